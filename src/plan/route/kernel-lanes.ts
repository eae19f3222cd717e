import type { Timetable } from '../timetable/timetable.ts';

/** Lanes in columns, and the segments of each in the order of their departure. */
export class LaneColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly loads: Uint8Array;
  readonly discharges: Uint8Array;
  /** By lane, where its segments begin in `segments`. */
  readonly start: Int32Array;
  readonly segments: Int32Array;
  /** By segment, the next one of its lane, or -1. */
  readonly next: Int32Array;
  /** By dock, where the lanes that load there begin in `loading`. */
  readonly loadingStart: Int32Array;
  readonly loading: Int32Array;

  constructor({ docks, lanes, segmentLane }: Timetable) {
    this.from = Int32Array.from(lanes, (lane) => lane.fromDock);
    this.to = Int32Array.from(lanes, (lane) => lane.toDock);
    this.loads = Uint8Array.from(lanes, (lane) => (lane.loads ? 1 : 0));
    this.discharges = Uint8Array.from(lanes, (lane) => (lane.discharges ? 1 : 0));
    ({ start: this.start, sorted: this.segments } = sortedBy(segmentLane, lanes.length));
    this.next = new Int32Array(segmentLane.length).fill(-1);
    for (let at = 1; at < this.segments.length; at += 1) {
      const [before, segment] = [this.segments[at - 1]!, this.segments[at]!];
      if (segmentLane[before] === segmentLane[segment]) this.next[before] = segment;
    }
    const loading = lanes.flatMap(({ loads }, lane) => (loads ? [lane] : []));
    const byDock = sortedBy(
      Int32Array.from(loading, (lane) => this.from[lane]!),
      docks.length,
    );
    this.loadingStart = byDock.start;
    this.loading = byDock.sorted.map((at) => loading[at]!);
  }
}

/** The places of `keys` by key, each key's in their order, from `start` on. */
function sortedBy(keys: Int32Array, count: number): { start: Int32Array; sorted: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1]! += 1;
  for (let key = 0; key < count; key += 1) start[key + 1]! += start[key]!;
  const next = start.slice();
  const sorted = new Int32Array(keys.length);
  for (const [place, key] of keys.entries()) {
    sorted[next[key]!] = place;
    next[key]! += 1;
  }
  return { start, sorted };
}
