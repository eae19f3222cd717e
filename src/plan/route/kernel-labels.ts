/** Lists of labels by place (a dock or a departure), in columns that grow and are used again. */
export class LabelTable {
  cost = new Float64Array(1024);
  co2 = new Float64Array(1024);
  /** Waiting: the moment of arrival. On board: the call of boarding. */
  at = new Int32Array(1024);
  ready = new Int32Array(1024);
  legs = new Int32Array(1024);
  /** The leg before, by its number among the kept legs, or -1. */
  parent = new Int32Array(1024);
  origin = new Int32Array(1024);
  next = new Int32Array(1024);
  /** Labels made since the last reset, removed ones included. */
  length = 0;
  private readonly head: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;

  constructor(places: number) {
    this.head = new Int32Array(places);
    this.stamp = new Int32Array(places);
  }

  /** Forgets everything, in no time. */
  reset(): void {
    this.round += 1;
    this.length = 0;
  }

  has(place: number): boolean {
    return this.stamp[place] === this.round && this.head[place]! >= 0;
  }

  first(place: number): number {
    return this.stamp[place] === this.round ? this.head[place]! : -1;
  }

  clear(place: number): void {
    this.head[place] = -1;
  }

  add(
    place: number,
    cost: number,
    co2: number,
    legs: number,
    at: number,
    ready: number,
    parent: number,
    origin: number,
  ): void {
    if (this.length === this.cost.length) this.grow();
    const index = this.length;
    this.length += 1;
    this.cost[index] = cost;
    this.co2[index] = co2;
    this.at[index] = at;
    this.ready[index] = ready;
    this.legs[index] = legs;
    this.parent[index] = parent;
    this.origin[index] = origin;
    this.next[index] = this.first(place);
    this.head[place] = index;
    this.stamp[place] = this.round;
  }

  /** Takes a label out of its list; `before` is the one that points to it, or -1 for the first. */
  remove(place: number, index: number, before: number): void {
    if (before < 0) this.head[place] = this.next[index]!;
    else this.next[before] = this.next[index]!;
  }

  /** Whether one in the list is as good as the newcomer; those that the newcomer beats are taken out. */
  isBeaten(place: number, cost: number, co2: number, legs: number, costOnly: boolean): boolean {
    for (let other = this.first(place), before = -1; other >= 0; other = this.next[other]!) {
      if (this.cost[other]! <= cost && (costOnly || (this.co2[other]! <= co2 && this.legs[other]! <= legs)))
        return true;
      if (cost <= this.cost[other]! && (costOnly || (co2 <= this.co2[other]! && legs <= this.legs[other]!))) {
        this.remove(place, other, before);
      } else before = other;
    }
    return false;
  }

  /**
   * Whether one that came later, and is ready too, is no dearer and stays so whenever the two leave: it came by `inTimeForAll`, and
   * this one has `stored` for so many cents. Those overtaken are forgotten, so that a dock where waiting is free holds few labels,
   * however many arrive.
   */
  isOvertaken(
    place: number,
    label: number,
    now: number,
    inTimeForAll: number,
    stored: number,
    perUnitDay: number,
    costOnly: boolean,
  ): boolean {
    for (let other = this.first(place); other >= 0; other = this.next[other]!) {
      if (other === label || this.origin[other] !== this.origin[label] || this.ready[other]! > now) continue;
      const gap = this.at[other]! - this.at[label]!;
      if (gap < 0 || this.at[other]! > inTimeForAll) continue;
      if (gap === 0 && other < label) continue; // Of two alike one stays.
      // Storage is counted in started days: this much more the earlier one pays at any later time.
      const certain = Math.min(stored, Math.floor(gap / 1440) * perUnitDay);
      if (this.cost[other]! > this.cost[label]! + certain) continue;
      if (costOnly || (this.co2[other]! <= this.co2[label]! && this.legs[other]! <= this.legs[label]!)) return true;
    }
    return false;
  }

  private grow(): void {
    const size = this.cost.length * 2;
    this.cost = larger(this.cost, new Float64Array(size));
    this.co2 = larger(this.co2, new Float64Array(size));
    this.at = larger(this.at, new Int32Array(size));
    this.ready = larger(this.ready, new Int32Array(size));
    this.legs = larger(this.legs, new Int32Array(size));
    this.parent = larger(this.parent, new Int32Array(size));
    this.origin = larger(this.origin, new Int32Array(size));
    this.next = larger(this.next, new Int32Array(size));
  }
}

export function larger<T extends Float64Array | Int32Array>(old: T, made: T): T {
  made.set(old);
  return made;
}
