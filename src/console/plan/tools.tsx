import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { downloadCsv } from '../parts/csv.ts';
import { Icon, type IconName } from '../parts/icons.tsx';
import { leaveSearch } from '../shell/rows.ts';
import { useWords } from '../shell/words.ts';
import { type PlanSearch, usePlanSearch } from './search.ts';
import { words } from './words.ts';

const typingMs = 200;

/** A field whose text stands in the address a moment after it was typed. */
export function SearchField({ hint }: { readonly hint: string }) {
  const { search, change } = usePlanSearch();
  const [text, setText] = useState(search.q ?? '');
  useEffect(() => setText(search.q ?? ''), [search.q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait.
  useEffect(() => {
    if (text === (search.q ?? '')) return;
    const timer = setTimeout(() => change({ q: text === '' ? undefined : text }, true), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      className="plan-search"
      type="search"
      data-page-search
      value={text}
      maxLength={40}
      placeholder={hint}
      aria-label={hint}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={leaveSearch}
    />
  );
}

/** One of several ways to narrow a table, with how many rows it leaves. */
export function Chip({
  to,
  current,
  icon,
  hint,
  children,
}: {
  readonly to: PlanSearch;
  readonly current: boolean;
  readonly icon?: IconName;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Link
      to="."
      className="plan-chip"
      title={hint}
      data-current={current ? '' : undefined}
      activeOptions={{ exact: true, explicitUndefined: true }}
      search={(before: Record<string, unknown>) => ({ ...before, ...to })}
    >
      {icon === undefined ? null : <Icon name={icon} size={12} />}
      {children}
    </Link>
  );
}

export function CsvButton({ name, content }: { readonly name: string; readonly content: () => CsvContent }) {
  const w = useWords(words);
  return (
    <button
      type="button"
      className="plan-button plan-end"
      title={w.csvHint}
      onClick={() => downloadCsv(`${name}.csv`, ...content())}
    >
      <Icon name="download" size={12} /> {w.csv}
    </button>
  );
}

/** Columns and rows of a file. */
export type CsvContent = readonly [
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
];
