import type { Chance } from '../../base/random.ts';
import type { Free } from '../route/kernel-question.ts';
import type { Candidate, Pool } from './pool.ts';
import { take } from './space.ts';

/** Units of one commodity that go one way, or none (`candidate` absent): what is moved whole. */
export interface Mover {
  readonly index: number;
  readonly units: number;
  readonly candidate: Candidate | undefined;
}

/** Gains below this many cents are what the last digits may differ by. */
const least = 0.01;
/** Riders of a full segment that are asked to give way, and how many may have to at once. */
const [askedMost, ejectedMost] = [64, 12];

/**
 * Makes a plan better by exchange: somebody who goes a worse way takes the place of others on a better one, where those lose less by
 * it than is gained (ejection of the cheapest to move, then best insertion; after Shaw 1998 and Glover 1996). Every step gains,
 * and nobody of a higher priority gives way to one of a lower.
 *
 * It works on flat arrays. A row is a bucket of which more is wanted than there is; all others never run out.
 */
export class Exchange {
  /** Cents gained so far. */
  gained = 0;
  private readonly movers: readonly Mover[];
  private readonly optionStart: Int32Array;
  private readonly optionValue: Float64Array;
  private readonly rowStart: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly options: readonly Candidate[];
  private readonly teu: Float64Array;
  private readonly kg: Float64Array;
  private readonly plugs: Float64Array;
  private readonly unitTeu: Float64Array;
  private readonly unitKg: Float64Array;
  private readonly unitPlugs: Float64Array;
  private readonly count: Float64Array;
  private readonly priority: Float64Array;
  private readonly penalty: Float64Array;
  /** The option of each mover; -1 for none. */
  private readonly chosen: Int32Array;
  private readonly width: number;
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly before: Int32Array;
  private readonly worse: Int32Array;
  private readonly ejected = new Int32Array(ejectedMost);
  private readonly was = new Int32Array(ejectedMost);

  /** `free` is what all movers leave as they now go. */
  constructor(pool: Pool, free: Free, movers: readonly Mover[]) {
    this.movers = movers;
    const whole = { teu: free.teu.slice(), kg: free.kg.slice(), plugs: free.plugs.slice() };
    for (const { index, units, candidate } of movers) {
      const load = pool.commodities[index]?.question.load;
      if (load !== undefined && candidate !== undefined) take(whole, candidate.buckets, load, -units);
    }
    const contested = pool.contested(whole);
    const rows = new Int32Array(contested.length).fill(-1);
    const [teu, kg, plugs]: [number[], number[], number[]] = [[], [], []];
    for (const [bucket, isShort] of contested.entries()) {
      if (isShort === 0) continue;
      rows[bucket] = teu.length;
      teu.push(whole.teu[bucket] ?? 0);
      kg.push(whole.kg[bucket] ?? 0);
      plugs.push(whole.plugs[bucket] ?? 0);
    }
    [this.teu, this.kg, this.plugs] = [teu, kg, plugs].map((values) => Float64Array.from(values)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const starts = new Map<number, number>();
    const [optionStart, optionValue, rowStart, rowOf] = [[0], [] as number[], [0], [] as number[]];
    const options: Candidate[] = [];
    const ends = new Map<number, number>();
    for (const { index } of movers) {
      if (starts.has(index)) continue;
      starts.set(index, options.length);
      const ceiling = pool.penalty(index);
      const sorted = pool.of(index).filter(({ route }) => route.value < ceiling || route === pool.bests[index]);
      for (const candidate of sorted.toSorted((a, b) => a.route.value - b.route.value)) {
        options.push(candidate);
        optionValue.push(candidate.route.value);
        for (const bucket of candidate.buckets) if ((rows[bucket] ?? -1) >= 0) rowOf.push(rows[bucket] ?? 0);
        rowStart.push(rowOf.length);
      }
      ends.set(index, options.length);
    }
    this.options = options;
    this.optionValue = Float64Array.from(optionValue);
    this.rowStart = Int32Array.from(rowStart);
    this.rowOf = Int32Array.from(rowOf);
    for (const { index } of movers) optionStart.push(starts.get(index) ?? 0, ends.get(index) ?? 0);
    this.optionStart = Int32Array.from(optionStart.slice(1));
    const of = (value: (mover: Mover) => number): Float64Array => Float64Array.from(movers, value);
    const load = ({ index }: Mover) => pool.commodities[index]?.question.load;
    this.count = of(({ units }) => units);
    this.unitTeu = of((mover) => (load(mover)?.teu ?? 0) * mover.units);
    this.unitKg = of((mover) => (load(mover)?.grossKg ?? 0) * mover.units);
    this.unitPlugs = of((mover) => (load(mover)?.needsPlug === true ? mover.units : 0));
    this.priority = of(({ index }) => pool.commodities[index]?.priority ?? 0);
    this.penalty = of(({ index }) => pool.penalty(index));
    this.width = rowStart.reduce((most, start, option) => Math.max(most, (rowStart[option + 1] ?? start) - start), 1);
    this.head = new Int32Array(teu.length).fill(-1);
    this.next = new Int32Array(movers.length * this.width).fill(-1);
    this.before = new Int32Array(movers.length * this.width).fill(-1);
    this.chosen = new Int32Array(movers.length).fill(-1);
    for (const [mover, { index, candidate }] of movers.entries()) {
      const option = candidate === undefined ? -1 : options.indexOf(candidate, starts.get(index) ?? 0);
      this.chosen[mover] = option;
      if (option >= 0) this.enter(mover, option);
    }
    this.worse = Int32Array.from([...movers.keys()].filter((mover) => this.canGain(mover)));
  }

  /** So many tries; false where nobody has anything to gain. */
  run(chance: Chance, tries: number): boolean {
    const { worse } = this;
    if (worse.length === 0) return false;
    for (let done = 0; done < tries; done += 1) {
      const mover = worse[Math.floor(chance.next() * worse.length)]!;
      const first = this.optionStart[mover * 2]!;
      const chosen = this.chosen[mover]!;
      const last = chosen < 0 ? this.optionStart[mover * 2 + 1]! : chosen;
      if (last <= first) continue;
      const aim = chance.next() < 0.5 ? first : first + Math.floor(chance.next() * (last - first));
      this.gained += this.takePlace(mover, aim);
    }
    return true;
  }

  /** The way each mover goes in the end. */
  ways(): (Candidate | undefined)[] {
    return this.movers.map((_, mover) => this.options[this.chosen[mover]!]);
  }

  /** Sends a mover on an option and others off it, if all together gain; gives what they gain. */
  private takePlace(mover: number, aim: number): number {
    const { chosen, rowStart, rowOf } = this;
    const start = chosen[mover]!;
    let gain = this.valueAt(mover, start) - this.valueAt(mover, aim);
    if (start >= 0) this.leave(mover, start);
    let ejected = 0;
    for (let at = rowStart[aim]!; at < rowStart[aim + 1]! && gain > least; at += 1) {
      const row = rowOf[at]!;
      while (!this.fits(mover, row) && gain > least) {
        const other = this.cheapestOn(row, mover, gain);
        if (other < 0 || ejected === ejectedMost) {
          gain = 0;
          break;
        }
        this.ejected[ejected] = other;
        this.was[ejected] = chosen[other]!;
        ejected += 1;
        this.leave(other, chosen[other]!);
        chosen[other] = -1;
      }
    }
    const isOpen = gain > least;
    if (isOpen) this.enter(mover, aim);
    let placed = 0;
    for (; isOpen && placed < ejected; placed += 1) {
      const other = this.ejected[placed]!;
      const option = this.bestFor(other);
      gain -= this.valueAt(other, option) - this.valueAt(other, this.was[placed]!);
      if (gain <= least) break;
      if (option >= 0) this.enter(other, option);
      chosen[other] = option;
    }
    if (isOpen && gain > least) {
      chosen[mover] = aim;
      return gain;
    }
    for (let index = 0; index < Math.min(placed, ejected); index += 1) {
      const other = this.ejected[index]!;
      if (chosen[other]! >= 0) this.leave(other, chosen[other]!);
    }
    if (isOpen) this.leave(mover, aim);
    for (let index = 0; index < ejected; index += 1) {
      const other = this.ejected[index]!;
      chosen[other] = this.was[index]!;
      this.enter(other, chosen[other]!);
    }
    if (start >= 0) this.enter(mover, start);
    return 0;
  }

  /** Who of those on a row loses least by going another way, for the space it gives; nobody who loses more than there is to gain. */
  private cheapestOn(row: number, mover: number, most: number): number {
    const { head, next, width, unitTeu, chosen } = this;
    let [best, loss] = [-1, Number.POSITIVE_INFINITY];
    let asked = 0;
    for (let node = head[row]!; node >= 0 && asked < askedMost; node = next[node]!, asked += 1) {
      const other = Math.floor(node / width);
      if (other === mover || this.priority[other]! < this.priority[mover]!) continue;
      const now = chosen[other]!;
      const alternative = this.bestBut(other, now);
      const more = this.valueAt(other, alternative) - this.valueAt(other, now);
      if (more >= most) continue;
      const perTeu = more / Math.min(unitTeu[other]!, unitTeu[mover]!);
      if (perTeu < loss) [best, loss] = [other, perTeu];
    }
    return best;
  }

  /** The best option of a mover with room for it; -1 where none has. */
  private bestFor(mover: number): number {
    return this.bestBut(mover, -2);
  }

  private bestBut(mover: number, but: number): number {
    const end = this.optionStart[mover * 2 + 1]!;
    for (let option = this.optionStart[mover * 2]!; option < end; option += 1) {
      if (option !== but && this.hasRoom(mover, option)) return option;
    }
    return -1;
  }

  private hasRoom(mover: number, option: number): boolean {
    for (let at = this.rowStart[option]!; at < this.rowStart[option + 1]!; at += 1)
      if (!this.fits(mover, this.rowOf[at]!)) return false;
    return true;
  }

  private fits(mover: number, row: number): boolean {
    return (
      this.teu[row]! >= this.unitTeu[mover]! &&
      this.kg[row]! >= this.unitKg[mover]! &&
      (this.unitPlugs[mover] === 0 || this.plugs[row]! >= this.unitPlugs[mover]!)
    );
  }

  private valueAt(mover: number, option: number): number {
    return this.count[mover]! * (option < 0 ? this.penalty[mover]! : this.optionValue[option]!);
  }

  private canGain(mover: number): boolean {
    const [first, end] = [this.optionStart[mover * 2]!, this.optionStart[mover * 2 + 1]!];
    if (first === end) return false;
    for (let option = first; option < end; option += 1)
      if (this.rowStart[option + 1]! > this.rowStart[option]!) return true;
    return false;
  }

  private enter(mover: number, option: number): void {
    const { rowStart, rowOf, head, next, before, width } = this;
    for (let at = rowStart[option]!, slot = 0; at < rowStart[option + 1]!; at += 1, slot += 1) {
      const row = rowOf[at]!;
      this.teu[row]! -= this.unitTeu[mover]!;
      this.kg[row]! -= this.unitKg[mover]!;
      this.plugs[row]! -= this.unitPlugs[mover]!;
      const node = mover * width + slot;
      const first = head[row]!;
      next[node] = first;
      before[node] = -1 - row;
      if (first >= 0) before[first] = node;
      head[row] = node;
    }
  }

  private leave(mover: number, option: number): void {
    const { rowStart, rowOf, head, next, before, width } = this;
    for (let at = rowStart[option]!, slot = 0; at < rowStart[option + 1]!; at += 1, slot += 1) {
      const row = rowOf[at]!;
      this.teu[row]! += this.unitTeu[mover]!;
      this.kg[row]! += this.unitKg[mover]!;
      this.plugs[row]! += this.unitPlugs[mover]!;
      const node = mover * width + slot;
      const [ahead, behind] = [before[node]!, next[node]!];
      if (ahead >= 0) next[ahead] = behind;
      else head[row] = behind;
      if (behind >= 0) before[behind] = ahead;
    }
  }
}
