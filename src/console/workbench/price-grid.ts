import type { PriceRow } from './queries.ts';

/** What one more TEU is worth on the departures of one service, or family, that leave on one day. */
export interface PriceCell {
  /** The dearest of them, in whole minor units. */
  readonly perTeu: number;
  /** All of them, the dearest first. */
  readonly departures: readonly PriceRow[];
}

/** The cells of one service or family, one each day; undefined where none leaves. */
export interface PriceLine {
  readonly id: string;
  readonly name: string;
  readonly mode: PriceRow['mode'];
  readonly cells: readonly (PriceCell | undefined)[];
  readonly most: number;
}

export interface PriceGrid {
  /** From the first to the last day on which any of them leaves, on the clocks of where they leave. */
  readonly days: readonly string[];
  /** By what space is worth over all days, the dearest first. */
  readonly lines: readonly PriceLine[];
  readonly most: number;
}

const dayMs = 86_400_000;
const dayOf = ({ leaves }: Pick<PriceRow, 'leaves'>): number => Date.parse(leaves.slice(0, 10)) / dayMs;

/** Departures by line and day. `lineOf` names the line of a departure: its service, or the family of that. */
export function priceGrid(
  rows: readonly PriceRow[],
  lineOf: (row: PriceRow) => { readonly id: string; readonly name: string },
): PriceGrid {
  if (rows.length === 0) return { days: [], lines: [], most: 0 };
  const numbers = rows.map(dayOf);
  const first = Math.min(...numbers);
  const count = Math.max(...numbers) - first + 1;
  const byLine = new Map<string, { name: string; mode: PriceRow['mode']; rows: PriceRow[] }>();
  for (const row of rows) {
    const { id, name } = lineOf(row);
    const known = byLine.get(id);
    if (known === undefined) byLine.set(id, { name, mode: row.mode, rows: [row] });
    else known.rows.push(row);
  }
  const summed = [...byLine].map(([id, { name, mode, rows: own }]) => {
    const cells = Array.from({ length: count }, (_, day) => cellOf(own.filter((row) => dayOf(row) === first + day)));
    const values = cells.map((cell) => cell?.perTeu ?? 0);
    const sum = values.reduce((all, value) => all + value, 0);
    return { sum, line: { id, name, mode, cells, most: Math.max(...values) } };
  });
  summed.sort((a, b) => b.sum - a.sum || (a.line.id < b.line.id ? -1 : 1));
  const lines = summed.map(({ line }) => line);
  return {
    days: Array.from({ length: count }, (_, day) => new Date((first + day) * dayMs).toISOString().slice(0, 10)),
    lines,
    most: Math.max(...lines.map(({ most }) => most)),
  };
}

function cellOf(rows: readonly PriceRow[]): PriceCell | undefined {
  const departures = [...rows].sort((a, b) => b.perTeu - a.perTeu || Date.parse(a.leaves) - Date.parse(b.leaves));
  const dearest = departures[0];
  return dearest === undefined ? undefined : { perTeu: dearest.perTeu, departures };
}

/** Colours above none. */
const stepCount = 5;

/**
 * The values at which each colour begins, lowest first: round numbers, with about as many cells between one and the next. Prices lie far
 * apart, and equal differences would show the dearest alone.
 */
export function colourSteps(values: readonly number[]): readonly number[] {
  const priced = values.filter((value) => value > 0).sort((a, b) => a - b);
  const steps = Array.from({ length: stepCount }, (_, step) =>
    step === 0 ? 1 : roundDown(priced[Math.floor((step * priced.length) / stepCount)] ?? 0),
  );
  return priced.length === 0 ? [] : steps.filter((step, index) => index === 0 || step > (steps[index - 1] ?? 0));
}

/** Two digits and noughts: 1 234 becomes 1 200. */
function roundDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / unit) * unit;
}

/** 0 where space is worth nothing, else the number of the colour, from 1. */
export const colourOf = (value: number, steps: readonly number[]): number =>
  steps.filter((step) => value > 0 && value >= step).length;
