import { expect, test } from 'vitest';
import { bargeChoices } from './queries.ts';

type Row = Parameters<typeof bargeChoices>[0][number];

const row = (departure: string, hour: number, stage: Row['stage'], teu: number, mode: Row['mode'] = 'barge'): Row => ({
  ...{ departure, service: departure, mode, family: '', direction: 'departs', at: `P${hour}`, other: 'SHA' },
  ...{ otherName: 'Shanghai', via: [], is: 'planned', delayMinutes: 0, stage, aboard: 0 },
  ...{ planned: '', now: `2026-12-01T0${hour}:00Z`, load: { teu, kg: 0, plugs: 0 } },
  capacity: { teu: 300, kg: 0, plugs: 0 },
});

test('a barge is chosen by where it is next, in the order of time, with the most that is planned on it', () => {
  const rows = [
    row('B', 5, 'planned', 10),
    row('A', 4, 'planned', 40),
    row('A', 2, 'gone', 90),
    row('C', 1, 'gone', 7),
  ];
  const choices = bargeChoices([...rows, row('T', 3, 'planned', 5, 'rail')]);
  expect(choices.map(({ departure, at, isOver, teu }) => `${departure} ${at} ${isOver} ${teu}`)).toEqual([
    'C P1 true 7',
    'A P4 false 90',
    'B P5 false 10',
  ]);
});
