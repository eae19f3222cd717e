import { instantOf, type Minute, minuteOf } from '../../base/time.ts';
import { applyUnit } from '../../ledger/fold-unit.ts';
import { idOf, isUnitEntry } from '../../ledger/streams.ts';
import type { Entry, UnitEvent } from '../../model/event.ts';
import type { AlarmKind } from '../../model/reefer.ts';
import { type Alarm, alarmNews, alarmsOf } from '../../model/reefer-alarms.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import { type Draft, draft, placeIn, type Sight } from '../sight.ts';

/** What these end never was: nobody is told of it. */
const takesBack: ReadonlySet<UnitEvent['kind']> = new Set(['readings-withdrawn', 'corrected']);
/** Told later than this, something may have happened before that is told later still: what nobody has told is no alarm then. */
const inTimeMinutes = 5;

/**
 * An event, and behind it the alarms that it ends before anybody was told of them, as raised and as cleared: of a reefer that is warm between two
 * looks, or of which a logger tells afterwards, people hear all the same. Of a kind it is the last one.
 */
export function withEnded(sight: Sight, written: Draft): Draft[] {
  const unit = sight.unit(idOf(written.stream) as UnitKey);
  if (unit?.needsPlug !== true) return [written];
  const entry = { ...written, version: 0, recordedAt: sight.now } as Entry;
  if (!isUnitEntry(entry) || takesBack.has(entry.event.kind)) return [written];
  const goods = sight.booking(unit.booking)?.booking.goods ?? [];
  const ended = new Map<AlarmKind, { readonly alarm: Alarm; readonly at: Minute }>();
  let before = unit;
  for (const { event, at } of steps(before, entry)) {
    const after = applyUnit(before, { ...entry, event });
    const untold = alarmNews(sight.network, before, goods, at).raised.filter((alarm) => isSure(alarm, at, sight));
    const standing = untold.length === 0 ? [] : alarmsOf(sight.network, after, goods, at);
    for (const alarm of untold)
      if (!standing.some(({ kind }) => kind === alarm.kind)) ended.set(alarm.kind, { alarm, at });
    before = after;
  }
  const told = [...ended.values()].flatMap(({ alarm: { kind: alarm, since, value, limit }, at }) =>
    [
      { kind: 'alarm-raised' as const, alarm, since, value, limit },
      { kind: 'alarm-cleared' as const, alarm, since },
    ].map((event) => draft(sight, written.stream, event, instantOf(at), placeIn(sight, unit))),
  );
  return [written, ...told];
}

/** An event, and when; readings one by one, those that are newer than all before: what is told of times gone by was told or not then. */
function steps(unit: Unit, { event, occurredAt }: Entry<UnitEvent>): { event: UnitEvent; at: Minute }[] {
  if (event.kind !== 'reefer-read') return [{ event, at: minuteOf(occurredAt) }];
  const newest = unit.reefer?.readings?.at(-1)?.at ?? 0;
  const fresh = event.readings.filter(({ at }) => at > newest);
  return fresh.map((reading) => ({ event: { ...event, readings: [reading] }, at: reading.at }));
}

/** It rests on what was read, or on what nobody has told, and nothing is told late. */
function isSure({ kind, readings }: Alarm, at: Minute, { now }: Sight): boolean {
  const isRead = kind === 'deviation' || kind === 'set-point' || (kind === 'unplugged' && readings.length > 0);
  return isRead || minuteOf(now) - at <= inTimeMinutes;
}
