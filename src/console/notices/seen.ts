import { useSyncExternalStore } from 'react';

// Up to which position somebody has seen notices: kept in this browser only.

const key = 'dryport-notices-seen';
const listeners = new Set<() => void>();

function read(): number | undefined {
  try {
    const stored = Number(localStorage.getItem(key) ?? Number.NaN);
    return Number.isInteger(stored) ? stored : undefined;
  } catch {
    return undefined; // Nobody may read it: then nothing is counted.
  }
}

let seen = read();

/** Notices up to here have been seen. */
export function markSeen(position: number): void {
  if (seen === position) return;
  seen = position;
  try {
    localStorage.setItem(key, String(position));
  } catch {
    // It holds until the page is closed.
  }
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
