import { type Minute, minuteOf } from '../base/time.ts';
import type { Facility, FacilityId } from './facility.ts';
import type { GoodsLine } from './goods.ts';
import type { Network } from './network.ts';
import type { ReeferRules } from './perishable.ts';
import {
  type Acknowledged,
  type AlarmKind,
  controlledC,
  type RaisedAlarm,
  type Reading,
  setPointOf,
  unpluggedOf,
} from './reefer.ts';
import { type Unit, whereabouts } from './unit.ts';

/** Something about a reefer that somebody should look at now. */
export interface Alarm {
  readonly kind: AlarmKind;
  /** When what it is about began. */
  readonly since: Minute;
  /** How much it is, and from how much on it alarms: kelvin, or minutes. */
  readonly value: number;
  readonly limit: number;
  /** What it rests on, the latest last; none where it is about what nobody has read. */
  readonly readings: readonly Reading[];
  readonly acknowledged?: Acknowledged;
}

/** Readings told with an alarm, at most. */
const readingsTold = 6;

/** What of a network alarms follow from. */
export type AlarmRules = Pick<Network, 'reeferRules'> & {
  readonly facilities: ReadonlyMap<FacilityId, Pick<Facility, 'ours'>>;
};

/**
 * The alarms of a reefer that has goods to keep, in a yard or aboard, in a fixed order. Nothing is stored: they end when their cause does.
 * Aboard and in yards of others nobody plugs it in or looks at it for us: there only what was read alarms.
 */
export function alarmsOf(
  { reeferRules: rules, facilities }: AlarmRules,
  unit: Unit,
  goods: readonly GoodsLine[],
  now: Minute,
): Alarm[] {
  const place = whereabouts(unit);
  if (!unit.needsPlug || unit.cancelledAt !== undefined || place.kind === 'outside' || place.kind === 'gone') return [];
  const readings = (unit.reefer?.readings ?? []).filter(({ at }) => at <= now);
  const setPoint = setPointOf(unit, goods);
  const isOurs = place.kind === 'yard' && facilities.get(place.at)?.ours === true;
  const found = [
    setPoint === undefined ? undefined : deviation(rules, readings, setPoint, now),
    setPoint === undefined ? undefined : otherSetPoint(rules, readings, setPoint),
    unplugged(rules, unit, readings, isOurs, now),
    isOurs ? unread(rules, readings, minuteOf(place.since), now) : undefined,
    isOurs ? unchecked(rules, unit, now) : undefined,
  ];
  return found.flatMap((alarm) => (alarm === undefined ? [] : [withAnswer(alarm, unit)]));
}

/** What is new about a reefer's alarms since people were told last. */
export interface AlarmNews {
  readonly raised: readonly Alarm[];
  readonly cleared: readonly RaisedAlarm[];
}

/** Alarms that nobody was told of, and those that were told and stand no more. One that ended and began again meanwhile is both. */
export function alarmNews(rules: AlarmRules, unit: Unit, goods: readonly GoodsLine[], now: Minute): AlarmNews {
  const [standing, told] = [alarmsOf(rules, unit, goods, now), unit.reefer?.raised ?? []];
  const isSame = (alarm: Alarm, { alarm: kind, at }: RaisedAlarm): boolean => alarm.kind === kind && alarm.since <= at;
  return {
    raised: standing.filter((alarm) => !told.some((each) => isSame(alarm, each))),
    cleared: told.filter((each) => !standing.some((alarm) => isSame(alarm, each))),
  };
}

/** Whether a unit can have alarms, or some that were raised are still to be cleared. */
export function canAlarm(unit: Unit): boolean {
  const { kind } = whereabouts(unit);
  const stands = unit.needsPlug && unit.cancelledAt === undefined && (kind === 'yard' || kind === 'aboard');
  return stands || (unit.reefer?.raised ?? []).length > 0;
}

/** Seen to, if somebody has said so since it began. */
function withAnswer(alarm: Alarm, { reefer }: Unit): Alarm {
  const acknowledged = reefer?.acknowledged?.find(({ alarm: kind }) => kind === alarm.kind);
  return acknowledged === undefined || minuteOf(acknowledged.when) < alarm.since ? alarm : { ...alarm, acknowledged };
}

function deviation(rules: ReeferRules, readings: readonly Reading[], setPoint: number, now: Minute): Alarm | undefined {
  const { deviationK: limit, deviationMinutes } = rules;
  const run: Reading[] = [];
  let worst = 0;
  for (const reading of [...readings].reverse()) {
    const c = controlledC(reading, setPoint);
    if (c === undefined) continue;
    const off = Math.abs(c - setPoint);
    if (off <= limit) break;
    worst = Math.max(worst, off);
    run.unshift(reading);
  }
  const since = run[0]?.at;
  if (since === undefined || now - since < deviationMinutes) return undefined;
  return { kind: 'deviation', since, value: Math.round(worst * 10) / 10, limit, readings: run.slice(-readingsTold) };
}

function otherSetPoint({ setPointK: limit }: ReeferRules, readings: readonly Reading[], setPoint: number) {
  const run: Reading[] = [];
  for (const reading of [...readings].reverse()) {
    if (reading.setPointC === undefined) continue;
    if (Math.abs(reading.setPointC - setPoint) <= limit) break;
    run.unshift(reading);
  }
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last?.setPointC === undefined) return undefined;
  const value = Math.round(Math.abs(last.setPointC - setPoint) * 10) / 10;
  return { kind: 'set-point' as const, since: first.at, value, limit, readings: run.slice(-readingsTold) };
}

function unplugged(
  { unpluggedMinutes: limit }: ReeferRules,
  unit: Unit,
  readings: readonly Reading[],
  isOurs: boolean,
  now: Minute,
): Alarm | undefined {
  const { since } = unpluggedOf(unit, now);
  if (since === undefined || now - since <= limit) return undefined;
  const off = readings.filter(({ at, power }) => power === 'off' && at >= since);
  if (!isOurs && off.length === 0) return undefined;
  return { kind: 'unplugged' as const, since, value: now - since, limit, readings: off.slice(-readingsTold) };
}

function unread({ readingMinutes: limit }: ReeferRules, readings: readonly Reading[], came: Minute, now: Minute) {
  const last = readings.at(-1);
  const since = Math.max(last?.at ?? 0, came) as Minute;
  if (now - since <= limit) return undefined;
  return {
    kind: 'no-reading' as const,
    since,
    value: now - since,
    limit,
    readings: last === undefined ? [] : [last],
  };
}

/** Only where crews look after reefers: one of them has plugged it in. */
function unchecked({ checkMinutes: limit }: ReeferRules, { tended }: Unit, now: Minute) {
  if (tended?.pluggedAt === undefined) return undefined;
  const since = minuteOf(tended.checkedAt ?? tended.pluggedAt);
  if (now - since <= limit) return undefined;
  return { kind: 'check-overdue' as const, since, value: now - since, limit, readings: [] };
}
