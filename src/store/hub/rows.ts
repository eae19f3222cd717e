import type { BookingState } from '../../model/booking.ts';
import type { DepartureState } from '../../model/departure.ts';
import type { DisruptionState } from '../../model/disruption.ts';
import { emptyPlaceOf } from '../../model/empty.ts';
import { type LoadingState, readLoadingId } from '../../model/loading.ts';
import type { Network } from '../../model/network.ts';
import { canAlarm } from '../../model/reefer-alarms.ts';
import type { ReservationState } from '../../model/reservation.ts';
import { sizeOf } from '../../model/size-type.ts';
import { legsOf, type Unit, whereabouts } from '../../model/unit.ts';
import { isOnItsWay } from '../../operations/carry-out.ts';
import { reservedOf } from '../../plan/timetable/uses.ts';
import { bookingStageOf, stageOf } from '../../tracking/stage.ts';

// What the tables of states hold of each thing: the state itself, and columns that follow from it for those who search. The hub
// writes these rows, and `ledger verify` makes them again. Names are short, since thousands go to the database in one text.

export const bookingRow = (id: string, state: BookingState, head: string) => ({
  id,
  v: state.version,
  c: state.booking.customer,
  o: state.booking.origin,
  d: state.booking.destination,
  r: state.booking.readyAt * 60_000,
  u: state.booking.dueAt * 60_000,
  p: state.booking.priority,
  n: state.booking.units.length,
  g: bookingStageOf(state),
  y: state.booking.synthetic,
  s: state,
  h: head,
});

export function unitRow(key: string, unit: Unit, head: string) {
  const place = whereabouts(unit);
  return {
    k: key,
    v: unit.version,
    b: unit.booking,
    n: unit.number ?? null,
    w: isOnItsWay(unit),
    z: unit.sizeType,
    g: stageOf(unit),
    p: place.kind === 'yard' || place.kind === 'gone' ? place.at : null,
    d: place.kind === 'aboard' ? place.departure : null,
    a: unit.plan === undefined ? null : unit.plan.arrivesAt * 60_000,
    o: unit.holds.length,
    e: emptyPlaceOf(unit)?.at ?? null,
    m: unit.empty === true,
    l: canAlarm(unit),
    s: unit,
    h: head,
  };
}

export const departureRow = (id: string, state: DepartureState, head: string) => ({
  id,
  v: state.version,
  s: state,
  h: head,
});

export const disruptionRow = (id: string, state: DisruptionState, head: string) => ({
  id,
  v: state.version,
  f: state.disruption.from * 60_000,
  u: state.disruption.until === undefined ? null : state.disruption.until * 60_000,
  w: state.withdrawnAt !== undefined,
  s: state,
  h: head,
});

export const reservationRow = (id: string, state: ReservationState, head: string) => ({
  id,
  v: state.version,
  c: state.reservation.customer,
  u: state.reservation.until,
  e: state.endedAt !== undefined,
  s: state,
  h: head,
});

export const loadingRow = (id: string, state: LoadingState, head: string) => ({
  id,
  v: state.version,
  d: readLoadingId(state.id).departure,
  x: state.droppedAt !== undefined,
  s: state,
  h: head,
});

/** The space a reservation keeps for as long as it has not ended; whether its time is over, whoever reads them looks. */
export const reservedRows = (network: Network, { reservation, endedAt }: ReservationState) =>
  (endedAt === undefined ? [...reservedOf(network, reservation)] : []).map(([b, { teu, kg, plugs }]) => ({
    b,
    r: reservation.id,
    u: reservation.until,
    t: teu,
    k: kg,
    p: plugs,
  }));

/** Who is on which departure, from where to where. */
export const legRows = (unit: Unit) =>
  (unit.cancelledAt === undefined ? legsOf(unit) : []).map(({ departure, from, to }, index) => ({
    u: unit.key,
    l: index,
    d: departure,
    f: from,
    t: to,
  }));

/** Where it stands, a row for each 20 feet of it. */
export function slotRows(unit: Unit) {
  const place = whereabouts(unit);
  if (unit.slot === undefined || place.kind !== 'yard') return [];
  const { block, bay, row, tier } = unit.slot;
  const bays = sizeOf(unit.sizeType).feet > 20 ? [bay, bay + 1] : [bay];
  return bays.map((each) => ({ u: unit.key, f: place.at, b: block, y: each, r: row, t: tier }));
}

/** The time window a unit was promised last. */
export const windowRows = ({ key, window }: Unit) =>
  window === undefined ? [] : [{ u: key, f: window.at, g: window.gate, m: window.from }];

/** The machine that has taken a job with it. */
export const jobRows = ({ key, job }: Unit) => (job === undefined ? [] : [{ u: key, f: job.at, m: job.machine }]);

/** How each table is read back into such rows, in the same order of columns. */
export const rowColumns = {
  booking:
    'id, version as v, customer as c, origin as o, destination as d, ready_at as r, due_at as u, priority as p, units as n, stage as g, synthetic as y',
  unit: 'key as k, version as v, booking as b, number as n, on_its_way as w, size_type as z, stage as g, place as p, departure as d, arrives_at as a, holds as o, empty_at as e, booked_empty as m, can_alarm as l',
  departure: 'id, version as v',
  reservation: 'id, version as v, customer as c, until_at as u, ended as e',
  loading: 'id, version as v, departure as d, dropped as x',
  disruption: 'id, version as v, from_at as f, until_at as u, withdrawn as w',
} as const;
