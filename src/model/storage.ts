import { limits } from '../base/limits.ts';
import { type Cents, cents } from '../base/money.ts';
import type { Minute } from '../base/time.ts';
import { civilOf, type Day, type Zone } from '../base/zone.ts';
import type { Mark } from './facility.ts';
import { type SizeType, sizeOf } from './size-type.ts';

/** What a unit counts as where standing costs by kind: the first of these that it is. */
export const storageKinds = ['dangerous', 'reefer', 'empty', 'laden'] as const;

export type StorageKind = (typeof storageKinds)[number];

/** Lengths by which tariffs tell units apart: up to 20 feet, up to 40, and longer. */
export const storageFeet = [20, 40, 45] as const;

export type StorageFeet = (typeof storageFeet)[number];

/** From a day of the stay on (the first is 1), each started day costs so much; until the next band begins. */
export interface Band {
  readonly fromDay: number;
  readonly perDay: Cents;
  readonly mark: Mark;
}

/**
 * What standing costs by the day, from a date on. Days before the first band are free. Where it names no length, prices are for a
 * twenty-foot unit, and longer ones pay by their length.
 */
export interface DayTariff {
  /** Absent: all kinds that have no tariff of their own. */
  readonly kind?: StorageKind;
  /** Absent: all lengths that have no tariff of their own. */
  readonly feet?: StorageFeet;
  /** The first calendar day, at the place, on which it holds; until another of the same kind and length begins. */
  readonly from: Day;
  /** By `fromDay`, rising. */
  readonly bands: readonly Band[];
}

/** What matters of a unit for what standing costs. */
export interface Stored {
  readonly kind: StorageKind;
  readonly feet: number;
  readonly teu: number;
}

/** From coming in to leaving, or to the moment for which one asks. */
export interface Stay {
  readonly zone: Zone;
  readonly since: Minute;
  readonly until: Minute;
}

/** Days of one price: why so much is asked. */
export interface ChargeLine {
  /** Days of the stay, both included. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Of this unit. */
  readonly perDay: Cents;
  readonly amount: Cents;
  /** Since when the tariff holds, and how sure its price is; absent where none was in force, or the days come before its first band. */
  readonly tariffFrom?: Day;
  readonly mark?: Mark;
}

/** What a stay costs, day by day. */
export interface Charge {
  /** Started days, of 24 hours each from coming in. */
  readonly days: number;
  readonly lines: readonly ChargeLine[];
  readonly amount: Cents;
  /** When the first day that costs something begins, past or to come; absent where none does within a year. */
  readonly freeUntil?: Minute;
}

/** How a unit counts where standing costs. */
export function storedOf(unit: {
  readonly sizeType: SizeType;
  readonly dangerous: boolean;
  readonly needsPlug: boolean;
  readonly empty?: boolean;
}): Stored {
  const { feet, teu } = sizeOf(unit.sizeType);
  return { kind: storageKindOf(unit), feet, teu };
}

export const storageKindOf = (unit: {
  readonly dangerous: boolean;
  readonly needsPlug: boolean;
  readonly empty?: boolean;
}): StorageKind => (unit.dangerous ? 'dangerous' : unit.needsPlug ? 'reefer' : unit.empty === true ? 'empty' : 'laden');

/** What a stay costs by these tariffs. Each day is priced by the tariff in force on the calendar day on which it begins. */
export function chargeOf(tariffs: readonly DayTariff[], stored: Stored, { zone, since, until }: Stay): Charge {
  const days = Math.max(0, Math.ceil((until - since) / 1440));
  const priceOf = (day: number): Price => priceOn(tariffs, stored, day, civilOf(zone, beginOf(since, day)).day);
  const lines: ChargeLine[] = [];
  let freeUntil: Minute | undefined;
  for (let day = 1; day <= days; day += 1) {
    const price = priceOf(day);
    if (price.perDay > 0) freeUntil ??= beginOf(since, day);
    const last = lines.at(-1);
    const same = last?.perDay === price.perDay && last.tariffFrom === price.tariffFrom && last.mark === price.mark;
    if (last !== undefined && same)
      lines[lines.length - 1] = { ...last, toDay: day, amount: cents(last.amount + price.perDay) };
    else lines.push({ fromDay: day, toDay: day, amount: price.perDay, ...price });
  }
  for (let day = days + 1; freeUntil === undefined && day <= days + limits.storageFreeDays; day += 1)
    if (priceOf(day).perDay > 0) freeUntil = beginOf(since, day);
  const amount = cents(lines.reduce((sum, line) => sum + line.amount, 0));
  return { days, lines, amount, ...(freeUntil === undefined ? {} : { freeUntil }) };
}

/** What of a stay's charge falls to days that begin in a span; the parts of spans that touch add up to the whole. */
export function chargeWithin(
  tariffs: readonly DayTariff[],
  stored: Stored,
  stay: Stay,
  span: { readonly from: Minute; readonly to: Minute },
): Charge {
  const whole = chargeOf(tariffs, stored, stay);
  const first = Math.max(1, Math.ceil((span.from - stay.since) / 1440) + 1);
  const last = Math.min(whole.days, Math.ceil((span.to - stay.since) / 1440));
  const lines = whole.lines.flatMap((line): ChargeLine[] => {
    const [fromDay, toDay] = [Math.max(first, line.fromDay), Math.min(last, line.toDay)];
    return toDay < fromDay ? [] : [{ ...line, fromDay, toDay, amount: cents(line.perDay * (toDay - fromDay + 1)) }];
  });
  const amount = cents(lines.reduce((sum, line) => sum + line.amount, 0));
  return { ...whole, days: Math.max(0, last - first + 1), lines, amount };
}

/** Started days that cost something. */
export const paidDays = ({ lines }: Charge): number =>
  lines.reduce((sum, { perDay, fromDay, toDay }) => sum + (perDay > 0 ? toDay - fromDay + 1 : 0), 0);

/** What the route search counts with: nothing up to the first band that costs something, and then its price for each started day. */
export function plannedCharge(
  tariffs: readonly DayTariff[],
  stored: Stored,
  day: Day,
): { readonly freeMinutes: number; readonly perDay: Cents } {
  const tariff = tariffOn(tariffs, stored, day);
  const band = tariff?.bands.find(({ perDay }) => perDay > 0);
  if (tariff === undefined || band === undefined) return { freeMinutes: 0, perDay: cents(0) };
  return { freeMinutes: (band.fromDay - 1) * 1440, perDay: forUnit(tariff, band, stored) };
}

type Price = Pick<ChargeLine, 'perDay' | 'tariffFrom' | 'mark'>;

const beginOf = (since: Minute, day: number): Minute => (since + (day - 1) * 1440) as Minute;

function priceOn(tariffs: readonly DayTariff[], stored: Stored, dayOfStay: number, on: Day): Price {
  const tariff = tariffOn(tariffs, stored, on);
  const band = tariff?.bands.findLast(({ fromDay }) => fromDay <= dayOfStay);
  if (tariff === undefined) return { perDay: cents(0) };
  if (band === undefined) return { perDay: cents(0), tariffFrom: tariff.from };
  return { perDay: forUnit(tariff, band, stored), tariffFrom: tariff.from, mark: band.mark };
}

const forUnit = ({ feet }: DayTariff, { perDay }: Band, { teu }: Stored): Cents =>
  feet === undefined ? cents(perDay * teu) : perDay;

/** The tariff that holds for a unit on a day: its kind's own before any, its length's own before any, then the latest. */
function tariffOn(tariffs: readonly DayTariff[], stored: Stored, on: Day): DayTariff | undefined {
  const feet = feetClassOf(stored.feet);
  let best: DayTariff | undefined;
  for (const each of tariffs) {
    if (each.from > on || (each.kind ?? stored.kind) !== stored.kind || (each.feet ?? feet) !== feet) continue;
    if (best === undefined || isNearer(each, best)) best = each;
  }
  return best;
}

const feetClassOf = (feet: number): StorageFeet => (feet <= 20 ? 20 : feet <= 40 ? 40 : 45);

const ownness = ({ kind, feet }: DayTariff): number => (kind === undefined ? 0 : 2) + (feet === undefined ? 0 : 1);

const isNearer = (a: DayTariff, b: DayTariff): boolean =>
  ownness(a) === ownness(b) ? a.from > b.from : ownness(a) > ownness(b);
