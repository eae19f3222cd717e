import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, readDay } from '../../src/base/zone.ts';
import { readBookings } from '../../src/exchange/csv/bookings.ts';
import { writeBookings } from '../../src/exchange/csv/bookings-write.ts';
import { readNetwork } from '../../src/exchange/network/network.ts';
import { bookingFaults } from '../../src/model/booking-rules.ts';
import type { Network } from '../../src/model/network.ts';
import { sizeOf } from '../../src/model/size-type.ts';
import { makeBookings, type SyntheticBooking } from '../../src/sim/bookings.ts';
import { summarise } from '../../src/tracking/network-summary.ts';
import { compareQuoted } from '../../src/tracking/quoted.ts';
import { referenceFiles, referenceNetwork } from '../support/reference.ts';

const december = readDay('2026-12-01') ?? (0 as Day);
let network: Network;
beforeAll(() => {
  network = referenceNetwork();
});

test('the reference network has no findings', () => {
  expect(readNetwork(referenceFiles()).findings).toEqual([]);
});

test('all that has a name has a Chinese one too', () => {
  const { goods, wagons, vessels, services, scenarios } = network;
  const named = [goods, wagons.types.values(), vessels.values(), services.values(), scenarios].flatMap((list) => [
    ...list,
  ]);
  expect(named.filter(({ nameZh }) => nameZh === undefined).map(({ name }) => name)).toEqual([]);
  expect([network.nameZh, goods[0]?.nameZh]).toEqual(['重庆国际物流枢纽园区', '笔记本电脑与平板电脑']);
});

test('the hub has some fifteen international trains a day, and twenty on its busiest', () => {
  // 585,000 TEU a year at 105 TEU a train (shared/reference/chongqing/facts.md, 0.2 no. 2): mean 15, "~20" on a peak day.
  const { hubTrainsPerDay, facilities } = summarise(network);
  expect(hubTrainsPerDay.mean).toBeGreaterThan(14);
  expect(hubTrainsPerDay.mean).toBeLessThan(17);
  expect(Math.abs(hubTrainsPerDay.peak - 20)).toBeLessThanOrEqual(1);
  expect(facilities).toBeGreaterThanOrEqual(94); // As many nodes as the reference has.
});

test('most quoted products are met', () => {
  const products = compareQuoted(network, december);
  expect(products).toHaveLength(21);
  // Plain sums of the reference's links with transfers and interchange waits reach 14 (traps.md).
  expect(products.filter(({ within }) => within).length).toBeGreaterThanOrEqual(14);
  expect(products.filter(({ days }) => days === undefined)).toEqual([]);
  for (const { id, within, note } of products) if (!within) expect(note, id).not.toBe(''); // Each miss is explained.
});

/** The base case of facts.md 7, in TEU a year, and how networks/chongqing/NOTES.md splits its flows by direction. */
const baseCase: Readonly<Record<string, number>> = {
  'europe-out': 115_000, // "115k / 105k"
  'europe-back': 105_000,
  'central-asia-out': 20_000, // "27k, mostly outbound"
  'central-asia-back': 7_000,
  'south-out': 156_000, // "300k (52 % out)"
  'south-back': 144_000,
  'coast-out': 20_000, // "~40k"
  'coast-back': 20_000,
  'road-out': 14_000, // "27k"
  'road-back': 13_000,
  'river-down': 450_000, // "~0.9m TEU"
  'river-up': 450_000,
  'air-out': 44_000, // "500 kt" at 6 t a TEU, both ways together
  'air-back': 39_330,
};

const teuOf = (made: readonly SyntheticBooking[]): number =>
  made.reduce((sum, { booking }) => sum + booking.units.reduce((teu, unit) => teu + sizeOf(unit.sizeType).teu, 0), 0);

/** The rows of that table, out and back together where it does not part them. */
const rows: readonly (readonly string[])[] = [
  ['europe-out'],
  ['europe-back'],
  ['central-asia-out', 'central-asia-back'],
  ['south-out'],
  ['south-back'],
  ['coast-out', 'coast-back'],
  ['road-out', 'road-back'],
  ['river-down'],
  ['river-up'],
  ['air-out', 'air-back'],
];

test('the yearly demand is the base case', () => {
  const sums: Record<string, number> = {};
  for (const { flow, teuPerYear } of network.demands) sums[flow] = (sums[flow] ?? 0) + teuPerYear;
  expect(sums).toEqual(baseCase);
});

/** How much more than an average month a flow has in December: its goods' seasons, weighed. */
function decemberOf(flow: string): number {
  const seasons = new Map(network.seasons.map(({ id, months }) => [id, months[11] ?? 1]));
  let [flat, seasonal] = [0, 0];
  for (const demand of network.demands.filter((one) => one.flow === flow)) {
    const group = network.goods.filter((goods) => goods.group === demand.group);
    const shares = group.reduce((total, { share }) => total + share, 0);
    for (const { share, season } of group) {
      flat += (demand.teuPerYear * share) / shares;
      seasonal += ((demand.teuPerYear * share) / shares) * (seasons.get(season ?? '') ?? 1);
    }
  }
  return seasonal / flat;
}

describe.each([1, 2])('the bookings of seed %d for thirty days', (seed) => {
  const wish = { seed, from: december, days: 30 };
  let all: SyntheticBooking[];
  beforeAll(() => {
    all = makeBookings(network, wish);
  });

  test('carry what thirty days of the base case should, in each direction', () => {
    // What is drawn for a relation hangs on the seed and the relation alone, so that a flow can be made by itself.
    const made = new Map(
      Object.keys(baseCase).map((flow) => {
        const demands = network.demands.filter((demand) => demand.flow === flow);
        return [flow, teuOf(makeBookings({ ...network, demands }, wish))];
      }),
    );
    const sum = (flows: readonly string[], teuOfFlow: (flow: string) => number): number =>
      flows.reduce((teu, flow) => teu + teuOfFlow(flow), 0);
    for (const flows of rows) {
      const share =
        sum(flows, (flow) => made.get(flow) ?? 0) / sum(flows, (flow) => ((baseCase[flow] ?? 0) * 30) / 365);
      expect(Math.abs(share - 1), `${flows}: ${share}`).toBeLessThan(0.05);
    }
    for (const [flow, teu] of made) {
      const share = teu / (((baseCase[flow] ?? 0) * 30) / 365) / decemberOf(flow);
      expect(Math.abs(share - 1), `${flow}: ${share}`).toBeLessThan(0.05);
    }
    expect(teuOf(all)).toBeCloseTo(
      sum([...made.keys()], (flow) => made.get(flow) ?? 0),
      6,
    );
  });

  test('break no rule, are all marked synthetic, and are the same each time', () => {
    expect(all.filter(({ booking }) => bookingFaults(booking).length > 0)).toEqual([]);
    expect(all.every(({ booking, bookedAt }) => booking.synthetic && bookedAt < booking.readyAt)).toBe(true);
    expect(new Set(all.map(({ booking }) => booking.id)).size).toBe(all.length);
    expect(makeBookings(network, wish)).toEqual(all);
  });

  test('read back from the file they are written to', () => {
    const some = all.filter((_, index) => index % 10 === 0);
    const { lines, findings } = readBookings(writeBookings(network, some), 'sim.csv', network);
    expect(findings).toEqual([]);
    expect(lines.map(({ booking, bookedAt }) => ({ booking, bookedAt }))).toEqual(some);
  });
});

test('another seed makes other bookings, and half the scale half of them', () => {
  const [one, other] = [1, 2].map((seed) => makeBookings(network, { seed, from: december, days: 3 }));
  expect(one?.map(({ booking }) => booking.readyAt)).not.toEqual(other?.map(({ booking }) => booking.readyAt));
  const half = teuOf(makeBookings(network, { seed: 1, from: december, days: 30, scale: 0.5 }));
  const whole = teuOf(makeBookings(network, { seed: 1, from: december, days: 30 }));
  expect(Math.abs(half / whole - 0.5)).toBeLessThan(0.02);
});
