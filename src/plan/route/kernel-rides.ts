import type { Timetable } from '../timetable/timetable.ts';
import type { Rates } from './rates.ts';
import type { Changes } from './transfers.ts';

/** What is added up beside freight: cargo counted for emissions, and the price of a gram and of a minute (0 leaves them out). */
export interface Terms extends Carbon {
  readonly perMinute: number;
}

/** Cargo of a load that counts for emissions, and the price of a gram in what is called cost (0 keeps them apart). */
export interface Carbon {
  readonly netTonnes: number;
  readonly perGram: number;
}

/** Every ride of every service that runs at all, from a call where it loads to one where it discharges, in columns. */
export interface Rides {
  readonly fromDock: Int32Array;
  readonly toDock: Int32Array;
  readonly firstLane: Int32Array;
  readonly lastLane: Int32Array;
  /** The least time any departure takes for it. */
  readonly minutes: Float64Array;
}

/** What each ride, change at a facility, and lift from and to the customer's gate takes of one thing. */
export interface Toll {
  /** By lane, time left out. Without an end where the service does not take the unit. */
  readonly lane: Float64Array;
  /** By ride, likewise, with the least time it takes. */
  readonly ride: Float64Array;
  readonly change: Float64Array;
  readonly fromGate: Float64Array;
  readonly toGate: Float64Array;
}

/** All rides of a timetable; the same for all questions to it. */
export function compileRides(timetable: Timetable): Rides {
  const { services, lanes, laneStart, dayStart, from, to } = timetable;
  const days = to - from;
  const found: { fromDock: number; toDock: number; firstLane: number; lastLane: number; minutes: number }[] = [];
  for (const [service, { calls }] of services.entries()) {
    const [first, end] = [dayStart[service * (days + 1)]!, dayStart[service * (days + 1) + days]!];
    if (first === end) continue;
    const start = laneStart[service]!;
    for (let firstLane = start; firstLane < start + calls.length - 1; firstLane += 1) {
      if (!lanes[firstLane]!.loads) continue;
      for (let lastLane = firstLane; lastLane < start + calls.length - 1; lastLane += 1) {
        if (!lanes[lastLane]!.discharges) continue;
        const [fromDock, toDock] = [lanes[firstLane]!.fromDock, lanes[lastLane]!.toDock];
        const minutes = quickest(timetable, first, end, firstLane - start, lastLane - start + 1);
        found.push({ fromDock, toDock, firstLane, lastLane, minutes });
      }
    }
  }
  return {
    fromDock: Int32Array.from(found, (ride) => ride.fromDock),
    toDock: Int32Array.from(found, (ride) => ride.toDock),
    firstLane: Int32Array.from(found, (ride) => ride.firstLane),
    lastLane: Int32Array.from(found, (ride) => ride.lastLane),
    minutes: Float64Array.from(found, (ride) => ride.minutes),
  };
}

/** The least time between two calls of departures `first` up to, not including, `end`. */
function quickest(timetable: Timetable, first: number, end: number, from: number, to: number): number {
  const { callStart, callArrives, callDeparts } = timetable;
  let least = Number.POSITIVE_INFINITY;
  for (let departure = first; departure < end; departure += 1) {
    const call = callStart[departure]!;
    least = Math.min(least, callArrives[call + to]! - callDeparts[call + from]!);
  }
  return least;
}

/** What rides take at certain rates: cents, with emissions and time at their prices. */
export function costToll(rides: Rides, changes: Changes, rates: Rates, terms: Terms): Toll {
  const { netTonnes, perGram, perMinute } = terms;
  const lane = perLane(rates, (at) => {
    const grams = rates.laneCo2PerTonne[at]! * netTonnes + rates.laneCo2[at]!;
    return rates.laneCost[at]! + perGram * grams;
  });
  return {
    lane,
    ride: perRide(rides, lane, (ride) => perMinute * rides.minutes[ride]!),
    ...lifts(rates, changes, (cents, grams, minutes) => cents + perGram * grams + perMinute * minutes),
  };
}

/** Grams of CO2e with so much cargo. */
export function gramsToll(rides: Rides, changes: Changes, rates: Rates, netTonnes: number): Toll {
  const lane = perLane(rates, (at) => rates.laneCo2PerTonne[at]! * netTonnes + rates.laneCo2[at]!);
  return { lane, ride: perRide(rides, lane, () => 0), ...lifts(rates, changes, (_, grams) => grams) };
}

export function legsToll(rides: Rides, changes: Changes, rates: Rates): Toll {
  const lane = perLane(rates, () => 0);
  return { lane, ride: perRide(rides, lane, () => 1), ...lifts(rates, changes, () => 0) };
}

const perLane = ({ allowed }: Rates, of: (lane: number) => number): Float64Array =>
  Float64Array.from(allowed, (takes, lane) => (takes === 0 ? Number.POSITIVE_INFINITY : of(lane)));

/** What all lanes of each ride take together, and `more` for the ride itself. */
function perRide({ firstLane, lastLane }: Rides, tolls: Float64Array, more: (ride: number) => number): Float64Array {
  return Float64Array.from(firstLane, (first, ride) => {
    let sum = more(ride);
    for (let lane = first; lane <= lastLane[ride]!; lane += 1) sum += tolls[lane]!;
    return sum;
  });
}

function lifts(rates: Rates, changes: Changes, of: (cents: number, grams: number, minutes: number) => number) {
  const priced = ({ cost, co2 }: Rates['change'], waits: Int32Array): Float64Array =>
    Float64Array.from(waits, (wait, at) => (wait < 0 ? Number.POSITIVE_INFINITY : of(cost[at]!, co2[at]!, wait)));
  return {
    change: priced(rates.change, changes.wait),
    fromGate: priced(rates.fromGate, changes.inWait),
    toGate: priced(rates.toGate, changes.outWait),
  };
}
