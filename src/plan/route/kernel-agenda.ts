import { firstAtOrAfter } from '../../base/columns.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { LaneColumns } from './kernel-lanes.ts';

const never = 2 ** 31 - 1;

/**
 * The segments a search has yet to look at, in the order of their departure: those on which somebody who waits may board, and those
 * on which somebody rides on. So a search costs what those it follows meet, and not what the timetable holds. A bit for each
 * segment: nothing is sorted.
 */
export class Agenda {
  private readonly segmentDeparts: Int32Array;
  private readonly lanes: LaneColumns;
  private readonly marks: Int32Array;
  /** By dock, from when on its departures are marked; holds where `round` is this one. */
  private readonly since: Int32Array;
  private readonly rounds: Int32Array;
  private round = 0;
  private arrivals!: Int32Array;
  private latest!: Float64Array;
  /** The places in `marks` to look at: the next one, and the last one. */
  private place = 0;
  private lastPlace = -1;
  private current = -1;

  constructor({ docks, segmentDeparts }: Timetable, lanes: LaneColumns) {
    this.segmentDeparts = segmentDeparts;
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

  /** Somebody waits at a dock and may leave from a moment on, until another. */
  wait(dock: number, ready: number, until: number): void {
    const before = this.rounds[dock] === this.round ? this.since[dock]! : never;
    if (ready >= before) return;
    this.rounds[dock] = this.round;
    this.since[dock] = ready;
    const { segmentDeparts, arrivals, latest, current } = this;
    const { loadingStart, loading, start, segments } = this.lanes;
    const first = Math.max(current + 1, firstAtOrAfter(segmentDeparts, ready));
    const end = before === never ? segmentDeparts.length : firstAtOrAfter(segmentDeparts, before);
    for (let n = loadingStart[dock]!; n < loadingStart[dock + 1]!; n += 1) {
      const lane = loading[n]!;
      const last = Math.min(latest[lane]!, until);
      if (last < ready) continue;
      for (let at = firstFrom(segments, start[lane]!, start[lane + 1]!, first); at < start[lane + 1]!; at += 1) {
        const segment = segments[at]!;
        if (segment >= end || segmentDeparts[segment]! > last) break;
        if (arrivals[segment]! <= last) this.mark(segment);
      }
    }
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
}

/** The place of the first segment of some that is not before another one. */
function firstFrom(segments: Int32Array, from: number, until: number, segment: number): number {
  let [low, high] = [from, until];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (segments[middle]! < segment) low = middle + 1;
    else high = middle;
  }
  return low;
}
