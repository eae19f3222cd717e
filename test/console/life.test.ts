import { expect, test } from 'vitest';
import type { Minute } from '../../src/base/time.ts';
import { lifeOf } from '../../src/console/track/steps.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { bookingOf } from '../support/bookings.ts';
import { referenceNetwork } from '../support/reference.ts';
import { Story } from '../support/story.ts';

const unit = 'B1.1' as UnitKey;
const [yard, duisburg] = ['CQ_TUA', 'DUI'] as [FacilityId, FacilityId];

async function planned(): Promise<Story> {
  const story = new Story(referenceNetwork(), '2026-11-30T08:00:00+08:00');
  const booking = bookingOf('B1', yard, duisburg, '2026-12-01T00:00:00Z', '2026-12-28T00:00:00Z');
  await story.does({ kind: 'book', booking });
  await story.plan('P1');
  return story;
}

/** A unit's steps as lines: `kind is`, with what is special about one. */
function linesOf(story: Story): { past: string[]; coming: string[] } {
  const { past, coming } = lifeOf(story.track(unit) as never);
  const line = ({ kind, is, at, astray, again, takenBack }: (typeof past)[number]): string =>
    [kind, is, at, astray === true ? 'ASTRAY' : undefined, again, takenBack]
      .filter((part) => part !== undefined)
      .join(' ');
  return { past: past.map(line), coming: coming.map(line) };
}

test('before it comes in, all is to come: cut-off, each leg, the end', async () => {
  const story = await planned();
  expect(linesOf(story)).toEqual({
    past: ['unit-booked actual', 'planned actual'],
    coming: [
      'to-gate-in planned CQ_TUA',
      'to-load planned CQ_TUA',
      'to-depart planned CQ_TUA',
      'to-arrive planned DOS',
      'to-load planned DOS',
      'to-depart planned DOS',
      'to-arrive planned MAL',
      'to-load planned MAL',
      'to-depart planned MAL',
      'to-arrive planned DUI',
      'disposal planned DUI',
      'to-gate-out planned DUI',
      'to-deliver planned DUI',
    ],
  });
  const { coming } = lifeOf(story.track(unit) as never);
  expect(coming[0]).toMatchObject({ until: true, when: story.track(unit).next?.by });
});

test('a late train is a fact where it was, and an estimate where it is to come', async () => {
  const story = await planned();
  await story.does({ kind: 'gate-in', unit, at: yard, number: 'CSQU3054383' as never });
  await story.load(unit);
  const { departure } = story.nextLeg(unit);
  await story.runs(departure, 0, 1, 90);
  const { past, coming } = lifeOf(story.track(unit) as never);
  expect(past.slice(-2).map(({ kind }) => kind)).toEqual(['loaded', 'leg-departed']);
  const left = past.at(-1);
  expect((Date.parse(left?.when ?? '') - Date.parse(left?.planned ?? '')) / 60_000).toBe(90);
  expect(coming[0]).toMatchObject({ kind: 'to-arrive', is: 'estimated', departure, source: departure });
  expect(coming[0]?.asOf).toBeDefined();
});

test('what was taken back stays where it was, with the reason', async () => {
  const story = await planned();
  await story.does({ kind: 'gate-in', unit, at: yard, number: 'CSQU3054383' as never });
  const version = story.track(unit).events.findLast(({ kind }) => kind === 'gated-in')?.version ?? 0;
  await story.does({ kind: 'correct', unit, corrects: version, reason: 'another truck' });
  const { past } = linesOf(story);
  expect(past).toContain('gated-in actual CQ_TUA another truck');
  expect(past).toContain('corrected actual');
});

test('a unit on the wrong train is told as trouble, and as mended once there is a new plan', async () => {
  const story = await planned();
  await story.does({ kind: 'gate-in', unit, at: yard, number: 'CSQU3054383' as never });
  await story.ride(unit);
  await story.ride(unit);
  const hamburg = 'MAL-HAM-2026-12-17-1' as DepartureId;
  const meant = story.nextLeg(unit).departure;
  story.wait((story.dated(hamburg).calls[0]?.departs ?? 0) as Minute);
  await story.does({ kind: 'load', unit, departure: hamburg, at: 'MAL' as FacilityId, reported: true });
  await story.does({ kind: 'depart', departure: hamburg, at: 'MAL' as FacilityId });
  expect(lifeOf(story.track(unit) as never).troubles).toMatchObject([
    { at: 'MAL', departure: hamburg, planned: meant },
  ]);
  expect(linesOf(story)).toMatchObject({
    coming: [expect.stringContaining('to-plan'), expect.anything(), expect.anything()],
  });
  expect(lifeOf(story.track(unit) as never).troubles[0]?.mended).toBeUndefined();
  await story.plan('P2');
  const { past } = linesOf(story);
  expect(past).toContain('loaded actual MAL ASTRAY');
  expect(past).toContain('planned actual repair');
  expect(lifeOf(story.track(unit) as never).troubles[0]?.mended).toMatchObject({ kind: 'planned', plan: 'P2' });
});

test('at the end nothing is to come', async () => {
  const story = await planned();
  await story.does({ kind: 'gate-in', unit, at: yard, number: 'CSQU3054383' as never });
  while (story.track(unit).status !== 'arrived') await story.ride(unit);
  expect(linesOf(story).coming).toEqual(['disposal actual DUI', 'to-gate-out planned DUI', 'to-deliver planned DUI']);
  await story.does({ kind: 'gate-out', unit, at: duisburg });
  await story.does({ kind: 'deliver', unit });
  expect(linesOf(story).coming).toEqual([]);
});
