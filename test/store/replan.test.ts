import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import type { Minute } from '../../src/base/time.ts';
import type { BookingId } from '../../src/model/booking.ts';
import type { Disruption, DisruptionId } from '../../src/model/disruption.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import type { HubDesk } from '../../src/store/desk.ts';
import { openOutbox } from '../../src/store/outbox/deliveries.ts';
import { deriveNotices } from '../../src/store/outbox/derive.ts';
import { openNotices } from '../../src/store/outbox/notices.ts';
import { openWebhooks } from '../../src/store/outbox/webhooks.ts';
import { publish } from '../../src/store/publisher.ts';
import { book, by, network, now, openDispatch, shut, unwatched } from '../support/dispatch.ts';
import type { PlannedHub } from '../support/planning.ts';
import { openTestStore } from '../support/store.ts';

// A border closes: who has to go another way is shown, approved in part, tracked, told, and undone.

const { database } = await openTestStore();

let hub: PlannedHub;
let desk: HubDesk;
beforeEach(async () => {
  ({ hub, desk } = await openDispatch(database));
  await book(hub, 'B1', { units: 3, due: '2026-12-24T00:00:00Z' });
  expect((await hub.plan('P1')).planned).toBe(3);
});

const declare = (change: Partial<Disruption> = {}) => hub.does({ kind: 'declare-disruption', declared: shut(change) });

test('a closed border: preview, approval of some, tracking, undo', async () => {
  const before = await hub.units();
  await declare();
  expect((await desk.track('B1.1' as UnitKey))?.status).toBe('missed'); // Its train goes no further than the border.
  const preview = await desk.previewReplan('R1', unwatched);
  expect(preview.checker).toBe('ok');
  expect([preview.affected, preview.moved.length, preview.lost.length]).toEqual([3, 3, 0]);
  for (const { from, to, reason } of preview.moved) {
    expect(from[0]).toMatch(/^HUB-DUI-2026/);
    expect(to[0]).not.toBe(from[0]);
    expect(reason).toContain('ALM (The border is shut)');
  }
  expect(preview.cost).toBe(preview.moved.reduce((sum, { extraCost }) => sum + extraCost, 0));
  expect(await hub.units()).toEqual(before); // Nothing is changed by looking.

  const some = { units: ['B1.1', 'B1.2'] as UnitKey[] };
  const done = await desk.approveReplan('R1', some, by('a1'));
  expect(done).toMatchObject({ approved: 2, refused: [] });
  expect(await desk.approveReplan('R1', some, by('a1'))).toEqual(done); // Given twice, done once.
  const [first, third] = [await desk.track('B1.1' as UnitKey), await desk.track('B1.3' as UnitKey)];
  expect(first?.legs.map(({ departure }) => departure)).toEqual(preview.moved.find(({ unit }) => unit === 'B1.1')?.to);
  expect(first?.eta?.source).toBe('plan');
  expect(third?.status).toBe('missed');
  const event = first?.events.at(-1);
  expect([event?.kind, JSON.stringify((await desk.views.entries('unit:B1.1')).at(-1)?.event)]).toEqual([
    'planned',
    expect.stringContaining('"because":{"code":"disrupted"'),
  ]);
  expect((await desk.verify()).faults).toEqual([]);

  expect(await desk.undoReplan('R1', by('u1'))).toEqual({ id: 'R1', undone: 2, kept: [] });
  const after = await hub.units();
  for (const key of ['B1.1', 'B1.2']) expect(after.get(key)?.plan).toEqual(before.get(key)?.plan);
  expect((await desk.verify()).faults).toEqual([]);
  expect((await desk.findReplan('R1'))?.stands).toBe('undone');
  expect(await desk.approveReplan('R1', {}, by('a2'))).toMatchObject({ refused: { code: 'undone' } });
});

test('who is told waits until it can no longer be undone, and is not told of what was', async () => {
  await openWebhooks(database).add({ url: 'https://partner.example/hook' }, 'key-of-the-hook');
  await declare();
  const tell = async (): Promise<void> => {
    await publish(database);
    while ((await deriveNotices(database, network)) > 0);
  };
  await tell();
  await database.deleteFrom('delivery').execute();
  await desk.previewReplan('R1', unwatched);
  await desk.approveReplan('R1', {}, by('a1'));
  await tell();
  const notices = await openNotices(database).list({ since: 0 as never, kinds: ['moved'] }, 10);
  expect(notices.rows[0]).toMatchObject({ kind: 'moved', plan: 'R1' });
  expect(notices.rows[0]?.units[0]?.because).toMatchObject({ code: 'disrupted', disruption: 'ALM' });
  const waiting = () => database.selectFrom('delivery').selectAll().where('state', '=', 'waiting').execute();
  expect((await waiting()).length).toBeGreaterThan(0);
  expect(await openOutbox(database).claim(10, [])).toEqual([]); // Not yet.
  await desk.undoReplan('R1', by('u1'));
  await tell();
  expect(await waiting()).toEqual([]);
});

test('what was sent cannot be undone, what is old cannot be approved, and what was shown wrongly is never done', async () => {
  await declare();
  await desk.previewReplan('R1', unwatched);
  await desk.approveReplan('R1', { units: ['B1.1' as UnitKey] }, by('a1'));
  await sql`update replan set undo_until = 1`.execute(database);
  expect(await desk.undoReplan('R1', by('u1'))).toMatchObject({ refused: { code: 'too-late' } });
  await desk.previewReplan('R2', unwatched);
  await sql`update replan set expires_at = 1`.execute(database);
  expect(await desk.approveReplan('R2', {}, by('a2'))).toMatchObject({ refused: { code: 'expired' } });
  await desk.previewReplan('R3', unwatched);
  await sql`update replan set body = jsonb_set(body::jsonb, '{report,checker}', '["a fault"]')::json where id = 'R3'`.execute(
    database,
  );
  expect(await desk.approveReplan('R3', {}, by('a3'))).toMatchObject({ refused: { code: 'not-checked' } });
  expect(await desk.approveReplan('R9', {}, by('a4'))).toMatchObject({ refused: { code: 'unknown' } });
  expect(await desk.undoReplan('R3', by('u3'))).toMatchObject({ refused: { code: 'nothing' } });
});

test('who has changed since the preview is left out, and the next preview has them', async () => {
  await declare();
  await desk.previewReplan('R1', unwatched);
  await hub.does({ kind: 'hold', unit: 'B1.2' as UnitKey, holdKind: 'customs', owner: 'customs', reason: 'papers' });
  const done = await desk.approveReplan('R1', {}, by('a1'));
  expect(done).toMatchObject({ approved: 2, refused: [{ unit: 'B1.2', code: 'changed-meanwhile' }] });
  const next = await desk.previewReplan('R2', unwatched);
  expect(next.moved.map(({ unit }) => unit)).toEqual(['B1.2']);
});

test('where there is less space, who goes first keeps it; where nothing is left, units are lost with a reason', async () => {
  await declare({ effect: { capacity: 0.02 }, where: { services: ['HUB-DUI' as never] } }); // 2.2 of 110 TEU: room for one of 40 feet.
  const crowded = await desk.previewReplan('R1', unwatched);
  expect(crowded.moved.map(({ unit }) => unit).sort()).toEqual(['B1.2', 'B1.3']);
  await hub.does({ kind: 'withdraw-disruption', disruption: 'ALM' as DisruptionId, reason: 'test' });
  expect(await desk.previewReplan('R2', unwatched)).toMatchObject({ affected: 0, moved: [], lost: [] });
  await declare({
    id: 'ALL' as DisruptionId,
    where: { facilities: ['DUI' as never] },
    until: (now + 90 * 1440) as Minute,
  });
  const lost = await desk.previewReplan('R3', unwatched);
  expect(lost.lost.map(({ unit }) => unit)).toEqual(['B1.1', 'B1.2', 'B1.3']);
  expect(lost.lost[0]?.reason).toContain('closed: ALL: The border is shut');
});

test.each<[string, object, string]>([
  ['is not there', { disruption: 'NO', kind: 'end-disruption', reason: 'r' }, 'unknown'],
  ['is declared again', { kind: 'declare-disruption', declared: shut() }, 'exists'],
  [
    'names no border',
    { kind: 'declare-disruption', declared: shut({ id: 'X' as never, where: { borders: ['NO' as never] } }) },
    'unknown-name',
  ],
  ['does nothing', { kind: 'declare-disruption', declared: shut({ id: 'X' as never, effect: {} }) }, 'not-possible'],
  [
    'ends before it begins',
    { kind: 'declare-disruption', declared: shut({ id: 'X' as never, until: now }) },
    'not-possible',
  ],
  [
    'refuses goods and is slow',
    {
      kind: 'declare-disruption',
      declared: shut({ id: 'X' as never, goods: { hs: ['84'] }, effect: { delay: 60 as never } }),
    },
    'not-possible',
  ],
  [
    'is revised to what it is',
    { kind: 'revise-disruption', disruption: 'ALM', change: {}, reason: 'r' },
    'already-done',
  ],
  [
    'has another version',
    { kind: 'revise-disruption', disruption: 'ALM', change: { note: 'n' }, reason: 'r', version: 7 },
    'changed-meanwhile',
  ],
  ['would be over before it began', { kind: 'end-disruption', disruption: 'ALM', reason: 'r' }, 'wrong-time'],
])('a disruption that %s is refused', async (_, order, code) => {
  await declare();
  expect(await hub.give(order as never)).toMatchObject([{ refused: { code } }]);
  expect((await desk.verify()).faults).toEqual([]);
});

test('a disruption is revised, ended and withdrawn in the ledger, and each holds from then on', async () => {
  await declare();
  const board = async () =>
    (await desk.board({ at: 'HUB' as never, onDemand: false, days: 3 })).rows.map(
      ({ disruption }) => disruption?.stops === true,
    );
  const entries = () => desk.views.entries('disruption:ALM');
  await hub.does({
    kind: 'revise-disruption',
    disruption: 'ALM' as DisruptionId,
    change: { until: null },
    reason: 'no end',
  });
  expect((await desk.views.disruptions())[0]?.disruption.until).toBeUndefined();
  expect(await board()).not.toContain(true); // They leave the hub all the same.
  const sheet = await desk.trackDeparture('HUB-DUI-2026-12-01-1' as never);
  expect(sheet).toMatchObject({ stoppedAt: 1, disruptions: [{ id: 'ALM' }] });
  hub.clock.wait(3 * 1440);
  await hub.does({ kind: 'end-disruption', disruption: 'ALM' as DisruptionId, reason: 'open again' });
  expect((await desk.trackDeparture('HUB-DUI-2026-12-09-1' as never))?.stoppedAt).toBeUndefined();
  expect(await hub.give({ kind: 'end-disruption', disruption: 'ALM' as DisruptionId, reason: 'r' })).toMatchObject([
    { refused: { code: 'already-done' } },
  ]);
  await hub.does({ kind: 'withdraw-disruption', disruption: 'ALM' as DisruptionId, reason: 'never was' });
  expect(await hub.give({ kind: 'end-disruption', disruption: 'ALM' as DisruptionId, reason: 'r' })).toMatchObject([
    { refused: { code: 'cancelled' } },
  ]);
  expect((await entries()).map(({ event }) => event.kind)).toEqual([
    'disruption-declared',
    'disruption-revised',
    'disruption-ended',
    'disruption-withdrawn',
  ]);
  expect((await desk.verify()).faults).toEqual([]);
  expect((await desk.trackBooking('B1' as BookingId))?.booking).toBe('B1');
});

test('a train that loses space keeps who is on it, at risk with the reason, until it is decided who goes', async () => {
  const share = 4 / 110; // The train has 110 TEU, and three units of two.
  await declare({ id: 'LOW' as DisruptionId, name: 'Low speed', effect: { capacity: share } });
  const { risks, counts } = await desk.outlook();
  expect(counts.crowded).toBe(3);
  expect(risks.map(({ crowding }) => textOf(crowding ?? ''))).toEqual(
    risks.map(() => expect.stringMatching(/^HUB-DUI-\S+: 6 of 4 TEU are taken by LOW \(Low speed\)$/)),
  );
  const [answer] = await hub.give({ kind: 'confirm', booking: 'B1' as BookingId });
  expect(answer).toMatchObject({ refused: { code: 'full' } });
  const preview = await desk.previewReplan('R1', unwatched);
  expect([preview.checker, preview.moved.length]).toEqual(['ok', 1]);
  expect(await desk.approveReplan('R1', {}, by('a1'))).toMatchObject({ approved: 1, refused: [] });
  expect((await hub.give({ kind: 'confirm', booking: 'B1' as BookingId }))[0]).toHaveProperty('done');
  expect((await desk.verify()).faults).toEqual([]);
});

test('when a closure is taken back, who was sent around it and gains by going back is shown, and goes', async () => {
  await declare();
  const before = await hub.units();
  await desk.previewReplan('R1', unwatched);
  const some = { units: ['B1.1', 'B1.2'] as UnitKey[] };
  expect(await desk.approveReplan('R1', some, by('a1'))).toMatchObject({ approved: 2 });
  // While it stands nobody is sent to and fro; the third one still has to go another way.
  expect((await desk.previewReplan('R2', unwatched)).moved.map(({ unit }) => unit)).toEqual(['B1.3']);
  await hub.does({ kind: 'withdraw-disruption', disruption: 'ALM' as DisruptionId, reason: 'open after all' });
  const back = await desk.previewReplan('R3', unwatched);
  expect(back.checker).toBe('ok');
  expect(back.moved.map(({ unit }) => unit).sort()).toEqual(['B1.1', 'B1.2']);
  for (const { unit, to, delayHours, reason } of back.moved) {
    expect(to).toEqual(before.get(unit)?.plan?.itinerary.legs.map(({ departure }) => departure));
    expect(delayHours).toBeLessThan(0); // A train of the same price, and earlier.
    expect(reason).toBe('what it went around is no longer as it was: ALM (The border is shut)');
  }
  expect(await desk.approveReplan('R3', {}, by('a3'))).toMatchObject({ approved: 2, refused: [] });
  const legsOf = async (unit: string) => (await hub.units()).get(unit as UnitKey)?.plan?.itinerary;
  expect(await legsOf('B1.1')).toEqual(before.get('B1.1' as UnitKey)?.plan?.itinerary);
  expect((await desk.previewReplan('R4', unwatched)).moved).toEqual([]); // Once, not for ever.
  expect((await desk.verify()).faults).toEqual([]);
});

test('who would hardly gain by going back stays, and so does who has been planned otherwise since', async () => {
  await declare();
  await desk.previewReplan('R1', unwatched);
  await desk.approveReplan('R1', {}, by('a1'));
  const moved = (await hub.units()).get('B1.1' as UnitKey)?.plan;
  if (moved === undefined) throw new Error('B1.1 has a plan');
  // It now goes there because somebody chose so.
  await hub.does({ kind: 'plan-unit', unit: 'B1.1' as UnitKey, ...moved, plan: 'C-B1', because: { code: 'chosen' } });
  await hub.does({
    kind: 'revise-disruption',
    disruption: 'ALM' as DisruptionId,
    change: { severity: 'low' },
    reason: 'not so bad, as long',
  });
  expect((await desk.previewReplan('R2', unwatched)).moved).toEqual([]); // It is closed as before: nobody gains.
  await hub.does({ kind: 'withdraw-disruption', disruption: 'ALM' as DisruptionId, reason: 'open after all' });
  expect((await desk.previewReplan('R3', unwatched)).moved.map(({ unit }) => unit).sort()).toEqual(['B1.2', 'B1.3']);
});
