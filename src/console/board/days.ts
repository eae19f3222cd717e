/** Days of the calendar as the API writes them: `2026-12-01`. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text); // No calendar has a 31st of February.
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Which day it is on the clock of a zone. */
export function dayAt(zone: string, at: number): string {
  const format = dayFormats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  dayFormats.set(zone, format);
  return format.format(at);
}

const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const namers = { en: new Intl.DateTimeFormat('en-GB', options), zh: new Intl.DateTimeFormat('zh-CN', options) };

/** `Thu 26 Nov`: a day has no clock, so nobody's clock moves it. */
export const writeDay = (day: string, language: 'en' | 'zh'): string =>
  namers[language].format(Date.parse(`${day}T00:00Z`));
