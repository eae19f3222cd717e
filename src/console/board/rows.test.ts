import { expect, test } from 'vitest';
import { barsOf } from './bars.ts';
import { addDays, dayAt, isDay } from './days.ts';
import { foundOf, nextCutOff, type Row, tallyOf } from './rows.ts';
import { readView } from './view.ts';

const row = (change: Partial<Row> = {}): Row => ({
  departure: 'CQ-DOS-2026-11-26-1',
  service: 'Tuanjiecun - Dostyk',
  mode: 'rail',
  family: 'main',
  direction: 'departs',
  at: 'CQ_TUA',
  other: 'DOS',
  otherName: 'Dostyk',
  via: ['ALA'],
  planned: '2026-11-26T09:20+08:00',
  now: '2026-11-26T09:20+08:00',
  is: 'planned',
  delayMinutes: 0,
  stage: 'planned',
  aboard: 0,
  load: { teu: 108, kg: 700_000, plugs: 0 },
  capacity: { teu: 110, kg: 1_500_000, plugs: 24 },
  cutOffs: {
    documents: '2026-11-25T09:20+08:00',
    delivery: '2026-11-26T03:20+08:00',
    reefer: '2026-11-26T03:20+08:00',
    dangerous: '2026-11-24T09:20+08:00',
  },
  ...change,
});

const at = (iso: string): number => Date.parse(iso);

test.each<[string, Partial<Row>, { empty: number; late: number }]>([
  ['two slots are empty', {}, { empty: 1, late: 0 }],
  ['full by TEU', { load: { teu: 109.5, kg: 1, plugs: 0 } }, { empty: 0, late: 0 }],
  ['full by weight', { load: { teu: 40, kg: 1_497_000, plugs: 0 } }, { empty: 0, late: 0 }],
  ['five minutes are not late', { delayMinutes: 5 }, { empty: 1, late: 0 }],
  ['six minutes are', { delayMinutes: 6 }, { empty: 1, late: 1 }],
  ['early is not late', { delayMinutes: -90 }, { empty: 1, late: 0 }],
])('the first line: %s', (_, change, { empty, late }) => {
  expect(tallyOf([row(change)])).toMatchObject({ departures: 1, arrivals: 0, empty, lateDepartures: late });
});

test('an arrival leaves no slots empty', () => {
  expect(tallyOf([row({ direction: 'arrives', delayMinutes: 60, stage: 'arrived' })])).toMatchObject({
    ...{ departures: 0, arrivals: 1, empty: 0, emptyTeu: 0, lateArrivals: 1, arrived: 1 },
  });
});

test.each<[string, string, unknown]>([
  ['the first of them', '2026-11-24T08:00+08:00', { kinds: ['dangerous'], iso: '2026-11-24T09:20+08:00' }],
  ['the next', '2026-11-24T09:20+08:00', { kinds: ['documents'], iso: '2026-11-25T09:20+08:00' }],
  ['two at once', '2026-11-26T00:00+08:00', { kinds: ['delivery', 'reefer'], iso: '2026-11-26T03:20+08:00' }],
  ['all are over', '2026-11-26T03:20+08:00', 'closed'],
])('the next cut-off: %s', (_, now, expected) => {
  expect(nextCutOff(row(), at(now))).toEqual(expected);
  expect(nextCutOff(row({ stage: 'gone' }), at(now))).toBe(undefined);
});

test.each<[string, number]>([
  ['', 1],
  ['dos', 1],
  ['ALASHANKOU dostyk', 1],
  ['tuanjiecun 11-26', 1],
  ['阿拉山口 dos', 1],
  ['duisburg', 0],
  ['dostyk duisburg', 0],
])('searching for "%s" finds %i', (text, count) => {
  const namesOf = (id: string): string => ({ ALA: 'ALA Alashankou 阿拉山口' })[id] ?? id;
  expect(foundOf([row()], { text, only: undefined }, namesOf)).toHaveLength(count);
  expect(foundOf([row()], { text, only: 'late' }, namesOf)).toHaveLength(0);
});

test('an address that makes no sense is a view all the same', () => {
  expect(readView({ day: '2026-02-31', days: '99', way: 'up', only: 'none', zoom: '-1', mode: ',' })).toEqual(
    readView({}),
  );
  expect(readView({ day: '2026-12-01', days: '3', way: 'both', mode: 'rail,barge', only: 'late' })).toMatchObject({
    ...{ day: '2026-12-01', days: 3, way: 'both', modes: ['rail', 'barge'], only: 'late' },
  });
});

test('days go over months, and begin when the place says so', () => {
  expect([addDays('2026-11-30', 1), addDays('2026-03-01', -1)]).toEqual(['2026-12-01', '2026-02-28']);
  expect(dayAt('Asia/Shanghai', at('2026-11-25T16:00Z'))).toBe('2026-11-26');
  expect([isDay('2026-12-01'), isDay('2026-02-31'), isDay('today'), isDay(undefined)]).toEqual([
    ...[true, false, false, false],
  ]);
});

test('a departure is one bar: solid so far, and then as it is estimated', () => {
  const moment = (iso: string, is: 'planned' | 'estimated' | 'actual', now = iso) => ({ planned: iso, now, is });
  const calls = [
    { facility: 'A', departs: moment('2026-11-26T00:00Z', 'actual') },
    {
      facility: 'B',
      arrives: moment('2026-11-26T10:00Z', 'actual', '2026-11-26T11:00Z'),
      departs: moment('2026-11-26T12:00Z', 'estimated', '2026-11-26T13:00Z'),
    },
    { facility: 'C', arrives: moment('2026-11-27T00:00Z', 'estimated', '2026-11-27T01:00Z') },
  ];
  const [bar, ...others] = barsOf([row({ calls }), row({ calls, direction: 'arrives' }), row()], true);
  expect(others).toEqual([]);
  expect(bar).toMatchObject({
    planned: { from: at('2026-11-26T00:00Z'), to: at('2026-11-27T00:00Z') },
    live: { from: at('2026-11-26T00:00Z'), to: at('2026-11-27T01:00Z') },
    actualUntil: at('2026-11-26T11:00Z'),
    estimated: true,
    ticks: [at('2026-11-26T11:00Z'), at('2026-11-26T13:00Z')],
  });
});
