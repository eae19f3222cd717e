import { expect, test } from 'vitest';
import type { FacilityId } from '../../src/model/facility.ts';
import { checkDispatch } from '../../src/terminal/jobs/check.ts';
import { dispatch } from '../../src/terminal/jobs/dispatch.ts';
import { jobsAhead } from '../../src/tracking/jobs/ahead.ts';
import { madeSight } from '../support/job-sights.ts';
import { referenceNetwork } from '../support/reference.ts';

const day = { at: 'CQ_TUA' as FacilityId, trainsPerDay: 20, unitsPerTrain: 50, others: 3_000, hours: 8 };

test('at 20 trains a day gantries work side by side, and what trains and trucks wait for is nearly all in time', () => {
  const sight = madeSight(referenceNetwork(), { ...day, seed: 1 });
  const { jobs } = jobsAhead(sight);
  const question = { machines: sight.machines, jobs };
  const made = dispatch(question);
  expect(checkDispatch(question, made)).toEqual([]);
  const known = new Map(jobs.map((job) => [job.id, job]));
  const awaited = made.assigned.filter(({ job }) => known.get(job)?.urgency !== 'spoils');
  expect(awaited.length).toBeGreaterThan(1_000);
  const late = awaited.filter(({ job, endsAt }) => endsAt > (known.get(job)?.due ?? 0));
  expect(late.length / awaited.length).toBeLessThan(0.02); // All by one gantry it is six in ten.
});
