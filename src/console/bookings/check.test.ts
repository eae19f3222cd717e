import { expect, test, vi } from 'vitest';
import { checkDraft, fieldOf } from './check.ts';
import { type Draft, noGoods, noUnits } from './draft.ts';
import { badLines } from './file.ts';
import { formWords } from './form-words.ts';
import { checkDigitOf } from './sizes.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' })); // Words ask the browser for its language.

const good: Draft = {
  id: 'EX-1',
  customer: 'Huafu Electronics',
  origin: 'HUB',
  destination: 'DUI',
  ready: '2026-12-01T08:00',
  due: '2026-12-30T18:00',
  laden: true,
  units: [{ ...noUnits, count: '2', grossKg: '18 000' }],
  goods: [{ ...noGoods, hs: '8471.30' }],
  consignor: '',
  consignee: '',
  incoterm: '',
  carrier: '',
  priority: '3',
  modes: [],
  documents: '',
  latePerDay: '',
};

const units = (change: Partial<Draft['units'][number]>): Draft => ({
  ...good,
  units: [{ ...good.units[0], ...change } as never],
});
const goods = (change: Partial<Draft['goods'][number]>): Draft => ({
  ...good,
  goods: [{ ...good.goods[0], ...change } as never],
});

test.each<[string, Draft, string[]]>([
  ['nothing', good, []],
  ['a reference with a space', { ...good, id: 'EX 1' }, ['id']],
  [
    'no customer and no places',
    { ...good, customer: ' ', origin: '', destination: '' },
    ['customer', 'origin', 'destination'],
  ],
  ['where it begins', { ...good, destination: 'HUB' }, ['destination']],
  ['no moments', { ...good, ready: '', due: '' }, ['ready', 'due']],
  ['too many units', units({ count: '501' }), ['units.0.count']],
  ['half a unit', units({ count: '0.5' }), ['units.0.count']],
  ['a size of three signs', units({ sizeType: '45G' }), ['units.0.sizeType']],
  ['a weight in tonnes', units({ grossKg: '18 t' }), ['units.0.grossKg']],
  ['three numbers for two units', units({ numbers: 'CSQU3054383 CSQU3054383;CSQU3054383' }), ['units.0.numbers']],
  ['a wrong check digit', units({ numbers: 'CSQU3054384' }), ['units.0.numbers']],
  ['a right one', units({ numbers: 'csqu3054383' }), []],
  ['an HS code of four digits', goods({ hs: '8471' }), ['goods.0.hs']],
  ['an empty unit without goods', { ...good, laden: false, goods: [noGoods] }, []],
  ['a value in words', goods({ value: 'much' }), ['goods.0.value']],
  ['one end of a range', goods({ minC: '-18' }), ['goods.0.maxC']],
  ['a UN number without its class', goods({ un: 'UN3480' }), ['goods.0.dangerClass']],
  ['a class without its UN number', goods({ dangerClass: '9' }), ['goods.0.un']],
  ['a shelf life in words', goods({ shelfLife: 'a week' }), ['goods.0.shelfLife']],
  ['a packing group without its UN number', goods({ packingGroup: 'II' }), ['goods.0.un']],
  ['a cost of lateness in words', { ...good, latePerDay: 'much' }, ['latePerDay']],
  [
    'all of these as they should be',
    { ...goods({ shelfLife: '12', un: '3480', dangerClass: '9', packingGroup: 'II' }), latePerDay: '1,200.50' },
    [],
  ],
])('the form objects to %s', (_, draft, fields) => {
  for (const words of [formWords.en, formWords.zh])
    expect(checkDraft(draft, words).map(({ field }) => field)).toEqual(fields);
});

test('what the hub objects to is shown at the field it is about', () => {
  const two: Draft = { ...good, units: [{ ...noUnits, count: '3' }, noUnits] };
  for (const [said, field] of [
    ['units.0.grossKg', 'units.0.grossKg'],
    ['units.2.number', 'units.0.numbers'],
    ['units.3.sizeType', 'units.1.sizeType'],
    ['goods.hs', 'goods.0.hs'],
    ['goods.1.dangerous', 'goods.1.un'],
    ['goods.netKg', 'units.0.grossKg'],
    ['from', 'origin'],
    ['due', 'due'],
  ] as const)
    expect(fieldOf(said, two)).toBe(field);
});

test('the check digit is that of ISO 6346', () => {
  for (const number of ['CSQU3054383', 'MSKU6011672'])
    expect(checkDigitOf(number.slice(0, 10)), number).toBe(Number(number[10]));
});

test('bad lines come back with their reasons, and again when they are mended badly', () => {
  const refused = (line: number, raw: string, reason: string) => ({
    ...{ read: 1, accepted: 0, known: 0, refused: 1, bookings: [] },
    findings: [{ severity: 'error' as const, line, field: 'destination', reason }],
    refusedLines: [{ line, raw }],
  });
  const first = badLines('booking;customer;note\nA;B;x\n', refused(2, 'A;B', 'is "no" facility'));
  expect(first).toBe('\ufeffbooking;customer;note;refused_because\r\nA;B;;"destination: is ""no"" facility"\r\n');
  const [, line = ''] = first.split('\r\n');
  expect(badLines(first, refused(2, line, 'is missing'))).toBe(
    '\ufeffbooking;customer;note;refused_because\r\nA;B;;"destination: is missing"\r\n',
  );
});
