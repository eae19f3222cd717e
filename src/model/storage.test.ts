import { expect, test } from 'vitest';
import { cents } from '../base/money.ts';
import type { Minute } from '../base/time.ts';
import { storageDue } from './storage.ts';

const rule = { freeDays: 3, perTeuDay: cents(560) };

test.each([
  ['within its free days', 3 * 1440, 2, 0, 0],
  ['a minute later', 3 * 1440 + 1, 2, 1, 1120],
  ['a whole day later', 4 * 1440, 1, 1, 560],
  ['a day and a minute later', 4 * 1440 + 1, 1, 2, 1120],
  ['a 45-foot unit', 5 * 1440, 2.25, 2, 2520],
])('%s', (_, minutes, teu, days, amount) => {
  expect(storageDue(rule, teu, 1_000 as Minute, (1_000 + minutes) as Minute)).toEqual({ days, amount });
});
