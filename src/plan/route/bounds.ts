import type { FacilityId } from '../../model/facility.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Rates } from './rates.ts';
import type { Changes } from './transfers.ts';

/** Bounds hold for this much cargo more than they are made for, so that many questions share them. */
export const boundStepTonnes = 8;

/** What the rest of a journey takes at least, whatever the dates: by the dock at which a unit boards. */
export interface Bounds extends Least {
  /** The cargo they are made for. */
  readonly netTonnes: number;
  /** By the dock at which a unit leaves a departure, before it changes there. */
  readonly landCost: Float64Array;
  /** By the lane on which it boards: closer, since the service is known. */
  readonly onLane: Least;
  /** 1 where riding this lane can still lead to the destination. */
  readonly useful: Uint8Array;
  /** The docks of the destination. */
  readonly isEnd: Uint8Array;
}

interface Least {
  readonly cost: Float64Array;
  readonly co2: Float64Array;
  /**
   * Grams on top with a whole step of cargo more. What is between lies no lower than the straight line: the least of several
   * straight lines bends downward.
   */
  readonly co2Step: Float64Array;
  readonly legs: Float64Array;
}

/** What the journey from an origin's gate to boarding at each dock costs at least. */
export interface Reach {
  readonly cost: Float64Array;
}

/** A ride some service offers, from a call where it loads to one where it discharges. */
export interface Hop {
  readonly fromDock: number;
  readonly toDock: number;
  readonly firstLane: number;
  readonly lastLane: number;
}

/** Every ride of every service that runs at all; the same for all questions to a timetable. */
export function compileHops({ services, lanes, laneStart, dayStart, from, to }: Timetable): Hop[] {
  const hops: Hop[] = [];
  const days = to - from;
  for (const [index, { calls }] of services.entries()) {
    if (dayStart[index * (days + 1)] === dayStart[index * (days + 1) + days]) continue;
    const start = laneStart[index] ?? 0;
    for (let firstLane = start; firstLane < start + calls.length - 1; firstLane += 1) {
      const fromDock = lanes[firstLane]?.fromDock ?? 0;
      if (lanes[firstLane]?.loads !== true) continue;
      for (let lastLane = firstLane; lastLane < start + calls.length - 1; lastLane += 1) {
        if (lanes[lastLane]?.discharges !== true) continue;
        hops.push({ fromDock, toDock: lanes[lastLane]?.toDock ?? 0, firstLane, lastLane });
      }
    }
  }
  return hops;
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
  const [board, land] = [endless(count), endless(count)];
  const isEnd = new Uint8Array(count);
  for (const dock of changes.docksAt.get(destination) ?? []) {
    if ((changes.outWait[dock] ?? -1) < 0) continue;
    isEnd[dock] = 1;
    const grams = rates.toGate.co2[dock] ?? 0;
    const cost = (rates.toGate.cost[dock] ?? 0) + carbon.perGram * grams;
    lowerAll(land, dock, { cost, co2: grams, more: grams, legs: 0 });
  }
  const rides = hops.flatMap((hop) => rideOf(hop, rates, carbon));
  for (let changed = true; changed; ) {
    changed = false;
    for (const ride of rides) if (lowerAll(board, ride.fromDock, after(ride, land, ride.toDock))) changed = true;
    for (let dock = 0; dock < count; dock += 1) {
      if (isEnd[dock] === 1) continue;
      for (let c = changes.start[dock] ?? 0; c < (changes.start[dock + 1] ?? 0); c += 1) {
        const grams = rates.change.co2[c] ?? 0;
        const cost = (rates.change.cost[c] ?? 0) + carbon.perGram * grams;
        lowerAll(land, dock, after({ cost, co2: grams, more: grams, legs: 0 }, board, changes.to[c] ?? 0));
      }
    }
  }
  const onLane = endless(timetable.lanes.length);
  for (const ride of rides) lowerAll(onLane, ride.lane, after(ride, land, ride.toDock));
  return {
    ...leastOf(board),
    netTonnes: carbon.netTonnes,
    landCost: land.cost,
    onLane: leastOf(onLane),
    useful: usefulLanes(timetable, rates, land.legs),
    isEnd,
  };
}

/** What part of a journey takes: `more` are grams with a step of cargo more. */
interface Taken {
  readonly cost: number;
  readonly co2: number;
  readonly more: number;
  readonly legs: number;
}

/** Least of each by place. */
interface Lows {
  readonly cost: Float64Array;
  readonly co2: Float64Array;
  readonly more: Float64Array;
  readonly legs: Float64Array;
}

function endless(count: number): Lows {
  const make = (): Float64Array => new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  return { cost: make(), co2: make(), more: make(), legs: make() };
}

const after = ({ cost, co2, more, legs }: Taken, lows: Lows, place: number): Taken => ({
  cost: cost + (lows.cost[place] ?? 0),
  co2: co2 + (lows.co2[place] ?? 0),
  more: more + (lows.more[place] ?? 0),
  legs: legs + (lows.legs[place] ?? 0),
});

function lowerAll(lows: Lows, place: number, { cost, co2, more, legs }: Taken): boolean {
  const cheaper = lower(lows.cost, place, cost);
  const cleaner = lower(lows.co2, place, co2);
  const cleanerStill = lower(lows.more, place, more);
  return lower(lows.legs, place, legs) || cheaper || cleaner || cleanerStill;
}

const leastOf = ({ cost, co2, more, legs }: Lows): Least => ({
  cost,
  co2,
  co2Step: more.map((grams, place) => (grams === Number.POSITIVE_INFINITY ? 0 : grams - (co2[place] ?? 0))),
  legs,
});

/** Bounds from the gate of an origin, forward. */
export function reachFrom(
  { timetable, changes, hops }: Compiled,
  rates: Rates,
  carbon: Carbon,
  origin: FacilityId,
): Reach {
  const count = timetable.docks.length;
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (const dock of changes.docksAt.get(origin) ?? []) {
    if ((changes.inWait[dock] ?? -1) < 0) continue;
    cost[dock] = (rates.fromGate.cost[dock] ?? 0) + carbon.perGram * (rates.fromGate.co2[dock] ?? 0);
  }
  const rides = hops.flatMap((hop) => rideOf(hop, rates, carbon));
  for (let changed = true; changed; ) {
    changed = false;
    for (const ride of rides) {
      const landCost = (cost[ride.fromDock] ?? 0) + ride.cost;
      if (landCost === Number.POSITIVE_INFINITY) continue;
      for (let c = changes.start[ride.toDock] ?? 0; c < (changes.start[ride.toDock + 1] ?? 0); c += 1) {
        const to = changes.to[c] ?? 0;
        const grams = rates.change.co2[c] ?? 0;
        if (lower(cost, to, landCost + (rates.change.cost[c] ?? 0) + carbon.perGram * grams)) changed = true;
      }
    }
  }
  return { cost };
}

interface Ride extends Taken {
  readonly lane: number;
  readonly fromDock: number;
  readonly toDock: number;
}

function rideOf(hop: Hop, rates: Rates, carbon: Carbon): Ride[] {
  let [cost, co2, step] = [0, 0, 0];
  for (let lane = hop.firstLane; lane <= hop.lastLane; lane += 1) {
    if (rates.allowed[lane] === 0) return [];
    const grams = (rates.laneCo2PerTonne[lane] ?? 0) * carbon.netTonnes + (rates.laneCo2[lane] ?? 0);
    cost += (rates.laneCost[lane] ?? 0) + carbon.perGram * grams;
    co2 += grams;
    step += (rates.laneCo2PerTonne[lane] ?? 0) * boundStepTonnes;
  }
  const { fromDock, toDock } = hop;
  return [{ lane: hop.firstLane, fromDock, toDock, cost, co2, more: co2 + step, legs: 1 }];
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
