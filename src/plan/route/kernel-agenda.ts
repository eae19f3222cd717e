import type { Timetable } from '../timetable/timetable.ts';
import type { LaneColumns } from './kernel-lanes.ts';

const never = 2 ** 31 - 1;

/**
 * The segments a search has yet to look at, in the order of their departure: those on which somebody who waits may board, and those
 * on which somebody rides on. So a search costs what those it follows meet, and not what the timetable holds. A bit for each
 * segment: nothing is sorted. Of each lane only the next departure is marked; when its turn comes, the one after it is.
 */
export class Agenda {
  private readonly segmentDeparts: Int32Array;
  private readonly segmentLane: Int32Array;
  private readonly lanes: LaneColumns;
  private readonly marks: Int32Array;
  /** By dock, from when on its departures are looked at one after the other; holds where `round` is this one. */
  private readonly since: Int32Array;
  private readonly rounds: Int32Array;
  private round = 0;
  private arrivals!: Int32Array;
  private latest!: Float64Array;
  /** The places in `marks` to look at: the next one, and the last one. */
  private place = 0;
  private lastPlace = -1;
  private current = -1;

  constructor({ docks, segmentDeparts, segmentLane }: Timetable, lanes: LaneColumns) {
    this.segmentDeparts = segmentDeparts;
    this.segmentLane = segmentLane;
    this.lanes = lanes;
    this.marks = new Int32Array((segmentDeparts.length >>> 5) + 1);
    this.since = new Int32Array(docks.length);
    this.rounds = new Int32Array(docks.length);
  }

  /**
   * Begins anew. Segments whose arrival at the destination (`arrivals`) is later than their lane's `latest` are not for those who
   * wait.
   */
  open(arrivals: Int32Array, latest: Float64Array): void {
    this.marks.fill(0, this.place, this.lastPlace + 1); // What the last search left.
    this.round += 1;
    this.current = -1;
    this.place = this.marks.length;
    this.lastPlace = -1;
    this.arrivals = arrivals;
    this.latest = latest;
  }

  /** Somebody waits at a dock and may leave from a moment on. */
  wait(dock: number, ready: number): void {
    if (this.rounds[dock] === this.round && ready >= this.since[dock]!) return;
    this.rounds[dock] = this.round;
    this.since[dock] = ready;
    const { segmentDeparts } = this;
    const { loadingStart, loading, start, segments } = this.lanes;
    for (let n = loadingStart[dock]!; n < loadingStart[dock + 1]!; n += 1) {
      const lane = loading[n]!;
      if (this.latest[lane]! < ready) continue;
      let [low, high] = [start[lane]!, start[lane + 1]!];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (segmentDeparts[segments[middle]!]! < ready || segments[middle]! <= this.current) low = middle + 1;
        else high = middle;
      }
      if (low < start[lane + 1]!) this.markFrom(segments[low]!, lane);
    }
  }

  /** Somebody waits where a segment is looked at: the next one of its lane is for him, too. */
  waitOn(segment: number): void {
    const lane = this.segmentLane[segment]!;
    if (this.segmentDeparts[segment]! < this.since[this.lanes.from[lane]!]!) return; // He is not ready yet.
    this.markFrom(this.lanes.next[segment]!, lane);
  }

  /** Nobody waits at a dock any more: whoever comes next says so anew. */
  leave(dock: number): void {
    this.since[dock] = never;
  }

  mark(segment: number): void {
    const place = segment >>> 5;
    this.marks[place]! |= 1 << (segment & 31);
    if (place < this.place) this.place = place;
    if (place > this.lastPlace) this.lastPlace = place;
  }

  /** The next segment, or -1 when there is none. */
  next(): number {
    for (const { marks } = this; this.place <= this.lastPlace; this.place += 1) {
      const left = marks[this.place]!;
      if (left === 0) continue;
      marks[this.place] = left & (left - 1);
      this.current = (this.place << 5) + 31 - Math.clz32(left & -left);
      return this.current;
    }
    return -1;
  }

  /** Marks the first of a lane, from one on, that does not come too late. */
  private markFrom(first: number, lane: number): void {
    const { arrivals, segmentDeparts } = this;
    const { next } = this.lanes;
    const last = this.latest[lane]!;
    for (let segment = first; segment >= 0 && segmentDeparts[segment]! <= last; segment = next[segment]!) {
      if (arrivals[segment]! > last) continue;
      this.mark(segment);
      return;
    }
  }
}
