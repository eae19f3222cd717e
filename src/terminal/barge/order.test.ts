import { expect, test } from 'vitest';
import { chanceOf } from '../../base/random.ts';
import type { UnitKey } from '../../model/unit.ts';
import { liftsBefore, type Riding } from './order.ts';

const unit = (key: string, change: Partial<Riding> = {}): Riding => ({
  ...{ unit: key as UnitKey, bay: 1, row: 1, tier: 1, long: false, from: 0, to: 2 },
  ...change,
});
const before = (riding: readonly Riding[], call: number): Record<string, string[]> =>
  Object.fromEntries(
    [...liftsBefore(riding, call)].map(([key, lifts]) => [
      key,
      lifts.map(({ unit: other, does }) => `${does} ${other}`),
    ]),
  );

test('who stands below is loaded first, who stands upon it is taken off first', () => {
  const column = [unit('low'), unit('high', { tier: 2 }), unit('aside', { row: 2 })];
  expect(before(column, 0)).toEqual({ low: [], high: ['load low'], aside: [] });
  expect(before(column, 2)).toEqual({ low: ['discharge high'], high: [], aside: [] });
  expect(before(column, 1)).toEqual({});
});

test('a long unit waits for both bays, and whoever comes into a column waits for those who leave it', () => {
  const riding = [
    unit('left', { bay: 1 }),
    unit('right', { bay: 2 }),
    unit('long', { bay: 1, long: true, tier: 2, to: 1 }),
    unit('new', { bay: 2, tier: 2, from: 1 }),
  ];
  expect(before(riding, 0)).toEqual({ left: [], right: [], long: ['load left', 'load right'] });
  expect(before(riding, 1)).toEqual({ long: [], new: ['discharge long'] });
});

test('what is lifted in that order never hangs in the air and never stands under another', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const riding = stowage(seed);
    const aboard = new Set<UnitKey>();
    for (let call = 0; call < 4; call += 1) {
      const lifts = liftsBefore(riding, call);
      const done = new Set<UnitKey>();
      const waiting = riding.filter(({ from, to }) => from === call || to === call);
      for (let left = waiting; left.length > 0; left = left.filter(({ unit: key }) => !done.has(key))) {
        // Whoever may go goes, the last of them first: any order that keeps to what comes first must do.
        const next = left.findLast(({ unit: key }) => lifts.get(key)?.every((lift) => done.has(lift.unit)) === true);
        expect(next).toBeDefined();
        if (next === undefined) return;
        const near = riding.filter((other) => aboard.has(other.unit) && overlap(other, next));
        if (next.to === call) {
          expect(near.filter(({ tier }) => tier > next.tier)).toEqual([]);
          aboard.delete(next.unit);
        } else {
          expect(near.filter(({ tier }) => tier >= next.tier)).toEqual([]);
          if (next.tier > 1) expect(near.some(({ tier }) => tier === next.tier - 1)).toBe(true);
          aboard.add(next.unit);
        }
        done.add(next.unit);
      }
    }
    expect(aboard.size).toBe(0);
  }
});

const overlap = (a: Riding, b: Riding): boolean =>
  a !== b && a.row === b.row && a.bay < b.bay + (b.long ? 2 : 1) && b.bay < a.bay + (a.long ? 2 : 1);

/** Two bays and two rows, filled call by call without overstowing: a unit goes upon others only while they stay as long. */
function stowage(seed: number): Riding[] {
  const chance = chanceOf('order', seed);
  const draw = (below: number): number => Math.floor(chance.next() * below);
  const riding: Riding[] = [];
  for (let n = 0; n < 12; n += 1) {
    const from = draw(3);
    const made = {
      unit: `U${n}` as UnitKey,
      bay: 1 + draw(2),
      row: 1 + draw(2),
      long: false,
      from,
      to: from + 1 + draw(3 - from),
    };
    const each = made.bay === 1 && draw(3) === 0 ? { ...made, long: true } : made;
    for (let tier = 1; tier <= 3; tier += 1) {
      const placed = { ...each, tier };
      const near = riding.filter((other) => overlap(other, placed) && other.from < placed.to && placed.from < other.to);
      const stands =
        tier === 1 ||
        near.some(
          (other) =>
            other.tier === tier - 1 && other.from <= each.from && other.to >= each.to && (other.long || !each.long),
        );
      const free = near.every(
        (other) => other.tier !== tier && (other.tier < tier ? other.from <= each.from && other.to >= each.to : false),
      );
      if (stands && free) {
        riding.push(placed);
        break;
      }
    }
  }
  return riding;
}
