import type { Brand } from '../base/brand.ts';
import type { Cents } from '../base/money.ts';
import type { Instant, Minute } from '../base/time.ts';
import type { BookingId } from './booking.ts';
import { readBookingId } from './booking.ts';
import type { DepartureId } from './departure.ts';
import type { EmptyStep } from './empty.ts';
import type { FacilityId } from './facility.ts';
import type { PromisedWindow, ReleaseRight } from './gate.ts';
import type { Hold } from './hold.ts';
import type { Itinerary, Leg, Refusal, Why } from './itinerary.ts';
import type { Beside, FailedJob, HeldJob, Tended } from './job.ts';
import type { ReeferState } from './reefer.ts';
import type { SizeType } from './size-type.ts';
import type { Slot } from './terminal.ts';
import type { UnitId } from './unit-id.ts';

/**
 * One journey of one unit: the n-th unit of a booking, `B26-00017.2`. The number painted on the steel comes later and
 * comes again on its next journey; the key does neither.
 */
export type UnitKey = Brand<string, 'UnitKey'>;

export const unitKey = (booking: BookingId, index: number): UnitKey => `${booking}.${index}` as UnitKey;

export function readUnitKey(text: string): { booking: BookingId; index: number } | undefined {
  const match = /^(.+)\.(\d{1,4})$/.exec(text);
  const booking = match === null ? undefined : readBookingId(match[1] ?? '');
  return booking === undefined || match === null ? undefined : { booking, index: Number(match[2]) };
}

/** What is known of a unit: the fold of its events. Where it is and what comes next is derived from this, never stored. */
export interface Unit {
  readonly key: UnitKey;
  readonly booking: BookingId;
  readonly number?: UnitId;
  readonly sizeType: SizeType;
  readonly grossKg: number;
  readonly tareKg: number;
  readonly needsPlug: boolean;
  readonly dangerous: boolean;
  /** Booked without goods; absent where it has some. */
  readonly empty?: true;
  readonly synthetic: boolean;
  readonly plan?: UnitPlan;
  /** Of a plan that was taken back under way: the legs travelled, and the one the unit is on. Their space stays its own. */
  readonly kept?: readonly Leg[];
  /** Why the last planning found nothing; gone as soon as there is a plan. */
  readonly refusals?: readonly Refusal[];
  readonly holds: readonly Hold[];
  readonly moves: readonly Move[];
  /** What became of it without its goods, after the gate. */
  readonly emptied?: readonly EmptyStep[];
  /** Where in its yard it stands; absent where nobody has said. */
  readonly slot?: Slot;
  /** Where it waits in no slot, where somebody has said. */
  readonly beside?: Beside;
  /** The job that a machine has taken with it. */
  readonly job?: HeldJob;
  /** Jobs that came to nothing since it was moved last, one a machine. */
  readonly failed?: readonly FailedJob[];
  /** What crews did with it in this yard. */
  readonly tended?: Tended;
  /** What is known of it as a reefer; absent where nothing is. */
  readonly reefer?: ReeferState;
  /** The last place it was promised in a time window of a gate; used, or still ahead. */
  readonly window?: PromisedWindow;
  /** Who may fetch it, where that was said. */
  readonly right?: ReleaseRight;
  readonly cancelledAt?: Instant;
  readonly version: number;
  /** When its last entry was recorded: how old what we know is. */
  readonly recordedAt: Instant;
}

/** The itinerary now promised for a unit, with what it costs us. */
export interface UnitPlan {
  readonly plan: string;
  readonly itinerary: Itinerary;
  readonly departsAt: Minute;
  readonly arrivesAt: Minute;
  readonly cost: Cents;
  readonly co2Grams: number;
  readonly why: Why;
}

/** Something that happened to the unit in the world, in the order in which it happened. */
export type Move =
  | {
      readonly kind: 'gated-in' | 'gated-out' | 'delivered';
      readonly at: FacilityId;
      readonly when: Instant;
      readonly version: number;
    }
  | {
      readonly kind: 'loaded' | 'discharged';
      readonly at: FacilityId;
      readonly departure: DepartureId;
      readonly call: number;
      readonly when: Instant;
      readonly version: number;
    };

/** Where a unit is, by what happened to it last. */
export type Whereabouts =
  | { readonly kind: 'outside' }
  | { readonly kind: 'yard'; readonly at: FacilityId; readonly since: Instant; readonly by?: DepartureId }
  | { readonly kind: 'aboard'; readonly departure: DepartureId; readonly call: number; readonly since: Instant }
  | { readonly kind: 'gone'; readonly at: FacilityId; readonly since: Instant };

export function whereabouts(unit: Unit): Whereabouts {
  const last = unit.moves.at(-1);
  if (last === undefined) return { kind: 'outside' };
  switch (last.kind) {
    case 'gated-in':
      return { kind: 'yard', at: last.at, since: last.when };
    case 'discharged':
      return { kind: 'yard', at: last.at, since: last.when, by: last.departure };
    case 'loaded':
      return { kind: 'aboard', departure: last.departure, call: last.call, since: last.when };
    case 'gated-out':
    case 'delivered':
      return { kind: 'gone', at: last.at, since: last.when };
  }
}

/** The facility a unit stands at, or came from last; absent before it came in. */
export const placeOf = (unit: Unit): FacilityId | undefined => unit.moves.at(-1)?.at;

/** The legs a unit holds space on: those of its plan, or what is left of one that was taken back. */
export const legsOf = (unit: Unit): readonly Leg[] => unit.plan?.itinerary.legs ?? unit.kept ?? [];

/** How many legs of its itinerary are behind the unit; the next one may be under way. Legs are matched by position. */
export function legsDone(unit: Unit): number {
  const legs = legsOf(unit);
  let done = 0;
  for (const move of unit.moves) {
    if (move.kind === 'discharged' && legs[done]?.departure === move.departure) done += 1;
  }
  return done;
}

/** The leg a unit takes next, or is on, if it has one. */
export const nextLeg = (unit: Unit): Leg | undefined => legsOf(unit)[legsDone(unit)];

/** Where a unit's journey stands: the legs it has in fact travelled, and the departure it is on. */
export interface Travelled {
  readonly done: readonly Leg[];
  /** The departure it is on, where it got on, and whether space is kept for it there. */
  readonly current?: { readonly departure: DepartureId; readonly from: number; readonly booked: boolean };
}

export function travelled(unit: Unit): Travelled {
  const legs = legsOf(unit);
  const done: Leg[] = [];
  let current: Travelled['current'];
  for (const move of unit.moves) {
    const planned = legs[done.length];
    if (move.kind === 'loaded') {
      const { departure, call: from } = move;
      const booked = planned?.departure === departure && planned.from === from && planned.unbooked !== true;
      current = { departure, from, booked };
    }
    if (move.kind !== 'discharged' || current === undefined) continue;
    const { departure, from, booked } = current;
    done.push({ departure, from, to: move.call, ...(booked ? {} : { unbooked: true as const }) });
    current = undefined;
  }
  return current === undefined ? { done } : { done, current };
}
