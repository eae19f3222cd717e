import { randomBytes } from 'node:crypto';
import { type Instant, type Minute, minuteOf, readInstant } from '../base/time.ts';
import { civilOf, type Day, momentOf, nextDay, readClock, readDay, type Zone } from '../base/zone.ts';

/** A moment as people type it: `+1d`, `+36h`, `-2d`, `now`, `2026-12-01`, `2026-12-01 08:00`, or ISO 8601 with its zone. */
export function readWhen(text: string, now: Instant, zone: Zone): Minute | undefined {
  const trimmed = text.trim();
  if (trimmed === 'now') return minuteOf(now);
  const step = /^([+-]\d+(?:\.\d+)?)(d|h|m)$/.exec(trimmed);
  if (step !== null) {
    const size = { d: 1440, h: 60, m: 1 }[step[2] as 'd' | 'h' | 'm'];
    return (minuteOf(now) + Math.round(Number(step[1]) * size)) as Minute;
  }
  const exact = readInstant(trimmed);
  if (exact !== undefined) return minuteOf(exact);
  const [date = '', clock = '00:00', ...rest] = trimmed.split(/[ T]/);
  const [day, minuteOfDay] = [readDay(date), readClock(clock)];
  return day === undefined || minuteOfDay === undefined || rest.length > 0
    ? undefined
    : momentOf(zone, day, minuteOfDay);
}

/** A day as people type it: `today`, `+1d`, `2026-12-01`. */
export function readDayWord(text: string, now: Instant, zone: Zone): Day | undefined {
  const today = civilOf(zone, minuteOf(now)).day;
  if (text === 'today') return today;
  const step = /^([+-]\d+)d?$/.exec(text);
  return step === null ? readDay(text) : nextDay(today, Number(step[1]));
}

/** `2x45G1`: how many units of which size-type. */
export function readUnitsWord(text: string): { count: number; sizeType: string } | undefined {
  const match = /^(?:(\d{1,3})x)?([0-9A-Za-z]{4})$/.exec(text.trim());
  return match === null ? undefined : { count: Number(match[1] ?? 1), sizeType: match[2] ?? '' };
}

/** `12 345.60`: an amount of minor units, with thin groups. */
export function writeMoney(cents: number): string {
  const [whole = '', rest = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ' ')}.${rest}`;
}

/** `12 345`. */
export const writeCount = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ' ');

/** `1 unit`, `2 units`. */
export const writeCounted = (count: number, one: string, many = `${one}s`): string =>
  `${writeCount(count)} ${count === 1 ? one : many}`;

/** A name for a planning run: what it is for, when, and a few signs by which two of one moment differ. */
export const planName = (prefix: string, now: Instant): string =>
  `${prefix}${new Date(now).toISOString().replace(/[-:.]/g, '').slice(0, 15)}-${randomBytes(3).toString('hex')}`;
