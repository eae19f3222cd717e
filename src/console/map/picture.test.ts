import { expect, test } from 'vitest';
import { groundOf, type Mark, queuesOf, stillOf } from './picture.ts';
import type { Border, Network, Traffic, UnderWay } from './traffic.ts';

const departure = (id: string): UnderWay => ({ departure: id }) as UnderWay; // Nothing else of it is looked at.
const [train, ship] = [departure('train'), departure('ship')];
const mark = (of: UnderWay, longitude: number, latitude = 0, late = false): Mark => ({
  departure: of,
  at: [longitude, latitude],
  heading: 0,
  late,
});
const drawn = [mark(train, 100), mark(ship, 120, 60)];
/** At zoom 2 a pixel is 360 / 2048 degrees. */
const pixel = 360 / 2048;

test.each([
  ['nothing moved', [mark(train, 100), mark(ship, 120, 60)], true],
  ['less than half a pixel', [mark(train, 100 + 0.49 * pixel), mark(ship, 120, 60)], true],
  ['half a pixel', [mark(train, 100 + 0.51 * pixel), mark(ship, 120, 60)], false],
  ['half a pixel northward, where degrees are shorter', [mark(train, 100), mark(ship, 120, 60 + 0.26 * pixel)], false],
  ['one became late', [mark(train, 100, 0, true), mark(ship, 120, 60)], false],
  ['one is told anew', [mark(departure('train'), 100), mark(ship, 120, 60)], false],
  ['one has arrived', [mark(train, 100)], false],
  ['one more', [...drawn, mark(ship, 10)], false],
])('marks stay as they are drawn: %s', (_, next, stays) => {
  expect(stillOf(drawn, next, 2)).toBe(stays ? drawn : next);
});

test('the nearer the map, the sooner a mark moves', () => {
  const next = [mark(train, 100 + 0.3 * pixel), mark(ship, 120, 60)];
  expect(stillOf(drawn, next, 2)).toBe(drawn);
  expect(stillOf(drawn, next, 3)).toBe(next);
});

const facility = (id: string, longitude: number) => ({ id, longitude, latitude: 45, ours: false, kinds: ['terminal'] });
const network = {
  corridors: [],
  facilities: [facility('ALA', 82), facility('DOS', 83)],
  borders: [{ id: 'ALA_W', from: 'ALA', to: 'DOS', mode: 'rail' }],
} as unknown as Network; // The ground is made of these alone.

test('a place is a gate where a border is crossed from it, whether or not anybody waits', () => {
  const { places } = groundOf(network, [] as Traffic['lines'], false, new Set(['rail']));
  expect(places.map(({ id, gate }) => [id, gate])).toEqual([
    ['ALA', true],
    ['DOS', false],
  ]);
});

test('queues stand where one waits, several at one place', () => {
  const border = (id: string, from: string): Border => ({ border: id, from }) as Border;
  const queues = queuesOf([border('a', 'ALA'), border('b', 'DOS'), border('c', 'ALA')]);
  expect([...queues].map(([id, rows]) => [id, rows.map((row) => row.border)])).toEqual([
    ['ALA', ['a', 'c']],
    ['DOS', ['b']],
  ]);
});
