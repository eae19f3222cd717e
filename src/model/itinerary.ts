import type { Cents } from '../base/money.ts';
import type { Said } from '../base/sentence.ts';
import type { DepartureId } from './departure.ts';
import type { DisruptionId } from './disruption.ts';

/** One unit on one departure from one call to a later one. By call position: a service may come to a place twice. */
export interface Leg {
  readonly departure: DepartureId;
  readonly from: number;
  readonly to: number;
  /** The unit travels here without having been planned to, so no space was kept for it. */
  readonly unbooked?: true;
}

/** The legs planned for one unit, first to last. */
export interface Itinerary {
  readonly legs: readonly Leg[];
}

/** Why this itinerary and no better one. */
export interface Why {
  /** Cost of the best itinerary if nobody else were there. */
  readonly bestCost: Cents;
  /** What this one costs above it, in the objective's terms: money, time, lateness and carbon together. */
  readonly extra: Cents;
  /** Space that better itineraries needed and others have. */
  readonly full: readonly string[];
  /** Somebody chose this one among others: it need not be the best. */
  readonly chosen?: true;
}

/** Why an itinerary was made, or taken back: what was the matter with what the unit had before. */
export interface Because {
  readonly code: BecauseCode;
  /** The departure it is about: it left, closed, was late, is gone, or is full. */
  readonly departure?: DepartureId;
  /** What could no longer be reached, since that departure is late. */
  readonly missed?: DepartureId;
  /** The disruption that is behind it. */
  readonly disruption?: DisruptionId;
}

export const becauseCodes = [
  'first',
  'without-plan',
  'amended',
  'misdirected',
  'left',
  'closed',
  'connection',
  'withdrawn',
  'full',
  'disrupted',
  'reopened',
  'undone',
  'replanned',
  'chosen',
] as const;

export type BecauseCode = (typeof becauseCodes)[number];

/** Why there is no itinerary. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What it is about: a service, a weight, a date. */
  readonly detail: string;
  /** What the detail was made of, where it has values. */
  readonly said?: Said;
}

export const refusalCodes = [
  'no-route',
  'goods-not-accepted',
  'mode-not-allowed',
  'too-heavy',
  'arrives-too-late',
  'spoils',
  'full',
  'too-dear',
  'amended',
  'closed',
  'embargoed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
