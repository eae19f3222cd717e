import { part, type Said, type Sentence, say } from '../base/sentence.ts';
import { minuteOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Leg } from '../model/itinerary.ts';
import type { Carrier } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import { marginOf, shelfLifeOf } from '../model/perishable.ts';
import type { Service } from '../model/service.ts';
import { type SizeType, sizeOf } from '../model/size-type.ts';
import { legsDone, legsOf, type Unit, whereabouts } from '../model/unit.ts';
import { usualVessel, type Vessel, type VesselId } from '../model/vessel.ts';
import { ruleOf } from '../model/wagon.ts';
import type { StowQuestion, StowUnit } from './barge/question.ts';
import type { LoadQuestion, LoadUnit, Wagon } from './rail/question.ts';

// Who goes on a train or a barge, as the questions about their loading see them.

/** The leg that a unit takes or will take on a departure; nothing where it has done so, or goes no more. */
export function legAhead(unit: Unit, departure: DepartureId): Leg | undefined {
  if (unit.cancelledAt !== undefined) return undefined;
  return legsOf(unit)
    .slice(legsDone(unit))
    .find((each) => each.departure === departure);
}

export function isOn(unit: Unit, departure: DepartureId): boolean {
  const place = whereabouts(unit);
  return place.kind === 'aboard' && place.departure === departure;
}

/** Whether a unit gets on a departure at this call: it goes on from there one day, or is on board from there. */
export const boardsAt = (unit: Unit, departure: DepartureId, call: number): boolean =>
  rideOf(unit, departure, call)?.from === call;

/** Where a unit comes on board of a departure and is taken off; nothing where it has done so, or goes no more. */
export function rideOf(
  unit: Unit,
  departure: DepartureId,
  calls: number,
): { readonly from: number; readonly to: number } | undefined {
  const place = whereabouts(unit);
  const leg = legAhead(unit, departure);
  if (unit.cancelledAt === undefined && place.kind === 'aboard' && place.departure === departure)
    return { from: place.call, to: leg?.to ?? calls - 1 };
  return leg === undefined ? undefined : { from: leg.from, to: leg.to };
}

/** Whether a unit stands where a departure loads, or is on board of it. */
export function isHere(unit: Unit, departure: DepartureId, facility: FacilityId | undefined): boolean {
  const place = whereabouts(unit);
  return isOn(unit, departure) || (place.kind === 'yard' && place.at === facility);
}

/** The leg that brings a unit to where it boards a departure, by its itinerary; nothing where it comes through the gate. */
export function legBefore(unit: Unit, departure: DepartureId): Leg | undefined {
  const legs = legsOf(unit);
  return legs[legs.findIndex((each) => each.departure === departure) - 1];
}

/** The leg a unit goes on with behind a departure; nothing where its journey ends there, or by the gate. */
export function legAfter(unit: Unit, departure: DepartureId): Leg | undefined {
  const legs = legsOf(unit);
  const at = legs.findIndex((each) => each.departure === departure);
  return at < 0 ? undefined : legs[at + 1];
}

/** Whether holds keep it from being loaded on a departure: who is on board of it already goes. */
export const isStopped = (unit: Unit, departure: DepartureId): boolean =>
  unit.holds.length > 0 && !isOn(unit, departure);

/** What holds a unit: `customs (CIQ); unpaid (desk)`. */
export const holdWords = ({ holds }: Pick<Unit, 'holds'>): Said =>
  say`${holds.map(({ kind, owner }) => say`${part(kind)} (${part(owner)})`)}`;

// What waiting costs goods that spoil: most when they keep no longer than the journey, nothing when they keep so many days longer.
const [spoilWorth, keepingDays] = [60, 20];

/**
 * Worth by length, more for who goes first, for who would be late, and the more the sooner its goods spoil: a unit that stays waits for
 * the next departure. As of what was last recorded of it, so that a plan looked at twice is worth the same.
 */
function worthOf(network: Network, unit: Unit, booking: Booking | undefined): number {
  const slack = booking === undefined || unit.plan === undefined ? 0 : booking.dueAt - unit.plan.arrivesAt;
  const asOf = minuteOf(unit.recordedAt);
  const life = booking === undefined ? undefined : shelfLifeOf(network, booking, unit, asOf);
  const margin =
    life === undefined || unit.plan === undefined ? undefined : marginOf(unit.plan.arrivesAt, life.spoilsAt, asOf);
  const spoils = margin === undefined ? 0 : spoilWorth * (1 - Math.min(keepingDays, Math.max(0, margin)) / keepingDays);
  const worth = 100 + (5 - (booking?.priority ?? 3)) * 25 + (slack < 1440 ? 40 : 0) + spoils;
  return Math.round(worth * sizeOf(unit.sizeType).teu);
}

/** `block` is the call at which it is taken off; `reshuffles` the lifts it takes to reach it; `comesFromMm` where on a train it comes. */
export function loadUnit(
  network: Network,
  unit: Unit,
  booking: Booking | undefined,
  { block, reshuffles, comesFromMm }: Pick<LoadUnit, 'block' | 'reshuffles' | 'comesFromMm'>,
): LoadUnit {
  return {
    key: unit.key,
    feet: lengthOf(unit.sizeType),
    kg: unit.grossKg,
    goodsKg: Math.max(0, unit.grossKg - unit.tareKg),
    needsPlug: unit.needsPlug,
    dangerous: dangerOf(booking),
    block,
    value: worthOf(network, unit, booking),
    reshuffles,
    ...(comesFromMm === undefined ? {} : { comesFromMm }),
  };
}

export function stowUnit(
  network: Network,
  unit: Unit,
  booking: Booking | undefined,
  ride: { readonly from: number; readonly to: number },
): StowUnit {
  const feet = lengthOf(unit.sizeType);
  return {
    key: unit.key,
    feet: feet === 30 ? 40 : feet, // Cells know no 30 feet.
    kg: unit.grossKg,
    needsPlug: unit.needsPlug,
    dangerous: dangerOf(booking),
    ...ride,
    value: worthOf(network, unit, booking),
  };
}

/** The length of place a unit takes, in feet: 20, 30, 40 or 45. */
export function lengthOf(sizeType: SizeType): number {
  const { feet } = sizeOf(sizeType);
  return feet <= 20 ? 20 : feet <= 30 ? 30 : feet <= 40 ? 40 : 45;
}

const dangerOf = (booking: Booking | undefined): string[] =>
  [...new Set((booking?.goods ?? []).flatMap(({ dangerous }) => dangerous?.class ?? []))].sort();

export function loadQuestion(
  { wagons: book }: Network,
  service: Service,
  wagons: readonly Wagon[],
  units: readonly LoadUnit[],
): LoadQuestion {
  const { service: _, mark: __, ...rule } = ruleOf(book, service.id) ?? { mark: 'estimated' as const };
  return { wagons, units, rule, unitsMaxKg: service.capacity.kg, book };
}

export const stowQuestion = (
  { wagons: book }: Network,
  service: Service,
  vessel: Vessel,
  units: readonly StowUnit[],
): StowQuestion => ({ vessel, calls: service.calls.length, units, unitsMaxKg: service.capacity.kg, book });

/** As many wagons of the first type of this gauge as carry what the service sells, and the lane takes. */
export function usualWagons({ wagons }: Network, service: Service): Wagon[] {
  const type = [...wagons.types.values()].find(({ gauge }) => service.way === `rail-${gauge}`);
  if (type === undefined) return [];
  const teu = Math.max(...type.patterns.map((places) => places.reduce((sum, { feet }) => sum + feet / 20, 0)));
  const most = ((ruleOf(wagons, service.id)?.lengthMaxM ?? Number.POSITIVE_INFINITY) * 1000) / type.lengthMm;
  const count = Math.floor(Math.min(most, Math.ceil(service.capacity.teu / Math.floor(teu))));
  return Array.from({ length: count }, (_, index) => ({ number: String(index + 1), type }));
}

/** The wagons of a kept plan; nothing where a type is gone from the network: it is another train then. */
export function wagonsOf({ wagons: book }: Network, carrier: Carrier | undefined): Wagon[] | undefined {
  if (carrier === undefined || !('wagons' in carrier)) return undefined;
  const wagons = carrier.wagons.flatMap(({ number, type: name }): Wagon[] => {
    const type = book.types.get(name);
    return type === undefined ? [] : [{ number, type }];
  });
  return wagons.length === carrier.wagons.length ? wagons : undefined;
}

/** The barge that is named, or that of a kept plan, or the smallest with cells for what the service sells. */
export function vesselOf(
  { vessels }: Network,
  service: Service,
  kind: VesselId | undefined,
  carrier: Carrier | undefined,
): Vessel | undefined {
  const own = carrier !== undefined && 'vessel' in carrier ? carrier.vessel : undefined;
  return vessels.get(kind ?? own ?? ('' as VesselId)) ?? usualVessel(vessels.values(), service.capacity.teu);
}

/** Why these wagons are no train of this service, or nothing. */
export function compositionObjection(
  { wagons: book }: Network,
  service: Service,
  wagons: readonly Wagon[],
): Sentence | undefined {
  if (service.mode !== 'rail') return say`${service.id} is no train`;
  if (wagons.length === 0) return say`no type of wagon of wagons.csv has the gauge of ${service.id}`;
  const strange = wagons.find(({ type }) => service.way !== `rail-${type.gauge}`);
  if (strange !== undefined)
    return say`wagon ${strange.number} has a gauge of ${strange.type.gauge} mm, ${service.id} runs on ${service.way}`;
  const metres = wagons.reduce((sum, { type }) => sum + type.lengthMm, 0) / 1000;
  const most = ruleOf(book, service.id)?.lengthMaxM;
  return most !== undefined && metres > most
    ? say`the wagons are ${metres.toFixed(1)} m long, the lane takes ${most} m`
    : undefined;
}

/** Why this service is stowed on no barge, or nothing. */
export function stowObjection(service: Service, vessel: Vessel | undefined): Sentence | undefined {
  if (service.mode !== 'barge') return say`${service.id} is no barge`;
  return vessel === undefined ? say`vessels.csv of the network has no barges` : undefined;
}
