import { type Settings, useSettings } from '../shell/settings.ts';

/** A moment as the API writes it: the instant, and how far the place's clock is ahead of UTC in minutes. */
export interface Zoned {
  readonly at: number;
  readonly offset: number;
}

/** Reads `2026-12-01T08:00+08:00` or `2026-11-25T09:08:15.770Z`. */
export function readZoned(iso: string): Zoned {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(iso);
  const minutes = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3]);
  return { at: Date.parse(iso), offset: offset?.[1] === '-' ? -minutes : minutes };
}

/** The same instant on the clock of another moment's place, so that the two can be compared. */
export function onClockOf(iso: string, like: string): string {
  const { offset } = readZoned(like);
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
  return `${new Date(Date.parse(iso) + offset * 60_000).toISOString().slice(0, 19)}${zone}`;
}

/** Numbers, amounts and moments in one language, as one person wants them. */
export interface Format {
  number(value: number, digits?: number): string;
  /** Whole minor units of a currency. */
  money(minor: number, currency: string): string;
  /** The same without minor units: for sums, whose cents say nothing. */
  wholeMoney(minor: number, currency: string): string;
  /** Kilograms, in tonnes or kilograms as chosen. */
  weight(kg: number): string;
  co2(kg: number): string;
  /** A share of one, as per cent. */
  share(value: number, digits?: number): string;
  /** Minutes as days, hours and minutes: two of them, the largest there are. */
  duration(minutes: number): string;
  /** How long until or since: `in 3 h`, `2 d ago`. */
  ago(minutes: number): string;
  time(iso: string): string;
  date(iso: string): string;
  /** A date without its weekday, for sentences. */
  day(iso: string): string;
  dateTime(iso: string): string;
  /** All about a moment: weekday, date, time and zone of the place, and UTC. */
  inFull(iso: string): string;
  zone(iso: string): string;
}

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;
const thinSpace = '\u202f';

/** The civil time that is shown, and the name of its clock. */
function onClock({ at, offset }: Zoned, clock: Settings['clock']): { date: Date; zone: string } {
  if (clock === 'utc') return { date: new Date(at), zone: 'UTC' };
  const minutes = clock === 'mine' ? -new Date(at).getTimezoneOffset() : offset;
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return {
    date: new Date(at + minutes * 60_000),
    zone: minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`,
  };
}

function makeFormat({ language, clock, weight }: Settings): Format {
  const locale = locales[language];
  const numbers = new Map<string, Intl.NumberFormat>();
  const write = (value: number, options: Intl.NumberFormatOptions): string => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known
      .formatToParts(value)
      .map(({ type, value: text }) => (type === 'group' ? thinSpace : text))
      .join('');
  };
  const civil = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (iso: string): string => formatter.format(onClock(readZoned(iso), clock).date);
  };
  const number = (value: number, digits = 0): string => write(value, { maximumFractionDigits: digits });
  const units = language === 'zh' ? (['天', '小时', '分'] as const) : (['d', 'h', 'min'] as const);
  const [within, between] = language === 'zh' ? ['', ''] : [thinSpace, ' ']; // Chinese signs keep their own distance.
  const duration = (minutes: number): string => {
    const size = Math.round(Math.abs(minutes));
    const parts = [Math.floor(size / 1440), Math.floor(size / 60) % 24, size % 60];
    const first = parts.findIndex((part) => part > 0);
    if (first < 0) return `0${within}${units[2]}`;
    return parts
      .map((part, index) => (part === 0 || index < first || index > first + 1 ? '' : `${part}${within}${units[index]}`))
      .filter((text) => text !== '')
      .join(between);
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const justNow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(0, 'second');
  const full = civil({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const utc = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return {
    number,
    duration,
    money: (minor, currency) => {
      const { maximumFractionDigits = 2 } = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
      }).resolvedOptions();
      return write(minor / 10 ** maximumFractionDigits, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      });
    },
    wholeMoney: (minor, currency) => {
      const style = { style: 'currency', currency } as const;
      const { maximumFractionDigits = 2 } = new Intl.NumberFormat(locale, style).resolvedOptions();
      return write(minor / 10 ** maximumFractionDigits, {
        ...style,
        currencyDisplay: 'narrowSymbol',
        maximumFractionDigits: 0,
      });
    },
    weight: (kg) =>
      weight === 't'
        ? `${write(kg / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}${thinSpace}t`
        : `${number(kg)}${thinSpace}kg`,
    co2: (kg) => (kg >= 10_000 ? `${number(kg / 1000, 1)}${thinSpace}t` : `${number(kg)}${thinSpace}kg`),
    share: (value, digits = 0) => write(value, { style: 'percent', maximumFractionDigits: digits }),
    ago: (minutes) => {
      const size = Math.abs(minutes);
      const [unit, by] =
        size >= 2880 ? (['day', 1440] as const) : size >= 90 ? (['hour', 60] as const) : (['minute', 1] as const);
      const count = Math.round(minutes / by);
      return count === 0 ? justNow : relative.format(count, unit);
    },
    time: civil({ hour: '2-digit', minute: '2-digit' }),
    date: civil({ weekday: 'short', day: 'numeric', month: 'short' }),
    day: civil({ day: 'numeric', month: 'short' }),
    dateTime: civil({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    zone: (iso) => onClock(readZoned(iso), clock).zone,
    inFull: (iso) => {
      const zoned = readZoned(iso);
      const { zone } = onClock(zoned, clock);
      return `${full(iso)} ${zone}${zone === 'UTC' ? '' : ` · ${utc.format(new Date(zoned.at))} UTC`}`;
    },
  };
}

/** Making one costs as much as a hundred uses: all parts of the page share it until somebody changes a setting. */
let made: { readonly settings: Settings; readonly format: Format } | undefined;

export function useFormat(): Format {
  const settings = useSettings();
  if (made?.settings !== settings) made = { settings, format: makeFormat(settings) };
  return made.format;
}
