import { larger } from '../route/kernel-labels.ts';
import type { Relaxation } from './kernel-relaxation.ts';

/** A sweep that raises the bound by less than this share of it is the last. */
const worthwhile = 1e-7;

/**
 * Sets one price after the other to where the bound is highest as long as all others stay (coordinate ascent, as in the dual
 * ascents of Bilde and Krarup 1977 and Erlenkotter 1978). Each commodity is willing to pay for a resource what its cheapest route
 * without it costs more; the price is what the first one would pay who finds no space after all who would pay more. So prices
 * of small departures, which steps of all prices together hardly move, come to where they belong.
 */
export function polish(relaxation: Relaxation, sweeps: number): void {
  const { price, best } = relaxation;
  price.set(best);
  const auction = new Auction(relaxation);
  const use = new Float64Array(price.length);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const before = relaxation.bestBound;
    for (let row = 0; row < price.length; row += 1) auction.settle(row);
    if (relaxation.look(use) < before + Math.abs(before) * worthwhile) break;
  }
}

/** Who wants what of each bucket, under the present prices. It guards that `priced` is what each route costs with them. */
class Auction {
  private readonly relaxation: Relaxation;
  private readonly commodityOf: Int32Array;
  private readonly priced: Float64Array;
  /** By bucket, where its routes begin in `over`: those of a commodity one after the other. */
  private readonly start: Int32Array;
  private readonly over: Int32Array;
  /** Bidders of the row at hand: what each would pay at most, and how much it wants. */
  private bid = new Float64Array(1024);
  private wanted = new Float64Array(1024);

  constructor(relaxation: Relaxation) {
    const { bucketStart, bucketRow, perUnit, price, routeStart, units, value } = relaxation;
    this.relaxation = relaxation;
    this.commodityOf = new Int32Array(value.length);
    for (let c = 0; c < units.length; c += 1) this.commodityOf.fill(c, routeStart[c], routeStart[c + 1]);
    this.start = new Int32Array(price.length / 3 + 1);
    for (const row of bucketRow) this.start[row / 3 + 1]! += 1;
    for (let bucket = 1; bucket < this.start.length; bucket += 1) this.start[bucket]! += this.start[bucket - 1]!;
    const next = this.start.slice();
    this.over = new Int32Array(bucketRow.length);
    this.priced = new Float64Array(value.length);
    for (let route = 0; route < value.length; route += 1) {
      const unit = this.commodityOf[route]! * 3;
      let priced = value[route]!;
      for (let b = bucketStart[route]!; b < bucketStart[route + 1]!; b += 1) {
        const row = bucketRow[b]!;
        this.over[next[row / 3]!] = route;
        next[row / 3]! += 1;
        for (let of = 0; of < 3; of += 1) priced += perUnit[unit + of]! * price[row + of]!;
      }
      this.priced[route] = priced;
    }
  }

  /** Brings the price of a row to where the bound is highest. */
  settle(row: number): void {
    const { commodityOf, over, priced, relaxation, start } = this;
    const { perUnit, price } = relaxation;
    const to = this.priceOf(row);
    const more = to - price[row]!;
    if (more === 0) return;
    price[row] = to;
    const bucket = Math.floor(row / 3);
    for (let at = start[bucket]!; at < start[bucket + 1]!; at += 1)
      priced[over[at]!]! += perUnit[commodityOf[over[at]!]! * 3 + (row % 3)]! * more;
  }

  private priceOf(row: number): number {
    const space = this.relaxation.space[row]!;
    const count = this.askAll(row);
    const { bid, wanted } = this;
    let all = 0;
    for (let bidder = 0; bidder < count; bidder += 1) all += wanted[bidder]!;
    if (all <= space) return 0;
    const highestFirst = Int32Array.from({ length: count }, (_, bidder) => bidder).sort((a, b) => bid[b]! - bid[a]!);
    let taken = 0;
    for (const bidder of highestFirst) {
      taken += wanted[bidder]!;
      if (taken > space) return bid[bidder]!;
    }
    return 0;
  }

  /** Asks each commodity with a route over the row's bucket what it would pay; gives how many would pay anything. */
  private askAll(row: number): number {
    const { commodityOf, over, priced, relaxation, start } = this;
    const { penalty, perUnit, price, routeStart, units } = relaxation;
    const bucket = Math.floor(row / 3);
    const end = start[bucket + 1]!;
    let count = 0;
    for (let at = start[bucket]!; at < end; ) {
      const commodity = commodityOf[over[at]!]!;
      const last = routeStart[commodity + 1]!;
      let [here, elsewhere] = [Number.POSITIVE_INFINITY, penalty[commodity]!];
      for (let route = routeStart[commodity]!; route < last; route += 1) {
        if (at < end && over[at] === route) {
          here = Math.min(here, priced[route]!);
          at += 1;
        } else elsewhere = Math.min(elsewhere, priced[route]!);
      }
      const each = perUnit[commodity * 3 + (row % 3)]!;
      const most = each === 0 ? 0 : (elsewhere - here) / each + price[row]!;
      if (most <= 0) continue;
      if (count === this.bid.length) this.makeRoom();
      this.bid[count] = most;
      this.wanted[count] = units[commodity]! * each;
      count += 1;
    }
    return count;
  }

  private makeRoom(): void {
    const size = this.bid.length * 2;
    this.bid = larger(this.bid, new Float64Array(size));
    this.wanted = larger(this.wanted, new Float64Array(size));
  }
}
