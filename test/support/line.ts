import { cents } from '../../src/base/money.ts';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import type { Booking, BookingId } from '../../src/model/booking.ts';
import { type DepartureId, departureId } from '../../src/model/departure.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { Network } from '../../src/model/network.ts';
import type { ReservationId } from '../../src/model/reservation.ts';
import { type UnitKey, unitKey } from '../../src/model/unit.ts';
import { checkDigitOf, type UnitId } from '../../src/model/unit-id.ts';
import type { Command, Order, PlanOrder } from '../../src/operations/order.ts';
import { bookingOf } from './bookings.ts';
import { firstDay, networkOf, place, type ServiceShape } from './networks.ts';

// One line, F0 - F1 - F2, once a day at noon with room for three TEU and one reefer, and a second one to get lost on.

const call = (facility: number, run: number) => ({
  facility,
  run,
  wait: 60,
  works: 'both' as const,
  rate40: 10_000,
  km: 500,
});
const shape: Omit<ServiceShape, 'calls'> = {
  way: 0,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  times: [720],
  cutOff: 300,
  emission: 1,
  onDemand: false,
  plugs: 1,
  teu: 3,
};

export const lineNetwork = (): Network =>
  networkOf(
    [0, 1, 2].map(() => ({ freeDays: 2, perTeuDay: 1000 })),
    [
      { ...shape, calls: [call(0, 600), call(1, 600), call(2, 600)] },
      { ...shape, calls: [call(1, 500), call(1, 500)] },
      { ...shape, calls: [call(2, 500), call(0, 600)] },
      { ...shape, calls: [call(0, 500), call(2, 500)] },
    ],
    Array.from({ length: 12 }, () => ({ present: true, wait: 60, perUnit: 500 })),
  );

export const [origin, middle, end] = [place(0), place(1), place(2)];
/** Today's run of the line, and of the other one from the same place. */
export const line: DepartureId = departureId('S0' as never, firstDay, 1);
export const other: DepartureId = departureId('S3' as never, firstDay, 1);
export const noon = (firstDay * 1440 + 720) as Minute;
export const morning: Instant = instantOf((noon - 600) as Minute);

export const numberOf = (serial: number): UnitId => {
  const ten = `TSTU${String(serial).padStart(6, '0')}`;
  return `${ten}${checkDigitOf(ten)}` as UnitId;
};

export const lineBooking = (id: string, change: Partial<Booking> = {}): Booking => ({
  ...bookingOf(id, origin, end, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
  readyAt: (noon - 700) as Minute,
  dueAt: (noon + 5 * 1440) as Minute,
  ...change,
});

/** Orders of one unit's way along the line, by name; each may be changed. */
export function ordersFor(id = 'B1') {
  const unit: UnitKey = unitKey(id as BookingId, 1);
  const booking = id as BookingId;
  return {
    unit,
    booking,
    book: (change: Partial<Booking> = {}): Order => ({ kind: 'book', booking: lineBooking(id, change) }),
    plan: (legs = [{ departure: line, from: 0, to: 2 }], key: UnitKey = unit): Order => ({
      kind: 'plan-unit',
      unit: key,
      plan: 'P1',
      itinerary: { legs },
      departsAt: noon,
      arrivesAt: (noon + 1260) as Minute,
      cost: cents(20_000),
      co2Grams: 1000,
      why: { bestCost: cents(20_000), extra: cents(0), full: [] },
    }),
    gateIn: (change: object = {}): Order => ({ kind: 'gate-in', unit, at: origin, number: numberOf(1), ...change }),
    load: (change: object = {}): Order => ({ kind: 'load', unit, departure: line, at: origin, ...change }),
    depart: (at: FacilityId = origin, change: object = {}): Order => ({
      kind: 'depart',
      departure: line,
      at,
      ...change,
    }),
    arrive: (at: FacilityId = middle, change: object = {}): Order => ({
      kind: 'arrive',
      departure: line,
      at,
      ...change,
    }),
    discharge: (change: object = {}): Order => ({ kind: 'discharge', unit, departure: line, at: end, ...change }),
    gateOut: (change: object = {}): Order => ({ kind: 'gate-out', unit, at: end, ...change }),
    deliver: (change: object = {}): Order => ({ kind: 'deliver', unit, ...change }),
    strip: (change: object = {}): Order => ({ kind: 'strip', unit, ...change }),
    returnEmpty: (change: object = {}): Order => ({ kind: 'return-empty', unit, at: origin, ...change }),
    takeEmpty: (change: object = {}): Order => ({ kind: 'take-empty', unit, ...change }),
    hold: (change: object = {}): Order => ({
      kind: 'hold',
      unit,
      holdKind: 'customs',
      owner: 'customs',
      reason: 'papers',
      ...change,
    }),
    release: (hold = 'customs-4', change: object = {}): Order => ({
      kind: 'release',
      unit,
      hold,
      reason: 'done',
      ...change,
    }),
    correct: (corrects: number): Order => ({ kind: 'correct', unit, corrects, reason: 'mistake' }),
    declare: (change: object): Order => ({ kind: 'declare', unit, ...change }),
    amend: (change: object, more: object = {}): Order => ({ kind: 'amend', booking, change, reason: 'asked', ...more }),
    cancel: (more: object = {}): Order => ({ kind: 'cancel', booking, reason: 'asked', ...more }),
    reserve: (id = 'R1', change: object = {}): Order => ({
      kind: 'reserve',
      reservation: id as ReservationId,
      customer: lineBooking('X').customer,
      itinerary: { legs: [{ departure: line, from: 0, to: 2 }] },
      units: 1,
      each: { teu: 2, kg: 18_000, plugs: 0 },
      minutes: 30,
      ...change,
    }),
    letGo: (id = 'R1'): Order => ({
      kind: 'release-reservation',
      reservation: id as ReservationId,
      reason: 'not wanted',
    }),
    /** The plan of all its units in the space of a reservation. */
    planReserved: (id = 'R1', legs = [{ departure: line, from: 0, to: 2 }]): Order => ({
      kind: 'plan-units',
      whole: 'all',
      reservation: id as ReservationId,
      orders: [ordersFor(booking).plan(legs) as PlanOrder],
    }),
    reinstate: (more: object = {}): Order => ({ kind: 'reinstate', booking, reason: 'a mistake', ...more }),
    confirm: (): Order => ({ kind: 'confirm', booking }),
    estimate: (at: FacilityId, arrivesAt: number): Order => ({
      kind: 'estimate',
      departure: line,
      at,
      arrivesAt: arrivesAt as Minute,
    }),
  };
}

/** Commands with an order each, a minute apart. */
export const commandsOf = (orders: readonly Order[], from: Instant = morning, name = 'c'): Command[] =>
  orders.map((order, index) => ({
    id: `${name}${index}`,
    actor: 'clerk',
    source: 'test',
    at: (from + index * 60_000) as Instant,
    orders: [order],
  }));
