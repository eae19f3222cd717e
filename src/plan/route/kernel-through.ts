import { type Bounds, type Compiled, type Rest, reachFrom, ridesOn, type Tolls } from './kernel-bounds.ts';
import { waysOver } from './kernel-passage.ts';
import type { Toll } from './kernel-rides.ts';
import type { Start } from './load.ts';

/** What ways over each lane take at least, each criterion by itself; without an end where none leads over it. */
export interface Through {
  readonly cost: Float64Array;
  readonly co2: Float64Array;
  /** Grams with a whole step of cargo more. */
  readonly co2Step: Float64Array;
  readonly legs: Float64Array;
}

/** What ways from where a unit is take at least over each lane, whatever the dates. */
export function throughOf(
  compiled: Compiled,
  tolls: Tolls,
  bounds: Bounds,
  start: Start,
  reach = (toll: Toll): Float64Array => reachFrom(compiled, toll, start),
): Through {
  const over = (toll: Toll, { land }: Pick<Rest, 'land'>): Float64Array =>
    waysOver(compiled.rides, toll, reach(toll), ridesOn(compiled, toll, start), land);
  const { co2, co2Step } = bounds;
  return {
    cost: over(tolls.cost, bounds.cost),
    co2: over(tolls.co2, co2),
    co2Step: over(tolls.co2Step, { land: co2.land.map((grams, dock) => grams + co2Step.land[dock]!) }),
    legs: over(tolls.legs, bounds.legs),
  };
}

/** A route as others are held against it. */
export interface Rival {
  readonly arrives: number;
  readonly cost: number;
  readonly co2: number;
  readonly legs: number;
}

/** Grams by which equal CO2e may differ in the last digits, summed up in another order of legs. */
const tie = 1e-6;

/** Whether it takes no more of all three. */
export const isNoWorse = (route: Omit<Rival, 'arrives'>, cost: number, co2: number, legs: number): boolean =>
  route.cost <= cost && route.co2 <= co2 + tie && route.legs <= legs;

/** Into `latest`, by lane: the latest arrival that is allowed; -1 where no way leads over it. */
export function latestOver({ legs }: Through, latestAt: number, latest: Float64Array): void {
  for (let lane = 0; lane < latest.length; lane += 1)
    latest[lane] = legs[lane] === Number.POSITIVE_INFINITY ? -1 : latestAt;
}

/**
 * Makes `latest` less for each lane where whoever arrives with a route that is known, or later, is beaten by it. `step` is how much
 * of a step of cargo there is above what `through` is made for. Gives the latest of all lanes.
 */
export function latestBeside(
  route: Rival,
  { cost, co2, co2Step, legs }: Through,
  step: number,
  latest: Float64Array,
): number {
  let last = -1;
  for (let lane = 0; lane < latest.length; lane += 1) {
    const grams = co2[lane]! + step * (co2Step[lane]! - co2[lane]!);
    if (route.arrives <= latest[lane]! && isNoWorse(route, cost[lane]!, grams, legs[lane]!))
      latest[lane] = route.arrives - 1;
    if (latest[lane]! > last) last = latest[lane]!;
  }
  return last;
}
