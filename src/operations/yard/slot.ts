import { part, type Sentence, say, told } from '../../base/sentence.ts';
import { type Instant, minuteOf } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Standing } from '../../model/standing.ts';
import { pairOf, type Slot, writeSlot } from '../../model/terminal.ts';
import { type Unit, whereabouts } from '../../model/unit.ts';
import { standingOf } from '../../plan/timetable/leaving.ts';
import { digOut } from '../../terminal/yard/choose.ts';
import { Yard } from '../../terminal/yard/yard.ts';
import type { Order } from '../order.ts';
import { type Decision, type Draft, draft, isAhead, momentAfter, refuse, type Sight, unitStream } from '../sight.ts';

type PutDown = Extract<Order, { kind: 'slot' }>;

/** Puts a unit down in a slot of the yard it is in: on the ground or upon what stands there, by the laws of stacks. */
export function decideSlot(sight: Sight, { unit: key, at, slot, when }: PutDown): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`putting down cannot lie in the future`);
  if (unit.job !== undefined)
    return refuse('job-taken', say`${unit.job.machine} has ${key}; it must give it back first`);
  return placeUnit(sight, unit, at, slot, when);
}

/** As `decideSlot`, for whoever has the unit in hand; with `because`, to free another. */
export function placeUnit(
  sight: Sight,
  unit: Unit,
  at: FacilityId,
  slot: Slot,
  when: Instant | undefined,
  because?: Unit['key'],
): Decision {
  const { key } = unit;
  const place = whereabouts(unit);
  if (place.kind !== 'yard' || place.at !== at) return refuse('not-in-yard', say`${key} is not in the yard of ${at}`);
  const moment = momentAfter(sight, when, place.since);
  if (moment < place.since) return refuse('wrong-time', say`${key} came only later`);
  if (unit.slot !== undefined && writeSlot(unit.slot) === writeSlot(slot))
    return refuse('already-done', say`${key} stands in ${writeSlot(slot)}`);
  const above = upon(sight, unit, at);
  if (above.length > 0) return refuse('buried', say`${above} on top of ${key}`);
  const objection = slotObjection(sight, unit, at, slot);
  if (objection !== undefined) return refuse('wrong-slot', objection);
  const event =
    unit.slot === undefined
      ? { kind: 'slotted' as const, at, slot }
      : { kind: 'moved' as const, at, slot, ...(because === undefined ? {} : { because }) };
  return { events: [draft(sight, unitStream(key), event, moment, at)] };
}

/** Why a unit may not be put into a slot as the stacks stand without it, or nothing. */
export function slotObjection(sight: Sight, unit: Unit, at: FacilityId, slot: Slot): Sentence | undefined {
  const yard = yardAround(sight, at, unit.slot === undefined ? [slot] : [slot, unit.slot]);
  if (unit.slot !== undefined) yard.take(unit.key);
  return yard.objection(standing(sight, unit, at), slot);
}

/** Who stands upon a unit, the highest first. */
export const upon = (sight: Sight, unit: Unit, at: FacilityId): Unit['key'][] =>
  unit.slot === undefined
    ? []
    : yardAround(sight, at, [unit.slot])
        .above(unit.key)
        .map(({ key }) => key);

/**
 * What must be moved before a unit can be lifted out of its stack, each to another stack. Where there is no room for that the unit
 * stays; but a report that it is gone is believed, and nobody knows then where those upon it stand.
 */
export function freeing(
  sight: Sight,
  unit: Unit,
  at: FacilityId,
  moment: Instant,
  reported: boolean,
): { readonly events: readonly Draft[] } | Extract<Decision, { refusal: unknown }> {
  if (unit.slot === undefined) return { events: [] };
  const yard = yardAround(sight, at, [unit.slot]);
  const above = yard.above(unit.key);
  const dug = digOut(yard, unit.key, sight.network.wagons);
  if ('moves' in dug) {
    const events = dug.moves.map(({ unit: other, to }) =>
      draft(sight, unitStream(other), { kind: 'moved', at, slot: to, because: unit.key }, moment, at),
    );
    return { events };
  }
  if (!reported) return refuse('buried', say`${part(dug.objection)}; move it first`);
  const why = told(say`${unit.key} was taken from under it`);
  return {
    events: above.map(({ key }) => draft(sight, unitStream(key), { kind: 'unslotted', at, ...why }, moment, at)),
  };
}

/** The stacks in the pairs of bays of some slots, as far as they were loaded. */
function yardAround(sight: Sight, at: FacilityId, slots: readonly Slot[]): Yard {
  const blocks = sight.network.terminals.get(at)?.blocks ?? [];
  const near = blocks.filter(({ id }) => slots.some(({ block }) => block === id));
  const yard = new Yard(near);
  const pairs = new Map(slots.map(({ block, bay }) => [`${block} ${pairOf(bay)}`, { block, pair: pairOf(bay) }]));
  const units = [...pairs.values()].flatMap(({ block, pair }) => sight.inBays(at, block, pair));
  for (const unit of units.sort((a, b) => (a.slot?.tier ?? 0) - (b.slot?.tier ?? 0)))
    if (unit.slot !== undefined) yard.lay(standing(sight, unit, at), unit.slot);
  return yard;
}

function standing(sight: Sight, unit: Unit, at: FacilityId): Standing {
  const runs = { rules: sight.network, dated: sight.dated.bind(sight), state: sight.departure.bind(sight) };
  return standingOf(unit, sight.booking(unit.booking), at, runs, minuteOf(sight.now));
}

/** The pair of bays a unit stands in, by name. */
export function bayOf(unit: Unit | undefined): string | undefined {
  const place = unit?.slot === undefined ? undefined : whereabouts(unit);
  if (unit?.slot === undefined || place?.kind !== 'yard') return undefined;
  return `${place.at} ${unit.slot.block} ${pairOf(unit.slot.bay)}`;
}
