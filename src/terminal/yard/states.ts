import type { Yardlet } from './kernel.ts';

/** States of a bay, kept in columns. */
export class States {
  readonly cells: Uint16Array;
  readonly least: Uint16Array;
  readonly heights: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly left: Int32Array;
  size = 0;

  constructor(yard: Yardlet, width: number) {
    this.cells = new Uint16Array(yard.cells.length * width);
    this.least = new Uint16Array(yard.cells.length * width);
    this.heights = new Uint8Array(yard.stacks * width);
    this.low = new Int32Array(width);
    this.high = new Int32Array(width);
    this.left = new Int32Array(width);
  }

  add(yard: Yardlet): void {
    this.put(this.size, yard);
    this.size += 1;
  }

  put(n: number, yard: Yardlet): void {
    this.cells.set(yard.cells, n * yard.cells.length);
    this.least.set(yard.least, n * yard.cells.length);
    this.heights.set(yard.heights, n * yard.stacks);
    this.low[n] = yard.hashLow;
    this.high[n] = yard.hashHigh;
    this.left[n] = yard.left;
  }

  restore(n: number, yard: Yardlet): void {
    const cells = yard.cells.length;
    yard.cells.set(this.cells.subarray(n * cells, (n + 1) * cells));
    yard.least.set(this.least.subarray(n * cells, (n + 1) * cells));
    this.restoreHeights(n, yard);
  }

  /** What was put meanwhile lies above the heights of before, and what was taken still stands in the columns. */
  restoreHeights(n: number, yard: Yardlet): void {
    for (let s = 0; s < yard.stacks; s += 1) yard.heights[s] = this.heights[n * yard.stacks + s] ?? 0;
    yard.hashLow = this.low[n] ?? 0;
    yard.hashHigh = this.high[n] ?? 0;
    yard.left = this.left[n] ?? 0;
  }
}

/** Depths to which states were searched in vain, by hash. When it is full, it forgets. */
export class Tried {
  private readonly keys: Int32Array;
  private readonly depths: Uint8Array;
  private readonly mask: number;

  constructor(bits: number) {
    this.keys = new Int32Array(2 << bits);
    this.depths = new Uint8Array(1 << bits);
    this.mask = (1 << bits) - 1;
  }

  /** Whether so many moves were already found to be too few from here. */
  isInVain(low: number, high: number, moves: number): boolean {
    const at = low & this.mask;
    return this.keys[at * 2] === low && this.keys[at * 2 + 1] === high && (this.depths[at] ?? 0) > moves;
  }

  note(low: number, high: number, moves: number): void {
    const at = low & this.mask;
    this.keys[at * 2] = low;
    this.keys[at * 2 + 1] = high;
    this.depths[at] = moves + 1;
  }
}

/** States a search has met, by hash. When it is full, it forgets. */
export class Seen {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private filled = 0;

  constructor(expected: number) {
    let size = 1024;
    while (size < expected && size < 1 << 20) size *= 2;
    this.slots = new Int32Array(size * 2);
    this.mask = size - 1;
  }

  /** Whether it was not there yet. */
  add(low: number, high: number): boolean {
    const key = high === 0 ? 1 : high;
    if (this.filled * 2 > this.mask) {
      this.slots.fill(0);
      this.filled = 0;
    }
    for (let at = low & this.mask; ; at = (at + 1) & this.mask) {
      const there = this.slots[at * 2 + 1] ?? 0;
      if (there === 0) {
        this.slots[at * 2] = low;
        this.slots[at * 2 + 1] = key;
        this.filled += 1;
        return true;
      }
      if (there === key && this.slots[at * 2] === low) return false;
    }
  }
}
