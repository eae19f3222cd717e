import { expect, test } from 'vitest';
import { SegmentQueue } from './kernel-queue.ts';

test('segments come out in their order, each once, and none behind one that is out', () => {
  const queue = new SegmentQueue(40);
  queue.reset();
  for (const segment of [30, 7, 19, 7, 3, 25, 11]) queue.offer(segment);
  expect([queue.pop(), queue.pop()]).toEqual([3, 7]);
  for (const segment of [5, 7, 8, 39]) queue.offer(segment); // 5 has left already, 7 was looked at.
  expect([8, 11, 19, 25, 30, 39, -1].map(() => queue.pop())).toEqual([8, 11, 19, 25, 30, 39, -1]);
  queue.reset();
  queue.offer(5);
  expect([queue.pop(), queue.pop()]).toEqual([5, -1]);
});
