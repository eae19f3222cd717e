import type { Norms } from '../../model/network.ts';

/** What time is worth to a unit: cents a day from `readyAt` to arrival, and cents a day of lateness beyond `dueAt`. */
export interface Objective {
  readonly readyAt: number;
  readonly dueAt: number;
  readonly timePerDay: number;
  readonly latePerDay: number;
  /** A route whose objective is as high or higher is no answer. */
  readonly ceiling: number;
}

/** Cents that arriving at this moment costs, beside freight. */
export const timeCost = (objective: Objective, arrivesAt: number): number =>
  (objective.timePerDay * (arrivesAt - objective.readyAt) +
    (arrivesAt > objective.dueAt ? objective.latePerDay * (arrivesAt - objective.dueAt) : 0)) /
  1440;

/** The part of it that is for arriving after it is due. */
export const latenessCost = ({ dueAt, latePerDay }: Objective, arrivesAt: number): number =>
  arrivesAt > dueAt ? (latePerDay * (arrivesAt - dueAt)) / 1440 : 0;

/** The latest arrival whose time costs less than this; without an end where time costs nothing. */
export function latestArrival({ readyAt, dueAt, timePerDay, latePerDay }: Objective, cents: number): number {
  const onTime = timePerDay > 0 ? readyAt + (cents * 1440) / timePerDay : Number.POSITIVE_INFINITY;
  if (onTime <= dueAt) return onTime;
  const both = timePerDay + latePerDay;
  return both > 0 ? (cents * 1440 + timePerDay * readyAt + latePerDay * dueAt) / both : Number.POSITIVE_INFINITY;
}

/** Cents that so many grams of CO2e cost in the plan's objective. */
export const carbonCost = (norms: Norms, grams: number): number => (norms.carbonPerTonne * grams) / 1_000_000;

/** Cents of storage for one unit that waited so long: each started day beyond the free ones counts. */
export const storageCost = (wait: number, freeMinutes: number, perUnitDay: number): number =>
  wait <= freeMinutes ? 0 : Math.ceil((wait - freeMinutes) / 1440) * perUnitDay;
