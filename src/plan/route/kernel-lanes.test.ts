import { expect, test } from 'vitest';
import type { Timetable } from '../timetable/timetable.ts';
import { LaneColumns } from './kernel-lanes.ts';

/** Ten lanes in turn, a segment a minute, each ten minutes long. */
const count = 400;
const lane = { fromDock: 0, toDock: 0, loads: true, discharges: true };
const segmentDeparts = Int32Array.from({ length: count }, (_, segment) => segment);
const columns = new LaneColumns({
  lanes: Array.from({ length: 10 }, () => lane),
  segmentLane: Int32Array.from({ length: count }, (_, segment) => segment % 10),
  segmentDeparts,
} as unknown as Timetable);
const arrivals = segmentDeparts.map((departs) => departs + 10);

const latest = (of: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from({ length: 10 }, (_, index) => of[index] ?? -1);

test('segments that are worth a look come in the order of their departure, each lane up to its own latest arrival', () => {
  const found = columns.worth(100, 399, arrivals, latest({ 7: 140, 3: 122 }));
  expect([...found]).toEqual([103, 107, 117, 127]);
});

test('what was found before is not found again, however many segments there were', () => {
  expect(columns.worth(0, 399, arrivals, new Float64Array(10).fill(400))).toHaveLength(390);
  expect([...columns.worth(390, 499, arrivals, latest({ 1: 405 }))]).toEqual([391]);
  expect(columns.worth(0, 399, arrivals, latest({}))).toHaveLength(0);
});
