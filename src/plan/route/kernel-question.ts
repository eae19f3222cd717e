import type { Bounds, Carbon } from './bounds.ts';
import type { Earliest } from './kernel-earliest.ts';
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

/** A question in the kernel's own numbers. With an objective it finds the one best route, without it all that no other beats. */
export interface KernelQuestion {
  readonly rates: Rates;
  readonly bounds: Bounds;
  readonly earliest: Earliest;
  readonly free: Free;
  readonly prices?: Prices;
  readonly grossKg: number;
  /** With a price per gram, what is called cost here holds the price of carbon too. */
  readonly carbon: Carbon;
  readonly start: Start;
  readonly latestAt: number;
  /** When the papers are there; before every document cut-off when nobody says. */
  readonly documentsAt: number;
  readonly legsMax: number;
  readonly objective?: Objective;
  /** By lane: who rides it and arrives later than this is not worth a look. Negative where nobody needs to ride. */
  readonly laneLatest: Float64Array;
  /** The least any route costs beside time. */
  readonly leastCost: number;
}
