import { type Clock, type Instant, type Minute, minuteOf } from '../base/time.ts';
import { writeDay } from '../base/zone.ts';
import type { BookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import { disruptedNow } from '../model/disruption.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { legsOf, type UnitKey } from '../model/unit.ts';
import type { ChosenLeg } from '../operations/booking/choose.ts';
import type { Hub } from '../operations/hub.ts';
import type { OrderAnswer } from '../operations/order.ts';
import type {
  ApprovedReplan,
  ReplanChoice,
  ReplanRefusal,
  ReplanReport,
  ReplanSheet,
  UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { PlanReport } from '../operations/planning/report.ts';
import type { SecurityReport } from '../operations/planning/security-report.ts';
import type { Watch } from '../plan/assign/assign.ts';
import type { RouteTeam } from '../plan/assign/bests.ts';
import type { RemovalTeam } from '../plan/assign/without.ts';
import { bucketKey } from '../plan/timetable/bucket.ts';
import { compileTimetable } from '../plan/timetable/compile.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import type { Asked } from '../tracking/asked.ts';
import { type Board, type BoardAsked, boardCalls, boardOf, boardRows } from '../tracking/board.ts';
import { type BookingSheet, bookingSheet } from '../tracking/booking-sheet.ts';
import { type DepartureSheet, departureSheet } from '../tracking/departure-sheet.ts';
import { type KpiHours, type KpiSheet, kpiSheet } from '../tracking/kpis/sheet.ts';
import type { Offers } from '../tracking/offers.ts';
import type { Outlook } from '../tracking/outlook.ts';
import type { PriceSheet, PricesAsked } from '../tracking/price-sheet.ts';
import { type TrackSheet, trackSheet } from '../tracking/track-sheet.ts';
import type { WordFound } from '../tracking/track-words.ts';
import { askTraffic, liveRuns, ridersOfTraffic, type Traffic, trafficAt } from '../tracking/traffic.ts';
import type { Views } from '../tracking/views.ts';
import type { WhySheet } from '../tracking/why-sheet.ts';
import type { Database } from './database.ts';
import { Gates } from './gates.ts';
import { answeredBefore, openHub } from './hub/hub.ts';
import { readKpiFacts } from './kpi-facts.ts';
import { Loadings } from './loadings.ts';
import { MachineJobs } from './machine-jobs.ts';
import { Outlooks } from './outlooks.ts';
import { type PlanRequest, runPlanning } from './planning.ts';
import { type CompileTimetable, Quotes } from './quotes.ts';
import { rehearseReplan } from './rehearsal.ts';
import { approveReplan, findReplan, type GivenBy, replanSheet } from './replan-approval.ts';
import { undoReplan } from './replan-undo.ts';
import { type HearUsable, previewReplan } from './replanning.ts';
import { lastSecurity, runSecurity, type SecurityRequest } from './security.ts';
import { readStoredPrices } from './space-prices.ts';
import { readDepartures, readDisruptions, readUse } from './state.ts';
import { trackWords } from './track-words.ts';
import { type Verification, verifyLedger } from './verify.ts';
import { openViews } from './views/views.ts';
import { Yards } from './yards.ts';

/** Everything one can do at a hub, on its store: what commands, pages and the simulator share. */
export interface HubDesk {
  readonly network: Network;
  /** Which version of the network this is; nothing is written by another one than the one in use. */
  readonly hash: string;
  readonly clock: Clock;
  readonly hub: Hub;
  /** What a command was answered when it was given before, for orders that are worked out from what is asked; nothing where it is new. */
  answered(given: { readonly id: string; readonly asked: object }): Promise<OrderAnswer | undefined>;
  readonly views: Views;
  readonly yards: Yards;
  readonly gates: Gates;
  readonly machines: MachineJobs;
  readonly loadings: Loadings;
  plan(request: PlanRequest, watch: Watch): Promise<PlanReport>;
  /** What the plan loses by each thing it depends on. */
  secure(request: SecurityRequest, watch: Watch): Promise<SecurityReport>;
  lastSecurity(): Promise<SecurityReport | undefined>;
  offers(asked: Asked): Promise<Offers>;
  choose(...chosen: Parameters<Quotes['choose']>): ReturnType<Quotes['choose']>;
  /** What reserving an itinerary takes, or why it cannot be. */
  reserve(asked: Asked, legs: readonly ChosenLeg[]): ReturnType<Quotes['reserve']>;
  /** Why a unit goes as it is planned; nothing where there is no such unit. */
  explain(key: UnitKey): Promise<WhySheet | undefined>;
  prices(asked: PricesAsked): Promise<PriceSheet>;
  board(asked: BoardAsked): Promise<Board>;
  track(key: UnitKey): Promise<TrackSheet | undefined>;
  trackBooking(id: BookingId): Promise<BookingSheet | undefined>;
  trackDeparture(id: DepartureId): Promise<DepartureSheet | undefined>;
  /** The figures of a terminal: as measured over the last hours, and as plan and jobs preview the next. */
  kpis(at: FacilityId, hours: KpiHours): Promise<KpiSheet>;
  /** What moves over the network at a moment; now where nobody says. */
  traffic(at?: Minute): Promise<Traffic>;
  /** What may go wrong: units at risk, units without plan, full departures. Up to a quarter of a minute old, or it says how old. */
  outlook(): Promise<Outlook>;
  /** Much has changed: the next quote dates its timetable anew. */
  lookAgain(): void;
  /**
   * Plans around what is disrupted now, and keeps it for whoever approves it: a plan that can be used first, of which `usable` is
   * told, then the better one that is the answer.
   */
  previewReplan(id: string, watch: Watch, usable?: HearUsable): Promise<ReplanReport>;
  /** Plans around something that is not so, and keeps nothing: what comes after it is quicker. */
  rehearseReplan(watch: Watch): Promise<void>;
  /** A preview that was made before, and what became of it. */
  findReplan(id: string): Promise<ReplanSheet | undefined>;
  approveReplan(id: string, choice: ReplanChoice, by: GivenBy): Promise<ApprovedReplan | ReplanRefusal>;
  undoReplan(id: string, by: GivenBy): Promise<UndoneReplan | ReplanRefusal>;
  /** What is known under each of some words: unit numbers, journeys, bookings, or how one of these begins. */
  trackWords(words: readonly string[]): Promise<readonly WordFound[]>;
  verify(): Promise<Verification>;
}

/** Who shares the work of a desk that serves many; without them it is done here, question by question. */
export interface Helpers {
  readonly team?: RouteTeam;
  readonly removals?: RemovalTeam;
  /** Carries out commands elsewhere. */
  readonly hub?: Hub;
  /** Dates the timetable elsewhere, once for many questions. */
  readonly compile?: CompileTimetable;
  /** How many days ahead questions are expected, the least first; further ones cost a timetable of their own. */
  readonly daysAhead?: readonly number[];
}

/** Opens the desk of a stored network. */
export function openDesk(
  database: Database,
  { network, hash }: { network: Network; hash: string },
  clock: Clock,
  { team, removals, hub = openHub(database, network, hash), compile, daysAhead = [] }: Helpers = {},
): HubDesk {
  const views = openViews(database);
  const quotes = new Quotes({
    network,
    clock,
    daysAhead,
    departures: () => readDepartures(database),
    used: () => readUse(database, clock.now()),
    disruptions: () => readDisruptions(database),
    prices: () => readStoredPrices(database),
    compile: compile ?? (async (from, to, knowledge) => compileTimetable(network, from, to, knowledge)),
  });
  const yards = new Yards(database, network, clock, views, hub);
  const loadings = new Loadings(network, views, yards, clock);
  const outlooks = new Outlooks(database, network, clock);
  const seen = async (): Promise<Network> => disruptedNow(network, await views.disruptions(), minuteOf(clock.now()));
  const machines = new MachineJobs(database, clock, { views, hub, yards, loadings, seen });
  return {
    network,
    hash,
    clock,
    hub,
    answered: (given) => answeredBefore(database, given),
    views,
    yards,
    gates: new Gates(database, network, clock, views, yards),
    loadings,
    machines,
    kpis: async (at, { last, next }) => {
      const now = clock.now();
      const from = (now - last * 3_600_000) as Instant;
      const [facts, jobs] = await Promise.all([readKpiFacts(database, at, { from, now }), machines.now(at, next)]);
      return kpiSheet(network, at, facts, jobs, next);
    },
    plan: (request, watch) => runPlanning(database, hub, clock, request, watch, team),
    secure: (request, watch) => runSecurity(database, network, clock, request, watch, removals),
    lastSecurity: () => lastSecurity(database),
    offers: (asked) => quotes.offers(asked),
    choose: (...chosen) => quotes.choose(...chosen),
    reserve: (asked, legs) => quotes.reserve(asked, legs),
    board: async (asked) => readBoard(await seen(), views, clock, asked),
    track: async (key) => trackUnit(await seen(), views, clock, key),
    trackBooking: async (id) => trackBooking(await seen(), views, clock, id),
    trackDeparture: async (id) => trackDeparture(await seen(), views, clock, id),
    traffic: async (at) => readTraffic(await seen(), views, clock, at ?? minuteOf(clock.now())),
    explain: async (key) => {
      const unit = await views.unit(key);
      const state = unit === undefined ? undefined : await views.booking(unit.booking);
      return unit === undefined || state === undefined ? undefined : quotes.explain(state, unit);
    },
    prices: (asked) => quotes.prices(asked),
    outlook: () => outlooks.latest(),
    lookAgain: () => quotes.forget(),
    previewReplan: (id, watch, usable) => previewReplan(database, network, clock, id, watch, { team, usable }),
    rehearseReplan: (watch) => rehearseReplan(database, network, clock, watch),
    findReplan: async (id) => {
      const row = await findReplan(database, id);
      return row === undefined ? undefined : replanSheet(row);
    },
    approveReplan: (id, choice, by) => approveReplan(database, hub, clock, id, choice, by),
    undoReplan: (id, by) => undoReplan(database, hub, clock, id, by),
    trackWords: (words) => trackWords(network, views, clock, words),
    verify: () => verifyLedger(database, network),
  };
}

async function readBoard(network: Network, views: Views, clock: Clock, asked: BoardAsked): Promise<Board> {
  const { places, day } = boardOf(network, asked, clock.now());
  const { days = 1, onDemand, calls: withCalls = false } = asked;
  const calls = boardCalls(network, places, { day, days, onDemand });
  const ids = [...new Set(calls.map(({ id }) => id))];
  const buckets = [...new Set(calls.map(({ bucket }) => bucket))];
  const [departures, sources, aboard, used, reserved, synthetic] = await Promise.all([
    views.departures(ids),
    views.sourcesOf(ids),
    views.aboard(ids),
    views.used(buckets),
    views.reserved(buckets, clock.now()),
    views.anySynthetic(),
  ]);
  const rows = boardRows(network, calls, { departures, sources, aboard, used, reserved }, clock.now(), withCalls);
  return { day: writeDay(day), days, rows, synthetic };
}

async function trackUnit(network: Network, views: Views, clock: Clock, key: UnitKey): Promise<TrackSheet | undefined> {
  const unit = await views.unit(key);
  const booking = unit === undefined ? undefined : await views.booking(unit.booking);
  if (unit === undefined || booking === undefined) return undefined;
  const [departures, entries, journeys] = await Promise.all([
    views.departures(legsOf(unit).map(({ departure }) => departure)),
    views.entries(`unit:${key}`),
    unit.number === undefined ? [] : views.journeys(unit.number),
  ]);
  const units = journeys.filter((other) => other.key !== key);
  const states = units.length === 0 ? undefined : await views.bookingsNamed(units.map((other) => other.booking));
  const others = units.flatMap((other) => {
    const state = states?.get(other.booking);
    return state === undefined ? [] : [{ state, unit: other }];
  });
  return trackSheet(network, booking, unit, departures, entries, clock.now(), others);
}

async function trackBooking(
  network: Network,
  views: Views,
  clock: Clock,
  id: BookingId,
): Promise<BookingSheet | undefined> {
  const [booking, units, entries] = await Promise.all([
    views.booking(id),
    views.unitsOf(id),
    views.entries(`booking:${id}`),
  ]);
  if (booking === undefined) return undefined;
  const legs = units.flatMap((unit) => legsOf(unit).map(({ departure }) => departure));
  const departures = await views.departures([...new Set(legs)]);
  return bookingSheet(network, booking, units, departures, entries, clock.now());
}

async function trackDeparture(
  network: Network,
  views: Views,
  clock: Clock,
  id: DepartureId,
): Promise<DepartureSheet | undefined> {
  const dated = dateDeparture(network, id);
  if (dated === undefined) return undefined;
  const buckets = dated.calls.map((_, call) => bucketKey(dated.service, dated.day, id, call));
  const [states, riders, used, reserved] = await Promise.all([
    views.departures([id]),
    views.ridersOf(id),
    views.used(buckets),
    views.reserved(buckets, clock.now()),
  ]);
  return departureSheet(network, dated, states.get(id), riders, { used, reserved }, clock.now());
}

async function readTraffic(network: Network, views: Views, clock: Clock, at: Minute): Promise<Traffic> {
  const [asked, now] = [askTraffic(network, at), minuteOf(clock.now())];
  const [departures, used, synthetic] = await Promise.all([
    views.departures(asked.ids),
    views.used(asked.buckets),
    views.anySynthetic(),
  ]);
  const known = { departures, used, synthetic };
  const runs = liveRuns(network, asked, known, now);
  const riders = ridersOfTraffic(network, runs, at);
  const [riding, changing] = await Promise.all([views.riding(riders.riding), views.changing(riders.changing)]);
  return trafficAt(network, runs, { ...known, riding, changing }, at, now);
}
