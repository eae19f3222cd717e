import { useSyncExternalStore } from 'react';
import type { Row } from './rows.ts';

/** The row under the pointer or the keyboard. It changes many times a second, so it is kept beside the page and not in it. */
let chosen: { readonly row: Row; readonly index: number } | undefined;
const listeners = new Set<() => void>();

export function choose(row: Row | undefined, index = 0): void {
  chosen = row === undefined ? undefined : { row, index };
  for (const listener of listeners) listener();
}

export const useChosen = (): typeof chosen =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
