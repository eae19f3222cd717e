import type { Finding } from '../../base/finding.ts';
import { part, type Sentence, say, told } from '../../base/sentence.ts';
import type { Row, Table } from './table.ts';

/** What a reader of one cell answers: the value, or nothing, or why not. */
export type CellReader<T> = (text: string) => T | undefined | Problem;

interface Problem {
  readonly problem: Sentence;
}

type Good<R> = Exclude<R, undefined | Problem>;

/**
 * Reads the cells of one row after the other and keeps every finding. It guards one thing: a row with an error is known
 * to be bad (`failed`), however many of its cells were good.
 */
export class Fields {
  readonly findings: Finding[] = [];
  failed = false;
  private row: Row = { line: 0, cells: [], raw: '' };
  private readonly table: Table;
  private readonly needed: readonly string[];

  /** A row that ends before a `needed` column is refused as a whole: one mistake, not one for each column behind. */
  constructor(table: Table, needed: readonly string[] = []) {
    this.table = table;
    this.needed = needed;
  }

  /** Every row that was split into the right cells, one after the other; reading it starts clean. */
  *rows(): Generator<Row> {
    const { rows, columns, width, separator } = this.table;
    const named = Math.max(0, ...columns.values()) + 1;
    for (const row of rows) {
      if (row.cells.length === 0) continue; // Its quotes do not close: the table has said so.
      this.row = row;
      this.failed = false;
      const count = say`${row.cells.length} cells for ${width} columns`;
      if (row.cells.slice(width).some((cell) => cell !== ''))
        this.refuse('', row.raw, say`the line has ${count}: a cell with "${separator}" in it needs quotes around it`);
      else if (this.needed.some((name) => (columns.get(name) ?? 0) >= row.cells.length))
        this.refuse('', row.raw, say`the line has only ${count}: it may have been cut off`);
      else {
        if (this.needed.length > 0 && row.cells.length < named)
          this.warn('', undefined, say`the line has only ${count}: those behind count as empty`);
        yield row;
      }
    }
  }

  get line(): number {
    return this.row.line;
  }

  text(field: string): string {
    const index = this.table.columns.get(field);
    return index === undefined ? '' : (this.row.cells[index] ?? '');
  }

  has(field: string): boolean {
    return this.text(field) !== '';
  }

  /** A cell that must be there and be right. `what` completes "should be ...". */
  need<R>(field: string, read: (text: string) => R, what: Sentence): Good<R> | undefined {
    if (!this.has(field)) {
      this.refuse(field, undefined, say`is missing; it should be ${part(what)}`);
      return undefined;
    }
    return this.maybe(field, read, what);
  }

  /** A cell that may be empty, but must be right when it is not. */
  maybe<R>(field: string, read: (text: string) => R, what: Sentence): Good<R> | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const value = read(text);
    if (value === undefined) this.refuse(field, text, say`should be ${part(what)}`);
    else if (isProblem(value)) this.refuse(field, text, value.problem);
    else return value as Good<R>;
    return undefined;
  }

  refuse(field: string, value: string | undefined, reason: Sentence): void {
    this.failed = true;
    this.note('error', field, value, reason);
  }

  warn(field: string, value: string | undefined, reason: Sentence): void {
    this.note('warning', field, value, reason);
  }

  private note(severity: Finding['severity'], field: string, value: string | undefined, reason: Sentence): void {
    this.findings.push({
      severity,
      file: this.table.file,
      line: this.row.line,
      ...(field === '' ? {} : { field }),
      ...(value === undefined ? {} : { value }),
      ...told(reason),
    });
  }
}

/** Columns that must be there; without them no row can be read. */
export function missingColumns(table: Table, names: readonly string[]): Finding[] {
  const missing = names.filter((name) => !table.columns.has(name));
  if (missing.length === 0 || table.columns.size === 0) return [];
  return [
    {
      severity: 'error',
      file: table.file,
      line: table.headerLine,
      ...told(say`columns are missing: ${missing}`),
    },
  ];
}

/** A plain decimal number within bounds, both included. No thousands separators, no exponent. */
export const numberIn =
  (min: number, max: number): CellReader<number> =>
  (text) => {
    if (!/^[+-]?\d+(\.\d+)?$/.test(text))
      return { problem: say`is no number (write 1234.5, without separators or units)` };
    const value = Number(text) + 0; // No minus zero.
    if (value < min) return { problem: say`is below ${min}` };
    return value > max ? { problem: say`is above ${max}` } : value;
  };

export const wholeIn =
  (min: number, max: number): CellReader<number> =>
  (text) =>
    /^[+-]?\d+$/.test(text)
      ? numberIn(min, max)(text)
      : { problem: say`is no whole number (digits only, no separators or units)` };

export const oneOf =
  <T extends string>(values: readonly T[]): CellReader<T> =>
  (text) =>
    values.find((value) => value === text.toLowerCase()) ?? { problem: say`should be one of ${[...values]}` };

/** `yes` or `no`. */
export const yesOrNo: CellReader<boolean> = (text) =>
  /^(yes|y|true|1)$/i.test(text)
    ? true
    : /^(no|n|false|0)$/i.test(text)
      ? false
      : { problem: say`should be yes or no` };

/** Parts between semicolons, each read by `read`; the first bad one is the reason. */
export const listOf =
  <T>(read: CellReader<T>): CellReader<T[]> =>
  (text) => {
    const items: T[] = [];
    const parts = text.split(';');
    for (const each of parts) {
      const item = read(each.trim());
      const problem = item === undefined ? say`is not understood` : isProblem(item) ? item.problem : undefined;
      if (problem !== undefined)
        return { problem: parts.length === 1 ? problem : say`"${each.trim()}": ${part(problem)}` };
      items.push(item as T);
    }
    return items;
  };

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value;
