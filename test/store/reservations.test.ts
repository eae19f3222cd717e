import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Instant } from '../../src/base/time.ts';
import type { Order, OrderAnswer } from '../../src/operations/order.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { readUse } from '../../src/store/state.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { line, lineNetwork, morning, ordersFor } from '../support/line.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

// The line has room for three TEU: one 40-foot unit, and one TEU to spare.

const network = lineNetwork();
const store = await openTestStore(16);
const hub = openHub(store.database, network);

beforeEach(() => emptyStore(store.database));

const give = async (id: string, order: Order, at: Instant = morning): Promise<OrderAnswer> => {
  const { answers } = await hub.execute({ id, actor: 'crowd', source: 'test', at, orders: [order] });
  if (answers[0] === undefined) throw new Error('no answer');
  return answers[0];
};
const later = (minutes: number): Instant => (morning + minutes * 60_000) as Instant;
const isDone = (answer: OrderAnswer): boolean => 'done' in answer;
const bookAll = (crowd: readonly ReturnType<typeof ordersFor>[]) =>
  hub.execute({
    id: `book ${crowd[0]?.unit}`,
    actor: 'crowd',
    source: 'test',
    at: morning,
    orders: crowd.map(({ book }) => book()),
  });

/** The most TEU that units use and reservations keep anywhere at a moment. */
async function mostTaken(at: Instant): Promise<number> {
  const { rows } = await sql<{ most: number }>`
    select coalesce(max(s.used_teu + coalesce(r.teu, 0)), 0)::float8 as most from segment_use s
    left join (select bucket, sum(teu) as teu from reserved_space where until_at > ${at} group by bucket) r
      on r.bucket = s.bucket`.execute(store.database);
  return rows[0]?.most ?? 0;
}

test('quotes and bookings that want the last slot at once get it once, and again when its time is over', async () => {
  const crowd = Array.from({ length: 300 }, (_, index) => ordersFor(`B${index}`));
  await bookAll(crowd);
  for (const [round, start] of [0, 60, 120].entries()) {
    const answers = await Promise.all(
      crowd.flatMap(({ unit, plan, reserve }) => [
        give(`reserve ${unit} ${round}`, reserve(`R${round}-${unit}`, { customer: `C${unit}` }), later(start)),
        ...(round === 1 ? [] : [give(`plan ${unit} ${round}`, plan(), later(start))]),
      ]),
    );
    const sold = answers.filter(isDone);
    expect(new Set(answers.flatMap((answer) => ('refused' in answer ? [answer.refused.code] : [])))).toEqual(
      new Set(['full']),
    );
    expect(sold).toHaveLength(1);
    expect(await mostTaken(later(start))).toBe(2);
    const [event] = sold[0] !== undefined && 'done' in sold[0] ? sold[0].done : [];
    if (event?.kind === 'planned') {
      // It was a booking's: given back, so that the next round has something to sell.
      const unit = event.stream.slice('unit:'.length) as never;
      await give(`back ${round}`, { kind: 'unplan-unit', unit, plan: 'P', refusals: [] }, later(start));
    }
  }
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
}, 120_000);

test('reserving, letting go, booking and giving back at once never takes more than there is', async () => {
  const crowd = Array.from({ length: 16 }, (_, index) => ordersFor(`B${index}`));
  await bookAll(crowd);
  let [reserved, booked, sold, most] = [0, 0, 0, 0];
  for (let minute = 0; minute < 12; minute += 1) {
    const now = later(minute);
    await Promise.all(
      crowd.map(async ({ unit, reserve, letGo, plan, planReserved }, index) => {
        const [id, name] = [`R${minute}-${index}`, `${unit} ${minute}`];
        const own = index % 2 === 0 ? {} : { customer: `C${index}` };
        const back: Order = { kind: 'unplan-unit', unit, plan: 'P', refusals: [{ code: 'full', detail: name }] };
        for (let turn = 0; turn < 3; turn += 1) {
          if ((index + turn) % 4 === 3) {
            if (isDone(await give(`plan ${name} ${turn}`, plan(), now))) sold += 1;
            most = Math.max(most, await mostTaken(now));
            await give(`back ${name} ${turn}`, back, now);
            continue;
          }
          // The last reservation of a minute ends by itself, within the next.
          if (!isDone(await give(`r ${name} ${turn}`, reserve(`${id}-${turn}`, { ...own, minutes: 1 }), now))) continue;
          reserved += 1;
          most = Math.max(most, await mostTaken(now));
          if (turn === 2) continue;
          const turned = index % 2 === 0 && isDone(await give(`b ${name} ${turn}`, planReserved(`${id}-${turn}`), now));
          if (turned) {
            booked += 1;
            await give(`back ${name} ${turn}`, back, now);
          } else await give(`l ${name} ${turn}`, letGo(`${id}-${turn}`), now);
        }
      }),
    );
    expect(await mostTaken(now)).toBeLessThanOrEqual(3);
  }
  expect(most).toBeLessThanOrEqual(3);
  expect(Math.min(reserved, booked, sold)).toBeGreaterThan(3);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
}, 120_000);

test('one customer who asks many times at once gets no more reservations than one may have', async () => {
  const { reserve } = ordersFor('B1');
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) => give(`r${n}`, reserve(`R${n}`, { each: { teu: 0.1, kg: 1, plugs: 0 } }))),
  );
  expect(answers.filter(isDone)).toHaveLength(5);
  expect(answers.flatMap((answer) => ('refused' in answer ? [answer.refused.code] : []))).toEqual(
    Array.from({ length: 19 }, () => 'too-many'),
  );
});

test('what plans and quotes see as taken holds reserved space for its time, and it is tidied away later', async () => {
  const { reserve } = ordersFor('B1');
  await give('r1', reserve('R1', { minutes: 10 }));
  expect((await readUse(store.database, later(9))).get(`${line}/0`)).toEqual({ teu: 2, kg: 18_000, plugs: 0 });
  expect((await readUse(store.database, later(10))).get(`${line}/0`)).toBeUndefined();
  const rows = async () =>
    (await sql<{ reservation: string }>`select distinct reservation from reserved_space`.execute(store.database)).rows;
  expect(await rows()).toEqual([{ reservation: 'R1' }]);
  await give('r2', reserve('R2', { minutes: 10 }), later(20));
  expect(await rows()).toEqual([{ reservation: 'R2' }]);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
});

test.each([
  ['is taken away', sql`delete from reserved_space where bucket like '%/1'`, /R1: the space kept is not what it says/],
  ['is made less', sql`update reserved_space set teu = 1`, /R1: the space kept is not what it says/],
  ['is for longer', sql`update reserved_space set until_at = until_at + 1`, /R1: the space kept is not what it says/],
  ['is nobody’s', sql`update reserved_space set reservation = 'R9'`, /R9: space is kept that nobody reserved/],
])('space kept for a quote that %s behind our back shows', async (_, change, words) => {
  await give('r1', ordersFor('B1').reserve('R1'));
  await change.execute(store.database);
  const { ok, faults } = await verifyLedger(store.database, network);
  expect(ok).toBe(false);
  expect(faults.join('\n')).toMatch(words);
});
