import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitKey } from '../../src/model/unit.ts';
import type { WagonBook } from '../../src/model/wagon.ts';
import { type Bay, blockingUnits, checkLifts, layOut } from '../../src/terminal/yard/bay.ts';
import { chooseSlot, digOut } from '../../src/terminal/yard/choose.ts';
import { searchExact } from '../../src/terminal/yard/exact.ts';
import { planRetrieval } from '../../src/terminal/yard/retrieval.ts';
import { Yard } from '../../src/terminal/yard/yard.ts';
import { blockOf, lawFaults, unitOf } from '../support/standings.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 60);
const book: WagonBook = { types: new Map(), rules: [], segregation: [] };

/** Bays with room to turn round, of priorities of which some may be equal. */
const bays: fc.Arbitrary<Bay> = fc
  .record({
    stacks: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }), { minLength: 2, maxLength: 4 }),
    more: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ stacks, more }) => ({ stacks, tiers: Math.max(1, ...stacks.map(({ length }) => length)) + more }))
  .filter(({ stacks, tiers }) => (stacks.length - 1) * tiers >= stacks.flat().length); // Whatever is on top, there is room for it.

/** The least relocations, by trying everything level by level. */
function leastMoves(bay: Bay): number {
  const settle = (stacks: number[][]): string => {
    for (;;) {
      const least = Math.min(...stacks.flat());
      const at = stacks.findIndex((stack) => stack.at(-1) === least);
      if (at < 0) return JSON.stringify(stacks.map((stack) => JSON.stringify(stack)).sort());
      stacks[at]?.pop();
    }
  };
  const read = (state: string): number[][] =>
    (JSON.parse(state) as string[]).map((text) => JSON.parse(text) as number[]);
  let level = new Set([settle(bay.stacks.map((stack) => [...stack]))]);
  const seen = new Set(level);
  for (let moves = 0; ; moves += 1) {
    const next = new Set<string>();
    for (const state of level) {
      const stacks = read(state);
      if (stacks.every(({ length }) => length === 0)) return moves;
      for (const [from, stack] of stacks.entries()) {
        for (const [to, other] of stacks.entries()) {
          if (from === to || stack.length === 0 || other.length >= bay.tiers) continue;
          const after = read(state);
          after[to]?.push(after[from]?.pop() ?? 0);
          const settled = settle(after);
          if (!seen.has(settled)) next.add(settled);
          seen.add(settled);
        }
      }
    }
    level = next;
  }
}

test('a retrieval empties the bay in order, and its bound is one', () => {
  let relocated = 0;
  fc.assert(
    fc.property(bays, (bay) => {
      const plan = planRetrieval(bay);
      if (plan === undefined) throw new Error('these bays can always be turned round');
      expect(checkLifts(bay, plan.lifts)).toEqual({ moves: plan.moves });
      const least = leastMoves(bay);
      expect(plan.bound).toBeLessThanOrEqual(least);
      expect(plan.bound).toBeGreaterThanOrEqual(blockingUnits(bay));
      expect(plan.moves).toBe(least); // So small a bay is always proven.
      relocated += plan.moves;
    }),
    { numRuns: runs },
  );
  expect(relocated).toBeGreaterThan(0);
});

/** Moving 2 makes a bay with the same pairs of who stands on whom: searches that took both for one found nothing. */
const alike = { stacks: [[1, 7, 2], [7]], tiers: 4 };

test('the search that proves finds the least, and a bound it was cut off at is still one', () => {
  fc.assert(
    fc.property(bays, fc.integer({ min: 1, max: 40 }), (bay, states) => {
      const least = leastMoves(bay);
      const whole = searchExact(layOut(bay), least + 1, 1_000_000);
      expect([whole.bound, whole.lifts === undefined ? undefined : checkLifts(bay, whole.lifts)]).toEqual([
        least,
        { moves: least },
      ]);
      expect(searchExact(layOut(bay), least + 1, states).bound).toBeLessThanOrEqual(least);
    }),
    { numRuns: runs, examples: [[alike, 1]] },
  );
});

test('whatever comes and goes, the laws of stacks hold', () => {
  let [dug, full] = [0, 0];
  const blocks = [
    blockOf('A', 4, 2, 3, { stackMaxKg: 60_000 }),
    blockOf('R', 2, 1, 2, { plugs: 2, plugBays: { from: 1, to: 2 } }),
  ];
  const unit = fc.record({
    day: fc.integer({ min: 0, max: 9 }),
    long: fc.boolean(),
    needsPlug: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    kg: fc.integer({ min: 2_000, max: 30_000 }),
    leaves: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 10, maxLength: 60 }), (units) => {
      const yard = new Yard(blocks);
      const here: UnitKey[] = [];
      for (const [index, { day, leaves, ...more }] of units.entries()) {
        const standing = unitOf(`u${index}`, day, more);
        const choice = chooseSlot(yard, standing, book);
        if ('slot' in choice) {
          expect(yard.put(standing, choice.slot)).toBeUndefined();
          here.push(standing.key);
        } else full += 1;
        const [goes] = leaves === 0 ? here.splice((index * 7) % Math.max(1, here.length), 1) : [];
        if (goes !== undefined) {
          const way = digOut(yard, goes, book);
          if ('moves' in way) {
            dug += way.moves.length;
            expect(yard.take(goes)).toBeUndefined();
          } else here.push(goes);
        }
        expect(lawFaults(blocks, yard.everybody())).toEqual([]);
        expect(yard.size).toBe(here.length);
      }
    }),
    { numRuns: runs },
  );
  expect([dug > 0, full > 0]).toEqual([true, true]);
});

test('the slot that is chosen is the best of all pairs of bays, looked at one by one', () => {
  const seen = { chosen: 0, full: 0, piled: 0 };
  const blocks = [
    blockOf('A', 8, 2, 3, { stackMaxKg: 60_000 }),
    blockOf('B', 6, 3, 2),
    blockOf('R', 4, 1, 2, { plugs: 2, plugBays: { from: 1, to: 2 } }),
  ];
  const unit = fc.record({
    day: fc.integer({ min: 0, max: 9 }),
    long: fc.boolean(),
    needsPlug: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    kg: fc.integer({ min: 2_000, max: 30_000 }),
    near: fc.option(fc.double({ min: -2, max: 12, noNaN: true })),
    only: fc.subarray(blocks, { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 10, maxLength: 60 }), (units) => {
      const yard = new Yard(blocks);
      for (const [index, { day, near, only, ...more }] of units.entries()) {
        const standing = unitOf(`u${index}`, day, more);
        const way = near === null ? {} : { near: () => near };
        const choice = chooseSlot(yard, standing, book, { ...way, blocks: only });
        const each = only.flatMap((block) =>
          Array.from({ length: block.bays / 2 }, (_, half) =>
            chooseSlot(yard, standing, book, { ...way, blocks: [block], pair: 2 * half + 1 }),
          ),
        );
        const scores = each.flatMap((found) => ('slot' in found ? [found.score] : []));
        if ('refused' in choice) {
          expect(scores).toEqual([]);
          expect([...choice.refused.keys()]).toEqual(only.map(({ id }) => id));
          seen.full += 1;
          continue;
        }
        expect(choice.score).toBe(Math.min(...scores));
        seen.chosen += 1;
        if (choice.slot.tier > 1) seen.piled += 1;
        yard.put(standing, choice.slot);
      }
    }),
    { numRuns: runs },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
});
