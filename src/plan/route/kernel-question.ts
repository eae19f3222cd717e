import type { Bounds, Rest } from './kernel-bounds.ts';
import type { Earliest } from './kernel-earliest.ts';
import type { Carbon } from './kernel-rides.ts';
import type { Rival, Through } from './kernel-through.ts';
import type { Start } from './load.ts';
import type { Objective } from './objective.ts';
import type { Rates } from './rates.ts';

/** Space left on each bucket of the timetable. */
export interface Free {
  readonly teu: Float64Array;
  readonly kg: Float64Array;
  readonly plugs: Int32Array;
}

/** What space costs on each bucket beside freight, in cents: for a TEU, a kilogram, a plug. Never negative. */
export interface Prices {
  readonly teu: Float64Array;
  readonly kg: Float64Array;
  readonly plugs: Float64Array;
}

/** What the rest of a journey costs at least with time at `perMinute`: it lies so far from one bound to the other. */
export interface Timed {
  readonly perMinute: number;
  readonly low: Rest;
  readonly high: Rest;
  readonly share: number;
}

/**
 * A question in the kernel's own numbers. With an objective it finds the one best route, without it all that no other beats. It is of
 * one shape, whatever is asked: the search reads it millions of times.
 */
export interface KernelQuestion {
  readonly rates: Rates;
  readonly bounds: Bounds;
  readonly earliest: Earliest;
  readonly free: Free;
  readonly prices: Prices | undefined;
  readonly grossKg: number;
  /** So many units need space on each leg; what they cost is told for one. */
  readonly together: number;
  /** With a price per gram, what is called cost here holds the price of carbon too. */
  readonly carbon: Carbon;
  readonly start: Start;
  readonly latestAt: number;
  /** When the papers are there; before every document cut-off when nobody says. */
  readonly documentsAt: number;
  readonly legsMax: number;
  readonly objective: Objective | undefined;
  /** With an objective: cost and time of the rest together. */
  readonly timed: Timed | undefined;
  /**
   * By lane: who rides it and arrives later than this is not worth a look. Negative where nobody needs to ride. Without an objective
   * the search fills it in.
   */
  readonly laneLatest: Float64Array;
  /** Without an objective: what ways over each lane take at least, and what some route is known to be better than. */
  readonly through: Through | undefined;
  readonly rival: Rival | undefined;
  /** The least any route costs beside time. */
  readonly leastCost: number;
}

/** What the rest of a journey from a dock or lane costs at least, with its time and the time that has gone by until now. */
export function timedRest(
  { objective, timed }: KernelQuestion,
  by: 'board' | 'onLane',
  place: number,
  now: number,
): number {
  if (objective === undefined || timed === undefined) return 0;
  const { perMinute, low, high, share } = timed;
  return (1 - share) * low[by][place]! + share * high[by][place]! + perMinute * (now - objective.readyAt);
}
