import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitKey } from '../../src/model/unit.ts';
import { checkStow } from '../../src/terminal/barge/check.ts';
import { planStow } from '../../src/terminal/barge/plan.ts';
import type { Stowed, StowPlan, StowQuestion, StowUnit } from '../../src/terminal/barge/question.ts';
import { bargeOf, vesselOf } from '../support/barges.ts';
import { expectBounded } from '../support/bounded.ts';

const calls = 4;

const units: fc.Arbitrary<StowUnit> = fc
  .record({
    feet: fc.constantFrom(20, 20, 40, 40, 45),
    kg: fc.integer({ min: 2_000, max: 30_000 }),
    needsPlug: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    dangerous: fc.constantFrom<readonly string[]>([], [], [], ['3'], ['8']),
    from: fc.integer({ min: 0, max: 1 }),
    stays: fc.integer({ min: 1, max: 2 }),
    value: fc.integer({ min: 1, max: 9 }).map((n) => n * 50),
  })
  .map(({ stays, from, ...unit }) => ({ key: 'x' as UnitKey, ...unit, from, to: from + stays }));

const questions: fc.Arbitrary<StowQuestion> = fc
  .record({
    measures: fc.constantFrom<readonly number[]>([2, 1, 2], [2, 2, 1], [3, 1, 2], [2, 1, 3]),
    some: fc.array(units, { minLength: 1, maxLength: 5 }),
    stackMaxKg: fc.constantFrom(100_000, 40_000),
    plugs: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ measures: [bays = 2, rows = 1, tiers = 2], some, stackMaxKg, plugs }) => ({
    vessel: vesselOf(bays, rows, tiers, { stackMaxKg, plugs }),
    calls,
    units: some.map((unit, index) => ({ ...unit, key: `U.${index}` as UnitKey })),
    unitsMaxKg: 90_000,
    book: { segregation: [{ first: '3', second: '8', wagons: 1, stacks: 1, mark: 'found' as const }] },
  }));

/** The most value any stowage has, by trying all of them with the checker. */
function mostValue(question: StowQuestion): number {
  const { bays, rows, tiers } = question.vessel;
  let best = 0;
  const walk = (from: number, stowed: readonly Stowed[], value: number): void => {
    if (value > best) {
      const left = question.units
        .filter(({ key }) => !stowed.some(({ unit }) => unit === key))
        .map(({ key }) => ({ unit: key, code: 'full' as const, detail: '' }));
      if (checkStow(question, { stowed, left, value, bound: value }).length === 0) best = value;
    }
    const unit = question.units[from];
    if (unit === undefined) return;
    walk(from + 1, stowed, value);
    for (let bay = 1; bay <= bays; bay += unit.feet > 20 ? 2 : 1)
      for (let row = 1; row <= rows; row += 1)
        for (let tier = 1; tier <= tiers; tier += 1)
          walk(from + 1, [...stowed, { unit: unit.key, bay, row, tier }], value + unit.value);
  };
  walk(0, [], 0);
  return best;
}

test('a stowage plan passes the checker, and none at all is worth more than its bound', () =>
  expectBounded(questions, planStow, checkStow, mostValue));

test('a whole barge is stowed near its bound, lies level at each call, and the same question gives the same plan', () => {
  const vessel = vesselOf(14, 6, 4, { plugs: 20, plugBays: { from: 11, to: 14 }, dangerBays: { from: 1, to: 4 } });
  for (let seed = 1; seed <= 6; seed += 1) {
    const question = bargeOf(seed, vessel);
    const plan = planStow(question);
    expect(checkStow(question, plan), `seed ${seed}`).toEqual([]);
    expect(plan.value / plan.bound, `seed ${seed}`).toBeGreaterThan(0.95);
    expect(plan.left.length).toBeGreaterThan(20);
    if (seed < 3) expect(planStow(question)).toEqual(plan);
  }
});

test('a barge that would list is levelled by exchange, and where that cannot help by leaving one ashore', () => {
  const narrow = vesselOf(2, 2, 2, {
    lightKg: 60_000,
    deadweightKg: 400_000,
    lengthMm: 20_000,
    beamMm: 7_000,
    gmMinMm: 100,
  });
  const unit = (name: string, kg: number): StowUnit => ({
    key: name as UnitKey,
    ...{ feet: 40, kg, needsPlug: false, dangerous: [], from: 0, to: 1, value: 100 },
  });
  const ask = (all: readonly StowUnit[]): StowQuestion => ({
    vessel: narrow,
    ...{ calls: 2, units: all, unitsMaxKg: 400_000, book: { segregation: [] } },
  });
  const even = ask([unit('a', 30_000), unit('b', 30_000), unit('c', 4_000), unit('d', 4_000)]);
  expect(planStow(even).stowed).toHaveLength(4);
  expect(checkStow(even, planStow(even))).toEqual([]);
  const odd = ask([unit('a', 30_000)]);
  const plan = planStow(odd);
  expect(checkStow(odd, plan)).toEqual([]);
  expect(plan.left.map(({ code }) => code)).toEqual(['stability']);
  expect(plan.left[0]?.detail).toMatch(/list/);
});

test('the checker sees what is wrong with a plan', () => {
  const question = bargeOf(1, vesselOf(14, 6, 4, { plugs: 20, plugBays: { from: 11, to: 14 } }));
  const plan = planStow(question);
  const [first] = plan.stowed;
  if (first === undefined) throw new Error('a barge with units');
  const change = (stowed: StowPlan['stowed'], more: Partial<StowPlan> = {}): string =>
    checkStow(question, { ...plan, ...more, stowed }).join('; ');
  const moved = (to: Partial<Stowed>): string => change([{ ...first, ...to }, ...plan.stowed.slice(1)]);
  expect(change([...plan.stowed, first])).toMatch(/stands twice.*stand in one cell/);
  expect(change(plan.stowed.slice(1))).toMatch(/floats.*the plan says it is worth.*or neither/);
  expect(moved({ row: 9 })).toContain('stands beyond');
  expect(change(plan.stowed, { bound: plan.value - 1 })).toContain('more than its bound');
  const as = (to: (unit: StowUnit, index: number) => StowUnit): string =>
    checkStow({ ...question, units: question.units.map(to) }, plan).join('; ');
  expect(as((unit) => ({ ...unit, kg: unit.kg * 4 }))).toMatch(/bears.*carries.*deep/);
  expect(as((unit) => ({ ...unit, needsPlug: true }))).toMatch(/no plug reaches.*reefers want/);
  expect(as((unit, index) => ({ ...unit, dangerous: [index % 2 === 0 ? '3' : '8'] }))).toContain('stacks apart');
  expect(as((unit, index) => ({ ...unit, to: index % 2 === 0 ? 1 : 4, from: 0 }))).toContain(
    'comes or goes while it stays',
  );
  const top = plan.stowed.map((at) => ({ ...at, row: Math.min(6, at.row + 1) }));
  expect(change(top)).toMatch(/lists by more/);
});
