import { sql } from 'kysely';
import { limits } from '../base/limits.ts';
import { type Clock, instantOf, type Minute, minuteOf } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import type { BookingState } from '../model/booking.ts';
import { readDepartureId } from '../model/departure.ts';
import { standing } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import { legsOf, type Unit, type UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { PlanOrder } from '../operations/order.ts';
import { ordersOf } from '../operations/planning/answers.ts';
import { changesOf, noChanges } from '../operations/planning/changes.ts';
import { compare } from '../operations/planning/compared.ts';
import { standingPlan } from '../operations/planning/going.ts';
import { askPlanner, horizonOf, type Scope, type Snapshot } from '../operations/planning/questions.ts';
import { type Measured, type PlanReport, planEvent, reportOf, stoppedReport } from '../operations/planning/report.ts';
import type { Assignment, Watch } from '../plan/assign/assign.ts';
import type { RouteTeam } from '../plan/assign/bests.ts';
import { checkAssignment } from '../plan/assign/check.ts';
import { planUnits } from '../plan/assign/plan.ts';
import type { Pace } from '../plan/assign/pricing.ts';
import { readSpacePrices, writeSpacePrices } from '../plan/assign/space-price.ts';
import { type Weights, weighted } from '../plan/assign/weights.ts';
import { Router } from '../plan/route/router.ts';
import { awaitedIn, compileTimetable } from '../plan/timetable/compile.ts';
import type { Database, Tx } from './database.ts';
import { OrderGiver } from './order-giver.ts';
import { searchersFor, searchHere } from './searching.ts';
import { keepPrices, readStoredPrices } from './space-prices.ts';
import { readDepartures, readDisruptions, readUse } from './state.ts';
import { tenant } from './tables.ts';
import { Stopped, Turns } from './turns.ts';

export interface PlanRequest {
  /** Units that are ready within so many days are planned. */
  readonly days: number;
  readonly all: boolean;
  /** Only these, where somebody knows which need it. */
  readonly units?: readonly UnitKey[];
  /** Rounds in which space is given its price (`limits.pricingRounds` where nobody says); with none, unit goes by unit. */
  readonly rounds?: number;
  /** Begins nothing more to make the plan better after so many seconds, or so much work (`report.work` of an earlier run). */
  readonly seconds?: number;
  readonly work?: number;
  /** How much the plan minds time, CO2e and lateness; as usual where nobody says. */
  readonly weights?: Weights;
  /** Makes the plan to be looked at beside the one that stands, and writes nothing. */
  readonly preview?: boolean;
  /** The moment to plan for; the hub's own now where nobody says. */
  readonly now?: Minute;
  readonly plan: string;
  readonly actor: string;
  readonly source: string;
}

/** Plans what needs a plan, has it checked, and gives the orders. What no longer fits by then is left for the next run. */
export async function runPlanning(
  database: Database,
  hub: Hub,
  clock: Clock,
  request: PlanRequest,
  watch: Watch,
  team?: RouteTeam,
): Promise<PlanReport> {
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  const now = request.now ?? minuteOf(clock.now());
  const scope: Scope = { readyBefore: (now + request.days * 1440) as Minute, all: request.all };
  const network = request.weights === undefined ? hub.network : weighted(hub.network, request.weights);
  const made = await makePlan(database, network, now, scope, request, watch, elapsed, team).catch((error: unknown) => {
    if (error instanceof Stopped) return error;
    throw error;
  });
  if (made instanceof Stopped) return stoppedReport(request.plan, hub.network.norms.currency, made.during, elapsed());
  const { assignment, faults, orders, snapshot, router } = made;
  const report = (measured: Pick<Measured, 'refused' | 'changes' | 'preview' | 'stopped'>): PlanReport =>
    reportOf(hub.network, request.plan, assignment, { faults, seconds: elapsed(), ...measured });
  if (faults.length > 0) return report({ refused: new Map(), changes: noChanges }); // A plan that fails the checker is never taken over.
  if (request.preview === true) return report(previewOf(snapshot, router, assignment, orders));
  const giver = new OrderGiver(hub, clock, request, watch, orders.length);
  const refused = await giver.give(orders, snapshot.units);
  const changes = changesOf(orders, snapshot.units, snapshot.bookings, (unit) => !refused.has(unit));
  const stopped = giver.isStopped ? { stopped: { during: 'writing' as const, taken: giver.taken } } : {};
  if (assignment.prices !== undefined) {
    const rows = writeSpacePrices(snapshot.timetable, assignment.prices);
    const about = request.units !== undefined ? 'named' : request.all ? 'whole' : 'open';
    await keepPrices(database, { plan: request.plan, asOf: clock.now(), rows }, about);
  }
  const written = report({ refused, changes, ...stopped });
  if (giver.isStopped && giver.taken === 0) return written; // Nothing was written, so there is nothing to record.
  await giver.command('record', [{ kind: 'record-plan', plan: request.plan, event: planEvent(written) }]);
  return written;
}

/** A plan that is made and checked. Nothing is written by then; throws `Stopped` where somebody stops it. */
async function makePlan(
  database: Database,
  network: Network,
  now: Minute,
  scope: Scope,
  { plan, units, rounds, seconds, work }: PlanRequest,
  watch: Watch,
  elapsed: () => number,
  team: RouteTeam | undefined,
) {
  const turns = new Turns(watch);
  await turns.hear('searching'); // Stopped before it has begun.
  const snapshot = await turns.waitFor(loadSnapshot(database, network, now, scope, units), 'searching');
  await turns.hear('searching');
  const prices = await readStoredPrices(database);
  const { commodities, free } = askPlanner(snapshot, scope);
  await turns.hear('searching');
  const before = { teu: free.teu.slice(), kg: free.kg.slice(), plugs: free.plugs.slice() };
  const router = new Router(snapshot.timetable);
  const searchers = searchersFor(searchHere(router, turns), team);
  const limited = seconds !== undefined || work !== undefined;
  const isEnough = (done: number): boolean =>
    (work !== undefined && done >= work) || (seconds !== undefined && elapsed() >= seconds);
  const pace: Pace = {
    progress: (what, done, of) => watch.progress(what, done, of),
    next: (during) => turns.next(during),
    waitFor: (work, during) => turns.waitFor(work, during),
    ...(limited ? { isEnough } : {}),
  };
  const start = prices === undefined ? undefined : readSpacePrices(snapshot.timetable, prices.rows);
  const most = rounds ?? (limited ? limits.pricingRoundsMax : limits.pricingRounds);
  const assignment = await planUnits(router, commodities, free, searchers, most, pace, start);
  watch.progress('checking', 0, 1);
  await turns.hear('checking');
  const faults = checkAssignment(snapshot.timetable, commodities, before, assignment);
  await turns.hear('checking');
  const orders = faults.length > 0 ? [] : ordersOf(router, snapshot, plan, assignment);
  watch.progress('checking', 1, 1);
  await turns.hear('checking');
  return { assignment, faults, orders, snapshot, router };
}

/** What taking a plan over would change, beside the plan as it stands. */
function previewOf(snapshot: Snapshot, router: Router, assignment: Assignment, orders: readonly PlanOrder[]) {
  const { bookings, units } = snapshot;
  const bookingOf = new Map(units.map(({ key, booking }) => [key, bookings.get(booking)?.booking]));
  const readyAndDue = (unit: UnitKey) => {
    const booking = bookingOf.get(unit);
    return { readyAt: booking?.readyAt ?? 0, dueAt: booking?.dueAt ?? Number.POSITIVE_INFINITY };
  };
  return {
    refused: new Map(),
    changes: changesOf(orders, units, bookings, () => true),
    preview: compare(standingPlan(snapshot, router).going, assignment, readyAndDue),
  };
}

/** Everything a planning run looks at, read in one snapshot of the database. */
export async function loadSnapshot(
  database: Database,
  network: Network,
  now: Minute,
  scope: Scope,
  only?: readonly UnitKey[],
): Promise<Snapshot> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const units = await readUnits(tx, scope, only);
      const bookings = await readBookings(tx, units);
      const states = await readDepartures(tx);
      const use = await readUse(tx, instantOf(now));
      const disruptions = standing(await readDisruptions(tx), now);
      const known = new Map(bookings.map((state) => [state.booking.id as string, state]));
      const until = horizonOf({ bookings: known, now }, scope, network.norms.acceptLateDays);
      const from = firstDay(units, now);
      const to = Math.min(from + limits.timetableDays, Math.floor(until / 1440) + 2) as Day;
      const timetable = compileTimetable(network, from, to, {
        departures: states,
        awaited: awaitedIn(use),
        now,
        disruptions,
      });
      return {
        now,
        timetable,
        bookings: known,
        units,
        departures: states,
        used: use,
      };
    });
}

async function readUnits(tx: Tx, scope: Scope, only: readonly UnitKey[] | undefined): Promise<Unit[]> {
  const ready = scope.readyBefore * 60_000;
  const { rows } = await (only === undefined
    ? sql<{ state: Unit }>`
        select u.state from unit u join booking b on b.tenant = u.tenant and b.id = u.booking
        where u.tenant = ${tenant} and u.on_its_way and b.ready_at < ${ready} order by u.key`.execute(tx)
    : sql<{ state: Unit }>`
        select u.state from unnest(${[...only].sort()}::text[]) as k join unit u on u.tenant = ${tenant} and u.key = k
        where u.on_its_way`.execute(tx));
  return rows.map(({ state }) => state);
}

export async function readBookings(tx: Tx, units: readonly Unit[]): Promise<BookingState[]> {
  const ids = [...new Set(units.map(({ booking }) => booking))];
  const { rows } = await sql<{ state: BookingState }>`
    select b.state from unnest(${ids}::text[]) as k join booking b on b.tenant = ${tenant} and b.id = k`.execute(tx);
  return rows.map(({ state }) => state);
}

/** The first service day of any departure that a unit is planned on or has travelled on. */
export function firstDay(units: readonly Unit[], now: Minute): Day {
  let first = Math.floor(now / 1440) - 2;
  for (const state of units) {
    for (const { departure } of legsOf(state)) first = Math.min(first, readDepartureId(departure)?.day ?? first);
    for (const move of state.moves)
      if ('departure' in move) first = Math.min(first, readDepartureId(move.departure)?.day ?? first);
  }
  return first as Day;
}
