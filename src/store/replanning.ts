import { sql } from 'kysely';
import { limits } from '../base/limits.ts';
import { type Clock, instantOf, type Minute, minuteOf } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import { type Disruption, type DisruptionState, standing } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import type { Unit, UnitKey, UnitPlan } from '../model/unit.ts';
import type { PlanOrder } from '../operations/order.ts';
import { ordersOf } from '../operations/planning/answers.ts';
import type { Snapshot } from '../operations/planning/questions.ts';
import { improveMs, type Replan, replanAround } from '../operations/planning/replan.ts';
import {
  type ApprovedReplan,
  movesOf,
  type ReplanReport,
  sumsOf,
  type UndoneReplan,
} from '../operations/planning/replan-report.ts';
import type { Watch } from '../plan/assign/assign.ts';
import type { RouteTeam } from '../plan/assign/bests.ts';
import type { Pace } from '../plan/assign/pricing.ts';
import { Router } from '../plan/route/router.ts';
import { readBucketKey } from '../plan/timetable/bucket.ts';
import { awaitedIn, compileTimetable } from '../plan/timetable/compile.ts';
import { departuresTouched } from '../plan/timetable/touch.ts';
import type { Database, Tx } from './database.ts';
import { readMovedAway } from './moved-away.ts';
import { firstDay, readBookings } from './planning.ts';
import { searchersFor, searchHere } from './searching.ts';
import { readDepartures, readDisruptions, readUse } from './state.ts';
import { tenant } from './tables.ts';
import { Stopped, Turns } from './turns.ts';

/** What is kept of a preview: what people see, what would be done, and how things stood. */
export interface StoredReplan {
  readonly report: ReplanReport;
  readonly orders: readonly PlanOrder[];
  readonly before: Readonly<Record<string, Before>>;
  readonly approvals: readonly Approval[];
  readonly undo?: Undo;
}

/** How a unit stood. */
interface Before {
  readonly version: number;
  readonly bookingVersion: number;
  readonly plan?: UnitPlan;
}

/** What is taken back, booking by booking; once it is, with its answer. Cut off in between, it is gone on with. */
export interface Undo {
  readonly key: string;
  readonly units: readonly (readonly UnitKey[])[];
  readonly answer?: UndoneReplan;
  /** Those that could not go back, and are told. */
  readonly bookingsKept?: readonly string[];
}

export interface Approval {
  readonly at: string;
  /** The key it was given under, and what it was answered: the same again is answered so. */
  readonly key: string;
  readonly answer: ApprovedReplan;
  /** Versions of the units as the approval left them. */
  readonly units: Readonly<Record<string, number>>;
}

/** Units read beside for the sake of who is worse off. */
const [holdersMax, departuresMax] = [400, 80];

/** Hears of a plan that can be used, while a better one is looked for. */
export type HearUsable = (report: ReplanReport) => void | Promise<void>;

/** What a preview may be handed. */
export interface PreviewWith {
  readonly team?: RouteTeam | undefined;
  readonly rounds?: number;
  /** Told of the plan that can be used, once it is kept: a better one is looked for then. */
  readonly usable?: HearUsable | undefined;
}

/** Allowed beyond the time a better plan may take: for reading and writing. */
const slackMs = 2_000;

/**
 * Plans around what is disrupted now, has it checked, and keeps it for whoever approves it. Nothing else is written. The plan that
 * can be used is kept at once, under the name that is given; a better one, if there is one in time, under a name of its own, so
 * that nobody approves what was not shown.
 */
export async function previewReplan(
  database: Database,
  network: Network,
  clock: Clock,
  id: string,
  watch: Watch,
  { team, rounds = limits.pricingRounds, usable }: PreviewWith = {},
): Promise<ReplanReport> {
  const started = performance.now();
  const since = (from: number): number => Math.round(performance.now() - from) / 1000;
  const turns = new Turns(watch);
  const read = await loadTouched(database, network, minuteOf(clock.now()));
  const readSeconds = since(started);
  const dated = performance.now();
  const snapshot = read.snapshot();
  const router = new Router(snapshot.timetable);
  const timetableSeconds = since(dated);
  const searching = performance.now();
  const keep = async (made: Replan, name: string, betterWithinMs?: number): Promise<ReplanReport> => {
    const { bookings } = made.snapshot;
    const units = new Map(made.snapshot.units.map((unit) => [unit.key, unit]));
    const orders = made.faults.length > 0 ? [] : ordersOf(router, made.snapshot, name, made.assignment, made.reasons);
    const { moved, lost } = movesOf(network, orders, units, bookings, allOf(read.states));
    const report: ReplanReport = {
      id: name,
      made: new Date(clock.now()).toISOString(),
      expires: new Date(Date.now() + limits.previewMinutes * 60_000).toISOString(),
      disruptions: read.states.flatMap(({ disruption, version }) =>
        read.disruptions.includes(disruption) ? [{ id: disruption.id, name: disruption.name, version }] : [],
      ),
      affected: made.affected,
      moved,
      lost,
      currency: network.norms.currency,
      ...sumsOf(made, moved),
      usableSeconds: Math.round(made.usableAt - started) / 1000,
      seconds: since(started),
      spent: { read: readSeconds, timetable: timetableSeconds, search: since(searching) },
    };
    const shown = new Set<UnitKey>([...moved, ...lost].map(({ unit }) => unit));
    const stored: StoredReplan = {
      report,
      orders: orders.filter(({ unit }) => shown.has(unit)),
      before: Object.fromEntries([...shown].map((key) => [key, beforeOf(units.get(key), bookings)])),
      approvals: [],
    };
    await keepReplan(database, name, Date.parse(report.expires), stored, betterWithinMs);
    return report;
  };
  let first: { readonly made: Replan; readonly report: ReplanReport } | undefined;
  const planned = replanAround(snapshot, {
    router,
    team: searchersFor(searchHere(router, turns), team),
    rounds,
    movedAway: read.movedAway,
    clock: () => performance.now(),
    pace: paceOf(turns, watch),
    holders: (buckets) => widened(database, snapshot, buckets),
    usable: async (made) => {
      first = { made, report: await keep(made, id, improveMs + slackMs) };
      await usable?.(first.report);
      await turns.hear('pricing'); // Whoever has seen it may have enough.
    },
  });
  const made = await planned.catch((error: unknown) => {
    if (first !== undefined && error instanceof Stopped) return first.made; // Nobody waits for a better one.
    throw error;
  });
  if (first === undefined) return keep(made, id);
  const better = made.assignment === first.made.assignment ? undefined : await keep(made, `${id}-2`);
  await sql`update replan set better_by = null, better = ${better?.id ?? null}
    where tenant = ${tenant} and id = ${id}`.execute(database);
  return better ?? first.report;
}

/** The pace of a run that tells `watch` how far it is, and hears it in its turns. */
export const paceOf = (turns: Turns, watch: Watch): Pace => ({
  progress: (what, done, of) => watch.progress(what, done, of),
  next: (during) => turns.next(during),
  waitFor: (work, during) => turns.waitFor(work, during),
});

/** Also those that are over or were withdrawn: somebody may have gone around them. */
const allOf = (states: readonly DisruptionState[]): Disruption[] => states.map(({ disruption }) => disruption);

const beforeOf = (unit: Unit | undefined, bookings: Snapshot['bookings']): Before => ({
  version: unit?.version ?? 0,
  bookingVersion: (unit === undefined ? undefined : bookings.get(unit.booking)?.version) ?? 0,
  ...(unit?.plan === undefined ? {} : { plan: unit.plan }),
});

async function keepReplan(
  database: Database,
  id: string,
  expiresAt: number,
  body: StoredReplan,
  betterWithinMs?: number,
): Promise<void> {
  await sql`delete from replan where tenant = ${tenant} and expires_at < ${Date.now() - 86_400_000}
    and undo_until is null`.execute(database);
  const betterBy = betterWithinMs === undefined ? null : Date.now() + betterWithinMs;
  await sql`
    insert into replan (tenant, id, made_at, expires_at, body, better_by)
    values (${tenant}, ${id}, ${Date.now()}, ${expiresAt}, ${JSON.stringify(body)}::json, ${betterBy})`.execute(
    database,
  );
}

/**
 * Everything planning around disruptions looks at: not all units, but those on departures that a disruption may touch, one that is
 * declared or one that is supposed.
 */
export async function loadTouched(
  database: Database,
  network: Network,
  now: Minute,
  supposed: readonly Disruption[] = [],
) {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const states = await readDisruptions(tx);
      const disruptions = [...standing(states, now), ...supposed];
      const touched = await unitsOn(tx, departuresTouched(network, disruptions, now, limits.timetableDays));
      const away = await readMovedAway(tx, states);
      const units = [...new Map([...away.units, ...touched].map((unit) => [unit.key, unit])).values()];
      const [bookings, departures, used] = [
        await readBookings(tx, units),
        await readDepartures(tx),
        await readUse(tx, instantOf(now)),
      ];
      return {
        states,
        disruptions,
        movedAway: away.reasons,
        snapshot: (): Snapshot => snapshotOf(network, { now, units, bookings, departures, used, disruptions }),
      };
    });
}

interface Known {
  readonly now: Minute;
  readonly units: readonly Unit[];
  readonly bookings: Awaited<ReturnType<typeof readBookings>>;
  readonly departures: Snapshot['departures'];
  readonly used: Snapshot['used'];
  readonly disruptions: readonly Disruption[];
}

function snapshotOf(network: Network, known: Known): Snapshot {
  const { now, units, departures, used, disruptions } = known;
  const bookings = new Map(known.bookings.map((state) => [state.booking.id as string, state]));
  const lateMinutes = network.norms.acceptLateDays * 1440;
  const until = known.bookings.reduce((last, { booking }) => Math.max(last, booking.dueAt + lateMinutes), now + 1440);
  const from = firstDay(units, now);
  const to = Math.min(from + limits.timetableDays, Math.floor(until / 1440) + 2) as Day;
  const knowledge = { departures, awaited: awaitedIn(used), now, disruptions };
  return { now, timetable: compileTimetable(network, from, to, knowledge), bookings, units, departures, used };
}

async function unitsOn(tx: Tx | Database, departures: readonly string[], limit?: number): Promise<Unit[]> {
  if (departures.length === 0) return [];
  const { rows } = await sql<{ state: Unit }>`
    select u.state from (select distinct unit from leg where tenant = ${tenant} and departure = any(${[...departures]})) as l
    join unit u on u.tenant = ${tenant} and u.key = l.unit where u.on_its_way order by u.key
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx);
  return rows.map(({ state }) => state);
}

/** The same moment with some of those beside who are on full departures. */
async function widened(database: Database, snapshot: Snapshot, buckets: readonly string[]): Promise<Snapshot> {
  const departures = new Set(
    buckets.flatMap((bucket) => {
      const read = readBucketKey(bucket);
      return read === undefined || read.shared ? [] : [read.departure as string];
    }),
  );
  const known = new Set(snapshot.units.map(({ key }) => key));
  const found = await unitsOn(database, [...departures].slice(0, departuresMax), holdersMax);
  const others = found.filter(({ key }) => !known.has(key));
  const states = await database.transaction().execute((tx) => readBookings(tx, others));
  return {
    ...snapshot,
    units: [...snapshot.units, ...others],
    bookings: new Map([...snapshot.bookings, ...states.map((state) => [state.booking.id as string, state] as const)]),
  };
}
