import { expect, test } from 'vitest';
import { end, lineNetwork, noon, origin } from '../../../test/support/line.ts';
import { firstDay } from '../../../test/support/networks.ts';
import type { Minute } from '../../base/time.ts';
import { nextDay } from '../../base/zone.ts';
import type { Load } from '../route/load.ts';
import { Router } from '../route/router.ts';
import { compileTimetable } from '../timetable/compile.ts';
import { KnownWays } from './known-ways.ts';

const days = 60;
const timetable = compileTimetable(lineNetwork(), firstDay, nextDay(firstDay, days));
const load = { feet: 40, teu: 2, kind: 'dry', grossKg: 20_000, netKg: 16_000, needsPlug: false, dangerousClasses: [] };
const readyAt = (noon - 700) as Minute;
const question = {
  load: load as Load,
  start: { kind: 'gate' as const, at: origin, readyAt },
  destination: end,
  latestAt: (noon + days * 1440) as Minute,
  legsMax: 4,
};
const objective = { readyAt, dueAt: readyAt, timePerDay: 100, latePerDay: 100, ceiling: Number.POSITIVE_INFINITY };
const router = new Router(timetable);

/** Space on departures from so many days on only. */
function freeFrom(day: number) {
  const teu = timetable.bucketTeu.map(() => 0);
  for (const [segment, bucket] of timetable.segmentBucket.entries())
    if ((timetable.segmentDeparts[segment] ?? 0) >= (firstDay + day) * 1440) teu[bucket] = 3;
  return { ...router.boundless, teu };
}

test('where all is full for weeks, a unit waits for a service that is known, and nothing else is searched', () => {
  router.best(question, objective, router.boundless);
  const before = router.work;
  const route = new KnownWays(router).find(question, objective, freeFrom(30));
  expect(route?.departsAt).toBe(noon + 30 * 1440);
  expect(router.work).toBe(before);
});

test('where nothing is ever free it is searched for once, and after three who waited in vain for nobody', () => {
  const ways = new KnownWays(router);
  expect(ways.find(question, objective, freeFrom(days))).toBeUndefined();
  const searched = router.work;
  for (let unit = 1; unit < 3; unit += 1) expect(ways.find(question, objective, freeFrom(days))).toBeUndefined();
  expect(ways.find(question, objective, freeFrom(30))).toBeUndefined(); // They are told so at once, until somebody forgets.
  expect(router.work).toBe(searched);
  ways.forget();
  expect(ways.find(question, objective, freeFrom(30))?.departsAt).toBe(noon + 30 * 1440);
});
