import type { Layout } from './bay.ts';

/**
 * What a search does to a bay, move by move, and takes back: flat columns, nothing is allocated on the way. A state is hashed by what
 * each unit stands on down to the ground, so that bays that differ only in the order of their stacks are one, and no others.
 */
export class Yardlet {
  readonly stacks: number;
  readonly tiers: number;
  readonly cells: Uint16Array;
  readonly heights: Uint8Array;
  /** Least priority from the ground up to each tier. */
  readonly least: Uint16Array;
  left = 0;
  hashLow = 0;
  hashHigh = 0;
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly simulated: Uint8Array;

  constructor({ stacks, tiers, cells, heights, units }: Layout) {
    this.stacks = stacks;
    this.tiers = tiers;
    this.cells = new Uint16Array(cells);
    this.heights = new Uint8Array(heights);
    this.least = new Uint16Array(cells.length);
    this.simulated = new Uint8Array(stacks);
    this.low = new Int32Array(Math.max(0, ...cells) + 1);
    this.high = new Int32Array(this.low.length);
    let seed = 0x9e3779b9 | 0;
    for (let i = 0; i < this.low.length; i += 1) {
      seed = mix(seed + 0x6d2b79f5);
      this.low[i] = seed;
      seed = mix(seed + 0x6d2b79f5);
      this.high[i] = seed;
    }
    this.left = units;
    this.renew();
  }

  /** Works out all that follows from `cells` and `heights`. */
  renew(): void {
    const { stacks, tiers, cells, heights, least } = this;
    this.hashLow = 0;
    this.hashHigh = 0;
    this.left = 0;
    for (let s = 0; s < stacks; s += 1) {
      let lowest = none;
      const height = heights[s] ?? 0;
      for (let t = 0; t < height; t += 1) {
        const unit = cells[s * tiers + t] ?? 0;
        if (unit < lowest) lowest = unit;
        least[s * tiers + t] = lowest;
        this.count(s, t + 1, 1);
      }
      this.left += height;
    }
  }

  top(s: number): number {
    const height = this.heights[s] ?? 0;
    return height === 0 ? 0 : (this.cells[s * this.tiers + height - 1] ?? 0);
  }

  /** The least priority of a stack; more than any where it is empty. */
  leastOf(s: number): number {
    const height = this.heights[s] ?? 0;
    return height === 0 ? none : (this.least[s * this.tiers + height - 1] ?? 0);
  }

  move(from: number, to: number): void {
    this.put(to, this.take(from));
  }

  take(s: number): number {
    const height = (this.heights[s] ?? 0) - 1;
    const at = s * this.tiers + height;
    const unit = this.cells[at] ?? 0;
    this.heights[s] = height;
    this.left -= 1;
    this.count(s, height + 1, -1);
    return unit;
  }

  put(s: number, unit: number): void {
    const height = this.heights[s] ?? 0;
    const at = s * this.tiers + height;
    this.cells[at] = unit;
    const below = height === 0 ? none : (this.least[at - 1] ?? 0);
    this.least[at] = Math.min(unit, below);
    this.heights[s] = height + 1;
    this.left += 1;
    this.count(s, height + 1, 1);
  }

  /** The stack that holds the unit to leave next, or -1 in an empty bay; one where it is on top goes first. */
  target(): number {
    let [found, lowest] = [-1, none];
    for (let s = 0; s < this.stacks; s += 1) {
      const least = this.leastOf(s);
      if (least < lowest || (least === lowest && found >= 0 && least !== none && this.top(s) === least)) {
        lowest = least;
        found = s;
      }
    }
    return found;
  }

  /** Takes out all that may leave now, and gives how many; `taken` is told the stacks. Nothing is gained by waiting with it. */
  retrieve(taken: Uint8Array | undefined, from = 0): number {
    let count = 0;
    for (let s = this.target(); s >= 0 && this.top(s) === this.leastOf(s); s = this.target()) {
      this.take(s);
      if (taken !== undefined) taken[from + count] = s;
      count += 1;
    }
    return count;
  }

  /** Units upon one that leaves earlier. */
  blocking(): number {
    const { stacks, tiers, cells, heights, least } = this;
    let count = 0;
    for (let s = 0; s < stacks; s += 1) {
      const end = s * tiers + (heights[s] ?? 0);
      for (let at = s * tiers + 1; at < end; at += 1) if ((cells[at] ?? 0) > (least[at] ?? 0)) count += 1;
    }
    return count;
  }

  /**
   * Relocations as they look: each blocking unit once, and once more where, when it must make way, no stack would take it without it
   * blocking again. An estimate: moves made ahead of need may do better. For a restricted search it is a bound (Zhu and others, LB4).
   */
  outlook(): number {
    const { stacks, tiers, cells, least, simulated } = this;
    let count = 0;
    simulated.set(this.heights);
    for (let left = this.left; left > 0; ) {
      let [target, lowest, best] = [-1, none, 0];
      for (let s = 0; s < stacks; s += 1) {
        const height = simulated[s] ?? 0;
        const value = height === 0 ? none : (least[s * tiers + height - 1] ?? 0);
        if (value < lowest) {
          if (target >= 0 && lowest > best) best = lowest;
          lowest = value;
          target = s;
        } else if (value > best) best = value;
      }
      if (target < 0) break;
      let at = target * tiers + (simulated[target] ?? 0) - 1;
      for (; (cells[at] ?? 0) !== lowest; at -= 1, left -= 1) count += (cells[at] ?? 0) > best ? 2 : 1;
      left -= 1;
      simulated[target] = at - target * tiers;
    }
    return count;
  }

  /** Whether some unit that makes way for the next one will have to be moved again, whatever stack it goes to. */
  hasNoGoodPlace(): boolean {
    const target = this.target();
    if (target < 0) return false;
    const lowest = this.leastOf(target);
    let best = 0;
    for (let s = 0; s < this.stacks; s += 1) {
      if (s === target) continue;
      const least = this.leastOf(s);
      if (least === lowest) return false; // Another one may leave first, and make room.
      best = Math.max(best, least);
    }
    const ground = target * this.tiers;
    for (let at = ground + (this.heights[target] ?? 0) - 1; (this.cells[at] ?? 0) !== lowest; at -= 1)
      if ((this.cells[at] ?? 0) > best) return true;
    return false;
  }

  /**
   * Counts the top of so high a stack in or out, by all that stands under it: by the one under it alone, two units of one priority would
   * make bays look the same that are not. Sums and not parities: two pairs of equal units must not cancel each other.
   */
  private count(s: number, height: number, sign: 1 | -1): void {
    const ground = s * this.tiers;
    let [low, high] = [0, 0];
    for (let at = ground; at < ground + height; at += 1) {
      const unit = this.cells[at] ?? 0;
      low = Math.imul(low, 0x01000193) ^ (this.low[unit] ?? 0);
      high = Math.imul(high, 0x5bd1e995) ^ (this.high[unit] ?? 0);
    }
    this.hashLow = (this.hashLow + sign * mix(low)) | 0;
    this.hashHigh = (this.hashHigh + sign * mix(high)) | 0;
  }
}

/** Above every priority. */
export const none = 0xffff;

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
