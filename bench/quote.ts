// How long does a quote take in process, with price, arrival, CO2e, on-time chance and bid price?
// The base case is a month of bookings from the network's demand, about 90,000 units, planned; space and its prices are what the
// plan leaves and says. Questions are those of bookings of another month: from, to, load, how many and when, each asked by somebody
// who has not booked yet. They are asked in turn of one router that reaches as far as the plan does: once while it knows nothing,
// and once more with what it has worked out for places and loads, as on a server that is up. Its peer is the search alone, in the
// same space: the same routes without price, chance, bid price and words.
import { limits } from '../src/base/limits.ts';
import type { Minute } from '../src/base/time.ts';
import type { Day } from '../src/base/zone.ts';
import { spaceOf } from '../src/operations/planning/questions.ts';
import { loadOf } from '../src/plan/assign/commodity.ts';
import { readSpacePrices, writeSpacePrices } from '../src/plan/assign/space-price.ts';
import { Router } from '../src/plan/route/router.ts';
import { openTeam } from '../src/server/workers/team.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import type { Asked } from '../src/tracking/asked.ts';
import { offersFor } from '../src/tracking/offers.ts';
import { plain, planAll, snapshotOf, usedBy, withPlans } from './support/base-case.ts';
import { reference } from './support/reference.ts';
import { median, quantile, report, row } from './support/report.ts';

const questions = 2_000;
const [from, days, seed] = [20_780 as Day, 30, 2]; // From 2026-11-23, and not the bookings that were planned.
const patienceDays = 60; // As where nobody says by when.

const asked = makeBookings(reference, { seed, from, days }).flatMap(({ booking }): Asked[] => {
  const [unit] = booking.units;
  if (unit === undefined) return [];
  const { origin, destination, readyAt, dueAt } = booking;
  const latestAt = (readyAt + patienceDays * 1440) as Minute;
  return [{ load: loadOf(unit, booking), units: booking.units.length, origin, destination, readyAt, latestAt, dueAt }];
});
const some = Array.from({ length: questions }, (_, n) => asked[Math.floor((n * asked.length) / questions)] as Asked);

const team = openTeam();
const first = snapshotOf(plain, []);
const { assignment, router: planner } = await planAll(first, team.routes);
await team.close();
const snapshot = snapshotOf(withPlans(first, planner, assignment), []);
const { timetable } = snapshot;
const free = spaceOf(timetable, usedBy(snapshot.units));
const prices = assignment.prices && readSpacePrices(timetable, writeSpacePrices(planner.timetable, assignment.prices));

/** Milliseconds of each question, and what came of all of them. */
function timed(ask: (question: Asked) => number): { each: number[]; routes: number } {
  let routes = 0;
  const each = some.map((question) => {
    const started = performance.now();
    routes += ask(question);
    return performance.now() - started;
  });
  return { each, routes };
}

const router = new Router(timetable);
const quote = (question: Asked): number => offersFor(reference, router, question, free, prices).itineraries.length;
const search = ({ load, units, origin: at, destination, readyAt, latestAt }: Asked): number => {
  const start = { kind: 'gate' as const, at, readyAt };
  const question = { load, start, destination, latestAt, legsMax: limits.legsPerItinerary, together: units };
  return router.pareto(question, free).routes.length;
};
const [anew, again, alone] = [timed(quote), timed(quote), timed(search)];

const instance = `${timetable.departureService.length.toLocaleString('en-US')} departures, ${questions.toLocaleString('en-US')} questions`;
const spreadOf = ({ each, routes }: typeof anew): string =>
  `95 % within ${quantile(each, 0.95).toFixed(2)}, slowest ${Math.max(...each).toFixed(1)}; ${routes} itineraries`;
report('quote', [
  row(instance, 'ms a quote, in the middle, goal ≤ 1 (peer: the search alone)', median(again.each), {
    peer: median(alone.each),
    quality: spreadOf(again),
  }),
  row(instance, 'ms a quote of a router that knows nothing yet, in the middle', median(anew.each), {
    quality: spreadOf(anew),
  }),
]);
