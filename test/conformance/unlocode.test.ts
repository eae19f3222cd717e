import { expect } from 'vitest';
import { readTable } from '../../src/exchange/csv/table.ts';
import { readLocode } from '../../src/model/locode.ts';
import { readShared, sharedTest } from '../support/shared.ts';

sharedTest('thirty thousand ports, stations and inland terminals have codes that we read', () => {
  const { columns, rows, findings } = readTable(readShared('conformance/unlocode/hub-subset.csv'), 'unlocode');
  expect(findings).toEqual([]);
  expect(rows.length).toBeGreaterThan(32_000);
  const [code, status] = [columns.get('unlocode') ?? -1, columns.get('status') ?? -1];
  const refused = rows.filter(({ cells }) => readLocode(cells[code] ?? '') !== cells[code]);
  // The manual allows the digits 2 to 9 and no others. The one row against it was only asked for (RQ), never approved.
  expect(refused.map(({ cells }) => [cells[code], cells[status]])).toEqual([['IT940', 'RQ']]);
});
