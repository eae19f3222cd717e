import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../base/time.ts';
import type { BookingId, BookingState } from '../../model/booking.ts';
import type { BookingCounts, BookingFilter, BookingOrder, Page, Promised } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { type Tables, tenant } from '../tables.ts';

/** Bookings that a filter lets through. */
function filtered(database: Database, filter: BookingFilter) {
  let query = database.selectFrom('booking').where('tenant', '=', tenant);
  if (filter.customer !== undefined) query = query.where('customer', '=', filter.customer);
  if (filter.origin !== undefined) query = query.where('origin', '=', filter.origin);
  if (filter.destination !== undefined) query = query.where('destination', '=', filter.destination);
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage);
  if (filter.synthetic !== undefined) query = query.where('synthetic', '=', filter.synthetic);
  if (filter.readyFrom !== undefined) query = query.where('ready_at', '>=', filter.readyFrom);
  if (filter.readyTo !== undefined) query = query.where('ready_at', '<', filter.readyTo);
  if (filter.dueFrom !== undefined) query = query.where('due_at', '>=', filter.dueFrom);
  if (filter.dueTo !== undefined) query = query.where('due_at', '<', filter.dueTo);
  const { text } = filter;
  if (text !== undefined) {
    const part = `%${escapeLike(text)}%`;
    query = query.where((where) =>
      where.or([
        where('id', 'ilike', part),
        where('customer', 'ilike', part),
        where('id', '=', sql<string>`any(array(${ofNumber(database, text)}))`), // As an array it can use the index.
      ]),
    );
  }
  return query;
}

/** A page of bookings by reference or by the moment they are ready; `after` is what the page before called `next`. */
export async function listBookings(
  database: Database,
  filter: BookingFilter,
  limit: number,
  after: string | undefined,
  order: BookingOrder,
): Promise<Page<BookingState>> {
  let query = filtered(database, filter).select(['id', 'ready_at', 'state']);
  if (order === 'reference') {
    if (after !== undefined) query = query.where('id', '>', after);
    query = query.orderBy('id');
  } else {
    const [moment, id] = split(after);
    if (moment !== undefined) query = query.where(sql<boolean>`(ready_at, id) > (${moment}, ${id})`);
    query = query.orderBy('ready_at').orderBy('id');
  }
  const rows = await query.limit(limit + 1).execute();
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const next = last === undefined ? '' : order === 'reference' ? last.id : `${last.ready_at}.${last.id}`;
  return { rows: kept.map(({ state }) => state as BookingState), ...(rows.length > limit ? { next } : {}) };
}

/** Where a page by readiness begins: `1796000000000.EX-1`. What does not read like that begins at the front. */
function split(after: string | undefined): [number, string] | [undefined, undefined] {
  const match = /^(-?\d{1,15})\.(.+)$/.exec(after ?? '');
  return match === null ? [undefined, undefined] : [Number(match[1]), match[2] ?? ''];
}

/** How many bookings and units a filter lets through, and how many of the bookings are due within a span. */
export async function countBookings(
  database: Database,
  filter: BookingFilter,
  due: { readonly from: Instant; readonly to: Instant },
): Promise<BookingCounts> {
  const row = await filtered(database, filter)
    .select([
      sql<number>`count(*)::int`.as('bookings'),
      sql<number>`coalesce(sum(units), 0)::int`.as('units'),
      sql<number>`count(*) filter (where due_at >= ${due.from} and due_at < ${due.to} and stage <> 'cancelled')::int`.as(
        'due',
      ),
    ])
    .executeTakeFirstOrThrow();
  return { bookings: row.bookings, units: row.units, due: row.due };
}

/** Customers by name, with how many bookings they have. */
export async function listCustomers(
  database: Database,
  part: string | undefined,
  limit: number,
): Promise<readonly { customer: string; bookings: number }[]> {
  return database
    .selectFrom('booking')
    .select(['customer', sql<number>`count(*)::int`.as('bookings')])
    .where('tenant', '=', tenant)
    .$if(part !== undefined, (query) => query.where('customer', 'ilike', `%${escapeLike(part ?? '')}%`))
    .groupBy('customer')
    .orderBy('customer')
    .limit(limit)
    .execute();
}

/** What is planned for some bookings together: when the last unit arrives, and how many units have no plan. */
export async function promisedTo(
  database: Database,
  bookings: readonly BookingId[],
): Promise<ReadonlyMap<BookingId, Promised>> {
  const { rows } = await sql<{ booking: BookingId; last: number | null; open: number }>`
    select booking, max(arrives_at) as last, count(*) filter (where arrives_at is null)::int as open
    from unit where tenant = ${tenant} and booking = any(${[...bookings]}) and stage <> 'cancelled' group by booking`.execute(
    database,
  );
  return new Map(
    rows.map(({ booking, last, open }) => [
      booking,
      { unitsOpen: open, ...(last === null ? {} : { arrivesAt: last as Instant }) },
    ]),
  );
}

const ofNumber = (database: Kysely<Tables>, text: string) =>
  database
    .selectFrom('unit')
    .select('booking')
    .where('tenant', '=', tenant)
    .where('number', '=', text.toUpperCase().replace(/[\s-]/g, ''));

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
