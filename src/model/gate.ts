import { limits } from '../base/limits.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import type { FacilityId } from './facility.ts';
import type { SizeType } from './size-type.ts';
import type { PartId } from './terminal.ts';
import { placeOf, type Unit, whereabouts } from './unit.ts';

/** A span in which trucks may come to one gate: from `from` up to, not including, `to`. */
export interface TimeWindow {
  readonly at: FacilityId;
  readonly gate: PartId;
  readonly from: Minute;
  readonly to: Minute;
}

/** What a truck comes for: it brings a unit, or fetches one. */
export const visitPurposes = ['deliver', 'collect'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** A place in a time window, promised for one unit. */
export interface PromisedWindow extends TimeWindow {
  readonly purpose: VisitPurpose;
  /** The plate of the truck, where it is known. */
  readonly truck?: string;
}

export const conditions = ['sound', 'damaged'] as const;
export type Condition = (typeof conditions)[number];

/** What the clerk at the gate saw. */
export interface GateCheck {
  readonly truck: string;
  readonly driver?: string;
  readonly seal?: string;
  readonly sizeType?: SizeType;
  readonly condition?: Condition;
  /** Weighed at the gate, with goods. */
  readonly grossKg?: number;
}

/** The right to fetch a unit: who may, and until when. It is passed from party to party, and there is no secret to it. */
export interface ReleaseRight {
  readonly holder: string;
  readonly until?: Minute;
  readonly since: Instant;
}

/** A plate without spaces, dots and hyphens, in capitals: `渝A12345`. */
export function readPlate(text: string): string | undefined {
  const plate = text.replace(/[\s·.-]/g, '').toUpperCase();
  return /^[\p{L}\p{N}]{4,12}$/u.test(plate) ? plate : undefined;
}

/** Whether no truck comes any more: for a unit that was cancelled before it came in, or that left by train or barge, not by truck. */
export function isVisitOff(unit: Unit): boolean {
  const { window } = unit;
  const place = whereabouts(unit).kind;
  if (window?.purpose === 'deliver') return place === 'outside' && unit.cancelledAt !== undefined;
  return window !== undefined && (place === 'aboard' || placeOf(unit) !== window.at); // Who is to be fetched has come already.
}

/** The window a unit still has: one that was used, or for which no truck comes any more, is history. */
export function windowAhead(unit: Unit): PromisedWindow | undefined {
  const { window } = unit;
  if (window === undefined || isVisitOff(unit)) return undefined;
  const place = whereabouts(unit).kind;
  return (window.purpose === 'deliver' ? place === 'outside' : place !== 'gone') ? window : undefined;
}

/** Nobody came until the grace was over: the place is free. Who came later all the same did not come in this window. */
export function isNoShow(unit: Unit, now: Instant): boolean {
  const { window } = unit;
  if (window === undefined || isVisitOff(unit)) return false;
  const passedAt = passedGateAt(unit, window) ?? (windowAhead(unit) === undefined ? undefined : now);
  return passedAt !== undefined && minuteOf(passedAt) > window.to + limits.gateGraceMinutes;
}

/** When the truck of a window passed the gate with its unit. */
function passedGateAt({ moves }: Unit, { at, purpose }: PromisedWindow): Instant | undefined {
  const passing = purpose === 'deliver' ? 'gated-in' : 'gated-out';
  return moves.findLast((move) => move.kind === passing && move.at === at)?.when;
}

/** Whether a unit counts in its window: it is expected there, or has come. */
export const takesPlace = (unit: Unit, now: Instant): boolean =>
  unit.window !== undefined && !isVisitOff(unit) && !isNoShow(unit, now);

export const sameWindow = (a: TimeWindow, b: TimeWindow): boolean =>
  a.at === b.at && a.gate === b.gate && a.from === b.from;
