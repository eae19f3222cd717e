import { expect, test } from 'vitest';
import { type Instant, instantOf, type Minute } from '../base/time.ts';
import type { FacilityId } from './facility.ts';
import { isNoShow, isVisitOff, readPlate, takesPlace, windowAhead } from './gate.ts';
import type { Move, Unit } from './unit.ts';

test.each([
  ['渝A12345', '渝A12345'],
  ['渝A·12345', '渝A12345'],
  [' 渝a 123-45 ', '渝A12345'],
  ['DU-AB 1234', 'DUAB1234'],
  ['渝AD12345', '渝AD12345'],
  ['abc', undefined],
  ['', undefined],
  ['渝A1234567890X', undefined],
  ['渝A12;45', undefined],
])('the plate %s is %s', (text, plate) => {
  expect(readPlate(text)).toBe(plate);
});

const [from, to] = [1_000_000, 1_000_060] as Minute[];
const window = { at: 'HUB', gate: 'G1', from, to, purpose: 'deliver' };
/** A unit with that window; it came so many minutes after its end, or was reported in the yard without having passed the gate. */
const withWindow = (cameAfter?: number, kind = 'gated-in'): Unit => {
  const when = instantOf(((to ?? 0) + (cameAfter ?? 0)) as Minute);
  return { window, moves: cameAfter === undefined ? [] : [{ kind, at: 'HUB', when, version: 2 }] } as unknown as Unit;
};

test.each([
  ['has not come yet', withWindow(), 30, false],
  ['has not come when the grace is over', withWindow(), 31, true],
  ['came in the grace', withWindow(30), 300, false],
  ['came later, in no window', withWindow(31), 300, true],
  ['is there, and nobody saw it pass', withWindow(31, 'discharged'), 300, false],
])('a truck that %s', (_, unit, after, missed) => {
  const now = instantOf(((to ?? 0) + after) as Minute) as Instant;
  expect(isNoShow(unit, now)).toBe(missed);
  expect(takesPlace(unit, now)).toBe(!missed);
});

const fetched = (...moves: readonly Pick<Move, 'kind' | 'at'>[]): Unit =>
  ({
    window: { ...window, purpose: 'collect' },
    moves: [{ kind: 'discharged', at: 'HUB' }, ...moves].map((move) => ({ ...move, when: instantOf(from as Minute) })),
  }) as unknown as Unit;
const hub = 'HUB' as FacilityId;
const port = 'PORT' as FacilityId;

test.each([
  ['stands in the yard', fetched(), true, false],
  ['was fetched', fetched({ kind: 'gated-out', at: hub }), false, false],
  ['left by train', fetched({ kind: 'loaded', at: hub }), false, true],
  [
    'left by train and stands elsewhere',
    fetched({ kind: 'loaded', at: hub }, { kind: 'discharged', at: port }),
    false,
    true,
  ],
  [
    'left by train and was fetched elsewhere',
    fetched({ kind: 'loaded', at: hub }, { kind: 'gated-out', at: port }),
    false,
    true,
  ],
  ['was taken off the train again', fetched({ kind: 'loaded', at: hub }, { kind: 'discharged', at: hub }), true, false],
])('the truck of a unit that %s is expected, or comes no more', (_, unit, ahead, off) => {
  const later = instantOf(((to ?? 0) + 300) as Minute) as Instant;
  expect(windowAhead(unit) !== undefined).toBe(ahead);
  expect(isVisitOff(unit)).toBe(off);
  expect(isNoShow(unit, later)).toBe(ahead);
});
