import { useSyncExternalStore } from 'react';

/** Units somebody has looked at in this browser, the latest first. They are kept here and nowhere else. */
export interface Recent {
  readonly unit: string;
  readonly number?: string;
}

const key = 'dryport-recent-units';
const most = 12;

function read(): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((each): each is Recent => typeof (each as Recent | null)?.unit === 'string').slice(0, most);
  } catch {
    return []; // Nothing is stored, or nobody may read it.
  }
}

let recent = read();
const listeners = new Set<() => void>();

function set(next: readonly Recent[]): void {
  recent = next;
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // It holds until the page is closed.
  }
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
