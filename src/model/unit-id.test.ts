import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEnglish } from '../../test/support/english.ts';
import { textOf } from '../base/sentence.ts';
import { checkDigitOf, readUnitId } from './unit-id.ts';

test.each([
  ['CSQU3054383', 'CSQU3054383'],
  ['csqu3054383', 'CSQU3054383'],
  ['CSQU 305438-3', 'CSQU3054383'],
  [' MSKU 6011672 ', 'MSKU6011672'],
  ['NYKU0000000', 'NYKU0000000'], // The remainder is 10, and its digit 0.
  ['MGWJ1234565', 'MGWJ1234565'], // J: fixed gear. Category letters are read by people, not by us.
  ['ABCK1234560', 'ABCK1234560'], // An ILU code (EN 13044) has the same check digit.
])('%s is the unit %s', (text, number) => {
  expect(readUnitId(text)).toBe(number);
});

test.each([
  ['', 'a unit number has 11 signs (4 letters, 7 digits), this has 0'],
  ['CSQU305438', 'a unit number has 11 signs (4 letters, 7 digits), this has 10'],
  ['CSQU30543833', 'a unit number has 11 signs (4 letters, 7 digits), this has 12'],
  ['6011672MSKU', 'a unit number begins with 4 letters (owner and category)'],
  ['CSÖU3054383', 'a unit number begins with 4 letters (owner and category)'],
  ['CSQ13054383', 'a unit number begins with 4 letters (owner and category)'],
  ['CSQUO054383', 'a unit number ends with 7 digits (serial and check digit)'], // The letter O for a nought.
  ['CSQU3054３83', 'a unit number ends with 7 digits (serial and check digit)'], // A digit of another script.
  ['CSQU3054384', 'check digit is 4, CSQU305438 needs 3'],
  ['CMAU1639121', 'check digit is 1, CMAU163912 needs 0'],
])('"%s" is no unit number: %s', (text, problem) => {
  expect(inEnglish(readUnitId(text))).toEqual({ problem });
});

const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 4, maxLength: 4 });
const serials = fc.integer({ min: 0, max: 999_999 }).map((serial) => String(serial).padStart(6, '0'));
const numbers = fc.tuple(letters, serials).map(([owner, serial]) => {
  const ten = owner + serial;
  return `${ten}${checkDigitOf(ten)}`;
});

/** The sum of the standard, before 10 becomes 0. Written anew, so that it shares nothing with the code. */
function remainderOf(tenSigns: string): number {
  const values: number[] = [];
  for (let value = 10; values.length < 26; value += 1) if (value % 11 !== 0) values.push(value);
  const terms = [...tenSigns].map(
    (sign, i) => (/\d/.test(sign) ? Number(sign) : (values[sign.charCodeAt(0) - 65] ?? 0)) << i,
  );
  return terms.reduce((a, b) => a + b, 0) % 11;
}

test('every number with its own check digit is read', () => {
  fc.assert(fc.property(numbers, (number) => readUnitId(number) === number));
});

test('one wrong digit is refused, but where the standard itself cannot see it', () => {
  let unseen = 0;
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 4, max: 10 }), digit, (number, place, other) => {
      fc.pre(Number(number[place]) !== other);
      const wrong = `${number.slice(0, place)}${other}${number.slice(place + 1)}`;
      const [before, after] = [remainderOf(number.slice(0, 10)), remainderOf(wrong.slice(0, 10))];
      // Remainders 0 and 10 share the check digit 0: ISO 6346 asks owners not to use serials that leave 10.
      const blind = place < 10 && before % 10 === 0 && after % 10 === 0;
      if (blind) unseen += 1;
      expect(typeof readUnitId(wrong)).toBe(blind ? 'string' : 'object');
    }),
    { numRuns: 3000 },
  );
  expect(unseen).toBeLessThan(3000 / 20); // Two of eleven remainders, and of their ten neighbours one.
});

test('two neighbours that change places are refused, but where one of the remainders is 10 or both signs weigh alike', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 4, max: 8 }), (number, place) => {
      const [a = '', b = ''] = [number[place], number[place + 1]];
      fc.pre(a !== b);
      const ten = `${number.slice(0, place)}${b}${a}${number.slice(place + 2, 10)}`;
      const blind = remainderOf(ten) % 10 === remainderOf(number.slice(0, 10)) % 10;
      expect(typeof readUnitId(`${ten}${number[10]}`)).toBe(blind ? 'string' : 'object');
    }),
  );
});

test('spaces, hyphens and small letters inside a number change nothing', () => {
  const between = fc.array(fc.constantFrom('', '', ' ', '-', '\t', '\u00a0'), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(numbers, between, fc.boolean(), (number, parts, small) => {
      const text = parts.map((part, place) => part + (number[place] ?? '')).join('');
      return readUnitId(small ? text.toLowerCase() : text) === number;
    }),
  );
});

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...'CSQU0123456789 -'), fc.integer({ min: 0, max: 0xffff })), { maxLength: 20 })
  .map((signs) => signs.map((sign) => (typeof sign === 'string' ? sign : String.fromCharCode(sign))).join(''));

test('reading any text gives a number or a reason and never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readUnitId(text);
      expect(typeof read === 'string' ? /^[A-Z]{4}\d{7}$/.test(read) : textOf(read.problem).length > 0).toBe(true);
    }),
  );
});
