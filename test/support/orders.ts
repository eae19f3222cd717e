import fc from 'fast-check';
import { cents } from '../../src/base/money.ts';
import { type Instant, instantOf, type Minute, minuteOf } from '../../src/base/time.ts';
import { nextDay } from '../../src/base/zone.ts';
import type { BookingId } from '../../src/model/booking.ts';
import { type DepartureId, departureId } from '../../src/model/departure.ts';
import { holdKinds } from '../../src/model/hold.ts';
import type { Leg } from '../../src/model/itinerary.ts';
import { type JobTask, type MachineName, tendingKinds } from '../../src/model/job.ts';
import type { Network } from '../../src/model/network.ts';
import { alarmKinds } from '../../src/model/reefer.ts';
import { isReserved, type ReservationId } from '../../src/model/reservation.ts';
import type { PartId } from '../../src/model/terminal.ts';
import { legsDone, placeOf, travelled, type Unit, type UnitKey, unitKey, whereabouts } from '../../src/model/unit.ts';
import { checkDigitOf, type UnitId } from '../../src/model/unit-id.ts';
import type { BookingChange, Order, PlanOrder } from '../../src/operations/order.ts';
import { dateDeparture } from '../../src/plan/timetable/dated.ts';
import { runsOn } from '../../src/plan/timetable/moments.ts';
import { bookingOf } from './bookings.ts';
import type { MemoryHub } from './memory-hub.ts';
import { firstDay, place } from './networks.ts';

// Orders for a small network as wild as they come: most make sense where the hub now stands, some never do.

const rarely = ['declare', 'correct', 'cancel', 'reinstate', 'amend', 'confirm', 'estimate', 'unplan'] as const;

/** What somebody tries, in numbers that become an order once it is known how the hub stands. */
export const attempts = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('book' as const) },
    { weight: 12, arbitrary: fc.constantFrom('plan' as const, 'gate-in' as const, 'run' as const) },
    { weight: 14, arbitrary: fc.constantFrom('load' as const, 'discharge' as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom('gate-out' as const, 'deliver' as const, 'hold' as const, 'release' as const),
    },
    { weight: 2, arbitrary: fc.constantFrom('strip' as const, 'return-empty' as const, 'take-empty' as const) },
    { weight: 12, arbitrary: fc.constant('slot' as const) },
    { weight: 11, arbitrary: fc.constant('window' as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom('reserve', 'reserve', 'plan-reserved', 'plan-reserved', 'let-go') as fc.Arbitrary<
        'reserve' | 'plan-reserved' | 'let-go'
      >,
    },
    { weight: 8, arbitrary: fc.constantFrom('take-job' as const, 'end-job' as const) },
    { weight: 6, arbitrary: fc.constantFrom(...rarely) },
  ),
  unit: fc.nat(20),
  number: fc.nat(9999),
  minutes: fc.integer({ min: -200, max: 900 }),
  sane: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
  reported: fc.integer({ min: 0, max: 9 }).map((n) => n < 2),
});

export type Attempt = typeof attempts extends fc.Arbitrary<infer T> ? T : never;

export const bookingIds = ['B0', 'B1', 'B2', 'B3', 'B4', 'B5'] as string[] as BookingId[];
const unitsEach = 3;

/** Somebody reads a reefer, sets it anew, sees to its alarm, withdraws readings, or looks whether an alarm is news. */
function reeferOrder(unit: UnitKey, number: number, when: Instant): Order {
  const at = minuteOf(when);
  if (number % 7 === 6)
    return { kind: 'withdraw-readings', unit, from: (at - number) as Minute, to: at, by: 'b', reason: 'r' };
  if (number % 5 === 4) return { kind: 'tell-alarms', unit };
  if (number % 3 === 1) return { kind: 'change-set-point', unit, setPointC: number % 20, by: 'b', reason: 'r' };
  const alarm = alarmKinds[number % alarmKinds.length] ?? 'deviation';
  if (number % 3 === 2) return { kind: 'acknowledge-alarm', unit, alarm, by: 'b', done: 'd' };
  const before = { at: (at - (number % 500) - 1) as Minute, supplyC: (number % 60) - 30 };
  const now = { at, returnC: number % 20, power: number % 4 === 0 ? ('on' as const) : ('off' as const) };
  return { kind: 'read-reefer', unit, readings: [now, before] };
}

/** The order an attempt comes to. It may be refused; it may not break anything. */
export function orderOf(hub: MemoryHub, attempt: Attempt, now: Instant): Order {
  const { what, number, reported, minutes } = attempt;
  const unit = aimAt(hub, attempt);
  const state = hub.units.get(unit);
  const booking = bookingIds[attempt.unit % bookingIds.length] ?? ('B0' as BookingId);
  const when = (now - Math.max(0, minutes) * 60_000) as Instant;
  const report = reported ? { reported, when } : {};
  switch (what) {
    case 'book':
      return { kind: 'book', booking: smallBooking(booking, number) };
    case 'plan':
      return {
        kind: 'plan-unit',
        unit,
        plan: 'P',
        itinerary: { legs: legsFor(hub.network, hub, state, attempt) },
        departsAt: 0 as Minute,
        arrivesAt: (number % 977) as Minute,
        cost: cents(number),
        co2Grams: 0,
        why: { bestCost: cents(number), extra: cents(0), full: [] },
      };
    case 'reserve': {
      const id = `R${hub.reservations.size - (attempt.sane ? 0 : 1)}` as ReservationId;
      const itinerary = { legs: legsAhead(hub.network, attempt, now) };
      const each = { teu: 1 + (number % 2), kg: 9000, plugs: number % 3 === 0 ? 1 : 0 };
      const customer =
        number % 4 === 0
          ? 'Other'
          : bookingOf('X', place(0), place(1), '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z').customer;
      return {
        kind: what,
        reservation: id,
        customer,
        itinerary,
        units: 1 + (number % 2),
        each,
        minutes: 1 + ((number * 7) % 1440),
      };
    }
    case 'let-go':
      return { kind: 'release-reservation', reservation: anyReservation(hub, attempt, now), reason: 'r' };
    case 'plan-reserved': {
      const id = anyReservation(hub, attempt, now);
      const legs = hub.reservations.get(id)?.reservation.itinerary.legs ?? [];
      const plan = orderOf(hub, { ...attempt, what: 'plan' }, now) as PlanOrder & { kind: 'plan-unit' };
      const itinerary = attempt.sane && legs.length > 0 ? { legs } : plan.itinerary;
      return { kind: 'plan-units', whole: 'all', reservation: id, orders: [{ ...plan, itinerary }] };
    }
    case 'unplan':
      return { kind: 'unplan-unit', unit, plan: 'P', refusals: [{ code: 'full', detail: `of ${number}` }] };
    case 'gate-in':
      return {
        kind: 'gate-in',
        unit,
        at: place(attempt.sane ? 0 : number % 4),
        number: testNumber(number % 40),
        ...report,
      };
    case 'load':
    case 'discharge':
      return { kind: what, unit, ...whereTo(hub, state, what, attempt), ...report };
    case 'slot': {
      const at = yardOf(state) ?? place(0);
      const bay = (number % 4) + 1;
      const there = [...hub.units.values()].filter((other) => yardOf(other) === at && other.slot?.bay === bay);
      const slot = { block: 'A' as PartId, bay, row: 1, tier: attempt.sane ? there.length + 1 : (number % 4) + 1 };
      return { kind: 'slot', unit, at, slot };
    }
    case 'take-job':
      return {
        kind: 'take-job',
        unit,
        at: jobPlaceOf(state),
        machine: machineFor(attempt),
        task: taskFor(hub, state, attempt),
      };
    case 'end-job': {
      const machine = (attempt.sane ? state?.job?.machine : undefined) ?? machineFor(attempt);
      const ended = { unit, at: jobPlaceOf(state), machine };
      if (number % 3 > 0) return { kind: 'finish-job', ...ended };
      return { kind: 'return-job', ...ended, how: number % 2 === 0 ? 'failed' : 'given-back', reason: 'r' };
    }
    case 'window': {
      const collect = yardOf(state);
      const from = ((Math.floor(minuteOf(now) / 60) + (number % 3)) * 60) as Minute;
      const window = {
        at: collect ?? place(0),
        gate: 'G1' as PartId,
        from,
        to: (from + 60) as Minute,
        purpose: collect === undefined ? ('deliver' as const) : ('collect' as const),
      };
      if (attempt.sane || number % 2 === 0) return { kind: 'book-window', unit, window };
      const promised = [...hub.units.values()].find((other) => other.window !== undefined);
      return { kind: 'cancel-window', unit: promised?.key ?? unit, reason: 'r' };
    }
    case 'run':
    case 'estimate':
      return nextOf(hub, state, what, attempt, now);
    case 'gate-out':
      return { kind: 'gate-out', unit, at: yardOf(state) ?? place(number % 4), ...report };
    case 'deliver':
      return { kind: 'deliver', unit, ...report };
    case 'strip':
      return { kind: 'strip', unit };
    case 'return-empty':
      return { kind: 'return-empty', unit, at: attempt.sane ? place(0) : place(number % 4), ...report };
    case 'take-empty':
      return {
        kind: 'take-empty',
        unit,
        ...(number % 2 === 0 ? {} : { by: [...hub.units.keys()][number % 7] ?? unit }),
      };
    case 'hold':
      return {
        kind: 'hold',
        unit,
        holdKind: holdKinds[number % holdKinds.length] ?? 'customs',
        owner: 'o',
        reason: 'r',
      };
    case 'release':
      return { kind: 'release', unit, hold: state?.holds[number % 2]?.id ?? `customs-${number % 9}`, reason: 'r' };
    case 'declare':
      return {
        kind: 'declare',
        unit,
        grossKg: 4000 + number * 2,
        ...(attempt.sane ? {} : { number: testNumber(number % 40) }),
      };
    case 'correct':
      return {
        kind: 'correct',
        unit,
        corrects: attempt.sane ? ((state?.emptied ?? state?.moves)?.at(-1)?.version ?? 1) : number % 9,
        reason: 'r',
      };
    case 'cancel':
      return { kind: 'cancel', booking, reason: 'r' };
    case 'reinstate':
      return { kind: 'reinstate', booking, reason: 'r' };
    case 'amend':
      return { kind: 'amend', booking, change: changeBy(number), reason: 'r' };
    case 'confirm':
      if (number % 2 === 0) return reeferOrder(unit, number, when);
      return { kind: 'confirm', booking };
  }
}

/** Another destination, or goods that go by other rules. */
function changeBy(number: number): BookingChange {
  if (number % 3 !== 0) return { destination: place(number % 4) };
  const { goods } = bookingOf('any', place(0), place(1), '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z');
  return { goods: goods.map((line) => (number % 2 === 0 ? line : { ...line, dangerous: { un: '1263', class: '3' } })) };
}

/** One that still holds, if there is one. */
function anyReservation(hub: MemoryHub, { sane, number }: Attempt, now: Instant): ReservationId {
  const all = [...hub.reservations.values()].filter((state) => !sane || isReserved(state, now));
  return all[number % Math.max(1, all.length)]?.reservation.id ?? ('R0' as ReservationId);
}

/** A unit for which what is tried could make sense, if there is one. */
function aimAt(hub: MemoryHub, { what, unit, number, sane }: Attempt): UnitKey {
  const all = [...hub.units.values()];
  const wanted: Partial<Record<Attempt['what'], (state: Unit) => boolean>> = {
    plan: ({ plan }) => plan === undefined,
    'plan-reserved': ({ plan }) => plan === undefined,
    'gate-in': (state) => whereabouts(state).kind === 'outside' && state.plan !== undefined,
    load: (state) => whereabouts(state).kind === 'yard',
    run: (state) => whereabouts(state).kind === 'aboard',
    discharge: (state) => hasArrived(hub, state),
    'gate-out': (state) => whereabouts(state).kind === 'yard',
    slot: (state) => whereabouts(state).kind === 'yard',
    window: (state) => (whereabouts(state).kind === 'outside' ? state.plan !== undefined : yardOf(state) !== undefined),
    release: ({ holds }) => holds.length > 0,
    strip: (state) => whereabouts(state).kind === 'gone',
    'return-empty': (state) => whereabouts(state).kind === 'gone',
    'take-empty': (state) => state.emptied !== undefined,
    'take-job': (state) => state.job === undefined && (yardOf(state) !== undefined || hasArrived(hub, state)),
    'end-job': ({ job }) => job !== undefined,
  };
  const fitting = sane ? all.filter(wanted[what] ?? (() => true)) : all;
  const chosen = fitting[unit % Math.max(1, fitting.length)];
  return chosen?.key ?? unitKey(bookingIds[unit % bookingIds.length] ?? ('B0' as BookingId), (number % unitsEach) + 1);
}

const machineFor = ({ number }: Attempt): MachineName =>
  `${['RS', 'RS', 'RS', 'TR', 'CR'][number % 5]}0${1 + (number % 2)}` as MachineName;

const jobPlaceOf = (unit: Unit | undefined) =>
  unit?.job?.at ?? yardOf(unit) ?? (unit === undefined ? undefined : placeOf(unit)) ?? place(0);

/** A job that fits where the unit is and what does it, with a slot that may be free. */
function taskFor(hub: MemoryHub, unit: Unit | undefined, attempt: Attempt): JobTask {
  const { number } = attempt;
  const at = jobPlaceOf(unit);
  const bay = (number % 4) + 1;
  const tier = [...hub.units.values()].filter((other) => yardOf(other) === at && other.slot?.bay === bay).length + 1;
  const slot = { block: 'A' as PartId, bay, row: 1, tier };
  const spot = unit === undefined ? undefined : whereabouts(unit);
  if (spot?.kind === 'aboard')
    return {
      kind: 'discharge',
      departure: spot.departure,
      ...(number % 2 === 0 ? { slot } : { beside: 'A' as PartId }),
    };
  const machine = machineFor(attempt);
  if (machine.startsWith('CR')) return { kind: tendingKinds[number % 4] ?? 'check', hold: 'customs-4' };
  if (machine.startsWith('TR')) return { kind: 'drive', beside: 'A' as PartId };
  const next = unit?.plan?.itinerary.legs[legsDone(unit)];
  if (number % 4 === 0 && next !== undefined) return { kind: 'load', departure: next.departure };
  if (number % 4 === 1) return { kind: 'hand-over', beside: 'truck' };
  return { kind: unit?.slot === undefined ? 'put-down' : number % 4 === 2 ? 'move' : 'reshuffle', slot };
}

/** Aboard a departure that has come to a call after the one where the unit got on. */
function hasArrived({ departures }: MemoryHub, unit: Unit): boolean {
  const spot = whereabouts(unit);
  if (spot.kind !== 'aboard') return false;
  const calls = Object.entries(departures.get(spot.departure)?.calls ?? {});
  return calls.some(([call, { arrivedAt }]) => Number(call) > spot.call && arrivedAt !== undefined);
}

/** A booking of one to three units between places of a small network. */
export function smallBooking(id: BookingId, number: number) {
  const reefer = number % 4 === 0;
  const sizeType = (reefer ? '45R1' : number % 3 === 0 ? '22G1' : '45G1') as never;
  const units = Array.from({ length: 1 + (number % unitsEach) }, () => ({
    sizeType,
    grossKg: 8000 + number,
    tareKg: 3900,
  }));
  const cold = reefer ? { temperature: { minC: 2, maxC: 4 } } : {};
  const base = bookingOf(id, place(0), place(1 + (number % 3)), '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z');
  return {
    ...base,
    units,
    readyAt: (firstDay * 1440) as Minute,
    dueAt: ((firstDay + 6) * 1440) as Minute,
    goods: base.goods.map((line) => ({ ...line, ...cold, netKg: 4000 + number })),
  };
}

/** What a unit has travelled, and some legs more that hang together in places, though seldom in time. */
function legsFor(
  network: Network,
  { departures }: MemoryHub,
  unit: Unit | undefined,
  { number, sane }: Attempt,
): Leg[] {
  const { done, current } = unit === undefined ? { done: [], current: undefined } : travelled(unit);
  const legs = [...done];
  let at: string | undefined =
    unit === undefined ? place(0) : (yardOf(unit) ?? (whereabouts(unit).kind === 'outside' ? place(0) : undefined));
  const services = [...network.services.values()];
  for (let step = 0; step < 1 + (number % 2); step += 1) {
    if (step === 0 && current !== undefined) {
      const calls = dateDeparture(network, current.departure)?.calls ?? [];
      const to = Math.min(calls.length - 1, current.from + 1 + (number % 2));
      const { departure, from, booked } = current;
      const unbooked = booked === number % 9 > 0 ? {} : { unbooked: true as const };
      legs.push({ departure, from, to, ...unbooked });
      at = calls[to]?.facility;
      continue;
    }
    const from = services.filter(
      ({ calls }) => !sane || calls.some(({ facility }, i) => facility === at && i < calls.length - 1),
    );
    const service = from[(number + step) % Math.max(1, from.length)];
    if (service === undefined) break;
    const call = Math.max(
      0,
      service.calls.findIndex(({ facility }) => facility === at),
    );
    const day = nextDay(firstDay, Math.floor(number / 7) % 3);
    const run = 1 + (runsOn(service, day).length > 1 ? number % 2 : 0);
    const departure = departureId(service.id, day, run);
    const to = Math.min(service.calls.length - 1, call + 1 + (number % 2));
    if (departures.get(departure)?.calls[call]?.departedAt !== undefined && sane) break;
    legs.push({ departure, from: call, to });
    at = service.calls[to]?.facility;
  }
  return legs;
}

/** A leg from where all bookings begin, in the days to come. */
function legsAhead(network: Network, { number }: Attempt, now: Instant): Leg[] {
  const today = Math.floor(minuteOf(now) / 1440) as typeof firstDay;
  for (const { id, calls } of network.services.values()) {
    const from = calls.findIndex(({ facility }, call) => facility === place(0) && call < calls.length - 1);
    const departure = departureId(id, nextDay(today, number % 4), 1);
    if (from < 0 || dateDeparture(network, departure) === undefined) continue;
    return [{ departure, from, to: Math.min(calls.length - 1, from + 1 + (number % 2)) }];
  }
  return [];
}

const yardOf = (unit: Unit | undefined) => {
  const spot = unit === undefined ? undefined : whereabouts(unit);
  return spot?.kind === 'yard' ? spot.at : undefined;
};

function whereTo(hub: MemoryHub, unit: Unit | undefined, what: 'load' | 'discharge', { number, sane }: Attempt) {
  const leg = unit?.plan?.itinerary.legs[legsDone(unit)];
  const spot = unit === undefined ? undefined : whereabouts(unit);
  const anyone = departureId(
    [...hub.network.services.keys()][number % hub.network.services.size] ?? ('S0' as never),
    firstDay,
    1,
  );
  const departure: DepartureId =
    what === 'discharge' && spot?.kind === 'aboard'
      ? spot.departure
      : sane && leg !== undefined
        ? leg.departure
        : anyone;
  const calls = dateDeparture(hub.network, departure)?.calls ?? [];
  const planned = leg?.departure === departure ? calls[what === 'load' ? leg.from : leg.to]?.facility : undefined;
  const at =
    (sane ? planned : undefined) ?? yardOf(unit) ?? calls[number % Math.max(1, calls.length)]?.facility ?? place(0);
  return { departure, at };
}

/** The next thing a departure does: that of the unit, or any. */
function nextOf(
  hub: MemoryHub,
  unit: Unit | undefined,
  what: 'run' | 'estimate',
  { number, sane, minutes }: Attempt,
  now: Instant,
): Order {
  const spot = unit === undefined ? undefined : whereabouts(unit);
  const service = [...hub.network.services.keys()][number % hub.network.services.size] ?? ('S0' as never);
  const departure = spot?.kind === 'aboard' ? spot.departure : departureId(service, firstDay, 1);
  const calls = dateDeparture(hub.network, departure)?.calls ?? [];
  const state = hub.departures.get(departure);
  let [call, arrive] = [0, false];
  for (let index = 0; index < calls.length; index += 1) {
    if (state?.calls[index]?.departedAt === undefined) {
      arrive = index > 0 && state?.calls[index]?.arrivedAt === undefined;
      call = index;
      break;
    }
  }
  const at = calls[sane ? call : number % Math.max(1, calls.length)]?.facility ?? place(0);
  if (what === 'estimate')
    return { kind: 'estimate', departure, at, arrivesAt: (Math.floor(now / 60_000) + minutes) as Minute };
  return { kind: arrive ? 'arrive' : 'depart', departure, at };
}

/** Where the clock of a run of attempts begins. */
export const firstMoment = instantOf(((firstDay + 1) * 1440) as Minute);

function testNumber(serial: number): UnitId {
  const ten = `TSTU${String(serial).padStart(6, '0')}`;
  return `${ten}${checkDigitOf(ten)}` as UnitId;
}
