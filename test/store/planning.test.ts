import { beforeEach, expect, test } from 'vitest';
import { cents } from '../../src/base/money.ts';
import { type DepartureId, departureId } from '../../src/model/departure.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Hub } from '../../src/operations/hub.ts';
import type { PlanPhase, Watch } from '../../src/plan/assign/assign.ts';
import type { RouteTeam } from '../../src/plan/assign/bests.ts';
import { findBests } from '../../src/plan/assign/bests.ts';
import { Router } from '../../src/plan/route/router.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { end, lineBooking, lineNetwork, noon, numberOf, ordersFor, origin } from '../support/line.ts';
import { firstDay } from '../support/networks.ts';
import { PlannedHub } from '../support/planning.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

const network = lineNetwork();
const store = await openTestStore();
let at: PlannedHub;
beforeEach(async () => {
  await emptyStore(store.database);
  at = new PlannedHub(store.database, network);
});

const names = Array.from({ length: 7 }, (_, n) => `B${n}`);
/** Goods of little value can wait for a later day; one unit finds space on each run. */
const patient = { goods: lineBooking('X').goods.map((goods) => ({ ...goods, value: cents(100_000) })) };
const bookAll = (): Promise<void> => at.does(...names.map((name) => ordersFor(name).book(patient)));
const departuresOf = (unit: Unit | undefined): string[] =>
  unit?.plan?.itinerary.legs.map(({ departure }) => departure) ?? [];

/** One goes by the line to its middle only, and on from there by the next day's train. */
const [slow, onward] = [0, 1].map((day) => departureId('S0' as never, (firstDay + day) as never, 1)) as [
  DepartureId,
  DepartureId,
];
const changing = ordersFor('C0');
const changeTrains = (): Promise<void> =>
  at.does(
    changing.book(patient),
    changing.plan([
      { departure: slow, from: 0, to: 1 },
      { departure: onward, from: 1, to: 2 },
    ]),
  );
/** The first train comes a day too late for the second. */
const delay = (): Promise<void> => at.does(changing.estimate('F1' as never, noon + 2 * 1440));

async function expectSound(): Promise<void> {
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
}

test('a run that is made again finds nothing to do and changes no unit', async () => {
  await bookAll();
  const first = await at.plan('P1');
  expect(first).toMatchObject({ units: 7, planned: 7, unplanned: 0, refused: 0, checker: 'ok' });
  const [before, events] = [await at.units(), await at.events()];
  const again = await at.plan('P2');
  expect(again).toMatchObject({ units: 0, planned: 0, checker: 'ok' });
  expect(await at.units()).toEqual(before);
  expect(await at.events()).toBe(events + 1); // That it was made.
  const all = await at.plan('P3', { all: true });
  expect(all).toMatchObject({ units: 7, planned: 7, cost: first.cost });
  expect(await at.units()).toEqual(before); // Asked anew for all, it says the same and writes nothing.
  await expectSound();
});

test('bookings that came in another order get the same plan', async () => {
  await bookAll();
  await at.plan('P1');
  const plans = [...(await at.units()).values()].map(({ key, plan }) => [key, plan]);
  await emptyStore(store.database);
  at = new PlannedHub(store.database, network);
  for (const name of names.toReversed()) await at.does(ordersFor(name).book(patient));
  await at.plan('P1');
  expect([...(await at.units()).values()].map(({ key, plan }) => [key, plan])).toEqual(plans);
});

test('after a delay only who must moves, and the rest keeps its plan word for word', async () => {
  await bookAll();
  await changeTrains();
  await at.plan('P1');
  const before = await at.units();
  expect(departuresOf(before.get('C0.1'))).toEqual([slow, onward]);
  await delay();
  const report = await at.plan('P2');
  const after = await at.units();
  const moved = [...after.keys()].filter((key) => JSON.stringify(after.get(key)) !== JSON.stringify(before.get(key)));
  expect(moved).toEqual(['C0.1']);
  expect(report).toMatchObject({ units: 1, planned: 1, checker: 'ok' });
  await expectSound();
});

test('a departure that left without them is planned around, for those it left behind', async () => {
  await bookAll();
  await at.plan('P1');
  const before = await at.units();
  const own = departuresOf(before.get('B0.1'))[0] ?? '';
  const behind = [...before.values()].filter((unit) => departuresOf(unit)[0] === own).map(({ key }) => String(key));
  at.clock.wait(600);
  await at.does({ kind: 'depart', departure: own as never, at: origin });
  await at.plan('P2');
  const after = await at.units();
  for (const [key, unit] of after) {
    const [was, is] = [departuresOf(before.get(key)), departuresOf(unit)];
    if (behind.includes(key)) expect(is[0]).not.toBe(own);
    else expect(is, key).toEqual(was);
  }
  expect(behind.length).toBeGreaterThan(0);
  await expectSound();
});

test.each([1, 2, 3])(
  'cut off at command %d, a run leaves a hub that is sound, and the next one ends the work',
  async (cut) => {
    await bookAll();
    await changeTrains();
    await delay(); // One has to give its space back first: that is a command of its own.
    let given = 0;
    const dying: Hub = {
      network,
      execute: (command) => {
        given += 1;
        return given >= cut ? Promise.reject(new Error('the process is gone')) : at.hub.execute(command);
      },
    };
    await expect(at.plan('P1', { hub: dying, all: true })).rejects.toThrow('gone');
    await expectSound();
    await at.plan('P2');
    const units = [...(await at.units()).values()];
    expect(units.filter(({ plan }) => plan === undefined)).toEqual([]);
    await expectSound();
  },
);

/** Asks to stop as soon as a run says that it does this. */
function stopsWhile(phase: PlanPhase): Watch {
  let asked = false;
  return {
    progress: (what) => {
      asked ||= what === phase;
    },
    shouldStop: () => asked,
  };
}

test.each<PlanPhase>(['searching', 'assigning', 'checking'])(
  'stopped while it is %s, a run takes nothing over, and says so',
  async (phase) => {
    await bookAll();
    const [before, events] = [await at.units(), await at.events()];
    const report = await at.plan('P1', { watch: stopsWhile(phase) });
    expect(report).toMatchObject({ planned: 0, changes: { planned: { count: 0 } } });
    expect(report.stopped?.taken).toBe(0);
    expect(await at.units()).toEqual(before);
    expect(await at.events()).toBe(events);
    expect(await at.plan('P2')).toMatchObject({ units: 7, planned: 7 });
  },
);

test('stopped before it has begun, a run does not even look', async () => {
  await bookAll();
  const report = await at.plan('P1', { watch: { progress: () => undefined, shouldStop: () => true } });
  expect(report).toMatchObject({ units: 0, stopped: { during: 'searching', taken: 0 } });
});

test('stopped while threads search, a run does not wait for them', async () => {
  const many = Array.from({ length: 2000 }, (_, n) =>
    ordersFor(`M${n}`).book({ units: [{ sizeType: '45G1' as never, grossKg: 9000 + n, tareKg: 3900 }] }),
  );
  await at.does(...many);
  let asked = false;
  const endless: RouteTeam = () => {
    asked = true;
    return new Promise(() => undefined);
  };
  const report = await at.plan('P1', { watch: { progress: () => undefined, shouldStop: () => asked } }, endless);
  expect(report).toMatchObject({ stopped: { during: 'searching', taken: 0 } });
});

test('stopped while it writes, a run keeps what it has written and says how many units that is', async () => {
  await bookAll();
  await changeTrains();
  await at.plan('P0');
  await delay(); // One gives its space back first: that is written by itself, and then it is stopped.
  await at.does(ordersFor('N0').book(patient));
  let writing = 0;
  const watch: Watch = {
    progress: (what, done) => {
      if (what === 'writing') writing = done;
    },
    shouldStop: () => writing > 0,
  };
  const report = await at.plan('P1', { watch });
  expect(report).toMatchObject({
    units: 2,
    planned: 1,
    refused: 1,
    reasons: { stopped: 1 },
    changes: { planned: { count: 0 }, moved: { count: 1, units: ['C0.1'] } },
    stopped: { during: 'writing', taken: 1 },
  });
  expect((await at.units()).get('N0.1')?.plan).toBeUndefined();
  await expectSound();
  expect(await at.plan('P2')).toMatchObject({ units: 1, planned: 1, changes: { planned: { units: ['N0.1'] } } });
});

test('a run tells who has a plan now, who goes another way, who is late that was not, and who has lost it', async () => {
  await bookAll();
  await changeTrains();
  const first = await at.plan('P1');
  expect(first.changes).toMatchObject({
    planned: { count: 7, units: names.map((name) => `${name}.1`) },
    moved: { count: 0 },
  });
  await delay();
  const second = await at.plan('P2');
  expect(second.changes).toMatchObject({
    planned: { count: 0 },
    moved: { count: 1, units: ['C0.1'] },
    lost: { count: 0 },
  });
});

test('space that others took while a plan was made is not sold again: who finds none is left for the next run', async () => {
  await bookAll();
  const quick = ordersFor('Q0');
  await at.does(quick.book(patient));
  let taken = false;
  const slow: Hub = {
    network,
    execute: async (command) => {
      if (!taken) await at.does(quick.plan([{ departure: departureId('S3' as never, firstDay, 1), from: 0, to: 1 }]));
      taken = true;
      return at.hub.execute(command);
    },
  };
  const report = await at.plan('P1', { hub: slow, units: names.map((name) => `${name}.1`) as never });
  expect(report.refused).toBeGreaterThan(0);
  expect(report.reasons).toMatchObject({ full: report.refused });
  expect(report.planned + report.refused).toBe(names.length);
  await expectSound();
  const next = await at.plan('P2');
  expect(next).toMatchObject({ units: report.refused, planned: report.refused, refused: 0 });
  await expectSound();
});

test.each([
  ['nobody wants its space', 1, { 'changed-meanwhile': 1 }],
  ['others counted on its space', names.length, { 'under-way': 1, full: 3 }],
])('a unit that moved on while a plan was made keeps what it has, where %s', async (_, count, reasons) => {
  await at.does(...names.slice(0, count).map((name) => ordersFor(name).book(patient)));
  await at.plan('P0');
  const [first] = departuresOf((await at.units()).get('B0.1'));
  const b0 = ordersFor('B0');
  const slow: Hub = {
    network,
    execute: async (command) => {
      if (command.id === 'P1/together') {
        await at.does(b0.gateIn({ number: numberOf(7) }), b0.load({ departure: first }));
      }
      return at.hub.execute(command);
    },
  };
  const late = { kind: 'estimate', departure: first as never, at: end, arrivesAt: (noon + 4 * 1440) as never } as const;
  await at.does(late); // Its train comes days late: the plan is to take another.
  const report = await at.plan('P1', { hub: slow, all: true });
  const b0After = (await at.units()).get('B0.1');
  expect(b0After?.moves.map(({ kind }) => kind)).toEqual(['gated-in', 'loaded']);
  expect(departuresOf(b0After)[0]).toBe(first);
  expect(report).toMatchObject({ checker: 'ok', units: count });
  expect(report.reasons).toEqual(reasons);
  await expectSound();
});

test('a plan the checker objects to is not taken over, whoever made it', async () => {
  const many = Array.from({ length: 2000 }, (_, n) =>
    ordersFor(`M${n}`).book({ units: [{ sizeType: '45G1' as never, grossKg: 9000 + n, tareKg: 3900 }] }),
  );
  await at.does(...many);
  const lying: RouteTeam = (timetable, commodities) =>
    Promise.resolve(findBests(new Router(timetable), commodities).map((best) => best && { ...best, cost: 1 as never }));
  const events = await at.events();
  const report = await at.plan('P1', {}, lying);
  expect(report.checker).not.toBe('ok');
  expect(report.checker).toContainEqual(
    expect.objectContaining({
      reason: expect.stringMatching(/costs \d+, not 1$/),
      said: expect.objectContaining({ words: '{0}: {1}' }),
    }),
  );
  expect(await at.events()).toBe(events);
  expect([...(await at.units()).values()].some(({ plan }) => plan !== undefined)).toBe(false);
});

test('a unit that has come to its destination is planned no more', async () => {
  const b = ordersFor('B0');
  await at.does(b.book(), b.plan(), b.gateIn(), b.load());
  at.clock.wait(600);
  await at.does(b.depart(), b.arrive(), b.depart('F1' as never), b.arrive(end), b.discharge());
  expect(await at.plan('P1', { all: true })).toMatchObject({ units: 0 });
});
