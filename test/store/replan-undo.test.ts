import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { UnitKey } from '../../src/model/unit.ts';
import type { HubDesk } from '../../src/store/desk.ts';
import { deriveNotices } from '../../src/store/outbox/derive.ts';
import { openWebhooks } from '../../src/store/outbox/webhooks.ts';
import { publish } from '../../src/store/publisher.ts';
import { book, by, network, openDispatch, shut, unwatched } from '../support/dispatch.ts';
import type { PlannedHub } from '../support/planning.ts';
import { openTestStore } from '../support/store.ts';

// A hub goes on while somebody thinks twice: who has moved on by the new plan stays on it, all others go back.

const { database } = await openTestStore();

let hub: PlannedHub;
let desk: HubDesk;

/** A and B have two units each; a border closes, and what a preview shows for them is approved. */
beforeEach(async () => {
  ({ hub, desk } = await openDispatch(database));
  await openWebhooks(database).add({ url: 'https://partner.example/hook' }, 'key-of-the-hook');
  for (const id of ['A', 'B']) await book(hub, id, { units: 2, due: '2026-12-24T00:00:00Z' });
  await hub.plan('P1');
  await hub.does({ kind: 'declare-disruption', declared: shut() });
  await tell();
  await database.deleteFrom('delivery').execute();
  await desk.previewReplan('R1', unwatched);
  await desk.approveReplan('R1', {}, by('a1'));
});

async function tell(): Promise<void> {
  await publish(database);
  while ((await deriveNotices(database, network)) > 0);
}

/** Bookings whose customers will be told that their units go another way. */
const waiting = async (): Promise<string[]> => {
  const { rows } = await sql<{ booking: string }>`
    select distinct booking from delivery where state = 'waiting' and kind = 'moved' order by booking`.execute(
    database,
  );
  return rows.map(({ booking }) => booking);
};

const departuresOf = async (unit: string) =>
  (await hub.units()).get(unit)?.plan?.itinerary.legs.map(({ departure }) => departure);

test('a hold, or a number that is told, is no reason to stay', async () => {
  const before = await desk.findReplan('R1');
  await hub.does({ kind: 'hold', unit: 'A.1' as UnitKey, holdKind: 'customs', owner: 'customs', reason: 'papers' });
  expect(await desk.undoReplan('R1', by('u1'))).toEqual({ id: 'R1', undone: 4, kept: [] });
  for (const { unit, from } of before?.moved ?? []) expect(await departuresOf(unit)).toEqual(from);
  await tell();
  expect(await waiting()).toEqual([]);
  expect((await desk.verify()).faults).toEqual([]);
});

test.each([
  ['before its notices are made', false],
  ['after its notices were made', true],
])('a booking of which one was planned otherwise stays whole and is told, the other goes back, %s', async (_, told) => {
  const moved = (await desk.findReplan('R1'))?.moved;
  const plan = (await hub.units()).get('A.2')?.plan;
  if (plan === undefined) throw new Error('A.2 has a plan');
  if (told) await tell();
  await hub.does({ kind: 'plan-unit', unit: 'A.2' as UnitKey, ...plan, plan: 'C-A', because: { code: 'chosen' } });
  const undone = await desk.undoReplan('R1', by('u1'));
  expect(undone).toMatchObject({ undone: 2, kept: [{ unit: 'A.1' }, { unit: 'A.2' }] });
  expect(await desk.undoReplan('R1', by('u1'))).toEqual(undone); // Given twice, done once.
  for (const { unit, from, to } of moved ?? [])
    expect(await departuresOf(unit)).toEqual(unit.startsWith('A') ? to : from);
  await tell();
  expect(await waiting()).toEqual(['A']);
  expect((await desk.verify()).faults).toEqual([]);
});

test('who was loaded by the new plan stays on it, with its booking', async () => {
  const unit = 'B.1' as UnitKey;
  const plan = (await hub.units()).get(unit)?.plan;
  const [first] = plan?.itinerary.legs ?? [];
  hub.clock.wait((plan?.departsAt ?? 0) - 60 - hub.clock.now() / 60_000);
  await hub.does(
    { kind: 'gate-in', unit, at: 'HUB' as never, number: 'CSQU3054383' as never, reported: true },
    { kind: 'load', unit, departure: first?.departure as never, at: 'HUB' as never, reported: true },
  );
  expect(await desk.undoReplan('R1', by('u1'))).toMatchObject({ undone: 2, kept: [{ unit: 'B.1' }, { unit: 'B.2' }] });
  expect((await desk.verify()).faults).toEqual([]);
});

test('a booking that was changed since is not sent back to where it was to go', async () => {
  const change = { dueAt: Date.parse('2027-01-20T00:00:00Z') / 60_000 } as never;
  await hub.does({ kind: 'amend', booking: 'A' as never, change, reason: 'the customer asks' });
  expect(await desk.undoReplan('R1', by('u1'))).toMatchObject({ undone: 2, kept: [{ unit: 'A.1' }, { unit: 'A.2' }] });
  expect(await departuresOf('B.1')).toEqual(
    (await desk.findReplan('R1'))?.moved.find(({ unit }) => unit === 'B.1')?.from,
  );
});

test('an undo that was refused is looked at anew, and one that was cut off is gone on with', async () => {
  const units = await hub.units();
  const plans = (['A.1', 'B.1'] as UnitKey[]).map((unit) => ({ unit, plan: units.get(unit)?.plan }));
  for (const { unit, plan } of plans)
    if (plan !== undefined)
      await hub.does({ kind: 'plan-unit', unit, ...plan, plan: 'C', because: { code: 'chosen' } });
  expect(await desk.undoReplan('R1', by('u1'))).toMatchObject({ refused: { code: 'changed-meanwhile' } });
  for (const { unit, plan } of plans)
    if (plan !== undefined) await hub.does({ kind: 'plan-unit', unit, ...plan, because: { code: 'chosen' } });
  expect(await desk.undoReplan('R1', by('u2'))).toEqual({ id: 'R1', undone: 4, kept: [] });
  // As if the process had died when all units had gone back, and nothing else was written.
  const { rows } = await sql<{ body: { undo: { answer?: object } } }>`select body from replan where id = 'R1'`.execute(
    database,
  );
  const { answer: _, ...undo } = rows[0]?.body.undo ?? {};
  await sql`update replan set undone = false, undo_until = 1, body = ${JSON.stringify({ ...rows[0]?.body, undo })}::json where id = 'R1'`.execute(
    database,
  );
  expect(await desk.undoReplan('R1', by('u2'))).toEqual({ id: 'R1', undone: 4, kept: [] });
  expect(await desk.findReplan('R1')).toMatchObject({ stands: 'undone', kept: [] });
  expect((await desk.verify()).faults).toEqual([]);
});

test('where all have moved on, nothing is undone, and it says so', async () => {
  for (const unit of ['A.1', 'B.2'] as UnitKey[]) {
    const plan = (await hub.units()).get(unit)?.plan;
    if (plan !== undefined)
      await hub.does({ kind: 'plan-unit', unit, ...plan, plan: 'C', because: { code: 'chosen' } });
  }
  expect(await desk.undoReplan('R1', by('u1'))).toMatchObject({ refused: { code: 'changed-meanwhile' } });
  expect((await desk.findReplan('R1'))?.stands).toBe('undoable');
  await tell();
  expect(await waiting()).toEqual(['A', 'B']);
});
