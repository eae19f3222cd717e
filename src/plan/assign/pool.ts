import type { Norms } from '../../model/network.ts';
import type { Free, Prices } from '../route/kernel-question.ts';
import type { Route } from '../route/load.ts';
import { bookedLegs, bucketsOf, priceOn } from '../route/prices.ts';
import type { BestRoute } from '../route/router.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Commodity } from './commodity.ts';

/** A route that is known for a commodity, and the buckets it takes space on. */
export interface Candidate {
  readonly route: BestRoute;
  readonly buckets: readonly number[];
}

/** Routes known for each commodity: first the best one if nobody else were there. It guards that none is there twice. */
export class Pool {
  readonly commodities: readonly Commodity[];
  readonly bests: readonly (BestRoute | undefined)[];
  private readonly timetable: Timetable;
  private readonly candidates: readonly Candidate[][];
  private readonly penalties: Float64Array;
  /** Routes that are known. */
  size = 0;

  constructor(timetable: Timetable, commodities: readonly Commodity[], bests: readonly (BestRoute | undefined)[]) {
    this.timetable = timetable;
    this.commodities = commodities;
    this.bests = bests;
    this.candidates = bests.map((best, index) => (best === undefined ? [] : [this.candidateOf(index, best)]));
    const { norms } = timetable.network;
    this.penalties = Float64Array.from(bests, (best, index) => penaltyOf(norms, commodities[index]?.stake ?? 0, best));
  }

  /** Nothing where no route leads there at all. */
  of(index: number): readonly Candidate[] {
    return this.candidates[index] ?? [];
  }

  /** Adds a route unless it is known; gives it as it now stands there. Those of a commodity stand by value, the best one first. */
  add(index: number, route: BestRoute): Candidate {
    const known = this.candidates[index] ?? [];
    const same = known.find((other) => isSameWay(other.route, route));
    if (same !== undefined) return same;
    const candidate = this.candidateOf(index, route);
    const dearer = known.findIndex((other, at) => at > 0 && other.route.value > route.value);
    known.splice(dearer < 0 ? known.length : dearer, 0, candidate);
    this.size += 1;
    return candidate;
  }

  /**
   * What one unit costs the plan when it stays without: so much above its best route, if nobody else were there, that no
   * route it may take is dearer. A unit that is delivered before its time may be worth less than nothing; the penalty lies
   * above its best route all the same.
   */
  penalty(index: number): number {
    return this.penalties[index] ?? 0;
  }

  /** What one unit of a commodity costs on a route, the price of space included. */
  priced(index: number, { route, buckets }: Candidate, prices: Prices): number {
    const load = this.commodities[index]?.question.load;
    let value = route.value;
    if (load !== undefined) for (const bucket of buckets) value += priceOn(prices, bucket, load);
    return value;
  }

  /** Every unit on its best route as if nobody else were there: no plan can be below this. Summed up in an order of indices. */
  leastObjective(order: Iterable<number> = this.commodities.keys()): number {
    let sum = 0;
    for (const index of order) sum += (this.commodities[index]?.units.length ?? 0) * (this.bests[index]?.value ?? 0);
    return sum;
  }

  /** 1 for each bucket of which more could be asked than there is: on all others space has no price. */
  contested(free: Free): Uint8Array {
    const count = free.teu.length;
    const [teuAsked, kgAsked, plugsAsked] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
    const counted = new Int32Array(count).fill(-1); // By bucket, the commodity that was counted last: each asks once.
    for (const [index, { units, question }] of this.commodities.entries()) {
      const { teu, grossKg, needsPlug } = question.load;
      for (const { buckets } of this.of(index)) {
        for (const bucket of buckets) {
          if (counted[bucket] === index) continue;
          counted[bucket] = index;
          teuAsked[bucket] = (teuAsked[bucket] ?? 0) + teu * units.length;
          kgAsked[bucket] = (kgAsked[bucket] ?? 0) + grossKg * units.length;
          if (needsPlug) plugsAsked[bucket] = (plugsAsked[bucket] ?? 0) + units.length;
        }
      }
    }
    const isShort = (_: number, bucket: number): number =>
      (teuAsked[bucket] ?? 0) > (free.teu[bucket] ?? 0) ||
      (kgAsked[bucket] ?? 0) > (free.kg[bucket] ?? 0) ||
      (plugsAsked[bucket] ?? 0) > (free.plugs[bucket] ?? 0)
        ? 1
        : 0;
    return Uint8Array.from(free.teu, isShort);
  }

  private candidateOf(index: number, route: BestRoute): Candidate {
    const question = this.commodities[index]?.question;
    const legs = question === undefined ? route.legs : bookedLegs(question, route.legs);
    return { route, buckets: bucketsOf(this.timetable, legs) };
  }
}

/** What a unit without plan costs: more than any way it would take. Nothing where no route leads there at all. */
export const penaltyOf = ({ acceptFactor }: Norms, stake: number, best: BestRoute | undefined): number =>
  best === undefined ? 0 : best.value + Math.max(stake, Math.abs(best.value)) * (acceptFactor - 1);

/** Whether two routes ride the same departures between the same calls. */
export const isSameWay = (a: Pick<Route, 'legs'>, b: Pick<Route, 'legs'>): boolean =>
  a.legs.length === b.legs.length &&
  a.legs.every(({ departure, from, to }, i) => {
    const other = b.legs[i];
    return other?.departure === departure && other.from === from && other.to === to;
  });
