import type { Cents, Money } from '../base/money.ts';
import type { Said } from '../base/sentence.ts';
import type { Instant, Minute } from '../base/time.ts';
import type { Booking, BookingId } from './booking.ts';
import type { DepartureId } from './departure.ts';
import type { Disruption, DisruptionId } from './disruption.ts';
import type { FacilityId } from './facility.ts';
import type { GateCheck, PromisedWindow } from './gate.ts';
import type { HoldKind } from './hold.ts';
import type { Because, Refusal } from './itinerary.ts';
import type { Beside, Failure, JobKind, JobTask, MachineName, TendingKind } from './job.ts';
import type { Carrier, LoadingId, Placed } from './loading.ts';
import type { AlarmKind, Reading } from './reefer.ts';
import type { Reservation, ReservationId } from './reservation.ts';
import type { SizeType } from './size-type.ts';
import type { Slot } from './terminal.ts';
import type { UnitKey, UnitPlan } from './unit.ts';
import type { UnitId } from './unit-id.ts';

/** A line of events about one thing, in the order in which they were recorded. */
export type Stream =
  | `booking:${BookingId}`
  | `unit:${UnitKey}`
  | `departure:${DepartureId}`
  | `disruption:${DisruptionId}`
  | `reservation:${ReservationId}`
  | `loading:${LoadingId}`
  | `plan:${string}`;

/** Events of a booking. */
export type BookingEvent =
  | { readonly kind: 'booked'; readonly booking: Booking; readonly price?: Money }
  | { readonly kind: 'amended'; readonly booking: Booking; readonly reason: string }
  | { readonly kind: 'confirmed'; readonly price: Money; readonly arrivesAt: Minute }
  | { readonly kind: 'booking-cancelled'; readonly reason: string }
  /** Takes a cancellation back. */
  | { readonly kind: 'booking-reinstated'; readonly reason: string };

/** Events of a unit. Those that happen to it in the world keep DCSA's meanings. */
export type UnitEvent =
  | {
      readonly kind: 'unit-booked';
      readonly sizeType: SizeType;
      readonly number?: UnitId;
      readonly grossKg: number;
      readonly tareKg: number;
      readonly needsPlug: boolean;
      readonly dangerous: boolean;
      /** Booked without goods. */
      readonly empty?: true;
      readonly synthetic: boolean;
    }
  | {
      readonly kind: 'declared';
      readonly number?: UnitId;
      readonly grossKg?: number;
      readonly tareKg?: number;
      /** Other goods are inside than were booked. */
      readonly needsPlug?: boolean;
      readonly dangerous?: boolean;
    }
  | (UnitPlan & {
      readonly kind: 'planned';
      /** Why there is a new one. For those who are told; no state keeps it. */
      readonly because?: Because;
    })
  | {
      readonly kind: 'unplanned';
      readonly plan: string;
      readonly refusals: readonly Refusal[];
      readonly because?: Because;
    }
  /** With what the clerk at the gate saw, where there was one. */
  | { readonly kind: 'gated-in' | 'gated-out' | 'delivered'; readonly at: FacilityId; readonly check?: GateCheck }
  /** Its goods are out, with its consignee; it is back in a depot. */
  | { readonly kind: 'stripped' | 'returned-empty'; readonly at: FacilityId }
  /** It is fetched for other goods, from a depot or from where it was emptied; for a journey, where that is known. */
  | { readonly kind: 'taken-empty'; readonly at: FacilityId; readonly by?: UnitKey }
  /** A place in a time window of a gate is promised; with `window-changed` in place of the one before. */
  | { readonly kind: 'window-booked' | 'window-changed'; readonly window: PromisedWindow }
  | { readonly kind: 'window-cancelled'; readonly at: FacilityId; readonly reason: string }
  /** Who may fetch the unit is written down, or passes the right on. */
  | { readonly kind: 'right-given' | 'right-passed'; readonly holder: string; readonly until?: Minute }
  | {
      readonly kind: 'loaded' | 'discharged';
      readonly at: FacilityId;
      readonly departure: DepartureId;
      readonly call: number;
    }
  /** Put down in a yard where nobody had said where it stands. */
  | { readonly kind: 'slotted'; readonly at: FacilityId; readonly slot: Slot }
  /** Put elsewhere in its yard; with `because`, to free the unit under it. */
  | { readonly kind: 'moved'; readonly at: FacilityId; readonly slot: Slot; readonly because?: UnitKey }
  /** It is in the yard still, and nobody knows in which slot; or in none, beside a block or track or on a truck. */
  | {
      readonly kind: 'unslotted';
      readonly at: FacilityId;
      readonly reason: string;
      /** What the reason was made of, where it is ours. */
      readonly said?: Said;
      readonly beside?: Beside;
    }
  /** A machine has taken a job: nobody else moves the unit until it is over. A move of the unit ends it. */
  | { readonly kind: 'job-taken'; readonly at: FacilityId; readonly machine: MachineName; readonly task: JobTask }
  /** It came to nothing, or was given back. */
  | {
      readonly kind: 'job-returned';
      readonly at: FacilityId;
      readonly machine: MachineName;
      readonly job: JobKind;
      readonly how: Failure | 'given-back';
      readonly reason: string;
    }
  /** What a crew did; the unit stands where it stood. */
  | {
      readonly kind: 'job-done';
      readonly at: FacilityId;
      readonly machine: MachineName;
      readonly job: TendingKind;
      readonly hold?: string;
      readonly note?: string;
    }
  /** What was read off a reefer, by time: one reading or a whole logger. Those of the same minute replace what was read before. */
  | { readonly kind: 'reefer-read'; readonly readings: readonly Reading[]; readonly by?: string }
  /** What was read from `from` to `to`, both within, was read at another time or off another unit: it counts no more. */
  | {
      readonly kind: 'readings-withdrawn';
      readonly from: Minute;
      readonly to: Minute;
      readonly by: string;
      readonly reason: string;
    }
  | { readonly kind: 'set-point-changed'; readonly setPointC: number; readonly by: string; readonly reason: string }
  /** Somebody has seen to an alarm that stood. */
  | { readonly kind: 'alarm-acknowledged'; readonly alarm: AlarmKind; readonly by: string; readonly done: string }
  /** An alarm began to stand, or stands no more; written when somebody was there to look, so that it is told once. */
  | {
      readonly kind: 'alarm-raised';
      readonly alarm: AlarmKind;
      readonly since: Minute;
      readonly value: number;
      readonly limit: number;
    }
  | { readonly kind: 'alarm-cleared'; readonly alarm: AlarmKind; readonly since: Minute }
  | {
      readonly kind: 'held';
      readonly hold: string;
      readonly holdKind: HoldKind;
      readonly owner: string;
      readonly reason: string;
    }
  | { readonly kind: 'released'; readonly hold: string; readonly reason: string }
  | { readonly kind: 'unit-cancelled'; readonly reason: string }
  /** Its booking stands again. Its space and its time window were given back, so it has neither plan nor window. */
  | { readonly kind: 'unit-reinstated'; readonly reason: string }
  /** Takes back an earlier event of this unit: the state is as if it had not been, and both stay in the ledger. */
  | { readonly kind: 'corrected'; readonly corrects: number; readonly reason: string };

/** Events of a departure. */
export type DepartureEvent =
  | { readonly kind: 'departed' | 'arrived'; readonly call: number; readonly at: FacilityId }
  | { readonly kind: 'estimated'; readonly call: number; readonly arrivesAt: Minute };

/** Events of a disruption. */
export type DisruptionEvent =
  | { readonly kind: 'disruption-declared'; readonly disruption: Disruption }
  /** Somebody knows better: what holds from now on, whole. */
  | { readonly kind: 'disruption-revised'; readonly disruption: Disruption; readonly reason: string }
  /** It is over from this moment on. */
  | { readonly kind: 'disruption-ended'; readonly until: Minute; readonly reason: string }
  /** It never was: a false alarm, a mistake. Both stay in the ledger. */
  | { readonly kind: 'disruption-withdrawn'; readonly reason: string };

/** Events of a reservation. */
export type ReservationEvent =
  | { readonly kind: 'space-reserved'; readonly reservation: Reservation }
  /** The customer wants it no longer. */
  | { readonly kind: 'reservation-released'; readonly reason: string }
  /** Its space became that of the units of a booking. */
  | { readonly kind: 'reservation-booked'; readonly booking: BookingId };

/** Events of a plan of loading that is kept. */
export type LoadingEvent =
  /** Made, or made anew: who stands where from now on, whole. */
  | { readonly kind: 'loading-kept'; readonly carrier: Carrier; readonly placed: readonly Placed[] }
  /** By hand: who was put somewhere, and who was taken off, those among them who no longer go. */
  | { readonly kind: 'loading-edited'; readonly placed: readonly Placed[]; readonly taken: readonly UnitKey[] }
  /** As it stands it may be worked by. */
  | { readonly kind: 'loading-released' }
  /** Nobody goes by it any more. */
  | { readonly kind: 'loading-dropped'; readonly reason: string };

/** A planning run whose itineraries were taken over. */
export interface PlanEvent {
  readonly kind: 'plan-made';
  readonly units: number;
  readonly planned: number;
  readonly late: number;
  readonly unplanned: number;
  /** Had moved on, or lost their space, by the time the plan was taken over. */
  readonly refused: number;
  readonly cost: Cents;
  readonly co2eKg: number;
  readonly bound: Cents;
  readonly objective: Cents;
  readonly work: number;
  /** How long it took, on the machine where it was made. */
  readonly seconds?: number;
}

export type HubEvent =
  | BookingEvent
  | UnitEvent
  | DepartureEvent
  | DisruptionEvent
  | ReservationEvent
  | LoadingEvent
  | PlanEvent;

export type EventKind = HubEvent['kind'];

/** One line of the ledger: what happened, when in the world, when we wrote it, and who said so. */
export interface Entry<E extends HubEvent = HubEvent> {
  readonly stream: Stream;
  /** From 1, without gaps. */
  readonly version: number;
  readonly event: E;
  readonly occurredAt: Instant;
  /** Minutes east of Greenwich at the place where it happened. */
  readonly offset: number;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly source: string;
  readonly command: string;
}
