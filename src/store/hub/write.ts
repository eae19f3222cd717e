import { sql } from 'kysely';
import type { Instant } from '../../base/time.ts';
import type { EventKind, PlanEvent } from '../../model/event.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Loaded, Outcome } from '../../operations/carry-out.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';
import { chainEntries, type StoredEntry } from './chain.ts';
import {
  bookingRow,
  departureRow,
  disruptionRow,
  jobRows,
  legRows,
  loadingRow,
  slotRows,
  unitRow,
  windowRows,
} from './rows.ts';
import { headOf, rowsOf } from './write-rows.ts';
import { writeReservations, writeUse } from './write-space.ts';

/** What was stored before the command. */
type Known = Pick<Loaded, 'network' | 'units'>;

/** Writes a command's outcome: space, entries, states. Throws `Outrun` when the space is gone or a stream has moved on. */
export async function writeOutcome(
  tx: Tx,
  known: Known,
  outcome: Outcome,
  heads: Map<string, Buffer>,
  now: Instant,
): Promise<void> {
  const { network } = known;
  await writeEntries(tx, chainEntries(outcome.entries, heads));
  await writeBookings(tx, outcome, heads);
  await writeUnits(tx, outcome, known, heads);
  await writeDepartures(tx, outcome, heads);
  await writeDisruptions(tx, outcome, heads);
  await writeLoadings(tx, outcome, heads);
  await writePlans(tx, outcome, heads);
  await writeReservations(tx, network, outcome, heads, now);
  await writeUse(tx, network, outcome, now); // Last, so that others wait for its locks no longer than they must.
}

async function writeEntries(tx: Tx, stored: readonly StoredEntry[]): Promise<void> {
  if (stored.length === 0) return;
  const text = `[${stored.map(entryText).join(',')}]`;
  await sql`
    insert into event (tenant, stream, version, kind, command, occurred_at, zone_offset, recorded_at, actor, source, data, hash)
    select ${tenant}, s, v, k, c, o, z, r, a, w, d, decode(h, 'hex')
    from json_to_recordset(${text})
      as t(s text, v int, k text, c text, o bigint, z smallint, r bigint, a text, w text, d json, h text)`.execute(tx);
}

/** The data goes in as the very text that was hashed. */
function entryText({ entry, data, hash }: StoredEntry): string {
  const { stream, version, event, command, occurredAt, offset, recordedAt, actor, source } = entry;
  const row = {
    s: stream,
    v: version,
    k: event.kind,
    c: command,
    o: occurredAt,
    z: offset,
    r: recordedAt,
    a: actor,
    w: source,
  };
  return `${JSON.stringify({ ...row, h: hash.toString('hex') }).slice(0, -1)},"d":${data}}`;
}

async function writeBookings(tx: Tx, { bookings }: Outcome, heads: Map<string, Buffer>): Promise<void> {
  if (bookings.size === 0) return;
  const rows = [...bookings].map(([id, state]) => bookingRow(id, state, headOf(heads, `booking:${id}`)));
  await sql`
    insert into booking (tenant, id, version, customer, origin, destination, ready_at, due_at, priority, units, stage, synthetic, state, head)
    select ${tenant}, id, v, c, o, d, r, u, p, n, g, y, s, decode(h, 'hex')
    from json_to_recordset(${rowsOf(rows)})
      as t(id text, v int, c text, o text, d text, r bigint, u bigint, p smallint, n int, g text, y boolean, s json, h text)
    on conflict (tenant, id) do update set version = excluded.version, destination = excluded.destination,
      ready_at = excluded.ready_at, due_at = excluded.due_at, priority = excluded.priority, stage = excluded.stage,
      state = excluded.state, head = excluded.head`.execute(tx);
}

async function writeUnits(tx: Tx, outcome: Outcome, known: Known, heads: Map<string, Buffer>): Promise<void> {
  const rows = (stored: boolean): object[] =>
    [...outcome.units]
      .filter(([key]) => known.units.has(key) === stored)
      .map(([key, unit]) => unitRow(key, unit, headOf(heads, `unit:${key}`)));
  const [fresh, changed] = [rows(false), rows(true)];
  const columns = sql`as t(k text, v int, b text, n text, w boolean, z text, g text, p text, d text, a bigint, o smallint, e text, m boolean, l boolean, s json, h text)`;
  if (fresh.length > 0) {
    await sql`
      insert into unit (tenant, key, version, booking, number, on_its_way, size_type, stage, place, departure, arrives_at, holds, empty_at, booked_empty, can_alarm, state, head)
      select ${tenant}, k, v, b, n, w, z, g, p, d, a, o, e, m, l, s, decode(h, 'hex')
      from json_to_recordset(${rowsOf(fresh)}) ${columns}`.execute(tx);
  }
  if (changed.length > 0) {
    await sql`
      update unit u set version = t.v, number = t.n, on_its_way = t.w, stage = t.g, place = t.p, departure = t.d, arrives_at = t.a,
        holds = t.o, empty_at = t.e, can_alarm = t.l, state = t.s, head = decode(t.h, 'hex')
      from json_to_recordset(${rowsOf(changed)}) ${columns} where u.tenant = ${tenant} and u.key = t.k`.execute(tx);
  }
  await writeLegs(tx, outcome);
  await writeSlots(tx, outcome, known);
  await writeWindows(tx, outcome, known);
  await writeJobs(tx, outcome, known);
}

/** Who stands where: rows of units that left their slot go first, so that others may take it in the same command. */
async function writeSlots(tx: Tx, { units }: Outcome, known: Known): Promise<void> {
  const before = (key: UnitKey): string => JSON.stringify(slotsBefore(known.units.get(key)));
  const changed = [...units].filter(([key, unit]) => JSON.stringify(slotRows(unit)) !== before(key));
  if (changed.length === 0) return;
  const left = changed.filter(([key]) => known.units.get(key)?.slot !== undefined).map(([key]) => key);
  if (left.length > 0) await sql`delete from slot where tenant = ${tenant} and unit = any(${left})`.execute(tx);
  const rows = changed.flatMap(([, unit]) => slotRows(unit));
  if (rows.length === 0) return;
  await sql`
    insert into slot (tenant, facility, block, bay, "row", tier, unit)
    select ${tenant}, f, b, y, r, t, u
    from json_to_recordset(${rowsOf(rows)}) as t(u text, f text, b text, y smallint, r smallint, t smallint)`.execute(
    tx,
  );
}

/** Which window each unit was promised last. */
async function writeWindows(tx: Tx, { units }: Outcome, known: Known): Promise<void> {
  const changed = [...units].filter(([key, { window }]) => window !== known.units.get(key)?.window);
  if (changed.length === 0) return;
  const gone = changed.filter(([, { window }]) => window === undefined).map(([key]) => key);
  if (gone.length > 0) await sql`delete from gate_window where tenant = ${tenant} and unit = any(${gone})`.execute(tx);
  const rows = changed.flatMap(([, unit]) => windowRows(unit));
  if (rows.length === 0) return;
  await sql`
    insert into gate_window (tenant, unit, facility, gate, from_at)
    select ${tenant}, u, f, g, m from json_to_recordset(${rowsOf(rows)}) as t(u text, f text, g text, m bigint)
    on conflict (tenant, unit) do update set facility = excluded.facility, gate = excluded.gate, from_at = excluded.from_at`.execute(
    tx,
  );
}

/** Which machine has a job with whom: jobs that are over go first, so that the machine may take another in the same command. */
async function writeJobs(tx: Tx, { units }: Outcome, known: Known): Promise<void> {
  const changed = [...units].filter(([key, { job }]) => job !== known.units.get(key)?.job);
  if (changed.length === 0) return;
  const over = changed.filter(([key]) => known.units.get(key)?.job !== undefined).map(([key]) => key);
  if (over.length > 0) await sql`delete from machine_job where tenant = ${tenant} and unit = any(${over})`.execute(tx);
  const rows = changed.flatMap(([, unit]) => jobRows(unit));
  if (rows.length === 0) return;
  await sql`
    insert into machine_job (tenant, unit, facility, machine)
    select ${tenant}, u, f, m from json_to_recordset(${rowsOf(rows)}) as t(u text, f text, m text)`.execute(tx);
}

const slotsBefore = (unit: Unit | undefined): object[] => (unit === undefined ? [] : slotRows(unit));

/** Events that change which departures a unit is planned on. */
const replanning: ReadonlySet<string> = new Set<EventKind>(['planned', 'unplanned', 'unit-cancelled']);

/** Who is on which departure: kept beside the units so that a load list is one look. */
async function writeLegs(tx: Tx, { units, entries }: Outcome): Promise<void> {
  const streams = new Set(entries.filter(({ event }) => replanning.has(event.kind)).map(({ stream }) => stream));
  const changed = [...units].filter(([key]) => streams.has(`unit:${key}`));
  if (changed.length === 0) return;
  const again = changed.filter(([, { version }]) => version > 2).map(([key]) => key); // Before the first plan there are none.
  if (again.length > 0) await sql`delete from leg where tenant = ${tenant} and unit = any(${again})`.execute(tx);
  const rows = changed.flatMap(([, unit]) => legRows(unit));
  if (rows.length === 0) return;
  await sql`
    insert into leg (tenant, unit, leg, departure, from_call, to_call)
    select ${tenant}, u, l, d, f, t
    from json_to_recordset(${rowsOf(rows)}) as t(u text, l smallint, d text, f smallint, t smallint)`.execute(tx);
}

async function writeDepartures(tx: Tx, { departures }: Outcome, heads: Map<string, Buffer>): Promise<void> {
  if (departures.size === 0) return;
  const rows = [...departures].map(([id, state]) => departureRow(id, state, headOf(heads, `departure:${id}`)));
  await sql`
    insert into departure (tenant, id, version, state, head)
    select ${tenant}, id, v, s, decode(h, 'hex') from json_to_recordset(${rowsOf(rows)}) as t(id text, v int, s json, h text)
    on conflict (tenant, id) do update set version = excluded.version, state = excluded.state, head = excluded.head`.execute(
    tx,
  );
}

async function writeDisruptions(tx: Tx, { disruptions }: Outcome, heads: Map<string, Buffer>): Promise<void> {
  if (disruptions.size === 0) return;
  const rows = [...disruptions].map(([id, state]) => disruptionRow(id, state, headOf(heads, `disruption:${id}`)));
  await sql`
    insert into disruption (tenant, id, version, from_at, until_at, withdrawn, state, head)
    select ${tenant}, id, v, f, u, w, s, decode(h, 'hex')
    from json_to_recordset(${rowsOf(rows)}) as t(id text, v int, f bigint, u bigint, w boolean, s json, h text)
    on conflict (tenant, id) do update set version = excluded.version, from_at = excluded.from_at,
      until_at = excluded.until_at, withdrawn = excluded.withdrawn, state = excluded.state, head = excluded.head`.execute(
    tx,
  );
}

async function writeLoadings(tx: Tx, { loadings }: Outcome, heads: Map<string, Buffer>): Promise<void> {
  if (loadings.size === 0) return;
  const rows = [...loadings].map(([id, state]) => loadingRow(id, state, headOf(heads, `loading:${id}`)));
  await sql`
    insert into loading (tenant, id, version, departure, dropped, state, head)
    select ${tenant}, id, v, d, x, s, decode(h, 'hex')
    from json_to_recordset(${rowsOf(rows)}) as t(id text, v int, d text, x boolean, s json, h text)
    on conflict (tenant, id) do update set version = excluded.version, dropped = excluded.dropped, state = excluded.state,
      head = excluded.head`.execute(tx);
}

async function writePlans(tx: Tx, { entries }: Outcome, heads: Map<string, Buffer>): Promise<void> {
  for (const { stream, version, event, recordedAt } of entries) {
    if (event.kind !== 'plan-made') continue;
    const head = heads.get(stream) ?? Buffer.alloc(0);
    const row = {
      tenant,
      id: stream.slice('plan:'.length),
      version,
      recorded_at: recordedAt,
      state: JSON.stringify(event satisfies PlanEvent),
      head,
    };
    await tx
      .insertInto('plan')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet({ version, state: row.state, head }))
      .execute();
  }
}
