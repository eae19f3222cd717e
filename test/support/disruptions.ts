import fc from 'fast-check';
import { cents } from '../../src/base/money.ts';
import { type Minute, minutes } from '../../src/base/time.ts';
import type { BorderId } from '../../src/model/border.ts';
import type { Disruption, DisruptionId, Effect, Where } from '../../src/model/disruption.ts';
import type { Network } from '../../src/model/network.ts';
import type { ServiceId } from '../../src/model/service.ts';
import type { Mode } from '../../src/model/way.ts';
import { firstDay, place } from './networks.ts';

// Disruptions of every kind for small networks: wherever they can hold, for whatever they can do.

const places = fc.integer({ min: 0, max: 3 });

const wheres: fc.Arbitrary<Where> = fc.oneof(
  fc.record({ facilities: fc.subarray([0, 1, 2, 3].map(place), { minLength: 1, maxLength: 2 }) }),
  fc
    .tuple(places, places)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ links: [{ from: place(from), to: place(to) }] })),
  fc.constantFrom('B0', 'B1', 'B2').map((id) => ({ borders: [id as BorderId] })),
  fc.subarray(['S0', 'S1', 'S2', 'S3', 'S4'] as ServiceId[], { minLength: 1 }).map((services) => ({ services })),
  fc.constantFrom<Mode>('rail', 'road').map((mode) => ({ modes: [mode] })),
  fc.record({ facilities: places.map((at) => [place(at)]), modes: fc.constant<readonly Mode[]>(['rail']) }),
  fc.constant({ countries: ['XX'] }),
  fc.constant({}),
);

const effects: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Effect>({ capacity: 0 }) },
  fc.constantFrom(0.3, 0.5, 0.75).map((capacity) => ({ capacity })),
  fc.integer({ min: 1, max: 3000 }).map((delay) => ({ delay: minutes(delay) })),
  fc.record({ costFactor: fc.constantFrom(1.15, 1.5, 4), costPerUnit: fc.integer({ min: 0, max: 40_000 }).map(cents) }),
  fc.record({ capacity: fc.constantFrom(0.25, 0.6), delay: fc.integer({ min: 1, max: 900 }).map(minutes) }),
);

const plain = fc.record({
  where: wheres,
  effect: effects,
  from: fc.integer({ min: -1440, max: 8000 }),
  lasts: fc.option(fc.integer({ min: 1, max: 6000 }), { nil: undefined, freq: 4 }),
});

const embargoes = fc.record({
  where: wheres,
  goods: fc.constantFrom({ hs: ['84'] }, { hs: ['10'] }, { hs: ['8471', '08'], countries: ['XX'] }),
  effect: fc.constant<Effect>({ capacity: 0 }),
  from: fc.integer({ min: -1440, max: 8000 }),
  lasts: fc.option(fc.integer({ min: 1, max: 6000 }), { nil: undefined, freq: 4 }),
});

/** A few disruptions at once, named in order. */
export const disruptionLists = fc
  .array(fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: embargoes }), { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map(({ from, lasts, ...rest }, index) =>
      disruptionOf(`D${index}`, {
        ...rest,
        from: (firstDay * 1440 + from) as Minute,
        ...(lasts === undefined ? {} : { until: (firstDay * 1440 + from + lasts) as Minute }),
      }),
    ),
  );

/** A disruption with what matters to a test; the rest is said for the sake of saying it. */
export const disruptionOf = (
  id: string,
  what: Pick<Disruption, 'where' | 'effect' | 'from'> & Partial<Disruption>,
): Disruption => ({
  id: id as DisruptionId,
  name: `disruption ${id}`,
  severity: 'medium',
  note: '',
  source: 'test',
  ...what,
});

/** A small network with borders between some of its places. */
export const withBorders = (network: Network): Network => ({
  ...network,
  borders: [
    [0, 1],
    [1, 2],
    [2, 3],
  ].map(([from = 0, to = 0], index) => ({
    id: `B${index}` as BorderId,
    from: place(from),
    to: place(to),
    mode: 'rail',
    states: [],
    backgroundPerDay: 0,
  })),
});
