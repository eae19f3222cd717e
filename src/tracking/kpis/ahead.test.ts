import { expect, test } from 'vitest';
import { madeSight } from '../../../test/support/job-sights.ts';
import { referenceNetwork } from '../../../test/support/reference.ts';
import type { FacilityId } from '../../model/facility.ts';
import { dispatch } from '../../terminal/jobs/dispatch.ts';
import { jobsAhead } from '../jobs/ahead.ts';
import type { JobsNow } from '../jobs/sheet.ts';
import { aheadFigures } from './ahead.ts';
import type { KpiFigure } from './sheet.ts';

const at = 'CQ_TUA' as FacilityId;
const size = { slots: 1_000, plugs: 50 };

function madeNow(trainsPerDay: number): JobsNow {
  const sight = madeSight(referenceNetwork(), { seed: 3, at, trainsPerDay, unitsPerTrain: 10, others: 60, hours: 8 });
  const ahead = jobsAhead(sight);
  const made = dispatch({ machines: sight.machines, jobs: ahead.jobs });
  return { ...ahead, sight, dispatch: made, off: new Map(), byJobs: true };
}

test('the hours to come are previewed from the jobs: lifts, fill, reshuffles, trucks and trains', () => {
  const now = madeNow(20);
  const figures = aheadFigures(now, size);
  const figure = (name: string) => figures.get(name) as KpiFigure;
  const inTime = new Set(now.dispatch.assigned.filter(({ endsAt }) => endsAt <= 480).map(({ job }) => job));
  const kinds = (...names: string[]) =>
    now.jobs.filter(({ id, kind }) => inTime.has(id) && names.includes(kind)).length;
  const lifts = kinds('put-down', 'reshuffle', 'move', 'lift-out', 'load', 'discharge', 'hand-over');
  expect(figure('lifts')).toMatchObject({ count: lifts, mean: Number((lifts / 8).toFixed(4)), synthetic: lifts });
  const out = kinds('load', 'hand-over');
  expect(figure('reshuffles')).toMatchObject({ count: out, mean: Number((kinds('reshuffle') / out).toFixed(4)) });
  expect(figure('truck-turn').count).toBeGreaterThan(0);
  expect(figure('truck-turn').mean).toBeGreaterThan(10); // They came ten minutes ago.
  expect(figure('train-stay').count).toBeGreaterThan(0);
  expect(figure('dwell truck-other').count).toBeGreaterThan(0);
  const standing = [...now.sight.yard.units.values()].filter(({ slot }) => slot !== undefined);
  expect(figure('yard-fill').most).toBeLessThan((2 * (standing.length + now.sight.aboard.length)) / size.slots);
});

test('with nothing to do the yard stays as it is, and the rest is missing', () => {
  const now = madeNow(0);
  const idle: JobsNow = { ...now, jobs: [], dispatch: { ...now.dispatch, assigned: [] } };
  const figures = aheadFigures(idle, size);
  expect([...figures.keys()].filter((name) => !name.startsWith('dwell'))).toEqual(['yard-fill', 'plugs']);
  const taken = [...now.sight.yard.units.values()]
    .filter(({ slot }) => slot !== undefined)
    .reduce((sum, { sizeType }) => sum + (sizeType === '22G1' ? 1 : 2), 0);
  expect(figures.get('yard-fill')).toMatchObject({ mean: taken / size.slots, most: taken / size.slots, count: 8 });
});
