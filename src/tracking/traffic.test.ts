import { expect, test } from 'vitest';
import { end, line, lineNetwork, middle, noon, origin } from '../../test/support/line.ts';
import { type Instant, instantOf, type Minute } from '../base/time.ts';
import type { CallState, DepartureId, DepartureState } from '../model/departure.ts';
import type { Network } from '../model/network.ts';
import type { Changing, Riding, UnderWay } from './live-run.ts';
import { askTraffic, liveRuns, ridersOfTraffic, type Traffic, trafficAt } from './traffic.ts';

// The line leaves F0 at noon, stands in F1 from 600 to 660 minutes later, and is in F2 after 1260.

const border = { id: 'B' as never, from: middle, to: end, mode: 'rail' as const, backgroundPerDay: 0 };
const normal = { name: 'normal', meanHours: 1, medianHours: 1, p90Hours: 2, mark: 'found' as const };
const network: Network = { ...lineNetwork(), borders: [{ ...border, states: [normal] }] };
const wait = (minutes: number): Minute => (noon + minutes) as Minute;
const did = (minutes: number): Instant => instantOf(wait(minutes));

interface Known {
  readonly calls?: Readonly<Record<number, CallState>>;
  readonly teu?: number;
  readonly riding?: readonly Riding[];
  readonly changing?: readonly Changing[];
}

/** What is seen of a moment on the line, so many minutes after its noon, by the clock of another. */
function see(at: number, now: number, { calls, teu = 2, riding = [], changing = [] }: Known = {}): Traffic {
  const asked = askTraffic(network, wait(at));
  const state: DepartureState = { id: line, calls: calls ?? {}, version: 1, recordedAt: did(now) };
  const use = { teu, kg: 1000, plugs: 0 };
  const known = {
    departures: new Map(calls === undefined ? [] : [[line, state]]),
    used: new Map(teu === 0 ? [] : [0, 1].map((call) => [`${line}/${call}`, use])),
    synthetic: false,
  };
  const runs = liveRuns(network, asked, known, wait(now));
  return trafficAt(network, runs, { ...known, riding, changing }, wait(at), wait(now));
}

const seen = (traffic: Traffic): UnderWay | undefined => traffic.departures.find(({ departure }) => departure === line);

test.each<[string, at: number, now: number, calls: Known['calls'], want: object | undefined]>([
  ['not before it leaves', -1, -60, undefined, undefined],
  ['planned, to come', 10, -60, undefined, { from: origin, to: middle, standing: false, is: 'planned' }],
  ['standing at a call', 630, -60, undefined, { from: middle, to: end, standing: true, is: 'planned' }],
  ['not after it came', 1260, -60, undefined, undefined],
  ['left as reported', 10, 20, { 0: { departedAt: did(5) } }, { is: 'actual', delayMinutes: 5 }],
  ['after now it is an estimate', 300, 20, { 0: { departedAt: did(5) } }, { is: 'estimated', delayMinutes: 5 }],
  [
    'in the past as it was, late',
    1290,
    3000,
    { 0: { departedAt: did(60) }, 2: { arrivedAt: did(1300) } },
    { is: 'actual', delayMinutes: 40 },
  ],
  ['overdue: it has not left', 30, 30, undefined, undefined],
  [
    'overdue at a call: it stands there',
    700,
    700,
    { 0: { departedAt: did(0) }, 1: { arrivedAt: did(600) } },
    { from: middle, standing: true, delayMinutes: 40 },
  ],
])('%s', (_, at, now, calls, want) => {
  const found = seen(see(at, now, calls === undefined ? {} : { calls }));
  if (want === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(want);
});

test('what nobody booked or reported is counted, and not listed', () => {
  const { departures, others } = see(10, -60, { teu: 0 });
  expect(seen({ departures } as Traffic)).toBeUndefined();
  expect(others).toBeGreaterThan(0);
});

test('units are counted until each next call', () => {
  const riding = [
    { departure: line, from: 0, to: 1, units: 3 },
    { departure: line, from: 0, to: 2, units: 4 },
  ];
  expect([seen(see(10, -60, { riding }))?.units, seen(see(700, -60, { riding }))?.units]).toEqual([7, 4]);
  const runs = liveRuns(
    network,
    askTraffic(network, wait(10)),
    { departures: new Map(), used: new Map([[`${line}/0`, { teu: 1, kg: 1, plugs: 0 }]]), synthetic: false },
    wait(-60),
  );
  expect(ridersOfTraffic(network, runs, wait(10)).riding).toEqual([line]);
});

test('a line carries on average of its week what is booked on it', () => {
  const { lines } = see(10, -60, { teu: 2 });
  const [first] = lines.filter(({ from, to }) => from === origin && to === middle);
  expect(first).toMatchObject({ mode: 'rail', teuPerDay: 0.3, capacityTeuPerDay: 3, departuresPerDay: 1 });
});

test('a border has what stands before it and what waits behind it', () => {
  const riding = [{ departure: line, from: 0, to: 2, units: 5 }];
  const next = 'S2-2026-01-09-1' as DepartureId;
  const before = see(630, -60, { riding }).borders;
  expect(before).toMatchObject([
    { waiting: [line], unitsWaiting: 5, unitsChanging: 0, waitMinutes: 60, usualMinutes: 60 },
  ]);
  const changing = [{ departure: line, to: 2, next, from: 0, units: 4 }];
  expect(see(1270, -60, { changing }).borders).toMatchObject([{ waiting: [], unitsWaiting: 0, unitsChanging: 4 }]);
  expect(see(1250, -60, { changing }).borders).toMatchObject([{ unitsChanging: 0 }]); // It has not come yet.
});

test('disruptions say what is late, what has not left and where a border is slow', () => {
  const riding = [{ departure: line, from: 0, to: 2, units: 5 }];
  const late = see(400, 400, { riding, calls: { 0: { departedAt: did(150) } } }).disruptions;
  expect(late).toMatchObject([{ kind: 'late', at: middle, departures: [line], units: 5, worstMinutes: 150 }]);
  const still = see(200, 200, { riding }).disruptions;
  expect(still).toMatchObject([{ kind: 'not-departed', at: origin, departures: [line], units: 5, worstMinutes: 200 }]);
  const slow = see(800, 800, { riding, calls: { 0: { departedAt: did(0) }, 1: { arrivedAt: did(600) } } }).disruptions;
  expect(slow.filter(({ kind }) => kind === 'border')).toMatchObject([
    { at: middle, to: end, waitMinutes: 200, usualMinutes: 60 },
  ]);
});

test('a service without a run in the week around a moment is said not to run', () => {
  const far = 400 * 1440; // The services run every day for ever, so one that does not has to be made.
  const [first] = [...network.services.values()];
  const calendars = (first?.calendars ?? []).map((calendar) => ({ ...calendar, to: Math.floor(noon / 1440) as never }));
  const ended: Network = { ...network, services: new Map([[first?.id as never, { ...first, calendars } as never]]) };
  const asked = askTraffic(ended, wait(far));
  const known = { departures: new Map(), used: new Map(), synthetic: false };
  const runs = liveRuns(network, asked, known, wait(far));
  const { disruptions } = trafficAt(ended, runs, { ...known, riding: [], changing: [] }, wait(far), wait(far));
  expect(disruptions).toEqual([{ kind: 'not-running', services: [first?.id] }]);
});
