import { expect, test } from 'vitest';
import { writeDay } from '../base/zone.ts';
import { departureId, readDepartureId } from './departure.ts';

test.each([
  ['CQ-DOS-2026-11-26-1', 'CQ-DOS', '2026-11-26', 1],
  ['YCP-CQ.R-2026-12-31-12', 'YCP-CQ.R', '2026-12-31', 12],
  ['S0-2028-02-29-9', 'S0', '2028-02-29', 9],
])('%s is a run of %s on %s', (text, service, day, run) => {
  const read = readDepartureId(text);
  expect(read && [read.service, writeDay(read.day), read.run]).toEqual([service, day, run]);
  expect(read && departureId(read.service, read.day, read.run)).toBe(text);
});

test.each([
  '',
  '-',
  'CQ-DOS',
  '2026-11-26-1',
  '-2026-11-26-1',
  'CQ-DOS-2026-11-26-',
  'CQ-DOS-2026-11-26-0',
  'CQ-DOS-2026-11-26-123',
  'CQ-DOS-2026-02-30-1',
  'CQ-DOS-2026-1-26-1',
  'CQ-DOS 2026-11-26-1',
  'CQ-DOS- 026-11-26-1',
  'cq-dos-2026-11-26-1',
  'CQ-DOS-2026-11-26-1 ',
])('%j is no departure', (text) => expect(readDepartureId(text)).toBeUndefined());
