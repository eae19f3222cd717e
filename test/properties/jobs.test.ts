import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FacilityId } from '../../src/model/facility.ts';
import { isGantry } from '../../src/model/job.ts';
import { checkDispatch } from '../../src/terminal/jobs/check.ts';
import { dispatch } from '../../src/terminal/jobs/dispatch.ts';
import { Runway } from '../../src/terminal/jobs/runway.ts';
import { jobsAhead } from '../../src/tracking/jobs/ahead.ts';
import { wantsOf } from '../../src/tracking/jobs/wants.ts';
import { madeSight, playJobs } from '../support/job-sights.ts';
import { jobQuestions } from '../support/machine-jobs.ts';
import { referenceNetwork } from '../support/reference.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 1_500);
const madeDay = { trainsPerDay: 20, unitsPerTrain: 24, others: 400, hours: 8 };

test('every job has one machine or a reason; precedence is kept, and gantries neither cross nor come too near', () => {
  const seen = { given: 0, refused: 0, held: 0, madeRoom: 0, changedBlock: 0, waited: 0 };
  fc.assert(
    fc.property(jobQuestions, (question) => {
      const made = dispatch(question);
      expect(checkDispatch(question, made)).toEqual([]);
      seen.given += made.assigned.length;
      seen.refused += made.refused.length;
      seen.held += question.jobs.filter(({ held }) => held !== undefined).length;
      const kinds = new Map(question.machines.map(({ name, kind }) => [name, kind]));
      const working = new Set(made.assigned.map(({ machine, startsAt }) => `${machine} ${startsAt}`));
      for (const { machine, arrivesAt, from } of made.travels) {
        if (from === undefined) seen.changedBlock += 1;
        else if (isGantry(kinds.get(machine) ?? 'crew') && !working.has(`${machine} ${arrivesAt}`)) seen.madeRoom += 1;
      }
      seen.waited += made.assigned.filter(({ startsAt }) => startsAt > 60).length;
    }),
    { numRuns: runs },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(runs / 100);
});

test('the room of a gantry is all that it can work in: as far as those who wait give way, and no further', () => {
  const seen = { free: 0, taken: 0, pushed: 0 };
  const stand = fc.record({ metre: fc.integer({ min: 0, max: 300 }), busyFor: fc.integer({ min: -1, max: 1 }) });
  const job = fc.record({ from: fc.integer({ min: 0, max: 300 }), to: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(stand, { minLength: 1, maxLength: 6 }), fc.nat(5), job, (stands, which, { from, to }) => {
      const runway = new Runway();
      const gantries = stands.map(({ metre, busyFor }) => Object.assign(runway.stand(metre), { freeAt: 10 + busyFor }));
      const gantry = gantries[which % gantries.length] as (typeof gantries)[number];
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      const room = runway.roomOf(gantry, 10);
      const yields = runway.roomFor(gantry, low, high, 10);
      expect(low >= room.low && high <= room.high).toBe(yields !== undefined);
      seen[yields === undefined ? 'taken' : yields.length === 0 ? 'free' : 'pushed'] += 1;
    }),
    { numRuns: runs },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(runs / 100);
});

test('the same question has the same answer, in whatever order its jobs are told', () => {
  fc.assert(
    fc.property(jobQuestions, (question) => {
      expect(dispatch(question)).toEqual(dispatch(question));
    }),
    { numRuns: runs / 10 },
  );
});

test('whoever does the jobs of a yard in the order of their times finds each unit on top, and each slot as it should be', () => {
  const network = referenceNetwork();
  const seen = new Map<string, number>();
  const days = Math.max(4, Math.round(runs / 300));
  for (let seed = 1; seed <= days; seed += 1) {
    const day = { ...madeDay, seed, at: (seed % 2 === 0 ? 'CQ_TUA' : 'CQ_XNY') as FacilityId };
    const sight = madeSight(network, day);
    const { jobs, impossible } = jobsAhead(sight);
    const question = { machines: sight.machines, jobs };
    const made = dispatch(question);
    expect(checkDispatch(question, made), `seed ${seed}`).toEqual([]);
    expect(playJobs(madeSight(network, day), jobs, made.assigned), `seed ${seed}`).toEqual([]);
    for (const { kind } of jobs) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const wanted = new Set([...jobs.map(({ unit }) => unit), ...impossible.map(({ unit }) => unit)]);
    for (const { unit } of wantsOf(madeSight(network, day))) expect(wanted, unit.key).toContain(unit.key);
  }
  for (const kind of [
    'put-down',
    'reshuffle',
    'load',
    'discharge',
    'hand-over',
    'lift-out',
    'drive',
    'plug-in',
    'unplug',
  ])
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
});

test('a train that slips is loaded later, and what is more pressing goes first', () => {
  const network = referenceNetwork();
  const day = { ...madeDay, seed: 3, at: 'CQ_TUA' as FacilityId };
  const endOf = (slip: number): number => {
    const sight = madeSight(network, { ...day, slip });
    const { jobs } = jobsAhead(sight);
    const made = dispatch({ machines: sight.machines, jobs });
    const own = new Set(
      jobs.filter(({ kind, why }) => kind === 'load' && why.departure?.startsWith('TR-4-')).map(({ id }) => id),
    );
    expect(own.size).toBeGreaterThan(0);
    return Math.min(...made.assigned.filter(({ job }) => own.has(job)).map(({ startsAt }) => startsAt));
  };
  expect(endOf(300)).toBeGreaterThan(endOf(0) + 60);
});
