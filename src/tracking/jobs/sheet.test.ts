import { expect, test } from 'vitest';
import { tinyNetwork } from '../../../test/support/tiny-network.ts';
import { type JobsNow, jobsSheet } from './sheet.ts';

/** One unit that comes in from somewhere and is put into a slot. */
const cameFrom = (place: string): JobsNow =>
  ({
    jobs: [
      {
        ...{ id: 'T-1.1/discharge', unit: 'T-1.1', kind: 'discharge', urgency: 'usual', due: 60, notBefore: 0 },
        ...{ from: { place, metre: 0 }, to: { place: 'A', metre: 5 }, after: [], failed: [], why: {} },
        task: { kind: 'discharge', slot: { block: 'A', bay: 1, row: 1, tier: 1 } },
      },
    ],
    dispatch: { assigned: [{ job: 'T-1.1/discharge', machine: 'RS01', startsAt: 0, endsAt: 5 }], refused: [] },
    ...{ impossible: [], off: new Map(), byJobs: true },
    sight: {
      ...{ network: tinyNetwork(), at: 'HUB', now: 29_000_000, until: 29_000_480, machines: [], places: new Map() },
      ...{ aboard: [{ key: 'T-1.1', sizeType: '22G1', grossKg: 5_000, needsPlug: false }], yard: { units: new Map() } },
    },
  }) as unknown as JobsNow;

test.each([
  ['truck', { is: 'truck', place: 'truck' }],
  ['T1', { is: 'departure', place: 'T1' }],
])('a unit that is taken off %s says so', (place, from) => {
  expect(jobsSheet(cameFrom(place), undefined, 10).rows.map((row) => row.from)).toEqual([from]);
});
