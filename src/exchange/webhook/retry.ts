/** How often a message is tried, and how long between two tries. */
export interface RetryRule {
  readonly firstMs: number;
  readonly factor: number;
  readonly longestMs: number;
  readonly attempts: number;
}

/** 5 s, 15 s, 45 s … up to 6 h: thirteen tries in about a day and a half, then it is given up. */
export const usualRetry: RetryRule = { firstMs: 5_000, factor: 3, longestMs: 6 * 3_600_000, attempts: 13 };

/**
 * How long to wait after so many tries that failed; nothing when that was the last. `chance` from 0 to 1 spreads it by a fifth
 * to both sides, so that messages that failed together do not come back together.
 */
export function waitAfter(
  attempts: number,
  { firstMs, factor, longestMs, attempts: most }: RetryRule,
  chance: number,
): number | undefined {
  if (attempts >= most) return undefined;
  const wait = Math.min(longestMs, firstMs * factor ** (attempts - 1));
  return Math.round(wait * (0.8 + 0.4 * chance));
}
