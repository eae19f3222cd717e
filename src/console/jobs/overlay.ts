import type { Said } from './outbox.ts';
import type { Job } from './queries.ts';

/** The job a machine has in hand and those that come, with what was said and is not in the list yet laid over them. */
export interface Shown {
  readonly hand: Job | undefined;
  readonly next: readonly Job[];
}

export function shownJobs(
  { rows, readAt }: { readonly rows: readonly Job[]; readonly readAt: number },
  said: readonly Said[],
  machine: string,
): Shown {
  const own = said.filter(
    ({ machine: by, refused, answeredAt = Number.POSITIVE_INFINITY }) =>
      by === machine && refused === undefined && answeredAt >= readAt,
  );
  let hand = rows.find(({ state }) => state === 'taken');
  const over = new Set<string>();
  for (const { what, unit } of own) {
    if (what === 'take') hand = rows.find((row) => row.unit === unit && row.state !== 'taken') ?? hand;
    else {
      if (hand !== undefined && hand.unit === unit) over.add(hand.id);
      hand = undefined;
    }
  }
  const ended = new Set(
    rows.filter(({ id }) => over.has(id)).map(({ number, unit, kind }) => `${number ?? unit} ${kind}`),
  );
  const left = rows.filter(({ id, state }) => id !== hand?.id && !over.has(id) && state !== 'taken');
  return { hand, next: left.map((job) => (isFreed(job, ended) ? { ...job, state: 'ready' as const } : job)) };
}

/** What waited for nothing but jobs that were said to be done. */
const isFreed = ({ state, waitsFor }: Job, ended: ReadonlySet<string>): boolean =>
  state === 'later' && waitsFor.length > 0 && waitsFor.every((name) => ended.has(name));
