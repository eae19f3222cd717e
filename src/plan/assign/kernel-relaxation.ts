import type { Free, Prices } from '../route/kernel-question.ts';
import type { Commodity } from './commodity.ts';
import type { Pool } from './pool.ts';

/** Kilograms that weigh as much as one TEU or one plug when prices are looked for. */
const kgStep = 10_000;

/**
 * The Lagrangian relaxation of an assignment over the routes of a pool, on flat arrays: space has a price, and each commodity takes the
 * route that is cheapest with it. A row is one resource of a contested bucket: TEU, steps of weight, plugs; a bucket has three rows, one
 * after the other. It guards the best prices found.
 */
export class Relaxation {
  /** The highest bound found so far, and the prices that prove it. */
  bestBound = Number.NEGATIVE_INFINITY;
  readonly best: Float64Array;
  /** By row: space there is, and the price that is tried now. */
  readonly space: Float64Array;
  readonly price: Float64Array;
  /** By commodity: how many units, what one takes of each of three resources, and what it costs without plan. */
  readonly units: Float64Array;
  readonly perUnit: Float64Array;
  readonly penalty: Float64Array;
  /** By commodity, where its routes begin, the best one first; of each, what it costs one unit beside space. */
  readonly routeStart: Int32Array;
  readonly value: Float64Array;
  /** By route, where its buckets begin; of each, its first row. */
  readonly bucketStart: Int32Array;
  readonly bucketRow: Int32Array;
  private readonly buckets: number[] = [];
  private readonly rowOf: Int32Array;
  private readonly count: number;

  constructor(pool: Pool, free: Free, start: Prices | undefined) {
    const contested = pool.contested(free);
    this.count = free.teu.length;
    this.rowOf = new Int32Array(this.count).fill(-1);
    for (let bucket = 0; bucket < this.count; bucket += 1) {
      if (contested[bucket] === 0) continue;
      this.rowOf[bucket] = this.buckets.length * 3;
      this.buckets.push(bucket);
    }
    this.space = new Float64Array(this.buckets.length * 3);
    this.price = new Float64Array(this.buckets.length * 3);
    for (const [row, bucket] of this.buckets.entries()) {
      this.space.set(
        [free.teu[bucket] ?? 0, (free.kg[bucket] ?? 0) / kgStep, free.plugs[bucket] ?? 0].map((x) => Math.max(0, x)),
        row * 3,
      );
      if (start !== undefined)
        this.price.set([start.teu[bucket] ?? 0, (start.kg[bucket] ?? 0) * kgStep, start.plugs[bucket] ?? 0], row * 3);
    }
    this.best = this.price.slice();
    const { indices, routes, steps } = this.sizeOf(pool);
    this.units = new Float64Array(indices.length);
    this.perUnit = new Float64Array(indices.length * 3);
    this.penalty = new Float64Array(indices.length);
    this.routeStart = new Int32Array(indices.length + 1);
    this.value = new Float64Array(routes);
    this.bucketStart = new Int32Array(routes + 1);
    this.bucketRow = new Int32Array(steps);
    let [route, step] = [0, 0];
    for (const [at, index] of indices.entries()) {
      const { units, question } = pool.commodities[index] as Commodity;
      this.units[at] = units.length;
      this.penalty[at] = pool.penalty(index);
      this.perUnit[at * 3] = question.load.teu;
      this.perUnit[at * 3 + 1] = question.load.grossKg / kgStep;
      this.perUnit[at * 3 + 2] = question.load.needsPlug ? 1 : 0;
      for (const candidate of pool.of(index)) {
        this.value[route] = candidate.route.value;
        for (const bucket of candidate.buckets) {
          const row = this.rowOf[bucket]!;
          if (row < 0) continue;
          this.bucketRow[step] = row;
          step += 1;
        }
        route += 1;
        this.bucketStart[route] = step;
      }
      this.routeStart[at + 1] = route;
    }
  }

  /** Commodities of which a route runs over a contested bucket, how many routes they have, and over how many of these. */
  private sizeOf(pool: Pool): { indices: readonly number[]; routes: number; steps: number } {
    const indices: number[] = [];
    let [routes, steps] = [0, 0];
    for (const index of pool.commodities.keys()) {
      const before = steps;
      for (const { buckets } of pool.of(index)) for (const bucket of buckets) if (this.rowOf[bucket]! >= 0) steps += 1;
      if (steps === before) continue;
      indices.push(index);
      routes += pool.of(index).length;
    }
    return { indices, routes, steps };
  }

  /** Looks at the present prices: gives their bound, and keeps them if it is the highest; into `use` goes what units would take. */
  look(use: Float64Array): number {
    const bound = this.evaluate(use);
    if (bound > this.bestBound) {
      this.bestBound = bound;
      this.best.set(this.price);
    }
    return bound;
  }

  private evaluate(use: Float64Array): number {
    const { price, units, perUnit, penalty, routeStart, value, bucketStart, bucketRow } = this;
    use.fill(0);
    let bound = 0;
    for (let row = 0; row < price.length; row += 1) bound -= price[row]! * this.space[row]!;
    for (let c = 0; c < units.length; c += 1) {
      const [teu, weight, plugs] = [perUnit[c * 3]!, perUnit[c * 3 + 1]!, perUnit[c * 3 + 2]!];
      let least = penalty[c]!;
      let chosen = -1;
      for (let route = routeStart[c]!; route < routeStart[c + 1]!; route += 1) {
        let priced = value[route]!;
        if (priced >= least) break; // Space is never worth less than nothing, and those behind cost more.
        for (let b = bucketStart[route]!; b < bucketStart[route + 1]! && priced < least; b += 1) {
          const row = bucketRow[b]!;
          priced += teu * price[row]! + weight * price[row + 1]! + plugs * price[row + 2]!;
        }
        if (priced < least) [least, chosen] = [priced, route];
      }
      bound += units[c]! * least;
      if (chosen < 0) continue;
      for (let b = bucketStart[chosen]!; b < bucketStart[chosen + 1]!; b += 1) {
        const row = bucketRow[b]!;
        use[row]! += units[c]! * teu;
        use[row + 1]! += units[c]! * weight;
        use[row + 2]! += units[c]! * plugs;
      }
    }
    return bound;
  }

  bestPrices(): Prices {
    const prices = {
      teu: new Float64Array(this.count),
      kg: new Float64Array(this.count),
      plugs: new Float64Array(this.count),
    };
    for (const [row, bucket] of this.buckets.entries()) {
      prices.teu[bucket] = this.best[row * 3] ?? 0;
      prices.kg[bucket] = (this.best[row * 3 + 1] ?? 0) / kgStep;
      prices.plugs[bucket] = this.best[row * 3 + 2] ?? 0;
    }
    return prices;
  }
}
