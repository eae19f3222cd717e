import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Instant, Minute } from '../../src/base/time.ts';
import { departureId } from '../../src/model/departure.ts';
import type { Order } from '../../src/operations/order.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { line, lineNetwork, morning, noon, ordersFor } from '../support/line.ts';
import { firstDay } from '../support/networks.ts';
import { openTestStore } from '../support/store.ts';

const people = 2000;
const network = lineNetwork();
const store = await openTestStore(16);
const hub = openHub(store.database, network);

const give = (id: string, orders: readonly Order[], at = morning) =>
  hub.execute({ id, actor: 'crowd', source: 'test', at, orders });

test('two thousand people who want the last slot at once get it once', async () => {
  const crowd = Array.from({ length: people }, (_, index) => ordersFor(`B${index}`));
  await give(
    'book',
    crowd.map(({ book }) => book()),
  );
  const answers = await Promise.all(crowd.map(({ plan, unit }) => give(`plan ${unit}`, [plan()])));
  const sold = answers.filter(({ answers: [answer] }) => answer !== undefined && 'done' in answer);
  const codes = new Set(
    answers.flatMap(({ answers: [answer] }) =>
      answer !== undefined && 'refused' in answer ? [answer.refused.code] : [],
    ),
  );
  expect(sold).toHaveLength(1); // Three TEU: one 40-foot unit, and one TEU to spare.
  expect(codes).toEqual(new Set(['full']));
  const { rows } = await sql<{
    bucket: string;
    used_teu: number;
  }>`select bucket, used_teu from segment_use order by bucket`.execute(store.database);
  expect(rows).toEqual([
    { bucket: `${line}/0`, used_teu: 2 },
    { bucket: `${line}/1`, used_teu: 2 },
  ]);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
});

test('where a disruption leaves two thirds of a train, no more than that is sold, however many want it at once', async () => {
  const tomorrow = departureId('S0' as never, (firstDay + 1) as never, 1);
  const from = (noon + 1440) as Minute;
  const effect = { capacity: 2 / 3 };
  const more = { name: 'Works', severity: 'low' as const, note: '', source: 'test' };
  const declared = { id: 'W' as never, where: { departures: [tomorrow] }, effect, from, ...more };
  await give('works', [{ kind: 'declare-disruption', declared }]);
  const crowd = Array.from({ length: 200 }, (_, index) => ordersFor(`W${index}`));
  const small = { units: [{ sizeType: '22G1' as never, grossKg: 2500, tareKg: 2300 }] };
  await give(
    'book small ones',
    crowd.map(({ book }) => book(small)),
  );
  const legs = [{ departure: tomorrow, from: 0, to: 2 }];
  const answers = await Promise.all(
    crowd.map(({ plan, reserve, unit }, index) =>
      give(`small ${unit}`, [
        index % 2 === 0
          ? plan(legs)
          : reserve(`R-${unit}`, { itinerary: { legs }, each: { teu: 1, kg: 2500, plugs: 0 }, customer: `C${unit}` }),
      ]),
    ),
  );
  expect(answers.filter(({ answers: [answer] }) => answer !== undefined && 'done' in answer)).toHaveLength(2);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
});

test('buying and giving back at once never sells more than there is, and ends with what is held', async () => {
  const crowd = Array.from({ length: 24 }, (_, index) => ordersFor(`C${index}`));
  await give(
    'book again',
    crowd.map(({ book }) => book({ units: [{ sizeType: '22G1' as never, grossKg: 9000, tareKg: 2300 }] })),
  );
  let sold = 0;
  await Promise.all(
    crowd.map(async ({ unit, plan }) => {
      for (let round = 0; round < 20; round += 1) {
        const {
          answers: [answer],
        } = await give(`${unit} ${round}`, [plan()], (morning + round) as Instant);
        if (answer === undefined || 'refused' in answer) continue;
        sold += 1;
        await give(`${unit} back ${round}`, [
          { kind: 'unplan-unit', unit, plan: 'P', refusals: [{ code: 'full', detail: String(round) }] },
        ]);
      }
    }),
  );
  expect(sold).toBeGreaterThan(1); // One slot is left: it was given back and sold again.
  const { rows } = await sql<{ most: number }>`select max(used_teu)::float8 as most from segment_use`.execute(
    store.database,
  );
  expect(rows).toEqual([{ most: 2 }]);
  expect(await verifyLedger(store.database, network)).toMatchObject({ faults: [], ok: true });
});

test('one command sent many times at once has one effect and one answer', async () => {
  const order = ordersFor('ONCE').book();
  const answers = await Promise.all(Array.from({ length: 40 }, () => give('the same', [order])));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer.answers))).size).toBe(1);
});
