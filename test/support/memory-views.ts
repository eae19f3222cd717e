import type { Instant } from '../../src/base/time.ts';
import { emptyPlaceOf } from '../../src/model/empty.ts';
import { isKept, readLoadingId } from '../../src/model/loading.ts';
import { isReserved } from '../../src/model/reservation.ts';
import { legsOf, type Unit, whereabouts } from '../../src/model/unit.ts';
import { isOnItsWay } from '../../src/operations/carry-out.ts';
import { bookingStageOf, stageOf } from '../../src/tracking/stage.ts';
import type { BookedUnitState, BookingFilter, Counts, Page, UnitFilter, Views } from '../../src/tracking/views.ts';
import type { MemoryHub } from './memory-hub.ts';

const stages = ['booked', 'planned', 'no-plan', 'in-yard', 'aboard', 'out', 'delivered', 'cancelled'] as const;

/** Whether a minute lies in a span of milliseconds that includes its beginning and not its end. */
const isIn = (minute: number, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): boolean =>
  minute * 60_000 >= from && minute * 60_000 < to;

const byKey = <T>(rows: readonly { key: string; row: T }[]) => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));

function pageOf<T>(all: readonly { key: string; row: T }[], limit: number, after: string | undefined): Page<T> {
  const rest = byKey(all).filter(({ key }) => after === undefined || key > after);
  const rows = rest.slice(0, limit);
  const last = rows.at(-1)?.key;
  return { rows: rows.map(({ row }) => row), ...(rest.length > limit && last !== undefined ? { next: last } : {}) };
}

/** How often each of these occurs. */
function counted<T extends object>(items: readonly T[]): (T & { units: number })[] {
  const counts = new Map<string, T & { units: number }>();
  for (const item of items) {
    const key = JSON.stringify(item);
    counts.set(key, { ...item, units: (counts.get(key)?.units ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** It came in on another journey after it had left this one. */
const isSuperseded = (hub: MemoryHub, { key, number, moves }: Unit): boolean =>
  [...hub.units.values()].some(
    (other) =>
      other.key !== key &&
      number !== undefined &&
      other.number === number &&
      (other.moves[0]?.when ?? 0) > (moves.at(-1)?.when ?? 0),
  );

/** What can be read of a hub in memory, by going through everything: what the store's queries are held against. */
export function memoryViews(hub: MemoryHub): Omit<Views, 'plans'> {
  const bookings = () => [...hub.bookings.values()].map((row) => ({ key: row.booking.id as string, row }));
  const units = () => [...hub.units.values()].map((row) => ({ key: row.key as string, row }));
  const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
  const begins = (text: string, part: string): boolean => text.toLowerCase().startsWith(part.toLowerCase());
  const wantedBooking =
    (filter: BookingFilter) =>
    ({ row: state }: ReturnType<typeof bookings>[number]): boolean => {
      const { id, customer, origin, destination } = state.booking;
      const { text } = filter;
      const ofNumber = units().some(
        ({ row }) => row.booking === id && row.number === text?.toUpperCase().replace(/[\s-]/g, ''),
      );
      return (
        (filter.customer ?? customer) === customer &&
        (filter.origin ?? origin) === origin &&
        (filter.destination ?? destination) === destination &&
        (filter.stage ?? bookingStageOf(state)) === bookingStageOf(state) &&
        (filter.synthetic ?? state.booking.synthetic) === state.booking.synthetic &&
        isIn(state.booking.readyAt, filter.readyFrom, filter.readyTo) &&
        isIn(state.booking.dueAt, filter.dueFrom, filter.dueTo) &&
        (text === undefined || has(id, text) || has(customer, text) || ofNumber)
      );
    };
  const wantedUnit =
    (filter: UnitFilter) =>
    ({ row: unit }: ReturnType<typeof units>[number]): boolean => {
      const place = whereabouts(unit);
      const { text } = filter;
      return (
        (filter.stage ?? stageOf(unit)) === stageOf(unit) &&
        (filter.place === undefined ||
          ((place.kind === 'yard' || place.kind === 'gone') && place.at === filter.place)) &&
        (filter.departure === undefined || (place.kind === 'aboard' && place.departure === filter.departure)) &&
        (filter.booking ?? unit.booking) === unit.booking &&
        (filter.held === undefined || filter.held === unit.holds.length > 0) &&
        (text === undefined || begins(unit.number ?? '', text) || begins(unit.key, text))
      );
    };
  const listed = (which: (row: BookedUnitState) => boolean): BookedUnitState[] =>
    byKey(units()).flatMap(({ row: unit }) => {
      const booking = hub.bookings.get(unit.booking);
      return booking !== undefined && which({ unit, booking }) ? [{ unit, booking }] : [];
    });
  return {
    counts: async (): Promise<Counts> => ({
      bookings: hub.bookings.size,
      units: Object.fromEntries(
        stages.map((stage) => [stage, units().filter(({ row }) => stageOf(row) === stage).length]),
      ) as Counts['units'],
      held: units().filter(({ row }) => row.holds.length > 0).length,
      events: hub.entries.length,
      synthetic: bookings().some(({ row }) => row.booking.synthetic),
    }),
    disruptions: async () => [...hub.disruptions.values()].sort((a, b) => (a.disruption.id < b.disruption.id ? -1 : 1)),
    anySynthetic: async () => bookings().some(({ row }) => row.booking.synthetic),
    booking: async (id) => hub.bookings.get(id),
    bookings: async (filter, limit, after, order = 'reference') => {
      if (order === 'reference') return pageOf(bookings().filter(wantedBooking(filter)), limit, after);
      const all = bookings()
        .filter(wantedBooking(filter))
        .sort((a, b) => a.row.booking.readyAt - b.row.booking.readyAt || (a.key < b.key ? -1 : 1))
        .map(({ key, row }) => ({ key: `${row.booking.readyAt * 60_000}.${key}`, row }));
      const from = after === undefined ? 0 : all.findIndex(({ key }) => key === after) + 1;
      const rows = all.slice(from, from + limit);
      const last = rows.at(-1)?.key;
      return {
        rows: rows.map(({ row }) => row),
        ...(all.length > from + limit && last !== undefined ? { next: last } : {}),
      };
    },
    countBookings: async (filter, due) => {
      const rows = bookings().filter(wantedBooking(filter));
      return {
        bookings: rows.length,
        units: rows.reduce((sum, { row }) => sum + row.booking.units.length, 0),
        due: rows.filter(({ row }) => row.cancelledAt === undefined && isIn(row.booking.dueAt, due.from, due.to))
          .length,
      };
    },
    customers: async (part, limit) => {
      const counted = new Map<string, number>();
      for (const { row } of bookings().filter(({ row }) => has(row.booking.customer, part ?? '')))
        counted.set(row.booking.customer, (counted.get(row.booking.customer) ?? 0) + 1);
      const rows = [...counted].map(([customer, count]) => ({ customer, bookings: count }));
      return rows.sort((a, b) => (a.customer < b.customer ? -1 : 1)).slice(0, limit);
    },
    promised: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const own = units().filter(({ row }) => row.booking === id && row.cancelledAt === undefined);
          if (own.length === 0) return [];
          const arrivals = own.flatMap(({ row }) => (row.plan === undefined ? [] : [row.plan.arrivesAt * 60_000]));
          const unitsOpen = own.length - arrivals.length;
          return [
            [id, { unitsOpen, ...(arrivals.length === 0 ? {} : { arrivesAt: Math.max(...arrivals) as Instant }) }],
          ];
        }),
      ),
    empties: async () =>
      byKey(units().filter(({ row }) => emptyPlaceOf(row) !== undefined))
        .map(({ row }) => row)
        .filter((unit) => !isSuperseded(hub, unit)),
    emptiesBooked: async (limit) => listed(({ unit }) => unit.empty === true && isOnItsWay(unit)).slice(0, limit),
    emptiesAhead: async (places, { from, to }, limit) =>
      listed(
        ({ unit, booking: { booking, cancelledAt } }) =>
          cancelledAt === undefined &&
          places.includes(booking.destination) &&
          unit.empty === undefined &&
          unit.emptied === undefined &&
          unit.plan !== undefined &&
          isIn(unit.plan.arrivesAt, from, to),
      ).slice(0, limit),
    emptiesWanted: async (places, { from, to }, limit) =>
      listed(
        ({ unit, booking: { booking, cancelledAt } }) =>
          cancelledAt === undefined &&
          places.includes(booking.origin) &&
          isIn(booking.readyAt, from, to) &&
          unit.number === undefined &&
          unit.empty === undefined &&
          whereabouts(unit).kind === 'outside',
      ).slice(0, limit),
    unit: async (key) => hub.units.get(key),
    journeys: async (number) =>
      units()
        .filter(({ row }) => row.number === number)
        .map(({ row }) => row),
    units: async (filter, limit, after) => pageOf(units().filter(wantedUnit(filter)), limit, after),
    unitsOf: async (booking) => {
      const count = hub.bookings.get(booking)?.booking.units.length ?? 0;
      return Array.from({ length: count }, (_, n) => hub.unit(`${booking}.${n + 1}`));
    },
    stoodAt: async (at, since, customer) =>
      byKey(units())
        .map(({ row }) => ({
          unit: row,
          booking: hub.bookings.get(row.booking) as NonNullable<ReturnType<typeof hub.bookings.get>>,
        }))
        .filter(({ unit, booking }) => {
          const left = unit.moves.some((move) => move.at === at && move.when >= since);
          return (
            (left || whereabouts(unit).kind === 'yard') &&
            (customer ?? booking.booking.customer) === booking.booking.customer
          );
        }),
    reefersAt: async (at) => {
      const inYard = units().filter(
        ({ row }) => row.needsPlug && wantedUnit({ stage: 'in-yard', place: at })({ row } as never),
      );
      return byKey(inYard).map(({ row }) => ({ unit: row, booking: hub.bookings.get(row.booking) as never }));
    },
    unitsBeginning: async (text, limit) =>
      pageOf(units().filter(wantedUnit({ text: text.replace(/\s/g, '') })), limit, undefined).rows,
    bookingsNamed: async (ids) =>
      new Map(ids.flatMap((id) => (hub.bookings.has(id) ? [[id, hub.bookings.get(id) as never]] : []))),
    entries: async (stream) => hub.entries.filter((entry) => entry.stream === stream),
    departures: async (ids) =>
      new Map(ids.flatMap((id) => (hub.departures.has(id) ? [[id, hub.departures.get(id) as never]] : []))),
    sourcesOf: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const last = hub.entries.findLast(({ stream }) => stream === `departure:${id}`);
          return last === undefined ? [] : [[id, last.source] as const];
        }),
      ),
    aboard: async (ids) => {
      const places = units().map(({ row }) => whereabouts(row));
      const count = (id: string): number =>
        places.filter((place) => place.kind === 'aboard' && place.departure === id).length;
      return new Map(ids.map((id) => [id, count(id)] as const).filter(([, n]) => n > 0));
    },
    ridersOf: async (id) => {
      const rides = units().filter(({ row }) => {
        const place = whereabouts(row);
        const planned = row.cancelledAt === undefined && legsOf(row).some(({ departure }) => departure === id);
        return planned || (place.kind === 'aboard' && place.departure === id);
      });
      return byKey(rides).map(({ row }) => row);
    },
    riding: async (ids) =>
      counted(
        units().flatMap(({ row }) =>
          legsOf(row)
            .filter(({ departure }) => row.cancelledAt === undefined && ids.includes(departure))
            .map(({ departure, from, to }) => ({ departure, from, to })),
        ),
      ),
    changing: async (ids) =>
      counted(
        units().flatMap(({ row }) =>
          legsOf(row).flatMap(({ departure, to }, index, legs) => {
            const goes = legs[index + 1];
            if (goes === undefined || row.cancelledAt !== undefined || !ids.includes(departure)) return [];
            return [{ departure, to, next: goes.departure, from: goes.from }];
          }),
        ),
      ),
    used: async (buckets) => new Map([...hub.used].filter(([key]) => buckets.includes(key))),
    reserved: async (buckets, now) => new Map([...hub.reservedAt(now)].filter(([key]) => buckets.includes(key))),
    loading: async (id) => hub.loadings.get(id),
    loadings: async (departures) =>
      new Map(
        [...hub.loadings].filter(([id, state]) => isKept(state) && departures.includes(readLoadingId(id).departure)),
      ),
    reservation: async (id) => hub.reservations.get(id),
    reservations: async (now, customer) =>
      [...hub.reservations.values()].filter(
        (state) => isReserved(state, now) && (customer === undefined || state.reservation.customer === customer),
      ),
  };
}
