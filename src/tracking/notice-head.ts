import type { Instant } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { Booking, BookingId, BookingState } from '../model/booking.ts';
import type { Network } from '../model/network.ts';
import type { UnitPlan } from '../model/unit.ts';
import { onHubClock } from './hub-day.ts';
import { zoneOf } from './leg-sheet.ts';
import type { NoticeKind, NoticePlan, NoticeSheet, NoticeUnit } from './notice-sheet.ts';

/** Which command is told of. */
export interface NoticeHead {
  readonly position: number;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly source: string;
}

/** A notice before it has a number. */
export interface NoticePart {
  readonly kind: NoticeKind;
  readonly booking: BookingId;
  readonly units: readonly NoticeUnit[];
  readonly plan?: string;
  readonly reason?: string;
}

/** The whole notice, or nothing where nobody knows its booking. */
export function headOf(
  network: Network,
  { position, recordedAt, actor, source }: NoticeHead,
  bookings: ReadonlyMap<BookingId, BookingState>,
  { kind, booking: id, units, plan, reason }: NoticePart,
  n: number,
): NoticeSheet | undefined {
  const booking = bookings.get(id)?.booking;
  if (booking === undefined) return undefined;
  const { customer, origin, destination, dueAt, synthetic } = booking;
  return {
    id: `${position}-${n}`,
    position,
    kind,
    booking: id,
    customer,
    origin,
    destination,
    due: writeZoned(zoneOf(network, destination), dueAt),
    at: onHubClock(network, recordedAt),
    actor,
    source,
    ...(plan === undefined ? {} : { plan }),
    ...(reason === undefined ? {} : { reason }),
    units,
    currency: network.norms.currency,
    synthetic,
  };
}

export const planOf = (network: Network, { destination }: Booking, { itinerary, arrivesAt }: UnitPlan): NoticePlan => ({
  departures: itinerary.legs.map(({ departure }) => departure),
  arrival: writeZoned(zoneOf(network, destination), arrivesAt),
});
