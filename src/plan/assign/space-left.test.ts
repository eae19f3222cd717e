import { expect, test } from 'vitest';
import { end, lineNetwork, noon, origin } from '../../../test/support/line.ts';
import { firstDay } from '../../../test/support/networks.ts';
import type { Minute } from '../../base/time.ts';
import { nextDay } from '../../base/zone.ts';
import type { Load, RouteQuestion } from '../route/load.ts';
import { Router } from '../route/router.ts';
import { compileTimetable } from '../timetable/compile.ts';
import type { Commodity } from './commodity.ts';
import { SpaceLeft } from './space-left.ts';

const days = 20;
const timetable = compileTimetable(lineNetwork(), firstDay, nextDay(firstDay, days));
const load = { feet: 40, teu: 2, kind: 'dry', grossKg: 20_000, netKg: 16_000, needsPlug: false, dangerousClasses: [] };
const readyAt = (noon - 700) as Minute;
const question: RouteQuestion = {
  load: load as Load,
  start: { kind: 'gate', at: origin, readyAt },
  destination: end,
  latestAt: (noon + days * 1440) as Minute,
  legsMax: 4,
};

function asked(change: Partial<RouteQuestion>): Commodity {
  const mine = { ...question, ...change };
  const objective = { readyAt, dueAt: readyAt, timePerDay: 100, latePerDay: 100, ceiling: 1 };
  return { units: [], question: mine, objective, priority: 1, spoils: false, stake: 0 };
}

const [earlier, later] = [-60, 60].map((by): RouteQuestion['start'] => ({
  ...(question.start as { kind: 'gate'; at: typeof origin }),
  readyAt: (readyAt + by) as Minute,
}));

test('where somebody found no space, whoever could do no better is not searched for, and whoever could is', () => {
  const router = new Router(timetable);
  const left = new SpaceLeft(router, { ...router.boundless, teu: timetable.bucketTeu.map(() => 0) });
  const searches = (change: Partial<RouteQuestion>): number => {
    const before = router.work;
    expect(left.find(asked(change))).toBeUndefined();
    return router.work - before;
  };
  expect(searches({})).toBeGreaterThan(0);
  expect(searches({})).toBe(0);
  expect(searches({ start: later as RouteQuestion['start'], latestAt: (noon + 5 * 1440) as Minute })).toBe(0);
  expect(searches({ load: { ...question.load, grossKg: 21_000 } })).toBe(0);
  expect(searches({ start: earlier as RouteQuestion['start'] })).toBeGreaterThan(0);
  expect(searches({ latestAt: (noon + (days + 1) * 1440) as Minute })).toBeGreaterThan(0);
  expect(searches({ load: { ...question.load, grossKg: 19_000 } })).toBeGreaterThan(0);
  expect(searches({ load: { ...question.load, kind: 'reefer' } as Load })).toBeGreaterThan(0);
});

test('where there is space the best way is found, however dear it is', () => {
  const router = new Router(timetable);
  const left = new SpaceLeft(router, router.boundless);
  expect(left.find(asked({}))?.departsAt).toBe(noon);
});
