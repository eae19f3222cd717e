import fc from 'fast-check';
import { type Cents, cents } from '../../src/base/money.ts';
import { instantOf, type Minute, minutes } from '../../src/base/time.ts';
import type { Booking, Priority } from '../../src/model/booking.ts';
import type { Network } from '../../src/model/network.ts';
import type { Service, ServiceId } from '../../src/model/service.ts';
import type { UnitKind } from '../../src/model/size-type.ts';
import type { Mode } from '../../src/model/way.ts';
import type { Free } from '../../src/plan/route/kernel-question.ts';
import { bookingOf } from './bookings.ts';
import { MemoryHub } from './memory-hub.ts';
import { firstDay, place, smallNetworks } from './networks.ts';

// Demand that a small network cannot carry all of, and services that do not take everything.

const classes = ['3', '8', '9'] as const;

const habits = fc.record({
  kinds: fc.constantFrom<readonly UnitKind[]>(['dry', 'reefer'], ['dry', 'reefer'], ['dry'], ['reefer']),
  dangerous: fc.subarray([...classes]),
  gross20MaxKg: fc.constantFrom(24_000, 30_480),
  gross40MaxKg: fc.constantFrom(20_000, 30_480),
  kg: fc.constantFrom(30_000, 60_000),
  cutOffs: fc.record({
    delivery: fc.constantFrom(0, 300),
    reefer: fc.constantFrom(0, 120),
    dangerous: fc.constantFrom(0, 1440),
    documents: fc.constantFrom(0, 600),
  }),
});

type Habits = typeof habits extends fc.Arbitrary<infer T> ? T : never;

/** Small networks whose services differ in what they take, how heavy, and how long before they leave. */
export function fussyNetworks(): fc.Arbitrary<Network> {
  return fc.tuple(smallNetworks(), fc.array(habits, { minLength: 10, maxLength: 10 })).map(([network, each]) => ({
    ...network,
    services: new Map(
      [...network.services].map(([id, service], index): [ServiceId, Service] => [id, withHabits(service, each[index])]),
    ),
  }));
}

function withHabits(service: Service, habits: Habits | undefined): Service {
  if (habits === undefined) return service;
  const { kinds, dangerous, gross20MaxKg, gross40MaxKg, kg, cutOffs } = habits;
  const waits = Object.entries(cutOffs).map(([what, wait]) => [what, minutes(wait)]);
  return {
    ...service,
    capacity: { ...service.capacity, kg },
    accepts: { kinds: new Set(kinds), dangerousClasses: new Set(dangerous), gross20MaxKg, gross40MaxKg },
    cutOffs: Object.fromEntries(waits) as Service['cutOffs'],
  };
}

const wishes = fc.record({
  from: fc.integer({ min: 0, max: 1 }),
  to: fc.integer({ min: 2, max: 3 }),
  ready: fc.integer({ min: 0, max: 6 }).map((n) => n * 480), // Few moments, so that many are ready at the same one.
  dueHours: fc.integer({ min: 24, max: 240 }),
  count: fc.integer({ min: 1, max: 4 }),
  sizeType: fc.constantFrom('22G1', '22G1', '45G1', '45G1', '45R1'),
  grossKg: fc.integer({ min: 5000, max: 26_000 }),
  dangerous: fc.constantFrom(undefined, undefined, undefined, ...classes),
  modes: fc.constantFrom<readonly Mode[] | undefined>(undefined, undefined, undefined, ['rail'], ['road']),
  documents: fc.constantFrom(undefined, undefined, 900),
  shelfLifeDays: fc.constantFrom(undefined, undefined, 3),
  priority: fc.constantFrom<Priority>(1, 3, 5),
  latePerDay: fc.constantFrom<Cents | undefined>(undefined, cents(90_000)),
});

type Wish = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

/** Bookings of the first days, named in the order in which they are listed. */
export const demands = fc
  .array(wishes, { minLength: 4, maxLength: 14, size: 'max' })
  .map((list) => list.map((wish, index) => bookingFor(`B${String(index).padStart(2, '0')}`, wish)));

function bookingFor(id: string, wish: Wish): Booking {
  const readyAt = (firstDay * 1440 + wish.ready) as Booking['readyAt'];
  const { sizeType, grossKg, dangerous, shelfLifeDays, modes, latePerDay } = wish;
  const tareKg = sizeType === '22G1' ? 2300 : 3900;
  const base = bookingOf(id, place(wish.from), place(wish.to), '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z');
  return {
    ...base,
    readyAt,
    dueAt: (readyAt + wish.dueHours * 60) as Booking['dueAt'],
    units: Array.from({ length: wish.count }, () => ({ sizeType: sizeType as never, grossKg, tareKg })),
    goods: base.goods.map((line) => ({
      ...line,
      netKg: (grossKg - tareKg) * wish.count,
      ...(sizeType === '45R1' ? { temperature: { minC: 2, maxC: 4 } } : {}),
      ...(dangerous === undefined ? {} : { dangerous: { un: '1993', class: dangerous } }),
      ...(shelfLifeDays === undefined ? {} : { shelfLifeDays }),
    })),
    priority: wish.priority,
    ...(wish.documents === undefined ? {} : { documentsAt: (readyAt + wish.documents) as Booking['readyAt'] }),
    ...(modes === undefined ? {} : { modes }),
    ...(latePerDay === undefined ? {} : { latePerDay }),
  };
}

/** The moment at which demand begins. */
export const demandStart = instantOf((firstDay * 1440) as Minute);

/** A hub in memory at which these bookings have been made. */
export async function booked(network: Network, bookings: readonly Booking[]): Promise<MemoryHub> {
  const hub = new MemoryHub(network);
  const orders = bookings.map((booking) => ({ kind: 'book' as const, booking }));
  await hub.execute({ id: 'book', actor: 'a', source: 's', at: demandStart, orders });
  return hub;
}

export const copyOf = ({ teu, kg, plugs }: Free): Free => ({ teu: teu.slice(), kg: kg.slice(), plugs: plugs.slice() });
