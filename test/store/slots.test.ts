import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import { sizeOf } from '../../src/model/size-type.ts';
import type { Standing } from '../../src/model/standing.ts';
import { type Slot, type Terminal, writeSlot } from '../../src/model/terminal.ts';
import { type Unit, type UnitKey, unitKey, whereabouts } from '../../src/model/unit.ts';
import { HubBusy } from '../../src/operations/hub.ts';
import type { Order } from '../../src/operations/order.ts';
import { openDesk } from '../../src/store/desk.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { keepNetwork } from '../../src/store/networks.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { lineNetwork, morning, numberOf, ordersFor, origin } from '../support/line.ts';
import { blockOf, lawFaults, slot, unitOf } from '../support/standings.ts';
import { openTestStore } from '../support/store.ts';

const network = lineNetwork();
const store = await openTestStore(12);
const hub = openHub(store.database, network);
const blocks = network.terminals.get(origin)?.blocks ?? [];
let commands = 0;

/** One order by itself; whoever finds the hub busy gives it again, as people do. */
async function give(order: Order): Promise<string> {
  commands += 1;
  const command = { id: `c${commands}`, actor: 'crowd', source: 'test', at: (morning + commands) as Instant };
  for (;;) {
    try {
      const { answers } = await hub.execute({ ...command, orders: [order] });
      const [answer] = answers;
      return answer !== undefined && 'refused' in answer ? answer.refused.code : 'done';
    } catch (error) {
      if (!(error instanceof HubBusy)) throw error;
    }
  }
}

async function standing(): Promise<(readonly [Standing, Slot])[]> {
  const { rows } = await sql<{ state: Unit }>`select state from unit`.execute(store.database);
  return rows.flatMap(({ state }): (readonly [Standing, Slot])[] => {
    if (state.slot === undefined || whereabouts(state).kind !== 'yard') return [];
    return [[{ ...unitOf(state.key, 0), long: sizeOf(state.sizeType).feet > 20, kg: 0 }, state.slot]];
  });
}

/** A unit that has come in at the origin. */
async function comeIn(index: number): Promise<UnitKey> {
  const id = `B${index}`;
  await give(ordersFor(id).book({ units: [{ sizeType: '22G1' as never, grossKg: 9_000, tareKg: 2_300 }] }));
  const unit = unitKey(id as never, 1);
  expect(await give({ kind: 'gate-in', unit, at: origin, number: numberOf(5_000 + index), reported: true })).toBe(
    'done',
  );
  return unit;
}

async function clear(): Promise<void> {
  for (const [unit] of await standing()) await give({ kind: 'gate-out', unit: unit.key, at: origin, reported: true });
}

test('a crowd that puts units down, moves them and takes them away at once leaves no unit in the air and none in two places', async () => {
  const units = await Promise.all(Array.from({ length: 24 }, (_, index) => comeIn(index)));
  const answers = new Map<string, number>();
  const count = (answer: string): void => void answers.set(answer, (answers.get(answer) ?? 0) + 1);
  await Promise.all(
    units.map(async (unit, index) => {
      for (let round = 0; round < 12; round += 1) {
        const [bay, tier] = [((index + round) % 4) + 1, ((index * 7 + round) % 3) + 1];
        count(await give({ kind: 'slot', unit, at: origin, slot: slot(`A-0${bay}-1-${tier}`) }));
      }
      if (index % 2 === 0) count(await give({ kind: 'gate-out', unit, at: origin, reported: true }));
    }),
  );
  expect(lawFaults(blocks, await standing())).toEqual([]);
  for (const answer of ['done', 'wrong-slot', 'buried']) expect(answers.get(answer) ?? 0, answer).toBeGreaterThan(0);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
});

test('a yard that is looked at again is as it stands now', async () => {
  const { yards } = openDesk(store.database, { network, hash: '' }, { now: () => (morning + commands) as Instant });
  await clear();
  const [one, other] = [await comeIn(200), await comeIn(201)];
  const look = async () => {
    const units = (await yards.now(origin))?.units ?? new Map<UnitKey, Unit>();
    const slots = [...units.values()].flatMap(({ slot: at }) => (at === undefined ? [] : [writeSlot(at)]));
    expect(slots).toEqual([...new Set(slots)]); // No look mixes two moments.
    return units;
  };
  expect((await look()).get(one)?.slot).toBeUndefined();
  await give({ kind: 'slot', unit: one, at: origin, slot: slot('A-02-1-1') });
  expect((await look()).get(one)?.slot).toEqual(slot('A-02-1-1'));
  let moved = 0;
  for (let round = 0; round < 20; round += 1) {
    const [here, there] = [slot(`A-0${2 + (round % 2)}-1-1`), slot(`A-0${3 - (round % 2)}-1-1`)];
    const moving = (async () => {
      if ((await give({ kind: 'slot', unit: one, at: origin, slot: there })) === 'done') moved += 1;
      await give({ kind: 'slot', unit: other, at: origin, slot: here });
      await give({ kind: 'slot', unit: other, at: origin, slot: slot('A-04-1-1') });
    })();
    await Promise.all([moving, look(), look(), look()]);
    expect((await look()).get(one)?.slot).toEqual(there);
  }
  expect(moved).toBe(20);
  await give({ kind: 'gate-out', unit: one, at: origin, reported: true });
  await give({ kind: 'gate-out', unit: other, at: origin, reported: true });
  expect((await look()).has(one)).toBe(false);
});

test('nobody is put upon a unit that is just being taken away', async () => {
  await clear();
  const [bottom, top] = [await comeIn(100), await comeIn(101)];
  await give({ kind: 'slot', unit: bottom, at: origin, slot: slot('A-01-1-1') });
  await give({ kind: 'slot', unit: top, at: origin, slot: slot('A-04-1-1') });
  const seen = new Map<string, number>();
  let here = 1;
  for (let round = 0; round < 150; round += 1) {
    const there = here === 1 ? 3 : 1;
    const [went, came] = await Promise.all([
      give({ kind: 'slot', unit: bottom, at: origin, slot: slot(`A-0${there}-1-1`) }),
      give({ kind: 'slot', unit: top, at: origin, slot: slot(`A-0${here}-1-2`) }),
    ]);
    seen.set(`${went} ${came}`, (seen.get(`${went} ${came}`) ?? 0) + 1);
    expect(lawFaults(blocks, await standing()), `round ${round}: ${went} ${came}`).toEqual([]);
    if (came === 'done') await give({ kind: 'slot', unit: top, at: origin, slot: slot('A-04-1-1') });
    if (went === 'done') here = there;
  }
  expect([...seen.keys()].toSorted()).toEqual(['buried done', 'done wrong-slot']); // Both orders of events came about.
});

test('a network without the ground that units stand on is not taken', async () => {
  expect((await standing()).length).toBeGreaterThan(0);
  const files = new Map([['hub.csv', 'key,value\n']]);
  const later = morning as Instant;
  await expect(keepNetwork(store.database, files, { ...network, terminals: new Map() }, later)).rejects.toThrow(
    /units stand in block A of F0, such as B10\d\.1, and it is not there in the new network/,
  );
  const low = { ...network.terminals.get(origin), blocks: [blockOf('A', 1, 1, 1)] } as Terminal;
  await expect(
    keepNetwork(store.database, files, { ...network, terminals: new Map([[origin, low]]) }, later),
  ).rejects.toThrow(/and it is smaller in the new network/);
});

test('who writes another slot behind our back is seen', async () => {
  await sql`update slot set tier = 3 where unit = 'B101.1'`.execute(store.database);
  const { faults } = await verifyLedger(store.database, network);
  expect(faults).toEqual(['unit:B101.1: the stored slot is not the one it stands in']);
});
