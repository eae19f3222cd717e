import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Planned } from '../../plan/assign/assign.ts';
import { checkRoute } from '../../plan/assign/check-route.ts';
import type { Commodity } from '../../plan/assign/commodity.ts';
import { isSameWay, penaltyOf } from '../../plan/assign/pool.ts';
import type { BestRoute, Router } from '../../plan/route/router.ts';
import { routeOfPlan } from './affected.ts';
import type { Bests } from './exact-terms.ts';
import { askPlanner, everybody, isFrozen, type Snapshot } from './questions.ts';

/** Units that have space others may need, and the way that each of them has. */
export type Holders = ReadonlyMap<UnitKey, Holder>;

export interface Holder {
  readonly unit: Unit;
  readonly commodity: Commodity;
  readonly route: BestRoute;
}

/** A promise costs this share of a unit's plan to change: who would save less stays as it is. */
const stabilityShare = 0.05;

/** What it costs to change a promise. Cents. */
export const promiseOf = ({ plan }: Unit): number => stabilityShare * (plan?.cost ?? 0);

/**
 * Of the units beside those that are planned anew, who may give way to them: those whose own way still stands, for whoever reads the
 * network's words. One that is late for its connection, or past its cut-off, keeps what it has; it would be no part of a sound plan.
 */
export function holdersIn(router: Router, snapshot: Snapshot, movers: ReadonlyMap<UnitKey, unknown>): Holders {
  const others = new Map(
    snapshot.units.flatMap((unit) =>
      movers.has(unit.key) || unit.plan === undefined || isFrozen(snapshot, unit) ? [] : [[unit.key, unit]],
    ),
  );
  const { commodities } = askPlanner(snapshot, { ...everybody, units: new Set(others.keys()) });
  const holders = new Map<UnitKey, Holder>();
  for (const commodity of commodities) {
    for (const key of commodity.units) {
      const unit = others.get(key);
      const route = unit === undefined ? undefined : routeOfPlan(router, commodity, unit);
      if (unit === undefined || route === undefined) continue;
      if (checkRoute(snapshot.timetable, commodity, asPlanned(commodity, key, route)).length > 0) continue;
      holders.set(key, { unit, commodity, route });
    }
  }
  return holders;
}

const asPlanned = ({ objective }: Commodity, unit: UnitKey, route: BestRoute): Planned => ({
  units: [unit],
  route,
  value: route.value,
  late: route.arrivesAt > objective.dueAt,
  bestCost: route.cost,
  extra: 0,
  full: [],
});

/** Without those whose own way the hub would no longer offer, so dear is it beside the best one: they keep it. */
export function whoMayStay({ timetable: { network } }: Snapshot, holders: Holders, bests: Bests): Holders {
  return new Map(
    [...holders].filter(([key, { commodity, route }]) => {
      const best = bests.get(key)?.best;
      return (
        best === undefined || route.value <= best.value || route.value < penaltyOf(network.norms, commodity.stake, best)
      );
    }),
  );
}

/** The own ways of holders among the units of a commodity, each once. */
export function ownWays({ units }: Pick<Commodity, 'units'>, holders: Holders): BestRoute[] {
  const ways: BestRoute[] = [];
  for (const key of units) {
    const route = holders.get(key)?.route;
    if (route !== undefined && !ways.some((way) => isSameWay(way, route))) ways.push(route);
  }
  return ways;
}

/** The same way for less: to keep a promise saves what it costs to change it. */
export const discounted = (route: BestRoute, { units }: Pick<Commodity, 'units'>, holders: Holders): BestRoute => {
  const promise = Math.max(0, ...units.flatMap((key) => promisedOn(holders.get(key), route)));
  return { ...route, value: route.value - promise };
};

const promisedOn = (holder: Holder | undefined, route: BestRoute): number[] =>
  holder !== undefined && isSameWay(holder.route, route) ? [promiseOf(holder.unit)] : [];
