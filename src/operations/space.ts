import { part, type Sentence, say } from '../base/sentence.ts';
import { type Instant, minuteOf } from '../base/time.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import { disruptedBy } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import { capacityOf, type KnownRuns, type SpaceLeft, spaceLeft } from '../plan/timetable/space-left.ts';
import { add, type Use } from '../plan/timetable/uses.ts';
import type { Loaded } from './carry-out.ts';

/** The space a command sees and takes: what was taken before it, what it has moved, and what disruptions leave. It guards that none of its orders takes more. */
export class Space {
  /** Taken and given back by units. */
  readonly use = new Map<string, Use>();
  /** Up to where space was taken from a bucket, by the least strict of its orders. */
  readonly room = new Map<string, Use>();
  private readonly reserved = new Map<string, Use>();
  private readonly used: ReadonlyMap<string, Use>;
  private readonly network: Network;
  private readonly runs: KnownRuns;
  private readonly now: Instant;

  constructor(
    { network, used, standing, awaited }: Loaded,
    stateOf: (id: DepartureId) => DepartureState,
    now: Instant,
  ) {
    this.network = disruptedBy(network, standing);
    this.used = used;
    this.runs = { stateOf, awaited };
    this.now = now;
  }

  taken(bucket: string): Use {
    const before = add(this.used.get(bucket), this.use.get(bucket) ?? nothing);
    return add(before, this.reserved.get(bucket) ?? nothing);
  }

  left(bucket: string): SpaceLeft {
    return spaceLeft(this.network, bucket, this.runs, minuteOf(this.now));
  }

  move(by: 'use' | 'reserved', change: ReadonlyMap<string, Use>): void {
    for (const [bucket, use] of change) this[by].set(bucket, add(this[by].get(bucket), use));
  }

  /** Why there is no space for a change, or `undefined` where there is: then it may be taken. `backAgain`: it was taken before, and is put back. */
  lacking(change: ReadonlyMap<string, Use>, backAgain: boolean): Sentence | undefined {
    const room = new Map<string, Use>();
    for (const [bucket, more] of change) {
      if (more.teu <= 0 && more.kg <= 0 && more.plugs <= 0) continue; // Giving space back is always possible.
      const all = backAgain || more.teu <= 0; // Who has his place already may turn out heavier than what is left.
      const { left, by } = all ? { left: capacityOf(this.network, bucket) } : this.left(bucket);
      const short = shortageOf(add(this.taken(bucket), more), more, left);
      if (short !== undefined)
        return by === undefined
          ? say`no space is left on ${bucket}: ${part(short)}`
          : say`no space is left on ${bucket}: ${part(short)}, as ${by.id} (${by.name}) leaves it`;
      room.set(bucket, left);
    }
    for (const [bucket, left] of room) this.room.set(bucket, most(this.room.get(bucket) ?? nothing, left));
    return undefined;
  }
}

const nothing: Use = { teu: 0, kg: 0, plugs: 0 };

const most = (a: Use, b: Use): Use => ({
  teu: Math.max(a.teu, b.teu),
  kg: Math.max(a.kg, b.kg),
  plugs: Math.max(a.plugs, b.plugs),
});

/** What is too little of, in words. */
function shortageOf(used: Use, more: Use, capacity: Use): Sentence | undefined {
  const of = (amount: number): number => Math.floor(amount * 100) / 100;
  if (more.teu > 0 && used.teu > capacity.teu) return say`${used.teu} of ${of(capacity.teu)} TEU would be used`;
  if (more.kg > 0 && used.kg > capacity.kg) return say`${used.kg} of ${of(capacity.kg)} kg would be used`;
  if (more.plugs > 0 && used.plugs > capacity.plugs)
    return say`${used.plugs} of ${capacity.plugs} reefer plugs would be used`;
  return undefined;
}
