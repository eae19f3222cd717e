import { expect, test } from 'vitest';
import { tinyNetwork } from '../../test/support/tiny-network.ts';
import type { Instant } from '../base/time.ts';
import { type Day, readDay } from '../base/zone.ts';
import type { CallState, DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { type BoardRow, boardCalls, boardRows } from './board.ts';

// The train of Monday 09:00 from the hub passes Almaty and ends in Duisburg; the truck of 06:00 the day before stops there too.
const network = tinyNetwork();
const train = 'HUB-DUI-2026-11-30-1' as DepartureId;
const day = (text: string): Day => readDay(text) ?? (0 as Day);
const at = (iso: string): Instant => Date.parse(iso) as Instant;

interface Known {
  readonly calls?: Record<number, CallState>;
  readonly aboard?: number;
  readonly source?: string;
}

/** The train as a place's board of a day has it. */
function trainAt(
  place: string,
  date: string,
  now: string,
  { calls, aboard, source }: Known = {},
): BoardRow | undefined {
  const rows = boardCalls(network, new Set([place as FacilityId]), { day: day(date), onDemand: false });
  const state = calls === undefined ? undefined : { id: train, calls, version: 1, recordedAt: at(now) };
  const known = {
    departures: new Map(state === undefined ? [] : [[train, state]]),
    sources: new Map(source === undefined ? [] : [[train, source]]),
    aboard: new Map(aboard === undefined ? [] : [[train, aboard]]),
    used: new Map(),
    reserved: new Map(),
  };
  return boardRows(network, rows, known, at(now), true).find(({ departure }) => departure === train);
}

test.each<[string, string, Known, BoardRow['stage']]>([
  ['nobody is on it yet', '2026-11-30T08:00+08:00', {}, 'planned'],
  ['units are on it', '2026-11-30T08:00+08:00', { aboard: 3 }, 'loading'],
  [
    'it is said to have left early',
    '2026-11-30T08:00+08:00',
    { calls: { 0: { departedAt: at('2026-11-30T07:50+08:00') } } },
    'gone',
  ],
  ['nobody watches it: by its timetable', '2026-11-30T09:01+08:00', {}, 'gone'],
  ['it is watched and overdue', '2026-11-30T12:00+08:00', { calls: {}, aboard: 3 }, 'loading'],
])('at its first place: %s', (_, now, known, stage) => {
  expect(trainAt('HUB', '2026-11-30', now, known)).toMatchObject({ direction: 'departs', stage, via: ['ALM'] });
});

test.each<[string, string, Known, BoardRow['stage']]>([
  ['it has not left yet', '2026-11-30T08:00+08:00', {}, 'planned'],
  ['it has left', '2026-12-01T08:00+08:00', {}, 'under-way'],
  ['it is there', '2026-12-12T12:00+01:00', { calls: { 2: { arrivedAt: at('2026-12-12T11:00+01:00') } } }, 'arrived'],
])('at its last place: %s', (_, now, known, stage) => {
  const row = trainAt('DUI', '2026-12-12', now, known);
  expect(row).toMatchObject({ direction: 'arrives', stage, via: ['ALM'], other: 'HUB' });
});

test('a row has who says so, how many are aboard, and all calls of its departure', () => {
  const departedAt = at('2026-11-30T09:30+08:00');
  const row = trainAt('HUB', '2026-11-30', '2026-11-30T10:00+08:00', {
    ...{ calls: { 0: { departedAt } }, aboard: 2, source: 'railway' },
  });
  expect(row).toMatchObject({ source: 'railway', aboard: 2, delayMinutes: 30, is: 'actual' });
  expect(row?.calls?.map(({ facility, arrives, departs }) => [facility, arrives?.is, departs?.is])).toEqual([
    ['HUB', undefined, 'actual'],
    ['ALM', 'estimated', 'estimated'],
    ['DUI', 'estimated', undefined],
  ]);
});

test('a board of some days is the boards of these days, one after the other', () => {
  const places = new Set(['HUB', 'DUI'] as FacilityId[]);
  const of = (date: string, days: number): string[] =>
    boardCalls(network, places, { day: day(date), days, onDemand: true }).map(
      ({ id, direction, planned }) => `${planned} ${direction} ${id}`,
    );
  const single = ['2026-11-30', '2026-12-01', '2026-12-02'].flatMap((date) => of(date, 1));
  expect(single.length).toBeGreaterThan(20);
  expect(new Set(of('2026-11-30', 3))).toEqual(new Set(single));
  expect(of('2026-11-30', 3)).toHaveLength(single.length);
});
