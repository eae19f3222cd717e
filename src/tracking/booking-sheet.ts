import type { Instant } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { Entry } from '../model/event.ts';
import type { Network } from '../model/network.ts';
import type { Unit } from '../model/unit.ts';
import { type EventSheet, eventSheet } from './event-sheet.ts';
import { zoneOf } from './leg-sheet.ts';
import { bookingStageOf } from './stage.ts';
import { type TrackSheet, trackSheet } from './track-sheet.ts';

/** How a booking is getting on: each of its units in a line, and what happened to the booking itself. */
export interface BookingSheet {
  readonly booking: string;
  readonly customer: string;
  readonly stage: 'booked' | 'confirmed' | 'cancelled';
  readonly origin: string;
  readonly destination: string;
  readonly due: string;
  /** How many units stand how. */
  readonly statuses: Readonly<Partial<Record<TrackSheet['status'], number>>>;
  readonly units: readonly Pick<TrackSheet, 'unit' | 'number' | 'status' | 'at' | 'next' | 'eta' | 'late' | 'asOf'>[];
  /** When the last of its units will be there, once every one that still goes has an answer. */
  readonly arrival?: string;
  /** Minutes beyond due of the latest unit; negative is early. */
  readonly late?: number;
  readonly events: readonly EventSheet[];
  readonly synthetic: boolean;
}

/** Derives a booking's page from the states of its units. */
export function bookingSheet(
  network: Network,
  state: BookingState,
  units: readonly Unit[],
  departures: ReadonlyMap<DepartureId, DepartureState>,
  entries: readonly Entry[],
  now: Instant,
): BookingSheet {
  const { booking } = state;
  const sheets = units.map((unit) => trackSheet(network, state, unit, departures, [], now));
  const statuses: Partial<Record<TrackSheet['status'], number>> = {};
  for (const { status } of sheets) statuses[status] = (statuses[status] ?? 0) + 1;
  const going = sheets.filter(({ status }) => status !== 'cancelled');
  const last = going.every(({ eta }) => eta !== undefined) ? latestOf(going) : undefined;
  return {
    booking: booking.id,
    customer: booking.customer,
    stage: bookingStageOf(state),
    origin: booking.origin,
    destination: booking.destination,
    due: writeZoned(zoneOf(network, booking.destination), booking.dueAt),
    statuses,
    units: sheets.map(({ unit, number, status, at, next, eta, late, asOf }) => ({
      unit,
      status,
      asOf,
      ...(number === undefined ? {} : { number }),
      ...(at === undefined ? {} : { at }),
      ...(next === undefined ? {} : { next }),
      ...(eta === undefined ? {} : { eta }),
      ...(late === undefined ? {} : { late }),
    })),
    ...(last?.eta === undefined ? {} : { arrival: last.eta.arrival }),
    ...(last?.late === undefined ? {} : { late: last.late }),
    events: entries.map((entry) => eventSheet(network, entry, booking.destination)),
    synthetic: booking.synthetic,
  };
}

/** All sheets of a booking end at one place, so that the one with most lateness comes last. */
const latestOf = (sheets: readonly TrackSheet[]): TrackSheet | undefined =>
  sheets.reduce<TrackSheet | undefined>(
    (last, sheet) => (last === undefined || (sheet.late ?? 0) > (last.late ?? 0) ? sheet : last),
    undefined,
  );
