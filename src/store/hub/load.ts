import { sql } from 'kysely';
import { never } from '../../base/never.ts';
import type { BookingId, BookingState } from '../../model/booking.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { DisruptionId } from '../../model/disruption.ts';
import type { Stream } from '../../model/event.ts';
import type { Leg } from '../../model/itinerary.ts';
import type { Network } from '../../model/network.ts';
import { legsOf, readUnitKey, type Unit, type UnitKey } from '../../model/unit.ts';
import type { UnitId } from '../../model/unit-id.ts';
import type { Loaded } from '../../operations/carry-out.ts';
import type { Command, Order } from '../../operations/order.ts';
import { bucketKeysOf } from '../../plan/timetable/bucket.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';
import { loadLoadings } from './load-loadings.ts';
import { departureOfJob, loadMachines } from './load-machines.ts';
import { loadAwaited, loadDisruptions, loadReservations, loadStanding, loadUsed } from './load-space.ts';
import { loadStacks } from './load-stacks.ts';
import { loadVersions } from './load-versions.ts';
import { loadWindows } from './load-windows.ts';

/** What orders name, and so must be loaded. */
interface Named {
  readonly bookings: Set<BookingId>;
  /** Bookings whose units are needed too. */
  readonly wholeBookings: Set<BookingId>;
  readonly units: Set<UnitKey>;
  readonly numbers: Set<UnitId>;
  readonly departures: Set<DepartureId>;
  /** Departures whose state a decision depends on: nobody may change them before it is written. */
  readonly held: Set<DepartureId>;
  /** Those of them that the command itself changes. */
  readonly changed: Set<DepartureId>;
  readonly buckets: Set<string>;
  readonly plans: Set<Stream>;
  readonly disruptions: Set<DisruptionId>;
}

/**
 * Loads all that a command's orders may look at, with the hashes that new entries are chained to. `inLine` locks the bookings,
 * units and space: without it the first to write wins, which is cheaper where hardly two want the same.
 */
export async function loadFor(
  tx: Tx,
  network: Network,
  { orders, at }: Pick<Command, 'orders' | 'at'>,
  inLine: boolean,
): Promise<{ loaded: Loaded; heads: Map<string, Buffer> }> {
  const single = orders.flatMap((order): readonly Order[] => (order.kind === 'plan-units' ? order.orders : [order]));
  const named = namesIn(network, single);
  const heads = new Map<string, Buffer>();
  const { loadings, ...planned } = await loadLoadings(tx, single, heads);
  for (const departure of planned.departures) named.held.add(departure);
  for (const unit of planned.units) nameUnit(unit, named);
  const bookings = await loadBookings(tx, named, heads, inLine);
  const units = await loadUnits(tx, named, heads, inLine);
  for (const order of single) alsoNeeded(network, order, units, named);
  await loadStacks(tx, single, { bookings, units, heads });
  await loadWindows(tx, network, single, units, heads);
  await loadMachines(tx, single, units, heads);
  const numbers = await loadNumbers(tx, named.numbers);
  const departures = await loadDepartures(tx, named, heads);
  const disruptions = await loadDisruptions(tx, named.disruptions, heads);
  const reservations = await loadReservations(tx, orders, at, heads);
  const used = await loadUsed(tx, named.buckets, at, inLine);
  const standing = named.buckets.size === 0 ? [] : await loadStanding(tx, at);
  const awaited = standing.length === 0 ? new Set<DepartureId>() : await loadAwaited(tx, network, named.departures, at);
  const versions = await loadVersions(tx, named.plans, heads);
  return {
    loaded: {
      network,
      bookings,
      units,
      departures,
      disruptions,
      standing,
      awaited,
      reservations,
      loadings,
      numbers,
      used,
      versions,
    },
    heads,
  };
}

function namesIn(network: Network, orders: readonly Order[]): Named {
  const named: Named = {
    bookings: new Set(),
    wholeBookings: new Set(),
    units: new Set(),
    numbers: new Set(),
    departures: new Set(),
    held: new Set(),
    changed: new Set(),
    buckets: new Set(),
    plans: new Set(),
    disruptions: new Set(),
  };
  for (const order of orders) {
    if ('unit' in order) nameUnit(order.unit, named);
    if ('departure' in order) named.held.add(order.departure);
    if (order.kind === 'depart' || order.kind === 'arrive' || order.kind === 'estimate')
      named.changed.add(order.departure);
    if ('machine' in order) continue; // It names nothing but its unit.
    switch (order.kind) {
      case 'book':
        named.bookings.add(order.booking.id);
        for (const { number } of order.booking.units) if (number !== undefined) named.numbers.add(number);
        break;
      case 'amend':
      case 'cancel':
      case 'reinstate':
      case 'confirm':
        named.bookings.add(order.booking);
        named.wholeBookings.add(order.booking);
        break;
      case 'plan-unit':
      case 'reserve':
        nameLegs(network, order.itinerary.legs, named);
        break;
      case 'record-plan':
        named.plans.add(`plan:${order.plan}`);
        break;
      case 'declare-disruption':
        named.disruptions.add(order.declared.id);
        break;
      case 'revise-disruption':
      case 'end-disruption':
      case 'withdraw-disruption':
        named.disruptions.add(order.disruption);
        break;
      case 'declare':
      case 'gate-in':
        if (order.number !== undefined) named.numbers.add(order.number);
        break;
      case 'take-empty':
        if (order.by !== undefined) named.units.add(order.by);
        break;
      case 'plan-units': // Taken apart before.
      case 'unplan-unit':
      case 'release-reservation': // Looked at with its kind.
      case 'keep-loading': // These too.
      case 'edit-loading':
      case 'release-loading':
      case 'drop-loading':
      case 'book-window':
      case 'cancel-window':
      case 'pass-right':
      case 'slot':
      case 'gate-out':
      case 'deliver':
      case 'strip':
      case 'return-empty':
      case 'load':
      case 'discharge':
      case 'depart':
      case 'arrive':
      case 'estimate':
      case 'hold':
      case 'release':
      case 'correct':
      case 'read-reefer':
      case 'change-set-point':
      case 'acknowledge-alarm':
      case 'tell-alarms':
      case 'withdraw-readings':
        break; // These name nothing but a unit or a departure.
      default:
        never(order);
    }
  }
  return named;
}

function nameUnit(unit: UnitKey, named: Named): void {
  named.units.add(unit);
  const key = readUnitKey(unit);
  if (key !== undefined) named.bookings.add(key.booking);
}

/** What only a loaded unit tells: its number, the departure whose delay moves its cut-off, and the space its weight needs. */
function alsoNeeded(network: Network, order: Order, units: ReadonlyMap<UnitKey, Unit>, named: Named): void {
  if (order.kind === 'confirm')
    for (const unit of units.values()) if (unit.booking === order.booking) nameLegs(network, legsOf(unit), named);
  if (order.kind === 'reinstate')
    for (const { booking, number } of units.values())
      if (booking === order.booking && number !== undefined) named.numbers.add(number);
  for (const departure of departureOfJob(order, units)) named.held.add(departure);
  if (!('unit' in order) || !['gate-in', 'declare', 'book-window', 'take-empty'].includes(order.kind)) return;
  const unit = units.get(order.unit);
  if (unit?.number !== undefined) named.numbers.add(unit.number);
  const first = unit?.plan?.itinerary.legs[0];
  const comes = order.kind === 'gate-in' || order.kind === 'book-window';
  if (comes && first !== undefined) named.departures.add(first.departure);
  const weighed = order.kind === 'declare' || (order.kind === 'gate-in' && order.check?.grossKg !== undefined);
  for (const leg of unit === undefined || !weighed ? [] : legsOf(unit))
    for (const key of bucketKeysOf(network, leg)) named.buckets.add(key);
}

function nameLegs(network: Network, legs: readonly Leg[], named: Named): void {
  for (const leg of legs) {
    named.departures.add(leg.departure);
    for (const key of bucketKeysOf(network, leg)) named.buckets.add(key);
  }
}

async function loadBookings(
  tx: Tx,
  named: Named,
  heads: Map<string, Buffer>,
  inLine: boolean,
): Promise<Map<BookingId, BookingState>> {
  if (named.bookings.size === 0) return new Map();
  const rows = await tx
    .selectFrom('booking')
    .select(['id', 'state', 'head'])
    .where('tenant', '=', tenant)
    .where('id', '=', sql<string>`any(${[...named.bookings]})`)
    .$if(inLine, (query) => query.orderBy('id').forUpdate())
    .execute();
  for (const { id, head } of rows) heads.set(`booking:${id}`, head);
  return new Map(rows.map(({ id, state }) => [id as BookingId, state as BookingState]));
}

interface UnitRow {
  readonly key: string;
  readonly state: unknown;
  readonly head: Buffer;
}

async function loadUnits(
  tx: Tx,
  named: Named,
  heads: Map<string, Buffer>,
  inLine: boolean,
): Promise<Map<UnitKey, Unit>> {
  if (named.units.size === 0 && named.wholeBookings.size === 0) return new Map();
  const lock = inLine ? sql`order by u.key for update of u` : sql``;
  const byKey = sql<UnitRow>`
    select u.key, u.state, u.head from unnest(${[...named.units]}::text[]) as k join unit u on u.tenant = ${tenant} and u.key = k ${lock}`;
  const byBooking = sql<UnitRow>`
    select u.key, u.state, u.head from unnest(${[...named.wholeBookings]}::text[]) as b
    join unit u on u.tenant = ${tenant} and u.booking = b ${lock}`;
  const rows = named.units.size > 0 ? (await byKey.execute(tx)).rows : [];
  if (named.wholeBookings.size > 0) rows.push(...(await byBooking.execute(tx)).rows);
  for (const { key, head } of rows) heads.set(`unit:${key}`, head);
  return new Map(rows.map(({ key, state }) => [key as UnitKey, state as Unit]));
}

async function loadNumbers(tx: Tx, numbers: ReadonlySet<UnitId>): Promise<Map<UnitId, UnitKey>> {
  if (numbers.size === 0) return new Map();
  const rows = await tx
    .selectFrom('unit')
    .select(['number', 'key'])
    .where('tenant', '=', tenant)
    .where('on_its_way', '=', true)
    .where('number', '=', sql<string>`any(${[...numbers]})`)
    .execute();
  return new Map(rows.map(({ number, key }) => [number as UnitId, key as UnitKey]));
}

/** Departures that decisions depend on are made where they are new and locked in order, so that none leaves meanwhile. */
async function loadDepartures(
  tx: Tx,
  named: Named,
  heads: Map<string, Buffer>,
): Promise<Map<DepartureId, DepartureState>> {
  const held = [...named.held].sort();
  if (held.length > 0) {
    await sql`
      insert into departure (tenant, id, version, state)
      select ${tenant}, id, 0, json_build_object('id', id, 'calls', json_build_object(), 'version', 0, 'recordedAt', 0)
      from unnest(${held}::text[]) as id on conflict do nothing`.execute(tx);
  }
  const all = [...new Set([...held, ...named.departures])];
  if (all.length === 0) return new Map();
  const changed = [...named.changed];
  if (changed.length > 0) {
    await sql`select 1 from departure where tenant = ${tenant} and id = any(${changed}) order by id for update`.execute(
      tx,
    );
  }
  if (held.length > changed.length) {
    await sql`select 1 from departure where tenant = ${tenant} and id = any(${held}) order by id for share`.execute(tx);
  }
  const rows = await tx
    .selectFrom('departure')
    .select(['id', 'state', 'head'])
    .where('tenant', '=', tenant)
    .where('id', '=', sql<string>`any(${all})`)
    .execute();
  for (const { id, head } of rows) if (head !== null) heads.set(`departure:${id}`, head);
  return new Map(rows.map(({ id, state }) => [id as DepartureId, state as DepartureState]));
}
