import type { Booking } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { Network } from '../model/network.ts';
import type { Service } from '../model/service.ts';
import { type SizeType, sizeOf } from '../model/size-type.ts';
import { legsOf, nextLeg, type Unit, whereabouts } from '../model/unit.ts';
import type { Vessel } from '../model/vessel.ts';
import { ruleOf } from '../model/wagon.ts';
import type { StowQuestion, StowUnit } from './barge/question.ts';
import type { LoadQuestion, LoadUnit, Wagon } from './rail/question.ts';

// Who goes on a train or a barge, as the questions about their loading see them.

/** Whether a unit gets on a departure at this call: it waits for it, or is on board from here. */
export function boardsAt(unit: Unit, departure: DepartureId, call: number): boolean {
  if (unit.cancelledAt !== undefined) return false;
  const place = whereabouts(unit);
  if (place.kind === 'aboard') return place.departure === departure && place.call === call;
  const leg = nextLeg(unit);
  return leg?.departure === departure && leg.from === call;
}

/** Where a unit comes on board of a departure and is taken off; nothing where it has done so, or goes no more. */
export function rideOf(
  unit: Unit,
  departure: DepartureId,
  calls: number,
): { readonly from: number; readonly to: number } | undefined {
  if (unit.cancelledAt !== undefined) return undefined;
  const place = whereabouts(unit);
  const leg = legsOf(unit).find((each) => each.departure === departure);
  if (place.kind === 'aboard')
    return place.departure === departure ? { from: place.call, to: leg?.to ?? calls - 1 } : undefined;
  return leg !== undefined && nextLeg(unit) === leg ? { from: leg.from, to: leg.to } : undefined;
}

/** Whether holds keep it from being loaded: who is on board already goes. */
export const isStopped = (unit: Unit): boolean => unit.holds.length > 0 && whereabouts(unit).kind !== 'aboard';

/** What holds a unit: `customs (CIQ), unpaid (desk)`. */
export const holdWords = ({ holds }: Unit): string => holds.map(({ kind, owner }) => `${kind} (${owner})`).join(', ');

/** Worth by length, more for who goes first and for who would be late: a unit that stays waits for the next departure. */
function worthOf(unit: Unit, booking: Booking | undefined): number {
  const slack = booking === undefined || unit.plan === undefined ? 0 : booking.dueAt - unit.plan.arrivesAt;
  const worth = 100 + (5 - (booking?.priority ?? 3)) * 25 + (slack < 1440 ? 40 : 0);
  return Math.round(worth * sizeOf(unit.sizeType).teu);
}

/** `block` is the call at which it is taken off; `reshuffles` the lifts it takes to reach it. */
export function loadUnit(
  unit: Unit,
  booking: Booking | undefined,
  { block, reshuffles }: Pick<LoadUnit, 'block' | 'reshuffles'>,
): LoadUnit {
  return {
    key: unit.key,
    feet: lengthOf(unit.sizeType),
    kg: unit.grossKg,
    goodsKg: Math.max(0, unit.grossKg - unit.tareKg),
    needsPlug: unit.needsPlug,
    dangerous: dangerOf(booking),
    block,
    value: worthOf(unit, booking),
    reshuffles,
  };
}

export function stowUnit(
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
    value: worthOf(unit, booking),
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

/** Why these wagons are no train of this service, or nothing. */
export function compositionObjection(
  { wagons: book }: Network,
  service: Service,
  wagons: readonly Wagon[],
): string | undefined {
  if (service.mode !== 'rail') return `${service.id} is no train`;
  if (wagons.length === 0) return `no type of wagon of wagons.csv has the gauge of ${service.id}`;
  const strange = wagons.find(({ type }) => service.way !== `rail-${type.gauge}`);
  if (strange !== undefined)
    return `wagon ${strange.number} has a gauge of ${strange.type.gauge} mm, ${service.id} runs on ${service.way}`;
  const metres = wagons.reduce((sum, { type }) => sum + type.lengthMm, 0) / 1000;
  const most = ruleOf(book, service.id)?.lengthMaxM;
  return most !== undefined && metres > most
    ? `the wagons are ${metres.toFixed(1)} m long, the lane takes ${most} m`
    : undefined;
}

/** Why this service is stowed on no barge, or nothing. */
export function stowObjection(service: Service, vessel: Vessel | undefined): string | undefined {
  if (service.mode !== 'barge') return `${service.id} is no barge`;
  return vessel === undefined ? 'vessels.csv of the network has no barges' : undefined;
}
