import { expect, test } from 'vitest';
import { inEnglish } from '../../test/support/english.ts';
import { readSizeType, type SizeType, sizeOf, usualTareKg } from './size-type.ts';

test.each([
  // code, feet, TEU, high, kind, usual tare
  ['22G1', 20, 1, false, 'dry', 2250],
  ['25G1', 20, 1, true, 'dry', 2250],
  ['42G1', 40, 2, false, 'dry', 3750],
  ['45G1', 40, 2, true, 'dry', 3900],
  ['45R1', 40, 2, true, 'reefer', 4700],
  ['22R1', 20, 1, false, 'reefer', 3000],
  ['22H5', 20, 1, false, 'insulated', 2250],
  ['L5G1', 45, 2.25, true, 'dry', 4800],
  ['LEG1', 45, 2.25, true, 'dry', 4800], // Pallet wide.
  ['M5G1', 48, 2.5, true, 'dry', 4800],
  ['P5G1', 53, 2.75, true, 'dry', 4800],
  ['12G1', 10, 0.5, false, 'dry', 2250],
  ['32G1', 30, 1.5, false, 'dry', 3750],
  ['C2G1', 25, 1.25, false, 'dry', 3750],
  ['22T6', 20, 1, false, 'tank', 2250],
  ['22K2', 20, 1, false, 'tank', 2250],
  ['42U1', 40, 2, false, 'open-top', 3750],
  ['42P3', 40, 2, false, 'flat', 3750],
  ['22B0', 20, 1, false, 'bulk', 2250],
  ['22V2', 20, 1, false, 'ventilated', 2250],
  ['45S1', 40, 2, true, 'named', 3900],
  ['22A0', 20, 1, false, 'air', 2250],
  ['22GP', 20, 1, false, 'dry', 2250], // A group, where the detail is not known.
  ['45RE', 40, 2, true, 'reefer', 4700],
])('%s is %d feet, %d TEU, high: %s, %s', (code, feet, teu, high, kind, tare) => {
  expect(readSizeType(code.toLowerCase())).toBe(code);
  expect(sizeOf(code as SizeType)).toEqual({ feet, teu, high, kind });
  expect(usualTareKg(code as SizeType)).toBe(tare);
});

test.each([
  ['', 'a size-type has 4 signs, such as 22G1 or 45R1'],
  ['22G', 'a size-type has 4 signs, such as 22G1 or 45R1'],
  ['22 G1', 'a size-type has 4 signs, such as 22G1 or 45R1'],
  ["40'HC", 'a size-type has 4 signs, such as 22G1 or 45R1'],
  ['40HC', '40HC is a name of the trade; its ISO 6346 size-type is 45G1'],
  ['40hq', '40HQ is a name of the trade; its ISO 6346 size-type is 45G1'],
  ['20GP', '20GP is a name of the trade; its ISO 6346 size-type is 22G1'],
  ['45HC', '45HC is a name of the trade; its ISO 6346 size-type is L5G1'],
  ['20TK', '20TK is a name of the trade; its ISO 6346 size-type is 22T0'],
  ['92G1', 'unknown length code 9'],
  ['J2G1', 'unknown length code J'],
  ['21G1', 'unknown height code 1'],
  ['2AG1', 'unknown height code A'],
  ['22X9', 'unknown type code X9'],
  ['22G9', 'unknown type code G9'],
  ['22V1', 'unknown type code V1'],
  ['22AA', 'unknown type code AA'],
])('"%s" is no size-type: %s', (text, problem) => {
  expect(inEnglish(readSizeType(text))).toEqual({ problem });
});

test('a name that every object has is no code', () => {
  expect(readSizeType('valu')).toHaveProperty('problem');
  expect(sizeOf('22G1' as SizeType)).toBe(sizeOf('22G1' as SizeType)); // Asked for a million times, made once.
});
