import { expect, test } from 'vitest';
import { inEnglish } from '../../../test/support/english.ts';
import { blockOf, on, slot, unitOf } from '../../../test/support/standings.ts';
import { textOf } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import type { Standing } from '../../model/standing.ts';
import { writeSlot } from '../../model/terminal.ts';
import type { WagonBook } from '../../model/wagon.ts';
import { byBlock, chanceBefore, chooseSlot, digOut } from './choose.ts';
import { Yard } from './yard.ts';

const book: WagonBook = {
  types: new Map(),
  rules: [],
  segregation: [{ first: '3', second: '8', wagons: 1, stacks: 1, mark: 'found' }],
};

/** Three stacks side by side. */
const small = (...standing: readonly (readonly [Standing, string])[]): Yard => {
  const yard = new Yard([blockOf('A', 2, 3, 3)]);
  for (const [unit, where] of standing) expect(yard.put(unit, slot(where))).toBeUndefined();
  return yard;
};

const chosen = (yard: Yard, unit: Standing): string => {
  const choice = chooseSlot(yard, unit, book);
  return 'slot' in choice ? writeSlot(choice.slot) : textOf(byBlock(choice.refused));
};

test('a unit stands upon what leaves after it, and not upon what leaves before', () => {
  const yard = small([unitOf('soon', 1), 'A-01-1-1'], [unitOf('late', 9), 'A-01-2-1'], [unitOf('mid', 5), 'A-01-3-1']);
  expect(chosen(yard, unitOf('x', 4))).toBe('A-01-3-2'); // As tight as may be.
  expect(chosen(yard, unitOf('x', 8))).toBe('A-01-2-2');
});

test('units of one departure stand upon each other, the lighter above', () => {
  const yard = small(
    [unitOf('heavy', 3, { ...on('T'), kg: 28_000 }), 'A-01-1-1'],
    [unitOf('light', 3, { ...on('T'), kg: 5_000 }), 'A-01-2-1'],
    [unitOf('soon', 1), 'A-01-3-1'],
  );
  expect(chosen(yard, unitOf('x', 3, { ...on('T'), kg: 20_000 }))).toBe('A-01-1-2');
});

test('a held unit is not put upon what leaves before its hold may end', () => {
  const leaves = { from: (3 * 1440) as Minute, to: (7 * 1440) as Minute };
  const yard = small([unitOf('next', 4), 'A-01-1-1'], [unitOf('late', 9), 'A-01-2-1'], [unitOf('soon', 1), 'A-01-3-1']);
  expect(chosen(yard, unitOf('x', 3, { held: true, leaves }))).toBe('A-01-2-2');
});

test('plugs, customs ground and ground for dangerous goods are kept for those that need them', () => {
  const yard = new Yard([
    blockOf('R', 2, 1, 3, { plugs: 3, plugBays: { from: 1, to: 2 } }),
    blockOf('X', 2, 1, 3, { dangerous: new Set(['3']) }),
    blockOf('K', 2, 1, 3, { customs: true }),
    blockOf('A', 2, 1, 3),
  ]);
  expect(chosen(yard, unitOf('dry', 1))).toBe('A-01-1-1');
  expect(chosen(yard, unitOf('cold', 1, { needsPlug: true }))).toBe('R-01-1-1');
  expect(chosen(yard, unitOf('fuel', 1, { dangerous: ['3'] }))).toBe('X-01-1-1');
  expect(chosen(yard, unitOf('seized', 1, { customs: true }))).toBe('K-01-1-1');
});

test('classes that keep apart do so, and each block says why it refuses', () => {
  const yard = new Yard([blockOf('X', 4, 3, 2, { dangerous: new Set(['3', '8']) }), blockOf('A', 2, 1, 1)]);
  yard.put(unitOf('acid', 5, { dangerous: ['8'] }), slot('X-01-2-1'));
  expect(chosen(yard, unitOf('fuel', 1, { dangerous: ['3'] }))).toBe(
    'X: dangerous goods of acid are less than 1 stacks away; A: dangerous goods of class 3 may not stand in block A',
  );
});

test.each([
  ['one after the other', [0, 10], [10, 20], 1],
  ['the other way round', [10, 20], [0, 10], 0],
  ['the same span', [0, 10], [0, 10], 0.5],
  ['one inside the other', [4, 6], [0, 10], 0.5],
  ['half over each other', [0, 10], [5, 15], 0.875],
])('the chance that one leaves before the other: %s', (_, a, b, chance) => {
  const at = ([from = 0, to = 0]: readonly number[]): Partial<Standing> => ({
    leaves: { from: from as Minute, to: to as Minute },
  });
  expect(chanceBefore(unitOf('a', 0, at(a)), unitOf('b', 0, at(b)))).toBeCloseTo(chance, 10);
});

test('units of one departure are in nobody’s way among themselves', () => {
  const [a, b] = [unitOf('a', 1, on('T')), unitOf('b', 1, on('T'))];
  expect([chanceBefore(a, b), chanceBefore(a, unitOf('c', 1, on('U')))]).toEqual([0, 0.5]);
});

test("a buried unit is dug out: what stands above goes where it is in nobody's way", () => {
  const yard = small(
    [unitOf('wanted', 5), 'A-01-1-1'],
    [unitOf('under', 6), 'A-01-1-2'],
    [unitOf('over', 2), 'A-01-1-3'],
    [unitOf('late', 9), 'A-01-2-1'],
    [unitOf('mid', 7), 'A-01-3-1'],
  );
  const dug = digOut(yard, unitOf('wanted', 5).key, book);
  expect('moves' in dug ? dug.moves.map(({ unit, to }) => `${unit} ${writeSlot(to)}`) : dug.objection).toEqual([
    'over A-01-3-2',
    'under A-01-2-2',
  ]);
  expect(yard.take(unitOf('wanted', 5).key)).toBeUndefined();
});

test('where nothing else has room, digging says so and leaves all as it was', () => {
  const yard = new Yard([blockOf('A', 2, 1, 2)]);
  yard.put(unitOf('wanted', 1), slot('A-01-1-1'));
  yard.put(unitOf('over', 2), slot('A-01-1-2'));
  expect(inEnglish(digOut(yard, unitOf('wanted', 1).key, book))).toEqual({
    objection: 'over stands upon wanted, and no other stack beside it takes it',
  });
  expect(yard.slotOf(unitOf('over', 2).key)).toEqual(slot('A-01-1-2'));
});

test('a machine that may leave its pair of bays digs there what has no room beside it', () => {
  const yard = new Yard([blockOf('A', 4, 1, 2)]);
  yard.put(unitOf('wanted', 1), slot('A-01-1-1'));
  yard.put(unitOf('over', 2), slot('A-01-1-2'));
  const dug = digOut(yard, unitOf('wanted', 1).key, book, { within: 'block', choose: chooseSlot });
  expect('moves' in dug ? dug.moves.map(({ to }) => writeSlot(to)) : dug.objection).toEqual(['A-03-1-1']);
});

test('free ground is cheap as long as there is much of it, and then two units that leave a day apart share a stack', () => {
  const wide = new Yard([blockOf('A', 40, 4, 4)]);
  wide.put(unitOf('under', 2), slot('A-01-1-1'));
  expect(chosen(wide, unitOf('x', 1))).toMatch(/-1$/);
  const narrow = new Yard([blockOf('A', 2, 4, 4)]);
  for (const row of [1, 2, 3]) narrow.put(unitOf(`under${row}`, 2), slot(`A-01-${row}-1`));
  expect(chosen(narrow, unitOf('x', 1))).toBe('A-01-1-2');
});

test('what is newly known of a unit that stands counts from then on', () => {
  const yard = small([unitOf('a', 3), 'A-01-1-1'], [unitOf('b', 9), 'A-01-2-1'], [unitOf('c', 9), 'A-01-3-1']);
  expect(chosen(yard, unitOf('x', 2))).toBe('A-01-1-2');
  yard.restate(unitOf('a', 1));
  expect(chosen(yard, unitOf('x', 2))).not.toBe('A-01-1-2');
});
