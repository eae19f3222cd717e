import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAtOrAfter, float64, Grow, int32From } from '../../src/base/columns.ts';
import { type Cents, readAmount, writeAmount } from '../../src/base/money.ts';
import {
  type Instant,
  instantOf,
  type Minute,
  minuteOf,
  readInstant,
  writeInstant,
  writeMinute,
} from '../../src/base/time.ts';
import {
  civilOf,
  type Day,
  momentOf,
  offsetAt,
  readDay,
  readZone,
  weekdayOf,
  writeDay,
  writeZoned,
  type Zone,
} from '../../src/base/zone.ts';

const minuteIn = (from: string, to: string): fc.Arbitrary<Minute> =>
  fc.integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 }).map((at) => at as Minute);

// The clock of a zone as the machine shows it, asked each time and remembered nowhere.
const clocks = new Map<string, Intl.DateTimeFormat>();
function localOf(zone: string, at: number): number {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return Math.floor(Date.parse(`${clock.format(at * 60_000).replace(' ', 'T')}Z`) / 60_000);
}

const restless: readonly string[] = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Santiago',
];

/** The minutes at which the clock of a zone changes in 2026 and 2027. */
function changesOf(zone: string): number[] {
  const changes: number[] = [];
  const [from, to, step] = [Date.UTC(2026, 0, 1) / 60_000, Date.UTC(2028, 0, 1) / 60_000, 7 * 1440];
  for (let low = from; low < to; low += step) {
    let [before, after] = [low, low + step];
    if (localOf(zone, before) - before === localOf(zone, after) - after) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (localOf(zone, middle) - middle === localOf(zone, before) - before) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

const anywhere = fc.record({
  zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter((_, index) => index % 12 === 0)), // Each costs time.
  at: minuteIn('1990-01-01', '2040-01-01'),
});
const changes = new Map(restless.map((zone) => [zone, changesOf(zone)]));
const nearChange = fc
  .constantFrom(...restless)
  .chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      change: fc.constantFrom(...(changes.get(zone) ?? [])),
      by: fc.integer({ min: -300, max: 300 }),
    }),
  )
  .map(({ zone, change, by }) => ({ zone, at: (change + by) as Minute }));
const moments = fc.oneof(anywhere, nearChange);

test('a moment shows on the wall clock of any zone as the machine shows it', () => {
  fc.assert(
    fc.property(moments, ({ zone, at }) => {
      const { day, minuteOfDay } = civilOf(readZone(zone) ?? ('' as Zone), at);
      expect(day * 1440 + minuteOfDay).toBe(localOf(zone, at));
      expect(minuteOfDay >= 0 && minuteOfDay < 1440).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('a wall clock time is the first moment that shows it, or as far behind the change as it says', () => {
  const seen = { once: 0, twice: 0, never: 0 };
  fc.assert(
    fc.property(moments, fc.integer({ min: -90, max: 90 }), ({ zone, at }, shift) => {
      const local = localOf(zone, at) + shift;
      const [day, minuteOfDay] = [Math.floor(local / 1440), ((local % 1440) + 1440) % 1440];
      const offsets = [-2000, -120, 0, 120, 2000].map((by) => localOf(zone, at + by) - (at + by));
      const shown = offsets.map((offset) => local - offset).filter((moment) => localOf(zone, moment) === local);
      const moment = momentOf(zone as Zone, day as Day, minuteOfDay);
      seen[shown.length === 0 ? 'never' : new Set(shown).size === 1 ? 'once' : 'twice'] += 1;
      if (shown.length > 0) expect(moment).toBe(Math.min(...shown));
      else {
        const [before, after] = [moment - 1440, moment + 1440].map((other) => localOf(zone, other) - other);
        expect(localOf(zone, moment) - local).toBe((after ?? 0) - (before ?? 0));
      }
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(seen.twice, seen.never)).toBeGreaterThan(10); // Otherwise it proves nothing about changes.
});

test('a moment written with its offset is that moment', () => {
  fc.assert(
    fc.property(moments, ({ zone, at }) => {
      expect(readInstant(writeZoned(zone as Zone, at))).toBe(instantOf(at));
      expect(Math.abs(offsetAt(zone as Zone, at))).toBeLessThanOrEqual(14 * 60);
    }),
  );
});

const instants = fc
  .integer({ min: Date.UTC(100, 0, 1), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) })
  .map((at) => at as Instant);

test('an instant and a minute read back as they were written', () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(readInstant(writeInstant(at))).toBe(at);
      expect(readInstant(writeMinute(minuteOf(at)))).toBe(instantOf(minuteOf(at)));
      expect(at - instantOf(minuteOf(at))).toBeGreaterThanOrEqual(0);
      expect(at - instantOf(minuteOf(at))).toBeLessThan(60_000);
    }),
    { numRuns: 2000 },
  );
});

test('the same moment reads the same in every zone', () => {
  const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(instants, offsets, (at, offset) => {
      fc.pre(at > Date.UTC(101, 0, 1) && at < Date.UTC(9999, 0, 1));
      const size = Math.abs(offset);
      const clock = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
      const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
      expect(readInstant(`${local}${offset < 0 ? '-' : '+'}${clock}`)).toBe(at);
    }),
  );
});

test('a day reads back as it was written, and a week later is the same weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(100, 0, 1) / 86_400_000, max: Date.UTC(9999, 0, 1) / 86_400_000 }), (n) => {
      const day = n as Day;
      expect(readDay(writeDay(day))).toBe(day);
      expect(weekdayOf(day)).toBe(new Date(n * 86_400_000).getUTCDay() || 7);
      expect(weekdayOf((n + 7) as Day)).toBe(weekdayOf(day));
    }),
  );
});

const dates = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
  .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

test('a date that is read is written as it stood, and any other is refused', () => {
  fc.assert(
    fc.property(dates, (text) => {
      const day = readDay(text);
      if (day !== undefined) expect(writeDay(day)).toBe(text);
      else
        expect(new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text && Number(text.slice(0, 4)) > 99).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('an amount reads back as it was written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (amount) => {
      const text = writeAmount(amount as Cents);
      expect(text).toMatch(/^\d+\.\d\d$/);
      if (amount < 1e14) expect(readAmount(text)).toBe(amount);
    }),
    { numRuns: 2000 },
  );
});

test('what reads as an amount is whole cents and says the same when it is written', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'0123456789..,- e'), maxLength: 12 });
  fc.assert(
    fc.property(texts, (text) => {
      const amount = readAmount(text);
      if (amount === undefined) return;
      expect(Number.isSafeInteger(amount)).toBe(true);
      expect(Number(writeAmount(amount))).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});

const int32s = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

test('rows leave as the columns they were pushed as, however many there are', () => {
  const tables = fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 2600 }),
      fc.array(int32s, { minLength: 1, maxLength: 40 }),
    )
    .map(([width, count, values]) =>
      Array.from({ length: count }, (_, row) =>
        Array.from({ length: width }, (_, column) => ((values[(row * width + column) % values.length] ?? 0) + row) | 0),
      ),
    );
  fc.assert(
    fc.property(tables, (rows) => {
      const width = rows[0]?.length ?? 2;
      const grow = new Grow(width);
      for (const row of rows) grow.push(...row);
      expect(grow.length).toBe(rows.length);
      for (let i = 0; i < width; i += 1) expect([...grow.column(i)]).toEqual(rows.map((row) => row[i]));
    }),
    { numRuns: 60 },
  );
});

test('the first value that is not below another is found', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.integer({ min: -22, max: 22 }), (values, value) => {
      const rising = values.toSorted((a, b) => a - b);
      const first = rising.findIndex((other) => other >= value);
      expect(firstAtOrAfter(int32From(rising), value)).toBe(first < 0 ? rising.length : first);
    }),
  );
});

test('columns are shared between threads', () => {
  expect(float64(3).buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(int32From([1, 2]).buffer).toBeInstanceOf(SharedArrayBuffer);
});
