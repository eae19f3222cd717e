import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Instant, minuteOf } from '../../base/time.ts';
import { applyUnit } from '../../ledger/fold-unit.ts';
import type { BookingId, BookingState } from '../../model/booking.ts';
import type { DepartureId } from '../../model/departure.ts';
import { disruptedNow } from '../../model/disruption.ts';
import type { Entry, UnitEvent } from '../../model/event.ts';
import type { Network } from '../../model/network.ts';
import { legsOf, readUnitKey, type Unit, type UnitKey } from '../../model/unit.ts';
import { type LateTold, latenessOf } from '../../tracking/lateness.ts';
import type { NoticeSheet } from '../../tracking/notice-sheet.ts';
import { noticesOf, tellingKinds } from '../../tracking/notices.ts';
import { type Database, inTransaction, type Tx } from '../database.ts';
import { type Published, readFeed } from '../publisher.ts';
import { readDisruptions } from '../state.ts';
import { tenant } from '../tables.ts';
import { findDepartures } from '../views/departures.ts';
import { readEntries } from '../views/views.ts';
import { postToWebhooks } from './deliveries.ts';

/** Commands in one transaction: few, so that who is interrupted has little to do again, and large ones fit into little memory. */
const commandsAtOnce = 5;
/** Units folded before others may use this thread. */
const unitsAtOnce = 400;
const listening: ReadonlySet<string> = new Set(['departed', 'arrived', 'estimated']);

/**
 * Makes the notices of the next published commands, and what is to be sent of them, and moves on: all in one transaction, so
 * that none is left out and none is made twice. The locked row is the lease: one process works at a time, in the order of the
 * positions, and one that dies gives it back. Gives how many commands it dealt with.
 */
export async function deriveNotices(database: Database, network: Network): Promise<number> {
  return inTransaction(database, async (tx) => {
    await sql`insert into notice_feed (tenant, position) values (${tenant}, 0) on conflict do nothing`.execute(tx);
    const { rows } = await sql<{ position: number }>`
      select position from notice_feed where tenant = ${tenant} for update skip locked`.execute(tx);
    const from = rows[0]?.position;
    if (from === undefined) return 0;
    const page = await readFeed(tx, from, commandsAtOnce);
    const last = page.at(-1);
    if (last === undefined) return 0;
    for (const command of page) await tell(tx, network, command);
    await sql`update notice_feed set position = ${last.position} where tenant = ${tenant}`.execute(tx);
    return page.length;
  });
}

async function tell(tx: Tx, network: Network, command: Published): Promise<void> {
  const telling = command.changes.filter(({ kind }) => tellingKinds.has(kind));
  const departures = new Set(
    command.changes.flatMap(({ stream, kind }) =>
      listening.has(kind) ? [stream.slice('departure:'.length) as DepartureId] : [],
    ),
  );
  const notices: NoticeSheet[] = [];
  if (telling.length > 0) notices.push(...(await whatChanged(tx, network, command, telling)));
  if (departures.size > 0)
    notices.push(...(await whoIsLate(tx, network, command, [...departures], notices.length + 1)));
  if (notices.length === 0) return;
  await writeNotices(tx, notices);
  await postToWebhooks(tx, notices);
}

type Changes = Published['changes'];

/** The units a command is about are folded from the ledger up to its entries: what came later is not yet known here. */
async function whatChanged(
  tx: Tx,
  network: Network,
  { position }: Published,
  changes: Changes,
): Promise<NoticeSheet[]> {
  const touched = new Map<string, { from: number; to: number }>();
  for (const { stream, version } of changes) {
    const known = touched.get(stream);
    touched.set(stream, {
      from: Math.min(known?.from ?? version, version),
      to: Math.max(known?.to ?? version, version),
    });
  }
  const streams = [...touched.keys()];
  const [before, after] = [new Map<UnitKey, Unit>(), new Map<UnitKey, Unit>()];
  const entries: Entry[] = [];
  for (let at = 0; at < streams.length; at += unitsAtOnce) {
    const some = await readEntries(tx, streams.slice(at, at + unitsAtOnce));
    for (const entry of some) {
      const { from, to } = touched.get(entry.stream) ?? { from: 0, to: 0 };
      if (entry.version > to) continue;
      if (entry.version >= from && tellingKinds.has(entry.event.kind)) entries.push(entry);
      if (!entry.stream.startsWith('unit:')) continue;
      const key = entry.stream.slice('unit:'.length) as UnitKey;
      const unit = applyUnit(after.get(key), entry as Entry<UnitEvent>);
      after.set(key, unit);
      if (entry.version < from) before.set(key, unit);
    }
    await breathe();
  }
  const bookings = await readBookings(tx, entries);
  const [{ recordedAt, actor, source } = { recordedAt: 0 as Instant, actor: '', source: '' }] = entries;
  return noticesOf(network, { position, recordedAt, actor, source, entries, before, after, bookings });
}

const bookingOf = ({ stream }: Entry): BookingId | undefined => {
  const id = stream.slice(stream.indexOf(':') + 1);
  return stream.startsWith('booking:') ? (id as BookingId) : readUnitKey(id)?.booking;
};

const readBookings = (tx: Tx, entries: readonly Entry[]): Promise<Map<BookingId, BookingState>> =>
  statesOf(tx, [...new Set(entries.flatMap((entry) => bookingOf(entry) ?? []))]);

async function statesOf(tx: Tx, ids: readonly BookingId[]): Promise<Map<BookingId, BookingState>> {
  const { rows } = await sql<{ state: BookingState }>`
    select b.state from unnest(${[...ids]}::text[]) as k join booking b on b.tenant = ${tenant} and b.id = k`.execute(
    tx,
  );
  return new Map(rows.map(({ state }) => [state.booking.id, state]));
}

/** Something was heard of departures: who travels on them is looked at as they stand now, and told what is new to them. */
async function whoIsLate(
  tx: Tx,
  network: Network,
  { position, recordedAt, command }: Published,
  ids: readonly DepartureId[],
  first: number,
): Promise<NoticeSheet[]> {
  const riders = await sql<{ state: Unit; plan: string | null; late: number | null }>`
    select u.state, l.plan, l.late from
      (select unit from leg where tenant = ${tenant} and departure = any(${[...ids]}) group by unit) as riding
    join unit u on u.tenant = ${tenant} and u.key = riding.unit and u.on_its_way
    left join notice_late l on l.tenant = ${tenant} and l.unit = u.key order by u.key`.execute(tx);
  const units = riders.rows.map(({ state }) => state);
  if (units.length === 0) return [];
  const told = new Map<UnitKey, LateTold>(
    riders.rows.flatMap(({ state, plan, late }) =>
      plan === null || late === null ? [] : [[state.key, { plan, late }]],
    ),
  );
  const bookings = await statesOf(tx, [...new Set(units.map(({ booking }) => booking))]);
  const legs = units.flatMap((unit) => legsOf(unit).map(({ departure }) => departure));
  const departures = await findDepartures(tx, [...new Set(legs)]);
  const { rows } = await sql<{ actor: string; source: string }>`
    select actor, source from event where tenant = ${tenant} and command = ${command} limit 1`.execute(tx);
  const { actor, source } = rows[0] ?? { actor: '', source: '' };
  const seen = { position, recordedAt: recordedAt as Instant, actor, source, units, bookings, departures, told };
  const now = disruptedNow(network, await readDisruptions(tx), minuteOf(seen.recordedAt));
  const found = latenessOf(now, seen, first);
  const fresh = [...found.told].map(([unit, { plan, late }]) => ({ unit, plan, late }));
  if (fresh.length > 0) {
    await sql`
      insert into notice_late (tenant, unit, plan, late)
      select ${tenant}, unit, plan, late from json_to_recordset(${JSON.stringify(fresh)}) as t(unit text, plan text, late int)
      on conflict (tenant, unit) do update set plan = excluded.plan, late = excluded.late`.execute(tx);
  }
  return found.notices;
}

async function writeNotices(tx: Tx, notices: readonly NoticeSheet[]): Promise<void> {
  const rows = notices.map((notice) => ({
    p: notice.position,
    n: Number(notice.id.slice(notice.id.indexOf('-') + 1)),
    k: notice.kind,
    b: notice.booking,
    c: notice.customer,
    u: Math.max(1, notice.units.length),
    r: notice.plan ?? null,
    a: Date.parse(notice.at),
    s: notice,
  }));
  await sql`
    insert into notice (tenant, position, n, kind, booking, customer, units, plan, at, body)
    select ${tenant}, p, n, k, b, c, u, r, a, s from json_to_recordset(${JSON.stringify(rows)})
      as t(p bigint, n smallint, k text, b text, c text, u int, r text, a bigint, s json)`.execute(tx);
}
