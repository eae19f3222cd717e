import { expect, test } from 'vitest';
import type { Said } from './outbox.ts';
import { shownJobs } from './overlay.ts';
import type { Job } from './queries.ts';

const job = (unit: string, state: Job['state'], waitsFor: string[] = []): Job =>
  ({ id: `${unit}/put-down`, unit, kind: 'put-down', state, waitsFor }) as unknown as Job;

const said = (what: Said['what'], unit: string, more: Partial<Said> = {}): Said => ({
  ...{ key: `${what} ${unit}`, facility: 'HUB', machine: 'RS01', unit, name: unit, what, when: '' },
  ...more,
});

/** The job in hand, then those that come. */
function shown(rows: readonly Job[], words: readonly Said[], readAt = 100): string {
  const { hand, next } = shownJobs({ rows, readAt }, words, 'RS01');
  return [hand?.unit ?? '-', ...next.map(({ unit, state }) => `${unit} ${state}`)].join(', ');
}

test.each([
  ['nothing was said', [], '-, A ready, B ready'],
  ['one was started and that waits to be sent', [said('take', 'A')], 'A, B ready'],
  ['one was started and the list was read before', [said('take', 'A', { answeredAt: 150 })], 'A, B ready'],
  ['one was started long before the list was read', [said('take', 'A', { answeredAt: 50 })], '-, A ready, B ready'],
  ['one was started and ended', [said('take', 'A'), said('done', 'A')], '-, B ready'],
  ['one was started and the hub would not have it', [said('take', 'A', { refused: 'full' })], '-, A ready, B ready'],
  ['another machine started one', [said('take', 'A', { machine: 'RS02' })], '-, A ready, B ready'],
])('%s', (_, words, picture) => {
  expect(shown([job('A', 'ready'), job('B', 'ready')], words)).toBe(picture);
});

test('what waited for a job that was said to be done can begin', () => {
  const rows = [job('A', 'taken'), job('B', 'later', ['A put-down'])];
  expect(shown(rows, [])).toBe('A, B later');
  expect(shown(rows, [said('done', 'A', { answeredAt: 150 })])).toBe('-, B ready');
});
