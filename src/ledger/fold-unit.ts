import { never } from '../base/never.ts';
import type { Entry, UnitEvent } from '../model/event.ts';
import { legsOf, readUnitKey, travelled, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';

/** The state of a unit after one more entry of its stream. Entries come in the order of their versions, from 1 on. */
export function applyUnit(unit: Unit | undefined, entry: Entry<UnitEvent>): Unit {
  const { event, version, occurredAt: when } = entry;
  if (event.kind === 'unit-booked') return bookedUnit(entry, event);
  if (unit === undefined) throw new Error(`${entry.stream} does not begin with unit-booked`);
  const next = { ...unit, version, recordedAt: entry.recordedAt };
  switch (event.kind) {
    case 'declared':
      return {
        ...next,
        ...(event.number === undefined ? {} : { number: event.number }),
        grossKg: event.grossKg ?? unit.grossKg,
        tareKg: event.tareKg ?? unit.tareKg,
        needsPlug: event.needsPlug ?? unit.needsPlug,
        dangerous: event.dangerous ?? unit.dangerous,
      };
    case 'planned': {
      const { plan, itinerary, departsAt, arrivesAt, cost, co2Grams, why } = event;
      const { refusals: _, kept: __, ...rest } = next;
      return { ...rest, plan: { plan, itinerary, departsAt, arrivesAt, cost, co2Grams, why } };
    }
    case 'unplanned': {
      const { plan: _, ...rest } = next;
      const { done, current } = travelled(unit);
      const kept = legsOf(unit).slice(0, done.length + (current?.booked === true ? 1 : 0));
      return { ...rest, ...(kept.length === 0 ? {} : { kept }), refusals: event.refusals };
    }
    case 'slotted':
    case 'moved':
      return { ...next, slot: event.slot };
    case 'unslotted':
      return withoutSlot(next);
    case 'gated-in':
    case 'gated-out':
    case 'delivered':
      return { ...withoutSlot(next), moves: [...unit.moves, { kind: event.kind, at: event.at, when, version }] };
    case 'loaded':
    case 'discharged': {
      const { kind, at, departure, call } = event;
      return { ...withoutSlot(next), moves: [...unit.moves, { kind, at, departure, call, when, version }] };
    }
    case 'window-booked':
    case 'window-changed':
      return { ...next, window: event.window };
    case 'window-cancelled': {
      const { window: _, ...rest } = next;
      return rest;
    }
    case 'right-given':
    case 'right-passed': {
      const { holder, until } = event;
      return { ...next, right: { holder, ...(until === undefined ? {} : { until }), since: when } };
    }
    case 'held': {
      const { hold: id, holdKind: kind, owner, reason } = event;
      return { ...next, holds: [...unit.holds, { id, kind, owner, reason, since: when }] };
    }
    case 'released':
      return { ...next, holds: unit.holds.filter(({ id }) => id !== event.hold) };
    case 'unit-cancelled':
      return { ...next, cancelledAt: when };
    case 'unit-reinstated': {
      const { cancelledAt: _, plan: __, kept: ___, refusals: ____, window: _____, ...rest } = next;
      return rest;
    }
    case 'corrected': {
      const before = { ...next, moves: unit.moves.filter((move) => move.version !== event.corrects) };
      return whereabouts(before).kind === 'yard' ? before : withoutSlot(before); // It never came in.
    }
    default:
      return never(event);
  }
}

const withoutSlot = ({ slot: _, ...rest }: Unit): Unit => rest;

function bookedUnit(entry: Entry<UnitEvent>, event: Extract<UnitEvent, { kind: 'unit-booked' }>): Unit {
  const key = entry.stream.slice('unit:'.length) as UnitKey;
  const read = readUnitKey(key);
  if (read === undefined) throw new Error(`${entry.stream} is no stream of a unit`);
  return {
    key,
    booking: read.booking,
    ...(event.number === undefined ? {} : { number: event.number }),
    sizeType: event.sizeType,
    grossKg: event.grossKg,
    tareKg: event.tareKg,
    needsPlug: event.needsPlug,
    dangerous: event.dangerous,
    synthetic: event.synthetic,
    holds: [],
    moves: [],
    version: entry.version,
    recordedAt: entry.recordedAt,
  };
}
