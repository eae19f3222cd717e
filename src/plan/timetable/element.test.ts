import { expect, test } from 'vitest';
import { tinyNetwork } from '../../../test/support/tiny-network.ts';
import { elementsOf } from './element.ts';

test('a family is called by its name, one without a name by its id', () => {
  const network = { ...tinyNetwork(), families: new Map([['main', { id: 'main', name: 'Main line' }]]) };
  const families = elementsOf(network).filter(({ kind }) => kind === 'family');
  expect(families.map(({ id, name }) => [id, name])).toEqual([
    ['main', 'Main line'],
    ['HUB-DUI.R', 'HUB-DUI.R'],
    ['DUI-HUB.R', 'DUI-HUB.R'],
  ]);
});
