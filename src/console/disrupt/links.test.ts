import { expect, test } from 'vitest';
import type { Network } from '../map/traffic.ts';
import { emptyDraft, isComplete, partsOf } from './draft.ts';
import { linksOf, withLink } from './links.ts';

const place = (id: string, longitude: number) => ({ id, longitude, latitude: 0 });
const network = {
  facilities: [place('A', 0), place('B', 10), place('C_1', 20)],
  services: [{ calls: ['A', 'B', 'C_1'] }, { calls: ['C_1', 'B'] }, { calls: ['A', 'B'] }, { calls: ['A', 'GONE'] }],
} as unknown as Network;

test('lines are those that services run on, each direction once', () => {
  expect(linksOf(network).map(({ id }) => id)).toEqual(['A-B', 'B-C_1', 'C_1-B']);
});

test.each([
  ['one that is run in both directions is chosen in both', [], 'B-C_1', ['B-C_1', 'C_1-B']],
  ['one that is run in one direction is chosen in that', [], 'A-B', ['A-B']],
  ['a second choice gives it up', ['A-B', 'B-C_1', 'C_1-B'], 'C_1-B', ['A-B']],
  ['half of it is made whole', ['B-C_1'], 'B-C_1', ['B-C_1', 'C_1-B']],
  ['what is no line chooses nothing', ['A-B'], 'A-X', ['A-B']],
])('%s', (_, before, id, after) => {
  expect(withLink(network, before, id)).toEqual(after);
});

test('a line that is chosen is declared by its ends, with what was said of its severity', () => {
  const draft = { ...emptyDraft, links: ['B-C_1'], modes: ['rail'] as const, severity: 'low' as const };
  expect(isComplete(draft)).toBe(true);
  const [part] = partsOf(draft, [], Date.parse('2026-12-01T00:00Z'));
  expect(part).toMatchObject({
    where: { links: [{ from: 'B', to: 'C_1' }], modes: ['rail'] },
    effect: { capacity: 0 },
    severity: 'low',
  });
  expect(part?.id).toMatch(/^B-C_1-2026-12-01/);
});
