import { sql } from 'kysely';
import type { BookingId, BookingState } from '../../model/booking.ts';
import type { FacilityId } from '../../model/facility.ts';
import { pairOf, type Slot } from '../../model/terminal.ts';
import { type Unit, type UnitKey, whereabouts } from '../../model/unit.ts';
import type { Order } from '../../operations/order.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/** What was loaded already; who stands in the stacks concerned is added. */
interface Into {
  readonly units: Map<UnitKey, Unit>;
  readonly bookings: Map<BookingId, BookingState>;
  readonly heads: Map<string, Buffer>;
}

interface Place {
  readonly at: FacilityId;
  readonly slot: Slot;
}

const takesOut: ReadonlySet<Order['kind']> = new Set(['load', 'gate-out', 'correct', 'slot', 'take-job', 'finish-job']);

/**
 * Loads who stands in the pairs of bays that orders put units into or take them out of, and locks these, so that nobody puts a unit upon
 * one that is just being taken away. Most orders are about no slot, and cost nothing here.
 */
export async function loadStacks(tx: Tx, orders: readonly Order[], into: Into): Promise<void> {
  const places = orders.flatMap((order) => placesOf(order, into.units));
  if (places.length === 0) return;
  const pairs = new Map(places.map((place) => [idOf(place), place]));
  const ids = [...pairs.keys()].sort();
  await sql`
    insert into bay (tenant, id) select ${tenant}, id from unnest(${ids}::text[]) as id order by id on conflict do nothing`.execute(
    tx,
  );
  await sql`select 1 from bay where tenant = ${tenant} and id = any(${ids}) order by id for update`.execute(tx);
  const rows = [...pairs.values()].map(({ at, slot }) => ({ f: at, b: slot.block, y: pairOf(slot.bay) }));
  const found = await sql<{ key: string; state: Unit; head: Buffer; booking: BookingState; bookinghead: Buffer }>`
    select distinct on (u.key) u.key, u.state, u.head, k.state as booking, k.head as bookinghead
    from json_to_recordset(${JSON.stringify(rows)}) as d(f text, b text, y smallint)
    join slot s on s.tenant = ${tenant} and s.facility = d.f and s.block = d.b and s.bay in (d.y, d.y + 1)
    join unit u on u.tenant = ${tenant} and u.key = s.unit
    join booking k on k.tenant = ${tenant} and k.id = u.booking`.execute(tx);
  for (const { key, state, head, booking, bookinghead } of found.rows) {
    if (!into.units.has(key as UnitKey)) {
      into.units.set(key as UnitKey, state);
      into.heads.set(`unit:${key}`, head);
    }
    if (into.bookings.has(state.booking)) continue;
    into.bookings.set(state.booking, booking);
    into.heads.set(`booking:${state.booking}`, bookinghead);
  }
}

const idOf = ({ at, slot }: Place): string => `${at} ${slot.block} ${String(pairOf(slot.bay)).padStart(3, '0')}`;

/** The slots an order is about: where it puts a unit, and where the unit stands that it takes away. */
function placesOf(order: Order, units: ReadonlyMap<UnitKey, Unit>): readonly Place[] {
  const slot = slotWanted(order, units);
  const to = slot === undefined || !('at' in order) ? [] : [{ at: order.at, slot }];
  const unit = takesOut.has(order.kind) && 'unit' in order ? units.get(order.unit) : undefined;
  const place = unit?.slot === undefined ? undefined : whereabouts(unit);
  if (unit?.slot === undefined || place?.kind !== 'yard') return to;
  return [...to, { at: place.at, slot: unit.slot }];
}

function slotWanted(order: Order, units: ReadonlyMap<UnitKey, Unit>): Slot | undefined {
  if (order.kind === 'slot') return order.slot;
  if (order.kind === 'take-job') return order.task.slot;
  return order.kind === 'finish-job' ? (order.slot ?? units.get(order.unit)?.job?.slot) : undefined;
}
