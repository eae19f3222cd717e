import type { FacilityId } from '../../model/facility.ts';
import type { Timetable } from '../timetable/timetable.ts';
import { type Carbon, costToll, gramsToll, legsToll, type Rides, type Toll } from './kernel-rides.ts';
import type { Start } from './load.ts';
import type { Rates } from './rates.ts';
import type { Changes } from './transfers.ts';

/** Bounds hold for this much cargo more than they are made for, so that many questions share them. */
export const boundStepTonnes = 8;

/** What the rest of a journey takes at least, whatever the dates. */
export interface Bounds {
  /** The cargo they are made for. */
  readonly netTonnes: number;
  readonly cost: Rest;
  readonly co2: Rest;
  /**
   * Grams on top with a whole step of cargo more. What is between lies no lower than the straight line: the least of several
   * straight lines bends downward.
   */
  readonly co2Step: Rest;
  readonly legs: Rest;
  /** 1 where riding this lane can still lead to the destination. */
  readonly useful: Uint8Array;
  /** The docks of the destination. */
  readonly isEnd: Uint8Array;
}

/** The least of one thing that the rest of a journey takes. */
export interface Rest {
  /** By the dock at which a unit boards. */
  readonly board: Float64Array;
  /** By the dock at which it leaves a departure, before it changes there. */
  readonly land: Float64Array;
  /** By the lane on which it boards: closer, since the service is known. */
  readonly onLane: Float64Array;
}

/** What all questions to one timetable have in common. */
export interface Compiled {
  readonly timetable: Timetable;
  readonly changes: Changes;
  readonly rides: Rides;
}

/** What a kind of unit with so much cargo takes everywhere, each criterion by itself: the same for all destinations. */
export interface Tolls {
  readonly cost: Toll;
  readonly co2: Toll;
  /** With a whole step of cargo more. */
  readonly co2Step: Toll;
  readonly legs: Toll;
}

export function tollsOf({ changes, rides }: Compiled, rates: Rates, { netTonnes, perGram }: Carbon): Tolls {
  return {
    cost: costToll(rides, changes, rates, { netTonnes, perGram, perMinute: 0 }),
    co2: gramsToll(rides, changes, rates, netTonnes),
    co2Step: gramsToll(rides, changes, rates, netTonnes + boundStepTonnes),
    legs: legsToll(rides, changes, rates),
  };
}

/** Bounds towards one destination for one kind of unit. */
export function boundsTo(
  compiled: Compiled,
  tolls: Tolls,
  rates: Rates,
  netTonnes: number,
  destination: FacilityId,
): Bounds {
  const { timetable, changes } = compiled;
  const isEnd = new Uint8Array(timetable.docks.length);
  for (const dock of changes.docksAt.get(destination) ?? []) if (changes.outWait[dock]! >= 0) isEnd[dock] = 1;
  const co2 = restTo(compiled, tolls.co2, isEnd);
  const more = restTo(compiled, tolls.co2Step, isEnd);
  const legs = restTo(compiled, tolls.legs, isEnd);
  const co2Step = {
    board: beyond(more.board, co2.board),
    land: beyond(more.land, co2.land),
    onLane: beyond(more.onLane, co2.onLane),
  };
  const useful = usefulLanes(timetable, rates, legs.land);
  return { netTonnes, cost: restTo(compiled, tolls.cost, isEnd), co2, co2Step, legs, useful, isEnd };
}

const beyond = (more: Float64Array, than: Float64Array): Float64Array =>
  more.map((grams, at) => (grams === Number.POSITIVE_INFINITY ? 0 : grams - than[at]!));

/** The least of a toll from everywhere to the docks marked in `isEnd`: Bellman and Ford's relaxation, backward. */
export function restTo({ timetable, changes, rides }: Compiled, toll: Toll, isEnd: Uint8Array): Rest {
  const count = timetable.docks.length;
  const { fromDock, toDock, firstLane } = rides;
  const { start, to } = changes;
  const board = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const land = toll.toGate.map((least, dock) => (isEnd[dock] === 1 ? least : Number.POSITIVE_INFINITY));
  for (let changed = true; changed; ) {
    changed = false;
    for (let ride = 0; ride < fromDock.length; ride += 1)
      if (lower(board, fromDock[ride]!, toll.ride[ride]! + land[toDock[ride]!]!)) changed = true;
    for (let dock = 0; dock < count; dock += 1) {
      if (isEnd[dock] === 1) continue;
      for (let c = start[dock]!; c < start[dock + 1]!; c += 1) lower(land, dock, toll.change[c]! + board[to[c]!]!);
    }
  }
  const onLane = new Float64Array(timetable.lanes.length).fill(Number.POSITIVE_INFINITY);
  for (let ride = 0; ride < fromDock.length; ride += 1)
    lower(onLane, firstLane[ride]!, toll.ride[ride]! + land[toDock[ride]!]!);
  return { board, land, onLane };
}

/** A ride of somebody who is on board already, to a call where it can leave. */
export interface RideOn {
  readonly toDock: number;
  readonly firstLane: number;
  readonly lastLane: number;
  readonly toll: number;
}

/** The rides that are left to whoever is on board. How long they take is not counted: nobody knows how far the departure has come. */
export function ridesOn({ timetable }: Compiled, toll: Toll, start: Start): RideOn[] {
  if (start.kind !== 'aboard') return [];
  const { laneStart, lanes, services, departureService } = timetable;
  const service = departureService[start.departure]!;
  const firstLane = laneStart[service]! + start.call;
  const end = laneStart[service]! + services[service]!.calls.length - 1;
  const found: RideOn[] = [];
  for (let [lastLane, sum] = [firstLane, 0]; lastLane < end; lastLane += 1) {
    sum += toll.lane[lastLane]!;
    const { toDock, discharges } = lanes[lastLane]!;
    if (discharges && sum !== Number.POSITIVE_INFINITY) found.push({ toDock, firstLane, lastLane, toll: sum });
  }
  return found;
}

/** The least of a toll from where a unit is until boarding at each dock: the same forward. */
export function reachFrom(compiled: Compiled, toll: Toll, begin: Start): Float64Array {
  const { timetable, changes, rides } = compiled;
  const { fromDock, toDock } = rides;
  const { start, to } = changes;
  const reach = new Float64Array(timetable.docks.length).fill(Number.POSITIVE_INFINITY);
  const change = (dock: number, landed: number): boolean => {
    let changed = false;
    for (let c = start[dock]!; c < start[dock + 1]!; c += 1)
      if (lower(reach, to[c]!, landed + toll.change[c]!)) changed = true;
    return changed;
  };
  for (const { toDock: dock, toll: landed } of ridesOn(compiled, toll, begin)) change(dock, landed);
  for (const dock of begin.kind === 'aboard' ? [] : (changes.docksAt.get(begin.at) ?? [])) {
    if (begin.kind === 'gate') reach[dock] = toll.fromGate[dock]!;
    else if (begin.kind === 'yard' && begin.way === 'gate') reach[dock] = changes.inWait[dock]! < 0 ? reach[dock]! : 0;
    else if (begin.kind === 'yard' && timetable.docks[dock]!.way === begin.way) change(dock, 0);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (let ride = 0; ride < fromDock.length; ride += 1) {
      const landed = reach[fromDock[ride]!]! + toll.ride[ride]!;
      if (landed !== Number.POSITIVE_INFINITY && change(toDock[ride]!, landed)) changed = true;
    }
  }
  return reach;
}

function lower(values: Float64Array, index: number, value: number): boolean {
  if (value >= values[index]!) return false;
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
