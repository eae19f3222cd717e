import { groupBy } from '../base/group.ts';
import { cents } from '../base/money.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import { type Day, momentOf, readDay, writeDay, writeZoned, type Zone } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { chargeWithin, paidDays, type StorageKind, storedOf } from '../model/storage.ts';
import { zoneOf } from './leg-sheet.ts';
import { type ChargeLineSheet, lineSheets, staysOf } from './storage-sheet.ts';
import type { BookedUnitState } from './views.ts';

/** What customers owe for days that began in a month at one facility: pro forma, no invoice. Amounts are minor units. */
export interface StorageStatement {
  readonly facility: FacilityId;
  /** `2026-11`, on the clock there. */
  readonly month: string;
  readonly from: string;
  readonly to: string;
  /** Days that have begun by then are counted. */
  readonly asOf: string;
  readonly currency: string;
  readonly amount: number;
  /** Who owes most comes first. */
  readonly customers: readonly CustomerStatement[];
}

export interface CustomerStatement {
  readonly customer: string;
  readonly stays: number;
  readonly days: number;
  readonly freeDays: number;
  readonly amount: number;
  readonly rows: readonly StatementRow[];
}

/** One stay, as far as its days began in the month. */
export interface StatementRow {
  readonly unit: string;
  readonly number?: string;
  readonly booking: string;
  readonly sizeType: string;
  readonly kind: StorageKind;
  readonly since: string;
  /** Absent while it stands there. */
  readonly until?: string;
  readonly freeUntil?: string;
  readonly lines: readonly ChargeLineSheet[];
  readonly amount: number;
}

/** From the first moment of a month up to, not including, that of the next, on the clock of a zone; nothing where the text is no month. */
export function monthOf(zone: Zone, text: string): { readonly from: Minute; readonly to: Minute } | undefined {
  const first = /^\d{4}-\d{2}$/.test(text) ? readDay(`${text}-01`) : undefined;
  if (first === undefined) return undefined;
  const next = readDay(`${writeDay((first + 31) as Day).slice(0, 7)}-01`);
  return next === undefined ? undefined : { from: momentOf(zone, first, 0), to: momentOf(zone, next, 0) };
}

/** Each day of each stay belongs to the month in which it begins, so that months add up to what `storage show` says. */
export function storageStatement(
  network: Network,
  at: FacilityId,
  month: { readonly text: string; readonly from: Minute; readonly to: Minute },
  stood: readonly BookedUnitState[],
  now: Instant,
): StorageStatement {
  const zone = zoneOf(network, at);
  const rows = stood.flatMap(({ unit, booking: { booking } }) =>
    staysOf(unit).flatMap((stay): (StatementRow & { customer: string; days: number; paid: number })[] => {
      const until = Math.min(stay.until ?? Number.POSITIVE_INFINITY, minuteOf(now)) as Minute;
      if (stay.at !== at || stay.since >= until) return [];
      const stored = storedOf(unit);
      const charge = chargeWithin(network.storage.get(at) ?? [], stored, { zone, since: stay.since, until }, month);
      if (charge.days === 0) return [];
      return [
        {
          ...{ customer: booking.customer, days: charge.days, paid: paidDays(charge) },
          unit: unit.key,
          ...(unit.number === undefined ? {} : { number: unit.number }),
          ...{ booking: booking.id, sizeType: unit.sizeType, kind: stored.kind },
          since: writeZoned(zone, stay.since),
          ...(stay.until === undefined ? {} : { until: writeZoned(zone, stay.until) }),
          ...(charge.freeUntil === undefined ? {} : { freeUntil: writeZoned(zone, charge.freeUntil) }),
          lines: lineSheets(charge.lines),
          amount: charge.amount,
        },
      ];
    }),
  );
  const customers = [...groupBy(rows, ({ customer }) => customer)].map(([customer, own]): CustomerStatement => {
    const sum = (of: (row: (typeof own)[number]) => number): number => own.reduce((total, row) => total + of(row), 0);
    return {
      customer,
      ...{ stays: own.length, days: sum(({ days }) => days), freeDays: sum(({ days, paid }) => days - paid) },
      amount: cents(sum(({ amount }) => amount)),
      rows: own.map(({ customer: _, days: __, paid: ___, ...row }) => row),
    };
  });
  return {
    ...{ facility: at, month: month.text, from: writeZoned(zone, month.from), to: writeZoned(zone, month.to) },
    ...{ asOf: writeZoned(zone, minuteOf(now)), currency: network.norms.currency },
    amount: cents(customers.reduce((sum, { amount }) => sum + amount, 0)),
    customers: customers.sort((a, b) => b.amount - a.amount || (a.customer < b.customer ? -1 : 1)),
  };
}
