import type { Instant } from '../base/time.ts';
import type { Network } from '../model/network.ts';
import { isReserved, type ReservationState } from '../model/reservation.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import { type LegSheet, legSheet } from './leg-sheet.ts';

/** A reservation as people and machines read it. */
export interface ReservationSheet {
  readonly reservation: string;
  readonly customer: string;
  readonly units: number;
  readonly teu: number;
  readonly legs: readonly LegSheet[];
  readonly reserved: string;
  readonly until: string;
  readonly stands: 'kept' | 'over' | 'released' | 'booked';
  /** Whose space it became. */
  readonly booking?: string;
}

export function reservationSheet(network: Network, state: ReservationState, now: Instant): ReservationSheet {
  const { reservation, reservedAt, endedAt, booking } = state;
  const { id, customer, units, each, itinerary, until } = reservation;
  return {
    reservation: id,
    customer,
    units,
    teu: units * each.teu,
    legs: itinerary.legs.flatMap(({ departure, from, to }) => {
      const dated = dateDeparture(network, departure);
      return (dated === undefined ? undefined : legSheet(network, dated, from, to)) ?? [];
    }),
    reserved: new Date(reservedAt).toISOString(),
    until: new Date(until).toISOString(),
    stands: isReserved(state, now)
      ? 'kept'
      : booking !== undefined
        ? 'booked'
        : endedAt !== undefined
          ? 'released'
          : 'over',
    ...(booking === undefined ? {} : { booking }),
  };
}
