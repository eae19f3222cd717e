/** What a person does with a page: when a key or the pointer was last used, and whether the page is seen at all. */
export interface Watched {
  readonly usedAt: number;
  readonly hidden: boolean;
}

/**
 * What looks at the whole network is read again no more often than this, long lists no more often than anybody reads them, and what is
 * counted beside every page least often.
 */
const calmMs: Readonly<Record<string, number>> = {
  traffic: 10_000,
  board: 4_000,
  bookings: 4_000,
  notices: 4_000,
  unseen: 20_000,
};
/** From here on nobody works with the page; who looks at it still sees what is no older than that. */
const quietAfterMs = 60_000;
const quietMs = 10_000;

/**
 * Which of the readers that something was told of are read again now: those not read a moment ago, on a quiet page less often, on a page
 * that nobody sees none. Times are milliseconds of one clock.
 */
export function dueOf(
  touched: Iterable<string>,
  readAt: ReadonlyMap<string, number>,
  now: number,
  { usedAt, hidden }: Watched,
): Set<string> {
  if (hidden) return new Set();
  const quiet = now - usedAt > quietAfterMs ? quietMs : 0;
  return new Set(
    [...touched].filter(
      (key) => now - (readAt.get(key) ?? Number.NEGATIVE_INFINITY) >= Math.max(quiet, calmMs[key] ?? 0),
    ),
  );
}
