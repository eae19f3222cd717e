import { expect } from 'vitest';
import { readTable } from '../../src/exchange/csv/table.ts';
import { readHsCode } from '../../src/model/hs-code.ts';
import { readShared, sharedTest } from '../support/shared.ts';

sharedTest('exactly the subheadings of the Harmonized System 2022 are HS codes', () => {
  const { columns, rows, findings } = readTable(readShared('conformance/hs/harmonized-system.csv'), 'hs');
  expect(findings).toEqual([]);
  const [code, level] = [columns.get('hscode') ?? -1, columns.get('level') ?? -1];
  const listed = new Set(rows.filter(({ cells }) => cells[level] === '6').map(({ cells }) => cells[code] ?? ''));
  expect(listed.size).toBe(5613); // With 999999, which is no code of the nomenclature: statistics say "not specified" with it.
  const disagreed: string[] = [];
  for (let n = 0; n < 1_000_000; n += 1) {
    const text = String(n).padStart(6, '0');
    if ((typeof readHsCode(text) === 'string') !== listed.has(text)) disagreed.push(text);
  }
  expect(disagreed).toEqual([]);
});
