import { cents } from '../base/money.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { type Charge, chargeOf, type StorageKind, storedOf } from '../model/storage.ts';
import { writeSlot } from '../model/terminal.ts';
import { type Unit, whereabouts } from '../model/unit.ts';
import { zoneOf } from './leg-sheet.ts';
import type { YardNow } from './yard-sheet.ts';

/** By what units of a yard are listed: what they owe, the most first; or when their free days end, the next first. */
export const storageSorts = ['cost', 'free'] as const;

export type StorageSort = (typeof storageSorts)[number];

/** Who stands in a yard and what that costs. Amounts are minor units. */
export interface StorageList {
  readonly facility: FacilityId;
  readonly asOf: string;
  readonly currency: string;
  readonly units: number;
  /** Past their free days; and those whose free days end within 24 hours. */
  readonly paying: number;
  readonly endingSoon: number;
  /** So far, of all units. */
  readonly amount: number;
  readonly rows: readonly StorageRow[];
}

export interface StorageRow {
  readonly unit: string;
  readonly number?: string;
  readonly sizeType: string;
  readonly kind: StorageKind;
  readonly slot?: string;
  readonly holds: readonly string[];
  readonly departure?: string;
  readonly since: string;
  readonly days: number;
  readonly freeUntil?: string;
  /** What the day costs that has begun. */
  readonly perDay: number;
  readonly amount: number;
  /** When it is likely to leave at the latest, and what it will owe then. */
  readonly leaves?: string;
  readonly atLeaving?: number;
}

const soonMinutes = 1440;

/** The units of a yard by what they owe, or those that stand free by when that ends; the first so many of them. */
export function storageList(
  network: Network,
  now: YardNow,
  instant: Instant,
  { sort, limit }: { readonly sort: StorageSort; readonly limit: number },
): StorageList {
  const zone = zoneOf(network, now.at);
  const at = minuteOf(instant);
  const charged = [...now.units.values()].flatMap((unit) => chargedOf(network, now.at, unit, at));
  const isPaying = ({ charge }: Charged): boolean => charge.amount > 0;
  const isFree = ({ charge: { freeUntil } }: Charged): boolean => freeUntil !== undefined && freeUntil >= at;
  const listed =
    sort === 'cost'
      ? charged.filter(isPaying).sort((a, b) => b.charge.amount - a.charge.amount || byKey(a, b))
      : charged.filter(isFree).sort((a, b) => (a.charge.freeUntil ?? 0) - (b.charge.freeUntil ?? 0) || byKey(a, b));
  return {
    facility: now.at,
    asOf: writeZoned(zone, at),
    currency: network.norms.currency,
    units: charged.length,
    paying: charged.filter(isPaying).length,
    endingSoon: charged.filter((each) => isFree(each) && (each.charge.freeUntil ?? 0) <= at + soonMinutes).length,
    amount: cents(charged.reduce((sum, { charge }) => sum + charge.amount, 0)),
    rows: listed.slice(0, limit).map((each) => rowOf(network, now, each)),
  };
}

interface Charged {
  readonly unit: Unit;
  readonly since: Minute;
  readonly charge: Charge;
}

const byKey = (a: Charged, b: Charged): number => (a.unit.key < b.unit.key ? -1 : 1);

function chargedOf(network: Network, at: FacilityId, unit: Unit, until: Minute): Charged[] {
  const place = whereabouts(unit);
  if (place.kind !== 'yard') return [];
  const since = minuteOf(place.since);
  return [{ unit, since, charge: chargeUntil(network, at, unit, since, until) }];
}

const chargeUntil = (network: Network, at: FacilityId, unit: Unit, since: Minute, until: Minute): Charge =>
  chargeOf(network.storage.get(at) ?? [], storedOf(unit), { zone: zoneOf(network, at), since, until });

function rowOf(network: Network, now: YardNow, { unit, since, charge }: Charged): StorageRow {
  const zone = zoneOf(network, now.at);
  const standing = now.yard.standing(unit.key) ?? now.elsewhere.find(({ key }) => key === unit.key);
  const slot = now.yard.slotOf(unit.key);
  const { departure, leaves } = standing ?? {};
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    sizeType: unit.sizeType,
    kind: storedOf(unit).kind,
    ...(slot === undefined ? {} : { slot: writeSlot(slot) }),
    holds: unit.holds.map(({ kind }) => kind),
    ...(departure === undefined ? {} : { departure }),
    since: writeZoned(zone, since),
    days: charge.days,
    ...(charge.freeUntil === undefined ? {} : { freeUntil: writeZoned(zone, charge.freeUntil) }),
    perDay: charge.lines.at(-1)?.perDay ?? 0,
    amount: charge.amount,
    ...(leaves === undefined
      ? {}
      : {
          leaves: writeZoned(zone, leaves.to),
          atLeaving: chargeUntil(network, now.at, unit, since, leaves.to).amount,
        }),
  };
}
