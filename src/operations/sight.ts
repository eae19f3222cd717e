import { type Sentence, told } from '../base/sentence.ts';
import type { Instant } from '../base/time.ts';
import { minuteOf } from '../base/time.ts';
import { offsetAt } from '../base/zone.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { DisruptionId, DisruptionState } from '../model/disruption.ts';
import type { HubEvent, Stream } from '../model/event.ts';
import type { FacilityId } from '../model/facility.ts';
import type { TimeWindow } from '../model/gate.ts';
import type { MachineName } from '../model/job.ts';
import type { LoadingId, LoadingState } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import type { Reservation, ReservationId, ReservationState } from '../model/reservation.ts';
import type { PartId } from '../model/terminal.ts';
import { placeOf, type Unit, type UnitKey } from '../model/unit.ts';
import type { UnitId } from '../model/unit-id.ts';
import type { Dated } from '../plan/timetable/dated.ts';
import type { SpaceLeft } from '../plan/timetable/space-left.ts';
import type { Use } from '../plan/timetable/uses.ts';
import type { OrderRefusal, OrderRefusalCode } from './order.ts';

/** All that a decision may look at. It cannot change any of it. */
export interface Sight {
  readonly network: Network;
  readonly now: Instant;
  booking(id: BookingId): BookingState | undefined;
  unit(key: UnitKey): Unit | undefined;
  /** The journey on which a unit with this number is now, if any. */
  unitWithNumber(number: UnitId): UnitKey | undefined;
  /** Units in the stacks of a pair of bays, by the odd one. */
  inBays(at: FacilityId, block: PartId, pair: number): readonly Unit[];
  /** Units that were promised a place in a time window, whether they came or not. */
  inWindow(window: TimeWindow): readonly Unit[];
  /** The unit with which a machine has a job. */
  inHandOf(at: FacilityId, machine: MachineName): Unit | undefined;
  departure(id: DepartureId): DepartureState;
  disruption(id: DisruptionId): DisruptionState | undefined;
  reservation(id: ReservationId): ReservationState | undefined;
  loading(id: LoadingId): LoadingState | undefined;
  /** What a customer has reserved and not yet booked, at this moment. */
  reservedBy(customer: string): readonly Reservation[];
  /** What units use and reservations keep on a bucket that was named. */
  takenOn(bucket: string): Use;
  /** What disruptions leave of it. */
  leftOn(bucket: string): SpaceLeft;
  /** A departure's plan, or `undefined` where the network has no such run. */
  dated(id: DepartureId): Dated | undefined;
}

/** Something that follows from an order, before it has a place in its stream. */
export interface Draft {
  readonly stream: Stream;
  readonly event: HubEvent;
  readonly occurredAt: Instant;
  /** Minutes east of Greenwich where it happened. */
  readonly offset: number;
}

/** A decision does nothing: it says what follows, or why nothing does. */
export type Decision = { readonly events: readonly Draft[] } | { readonly refusal: OrderRefusal };

export const refuse = (code: OrderRefusalCode, reason: Sentence): { readonly refusal: OrderRefusal } => ({
  refusal: no(code, reason),
});

/** A refusal by itself, where it is not yet a decision. */
export const no = (code: OrderRefusalCode, reason: Sentence): OrderRefusal => ({ code, ...told(reason) });

/** One event that follows, dated at a place of the network. */
export function draft(sight: Sight, stream: Stream, event: HubEvent, when?: Instant, at?: FacilityId): Draft {
  const occurredAt = when ?? sight.now;
  const zone = at === undefined ? undefined : sight.network.facilities.get(at)?.zone;
  return { stream, event, occurredAt, offset: zone === undefined ? 0 : offsetAt(zone, minuteOf(occurredAt)) };
}

/** Where a unit is, or came from last; before it came in, where its booking says that it will. */
export const placeIn = (sight: Sight, unit: Unit): FacilityId | undefined =>
  placeOf(unit) ?? sight.booking(unit.booking)?.booking.origin;

export const unitStream = (key: UnitKey): Stream => `unit:${key}`;
export const bookingStream = (id: BookingId): Stream => `booking:${id}`;
export const disruptionStream = (id: DisruptionId): Stream => `disruption:${id}`;
export const reservationStream = (id: ReservationId): Stream => `reservation:${id}`;
export const loadingStream = (id: LoadingId): Stream => `loading:${id}`;
export const departureStream = (id: DepartureId): Stream => `departure:${id}`;

/** What the world has not done yet cannot be written down: clocks of partners may be a few minutes ahead, not more. */
const aheadMs = 5 * 60_000;

/** When something happened that follows something else: as said, else now, but never before that. Clocks of machines differ. */
export const momentAfter = (sight: Sight, when: Instant | undefined, before: Instant | undefined): Instant =>
  when ?? (Math.max(sight.now, before ?? 0) as Instant);

export const isAhead = (sight: Sight, when: Instant | undefined): boolean =>
  when !== undefined && when > sight.now + aheadMs;
