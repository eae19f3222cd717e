import { expect, test } from 'vitest';
import { commandsOf, lineNetwork, noon, ordersFor } from '../../test/support/line.ts';
import { MemoryHub } from '../../test/support/memory-hub.ts';
import { type Instant, instantOf, type Minute } from '../base/time.ts';
import { standing } from '../model/disruption.ts';
import type { UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import { type Agenda, Player } from './player.ts';

const o = ordersFor('B1');
const network = lineNetwork();

/** An agenda in a map, for a hub in maps. */
function agendaOf(hub: MemoryHub, due: Map<string, Instant>): Agenda {
  return {
    due: async (kind, until, limit) =>
      [...due]
        .filter(([thing, at]) => thing.startsWith(`${kind}:`) && at <= until)
        .slice(0, limit)
        .map(([thing]) => thing.slice(kind.length + 1)),
    put: async (rows) => {
      for (const { thing, at } of rows) {
        if (at === undefined) due.delete(thing);
        else due.set(thing, at);
      }
    },
    addDepartures: async () => undefined,
    changedUnits: async () => ({ units: [], position: 0 }),
    noted: async () => undefined,
    wake: async () => undefined,
    departuresOf: async () => [],
    realBookings: async () => 0,
    units: async (keys: readonly UnitKey[]) =>
      keys.flatMap((key) => {
        const unit = hub.unit(key);
        const booking = hub.bookings.get(unit.booking);
        return booking === undefined ? [] : [{ unit, booking }];
      }),
    withRealUnits: async () => new Set(),
    departures: async () => hub.departures,
    disruptions: async () => standing(hub.disruptions.values(), 0 as Minute),
    ridersOf: async () => new Map(),
    wakeAll: async () => undefined,
  };
}

test('a unit whose orders the hub refuses waits for the planner, and is not tried for ever', async () => {
  const memory = new MemoryHub(network);
  for (const command of commandsOf([o.book(), o.plan()])) await memory.execute(command);
  let tries = 0;
  const stubborn: Hub = {
    network,
    execute: async ({ orders }) => {
      tries += 1;
      if (tries > 10) throw new Error('it is tried for ever');
      return { answers: orders.map(() => ({ refused: { code: 'past-cut-off', reason: 'no' } })), replayed: false };
    },
  };
  const until = instantOf((noon + 600) as Minute);
  const due = new Map([[`unit:${o.unit}`, 0 as Instant]]);
  // Among some seeds there is one by which customs hold the unit: then it is to be looked at again at once.
  for (let seed = 1; seed <= 60; seed += 1) {
    tries = 0;
    due.set(`unit:${o.unit}`, 0 as Instant);
    const { stuck } = await new Player(stubborn, agendaOf(memory, due), seed, () => until).playUntil(until);
    expect([stuck, tries, (due.get(`unit:${o.unit}`) ?? 0) > until]).toEqual([[o.unit], 1, true]);
  }
});

test('who waits to be planned again is known to the next process, until it has been', async () => {
  const memory = new MemoryHub(network);
  for (const command of commandsOf([o.book()])) await memory.execute(command);
  const until = instantOf((noon + 600) as Minute);
  const due = new Map([[`unit:${o.unit}`, 0 as Instant]]);
  const begin = () => new Player(memory, agendaOf(memory, due), 1, () => until);
  expect((await begin().playUntil(until)).stuck).toEqual([o.unit]);
  expect(await begin().waiting()).toEqual([o.unit]);
  await begin().planned([o.unit]);
  expect(await begin().waiting()).toEqual([]);
});
