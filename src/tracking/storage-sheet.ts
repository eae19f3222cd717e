import { cents } from '../base/money.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import { writeDay, writeZoned } from '../base/zone.ts';
import type { Booking } from '../model/booking.ts';
import { type Carrier, carrierOf } from '../model/carrier.ts';
import { type DepartureId, readDepartureId } from '../model/departure.ts';
import type { FacilityId, Mark, ShortName } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import {
  type ChargeLine,
  chargeOf,
  type DayTariff,
  type StorageKind,
  type Stored,
  storedOf,
} from '../model/storage.ts';
import { legsDone, legsOf, type Unit } from '../model/unit.ts';
import { zoneOf } from './leg-sheet.ts';

/** What a unit owes for standing in yards, line by line, as of a moment: pro forma, no invoice. */
export interface StorageSheet {
  readonly unit: string;
  readonly number?: string;
  readonly sizeType: string;
  readonly kind: StorageKind;
  /** As of when, UTC: now, or when somebody asks it would leave. */
  readonly asOf: string;
  /** Of all but what the carrier asks. */
  readonly currency: string;
  readonly stays: readonly StaySheet[];
  /** To the hub. */
  readonly owed: number;
  /** To terminals of others. */
  readonly elsewhere: number;
  /** Whose unit it is, where the network knows, and what that asks. It is the carrier's, and in no sum above. */
  readonly carrier?: CarrierSheet;
}

export interface StaySheet extends ChargeSheet {
  readonly facility: FacilityId;
  readonly ours: boolean;
}

/** Days that cost so much, and why. Amounts are minor units. */
export interface ChargeSheet {
  /** On the clock of the place. */
  readonly from: string;
  /** Absent while it goes on. */
  readonly until?: string;
  /** Started days, of 24 hours from the first moment. */
  readonly days: number;
  /** When the first day that costs something begins. */
  readonly freeUntil?: string;
  readonly lines: readonly ChargeLineSheet[];
  readonly amount: number;
}

/** Days of a stay at one price. */
export interface ChargeLineSheet {
  readonly fromDay: number;
  readonly toDay: number;
  readonly perDay: number;
  readonly amount: number;
  /** Since when the tariff holds, and how sure its price is. */
  readonly tariffFrom?: string;
  readonly mark?: Mark;
}

export interface CarrierSheet {
  readonly id: string;
  readonly name: string;
  readonly short?: ShortName;
  readonly currency: string;
  readonly mark: Mark;
  readonly demurrage?: ChargeSheet & { readonly facility: FacilityId };
  /** Since it left there, until it is back in a depot or fetched for other goods. */
  readonly detention?: ChargeSheet;
}

/** One stay in a yard. */
export interface Stay {
  readonly at: FacilityId;
  readonly since: Minute;
  /** The departure that brought it. */
  readonly by?: DepartureId;
  readonly until?: Minute;
  /** The departure that took it. */
  readonly to?: DepartureId;
}

/** What a unit owes for all its stays up to a moment; one that goes on is counted as if it left then. */
export function storageSheet(network: Network, booking: Booking, unit: Unit, asOf: Instant): StorageSheet {
  const until = minuteOf(asOf);
  const stored = storedOf(unit);
  const stays = staysOf(unit).filter(({ since }) => since <= until);
  const sheets = stays.map((stay): StaySheet => {
    const { at } = stay;
    const ours = network.facilities.get(at)?.ours === true;
    return { facility: at, ours, ...chargeSheet(network, network.storage.get(at) ?? [], stored, stay, until) };
  });
  const sum = (ours: boolean): number =>
    cents(sheets.reduce((all, each) => all + (each.ours === ours ? each.amount : 0), 0));
  const carrier = carrierOf(network.carriers, unit.number);
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    sizeType: unit.sizeType,
    kind: stored.kind,
    asOf: new Date(asOf).toISOString(),
    currency: network.norms.currency,
    stays: sheets,
    owed: sum(true),
    elsewhere: sum(false),
    ...(carrier === undefined ? {} : { carrier: carrierSheet(network, booking, unit, stays, carrier, until) }),
  };
}

function carrierSheet(
  network: Network,
  booking: Booking,
  unit: Unit,
  stays: readonly Stay[],
  carrier: Carrier,
  until: Minute,
): CarrierSheet {
  const { id, name, short, currency, mark, charges } = carrier;
  const named = { id, name, ...(short === undefined ? {} : { short }), currency, mark };
  const stay = finalStay(network, booking, unit, stays);
  if (stay === undefined) return named;
  const demurrage = chargeSheet(network, charges.demurrage, storedOf(unit), stay, until);
  const asked = { ...named, demurrage: { facility: stay.at, ...demurrage } };
  if (stay.until === undefined || stay.until > until) return asked;
  const outside = { at: stay.at, since: stay.until, ...endOf(unit) };
  return { ...asked, detention: chargeSheet(network, charges.detention, storedOf(unit), outside, until) };
}

/** When its consignee has given it back, or on to the next. */
function endOf({ emptied = [] }: Unit): { readonly until?: Minute } {
  const end = emptied.find(({ kind }) => kind !== 'stripped');
  return end === undefined ? {} : { until: minuteOf(end.when) };
}

/**
 * The stay for which a carrier asks demurrage: with goods, where the last departure that was no truck has brought it, from where it
 * goes to its consignee by road or out of the gate.
 */
function finalStay(network: Network, booking: Booking, unit: Unit, stays: readonly Stay[]): Stay | undefined {
  const isTruck = (id: DepartureId): boolean => {
    const service = readDepartureId(id)?.service;
    return service !== undefined && network.services.get(service)?.mode === 'road';
  };
  const last = stays.findLast(({ by }) => by !== undefined && !isTruck(by));
  if (unit.empty === true || last === undefined) return undefined;
  if (last.until !== undefined) return last.to === undefined || isTruck(last.to) ? last : undefined;
  const ahead = legsOf(unit).slice(legsDone(unit));
  const byRoad = ahead.length > 0 && ahead.every(({ departure }) => isTruck(departure));
  return byRoad || last.at === booking.destination ? last : undefined;
}

function chargeSheet(
  network: Network,
  tariffs: readonly DayTariff[],
  stored: Stored,
  { at, since, until: left }: Stay,
  asOf: Minute,
): ChargeSheet {
  const zone = zoneOf(network, at);
  const ended = left !== undefined && left <= asOf;
  const { days, lines, amount, freeUntil } = chargeOf(tariffs, stored, { zone, since, until: ended ? left : asOf });
  return {
    from: writeZoned(zone, since),
    ...(ended ? { until: writeZoned(zone, left) } : {}),
    days,
    ...(freeUntil === undefined ? {} : { freeUntil: writeZoned(zone, freeUntil) }),
    lines: lineSheets(lines),
    amount,
  };
}

/** What a stay costs, day by day, as people read it. */
export const lineSheets = (lines: readonly ChargeLine[]): ChargeLineSheet[] =>
  lines.map(({ tariffFrom, ...line }) => ({
    ...line,
    ...(tariffFrom === undefined ? {} : { tariffFrom: writeDay(tariffFrom) }),
  }));

/** Where a unit stood, first to last. */
export function staysOf({ moves }: Unit): Stay[] {
  const stays: Stay[] = [];
  for (const move of moves) {
    const when = minuteOf(move.when);
    if (move.kind === 'gated-in') stays.push({ at: move.at, since: when });
    else if (move.kind === 'discharged') stays.push({ at: move.at, since: when, by: move.departure });
    else {
      const open = stays.at(-1);
      if (open === undefined || open.until !== undefined) continue; // Delivered: it was out before.
      const to = move.kind === 'loaded' ? { to: move.departure } : {};
      stays[stays.length - 1] = { ...open, until: when, ...to };
    }
  }
  return stays;
}
