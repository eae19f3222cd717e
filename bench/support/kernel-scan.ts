import type { Feed } from './transit.ts';

/** Every run between two stops in the order of leaving, looked at once a question: the plainest search there is. */
export class PlainScan {
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly leaves: Int32Array;
  private readonly comes: Int32Array;
  private readonly trip: Int32Array;
  private readonly at: Int32Array;
  private readonly aboard: Uint8Array;

  constructor({ stops, trips }: Feed) {
    const runs = trips.flatMap((trip, index) =>
      trip.stops.slice(1).map((to, at) => ({
        trip: index,
        from: trip.stops[at] ?? 0,
        to,
        leaves: trip.departs[at] ?? 0,
        comes: trip.arrives[at + 1] ?? 0,
      })),
    );
    runs.sort((a, b) => a.leaves - b.leaves || a.comes - b.comes);
    this.from = Int32Array.from(runs, ({ from }) => from);
    this.to = Int32Array.from(runs, ({ to }) => to);
    this.leaves = Int32Array.from(runs, ({ leaves }) => leaves);
    this.comes = Int32Array.from(runs, ({ comes }) => comes);
    this.trip = Int32Array.from(runs, ({ trip }) => trip);
    this.at = new Int32Array(stops.length);
    this.aboard = new Uint8Array(trips.length);
  }

  get size(): number {
    return this.from.length;
  }

  /** The earliest arrival; nothing where there is no way on this day. */
  arrival(origin: number, destination: number, ready: number): number | undefined {
    const { from, to, leaves, comes, trip, at, aboard } = this;
    at.fill(2 ** 30);
    aboard.fill(0);
    at[origin] = ready;
    let [low, high] = [0, leaves.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (leaves[middle]! < ready) low = middle + 1;
      else high = middle;
    }
    for (let run = low; run < leaves.length && leaves[run]! < at[destination]!; run += 1) {
      if (aboard[trip[run]!] === 0 && at[from[run]!]! > leaves[run]!) continue;
      aboard[trip[run]!] = 1;
      if (comes[run]! < at[to[run]!]!) at[to[run]!] = comes[run]!;
    }
    return at[destination]! < 2 ** 30 ? at[destination]! : undefined;
  }
}
