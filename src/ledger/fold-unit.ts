import { never } from '../base/never.ts';
import { type Instant, minuteOf } from '../base/time.ts';
import type { Entry, UnitEvent } from '../model/event.ts';
import type { Tended } from '../model/job.ts';
import { withoutReadings, withReadings } from '../model/reefer.ts';
import { legsOf, readUnitKey, travelled, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';

/** The state of a unit after one more entry of its stream. Entries come in the order of their versions, from 1 on. */
export function applyUnit(unit: Unit | undefined, entry: Entry<UnitEvent>): Unit {
  return unit === undefined ? applied(unit, entry) : withPlugs(unit.tended, applied(unit, entry), entry.occurredAt);
}

/** A plug that went in or out with the entry is written down. */
function withPlugs(before: Tended | undefined, unit: Unit, when: Instant): Unit {
  const [had, has] = [before?.pluggedAt !== undefined, unit.tended?.pluggedAt !== undefined];
  if (had === has) return unit;
  const plugs = [...(unit.reefer?.plugs ?? []), { at: minuteOf(when), on: has }];
  return { ...unit, reefer: { ...unit.reefer, plugs } };
}

function applied(unit: Unit | undefined, entry: Entry<UnitEvent>): Unit {
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
      return { ...lifted(next), slot: event.slot };
    case 'unslotted':
      return { ...lifted(next), ...(event.beside === undefined ? {} : { beside: event.beside }) };
    case 'job-taken':
      return { ...next, job: { ...event.task, at: event.at, machine: event.machine, since: when } };
    case 'job-returned': {
      const { job: kind, machine, how, reason } = event;
      if (how === 'given-back') return withoutJob(next);
      const others = (unit.failed ?? []).filter((each) => each.machine !== machine || each.kind !== kind);
      return { ...withoutJob(next), failed: [...others, { kind, machine, how, reason, when }] };
    }
    case 'job-done':
      return { ...withoutJob(next), tended: tendedBy(unit.tended, event, when) };
    case 'gated-in':
    case 'gated-out':
    case 'delivered':
      return { ...elsewhere(next), moves: [...unit.moves, { kind: event.kind, at: event.at, when, version }] };
    case 'loaded':
    case 'discharged': {
      const { kind, at, departure, call } = event;
      return { ...elsewhere(next), moves: [...unit.moves, { kind, at, departure, call, when, version }] };
    }
    case 'stripped':
    case 'returned-empty':
    case 'taken-empty':
      return { ...next, emptied: [...(unit.emptied ?? []), { ...event, when, version }] };
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
    case 'reefer-read':
      return {
        ...next,
        reefer: { ...unit.reefer, readings: withReadings(unit.reefer?.readings ?? [], event.readings) },
      };
    case 'readings-withdrawn':
      return { ...next, reefer: { ...unit.reefer, readings: withoutReadings(unit.reefer?.readings ?? [], event) } };
    case 'set-point-changed': {
      const { setPointC: c, reason, by } = event;
      return { ...next, reefer: { ...unit.reefer, setPoint: { c, reason, by, since: when } } };
    }
    case 'alarm-acknowledged': {
      const { alarm, by, done } = event;
      const others = (unit.reefer?.acknowledged ?? []).filter((each) => each.alarm !== alarm);
      return { ...next, reefer: { ...unit.reefer, acknowledged: [...others, { alarm, by, done, when }] } };
    }
    case 'alarm-raised': {
      const others = (unit.reefer?.raised ?? []).filter(({ alarm }) => alarm !== event.alarm);
      const raised = [...others, { alarm: event.alarm, since: event.since, at: minuteOf(when) }];
      return { ...next, reefer: { ...unit.reefer, raised } };
    }
    case 'alarm-cleared': {
      const raised = (unit.reefer?.raised ?? []).filter(({ alarm }) => alarm !== event.alarm);
      return { ...next, reefer: { ...unit.reefer, raised } };
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
      if (unit.emptied?.at(-1)?.version === event.corrects) return withoutLastStep(next);
      const before = { ...next, moves: unit.moves.filter((move) => move.version !== event.corrects) };
      return whereabouts(before).kind === 'yard' ? before : elsewhere(before); // It never came in.
    }
    default:
      return never(event);
  }
}

function withoutLastStep({ emptied = [], ...rest }: Unit): Unit {
  const before = emptied.slice(0, -1);
  return before.length === 0 ? rest : { ...rest, emptied: before };
}

const withoutJob = ({ job: _, ...rest }: Unit): Unit => rest;

/** Taken off where it stood: the job is over, what failed there too, and its plug is out. */
function lifted({ slot: _, beside: __, job: ___, failed: ____, tended, ...rest }: Unit): Unit {
  const { pluggedAt: _____, ...kept } = tended ?? {};
  return Object.keys(kept).length === 0 ? rest : { ...rest, tended: kept };
}

/** In another yard, or in none: nobody has looked after it there. */
function elsewhere(unit: Unit): Unit {
  const { tended: _, ...rest } = lifted(unit);
  return rest;
}

function tendedBy(before: Tended | undefined, event: Extract<UnitEvent, { kind: 'job-done' }>, when: Instant): Tended {
  const { pluggedAt: _, ...unplugged } = before ?? {};
  switch (event.job) {
    case 'plug-in':
      return { ...before, pluggedAt: when, checkedAt: when };
    case 'unplug':
      return unplugged;
    case 'check':
      return { ...before, checkedAt: when };
    case 'inspect':
      return {
        ...before,
        inspected: [...(before?.inspected ?? []), ...(event.hold === undefined ? [] : [event.hold])],
      };
    default:
      return never(event.job);
  }
}

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
    ...(event.empty === undefined ? {} : { empty: event.empty }),
    synthetic: event.synthetic,
    holds: [],
    moves: [],
    version: entry.version,
    recordedAt: entry.recordedAt,
  };
}
