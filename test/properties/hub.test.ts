import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { Entry, UnitEvent } from '../../src/model/event.ts';
import { type Unit, whereabouts } from '../../src/model/unit.ts';
import type { OrderAnswer } from '../../src/operations/order.ts';
import { brokenInvariants, lostSpace, replay } from '../support/invariants.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { smallNetworks } from '../support/networks.ts';
import { attempts, bookingIds, firstMoment, orderOf, smallBooking } from '../support/orders.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 400);
const scripts = fc.array(attempts, { minLength: 40, maxLength: 160, size: 'max' });

/** A hub after a script; the clock may jump back a little between commands, as clocks of several machines do. */
async function play(
  network: MemoryHub['network'],
  script: readonly (typeof attempts extends fc.Arbitrary<infer T> ? T : never)[],
  look: (hub: MemoryHub, answer: OrderAnswer | undefined) => void = () => undefined,
): Promise<MemoryHub> {
  const hub = new MemoryHub(network);
  const orders = bookingIds
    .slice(0, 3)
    .map((id, n) => ({ kind: 'book' as const, booking: smallBooking(id, n + script.length) }));
  await hub.execute({ id: 'first', actor: 'a', source: 's', at: firstMoment, orders });
  let now = firstMoment;
  for (const [index, attempt] of script.entries()) {
    now = (now + attempt.minutes * 60_000) as Instant;
    const orders = [orderOf(hub, attempt, now)];
    const { answers } = await hub.execute({ id: `c${index}`, actor: 'a', source: 's', at: now, orders });
    look(hub, answers[0]);
  }
  return hub;
}

/** Plays a script and looks at every unit after each order, with what it was before. */
async function playUnits(
  network: MemoryHub['network'],
  script: Parameters<typeof play>[1],
  look: (unit: Unit, old: Unit | undefined) => void,
): Promise<void> {
  const before = new Map<string, Unit>();
  await play(network, script, (hub) => {
    for (const unit of hub.units.values()) {
      look(unit, before.get(unit.key));
      before.set(unit.key, unit);
    }
  });
}

test('whatever is ordered, nothing is oversold, every unit is in one place, and the states are what the ledger says', async () => {
  const seen = new Map<string, number>();
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, async (network, script) => {
      const hub = await play(network, script, (each, answer) => {
        expect(brokenInvariants(each)).toEqual([]);
        if (answer !== undefined && 'refused' in answer) count(answer.refused.code);
      });
      for (const { event } of hub.entries) count(event.kind);
    }),
    { numRuns: runs },
  );
  // A property over orders that are all refused, or none, would hold of anything.
  const [done, refused] = [
    [
      'planned',
      'gated-in',
      'loaded',
      'departed',
      'arrived',
      'discharged',
      'gated-out',
      'held',
      'corrected',
      'slotted',
      'moved',
      'window-booked',
      'space-reserved',
      'job-taken',
      'job-returned',
      'job-done',
    ],
    [
      'full',
      'held',
      'past-cut-off',
      'wrong-departure',
      'wrong-place',
      'wrong-number',
      'under-way',
      'not-in-yard',
      'wrong-slot',
    ],
  ];
  for (const what of [...done, ...refused]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(runs / 50);
  for (const what of [
    'buried',
    'window-changed',
    'window-cancelled',
    'reservation-booked',
    'reservation-released',
    'over',
    'stripped',
    'returned-empty',
    'taken-empty',
  ])
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(0); // Rare: the bays must be full.
});

test('a held unit is never loaded and never leaves', async () => {
  let stops = 0;
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, async (network, script) => {
      await playUnits(network, script, (unit, old) => {
        if (old === undefined || old.holds.length === 0 || unit.moves.length <= old.moves.length) return;
        stops += 1;
        expect(['gated-in', 'discharged', 'delivered']).toContain(unit.moves.at(-1)?.kind);
      });
    }),
    { numRuns: runs },
  );
  expect(stops).toBeGreaterThan(0);
});

test('a unit on board keeps its space there, whatever becomes of its plan', async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, async (network, script) => {
      await playUnits(network, script, (unit, old) => {
        if (whereabouts(unit).kind === 'aboard' && old?.plan !== unit.plan) changes += 1;
        expect(lostSpace(old, unit)).toBe(false);
      });
    }),
    { numRuns: runs },
  );
  expect(changes).toBeGreaterThan(runs / 50);
});

test('only the order within a stream matters: streams may be told one after the other or mixed', async () => {
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, fc.infiniteStream(fc.nat(1000)), async (network, script, chance) => {
      const hub = await play(network, script);
      const plain = replay(hub.entries);
      const mixed = replay(shuffleStreams(hub.entries, chance));
      for (const table of ['bookings', 'units', 'departures', 'reservations'] as const)
        expect(Object.fromEntries(mixed[table] as Map<string, object>)).toEqual(
          Object.fromEntries(plain[table] as Map<string, object>),
        );
    }),
    { numRuns: runs / 4 },
  );
});

/** Another order of the same entries, in which each stream keeps its own. */
function shuffleStreams(entries: readonly Entry[], chance: Iterator<number>): Entry[] {
  const streams = [...new Set(entries.map(({ stream }) => stream))];
  const queues = streams.map((stream) => entries.filter((entry) => entry.stream === stream));
  const mixed: Entry[] = [];
  while (queues.length > 0) {
    const at = (chance.next().value ?? 0) % queues.length;
    const entry = queues[at]?.shift();
    if (entry === undefined) queues.splice(at, 1);
    else mixed.push(entry);
  }
  return mixed;
}

test('a command given twice is done once and answered the same', async () => {
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, async (network, script) => {
      const hub = new MemoryHub(network);
      for (const [index, attempt] of script.entries()) {
        const command = {
          id: `c${index}`,
          actor: 'a',
          source: 's',
          at: firstMoment,
          orders: [orderOf(hub, attempt, firstMoment)],
        };
        const first = await hub.execute(command);
        const length = hub.entries.length;
        const again = await hub.execute({ ...command, at: (command.at + 5000) as Instant });
        expect(again).toEqual({ answers: first.answers, replayed: true });
        expect(hub.entries.length).toBe(length);
      }
    }),
    { numRuns: runs / 8 },
  );
});

test('taking back what happened last leaves the unit as if it had not been', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(smallNetworks(), scripts, async (network, script) => {
      const hub = await play(network, script);
      for (const unit of [...hub.units.values()]) {
        const last = (unit.emptied ?? unit.moves).at(-1);
        if (last === undefined) continue;
        const orders = [{ kind: 'correct' as const, unit: unit.key, corrects: last.version, reason: 'mistake' }];
        await hub.execute({ id: `x${unit.key}`, actor: 'a', source: 's', at: firstMoment, orders });
        taken += 1;
        const own = hub.entries.filter(({ stream }) => stream === `unit:${unit.key}`) as Entry<UnitEvent>[];
        const without = replay(
          own.filter(
            ({ version, event }) =>
              (version !== last.version && event.kind !== 'corrected') || isOlder(event, version, unit),
          ),
        );
        const [now, before] = [hub.unit(unit.key), without.units.get(unit.key) as Unit];
        expect([whereabouts(now), now.emptied]).toEqual([whereabouts(before), before.emptied]);
      }
      expect(brokenInvariants(hub)).toEqual([]);
    }),
    { numRuns: runs / 8 },
  );
  expect(taken).toBeGreaterThan(10);
});

/** A correction that was there before: it stays. */
const isOlder = (event: UnitEvent, version: number, unit: Unit): boolean =>
  event.kind === 'corrected' && version <= unit.version;
