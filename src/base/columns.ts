/** Flat shared columns: threads read the same memory, and a search allocates nothing. */
export const int32 = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));

export const float64 = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(length * 8));

export function int32From(values: readonly number[]): Int32Array {
  const array = int32(values.length);
  array.set(values);
  return array;
}

/** Rows of whole numbers of a fixed width that grow at the end and leave as shared columns. */
export class Grow {
  private values: Int32Array;
  private readonly width: number;
  length = 0;

  constructor(width: number) {
    this.width = width;
    this.values = new Int32Array(width * 1024);
  }

  push(...row: number[]): void {
    if ((this.length + 1) * this.width > this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(row, this.length * this.width);
    this.length += 1;
  }

  column(index: number): Int32Array {
    const column = int32(this.length);
    for (let i = 0; i < this.length; i += 1) column[i] = this.values[i * this.width + index] ?? 0;
    return column;
  }
}

/** The index of the first value that is not below this one, in rising values. */
export function firstAtOrAfter(rising: Int32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
