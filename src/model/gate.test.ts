import { expect, test } from 'vitest';
import { readPlate } from './gate.ts';

test.each([
  ['渝A12345', '渝A12345'],
  ['渝A·12345', '渝A12345'],
  [' 渝a 123-45 ', '渝A12345'],
  ['DU-AB 1234', 'DUAB1234'],
  ['渝AD12345', '渝AD12345'],
  ['abc', undefined],
  ['', undefined],
  ['渝A1234567890X', undefined],
  ['渝A12;45', undefined],
])('the plate %s is %s', (text, plate) => {
  expect(readPlate(text)).toBe(plate);
});
