import { expect, test } from 'vitest';
import type { Sheet, UnitEvent } from './sheets.ts';
import { lifeOf } from './steps.ts';

const entry = (version: number, kind: string, occurred: string, more: object = {}): UnitEvent =>
  ({ version, kind, occurred, recorded: '2026-11-26T10:42+08:00', actor: 'a', source: 's', ...more }) as UnitEvent;
const sheet = (events: readonly UnitEvent[], legs: readonly object[] = []): Sheet =>
  ({
    events,
    legs,
    status: 'aboard',
    origin: 'HUB',
    destination: 'DUI',
    due: '2026-12-30T18:00+01:00',
  }) as unknown as Sheet;
const told = (of: Sheet): string[] => lifeOf(of).past.map(({ kind, when }) => `${kind} ${when}`);

test('what happened stands in the order in which it happened, not in which it was written down', () =>
  expect(
    told(
      sheet([
        entry(1, 'booked', '2026-10-26T21:58+08:00'),
        entry(2, 'planned', '2026-11-26T10:42+08:00', { departures: ['T-1'] }),
        entry(3, 'gated-in', '2026-11-12T07:00+08:00', { at: 'HUB' }),
      ]),
    ),
  ).toEqual(['booked 2026-10-26T21:58+08:00', 'gated-in 2026-11-12T07:00+08:00', 'planned 2026-11-26T10:42+08:00']));

test('a train that left in the minute in which the unit was loaded left after that', () => {
  const moment = { planned: '2026-11-13T08:00+08:00', now: '2026-11-13T08:00+08:00', is: 'actual' };
  const leg = {
    departure: 'T-1',
    mode: 'rail',
    from: 'HUB',
    to: 'DUI',
    done: false,
    departs: moment,
    arrives: { ...moment, is: 'planned' },
  };
  expect(
    told(sheet([entry(1, 'loaded', '2026-11-13T08:00:40+08:00', { departure: 'T-1', at: 'HUB' })], [leg])),
  ).toEqual(['loaded 2026-11-13T08:00:40+08:00', 'leg-departed 2026-11-13T08:00+08:00']);
});
