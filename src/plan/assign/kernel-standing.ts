import type { Free } from '../route/kernel-question.ts';
import type { Candidate, Pool } from './pool.ts';
import { take } from './space.ts';

/** Units of one commodity that go one way, or none (`candidate` absent): what is moved whole. */
export interface Mover {
  readonly index: number;
  readonly units: number;
  readonly candidate: Candidate | undefined;
}

/**
 * Who goes which way, on flat arrays: each mover has options, the best one first, and of each the rows it takes space on. A row is a
 * bucket of which more is wanted than there is; all others never run out. It guards that rows are what is left by all who
 * entered them.
 */
export class Standing {
  /** The option of each mover; -1 for none. */
  readonly chosen: Int32Array;
  /** By mover, the priority of its commodity and the TEU of all its units. */
  readonly priority: Float64Array;
  readonly teuOf: Float64Array;
  /** By option, where its rows begin in `rowOf`. */
  readonly rowStart: Int32Array;
  readonly rowOf: Int32Array;
  private readonly options: readonly Candidate[];
  /** By mover two numbers: its first option, and one behind its last. */
  private readonly optionStart: Int32Array;
  private readonly optionValue: Float64Array;
  private readonly teu: Float64Array;
  private readonly kg: Float64Array;
  private readonly plugs: Float64Array;
  private readonly kgOf: Float64Array;
  private readonly plugsOf: Float64Array;
  private readonly count: Float64Array;
  private readonly penalty: Float64Array;
  /** Who is on a row: a list of nodes, of which each mover has `width`. */
  private readonly width: number;
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly before: Int32Array;

  /** `free` is what all movers leave as they now go. */
  constructor(pool: Pool, free: Free, movers: readonly Mover[]) {
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
    const [optionValue, rowStart, rowOf] = [[] as number[], [0], [] as number[]];
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
    this.optionStart = Int32Array.from(movers.flatMap(({ index }) => [starts.get(index) ?? 0, ends.get(index) ?? 0]));
    const of = (value: (mover: Mover) => number): Float64Array => Float64Array.from(movers, value);
    const load = ({ index }: Mover) => pool.commodities[index]?.question.load;
    this.count = of(({ units }) => units);
    this.teuOf = of((mover) => (load(mover)?.teu ?? 0) * mover.units);
    this.kgOf = of((mover) => (load(mover)?.grossKg ?? 0) * mover.units);
    this.plugsOf = of((mover) => (load(mover)?.needsPlug === true ? mover.units : 0));
    this.priority = of(({ index }) => pool.commodities[index]?.priority ?? 0);
    this.penalty = of(({ index }) => pool.penalty(index));
    this.width = rowStart.reduce((most, start, option) => Math.max(most, (rowStart[option + 1] ?? start) - start), 1);
    this.head = new Int32Array(teu.length).fill(-1);
    this.next = new Int32Array(movers.length * this.width).fill(-1);
    this.before = new Int32Array(movers.length * this.width).fill(-1);
    this.chosen = new Int32Array(movers.length).fill(-1);
    for (const [mover, { index, candidate }] of movers.entries()) {
      this.send(mover, candidate === undefined ? -1 : options.indexOf(candidate, starts.get(index) ?? 0));
    }
  }

  get size(): number {
    return this.chosen.length;
  }

  wayOf(mover: number): Candidate | undefined {
    return this.options[this.chosen[mover]!];
  }

  /** The best option of a mover, whether there is room or not. */
  first(mover: number): number {
    return this.optionStart[mover * 2]!;
  }

  /** One behind its last option. */
  end(mover: number): number {
    return this.optionStart[mover * 2 + 1]!;
  }

  /** Whether a way it could go leads over a row. */
  isBound(mover: number): boolean {
    const [first, end] = [this.first(mover), this.end(mover)];
    return end > first && this.rowStart[end]! > this.rowStart[first]!;
  }

  /** Cents of all its units on an option, or without one. */
  valueAt(mover: number, option: number): number {
    return this.count[mover]! * (option < 0 ? this.penalty[mover]! : this.optionValue[option]!);
  }

  /** The best option of a mover with room for it, but for one; -1 where none has. */
  bestBut(mover: number, but: number): number {
    const end = this.end(mover);
    for (let option = this.first(mover); option < end; option += 1) {
      if (option !== but && this.hasRoom(mover, option)) return option;
    }
    return -1;
  }

  fits(mover: number, row: number): boolean {
    return (
      this.teu[row]! >= this.teuOf[mover]! &&
      this.kg[row]! >= this.kgOf[mover]! &&
      (this.plugsOf[mover] === 0 || this.plugs[row]! >= this.plugsOf[mover]!)
    );
  }

  /** The first node of a row, or -1; `after` goes on, `riderAt` says who it is. */
  riders(row: number): number {
    return this.head[row]!;
  }

  after(node: number): number {
    return this.next[node]!;
  }

  riderAt(node: number): number {
    return Math.floor(node / this.width);
  }

  /** Sends a mover another way than it goes; -1 is none. */
  send(mover: number, option: number): void {
    if (this.chosen[mover]! >= 0) this.leave(mover, this.chosen[mover]!);
    if (option >= 0) this.enter(mover, option);
    this.chosen[mover] = option;
  }

  private hasRoom(mover: number, option: number): boolean {
    for (let at = this.rowStart[option]!; at < this.rowStart[option + 1]!; at += 1)
      if (!this.fits(mover, this.rowOf[at]!)) return false;
    return true;
  }

  private enter(mover: number, option: number): void {
    const { rowStart, rowOf, head, next, before, width } = this;
    for (let at = rowStart[option]!, slot = 0; at < rowStart[option + 1]!; at += 1, slot += 1) {
      const row = rowOf[at]!;
      this.teu[row]! -= this.teuOf[mover]!;
      this.kg[row]! -= this.kgOf[mover]!;
      this.plugs[row]! -= this.plugsOf[mover]!;
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
      this.teu[row]! += this.teuOf[mover]!;
      this.kg[row]! += this.kgOf[mover]!;
      this.plugs[row]! += this.plugsOf[mover]!;
      const node = mover * width + slot;
      const [ahead, behind] = [before[node]!, next[node]!];
      if (ahead >= 0) next[ahead] = behind;
      else head[row] = behind;
      if (behind >= 0) before[behind] = ahead;
    }
  }
}
