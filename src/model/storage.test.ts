import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, cents } from '../base/money.ts';
import type { Minute } from '../base/time.ts';
import { type Day, momentOf, readDay, type Zone } from '../base/zone.ts';
import type { SizeType } from './size-type.ts';
import {
  type Band,
  chargeOf,
  chargeWithin,
  type DayTariff,
  paidDays,
  plannedCharge,
  type Stored,
  storedOf,
} from './storage.ts';

const zone = 'Asia/Shanghai' as Zone;
const day = (text: string): Day => readDay(text) as Day;
const from = day('2026-01-01');
const band = (fromDay: number, perDay: number): Band => ({ fromDay, perDay: cents(perDay), mark: 'estimated' });
/** Days 1 to 5 free, 6 to 10 at one price, from day 11 on at another. */
const banded: DayTariff = { from, bands: [band(6, 560), band(11, 840)] };
const box: Stored = { kind: 'laden', feet: 40, teu: 2 };
const came = momentOf(zone, day('2026-11-26'), 9 * 60);
const after = (minutes: number): Minute => (came + minutes) as Minute;
const owedAfter = (tariffs: readonly DayTariff[], minutes: number, stored = box) =>
  chargeOf(tariffs, stored, { zone, since: came, until: after(minutes) });

test.each([
  ['at once', 0, 0, 0, 0],
  ['within its free days', 5 * 1440, 5, 0, 0],
  ['a minute later', 5 * 1440 + 1, 6, 1, 1120],
  ['a whole day later', 6 * 1440, 6, 1, 1120],
  ['to the end of the first band', 10 * 1440, 10, 5, 5600],
  ['into the second', 10 * 1440 + 1, 11, 6, 5600 + 1680],
])('a 40-foot unit that stays %s', (_, minutes, days, paid, amount) => {
  const charge = owedAfter([banded], minutes);
  expect([charge.days, paidDays(charge), charge.amount]).toEqual([days, paid, amount]);
  expect(charge.freeUntil).toBe(after(5 * 1440));
});

test('a charge is told line by line, the free days too', () => {
  const mark = 'estimated';
  expect(owedAfter([banded], 11 * 1440).lines).toEqual([
    { fromDay: 1, toDay: 5, perDay: 0, amount: 0, tariffFrom: from },
    { fromDay: 6, toDay: 10, perDay: 1120, amount: 5600, tariffFrom: from, mark },
    { fromDay: 11, toDay: 11, perDay: 1680, amount: 1680, tariffFrom: from, mark },
  ]);
});

test.each([
  ['its own kind and length', { kind: 'reefer', feet: 20, teu: 1 }, 4],
  ['its own kind before its length', { kind: 'reefer', feet: 45, teu: 2.25 }, 3 * 2.25],
  ['its own length', { kind: 'empty', feet: 20, teu: 1 }, 2],
  ['what is for all, by length', { kind: 'laden', feet: 45, teu: 2.25 }, 1 * 2.25],
  ['a 30-foot unit as one of 40', { kind: 'laden', feet: 30, teu: 1.5 }, 5],
] as const)('a unit pays %s', (_, stored, price) => {
  const tariffs: DayTariff[] = [
    { from, bands: [band(1, 100)] },
    { from, feet: 20, bands: [band(1, 200)] },
    { from, feet: 40, bands: [band(1, 500)] },
    { from, kind: 'reefer', bands: [band(1, 300)] },
    { from, kind: 'reefer', feet: 20, bands: [band(1, 400)] },
  ];
  expect(owedAfter(tariffs, 1440, stored).amount).toBe(price * 100);
});

test('a new tariff holds from its day on, on the clock of the place, for the days that begin then', () => {
  const dearer: DayTariff = { from: day('2026-11-28'), bands: [band(1, 1_000)] };
  const flat: DayTariff = { from, bands: [band(1, 100)] };
  const { lines } = owedAfter([dearer, flat], 4 * 1440, { ...box, teu: 1 });
  expect(lines.map(({ fromDay, toDay, perDay }) => [fromDay, toDay, perDay])).toEqual([
    [1, 2, 100], // They begin on the 26th and 27th at nine.
    [3, 4, 1_000],
  ]);
});

test('before any tariff holds, and where there is none, nothing is owed', () => {
  const later: DayTariff = { from: day('2026-11-30'), bands: [band(1, 100)] };
  expect(owedAfter([later], 3 * 1440)).toMatchObject({ days: 3, amount: 0, freeUntil: after(4 * 1440) });
  expect(owedAfter([], 3 * 1440)).toEqual({
    days: 3,
    amount: 0,
    lines: [{ fromDay: 1, toDay: 3, perDay: 0, amount: 0 }],
  });
});

test.each([
  [{ dangerous: true, needsPlug: true }, 'dangerous'],
  [{ dangerous: false, needsPlug: true }, 'reefer'],
  [{ dangerous: false, needsPlug: false, empty: true }, 'empty'],
  [{ dangerous: false, needsPlug: false }, 'laden'],
])('%j counts as %s', (unit, kind) => {
  expect(storedOf({ sizeType: '45G1' as SizeType, ...unit })).toEqual({ kind, feet: 40, teu: 2 });
});

test('the search counts with the first band that costs something', () => {
  const free: DayTariff = { from, bands: [band(1, 0), band(6, 560), band(11, 840)] };
  expect(plannedCharge([free], box, from)).toEqual({ freeMinutes: 5 * 1440, perDay: 1120 });
  expect(plannedCharge([free], box, (from - 1) as Day)).toEqual({ freeMinutes: 0, perDay: 0 });
});

const bands = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 3_000 })), {
    selector: ([fromDay]) => fromDay,
    maxLength: 4,
  })
  .map((pairs) => pairs.map(([fromDay, perDay]) => band(fromDay, perDay)).sort((a, b) => a.fromDay - b.fromDay));
const tariffs = fc.array(
  fc.record({ from: fc.integer({ min: -40, max: 20 }).map((shift) => (day('2026-11-26') + shift) as Day), bands }),
  { maxLength: 3 },
);
const teu = fc.constantFrom(1, 2, 2.25);
const minutes = fc.integer({ min: 0, max: 40 * 1440 });

test('the lines add up to what one finds day by day, with the tariff of each day', () => {
  let changes = 0;
  fc.assert(
    fc.property(tariffs, teu, minutes, (all, length, stay) => {
      const charge = owedAfter(all, stay, { ...box, teu: length });
      let sum = 0;
      const seen = new Set<number>();
      for (let n = 0; n * 1440 < stay; n += 1) {
        const on = Math.floor((came + n * 1440 + 8 * 60) / 1440); // Shanghai is eight hours ahead.
        const inForce = all.filter((each) => each.from <= on);
        const latest = inForce.find((each) => inForce.every((other) => other.from <= each.from));
        const price = latest?.bands.filter(({ fromDay }) => fromDay <= n + 1).at(-1)?.perDay ?? 0;
        if (latest !== undefined) seen.add(latest.from);
        sum += Math.round(price * length);
      }
      if (seen.size > 1) changes += 1;
      expect(charge.amount).toBe(sum);
      expect(charge.lines.reduce((total, line) => total + line.amount, 0)).toBe(sum);
      for (const { fromDay, toDay, perDay, amount } of charge.lines)
        expect(amount).toBe((toDay - fromDay + 1) * perDay);
      expect(charge.lines.map(({ fromDay }) => fromDay)).toEqual(
        charge.lines.map((_, at) => (at === 0 ? 1 : (charge.lines[at - 1]?.toDay ?? 0) + 1)),
      );
    }),
  );
  expect(changes).toBeGreaterThan(10);
});

test('who stays longer never owes less, and what is free ends when the first amount is owed', () => {
  fc.assert(
    fc.property(tariffs, teu, minutes, fc.integer({ min: 1, max: 10 * 1440 }), (all, length, stay, more) => {
      const stored = { ...box, teu: length };
      const [short, long] = [owedAfter(all, stay, stored), owedAfter(all, stay + more, stored)];
      expect(long.amount).toBeGreaterThanOrEqual(short.amount);
      const { freeUntil } = long;
      if (freeUntil === undefined) return;
      const atEnd = (extra: number): Cents => owedAfter(all, freeUntil - came + extra, stored).amount;
      expect(atEnd(0)).toBe(0);
      expect(atEnd(1)).toBeGreaterThan(0);
    }),
  );
});

test('the parts of a stay that fall to spans that touch add up to the whole, and each day is in one of them', () => {
  const tariffs = [banded, { ...banded, from: day('2026-12-02'), bands: [band(3, 700)] }];
  let charged = 0;
  fc.assert(
    fc.property(fc.nat(40 * 1440), fc.array(fc.nat(45 * 1440), { maxLength: 4 }), (minutes, cuts) => {
      const stay = { zone, since: came, until: after(minutes) };
      const whole = chargeOf(tariffs, box, stay);
      const edges = [-1440, ...cuts.toSorted((a, b) => a - b), 50 * 1440].map(after);
      const parts = edges.slice(1).map((to, n) => chargeWithin(tariffs, box, stay, { from: edges[n] as Minute, to }));
      const sum = (of: (part: (typeof parts)[number]) => number): number =>
        parts.reduce((all, part) => all + of(part), 0);
      expect(sum(({ amount }) => amount)).toBe(whole.amount);
      expect(sum(({ days }) => days)).toBe(whole.days);
      expect(sum(paidDays)).toBe(paidDays(whole));
      charged += parts.filter(({ amount }) => amount > 0).length > 1 ? 1 : 0;
    }),
  );
  expect(charged).toBeGreaterThan(10);
});

test('a day belongs to the span in which it begins', () => {
  const stay = { zone, since: came, until: after(8 * 1440) };
  const within = (from: number, to: number) =>
    chargeWithin([banded], box, stay, { from: after(from), to: after(to) }).lines.map(({ fromDay, toDay }) => [
      fromDay,
      toDay,
    ]);
  expect(within(5 * 1440, 6 * 1440)).toEqual([[6, 6]]);
  expect(within(5 * 1440 + 1, 6 * 1440 + 1)).toEqual([[7, 7]]);
  expect(within(4 * 1440, 99 * 1440)).toEqual([
    [5, 5],
    [6, 8],
  ]);
  expect(within(8 * 1440, 99 * 1440)).toEqual([]);
});
