import type { LoadQuestion, LoadUnit, Wagon } from './question.ts';

/** Lengths of places and units, in feet. */
const lengths = [20, 30, 40, 45] as const;

/** A pattern for each wagon, and how many units of each length that makes room for. */
export interface Setting {
  readonly patterns: readonly number[];
  readonly counts: readonly number[];
}

/** What the best setting is worth when only lengths and the train's weight of goods count; no plan is worth more. */
export interface Bound {
  readonly value: number;
  readonly setting: Setting;
  /** What a kilogram of goods costs there, where the train's limit of goods is tight. */
  readonly pricePerKg: number;
}

interface Room {
  readonly counts: Uint8Array;
  readonly pattern: number;
}

/**
 * The length-pattern bound: of all settings of pins, the one whose places are worth most when the best units of each length stand on them,
 * whatever they weigh; and no more goods than the train may carry, with a price on each kilogram (Lagrange). Settings are counted by
 * places of each length: wagon by wagon, which counts can be reached.
 */
export function loadBound(question: LoadQuestion, units: readonly LoadUnit[]): Bound {
  const settings = new Settings(question.wagons, units);
  const goodsMax = question.rule.goodsMaxKg ?? Number.POSITIVE_INFINITY;
  let best = settings.best(units, 0);
  let [bound, price] = [best.value, 0];
  if (best.goodsKg > goodsMax) {
    // The bound is convex in the price: halve the span in which it turns.
    let [low, high] = [0, Math.max(...units.map(({ value, goodsKg }) => value / Math.max(1, goodsKg)))];
    for (let turn = 0; turn < 24; turn += 1) {
      const middle = (low + high) / 2;
      const found = settings.best(units, middle);
      const value = found.value + middle * goodsMax;
      if (value < bound) [bound, best, price] = [value, found, middle];
      if (found.goodsKg > goodsMax) low = middle;
      else high = middle;
    }
  }
  return { value: Math.floor(bound + 1e-6), setting: settings.setting(best.state), pricePerKg: price };
}

/** All counts of places that wagons can be set to, up to what units of each length could use. It owns its columns. */
class Settings {
  private readonly wagons: readonly Wagon[];
  private readonly caps: readonly number[];
  private readonly strides: readonly number[];
  /** By wagon and state: the pattern that leads there plus 1, or 0. */
  private readonly ways: Uint8Array[] = [];
  private readonly size: number;

  constructor(wagons: readonly Wagon[], units: readonly LoadUnit[]) {
    this.wagons = wagons;
    this.caps = lengths.map((feet) => {
      const places = wagons.reduce(
        (sum, { type }) =>
          sum + Math.max(0, ...type.patterns.map((each) => each.filter((p) => p.feet === feet).length)),
        0,
      );
      return Math.min(places, units.filter((unit) => unit.feet === feet).length);
    });
    this.strides = this.caps.map((_, index) =>
      this.caps.slice(0, index).reduce((product, cap) => product * (cap + 1), 1),
    );
    this.size = this.caps.reduce((product, cap) => product * (cap + 1), 1);
    let reached = new Uint8Array(this.size);
    reached[0] = 1;
    for (const { type } of wagons) {
      const rooms = type.patterns.map((pattern, index): Room => {
        const counts = Uint8Array.from(lengths.map((feet) => pattern.filter((place) => place.feet === feet).length));
        return { counts, pattern: index };
      });
      const way = new Uint8Array(this.size);
      const next = new Uint8Array(this.size);
      for (let state = 0; state < this.size; state += 1) {
        if (reached[state] === 0) continue;
        for (const { counts, pattern } of rooms) {
          const to = this.after(state, counts);
          if (next[to] === 1) continue;
          next[to] = 1;
          way[to] = pattern + 1;
        }
      }
      this.ways.push(way);
      reached = next;
    }
    this.last = reached;
  }

  private readonly last: Uint8Array;

  /** Places beyond what units could use do not count. */
  private after(state: number, counts: Uint8Array): number {
    let to = 0;
    for (let k = 0; k < this.caps.length; k += 1) {
      const cap = this.caps[k] ?? 0;
      const stride = this.strides[k] ?? 1;
      const have = Math.floor(state / stride) % (cap + 1);
      to += Math.min(cap, have + (counts[k] ?? 0)) * stride;
    }
    return to;
  }

  /** The state that is worth most at a price of goods, that worth, and the goods it takes along. */
  best(units: readonly LoadUnit[], price: number): { state: number; value: number; goodsKg: number } {
    const worth = this.caps.map((cap, k) => {
      const of = units
        .filter(({ feet }) => feet === lengths[k])
        .map(({ value, goodsKg }) => ({ net: value - price * goodsKg, goodsKg }))
        .sort((a, b) => b.net - a.net);
      const [nets, goods] = [new Float64Array(cap + 1), new Float64Array(cap + 1)];
      for (let n = 1; n <= cap; n += 1) {
        const unit = of[n - 1];
        const gains = unit !== undefined && unit.net > 0;
        nets[n] = (nets[n - 1] ?? 0) + (gains ? unit.net : 0);
        goods[n] = (goods[n - 1] ?? 0) + (gains ? unit.goodsKg : 0);
      }
      return { nets, goods };
    });
    let found = { state: 0, value: 0, goodsKg: 0 };
    for (let state = 0; state < this.size; state += 1) {
      if (this.last[state] === 0) continue;
      let [value, goodsKg] = [0, 0];
      for (let k = 0; k < worth.length; k += 1) {
        const n = Math.floor(state / (this.strides[k] ?? 1)) % ((this.caps[k] ?? 0) + 1);
        value += worth[k]?.nets[n] ?? 0;
        goodsKg += worth[k]?.goods[n] ?? 0;
      }
      if (value > found.value) found = { state, value, goodsKg };
    }
    return found;
  }

  /** Goes back from a state: the pattern of each wagon on a way there. */
  setting(state: number): Setting {
    const counts = this.caps.map((cap, k) => Math.floor(state / (this.strides[k] ?? 1)) % (cap + 1));
    let layer = new Map<number, number[]>([[state, []]]);
    for (let w = this.wagons.length - 1; w >= 0; w -= 1) {
      const [[at, patterns] = [0, []]] = layer;
      const pattern = (this.ways[w]?.[at] ?? 1) - 1;
      layer = new Map([[this.before(w, at, pattern), [pattern, ...patterns]]]);
    }
    const [[, patterns] = [0, []]] = layer;
    return { patterns, counts };
  }

  /** A state from which a pattern leads to another one; where places did not count there are several, and any will do. */
  private before(w: number, to: number, pattern: number): number {
    const type = this.wagons[w]?.type;
    const chosen = type?.patterns[pattern] ?? [];
    const counts = Uint8Array.from(lengths.map((feet) => chosen.filter((place) => place.feet === feet).length));
    const before = w === 0 ? undefined : this.ways[w - 1];
    if (before === undefined) return 0;
    const ranges = this.caps.map((cap, k) => {
      const have = Math.floor(to / (this.strides[k] ?? 1)) % (cap + 1);
      const least = have - (counts[k] ?? 0);
      return have === cap ? { from: Math.max(0, least), to: cap } : { from: least, to: least };
    });
    const walk = (k: number, state: number): number => {
      const range = ranges[k];
      if (range === undefined) return before[state] === 0 ? -1 : state;
      for (let n = Math.max(0, range.from); n <= range.to; n += 1) {
        const found = walk(k + 1, state + n * (this.strides[k] ?? 1));
        if (found >= 0) return found;
      }
      return -1;
    };
    return Math.max(0, walk(0, 0));
  }
}
