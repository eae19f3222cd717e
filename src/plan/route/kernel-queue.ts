import { larger } from './kernel-labels.ts';

/** Segments still to be looked at, each once, the first to depart first. It guards its memory, which is used again. */
export class SegmentQueue {
  private heap = new Int32Array(1024);
  private length = 0;
  /** By segment, the round in which it was last put in. */
  private readonly stamp: Int32Array;
  private round = 0;
  /** The one taken out last. */
  private last = -1;

  constructor(segments: number) {
    this.stamp = new Int32Array(segments);
  }

  reset(): void {
    this.round += 1;
    this.length = 0;
    this.last = -1;
  }

  /** Puts a segment in, unless it was in before since the last reset, or one behind it has been taken out. */
  offer(segment: number): void {
    if (segment <= this.last || this.stamp[segment] === this.round) return;
    this.stamp[segment] = this.round;
    if (this.length === this.heap.length) this.heap = larger(this.heap, new Int32Array(this.length * 2));
    let at = this.length;
    this.length += 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.heap[parent]! <= segment) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = segment;
  }

  /** The first one, taken out; -1 when there is none. */
  pop(): number {
    if (this.length === 0) return -1;
    const { heap } = this;
    const first = heap[0]!;
    this.last = first;
    this.length -= 1;
    const moved = heap[this.length]!;
    let at = 0;
    for (let child = 1; child < this.length; child = 2 * at + 1) {
      if (child + 1 < this.length && heap[child + 1]! < heap[child]!) child += 1;
      if (heap[child]! >= moved) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = moved;
    return first;
  }
}
