import type { Brand } from './brand.ts';
import { memo } from './memo.ts';
import type { Minute } from './time.ts';

/** An IANA time zone that this machine knows, such as `Asia/Shanghai`. */
export type Zone = Brand<string, 'Zone'>;

/** A calendar day as whole days since 1970-01-01, the same number in every zone. */
export type Day = Brand<number, 'Day'>;

const formats = new Map<string, Intl.DateTimeFormat>();

export function readZone(text: string): Zone | undefined {
  try {
    formatOf(text);
    return text as Zone;
  } catch {
    return undefined; // Intl throws on a zone it does not know: that is its only way to say so.
  }
}

/** The ids of departures hold days, which are the same few again and again. */
const daysKept = 4_000;

/** `2026-11-25`, or `undefined` for a day that no calendar has. */
export const readDay = memo(daysKept, parseDay);

function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const utc = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const date = new Date(utc);
  if (date.getUTCDate() !== Number(match[3]) || date.getUTCMonth() + 1 !== Number(match[2])) return undefined;
  if (date.getUTCFullYear() !== Number(match[1])) return undefined; // Date.UTC takes the year 26 for 1926.
  return (utc / 86_400_000) as Day;
}

export const writeDay = memo(daysKept, (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** 1 is Monday and 7 is Sunday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const nextDay = (day: Day, count = 1): Day => (day + count) as Day;

/** Minutes east of Greenwich in this zone at this moment. */
export function offsetAt(zone: Zone, at: Minute): number {
  const { days, minutes } = knownOffsets(zone);
  const day = Math.floor(at / 1440);
  let whole = days.get(day); // A day whose both ends agree needs no look at its minutes.
  if (whole === undefined) {
    const [start, end] = [askOffset(zone, day * 1440), askOffset(zone, (day + 1) * 1440)];
    whole = start === end ? start : changing;
    days.set(day, whole);
  }
  if (whole !== changing) return whole;
  const exact = minutes.get(at) ?? askOffset(zone, at); // Newfoundland changes its clocks at half past an hour of UTC.
  minutes.set(at, exact);
  return exact;
}

/** The calendar day and the minute of that day on the wall clock of this zone. */
export function civilOf(zone: Zone, at: Minute): { day: Day; minuteOfDay: number } {
  const local = at + offsetAt(zone, at);
  const day = Math.floor(local / 1440);
  return { day: day as Day, minuteOfDay: local - day * 1440 };
}

/**
 * The moment at which the wall clock of this zone shows this time. When clocks go forward a time that is skipped means
 * the moment as far behind the change as it says (02:30 becomes 03:30); when they go back, a time shown twice means
 * the first one. (The "compatible" rule of RFC 5545 and of ECMAScript's Temporal.)
 */
export function momentOf(zone: Zone, day: Day, minuteOfDay: number): Minute {
  const local = day * 1440 + minuteOfDay;
  const before = offsetAt(zone, (local - 1440) as Minute);
  const after = offsetAt(zone, (local + 1440) as Minute);
  if (before === after && offsetAt(zone, (local - before) as Minute) === before) return (local - before) as Minute;
  const early = local - before;
  if (offsetAt(zone, early as Minute) === before) return early as Minute;
  const late = local - after;
  if (offsetAt(zone, late as Minute) === after) return late as Minute;
  return early as Minute;
}

function writeClock(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** Reads `06:30` as a minute of the day; `24:00` is the end of the day. */
export function readClock(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const at = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) > 59 || at > 1440 ? undefined : at;
}

/** `2026-11-25 09:14`, on the wall clock of the zone. */
export function writeLocal(zone: Zone, at: Minute): string {
  const { day, minuteOfDay } = civilOf(zone, at);
  return `${writeDay(day)} ${writeClock(minuteOfDay)}`;
}

/** In place of a day's offset: this day has two. */
const changing = 9_999;

/** Offsets of a zone that were asked for before: of whole days, and of each minute of a day on which the clocks change. */
interface Offsets {
  readonly days: Map<number, number>;
  readonly minutes: Map<number, number>;
}

const offsets = new Map<Zone, Offsets>();

function knownOffsets(zone: Zone): Offsets {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  const none: Offsets = { days: new Map(), minutes: new Map() };
  offsets.set(zone, none);
  return none;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

function askOffset(zone: Zone, at: number): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at * 60_000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const [year = 0, month = 1, day = 1] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const local = Date.UTC(year, month - 1, day, parts.get('hour') ?? 0, parts.get('minute') ?? 0) / 60_000;
  return local - at;
}

/** `2026-11-25T09:14+08:00`: the moment, on the wall clock of the zone. */
export function writeZoned(zone: Zone, at: Minute): string {
  const offset = offsetAt(zone, at);
  const sign = offset < 0 ? '-' : '+';
  return `${writeLocal(zone, at).replace(' ', 'T')}${sign}${writeClock(Math.abs(offset))}`;
}
