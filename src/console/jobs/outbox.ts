import { useSyncExternalStore } from 'react';
import { api, dataOf, orderKey, Problem } from '../api/client.ts';
import type { Said as Sentence } from '../sentences/said.ts';
import { hubNow } from '../shell/now.ts';
import { store, stored } from '../shell/stored.ts';
import type { How } from './queries.ts';

/** What somebody has said at a machine: kept in this browser with its key until the hub has answered, whatever the line does. */
export interface Said {
  readonly key: string;
  readonly facility: string;
  readonly machine: string;
  readonly unit: string;
  /** What people call the unit. */
  readonly name: string;
  readonly what: 'take' | 'done' | How;
  readonly reason?: string;
  readonly slot?: string;
  /** When it was said, on the hub's clock. */
  readonly when: string;
  /** Why the hub would not have it. It stays until somebody has read it. */
  readonly refused?: string;
  /** Which refusal that is, and what its sentence was made of. */
  readonly code?: string;
  readonly made?: Sentence;
  /** When the hub had done it, on this machine's clock: lists that were read before do not show it yet. */
  readonly answeredAt?: number;
}

const storeKey = 'dryport-jobs-outbox';
const [againMs, keptMs] = [4_000, 600_000];
const listeners = new Set<() => void>();
/** All of it: the list that this page comes up with may have been read before the hub did what it has answered since. */
let recent: readonly Said[] = [];
/** What the hub has not done yet. */
let said: readonly Said[] = [];
let sending = false;
let offline = false;
let onSent: () => void = () => undefined;

/** What is kept, by this page or by another one in this browser; where nothing may be kept, what this page knows. */
function read(): readonly Said[] {
  const kept = stored(storeKey);
  return Array.isArray(kept) ? kept : recent;
}

/** Changes what is kept as it is now: another page may have said something meanwhile. */
function keep(change: (all: readonly Said[]) => readonly Said[]): void {
  show(change(read()));
  store(storeKey, recent);
}

function show(all: readonly Said[]): void {
  recent = all;
  said = all.filter(({ answeredAt }) => answeredAt === undefined);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Says something at a machine. It is sent at once if that goes, else as soon as it goes, once, in the order in which it was said. */
export function say(words: Omit<Said, 'key' | 'when' | 'refused'>): void {
  const now: Said = { ...words, key: orderKey(), when: new Date(hubNow()).toISOString() };
  keep((all) => [...all, now]);
  void send();
}

export const forget = (key: string): void => keep((all) => all.filter((each) => each.key !== key));

async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  let any = false;
  for (let next = first(); next !== undefined; next = first()) {
    const { key } = next;
    try {
      await give(next);
      offline = false;
      any = true;
      const now = Date.now();
      keep((all) =>
        all
          .filter(({ answeredAt = now }) => now - answeredAt < keptMs)
          .map((each) => (each.key === key ? { ...each, answeredAt: now } : each)),
      );
    } catch (error) {
      const wait = !(error instanceof Problem) || error.isOffline || error.status >= 500;
      offline = wait;
      if (wait) break; // The same again, with the same key, when the line is back.
      any = true;
      const { message: refused, code, said: made } = error;
      const why = { refused, code, ...(made === undefined ? {} : { made }) };
      keep((all) => all.map((each) => (each.key === key ? { ...each, ...why } : each)));
    }
  }
  sending = false;
  tell();
  if (any) onSent();
}

const first = (): Said | undefined => said.find(({ refused }) => refused === undefined);

function give({ key, facility, machine, unit, what, reason, slot, when }: Said): Promise<unknown> {
  const params = { path: { facility }, header: { 'idempotency-key': key } };
  const hand = { machine, unit, when };
  if (what === 'take')
    return dataOf(api.POST('/v1/facilities/{facility}/jobs/take', { params, body: { ...hand, hours: 8 } }));
  if (what === 'done')
    return dataOf(
      api.POST('/v1/facilities/{facility}/jobs/done', {
        params,
        body: { ...hand, ...(slot === undefined ? {} : { slot }) },
      }),
    );
  return dataOf(
    api.POST('/v1/facilities/{facility}/jobs/return', { params, body: { ...hand, how: what, reason: reason ?? '' } }),
  );
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaid = (): readonly Said[] => useSyncExternalStore(subscribe, () => said);
/** What waits, and what was done a short while ago: a list may not show it yet. */
export const useRecent = (): readonly Said[] => useSyncExternalStore(subscribe, () => recent);
export const useOffline = (): boolean => useSyncExternalStore(subscribe, () => offline);

/** Sends what is kept as long as a page is open that shows it; `sent` is told when the hub has answered something. */
export function keepSending(sent: () => void): () => void {
  onSent = sent;
  const now = (): void => void send();
  const timer = setInterval(now, againMs);
  addEventListener('online', now);
  now();
  return () => {
    onSent = () => undefined;
    clearInterval(timer);
    removeEventListener('online', now);
  };
}

show(read());
addEventListener('storage', ({ key }) => {
  if (key === storeKey) show(read());
});
