import { expect, test } from 'vitest';
import { cents } from '../../src/base/money.ts';
import { type Minute, minuteOf } from '../../src/base/time.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { cutOffAt, plannedMoments } from '../../src/plan/timetable/dated.ts';
import { bookingOf } from '../support/bookings.ts';
import { referenceNetwork } from '../support/reference.ts';
import { Story } from '../support/story.ts';

const durian = {
  units: [{ sizeType: '45R1' as never, grossKg: 22_800, tareKg: 4_800 }],
  goods: [
    {
      hs: '081060' as never,
      description: 'durians',
      value: cents(7_500_000),
      currency: 'USD' as never,
      netKg: 18_000,
      temperature: { minC: 13, maxC: 15 },
      shelfLifeDays: 16,
    },
  ],
};

test('a reefer of durians comes from Bangkok by rail through Laos, late at the gate and held at the border, before it spoils', async () => {
  const story = new Story(referenceNetwork(), '2026-11-30T09:00:00+07:00');
  const unit = 'D1.1' as UnitKey;
  const [bangkok, chongqing] = ['LKR', 'CQ_TUA'] as FacilityId[] as [FacilityId, FacilityId];
  const number = 'MSKU9070323' as never;
  const booking = bookingOf('D1', bangkok, chongqing, '2026-12-01T00:00:00Z', '2026-12-14T00:00:00Z', durian);
  await story.does({ kind: 'book', booking });
  await story.plan('P1');

  // Planned on services with plugs, from end to end, and in good time.
  const first = story.nextLeg(unit);
  const legs = story.hub.unit(unit).plan?.itinerary.legs ?? [];
  expect(legs.map(({ departure }) => story.dated(departure).service.capacity.plugs > 0)).not.toContain(false);
  expect(legs.map(({ departure }) => story.dated(departure).service.mode)).toEqual(['rail', 'rail', 'road']);
  const spoils = booking.readyAt + 16 * 1440;
  expect(story.hub.unit(unit).plan?.arrivesAt).toBeLessThan(spoils);
  const plugs = [...story.hub.used].filter(([, { plugs }]) => plugs === 1);
  expect(plugs).toHaveLength(legs.reduce((sum, { from, to }) => sum + to - from, 0));

  // The lorry comes an hour after the train took its last reefers: turned to the planner, not to the road.
  const cutOff = cutOffAt(first.dated, plannedMoments(first.dated), first.from, first.unit);
  story.wait((cutOff + 60) as Minute);
  expect(story.track(unit)).toMatchObject({ status: 'missed', next: { what: 'plan' } });
  expect((await story.refuses({ kind: 'gate-in', unit, at: bangkok, number })).code).toBe('past-cut-off');
  await story.plan('P2');
  expect(story.nextLeg(unit).departure).not.toBe(first.departure);
  await story.does({ kind: 'gate-in', unit, at: bangkok, number });
  await story.ride(unit);

  // Quarantine stops it at the border until its train has left.
  const border = story.track(unit).at;
  const missed = story.nextLeg(unit);
  await story.does({ kind: 'hold', unit, holdKind: 'phytosanitary', owner: 'GACC', reason: 'sample taken' });
  expect((await story.refuses({ kind: 'gate-out', unit, at: border as FacilityId, reported: true })).code).toBe('held');
  story.wait((missed.dated.calls[missed.from]?.departs ?? 0) as Minute);
  const at = missed.dated.calls[missed.from]?.facility ?? bangkok;
  const load = { kind: 'load', unit, departure: missed.departure, at, reported: true } as const;
  expect((await story.refuses(load)).code).toBe('held'); // Held is held, whoever reports.
  await story.does({ kind: 'depart', departure: missed.departure, at });
  story.wait((minuteOf(story.now) + 600) as Minute);
  expect(story.track(unit).status).toBe('missed');
  const [hold] = story.track(unit).holds;
  await story.does({ kind: 'release', unit, hold: hold?.id ?? '', reason: 'free of pests' });
  await story.plan('P3');
  expect(story.track(unit)).toMatchObject({ status: 'in-yard', at: border, next: { what: 'load' } });

  while (story.track(unit).status !== 'arrived') await story.ride(unit);
  const end = story.track(unit);
  expect(end).toMatchObject({ at: chongqing, next: { what: 'gate-out' }, eta: { is: 'actual' } });
  expect(minuteOf(story.now)).toBeLessThan(spoils);
  await story.does({ kind: 'gate-out', unit, at: chongqing });
  await story.does({ kind: 'deliver', unit });
  expect(story.track(unit).status).toBe('delivered');
});
