import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/base/sentence.ts';
import { minutes } from '../../src/base/time.ts';
import type { Service } from '../../src/model/service.ts';
import { type Assignment, assignUnits, type Planned } from '../../src/plan/assign/assign.ts';
import { findBests } from '../../src/plan/assign/bests.ts';
import { checkAssignment } from '../../src/plan/assign/check.ts';
import type { Commodity } from '../../src/plan/assign/commodity.ts';
import { booked, copyOf, demandStart, demands, fussyNetworks } from '../support/demand.ts';

// A checker that never objects would let anything through: each of its sentences is heard here once.

/** The same few plans each time: what is asked here is whether the checker speaks up, not whether the planner is right. */
const plans = await Promise.all(
  fc.sample(fc.tuple(fussyNetworks(), demands), { numRuns: 60, seed: 1 }).map(async ([network, bookings]) => {
    const { router, commodities, free } = (await booked(network, bookings)).ask(demandStart);
    const before = copyOf(free);
    const plan = assignUnits(router, commodities, free, findBests(router, commodities));
    return { timetable: router.timetable, commodities, before, plan };
  }),
);

type Handed = Pick<(typeof plans)[number], 'timetable' | 'commodities' | 'plan'>;

/** Hands the checker plans with something changed, and wants to hear certain words each time. */
function objects(change: (handed: Handed) => Partial<Handed> | undefined, words: RegExp): void {
  let tried = 0;
  for (const { before, ...handed } of plans) {
    const wrong = handed.plan.planned.length === 0 ? undefined : change(handed);
    if (wrong === undefined) continue;
    tried += 1;
    const { timetable, commodities, plan } = { ...handed, ...wrong };
    expect(checkAssignment(timetable, commodities, before, plan).map(textOf).join('\n')).toMatch(words);
  }
  expect(tried).toBeGreaterThan(2);
}

test('the checker has nothing against what the planner made', () => {
  for (const { timetable, commodities, before, plan } of plans)
    expect(checkAssignment(timetable, commodities, before, plan)).toEqual([]);
});

/** What a planner gone wrong might hand in, and how the checker puts it. */
const mistakes: readonly [string, (plan: Assignment) => Assignment | undefined, RegExp][] = [
  [
    'plans a unit twice',
    (plan) => ({ ...plan, planned: [...plan.planned, ...plan.planned.slice(0, 1)] }),
    /planned twice/,
  ],
  ['forgets units', (plan) => ({ ...plan, planned: plan.planned.slice(1) }), /is forgotten/],
  [
    'gives no reason',
    (plan) => plan.unplanned[0] && { ...plan, unplanned: plan.unplanned.map((one) => ({ ...one, refusals: [] })) },
    /neither plan nor reason/,
  ],
  ['reckons with a bound above the plan', (plan) => ({ ...plan, bound: plan.objective + 10 }), /bound is above/],
  ['adds up wrongly', (plan) => ({ ...plan, objective: plan.objective + 10 }), /the parts add up to/],
  [
    'leaves out a leg',
    (plan) => changed(plan, ({ legs }) => (legs.length < 2 ? undefined : { legs: legs.slice(1) })),
    /is boarded at|no transfer|before the transfer|past the cut-off/,
  ],
  [
    'ends on the way',
    (plan) => changed(plan, ({ legs }) => (legs.length < 2 ? undefined : { legs: legs.slice(0, -1) })),
    /ends at/,
  ],
  ['makes it cheaper', (plan) => changed(plan, ({ cost }) => ({ cost: (cost - 100) as never })), /costs \d+, not/],
  ['makes it cleaner', (plan) => changed(plan, ({ co2Grams }) => ({ co2Grams: co2Grams - 1000 })), /emits/],
  [
    'makes it faster',
    (plan) => changed(plan, ({ arrivesAt }) => ({ arrivesAt: (arrivesAt - 60) as never })),
    /arrives at/,
  ],
];

function changed(plan: Assignment, change: (route: Assignment['planned'][number]['route']) => object | undefined) {
  let done = false;
  const planned = plan.planned.map((part) => {
    const next = done ? undefined : change(part.route);
    done ||= next !== undefined;
    return next === undefined ? part : { ...part, route: { ...part.route, ...next } };
  });
  return done ? { ...plan, planned } : undefined;
}

test.each([...mistakes])('the checker objects to a planner that %s', (_, mistake, words) =>
  objects(({ plan }) => {
    const wrong = mistake(plan);
    return wrong === undefined ? undefined : { plan: wrong };
  }, words),
);

test('the checker objects to more units on a train than it has space for', () =>
  objects(({ plan, commodities }) => {
    const [first, second] = commodities.flatMap(({ units }) => {
      const parts = plan.planned.filter((part) => units.includes(part.units[0] ?? ('' as never)));
      return parts.length > 1 ? parts.slice(0, 2) : [];
    }) as (Planned | undefined)[];
    if (first === undefined || second === undefined) return undefined;
    const crowded = { ...first, units: [...first.units, ...second.units] }; // It was split because there it was full.
    return {
      plan: {
        ...plan,
        planned: plan.planned.flatMap((part) => (part === first ? [crowded] : part === second ? [] : [part])),
      },
    };
  }, /is oversold/));

const never = minutes(1e6);

/** What a service might in truth not do, and how the checker puts it to whoever planned as if it did. */
const rules: readonly [string, (service: Service) => Service, RegExp][] = [
  [
    'takes no such unit',
    (service) => ({ ...service, accepts: { ...service.accepts, kinds: new Set() } }),
    /takes no (dry|reefer)/,
  ],
  [
    'takes no dangerous goods',
    (service) => ({ ...service, accepts: { ...service.accepts, dangerousClasses: new Set() } }),
    /takes no dangerous goods of class/,
  ],
  ['has no current', (service) => ({ ...service, capacity: { ...service.capacity, plugs: 0 } }), /has no plugs/],
  [
    'carries nothing heavy',
    (service) => ({ ...service, accepts: { ...service.accepts, gross20MaxKg: 1, gross40MaxKg: 1 } }),
    /too heavy/,
  ],
  [
    'closes long before it leaves',
    (service) => ({ ...service, cutOffs: { ...service.cutOffs, delivery: never, reefer: never } }),
    /past the cut-off/,
  ],
  [
    'closes to dangerous goods long before',
    (service) => ({ ...service, cutOffs: { ...service.cutOffs, dangerous: never } }),
    /past the cut-off/,
  ],
  [
    'wants papers long before',
    (service) => ({ ...service, cutOffs: { ...service.cutOffs, documents: never } }),
    /papers come too late/,
  ],
  [
    'loads nothing',
    (service) => ({ ...service, calls: service.calls.map((call) => ({ ...call, loads: false })) }),
    /does not load/,
  ],
  [
    'discharges nothing',
    (service) => ({ ...service, calls: service.calls.map((call) => ({ ...call, discharges: false })) }),
    /does not discharge/,
  ],
];

/** Which units a rule is about: without one of these the plan stays good. */
const concerned: Readonly<Record<string, (commodity: Commodity) => boolean>> = {
  'takes no dangerous goods': ({ question }) => question.load.dangerousClasses.length > 0,
  'has no current': ({ question }) => question.load.needsPlug,
  'closes to dangerous goods long before': ({ question }) => question.load.dangerousClasses.length > 0,
  'wants papers long before': ({ question }) => question.documentsAt !== undefined,
};

test.each([...rules])('the checker objects where a service %s', (name, rule, words) =>
  objects(({ plan, commodities, timetable }) => {
    const going = commodities.filter(({ units }) =>
      plan.planned.some((part) => units.includes(part.units[0] ?? ('' as never))),
    );
    if (!going.some(concerned[name] ?? (() => true))) return undefined;
    return { timetable: { ...timetable, services: timetable.services.map(rule) } };
  }, words),
);

test('the checker objects where the owner allows no such mode', () =>
  objects(
    ({ commodities }) => ({
      commodities: commodities.map((each) => ({
        ...each,
        question: { ...each.question, load: { ...each.question.load, modes: ['air'] } },
      })),
    }),
    /not allowed/,
  ));

test('the checker objects where nobody lifts from one way to the other', () =>
  objects(
    ({ timetable }) => ({ timetable: { ...timetable, network: { ...timetable.network, transfers: [] } } }),
    /no transfer/,
  ));

test('the checker objects to whoever comes after the latest moment', () =>
  objects(
    ({ commodities }) => ({
      commodities: commodities.map((each) => ({ ...each, question: { ...each.question, latestAt: 0 as never } })),
    }),
    /after the latest moment/,
  ));
