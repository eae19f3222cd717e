// How long does a question for routes take, is every answer right, and how soon does a timetable know of a delay?
// Three parts. Freight: all routes that no other beats in arrival, cost with storage, CO2e and legs, with free space, on made-up
// networks like ../shared/instances/assign-hub (`support/hub-and-spoke.ts`); held against trying every departure on a sample; µs
// are of a router that has been asked before. Passengers: earliest arrival on one weekday of the trains of New York against public
// routers, which npm puts into a temporary folder, all of them held against a plain scan (`support/transit.ts`). Ours answers it as it
// answers freight, with what it keeps for a destination (`kernel-earliest.ts`); what the first question for one costs is told, too.
// Timetable: one cancelled departure of the reference network's next 90 days, by dating all anew, by laying it over what is dated,
// and for one departure alone, as pages do. All times are of the processor, for one question.
import { type Chance, chanceOf, wholeBetween } from '../src/base/random.ts';
import type { Minute } from '../src/base/time.ts';
import type { Day } from '../src/base/zone.ts';
import { EarliestSearch } from '../src/plan/route/kernel-earliest.ts';
import type { RouteQuestion } from '../src/plan/route/load.ts';
import { Router } from '../src/plan/route/router.ts';
import { compileTimetable } from '../src/plan/timetable/compile.ts';
import { disruptTimetable } from '../src/plan/timetable/disrupt.ts';
import { liveNow } from '../src/plan/timetable/live-now.ts';
import { departureIdOf, serviceOf } from '../src/plan/timetable/timetable.ts';
import { disruptionOf, now } from './support/base-case.ts';
import { type HubAndSpoke, handling, hubAndSpoke } from './support/hub-and-spoke.ts';
import { PlainScan } from './support/kernel-scan.ts';
import { placeOf } from './support/made-network.ts';
import { areSame, PlainRoutes } from './support/plain-routes.ts';
import { reference } from './support/reference.ts';
import { median, type Row, report, row, spread } from './support/report.ts';
import { type Feed, feedDay, feedFile, fetchPeers, readFeed, writeFeed } from './support/transit.ts';
import { firstDay, timetableOf } from './support/transit-network.ts';

const [freightQuestions, checked, passes] = [5_000, 120, 5];
/** Questions for so many destinations; peers are asked the same ones. */
const [trainQuestions, destinations, looks] = [200, 40, 500];

function cpuMicroseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** What something takes each of so many times, the median of several passes; the first pass of all is told apart. */
function timesOf(count: number, work: () => void): { first: number; again: number[] } {
  const first = cpuMicroseconds(work) / count;
  return { first, again: Array.from({ length: passes }, () => cpuMicroseconds(work) / count) };
}

function freightRows({ name, timetable, free, questions }: HubAndSpoke, goal: number): Row[] {
  const router = new Router(timetable);
  const { first, again } = timesOf(questions.length, () => {
    for (const question of questions) router.pareto(question, free);
  });
  const plain = new PlainRoutes(timetable, free, handling);
  let [wrong, routes] = [0, 0];
  const plainTook = cpuMicroseconds(() => {
    for (const question of questions.slice(0, checked)) {
      const wanted = plain.pareto(question);
      const found = router.pareto(question, free).routes;
      routes += wanted.length;
      const ours = found.map(({ arrivesAt, cost, co2Grams, legs }) => ({
        arrives: arrivesAt,
        cost,
        co2: co2Grams,
        legs: legs.length,
      }));
      if (!areSame(ours, wanted)) wrong += 1;
    }
  });
  return [
    row(name, `µs a question, goal ≤ ${goal} (peer: trying every departure)`, median(again), {
      peer: plainTook / checked,
      quality: `${wrong} of ${checked} differ from it, ${routes} routes; ${spread(again)}`,
    }),
    row(name, `µs a question, the first ${questions.length.toLocaleString('en-US')} of a new router`, first),
  ];
}

interface TrainQuestion {
  readonly from: number;
  readonly to: number;
  readonly ready: number;
  readonly arrives: number;
}

/** Between any two stops that are joined on this day, from six in the morning to eight in the evening. */
function trainQuestionsOf({ stops }: Feed, scan: PlainScan, chance: Chance): TrainQuestion[] {
  const ends = Array.from({ length: destinations }, () => wholeBetween(chance, 0, stops.length - 1));
  const questions: TrainQuestion[] = [];
  while (questions.length < trainQuestions) {
    const [from, to] = [wholeBetween(chance, 0, stops.length - 1), ends[questions.length % destinations] ?? 0];
    const ready = wholeBetween(chance, 6 * 3600, 20 * 3600);
    const arrives = from === to ? undefined : scan.arrival(from, to, ready);
    if (arrives !== undefined) questions.push({ from, to, ready, arrives });
  }
  return questions;
}

type Ask = (question: TrainQuestion) => number | undefined;

/** A passenger as a unit to whom only time matters. */
function asFreight(router: Router): { readonly ask: Ask; readonly lookUp: (to: number) => Ask } {
  const start = firstDay * 1440;
  const dockOf = new Map(router.timetable.docks.map(({ facility }, dock) => [facility, dock]));
  const load = {
    feet: 20,
    teu: 1,
    kind: 'dry',
    grossKg: 90,
    netKg: 90,
    needsPlug: false,
    dangerousClasses: [],
  } as const;
  const ask: Ask = ({ from, to, ready }) => {
    const readyAt = (start + ready) as Minute;
    const question: RouteQuestion = {
      load,
      start: { kind: 'gate', at: placeOf(from), readyAt },
      destination: placeOf(to),
      latestAt: (readyAt + 2 * 86_400) as Minute,
      legsMax: 30,
    };
    const ceiling = Number.POSITIVE_INFINITY;
    const objective = { readyAt, dueAt: Number.MAX_SAFE_INTEGER, timePerDay: 1440, latePerDay: 0, ceiling };
    const best = router.best(question, objective, router.boundless);
    return best === undefined ? undefined : best.arrivesAt - start;
  };
  const lookUp = (to: number): Ask => {
    const rates = router.ratesOf(load);
    const { useful, isEnd } = router.shared.aimAt(placeOf(to), rates, { netTonnes: 0, perGram: 0 }).bounds;
    const earliest = new EarliestSearch(router.timetable, router.changes).to(rates, useful, isEnd);
    return ({ from, ready }) => earliest.from(dockOf.get(placeOf(from)) ?? 0, start + ready) - start;
  };
  return { ask, lookUp };
}

async function trainRows(peers: NodeJS.Require): Promise<Row[]> {
  const feed = await readFeed(peers);
  const scan = new PlainScan(feed);
  const questions = trainQuestionsOf(feed, scan, chanceOf('route', 'nyc-rail'));
  const name = `nyc-rail ${feedDay}, ${feed.stops.length} stops, ${scan.size.toLocaleString('en-US')} runs`;
  const agreeing = (ask: Ask): number => questions.filter((question) => ask(question) === question.arrives).length;
  const told = (right: number): string => `${right} of ${questions.length} agree with the plain scan`;
  const everyone = (asked: Ask, turns = 1) =>
    timesOf(questions.length * turns, () => {
      for (let turn = 0; turn < turns; turn += 1) for (const question of questions) asked(question);
    });
  const plain = median(everyone(({ from, to, ready }) => scan.arrival(from, to, ready)).again);
  const router = new Router(timetableOf(feed));
  const { ask, lookUp } = asFreight(router);
  const ours = everyone(ask);
  const known = new Map([...new Set(questions.map(({ to }) => to))].map((to) => [to, lookUp(to)]));
  const byLookUp: Ask = (question) => known.get(question.to)?.(question);
  writeFeed(feed);
  const minotor = await askMinotor(peers, feed);
  const theirs = median(everyone(minotor).again);
  const raptor = askRaptor(peers, feed);
  const right = told(agreeing(ask));
  return [
    row(name, 'µs a question, route and arrival (peer: minotor 1.0.7)', median(ours.again), {
      peer: theirs,
      quality: `${right}; ${spread(ours.again)}`,
    }),
    row(
      name,
      'µs a question, arrival alone, goal ratio ≤ 0.01 (peer: minotor 1.0.7)',
      median(everyone(byLookUp, looks).again),
      {
        peer: theirs,
        quality: told(agreeing(byLookUp)),
      },
    ),
    row(name, 'µs until the first answer for a destination (peer: minotor 1.0.7)', firstOf(ours, questions), {
      peer: theirs,
      quality: 'bounds and earliest arrivals from everywhere, kept for the next',
    }),
    row(name, 'µs a question, plain scan (peer: minotor 1.0.7)', plain, { peer: theirs, quality: 'the reference' }),
    row(name, 'µs a question, minotor 1.0.7', theirs, { quality: told(agreeing(minotor)) }),
    row(name, 'µs a question, raptor-journey-planner 2.2.3', median(everyone(raptor).again), {
      quality: told(agreeing(raptor)),
    }),
  ];
}

/** All that the first pass took longer, by destination. */
const firstOf = ({ first, again }: { first: number; again: number[] }, questions: readonly TrainQuestion[]): number =>
  ((first - median(again)) * questions.length) / new Set(questions.map(({ to }) => to)).size;

async function askMinotor(peers: NodeJS.Require, { stops }: Feed): Promise<Ask> {
  const { GtfsParser } = peers('minotor/parser');
  const { Query, Router: Theirs, Time } = peers('minotor');
  const { timetable, stopsIndex } = await new GtfsParser(feedFile).parse(dayOfFeed());
  const router = new Theirs(timetable, stopsIndex);
  return ({ from, to, ready }) => {
    const query = new Query.Builder().from(stops[from]).to(stops[to]).departureTime(Time.fromSeconds(ready));
    return router.route(query.maxTransfers(12).build()).arrivalAt(stops[to])?.time.toSeconds();
  };
}

/** Its own reader of feeds does not come to an end under this Node, so it is given what that would make. */
function askRaptor(peers: NodeJS.Require, { stops, trips }: Feed): Ask {
  const { DepartAfterQuery, JourneyFactory, RaptorAlgorithmFactory } = peers('raptor-journey-planner');
  const service = { runsOn: (date: number): boolean => date === Number(feedDay) };
  const theirs = trips.map((trip, index) => ({
    tripId: String(index),
    serviceId: 'day',
    service,
    stopTimes: trip.stops.map((stop, at) => ({
      stop: stops[stop],
      arrivalTime: trip.arrives[at],
      departureTime: trip.departs[at],
      pickUp: true,
      dropOff: true,
    })),
  }));
  const query = new DepartAfterQuery(RaptorAlgorithmFactory.create(theirs, {}, {}), new JourneyFactory());
  const day = dayOfFeed();
  return ({ from, to, ready }) => {
    const journeys: { arrivalTime: number }[] = query.plan(stops[from], stops[to], day, ready);
    return journeys.length === 0 ? undefined : Math.min(...journeys.map(({ arrivalTime }) => arrivalTime));
  };
}

const dayOfFeed = (): Date => new Date(`${feedDay.slice(0, 4)}-${feedDay.slice(4, 6)}-${feedDay.slice(6)}T12:00:00`);

function timetableRows(): Row[] {
  const [from, to] = [now / 1440 - 1, now / 1440 + 90] as [Day, Day];
  const knowledge = { departures: new Map(), awaited: new Set<never>(), now };
  const timetable = compileTimetable(reference, from, to, knowledge);
  const departure = Math.floor(timetable.departureService.length / 2);
  const id = departureIdOf(timetable, departure);
  const disruptions = [disruptionOf('CANCELLED', { where: { departures: [id] } })];
  const service = serviceOf(timetable, departure);
  const [start, end] = [timetable.callStart[departure], timetable.callStart[departure + 1]];
  const planned = {
    arrives: [...timetable.callArrives.subarray(start, end)] as Minute[],
    departs: [...timetable.callDeparts.subarray(start, end)] as Minute[],
  };
  const name = `reference network, 90 days, ${timetable.departureService.length.toLocaleString('en-US')} departures`;
  const many = 20_000;
  const network = { ...reference, disruptions };
  const anew = timesOf(1, () => void compileTimetable(reference, from, to, { ...knowledge, disruptions })).again;
  const over = timesOf(1, () => void disruptTimetable(timetable, disruptions, now)).again;
  const alone = timesOf(many, () => {
    for (let turn = 0; turn < many; turn += 1) liveNow(network, { id, service }, planned, undefined, now);
  }).again;
  return [
    row(name, 'µs to date everything anew, one departure cancelled', median(anew), { quality: spread(anew) }),
    row(name, 'µs to lay it over what is dated', median(over), { quality: spread(over) }),
    row(name, 'µs for this departure alone, as pages ask, goal ≤ 1', median(alone), { quality: spread(alone) }),
  ];
}

const rows = [
  ...freightRows(hubAndSpoke(30, 3, freightQuestions), 25),
  ...freightRows(hubAndSpoke(150, 6, freightQuestions), 170),
  ...timetableRows(),
];
const peers = fetchPeers();
if (peers === undefined)
  console.log('npm could not fetch the feed and the other routers: nothing is said of passengers');
report('route', [...rows, ...(peers === undefined ? [] : await trainRows(peers))]);
