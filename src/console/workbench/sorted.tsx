import type { ReactNode } from 'react';
import { usePlanSearch } from '../plan/search.ts';

/** How rows are ordered by a column: numbers, or words. */
export type Orders<Row> = Readonly<Record<string, (row: Row) => number | string | undefined>>;

/** Rows by the column in the address (`sort=lost`, `sort=-lost` for the largest first), else by `initial`. What is unknown comes last. */
export function useSorted<Row>(rows: readonly Row[], orders: Orders<Row>, initial: string) {
  const { search, change } = usePlanSearch();
  const asked = search.sort ?? initial;
  const named = orders[asked.replace(/^-/, '')] === undefined ? initial : asked;
  const by = named.replace(/^-/, '');
  const isDown = named.startsWith('-');
  const valueBy = orders[by] ?? (() => undefined);
  const sorted = [...rows].sort((a, b) => compare(valueBy(a), valueBy(b), isDown));
  const title = (
    id: string,
    text: string,
    hint?: string,
  ): { title: ReactNode; sort: 'ascending' | 'descending' | 'none' } => ({
    title: (
      <button
        type="button"
        className="sort-title"
        title={hint}
        onClick={() => change({ sort: by === id && isDown ? id : `-${id}` }, true)}
      >
        {text}
        <span aria-hidden="true">{by === id ? (isDown ? ' ↓' : ' ↑') : ''}</span>
      </button>
    ),
    sort: by === id ? (isDown ? 'descending' : 'ascending') : 'none',
  });
  return { sorted, title };
}

function compare(a: number | string | undefined, b: number | string | undefined, isDown: boolean): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return isDown ? -order : order;
}
