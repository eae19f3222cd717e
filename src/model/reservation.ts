import type { Brand } from '../base/brand.ts';
import type { Instant } from '../base/time.ts';
import type { BookingId } from './booking.ts';
import type { Itinerary } from './itinerary.ts';
import type { Capacity } from './service.ts';

/** Our own id of a reservation: `R-3f2a9c41d07b`. */
export type ReservationId = Brand<string, 'ReservationId'>;

/** Space kept for a customer who was given a quote: for a stated time, before there is a booking. */
export interface Reservation {
  readonly id: ReservationId;
  readonly customer: string;
  readonly itinerary: Itinerary;
  readonly units: number;
  /** What one of these units takes on each leg. */
  readonly each: Capacity;
  /** The first moment at which the space is free again, whoever looks. */
  readonly until: Instant;
}

/** What is known of a reservation: the fold of its events. That its time is over is no event; it follows from `until`. */
export interface ReservationState {
  readonly reservation: Reservation;
  readonly reservedAt: Instant;
  /** Given back, or turned into the space of a booking. */
  readonly endedAt?: Instant;
  readonly booking?: BookingId;
  readonly version: number;
  readonly recordedAt: Instant;
}

/** Whether it keeps its space at a moment. */
export const isReserved = ({ reservation, endedAt }: ReservationState, now: Instant): boolean =>
  endedAt === undefined && now < reservation.until;
