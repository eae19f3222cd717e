import { sql } from 'kysely';
import { type Instant, minuteOf } from '../base/time.ts';
import type { BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import { standing } from '../model/disruption.ts';
import type { EventKind } from '../model/event.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Database } from './database.ts';
import { publish, readFeed } from './publisher.ts';
import { readSetting, writeSetting } from './settings.ts';
import { readDisruptions } from './state.ts';
import { tenant } from './tables.ts';
import { openViews } from './views/views.ts';

/** Events after which a made-up world has to look at a unit anew. */
const telling: ReadonlySet<string> = new Set<EventKind>(['planned', 'released', 'declared', 'corrected']);

/** Commands of the simulator itself, which it knows of. */
const own = 'sim/';

const feedPage = 200;

interface Row {
  readonly thing: string;
  readonly at: Instant | undefined;
}

/** What is due when in a made-up world, kept in the store so that it can go on tomorrow. */
export function openAgenda(database: Database) {
  const views = openViews(database);
  return {
    due: (kind: 'unit' | 'departure' | 'replan', until: Instant, limit: number) => due(database, kind, until, limit),
    put: (rows: readonly Row[]) => put(database, rows),
    wake: (keys: readonly UnitKey[]) => wake(database, keys),
    departuresOf: (keys: readonly UnitKey[]) => departuresOf(database, keys),
    addDepartures: (rows: readonly Row[]) => add(database, rows),
    changedUnits: (limit: number) => changedUnits(database, limit),
    noted: (position: number) => writeSetting(database, 'agenda-position', position),
    realBookings: () => realBookings(database),
    units: (keys: readonly UnitKey[]) => unitsOf(database, keys),
    withRealUnits: (ids: readonly DepartureId[]) => withRealUnits(database, ids),
    disruptions: async (now: Instant) => standing(await readDisruptions(database), minuteOf(now)),
    ridersOf: (ids: readonly DepartureId[]) => ridersOf(database, ids),
    wakeAll: (at: Instant) => wakeAll(database, at),
    departures: (ids: readonly DepartureId[]): Promise<ReadonlyMap<DepartureId, DepartureState>> =>
      views.departures(ids),
  };
}

async function due(database: Database, kind: string, until: Instant, limit: number): Promise<string[]> {
  const rows = await database
    .selectFrom('agenda')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

const parts = (thing: string): { kind: string; id: string } => {
  const colon = thing.indexOf(':');
  return { kind: thing.slice(0, colon), id: thing.slice(colon + 1) };
};

async function put(database: Database, rows: readonly Row[]): Promise<void> {
  const kept = rows.flatMap(({ thing, at }) => (at === undefined ? [] : [{ ...parts(thing), at }]));
  const gone = rows.flatMap(({ thing, at }) => (at === undefined ? [parts(thing)] : []));
  if (gone.length > 0) {
    await sql`
      delete from agenda where (tenant, kind, id) in
        (select ${tenant}, g.kind, g.id from json_to_recordset(${JSON.stringify(gone)}) as g(kind text, id text))`.execute(
      database,
    );
  }
  if (kept.length > 0) {
    await sql`
      insert into agenda (tenant, kind, id, at)
      select ${tenant}, kind, id, at from json_to_recordset(${JSON.stringify(kept)}) as k(kind text, id text, at bigint)
      on conflict (tenant, kind, id) do update set at = excluded.at`.execute(database);
  }
}

/** After so many rows at once the database takes stock of the table. */
const manyRows = 5_000;

async function wake(database: Database, keys: readonly UnitKey[]): Promise<void> {
  await sql`
    insert into agenda (tenant, kind, id, at)
    select ${tenant}, 'unit', u.key, b.ready_at from unnest(${[...keys]}::text[]) as k
    join unit u on u.tenant = ${tenant} and u.key = k join booking b on b.tenant = ${tenant} and b.id = u.booking
    where b.synthetic
    on conflict (tenant, kind, id) do update set at = excluded.at`.execute(database);
  if (keys.length > manyRows) await sql`analyze agenda`.execute(database);
}

async function departuresOf(database: Database, keys: readonly UnitKey[]): Promise<DepartureId[]> {
  const { rows } = await sql<{ departure: DepartureId }>`
    select distinct l.departure from unnest(${[...keys]}::text[]) as k
    join leg l on l.tenant = ${tenant} and l.unit = k`.execute(database);
  return rows.map(({ departure }) => departure);
}

async function add(database: Database, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const fresh = rows.map(({ thing, at }) => ({ ...parts(thing), at }));
  await sql`
    insert into agenda (tenant, kind, id, at)
    select ${tenant}, kind, id, at from json_to_recordset(${JSON.stringify(fresh)}) as f(kind text, id text, at bigint)
    where not exists (select 1 from departure d where d.tenant = ${tenant} and d.id = f.id and d.version > 0)
    on conflict do nothing`.execute(database);
}

/** Units that somebody else changed behind the position noted last, by what was published. */
async function changedUnits(database: Database, limit: number): Promise<{ units: UnitKey[]; position: number }> {
  while ((await publish(database)) > 0);
  let position = (await readSetting<number>(database, 'agenda-position')) ?? 0;
  const keys = new Set<UnitKey>();
  for (;;) {
    const page = await readFeed(database, position, feedPage);
    for (const { command, changes } of page) {
      if (command.startsWith(own)) continue;
      for (const { stream, kind } of changes) {
        if (telling.has(kind) && stream.startsWith('unit:')) keys.add(stream.slice('unit:'.length) as UnitKey);
      }
    }
    position = page.at(-1)?.position ?? position;
    if (page.length < feedPage || keys.size >= limit) break;
  }
  return { units: [...keys], position };
}

async function realBookings(database: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from booking where tenant = ${tenant} and not synthetic`.execute(database);
  return rows[0]?.n ?? 0;
}

/** Departures on which at least one unit is, or was, that nobody made up. */
async function withRealUnits(database: Database, ids: readonly DepartureId[]): Promise<ReadonlySet<DepartureId>> {
  const { rows } = await sql<{ departure: DepartureId }>`
    select distinct l.departure from booking b
    join unit u on u.tenant = b.tenant and u.booking = b.id join leg l on l.tenant = u.tenant and l.unit = u.key
    where b.tenant = ${tenant} and not b.synthetic and l.departure = any(${[...ids]})`.execute(database);
  return new Set(rows.map(({ departure }) => departure));
}

/** What is due later than this is looked at by then anyway. */
const soonMs = 15 * 86_400_000;

async function wakeAll(database: Database, at: Instant): Promise<void> {
  await sql`
    update agenda set at = ${at} where tenant = ${tenant} and kind in ('unit', 'departure')
      and at > ${at} and at < ${at + soonMs}`.execute(database);
}

async function ridersOf(
  database: Database,
  ids: readonly DepartureId[],
): Promise<ReadonlyMap<DepartureId, readonly Unit[]>> {
  const { rows } = await sql<{ departure: DepartureId; state: Unit }>`
    select l.departure, u.state from leg l join unit u on u.tenant = l.tenant and u.key = l.unit
    where l.tenant = ${tenant} and l.departure = any(${[...ids]}) order by u.key`.execute(database);
  const riders = new Map<DepartureId, Unit[]>(ids.map((id) => [id, []]));
  for (const { departure, state } of rows) riders.get(departure)?.push(state);
  return riders;
}

/** Made-up units with their bookings. Real ones are left out, whoever asks: the made-up world may never touch them. */
async function unitsOf(database: Database, keys: readonly UnitKey[]): Promise<{ unit: Unit; booking: BookingState }[]> {
  const { rows } = await sql<{ unit: Unit; booking: BookingState }>`
    select u.state as unit, b.state as booking from unnest(${[...keys]}::text[]) as k
    join unit u on u.tenant = ${tenant} and u.key = k join booking b on b.tenant = ${tenant} and b.id = u.booking
    where b.synthetic`.execute(database);
  return rows;
}
