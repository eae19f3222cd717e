import { useSyncExternalStore } from 'react';

/** The hub's clock runs faster in a simulation: we keep how far it is ahead of this computer's. */
let ahead = 0;
let minute = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  minute = Date.now() + ahead;
  for (const listener of listeners) listener();
}

/** Sets the hub's time by what the hub says. */
export function setNow(iso: string): void {
  const next = Date.parse(iso) - Date.now();
  if (Math.abs(next - ahead) < 2_000) return;
  ahead = next;
  tick();
}

export const hubNow = (): number => Date.now() + ahead;

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
