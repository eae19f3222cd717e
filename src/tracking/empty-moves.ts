import { hashOf } from '../base/random.ts';
import type { Minute } from '../base/time.ts';
import { civilOf, writeDay, writeZoned } from '../base/zone.ts';
import { type CarrierId, carrierOf } from '../model/carrier.ts';
import { emptyTypeOf } from '../model/empty.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { type SizeType, usualTareKg } from '../model/size-type.ts';
import { type Unit, whereabouts } from '../model/unit.ts';
import { type Balance, type Move, repositioning, surplusOf } from '../plan/empties/reposition.ts';
import { type StreetTurn, streetTurns } from '../plan/empties/street-turns.ts';
import { depotsOf, nearestDepot } from '../plan/empties/terms.ts';
import { type EmptiesNow, neededAt } from './empties.ts';
import { zoneOf } from './leg-sheet.ts';

/** Empties that go from one customer straight to the next. */
export interface StreetTurnSheet {
  readonly asOf: string;
  readonly savedKm: number;
  readonly turns: readonly TurnSheet[];
  /** Not all were looked at: there are too many. */
  readonly cut: boolean;
}

export interface TurnSheet {
  readonly unit: string;
  readonly number?: string;
  readonly sizeType: string;
  readonly carrier?: string;
  readonly from: string;
  /** When it can be fetched, and whether somebody has said that it is empty. */
  readonly available: string;
  readonly sure: boolean;
  readonly for: string;
  readonly to: string;
  readonly needed: string;
  readonly slackHours: number;
  readonly depot: string;
  readonly km: number;
  readonly savedKm: number;
}

export function streetTurnSheet(network: Network, now: EmptiesNow): StreetTurnSheet {
  const turns = streetTurns(network, now.ahead, now.wanted);
  return {
    asOf: writeZoned(hubZone(network), now.asOf),
    savedKm: Math.round(turns.reduce((sum, { savedKm }) => sum + savedKm, 0)),
    turns: turns.map(({ empty, wanted, depot, km, savedKm, slack }) => ({
      unit: empty.unit,
      ...(empty.number === undefined ? {} : { number: empty.number }),
      sizeType: empty.sizeType,
      ...(empty.carrier === undefined ? {} : { carrier: empty.carrier }),
      from: empty.at,
      available: writeZoned(zoneOf(network, empty.at), empty.from),
      sure: empty.sure,
      for: wanted.unit,
      to: wanted.at,
      needed: writeZoned(zoneOf(network, wanted.at), neededAt(wanted)),
      slackHours: Math.floor(slack / 60),
      depot,
      ...{ km: Math.round(km), savedKm: Math.round(savedKm) },
    })),
    cut: now.cut,
  };
}

/** Which depots will have too many empties and which too few, and what should go where. */
export interface RepositionSheet {
  readonly asOf: string;
  readonly until: string;
  readonly balances: readonly BalanceSheet[];
  readonly moves: readonly MoveSheet[];
  /** What no depot has to give. */
  readonly lacking: number;
  readonly cut: boolean;
}

export interface BalanceSheet extends Omit<Balance, 'firstAt'> {
  readonly carrierName?: string;
  /** What it gets of other carriers' empties there for wishes that anybody meets; below 0 what it gives so. */
  readonly shared: number;
  readonly surplus: number;
  readonly first?: string;
}

export interface MoveSheet extends Omit<Move, 'firstAt'> {
  readonly carrierName?: string;
  /** The body of `POST /v1/bookings` that has them carried. */
  readonly booking: EmptyBooking;
}

export interface EmptyBooking {
  readonly id: string;
  readonly customer: string;
  readonly origin: string;
  readonly destination: string;
  readonly carrier?: string;
  readonly ready: string;
  readonly due: string;
  readonly laden: false;
  readonly goods: readonly never[];
  readonly units: readonly { readonly sizeType: string; readonly grossKg: number; readonly tareKg: number }[];
}

/** Street turns are taken out first: those empties come back to no depot, and nobody fetches one there for those goods. */
export function repositionSheet(network: Network, now: EmptiesNow): RepositionSheet {
  const balances = balancesOf(network, now, streetTurns(network, now.ahead, now.wanted));
  const { moves, shared } = repositioning(network, balances);
  const surplus = balances.map((balance, index) => surplusOf(balance) + (shared[index] ?? 0));
  const nameOf = (carrier: CarrierId | undefined): { carrierName?: string } => {
    const name = carrier === undefined ? undefined : network.carriers.get(carrier)?.name;
    return name === undefined ? {} : { carrierName: name };
  };
  const carried = moves.reduce((sum, { count }) => sum + count, 0);
  return {
    asOf: writeZoned(hubZone(network), now.asOf),
    until: writeZoned(hubZone(network), now.until),
    balances: balances.map(({ firstAt, ...balance }, index) => ({
      ...{ ...balance, ...nameOf(balance.carrier), shared: shared[index] ?? 0, surplus: surplus[index] ?? 0 },
      ...(firstAt === undefined ? {} : { first: writeZoned(zoneOf(network, balance.depot), firstAt) }),
    })),
    moves: moves.map(({ firstAt, km, ...move }) => ({
      ...{ ...move, ...nameOf(move.carrier), km: Math.round(km) },
      booking: bookingOf(network, now, { ...move, km, ...(firstAt === undefined ? {} : { firstAt }) }),
    })),
    lacking: surplus.reduce((sum, each) => sum + Math.max(0, -each), 0) - carried,
    cut: now.cut,
  };
}

type Counts = { -readonly [K in keyof Balance]: Balance[K] };

function balancesOf(network: Network, now: EmptiesNow, turns: readonly StreetTurn[]): Balance[] {
  const known = new Map<string, Counts>();
  const at = (
    place: FacilityId | undefined,
    sizeType: SizeType,
    carrier: CarrierId | undefined,
  ): Counts | undefined => {
    const depot = place === undefined ? undefined : nearestDepot(network, place)?.id;
    if (depot === undefined) return undefined;
    const type = emptyTypeOf(sizeType).name;
    const key = `${depot} ${type} ${carrier ?? ''}`;
    const counts = known.get(key) ?? { depot, type, ...(carrier === undefined ? {} : { carrier }), ...none };
    known.set(key, counts);
    return counts;
  };
  const count = (counts: Counts | undefined, what: keyof typeof none): void => {
    if (counts !== undefined) counts[what] += 1;
  };
  for (const { unit, at: place, goesOn } of now.stock)
    if (!goesOn) count(at(place, unit.sizeType, ownerOf(network, unit)), 'stock');
  for (const { unit, booking } of now.booked) {
    const place = whereabouts(unit);
    const carrier = ownerOf(network, unit) ?? booking.booking.carrier;
    if (place.kind === 'outside') count(at(booking.booking.origin, unit.sizeType, carrier), 'leaving');
    if (place.kind !== 'yard' || place.at !== booking.booking.destination)
      count(at(booking.booking.destination, unit.sizeType, carrier), 'coming');
  }
  const turned = new Set(turns.flatMap(({ empty, wanted }) => [empty.unit, wanted.unit]));
  for (const empty of now.ahead)
    if (!turned.has(empty.unit) && empty.from < now.until)
      count(at(empty.at, empty.sizeType, empty.carrier), 'returning');
  for (const wanted of now.wanted) {
    const counts = turned.has(wanted.unit) ? undefined : at(wanted.at, wanted.sizeType, wanted.carrier);
    if (counts === undefined) continue;
    counts.wanted += 1;
    const first = neededAt(wanted);
    counts.firstAt = counts.firstAt === undefined || first < counts.firstAt ? first : counts.firstAt;
  }
  const order = new Map(depotsOf(network).map(({ id }, index) => [id, index]));
  const byPlace = ({ depot }: Balance): number => order.get(depot) ?? 0;
  return [...known.values()].sort((a, b) => byPlace(a) - byPlace(b) || (typed(a) < typed(b) ? -1 : 1));
}

const typed = ({ type, carrier = '' as CarrierId }: Balance): string => `${type} ${carrier}`;

const ownerOf = (network: Network, { number }: Unit): CarrierId | undefined => carrierOf(network.carriers, number)?.id;

const none = { stock: 0, leaving: 0, coming: 0, returning: 0, wanted: 0 };

const hour = 60;
/** Whoever books has so long to bring them to the train; and no empty is due sooner than a day after. */
const [leadHours, carryHours] = [2, 24];

function bookingOf(
  network: Network,
  { asOf, stock }: EmptiesNow,
  { from, to, type, carrier, count, firstAt }: Move,
): EmptyBooking {
  const ready = (Math.ceil(asOf / hour + leadHours) * hour) as Minute;
  const due = Math.max(firstAt ?? 0, ready + carryHours * hour) as Minute;
  const sizes = stock.flatMap(({ unit, at, goesOn }) => {
    const isOne = at === from && !goesOn && emptyTypeOf(unit.sizeType).name === type;
    return isOne && ownerOf(network, unit) === carrier ? [unit.sizeType] : [];
  });
  const day = writeDay(civilOf(zoneOf(network, from), asOf).day)
    .replaceAll('-', '')
    .slice(2);
  return {
    id: `EMPTY-${day}-${hashOf(from, to, type, carrier ?? '', count, asOf)
      .toString(36)
      .toUpperCase()}`,
    customer: network.name,
    origin: from,
    destination: to,
    ...(carrier === undefined ? {} : { carrier }),
    ready: writeZoned(zoneOf(network, from), ready),
    due: writeZoned(zoneOf(network, to), due),
    laden: false,
    goods: [],
    units: sizes.slice(0, count).map((sizeType) => {
      const tareKg = usualTareKg(sizeType);
      return { sizeType, grossKg: tareKg, tareKg };
    }),
  };
}

const hubZone = (network: Network) => zoneOf(network, [...network.facilities.values()].find(({ ours }) => ours)?.id);
