import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { checkStow } from '../../src/terminal/barge/check.ts';
import { appraiseStow, editStow, stowSpots, withSupports } from '../../src/terminal/barge/edit.ts';
import { planStow } from '../../src/terminal/barge/plan.ts';
import type { Stowed, StowPlan, StowQuestion, StowUnit } from '../../src/terminal/barge/question.ts';
import { bargeOf, vesselOf } from '../support/barges.ts';
import { expectBounded } from '../support/bounded.ts';
import { inEnglish } from '../support/english.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 40);
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

/** Something a clerk does: a unit, by its place among all, to a cell by its place among all, or off. */
const attempts = fc.array(fc.record({ unit: fc.nat(9), spot: fc.nat(40), off: fc.nat(4) }), { maxLength: 14 });

test('whatever is done by hand, a stowage keeps all limits or says why not; what is said to be free is', () => {
  let [done, refused] = [0, 0];
  fc.assert(
    fc.property(questions, attempts, (question, script) => {
      let stowed: readonly Stowed[] = planStow(question).stowed;
      for (const { unit: index, spot, off } of script) {
        const unit = question.units[index % question.units.length]?.key ?? ('' as UnitKey);
        const spots = stowSpots(question, stowed, unit);
        const to = off === 0 ? undefined : spots[spot % Math.max(1, spots.length)];
        const edited = editStow(question, stowed, [{ unit, ...(to === undefined ? {} : { to }) }]);
        if (to?.objection !== undefined)
          expect(inEnglish('refused' in edited && edited.refused.detail)).toContain(inEnglish(to.objection));
        if (to !== undefined && to.objection === undefined && 'refused' in edited)
          throw new Error(`said to be free: ${inEnglish(edited.refused.detail)}`);
        if ('placed' in edited) stowed = edited.placed;
        if ('placed' in edited) done += 1;
        else refused += 1;
        expect(checkStow(question, appraiseStow(question, stowed))).toEqual([]);
      }
    }),
    { numRuns: 4 * runs },
  );
  expect(Math.min(done, refused)).toBeGreaterThan(runs);
});

test('planned anew around those that were placed by hand, they stay where they are with who stands under them', () => {
  let stayed = 0;
  fc.assert(
    fc.property(questions, fc.nat(5), (question, index) => {
      const before = planStow(question).stowed;
      const hand = before.find(({ tier }) => tier > 1) ?? before[index % Math.max(1, before.length)];
      if (hand === undefined) return;
      const fixed = withSupports(question, before, new Set([hand.unit]));
      const [first] = question.units;
      const without = { ...question, units: question.units.filter((unit) => unit !== first || unit.key === hand.unit) };
      const isThere = fixed.every(({ unit }) => without.units.some(({ key }) => key === unit));
      const plan = planStow(without, fixed);
      if (!isThere) return;
      expect(checkStow(without, plan)).toEqual([]);
      for (const at of fixed) expect(plan.stowed).toContainEqual(at);
      stayed += 1;
    }),
    { numRuns: 4 * runs },
  );
  expect(stayed).toBeGreaterThan(runs);
});

test('a unit on board alone on one side may not be taken from the other: the barge would list', () => {
  const vessel = vesselOf(2, 2, 1, { ...narrow, gmMinMm: 100 });
  const pair = ['a', 'b'].map((name) => unitOf(name, 30_000));
  const question = { vessel, calls: 2, units: pair, unitsMaxKg: 400_000, book: { segregation: [] } };
  const both = planStow(question).stowed;
  expect(both).toHaveLength(2);
  const off = editStow(question, both, [{ unit: 'a' as UnitKey }]);
  expect('refused' in off ? textOf(off.refused.detail) : '').toMatch(/lists/);
  const [a, b] = both;
  if (a === undefined || b === undefined) throw new Error('two units');
  const places = { bay: a.bay, row: a.row, tier: a.tier };
  const swapped = editStow(question, both, [
    { unit: a.unit, to: { bay: b.bay, row: b.row, tier: b.tier } },
    { unit: b.unit, to: places },
  ]);
  expect('placed' in swapped && swapped.placed.find(({ unit }) => unit === b.unit)).toMatchObject(places);
});

const narrow = { lightKg: 60_000, deadweightKg: 400_000, lengthMm: 20_000, beamMm: 7_000 };
const unitOf = (name: string, kg: number): StowUnit => ({
  key: name as UnitKey,
  ...{ feet: 40, kg, needsPlug: false, dangerous: [], from: 0, to: 1, value: 100 },
});

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
  const vessel = vesselOf(2, 2, 2, { ...narrow, gmMinMm: 100 });
  const ask = (all: readonly StowUnit[]): StowQuestion => ({
    vessel,
    ...{ calls: 2, units: all, unitsMaxKg: 400_000, book: { segregation: [] } },
  });
  const even = ask([unitOf('a', 30_000), unitOf('b', 30_000), unitOf('c', 4_000), unitOf('d', 4_000)]);
  expect(planStow(even).stowed).toHaveLength(4);
  expect(checkStow(even, planStow(even))).toEqual([]);
  const odd = ask([unitOf('a', 30_000)]);
  const plan = planStow(odd);
  expect(checkStow(odd, plan)).toEqual([]);
  expect(plan.left.map(({ code }) => code)).toEqual(['stability']);
  expect(inEnglish(plan.left[0]?.detail)).toMatch(/list/);
});

test('the checker sees what is wrong with a plan', () => {
  const question = bargeOf(1, vesselOf(14, 6, 4, { plugs: 20, plugBays: { from: 11, to: 14 } }));
  const plan = planStow(question);
  const [first] = plan.stowed;
  if (first === undefined) throw new Error('a barge with units');
  const change = (stowed: StowPlan['stowed'], more: Partial<StowPlan> = {}): string =>
    checkStow(question, { ...plan, ...more, stowed })
      .map(textOf)
      .join('; ');
  const moved = (to: Partial<Stowed>): string => change([{ ...first, ...to }, ...plan.stowed.slice(1)]);
  expect(change([...plan.stowed, first])).toMatch(/stands twice.*stand in one cell/);
  expect(change(plan.stowed.slice(1))).toMatch(/nothing stands under.*the plan says it is worth.*or neither/);
  expect(moved({ row: 9 })).toContain('stands beyond');
  expect(change(plan.stowed, { bound: plan.value - 1 })).toContain('more than its bound');
  const as = (to: (unit: StowUnit, index: number) => StowUnit): string =>
    checkStow({ ...question, units: question.units.map(to) }, plan)
      .map(textOf)
      .join('; ');
  expect(as((unit) => ({ ...unit, kg: unit.kg * 4 }))).toMatch(/bears.*carries.*deep/);
  expect(as((unit) => ({ ...unit, needsPlug: true }))).toMatch(/no plug reaches.*reefers want/);
  expect(as((unit, index) => ({ ...unit, dangerous: [index % 2 === 0 ? '3' : '8'] }))).toContain('stacks apart');
  expect(as((unit, index) => ({ ...unit, to: index % 2 === 0 ? 1 : 4, from: 0 }))).toContain(
    'comes or goes while it stays',
  );
  const top = plan.stowed.map((at) => ({ ...at, row: Math.min(6, at.row + 1) }));
  expect(change(top)).toMatch(/lists by more/);
});
