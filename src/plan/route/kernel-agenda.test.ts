import { expect, test } from 'vitest';
import type { Timetable } from '../timetable/timetable.ts';
import { Agenda } from './kernel-agenda.ts';
import { LaneColumns } from './kernel-lanes.ts';

/** Ten lanes in turn, a segment a minute, each ten minutes long; lanes 0 to 7 load at dock 0, lanes 8 and 9 at dock 1. */
const count = 400;
const segmentDeparts = Int32Array.from({ length: count }, (_, segment) => segment);
const timetable = {
  docks: [{}, {}],
  lanes: Array.from({ length: 10 }, (_, lane) => ({
    fromDock: lane < 8 ? 0 : 1,
    toDock: 1,
    loads: lane !== 5,
    discharges: true,
  })),
  segmentLane: Int32Array.from({ length: count }, (_, segment) => segment % 10),
  segmentDeparts,
} as unknown as Timetable;
const arrivals = segmentDeparts.map((departs) => departs + 10);

const latest = (of: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from({ length: 10 }, (_, index) => of[index] ?? -1);

/** All that is left of an agenda. */
function all(agenda: Agenda): number[] {
  const found: number[] = [];
  for (let next = agenda.next(); next >= 0; next = agenda.next()) found.push(next);
  return found;
}

const opened = (of: Readonly<Record<number, number>>): Agenda => {
  const agenda = new Agenda(timetable, new LaneColumns(timetable));
  agenda.open(arrivals, latest(of));
  return agenda;
};

/** What is left of an agenda while somebody waits at dock 0 throughout. */
function waitedFor(agenda: Agenda): number[] {
  const found: number[] = [];
  for (let next = agenda.next(); next >= 0; next = agenda.next()) {
    found.push(next);
    if (next % 10 < 8) agenda.waitOn(next);
  }
  return found;
}

test('who waits looks at what loads there from then on, in order of departure, each lane up to its own latest arrival', () => {
  const agenda = opened({ 3: 122, 5: 400, 7: 140, 8: 400 });
  agenda.wait(0, 100);
  expect(waitedFor(agenda)).toEqual([103, 107, 117, 127]);
});

test('of each lane only the next departure is looked at, and the one after it where somebody still waits', () => {
  const agenda = opened({ 3: 400, 7: 400 });
  agenda.wait(0, 100);
  expect(all(agenda)).toEqual([103, 107]);
});

test('one whose arrival is too late is passed over, and those behind it are not', () => {
  const late = arrivals.map((at, segment) => (segment === 113 ? 900 : at));
  const agenda = new Agenda(timetable, new LaneColumns(timetable));
  agenda.open(late, latest({ 3: 140 }));
  agenda.wait(0, 100);
  expect(waitedFor(agenda)).toEqual([103, 123]);
});

test('somebody who is ready earlier looks at what departs before, and what was seen does not come again', () => {
  const agenda = opened({ 3: 140, 8: 150 });
  agenda.wait(0, 110);
  agenda.wait(0, 100);
  agenda.wait(0, 105);
  expect(agenda.next()).toBe(103);
  agenda.waitOn(103);
  expect(agenda.next()).toBe(113);
  agenda.wait(1, 0); // What has gone by does not come back.
  agenda.mark(119);
  expect(all(agenda)).toEqual([118, 119]);
});

test('who rides past a dock hurries nobody there who is not ready, and a dock that was left is looked at anew', () => {
  const agenda = opened({ 3: 300 });
  agenda.wait(0, 200);
  agenda.mark(103);
  expect(agenda.next()).toBe(103);
  agenda.waitOn(103);
  expect(agenda.next()).toBe(203);
  agenda.leave(0);
  agenda.wait(0, 250);
  expect(all(agenda)).toEqual([253]);
});

test('what an earlier search has left is gone', () => {
  const agenda = opened({ 3: 400, 4: 400 });
  agenda.wait(0, 100);
  agenda.next();
  agenda.open(arrivals, latest({ 9: 120 }));
  expect(all(agenda)).toEqual([]);
  agenda.open(arrivals, latest({ 9: 120 }));
  agenda.wait(1, 100);
  expect(all(agenda)).toEqual([109]);
});
