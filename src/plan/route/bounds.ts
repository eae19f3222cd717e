import type { FacilityId } from '../../model/facility.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Rates } from './rates.ts';
import type { Changes } from './transfers.ts';

/** What the rest of a journey takes at least, whatever the dates: by the dock at which a unit boards. */
export interface Bounds {
  readonly minutes: Float64Array;
  readonly cost: Float64Array;
  readonly co2: Float64Array;
  readonly legs: Float64Array;
  /** By the dock at which a unit leaves a departure, before it changes there. */
  readonly landCost: Float64Array;
  /** The same by the lane on which it boards: closer, since the service is known. */
  readonly laneMinutes: Float64Array;
  readonly laneCost: Float64Array;
  /** 1 where riding this lane can still lead to the destination. */
  readonly useful: Uint8Array;
  /** The docks of the destination. */
  readonly isEnd: Uint8Array;
}

/** What the journey from an origin's gate to boarding at each dock takes at least. */
export interface Reach {
  readonly minutes: Float64Array;
  readonly cost: Float64Array;
}

/** A ride some service offers, from a call where it loads to one where it discharges. */
export interface Hop {
  readonly fromDock: number;
  readonly toDock: number;
  readonly firstLane: number;
  readonly lastLane: number;
  /** The quickest of all dates. */
  readonly minutes: number;
}

/** Every ride of every service; the same for all questions to a timetable. */
export function compileHops(timetable: Timetable): Hop[] {
  const hops: Hop[] = [];
  let firstLane = 0;
  for (const [index, { calls }] of timetable.services.entries()) {
    const quickest = quickestRides(timetable, index, calls.length);
    for (let i = 0; i < calls.length - 1; i += 1) {
      if (calls[i]?.loads !== true) continue;
      for (let j = i + 1; j < calls.length; j += 1) {
        const minutes = quickest[i * calls.length + j] ?? Number.POSITIVE_INFINITY;
        const [from, to] = [timetable.lanes[firstLane + i], timetable.lanes[firstLane + j - 1]];
        if (
          calls[j]?.discharges !== true ||
          minutes === Number.POSITIVE_INFINITY ||
          from === undefined ||
          to === undefined
        )
          continue;
        hops.push({
          fromDock: from.fromDock,
          toDock: to.toDock,
          firstLane: firstLane + i,
          lastLane: firstLane + j - 1,
          minutes,
        });
      }
    }
    firstLane += Math.max(0, calls.length - 1);
  }
  return hops;
}

/** The least minutes between any two calls over all dated runs of a service. */
function quickestRides(timetable: Timetable, service: number, calls: number): Float64Array {
  const { dayStart, callStart, callArrives, callDeparts } = timetable;
  const days = timetable.to - timetable.from;
  const quickest = new Float64Array(calls * calls).fill(Number.POSITIVE_INFINITY);
  const last = dayStart[service * (days + 1) + days] ?? 0;
  for (let d = dayStart[service * (days + 1)] ?? 0; d < last; d += 1) {
    const start = callStart[d] ?? 0;
    for (let i = 0; i < calls - 1; i += 1) {
      for (let j = i + 1; j < calls; j += 1) {
        const minutes = (callArrives[start + j] ?? 0) - (callDeparts[start + i] ?? 0);
        if (minutes < (quickest[i * calls + j] ?? 0)) quickest[i * calls + j] = minutes;
      }
    }
  }
  return quickest;
}

/** Cargo of a load that counts for emissions, and the price of a gram in what is called cost (0 keeps them apart). */
export interface Carbon {
  readonly netTonnes: number;
  readonly perGram: number;
}

/** What all questions to one timetable have in common. */
interface Compiled {
  readonly timetable: Timetable;
  readonly changes: Changes;
  readonly hops: readonly Hop[];
}

/** Bounds towards one destination for one kind of unit: Bellman and Ford's relaxation, each criterion by itself. */
export function boundsTo(
  { timetable, changes, hops }: Compiled,
  rates: Rates,
  carbon: Carbon,
  destination: FacilityId,
): Bounds {
  const count = timetable.docks.length;
  const make = (): Float64Array => new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const board = { minutes: make(), cost: make(), co2: make(), legs: make() };
  const land = { minutes: make(), cost: make(), co2: make(), legs: make() };
  const isEnd = new Uint8Array(count);
  for (const dock of changes.docksAt.get(destination) ?? []) {
    if ((changes.outWait[dock] ?? -1) < 0) continue;
    isEnd[dock] = 1;
    land.minutes[dock] = changes.outWait[dock] ?? 0;
    land.co2[dock] = rates.toGate.co2[dock] ?? 0;
    land.cost[dock] = (rates.toGate.cost[dock] ?? 0) + carbon.perGram * (land.co2[dock] ?? 0);
    land.legs[dock] = 0;
  }
  const rides = hops.flatMap((hop) => rideOf(hop, rates, carbon));
  for (let changed = true; changed; ) {
    changed = false;
    for (const ride of rides) {
      const { fromDock, toDock } = ride;
      if (lower(board.minutes, fromDock, (land.minutes[toDock] ?? 0) + ride.minutes)) changed = true;
      if (lower(board.cost, fromDock, (land.cost[toDock] ?? 0) + ride.cost)) changed = true;
      if (lower(board.co2, fromDock, (land.co2[toDock] ?? 0) + ride.co2)) changed = true;
      if (lower(board.legs, fromDock, (land.legs[toDock] ?? 0) + 1)) changed = true;
    }
    for (let dock = 0; dock < count; dock += 1) {
      if (isEnd[dock] === 1) continue;
      for (let c = changes.start[dock] ?? 0; c < (changes.start[dock + 1] ?? 0); c += 1) {
        const to = changes.to[c] ?? 0;
        lower(land.minutes, dock, (board.minutes[to] ?? 0) + (changes.wait[c] ?? 0));
        const grams = rates.change.co2[c] ?? 0;
        lower(land.cost, dock, (board.cost[to] ?? 0) + (rates.change.cost[c] ?? 0) + carbon.perGram * grams);
        lower(land.co2, dock, (board.co2[to] ?? 0) + grams);
        lower(land.legs, dock, board.legs[to] ?? 0);
      }
    }
  }
  const perLane = (): Float64Array => new Float64Array(timetable.lanes.length).fill(Number.POSITIVE_INFINITY);
  const [laneMinutes, laneCost] = [perLane(), perLane()];
  for (const { toDock, lane, minutes, cost } of rides) {
    lower(laneMinutes, lane, minutes + (land.minutes[toDock] ?? 0));
    lower(laneCost, lane, cost + (land.cost[toDock] ?? 0));
  }
  return {
    ...board,
    landCost: land.cost,
    laneMinutes,
    laneCost,
    useful: usefulLanes(timetable, rates, land.legs),
    isEnd,
  };
}

/** Bounds from the gate of an origin, forward. */
export function reachFrom(
  { timetable, changes, hops }: Compiled,
  rates: Rates,
  carbon: Carbon,
  origin: FacilityId,
): Reach {
  const count = timetable.docks.length;
  const make = (): Float64Array => new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const [minutes, cost] = [make(), make()];
  for (const dock of changes.docksAt.get(origin) ?? []) {
    if ((changes.inWait[dock] ?? -1) < 0) continue;
    minutes[dock] = changes.inWait[dock] ?? 0;
    cost[dock] = (rates.fromGate.cost[dock] ?? 0) + carbon.perGram * (rates.fromGate.co2[dock] ?? 0);
  }
  const rides = hops.flatMap((hop) => rideOf(hop, rates, carbon));
  for (let changed = true; changed; ) {
    changed = false;
    for (const ride of rides) {
      const [landMinutes, landCost] = [
        (minutes[ride.fromDock] ?? 0) + ride.minutes,
        (cost[ride.fromDock] ?? 0) + ride.cost,
      ];
      if (landMinutes === Number.POSITIVE_INFINITY) continue;
      for (let c = changes.start[ride.toDock] ?? 0; c < (changes.start[ride.toDock + 1] ?? 0); c += 1) {
        const to = changes.to[c] ?? 0;
        const grams = rates.change.co2[c] ?? 0;
        if (lower(minutes, to, landMinutes + (changes.wait[c] ?? 0))) changed = true;
        if (lower(cost, to, landCost + (rates.change.cost[c] ?? 0) + carbon.perGram * grams)) changed = true;
      }
    }
  }
  return { minutes, cost };
}

interface Ride {
  readonly lane: number;
  readonly fromDock: number;
  readonly toDock: number;
  readonly minutes: number;
  readonly cost: number;
  readonly co2: number;
}

function rideOf(hop: Hop, rates: Rates, carbon: Carbon): Ride[] {
  let [cost, co2] = [0, 0];
  for (let lane = hop.firstLane; lane <= hop.lastLane; lane += 1) {
    if (rates.allowed[lane] === 0) return [];
    const grams = (rates.laneCo2PerTonne[lane] ?? 0) * carbon.netTonnes + (rates.laneCo2[lane] ?? 0);
    cost += (rates.laneCost[lane] ?? 0) + carbon.perGram * grams;
    co2 += grams;
  }
  return [{ lane: hop.firstLane, fromDock: hop.fromDock, toDock: hop.toDock, minutes: hop.minutes, cost, co2 }];
}

function lower(values: Float64Array, index: number, value: number): boolean {
  if (value >= (values[index] ?? 0)) return false;
  values[index] = value;
  return true;
}

function usefulLanes(timetable: Timetable, rates: Rates, landLegs: Float64Array): Uint8Array {
  const { lanes } = timetable;
  const useful = new Uint8Array(lanes.length);
  for (let i = lanes.length - 1; i >= 0; i -= 1) {
    const [lane, next] = [lanes[i], lanes[i + 1]];
    if (lane === undefined || rates.allowed[i] === 0) continue;
    const leave = lane.discharges && (landLegs[lane.toDock] ?? 0) !== Number.POSITIVE_INFINITY;
    const rideOn = next?.service === lane.service && useful[i + 1] === 1;
    useful[i] = leave || rideOn ? 1 : 0;
  }
  return useful;
}
