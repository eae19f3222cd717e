import { expect, test } from 'vitest';
import type { Minute } from '../../src/base/time.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { bookingOf } from '../support/bookings.ts';
import { referenceNetwork } from '../support/reference.ts';
import { Story } from '../support/story.ts';

test('a container of laptops goes from Chongqing to Duisburg, is put on the wrong train in Malaszewicze, and arrives', async () => {
  const story = new Story(referenceNetwork(), '2026-11-30T08:00:00+08:00');
  const unit = 'B1.1' as UnitKey;
  const [yard, duisburg] = ['CQ_TUA', 'DUI'] as FacilityId[] as [FacilityId, FacilityId];
  const number = 'CSQU3054383' as never;

  // The wish.
  await story.does({
    kind: 'book',
    booking: bookingOf('B1', yard, duisburg, '2026-12-01T00:00:00Z', '2026-12-28T00:00:00Z'),
  });
  expect(story.track(unit)).toMatchObject({ status: 'booked', next: { what: 'plan' } });
  expect((await story.refuses({ kind: 'confirm', booking: 'B1' as never })).code).toBe('not-planned');
  expect((await story.refuses({ kind: 'gate-in', unit, at: yard, number })).code).toBe('not-planned');

  // The plan.
  await story.plan('P1');
  const legs = story.hub.unit(unit).plan?.itinerary.legs.map(({ departure }) => departure);
  expect(legs).toEqual(['CQ-DOS-2026-12-02-1', 'DOS-MAL-2026-12-07-1', 'MAL-DUI-2026-12-17-2']);
  await story.does({ kind: 'confirm', booking: 'B1' as never });
  const promised = story.track(unit).eta?.arrival;
  expect(promised).toBe('2026-12-20T09:20+01:00');
  expect(story.track(unit)).toMatchObject({
    status: 'planned',
    next: { what: 'gate-in', at: yard, departure: 'CQ-DOS-2026-12-02-1' },
    late: expect.any(Number),
  });

  // The history.
  expect((await story.refuses({ kind: 'gate-in', unit, at: duisburg, number })).code).toBe('wrong-place');
  expect((await story.refuses({ kind: 'gate-in', unit, at: yard })).code).toBe('wrong-number');
  await story.does({ kind: 'gate-in', unit, at: yard, number });
  expect(story.track(unit)).toMatchObject({ status: 'in-yard', at: yard, next: { what: 'load' }, number });
  await story.does({ kind: 'hold', unit, holdKind: 'customs', owner: 'customs', reason: 'papers' });
  const { departure } = story.nextLeg(unit);
  expect((await story.refuses({ kind: 'load', unit, departure, at: yard })).code).toBe('held');
  const hold = story.hub.unit(unit).holds[0]?.id ?? '';
  await story.does({ kind: 'release', unit, hold, reason: 'papers are in order' });
  await story.load(unit);
  expect(story.track(unit)).toMatchObject({ status: 'aboard', next: { what: 'depart' } });
  await story.runs(departure, 0, 1);
  expect(story.track(unit)).toMatchObject({ status: 'under-way', next: { what: 'discharge', at: 'DOS' } });
  await story.runs(departure, 1, 3);
  await story.discharge(unit);
  expect(story.track(unit)).toMatchObject({ status: 'in-yard', at: 'DOS' });
  await story.ride(unit);
  expect(story.track(unit)).toMatchObject({ status: 'in-yard', at: 'MAL', eta: { arrival: promised } });

  // Malaszewicze reports that the unit stands on the train to Hamburg.
  const hamburg = 'MAL-HAM-2026-12-17-1' as DepartureId;
  story.wait((story.dated(hamburg).calls[0]?.departs ?? 0) as Minute);
  const wrong = { kind: 'load', unit, departure: hamburg, at: 'MAL' as FacilityId } as const;
  expect((await story.refuses(wrong)).reason).toContain('is planned on MAL-DUI-2026-12-17-2');
  await story.does({ ...wrong, reported: true });
  await story.does({ kind: 'depart', departure: hamburg, at: 'MAL' as FacilityId });
  const astray = story.track(unit);
  expect(astray).toMatchObject({ status: 'misdirected', at: hamburg, next: { what: 'plan' } });
  expect(astray.eta).toBeUndefined();

  // The repair: what was travelled stands, the rest is planned from where it is bound to get off.
  await story.plan('P2');
  const repaired = story.hub.unit(unit).plan?.itinerary.legs ?? [];
  expect(repaired.slice(0, 3)).toEqual([
    { departure: 'CQ-DOS-2026-12-02-1', from: 0, to: 3 },
    { departure: 'DOS-MAL-2026-12-07-1', from: 0, to: 3 },
    { departure: hamburg, from: 0, to: 1, unbooked: true },
  ]);
  expect(repaired.length).toBeGreaterThan(3);
  expect(story.track(unit)).toMatchObject({ status: 'under-way', at: hamburg, next: { what: 'discharge', at: 'HAM' } });
  story.wait((story.dated(hamburg).calls[1]?.arrives ?? 0) as Minute);
  await story.does({ kind: 'arrive', departure: hamburg, at: 'HAM' as FacilityId });
  await story.discharge(unit);
  while (story.track(unit).status !== 'arrived') await story.ride(unit);

  // The end.
  expect(story.track(unit)).toMatchObject({ at: 'DUI', next: { what: 'gate-out' }, eta: { is: 'actual' } });
  await story.does({ kind: 'gate-out', unit, at: duisburg });
  await story.does({ kind: 'deliver', unit });
  const end = story.track(unit);
  expect(end.status).toBe('delivered');
  expect(end.next).toBeUndefined();
  expect(end.events.map(({ kind }) => kind).filter((kind) => kind === 'planned')).toHaveLength(2);
});
