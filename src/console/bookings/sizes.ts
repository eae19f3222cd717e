import { inBoth } from '../shell/words.ts';

/** Size-types of ISO 6346 by their names of the trade; others can be typed by their four signs. */
export const sizeNames = inBoth(
  {
    '22G1': '20-foot standard (22G1)',
    '42G1': '40-foot standard (42G1)',
    '45G1': '40-foot high cube (45G1)',
    L5G1: '45-foot high cube (L5G1)',
    '22R1': '20-foot reefer (22R1)',
    '45R1': '40-foot high cube reefer (45R1)',
    '22U1': '20-foot open top (22U1)',
    '42U1': '40-foot open top (42U1)',
    '22P1': '20-foot flat rack (22P1)',
    '42P1': '40-foot flat rack (42P1)',
    '22T0': '20-foot tank (22T0)',
    '45H0': '40-foot high cube insulated (45H0)',
  },
  {
    '22G1': '20 英尺普箱（22G1）',
    '42G1': '40 英尺普箱（42G1）',
    '45G1': '40 英尺高箱（45G1）',
    L5G1: '45 英尺高箱（L5G1）',
    '22R1': '20 英尺冷藏箱（22R1）',
    '45R1': '40 英尺冷藏高箱（45R1）',
    '22U1': '20 英尺开顶箱（22U1）',
    '42U1': '40 英尺开顶箱（42U1）',
    '22P1': '20 英尺框架箱（22P1）',
    '42P1': '40 英尺框架箱（42P1）',
    '22T0': '20 英尺罐箱（22T0）',
    '45H0': '40 英尺保温高箱（45H0）',
  },
);

export type KnownSize = keyof (typeof sizeNames)['en'];

/** Twenty-foot units of a size-type, as far as its first sign tells. */
export const teuOf = (sizeType: string): number => (sizeType.startsWith('2') ? 1 : sizeType.startsWith('L') ? 2.25 : 2);

/** Numbers as they were typed: parted by spaces, commas, semicolons or lines. */
export const numbersIn = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '');

/** The check digit that the first ten signs of a number need (ISO 6346): letters count from 10 on without multiples of 11. */
export function checkDigitOf(ten: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i += 1) {
    const code = ten.charCodeAt(i);
    const plain = code - 55;
    sum += (code < 65 ? code - 48 : plain + Math.floor((plain - 1) / 10)) * 2 ** i;
  }
  return (sum % 11) % 10;
}
