import { firstAtOrAfter } from '../../base/columns.ts';
import type { Timetable } from '../timetable/timetable.ts';

/** Lanes in columns, and the segments of each in the order of their departure: a question looks only at lanes that are worth it. */
export class LaneColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly loads: Uint8Array;
  readonly discharges: Uint8Array;
  private readonly timetable: Timetable;
  private readonly start: Int32Array;
  private readonly segments: Int32Array;
  /** A bit for each segment: what is worth a look comes in order of departure without being sorted. */
  private readonly marks: Int32Array;
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
    this.marks = new Int32Array((segmentLane.length >>> 5) + 1);
    for (let segment = 0; segment < segmentLane.length; segment += 1) {
      const lane = segmentLane[segment]!;
      this.segments[next[lane]!] = segment;
      next[lane]! += 1;
    }
  }

  /**
   * The segments from a moment on, and until another, whose arrival is not too late for their lane, in order. They stand until
   * the next call.
   */
  worth(from: number, until: number, arrivals: Int32Array, latest: Float64Array): Int32Array {
    const { segmentDeparts } = this.timetable;
    const { segments, marks } = this;
    const first = firstAtOrAfter(segmentDeparts, from);
    let count = 0;
    let highest = first;
    for (let lane = 0; lane < latest.length; lane += 1) {
      const last = Math.min(latest[lane]!, until);
      if (last < from) continue;
      const end = this.start[lane + 1]!;
      for (let at = this.after(lane, first); at < end; at += 1) {
        const segment = segments[at]!;
        if (segmentDeparts[segment]! > last) break;
        if (arrivals[segment]! > last) continue;
        marks[segment >>> 5]! |= 1 << (segment & 31);
        if (segment > highest) highest = segment;
        count += 1;
      }
    }
    if (count > this.found.length) this.found = new Int32Array(count * 2);
    return this.inOrder(first >>> 5, highest >>> 5, count);
  }

  /** The segments marked between two places of `marks`, which are wiped. */
  private inOrder(first: number, last: number, count: number): Int32Array {
    const { found, marks } = this;
    for (let place = first, at = 0; place <= last && at < count; place += 1) {
      for (let left = marks[place]!; left !== 0; left &= left - 1) {
        found[at] = (place << 5) + 31 - Math.clz32(left & -left);
        at += 1;
      }
      marks[place] = 0;
    }
    return found.subarray(0, count);
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
