import type { Finding } from '../../base/finding.ts';
import { type PerishableRule, type ReeferRules, usualReeferRules } from '../../model/perishable.ts';
import { readableC } from '../../model/reefer.ts';
import { type CellReader, Fields, missingColumns, numberIn, yesOrNo } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { readMark } from './cells.ts';

const hsDigits: CellReader<string> = (text) =>
  /^(\*|\d{2}|\d{4}|\d{6})$/.test(text)
    ? text.replace('*', '')
    : { problem: 'should be 2, 4 or 6 digits, or * for all others' };

/** perishables.csv: how goods age by their temperature, by the first digits of their HS code; an absent table is empty. */
export function readPerishables(table: Table): { perishables: PerishableRule[]; findings: Finding[] } {
  const perishables: PerishableRule[] = [];
  const findings = missingColumns(table, ['hs', 'q10', 'mark']);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const hs = fields.need('hs', hsDigits, 'the first 2, 4 or 6 digits of an HS code, or *');
    const q10 = fields.need('q10', numberIn(1, 10), 'how many times as fast goods age 10 K warmer');
    const referenceC = fields.maybe('reference_c', numberIn(readableC.least, readableC.most), 'degrees Celsius');
    const coldHarms = fields.maybe('cold_harms', yesOrNo, 'yes or no') ?? true;
    const mark = fields.need('mark', readMark, 'a mark');
    if (hs !== undefined && perishables.some((rule) => rule.hs === hs))
      fields.refuse('hs', fields.text('hs'), 'stands twice');
    if (fields.failed || hs === undefined || q10 === undefined || mark === undefined) continue;
    perishables.push({ hs, q10, ...(referenceC === undefined ? {} : { referenceC }), coldHarms, mark });
  }
  return { perishables, findings: [...findings, ...fields.findings] };
}

/** Each rule by its key: what it becomes, its bounds in the file's unit, and how many of ours that is. */
const keys: Readonly<Record<string, { field: keyof ReeferRules; bounds: readonly [number, number]; times?: number }>> =
  {
    deviation_k: { field: 'deviationK', bounds: [0.1, 50] },
    deviation_min: { field: 'deviationMinutes', bounds: [0, 10_080] },
    set_point_k: { field: 'setPointK', bounds: [0, 50] },
    unplugged_min: { field: 'unpluggedMinutes', bounds: [1, 10_080] },
    reading_h: { field: 'readingMinutes', bounds: [0.5, 720], times: 60 },
    check_h: { field: 'checkMinutes', bounds: [0.5, 720], times: 60 },
    margin_d: { field: 'marginDays', bounds: [0, 365] },
    speaks_h: { field: 'speaksMinutes', bounds: [0.5, 168], times: 60 },
  };

/** reefers.csv: when somebody is to be alarmed about a reefer, a rule a line; what no line names is as usual. */
export function readReeferRules(table: Table): { reeferRules: ReeferRules; findings: Finding[] } {
  const findings = missingColumns(table, ['rule', 'value', 'mark']);
  const fields = new Fields(table);
  const seen = new Set<string>();
  let reeferRules = usualReeferRules;
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const rule = fields.text('rule');
    const known = Object.hasOwn(keys, rule) ? keys[rule] : undefined;
    if (known === undefined) {
      fields.refuse('rule', rule, `is not known; known are ${Object.keys(keys).join(', ')}`);
      continue;
    }
    const [low, high] = known.bounds;
    const value = fields.need('value', numberIn(low, high), `a number from ${low} to ${high}`);
    fields.need('mark', readMark, 'a mark');
    if (seen.has(rule)) fields.refuse('rule', rule, 'stands twice');
    seen.add(rule);
    if (fields.failed || value === undefined) continue;
    reeferRules = { ...reeferRules, [known.field]: value * (known.times ?? 1) };
  }
  return { reeferRules, findings: [...findings, ...fields.findings] };
}
