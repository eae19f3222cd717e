import { never } from '../base/never.ts';
import { type Instant, type Minute, type Minutes, minuteOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Leg } from '../model/itinerary.ts';
import { findTransfer, type Network } from '../model/network.ts';
import { legsDone, legsOf, type Unit, type Whereabouts, whereabouts } from '../model/unit.ts';
import { gate } from '../model/way.ts';
import { connectionWait } from '../plan/timetable/connection.ts';
import { cutOffAt, type Dated, dateDeparture, plannedMoments } from '../plan/timetable/dated.ts';
import type { Certainty } from '../plan/timetable/live.ts';
import { type LiveNow, liveNow } from '../plan/timetable/live-now.ts';
import { type Stage, stageOf } from './stage.ts';

/** A stage, told apart further by what the unit's departures do. */
export type Status = Stage | 'under-way' | 'arrived' | 'misdirected' | 'missed';

/** What people want to know of a unit. All of it follows from its wish, its plan and what happened; nothing is stored. */
export interface Progress {
  readonly status: Status;
  readonly at?: FacilityId;
  readonly aboard?: DepartureId;
  /** When the last thing we know happened, and when it was written down. */
  readonly asOf: { readonly occurredAt: Instant; readonly recordedAt: Instant };
  readonly next?: NextStep;
  readonly eta?: Eta;
  /** Beyond the due moment; absent without an estimate, negative is early. */
  readonly late?: Minutes;
  readonly legsDone: number;
}

export interface NextStep {
  readonly what: 'gate-in' | 'load' | 'depart' | 'discharge' | 'gate-out' | 'deliver' | 'plan';
  readonly at?: FacilityId;
  readonly departure?: DepartureId;
  readonly by?: Minute;
}

export interface Eta {
  readonly arrivesAt: Minute;
  readonly is: Certainty;
  /** What it rests on: the plan, what is known of a departure, or a disruption. */
  readonly source: string;
  readonly asOf: Instant;
}

/** What a unit's progress is held against. */
export type Wish = Pick<Booking, 'origin' | 'destination' | 'readyAt' | 'dueAt'>;

/** What a unit's departures look like now. */
export interface LegView {
  readonly leg: Leg;
  readonly dated: Dated;
  readonly live: LiveNow;
  readonly state: DepartureState | undefined;
}

/** Departures as they now look, for whoever asks about many units at one moment: each is worked out once. */
export type Seen = Map<string, Pick<LegView, 'dated' | 'live' | 'state'> | undefined>;

/** The legs of a unit's plan with their departures as they now look; legs the network no longer knows are left out. */
export function legViews(
  network: Network,
  unit: Unit,
  departures: ReadonlyMap<DepartureId, DepartureState>,
  now: Instant,
  seen: Seen = new Map(),
): LegView[] {
  const place = whereabouts(unit);
  return legsOf(unit).flatMap((leg) => {
    const presence = place.kind === 'aboard' && place.departure === leg.departure ? 'aboard' : 'awaited';
    const key = `${presence} ${leg.departure}`;
    if (!seen.has(key)) {
      const dated = dateDeparture(network, leg.departure);
      const state = departures.get(leg.departure);
      const live = dated && liveNow(network, dated, plannedMoments(dated), state, minuteOf(now), presence);
      seen.set(key, dated && live && { dated, state, live });
    }
    const view = seen.get(key);
    return view === undefined ? [] : [{ leg, ...view }];
  });
}

/** Derives a unit's progress. `departures` holds the states of the departures its plan names; others are as timetabled. */
export function progressOf(
  network: Network,
  booking: Wish,
  unit: Unit,
  departures: ReadonlyMap<DepartureId, DepartureState>,
  now: Instant,
  seen?: Seen,
): Progress {
  const legs = legViews(network, unit, departures, now, seen);
  const place = whereabouts(unit);
  const done = legsDone(unit);
  const ahead = legs.slice(done);
  const atEnd = place.kind === 'yard' && place.at === booking.destination && unit.moves.at(-1)?.kind === 'discharged';
  const astray = !atEnd && unit.plan !== undefined && isAstray(place, ahead[0]);
  const estimate = estimateOf(network, booking, unit, place, ahead, atEnd, now);
  const status = statusOf(unit, place, ahead[0], { atEnd, astray, missed: estimate === 'missed' });
  const eta = estimate === 'missed' || astray ? undefined : estimate;
  return {
    status,
    ...(place.kind === 'yard' || place.kind === 'gone' ? { at: place.at } : {}),
    ...(place.kind === 'aboard' ? { aboard: place.departure } : {}),
    asOf: { occurredAt: latestMove(unit) ?? unit.recordedAt, recordedAt: unit.recordedAt },
    ...nextStep(booking, unit, place, ahead[0], { atEnd, astray, missed: estimate === 'missed' }),
    ...(eta === undefined ? {} : { eta, late: (eta.arrivesAt - booking.dueAt) as Minutes }),
    legsDone: done,
  };
}

interface Trouble {
  readonly atEnd: boolean;
  readonly astray: boolean;
  readonly missed: boolean;
}

const latestMove = (unit: Unit): Instant | undefined => unit.moves.at(-1)?.when;

/** In a yard where its next leg does not begin or its plan has ended, or on a departure it is not planned on. */
function isAstray(place: Whereabouts, next: LegView | undefined): boolean {
  if (place.kind === 'aboard') return next?.leg.departure !== place.departure;
  if (place.kind !== 'yard') return false;
  return next?.dated.calls[next.leg.from]?.facility !== place.at;
}

function statusOf(
  unit: Unit,
  place: Whereabouts,
  next: LegView | undefined,
  { atEnd, astray, missed }: Trouble,
): Status {
  const stage = stageOf(unit);
  if (stage === 'cancelled' || stage === 'out' || stage === 'delivered') return stage;
  if (atEnd) return 'arrived';
  if (astray) return 'misdirected';
  if (missed) return 'missed';
  const left = place.kind === 'aboard' && next?.state?.calls[next.leg.from]?.departedAt !== undefined;
  return left ? 'under-way' : stage;
}

/**
 * When the unit will be at its customer's disposal: its legs one after the other, each as its departure now looks. `missed`
 * when one leaves, or takes no more units, before the unit can be there.
 */
function estimateOf(
  network: Network,
  booking: Wish,
  unit: Unit,
  place: Whereabouts,
  ahead: readonly LegView[],
  atEnd: boolean,
  now: Instant,
): Eta | 'missed' | undefined {
  if (unit.cancelledAt !== undefined) return undefined;
  if (place.kind === 'gone' || atEnd) return arrivalOf(network, booking, unit);
  if (unit.plan === undefined || ahead.length === 0) return undefined;
  let readyAt: number = place.kind === 'outside' ? booking.readyAt : minuteOf(now);
  let before: LegView | undefined;
  let [asOf, source, sure]: [Instant, string, boolean] = [unit.recordedAt, 'plan', true];
  for (const [index, view] of ahead.entries()) {
    const { leg, dated, live, state } = view;
    const aboard = index === 0 && place.kind === 'aboard';
    const left = state?.calls[leg.from]?.departedAt !== undefined;
    const change = before === undefined ? 0 : changeWait(network, unit, before, view);
    if (!aboard && (left || readyAt + change > (live.departs[leg.from] ?? 0))) return 'missed';
    if (index === 0 && place.kind === 'outside' && minuteOf(now) > cutOffAt(dated, live, leg.from, unit))
      return 'missed';
    if ((live.stopped?.call ?? leg.to) < leg.to) return 'missed'; // It goes no further than to a closure before.
    const moved = live.movedBy.get(leg.to);
    if (moved !== undefined) [source, sure] = [moved.id, false];
    else if (state !== undefined && state.version > 0 && live.arrivalIs[leg.to] !== 'planned') {
      [source, sure] = [leg.departure, false];
      asOf = Math.max(asOf, state.recordedAt) as Instant;
    }
    readyAt = live.arrives[leg.to] ?? 0;
    before = view;
  }
  const last = before?.dated.calls[before.leg.to];
  const release = last && before && findTransfer(network, last.facility, before.dated.service.way, gate);
  return { arrivesAt: (readyAt + (release?.wait ?? 0)) as Minute, is: sure ? 'planned' : 'estimated', source, asOf };
}

/** What changing to a leg takes a unit that comes by the one before. */
function changeWait(network: Network, unit: Unit, { dated: coming }: LegView, { leg, dated }: LegView): Minutes {
  const at = dated.calls[leg.from]?.facility;
  return at === undefined ? (0 as Minutes) : connectionWait(network, at, coming.service.way, dated.service, unit);
}

/** When it was there: discharged and released to the gate, or out of it, whichever was first. */
function arrivalOf(network: Network, booking: Wish, unit: Unit): Eta | undefined {
  const discharged = unit.moves.findLast((move) => move.kind === 'discharged');
  const out = unit.moves.find((move) => move.kind === 'gated-out');
  if (discharged === undefined || discharged.kind !== 'discharged') {
    return out === undefined
      ? undefined
      : { arrivesAt: minuteOf(out.when), is: 'actual', source: 'gate', asOf: out.when };
  }
  const way = dateDeparture(network, discharged.departure)?.service.way;
  const wait = way === undefined ? 0 : (findTransfer(network, booking.destination, way, gate)?.wait ?? 0);
  const available = minuteOf(discharged.when) + wait;
  const arrivesAt = Math.min(available, out === undefined ? available : minuteOf(out.when)) as Minute;
  return { arrivesAt, is: 'actual', source: discharged.departure, asOf: out?.when ?? discharged.when };
}

function nextStep(
  booking: Wish,
  unit: Unit,
  place: Whereabouts,
  next: LegView | undefined,
  trouble: Trouble,
): { next?: NextStep } {
  if (unit.cancelledAt !== undefined) return {};
  if (place.kind === 'gone') {
    return unit.moves.at(-1)?.kind === 'delivered' ? {} : { next: { what: 'deliver', at: booking.destination } };
  }
  if (trouble.atEnd) return { next: { what: 'gate-out', at: booking.destination } };
  if (unit.plan === undefined || next === undefined || trouble.astray || trouble.missed)
    return { next: { what: 'plan' } };
  const { leg, dated, live, state } = next;
  const [from, to] = [dated.calls[leg.from], dated.calls[leg.to]];
  if (from === undefined || to === undefined) return { next: { what: 'plan' } };
  const { departure } = leg;
  switch (place.kind) {
    case 'outside':
      return { next: { what: 'gate-in', at: booking.origin, departure, by: cutOffAt(dated, live, leg.from, unit) } };
    case 'yard':
      return { next: { what: 'load', at: from.facility, departure, by: live.departs[leg.from] ?? from.departs } };
    case 'aboard': {
      if (state?.calls[leg.from]?.departedAt === undefined) {
        return { next: { what: 'depart', at: from.facility, departure, by: live.departs[leg.from] ?? from.departs } };
      }
      return { next: { what: 'discharge', at: to.facility, departure, by: live.arrives[leg.to] ?? to.arrives } };
    }
    default:
      return never(place);
  }
}
