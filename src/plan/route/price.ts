import { arrivalAt, departureAt, serviceOf, type Timetable } from '../timetable/timetable.ts';
import type { Load, PlannedLeg, RouteQuestion } from './load.ts';
import { storageCost } from './objective.ts';
import type { Rates } from './rates.ts';
import type { Router } from './router.ts';

/** What an itinerary costs us and emits, by its parts. They add up to its cost. Cents and grams. */
export interface Breakdown {
  readonly freight: number;
  readonly handling: number;
  readonly storage: number;
  readonly grams: number;
}

/** Prices a whole journey from gate to gate: lifts at both ends, every leg, every change and the storage between. */
export const priceJourney = (router: Router, load: Load, legs: readonly PlannedLeg[]): Breakdown =>
  priceLegs(router, load, legs, undefined);

/** Prices what is left of a journey from where a unit is: by the terms of the search, so that the two can be compared. */
export function priceRest(router: Router, { load, start }: RouteQuestion, legs: readonly PlannedLeg[]): Breakdown {
  if (start.kind === 'gate') return priceLegs(router, load, legs, undefined);
  if (start.kind === 'aboard') return priceLegs(router, load, legs, 'there');
  const docks = router.changes.docksAt.get(start.at) ?? [];
  const by = docks.find((dock) => router.timetable.docks[dock]?.way === start.way);
  return priceLegs(router, load, legs, { dock: by, at: start.readyAt });
}

/** `from`: where it landed and when, with no dock where its owner brought it; or it is on its first leg; else at the gate. */
function priceLegs(
  router: Router,
  load: Load,
  legs: readonly PlannedLeg[],
  from: { readonly dock: number | undefined; readonly at: number } | 'there' | undefined,
): Breakdown {
  const { timetable } = router;
  const rates = router.ratesOf(load);
  let [freight, handling, storage, grams] = [0, 0, 0, 0];
  let landed: { dock: number | undefined; at: number } | undefined = from === 'there' ? undefined : from;
  for (const [index, leg] of legs.entries()) {
    const first = (timetable.callStart[leg.departure] ?? 0) + leg.from;
    const lanes = lanesOf(router, leg);
    const [dock, last] = [
      timetable.lanes[lanes[0] ?? 0]?.fromDock ?? 0,
      timetable.lanes[lanes.at(-1) ?? 0]?.toDock ?? 0,
    ];
    const departs = timetable.callDeparts[first] ?? 0;
    if (index === 0 && from === 'there') {
      // It is on board: nobody lifts it.
    } else if (landed === undefined) {
      handling += rates.fromGate.cost[dock] ?? 0;
      grams += rates.fromGate.co2[dock] ?? 0;
    } else {
      const change = landed.dock === undefined ? -1 : changeBetween(router, landed.dock, dock);
      handling += rates.change.cost[change] ?? 0;
      grams += rates.change.co2[change] ?? 0;
      storage += storageCost(departs - landed.at, rates.freeMinutes[dock] ?? 0, rates.storagePerDay[dock] ?? 0);
    }
    for (const [offset, lane] of lanes.entries()) {
      freight += freightOn(timetable, rates, lane, timetable.segmentOfCall[first + offset] ?? 0);
      grams += ((rates.laneCo2PerTonne[lane] ?? 0) * load.netKg) / 1000 + (rates.laneCo2[lane] ?? 0);
    }
    landed = { dock: last, at: arrivalAt(timetable, leg.departure, leg.to) };
  }
  if (landed?.dock !== undefined) {
    handling += rates.toGate.cost[landed.dock] ?? 0;
    grams += rates.toGate.co2[landed.dock] ?? 0;
  }
  return { freight, handling, storage, grams };
}

/** Freight of one segment: that of its lane, and what disruptions make of it. */
export const freightOn = ({ disrupted }: Timetable, { laneCost }: Rates, lane: number, segment: number): number =>
  (laneCost[lane] ?? 0) +
  (disrupted === undefined
    ? 0
    : Math.round(
        (laneCost[lane] ?? 0) * ((disrupted.costFactor[segment] ?? 1) - 1) + (disrupted.costPerUnit[segment] ?? 0),
      ));

export const costOf = ({ freight, handling, storage }: Breakdown): number => freight + handling + storage;

export const departsAt = (router: Router, leg: PlannedLeg): number =>
  departureAt(router.timetable, leg.departure, leg.from);

function lanesOf({ timetable }: Router, { departure, from, to }: PlannedLeg): number[] {
  const start = (timetable.callStart[departure] ?? 0) + from;
  const segments = serviceOf(timetable, departure).calls.slice(from, to);
  return segments.map((_, offset) => timetable.segmentLane[timetable.segmentOfCall[start + offset] ?? 0] ?? 0);
}

function changeBetween({ changes }: Router, from: number, to: number): number {
  for (let change = changes.start[from] ?? 0; change < (changes.start[from + 1] ?? 0); change += 1) {
    if (changes.to[change] === to) return change;
  }
  return -1; // Where somebody else moved a unit between ways that do not meet, nothing is known of its price.
}
