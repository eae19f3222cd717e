import { cents } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import type { Part } from './fitted.ts';
import type { Free, Prices } from './kernel-question.ts';
import type { PlannedLeg, Route, RouteQuestion } from './load.ts';
import { carbonCost, type Objective, storageCost, timeCost } from './objective.ts';
import { costOf, freightOn, priceJourney } from './price.ts';
import { priceOfRoute, priceOn } from './prices.ts';
import type { Rates } from './rates.ts';
import type { BestRoute, Router } from './router.ts';

/** Services one after the other, without dates: what many routes of one relation have in common. */
export type Pattern = readonly { readonly service: number; readonly from: number; readonly to: number }[];

/** What is known of each relation, the last to be learned first. */
export type Patterns = ReadonlyMap<string, readonly Pattern[]>;

/** How many days a unit may wait for a departure of the pattern, and how many departures of each leg are looked at. */
export interface Patience {
  readonly days: number;
  readonly departures: number;
}

const usual: Patience = { days: 15, departures: 60 };
/** Where all are full for weeks: as long as anybody may be under way. */
export const patient: Patience = { days: 100, departures: 1_000 };
/** Departures of each leg that are looked at first, where nothing is known of what a way may cost. */
const departuresFirst = 3;

export const patternOf = (timetable: Router['timetable'], { legs }: Pick<Route, 'legs'>): Pattern =>
  legs.map(({ departure, from, to }) => ({ service: timetable.departureService[departure] ?? 0, from, to }));

export const isSamePattern = (a: Pattern, b: Pattern): boolean =>
  a.length === b.length &&
  a.every(({ service, from, to }, i) => b[i]?.service === service && b[i].from === from && b[i].to === to);

/** What is asked along a pattern: everything the route search is asked too. */
export interface Asked {
  readonly question: RouteQuestion;
  readonly objective: Objective;
  readonly free: Free;
  readonly rates: Rates;
  readonly prices?: Prices | undefined;
  readonly patience?: Patience | undefined;
}

/** A ride on one departure of the pattern: what the journey up to its arrival costs at least, and the ride before. */
interface Ride {
  readonly departure: number;
  readonly arrives: number;
  /** Freight, handling, storage, carbon and the price of space. */
  readonly cost: number;
  readonly before: Ride | undefined;
}

/** Where a unit has landed and waits; at first it is at its owner's. */
interface Landed {
  readonly at: number;
  readonly ready: number;
  readonly cost: number;
  readonly ride: Ride | undefined;
}

/**
 * The best of all ways to ride a pattern from the question's gate on, below the objective's ceiling: leg by leg, the least
 * that getting onto each of its departures costs. What comes after depends on the departure alone, so that nothing is missed
 * within the days looked at.
 */
export function bestAlong(router: Router, asked: Asked, pattern: Pattern): BestRoute | undefined {
  const { patience = usual } = asked;
  if (asked.objective.ceiling < Number.POSITIVE_INFINITY) return along(router, asked, pattern, patience);
  const first = along(router, asked, pattern, { ...patience, departures: departuresFirst }); // It is a ceiling that spares most of the rest.
  if (first === undefined) return along(router, asked, pattern, patience);
  const { prices, question } = asked;
  const price = prices === undefined ? 0 : priceOfRoute(router.timetable, prices, question, first.legs);
  const objective = { ...asked.objective, ceiling: first.value + price };
  return along(router, { ...asked, objective }, pattern, patience) ?? first;
}

function along(router: Router, asked: Asked, pattern: Pattern, patience: Patience): BestRoute | undefined {
  const { timetable, changes } = router;
  const { question, objective, rates } = asked;
  const { start } = question;
  const parts = router.fits.of(router, rates, pattern);
  const tonnes = question.load.netKg / 1000;
  const [first, last] = [parts?.[0], parts?.at(-1)];
  if (start.kind !== 'gate' || parts === undefined || first === undefined || last === undefined) return undefined;
  const perGram = carbonCost(timetable.network.norms, 1);
  const wait = changes.inWait[first.dock] ?? -1;
  const out = changes.outWait[last.landsAt] ?? -1;
  if (wait < 0 || out < 0 || timetable.docks[first.dock]?.facility !== start.at) return undefined;
  const atGate = (rates.fromGate.cost[first.dock] ?? 0) + perGram * (rates.fromGate.co2[first.dock] ?? 0);
  const whole = first.cost + first.rest + (first.costPerTonne + first.restPerTonne) * tonnes;
  if (atGate + whole + timeCost(objective, start.readyAt + wait + out) >= objective.ceiling) return undefined;
  let landed: Landed[] = [{ at: start.readyAt, ready: start.readyAt + wait, cost: atGate, ride: undefined }];
  let rides: Ride[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const minutes = changes.wait[part.change] ?? 0;
      const more = part.changeCost;
      landed = rides.map((ride) => ({ at: ride.arrives, ready: ride.arrives + minutes, cost: ride.cost + more, ride }));
    }
    rides = ridesOf(router, asked, part, landed, { atOwner: index === 0, patience });
    if (rides.length === 0) return undefined;
  }
  let best: Ride | undefined;
  let least = objective.ceiling;
  for (const ride of rides) {
    const arrives = ride.arrives + out;
    const value = ride.cost + last.rest + last.restPerTonne * tonnes + timeCost(objective, arrives);
    if (arrives <= question.latestAt && value < least) [best, least] = [ride, value];
  }
  return best === undefined ? undefined : routeOf(router, asked, pattern, best, best.arrives + out);
}

/** Getting onto each departure of one leg, from wherever that is cheapest. */
function ridesOf(
  router: Router,
  asked: Asked,
  part: Part,
  landed: readonly Landed[],
  { atOwner, patience }: { readonly atOwner: boolean; readonly patience: Patience },
): Ride[] {
  const { timetable } = router;
  const { question, objective, rates } = asked;
  const { dock } = part;
  const cutOff = rates.cutOff[part.service] ?? 0;
  const papers =
    atOwner && question.documentsAt !== undefined
      ? question.documentsAt + (timetable.services[part.service]?.cutOffs.documents ?? 0)
      : 0;
  const [freeMinutes, perDay] = [rates.freeMinutes[dock] ?? 0, rates.storagePerDay[dock] ?? 0];
  let earliest = Number.POSITIVE_INFINITY;
  for (const { ready } of landed) if (ready < earliest) earliest = ready;
  const cheapestFirst = landed.length > 1 ? landed.toSorted((a, b) => a.cost - b.cost) : landed;
  const cheapest = cheapestFirst[0]?.cost ?? Number.POSITIVE_INFINITY;
  const tonnes = question.load.netKg / 1000;
  const riding = part.cost + part.costPerTonne * tonnes;
  const after = riding + part.rest + part.restPerTonne * tonnes;
  const rides: Ride[] = [];
  for (const departure of departuresFrom(router, part, Math.max(earliest, papers), patience)) {
    const call = timetable.callStart[departure] ?? 0;
    const departs = timetable.callDeparts[call + part.from] ?? 0;
    const arrives = timetable.callArrives[call + part.to] ?? 0;
    // What can still come of it at best, before anybody looks who can be on it, or whether there is space.
    const left = objective.ceiling - after - timeCost(objective, arrives);
    if (cheapest >= left) continue;
    let [least, from]: [number, Landed | undefined] = [left, undefined];
    for (const each of cheapestFirst) {
      if (each.cost >= least) break; // Nobody behind it gets on for less.
      if (each.ready > departs || (isOutside(router, each, atOwner) && each.at > departs - cutOff)) continue;
      const cost = each.cost + (atOwner ? 0 : storageCost(departs - each.at, freeMinutes, perDay));
      if (cost < least) [least, from] = [cost, each];
    }
    if (from === undefined) continue;
    const space = spaceOn(router, asked, departure, part);
    if (space === undefined || least + space >= left) continue;
    rides.push({ departure, arrives, cost: least + riding + space, before: from.ride });
  }
  return rides;
}

/** Cut-offs hold for what comes from its owner and for what comes by road. */
const isOutside = (router: Router, { ride }: Landed, atOwner: boolean): boolean =>
  atOwner ||
  (ride !== undefined &&
    router.timetable.services[router.timetable.departureService[ride.departure] ?? 0]?.way === 'road');

/** The price of space on one departure, and what it is dearer; nothing where the unit cannot pass or finds no space. */
function spaceOn(
  { timetable }: Router,
  { question: { load, together = 1 }, free, rates, prices }: Asked,
  departure: number,
  { service, from, to }: Part,
): number | undefined {
  const start = timetable.callStart[departure] ?? 0;
  const lanes = timetable.laneStart[service] ?? 0;
  let cost = 0;
  for (let call = from; call < to; call += 1) {
    const segment = timetable.segmentOfCall[start + call] ?? 0;
    if (rates.shut?.[segment] === 1) return undefined;
    const bucket = timetable.segmentBucket[segment] ?? 0;
    if ((free.teu[bucket] ?? 0) < load.teu * together || (free.kg[bucket] ?? 0) < load.grossKg * together)
      return undefined;
    if (load.needsPlug && (free.plugs[bucket] ?? 0) < together) return undefined;
    const lane = lanes + call;
    cost += freightOn(timetable, rates, lane, segment) - (rates.laneCost[lane] ?? 0);
    if (prices !== undefined) cost += priceOn(prices, bucket, load);
  }
  return cost;
}

/** Departures of a service that leave the call at or after a moment, within the days a unit may wait. */
function departuresFrom({ timetable }: Router, { service, from }: Part, readyAt: number, patience: Patience): number[] {
  const days = timetable.to - timetable.from;
  const first = timetable.dayStart[service * (days + 1)] ?? 0;
  const early = Math.max(0, Math.floor(readyAt / 1440) - timetable.from - daysBefore(timetable, first, from));
  const found: number[] = [];
  for (let day = early; day < days && found.length < patience.departures; day += 1) {
    const at = service * (days + 1) + day;
    for (let departure = timetable.dayStart[at] ?? 0; departure < (timetable.dayStart[at + 1] ?? 0); departure += 1) {
      const departs = timetable.callDeparts[(timetable.callStart[departure] ?? 0) + from] ?? 0;
      if (departs > readyAt + patience.days * 1440) return found;
      if (departs >= readyAt) found.push(departure);
    }
  }
  return found;
}

/** Service days whose departures may still come to this call after midnight of a later day. */
function daysBefore({ callStart, callDeparts }: Router['timetable'], departure: number, call: number): number {
  const start = callStart[departure] ?? 0;
  return Math.ceil(((callDeparts[start + call] ?? 0) - (callDeparts[start] ?? 0)) / 1440) + 1;
}

function routeOf(
  router: Router,
  { question, objective }: Asked,
  pattern: Pattern,
  last: Ride,
  arrivesAt: number,
): BestRoute {
  const { timetable } = router;
  const legs: PlannedLeg[] = [];
  for (
    let ride: Ride | undefined = last, index = pattern.length - 1;
    ride !== undefined;
    ride = ride.before, index -= 1
  )
    legs.push({ departure: ride.departure, from: pattern[index]?.from ?? 0, to: pattern[index]?.to ?? 0 });
  legs.reverse();
  const price = priceJourney(router, question.load, legs);
  const [first] = legs;
  const departsAt =
    first === undefined ? 0 : (timetable.callDeparts[(timetable.callStart[first.departure] ?? 0) + first.from] ?? 0);
  return {
    legs,
    departsAt: departsAt as Minute,
    arrivesAt: arrivesAt as Minute,
    cost: cents(costOf(price)),
    co2Grams: Math.round(price.grams),
    value: costOf(price) + carbonCost(timetable.network.norms, price.grams) + timeCost(objective, arrivesAt),
  };
}
