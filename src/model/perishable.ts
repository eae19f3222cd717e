import type { Minute } from '../base/time.ts';
import type { Booking } from './booking.ts';
import type { Mark } from './facility.ts';
import type { GoodsLine, Temperature } from './goods.ts';
import type { Reading } from './reefer.ts';
import type { Unit } from './unit.ts';

/** How goods age by their temperature: data of a network, by the first digits of their HS code. */
export interface PerishableRule {
  /** Digits; the longest that fit hold. Empty: all others. */
  readonly hs: string;
  /** How many times as fast goods age 10 K warmer. */
  readonly q10: number;
  /** The temperature at which their shelf life is told; the middle of what the goods bear where it is absent. */
  readonly referenceC?: number;
  /** Colder than they bear harms them as much as warmer by as much: chilling of tropical fruit, frost in fresh goods. */
  readonly coldHarms: boolean;
  readonly mark: Mark;
}

/** For goods of which a network says nothing: aging doubles with 10 K, the usual assumption where nobody has measured. */
const usual: PerishableRule = { hs: '', q10: 2, coldHarms: true, mark: 'estimated' };

export function perishableRule(rules: readonly PerishableRule[], hs: string): PerishableRule {
  let best = usual;
  for (const rule of rules) if (hs.startsWith(rule.hs) && rule.hs.length >= best.hs.length) best = rule;
  return best;
}

/**
 * How fast goods age at a temperature, as a multiple of how they age at their reference: the Q10 rule, rate = Q10 ^ ((T - Tref) / 10)
 * (van 't Hoff; as used for produce in the USDA Agriculture Handbook 66, "The Commercial Storage of Fruits, Vegetables, and Florist and
 * Nursery Stocks", chapter on respiration). Inside the band that a booking names it is 1: the shelf life is told for goods kept as they
 * should be, so these spoil on the very day the planner counts with; and cold never gives life back.
 */
export function agingRate({ q10, referenceC, coldHarms }: PerishableRule, band: Temperature, c: number): number {
  if (c >= band.minC && c <= band.maxC) return 1;
  if (c < band.minC && !coldHarms) return 1;
  const felt = c > band.maxC ? c : band.maxC + (band.minC - c);
  const reference = Math.min(referenceC ?? (band.minC + band.maxC) / 2, band.maxC);
  return Math.max(1, q10 ** ((felt - reference) / 10));
}

/** How long the goods of a unit keep. */
export interface ShelfLife {
  /** As declared, from when they were ready. */
  readonly declaredDays: number;
  /** Of that, lost since they were not kept as they should be. */
  readonly lostDays: number;
  readonly spoilsAt: Minute;
}

/**
 * The shelf life of a unit's goods after what its readings say, of the line that spoils first; nothing where no line has one. Each reading
 * speaks for half the time to the next on either side, at most `speaksMinutes`; for the rest the goods are taken to be kept as they
 * should be. The worse of supply and return air counts.
 */
export function shelfLifeOf(
  { perishables, reeferRules }: PerishableRules,
  { goods, readyAt }: Pick<Booking, 'goods' | 'readyAt'>,
  { reefer }: Pick<Unit, 'reefer'>,
  now: Minute,
): ShelfLife | undefined {
  const readings = reefer?.readings ?? [];
  let first: ShelfLife | undefined;
  for (const line of goods) {
    if (line.shelfLifeDays === undefined) continue;
    const lost = lostMinutes(
      perishableRule(perishables, line.hs),
      line,
      readings,
      readyAt,
      now,
      reeferRules.speaksMinutes,
    );
    const spoilsAt = Math.floor(readyAt + line.shelfLifeDays * 1440 - lost) as Minute;
    if (first === undefined || spoilsAt < first.spoilsAt)
      first = { declaredDays: line.shelfLifeDays, lostDays: Math.round(lost / 14.4) / 100, spoilsAt };
  }
  return first;
}

/** What of a network says how goods age and when somebody is to be alarmed. */
export interface PerishableRules {
  readonly perishables: readonly PerishableRule[];
  readonly reeferRules: ReeferRules;
}

/** When somebody is to be alarmed about a reefer. Data of a network. */
export interface ReeferRules {
  /** Off the set-point by more than so many kelvin for so long. */
  readonly deviationK: number;
  readonly deviationMinutes: number;
  /** The display shows another set-point than it should, by more than that. */
  readonly setPointK: number;
  /** Without current for longer. */
  readonly unpluggedMinutes: number;
  /** In a yard with no reading for longer; plugged in by a crew and not looked at for longer. */
  readonly readingMinutes: number;
  readonly checkMinutes: number;
  /** At risk: the goods keep so much longer than the journey, or less. */
  readonly marginDays: number;
  /** For so long before and after its moment a reading speaks. */
  readonly speaksMinutes: number;
}

/** Where a network says nothing. */
export const usualReeferRules: ReeferRules = {
  deviationK: 2,
  deviationMinutes: 60,
  setPointK: 0.5,
  unpluggedMinutes: 120,
  readingMinutes: 8 * 60,
  checkMinutes: 8 * 60,
  marginDays: 2,
  speaksMinutes: 6 * 60,
};

function lostMinutes(
  rule: PerishableRule,
  { temperature: band }: GoodsLine,
  readings: readonly Reading[],
  from: Minute,
  now: Minute,
  speaks: number,
): number {
  if (band === undefined) return 0;
  const told = readings.filter(({ at, supplyC, returnC }) => at <= now && (supplyC ?? returnC) !== undefined);
  let lost = 0;
  for (const [index, { at, supplyC, returnC }] of told.entries()) {
    const rates = [supplyC, returnC].map((c) => (c === undefined ? 1 : agingRate(rule, band, c)));
    const excess = Math.max(...rates) - 1;
    if (excess === 0) continue;
    const [before, after] = [told[index - 1]?.at, told[index + 1]?.at];
    const begins = Math.max(from, at - speaks, before === undefined ? from : (before + at) / 2);
    const ends = Math.min(now, at + speaks, after === undefined ? now : (at + after) / 2);
    lost += excess * Math.max(0, ends - begins);
  }
  return lost;
}

/** By how many days the goods of a unit keep longer than its journey takes; who should have been there by now still takes until now. */
export const marginOf = (arrivesAt: Minute, spoilsAt: Minute, now: Minute): number =>
  Math.round((spoilsAt - Math.max(arrivesAt, now)) / 14.4) / 100;

/** Who spoils first goes first; who does not spoil goes last. Both undefined are alike. */
export const firstToSpoil = (a: number | undefined, b: number | undefined): number =>
  a === b ? 0 : (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);
