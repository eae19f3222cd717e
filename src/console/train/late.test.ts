import { expect, test } from 'vitest';
import { comesTooLate, tooLate } from './late.ts';

const departs = '2026-12-01T10:00+08:00';
const come = (departure: string, at: string, is: 'planned' | 'estimated' | 'actual') => ({
  ...{ departure, at, is, units: 1, teu: 2 },
});

test('who comes once the train is gone comes too late, whoever is there does not', () => {
  const late = tooLate({
    departs,
    comes: [
      come('IN-TIME', '2026-12-01T01:59Z', 'estimated'),
      come('LATE', '2026-12-01T02:00Z', 'estimated'),
      come('WAS-HERE', '2026-12-02T02:00Z', 'actual'),
      { units: 3, teu: 6 }, // By the gate.
    ],
  });
  expect([...late]).toEqual(['LATE']);
  expect(comesTooLate(late, { here: false, from: { departure: 'LATE' } })).toBe(true);
  expect(comesTooLate(late, { here: true, from: { departure: 'LATE' } })).toBe(false);
  expect(comesTooLate(late, { here: false })).toBe(false);
});
