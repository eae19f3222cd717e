import { expect, test } from 'vitest';
import { terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import { chanceOf } from '../../base/random.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { WagonTypeId } from '../../model/wagon.ts';
import { carriedM } from './align.ts';
import { checkLoad } from './check.ts';
import { planLoad } from './plan.ts';
import type { LoadQuestion, LoadUnit, Wagon } from './question.ts';

const { wagons: book } = terminalNetwork();

const wagons = (id: string, count: number): Wagon[] => {
  const type = book.types.get(id as WagonTypeId);
  if (type === undefined) throw new Error(`no ${id}`);
  return Array.from({ length: count }, (_, n) => ({ number: `${id}-${n}`, type }));
};

const unit = (key: string, change: Partial<LoadUnit> = {}): LoadUnit => ({
  ...{ key: key as UnitKey, feet: 40, kg: 20_000, goodsKg: 16_000, needsPlug: false, dangerous: [], block: 1 },
  ...{ value: 200, reshuffles: 0 },
  ...change,
});

const ask = (on: readonly Wagon[], units: readonly LoadUnit[]): LoadQuestion => ({
  ...{ wagons: on, units, rule: {}, unitsMaxKg: 4_000_000, book },
});

/** The same question, with nothing known of where units come from. */
const blind = (question: LoadQuestion): LoadQuestion => ({
  ...question,
  units: question.units.map(({ comesFromMm: _, ...rest }) => rest),
});

test('a train that stands beside the one that brings its units takes each straight over', () => {
  const flats = wagons('FLAT', 30);
  const length = flats[0]?.type.lengthMm ?? 0;
  const start = flats[0]?.type.patterns.flat().find(({ feet }) => feet === 40)?.startMm ?? 0;
  const chance = chanceOf('align', 3);
  const order = flats.map((_, n) => ({ n, at: chance.next() })).sort((a, b) => a.at - b.at);
  const units = order.map(({ n }, index) => unit(`U${index}`, { comesFromMm: n * length + start + 6_096 }));
  const question = ask(flats, units);
  const plan = planLoad(question);
  expect(checkLoad(question, plan)).toEqual([]);
  expect(carriedM(question, plan.placements)).toBe(0);
  expect(carriedM(question, planLoad(blind(question)).placements)).toBeGreaterThan(1_000);
});

test('whatever comes from where: as much is loaded, every limit is kept, and no way gets longer in all', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const chance = chanceOf('align', seed);
    const pick = <T>(...of: readonly T[]): T => of[Math.floor(chance.next() * of.length)] as T;
    const on = [...wagons('FLAT', 4 + Math.floor(chance.next() * 8)), ...wagons('TWIN', Math.floor(chance.next() * 5))];
    const units = Array.from({ length: 6 + Math.floor(chance.next() * 30) }, (_, n) => {
      const feet = pick(20, 20, 40);
      const kg = 6_000 + Math.floor(chance.next() * 22_000);
      return unit(`U${n}`, {
        ...{ feet, kg, goodsKg: kg - 3_000, block: pick(1, 1, 2), value: feet * 5 + pick(0, 40) },
        ...(chance.next() < 0.1 ? { dangerous: [pick('3', '8')] } : {}),
        ...(chance.next() < 0.8 ? { comesFromMm: Math.floor(chance.next() * 300_000) } : {}),
      });
    });
    const question = { ...ask(on, units), rule: { pairMaxDifferenceKg: 10_000, axleMaxKg: 21_000 } };
    const [plan, before] = [planLoad(question), planLoad(blind(question))];
    expect(checkLoad(question, plan)).toEqual([]);
    expect(plan.value).toBe(before.value);
    expect(plan.left.map((left) => left.unit)).toEqual(before.left.map((left) => left.unit));
    expect(carriedM(question, plan.placements)).toBeLessThanOrEqual(carriedM(question, before.placements));
  }
});

test('pairs of short units change wagons together where one by one they may not', () => {
  const on = wagons('FLAT', 2);
  const length = on[0]?.type.lengthMm ?? 0;
  const short = (key: string, block: number, comesFromMm: number): LoadUnit =>
    unit(key, { feet: 20, value: 100, block, comesFromMm });
  const far = length + 4_000;
  const question = ask(on, [short('a', 1, far), short('b', 1, far), short('c', 2, 4_000), short('d', 2, 4_000)]);
  const plan = planLoad(question);
  expect(
    plan.placements
      .filter(({ wagon }) => wagon === 1)
      .map(({ unit: key }) => key)
      .sort(),
  ).toEqual(['a', 'b']);
});

test('units change places between wagons of two types, and one alone goes where it is nearest', () => {
  const on = [...wagons('FLAT', 1), ...wagons('TWIN', 1)];
  const middle = (wagon: number): number => (wagon === 0 ? 0 : (on[0]?.type.lengthMm ?? 0)) + 7_000;
  const both = ask(
    on,
    ['a', 'b', 'c'].map((key, n) => unit(key, { comesFromMm: n === 0 ? 40_000 : middle(0) })),
  );
  const whereIs = (question: LoadQuestion, key: string): number | undefined =>
    planLoad(question).placements.find((placement) => placement.unit === key)?.wagon;
  expect(whereIs(blind(both), 'a')).toBe(0);
  expect(whereIs(both, 'a')).toBe(1);
  const alone = ask(wagons('TWIN', 1), [unit('a', { comesFromMm: 25_000 })]);
  expect([planLoad(blind(alone)).placements[0]?.place, planLoad(alone).placements[0]?.place]).toEqual([0, 1]);
});
