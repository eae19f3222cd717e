import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { checkLoad } from '../../src/terminal/rail/check.ts';
import { appraiseLoad, editLoad, loadSpots } from '../../src/terminal/rail/edit.ts';
import { seatedOf } from '../../src/terminal/rail/load.ts';
import { planLoad } from '../../src/terminal/rail/plan.ts';
import type { LoadPlan, LoadQuestion, LoadUnit, Seated } from '../../src/terminal/rail/question.ts';
import { expectBounded } from '../support/bounded.ts';
import { referenceNetwork } from '../support/reference.ts';
import { trainOf } from '../support/trains.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 40);
const book = referenceNetwork().wagons;
const types = [...book.types.values()];

const units: fc.Arbitrary<LoadUnit> = fc
  .record({
    feet: fc.constantFrom(20, 20, 40, 40, 45),
    goodsKg: fc.integer({ min: 0, max: 27_000 }),
    needsPlug: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    dangerous: fc.constantFrom<readonly string[]>([], [], [], ['3'], ['8']),
    block: fc.integer({ min: 0, max: 1 }),
    value: fc.integer({ min: 1, max: 9 }).map((n) => n * 50),
    reshuffles: fc.integer({ min: 0, max: 3 }),
  })
  .map((unit) => ({ key: 'x' as UnitKey, kg: unit.goodsKg + 3_000, ...unit }));

const questions: fc.Arbitrary<LoadQuestion> = fc
  .record({
    wagons: fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }),
    units: fc.array(units, { minLength: 1, maxLength: 5 }),
    goodsMaxKg: fc.constantFrom(undefined, 40_000, 80_000),
    pairMaxDifferenceKg: fc.constantFrom(undefined, 5_000),
    axleMaxKg: fc.constantFrom(undefined, 18_000),
  })
  .map(({ wagons, units: some, goodsMaxKg, pairMaxDifferenceKg, axleMaxKg }) => ({
    wagons: wagons.map((type, index) => ({ number: `W${index}`, type })),
    units: some.map((unit, index) => ({ ...unit, key: `U.${index}` as UnitKey })),
    rule: Object.fromEntries(
      Object.entries({ goodsMaxKg, pairMaxDifferenceKg, axleMaxKg }).filter(([, value]) => value !== undefined),
    ),
    unitsMaxKg: 4_000_000,
    book,
  }));

/** The most value any loading has, by trying all of them with the checker. */
function mostValue(question: LoadQuestion): number {
  let best = 0;
  const slots = question.wagons.flatMap(({ type }, wagon) =>
    type.patterns.flatMap((places, pattern) =>
      places.map((place, index) => ({ wagon, pattern, place: index, feet: place.feet })),
    ),
  );
  const walk = (from: number, placements: LoadPlan['placements'], value: number, reshuffles: number): void => {
    if (value > best) {
      const left = question.units
        .filter(({ key }) => !placements.some(({ unit }) => unit === key))
        .map(({ key }) => ({ unit: key, code: 'train-full' as const, detail: '' }));
      if (checkLoad(question, { placements, left, value, reshuffles, bound: value }).length === 0) best = value;
    }
    const unit = question.units[from];
    if (unit === undefined) return;
    walk(from + 1, placements, value, reshuffles);
    for (const { wagon, pattern, place, feet } of slots) {
      const there = placements.filter((each) => each.wagon === wagon);
      if (feet !== unit.feet || there.some((each) => each.pattern !== pattern || each.place === place)) continue;
      walk(
        from + 1,
        [...placements, { unit: unit.key, wagon, pattern, place }],
        value + unit.value,
        reshuffles + unit.reshuffles,
      );
    }
  };
  walk(0, [], 0, 0);
  return best;
}

test('a load plan passes the checker, and no loading at all is worth more than its bound', () =>
  expectBounded(questions, planLoad, checkLoad, mostValue));

/** Something a clerk does: a unit, by its place among all, to a spot by its place among all, or off. */
const attempts = fc.array(fc.record({ unit: fc.nat(9), spot: fc.nat(40), off: fc.nat(4) }), { maxLength: 14 });

test('whatever is done by hand, a loading keeps all limits or says why not; what is said to be free is', () => {
  let [done, refused] = [0, 0];
  fc.assert(
    fc.property(questions, attempts, (question, script) => {
      let seated: readonly Seated[] = seatedOf(question, planLoad(question).placements);
      for (const { unit: index, spot, off } of script) {
        const unit = question.units[index % question.units.length]?.key ?? ('' as UnitKey);
        const spots = loadSpots(question, seated, unit);
        const to = off === 0 ? undefined : spots[spot % Math.max(1, spots.length)];
        const edited = editLoad(question, seated, [{ unit, ...(to === undefined ? {} : { to }) }]);
        expect('placed' in edited).toBe(to?.objection === undefined);
        if ('placed' in edited) seated = edited.placed;
        else expect(edited.refused.detail).toEqual(to?.objection);
        if ('placed' in edited) done += 1;
        else refused += 1;
        const { plan, lost } = appraiseLoad(question, seated);
        expect(lost).toEqual([]);
        expect(checkLoad(question, plan)).toEqual([]);
      }
    }),
    { numRuns: 4 * runs },
  );
  expect(Math.min(done, refused)).toBeGreaterThan(runs);
});

test('planned anew around those that were placed by hand, they stay where they are and the plan keeps all limits', () => {
  let moved = 0;
  fc.assert(
    fc.property(questions, fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }), fc.nat(40), (question, some, turn) => {
      let seated: readonly Seated[] = [];
      for (const index of some) {
        const unit = question.units[index % question.units.length]?.key ?? ('' as UnitKey);
        const free = loadSpots(question, seated, unit).filter(({ objection }) => objection === undefined);
        const to = free[turn % Math.max(1, free.length)];
        const edited = to === undefined ? { placed: seated } : editLoad(question, seated, [{ unit, to }]);
        if ('placed' in edited) seated = edited.placed;
      }
      const plan = planLoad(question, seated);
      expect(checkLoad(question, plan)).toEqual([]);
      const at = seatedOf(question, plan.placements);
      for (const seat of seated) expect(at).toContainEqual(seat);
      const free = seatedOf(question, planLoad(question).placements);
      if (seated.some((seat) => !free.some((each) => JSON.stringify(each) === JSON.stringify(seat)))) moved += 1;
    }),
    { numRuns: 4 * runs },
  );
  expect(moved).toBeGreaterThan(runs); // Left to itself it would have put them elsewhere.
});

test('a whole train comes within a per cent of its bound, and without any one unit its plan is still valid', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const { question, lane } = trainOf(seed, book);
    const plan = planLoad(question);
    expect(checkLoad(question, plan), lane).toEqual([]);
    expect(plan.value / plan.bound, lane).toBeGreaterThan(0.99);
    expect(planLoad(question)).toEqual(plan);
    const [gone] = plan.placements.slice((seed * 7) % plan.placements.length);
    const unit = question.units.find(({ key }) => key === gone?.unit);
    const rest: LoadPlan = {
      ...plan,
      placements: plan.placements.filter((each) => each !== gone),
      left: [...plan.left, { unit: gone?.unit ?? ('' as UnitKey), code: 'train-full', detail: '' }],
      value: plan.value - (unit?.value ?? 0),
      reshuffles: plan.reshuffles - (unit?.reshuffles ?? 0),
    };
    expect(checkLoad(question, rest), lane).toEqual([]);
  }
});

test('the checker sees what is wrong with a plan', () => {
  const { question } = trainOf(1, book);
  const plan = planLoad(question);
  const [first, second] = plan.placements;
  if (first === undefined || second === undefined) throw new Error('a train with units');
  const change = (placements: LoadPlan['placements'], more: Partial<LoadPlan> = {}): string =>
    checkLoad(question, { ...plan, ...more, placements })
      .map(textOf)
      .join('; ');
  expect(change([...plan.placements, first])).toContain('is used twice');
  expect(change(plan.placements.slice(1))).toContain('the plan says it is worth');
  expect(change([{ ...first, place: 9 }, ...plan.placements.slice(1)])).toContain('no such unit or place');
  expect(change(plan.placements, { bound: plan.value - 1 })).toContain('more than its bound');
  expect(change(plan.placements, { left: plan.left.slice(1) })).toContain('or neither');
  const heavy = { ...question, units: question.units.map((unit) => ({ ...unit, kg: unit.kg * 3 })) };
  expect(checkLoad(heavy, plan).map(textOf).join('; ')).toMatch(/of payload.*an axle bears/);
  expect(
    checkLoad({ ...question, rule: { lengthMaxM: 100 } }, plan)
      .map(textOf)
      .join(),
  ).toContain('m long');
  expect(
    checkLoad({ ...question, rule: { goodsMaxKg: 1 } }, plan)
      .map(textOf)
      .join(),
  ).toContain('of goods');
  expect(
    checkLoad({ ...question, unitsMaxKg: 1 }, plan)
      .map(textOf)
      .join(),
  ).toContain('the units weigh');
  const acid = {
    ...question,
    units: question.units.map((unit, index) => ({ ...unit, dangerous: [index % 2 === 0 ? '3' : '8'] })),
  };
  expect(checkLoad(acid, plan).map(textOf).join()).toContain('wagons apart');
});
