import type { Sentence } from '../../base/sentence.ts';
import type { CellSpot } from '../../model/loading.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Vessel } from '../../model/vessel.ts';
import type { WagonBook } from '../../model/wagon.ts';

/** What a barge is to be stowed with over all its calls. */
export interface StowQuestion {
  readonly vessel: Vessel;
  /** How many calls it makes; between two of them lies a section. */
  readonly calls: number;
  readonly units: readonly StowUnit[];
  /** Units with their goods that the service may carry, in kilograms. */
  readonly unitsMaxKg: number;
  readonly book: Pick<WagonBook, 'segregation'>;
}

export interface StowUnit {
  readonly key: UnitKey;
  readonly feet: number;
  readonly kg: number;
  readonly needsPlug: boolean;
  readonly dangerous: readonly string[];
  /** The calls at which it comes on board and is taken off, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** What it is worth to take it along. */
  readonly value: number;
}

/** A unit in its cell: bay, row and tier from 1; a unit longer than 20 feet by the first of its two bays. */
export interface Stowed extends CellSpot {
  readonly unit: UnitKey;
}

export const leftAshoreCodes = [
  'too-heavy',
  'no-power',
  'no-cell',
  'no-danger-bay',
  'full',
  'weight-limit',
  'segregation',
  'stability',
  'not-placed',
] as const;
export type LeftAshoreCode = (typeof leftAshoreCodes)[number];

export interface LeftAshore {
  readonly unit: UnitKey;
  readonly code: LeftAshoreCode;
  readonly detail: Sentence;
}

export interface StowPlan {
  readonly stowed: readonly Stowed[];
  readonly left: readonly LeftAshore[];
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
}

export const isLong = ({ feet }: Pick<StowUnit, 'feet'>): boolean => feet > 20;

/** Whether a unit is on board behind a call. */
export const isAboard = ({ from, to }: Pick<StowUnit, 'from' | 'to'>, call: number): boolean =>
  from <= call && call < to;
