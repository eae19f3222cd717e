import type { Free, Prices } from '../route/kernel-question.ts';
import type { Commodity } from './commodity.ts';
import type { Pool } from './pool.ts';

/** Kilograms that weigh as much as one TEU or one plug when prices are looked for. */
const kgStep = 10_000;
/** So many passes without a better bound, and steps get smaller. */
const patience = 8;

/**
 * Looks for the prices of space under which units of their own accord want no more of it than there is: the Lagrangian dual
 * of the assignment over the routes of a pool, by a deflected subgradient method (Held, Wolfe and Crowder 1974; Camerini,
 * Fratta and Maffioli 1975). Prices start from `start` where somebody has some.
 */
export function relax(pool: Pool, free: Free, start: Prices | undefined, passes: number): Prices {
  const dual = new Dual(pool, free, start);
  dual.climb(passes);
  return dual.bestPrices();
}

/** The dual function over flat arrays. One row a resource of a contested bucket: TEU, steps of weight, plugs. */
class Dual {
  private bestBound = Number.NEGATIVE_INFINITY;
  private readonly buckets: number[] = [];
  private readonly rowOf: Int32Array;
  private readonly space: Float64Array;
  private readonly price: Float64Array;
  private readonly best: Float64Array;
  private readonly units: Float64Array;
  private readonly perUnit: Float64Array;
  private readonly penalty: Float64Array;
  private readonly routeStart: Int32Array;
  private readonly value: Float64Array;
  private readonly bucketStart: Int32Array;
  private readonly bucketRow: Int32Array;
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

  climb(passes: number): void {
    const rows = this.price.length;
    const use = new Float64Array(rows);
    const direction = new Float64Array(rows);
    let room = 0;
    let since = 0;
    for (let pass = 0; pass < passes; pass += 1) {
      const bound = this.evaluate(use);
      if (pass === 0) room = Math.max(1, Math.abs(bound) * 0.01);
      if (bound > this.bestBound) {
        if (bound > this.bestBound + room * 0.02) since = 0;
        this.bestBound = bound;
        this.best.set(this.price);
      } else since += 1;
      if (since >= patience) {
        room /= 2;
        since = 0;
        this.price.set(this.best);
        direction.fill(0);
        continue;
      }
      let size = 0;
      for (let row = 0; row < rows; row += 1) {
        const over = (use[row] ?? 0) - (this.space[row] ?? 0);
        const step = over < 0 && this.price[row] === 0 && (direction[row] ?? 0) <= 0 ? 0 : over;
        direction[row] = step + 0.6 * (direction[row] ?? 0);
        size += (direction[row] ?? 0) ** 2;
      }
      if (size === 0) return;
      const step = (this.bestBound + room - bound) / size;
      for (let row = 0; row < rows; row += 1)
        this.price[row] = Math.max(0, (this.price[row] ?? 0) + step * (direction[row] ?? 0));
    }
  }

  /** The bound under the present prices, and into `use` what units would take under them. */
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
