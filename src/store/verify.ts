import { sql } from 'kysely';
import { applyEntry } from '../ledger/fold.ts';
import { idOf } from '../ledger/streams.ts';
import type { Entry, HubEvent, Stream } from '../model/event.ts';
import type { Network } from '../model/network.ts';
import type { Unit } from '../model/unit.ts';
import { add, type Use, usesOf } from '../plan/timetable/uses.ts';
import type { Database } from './database.ts';
import { genesisHash, hashOfEntry } from './hub/chain.ts';
import {
  bookingRow,
  departureRow,
  disruptionRow,
  jobRows,
  legRows,
  loadingRow,
  reservationRow,
  rowColumns,
  slotRows,
  unitRow,
  windowRows,
} from './hub/rows.ts';
import { tenant } from './tables.ts';
import { reservedFaults } from './verify-reserved.ts';

export interface Verification {
  readonly events: number;
  readonly streams: number;
  /** What does not agree, in sentences; at most `faultsKept` of them. */
  readonly faults: readonly string[];
  readonly ok: boolean;
}

const faultsKept = 100;
const pageRows = 5000;

/**
 * Replays the whole ledger: every chain of hashes, every version without a gap, time that never runs backwards; then folds
 * each stream and compares with the stored states, and the space of units and reservations with what is counted for them.
 */
export async function verifyLedger(database: Database, network: Network): Promise<Verification> {
  const check = new Check(network);
  let [stream, version] = ['', 0];
  for (;;) {
    const { rows } = await sql<EventRow>`
      select stream, version, kind, command, occurred_at, zone_offset, recorded_at, actor, source, data::text as data, hash
      from event where tenant = ${tenant} and (stream, version) > (${stream}, ${version})
      order by stream, version limit ${pageRows}`.execute(database);
    for (const row of rows) check.entry(row);
    const last = rows.at(-1);
    if (last === undefined) break;
    [stream, version] = [last.stream, last.version];
    await check.compareStates(database, false);
  }
  await check.compareStates(database, true);
  await check.compareUse(database);
  for (const text of await reservedFaults(database, network, check.lastEntryAt)) check.fault(text);
  await check.compareCounts(database);
  return { events: check.events, streams: check.streams, faults: check.faults, ok: check.faults.length === 0 };
}

interface EventRow {
  readonly stream: string;
  readonly version: number;
  readonly kind: string;
  readonly command: string;
  readonly occurred_at: number;
  readonly zone_offset: number;
  readonly recorded_at: number;
  readonly actor: string;
  readonly source: string;
  readonly data: string;
  readonly hash: Buffer;
}

type State = { readonly version: number };

/** Follows the ledger stream by stream; a finished stream's state waits until it is compared with the stored one. */
class Check {
  events = 0;
  streams = 0;
  lastEntryAt = 0;
  readonly faults: string[] = [];
  private readonly network: Network;
  private current: { stream: Stream; version: number; hash: Buffer; recordedAt: number; state: unknown } | undefined;
  private finished = new Map<Stream, { state: unknown; hash: Buffer }>();
  private readonly use = new Map<string, Use>();
  private readonly counts = new Map<string, number>();

  constructor(network: Network) {
    this.network = network;
  }

  fault(text: string): void {
    if (this.faults.length < faultsKept) this.faults.push(text);
  }

  entry(row: EventRow): void {
    this.events += 1;
    this.lastEntryAt = Math.max(this.lastEntryAt, row.recorded_at);
    const entry = entryOf(row);
    if (this.current?.stream !== entry.stream) this.finish();
    const before = this.current ?? {
      stream: entry.stream,
      version: 0,
      hash: genesisHash,
      recordedAt: 0,
      state: undefined,
    };
    if (entry.version !== before.version + 1)
      this.fault(`${entry.stream}: version ${entry.version} follows ${before.version}`);
    if (entry.recordedAt < before.recordedAt)
      this.fault(`${entry.stream}: time runs backwards at version ${entry.version}`);
    if (!hashOfEntry(before.hash, entry, row.data).equals(row.hash))
      this.fault(`${entry.stream}: the chain breaks at version ${entry.version}`);
    let state = before.state;
    try {
      state = applyEntry(state, entry);
    } catch (error) {
      this.fault((error as Error).message);
    }
    this.current = {
      stream: entry.stream,
      version: entry.version,
      hash: row.hash,
      recordedAt: entry.recordedAt,
      state,
    };
  }

  private finish(): void {
    if (this.current === undefined) return;
    this.streams += 1;
    const { stream, state, hash } = this.current;
    const kind = stream.slice(0, stream.indexOf(':'));
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.finished.set(stream, { state, hash });
    if (kind === 'unit' && state !== undefined) {
      for (const [bucket, use] of usesOf(this.network, state as Unit))
        this.use.set(bucket, add(this.use.get(bucket), use));
    }
    this.current = undefined;
  }

  /** Compares all finished streams with the rows of the tables of states, column by column. */
  async compareStates(database: Database, end: boolean): Promise<void> {
    if (end) this.finish();
    for (const table of ['booking', 'unit', 'departure', 'disruption', 'reservation', 'loading'] as const) {
      const wanted = [...this.finished].filter(([stream]) => stream.startsWith(`${table}:`));
      if (wanted.length === 0) continue;
      const key = table === 'unit' ? 'key' : 'id';
      const ids = wanted.map(([stream]) => idOf(stream));
      const { rows } = await sql<Record<string, unknown>>`
        select ${sql.raw(rowColumns[table])}, state::text as s, encode(head, 'hex') as h from ${sql.table(table)}
        where tenant = ${tenant} and ${sql.ref(key)} = any(${ids})`.execute(database);
      const stored = new Map(rows.map((row) => [row[table === 'unit' ? 'k' : 'id'], row]));
      for (const [stream, { state, hash }] of wanted)
        this.compareRow(table, stream, state, hash, stored.get(idOf(stream)));
      if (table === 'unit')
        await this.comparePlaces(
          database,
          ids,
          wanted.map(([, { state }]) => state as Unit),
        );
    }
    await this.comparePlans(database);
    this.finished = new Map();
  }

  private compareRow(
    table: keyof typeof rowOf,
    stream: Stream,
    state: unknown,
    hash: Buffer,
    stored: Record<string, unknown> | undefined,
  ): void {
    if (stored === undefined) {
      this.fault(`${stream}: the state is missing`);
      return;
    }
    if (state === undefined) return; // Its events could not be folded, which was said.
    const wanted: Record<string, unknown> = rowOf[table](idOf(stream), state as never, hash.toString('hex'));
    const textOf = (column: string): unknown => (column === 's' ? JSON.stringify(wanted[column]) : wanted[column]);
    const wrong = Object.keys(wanted).find((column) => textOf(column) !== stored[column]);
    if (wrong === 'h') this.fault(`${stream}: the stored head is not the last entry's hash`);
    else if (wrong !== undefined) this.fault(`${stream}: the stored state is not what its events say`);
  }

  /** What stands beside the states of units so that it is found quickly: their legs and their slots. */
  private async comparePlaces(database: Database, keys: readonly string[], units: readonly Unit[]): Promise<void> {
    await this.compareLegs(database, keys, units);
    await this.compareWindows(database, keys, units);
    await this.compareJobs(database, keys, units);
    const { rows } = await sql<{ u: string }>`
      select unit as u, facility as f, block as b, bay as y, "row" as r, tier as t from slot
      where tenant = ${tenant} and unit = any(${keys}) order by unit, bay`.execute(database);
    const stored = new Map<string, object[]>();
    for (const row of rows) stored.set(row.u, [...(stored.get(row.u) ?? []), row]);
    for (const unit of units) {
      if (unit !== undefined && JSON.stringify(stored.get(unit.key) ?? []) !== JSON.stringify(slotRows(unit)))
        this.fault(`unit:${unit.key}: the stored slot is not the one it stands in`);
    }
  }

  private async compareWindows(database: Database, keys: readonly string[], units: readonly Unit[]): Promise<void> {
    const { rows } = await sql<{ u: string }>`
      select unit as u, facility as f, gate as g, from_at as m from gate_window
      where tenant = ${tenant} and unit = any(${keys})`.execute(database);
    const stored = new Map(rows.map((row) => [row.u, [row]]));
    for (const unit of units) {
      if (unit !== undefined && JSON.stringify(stored.get(unit.key) ?? []) !== JSON.stringify(windowRows(unit)))
        this.fault(`unit:${unit.key}: the stored time window is not the one it was promised`);
    }
  }

  private async compareJobs(database: Database, keys: readonly string[], units: readonly Unit[]): Promise<void> {
    const { rows } = await sql<{ u: string }>`
      select unit as u, facility as f, machine as m from machine_job
      where tenant = ${tenant} and unit = any(${keys})`.execute(database);
    const stored = new Map(rows.map((row) => [row.u, [row]]));
    for (const unit of units) {
      if (unit !== undefined && JSON.stringify(stored.get(unit.key) ?? []) !== JSON.stringify(jobRows(unit)))
        this.fault(`unit:${unit.key}: the stored machine is not the one that has it`);
    }
  }

  private async compareLegs(database: Database, keys: readonly string[], units: readonly Unit[]): Promise<void> {
    const { rows } = await sql<{ u: string }>`
      select unit as u, leg as l, departure as d, from_call as f, to_call as t from leg
      where tenant = ${tenant} and unit = any(${keys}) order by unit, leg`.execute(database);
    const stored = new Map<string, object[]>();
    for (const row of rows) stored.set(row.u, [...(stored.get(row.u) ?? []), row]);
    for (const unit of units) {
      if (unit !== undefined && JSON.stringify(stored.get(unit.key) ?? []) !== JSON.stringify(legRows(unit)))
        this.fault(`unit:${unit.key}: the stored legs are not those of its plan`);
    }
  }

  private async comparePlans(database: Database): Promise<void> {
    const wanted = [...this.finished].filter(([stream]) => stream.startsWith('plan:'));
    if (wanted.length === 0) return;
    const { rows } = await sql<{ id: string; version: number; h: string }>`
      select id, version, encode(head, 'hex') as h from plan where tenant = ${tenant}`.execute(database);
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const [stream, { state, hash }] of wanted) {
      const row = stored.get(idOf(stream));
      if (row?.version !== (state as State).version || row.h !== hash.toString('hex'))
        this.fault(`${stream}: the stored plan is not what its events say`);
    }
  }

  async compareUse(database: Database): Promise<void> {
    const rows = await database.selectFrom('segment_use').selectAll().where('tenant', '=', tenant).execute();
    for (const row of rows) {
      const { teu, kg, plugs } = this.use.get(row.bucket) ?? { teu: 0, kg: 0, plugs: 0 };
      if (row.used_teu !== teu || row.used_kg !== kg || row.used_plugs !== plugs) {
        this.fault(
          `${row.bucket}: ${row.used_teu} TEU, ${row.used_kg} kg, ${row.used_plugs} plugs are counted, units hold ${teu}, ${kg}, ${plugs}`,
        );
      }
      this.use.delete(row.bucket);
    }
    for (const [bucket, { teu }] of this.use)
      if (teu !== 0) this.fault(`${bucket}: units hold ${teu} TEU that nobody counts`);
  }

  /** A state without events would be made up. */
  async compareCounts(database: Database): Promise<void> {
    for (const table of ['booking', 'unit', 'departure', 'disruption', 'reservation', 'loading', 'plan'] as const) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)} where tenant = ${tenant} and version > 0`.execute(database);
      const [stored, replayed] = [rows[0]?.n ?? 0, this.counts.get(table) ?? 0];
      if (stored !== replayed) this.fault(`${stored} states of kind ${table} are stored, the ledger has ${replayed}`);
    }
  }
}

const rowOf = {
  booking: bookingRow,
  unit: unitRow,
  departure: departureRow,
  disruption: disruptionRow,
  reservation: reservationRow,
  loading: loadingRow,
};

const entryOf = (row: EventRow): Entry<HubEvent> =>
  ({
    stream: row.stream,
    version: row.version,
    event: { kind: row.kind, ...(JSON.parse(row.data) as object) },
    occurredAt: row.occurred_at,
    offset: row.zone_offset,
    recordedAt: row.recorded_at,
    actor: row.actor,
    source: row.source,
    command: row.command,
  }) as Entry<HubEvent>;
