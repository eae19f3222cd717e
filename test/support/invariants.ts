import { applyBooking } from '../../src/ledger/fold-booking.ts';
import { applyDeparture } from '../../src/ledger/fold-departure.ts';
import { applyLoading } from '../../src/ledger/fold-loading.ts';
import { applyReservation } from '../../src/ledger/fold-reservation.ts';
import { applyUnit } from '../../src/ledger/fold-unit.ts';
import {
  idOf,
  isBookingEntry,
  isDepartureEntry,
  isLoadingEntry,
  isReservationEntry,
  isUnitEntry,
} from '../../src/ledger/streams.ts';
import type { BookingState } from '../../src/model/booking.ts';
import type { DepartureState } from '../../src/model/departure.ts';
import type { Entry } from '../../src/model/event.ts';
import { isVisitOff } from '../../src/model/gate.ts';
import type { LoadingState } from '../../src/model/loading.ts';
import type { ReservationState } from '../../src/model/reservation.ts';
import { sizeOf } from '../../src/model/size-type.ts';
import type { Standing } from '../../src/model/standing.ts';
import type { Slot } from '../../src/model/terminal.ts';
import { travelled, type Unit, whereabouts } from '../../src/model/unit.ts';
import { capacityOf } from '../../src/plan/timetable/space-left.ts';
import { add, type Use, usesOf } from '../../src/plan/timetable/uses.ts';
import type { MemoryHub } from './memory-hub.ts';
import { lawFaults, unitOf } from './standings.ts';

/** What a ledger comes to when its entries are folded in the order given. */
export function replay(entries: readonly Entry[]) {
  const bookings = new Map<string, BookingState>();
  const units = new Map<string, Unit>();
  const departures = new Map<string, DepartureState>();
  const reservations = new Map<string, ReservationState>();
  const loadings = new Map<string, LoadingState>();
  for (const entry of entries) {
    const id = idOf(entry.stream);
    if (isUnitEntry(entry)) units.set(id, applyUnit(units.get(id), entry));
    else if (isBookingEntry(entry)) bookings.set(id, applyBooking(bookings.get(id), entry));
    else if (isDepartureEntry(entry)) departures.set(id, applyDeparture(departures.get(id), entry));
    else if (isReservationEntry(entry)) reservations.set(id, applyReservation(reservations.get(id), entry));
    else if (isLoadingEntry(entry)) loadings.set(id, applyLoading(loadings.get(id), entry));
  }
  return { bookings, units, departures, reservations, loadings };
}

/** Every invariant of a hub that does not hold, in sentences. */
export function brokenInvariants(hub: MemoryHub): string[] {
  return [
    ...spaceFaults(hub),
    ...placeFaults(hub),
    ...slotFaults(hub),
    ...windowFaults(hub),
    ...jobFaults(hub),
    ...streamFaults(hub),
    ...replayFaults(hub),
  ];
}

/** No window is promised to more trucks than its gate takes in an hour: two. A no-show is only known later, so all count. */
function windowFaults({ units }: MemoryHub): string[] {
  const taken = new Map<string, number>();
  for (const { window, ...unit } of units.values()) {
    if (window === undefined || isVisitOff({ ...unit, window })) continue;
    const name = `${window.at} ${window.gate} ${window.from}`;
    taken.set(name, (taken.get(name) ?? 0) + 1);
  }
  return [...taken].filter(([, count]) => count > 2).map(([name, count]) => `${name}: ${count} of 2 places`);
}

/** I14: no machine has two units in hand, none has one that is elsewhere, and who was moved is in nobody's hands. */
function jobFaults({ units }: MemoryHub): string[] {
  const faults: string[] = [];
  const hands = new Map<string, string>();
  for (const unit of units.values()) {
    const { key, job } = unit;
    if (job === undefined) continue;
    const [name, place] = [`${job.at} ${job.machine}`, whereabouts(unit)];
    if (hands.has(name)) faults.push(`I14 ${name} has ${hands.get(name)} and ${key}`);
    hands.set(name, key);
    const there = job.kind === 'discharge' ? place.kind === 'aboard' : place.kind === 'yard' && place.at === job.at;
    if (!there) faults.push(`I14 ${name} has ${key}, which is ${place.kind}`);
  }
  return faults;
}

/** I1: nothing is used and reserved beyond its capacity. I2: what is used is what units hold, no more and no less. */
function spaceFaults(hub: MemoryHub): string[] {
  const { network, units, used } = hub;
  const faults: string[] = [];
  const held = new Map<string, Use>();
  for (const unit of units.values())
    for (const [bucket, use] of usesOf(network, unit)) held.set(bucket, add(held.get(bucket), use));
  const reserved = hub.reservedAt(hub.lastAt);
  for (const bucket of new Set([...used.keys(), ...held.keys(), ...reserved.keys()])) {
    const [now, sum] = [used.get(bucket) ?? nothing, held.get(bucket) ?? nothing];
    const capacity = capacityOf(network, bucket);
    const kept = reserved.get(bucket) ?? nothing;
    for (const what of ['teu', 'kg', 'plugs'] as const) {
      if (now[what] !== sum[what]) faults.push(`I2 ${bucket}: ${now[what]} ${what} used, units hold ${sum[what]}`);
      if (now[what] < 0 || now[what] + kept[what] > capacity[what])
        faults.push(`I1 ${bucket}: ${now[what]} and ${kept[what]} reserved of ${capacity[what]} ${what}`);
    }
  }
  return faults;
}

const nothing: Use = { teu: 0, kg: 0, plugs: 0 };

/** A unit on board keeps the space it was given there, whatever becomes of its plan. */
export const lostSpace = (before: Unit | undefined, after: Unit): boolean =>
  before !== undefined &&
  before.moves.length === after.moves.length &&
  travelled(before).current?.booked === true &&
  travelled(after).current?.booked !== true;

/** I3: what happened to a unit is one path: in at a gate, on and off departures where it stood, out at most once. */
function placeFaults({ units }: MemoryHub): string[] {
  const faults: string[] = [];
  for (const { key, moves, emptied = [] } of units.values()) {
    let [yard, aboard, gone]: [string | undefined, string | undefined, boolean] = [undefined, undefined, false];
    let when = Number.NEGATIVE_INFINITY;
    for (const move of moves) {
      const fits =
        move.kind === 'gated-in'
          ? yard === undefined && aboard === undefined && !gone
          : move.kind === 'loaded'
            ? yard === move.at
            : move.kind === 'discharged'
              ? aboard === move.departure
              : move.kind === 'gated-out'
                ? yard === move.at
                : gone;
      if (!fits) faults.push(`I3 ${key}: ${move.kind} at ${move.at} does not follow`);
      if (move.when < when) faults.push(`I3 ${key}: ${move.kind} happened before the move before it`);
      when = move.when;
      yard = move.kind === 'gated-in' || move.kind === 'discharged' ? move.at : undefined;
      aboard = move.kind === 'loaded' ? move.departure : undefined;
      gone = move.kind === 'gated-out' || move.kind === 'delivered';
    }
    if (emptied.length > 0 && !gone) faults.push(`I3 ${key}: emptied, and not out of the gate`);
    const kinds = emptied.map(({ kind }) => kind).join(' ');
    if (!/^(stripped ?)?(returned-empty ?)?(taken-empty)?$/.test(kinds) || kinds === 'taken-empty')
      faults.push(`I3 ${key}: ${kinds}`);
    if (emptied.some((step, index) => step.when < (emptied[index - 1]?.when ?? 0)))
      faults.push(`I3 ${key}: emptied before what came before it`);
  }
  return faults;
}

/** I13: a unit has a slot only in a yard, and the laws of stacks hold. */
function slotFaults({ network, units }: MemoryHub): string[] {
  return [...network.terminals].flatMap(([at, { blocks }]) => {
    const standing = [...units.values()].flatMap((unit): (readonly [Standing, Slot])[] => {
      const where = whereabouts(unit);
      if (unit.slot === undefined || where.kind !== 'yard' || where.at !== at) return [];
      return [[{ ...unitOf(unit.key, 0), long: sizeOf(unit.sizeType).feet > 20, kg: 0 }, unit.slot]];
    });
    const stray = [...units.values()].filter((unit) => unit.slot !== undefined && whereabouts(unit).kind !== 'yard');
    return [...lawFaults(blocks, standing), ...stray.map(({ key }) => `${key} has a slot outside`)].map(
      (text) => `I13 ${text}`,
    );
  });
}

/** I6: versions from 1 without a gap. I12: within a stream, time of recording never runs backwards. */
function streamFaults({ entries }: MemoryHub): string[] {
  const faults: string[] = [];
  const heads = new Map<string, Entry>();
  for (const entry of entries) {
    const head = heads.get(entry.stream);
    if (entry.version !== (head?.version ?? 0) + 1)
      faults.push(`I6 ${entry.stream}: ${entry.version} follows ${head?.version}`);
    if (head !== undefined && entry.recordedAt < head.recordedAt)
      faults.push(`I12 ${entry.stream}: version ${entry.version} was recorded before the one before it`);
    heads.set(entry.stream, entry);
  }
  return faults;
}

/** I8: the states are what the ledger says, byte for byte. */
function replayFaults(hub: MemoryHub): string[] {
  const replayed = replay(hub.entries);
  return (['bookings', 'units', 'departures', 'reservations', 'loadings'] as const).flatMap((table) => {
    const [kept, anew] = [hub[table] as ReadonlyMap<string, object>, replayed[table] as ReadonlyMap<string, object>];
    const ids = new Set([...kept.keys(), ...anew.keys()]);
    return [...ids]
      .filter((id) => JSON.stringify(kept.get(id)) !== JSON.stringify(anew.get(id)))
      .map((id) => `I8 ${table} ${id}: not what the ledger says`);
  });
}
