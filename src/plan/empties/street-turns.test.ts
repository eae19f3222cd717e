import { expect, test } from 'vitest';
import { depotFiles } from '../../../test/support/tiny-depots.ts';
import { tinyNetwork } from '../../../test/support/tiny-network.ts';
import type { Minute } from '../../base/time.ts';
import type { CarrierId } from '../../model/carrier.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { SizeType } from '../../model/size-type.ts';
import type { UnitKey } from '../../model/unit.ts';
import { type EmptyAhead, type EmptyWanted, streetTurns } from './street-turns.ts';
import { nearestDepot, roadKm } from './terms.ts';

const network = tinyNetwork(depotFiles());
const hours = (count: number): Minute => (1_000_000 + count * 60) as Minute;
const empty = (n: number, change: Partial<EmptyAhead> = {}): EmptyAhead => ({
  ...{ unit: `E.${n}` as UnitKey, sizeType: '45G1' as SizeType, at: 'EAST' as FacilityId, from: hours(0), sure: true },
  ...change,
});
const wanted = (n: number, change: Partial<EmptyWanted> = {}): EmptyWanted => ({
  ...{ unit: `W.${n}` as UnitKey, sizeType: '45G0' as SizeType, at: 'EAST2' as FacilityId, readyAt: hours(48) },
  ...change,
});
const carrier = 'A' as CarrierId;

test('an empty goes straight to the mill next door, and saves the way to the depot and back', () => {
  const [turn, ...more] = streetTurns(network, [empty(1)], [wanted(1)]);
  expect(more).toEqual([]);
  expect(turn).toMatchObject({ depot: 'HUB', slack: 24 * 60 });
  const [hub, east, mill] = ['HUB', 'EAST', 'EAST2'].map((id) => network.facilities.get(id as FacilityId));
  if (hub === undefined || east === undefined || mill === undefined) throw new Error('they are there');
  expect(turn?.km).toBeCloseTo(roadKm(east, mill));
  expect(turn?.savedKm).toBeCloseTo(roadKm(east, hub) + roadKm(hub, mill) - roadKm(east, mill));
  expect(turn?.savedKm).toBeGreaterThan(70);
});

test.each([
  ['of another length', {}, { sizeType: '22G1' as SizeType }],
  ['of another height', {}, { sizeType: '42G1' as SizeType }],
  ['of another kind', { sizeType: '45R1' as SizeType }, {}],
  ['of another carrier', { carrier: 'B' as CarrierId }, { carrier }],
  ['of nobody knows whom', {}, { carrier }],
  ['that is too late', { from: hours(25) }, {}],
  ['that would wait too long', {}, { readyAt: hours(24 + 7 * 24 + 1) }],
  ['to the other side of the depot', {}, { at: 'WEST' as FacilityId }],
  ['out of the reach of any depot', { at: 'ALM' as FacilityId }, { at: 'ALM' as FacilityId }],
])('none goes %s', (_, change, other) => {
  expect(streetTurns(network, [empty(1, change)], [wanted(1, other)])).toEqual([]);
});

test('that of the right carrier goes, and where nobody cares anybody’s', () => {
  expect(streetTurns(network, [empty(1, { carrier })], [wanted(1, { carrier })])).toHaveLength(1);
  expect(streetTurns(network, [empty(1, { carrier })], [wanted(1)])).toHaveLength(1);
});

test('each goes once and each wish is met once, so that all together save most', () => {
  // The first empty could take either wish, the second comes too late for the first.
  const empties = [empty(1), empty(2, { from: hours(30) })];
  const wishes = [wanted(1), wanted(2, { at: 'EAST' as FacilityId, readyAt: hours(60) })];
  const turns = streetTurns(network, empties, wishes);
  expect(turns.map((turn) => `${turn.empty.unit} ${turn.wanted.unit}`).sort()).toEqual(['E.1 W.1', 'E.2 W.2']);
});

test('hundreds on each side are matched while one waits', () => {
  const many = Array.from({ length: 200 }, (_, n) => n);
  const empties = many.map((n) =>
    empty(n, { from: hours(n % 97), at: (n % 2 === 0 ? 'EAST' : 'EAST2') as FacilityId }),
  );
  const wishes = many.map((n) =>
    wanted(n, { readyAt: hours(24 + (n % 131)), at: (n % 3 === 0 ? 'EAST' : 'EAST2') as FacilityId }),
  );
  const turns = streetTurns(network, empties, wishes);
  expect(new Set(turns.map((turn) => turn.wanted.unit)).size).toBe(turns.length);
  expect(turns.length).toBeGreaterThan(150);
});

test('a depot serves who is within its reach', () => {
  expect(nearestDepot(network, 'WEST' as FacilityId)?.id).toBe('HUB');
  expect(nearestDepot(network, 'HUB' as FacilityId)?.id).toBe('HUB');
  expect(nearestDepot(network, 'ALM' as FacilityId)).toBeUndefined();
});
