import { expect, test } from 'vitest';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { breakFiles } from '../support/tiny-break.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

// Where the gauge changes: a train's units are split over those behind, and each of these merges what several bring.

const store = await tinyHub('goes', breakFiles());
const hub = await Served.start(store.at);
const box = { sizeType: '45G1', grossKg: 18_000 };
const book = (id: string, ready: string, count: number) =>
  hub.order('/v1/bookings', laptops(id, { ready, modes: ['rail'], units: Array.from({ length: count }, () => box) }));
await book('A', '2026-12-02T08:30+08:00', 5);
await book('B', '2026-12-03T08:30+08:00', 3);
const { body: run } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, run.id);

interface Connection {
  readonly departure?: string;
  readonly units: number;
  readonly at?: string;
  readonly places?: string;
}
interface Plan {
  readonly wagons: readonly {
    readonly position: number;
    readonly units: readonly {
      readonly unit: string;
      readonly here: boolean;
      readonly onward?: string;
      readonly from?: { readonly departure: string; readonly wagon?: number; readonly place?: number };
    }[];
  }[];
  readonly comes: readonly Connection[];
  readonly goes: readonly Connection[];
  readonly totals: { readonly units: number; readonly awaited: number; readonly carriedM?: number };
}
const legsOf = async (unit: string): Promise<string[]> =>
  (await hub.call<{ legs: { departure: string }[] }>({ path: `/v1/units/${unit}` })).body.legs.map(
    ({ departure }) => departure,
  );
const read = async (departure: string): Promise<Plan> =>
  (await hub.call<Plan>({ path: `/v1/departures/${departure}/load-plan` })).body;
const [[first = '', behind = ''], [second = '']] = [await legsOf('A.1'), await legsOf('B.1')];

test('a train behind the break says which trains bring its units, and from which of their wagons each is lifted', async () => {
  expect([first, second, behind].map((id) => id.slice(0, 7))).toEqual(['HUB-ALM', 'HUB-ALM', 'ALM-DUI']);
  expect(first).not.toBe(second);
  const plan = await read(behind);
  expect(plan.comes).toMatchObject([
    { departure: first, units: 5, places: 'planned' },
    { departure: second, units: 3, places: 'planned' },
  ]);
  expect(plan.goes).toEqual([{ units: 8, teu: 16 }]); // Their journey ends there.
  expect(plan.totals).toMatchObject({ units: 8, awaited: 8, carriedM: expect.any(Number) });
  const rows = plan.wagons.flatMap(({ units }) => units);
  expect(rows.every(({ from, here }) => from?.wagon !== undefined && !here)).toBe(true);
});

test('a train to the break says on which trains its units go on; a plan that is kept there is where they are lifted from', async () => {
  const before = await read(first);
  expect(before.goes).toMatchObject([{ departure: behind, units: 5 }]);
  expect(before.comes).toEqual([{ units: 5, teu: 10 }]); // Through the gate.
  const kept = await hub.call({
    ...{ method: 'PUT', path: `/v1/departures/${first}/loading`, key: 'keep-break-1', body: {} },
    headers: { 'if-match': '"v0"' },
  });
  expect(kept.status).toBe(200);
  const [lift] = (await read(first)).wagons.flatMap(({ units }) => units);
  const free = await hub.call<{ spots: { wagon: number; place: number; objection?: string }[] }>({
    path: `/v1/departures/${first}/loading/places/${lift?.unit}`,
  });
  const to = free.body.spots.find(({ objection }) => objection === undefined);
  const moved = await hub.call({
    ...{ method: 'POST', path: `/v1/departures/${first}/loading/edits`, key: 'edit-break-1' },
    body: { edits: [{ unit: lift?.unit, wagon: to?.wagon, place: to?.place }] },
    headers: { 'if-match': '"v1"' },
  });
  expect(moved.status).toBe(200);
  const after = await read(behind);
  expect(after.comes[0]).toMatchObject({ departure: first, places: 'kept' });
  const row = after.wagons.flatMap(({ units }) => units).find(({ unit }) => unit === lift?.unit);
  expect(row?.from).toEqual({ departure: first, wagon: to?.wagon, place: to?.place });
});
