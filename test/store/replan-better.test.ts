import { beforeEach, expect, test } from 'vitest';
import type { Minute } from '../../src/base/time.ts';
import type { ReplanSheet } from '../../src/operations/planning/replan-report.ts';
import type { HubDesk } from '../../src/store/desk.ts';
import { book, by, now, openDispatch, unwatched } from '../support/dispatch.ts';
import { disruptionOf } from '../support/disruptions.ts';
import type { PlannedHub } from '../support/planning.ts';
import { openTestStore } from '../support/store.ts';

// Whoever plans around a disruption sees a plan that can be used first, and a better one when it is there.

const { database } = await openTestStore();

let hub: PlannedHub;
let desk: HubDesk;

/** Trains take one unit each. Three units are ready first and have time, three are ready later that day and have none. */
beforeEach(async () => {
  ({ hub, desk } = await openDispatch(database));
  for (let hour = 0; hour < 6; hour += 1) {
    const ready = `2026-12-01T0${hour}:00:00Z`;
    const patient = { due: '2027-01-20T00:00:00Z', latePerDay: 100 };
    const urgent = { due: '2026-12-17T00:00:00Z', latePerDay: 500_000 };
    await book(hub, `B${hour}`, { units: 1, ready, ...(hour < 3 ? patient : urgent) });
  }
  await hub.plan('P1');
  const slow = { where: { services: ['HUB-DUI' as never] }, effect: { capacity: 0.02 } };
  const during = { from: (now + 1440) as Minute, until: (now + 40 * 1440) as Minute };
  await hub.does({ kind: 'declare-disruption', declared: disruptionOf('SLOW', { ...slow, ...during }) });
});

const arrivals = async () =>
  new Map([...(await hub.units())].map(([key, { plan }]) => [key, plan?.arrivesAt ?? Number.POSITIVE_INFINITY]));
const latest = (all: Map<string, number>, units: readonly string[]): number =>
  Math.max(...units.map((unit) => all.get(unit) ?? 0));

test('the plan that can be used is there at once, the better one by a name of its own, and each is what was shown', async () => {
  let shown: ReplanSheet | undefined;
  const better = await desk.previewReplan('R1', unwatched, async ({ id }) => {
    shown = await desk.findReplan(id);
  });
  expect(shown).toMatchObject({ id: 'R1', stands: 'open', checker: 'ok', betterBy: expect.any(String) });
  expect(better).toMatchObject({ id: 'R1-2', checker: 'ok' });
  const first = await desk.findReplan('R1');
  expect(first).toMatchObject({ better: 'R1-2', moved: shown?.moved });
  expect(first?.betterBy).toBeUndefined();
  expect(better.moved).not.toEqual(first?.moved);

  expect(await desk.approveReplan('R1-2', {}, by('a1'))).toMatchObject({ approved: better.moved.length, refused: [] });
  const all = await arrivals();
  expect(latest(all, ['B3.1', 'B4.1', 'B5.1'])).toBeLessThan(latest(all, ['B0.1', 'B1.1', 'B2.1']));
  expect((await desk.verify()).faults).toEqual([]);
});

test('what is approved before the better one is there is done as it was shown', async () => {
  let done: unknown;
  const better = await desk.previewReplan('R1', unwatched, async ({ id }) => {
    done = await desk.approveReplan(id, {}, by('a1'));
  });
  const first = await desk.findReplan('R1');
  expect(done).toMatchObject({ id: 'R1', approved: first?.moved.length, refused: [] });
  const units = await hub.units();
  for (const { unit, to } of first?.moved ?? [])
    expect(units.get(unit)?.plan?.itinerary.legs.map(({ departure }) => departure)).toEqual(to);
  const late = await desk.approveReplan(better.id, {}, by('a2')); // Whoever it moves has moved already.
  const moved = new Set(first?.moved.map(({ unit }) => unit));
  for (const { unit } of better.moved.filter((each) => moved.has(each.unit)))
    expect(late).toMatchObject({ refused: expect.arrayContaining([{ unit, code: 'changed-meanwhile' }]) });
  expect((await desk.verify()).faults).toEqual([]);
});

test('who does not wait for a better one has the plan that can be used, and nothing more is promised', async () => {
  let enough = false;
  const made = await desk.previewReplan('R1', { ...unwatched, shouldStop: () => enough }, () => {
    enough = true;
  });
  expect(made.id).toBe('R1');
  const sheet = await desk.findReplan('R1');
  expect([sheet?.stands, sheet?.betterBy, sheet?.better]).toEqual(['open', undefined, undefined]);
});

test('who gives way to others from a departure that nothing disrupts is in the plan that is shown, and goes', async () => {
  ({ hub, desk } = await openDispatch(database));
  await book(hub, 'X', { units: 1, kg: 9_000, due: '2026-12-17T00:00:00Z', latePerDay: 5_000_000 });
  for (const id of ['Y1', 'Y2'])
    await book(hub, id, {
      units: 55,
      kg: 9_000,
      ready: '2026-12-02T00:00:00Z',
      due: '2027-01-20T00:00:00Z',
      latePerDay: 100,
    });
  await hub.plan('P1');
  const [train] = (await hub.units()).get('X.1')?.plan?.itinerary.legs ?? [];
  const day = train?.departure.slice(0, -2);
  const off = { where: { departures: [`${day}-1`, `${day}-2`] as never }, effect: { capacity: 0 } };
  await hub.does({ kind: 'declare-disruption', declared: disruptionOf('OFF', { ...off, from: now }) });
  const better = await desk.previewReplan('R1', unwatched);
  expect(better).toMatchObject({ id: 'R1-2', affected: 1, checker: 'ok', lost: [] });
  const gave = better.moved.filter(({ unit }) => unit.startsWith('Y'));
  expect(gave.map(({ reason }) => reason)).toEqual(['gives way to units that are worse off']);
  expect(await desk.approveReplan(better.id, {}, by('a1'))).toMatchObject({ approved: 2, refused: [] });
  expect((await desk.verify()).faults).toEqual([]);
});

test('a rehearsal plans as a preview does, keeps nothing, and ends when it is asked to', async () => {
  const before = await hub.units();
  const phases = new Set<string>();
  await desk.rehearseReplan({ progress: (what) => phases.add(what), shouldStop: () => false });
  expect([...phases]).toContain('assigning');
  const turns = { heard: 0 };
  const stop = () => {
    turns.heard += 1;
    return true;
  };
  await desk.rehearseReplan({ progress: () => undefined, shouldStop: stop });
  expect(turns.heard).toBeLessThan(2);
  expect(await hub.units()).toEqual(before);
  expect((await database.selectFrom('replan').selectAll().execute()).length).toBe(0);
  expect((await desk.verify()).faults).toEqual([]);
});
