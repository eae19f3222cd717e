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

  constructor(bySegment: Int32Array, stairs: readonly Stair[]) {
    this.bySegment = bySegment;
    const total = stairs.reduce((sum, stair) => sum + stair.length, 0);
    this.starts = new Int32Array(stairs.length + 1);
    this.departs = new Int32Array(total);
    this.arrives = new Int32Array(total);
    let at = 0;
    for (const [dock, stair] of stairs.entries()) {
      this.starts[dock] = at;
      this.departs.set(stair.departs.subarray(0, stair.length), at);
      this.arrives.set(stair.arrives.subarray(0, stair.length), at);
      at += stair.length;
    }
    this.starts[stairs.length] = at;
  }

  /** Arrival at the destination for whoever is ready at a dock at this moment. */
  from(dock: number, ready: number): number {
    return lookUp(this.departs, this.arrives, this.starts[dock]!, this.starts[dock + 1]!, ready);
  }
}

/** Departures from one dock, last first, each with the earliest arrival from it or a later one; only those that gain. */
class Stair {
  departs = new Int32Array(16);
  arrives = new Int32Array(16);
  length = 0;

  push(departs: number, arrives: number): void {
    if (this.length > 0 && this.arrives[this.length - 1]! <= arrives) return;
    if (this.length === this.departs.length) {
      const [d, a] = [new Int32Array(this.length * 2), new Int32Array(this.length * 2)];
      d.set(this.departs);
      a.set(this.arrives);
      [this.departs, this.arrives] = [d, a];
    }
    this.departs[this.length] = departs;
    this.arrives[this.length] = arrives;
    this.length += 1;
  }
}

/** The last entry of a stair that departs at or after `ready`: departures fall along it, and so do arrivals. */
function lookUp(departs: Int32Array, arrives: Int32Array, from: number, to: number, ready: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (departs[middle]! >= ready) low = middle + 1;
    else high = middle;
  }
  return low === from ? never : arrives[low - 1]!;
}

/** Computes the earliest arrivals at the docks marked in `isEnd`, over lanes that `useful` marks. */
export function earliestTo(
  timetable: Timetable,
  changes: Changes,
  rates: Rates,
  useful: Uint8Array,
  isEnd: Uint8Array,
): Earliest {
  const { segmentDeparts, segmentArrives, segmentLane, segmentDeparture, docks, lanes } = timetable;
  const { shut } = rates;
  const count = segmentDeparts.length;
  const bySegment = new Int32Array(count).fill(never);
  const stairs = docks.map(() => new Stair());
  const aboard = new Int32Array(timetable.departureService.length).fill(never);
  const onRoad = Uint8Array.from(docks, ({ way }) => (way === 'road' ? 1 : 0));
  const leastCutOff = leastCutOffs(timetable, rates);
  const laneFrom = Int32Array.from(lanes, (lane) => lane.fromDock);
  const laneTo = Int32Array.from(lanes, (lane) => lane.toDock);
  const loads = Uint8Array.from(lanes, (lane) => (lane.loads ? 1 : 0));
  const discharges = Uint8Array.from(lanes, (lane) => (lane.discharges ? 1 : 0));
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
      else {
        for (let c = changes.start[dock]!; c < changes.start[dock + 1]!; c += 1) {
          const to = changes.to[c]!;
          const stair = stairs[to]!;
          const wait = onRoad[dock] === 1 ? Math.max(changes.wait[c]!, leastCutOff[to]!) : changes.wait[c]!;
          best = Math.min(best, lookUp(stair.departs, stair.arrives, 0, stair.length, at + wait));
        }
      }
    }
    if (best === never) continue;
    aboard[departure] = best;
    bySegment[i] = best;
    if (loads[lane] === 1) stairs[laneFrom[lane]!]!.push(segmentDeparts[i]!, best);
  }
  return new Earliest(bySegment, stairs);
}

/** The shortest cut-off among the services that load at each dock. */
function leastCutOffs({ docks, lanes }: Timetable, rates: Rates): Int32Array {
  const least = new Int32Array(docks.length).fill(never);
  for (const { fromDock, service, loads } of lanes) {
    if (loads) least[fromDock] = Math.min(least[fromDock]!, rates.cutOff[service]!);
  }
  return least.map((wait) => (wait === never ? 0 : wait));
}
