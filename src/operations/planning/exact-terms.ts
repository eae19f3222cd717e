import { say } from '../../base/sentence.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Assignment, Planned, Unplanned } from '../../plan/assign/assign.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import { penaltyOf } from '../../plan/assign/pool.ts';
import { copyOf } from '../../plan/assign/pricing.ts';
import { explainNone } from '../../plan/assign/reasons.ts';
import { fullBuckets, roomFor, take } from '../../plan/assign/space.ts';
import { SpaceLeft } from '../../plan/assign/space-left.ts';
import type { Free } from '../../plan/route/kernel-question.ts';
import { bookedLegs, bucketsOf } from '../../plan/route/prices.ts';
import type { BestRoute, Router } from '../../plan/route/router.ts';
import { bucketKeyOf } from '../../plan/timetable/timetable.ts';
import type { Snapshot } from './questions.ts';

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
  let bound = 0;
  for (const { best } of bests.values()) bound += best?.value ?? 0;
  return { ...assignment, planned, unplanned, objective: objectiveOf(planned, unplanned), bound };
}

const tooDear = { code: 'too-dear' as const, detail: say`all ways known with space cost more than the best is worth` };

const objectiveOf = (planned: readonly Planned[], unplanned: readonly Unplanned[]): number =>
  planned.reduce((sum, { units, value }) => sum + units.length * value, 0) +
  unplanned.reduce((sum, { units, penalty }) => sum + units.length * penalty, 0);

/**
 * Whoever has no way along known services is searched one among all services, in the space that is left of `before`; who has none
 * then is told the first reason that is true of it.
 */
export function filled(router: Router, before: Free, bests: Bests, assignment: Assignment): Assignment {
  if (assignment.unplanned.length === 0) return assignment;
  const free = copyOf(before);
  const bucketsFor = ({ question }: Commodity, route: Pick<BestRoute, 'legs'>): number[] =>
    bucketsOf(router.timetable, bookedLegs(question, route.legs));
  for (const { units, route } of assignment.planned) {
    const { commodity } = knownOf(bests, { units });
    if (commodity !== undefined) take(free, bucketsFor(commodity, route), commodity.question.load, units.length);
  }
  const left = new SpaceLeft(router, free);
  const planned = [...assignment.planned];
  const without: Unplanned[] = [];
  for (const part of assignment.unplanned) {
    const { commodity, best } = knownOf(bests, part);
    let units = part.units;
    while (commodity !== undefined && best !== undefined && units.length > 0) {
      const { question } = commodity;
      const route = left.find(commodity);
      if (route === undefined || route.value >= part.penalty) break;
      const room = roomFor(free, bucketsFor(commodity, route), question.load, units.length);
      if (room === 0) break;
      planned.push(plannedOn(router, commodity, best, { route, units: units.slice(0, room) }, free));
      take(free, bucketsFor(commodity, route), question.load, room);
      units = units.slice(room);
    }
    if (units.length > 0) without.push({ ...part, units });
  }
  const unplanned = without.map((part): Unplanned => {
    const { commodity, best } = knownOf(bests, part);
    return commodity === undefined
      ? part
      : { ...part, refusals: explainNone(router, commodity, best, free, () => left.find(commodity)) };
  });
  return { ...assignment, planned, unplanned, objective: objectiveOf(planned, unplanned) };
}

function plannedOn(
  { timetable }: Router,
  { question, objective }: Commodity,
  best: BestRoute,
  { route, units }: { readonly route: BestRoute; readonly units: readonly UnitKey[] },
  free: Free,
): Planned {
  const full = fullBuckets(free, bucketsOf(timetable, bookedLegs(question, best.legs)), question.load);
  return {
    units,
    route,
    value: route.value,
    late: route.arrivesAt > objective.dueAt,
    bestCost: best.cost,
    extra: route.value - best.value,
    full: full.map((bucket) => bucketKeyOf(timetable, bucket)),
  };
}

const knownOf = (
  bests: Bests,
  { units: [first] }: { readonly units: readonly UnitKey[] },
): Partial<{ readonly commodity: Commodity; readonly best: BestRoute | undefined }> =>
  (first === undefined ? undefined : bests.get(first)) ?? {};
