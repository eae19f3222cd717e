import { expect, test } from 'vitest';
import { after, begin, durians, reading, reefer } from '../../test/support/reefers.ts';
import { terminalNetwork } from '../../test/support/tiny-terminal.ts';
import { instantOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Unit } from '../model/unit.ts';
import { type ReeferFilter, reeferList } from './reefer-list.ts';

const network = terminalNetwork();
const booking = (days: number): Booking =>
  ({
    readyAt: after(0),
    origin: 'HUB',
    destination: 'HUB',
    customer: 'C',
    goods: [durians({ shelfLifeDays: days })],
  }) as never;
const good = [reading(0, 14, { power: 'on' }), reading(300, 14)];
const named = (key: string, readings = good, change: Partial<Unit> = {}) =>
  reefer(readings, { key: key as Unit['key'], ...change });
const hold = [
  { id: 'customs-3', kind: 'customs', owner: 'CIQ', reason: 'papers', since: instantOf(after(1)) },
] as const;
const plan = (days: number) =>
  ({ plan: { arrivesAt: after(days * 1440), itinerary: { legs: [] } } }) as unknown as Partial<Unit>;

const listed = (only: ReeferFilter, ...there: [Unit, number][]) => {
  const with_ = there.map(([unit, days]) => ({ unit, booking: booking(days) }));
  return reeferList(network, 'HUB' as FacilityId, with_, instantOf((begin + 310) as never), { only, limit: 9 });
};
const keys = (list: ReturnType<typeof listed>): string[] => list.rows.map(({ unit }) => unit);

test('open alarms stand on top, then who spoils first; what somebody has seen to stands where it would without', () => {
  const warm = [reading(0, 14, { power: 'on' }), reading(100, 18), reading(300, 18)];
  const seen = {
    readings: warm,
    acknowledged: [{ alarm: 'deviation' as const, by: 'Li', done: 'set', when: instantOf(after(200)) }],
  };
  const list = listed(
    'all',
    [named('LATE.1'), 9],
    [named('SOON.1'), 4],
    [named('WARM.1', warm), 12],
    [named('SEEN.1', good, { reefer: seen }), 11],
  );
  expect(keys(list)).toEqual(['WARM.1', 'SOON.1', 'LATE.1', 'SEEN.1']);
  expect(list).toMatchObject({ units: 4, open: 1, atRisk: 0, held: 0, withoutCurrent: 0 });
});

test('the margin goes by when the unit will be there as it now looks, and says what it is by plan', () => {
  const eta = { arrivesAt: after(8 * 1440), is: 'estimated' as const, source: 'S-1', asOf: instantOf(after(300)) };
  const there = { unit: named('A.1', good, plan(5)), booking: booking(9), eta };
  const { rows } = reeferList(network, 'HUB' as FacilityId, [there], instantOf(after(310)), { only: 'all', limit: 9 });
  expect(rows[0]).toMatchObject({ marginDays: 1, plannedMarginDays: 4, atRisk: true });
  expect(rows[0]?.eta).toMatchObject({ is: 'estimated', source: 'S-1', asOf: expect.stringMatching(/Z$/) });
});

test('a broker sees of the held ones first whom to release first: whose goods keep least beyond the journey', () => {
  const held = { holds: [...hold] };
  const list = listed(
    'held',
    [named('A.1', [], { ...held, ...plan(2) }), 9], // Keeps 7 days longer, and has an alarm: that is no reason to release it.
    [named('B.1', good, { ...held, ...plan(11) }), 12], // 1 day.
    [named('C.1', good, { ...held, ...plan(1) }), 4], // 3 days.
    [named('FREE.1', good, plan(3)), 3],
  );
  expect(keys(list)).toEqual(['B.1', 'C.1', 'A.1']);
  expect(list.rows.map(({ marginDays, atRisk }) => [marginDays, atRisk])).toEqual([
    [1, true],
    [3, false],
    [7, false],
  ]);
  expect(list).toMatchObject({ held: 3, atRisk: 2 });
});
