import type { Finding } from '../../base/finding.ts';
import type { Family } from '../../model/service.ts';
import { type CellReader, Fields, missingColumns } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { chineseName } from './chinese-name.ts';

/** families.csv: what families of services are called. `known` are those that services are of, also services whose row was refused. */
export function readFamilies(
  table: Table,
  known: ReadonlySet<string>,
): { families: Map<string, Family>; findings: Finding[] } {
  const families = new Map<string, Family>();
  const findings = missingColumns(table, ['id', 'name']);
  const fields = new Fields(table);
  const knownFamily: CellReader<string> = (text) =>
    known.has(text) ? text : { problem: 'is no family of services.csv' };
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', knownFamily, 'a family of services.csv');
    const name = fields.need('name', (text) => text, 'a name');
    if (fields.failed || id === undefined || name === undefined) continue;
    if (families.has(id)) fields.refuse('id', id, 'stands twice');
    else families.set(id, { id, name, ...chineseName(fields) });
  }
  return { families, findings: [...findings, ...fields.findings] };
}
