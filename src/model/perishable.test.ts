import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, durians, reading, reefer } from '../../test/support/reefers.ts';
import {
  agingRate,
  firstToSpoil,
  marginOf,
  type PerishableRule,
  perishableRule,
  shelfLifeOf,
  usualReeferRules,
} from './perishable.ts';

const band = { minC: 13, maxC: 15 };
const rule: PerishableRule = { hs: '0810', q10: 2, referenceC: 14, coldHarms: true, mark: 'estimated' };
const rules = { perishables: [rule], reeferRules: usualReeferRules };
const lifeOf = (readings: Parameters<typeof reefer>[0], now: number, goods = [durians()]) =>
  shelfLifeOf(rules, { goods, readyAt: after(0) }, reefer(readings), after(now));

test('inside what the goods bear they age as declared; ten degrees above the reference Q10 times as fast', () => {
  expect([13, 14, 15].map((c) => agingRate(rule, band, c))).toEqual([1, 1, 1]);
  expect(agingRate(rule, band, 24)).toBeCloseTo(2);
  expect(agingRate(rule, band, 34)).toBeCloseTo(4);
});

test('cold harms where a rule says so, as much as warmth by as much, and never gives life back', () => {
  expect(agingRate(rule, band, 5)).toBeCloseTo(agingRate(rule, band, 23));
  expect(agingRate({ ...rule, coldHarms: false }, band, 5)).toBe(1);
});

test('the rule with the most digits of the HS code holds, and a usual one where there is none', () => {
  const more = [{ ...rule, hs: '' }, { ...rule, hs: '081060', q10: 3 }, rule];
  expect(perishableRule(more, '081060').q10).toBe(3);
  expect(perishableRule(more, '081090').hs).toBe('0810');
  expect(perishableRule(more, '0303').hs).toBe('');
  expect(perishableRule([], '0303')).toMatchObject({ q10: 2, mark: 'estimated' });
});

test('goods that were kept as they should spoil on the very day the planner counts with', () => {
  const spoilsAt = after(10 * 1440);
  expect(lifeOf([], 5000)).toEqual({ declaredDays: 10, lostDays: 0, spoilsAt });
  expect(lifeOf([reading(0, 14), reading(600, 13)], 5000)).toEqual({ declaredDays: 10, lostDays: 0, spoilsAt });
  expect(lifeOf([], 0, [durians({ shelfLifeDays: undefined as never })])).toBeUndefined();
});

test('each warm reading speaks for half the way to its neighbours, and costs the goods as much life as they aged too fast', () => {
  const hours = Array.from({ length: 11 }, (_, hour) => reading(hour * 60, hour >= 3 && hour <= 5 ? 24 : 14));
  expect(lifeOf(hours, 600)).toMatchObject({ lostDays: 0.13, spoilsAt: after(14_400 - 180) }); // Three hours at twice the rate.
  const back = [reading(0, 14), reading(60, 14, { returnC: 24 }), reading(120, 14)];
  expect(lifeOf(back, 600)?.spoilsAt).toBe(after(14_400 - 60));
});

test('a reading speaks for no longer than it may, so that a silent unit is not spoilt by one warm look', () => {
  expect(lifeOf([reading(10, 24)], 10)?.spoilsAt).toBe(after(14_400 - 10)); // Never from before the goods were ready.
  expect(lifeOf([reading(1000, 24)], 1120)?.spoilsAt).toBe(after(14_400 - 360 - 120)); // And the six hours before it.
  expect(lifeOf([reading(1000, 24)], 90_000)?.spoilsAt).toBe(after(14_400 - 720));
  expect(lifeOf([reading(0, 14), reading(4000, 24), reading(8000, 14)], 9000)?.spoilsAt).toBe(after(14_400 - 720));
});

test('the line that spoils first says when the unit spoils', () => {
  const mixed = [durians(), durians({ hs: '080390' as never, shelfLifeDays: 6 })];
  expect(lifeOf([], 0, mixed)).toMatchObject({ declaredDays: 6, spoilsAt: after(6 * 1440) });
});

test('warmer readings never let goods keep longer, and readings in any pieces come to the same', () => {
  const series = fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: -5, max: 45 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 20 }), (steps, warmer) => {
      const colder = steps.map(([, c], index) =>
        reading(
          steps.slice(0, index + 1).reduce((sum, [wait]) => sum + wait, 0),
          Math.max(13, c),
        ),
      );
      const warm = colder.map((each) => ({ ...each, supplyC: (each.supplyC ?? 0) + warmer }));
      const [a, b] = [lifeOf(colder, 20_000), lifeOf(warm, 20_000)];
      expect(b?.spoilsAt).toBeLessThanOrEqual(a?.spoilsAt ?? 0);
      expect(a?.lostDays).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the margin is how much longer goods keep than the journey takes, or takes already', () => {
  expect(marginOf(after(8 * 1440), after(10 * 1440), after(0))).toBe(2);
  expect(marginOf(after(8 * 1440), after(10 * 1440), after(9 * 1440))).toBe(1);
});

test('who spoils first goes first, and who does not spoil last', () => {
  expect([7, 5, 3, 9, -2].map((n) => (n > 6 ? undefined : n)).sort(firstToSpoil)).toEqual([
    -2,
    3,
    5,
    undefined,
    undefined,
  ]);
});
