import { limits } from '../base/limits.ts';
import { type Cents, cents } from '../base/money.ts';
import { writeZoned } from '../base/zone.ts';
import { type Network, sellingPrice } from '../model/network.ts';
import { roomFor } from '../plan/assign/space.ts';
import type { Free, Prices } from '../plan/route/kernel-question.ts';
import type { Route, RouteQuestion } from '../plan/route/load.ts';
import { chancyLegs, onTimeChance, releaseWait } from '../plan/route/on-time.ts';
import { priceJourney } from '../plan/route/price.ts';
import { bucketsOf, priceOfRoute } from '../plan/route/prices.ts';
import type { Router } from '../plan/route/router.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import { departureIdOf } from '../plan/timetable/timetable.ts';
import type { Asked } from './asked.ts';
import { type LegSheet, legSheet, zoneOf } from './leg-sheet.ts';

/** An itinerary a customer can choose. Amounts are minor units of `currency`, for all units asked for. */
export interface Offer {
  readonly legs: readonly LegSheet[];
  readonly departs: string;
  readonly arrival: string;
  readonly days: number;
  readonly cost: Cents;
  readonly price: Cents;
  readonly currency: string;
  readonly parts: { readonly freight: number; readonly handling: number; readonly storage: number };
  readonly co2eKg: number;
  /** Units that still find space on all its legs, up to the number asked for. */
  readonly room: number;
  /**
   * What the space it takes is worth to others, by the prices of the last planning run: a booking that earns less above its
   * cost displaces better freight. Absent where no run has given space a price.
   */
  readonly bidPrice?: Cents;
  /** The chance to be there by the due moment, or within a day of its arrival where nobody said when it is due: 0 to 1. */
  readonly onTime: number;
  /** What it is best at, or what it offers between the others. */
  readonly why: string;
}

/** So long after its arrival an itinerary counts as on time where nobody said when it is due. */
const graceMinutes = 1440;

/** What can be offered, the earliest first. */
export interface Offers {
  readonly itineraries: readonly Offer[];
  /** False when the search ran out of memory: there may be better ones. */
  readonly complete: boolean;
}

/**
 * All routes worth choosing for some units: those that no other beats in arrival, cost, CO2e and number of legs, with space for
 * all of them together; where there is none such, with space for one, each saying for how many.
 */
export function offersFor(network: Network, router: Router, asked: Asked, free: Free, prices?: Prices): Offers {
  const { load, units, origin, destination, readyAt, latestAt, dueAt } = asked;
  const start = { kind: 'gate' as const, at: origin, readyAt };
  const question: RouteQuestion = { load, start, destination, latestAt, legsMax: limits.legsPerItinerary };
  const forAll = router.pareto({ ...question, together: units }, free);
  const { routes, complete } = units > 1 && forAll.routes.length === 0 ? router.pareto(question, free) : forAll;
  const itineraries = routes.map((route): Offer => {
    const due = dueAt ?? route.arrivesAt + graceMinutes;
    return {
      ...offerOf(network, router, question, free, units, route, routes),
      ...(prices === undefined ? {} : { bidPrice: bidPriceOf(router, prices, question, route, units) }),
      onTime: onTimeOf(router, route, asked, free, due),
    };
  });
  return { itineraries: itineraries.filter(({ onTime }) => onTime >= (asked.onTimeMin ?? 0)), complete };
}

const bidPriceOf = (
  { timetable }: Router,
  prices: Prices,
  question: RouteQuestion,
  { legs }: Route,
  units: number,
): Cents => cents(Math.round(priceOfRoute(timetable, prices, question, legs)) * units);

/** The chance that a route is on time, in whole thousandths: more would be said than is known. */
function onTimeOf({ timetable }: Router, { legs }: Route, { load, units }: Asked, free: Free, dueAt: number): number {
  const last = legs.at(-1);
  const wait = last === undefined ? 0 : releaseWait(timetable, last);
  const chance = onTimeChance(chancyLegs(timetable, legs, load, units, free), dueAt - wait);
  return Math.round(chance * 1000) / 1000;
}

function offerOf(
  network: Network,
  router: Router,
  question: RouteQuestion,
  free: Free,
  units: number,
  route: Route,
  all: readonly Route[],
): Omit<Offer, 'onTime'> {
  const legs = route.legs.flatMap((leg) => {
    const dated = dateDeparture(network, departureIdOf(router.timetable, leg.departure));
    const sheet = dated === undefined ? undefined : legSheet(network, dated, leg.from, leg.to);
    return sheet === undefined ? [] : [sheet];
  });
  const { freight, handling, storage } = priceJourney(router, question.load, route.legs);
  const start = question.start.kind === 'gate' ? question.start : { at: undefined, readyAt: route.departsAt };
  return {
    legs,
    departs: writeZoned(zoneOf(network, start.at), route.departsAt),
    arrival: writeZoned(zoneOf(network, question.destination), route.arrivesAt),
    days: Math.round(((route.arrivesAt - start.readyAt) / 1440) * 10) / 10,
    cost: (route.cost * units) as Cents,
    price: (sellingPrice(network, route.cost) * units) as Cents,
    currency: network.norms.currency,
    parts: { freight: freight * units, handling: handling * units, storage: storage * units },
    co2eKg: Math.round((route.co2Grams * units) / 1000),
    room: roomFor(free, bucketsOf(router.timetable, route.legs), question.load, units),
    why: whyOf(route, all),
  };
}

/** What an itinerary is best at among the others; where at nothing, what it saves against the earliest. */
function whyOf(route: Route, all: readonly Route[]): string {
  if (all.length === 1) return 'the only itinerary that no other beats';
  const least = (of: (route: Route) => number): boolean => all.every((other) => of(route) <= of(other));
  const best = [
    least((each) => each.arrivesAt) ? 'earliest' : '',
    least((each) => each.cost) ? 'cheapest' : '',
    least((each) => each.co2Grams) ? 'least CO2e' : '',
    least((each) => each.legs.length) ? 'fewest changes' : '',
  ].filter((text) => text !== '');
  if (best.length > 0) return best.join(', ');
  const earliest = all.reduce((first, other) => (other.arrivesAt < first.arrivesAt ? other : first));
  const saved = Math.round(((earliest.cost - route.cost) / earliest.cost) * 100);
  const greener = Math.round(((earliest.co2Grams - route.co2Grams) / earliest.co2Grams) * 100);
  const later = ((route.arrivesAt - earliest.arrivesAt) / 1440).toFixed(1);
  const gains = [saved > 0 ? `${saved} % cheaper` : '', greener > 0 ? `${greener} % less CO2e` : ''].filter(
    (text) => text !== '',
  );
  return `${gains.length === 0 ? 'fewer changes' : gains.join(' and ')} than the earliest, ${later} days later`;
}
