import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import { HubBusy } from '../../src/operations/hub.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { currentHash, findNetwork, keepNetwork } from '../../src/store/networks.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { bookingOf } from '../support/bookings.ts';
import { PlannedHub } from '../support/planning.ts';
import { emptyStore, openTestStore } from '../support/store.ts';
import { type TinyFile, tinyFiles, tinyNetwork } from '../support/tiny-network.ts';

const monday = Date.parse('2026-11-30T08:00:00Z') as Instant;
const store = await openTestStore();
const { database } = store;

/** The tiny network with one of its files written otherwise. */
function changed(file: TinyFile, ...changes: readonly (readonly [string | RegExp, string])[]): Map<string, string> {
  const files = tinyFiles();
  const before = files.get(file) ?? '';
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  if (after === before) throw new Error(`${file} is as before`);
  return files.set(file, after);
}

const keep = (files: Map<string, string>, at = monday) => keepNetwork(database, files, tinyNetwork(files), at);

let at: PlannedHub;
let hash: string;
beforeEach(async () => {
  await emptyStore(database);
  ({ hash } = await keep(tinyFiles()));
  at = new PlannedHub(database, tinyNetwork(), { at: monday, hash });
  const units = [1, 2].map(() => ({ sizeType: '45G1' as never, grossKg: 18_000, tareKg: 3900 }));
  const booking = bookingOf('B1', 'HUB' as never, 'DUI' as never, '2026-12-01T00:00:00Z', '2026-12-28T00:00:00Z', {
    units,
  });
  await at.does({ kind: 'book', booking });
  await at.plan('P1');
});

/** All that a refused change might have touched. */
async function everything(): Promise<string> {
  const tables = ['network', 'segment_use', 'unit', 'leg', 'booking', 'event', 'departure'].map(async (table) => {
    const { rows } = await sql`select * from ${sql.table(table)} order by 1, 2, 3`.execute(database);
    return rows;
  });
  return JSON.stringify(await Promise.all(tables));
}

const withoutAlmaty = (): Map<string, string> => {
  const files = changed('calls.csv', [/HUB-DUI,2,ALM.*\nHUB-DUI,3/, 'HUB-DUI,2']);
  return files.set('tariffs.csv', (files.get('tariffs.csv') ?? '').replace(/HUB-DUI,2,.*\n/, ''));
};

test.each([
  [
    'has lost a run units wait for',
    () => changed('calendars.csv', ['HUB-DUI,1-5,', 'HUB-DUI,7,']),
    /B1\.\d needs HUB-DUI-2026-12-0\d-\d, which does not run/,
  ],
  ['runs it another way', withoutAlmaty, /needs HUB-DUI.*, which calls at HUB, DUI instead of HUB, ALM, DUI/],
  [
    'has less space than is taken',
    () => changed('services.csv', [/1435,110,/g, '1435,3,']),
    /\/0 has 4 TEU, 36000 kg and 0 plugs taken, the new network gives it 3 TEU/,
  ],
  [
    'carries less than is taken',
    () => changed('services.csv', [/,110,1500,/g, ',110,35,']),
    /the new network gives it 110 TEU, 35000 kg/,
  ],
])('a network that %s is refused, and nothing is changed', async (_, files, words) => {
  const before = await everything();
  await expect(keep(files())).rejects.toThrow(words);
  expect(await everything()).toBe(before);
  expect(await currentHash(database)).toBe(hash);
  await at.does({ kind: 'confirm', booking: 'B1' as never }); // Work goes on with the one in use.
});

const confirm = {
  id: 'c',
  actor: 'a',
  source: 's',
  at: monday,
  orders: [{ kind: 'confirm', booking: 'B1' as never }],
} as const;

test('a network that fits is the one in use from then on, and whoever works with the old one is told so', async () => {
  const files = changed('services.csv', [/1435,110,/g, '1435,120,']);
  const kept = await keep(files);
  expect(await currentHash(database)).toBe(kept.hash);
  expect((await findNetwork(database))?.network.services.get('HUB-DUI' as never)?.capacity.teu).toBe(120);
  const { rows } = await sql<{
    teu: number;
  }>`select distinct capacity_teu as teu from segment_use where bucket like 'HUB-DUI-%'`.execute(database);
  expect(rows).toEqual([{ teu: 120 }]);
  const before = await everything();
  await expect(at.hub.execute(confirm)).rejects.toThrow(HubBusy);
  expect(await everything()).toBe(before);
  const { answers, replayed } = await openHub(database, kept.network, kept.hash).execute(confirm); // Nothing of it was done before.
  expect([answers.length, 'done' in (answers[0] ?? {}), replayed]).toEqual([1, true, false]);
  expect(await verifyLedger(database, kept.network)).toMatchObject({ faults: [] });
});

test('a command that was done before the change is still answered by whoever asks again', async () => {
  const first = await at.hub.execute(confirm);
  await keep(changed('tariffs.csv', ['3700,1200', '3700,1300']));
  expect(await at.hub.execute(confirm)).toEqual({ answers: first.answers, replayed: true });
});

test('what has run stays as it was, however small its trains are now', async () => {
  const after = (monday + 20 * 86_400_000) as Instant;
  await keep(changed('services.csv', [/1435,110,/g, '1435,3,']), after);
  const { rows } = await sql<{
    teu: number;
    used: number;
  }>`select distinct capacity_teu as teu, used_teu as used from segment_use`.execute(database);
  expect(rows).toEqual([{ teu: 110, used: 4 }]);
});

test('the same files again are the same version, whatever order they come in', async () => {
  expect((await keep(new Map([...tinyFiles()].reverse()))).hash).toBe(hash);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from network`.execute(database);
  expect(rows).toEqual([{ n: 1 }]);
});

test('a change waits for commands that are being carried out, and they for it: each is written by one network', async () => {
  const orders = (n: number) => [
    { kind: 'hold' as const, unit: 'B1.1' as never, holdKind: 'customs' as const, owner: 'o', reason: String(n) },
  ];
  const commands = Array.from({ length: 30 }, (_, n) =>
    at.hub.execute({ id: `h${n}`, actor: 'a', source: 's', at: monday, orders: orders(n) }).then(
      () => 'done',
      (error) => (error instanceof HubBusy ? 'busy' : String(error)),
    ),
  );
  const kept = keep(changed('tariffs.csv', ['3700,1200', '3700,1300']));
  const results = new Set(await Promise.all(commands));
  expect([...results].filter((result) => result !== 'done' && result !== 'busy')).toEqual([]);
  expect(await verifyLedger(database, (await kept).network)).toMatchObject({ faults: [] });
});
