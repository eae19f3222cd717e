import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Sentence } from '../../src/base/sentence.ts';
import { type Instant, minuteOf } from '../../src/base/time.ts';
import { type LoadingId, loadingId, type Placed, type Spot } from '../../src/model/loading.ts';
import type { Network } from '../../src/model/network.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import type { WagonType, WagonTypeId } from '../../src/model/wagon.ts';
import type { LoadingEdit, Order } from '../../src/operations/order.ts';
import { dateDeparture } from '../../src/plan/timetable/dated.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { checkLoad } from '../../src/terminal/rail/check.ts';
import { appraiseLoad } from '../../src/terminal/rail/edit.ts';
import { loadPlanSheet } from '../../src/tracking/load-plan-sheet.ts';
import { type LoadSight, seatedIn, trainQuestion } from '../../src/tracking/train-sight.ts';
import { type Accepted, kindsOf, orderContract, type Refused } from '../support/contract.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { line, lineNetwork, morning, ordersFor } from '../support/line.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { emptyStore, openTestStore } from '../support/store.ts';

// What every hub owes whoever loads trains: a plan that is kept holds no limit broken, and says what has become of it.

const flat: WagonType = {
  id: 'FLAT' as WagonTypeId,
  name: 'Flat',
  ...{ gauge: 1435, lengthMm: 13_970, payloadKg: 35_000, tareKg: 23_800, bogiesMm: [2_485, 11_485] },
  ...{ axlesPerBogie: 2, axleMaxKg: 23_000, plugs: 0, mark: 'found' },
  patterns: [
    [
      { feet: 20, startMm: 927 },
      { feet: 20, startMm: 6_985 },
    ],
    [{ feet: 40, startMm: 889 }],
  ],
};
const network = (): Network => ({
  ...lineNetwork(),
  wagons: { types: new Map([[flat.id, flat]]), rules: [], segregation: [] },
});

const [o, b2, b3] = [ordersFor('B1'), ordersFor('B2'), ordersFor('B3')];
const units = (grossKg: number) => ({ units: [{ sizeType: '22G1' as never, grossKg, tareKg: 2300 }] });
const loading = loadingId(line);
const at = (wagon: number, startMm: number): Spot => ({ wagon: wagon - 1, startMm });
const wagons = [1, 2].map((number) => ({ number: String(number), type: flat.id }));
const keep = (placed: readonly Placed[] = [], more: object = {}): Order => ({
  kind: 'keep-loading',
  loading,
  carrier: { wagons },
  placed,
  ...more,
});
const edit = (...edits: LoadingEdit[]): Order => ({ kind: 'edit-loading', loading, edits });
const put = (unit: UnitKey, spot: Spot): Order => edit({ unit, to: spot });
const release: Order = { kind: 'release-loading', loading };
const drop: Order = { kind: 'drop-loading', loading, reason: 'another train' };
const [left, right] = [927, 6_985];

const going = [o.book(units(9_000)), o.plan(), b2.book(units(31_000)), b2.plan(undefined, b2.unit)];
const kept = [...going, keep([{ unit: o.unit, spot: at(1, left) }])];
const gone = [...kept, o.gateIn(), o.load(), o.depart()];

const refusals: readonly Refused[] = [
  [
    'a plan of no departure',
    [],
    keep([], { loading: 'S0-2031-01-01-9/0' as LoadingId }),
    'unknown-name',
    /no departure/,
  ],
  [
    'a plan of what runs in many years',
    [],
    keep([], { loading: 'S0-2099-01-01-1/0' as LoadingId }),
    'not-possible',
    /no timetable reaches so far/,
  ],
  ['a plan where it does not load', [], keep([], { loading: loadingId(line, 2) }), 'wrong-place', /does not load/],
  ['a plan of no wagons', [], keep([], { carrier: { wagons: [] } }), 'not-possible', /no type of wagon/],
  [
    'wagons that nobody knows',
    [],
    keep([], { carrier: { wagons: [{ number: '1', type: 'BOAT' as WagonTypeId }] } }),
    'unknown-name',
    /BOAT is no type/,
  ],
  ['a train as a barge', [], keep([], { carrier: { vessel: 'TUB' as never } }), 'unknown-name', /TUB is no barge/],
  ['a unit that there is not', going, keep([{ unit: b3.unit, spot: at(1, left) }]), 'unknown', /no unit B3\.1/],
  [
    'two in one place',
    going,
    keep([o, b2].map(({ unit }) => ({ unit, spot: at(1, left) }))),
    'not-possible',
    /no such place free/,
  ],
  [
    'one in two places',
    going,
    keep([left, right].map((mm) => ({ unit: o.unit, spot: at(1, mm) }))),
    'not-possible',
    /twice/,
  ],
  ['a place that there is not', going, keep([{ unit: o.unit, spot: at(1, 13) }]), 'not-possible', /no such place/],
  ['a cell of a train', going, keep([{ unit: o.unit, spot: { bay: 1, row: 1, tier: 1 } }]), 'not-possible', /no cells/],
  [
    'a plan that others changed',
    kept,
    keep([], { version: 0 }),
    'changed-meanwhile',
    /since version 0; it is now at 1/,
  ],
  ['a plan of what has left', gone, keep(), 'over', /has left F0/],
  ['an edit of nothing kept', going, put(o.unit, at(1, left)), 'unknown', /no plan is kept for .*: keep one first/],
  ['an edit of nothing', kept, edit(), 'not-possible', /which unit/],
  [
    'a unit named twice',
    kept,
    edit({ unit: o.unit }, { unit: o.unit, to: at(1, right) }),
    'not-possible',
    /named twice/,
  ],
  ['a unit where it stands', kept, put(o.unit, at(1, left)), 'already-done', /stands there/],
  ['taking off who is not on it', kept, edit({ unit: b2.unit }), 'already-done', /has no place on it/],
  ['a place that is taken', kept, put(b2.unit, at(1, left)), 'not-possible', /B1\.1 stands there/],
  ['a wagon that there is not', kept, put(b2.unit, at(3, left)), 'not-possible', /the train has 2 wagons/],
  ['more than a wagon carries', kept, put(b2.unit, at(1, right)), 'not-possible', /FLAT carries 35000 kg/],
  ['who is held', [...kept, b2.hold({ unit: b2.unit })], put(b2.unit, at(2, left)), 'held', /held: customs/],
  ['who is cancelled', [...kept, b2.cancel()], put(b2.unit, at(2, left)), 'cancelled', /B2\.1 is cancelled/],
  ['who goes elsewhere', [...kept, b3.book(units(9_000))], put(b3.unit, at(2, left)), 'not-planned', /does not go on/],
  ['an edit of what has left', gone, edit({ unit: o.unit }), 'over', /has left F0/],
  ['releasing nothing', going, release, 'unknown', /keep one first/],
  ['releasing twice', [...kept, release], release, 'already-done', /released by clerk/],
  [
    'releasing a unit that is held',
    [...kept, o.hold()],
    release,
    'held',
    /B1\.1 is held.*refill its place or take it off/,
  ],
  ['releasing a unit that is cancelled', [...kept, o.cancel()], release, 'cancelled', /refill/],
  [
    'releasing what has grown too heavy',
    [o.book(units(9_000)), o.plan(), keep([{ unit: o.unit, spot: at(1, left) }]), o.declare({ grossKg: 36_000 })],
    release,
    'not-possible',
    /36000 kg on 35000 kg of payload/,
  ],
  ['dropping nothing', going, drop, 'unknown', /keep one first/],
  ['dropping twice', [...kept, drop], drop, 'unknown', /keep one first/],
  ['dropping what has left', gone, drop, 'over', /what it was loaded by stays/],
];

const acceptances: readonly Accepted[] = [
  [
    'a plan is kept, changed by hand, released, changed again and dropped; kept anew it goes on',
    [...kept, put(b2.unit, at(2, right)), release, edit({ unit: o.unit }), drop, keep()],
    ['loading-kept', 'loading-edited', 'loading-released', 'loading-edited', 'loading-dropped', 'loading-kept'],
  ],
  [
    'two change places in one edit',
    [...kept, put(b2.unit, at(2, left)), edit({ unit: o.unit, to: at(2, left) }, { unit: b2.unit, to: at(1, left) })],
    ['loading-edited', 'loading-edited'],
  ],
  [
    'who was held is put on once it is let go',
    [...kept, b2.hold({ unit: b2.unit }), b2.release('customs-3'), put(b2.unit, at(2, left))],
    ['held', 'released', 'loading-edited'],
  ],
  [
    'a unit on the plan may be held, and its plan is released once it is let go',
    [...kept, o.hold(), o.release('customs-3'), release],
    ['held', 'released', 'loading-released'],
  ],
];

orderContract('memory', async () => new MemoryHub(network()), refusals, acceptances);

const store = await openTestStore(12);
orderContract(
  'PostgreSQL',
  async () => {
    await emptyStore(store.database);
    return openHub(store.database, network());
  },
  refusals,
  acceptances,
);

test('a kept plan is part of the ledger: verified, and a change behind our back shows', async () => {
  await emptyStore(store.database);
  const hub = openHub(store.database, network());
  expect(await kindsOf(hub, [...kept, put(b2.unit, at(2, right)), release])).not.toContain('refused');
  expect(await verifyLedger(store.database, network())).toMatchObject({ faults: [], ok: true });
  await sql`update loading set state = replace(state::text, '6985', '927')::json`.execute(store.database);
  expect((await verifyLedger(store.database, network())).faults).toEqual([
    `loading:${loading}: the stored state is not what its events say`,
  ]);
});

test('of two who change one version of a plan at once, one is told that it has changed', async () => {
  await emptyStore(store.database);
  const hub = openHub(store.database, network());
  await kindsOf(hub, kept);
  const move = (id: string, mm: number) =>
    hub.execute({
      ...{ id, actor: id, source: 'test', at: (morning + 3_600_000) as Instant },
      orders: [{ kind: 'edit-loading', loading, edits: [{ unit: o.unit, to: at(2, mm) }], version: 1 }],
    });
  const answers = (await Promise.all([move('one', left), move('two', right)])).flatMap((each) => each.answers);
  expect(answers.filter((answer) => 'done' in answer)).toHaveLength(1);
  expect(answers.flatMap((answer) => ('refused' in answer ? [answer.refused.code] : []))).toEqual([
    'changed-meanwhile',
  ]);
});

const sightOf = (hub: MemoryHub): LoadSight => {
  const dated = dateDeparture(hub.network, line);
  if (dated === undefined) throw new Error('the line runs');
  const all = [...hub.units.values()];
  return {
    network: hub.network,
    dated,
    state: undefined,
    call: 0,
    riders: all,
    bookings: hub.bookings,
    yard: undefined,
    now: minuteOf(morning),
  };
};
const keptIn = (hub: MemoryHub) => hub.loadings.get(loading);
const sheetOf = (hub: MemoryHub) =>
  loadPlanSheet(sightOf(hub), { wagons: wagons.map(({ number }) => ({ number, type: flat })), kept: keptIn(hub) });

test('a kept plan says who on it may not go any more, and by whom it was placed and released', async () => {
  const hub = new MemoryHub(network());
  await kindsOf(hub, [...kept, put(b2.unit, at(2, right)), release, o.hold()]);
  const sheet = sheetOf(hub);
  expect(sheet.kept).toMatchObject({ version: 3, byHand: 1, released: { by: 'clerk', isCurrent: true } });
  expect(sheet.kept?.stale).toMatchObject([{ unit: o.unit, code: 'held', detail: 'customs (customs)' }]);
  expect(
    sheet.wagons.map(({ units: on }) => on.map(({ unit, place, byHand, held }) => [unit, place, byHand, held])),
  ).toEqual([[[o.unit, 1, undefined, 'customs (customs)']], [[b2.unit, 2, true, undefined]]]);
  await hub.execute({
    id: 'z',
    actor: 'clerk',
    source: 'test',
    at: (morning + 7_200_000) as Instant,
    orders: [o.cancel(), b2.declare({ grossKg: 36_000 })],
  });
  expect(sheetOf(hub).kept?.stale.map(({ unit, code }) => [unit, code])).toEqual([
    [o.unit, 'cancelled'],
    [undefined, 'limits'],
  ]);
  expect(sheetOf(hub).kept?.stale.at(-1)?.said?.words).toBe('wagon {0} ({1}): {2}');
  expect(sheetOf(hub).wagons[0]?.units).toEqual([]);
});

const attempts = fc.array(
  fc.record({
    do: fc.constantFrom('put', 'put', 'put', 'off', 'hold', 'let-go', 'cancel', 'weigh', 'release', 'keep'),
    unit: fc.nat(4),
    wagon: fc.integer({ min: 1, max: 2 }),
    right: fc.boolean(),
    kg: fc.integer({ min: 4_000, max: 30_000 }),
  }),
  { minLength: 20, maxLength: 60, size: 'max' },
);

test('whatever happens to units and plan, no edit breaks a limit, and what is released may go as it stands', async () => {
  const seen = new Map<string, number>();
  const some = [1, 2, 3, 4, 5].map((n) => ordersFor(`P${n}`));
  await fc.assert(
    fc.asyncProperty(attempts, async (script) => {
      const hub = new MemoryHub(network());
      await kindsOf(hub, [
        ...some
          .slice(0, 3)
          .flatMap((each, n) => [each.book(units(9_000 + n * 6_000)), each.plan(undefined, each.unit)]),
        keep(),
      ]);
      for (const [index, step] of script.entries()) {
        const of = some[step.unit] ?? o;
        const unit = hub.units.get(of.unit);
        const orders: Record<typeof step.do, Order> = {
          put: put(of.unit, at(step.wagon, step.right ? right : left)),
          off: edit({ unit: of.unit }),
          hold: of.hold({ unit: of.unit }),
          'let-go': of.release(unit?.holds[0]?.id ?? 'none'),
          cancel: of.cancel(),
          weigh: of.declare({ grossKg: step.kg }),
          release,
          keep: keep((keptIn(hub)?.placed ?? []).filter(({ unit: key }) => hub.units.get(key)?.holds.length === 0)),
        };
        const before = faultsOf(hub);
        const when = (morning + (30 + index) * 60_000) as Instant;
        const command = { id: `s${index}`, actor: 'clerk', source: 'test', at: when, orders: [orders[step.do]] };
        const [answer] = (await hub.execute(command)).answers;
        const done = answer !== undefined && 'done' in answer;
        seen.set(`${step.do} ${done}`, (seen.get(`${step.do} ${done}`) ?? 0) + 1);
        if (!done) continue;
        if (step.do === 'put' || step.do === 'off')
          for (const fault of faultsOf(hub)) expect(before).toContainEqual(fault);
        if (step.do === 'keep') expect(faultsOf(hub)).toEqual([]);
        if (step.do === 'release')
          expect(sheetOf(hub).kept).toMatchObject({ stale: [], released: { isCurrent: true } });
      }
      expect(brokenInvariants(hub)).toEqual([]);
    }),
    { numRuns: Number(process.env['DRYPORT_RUNS'] ?? 60) },
  );
  for (const what of ['put', 'off', 'release', 'keep'].flatMap((name) => [`${name} true`, `${name} false`]))
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(5);
});

function faultsOf(hub: MemoryHub): Sentence[] {
  const train = { wagons: wagons.map(({ number }) => ({ number, type: flat })), kept: keptIn(hub) };
  const question = trainQuestion(sightOf(hub), train);
  const asked = new Set(question.units.map(({ key }) => key));
  return checkLoad(
    question,
    appraiseLoad(
      question,
      seatedIn(train).filter(({ unit }) => asked.has(unit)),
    ).plan,
  );
}
