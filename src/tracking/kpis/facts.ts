import type { Instant } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { ServiceId } from '../../model/service.ts';

/** What the ledger says of a terminal since a moment: everything that its figures are measured on. */
export interface KpiFacts {
  readonly from: Instant;
  readonly now: Instant;
  /** When the first unit came, went or was moved here; absent where none ever was. */
  readonly firstAt?: Instant;
  /** Units that left since, by what they came and left with; a truck where no service is named. */
  readonly stays: readonly StayFacts[];
  /** Hours in which something was moved. */
  readonly hours: readonly HourFacts[];
  /** Trucks whose unit a machine took off: minutes since they came in. */
  readonly turns: Heard & { readonly minutes: readonly number[] };
  /** Trains and barges of which something was written down, some of them before `from`. */
  readonly calls: readonly CallFacts[];
  /** 20-foot slots and plugs that are taken now. */
  readonly taken: number;
  readonly plugsTaken: number;
}

/** How many of them were made up, and when the last of them happened. */
export interface Heard {
  readonly synthetic: number;
  readonly newest?: Instant;
}

export interface StayFacts extends Heard {
  readonly cameBy?: ServiceId;
  readonly leftBy?: ServiceId;
  readonly minutes: readonly number[];
  /** Of them, those that stood in a slot. */
  readonly stood: number;
}

export interface HourFacts extends Heard {
  /** Whole hours since 1970. */
  readonly hour: number;
  readonly lifts: number;
  readonly reshuffles: number;
  /** By how much more 20-foot slots, and plugs, are taken at its end than at its beginning. */
  readonly slots: number;
  readonly plugs: number;
}

export interface CallFacts {
  readonly departure: DepartureId;
  readonly arrivedAt?: Instant;
  readonly departedAt?: Instant;
  readonly firstLoadedAt?: Instant;
  readonly lastDischargedAt?: Instant;
  /** Somebody is still on it. */
  readonly aboard: boolean;
  readonly synthetic: boolean;
}

/** Whole hours since 1970, as facts are kept by. */
export const hourOf = (at: number): number => Math.floor(at / 3_600_000);
