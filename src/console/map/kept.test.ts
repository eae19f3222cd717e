import { expect, test } from 'vitest';
import { keeper } from './kept.ts';

test('what is made of the same is the same thing; of anything else it is made anew', () => {
  const keep = keeper<object>();
  const marks = [{ at: [106, 29] }];
  const make = (): object => ({});
  const first = keep('marks', [marks, 'dark', 2.5], make);
  expect(keep('marks', [marks, 'dark', 2.5], make)).toBe(first);
  const nearer = keep('marks', [marks, 'dark', 2.75], make);
  expect(nearer).not.toBe(first);
  expect(keep('marks', [[...marks], 'dark', 2.75], make)).not.toBe(nearer);
});

test('names are apart, and only the last of a name is kept', () => {
  const keep = keeper<object>();
  const marks = keep('marks', [1], () => ({}));
  expect(keep('places', [1], () => ({}))).not.toBe(marks);
  expect(keep('marks', [1], () => ({}))).toBe(marks);
  keep('marks', [2], () => ({}));
  expect(keep('marks', [1], () => ({}))).not.toBe(marks);
  expect(keep('marks', [1, undefined], () => ({}))).not.toBe(keep('marks', [1], () => ({})));
});
