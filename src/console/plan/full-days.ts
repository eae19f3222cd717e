import type { FullRow } from './queries.ts';

/** Full departures of one mode that leave on one day, and how many of them displaced somebody. */
export interface FullDay {
  readonly day: string;
  readonly full: number;
  readonly displacing: number;
  readonly displaced: number;
}

export interface FullMode {
  readonly mode: FullRow['mode'];
  /** All days from the first to the last of any mode, so that modes stand under each other. */
  readonly days: readonly FullDay[];
  readonly full: number;
  readonly displaced: number;
}

const dayMs = 86_400_000;

/** Full departures by mode and day, on the clock of where they leave; the mode that displaces most first. */
export function fullByDay(rows: readonly Pick<FullRow, 'mode' | 'leaves' | 'displaced'>[]): FullMode[] {
  const dayOf = ({ leaves }: Pick<FullRow, 'leaves'>): number => Date.parse(leaves.slice(0, 10)) / dayMs;
  if (rows.length === 0) return [];
  const numbers = rows.map(dayOf);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const modes = [...new Set(rows.map(({ mode }) => mode))].map((mode): FullMode => {
    const own = rows.filter((row) => row.mode === mode);
    const days = Array.from({ length: last - first + 1 }, (_, index): FullDay => {
      const there = own.filter((row) => dayOf(row) === first + index);
      return {
        day: new Date((first + index) * dayMs).toISOString().slice(0, 10),
        full: there.length,
        displacing: there.filter(({ displaced }) => displaced > 0).length,
        displaced: there.reduce((sum, { displaced }) => sum + displaced, 0),
      };
    });
    return { mode, days, full: own.length, displaced: days.reduce((sum, { displaced }) => sum + displaced, 0) };
  });
  return modes.sort((a, b) => b.displaced - a.displaced || b.full - a.full);
}
