import { none, type Yardlet } from './kernel.ts';

/**
 * Empties bays the way a good crane driver does, and counts: each unit in the way goes where it fits tightest without blocking; where it
 * would block anyway, upon what leaves last. Before a stack is used, units that block elsewhere and fit there better go first.
 */
export class Rollout {
  /** Relocations of the last run, `from * stacks + to`. */
  readonly moves: Uint16Array;
  count = 0;
  private readonly stacks: number;
  private readonly tiers: number;
  private readonly cells: Uint16Array;
  private readonly least: Uint16Array;
  private readonly heights: Uint8Array;
  private readonly lows: Uint16Array;

  constructor(yard: Yardlet, movesMax: number) {
    this.stacks = yard.stacks;
    this.tiers = yard.tiers;
    this.cells = new Uint16Array(yard.cells.length);
    this.least = new Uint16Array(yard.cells.length);
    this.heights = new Uint8Array(yard.stacks);
    this.lows = new Uint16Array(yard.stacks);
    this.moves = new Uint16Array(movesMax);
  }

  /** Relocations from a state to the end; `most` and more are not counted out. */
  run(yard: Yardlet, most: number): number {
    const { stacks, tiers, cells, least, heights, lows } = this;
    cells.set(yard.cells);
    least.set(yard.least);
    heights.set(yard.heights);
    for (let s = 0; s < stacks; s += 1) lows[s] = yard.leastOf(s);
    this.count = 0;
    for (let left = yard.left; left > 0; left -= 1) {
      let [target, lowest] = [0, none];
      for (let s = 0; s < stacks; s += 1) {
        const low = lows[s] ?? none;
        if (low < lowest) [target, lowest] = [s, low];
      }
      for (;;) {
        const height = heights[target] ?? 0;
        const unit = cells[target * tiers + height - 1] ?? 0;
        if (unit === lowest) break;
        if (this.count >= most) return most;
        if (!this.makeWay(unit, target)) return most;
      }
      this.drop(target);
    }
    return this.count;
  }

  private drop(s: number): void {
    const height = (this.heights[s] ?? 1) - 1;
    this.heights[s] = height;
    this.lows[s] = height === 0 ? none : (this.least[s * this.tiers + height - 1] ?? 0);
  }

  private lift(from: number, to: number): void {
    const { tiers, cells, heights, lows } = this;
    const unit = cells[from * tiers + (heights[from] ?? 0) - 1] ?? 0;
    this.drop(from);
    const height = heights[to] ?? 0;
    const at = to * tiers + height;
    cells[at] = unit;
    const low = Math.min(lows[to] ?? none, unit);
    this.least[at] = low;
    lows[to] = low;
    heights[to] = height + 1;
    this.moves[this.count] = from * this.stacks + to;
    this.count += 1;
  }

  private makeWay(unit: number, from: number): boolean {
    const { stacks, tiers, heights, lows } = this;
    let [fit, fitLow, other, otherLow] = [-1, none + 1, -1, -1];
    for (let s = 0; s < stacks; s += 1) {
      if (s === from || (heights[s] ?? 0) === tiers) continue;
      const low = lows[s] ?? 0;
      if (low >= unit) {
        if (low < fitLow) [fit, fitLow] = [s, low];
      } else if (low > otherLow) [other, otherLow] = [s, low];
    }
    if (fit < 0) {
      if (other < 0) return false;
      this.lift(from, other);
      return true;
    }
    this.fillBefore(unit, from, fit);
    this.lift(from, fit);
    return true;
  }

  /** Units upon others that leave earlier, which fit between a stack and the unit that is about to go there. */
  private fillBefore(unit: number, from: number, to: number): void {
    const { stacks, tiers, cells, heights, lows, moves } = this;
    while ((heights[to] ?? 0) < tiers - 1 && this.count < moves.length - 1) {
      let [best, bestUnit] = [-1, unit];
      for (let s = 0; s < stacks; s += 1) {
        if (s === from || s === to) continue;
        const height = heights[s] ?? 0;
        if (height === 0) continue;
        const top = cells[s * tiers + height - 1] ?? 0;
        if (top > (lows[s] ?? 0) && top <= (lows[to] ?? 0) && top > bestUnit) [best, bestUnit] = [s, top];
      }
      if (best < 0) return;
      this.lift(best, to);
    }
  }
}
