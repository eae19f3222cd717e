import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { smallNetworks } from '../support/networks.ts';
import { attempts, bookingIds, firstMoment, orderOf, smallBooking } from '../support/orders.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

const runs = Number(process.env['DRYPORT_RUNS'] ?? 15);

test('PostgreSQL and memory come to the same ledger, states and space, whatever is ordered', async () => {
  const store = await openTestStore();
  await fc.assert(
    fc.asyncProperty(
      smallNetworks(),
      fc.array(attempts, { minLength: 30, maxLength: 80, size: 'max' }),
      async (network, script) => {
        await emptyStore(store.database);
        const [memory, stored] = [new MemoryHub(network), openHub(store.database, network)];
        const give = async (
          id: string,
          at: Instant,
          orders: Parameters<MemoryHub['execute']>[0]['orders'],
        ): Promise<void> => {
          const command = { id, actor: 'a', source: 's', at, orders };
          expect(await stored.execute(command)).toEqual(await memory.execute(command));
        };
        await give(
          'first',
          firstMoment,
          bookingIds.slice(0, 3).map((id, n) => ({ kind: 'book' as const, booking: smallBooking(id, n) })),
        );
        let now = firstMoment;
        for (const [index, attempt] of script.entries()) {
          now = (now + attempt.minutes * 60_000) as Instant;
          await give(`c${index}`, now, [orderOf(memory, attempt, now)]);
        }
        expect(brokenInvariants(memory)).toEqual([]);
        expect((await verifyLedger(store.database, network)).faults).toEqual([]);
        const { rows } = await sql<{
          key: string;
          state: string;
        }>`select key, state::text from unit order by key`.execute(store.database);
        expect(rows.map(({ state }) => state)).toEqual(
          [...memory.units.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).map((unit) => JSON.stringify(unit)),
        );
        const events = await sql<{ n: number }>`select count(*)::int as n from event`.execute(store.database);
        expect(events.rows[0]?.n).toBe(memory.entries.length);
      },
    ),
    { numRuns: runs },
  );
});
