import { expect, test } from 'vitest';
import { inEnglish } from '../../../test/support/english.ts';
import { blockOf, slot, unitOf } from '../../../test/support/standings.ts';
import { Yard } from './yard.ts';

const yard = (): Yard => {
  const made = new Yard([
    blockOf('A', 5, 2, 3, { stackMaxKg: 50_000 }),
    blockOf('R', 2, 1, 2, { plugs: 1, plugBays: { from: 1, to: 2 }, dangerous: new Set(['9']) }),
  ]);
  expect(made.put(unitOf('one', 1), slot('A-01-1-1'))).toBeUndefined();
  expect(made.put(unitOf('small', 1, { long: false }), slot('A-03-1-1'))).toBeUndefined();
  expect(made.put(unitOf('cold', 1, { needsPlug: true, kg: 1 }), slot('R-01-1-1'))).toBeUndefined();
  return made;
};

test.each([
  ['a block that is not there', unitOf('x', 1), 'Z-01-1-1', 'there is no block Z'],
  ['a bay that is not there', unitOf('x', 1), 'A-07-1-1', 'block A has 5 bays and 2 rows'],
  ['a row that is not there', unitOf('x', 1), 'A-01-3-1', 'block A has 5 bays and 2 rows'],
  ['a long unit in an even bay', unitOf('x', 1), 'A-02-2-1', 'takes two bays'],
  ['a long unit beyond the end', unitOf('x', 1), 'A-05-2-1', 'takes two bays'],
  ['a slot that is taken', unitOf('x', 1), 'A-01-1-1', 'one stands there'],
  ['a slot in the air', unitOf('x', 1), 'A-01-1-3', 'tier 3 would float: the stack is 1 high'],
  ['a slot above the highest tier', unitOf('x', 1), 'A-01-1-4', 'block A is 3 tiers high'],
  ['a short unit upon a long one', unitOf('x', 1, { long: false }), 'A-02-1-2', 'units of one length'],
  ['a long unit upon a short one', unitOf('x', 1), 'A-03-1-2', 'units of one length'],
  ['a stack that is too heavy', unitOf('x', 1, { kg: 30_001 }), 'A-01-1-2', 'the ground bears 50000 kg a stack'],
  ['a unit that stands elsewhere', unitOf('one', 1), 'A-01-2-1', 'one stands in A-01-1-1'],
  ['a reefer without a plug', unitOf('x', 1, { needsPlug: true }), 'A-01-1-2', 'no plug reaches bay 1 of block A'],
  ['one reefer too many', unitOf('x', 1, { needsPlug: true }), 'R-01-1-2', 'all 1 plugs of block R are taken'],
  ['dangerous goods', unitOf('x', 1, { dangerous: ['9'] }), 'A-01-1-2', 'class 9 may not stand in block A'],
])('a yard refuses %s, and says why', (_, unit, where, reason) => {
  const made = yard();
  expect(inEnglish(made.put(unit, slot(where)))).toContain(reason);
  expect(made.size).toBe(3);
});

test('a unit under another stays, until that is gone', () => {
  const made = yard();
  made.put(unitOf('two', 2), slot('A-01-1-2'));
  made.put(unitOf('three', 3, { kg: 10_000 }), slot('A-01-1-3'));
  expect(made.above(unitOf('one', 1).key).map(({ key }) => key)).toEqual(['three', 'two']);
  expect(inEnglish(made.take(unitOf('one', 1).key))).toBe('three, two on top of one');
  for (const key of ['three', 'two', 'one']) expect(made.take(unitOf(key, 1).key)).toBeUndefined();
  expect([made.stack(slot('A-01-1-1')), made.slotOf(unitOf('one', 1).key)]).toEqual([[], undefined]);
  expect(made.put(unitOf('next', 1, { kg: 50_000 }), slot('A-01-1-1'))).toBeUndefined(); // Its weight has gone too.
});
