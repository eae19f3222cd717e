import { part, say } from '../../base/sentence.ts';
import { emptyPlaceOf, emptyTypeOf } from '../../model/empty.ts';
import type { UnitEvent } from '../../model/event.ts';
import type { FacilityId } from '../../model/facility.ts';
import { type Unit, whereabouts } from '../../model/unit.ts';
import { strangeUnit } from '../booking/carrier.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, isAhead, momentAfter, refuse, type Sight, unitStream } from '../sight.ts';

type Strip = Extract<Order, { kind: 'strip' }>;
type ReturnEmpty = Extract<Order, { kind: 'return-empty' }>;
type TakeEmpty = Extract<Order, { kind: 'take-empty' }>;

/** Its goods are out, with its consignee. */
export function decideStrip(sight: Sight, { unit: key, at, when }: Strip): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const out = outside(sight, unit, when);
  if ('refusal' in out) return out;
  if (unit.empty === true) return refuse('not-possible', say`${key} was booked without goods`);
  if (unit.emptied !== undefined) return refuse('already-done', say`${key} is empty already`);
  if (at !== undefined && !sight.network.facilities.has(at)) return refuse('unknown-name', say`${at} is no facility`);
  return one(sight, unit, { kind: 'stripped', at: at ?? out.at }, at ?? out.at, when);
}

/** It is back without goods, in a place that takes empties. */
export function decideReturnEmpty(sight: Sight, { unit: key, at, when, reported }: ReturnEmpty): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const out = outside(sight, unit, when);
  if ('refusal' in out) return out;
  const last = unit.emptied?.at(-1);
  if (last?.kind === 'returned-empty') return refuse('already-done', say`${key} is back in ${last.at}`);
  if (last?.kind === 'taken-empty') return refuse('already-done', say`${key} was taken for other goods`);
  const depot = sight.network.facilities.get(at);
  if (depot === undefined) return refuse('unknown-name', say`${at} is no facility`);
  if (depot.emptiesTeu === undefined && reported !== true)
    return refuse('wrong-place', say`${at} takes no empties: it has no empties_teu in facilities.csv`);
  return one(sight, unit, { kind: 'returned-empty', at }, at, when);
}

/** It is fetched for other goods. The journey it is taken for gets its number. */
export function decideTakeEmpty(sight: Sight, { unit: key, by, when }: TakeEmpty): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const out = outside(sight, unit, when);
  if ('refusal' in out) return out;
  const place = emptyPlaceOf(unit);
  if (place === undefined)
    return unit.emptied === undefined
      ? refuse('not-possible', say`nobody has said that ${key} is empty; strip it or bring it back first`)
      : refuse('already-done', say`${key} was taken already`);
  const taken = one(
    sight,
    unit,
    { kind: 'taken-empty', at: place.at, ...(by === undefined ? {} : { by }) },
    place.at,
    when,
  );
  if (by === undefined || 'refusal' in taken) return taken;
  const next = sight.unit(by);
  const objection = next === undefined ? undefined : objectionTo(sight, unit, next);
  if (next === undefined) return refuse('unknown', say`there is no unit ${by}`);
  if (objection !== undefined) return objection;
  if (next.number !== undefined || unit.number === undefined) return taken;
  const declared = { kind: 'declared' as const, number: unit.number };
  return { events: [...taken.events, draft(sight, unitStream(by), declared, undefined, place.at)] };
}

/** Why a journey cannot get this unit. */
function objectionTo(sight: Sight, { key, number, sizeType }: Unit, next: Unit): Decision | undefined {
  if (next.cancelledAt !== undefined) return refuse('cancelled', say`${next.key} is cancelled`);
  if (whereabouts(next).kind !== 'outside') return refuse('already-done', say`${next.key} is already in`);
  if (next.number !== undefined && next.number !== number)
    return refuse('wrong-number', say`${next.key} goes in ${next.number}, this is ${number ?? key}`);
  const [has, needs] = [emptyTypeOf(sizeType), emptyTypeOf(next.sizeType)];
  if (has.name !== needs.name)
    return refuse('wrong-unit', say`${next.key} needs a ${part(needs.name)} unit, ${key} is a ${part(has.name)} one`);
  const strange = strangeUnit(sight, next, number);
  if (strange !== undefined) return strange;
  const other = number === undefined ? undefined : sight.unitWithNumber(number);
  return other === undefined || other === next.key
    ? undefined
    : refuse('wrong-number', say`${number} is on its way as ${other}`);
}

/** A unit is emptied, returned and taken out of the gate; where it is then, and that nothing happens before what happened last. */
function outside(
  sight: Sight,
  unit: Unit,
  when: Strip['when'],
): { readonly at: FacilityId } | Extract<Decision, { refusal: object }> {
  const last = unit.emptied?.at(-1) ?? unit.moves.at(-1);
  if (isAhead(sight, when)) return refuse('wrong-time', say`that cannot lie in the future`);
  if (last === undefined || whereabouts(unit).kind !== 'gone')
    return refuse('not-possible', say`${unit.key} is not out of the gate yet`);
  if (momentAfter(sight, when, last.when) < last.when)
    return refuse('wrong-time', say`${unit.key} was ${part(last.kind.replace('-', ' '))} only later`);
  return { at: last.at };
}

function one(sight: Sight, unit: Unit, event: UnitEvent, at: FacilityId, when: Strip['when']): Decision {
  const last = unit.emptied?.at(-1) ?? unit.moves.at(-1);
  const moment = momentAfter(sight, when, last?.when);
  return { events: [draft(sight, unitStream(unit.key), event, moment, at)] };
}
