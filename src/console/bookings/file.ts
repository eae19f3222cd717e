import type { Imported } from './queries.ts';

/** A name for a file by what is in it: the same file again is the same order. */
export async function keyOfFile(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `file-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** UTF-8, or what Chinese spreadsheets write when the bytes are not. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The lines that were not booked, under the first line of their file, with the reasons in a column of their own. */
export function badLines(text: string, { refusedLines, findings }: Imported): string {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').replace(/^\ufeff/, '');
  const separator = separatorOf(first);
  const again = first.endsWith(`${separator}refused_because`); // Came from here before: the old reasons make room.
  const header = again ? first.slice(0, -`${separator}refused_because`.length) : first;
  const reasons = new Map<number, string[]>();
  for (const { severity, line, field, reason } of findings) {
    if (severity !== 'error' || line === undefined) continue;
    const why = field === undefined ? reason : `${field}: ${reason}`;
    reasons.set(line, [...(reasons.get(line) ?? []), why]);
  }
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const why = (line: number): string => quoted((reasons.get(line) ?? []).join('; '));
  const columns = header.split(separator).length;
  // A line with fewer cells than there are columns would have its reasons under another one's name.
  const plain = (raw: string): string => (again ? raw.replace(/[,;\t]("(?:[^"]|"")*"|[^,;\t"]*)$/, '') : raw);
  const filled = (raw: string): string => `${raw}${separator.repeat(Math.max(0, columns - cellsOf(raw, separator)))}`;
  return `\ufeff${[`${header}${separator}refused_because`, ...refusedLines.map(({ line, raw }) => `${filled(plain(raw))}${separator}${why(line)}`)].join('\r\n')}\r\n`;
}

const separatorOf = (line: string): string =>
  [',', ';', '\t'].reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best));

/** Cells of a line; separators within quotes part nothing. */
function cellsOf(line: string, separator: string): number {
  let [cells, quoted] = [1, false];
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) cells += 1;
  }
  return cells;
}

/** Gives a text to whoever looks at the page, as a file. */
export function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
