import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import { instantOf, type Minute, minuteOf, writeUtc } from '../../base/time.ts';
import { bandOf } from '../../model/reefer.ts';
import { alarmNews, alarmsOf } from '../../model/reefer-alarms.ts';
import { sizeOf } from '../../model/size-type.ts';
import type { Unit } from '../../model/unit.ts';
import type { Order, OrderRefusal } from '../order.ts';
import { type Decision, draft, isAhead, no, placeIn, refuse, type Sight, unitStream } from '../sight.ts';

type Read = Extract<Order, { kind: 'read-reefer' }>;
type Withdraw = Extract<Order, { kind: 'withdraw-readings' }>;
type ChangeSetPoint = Extract<Order, { kind: 'change-set-point' }>;
type TellAlarms = Extract<Order, { kind: 'tell-alarms' }>;
type Acknowledge = Extract<Order, { kind: 'acknowledge-alarm' }>;

/** What was read is written down, whenever it was read: a logger tells of days gone by. All readings of a command are one entry. */
export function decideReadReefer(sight: Sight, { unit: key, readings, by }: Read): Decision {
  const found = reeferOf(sight, key);
  if ('code' in found) return { refusal: found };
  const sorted = [...readings].sort((a, b) => a.at - b.at);
  const last = sorted.at(-1);
  if (last === undefined) return refuse('not-possible', say`there is nothing read`);
  if (sorted.length > limits.readingsAtOnce)
    return refuse('too-many', say`${sorted.length} readings at once; ${limits.readingsAtOnce} are taken`);
  if (isAhead(sight, instantOf(last.at))) return refuse('wrong-time', say`a reading cannot lie in the future`);
  const twice = sorted.find(({ at }, index) => sorted[index - 1]?.at === at);
  if (twice !== undefined)
    return refuse('not-possible', say`there are two readings of ${writeUtc(instantOf(twice.at))}`);
  const event = { kind: 'reefer-read' as const, readings: sorted, ...(by === undefined ? {} : { by }) };
  return { events: [draft(sight, unitStream(key), event, instantOf(last.at), placeIn(sight, found))] };
}

/**
 * Readings that do not belong there count no more, for alarms, time without current and shelf life alike; they stay in the ledger. Of a
 * unit with so many readings that only those that tell most are kept, a span is taken that has none of them.
 */
export function decideWithdrawReadings(sight: Sight, { unit: key, from, to, by, reason }: Withdraw): Decision {
  const found = reeferOf(sight, key);
  if ('code' in found) return { refusal: found };
  if (to < from) return refuse('not-possible', say`the span ends before it begins`);
  const readings = found.reefer?.readings ?? [];
  if (readings.length < limits.readingsKept && !readings.some(({ at }) => at >= from && at <= to))
    return refuse('not-possible', say`${key} has no reading ${writeSpan(from, to)}`);
  const event = { kind: 'readings-withdrawn' as const, from, to, by, reason };
  return { events: [draft(sight, unitStream(key), event, undefined, placeIn(sight, found))] };
}

const writeSpan = (from: Minute, to: Minute): string =>
  from === to ? `of ${writeUtc(instantOf(from))}` : `from ${writeUtc(instantOf(from))} to ${writeUtc(instantOf(to))}`;

/** Another set-point, as far as the goods bear it: who has other goods amends the booking. */
export function decideChangeSetPoint(sight: Sight, { unit: key, setPointC, by, reason }: ChangeSetPoint): Decision {
  const found = reeferOf(sight, key);
  if ('code' in found) return { refusal: found };
  const band = bandOf(sight.booking(found.booking)?.booking.goods ?? []);
  if (band !== undefined && (setPointC < band.minC || setPointC > band.maxC))
    return refuse(
      'not-possible',
      say`its goods are booked for ${band.minC} to ${band.maxC} C; amend the booking first`,
    );
  if (found.reefer?.setPoint?.c === setPointC)
    return refuse('already-done', say`${key} is to be at ${setPointC} C already`);
  const event = { kind: 'set-point-changed' as const, setPointC, by, reason };
  return { events: [draft(sight, unitStream(key), event, undefined, placeIn(sight, found))] };
}

/** Somebody has seen to an alarm that stands now. */
export function decideAcknowledgeAlarm(sight: Sight, { unit: key, alarm: kind, by, done }: Acknowledge): Decision {
  const found = reeferOf(sight, key);
  if ('code' in found) return { refusal: found };
  const goods = sight.booking(found.booking)?.booking.goods ?? [];
  const alarm = alarmsOf(sight.network, found, goods, minuteOf(sight.now)).find((each) => each.kind === kind);
  if (alarm === undefined) return refuse('not-possible', say`${key} has no alarm ${kind} now`);
  if (alarm.acknowledged !== undefined)
    return refuse('already-done', say`${alarm.acknowledged.by} has seen to it: ${alarm.acknowledged.done}`);
  const event = { kind: 'alarm-acknowledged' as const, alarm: kind, by, done };
  return { events: [draft(sight, unitStream(key), event, undefined, placeIn(sight, found))] };
}

/** What began and what ended: who was told of it before is not told again. */
export function decideTellAlarms(sight: Sight, { unit: key }: TellAlarms): Decision {
  const found = reeferOf(sight, key);
  if ('code' in found) return { refusal: found };
  const goods = sight.booking(found.booking)?.booking.goods ?? [];
  const { raised, cleared } = alarmNews(sight.network, found, goods, minuteOf(sight.now));
  if (raised.length + cleared.length === 0) return refuse('already-done', say`${key} has no alarm that is news`);
  const events = [
    ...cleared.map(({ alarm, since }) => ({ kind: 'alarm-cleared' as const, alarm, since })),
    ...raised.map(({ kind: alarm, since, value, limit }) => ({
      ...{ kind: 'alarm-raised' as const, alarm, since, value, limit },
    })),
  ];
  return { events: events.map((event) => draft(sight, unitStream(key), event, undefined, placeIn(sight, found))) };
}

function reeferOf(sight: Sight, key: Read['unit']): Unit | OrderRefusal {
  const unit = sight.unit(key);
  if (unit === undefined) return no('unknown', say`there is no unit ${key}`);
  return sizeOf(unit.sizeType).kind === 'reefer'
    ? unit
    : no('wrong-unit', say`${key} is a ${unit.sizeType}, no reefer`);
}
