import type { Money } from '../base/money.ts';
import type { Said } from '../base/sentence.ts';
import type { Instant, Minute } from '../base/time.ts';
import type { Booking, BookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { Disruption, DisruptionId } from '../model/disruption.ts';
import type { EventKind, PlanEvent, UnitEvent } from '../model/event.ts';
import type { FacilityId } from '../model/facility.ts';
import type { GateCheck, PromisedWindow } from '../model/gate.ts';
import type { HoldKind } from '../model/hold.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { Failure, JobTask, MachineName } from '../model/job.ts';
import type { Carrier, LoadingId, Placed, Spot } from '../model/loading.ts';
import type { AlarmKind, Reading } from '../model/reefer.ts';
import type { ReservationId } from '../model/reservation.ts';
import type { Capacity } from '../model/service.ts';
import type { Slot } from '../model/terminal.ts';
import type { UnitKey } from '../model/unit.ts';
import type { UnitId } from '../model/unit-id.ts';

/** When it happened, where that differs from when the command was given. */
interface Occurrence {
  readonly when?: Instant;
}

/** A fact from outside rather than a wish: it is written down even where we would have refused it. */
interface Report extends Occurrence {
  readonly reported?: boolean;
}

/** Through a gate, with what its clerk saw: then the truck's time window counts. */
interface Checked {
  readonly check?: GateCheck;
}

/** What somebody wants done. Each order is decided by itself; a refused one changes nothing. */
export type Order =
  | ({ readonly kind: 'book'; readonly booking: Booking; readonly price?: Money } & Occurrence)
  | {
      readonly kind: 'amend';
      readonly booking: BookingId;
      readonly change: BookingChange;
      readonly reason: string;
      readonly version?: number;
    }
  | { readonly kind: 'cancel'; readonly booking: BookingId; readonly reason: string; readonly version?: number }
  | { readonly kind: 'reinstate'; readonly booking: BookingId; readonly reason: string; readonly version?: number }
  | { readonly kind: 'confirm'; readonly booking: BookingId; readonly version?: number }
  | {
      readonly kind: 'declare';
      readonly unit: UnitKey;
      readonly number?: UnitId;
      readonly grossKg?: number;
      readonly tareKg?: number;
    }
  | ({ readonly kind: 'plan-unit'; readonly unit: UnitKey } & Omit<Extract<UnitEvent, { kind: 'planned' }>, 'kind'>)
  | ({ readonly kind: 'unplan-unit'; readonly unit: UnitKey } & Omit<Extract<UnitEvent, { kind: 'unplanned' }>, 'kind'>)
  /**
   * Itineraries that give and take space among each other: done together, or none of them. One that can no longer be carried out
   * is left out; with `whole` it refuses all, or leaves out its booking.
   */
  | {
      readonly kind: 'plan-units';
      readonly orders: readonly PlanOrder[];
      readonly whole?: 'all' | 'bookings';
      /** Whose space they take, of all units of one booking. */
      readonly reservation?: ReservationId;
    }
  /** Keeps space for a quote so many minutes. */
  | {
      readonly kind: 'reserve';
      readonly reservation: ReservationId;
      readonly customer: string;
      readonly itinerary: Itinerary;
      readonly units: number;
      readonly each: Capacity;
      readonly minutes: number;
    }
  | { readonly kind: 'release-reservation'; readonly reservation: ReservationId; readonly reason: string }
  | { readonly kind: 'record-plan'; readonly plan: string; readonly event: PlanEvent }
  | ({ readonly kind: 'gate-in'; readonly unit: UnitKey; readonly at: FacilityId; readonly number?: UnitId } & Report &
      Checked)
  | ({ readonly kind: 'gate-out'; readonly unit: UnitKey; readonly at: FacilityId } & Report &
      Checked & { readonly holder?: string })
  /** Promises a unit's truck a place in a time window, in place of the one it had. */
  | ({ readonly kind: 'book-window'; readonly unit: UnitKey; readonly window: PromisedWindow } & Occurrence)
  | { readonly kind: 'cancel-window'; readonly unit: UnitKey; readonly reason: string }
  /** Says who may fetch a unit. `by` is who has the right now, where somebody has it. */
  | {
      readonly kind: 'pass-right';
      readonly unit: UnitKey;
      readonly holder: string;
      readonly by?: string;
      readonly until?: Minute;
    }
  /** Puts a unit down in a slot of its yard, or from one into another. */
  | ({ readonly kind: 'slot'; readonly unit: UnitKey; readonly at: FacilityId; readonly slot: Slot } & Occurrence)
  /** A machine takes a job: until it is over nobody else moves the unit. */
  | ({ readonly kind: 'take-job'; readonly task: JobTask } & OfMachine)
  /** It is done: the unit goes where the job said, or into another slot. */
  | ({ readonly kind: 'finish-job'; readonly slot?: Slot; readonly note?: string } & OfMachine)
  /** It came to nothing, or is given back undone. */
  | ({ readonly kind: 'return-job'; readonly how: Failure | 'given-back'; readonly reason: string } & OfMachine)
  | ({ readonly kind: 'deliver'; readonly unit: UnitKey } & Occurrence)
  /** Its goods are out: where it was let out, unless somebody says where. */
  | ({ readonly kind: 'strip'; readonly unit: UnitKey; readonly at?: FacilityId } & Occurrence)
  /** It is back in a depot, without goods. */
  | ({ readonly kind: 'return-empty'; readonly unit: UnitKey; readonly at: FacilityId } & Report)
  /** It is fetched without goods; `by` is the journey that gets it, and its number with it. */
  | ({ readonly kind: 'take-empty'; readonly unit: UnitKey; readonly by?: UnitKey } & Occurrence)
  | ({
      readonly kind: 'load' | 'discharge';
      readonly unit: UnitKey;
      readonly departure: DepartureId;
      readonly at: FacilityId;
    } & Report)
  /** Writes down which alarms of a reefer began and ended since this was written last, so that those concerned are told. */
  | { readonly kind: 'tell-alarms'; readonly unit: UnitKey }
  /** What was read off a reefer, in any order; `by` is who or what read it. */
  | {
      readonly kind: 'read-reefer';
      readonly unit: UnitKey;
      readonly readings: readonly Reading[];
      readonly by?: string;
    }
  /** Takes back what was entered for the wrong unit or at the wrong time: all readings from `from` to `to`, both within. */
  | {
      readonly kind: 'withdraw-readings';
      readonly unit: UnitKey;
      readonly from: Minute;
      readonly to: Minute;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'change-set-point';
      readonly unit: UnitKey;
      readonly setPointC: number;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'acknowledge-alarm';
      readonly unit: UnitKey;
      readonly alarm: AlarmKind;
      readonly by: string;
      readonly done: string;
    }
  | ({ readonly kind: 'depart' | 'arrive'; readonly departure: DepartureId; readonly at: FacilityId } & Occurrence)
  | ({
      readonly kind: 'estimate';
      readonly departure: DepartureId;
      readonly at: FacilityId;
      readonly arrivesAt: Minute;
    } & Occurrence)
  /** Keeps a plan of loading, in place of one that is kept. */
  | ({ readonly kind: 'keep-loading'; readonly carrier: Carrier; readonly placed: readonly Placed[] } & OfLoading)
  /** Puts units somewhere and takes others off by hand, all at once. */
  | ({ readonly kind: 'edit-loading'; readonly edits: readonly LoadingEdit[] } & OfLoading)
  /** It may be worked by, as it stands. */
  | ({ readonly kind: 'release-loading' } & OfLoading)
  | ({ readonly kind: 'drop-loading'; readonly reason: string } & OfLoading)
  | ({
      readonly kind: 'hold';
      readonly unit: UnitKey;
      readonly holdKind: HoldKind;
      readonly owner: string;
      readonly reason: string;
    } & Occurrence)
  | ({ readonly kind: 'release'; readonly unit: UnitKey; readonly hold: string; readonly reason: string } & Occurrence)
  | { readonly kind: 'declare-disruption'; readonly declared: Disruption }
  | ({ readonly kind: 'revise-disruption'; readonly change: DisruptionChange } & OfDisruption)
  | ({ readonly kind: 'end-disruption'; readonly until?: Minute } & OfDisruption)
  | ({ readonly kind: 'withdraw-disruption' } & OfDisruption)
  | { readonly kind: 'correct'; readonly unit: UnitKey; readonly corrects: number; readonly reason: string };

/** What a machine does with a unit in a yard, or takes off a departure there. */
interface OfMachine extends Occurrence {
  readonly unit: UnitKey;
  readonly at: FacilityId;
  readonly machine: MachineName;
}

/** About a disruption that was declared; with a version, only while it stands as somebody saw it. */
interface OfDisruption {
  readonly disruption: DisruptionId;
  readonly reason: string;
  readonly version?: number;
}

/** About a plan of loading; with a version, only while it stands as somebody saw it: 0 where none was kept. */
interface OfLoading {
  readonly loading: LoadingId;
  readonly version?: number;
}

/** A unit goes to a place, or off where none is said. */
export interface LoadingEdit {
  readonly unit: UnitKey;
  readonly to?: Spot;
}

/** What may be known better of a disruption. `until: null` says that nobody knows its end any more. */
export type DisruptionChange = Partial<
  Pick<Disruption, 'name' | 'where' | 'goods' | 'effect' | 'from' | 'severity' | 'note' | 'source'>
> & { readonly until?: Minute | null };

export type OrderKind = Order['kind'];

/** What a planning run says of one unit. */
export type PlanOrder = Extract<Order, { kind: 'plan-unit' | 'unplan-unit' }>;

/** What a customer may change of a booking that stands. */
export type BookingChange = Partial<
  Pick<
    Booking,
    | 'consignor'
    | 'consignee'
    | 'destination'
    | 'readyAt'
    | 'dueAt'
    | 'documentsAt'
    | 'incoterm'
    | 'carrier'
    | 'priority'
    | 'latePerDay'
    | 'modes'
    | 'goods'
  >
>;

/** Orders given together: they are decided in turn and written down in one transaction. */
export interface Command {
  /** Names the command for ever: given twice, it is done once and answered the same. */
  readonly id: string;
  readonly actor: string;
  /** Where it came from: `cli`, `api`, `import:bookings.csv`, `synthetic`. */
  readonly source: string;
  readonly at: Instant;
  readonly orders: readonly Order[];
  /** What was asked, where the orders are worked out from that and from how things stand: a repeat is known by it. */
  readonly asked?: unknown;
}

export type OrderAnswer =
  | { readonly done: readonly { readonly stream: string; readonly version: number; readonly kind: EventKind }[] }
  | { readonly refused: OrderRefusal };

/** Why an order was not carried out, and what it is about. */
export interface OrderRefusal {
  readonly code: OrderRefusalCode;
  /** In English. */
  readonly reason: string;
  /** What the reason was made of, where it has values. */
  readonly said?: Said;
}

const orderRefusalCodes = [
  'unknown',
  'unknown-name',
  'exists',
  'cancelled',
  'held',
  'past-cut-off',
  'full',
  'too-many',
  'over',
  'not-in-yard',
  'not-aboard',
  'wrong-departure',
  'wrong-place',
  'wrong-number',
  'wrong-time',
  'wrong-slot',
  'buried',
  'no-window',
  'window-closed',
  'wrong-unit',
  'no-right',
  'not-planned',
  'under-way',
  'already-done',
  'changed-meanwhile',
  'job-taken',
  'machine-busy',
  'no-job',
  'not-possible',
] as const;

export type OrderRefusalCode = (typeof orderRefusalCodes)[number];
