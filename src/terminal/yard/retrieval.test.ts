import { expect, test } from 'vitest';
import { type Bay, blockingUnits, checkLifts, layOut, out } from './bay.ts';
import { planRetrieval } from './retrieval.ts';

/** Stacks as digits from the ground up: `312 4 -` are three stacks, of which the last is empty. */
const bay = (picture: string, tiers: number): Bay => ({
  tiers,
  stacks: picture.split(' ').map((stack) => (stack === '-' ? [] : [...stack].map(Number))),
});

test.each([
  ['nothing to do', '321 654 -', 3, 0],
  ['one in the way', '12 3 -', 3, 1],
  ['a unit that fits upon a later one', '1345 62 -', 5, 3],
  ['a tight bay, in which one unit must move twice', '26 315 4', 3, 4],
  ['of two that leave together the right one first makes room', '24 23 3 3', 3, 2],
  ['equal ones leave in any order', '11 22 -', 3, 0],
])('%s', (_, picture, tiers, moves) => {
  const plan = planRetrieval(bay(picture, tiers));
  expect([plan?.moves, plan?.bound]).toEqual([moves, moves]);
  expect(checkLifts(bay(picture, tiers), plan?.lifts ?? [])).toEqual({ moves });
});

test('a bay that cannot be turned round has no plan', () => {
  expect(planRetrieval(bay('12', 2))).toBeUndefined();
});

test('a stack higher than the bay is a broken promise', () => {
  expect(() => layOut(bay('123', 2))).toThrow('stack 0 has 3 units in 2 tiers');
});

test('units that block are counted once each, whatever is under them', () => {
  expect(blockingUnits(bay('1345 62 -', 5))).toBe(3);
});

test.each([
  ['from an empty stack', [{ from: 1, to: 0 }], 'there is nothing on stack 1'],
  ['onto itself', [{ from: 0, to: 0 }], '0 is no other stack'],
  ['beyond the bay', [{ from: 0, to: 7 }], '7 is no other stack'],
  ['out of order', [{ from: 0, to: out }], '2 leaves before 1'],
  ['too few', [], '2 units are still there'],
])('the checker objects to a lift %s', (_, lifts, fault) => {
  const found = checkLifts(bay('12 -', 3), lifts);
  expect('fault' in found ? found.fault : 'none').toContain(fault);
});

test('the checker objects to a lift onto a full stack', () => {
  expect(checkLifts(bay('12 34', 2), [{ from: 0, to: 1 }])).toEqual({ fault: 'lift 1: stack 1 is full' });
});
