import type { Sentence } from '../../base/sentence.ts';
import type { WagonSpot } from '../../model/loading.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { TrainRule, WagonBook, WagonType } from '../../model/wagon.ts';

/** What a train is to be loaded with: its wagons in order, the units that want to go, and the lane's rules. */
export interface LoadQuestion {
  readonly wagons: readonly Wagon[];
  readonly units: readonly LoadUnit[];
  readonly rule: Omit<TrainRule, 'service' | 'mark'>;
  /** Units with their goods that the service may carry, in kilograms. */
  readonly unitsMaxKg: number;
  readonly book: Pick<WagonBook, 'segregation'>;
}

export interface Wagon {
  readonly number: string;
  readonly type: WagonType;
}

export interface LoadUnit {
  readonly key: UnitKey;
  readonly feet: number;
  /** With goods. */
  readonly kg: number;
  readonly goodsKg: number;
  readonly needsPlug: boolean;
  readonly dangerous: readonly string[];
  /** Where it is taken off, by call: a wagon carries units of one such block only. */
  readonly block: number;
  /** What it is worth to take it along. */
  readonly value: number;
  /** Lifts it takes to reach it beside its own. */
  readonly reshuffles: number;
  /** Where its middle stands on the train that brings it, in millimetres from that train's head; absent where nobody knows. */
  readonly comesFromMm?: number;
}

/** A unit on a wagon: which wagon, with its pins set by which pattern, and on which place of it; all counted from 0. */
export interface Placement {
  readonly unit: UnitKey;
  readonly wagon: number;
  readonly pattern: number;
  readonly place: number;
}

/** A unit on a wagon by where it begins there: what is kept of a placement, since the pins follow from it. */
export interface Seated extends WagonSpot {
  readonly unit: UnitKey;
}

export const leftBehindCodes = [
  'too-heavy',
  'no-power',
  'no-pins',
  'train-full',
  'goods-limit',
  'segregation',
  'wagon-limits',
  'not-placed',
] as const;
export type LeftBehindCode = (typeof leftBehindCodes)[number];

export interface LeftBehind {
  readonly unit: UnitKey;
  readonly code: LeftBehindCode;
  readonly detail: Sentence;
}

export interface LoadPlan {
  readonly placements: readonly Placement[];
  readonly left: readonly LeftBehind[];
  /** Of all that is loaded. */
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
  readonly reshuffles: number;
}

/** What wagons there are in a pair of units' way, at least, for each pair of classes; looked up once. */
export function distanceBetween(
  { segregation }: LoadQuestion['book'],
  a: readonly string[],
  b: readonly string[],
): number {
  let wagons = 0;
  for (const row of segregation) {
    const apart =
      (a.includes(row.first) && b.includes(row.second)) || (a.includes(row.second) && b.includes(row.first));
    if (apart) wagons = Math.max(wagons, row.wagons);
  }
  return wagons;
}
