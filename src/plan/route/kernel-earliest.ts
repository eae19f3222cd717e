import type { Timetable } from '../timetable/timetable.ts';
import type { Rates } from './rates.ts';
import type { Changes } from './transfers.ts';

/** Later than any moment. */
const never = 2 ** 31 - 1;

/**
 * The earliest arrival at a destination from every segment and dock, with space without end: one pass backward over the
 * timetable (a profile connection scan). It holds waits, transfers and the least cut-off at each dock, so it is a close lower
 * bound for what a unit that boards or waits there can still reach.
 */
export class Earliest {
  /** By segment: arrival at the destination's gate for whoever boards it; `never` where it does not lead there. */
  readonly bySegment: Int32Array;
  private readonly starts: Int32Array;
  private readonly departs: Int32Array;
  private readonly arrives: Int32Array;

  constructor(bySegment: Int32Array, stairs: Stairs) {
    this.bySegment = bySegment;
    const docks = stairs.length.length;
    const total = stairs.length.reduce((sum, length) => sum + length, 0);
    this.starts = new Int32Array(docks + 1);
    this.departs = new Int32Array(total);
    this.arrives = new Int32Array(total);
    let at = 0;
    for (let dock = 0; dock < docks; dock += 1) {
      const [from, until] = [stairs.start[dock]!, stairs.start[dock]! + stairs.length[dock]!];
      this.starts[dock] = at;
      this.departs.set(stairs.departs.subarray(from, until), at);
      this.arrives.set(stairs.arrives.subarray(from, until), at);
      at += until - from;
    }
    this.starts[docks] = at;
  }

  /** Arrival at the destination for whoever is ready at a dock at this moment. */
  from(dock: number, ready: number): number {
    const from = this.starts[dock]!;
    let [low, high] = [from, this.starts[dock + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.departs[middle]! >= ready) low = middle + 1;
      else high = middle;
    }
    return low === from ? never : this.arrives[low - 1]!;
  }
}

/**
 * Departures from each dock, last first, each with the earliest arrival from it or a later one; only those that gain. All in one
 * piece of memory, a dock's from `start` on.
 */
interface Stairs {
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly departs: Int32Array;
  readonly arrives: Int32Array;
}

/** Works out earliest arrivals on one timetable, one destination after the other. It guards its memory, which is used again. */
export class EarliestSearch {
  private readonly timetable: Timetable;
  private readonly changes: Changes;
  private readonly stairs: Stairs;
  private readonly aboard: Int32Array;
  private readonly onRoad: Uint8Array;
  private readonly laneFrom: Int32Array;
  private readonly laneTo: Int32Array;
  private readonly loads: Uint8Array;
  private readonly discharges: Uint8Array;
  /** By lane, where its changes begin in `next`. */
  private readonly nextStart: Int32Array;
  /** By lane and change, how many steps of the stair there leave in time: going back in time they grow more, and none is sought anew. */
  private readonly next: Int32Array;

  constructor(timetable: Timetable, changes: Changes) {
    const { docks, lanes, segmentLane } = timetable;
    this.timetable = timetable;
    this.changes = changes;
    this.aboard = new Int32Array(timetable.departureService.length);
    this.onRoad = Uint8Array.from(docks, ({ way }) => (way === 'road' ? 1 : 0));
    this.laneFrom = Int32Array.from(lanes, (lane) => lane.fromDock);
    this.laneTo = Int32Array.from(lanes, (lane) => lane.toDock);
    this.loads = Uint8Array.from(lanes, (lane) => (lane.loads ? 1 : 0));
    this.discharges = Uint8Array.from(lanes, (lane) => (lane.discharges ? 1 : 0));
    const start = new Int32Array(docks.length + 1);
    for (const lane of segmentLane) if (this.loads[lane] === 1) start[this.laneFrom[lane]! + 1]! += 1;
    for (let dock = 0; dock < docks.length; dock += 1) start[dock + 1]! += start[dock]!;
    const total = start[docks.length]!;
    const [departs, arrives] = [new Int32Array(total), new Int32Array(total)];
    this.stairs = { start, length: new Int32Array(docks.length), departs, arrives };
    this.nextStart = new Int32Array(lanes.length + 1);
    for (let lane = 0; lane < lanes.length; lane += 1) {
      const dock = this.laneTo[lane]!;
      this.nextStart[lane + 1] = this.nextStart[lane]! + changes.start[dock + 1]! - changes.start[dock]!;
    }
    this.next = new Int32Array(this.nextStart[lanes.length]!);
  }

  /** The earliest arrivals at the docks marked in `isEnd`, over lanes that `useful` marks. */
  to(rates: Pick<Rates, 'shut' | 'cutOff'>, useful: Uint8Array, isEnd: Uint8Array): Earliest {
    const { segmentDeparts, segmentArrives, segmentLane, segmentDeparture } = this.timetable;
    const { aboard, changes, discharges, laneFrom, laneTo, loads, stairs } = this;
    const { shut } = rates;
    const count = segmentDeparts.length;
    const bySegment = new Int32Array(count).fill(never);
    const leastCutOff = this.leastCutOffs(rates);
    aboard.fill(never);
    stairs.length.fill(0);
    this.next.fill(0);
    for (let i = count - 1; i >= 0; i -= 1) {
      const lane = segmentLane[i]!;
      const departure = segmentDeparture[i]!;
      if (useful[lane] === 0 || (shut !== undefined && shut[i] === 1)) {
        aboard[departure] = never; // Whoever rides on from here gets nowhere.
        continue;
      }
      let best = aboard[departure]!;
      if (discharges[lane] === 1) {
        const dock = laneTo[lane]!;
        const at = segmentArrives[i]!;
        if (isEnd[dock] === 1) best = Math.min(best, at + changes.outWait[dock]!);
        else best = Math.min(best, this.changing(lane, dock, at, leastCutOff));
      }
      if (best === never) continue;
      aboard[departure] = best;
      bySegment[i] = best;
      if (loads[lane] === 1) push(stairs, laneFrom[lane]!, segmentDeparts[i]!, best);
    }
    return new Earliest(bySegment, stairs);
  }

  /** The earliest arrival for whoever leaves a departure of a lane at a moment, and goes on by any other. */
  private changing(lane: number, dock: number, at: number, leastCutOff: Int32Array): number {
    const { changes, next, stairs } = this;
    const isRoad = this.onRoad[dock] === 1;
    let best = never;
    const [from, until] = [changes.start[dock]!, changes.start[dock + 1]!];
    for (let c = from, place = this.nextStart[lane]!; c < until; c += 1, place += 1) {
      const to = changes.to[c]!;
      const ready = at + (isRoad ? Math.max(changes.wait[c]!, leastCutOff[to]!) : changes.wait[c]!);
      const [start, length] = [stairs.start[to]!, stairs.length[to]!];
      let steps = next[place]!;
      while (steps < length && stairs.departs[start + steps]! >= ready) steps += 1;
      while (steps > 0 && stairs.departs[start + steps - 1]! < ready) steps -= 1; // A late one may come behind its successor.
      next[place] = steps;
      if (steps > 0) best = Math.min(best, stairs.arrives[start + steps - 1]!);
    }
    return best;
  }

  /** The shortest cut-off among the services that load at each dock. */
  private leastCutOffs({ cutOff }: Pick<Rates, 'cutOff'>): Int32Array {
    const { docks, lanes } = this.timetable;
    const least = new Int32Array(docks.length).fill(never);
    for (const { fromDock, service, loads } of lanes)
      if (loads) least[fromDock] = Math.min(least[fromDock]!, cutOff[service]!);
    return least.map((wait) => (wait === never ? 0 : wait));
  }
}

function push({ start, length, departs, arrives }: Stairs, dock: number, at: number, arrival: number): void {
  const place = start[dock]! + length[dock]!;
  if (length[dock]! > 0 && arrives[place - 1]! <= arrival) return;
  departs[place] = at;
  arrives[place] = arrival;
  length[dock]! += 1;
}
