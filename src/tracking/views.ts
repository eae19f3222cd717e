import type { Instant } from '../base/time.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { DisruptionState } from '../model/disruption.ts';
import type { Entry, PlanEvent } from '../model/event.ts';
import type { FacilityId } from '../model/facility.ts';
import type { LoadingId, LoadingState } from '../model/loading.ts';
import type { ReservationId, ReservationState } from '../model/reservation.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Use } from '../plan/timetable/uses.ts';
import type { Changing, Riding } from './live-run.ts';
import type { Stage } from './stage.ts';

/** A page of rows and where the next one begins; absent at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next?: string;
}

export interface BookingFilter {
  readonly customer?: string;
  readonly origin?: string;
  readonly destination?: string;
  readonly stage?: 'booked' | 'confirmed' | 'cancelled';
  readonly synthetic?: boolean;
  /** Ready from, and due from, a moment up to, not including, another. */
  readonly readyFrom?: Instant;
  readonly readyTo?: Instant;
  readonly dueFrom?: Instant;
  readonly dueTo?: Instant;
  /** Any part of the reference, the customer or a unit's number. */
  readonly text?: string;
}

/** What comes first: the reference, or who is ready first. */
export type BookingOrder = 'reference' | 'ready';

/** How many bookings and units there are of some kind, and how many of the bookings are due in a span. */
export interface BookingCounts {
  readonly bookings: number;
  readonly units: number;
  readonly due: number;
}

/** What is planned for a booking: when its last unit arrives by plan, and how many of its units have no plan. */
export interface Promised {
  readonly arrivesAt?: Instant;
  readonly unitsOpen: number;
}

export interface UnitFilter {
  readonly stage?: Stage;
  readonly place?: string;
  readonly departure?: string;
  readonly booking?: string;
  readonly held?: boolean;
  readonly text?: string;
}

/** How many of what there are, for a first look. */
export interface Counts {
  readonly bookings: number;
  readonly units: Readonly<Record<Stage, number>>;
  readonly held: number;
  readonly events: number;
  readonly synthetic: boolean;
}

export interface PlanRecord {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly event: PlanEvent;
}

/** A unit with its booking. */
export interface BookedUnitState {
  readonly unit: Unit;
  readonly booking: BookingState;
}

/** Units without goods, and those who want some; by journey. */
export interface EmptyViews {
  /** Those that can be had now: with consignees, in depots, or booked empty and in a yard. */
  empties(): Promise<readonly Unit[]>;
  /** Booked without goods, and not at their end yet. */
  emptiesBooked(limit: number): Promise<readonly BookedUnitState[]>;
  /** With goods to some places, planned to be there in a span, and not emptied yet. */
  emptiesAhead(places: readonly FacilityId[], span: Span, limit: number): Promise<readonly BookedUnitState[]>;
  /** Of bookings from some places that are ready with goods in a span, and have no number yet. */
  emptiesWanted(places: readonly FacilityId[], span: Span, limit: number): Promise<readonly BookedUnitState[]>;
}

/** From a moment up to, not including, another. */
interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What can be read of the hub. Nobody changes anything through it. */
export interface Views extends EmptyViews {
  counts(): Promise<Counts>;
  /** Whether any booking is made up. */
  anySynthetic(): Promise<boolean>;
  booking(id: BookingId): Promise<BookingState | undefined>;
  bookings(filter: BookingFilter, limit: number, after?: string, order?: BookingOrder): Promise<Page<BookingState>>;
  /** Counts what a filter lets through. `due` is a span in which the booking should be there. */
  countBookings(filter: BookingFilter, due: { readonly from: Instant; readonly to: Instant }): Promise<BookingCounts>;
  /** Customers whose name has a part, by name, with how many bookings they have. */
  customers(
    part: string | undefined,
    limit: number,
  ): Promise<readonly { readonly customer: string; readonly bookings: number }[]>;
  promised(bookings: readonly BookingId[]): Promise<ReadonlyMap<BookingId, Promised>>;
  unit(key: UnitKey): Promise<Unit | undefined>;
  /** All journeys of a unit number, the latest first. */
  journeys(number: string): Promise<readonly Unit[]>;
  units(filter: UnitFilter, limit: number, after?: string): Promise<Page<Unit>>;
  unitsOf(booking: BookingId): Promise<readonly Unit[]>;
  /** Units that stand at a facility now or left it since a moment, of one customer or of all, by journey. */
  stoodAt(at: FacilityId, since: Instant, customer?: string): Promise<readonly BookedUnitState[]>;
  /** Units in a yard that need current, by journey. */
  reefersAt(at: FacilityId): Promise<readonly BookedUnitState[]>;
  /** Units whose number or journey begins with a text, by journey. */
  unitsBeginning(text: string, limit: number): Promise<readonly Unit[]>;
  /** Those of these bookings that there are. */
  bookingsNamed(ids: readonly BookingId[]): Promise<ReadonlyMap<BookingId, BookingState>>;
  /** All entries of a stream, first to last. */
  entries(stream: string): Promise<readonly Entry[]>;
  departures(ids: readonly DepartureId[]): Promise<ReadonlyMap<DepartureId, DepartureState>>;
  /** All disruptions that were ever declared, by id. */
  disruptions(): Promise<readonly DisruptionState[]>;
  /** Who or what reported the latest of each departure of which anything is known. */
  sourcesOf(ids: readonly DepartureId[]): Promise<ReadonlyMap<DepartureId, string>>;
  /** How many units are on each departure now; those without any are left out. */
  aboard(ids: readonly DepartureId[]): Promise<ReadonlyMap<DepartureId, number>>;
  /** Units that are planned on a departure, or on it. */
  ridersOf(id: DepartureId): Promise<readonly Unit[]>;
  /** How many units travel together on each of these departures, from call to call. */
  riding(ids: readonly DepartureId[]): Promise<readonly Riding[]>;
  /** How many units change from each of these departures to which other. */
  changing(ids: readonly DepartureId[]): Promise<readonly Changing[]>;
  used(buckets: readonly string[]): Promise<ReadonlyMap<string, Use>>;
  /** What reservations keep on some buckets at a moment. */
  reserved(buckets: readonly string[], now: Instant): Promise<ReadonlyMap<string, Use>>;
  /** What is kept of a loading, or was. */
  loading(id: LoadingId): Promise<LoadingState | undefined>;
  /** Plans of loading that are kept for some departures. */
  loadings(departures: readonly DepartureId[]): Promise<ReadonlyMap<LoadingId, LoadingState>>;
  reservation(id: ReservationId): Promise<ReservationState | undefined>;
  /** Those that keep space at a moment, of one customer or of all, the first to end first. */
  reservations(now: Instant, customer?: string): Promise<readonly ReservationState[]>;
  plans(limit: number): Promise<readonly PlanRecord[]>;
}
