import { expect, test } from 'vitest';
import type { Minute } from '../../base/time.ts';
import type { CallState, DepartureState } from '../../model/departure.ts';
import { liveMoments, type Presence } from './live.ts';
import type { Moments } from './moments.ts';

// A train by its timetable, in minutes: it leaves at 100, stands from 200 to 220 and from 300 to 330, and ends at 400.
const planned = { arrives: [90, 200, 300, 400], departs: [100, 220, 330, 400] } as unknown as Moments;

/** `0 left 105, 1 came 230, 2 expected 350`: what was reported, by call; empty: the train is in nobody's books. */
function stateOf(reports: string): DepartureState | undefined {
  if (reports === '') return undefined;
  const calls: Record<number, { -readonly [K in keyof CallState]: CallState[K] }> = {};
  for (const report of reports.split(', ')) {
    const [call = '', what, at] = report.split(' ');
    const known = calls[Number(call)] ?? {};
    calls[Number(call)] = known;
    const instant = (Number(at) * 60_000 + 59_999) as never; // Within that minute.
    if (what === 'left') known.departedAt = instant;
    else if (what === 'came') known.arrivedAt = instant;
    else known.estimate = { arrivesAt: Number(at) as Minute, at: 0 as never };
  }
  return { id: 'X-2026-12-01-1' as never, calls, version: 1, recordedAt: 0 as never };
}

const signs = { planned: '', estimated: '~', actual: '!' };

/** `90! 105! | 205~ 225~ | …`: when it comes and goes, `!` as reported, `~` as now to be expected. */
function picture(reports: string, now: number, presence?: Presence): string {
  const live = liveMoments(planned, stateOf(reports), now as Minute, presence);
  const calls = live.arrives.map((arrives, call) => {
    const [came, left] = [live.arrivalIs[call] ?? 'planned', live.departureIs[call] ?? 'planned'];
    return `${arrives}${signs[came]} ${live.departs[call]}${signs[left]}`;
  });
  return calls.join(' | ');
}

test.each<[string, number, string]>([
  // what was reported, now, what is to be expected
  ['', 0, '90 100 | 200 220 | 300 330 | 400 400'],
  ['', 1000, '90 100 | 200 220 | 300 330 | 400 400'], // Nobody watches it: the timetable is all there is.
  // A delay goes with the train to all later calls.
  ['0 left 100', 100, '90 100! | 200 220 | 300 330 | 400 400'],
  ['0 left 115', 115, '90 115! | 215~ 235~ | 315~ 345~ | 415~ 415~'],
  ['0 left 115, 1 came 230', 230, '90 115! | 230! 250~ | 330~ 360~ | 430~ 430~'],
  // It shrinks where somebody says so.
  ['0 left 115, 1 came 205', 205, '90 115! | 205! 225~ | 305~ 335~ | 405~ 405~'],
  ['0 left 115, 1 came 215, 1 left 221', 221, '90 115! | 215! 221! | 301~ 331~ | 401~ 401~'],
  ['0 left 115, 2 expected 320', 120, '90 115! | 215~ 235~ | 320~ 350~ | 420~ 420~'],
  // What was expected at its time is an estimate all the same.
  ['0 left 100, 1 expected 200', 110, '90 100! | 200~ 220 | 300 330 | 400 400'],
  // Who comes early waits for the time of leaving; who has left early is gone.
  ['0 left 100, 1 came 180', 180, '90 100! | 180! 220 | 300 330 | 400 400'],
  ['0 left 100, 1 came 180, 1 left 190', 190, '90 100! | 180! 190! | 270~ 330 | 400 400'],
  ['0 left 100, 1 expected 190', 110, '90 100! | 190~ 220 | 300 330 | 400 400'],
  // What should have happened by now and has not is expected now.
  ['0 left 100', 240, '90 100! | 240~ 260~ | 340~ 370~ | 440~ 440~'],
  ['0 left 100, 1 came 200', 260, '90 100! | 200! 260~ | 340~ 370~ | 440~ 440~'],
  ['0 left 100, 1 expected 190', 230, '90 100! | 230~ 250~ | 330~ 360~ | 430~ 430~'],
  // A partner who forgot to report an arrival, or a departure, cannot hold up a train that was seen further on.
  ['0 left 100, 1 left 225', 225, '90 100! | 200 225! | 305~ 335~ | 405~ 405~'],
  ['1 left 225', 225, '90 100 | 200 225! | 305~ 335~ | 405~ 405~'],
  ['2 came 310', 310, '90 100 | 200 220 | 310! 340~ | 410~ 410~'],
  ['0 left 150, 2 came 310', 500, '90 150! | 250~ 270~ | 310! 500~ | 570~ 570~'],
  // Before it leaves: that it stands where it begins is no news, and nobody reports it.
  ['1 expected 210', 95, '90 100 | 210~ 230~ | 310~ 340~ | 410~ 410~'],
  ['1 expected 210', 130, '90 130~ | 210~ 230~ | 310~ 340~ | 410~ 410~'],
  // The end.
  ['0 left 100, 1 left 220, 2 left 330, 3 came 410', 500, '90 100! | 200 220! | 300 330! | 410! 500~'],
])('%s at %d', (reports, now, want) => {
  expect(picture(reports, now)).toBe(want);
});

test.each<[Presence, number, string]>([
  // Nothing was reported, but units stand on it or wait for it: it cannot have gone unseen.
  ['unknown', 150, '90 100 | 200 220 | 300 330 | 400 400'],
  ['awaited', 99, '90 100 | 200 220 | 300 330 | 400 400'],
  ['awaited', 150, '90 150~ | 250~ 270~ | 350~ 380~ | 450~ 450~'],
  ['aboard', 150, '90 150~ | 250~ 270~ | 350~ 380~ | 450~ 450~'],
  // After a day of silence it is taken to have run, unless a unit is known to stand on it.
  ['awaited', 100 + 24 * 60 + 1, '90 100 | 200 220 | 300 330 | 400 400'],
  ['aboard', 100 + 24 * 60 + 1, '90 1541~ | 1641~ 1661~ | 1741~ 1771~ | 1841~ 1841~'],
])('without any report, %s at %d', (presence, now, want) => {
  expect(picture('', now, presence)).toBe(want);
});

test('moments never run backwards, whatever is reported', () => {
  for (const reports of ['0 left 500, 1 came 300, 1 left 310', '3 came 50', '1 came 10, 1 left 5, 2 expected 1']) {
    const { arrives, departs } = liveMoments(planned, stateOf(reports), 600 as Minute);
    const all = arrives.flatMap((at, call) => [at, departs[call] ?? 0]);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
  }
});
