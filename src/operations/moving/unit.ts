import { type Sentence, say } from '../../base/sentence.ts';
import type { Instant } from '../../base/time.ts';
import { nextLeg, type Unit, whereabouts } from '../../model/unit.ts';
import { callAt } from '../../plan/timetable/dated.ts';
import { holdWords } from '../../terminal/riders.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, isAhead, momentAfter, refuse, type Sight, unitStream } from '../sight.ts';
import { freeing } from '../yard/slot.ts';

type Move = Extract<Order, { kind: 'load' | 'discharge' }>;

/**
 * Puts a unit on a departure: it must stand in that yard, without a hold, be planned on this departure from this call, and
 * the departure must still be there. A report from outside is believed even when it is not what was planned.
 */
export function decideLoad(sight: Sight, order: Move): Decision {
  const { unit: key, departure, at, when, reported } = order;
  const unit = sight.unit(key);
  const dated = sight.dated(departure);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (dated === undefined) return refuse('unknown-name', say`there is no departure ${departure}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', say`${key} is cancelled`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a loading cannot lie in the future`);
  const place = whereabouts(unit);
  if (place.kind === 'aboard') return refuse('already-done', say`${key} is on ${place.departure}`);
  if (place.kind !== 'yard' || place.at !== at) return refuse('not-in-yard', say`${key} is not in the yard of ${at}`);
  const moment = momentAfter(sight, when, place.since);
  if (moment < place.since) return refuse('wrong-time', say`${key} came only later`);
  if (unit.holds.length > 0) return refuse('held', say`${key} is held: ${holdWords(unit)}`); // Held is held, whoever reports.
  const leg = nextLeg(unit);
  const planned = leg?.departure === departure && dated.calls[leg.from]?.facility === at;
  const call = planned ? leg.from : callAt(dated, at);
  if (call < 0 || call >= dated.calls.length - 1)
    return refuse('wrong-departure', say`${departure} does not load at ${at}`);
  const leftAt = sight.departure(departure).calls[call]?.departedAt;
  if (leftAt !== undefined && moment > leftAt) {
    // A loading that is written down late is one that happened before.
    return refuse('wrong-departure', say`${departure} has left ${at}`);
  }
  if (!planned && reported !== true)
    return refuse(
      'wrong-departure',
      leg === undefined
        ? say`${key} has no plan, not on ${departure}`
        : say`${key} is planned on ${leg.departure}, not on ${departure}`,
    );
  const freed = freeing(sight, unit, at, moment, reported === true);
  if ('refusal' in freed) return freed;
  return {
    events: [...freed.events, draft(sight, unitStream(key), { kind: 'loaded', at, departure, call }, moment, at)],
  };
}

/** Takes a unit off a departure that has arrived, where it is planned to leave it; a report is believed anyway. */
export function decideDischarge(sight: Sight, order: Move): Decision {
  const { unit: key, departure, at, when, reported } = order;
  const unit = sight.unit(key);
  const dated = sight.dated(departure);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (dated === undefined) return refuse('unknown-name', say`there is no departure ${departure}`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a discharge cannot lie in the future`);
  const place = whereabouts(unit);
  if (place.kind !== 'aboard' || place.departure !== departure)
    return refuse('not-aboard', say`${key} is not on ${departure}`);
  const leg = nextLeg(unit);
  const planned = leg?.departure === departure && dated.calls[leg.to]?.facility === at;
  const call = planned ? leg.to : callAt(dated, at, place.call + 1);
  if (call < 0) return refuse('wrong-place', say`${departure} does not come to ${at} after ${key} was loaded`);
  if (!planned && reported !== true) return refuse('wrong-place', plannedElsewhere(dated, unit, at));
  const arrivedAt = sight.departure(departure).calls[call]?.arrivedAt;
  const moment = momentAfter(sight, when, Math.max(place.since, arrivedAt ?? 0) as Instant);
  if (moment < place.since) return refuse('wrong-time', say`${key} was loaded only later`);
  if ((arrivedAt === undefined || moment < arrivedAt) && reported !== true) {
    return refuse('wrong-time', say`${departure} has not arrived at ${at}`);
  }
  return { events: [draft(sight, unitStream(key), { kind: 'discharged', at, departure, call }, moment, at)] };
}

function plannedElsewhere(dated: { calls: readonly { facility: string }[] }, unit: Unit, at: string): Sentence {
  const to = nextLeg(unit)?.to;
  const facility = to === undefined ? undefined : dated.calls[to]?.facility;
  return facility === undefined
    ? say`${unit.key} has no plan, not to ${at}`
    : say`${unit.key} is planned to ${facility}, not to ${at}`;
}
