import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { Hub } from '../../src/operations/hub.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { answerOf, orderContract, type Refused } from '../support/contract.ts';
import { commandsOf, end, lineNetwork, middle, morning, numberOf, ordersFor, origin } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { openTestStore } from '../support/store.ts';

// What every hub owes whoever empties units, brings them back and fetches them for other goods.

const [o, b2] = [ordersFor('B1'), ordersFor('B2')];
const aboard = [o.book(), o.plan(), o.gateIn(), o.load(), o.depart()];
const arrived = [...aboard, o.arrive(middle), o.depart(middle), o.arrive(end), o.discharge()];
const out = [...arrived, o.gateOut()];
const small = { units: [{ sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 }] };
const future = { when: (morning + 30 * 86_400_000) as Instant };

const refusals: readonly Refused[] = [
  ['emptying nothing', [], o.strip(), 'unknown', /no unit B1\.1/],
  ['emptying what is in the yard', arrived, o.strip(), 'not-possible', /not out of the gate yet/],
  ['emptying tomorrow', out, o.strip(future), 'wrong-time', /cannot lie in the future/],
  ['emptying before it came out', out, o.strip({ when: morning }), 'wrong-time', /was gated out only later/],
  ['emptying twice', [...out, o.strip()], o.strip(), 'already-done', /is empty already/],
  ['emptying nowhere', out, o.strip({ at: 'XX' }), 'unknown-name', /XX is no facility/],
  ['bringing back nothing', [], o.returnEmpty(), 'unknown', /no unit/],
  ['bringing back where nobody takes it', out, o.returnEmpty({ at: end }), 'wrong-place', /F2 takes no empties/],
  ['bringing back nowhere', out, o.returnEmpty({ at: 'XX' }), 'unknown-name', /XX is no facility/],
  ['bringing back twice', [...out, o.returnEmpty()], o.returnEmpty(), 'already-done', /is back in F0/],
  ['bringing back what was taken', [...out, o.strip(), o.takeEmpty()], o.returnEmpty(), 'already-done', /was taken/],
  ['fetching nothing', [], o.takeEmpty(), 'unknown', /no unit/],
  ['fetching what has goods', out, o.takeEmpty(), 'not-possible', /nobody has said that B1\.1 is empty/],
  ['fetching twice', [...out, o.strip(), o.takeEmpty()], o.takeEmpty(), 'already-done', /was taken already/],
  ['fetching for nobody', [...out, o.strip()], o.takeEmpty({ by: 'B9.1' }), 'unknown', /no unit B9\.1/],
  [
    'fetching for another type',
    [...out, o.strip(), b2.book(small)],
    o.takeEmpty({ by: b2.unit }),
    'wrong-unit',
    /needs a 20 dry unit, B1\.1 is a 40 high dry one/,
  ],
  [
    'fetching for who goes in another',
    [...out, o.strip(), b2.book(), b2.declare({ number: numberOf(2) })],
    o.takeEmpty({ by: b2.unit }),
    'wrong-number',
    /goes in TSTU/,
  ],
  [
    'fetching for who is cancelled',
    [...out, o.strip(), b2.book(), b2.cancel()],
    o.takeEmpty({ by: b2.unit }),
    'cancelled',
    /is cancelled/,
  ],
  [
    'fetching for who is in',
    [...out, o.strip(), b2.book(), b2.gateIn({ number: numberOf(2), reported: true })],
    o.takeEmpty({ by: b2.unit }),
    'already-done',
    /is already in/,
  ],
  [
    'taking back the way out before what came after it',
    [...out, o.strip()],
    o.correct(7),
    'not-possible',
    /only the last thing that happened can be taken back: stripped, entry 8/,
  ],
];

function emptiesContract(name: string, make: () => Promise<Hub>): void {
  orderContract(name, make, refusals);

  test(`${name} follows a unit to its consignee, back to a depot, and to the next goods, which get its number`, async () => {
    const hub = await make();
    for (const command of commandsOf([...out, b2.book()])) await hub.execute(command);
    const later = (minutes: number): Instant => (morning + minutes * 60_000) as Instant;
    expect(await answerOf(hub, o.strip(), later(60), 'strip')).toBe('stripped');
    expect(await answerOf(hub, o.returnEmpty(), later(90), 'back')).toBe('returned-empty');
    expect(await answerOf(hub, o.takeEmpty({ by: b2.unit }), later(120), 'take')).toBe('taken-empty declared');
    expect(await answerOf(hub, b2.gateIn({ number: numberOf(2), reported: true }), later(130), 'in')).toBe(
      'wrong-number',
    );
    expect(await answerOf(hub, b2.gateIn({ reported: true }), later(131), 'in2')).toBe('gated-in');
  });

  test(`${name} takes back what was said of an empty, the last first`, async () => {
    const hub = await make();
    for (const command of commandsOf([...out, o.strip(), o.returnEmpty()])) await hub.execute(command);
    const later = (morning + 3_600_000) as Instant;
    expect(await answerOf(hub, o.correct(8), later, 'first')).toBe('not-possible');
    expect(await answerOf(hub, o.correct(9), later, 'last')).toBe('corrected');
    expect(await answerOf(hub, o.correct(8), later, 'then')).toBe('corrected');
    expect(await answerOf(hub, o.takeEmpty(), later, 'take')).toBe('not-possible');
    expect(await answerOf(hub, o.strip({ at: origin }), later, 'again')).toBe('stripped');
  });
}

emptiesContract('memory', async () => new MemoryHub(lineNetwork()));

const store = await openTestStore(12);
emptiesContract('PostgreSQL', async () => {
  await store.database.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate event, command, booking, unit, leg, departure, segment_use, plan, slot`.execute(tx);
  });
  return openHub(store.database, lineNetwork());
});

test('the ledger agrees with the tables afterwards', async () => {
  const { faults } = await verifyLedger(store.database, lineNetwork());
  expect(faults).toEqual([]);
});
