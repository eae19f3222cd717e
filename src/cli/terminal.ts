import { type Finding, isError, writeFinding } from '../base/finding.ts';
import type { Clock } from '../base/time.ts';

/** What a command writes to and reads the time from. Tables and bars for people, one document for machines. */
export interface Terminal {
  readonly clock: Clock;
  /** 0 done, 1 something was refused or impossible, 2 wrong call. */
  exitCode: 0 | 1 | 2;
  line(text: string): void;
  /** To standard error, so that `> file` keeps the data clean. */
  note(text: string): void;
  json(document: unknown): void;
  table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): void;
  findings(findings: readonly Finding[]): void;
  /** Something was refused or impossible, for this reason. */
  problem(reason: string): void;
  /** The command was called in a way it cannot be. */
  wrongCall(reason: string): void;
}

/** Findings printed before the rest is only counted. */
const findingsShown = 50;

/** `forMachines`: whoever reads wants one document on `out`, also when there is only a problem to tell. */
export function openTerminal(
  clock: Clock,
  out: NodeJS.WritableStream,
  err: NodeJS.WritableStream,
  forMachines: boolean,
): Terminal {
  const fail = (reason: string, exitCode: 1 | 2): void => {
    terminal.note(`dryport: ${reason}`);
    if (forMachines) terminal.json({ problem: reason });
    terminal.exitCode = exitCode;
  };
  const terminal: Terminal = {
    clock,
    exitCode: 0,
    line: (text) => void out.write(`${text}\n`),
    note: (text) => void err.write(`${text}\n`),
    json: (document) => void out.write(`${JSON.stringify(document)}\n`),
    table: (columns, rows) => {
      for (const row of layOut(columns, rows)) terminal.line(row);
    },
    findings: (findings) => {
      for (const finding of findings.slice(0, findingsShown)) {
        terminal.line(`${isError(finding) ? 'error  ' : 'warning'} ${writeFinding(finding)}`);
      }
      if (findings.length > findingsShown)
        terminal.line(`... and ${findings.length - findingsShown} more findings (--json lists all)`);
    },
    problem: (reason) => fail(reason, 1),
    wrongCall: (reason) => fail(reason, 2),
  };
  return terminal;
}

/** Columns as wide as their widest cell; numbers to the right; the last column may run on. */
function layOut(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US').replaceAll(',', ' ') : cell)),
  );
  const widths = columns.map((name, i) => Math.max(widthOf(name), ...cells.map((row) => widthOf(row[i] ?? ''))));
  const pad = (text: string, i: number, right: boolean): string => {
    const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)));
    return right ? gap + text : i === columns.length - 1 ? text : text + gap;
  };
  const numeric = columns.map((_, i) => rows.every((row) => typeof row[i] === 'number'));
  const head = columns.map((name, i) => pad(name, i, numeric[i] === true && rows.length > 0)).join('  ');
  const rule = widths.map((width) => '-'.repeat(Math.min(width, 60))).join('  ');
  return [
    head.trimEnd(),
    rule.trimEnd(),
    ...cells.map((row) =>
      row
        .map((cell, i) => pad(cell, i, numeric[i] === true))
        .join('  ')
        .trimEnd(),
    ),
  ];
}

/** Chinese, Japanese and Korean signs take two columns. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const sign of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
      ? 2
      : 1;
  return width;
};
