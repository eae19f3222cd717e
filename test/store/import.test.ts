import { beforeEach, expect, test } from 'vitest';
import { readBookings } from '../../src/exchange/csv/bookings.ts';
import { writeBookings } from '../../src/exchange/csv/bookings-write.ts';
import type { Booking } from '../../src/model/booking.ts';
import { importLines } from '../../src/operations/booking/import.ts';
import type { Hub } from '../../src/operations/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { openViews } from '../../src/store/views/views.ts';
import { bookingOf } from '../support/bookings.ts';
import { PlannedHub } from '../support/planning.ts';
import { emptyStore, openTestStore } from '../support/store.ts';
import { tinyNetwork } from '../support/tiny-network.ts';

const network = tinyNetwork();
const { database } = await openTestStore();
const views = openViews(database);
let at: PlannedHub;
beforeEach(async () => {
  await emptyStore(database);
  at = new PlannedHub(database, network);
});

const booking = (n: number, change: Partial<Booking> = {}): Booking =>
  bookingOf(
    `B${String(n).padStart(4, '0')}`,
    'HUB' as never,
    'DUI' as never,
    '2026-12-01T00:00:00Z',
    '2026-12-28T00:00:00Z',
    change,
  );

/** A file of so many good lines, with others put between them. */
function fileOf(count: number, between: Readonly<Record<number, (line: string) => string>> = {}): string {
  const lines = writeBookings(
    network,
    Array.from({ length: count }, (_, n) => ({ booking: booking(n) })),
  )
    .trimEnd()
    .split('\n');
  return `${lines.map((line, n) => (n === 0 ? line : (between[n]?.(line) ?? line))).join('\n')}\n`;
}

function bring(text: string, id: string, hub: Hub = at.hub) {
  const file = readBookings(text, 'bookings.csv', network);
  const bringer = { id, actor: 'a', source: 'import:bookings.csv' };
  return importLines(hub, at.clock, file, 'bookings.csv', bringer, (key) => views.booking(key));
}

async function stored(): Promise<string[]> {
  const { rows } = await views.bookings({}, 5000);
  return rows.map((state) => state.booking.id);
}

/** A hub that is gone after some commands. */
function dying(commands: number): Hub {
  let given = 0;
  return {
    network,
    execute: (command) => {
      given += 1;
      return given > commands ? Promise.reject(new Error('cut off')) : at.hub.execute(command);
    },
  };
}

const mistakes: Readonly<Record<number, (line: string) => string>> = {
  3: (line) => line.replace('HUB', 'NOWHERE'),
  501: (line) => line.replace('45G1', 'XXXX'),
  700: (line) => line.replace(',18000,', ',-5,'),
  1100: (line) => line.replace('B1099', 'B0000'), // A reference that stands in the file already.
};

test('good lines come in, bad ones are given back with what is wrong with them, and every line is one or the other', async () => {
  const text = fileOf(1200, mistakes);
  const imported = await bring(text, 'first');
  expect(imported).toMatchObject({ read: 1200, accepted: 1196, known: 0, refused: 4 });
  const lines = text.split('\n');
  expect(imported.refusedLines).toEqual([4, 502, 701, 1101].map((line) => ({ line, raw: lines[line - 1] })));
  for (const { line } of imported.refusedLines)
    expect(
      imported.findings.some(
        (finding) => finding.line === line && finding.severity === 'error' && finding.reason !== '',
      ),
    ).toBe(true);
  const bad = [2, 500, 699, 1099];
  expect(await stored()).toEqual(
    Array.from({ length: 1200 }, (_, n) => booking(n).id).filter((_, n) => !bad.includes(n)),
  );
  expect(await views.booking(booking(7).id)).toMatchObject({ booking: booking(7), version: 1 });
  expect(await verifyLedger(database, network)).toMatchObject({ faults: [] });
});

test('the same file again doubles nothing, whether it comes under the same name or another', async () => {
  const text = fileOf(620);
  await bring(text, 'first');
  const before = await at.events();
  expect(await bring(text, 'first')).toMatchObject({ read: 620, accepted: 620, known: 620, refused: 0 });
  expect(await bring(text, 'second')).toMatchObject({ read: 620, accepted: 620, known: 620, refused: 0, findings: [] });
  expect(await at.events()).toBe(before);
  expect(await stored()).toHaveLength(620);
});

test('a line that now says something else is refused, and the booking stays as it was', async () => {
  await bring(fileOf(5), 'first');
  const second = await bring(fileOf(6, { 2: (line) => line.replace('18000', '19000') }), 'second');
  expect(second).toMatchObject({ read: 6, accepted: 5, known: 4, refused: 1 });
  expect(second.findings).toMatchObject([
    { line: 3, field: 'booking', value: 'B0001', reason: expect.stringMatching(/already booked; amend it/) },
  ]);
  expect((await views.booking(booking(1).id))?.booking.units[0]?.grossKg).toBe(18_000);
});

test.each(['first', 'other'])(
  'cut off between two transactions, a file is brought to its end by whoever brings it again as %s',
  async (name) => {
    const text = fileOf(1200, mistakes);
    await expect(bring(text, 'first', dying(1))).rejects.toThrow('cut off');
    expect(await stored()).toHaveLength(500); // All of a transaction, or nothing.
    const again = await bring(text, name);
    expect(again).toMatchObject({ read: 1200, accepted: 1196, refused: 4 });
    expect(await stored()).toHaveLength(1196);
    expect(await verifyLedger(database, network)).toMatchObject({ faults: [] });
  },
);

test('a customer who booked in the past booked then, and nobody books in the future', async () => {
  const now = Math.floor(at.clock.now() / 60_000);
  const [past, future] = [now - 3000, now + 3000];
  const text = writeBookings(
    network,
    [past, future].map((bookedAt, n) => ({ booking: booking(n), bookedAt: bookedAt as never })),
  );
  await bring(text, 'first');
  const when = await Promise.all(
    [0, 1].map(async (n) => (await views.entries(`booking:${booking(n).id}`))[0]?.occurredAt),
  );
  expect(when).toEqual([past * 60_000, at.clock.now()]);
});
