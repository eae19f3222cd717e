import { expect, test } from 'vitest';
import { type Finding, isError, writeFinding } from './finding.ts';

test.each<[string, Partial<Finding>]>([
  ['wrong', {}],
  ['a.csv wrong', { file: 'a.csv' }],
  ['a.csv:3 wrong', { file: 'a.csv', line: 3 }],
  ['a.csv:3 hs: wrong', { file: 'a.csv', line: 3, field: 'hs' }],
  ['a.csv:3 hs "84": wrong', { file: 'a.csv', line: 3, field: 'hs', value: '84' }],
  ['a.csv:3 "a,"b,c": wrong', { file: 'a.csv', line: 3, value: 'a,"b,c' }],
  ['hs "": wrong', { field: 'hs', value: '' }],
  [`hs "${'x'.repeat(60)}": wrong`, { field: 'hs', value: 'x'.repeat(60) }],
  [`hs "${'x'.repeat(57)}...": wrong`, { field: 'hs', value: 'x'.repeat(61) }],
  // One finding is one line, and what a partner sent gives no orders to a terminal.
  ['goods "two\\r\\nlines": wrong', { field: 'goods', value: 'two\r\nlines' }],
  ['goods "\\u001b[2J\\u0000\\u009b": wrong', { field: 'goods', value: '\u001b[2J\u0000\u009b' }],
  ['a\\nb "c": wrong', { field: 'a\nb', value: 'c' }],
])('%s', (text, finding) => {
  expect(writeFinding({ severity: 'error', reason: 'wrong', ...finding })).toBe(text);
});

test('only an error refuses', () => {
  expect([isError({ severity: 'error', reason: '' }), isError({ severity: 'warning', reason: '' })]).toEqual([
    true,
    false,
  ]);
});
