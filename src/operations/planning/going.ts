import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Going } from '../../plan/assign/without.ts';
import type { Free } from '../../plan/route/kernel-question.ts';
import type { PlannedLeg } from '../../plan/route/load.ts';
import type { Router } from '../../plan/route/router.ts';
import { legsAhead, worthOf } from './affected.ts';
import { askPlanner, everybody, type Snapshot, spaceOf } from './questions.ts';

/** Units of one way, with the grams of CO2e each of them emits from here on. */
export type StandingGroup = Going & { readonly grams: number };

/** The plan as it stands: who goes which way, and the space that all of them leave. */
export interface Standing {
  readonly going: readonly StandingGroup[];
  readonly free: Free;
  readonly units: number;
  readonly late: number;
  readonly cost: number;
}

/** Groups all units whose way ahead can still be changed by the way they go. */
export function standingPlan(snapshot: Snapshot, router: Router): Standing {
  const { timetable } = snapshot;
  const { commodities } = askPlanner(snapshot, everybody);
  const units = new Map(snapshot.units.map((unit) => [unit.key, unit]));
  const going: StandingGroup[] = [];
  for (const { question, objective, priority, units: keys } of commodities) {
    for (const { legs, count } of waysOf(router, keys, units, question)) {
      const { arrivesAt, cost, grams, value } = worthOf(router, { question, objective }, legs);
      going.push({
        question,
        objective,
        priority,
        units: count,
        legs,
        value,
        cost: Math.round(cost),
        arrivesAt,
        grams,
      });
    }
  }
  return {
    going,
    free: spaceOf(timetable, snapshot.used),
    units: going.reduce((sum, group) => sum + group.units, 0),
    late: going.reduce((sum, group) => sum + (group.arrivesAt > group.objective.dueAt ? group.units : 0), 0),
    cost: going.reduce((sum, group) => sum + group.units * group.cost, 0),
  };
}

/** The ways on which units of one commodity go, and how many on each; without those that have none, or one that is gone. */
function waysOf(
  router: Router,
  keys: readonly UnitKey[],
  units: ReadonlyMap<UnitKey, Unit>,
  question: Going['question'],
): { legs: readonly PlannedLeg[]; count: number }[] {
  const ways = new Map<string, { legs: readonly PlannedLeg[]; count: number }>();
  for (const key of keys) {
    const unit = units.get(key);
    const legs = unit === undefined ? undefined : legsAhead(router, question, unit);
    if (legs === undefined) continue;
    const name = legs.map(({ departure, from, to }) => `${departure}/${from}-${to}`).join(' ');
    const known = ways.get(name);
    if (known === undefined) ways.set(name, { legs, count: 1 });
    else known.count += 1;
  }
  return [...ways.values()];
}
