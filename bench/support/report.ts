import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One figure. `ratio` is ours over the peer's; `quality` says what the figure is worth: answers, faults, gaps, spread. */
export interface Row {
  readonly instance: string;
  readonly metric: string;
  readonly ours: number | null;
  readonly peer: number | null;
  readonly ratio: number | null;
  readonly quality: number | string | null;
}

export function row(
  instance: string,
  metric: string,
  ours: number,
  { peer, quality }: { readonly peer?: number; readonly quality?: number | string } = {},
): Row {
  const ratio = peer === undefined ? null : rounded(ours / peer);
  return { instance, metric, ours: rounded(ours), peer: rounded(peer ?? null), ratio, quality: quality ?? null };
}

const loadBefore = loadavg()[0] ?? 0;

/** Writes a bench's figures to bench/results and prints the same as a table. */
export function report(name: string, rows: readonly Row[]): void {
  const result = { name, commit: commit(), machine: machine(), rows };
  mkdirSync(`${root}bench/results`, { recursive: true });
  writeFileSync(`${root}bench/results/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
  const columns = ['instance', 'metric', 'ours', 'peer', 'ratio', 'quality'] as const;
  const cells = [[...columns], ...rows.map((each) => columns.map((column) => write(each[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  console.log(`\n${name}, commit ${result.commit}\n${result.machine}\n`);
  for (const line of cells)
    console.log(
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const write = (cell: number | string | null): string =>
  cell === null ? '-' : typeof cell === 'number' ? cell.toLocaleString('en-US', { maximumFractionDigits: 4 }) : cell;

/** Four digits are more than any of these figures is good for; whole numbers stay what they are. */
function rounded<T extends number | null>(value: T): T {
  return (value === null || Number.isInteger(value) ? value : Number(value.toPrecision(4))) as T;
}

/** What was measured; changes that are not committed are said. */
function commit(): string {
  const git = (...args: string[]): string =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const changed = git('status', '--porcelain', '--', 'src', 'networks', 'bin') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
}

/** The load says whether somebody else was at work: before the bench it should be near 0. */
function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = `load ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`;
  return `${cpus().length} × ${cpus()[0]?.model}, ${memory}, Linux ${release()}, Node ${process.version}; ${load}`;
}

/** The value below which a share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest and the largest, to say how far repetitions lie apart. */
export const spread = (values: readonly number[]): string =>
  `${rounded(Math.min(...values))} to ${rounded(Math.max(...values))} in ${values.length} runs`;

export function secondsOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
