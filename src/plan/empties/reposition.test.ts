import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinyNetwork } from '../../../test/support/tiny-network.ts';
import type { Minute } from '../../base/time.ts';
import type { CarrierId } from '../../model/carrier.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { type Balance, repositioning, surplusOf } from './reposition.ts';
import { roadKm } from './terms.ts';

const tiny = tinyNetwork();
const hub = tiny.facilities.get('HUB' as FacilityId) as Facility;
/** Depots at one, two, three degrees east of each other. */
const depots = [0, 1, 3, 6].map((east, n): Facility => {
  return { ...hub, id: `D${n}` as FacilityId, longitude: 100 + east, emptiesTeu: 100 };
});
const network: Network = { ...tiny, facilities: new Map(depots.map((depot) => [depot.id, depot])) };
const balance = (n: number, change: Partial<Balance> = {}): Balance => ({
  ...{ depot: `D${n}` as FacilityId, type: '40 high dry', stock: 0, leaving: 0, coming: 0, returning: 0, wanted: 0 },
  ...change,
});

test('what is lacking comes from the nearest depot that has too many, and then from the next', () => {
  const firstAt = 5_000 as Minute;
  const { moves } = repositioning(network, [
    balance(0, { stock: 3 }),
    balance(1, { wanted: 4, firstAt }),
    balance(2, { stock: 9, wanted: 2 }),
  ]);
  expect(moves.map(({ from, to, count }) => [from, to, count])).toEqual([
    ['D0', 'D1', 3],
    ['D2', 'D1', 1],
  ]);
  expect(moves[0]).toMatchObject({ type: '40 high dry', firstAt });
  expect(moves[0]?.km).toBeCloseTo(roadKm(depots[0] as Facility, depots[1] as Facility));
});

const [a, b] = ['A', 'B'] as CarrierId[] as [CarrierId, CarrierId];
const sent = (...balances: Balance[]): string[] =>
  repositioning(network, balances).moves.map(
    ({ from, to, carrier = '-', count }) => `${from} ${to} ${carrier} ${count}`,
  );

test('wishes for a carrier are met by its own empties, however near those of others stand', () => {
  const far = balance(2, { stock: 2, carrier: a });
  expect(sent(balance(0, { stock: 5, carrier: b }), far, balance(1, { wanted: 3, carrier: a }))).toEqual(['D2 D1 A 2']);
  expect(sent(balance(0, { stock: 5 }), balance(1, { wanted: 3, carrier: a }))).toEqual([]); // Of nobody knows whom.
});

test('wishes of anybody are met by all, and first by what stands there, without one that a carrier wants elsewhere', () => {
  expect(sent(balance(0, { stock: 5, carrier: b }), balance(1, { wanted: 3 }))).toEqual(['D0 D1 B 3']);
  const here = [balance(1, { stock: 2, carrier: a }), balance(1, { wanted: 2 })];
  expect(repositioning(network, [...here, balance(0, { stock: 5, carrier: b })])).toEqual({
    moves: [],
    shared: [-2, 2, 0],
  });
  const wanted = balance(0, { wanted: 2, carrier: a });
  expect(sent(...here, wanted, balance(2, { stock: 2, carrier: b })).sort()).toEqual(['D1 D0 A 2', 'D2 D1 B 2']);
});

test('what comes back later of one carrier helps anybody there, and is not sent elsewhere', () => {
  const later = balance(0, { returning: 2, carrier: a });
  expect(repositioning(network, [later, balance(0, { wanted: 3 }), balance(1, { wanted: 2 })])).toEqual({
    moves: [],
    shared: [-2, 2, 0],
  });
});

test.each([
  ['what is booked to leave is not there', { stock: 3, leaving: 3 }, {}],
  ['what only comes back later is not there yet', { returning: 3 }, {}],
  ['what comes anyway is not lacking', { stock: 3 }, { coming: 3 }],
  ['what comes back anyway is not lacking', { stock: 3 }, { returning: 3 }],
  ['another type helps nobody', { stock: 3, type: '20 dry' }, {}],
])('%s', (_, source, sink) => {
  expect(repositioning(network, [balance(0, source), balance(1, { wanted: 3, ...sink })]).moves).toEqual([]);
});

const counts = fc.nat(4);
const one = fc.record({ stock: counts, leaving: counts, coming: counts, returning: counts, wanted: counts });
test('nobody gives more than is there and too many, nobody gets more than is lacking, and nothing is left that could help', () => {
  let moved = 0;
  fc.assert(
    fc.property(fc.array(one, { minLength: 2, maxLength: 4 }), (all) => {
      const balances = all.map((each, n) => balance(n, each));
      const { moves } = repositioning(network, balances);
      const sum = (of: 'from' | 'to', depot: string): number =>
        moves.reduce((total, move) => total + (move[of] === depot ? move.count : 0), 0);
      const spare = balances.map((each) => Math.max(0, Math.min(each.stock - each.leaving, surplusOf(each))));
      const lacking = balances.map((each) => Math.max(0, -surplusOf(each)));
      for (const [n, { depot }] of balances.entries()) {
        expect(sum('from', depot)).toBeLessThanOrEqual(spare[n] ?? 0);
        expect(sum('to', depot)).toBeLessThanOrEqual(lacking[n] ?? 0);
      }
      const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      const carried = total(moves.map(({ count }) => count));
      expect(carried).toBe(Math.min(total(spare), total(lacking)));
      moved += carried;
    }),
  );
  expect(moved).toBeGreaterThan(30);
});
