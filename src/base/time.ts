import type { Brand } from './brand.ts';

/** Whole minutes since 1970-01-01T00:00Z. The planner works in these. Local time exists only at the edges. */
export type Minute = Brand<number, 'Minute'>;

/** A length of time in whole minutes. Kept apart from Minute: a moment and a wait must not be swapped. */
export type Minutes = Brand<number, 'Minutes'>;

/** Milliseconds since 1970-01-01T00:00Z. The ledger keeps these. */
export type Instant = Brand<number, 'Instant'>;

/** The clock is an argument: below the store nobody reads the time by himself. */
export interface Clock {
  now(): Instant;
}

export const minutes = (count: number): Minutes => Math.round(count) as Minutes;
export const hours = (count: number): Minutes => minutes(count * 60);
export const days = (count: number): Minutes => minutes(count * 1440);

/** In UTC, to the millisecond: `2026-11-30T00:30:00.000Z`. */
export const writeUtc = (at: Instant): string => new Date(at).toISOString();

export const minuteOf = (instant: Instant): Minute => Math.floor(instant / 60_000) as Minute;
export const instantOf = (minute: Minute): Instant => (minute * 60_000) as Instant;

/** `2026-11-25T01:14Z`. */
export const writeMinute = (at: Minute): string => `${new Date(at * 60_000).toISOString().slice(0, 16)}Z`;

/** `2026-11-25T01:14:05.123Z`. */
export const writeInstant = (at: Instant): string => new Date(at).toISOString();

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads an ISO 8601 moment that names its zone: `2026-11-25T08:00+08:00`, `2026-11-25T00:00:00.000Z`.
 * A moment without a zone is no moment: it gives `undefined`.
 */
export function readInstant(text: string): Instant | undefined {
  const match = isoPattern.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone = 'Z'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const date = new Date(utc);
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() + 1 !== Number(month)) return undefined; // No 31 February.
  if (date.getUTCFullYear() !== Number(year)) return undefined; // Date.UTC takes the year 26 for 1926.
  const shift = readOffset(zone);
  return shift === undefined ? undefined : ((utc + milliseconds - shift * 60_000) as Instant);
}

/** Minutes east of Greenwich of `Z`, `+08:00` or `-0330`. */
function readOffset(zone: string): number | undefined {
  if (/^z$/i.test(zone)) return 0;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return undefined;
  const size = Number(match[2]) * 60 + Number(match[3]);
  if (size > 14 * 60 || Number(match[3]) > 59) return undefined;
  return match[1] === '-' ? -size : size;
}

/** `3 d 4 h`, `5 h 20 min`, `12 min`: two units at most, for people. */
export function writeMinutes(wait: Minutes): string {
  const size = Math.abs(wait);
  const sign = wait < 0 ? '-' : '';
  const [d, h, m] = [Math.floor(size / 1440), Math.floor((size % 1440) / 60), size % 60];
  if (d > 0) return `${sign}${d} d${h > 0 ? ` ${h} h` : ''}`;
  if (h > 0) return `${sign}${h} h${m > 0 ? ` ${m} min` : ''}`;
  return `${sign}${m} min`;
}
