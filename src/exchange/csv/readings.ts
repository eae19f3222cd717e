import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import { type Minute, minuteOf, readInstant } from '../../base/time.ts';
import { powers, type Reading, readableC } from '../../model/reefer.ts';
import { readUnitKey } from '../../model/unit.ts';
import { readUnitId } from '../../model/unit-id.ts';
import { type CellReader, Fields, missingColumns, numberIn, oneOf } from './fields.ts';
import { readTable } from './table.ts';

/** A reading with the line it came from. */
export interface ReadingLine {
  readonly line: number;
  readonly raw: string;
  /** A journey, or the number painted on the unit. */
  readonly unit: string;
  readonly reading: Reading;
}

export interface ReadingFile {
  readonly lines: readonly ReadingLine[];
  readonly findings: readonly Finding[];
  readonly refused: readonly { readonly line: number; readonly raw: string }[];
  readonly read: number;
}

const needed = ['unit', 'at'];

/**
 * Reads a file of readings, one a line: `unit`, `at` with its zone, and at least one of `supply_c`, `return_c`, `set_point_c`, `power`. A bad
 * line costs itself and is given back as it stood; findings name file, line, field and reason.
 */
export function readReadings(text: string, file: string): ReadingFile {
  const table = readTable(text, file, true);
  const missing = missingColumns(table, needed);
  const fields = new Fields(table, needed);
  const lines: ReadingLine[] = [];
  const seen = new Map<string, number>();
  for (const row of missing.length > 0 ? [] : fields.rows()) {
    const unit = fields.need('unit', unitWord, say`a unit number, or a journey such as EX-1.1`);
    const at = fields.need('at', momentWord, say`a moment with its zone, such as 2026-12-01T08:00+08:00`);
    const known = reading(fields);
    if (unit === undefined || at === undefined) continue;
    const name = `${unit} ${at}`;
    const before = seen.get(name);
    if (before !== undefined)
      fields.refuse('at', fields.text('at'), say`line ${before} has this unit at this minute already`);
    if (!fields.failed && Object.keys(known).length === 0)
      fields.refuse('', undefined, say`says nothing: give supply_c, return_c, set_point_c or power`);
    if (fields.failed) continue;
    seen.set(name, row.line);
    lines.push({ line: row.line, raw: row.raw, unit, reading: { at, ...known } });
  }
  const good = new Set(lines.map(({ line }) => line));
  const refused = table.rows.filter(({ line }) => !good.has(line)).map(({ line, raw }) => ({ line, raw }));
  const findings = [...table.findings, ...missing, ...fields.findings];
  return { lines, findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), refused, read: table.rows.length };
}

function reading(fields: Fields): Omit<Reading, 'at'> {
  const degrees = (field: string) =>
    fields.maybe(field, numberIn(readableC.least, readableC.most), say`degrees Celsius`);
  const [supplyC, returnC, setPointC] = [degrees('supply_c'), degrees('return_c'), degrees('set_point_c')];
  const power = fields.maybe('power', oneOf(powers), say`on or off`);
  return {
    ...(supplyC === undefined ? {} : { supplyC }),
    ...(returnC === undefined ? {} : { returnC }),
    ...(setPointC === undefined ? {} : { setPointC }),
    ...(power === undefined ? {} : { power }),
  };
}

const unitWord: CellReader<string> = (text) => {
  if (readUnitKey(text) !== undefined) return text;
  const number = readUnitId(text);
  return typeof number === 'string' ? number : number;
};

const momentWord: CellReader<Minute> = (text) => {
  const instant = readInstant(text);
  return instant === undefined ? undefined : minuteOf(instant);
};

/** Lines by unit, in groups that one order takes. */
export function readingGroups(
  lines: readonly ReadingLine[],
): { readonly unit: string; readonly lines: ReadingLine[] }[] {
  const open = new Map<string, ReadingLine[]>();
  const groups: { unit: string; lines: ReadingLine[] }[] = [];
  for (const line of lines) {
    let group = open.get(line.unit);
    if (group === undefined || group.length === limits.readingsAtOnce) {
      group = [];
      open.set(line.unit, group);
      groups.push({ unit: line.unit, lines: group });
    }
    group.push(line);
  }
  return groups;
}
