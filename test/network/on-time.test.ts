import { expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { Minute } from '../../src/base/time.ts';
import { type Day, readDay } from '../../src/base/zone.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import { chancyLegs, onTimeChance, releaseWait } from '../../src/plan/route/on-time.ts';
import { Router } from '../../src/plan/route/router.ts';
import { compileTimetable } from '../../src/plan/timetable/compile.ts';
import { dateDeparture } from '../../src/plan/timetable/dated.ts';
import { chanceWithin, delaysOf } from '../../src/plan/timetable/delay.ts';
import { departureIdOf } from '../../src/plan/timetable/timetable.ts';
import { trueMoments } from '../../src/sim/world.ts';
import { readAsked } from '../../src/tracking/asked.ts';
import { referenceNetwork } from '../support/reference.ts';

const network = referenceNetwork();
const december = readDay('2026-12-01') ?? (0 as Day);
const timetable = compileTimetable(network, december, (december + 75) as Day);
const router = new Router(timetable);
const worlds = 4_000;
const two = 0.02;

/** Routes worth choosing between two places, with what chances see of them. */
function routesBetween(origin: string, destination: string) {
  const readyAt = ((december + 1) * 1440) as Minute;
  const asked = readAsked(network, {
    ...{ origin, destination, readyAt, units: 1, sizeType: '45G1', cold: false, dangerousClasses: [] },
    latestAt: (readyAt + 45 * 1440) as Minute,
  });
  if ('problem' in asked) throw new Error(textOf(asked.problem));
  const start = { kind: 'gate' as const, at: origin as FacilityId, readyAt };
  const question = { load: asked.load, start, destination: asked.destination, latestAt: asked.latestAt, legsMax: 8 };
  return router.pareto(question, router.boundless).routes.map((route) => {
    const legs = chancyLegs(timetable, route.legs, asked.load, 1, router.boundless);
    const last = route.legs.at(-1);
    return { route, legs, wait: last === undefined ? 0 : releaseWait(timetable, last) };
  });
}

/** The same journey in seeded worlds: the share of them in which it is on time. */
function playedShare({ route, legs, wait }: ReturnType<typeof routesBetween>[number], dueAt: number): number {
  const dated = route.legs.map(({ departure }) => dateDeparture(network, departureIdOf(timetable, departure)));
  let onTime = 0;
  for (let seed = 1; seed <= worlds; seed += 1) {
    let run: number | undefined = 0;
    let landed = 0;
    for (const [index, leg] of legs.entries()) {
      if (index > 0) run = leg.runs.findIndex(({ catchUntil }) => landed <= catchUntil);
      const [taken, plan, call] = [leg.runs[run ?? -1], dated[index], route.legs[index]?.to ?? 0];
      if (taken === undefined || plan === undefined) {
        run = undefined;
        break;
      }
      // Another run is another draw: its own name in this world.
      const world = trueMoments(network, { ...plan, id: `${plan.id}/${run}` as never }, seed);
      const late = (world.arrives[call] ?? 0) / 60_000 - (plan.calls[call]?.arrives ?? 0);
      landed = taken.arrives + late;
    }
    if (run !== undefined && landed + wait <= dueAt) onTime += 1;
  }
  return onTime / worlds;
}

test('a departure is as late at each of its calls as in the made-up world', () => {
  for (const service of [...network.services.values()].filter((_, index) => index % 23 === 0)) {
    for (let departure = 0; departure < timetable.departureService.length; departure += 1) {
      if (timetable.services[timetable.departureService[departure] ?? -1] !== service) continue;
      const dated = dateDeparture(network, departureIdOf(timetable, departure));
      if (dated === undefined) break;
      const drawn = Array.from({ length: worlds }, (_, seed) => trueMoments(network, dated, seed + 1).arrives);
      for (const [call, delay] of delaysOf(network, dated).entries()) {
        if (call === 0) continue; // Nothing arrives there.
        expect(delay.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        const late = drawn.map((arrives) => (arrives[call] ?? 0) / 60_000 - (dated.calls[call]?.arrives ?? 0));
        for (const minutes of [-300, -60, -20, 10, 30, 60, 240, 720, 1440, 2880]) {
          const share = late.filter((each) => each <= minutes).length / worlds;
          const where = `${dated.id} at call ${call} within ${minutes}`;
          expect(Math.abs(chanceWithin(delay, minutes) - share), where).toBeLessThan(two);
        }
      }
      break;
    }
  }
});

test.each([
  ['CQ_TUA', 'DUI'],
  ['CQ_GUO', 'SIN'],
  ['CQ_TUA', 'WAW'],
  ['WUH', 'CQ_SPM'],
])(
  'the chance to be on time from %s to %s is that of the made-up world, and rises with the time there is',
  (from, to) => {
    const found = routesBetween(from, to);
    for (const chosen of found.filter((_, index) => index % Math.ceil(found.length / 5) === 0)) {
      let before = 0;
      for (const days of [-2, -0.5, 0, 0.25, 1, 2, 4, 8, 20]) {
        const dueAt = chosen.route.arrivesAt + days * 1440;
        const chance = onTimeChance(chosen.legs, dueAt - chosen.wait);
        expect(chance).toBeGreaterThanOrEqual(before);
        expect(chance).toBeLessThanOrEqual(1);
        before = chance;
        if (days === 0 || days === 1 || days === 4)
          expect(Math.abs(chance - playedShare(chosen, dueAt)), `${days} days of slack`).toBeLessThan(two);
      }
    }
  },
);
