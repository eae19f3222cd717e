import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeOf, poolOn, wayOver } from '../../bench/support/flow.ts';
import { polish } from '../../src/plan/assign/kernel-polish.ts';
import { Relaxation } from '../../src/plan/assign/kernel-relaxation.ts';
import type { Pool } from '../../src/plan/assign/pool.ts';

/** Demands of so many units, each with a way over one segment after the other, dearer by so much, and one that is never full. */
function poolOf(demands: readonly (readonly [units: number, teu: number, more: number])[], segments: number): Pool {
  const ways = demands.map(([, , more], index) => wayOver([index % segments], 100 + more));
  const pool = poolOn(
    segments + 1,
    demands.map(([units, teu]) => ({ units, teu, readyAt: 0 })),
    ways,
    50,
  );
  for (const [index, [, , more]] of demands.entries()) {
    pool.add(index, wayOver([(index + 1) % segments], 120 + 3 * more));
    pool.add(index, wayOver([segments], 200 + 7 * more));
  }
  return pool;
}

test('a small departure costs what the first one would pay who finds no space on it', () => {
  const demands = [5, 4, 3, 2, 1].map((more) => [1, 2, more * 10] as const);
  const relaxation = new Relaxation(poolOf(demands, 1), freeOf(Float64Array.of(6, 1e6)), undefined);
  polish(relaxation, 8);
  const { teu } = relaxation.bestPrices();
  // With more than 100 to lose for two TEU: 400, 340, 280, 220, 160. Three find space; the fourth would pay 110 a TEU.
  expect(teu[0]).toBeCloseTo(110);
  expect(teu[1]).toBe(0);
  expect(relaxation.bestBound).toBeCloseTo(370 + 360 + 350 + 340 + 270 - 6 * 110);
});

const demand = fc.tuple(
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 0, max: 90 }),
);
const some = fc.array(demand, { minLength: 4, maxLength: 30 });
const space = fc.integer({ min: 0, max: 25 });

test('where one departure is short, its price is the best there is', () => {
  fc.assert(
    fc.property(some, space, (demands, teu) => {
      const relaxation = new Relaxation(poolOf(demands, 1), freeOf(Float64Array.of(teu, 1e6)), undefined);
      const use = new Float64Array(relaxation.price.length);
      polish(relaxation, 1);
      const found = relaxation.bestBound;
      for (let price = 0; price < 700; price += 0.5) {
        relaxation.price[0] = price;
        expect(relaxation.look(use)).toBeLessThanOrEqual(found + 1e-6);
      }
    }),
  );
});

test('a sweep never lowers the bound, and no price is below nothing', () => {
  fc.assert(
    fc.property(some, fc.array(space, { minLength: 3, maxLength: 3 }), (demands, spaces) => {
      const relaxation = new Relaxation(poolOf(demands, 3), freeOf(Float64Array.of(...spaces, 1e6)), undefined);
      const use = new Float64Array(relaxation.price.length);
      let before = relaxation.look(use);
      for (let sweep = 0; sweep < 12; sweep += 1) {
        polish(relaxation, 1);
        expect(relaxation.look(use)).toBeGreaterThanOrEqual(before - 1e-6);
        expect(Math.min(0, ...relaxation.price)).toBe(0);
        before = relaxation.bestBound;
      }
    }),
  );
});
