import { expect, test } from 'vitest';
import { readLocode } from './locode.ts';

test.each([
  ['CNCHQ', 'CNCHQ'],
  ['cn chq', 'CNCHQ'],
  ['USZ9Z', 'USZ9Z'], // Digits from 2 on, where letters have run out.
])('%s is the UN/LOCODE %s', (text, code) => {
  expect(readLocode(text)).toBe(code);
});

test.each([['CNCH'], ['CNCHQX'], ['CN-CHQ'], ['C1CHQ'], ['CNCH0'], ['CNCH1'], ['ЦNCHQ'], ['']])(
  '"%s" is no UN/LOCODE',
  (text) => {
    expect(readLocode(text)).toBeUndefined(); // 0 and 1 are left out of the codes: they look like O and I.
  },
);
