import type { Finding } from '../../base/finding.ts';
import { say } from '../../base/sentence.ts';
import type { WagonType, WagonTypeId } from '../../model/wagon.ts';
import { Fields, missingColumns } from './fields.ts';
import { readTable } from './table.ts';

/** The wagons of a train, first to last: each by its number, of a type of wagons.csv. */
export function readComposition(
  text: string,
  file: string,
  types: ReadonlyMap<WagonTypeId, WagonType>,
): { wagons: { number: string; type: WagonType }[]; findings: Finding[] } {
  const table = readTable(text, file);
  const wagons: { number: string; type: WagonType }[] = [];
  const findings = [...table.findings, ...missingColumns(table, ['wagon', 'type'])];
  const fields = new Fields(table);
  const seen = new Set<string>();
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const number = fields.need('wagon', (cell) => cell, 'the number of the wagon');
    const known = [...types.keys()].join(', ');
    const type = fields.need('type', (cell) => types.get(cell as WagonTypeId), `a type of wagons.csv: ${known}`);
    if (number !== undefined && seen.has(number)) fields.refuse('wagon', number, say`stands twice`);
    if (fields.failed || number === undefined || type === undefined) continue;
    seen.add(number);
    wagons.push({ number, type });
  }
  return { wagons, findings: [...findings, ...fields.findings] };
}
