import { expect, test } from 'vitest';
import { terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import { cents } from '../../base/money.ts';
import { type Instant, instantOf, type Minute, minuteOf } from '../../base/time.ts';
import type { BookingState } from '../../model/booking.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { PartId } from '../../model/terminal.ts';
import type { Unit } from '../../model/unit.ts';
import { dateDeparture } from './dated.ts';
import { standingOf } from './leaving.ts';

const network = terminalNetwork();
const [hub, train] = ['HUB' as FacilityId, 'HUB-DUI-2026-12-01-1' as DepartureId];
const now = minuteOf(Date.parse('2026-11-30T08:00+08:00') as Instant);
const departs = minuteOf(Date.parse('2026-12-01T09:00+08:00') as Instant);

const unit = (change: Partial<Unit> = {}): Unit => ({
  key: 'A.1' as Unit['key'],
  booking: 'A' as Unit['booking'],
  sizeType: '45G1' as Unit['sizeType'],
  ...{ grossKg: 9_000, tareKg: 3_900, needsPlug: false, dangerous: false, synthetic: true, holds: [] },
  moves: [{ kind: 'gated-in', at: hub, when: instantOf(now), version: 2 }],
  ...{ version: 2, recordedAt: instantOf(now) },
  ...change,
});

const planned = (change: Partial<Unit> = {}): Unit =>
  unit({
    plan: {
      plan: 'P',
      itinerary: { legs: [{ departure: train, from: 0, to: 2 }] },
      departsAt: departs,
      arrivesAt: (departs + 9_999) as Minute,
      cost: cents(1),
      co2Grams: 1,
      why: { bestCost: cents(1), extra: cents(0), full: [] },
    },
    ...change,
  });

const standing = (of: Unit, state?: DepartureState, booking?: BookingState) =>
  standingOf(of, booking, hub, { rules: network, dated: (id) => dateDeparture(network, id), state: () => state }, now);

test('a unit leaves with its departure: in the hours in which that is loaded', () => {
  const { leaves, departure, long } = standing(planned());
  expect([leaves.from, leaves.to, departure, long]).toEqual([departs - 240, departs, train, true]);
});

test('when the departure is late, so does what stands in the yard leave', () => {
  const at = instantOf((departs + 600) as Minute);
  const state: DepartureState = { id: train, calls: { 0: { departedAt: at } }, version: 1, recordedAt: at };
  expect(standing(planned(), state).leaves.to).toBe(departs + 600);
  expect(standing(planned(), state).departs).toEqual({ planned: departs, estimated: departs + 600 });
  expect(standing(planned()).departs).toEqual({ planned: departs, estimated: departs });
  expect(standing(unit()).departs).toBeUndefined();
});

test('a hold makes it uncertain when a unit leaves', () => {
  const hold = { id: 'customs-3', kind: 'customs' as const, owner: 'Customs', reason: 'papers', since: instantOf(now) };
  const { leaves, held, customs } = standing(planned({ holds: [hold] }));
  expect([leaves.to, held, customs]).toEqual([departs + 3 * 1440, true, true]);
});

test('who has arrived is fetched within a week, and who has no plan stays for longer', () => {
  const home = { booking: { destination: hub, goods: [] } } as unknown as BookingState;
  expect(standing(unit(), undefined, home).leaves.to).toBe(now + 7 * 1440);
  expect(standing(unit()).leaves.to).toBe(now + 14 * 1440);
});

test('who is fetched in a promised window leaves in it; once nobody came, nobody knows when', () => {
  const home = { booking: { destination: hub, goods: [] } } as unknown as BookingState;
  const [from, to] = [(now + 600) as Minute, (now + 660) as Minute];
  const window = { purpose: 'collect' as const, at: hub, gate: 'G1' as PartId, from, to };
  expect(standing(unit({ window }), undefined, home).leaves).toEqual({ from, to });
  const [then, over] = [(now - 200) as Minute, (now - 140) as Minute];
  const missed = unit({ window: { ...window, from: then, to: over } });
  expect(standing(missed, undefined, home).leaves.to).toBe(now + 7 * 1440);
});

test('who has stood longer than usual is not believed to leave at once', () => {
  const home = { booking: { destination: hub, goods: [] } } as unknown as BookingState;
  const when = instantOf((now - 12 * 1440) as Minute);
  const old = unit({ moves: [{ kind: 'gated-in', at: hub, when, version: 2 }] });
  expect(standing(old, undefined, home).leaves).toEqual({ from: now, to: now + 4 * 1440 });
});

test('goods that spoil are taken to be fetched before they do, so that what stays longer is not put upon them', () => {
  const fresh = { booking: { destination: hub, readyAt: now, goods: [{ hs: '081060', shelfLifeDays: 3 }] } } as never;
  const late = { booking: { destination: hub, readyAt: now, goods: [{ hs: '847130' }] } } as never;
  expect(standing(unit(), undefined, fresh)).toMatchObject({
    spoilsAt: now + 3 * 1440,
    leaves: { to: now + 3 * 1440 },
  });
  expect(standing(unit(), undefined, late).leaves.to).toBe(now + 7 * 1440);
  expect(standing(unit(), undefined, late).spoilsAt).toBeUndefined();
});

test('of a reefer that has goods to keep it is known what was read last, what it should be, and what alarms', () => {
  const goods = [{ description: 'Durians', temperature: { minC: 13, maxC: 15 } }];
  const booking = { booking: { goods, readyAt: now } } as unknown as BookingState;
  const read = (at: number, supplyC: number) => ({ at: (now + at) as Minute, supplyC, power: 'on' as const });
  const reefer = { readings: [read(-90, 17.5), read(-20, 18.2), read(5, 14)], plugs: [{ at: now, on: true }] };
  const { kept } = standing(unit({ needsPlug: true, reefer }), undefined, booking);
  expect(kept).toEqual({ setPointC: 14, readC: 18.2, alarms: ['deviation'] });
  expect(standing(unit(), undefined, booking).kept).toBeUndefined();
});
