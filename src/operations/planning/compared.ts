import type { Assignment } from '../../plan/assign/assign.ts';
import type { StandingGroup } from './going.ts';

/** What a plan comes to for the units in it, from where they are: whole minor units, kilograms, days from ready to arrival. */
export interface PlanSums {
  readonly units: number;
  readonly cost: number;
  readonly co2eKg: number;
  readonly meanDays: number;
  readonly late: number;
}

/** A plan that was made and not taken over, beside the one that stands. */
export interface Compared {
  readonly before: PlanSums;
  readonly after: PlanSums;
}

interface Group {
  readonly units: number;
  readonly cost: number;
  readonly grams: number;
  readonly readyAt: number;
  readonly arrivesAt: number;
  readonly dueAt: number;
}

/** Both plans in sums. Weights are no part of them: money is money, and a day is a day. */
export function compare(
  standing: readonly StandingGroup[],
  { planned }: Assignment,
  readyAndDue: ReadyAndDue,
): Compared {
  return {
    before: sumsOf(
      standing.map(({ units, cost, grams, arrivesAt, objective: { readyAt, dueAt } }) => ({
        units,
        cost,
        grams,
        readyAt,
        arrivesAt,
        dueAt,
      })),
    ),
    after: sumsOf(
      planned.flatMap(({ units, route: { cost, co2Grams, arrivesAt } }) => {
        const first = units[0];
        return first === undefined
          ? []
          : [{ units: units.length, cost, grams: co2Grams, arrivesAt, ...readyAndDue(first) }];
      }),
    ),
  };
}

/** When a unit is ready and due, by its key. */
type ReadyAndDue = (unit: Assignment['planned'][number]['units'][number]) => {
  readonly readyAt: number;
  readonly dueAt: number;
};

function sumsOf(groups: readonly Group[]): PlanSums {
  let [units, cost, grams, minutes, late] = [0, 0, 0, 0, 0];
  for (const group of groups) {
    units += group.units;
    cost += group.units * group.cost;
    grams += group.units * group.grams;
    minutes += group.units * (group.arrivesAt - group.readyAt);
    late += group.arrivesAt > group.dueAt ? group.units : 0;
  }
  return {
    units,
    cost: Math.round(cost),
    co2eKg: Math.round(grams / 1000),
    meanDays: units === 0 ? 0 : Math.round((minutes / units / 1440) * 100) / 100,
    late,
  };
}
