import { expect, test } from 'vitest';
import { terminalNetwork } from '../../../test/support/tiny-terminal.ts';
import type { Instant } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { ServiceId } from '../../model/service.ts';
import type { CallFacts, KpiFacts } from './facts.ts';
import { measuredFigures } from './measured.ts';

const network = terminalNetwork();
const hour = 3_600_000;
const start = 495_000 * hour; // The facts begin here, at a full hour.
const at = (hours: number): Instant => (start + hours * hour) as Instant;

const nothing: KpiFacts = {
  ...{ from: at(0), now: at(3.5), stays: [], hours: [], calls: [], taken: 0, plugsTaken: 0 },
  turns: { minutes: [], synthetic: 0 },
};

const figure = (name: string, facts: Partial<KpiFacts>, size = { slots: 100, plugs: 10 }) =>
  measuredFigures(network, { ...nothing, ...facts }, size).get(name);

test('a unit that came by train and leaves by truck counts apart from others, whatever the service', () => {
  const service = (id: string) => id as ServiceId;
  const facts = {
    stays: [
      { cameBy: service('DUI-HUB'), minutes: [1440, 2880], stood: 2, synthetic: 1, newest: at(1) },
      { leftBy: service('HUB-DUI'), minutes: [720], stood: 0, synthetic: 0, newest: at(2) },
      {
        cameBy: service('DUI-HUB.R'),
        leftBy: service('HUB-DUI'),
        minutes: [2160],
        stood: 0,
        synthetic: 0,
        newest: at(3),
      },
      { cameBy: service('GONE'), minutes: [60], stood: 0, synthetic: 0, newest: at(1) },
    ],
  };
  expect(figure('dwell train-truck', facts)).toMatchObject({ count: 2, mean: 1.5, synthetic: 1, newest: at(1) });
  expect(figure('dwell truck-train', facts)).toMatchObject({ count: 2, mean: 1, synthetic: 0, newest: at(3) });
  expect(figure('dwell other-truck', facts)).toMatchObject({ count: 1 }); // A service of an earlier network.
  expect(figure('reshuffles', facts)).toMatchObject({ count: 2, mean: 0, of: 'retrievals' });
});

const train = (id: string, more: Partial<CallFacts>): CallFacts => ({
  ...{ departure: id as DepartureId, aboard: false, synthetic: true },
  ...more,
});

test.each<[string, CallFacts, number | undefined]>([
  ['it passes', train('HUB-DUI-2026-11-30-1', { arrivedAt: at(-5), departedAt: at(1) }), 6],
  ['it begins here', train('HUB-DUI-2026-11-30-1', { firstLoadedAt: at(-1), departedAt: at(1) }), 2],
  ['it ends here, and is empty', train('DUI-HUB-2026-11-20-1', { arrivedAt: at(0), lastDischargedAt: at(3) }), 3],
  [
    'it ends here, and somebody is on it',
    train('DUI-HUB-2026-11-20-1', { arrivedAt: at(0), lastDischargedAt: at(3), aboard: true }),
    undefined,
  ],
  ['it left before', train('HUB-DUI-2026-11-30-1', { arrivedAt: at(-5), departedAt: at(-1) }), undefined],
  ['nobody was loaded', train('HUB-DUI-2026-11-30-1', { departedAt: at(1) }), undefined],
  ['it is a truck', train('HUB-DUI.R-2026-11-30-1', { firstLoadedAt: at(-1), departedAt: at(1) }), undefined],
  ['nobody knows it', train('WHAT-2026-11-30-1', { arrivedAt: at(-1), departedAt: at(1) }), undefined],
])('how long a train was here: %s', (_, call, hours) => {
  const found = figure('train-stay', { calls: [call] });
  if (hours === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject({ mean: hours, count: 1, of: 'departures', synthetic: 1 });
});

test('fill and plugs are reckoned back from now, over every hour since the first that is known', () => {
  const hours = [
    { hour: 495_001, lifts: 4, reshuffles: 1, slots: 4, plugs: 1, synthetic: 2, newest: at(1.5) },
    { hour: 495_003, lifts: 2, reshuffles: 0, slots: -2, plugs: 0, synthetic: 0, newest: at(3.2) },
  ];
  const facts = { firstAt: at(-100), hours, taken: 8, plugsTaken: 3 };
  // 6 slots at the end of hour 0, 10 in hours 1 and 2, 8 now.
  expect(figure('yard-fill', facts)).toEqual({
    mean: 0.085,
    most: 0.1,
    count: 4,
    of: 'hours',
    synthetic: 0,
    newest: at(3.2),
  });
  expect(figure('plugs', facts)).toMatchObject({ mean: 2.75, most: 3 });
  expect(figure('lifts', facts)).toMatchObject({ mean: 1.5, most: 4, count: 6, synthetic: 2 });
  const younger = { ...facts, firstAt: at(1.2) };
  expect(figure('lifts', younger)).toMatchObject({ mean: 2, count: 6 });
  expect(figure('yard-fill', younger)).toMatchObject({ count: 3 });
  expect(figure('yard-fill', facts, { slots: 0, plugs: 0 })).toEqual({ missing: 'no-blocks' });
  expect(figure('plugs', facts, { slots: 9, plugs: 0 })).toEqual({ missing: 'no-plugs' });
});

test('what nobody wrote down is missing, and no 0', () => {
  expect(figure('lifts', {})).toBeUndefined();
  expect(figure('lifts', { firstAt: at(-9) })).toBeUndefined();
  expect(figure('yard-fill', {})).toBeUndefined();
  expect(figure('reshuffles', {})).toBeUndefined();
  expect(figure('truck-turn', {})).toEqual({ missing: 'not-told' });
});
