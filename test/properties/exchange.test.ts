import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeOf, poolOn, wayOver } from '../../bench/support/flow.ts';
import { chanceOf } from '../../src/base/random.ts';
import type { Commodity } from '../../src/plan/assign/commodity.ts';
import { Effort } from '../../src/plan/assign/effort.ts';
import { Exchange } from '../../src/plan/assign/kernel-exchange.ts';
import type { Mover } from '../../src/plan/assign/kernel-standing.ts';
import type { Candidate, Pool } from '../../src/plan/assign/pool.ts';
import { roomFor, take } from '../../src/plan/assign/space.ts';

const segments = 5;
/** Each of one priority, with so many units of so many TEU, and ways over two segments each. */
const demand = fc.record({
  priority: fc.integer({ min: 1, max: 3 }),
  units: fc.integer({ min: 1, max: 3 }),
  teu: fc.integer({ min: 1, max: 2 }),
  ways: fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 0, max: segments - 1 }),
      fc.integer({ min: 0, max: segments - 1 }),
      fc.integer({ min: 100, max: 400 }),
    ),
    { minLength: 1, maxLength: 4, selector: ([a, b]) => `${a} ${b}` },
  ),
});
type Demand = typeof demand extends fc.Arbitrary<infer T> ? T : never;

function poolOf(demands: readonly Demand[]): Pool {
  const ways = demands.map((each) =>
    each.ways.map(([a, b, value]) => wayOver(a === b ? [a] : [a, b], value)).sort((a, b) => a.value - b.value),
  );
  const plain = poolOn(
    segments,
    demands.map(({ units, teu }) => ({ units, teu, readyAt: 0 })),
    ways.map(([best]) => best),
    5,
  );
  for (const [index, { priority }] of demands.entries())
    (plain.commodities[index] as { priority: number }).priority = priority;
  for (const [index, some] of ways.entries()) for (const way of some) plain.add(index, way);
  return plain;
}

/** One after the other on the first way with room for all its units, or on none. */
function placed(pool: Pool, space: readonly number[]) {
  const free = freeOf(Float64Array.from(space));
  const movers = pool.commodities.map(({ units, question }, index): Mover => {
    const fits = ({ buckets }: Candidate) => roomFor(free, buckets, question.load, units.length) === units.length;
    const candidate = pool.of(index).find(fits);
    if (candidate !== undefined) take(free, candidate.buckets, question.load, units.length);
    return { index, units: units.length, candidate };
  });
  return { free, movers };
}

/** What those of each priority cost together. */
function costs(pool: Pool, movers: readonly Mover[], ways: readonly (Candidate | undefined)[]): number[] {
  const sums = [0, 0, 0, 0];
  for (const [at, { index, units }] of movers.entries()) {
    const { priority } = pool.commodities[index] as Commodity;
    sums[priority] = (sums[priority] ?? 0) + units * (ways[at]?.route.value ?? pool.penalty(index));
  }
  return sums;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

test('exchanges gain what they say, take no more space than there is, and roaming is paid by no other priority', () => {
  let roamed = 0;
  fc.assert(
    fc.property(
      fc.array(demand, { minLength: 6, maxLength: 24 }),
      fc.array(fc.integer({ min: 2, max: 10 }), { minLength: segments, maxLength: segments }),
      (demands, space) => {
        const pool = poolOf(demands);
        const { free, movers } = placed(pool, space);
        const exchange = new Exchange(pool, free, movers);
        const first = costs(pool, movers, exchange.ways());
        const chance = chanceOf('exchange', demands.length);
        exchange.settle(chance, 200);
        const settled = costs(pool, movers, exchange.ways());
        expect(sum(first) - sum(settled)).toBeCloseTo(exchange.gained, 6);
        for (const _ of exchange.roam(chance, 100, new Effort()));
        const after = costs(pool, movers, exchange.ways());
        expect(sum(first) - sum(after)).toBeCloseTo(exchange.gained, 6);
        for (const [priority, cost] of after.entries())
          expect(cost).toBeLessThanOrEqual((settled[priority] ?? 0) + 1e-6);
        if (sum(after) < sum(settled) - 1) roamed += 1;
        const left = freeOf(Float64Array.from(space));
        for (const [at, way] of exchange.ways().entries()) {
          const { index, units } = movers[at] as Mover;
          if (way !== undefined) take(left, way.buckets, (pool.commodities[index] as Commodity).question.load, units);
        }
        expect(Math.min(...left.teu)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
  expect(roamed).toBeGreaterThan(3); // Else it would gain nothing that settling does not.
});

test('where nothing is left to spend, roaming changes nothing', () => {
  const pool = poolOf(
    Array.from({ length: 9 }, (_, at) => ({
      priority: 1,
      units: 1,
      teu: 1,
      ways: [
        [0, 1, 100 + at],
        [2, 3, 150],
      ],
    })),
  );
  const { free, movers } = placed(pool, [2, 2, 2, 2, 2]);
  const exchange = new Exchange(pool, free, movers);
  const before = exchange.ways();
  for (const _ of exchange.roam(chanceOf('exchange', 9), 100, new Effort(() => true)));
  expect(exchange.ways()).toEqual(before);
  expect(exchange.gained).toBe(0);
});
