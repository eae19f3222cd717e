import { expect, test } from 'vitest';
import { inEnglish } from '../../../test/support/english.ts';
import { terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { WagonTypeId } from '../../model/wagon.ts';
import { checkLoad } from './check.ts';
import { planLoad } from './plan.ts';
import type { LoadPlan, LoadQuestion, LoadUnit, Wagon } from './question.ts';
import { bogieLoads, wagonObjection } from './wagon-load.ts';

const { wagons: book } = terminalNetwork();

const wagon = (id: 'FLAT' | 'TWIN', number: string = id): Wagon => {
  const type = book.types.get(id as WagonTypeId);
  if (type === undefined) throw new Error(`no ${id}`);
  return { number, type };
};

const unit = (key: string, change: Partial<LoadUnit> = {}): LoadUnit => ({
  key: key as UnitKey,
  feet: 40,
  kg: 20_000,
  goodsKg: 16_000,
  needsPlug: false,
  dangerous: [],
  block: 1,
  value: 200,
  reshuffles: 0,
  ...change,
});
const short = (key: string, change: Partial<LoadUnit> = {}): LoadUnit => unit(key, { feet: 20, value: 100, ...change });

const ask = (
  wagons: readonly Wagon[],
  units: readonly LoadUnit[],
  change: Partial<LoadQuestion> = {},
): LoadQuestion => ({
  ...{ wagons, units, rule: {}, unitsMaxKg: 4_000_000, book },
  ...change,
});

const codes = (plan: LoadPlan): string[] => plan.left.map(({ code }) => code);
const reasons = (plan: LoadPlan): string[] => plan.left.map(({ unit: key, code }) => `${key} ${code}`);

/** A plan that the checker has passed. */
function checked(question: LoadQuestion): LoadPlan {
  const plan = planLoad(question);
  expect(checkLoad(question, plan)).toEqual([]);
  return plan;
}

test('a unit in the middle of a wagon bears on both bogies alike, one at its end on the nearer one', () => {
  const flat = wagon('FLAT');
  const [twenties = [], forty = []] = flat.type.patterns;
  expect(bogieLoads(flat, forty, [unit('a', { kg: 18_000 })]).map(Math.round)).toEqual([20_900, 20_900]);
  // The middle of the first place lies 3,956 mm from the end; 9,000 mm between the bogies at 2,485 and 11,485.
  const [left = 0, right = 0] = bogieLoads(flat, twenties, [short('a', { kg: 18_000 }), undefined]);
  expect([Math.round(left), Math.round(right)]).toEqual([11_900 + 15_058, 11_900 + 2_942]);
});

test('the bogie in the middle of an articulated wagon bears from both platforms', () => {
  const twin = wagon('TWIN');
  const loads = bogieLoads(twin, twin.type.patterns[0] ?? [], [unit('a'), unit('b')]);
  expect(Math.round(loads.reduce((sum, load) => sum + load, 0))).toBe(27_000 + 40_000);
  expect(loads[1]).toBeGreaterThan((loads[0] ?? 0) * 1.5);
});

test.each([
  ['payload', ask([], []), [unit('a', { kg: 70_001 })], 1, /FLAT carries 70000 kg/],
  [
    'the weight of a wagon',
    ask([], [], { rule: { wagonMaxKg: 40_000 } }),
    [unit('a')],
    1,
    /a wagon may weigh 40000 kg/,
  ],
  ['axles', ask([], [], { rule: { axleMaxKg: 10_000 } }), [unit('a')], 1, /an axle bears 10000 kg/],
  ['plugs', ask([], []), [unit('a', { needsPlug: true })], 1, /FLAT feeds 0 reefers/],
  ['length', ask([], []), [short('a')], 1, /a place of 40 feet/],
  ['two destinations', ask([], []), [short('a'), short('b', { block: 2 })], 0, /units for one place only/],
  [
    'a pair of unequal weights',
    ask([], [], { rule: { pairMaxDifferenceKg: 5_000 } }),
    [short('a'), short('b', { kg: 14_000 })],
    0,
    /may differ by 5000 kg/,
  ],
])('a wagon objects by %s', (_, question, units, pattern, detail) => {
  const flat = wagon('FLAT');
  const objection = wagonObjection(question, flat, flat.type.patterns[pattern] ?? [], units);
  expect(inEnglish(objection?.detail)).toMatch(detail);
});

test('pins are set so that the most value finds a place', () => {
  const plan = checked(
    ask([wagon('FLAT', 'W1'), wagon('FLAT', 'W2')], [unit('a'), short('b'), short('c'), unit('d', { value: 150 })]),
  );
  expect([plan.value, plan.bound]).toEqual([400, 400]);
  expect(plan.placements.map(({ unit: key }) => key).sort()).toEqual(['a', 'b', 'c']);
  expect(reasons(plan)).toEqual(['d train-full']);
});

test('among equals those go that are reached without moving others', () => {
  const plan = checked(ask([wagon('FLAT')], [unit('a', { reshuffles: 3 }), unit('b')]));
  expect([plan.placements[0]?.unit, plan.reshuffles]).toEqual(['b', 0]);
});

test('whoever stays behind is told why', () => {
  const units = [
    unit('heavy', { kg: 36_000 }),
    unit('cold', { needsPlug: true }),
    unit('long', { feet: 45 }),
    unit('one', { value: 500 }),
    unit('two', { value: 400 }),
  ];
  const plan = checked(
    ask([wagon('FLAT', 'W1'), wagon('FLAT', 'W2')], units, { rule: { wagonMaxKg: 50_000, goodsMaxKg: 30_000 } }),
  );
  expect(reasons(plan)).toEqual(['heavy too-heavy', 'cold no-power', 'long no-pins', 'two goods-limit']);
});

test('dangerous goods that keep apart do so, or one of them stays', () => {
  const units = [unit('acid', { dangerous: ['8'] }), unit('nines', { dangerous: ['9'] }), unit('a'), unit('b')];
  const four = ['W1', 'W2', 'W3', 'W4'].map((number) => wagon('FLAT', number));
  const plan = checked(ask(four, units));
  const at = (key: string): number => plan.placements.find((each) => each.unit === key)?.wagon ?? -9;
  expect(Math.abs(at('acid') - at('nines'))).toBe(3);
  const narrow = checked(ask(four.slice(0, 2), units.slice(0, 2)));
  expect(codes(narrow)).toEqual(['segregation']);
});

test('a wagon carries units for one place only', () => {
  const plan = checked(
    ask(
      [wagon('TWIN', 'W1'), wagon('TWIN', 'W2')],
      [unit('a'), unit('b', { block: 2 }), unit('c'), unit('d', { block: 2 })],
    ),
  );
  expect(plan.value).toBe(800);
});

test('the train may carry no more than the service', () => {
  const plan = checked(ask([wagon('TWIN')], [unit('a'), unit('b')], { unitsMaxKg: 30_000 }));
  expect(codes(plan)).toEqual(['goods-limit']);
});
