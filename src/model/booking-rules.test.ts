import { expect, test } from 'vitest';
import { bookingOf } from '../../test/support/bookings.ts';
import { textOf } from '../base/sentence.ts';
import type { BookedUnit, Booking } from './booking.ts';
import { bookingFaults } from './booking-rules.ts';
import type { GoodsLine } from './goods.ts';

const good = bookingOf('B1', 'HUB' as never, 'DUI' as never, '2026-12-01T00:00Z', '2026-12-20T00:00Z');
const days = (count: number): number => good.readyAt + count * 1440;
const unit = (change: Partial<BookedUnit>): Booking['units'] => [
  { sizeType: '45G1' as never, grossKg: 18_000, tareKg: 3900, ...change },
];
const goods = (change: Partial<GoodsLine>): Booking['goods'] =>
  good.goods.map((line): GoodsLine => ({ ...line, ...change }));
const chilled = { minC: 2, maxC: 8 };
const frozen = { minC: -25, maxC: -18 };
const number = 'CSQU3054383' as never;
const other = 'MSKU6011672' as never;

test.each<[string, Partial<Booking>]>([
  ['as it is', {}],
  ['due a minute after ready', { dueAt: (good.readyAt + 1) as never }],
  ['due 366 days after ready', { dueAt: days(366) as never }],
  ['papers just before it is due', { documentsAt: (good.dueAt - 1) as never }],
  ['two units without numbers', { units: [...unit({}), ...unit({})] }],
  ['as heavy as a unit may be', { units: unit({ grossKg: 36_000 }) }],
  ['an empty unit', { laden: false, goods: [], units: unit({ grossKg: 3900 }) }],
  ['chilled goods in a reefer', { goods: goods({ temperature: chilled }), units: unit({ sizeType: '45R1' as never }) }],
  [
    'chilled goods in an insulated unit',
    { goods: goods({ temperature: chilled }), units: unit({ sizeType: '42H5' as never }) },
  ],
  ['frozen goods in a reefer', { goods: goods({ temperature: frozen }), units: unit({ sizeType: '45R1' as never }) }],
  ['fruit that keeps a quarter of the way', { goods: goods({ shelfLifeDays: 4.75 }) }],
])('a booking %s has no faults', (_, change) => {
  expect(bookingFaults({ ...good, ...change })).toEqual([]);
});

test.each<[string, Partial<Booking>, string[]]>([
  ['to where it begins', { destination: good.origin }, ['destination HUB: is the origin']],
  ['due when it is ready', { dueAt: good.readyAt }, ['due: is not after ready']],
  ['due 367 days after', { dueAt: days(367) as never }, ['due: is more than 366 days after ready']],
  ['with papers too late', { documentsAt: good.dueAt }, ['documents: come only when the units are due']],
  [
    'with one unit twice',
    { units: [...unit({ number }), ...unit({ number })] },
    ['unit_numbers CSQU3054383: stands twice in this booking'],
  ],
  [
    'with two units twice',
    { units: [number, other, other, number, number].flatMap((n) => unit({ number: n })) },
    [
      'unit_numbers MSKU6011672: stands twice in this booking',
      'unit_numbers CSQU3054383: stands twice in this booking',
    ],
  ],
  ['too heavy', { units: unit({ grossKg: 36_001 }) }, ['gross_kg 36001: is more than a unit may weigh (36000 kg)']],
  [
    'lighter than empty',
    { units: unit({ grossKg: 3899 }) },
    ['gross_kg 3899: is less than the empty unit weighs (3900 kg)'],
  ],
  [
    'laden with nothing',
    { units: unit({ grossKg: 3900 }) },
    ['gross_kg 3900: is that of an empty unit, and the unit is laden'],
  ],
  [
    'of a hundred units alike, all too heavy',
    { units: Array.from({ length: 100 }, () => unit({ grossKg: 40_000 })).flat() },
    ['gross_kg 40000: is more than a unit may weigh (36000 kg)'],
  ],
  ['laden without goods', { goods: [] }, ['hs: is missing: a laden unit has goods']],
  ['empty with goods', { laden: false }, ['laden no: an empty unit has no goods']],
  [
    'of chilled goods in a dry box',
    { goods: goods({ temperature: chilled }) },
    ['size_type 45G1: keeps no temperature: these goods need a reefer or an insulated unit'],
  ],
  [
    'of frozen goods in an insulated unit',
    { goods: goods({ temperature: frozen }), units: unit({ sizeType: '42H5' as never }) },
    ['size_type 42H5: keeps no temperature: these goods need a reefer'],
  ],
  [
    'of fruit that keeps less than a quarter of the way',
    { goods: goods({ shelfLifeDays: 4.7 }) },
    ['shelf_life_d 4.7: is over long before the goods are due'],
  ],
  [
    'wrong in two ways',
    { destination: good.origin, dueAt: good.readyAt },
    ['destination HUB: is the origin', 'due: is not after ready'],
  ],
])('a booking %s is refused', (_, change, faults) => {
  const found = bookingFaults({ ...good, ...change });
  expect(
    found.map(({ field, value, reason }) => `${[field, value].filter(Boolean).join(' ')}: ${textOf(reason)}`),
  ).toEqual(faults);
});
