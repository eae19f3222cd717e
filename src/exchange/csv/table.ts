import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { part, type Sentence, say, told } from '../../base/sentence.ts';

/** A text file of records, each with the line on which it begins. */
export interface Table {
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  /** Cells of the line that names the columns, with or without a name. */
  readonly width: number;
  /** The line that names the columns, and where it stands. */
  readonly header: string;
  readonly headerLine: number;
  readonly separator: string;
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

export interface Row {
  readonly line: number;
  /** None where the line cannot be split into cells: the table has a finding for it. */
  readonly cells: readonly string[];
  /** As it stood in the file, so that a refused line can be given back untouched. */
  readonly raw: string;
}

/**
 * Reads comma, semicolon or tab separated records (RFC 4180, whatever line ends). The first record names the columns.
 * A quote that is never closed, or text behind a closing quote, costs the line it stands on and no other. Where no cell
 * has reason to hold a line break (`oneLineCells`), neither does a quote that a stray one in a later line seems to close.
 */
export function readTable(text: string, file: string, oneLineCells = false): Table {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const first = /\S[^\r\n]*/.exec(body)?.[0] ?? '';
  const separator = separatorOf(first);
  if (/[^\P{Cc}\t]/u.test(first)) return noTable(file, separator, say`is no text file: save it as CSV in UTF-8`);
  const findings: Finding[] = [];
  const rows: Row[] = [];
  let head: Pick<Table, 'columns' | 'width' | 'header' | 'headerLine'> | undefined;
  for (let [at, line] = [0, 1]; at < body.length; ) {
    const record = readRecord(body, at, separator, head && { width: head.width, oneLineCells });
    const { raw } = record;
    if ('problem' in record) {
      const reason = head === undefined ? say`${part(record.problem)}, so the columns have no names` : record.problem;
      findings.push({ severity: 'error', file, line, value: raw, ...told(reason) });
      if (head === undefined) head = { columns: new Map(), width: 0, header: raw, headerLine: line };
      else rows.push({ line, cells: [], raw });
    } else if (record.cells.some((cell) => cell !== '')) {
      if (head === undefined) head = { ...namesOf(record.cells, file, line, findings), header: raw, headerLine: line };
      else rows.push({ line, cells: head.columns.size === 0 ? [] : record.cells, raw });
    }
    line += record.lines;
    at = record.next;
  }
  if (head === undefined) return noTable(file, separator, say`the file is empty: not even column names`);
  return { file, separator, ...head, rows, findings };
}

function noTable(file: string, separator: string, reason: Sentence): Table {
  const findings: Finding[] = [{ severity: 'error', file, line: 1, ...told(reason) }];
  return { file, separator, columns: new Map(), width: 0, header: '', headerLine: 1, rows: [], findings };
}

/** Cells back to text, quoted where needed. A cell that a spreadsheet would run as a formula is disarmed with a quote. */
export function writeRecord(cells: readonly (string | number | undefined)[]): string {
  return cells
    .map((cell) => quote(cell === undefined ? '' : typeof cell === 'number' ? String(cell) : disarm(cell)))
    .join(',');
}

const disarm = (text: string): string =>
  /^'*[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

/** Takes back what `disarm` put there, so that what was written reads back. */
const rearm = (cell: string): string => (cell[0] === "'" && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quote = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

type CsvRecord = { readonly raw: string; readonly lines: number; readonly next: number } & (
  | { readonly cells: readonly string[] }
  | { readonly problem: Sentence }
);

/** What tells a cell of several lines from a quote that is closed by one in a later line, once columns are known. */
interface Shape {
  readonly width: number;
  readonly oneLineCells: boolean;
}

function readRecord(text: string, start: number, separator: string, shape?: Shape): CsvRecord {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (text[at] === '"') {
      const cell = readQuoted(text, at, start);
      if (cell === undefined) return lineOnly(text, start, neverClosed);
      const behind = text[cell.next];
      if (behind !== undefined && behind !== separator && behind !== '\n' && behind !== '\r') {
        return lineOnly(text, start, cell.lineBreaks > 0 ? neverClosed : say`text stands behind a closing quote`);
      }
      cells.push(rearm(cell.value));
      lines += cell.lineBreaks;
      at = cell.next;
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cells.push(rearm(text.slice(from, at).trim()));
    }
    // Several lines already, by `isSeveral` below: to read on would cost as much again for each line of a bad file.
    if (lines > 1 && shape !== undefined && cells.length > shape.width) return lineOnly(text, start, neverClosed);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    const raw = text.slice(start, at);
    if (lines > 1 && shape !== undefined && isSeveral(cells.length, raw, separator, shape))
      return lineOnly(text, start, neverClosed);
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    return { cells, raw, lines, next: at + 1 };
  }
}

/**
 * Whether a record of several lines is several records: it has another number of cells than there are columns. Or, where cells
 * have one line, because a later line of it is a whole record by itself. A line with an odd number of quotes may be the end
 * of a cell as well as a record with a stray quote; then the first line must be long enough for a record, too.
 */
function isSeveral(count: number, raw: string, separator: string, { width, oneLineCells }: Shape): boolean {
  if (count !== width || !oneLineCells) return count !== width;
  const [first = '', ...later] = raw.split(/[\r\n]+/);
  const mayEndCell = first.split(separator).length < width;
  return later.some((line) => {
    if (mayEndCell && line.split('"').length % 2 === 0) return false;
    const record = readRecord(line, 0, separator);
    return 'cells' in record && record.cells.length === width;
  });
}

/** The value inside quotes from `at` on, or nothing when the closing one does not come within a record's length. */
function readQuoted(
  text: string,
  at: number,
  start: number,
): { value: string; next: number; lineBreaks: number } | undefined {
  let from = at + 1;
  let value = '';
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0 || close - start > limits.csvRecordChars) return undefined;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const lineBreaks = value.match(/\r\n|\n|\r/g)?.length ?? 0;
      return { value: value.trim(), next: close + 1, lineBreaks };
    }
    value += '"';
    from = close + 2;
  }
}

const neverClosed = say`a quote is opened and never closed`;

function lineOnly(text: string, start: number, problem: Sentence): CsvRecord {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const next = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  return { raw: text.slice(start, end), lines: 1, next, problem };
}

/** The sign that parts the first line most often; spreadsheets of many countries write semicolons. */
function separatorOf(first: string): string {
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function namesOf(
  cells: readonly string[],
  file: string,
  line: number,
  findings: Finding[],
): { columns: ReadonlyMap<string, number>; width: number } {
  const columns = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.toLowerCase().replace(/[\s-]+/g, '_');
    if (name === '') continue;
    if (columns.has(name)) {
      findings.push({
        severity: 'warning',
        file,
        line,
        field: name,
        reason: say`the column stands twice; the first one counts`,
      });
    } else columns.set(name, index);
  }
  return { columns, width: cells.length };
}
