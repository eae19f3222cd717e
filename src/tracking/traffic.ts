import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Certainty, LiveMoments } from '../plan/timetable/live.ts';
import { type LiveNow, liveNow } from '../plan/timetable/live-now.ts';
import type { Use } from '../plan/timetable/uses.ts';
import { type BorderQueue, borderQueues } from './border-queue.ts';
import { type Disruption, disruptionsOf } from './disruption.ts';
import { zoneOf } from './leg-sheet.ts';
import {
  type Changing,
  hasCome,
  hasLeft,
  type LiveRun,
  type Riding,
  type UnderWay,
  type UnitsByCall,
} from './live-run.ts';
import { type TrafficLine, trafficLines } from './traffic-lines.ts';
import { type Run, runsAround } from './traffic-runs.ts';

/** What moves over the network at a moment, as a map shows it. */
export interface Traffic {
  /** The moment it is about, and the hub's clock. */
  readonly at: string;
  readonly now: string;
  /** Those that somebody reported or that units are booked on, the latest first. */
  readonly departures: readonly UnderWay[];
  /** How many others are under way by the timetable alone. */
  readonly others: number;
  readonly lines: readonly TrafficLine[];
  readonly borders: readonly BorderQueue[];
  readonly disruptions: readonly Disruption[];
  readonly synthetic: boolean;
}

/** What is asked of the store first: what is known of these runs. */
export interface TrafficQuestion {
  readonly at: Minute;
  readonly runs: readonly Run[];
  readonly ids: readonly DepartureId[];
  readonly buckets: readonly string[];
}

/** What the store knows of them. */
export interface TrafficKnown {
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  readonly used: ReadonlyMap<string, Use>;
  readonly synthetic: boolean;
}

/** Whose units are counted then. */
export interface TrafficRiders {
  /** Under way, or overdue where it begins. */
  readonly riding: readonly DepartureId[];
  /** Came over a border in the last days: units may still wait behind it. */
  readonly changing: readonly DepartureId[];
}

/** The runs and the space a moment is about. */
export function askTraffic(network: Network, at: Minute): TrafficQuestion {
  const runs = runsAround(network, at);
  return { at, runs, ids: runs.map(({ id }) => id), buckets: [...new Set(runs.flatMap(({ buckets }) => buckets))] };
}

/** The runs as they were or now look. */
export function liveRuns(
  network: Network,
  { runs }: TrafficQuestion,
  { departures, used }: TrafficKnown,
  now: Minute,
): LiveRun[] {
  return runs.map((run) => {
    const state = departures.get(run.id);
    const shared = run.service.onDemand; // Nobody knows on which run of the day its units travel until it is reported.
    const laden = shared ? state !== undefined : run.buckets.some((bucket) => (used.get(bucket)?.teu ?? 0) > 0);
    if (!laden && state === undefined) return { ...run, laden, live: asPlanned(run) };
    const live = held(liveNow(network, run, run.planned, state, now, laden && !shared ? 'awaited' : 'unknown'));
    return { ...run, live, laden, ...(state === undefined ? {} : { state }) };
  });
}

/** Beyond all that is shown. */
const never = (2 ** 40) as Minute;

/** What goes no further stays where it stands, for as long as anybody looks. */
function held({ stopped, ...live }: LiveNow): LiveMoments {
  if (stopped === undefined) return live;
  return {
    ...live,
    departs: live.departs.map((at, call) => (call < stopped.call ? at : never)),
    arrives: live.arrives.map((at, call) => (call <= stopped.call ? at : never)),
  };
}

/** Those among them whose units are to be counted. */
export function ridersOfTraffic(network: Network, runs: readonly LiveRun[], at: Minute): TrafficRiders {
  const borders = new Set(network.borders.map(({ from, to, mode }) => `${from} ${to} ${mode}`));
  const cameOver = (run: LiveRun): boolean =>
    run.service.calls.some(
      ({ facility }, call, calls) =>
        hasCome(run, call, at) &&
        (run.live.arrives[call] ?? 0) > at - changingMinutes &&
        borders.has(`${calls[call - 1]?.facility} ${facility} ${run.service.mode}`),
    );
  const laden = runs.filter((run) => run.laden);
  return {
    riding: laden
      .filter((run) => (run.planned.departs[0] ?? 0) <= at && !hasCome(run, run.service.calls.length - 1, at))
      .map(({ id }) => id),
    changing: laden.filter(cameOver).map(({ id }) => id),
  };
}

/** Longer than that nobody waits behind a border. */
const changingMinutes = 7 * 1440;

/** What moves at a moment: as it was where that is past, as it now looks where it is to come. */
export function trafficAt(
  network: Network,
  runs: readonly LiveRun[],
  known: TrafficKnown & { readonly riding: readonly Riding[]; readonly changing: readonly Changing[] },
  at: Minute,
  now: Minute,
): Traffic {
  const units = unitsByCall(known.riding);
  const there = runs.filter((run) => isUnderWay(run, at));
  const told = there.filter(({ laden, state }) => laden || state !== undefined);
  const zone = zoneOf(network, [...network.facilities.values()].find(({ ours }) => ours)?.id);
  const departures = told
    .map((run) => underWay(network, run, known.used, units, at, now))
    .sort((a, b) => b.delayMinutes - a.delayMinutes || (a.departure < b.departure ? -1 : 1));
  const borders = borderQueues(network, runs, units, known.changing, at);
  return {
    at: writeZoned(zone, at),
    now: writeZoned(zone, now),
    departures,
    others: there.length - told.length,
    lines: trafficLines(runs, known.used, at),
    borders,
    disruptions: disruptionsOf(network, { runs, departures, units, borders, at, now }),
    synthetic: known.synthetic,
  };
}

function unitsByCall(riding: readonly Riding[]): UnitsByCall {
  const units = new Map<DepartureId, number[]>();
  for (const { departure, from, to, units: count } of riding) {
    const byCall = units.get(departure) ?? [];
    for (let call = from; call < to; call += 1) byCall[call] = (byCall[call] ?? 0) + count;
    units.set(departure, byCall);
  }
  return units;
}

/** Most runs are of no concern to anybody here: their timetable is all there is. */
const asPlanned = ({ planned, service }: Run): LiveMoments => {
  const is = service.calls.map(() => 'planned' as const);
  return { ...planned, arrivalIs: is, departureIs: is };
};

/** Between the first departure and the last arrival. What runs on demand is believed only when somebody reports it. */
function isUnderWay(run: LiveRun, at: Minute): boolean {
  if (run.service.onDemand && run.state === undefined) return false;
  return hasLeft(run, 0, at) && !hasCome(run, run.service.calls.length - 1, at);
}

function underWay(
  network: Network,
  run: LiveRun,
  used: ReadonlyMap<string, Use>,
  units: UnitsByCall,
  at: Minute,
  now: Minute,
): UnderWay {
  const { id, service, live, planned, state, buckets } = run;
  const last = service.calls.length - 1;
  const call = Math.max(
    0,
    service.calls.findLastIndex((_, index) => index < last && hasCome(run, index, at)),
  );
  const [here, next] = [service.calls[call], service.calls[call + 1]];
  const [from, to] = [here?.facility, next?.facility] as [FacilityId, FacilityId];
  const moment = (
    place: FacilityId,
    by: readonly Minute[],
    as: readonly Minute[],
    is: readonly Certainty[],
    of: number,
  ) => ({
    planned: writeZoned(zoneOf(network, place), by[of] ?? at),
    now: writeZoned(zoneOf(network, place), as[of] ?? at),
    is: is[of] ?? 'planned',
  });
  const load = used.get(buckets[call] ?? '');
  return {
    departure: id,
    service: service.name,
    mode: service.mode,
    family: service.family,
    origin: service.calls[0]?.facility ?? from,
    destination: service.calls.at(-1)?.facility ?? to,
    from,
    to,
    call,
    standing: !hasLeft(run, call, at),
    departs: moment(from, planned.departs, live.departs, live.departureIs, call),
    arrives: moment(to, planned.arrives, live.arrives, live.arrivalIs, call + 1),
    is: sureness(live, call, at, now),
    delayMinutes: (live.arrives[call + 1] ?? 0) - (planned.arrives[call + 1] ?? 0),
    ...(service.onDemand ? {} : { load: load ?? { teu: 0, kg: 0, plugs: 0 } }),
    capacity: service.capacity,
    units: units.get(id)?.[call] ?? 0,
    ...(state === undefined ? {} : { asOf: new Date(state.recordedAt).toISOString() }),
  };
}

/** That it left is a fact once somebody said so; where it will be is at best an estimate, once something of it is known. */
function sureness({ departureIs }: LiveMoments, call: number, at: Minute, now: Minute): Certainty {
  const left = departureIs.slice(0, call + 1);
  if (at <= now) return left.includes('actual') ? 'actual' : (departureIs[0] ?? 'planned');
  return left.every((is) => is === 'planned') ? 'planned' : 'estimated';
}
