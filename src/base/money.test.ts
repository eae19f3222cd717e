import { expect, test } from 'vitest';
import { type Cents, readAmount, readCurrency, writeAmount } from './money.ts';

test.each([
  ['0', 0],
  ['12', 1200],
  ['12.3', 1230],
  ['12.34', 1234],
  [' 12.34 ', 1234],
  ['007', 700],
  ['0.29', 29], // 0.29 * 100 is 28.999999999999996.
  ['999999999999.99', 99_999_999_999_999],
])('%s is %d cents', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each(['', '-1', '+1', '1.234', '1,000', '1.', '.5', '1e3', 'USD 5', '5 USD', '1000000000000', '１２', 'NaN'])(
  '"%s" is no amount',
  (text) => {
    expect(readAmount(text)).toBeUndefined();
  },
);

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [1234, '12.34'],
  [99_999_999_999_999, '999999999999.99'],
])('%d cents are written %s', (amount, text) => {
  expect(writeAmount(amount as Cents)).toBe(text);
});

test.each([
  ['USD', 'USD'],
  [' cny ', 'CNY'],
  ['US', undefined],
  ['USDT', undefined],
  ['U$D', undefined],
  ['xof', 'XOF'], // The franc of eight countries.
  ['XXX', undefined], // No currency at all, says ISO 4217 itself.
  ['XAU', undefined], // Gold.
  ['', undefined],
])('"%s" is the currency %s', (text, currency) => {
  expect(readCurrency(text)).toBe(currency);
});
