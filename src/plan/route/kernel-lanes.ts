import { firstAtOrAfter } from '../../base/columns.ts';
import type { Timetable } from '../timetable/timetable.ts';
import { larger } from './kernel-labels.ts';

/** Where more than one in so many segments of a period is worth a look, looking at all of them is quicker. */
const rareness = 8;

/** Lanes in columns, and the segments of each in the order of their departure: a question looks only at lanes that are worth it. */
export class LaneColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly loads: Uint8Array;
  readonly discharges: Uint8Array;
  private readonly timetable: Timetable;
  private readonly start: Int32Array;
  private readonly segments: Int32Array;
  private found = new Int32Array(1024);

  constructor(timetable: Timetable) {
    const { lanes, segmentLane } = timetable;
    this.timetable = timetable;
    this.from = Int32Array.from(lanes, (lane) => lane.fromDock);
    this.to = Int32Array.from(lanes, (lane) => lane.toDock);
    this.loads = Uint8Array.from(lanes, (lane) => (lane.loads ? 1 : 0));
    this.discharges = Uint8Array.from(lanes, (lane) => (lane.discharges ? 1 : 0));
    this.start = new Int32Array(lanes.length + 1);
    for (const lane of segmentLane) this.start[lane + 1]! += 1;
    for (let lane = 0; lane < lanes.length; lane += 1) this.start[lane + 1]! += this.start[lane]!;
    const next = this.start.slice();
    this.segments = new Int32Array(segmentLane.length);
    for (let segment = 0; segment < segmentLane.length; segment += 1) {
      const lane = segmentLane[segment]!;
      this.segments[next[lane]!] = segment;
      next[lane]! += 1;
    }
  }

  /**
   * The segments from a moment on whose arrival is not too late for their lane, in order; nothing where that is no small part of
   * all that leave until `until`. They stand until the next call.
   */
  worth(from: number, until: number, arrivals: Int32Array, latest: Float64Array): Int32Array | undefined {
    const { segmentDeparts } = this.timetable;
    const first = firstAtOrAfter(segmentDeparts, from);
    const most = Math.floor((firstAtOrAfter(segmentDeparts, until) - first) / rareness);
    let count = 0;
    for (let lane = 0; lane < latest.length; lane += 1) {
      const last = Math.min(latest[lane]!, until);
      const end = this.start[lane + 1]!;
      for (let at = last < from ? end : this.after(lane, first); at < end; at += 1) {
        const segment = this.segments[at]!;
        if (segmentDeparts[segment]! > last) break;
        if (arrivals[segment]! > last) continue;
        if (count === most) return undefined;
        if (count === this.found.length) this.found = larger(this.found, new Int32Array(count * 2));
        this.found[count] = segment;
        count += 1;
      }
    }
    return this.found.subarray(0, count).sort();
  }

  /** The place of the first segment of a lane that is not before another one. */
  private after(lane: number, segment: number): number {
    let [low, high] = [this.start[lane]!, this.start[lane + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.segments[middle]! < segment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
