import type { Cents } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import type { DisruptionId } from '../../model/disruption.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { UnitKind } from '../../model/size-type.ts';
import type { Mode, Way } from '../../model/way.ts';
import type { Timetable } from '../timetable/timetable.ts';

/** What the planner knows of a unit: enough to accept and to price it. */
export interface Load {
  readonly feet: number;
  readonly teu: number;
  readonly kind: UnitKind;
  readonly grossKg: number;
  /** Cargo alone: emissions are counted per tonne of it. An empty unit counts its own weight. */
  readonly netKg: number;
  readonly needsPlug: boolean;
  readonly dangerousClasses: readonly string[];
  /** Without goods; absent: with them. */
  readonly empty?: true;
  /** Modes its owner allows; absent allows all. */
  readonly modes?: readonly Mode[];
  /** Disruptions that refuse its goods. */
  readonly barred?: readonly DisruptionId[];
}

/** All of a load, beside its weight, that its rates depend on. */
export const kindOf = ({ feet, kind, needsPlug, dangerousClasses, empty, modes, barred }: Load): string =>
  `${feet} ${kind} ${needsPlug} ${empty === true} ${dangerousClasses.join(';')} ${modes?.join(';') ?? ''} ${barred?.join() ?? ''}`;

/** Where a search begins. */
export type Start =
  /** At its owner's: it comes through the gate, so cut-offs hold, and waiting there costs no storage. */
  | { readonly kind: 'gate'; readonly at: FacilityId; readonly readyAt: Minute }
  /** In a yard, brought by this way (`gate` when it came by its owner's truck). */
  | { readonly kind: 'yard'; readonly at: FacilityId; readonly way: Way; readonly readyAt: Minute }
  /**
   * On board from this call on: it may leave at any later one, though not before `readyAt`, however long ago the departure
   * came there. Where it got on without being planned to, it needs no free space on this departure: it is there.
   */
  | {
      readonly kind: 'aboard';
      readonly departure: number;
      readonly call: number;
      readonly booked: boolean;
      readonly readyAt: Minute;
    };

/** Starts at the same place have the same ways on, whatever the date. */
export function placeOf({ departureService }: Timetable, start: Start): string {
  if (start.kind === 'aboard') return `${departureService[start.departure]}/${start.call}`;
  return start.kind === 'gate' ? start.at : `${start.at} ${start.way}`;
}

/** A question to the route search: what to carry, from where and when, to where, and by when at the latest. */
export interface RouteQuestion {
  readonly load: Load;
  readonly start: Start;
  readonly destination: FacilityId;
  /** No itinerary that arrives later is an answer. */
  readonly latestAt: Minute;
  /** When the papers are there; a departure whose document cut-off is before cannot be the first. */
  readonly documentsAt?: Minute;
  readonly legsMax: number;
  /** So many such units travel together: each leg needs space for all of them. One where nobody says. */
  readonly together?: number;
}

/** Legs by number: departure, and the calls where the unit is loaded and discharged. */
export interface PlannedLeg {
  readonly departure: number;
  readonly from: number;
  readonly to: number;
}

/** One answer of the route search. */
export interface Route {
  readonly legs: readonly PlannedLeg[];
  /** First departure; for a unit on board the moment it is on board. */
  readonly departsAt: Minute;
  /** At the customer's disposal: the last arrival plus the transfer to the gate. */
  readonly arrivesAt: Minute;
  /** Freight, handling, gauge change and storage, in minor units of the hub's currency. */
  readonly cost: Cents;
  readonly co2Grams: number;
}
