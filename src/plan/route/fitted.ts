import { carbonCost } from './objective.ts';
import type { Pattern } from './pattern.ts';
import type { Rates } from './rates.ts';
import type { Router } from './router.ts';

/** One leg of a pattern for one kind of unit, whatever the date and whatever the unit weighs. */
export interface Part {
  readonly service: number;
  readonly from: number;
  readonly to: number;
  readonly dock: number;
  readonly landsAt: number;
  /** Freight and carbon: of an empty unit, and of a tonne of cargo. */
  readonly cost: number;
  readonly costPerTonne: number;
  /** Changing to it from the leg before: its number among the changes; none at first. */
  readonly change: number;
  readonly changeCost: number;
  /** The least that comes after it, likewise. */
  rest: number;
  restPerTonne: number;
}

/** What patterns' legs cost each kind of unit, once it is worked out. */
export class Fits {
  private readonly known = new WeakMap<Rates, WeakMap<Pattern, readonly Part[] | 'never'>>();

  /** Nothing where a leg does not take the unit or two do not join. */
  of(router: Router, rates: Rates, pattern: Pattern): readonly Part[] | undefined {
    const mine = this.known.get(rates) ?? new WeakMap<Pattern, readonly Part[] | 'never'>();
    this.known.set(rates, mine);
    const legs = mine.get(pattern) ?? fitted(router, rates, pattern) ?? 'never';
    mine.set(pattern, legs);
    return legs === 'never' ? undefined : legs;
  }
}

function fitted(router: Router, rates: Rates, pattern: Pattern): Part[] | undefined {
  const { timetable } = router;
  const perGram = carbonCost(timetable.network.norms, 1);
  const parts: Part[] = [];
  for (const { service, from, to } of pattern) {
    const lanes = timetable.laneStart[service] ?? 0;
    if (rates.allowed[lanes + from] === 0) return undefined;
    let [cost, costPerTonne] = [0, 0];
    for (let lane = lanes + from; lane < lanes + to; lane += 1) {
      cost += (rates.laneCost[lane] ?? 0) + perGram * (rates.laneCo2[lane] ?? 0);
      costPerTonne += perGram * (rates.laneCo2PerTonne[lane] ?? 0);
    }
    const dock = dockOf(router, service, from);
    const before = parts.at(-1);
    const change = before === undefined ? -1 : changeBetween(router, before.landsAt, dock);
    if (before !== undefined && change < 0) return undefined;
    const changeCost = (rates.change.cost[change] ?? 0) + perGram * (rates.change.co2[change] ?? 0);
    const landsAt = dockOf(router, service, to);
    parts.push({ service, from, to, dock, landsAt, cost, costPerTonne, change, changeCost, rest: 0, restPerTonne: 0 });
  }
  const end = parts.at(-1)?.landsAt ?? 0;
  let [rest, perTonne] = [(rates.toGate.cost[end] ?? 0) + perGram * (rates.toGate.co2[end] ?? 0), 0];
  for (const part of parts.toReversed()) {
    part.rest = rest;
    part.restPerTonne = perTonne;
    rest += part.cost + (part.change < 0 ? 0 : part.changeCost);
    perTonne += part.costPerTonne;
  }
  return parts;
}

function changeBetween({ changes }: Router, from: number, to: number): number {
  for (let change = changes.start[from] ?? 0; change < (changes.start[from + 1] ?? 0); change += 1)
    if (changes.to[change] === to) return change;
  return -1;
}

function dockOf({ timetable }: Router, service: number, call: number): number {
  const lanes = timetable.laneStart[service] ?? 0;
  const last = call >= (timetable.services[service]?.calls.length ?? 0) - 1;
  const lane = timetable.lanes[lanes + call - (last ? 1 : 0)];
  return (last ? lane?.toDock : lane?.fromDock) ?? 0;
}
