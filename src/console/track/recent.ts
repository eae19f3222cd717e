import { useSyncExternalStore } from 'react';
import { store, stored } from '../shell/stored.ts';

/** Units somebody has looked at in this browser, the latest first. They are kept here and nowhere else. */
export interface Recent {
  readonly unit: string;
  readonly number?: string;
}

const key = 'dryport-recent-units';
const most = 12;

function read(): readonly Recent[] {
  const kept = stored(key);
  if (!Array.isArray(kept)) return [];
  return kept.filter((each): each is Recent => typeof (each as Recent | null)?.unit === 'string').slice(0, most);
}

let recent = read();
const listeners = new Set<() => void>();

function set(next: readonly Recent[]): void {
  recent = next;
  store(key, next);
  for (const listener of listeners) listener();
}

export function remember({ unit, number }: Recent): void {
  if (recent[0]?.unit === unit && recent[0].number === number) return;
  set(
    [{ unit, ...(number === undefined ? {} : { number }) }, ...recent.filter((each) => each.unit !== unit)].slice(
      0,
      most,
    ),
  );
}

export const forgetRecent = (): void => set([]);

export const useRecent = (): readonly Recent[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => recent,
  );
