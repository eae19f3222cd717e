import { type Cents, cents } from '../../base/money.ts';
import { type Said, type Sentence, told } from '../../base/sentence.ts';
import type { PlanEvent } from '../../model/event.ts';
import type { RefusalCode } from '../../model/itinerary.ts';
import type { Network } from '../../model/network.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Assignment, PlanPhase } from '../../plan/assign/assign.ts';
import type { OrderRefusalCode } from '../order.ts';
import { noChanges, type PlanChanges } from './changes.ts';
import type { Compared } from './compared.ts';

/** What a planning run came to. Amounts are whole minor units of `currency`. */
export interface PlanReport {
  readonly plan: string;
  readonly units: number;
  readonly planned: number;
  readonly late: number;
  readonly unplanned: number;
  /** Units that had moved on, or lost their space, by the time the plan was taken over, or for which it was stopped: the next run plans them. */
  readonly refused: number;
  /** Units without plan by the first reason why, and the refused by theirs. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, number>>>;
  /** Of the planned units. */
  readonly cost: Cents;
  readonly currency: string;
  readonly co2eKg: number;
  /** Of the plan as it was made: cost, carbon, time and lateness, and a penalty for each unit without plan. */
  readonly objective: Cents;
  /** No plan can be below this. */
  readonly bound: Cents;
  /** (objective - bound) / bound: the plan is at most this much above the best possible. */
  readonly gap: number;
  readonly seconds: number;
  readonly work: number;
  /** `ok`, or what the independent checker found wrong; with any fault nothing is taken over. */
  readonly checker: Checked;
  /** What is different from before, for those whose plan was taken over. */
  readonly changes: PlanChanges;
  /** The plan beside the one that stands, where it was made to be looked at only; then nothing was written. */
  readonly preview?: Compared;
  /** Somebody stopped it: while it did what, and how many units' plans had been taken over by then. Those stand. */
  readonly stopped?: { readonly during: PlanPhase | 'queued'; readonly taken: number };
}

export type Checked = 'ok' | readonly { readonly reason: string; readonly said?: Said }[];

export const checkedOf = (faults: readonly Sentence[]): Checked => (faults.length === 0 ? 'ok' : faults.map(told));

/** Why a unit has no plan, why its plan was not taken over, or that the run was stopped before it was. */
export type ReasonCode = RefusalCode | NotTaken;

export type NotTaken = OrderRefusalCode | 'stopped';

/** What a run is measured by beside its assignment. */
export interface Measured {
  readonly faults: readonly Sentence[];
  readonly seconds: number;
  /** Units whose orders were refused, and why. */
  readonly refused: ReadonlyMap<UnitKey, NotTaken>;
  readonly changes: PlanChanges;
  readonly preview?: Compared;
  readonly stopped?: PlanReport['stopped'];
}

/** What a run comes to that changes nothing: there was nothing to plan, or it was stopped before it wrote anything. */
export const emptyReport = (plan: string, currency: string, seconds: number): PlanReport => ({
  plan,
  units: 0,
  planned: 0,
  late: 0,
  unplanned: 0,
  refused: 0,
  reasons: {},
  cost: cents(0),
  currency,
  co2eKg: 0,
  objective: cents(0),
  bound: cents(0),
  gap: 0,
  seconds,
  work: 0,
  checker: 'ok',
  changes: noChanges,
});

export const stoppedReport = (
  plan: string,
  currency: string,
  during: PlanPhase | 'queued',
  seconds: number,
): PlanReport => ({ ...emptyReport(plan, currency, seconds), stopped: { during, taken: 0 } });

export function reportOf(
  network: Network,
  plan: string,
  assignment: Assignment,
  { faults, seconds, refused, changes, preview, stopped }: Measured,
): PlanReport {
  const reasons: Partial<Record<ReasonCode, number>> = {};
  const count = (code: ReasonCode, units: number): void => {
    if (units > 0) reasons[code] = (reasons[code] ?? 0) + units;
  };
  const stand = (units: readonly UnitKey[]): number => units.filter((unit) => !refused.has(unit)).length;
  let [planned, late, unplanned, cost, co2Grams] = [0, 0, 0, 0, 0];
  for (const { units, route, late: isLate } of assignment.planned) {
    const standing = stand(units);
    planned += standing;
    late += isLate ? standing : 0;
    cost += standing * route.cost;
    co2Grams += standing * route.co2Grams;
  }
  for (const { units, refusals } of assignment.unplanned) {
    const standing = stand(units);
    unplanned += standing;
    count(refusals[0]?.code ?? 'no-route', standing);
  }
  for (const code of refused.values()) count(code, 1);
  const { objective, bound, work } = assignment;
  return {
    plan,
    units: planned + unplanned + refused.size,
    planned,
    late,
    unplanned,
    refused: refused.size,
    reasons,
    cost: cents(cost),
    currency: network.norms.currency,
    co2eKg: Math.round(co2Grams / 1000),
    objective: cents(objective),
    bound: cents(bound),
    gap: gapOf(objective, bound),
    seconds,
    work,
    checker: checkedOf(faults),
    changes,
    ...(preview === undefined ? {} : { preview }),
    ...(stopped === undefined ? {} : { stopped }),
  };
}

/** The run for the ledger. */
export const planEvent = (report: PlanReport): PlanEvent => {
  const { units, planned, late, unplanned, refused, cost, co2eKg, bound, objective, work, seconds } = report;
  const sums = { units, planned, late, unplanned, refused, cost, co2eKg, bound, objective, work };
  return { kind: 'plan-made', ...sums, seconds: Math.round(seconds * 10) / 10 };
};

/** How far a plan is above its bound at most. What is less than a minor unit is the rounding of sums: it is no gap, nor one below nothing. */
export function gapOf(objective: number, bound: number): number {
  const above = Math.round(objective) - Math.round(bound);
  return bound === 0 || above === 0 ? 0 : above / Math.abs(bound);
}
