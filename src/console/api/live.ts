import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { dueOf } from './calm.ts';

/** How what is shown relates to what is: followed live, being caught up, or nobody answers. */
export interface Live {
  readonly state: 'connecting' | 'live' | 'stale';
  /** When the hub was last heard of, by this browser's clock. */
  readonly heardAt: number | undefined;
}

/** The hub says something at least every 15 seconds; after this long without a word it is not believed to be there. */
const silenceMs = 40_000;
/** Changes come one by one, pages are read again together. */
const gatherMs = 1_500;
/** How somebody who works with the page is known. */
const uses = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Which queries read what a stream tells of. */
const readersOf: Readonly<Record<string, readonly string[]>> = {
  booking: ['bookings', 'booking', 'notices'],
  unit: ['units', 'unit', 'booking-track', 'departure', 'traffic', 'notices'],
  departure: ['departure', 'board', 'traffic', 'unit', 'booking-track', 'notices'],
  plan: ['plans', 'plan', 'notices'],
  reservation: ['reservations', 'board', 'departure'],
  disruption: ['disruptions', 'board', 'traffic', 'departure', 'unit'],
  loading: ['departure', 'jobs'],
};

const readersOfKind: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(booked|amended|confirmed|booking-cancelled|booking-reinstated)$/, ['bookings', 'booking', 'notices']],
  [/^(space-reserved|reservation-)/, ['reservations', 'board', 'departure']],
  [/^disruption-/, ['disruptions', 'board', 'traffic', 'departure', 'unit']],
  [/^loading-/, ['departure', 'jobs']],
  [/^plan-made$/, ['plans', 'plan', 'notices']],
  [/^(departed|arrived|estimated)$/, ['board', 'departure', 'traffic', 'notices']],
  [/./, ['units', 'unit', 'departure', 'booking-track', 'notices']],
];

let live: Live = { state: 'connecting', heardAt: undefined };
const listeners = new Set<() => void>();

function set(next: Live): void {
  const changed = next.state !== live.state;
  live = next;
  if (changed) for (const listener of listeners) listener();
}

interface Change {
  readonly changes?: readonly { readonly stream: string }[];
  readonly kinds?: Readonly<Record<string, number>>;
}

function readersIn({ changes = [], kinds = {} }: Change): Set<string> {
  const readers = new Set<string>();
  for (const { stream } of changes)
    for (const reader of readersOf[stream.slice(0, stream.indexOf(':'))] ?? []) readers.add(reader);
  for (const kind of Object.keys(kinds))
    for (const reader of readersOfKind.find(([pattern]) => pattern.test(kind))?.[1] ?? []) readers.add(reader);
  if (readers.has('notices')) readers.add('unseen');
  return readers;
}

/**
 * Follows the hub's changes for as long as the page is open, and has what they touch read again. The browser connects again by
 * itself and is told what it missed; where it gave up, we begin anew and read everything again.
 */
export function followChanges(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const touched = new Set<string>();
  const heard = (): void => set({ state: 'live', heardAt: Date.now() });
  const readAt = new Map<string, number>();
  let usedAt = performance.now();
  const flush = (): void => {
    const now = performance.now();
    const keys = dueOf(touched, readAt, now, { usedAt, hidden: document.hidden });
    for (const key of keys) {
      touched.delete(key);
      readAt.set(key, now);
    }
    gathering = touched.size === 0 || document.hidden ? undefined : setTimeout(flush, gatherMs);
    if (keys.size > 0)
      void queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => keys.has(String(first)) });
  };
  const gather = (): void => {
    if (touched.size > 0 && !document.hidden) gathering ??= setTimeout(flush, gatherMs);
  };
  const used = (): void => {
    usedAt = performance.now();
  };
  for (const event of uses) document.addEventListener(event, used, { passive: true, capture: true });
  const seen = (): void => {
    used();
    clearTimeout(gathering);
    gathering = undefined;
    if (!document.hidden) flush(); // What was told meanwhile is read at once.
  };
  document.addEventListener('visibilitychange', seen);
  const connect = (): void => {
    source = new EventSource('/v1/changes');
    source.addEventListener('open', () => {
      const missed = live.state === 'stale';
      heard();
      if (missed) void queries.invalidateQueries();
    });
    source.addEventListener('alive', heard);
    source.addEventListener('change', ({ data }) => {
      heard();
      for (const reader of readersIn(JSON.parse(data) as Change)) touched.add(reader);
      gather();
    });
    source.addEventListener('error', () => {
      set({ ...live, state: 'stale' });
      if (source?.readyState !== EventSource.CLOSED) return; // The browser tries again by itself.
      clearTimeout(again);
      again = setTimeout(connect, 1_500);
    });
  };
  const watch = setInterval(() => {
    if (live.heardAt !== undefined && Date.now() - live.heardAt > silenceMs) set({ ...live, state: 'stale' });
  }, 5_000);
  connect();
  return () => {
    clearTimeout(again);
    clearTimeout(gathering);
    clearInterval(watch);
    for (const event of uses) document.removeEventListener(event, used, { capture: true });
    document.removeEventListener('visibilitychange', seen);
    source?.close();
  };
}

export const useLive = (): Live =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => live,
  );
