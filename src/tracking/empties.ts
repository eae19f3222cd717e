import { limits } from '../base/limits.ts';
import { type Instant, type Minute, minuteOf, minutes } from '../base/time.ts';
import { carrierOf } from '../model/carrier.ts';
import { emptyPlaceOf } from '../model/empty.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { type Unit, whereabouts } from '../model/unit.ts';
import type { EmptyAhead, EmptyWanted } from '../plan/empties/street-turns.ts';
import { emptyTerms, nearestDepot } from '../plan/empties/terms.ts';
import type { BookedUnitState, EmptyViews } from './views.ts';

/** Units without goods and those who want some, as of a moment and for so many days ahead: what all pages of empties are made of. */
export interface EmptiesNow {
  readonly asOf: Minute;
  readonly until: Minute;
  /** In depots and in yards. */
  readonly stock: readonly EmptyStanding[];
  /** With consignees, or coming to them. */
  readonly ahead: readonly EmptyAhead[];
  readonly wanted: readonly EmptyWanted[];
  /** Booked without goods and under way, or still to leave. */
  readonly booked: readonly BookedUnitState[];
  /** There are more of some of these than were looked at. */
  readonly cut: boolean;
}

export interface EmptyStanding {
  readonly unit: Unit;
  readonly at: FacilityId;
  readonly since: Minute;
  /** Booked without goods and in the yard there, on its way elsewhere. */
  readonly goesOn: boolean;
}

/** So long ago a unit may have come to its consignee without anybody having said what became of it. */
const forgottenDays = 14;
const dayMs = 86_400_000;

/** Reads what there is of empties within reach of depots. */
export async function readEmpties(
  network: Network,
  views: EmptyViews,
  now: Instant,
  days: number,
): Promise<EmptiesNow> {
  const served = [...network.facilities.keys()].filter((id) => nearestDepot(network, id) !== undefined);
  const to = (now + days * dayMs) as Instant;
  const [empties, booked, ahead, wanted] = await Promise.all([
    views.empties(),
    views.emptiesBooked(limits.emptiesRead),
    views.emptiesAhead(served, { from: (now - forgottenDays * dayMs) as Instant, to }, limits.emptiesRead),
    views.emptiesWanted(served, { from: now, to }, limits.emptiesRead),
  ]);
  const standing = empties.flatMap((unit) => standingOf(unit, booked));
  const asOf = minuteOf(now);
  return {
    asOf,
    until: minuteOf(to),
    stock: standing.filter(({ at }) => network.facilities.get(at)?.emptiesTeu !== undefined),
    ahead: [
      ...empties.flatMap((unit) => withConsignee(network, unit, asOf)),
      ...ahead.flatMap((each) => comingTo(network, each, asOf)),
    ],
    wanted: wanted.map((each) => wantedOf(each)),
    booked,
    cut: [booked, ahead, wanted].some(({ length }) => length === limits.emptiesRead),
  };
}

function standingOf(unit: Unit, booked: readonly BookedUnitState[]): EmptyStanding[] {
  const place = emptyPlaceOf(unit);
  if (place === undefined || place.is === 'with-consignee') return [];
  const booking = place.is === 'in-yard' ? booked.find((each) => each.unit.key === unit.key)?.booking : undefined;
  const goesOn = place.is === 'in-yard' && booking?.booking.destination !== place.at;
  return [{ unit, at: place.at, since: minuteOf(place.since), goesOn }];
}

/** Its number, and whose it is by that. */
const namedOf = (network: Network, unit: Unit) => {
  const carrier = carrierOf(network.carriers, unit.number);
  return {
    ...(unit.number === undefined ? {} : { number: unit.number }),
    ...(carrier === undefined ? {} : { carrier: carrier.id }),
  };
};

function withConsignee(network: Network, unit: Unit, asOf: Minute): EmptyAhead[] {
  const place = emptyPlaceOf(unit);
  if (place?.is !== 'with-consignee') return [];
  const { key, sizeType } = unit;
  return [{ unit: key, sizeType, ...namedOf(network, unit), at: place.at, from: asOf, sure: true }];
}

/** Out of the gate it is emptied a while later, before that a while after its arrival; never before now. */
function comingTo(network: Network, { unit, booking }: BookedUnitState, asOf: Minute): EmptyAhead[] {
  const place = whereabouts(unit);
  const there = place.kind === 'gone' ? minuteOf(place.since) : unit.plan?.arrivesAt;
  if (there === undefined || unit.cancelledAt !== undefined) return [];
  const from = Math.max(asOf, there + emptyTerms.stripping) as Minute;
  const at = place.kind === 'gone' ? place.at : booking.booking.destination;
  return [{ unit: unit.key, sizeType: unit.sizeType, ...namedOf(network, unit), at, from, sure: false }];
}

const wantedOf = ({ unit, booking: { booking } }: BookedUnitState): EmptyWanted => ({
  unit: unit.key,
  sizeType: unit.sizeType,
  at: booking.origin,
  readyAt: booking.readyAt,
  ...(booking.carrier === undefined ? {} : { carrier: booking.carrier }),
});

/** When a unit must be had to be ready with goods in time. */
export const neededAt = ({ readyAt }: EmptyWanted): Minute => (readyAt - emptyTerms.stuffing) as Minute;

export const daysAgo = (since: Minute, asOf: Minute): number => Math.floor(minutes(asOf - since) / 1440);
