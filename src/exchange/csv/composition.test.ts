import { expect, test } from 'vitest';
import { terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import { writeFinding } from '../../base/finding.ts';
import { readComposition } from './composition.ts';

const { types } = terminalNetwork().wagons;
const read = (text: string) => readComposition(text, 'c.csv', types);

test('a composition is read in its order', () => {
  const { wagons, findings } = read('wagon,type\n31 80 1,FLAT\n31 80 2,TWIN\n');
  expect(wagons.map(({ number, type }) => `${number} ${type.id}`)).toEqual(['31 80 1 FLAT', '31 80 2 TWIN']);
  expect(findings).toEqual([]);
});

test.each([
  ['a type that is none', 'wagon,type\nW1,BOAT\n', 'c.csv:2 type "BOAT": should be a type of wagons.csv: FLAT, TWIN'],
  ['a wagon that stands twice', 'wagon,type\nW1,FLAT\nW1,FLAT\n', 'c.csv:3 wagon "W1": stands twice'],
  ['a wagon without number', 'wagon,type\n,FLAT\n', 'c.csv:2 wagon: is missing; it should be the number of the wagon'],
  ['a missing column', 'wagon\nW1\n', 'c.csv:1 columns are missing: type'],
])('a mistake is told with its line: %s', (_, text, finding) => {
  expect(read(text).findings.map(writeFinding)).toEqual([finding]);
});
