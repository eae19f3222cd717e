import { cents } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import type { Because, Leg } from '../../model/itinerary.ts';
import { legsDone, legsOf, type Unit, type UnitKey, whereabouts } from '../../model/unit.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import type { PlannedLeg } from '../../plan/route/load.ts';
import { carbonCost, timeCost } from '../../plan/route/objective.ts';
import { costOf, departsAt, priceRest } from '../../plan/route/price.ts';
import type { BestRoute, Router } from '../../plan/route/router.ts';
import { findDeparture, type Timetable } from '../../plan/timetable/timetable.ts';
import { becauseOf, giveBack, isFrozen, type Snapshot, spaceOf } from './questions.ts';

/** Whom disruptions touch, and why each of them. */
export interface Affected {
  /** Cannot go as planned, or must give way where there is less space than is planned. */
  readonly broken: ReadonlyMap<UnitKey, Because>;
  /** Can go as planned, but later or dearer than was promised: worth a look. */
  readonly slower: ReadonlyMap<UnitKey, Because>;
}

/** The segments ahead of a unit, by number; one that is on board has those from its last call on. */
function* segmentsAhead({ timetable }: Snapshot, unit: Unit): Generator<{ segment: number; leg: number }> {
  const { callStart, segmentOfCall } = timetable;
  for (const [leg, { departure: id, from, to }] of legsOf(unit).slice(legsDone(unit)).entries()) {
    const departure = findDeparture(timetable, id);
    for (let call = from; departure !== undefined && call < to; call += 1)
      yield { segment: segmentOfCall[(callStart[departure] ?? 0) + call] ?? -1, leg };
  }
}

/** Units whose plan disruptions break, crowd out, or make worse. */
export function affectedIn(snapshot: Snapshot): Affected {
  const { timetable, units, used } = snapshot;
  const broken = new Map<UnitKey, Because>();
  const slower = new Map<UnitKey, Because>();
  const free = spaceOf(timetable, used);
  const standing: Unit[] = [];
  for (const unit of units) {
    if (unit.plan === undefined || unit.cancelledAt !== undefined) continue;
    const because = becauseOf(snapshot, unit);
    if (because === undefined) standing.push(unit);
    else {
      broken.set(unit.key, because);
      giveBack(timetable, free, unit);
    }
  }
  const lastFirst = standing.toSorted((a, b) => turnOf(snapshot, b) - turnOf(snapshot, a) || (a.key < b.key ? 1 : -1));
  for (const unit of lastFirst) {
    const crowded = isFrozen(snapshot, unit) ? undefined : crowdedOn(snapshot, free, unit);
    if (crowded !== undefined) {
      broken.set(unit.key, crowded);
      giveBack(timetable, free, unit);
    } else {
      const because = slowerBy(snapshot, unit);
      if (because !== undefined && !isFrozen(snapshot, unit)) slower.set(unit.key, because);
    }
  }
  return { broken, slower };
}

/** Who goes first keeps its space: by priority, then by what is due first. */
const turnOf = ({ bookings }: Snapshot, { booking }: Unit): number => {
  const wish = bookings.get(booking)?.booking;
  return wish === undefined ? 0 : wish.priority * 1e9 + wish.dueAt;
};

/** A departure with less space left than is planned on it, on which this unit has yet to get. */
function crowdedOn(snapshot: Snapshot, free: ReturnType<typeof spaceOf>, unit: Unit): Because | undefined {
  const { timetable } = snapshot;
  const aboard = whereabouts(unit).kind === 'aboard';
  for (const { segment, leg } of segmentsAhead(snapshot, unit)) {
    const bucket = timetable.segmentBucket[segment] ?? -1;
    const short = [free.teu, free.kg, free.plugs].some((left) => (left[bucket] ?? 0) < -1e-6);
    if (short && !(aboard && leg === 0)) return becauseOn(timetable, segment, unit, leg);
  }
  return undefined;
}

/** A departure that disruptions make later or dearer. */
function slowerBy(snapshot: Snapshot, unit: Unit): Because | undefined {
  const { timetable } = snapshot;
  const { disrupted } = timetable;
  const last = legsOf(unit).at(-1);
  const departure = last === undefined ? undefined : findDeparture(timetable, last.departure);
  if (disrupted === undefined || last === undefined || departure === undefined) return undefined;
  const arrives = timetable.callArrives[(timetable.callStart[departure] ?? 0) + last.to] ?? 0;
  const later = arrives > (unit.plan?.arrivesAt ?? 0);
  for (const { segment, leg } of segmentsAhead(snapshot, unit)) {
    const dearer = (disrupted.costFactor[segment] ?? 1) > 1 || (disrupted.costPerUnit[segment] ?? 0) > 0;
    if ((later && (disrupted.cause[segment] ?? -1) >= 0) || dearer) return becauseOn(timetable, segment, unit, leg);
  }
  return undefined;
}

function becauseOn({ disrupted }: Timetable, segment: number, unit: Unit, leg: number): Because {
  const departure = legsOf(unit)[legsDone(unit) + leg]?.departure;
  const cause = disrupted?.disruptions[disrupted.cause[segment] ?? -1];
  return {
    code: 'disrupted',
    ...(departure === undefined ? {} : { departure }),
    ...(cause === undefined ? {} : { disruption: cause.id }),
  };
}

/** The legs a unit has ahead, in the timetable's numbers; nothing where the timetable lacks one of them, or it has none. */
export function legsAhead(
  { timetable }: Router,
  { start }: Commodity['question'],
  unit: Unit,
): readonly PlannedLeg[] | undefined {
  const [first, ...rest] = numberedLegs(timetable, legsOf(unit).slice(legsDone(unit))) ?? [];
  if (first === undefined) return undefined;
  return [start.kind === 'aboard' ? { ...first, from: start.call } : first, ...rest];
}

/** Legs in the timetable's numbers; nothing where it lacks one of them. */
export function numberedLegs(timetable: Timetable, legs: readonly Leg[]): PlannedLeg[] | undefined {
  const numbered = legs.flatMap(({ departure: id, from, to }): PlannedLeg[] => {
    const departure = findDeparture(timetable, id);
    return departure === undefined ? [] : [{ departure, from, to }];
  });
  return numbered.length < legs.length ? undefined : numbered;
}

/** What legs are worth from where a unit is, in the terms of the search. Cents, grams, and the minute it is there. */
export function worthOf(
  router: Router,
  { question, objective }: Pick<Commodity, 'question' | 'objective'>,
  legs: readonly PlannedLeg[],
) {
  const { timetable, changes } = router;
  const last = legs.at(-1) ?? { departure: 0, to: 0 };
  const call = (timetable.callStart[last.departure] ?? 0) + last.to;
  const lane = timetable.lanes[timetable.segmentLane[timetable.segmentOfCall[call - 1] ?? 0] ?? 0];
  const wait = Math.max(0, changes.outWait[lane?.toDock ?? 0] ?? 0);
  const arrivesAt = Math.max(timetable.callArrives[call] ?? 0, question.start.readyAt) + wait;
  const price = priceRest(router, question, legs);
  const cost = costOf(price);
  const value = cost + carbonCost(timetable.network.norms, price.grams) + timeCost(objective, arrivesAt);
  return { arrivesAt, cost, grams: price.grams, value };
}

/** The plan that a unit has, as a route from where it is; nothing where it leads nowhere. */
export function routeOfPlan(router: Router, commodity: Commodity, unit: Unit): BestRoute | undefined {
  const legs = legsAhead(router, commodity.question, unit);
  if (legs === undefined) return undefined;
  const { arrivesAt, cost, grams, value } = worthOf(router, commodity, legs);
  return {
    legs,
    departsAt: departsAt(router, legs[0] as PlannedLeg) as Minute,
    arrivesAt: arrivesAt as Minute,
    cost: cents(cost),
    co2Grams: Math.round(grams),
    value,
  };
}

/** What the plan that a unit has is worth from where it is; nothing where it leads nowhere. */
export function valueOfPlan(router: Router, commodity: Commodity, unit: Unit): number | undefined {
  const legs = legsAhead(router, commodity.question, unit);
  return legs === undefined ? undefined : worthOf(router, commodity, legs).value;
}
