import { useSyncExternalStore } from 'react';
import { store, stored } from './stored.ts';

const key = 'dryport-clock';
/** How far the hub's clock is ahead of this computer's; kept, since without a line the hub cannot be asked. */
let ahead = Number(stored(key)) || 0;
let minute = hubNow();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  minute = hubNow();
  for (const listener of listeners) listener();
}

/** Sets the hub's time by what the hub says. */
export function setNow(iso: string): void {
  const next = Date.parse(iso) - Date.now();
  if (Math.abs(next - ahead) < 2_000) return;
  ahead = next;
  store(key, ahead);
  tick();
}

export function hubNow(): number {
  return Date.now() + ahead;
}

/** The hub's time in milliseconds, renewed every half minute: what is written beside it ages with it. */
export const useNow = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      timer ??= setInterval(tick, 30_000);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    () => minute,
  );
