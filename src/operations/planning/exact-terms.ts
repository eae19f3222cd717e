import type { UnitKey } from '../../model/unit.ts';
import type { Assignment, Planned, Unplanned } from '../../plan/assign/assign.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import { penaltyOf } from '../../plan/assign/pool.ts';
import { explainNone } from '../../plan/assign/reasons.ts';
import { take } from '../../plan/assign/space.ts';
import { bookedLegs, bucketsOf } from '../../plan/route/prices.ts';
import type { BestRoute, Router } from '../../plan/route/router.ts';
import { askPlanner, type Snapshot } from './questions.ts';

/** The best route of each unit that is asked about, as if nobody else were there, and of what kind it is. */
export type Bests = ReadonlyMap<UnitKey, { readonly commodity: Commodity; readonly best: BestRoute | undefined }>;

/**
 * A plan made along known services, in the terms of one that knows the best routes there are: they bound it, and who would take a
 * way that is dearer than the hub accepts has none.
 */
export function inTermsOf({ timetable }: Snapshot, bests: Bests, assignment: Assignment): Assignment {
  const { norms } = timetable.network;
  const planned: Planned[] = [];
  const unplanned: Unplanned[] = [];
  for (const part of assignment.planned) {
    const { best, commodity } = knownOf(bests, part);
    const penalty = penaltyOf(norms, commodity?.stake ?? 0, best);
    if (best !== undefined && part.value > best.value && part.value >= penalty)
      unplanned.push({ units: part.units, refusals: [tooDear], penalty });
    else planned.push(best === undefined ? part : { ...part, bestCost: best.cost, extra: part.value - best.value });
  }
  for (const part of assignment.unplanned) {
    const { best, commodity } = knownOf(bests, part);
    unplanned.push({ ...part, penalty: penaltyOf(norms, commodity?.stake ?? 0, best) });
  }
  let objective = 0;
  for (const { units, value } of planned) objective += units.length * value;
  for (const { units, penalty } of unplanned) objective += units.length * penalty;
  let bound = 0;
  for (const { best } of bests.values()) bound += best?.value ?? 0;
  return { ...assignment, planned, unplanned, objective, bound };
}

const tooDear = { code: 'too-dear' as const, detail: 'all ways known with space cost more than the best is worth' };

/** The same with the reason for each who has no way: the first that is true of it in the space that is left. */
export function explained(
  snapshot: Snapshot,
  router: Router,
  { assignment, bests }: { readonly assignment: Assignment; readonly bests: Bests },
): Assignment {
  if (assignment.unplanned.length === 0) return assignment;
  const { free } = askPlanner(snapshot, { ...everyone, units: new Set(bests.keys()) });
  for (const { units, route } of assignment.planned) {
    const question = units[0] === undefined ? undefined : bests.get(units[0])?.commodity.question;
    if (question === undefined) continue;
    take(free, bucketsOf(router.timetable, bookedLegs(question, route.legs)), question.load, units.length);
  }
  const unplanned = assignment.unplanned.map((part): Unplanned => {
    const known = part.units[0] === undefined ? undefined : bests.get(part.units[0]);
    return known === undefined ? part : { ...part, refusals: explainNone(router, known.commodity, known.best, free) };
  });
  return { ...assignment, unplanned };
}

const everyone = { readyBefore: Number.POSITIVE_INFINITY as never, all: true };

const knownOf = (
  bests: Bests,
  { units: [first] }: { readonly units: readonly UnitKey[] },
): Partial<{ readonly commodity: Commodity; readonly best: BestRoute | undefined }> =>
  (first === undefined ? undefined : bests.get(first)) ?? {};
