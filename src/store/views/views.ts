import { sql } from 'kysely';
import type { Instant } from '../../base/time.ts';
import type { BookingId, BookingState } from '../../model/booking.ts';
import type { Entry, HubEvent, PlanEvent, Stream } from '../../model/event.ts';
import type { Unit } from '../../model/unit.ts';
import type { Stage } from '../../tracking/stage.ts';
import type { BookedUnitState, Counts, Page, UnitFilter, Views } from '../../tracking/views.ts';
import type { Database, Tx } from '../database.ts';
import { readDisruptions } from '../state.ts';
import { tenant } from '../tables.ts';
import { countBookings, escapeLike, listBookings, listCustomers, promisedTo } from './bookings.ts';
import { countAboard, findDepartures, sourcesOf } from './departures.ts';
import { emptyViews } from './empties.ts';
import { loadingViews } from './loadings.ts';
import { reservationViews } from './reservations.ts';
import { listChanging, listRiding } from './traffic.ts';

const stages: readonly Stage[] = ['booked', 'planned', 'no-plan', 'in-yard', 'aboard', 'out', 'delivered', 'cancelled'];

/** What can be read of the hub, on PostgreSQL. */
export function openViews(database: Database): Views {
  return {
    counts: () => counts(database),
    anySynthetic: async () => {
      const { rows } = await sql<{ any: boolean }>`
        select exists (select 1 from booking where tenant = ${tenant} and synthetic) as any`.execute(database);
      return rows[0]?.any === true;
    },
    booking: async (id) => {
      const row = await database
        .selectFrom('booking')
        .select('state')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.state as BookingState | undefined;
    },
    bookings: (filter, limit, after, order = 'reference') => listBookings(database, filter, limit, after, order),
    countBookings: (filter, due) => countBookings(database, filter, due),
    customers: (part, limit) => listCustomers(database, part, limit),
    promised: (bookings) => promisedTo(database, bookings),
    unit: async (key) => {
      const row = await database
        .selectFrom('unit')
        .select('state')
        .where('tenant', '=', tenant)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.state as Unit | undefined;
    },
    journeys: async (number) => {
      const rows = await database
        .selectFrom('unit')
        .select('state')
        .where('tenant', '=', tenant)
        .where('number', '=', number)
        .orderBy('on_its_way', 'desc')
        .orderBy('arrives_at', 'desc')
        .limit(50)
        .execute();
      return rows.map(({ state }) => state as Unit);
    },
    units: (filter, limit, after) => listUnits(database, filter, limit, after),
    unitsOf: async (booking) => {
      const rows = await database
        .selectFrom('unit')
        .select('state')
        .where('tenant', '=', tenant)
        .where('booking', '=', booking)
        .execute();
      return rows.map(({ state }) => state as Unit).sort((a, b) => indexOf(a) - indexOf(b));
    },
    stoodAt: async (at, since, customer) => {
      const of = customer === undefined ? sql`` : sql`and b.customer = ${customer}`;
      const { rows } = await sql<BookedUnitState>`
        select u.state as unit, b.state as booking
        from (
          select substr(stream, ${sql.lit('unit:'.length + 1)}) as key from event
          where tenant = ${tenant} and data->>'at' = ${at} and occurred_at >= ${since} and kind in ('gated-out', 'loaded')
          union select key from unit where tenant = ${tenant} and stage = 'in-yard' and place = ${at}) as stood
        join unit u on u.tenant = ${tenant} and u.key = stood.key
        join booking b on b.tenant = u.tenant and b.id = u.booking ${of}
        order by u.key`.execute(database);
      return rows;
    },
    reefersAt: async (at) => {
      const { rows } = await sql<BookedUnitState>`
        select u.state as unit, b.state as booking from unit u join booking b on b.tenant = u.tenant and b.id = u.booking
        where u.tenant = ${tenant} and u.can_alarm and u.stage = 'in-yard' and u.place = ${at} order by u.key`.execute(
        database,
      );
      return rows.filter(({ unit }) => unit.needsPlug);
    },
    unitsBeginning: (text, limit) => unitsBeginning(database, text, limit),
    bookingsNamed: async (ids) => {
      const rows = await database
        .selectFrom('booking')
        .select(['id', 'state'])
        .where('tenant', '=', tenant)
        .where('id', '=', sql<string>`any(${[...ids]})`)
        .execute();
      return new Map(rows.map(({ id, state }) => [id as BookingId, state as BookingState]));
    },
    entries: (stream) => listEntries(database, stream),
    disruptions: () => readDisruptions(database),
    departures: (ids) => findDepartures(database, ids),
    sourcesOf: (ids) => sourcesOf(database, ids),
    aboard: (ids) => countAboard(database, ids),
    ridersOf: async (id) => {
      // Two looks at an index each; `or` between the two would go through all units.
      const { rows } = await sql<{ state: Unit }>`
        select u.state from
          (select key from unit where tenant = ${tenant} and departure = ${id}
           union select unit from leg where tenant = ${tenant} and departure = ${id}) as riding
        join unit u on u.tenant = ${tenant} and u.key = riding.key order by u.key`.execute(database);
      return rows.map(({ state }) => state);
    },
    riding: (ids) => listRiding(database, ids),
    changing: (ids) => listChanging(database, ids),
    ...loadingViews(database),
    ...reservationViews(database),
    ...emptyViews(database),
    used: async (buckets) => {
      const rows = await database
        .selectFrom('segment_use')
        .select(['bucket', 'used_teu', 'used_kg', 'used_plugs'])
        .where('tenant', '=', tenant)
        .where('bucket', '=', sql<string>`any(${[...buckets]})`)
        .execute();
      return new Map(rows.map((row) => [row.bucket, { teu: row.used_teu, kg: row.used_kg, plugs: row.used_plugs }]));
    },
    plans: async (limit) => {
      const rows = await database
        .selectFrom('plan')
        .select(['id', 'recorded_at', 'state'])
        .where('tenant', '=', tenant)
        .orderBy('recorded_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ id, recorded_at, state }) => ({
        id,
        recordedAt: recorded_at as Instant,
        event: state as PlanEvent,
      }));
    },
  };
}

const indexOf = (unit: Unit): number => Number(unit.key.slice(unit.key.lastIndexOf('.') + 1));

/** A stream's versions have no gap, so the number of all entries is the sum of all versions: nobody counts the ledger. */
async function counts(database: Database): Promise<Counts> {
  const [bookings, units, others] = await Promise.all([
    sql<{ n: number; synthetic: boolean | null; events: number | null }>`
      select count(*)::int as n, bool_or(synthetic) as synthetic, sum(version) as events
      from booking where tenant = ${tenant}`.execute(database),
    sql<{ stage: Stage; n: number; held: number; events: number }>`
      select stage, count(*)::int as n, count(*) filter (where holds > 0)::int as held, sum(version) as events
      from unit where tenant = ${tenant} group by stage`.execute(database),
    sql<{ events: number | null }>`
      select sum(version) as events from departure where tenant = ${tenant}
      union all select sum(version) from plan where tenant = ${tenant}
      union all select sum(version) from disruption where tenant = ${tenant}
      union all select sum(version) from reservation where tenant = ${tenant}
      union all select sum(version) from loading where tenant = ${tenant}`.execute(database),
  ]);
  const byStage = new Map(units.rows.map(({ stage, n }) => [stage, n]));
  return {
    bookings: bookings.rows[0]?.n ?? 0,
    units: Object.fromEntries(stages.map((stage) => [stage, byStage.get(stage) ?? 0])) as Record<Stage, number>,
    held: units.rows.reduce((sum, { held }) => sum + held, 0),
    events: [...bookings.rows, ...units.rows, ...others.rows].reduce((sum, { events }) => sum + (events ?? 0), 0),
    synthetic: bookings.rows[0]?.synthetic ?? false,
  };
}

async function listUnits(
  database: Database,
  filter: UnitFilter,
  limit: number,
  after: string | undefined,
): Promise<Page<Unit>> {
  let query = database.selectFrom('unit').select(['key', 'state']).where('tenant', '=', tenant);
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.place !== undefined) query = query.where('place', '=', filter.place);
  if (filter.departure !== undefined) query = query.where('departure', '=', filter.departure);
  if (filter.booking !== undefined) query = query.where('booking', '=', filter.booking);
  if (filter.held !== undefined) query = query.where('holds', filter.held ? '>' : '=', 0);
  if (filter.text !== undefined) {
    const part = `${escapeLike(filter.text.toUpperCase())}%`;
    query = query.where((where) => where.or([where('number', 'like', part), where('key', 'ilike', part)]));
  }
  if (after !== undefined) query = query.where('key', '>', after);
  const rows = await query
    .orderBy('key')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows.map(({ key, state }) => ({ key, row: state as Unit })),
    limit,
  );
}

/** A look at an index each; `or` between the two would go through all units. */
async function unitsBeginning(database: Database, text: string, limit: number): Promise<readonly Unit[]> {
  const upper = text.toUpperCase();
  const number = `${escapeLike(upper.replace(/[\s-]/g, ''))}%`;
  const keys = [...new Set([text, upper])].map((part) => `${escapeLike(part)}%`);
  const { rows } = await sql<{ state: Unit }>`
    select u.state from (
      (select key from unit where tenant = ${tenant} and number is not null and number like ${number}
       order by number limit ${limit})
      union (select key from unit where tenant = ${tenant} and key like ${keys[0]} order by key limit ${limit})
      union (select key from unit where tenant = ${tenant} and key like ${keys.at(-1)} order by key limit ${limit})
    ) as begun join unit u on u.tenant = ${tenant} and u.key = begun.key order by u.key limit ${limit}`.execute(
    database,
  );
  return rows.map(({ state }) => state);
}

function pageOf<T>(rows: readonly { key: string; row: T }[], limit: number): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1)?.key;
  return { rows: kept.map(({ row }) => row), ...(rows.length > limit && last !== undefined ? { next: last } : {}) };
}

const listEntries = (database: Database, stream: string): Promise<Entry[]> => readEntries(database, [stream]);

/** All entries of some streams, first to last in each. */
export async function readEntries(database: Database | Tx, streams: readonly string[]): Promise<Entry[]> {
  const rows = await database
    .selectFrom('event')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('stream', '=', sql<string>`any(${[...streams]})`)
    .orderBy('stream')
    .orderBy('version')
    .execute();
  return rows.map(
    (row): Entry => ({
      stream: row.stream as Stream,
      version: row.version,
      event: { kind: row.kind, ...(row.data as object) } as HubEvent,
      occurredAt: row.occurred_at as Instant,
      offset: row.zone_offset,
      recordedAt: row.recorded_at as Instant,
      actor: row.actor,
      source: row.source,
      command: row.command,
    }),
  );
}
