import { useEffect, useRef, useState } from 'react';
import { keyOf, type Row } from './rows.ts';

/** As long as the mark fades. */
const markedMs = 2_400;
const nobody: ReadonlySet<string> = new Set();

const signOf = ({ now, is, stage, load, aboard }: Row): string => [now, is, stage, load.teu, load.kg, aboard].join(' ');

/** Which rows say something else than before: they are marked for a moment. Rows that were not there before are not news. */
export function useChanged(rows: readonly Row[] | undefined): ReadonlySet<string> {
  const before = useRef<ReadonlyMap<string, string>>(new Map());
  const [changed, setChanged] = useState(nobody);
  useEffect(() => {
    if (rows === undefined) return;
    const signs = new Map(rows.map((row) => [keyOf(row), signOf(row)]));
    const known = before.current;
    before.current = signs;
    const marked = [...signs].filter(([key, sign]) => known.has(key) && known.get(key) !== sign).map(([key]) => key);
    if (marked.length === 0) return;
    setChanged(new Set(marked));
    const timer = setTimeout(() => setChanged(nobody), markedMs);
    return () => clearTimeout(timer);
  }, [rows]);
  return changed;
}
