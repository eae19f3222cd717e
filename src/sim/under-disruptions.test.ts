import { expect, test } from 'vitest';
import { disruptionOf } from '../../test/support/disruptions.ts';
import { line, lineNetwork, noon } from '../../test/support/line.ts';
import { place } from '../../test/support/networks.ts';
import { type Instant, instantOf, type Minute, minutes } from '../base/time.ts';
import type { Disruption } from '../model/disruption.ts';
import type { Unit } from '../model/unit.ts';
import { type Dated, dateDeparture } from '../plan/timetable/dated.ts';
import { leftBehind, underDisruptions } from './under-disruptions.ts';

// The line leaves at noon, comes to its middle at 22:00, leaves at 23:00 and ends at 09:00. This run of it is ten minutes late.

const network = lineNetwork();
const dated = dateDeparture(network, line) as Dated;
const late = (minute: number): Instant => instantOf((minute + 10) as Minute);
const truth = { arrives: dated.calls.map((c) => late(c.arrives)), departs: dated.calls.map((c) => late(c.departs)) };
const from = (hours: number): Minute => (noon + hours * 60) as Minute;
const run = (change: Partial<Disruption>, left = false) =>
  underDisruptions(
    network,
    [
      disruptionOf('D', {
        where: { links: [{ from: place(1), to: place(2) }] },
        effect: { capacity: 0 },
        from: from(0),
        ...change,
      }),
    ],
    dated,
    truth,
    left ? { id: line, calls: { 0: { departedAt: 0 as Instant } }, version: 1, recordedAt: 0 as Instant } : undefined,
  );
/** Hours after noon, to the tenth. */
const hours = (moments: readonly Instant[]): number[] =>
  moments.map((at) => Math.round(((at - instantOf(noon)) / 3_600_000) * 10) / 10);

test('nothing near leaves it as it is', () => {
  expect(run({ from: from(100) })).toMatchObject({ departs: truth.departs, arrives: truth.arrives });
});

test('it waits before what is closed until that opens, and is late from there on', () => {
  const { departs, arrives } = run({ until: from(30) });
  expect(hours(departs).slice(0, 2)).toEqual([0.2, 30]);
  expect(hours(arrives).slice(1)).toEqual([10.2, 40]);
});

test('it stays before what is closed as long as nobody knows until when', () => {
  const { departs, arrives } = run({});
  expect([hours(departs), hours(arrives).slice(1)]).toEqual([[0.2], [10.2]]);
});

test('it does not run where it could not set out, unless it had left before anybody knew', () => {
  const shut = { where: { facilities: [place(0)] }, until: from(30) };
  expect(run(shut)).toEqual({ arrives: [], departs: [], share: [] });
  expect(hours(run(shut, true).arrives).at(-1)).toBeGreaterThan(0);
});

test('it is slow where it is delayed, and keeps its late start', () => {
  const { arrives } = run({ effect: { delay: minutes(600) }, until: from(100) });
  expect(hours(arrives).slice(1)).toEqual([10.2, 31.2]);
});

test('where it has less space, who is aboard keeps his place and the last by name stay behind', () => {
  expect(run({ effect: { capacity: 0.5 }, until: from(100) }).share).toEqual([1, 0.5]);
  const unit = (id: string, legTo: number, aboard = false) => {
    const legs = [{ departure: line, from: 0, to: legTo }];
    const moves = aboard ? [{ kind: 'loaded', departure: line, at: place(0), call: 0 }] : [];
    return { key: `${id}.1`, sizeType: '22G1', plan: { itinerary: { legs } }, moves, holds: [] } as unknown as Unit;
  };
  const riders = [unit('B1', 2), unit('B2', 2), unit('B3', 1), unit('B10', 2, true)];
  // One and a half of three TEU are left on the second stretch: for the one aboard.
  expect([...leftBehind(dated, [1, 0.5], riders)]).toEqual(['B1.1', 'B2.1']);
  expect([...leftBehind(dated, [1, 0.7], riders)]).toEqual(['B2.1']);
  expect([...leftBehind(dated, [1, 1], riders.slice(0, 2))]).toEqual([]);
});
