import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEnglish } from '../../test/support/english.ts';
import { readHsCode } from './hs-code.ts';

test.each([
  ['847130', '847130'],
  ['8471.30', '847130'],
  ['8471 30 00', '84713000'],
  ['8471300000000', '8471300000000'], // Up to 13 digits: China's list.
  ['0101.21', '010121'],
])('%s is the code %s', (text, code) => {
  expect(readHsCode(text)).toBe(code);
});

test.each([
  ['', 'an HS code has digits only'],
  ['laptops', 'an HS code has digits only'],
  ['8471-30', 'an HS code has digits only'],
  ['8471', 'an HS code needs six digits, this has 4'],
  ['10121', 'an HS code needs six digits, this has 5'], // A spreadsheet dropped the nought of 010121.
  ['84713000000000', 'an HS code has at most 13 digits, this has 14'],
  ['770000', 'HS 2022 has no chapter 77'], // Kept free by the nomenclature.
  ['980000', 'HS 2022 has no chapter 98'],
  ['000000', 'HS 2022 has no chapter 00'],
  ['848830', 'HS 2022 has no heading 8488'],
  ['847131', 'HS 2022 has no subheading 847131'],
  ['854291', 'HS 2022 has no subheading 854291'],
])('"%s" is no HS code: %s', (text, problem) => {
  expect(inEnglish(readHsCode(text))).toEqual({ problem });
});

test('national digits behind a good subheading change nothing, and a bad one stays bad', () => {
  const digits = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'));
  const national = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 7 });
  fc.assert(
    fc.property(fc.oneof(digits, fc.constantFrom('847130', '010121', '970610')), national, (six, more) => {
      const [short, long] = [readHsCode(six), readHsCode(six + more)];
      if (typeof short === 'string') expect(long).toBe(six + more);
      else expect(long).toEqual(short);
    }),
  );
});
