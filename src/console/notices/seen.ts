import { useSyncExternalStore } from 'react';
import { store, stored } from '../shell/stored.ts';

// Up to which position somebody has seen notices: kept in this browser only.

const key = 'dryport-notices-seen';
const listeners = new Set<() => void>();

function read(): number | undefined {
  const kept = stored(key);
  return Number.isInteger(kept) ? (kept as number) : undefined;
}

let seen = read();

/** Notices up to here have been seen. */
export function markSeen(position: number): void {
  if (seen === position) return;
  seen = position;
  store(key, position);
  for (const listener of listeners) listener();
}

export const useSeen = (): number | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => seen,
  );
