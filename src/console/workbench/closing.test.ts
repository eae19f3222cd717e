import { expect, test } from 'vitest';
import { closingOf, placeOf } from './closing.ts';

const now = Date.parse('2026-11-30T08:00Z');
const asked = { name: 'Alashankou - Dostyk closed', days: 60, now, source: 'N-1' };
const line = {
  element: 'A-B/rail',
  where: [{ links: [{ from: 'A', to: 'B' }], modes: ['rail' as const] }, { families: ['west'] }],
};

test('an element is closed by one disruption a part, from now on for so many days, under ids the hub takes', () => {
  const parts = closingOf(line, asked);
  expect(parts.map(({ where }) => where)).toEqual(line.where);
  for (const { id, effect, from, until } of parts) {
    expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
    expect({ effect, from, until }).toEqual({
      effect: { capacity: 0 },
      from: '2026-11-30T08:00:00.000Z',
      until: '2027-01-29T08:00:00.000Z',
    });
  }
  expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  expect(closingOf({ element: 'a very long id of a scenario that goes on and on+D02' }, asked)).toEqual([]);
});

test('the map shows a place of it, the end of its link or border, or nothing', () => {
  const borders = [{ id: 'ALA_W', from: 'ALA' }];
  expect(placeOf(line, borders)).toBe('A');
  expect(placeOf({ where: [{ borders: ['ALA_W'] }] }, borders)).toBe('ALA');
  expect(placeOf({ where: [{ facilities: ['DUI'] }] }, borders)).toBe('DUI');
  expect(placeOf({ where: [{ countries: ['KZ'] }] }, borders)).toBeUndefined();
});
