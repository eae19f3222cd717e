import fc from 'fast-check';
import type { Currency } from '../../src/base/money.ts';
import { cents } from '../../src/base/money.ts';
import { minutes } from '../../src/base/time.ts';
import type { Day, Zone } from '../../src/base/zone.ts';
import { alwaysOpen } from '../../src/exchange/network/facilities.ts';
import type { Facility, FacilityId } from '../../src/model/facility.ts';
import type { Network } from '../../src/model/network.ts';
import { usualReeferRules } from '../../src/model/perishable.ts';
import type { CallPattern, EmissionId, Service, ServiceId } from '../../src/model/service.ts';
import type { UnitKind } from '../../src/model/size-type.ts';
import type { DayTariff } from '../../src/model/storage.ts';
import type { Gate, PartId, Terminal } from '../../src/model/terminal.ts';
import type { Transfer } from '../../src/model/transfer.ts';
import { gate, type Mode, type Way, wayOf } from '../../src/model/way.ts';
import { blockOf } from './standings.ts';

export const firstDay = 20_700 as Day;

const ways: readonly { mode: Mode; gauge?: number }[] = [
  { mode: 'rail', gauge: 1435 },
  { mode: 'rail', gauge: 1520 },
  { mode: 'road' },
];
const wayNames: readonly Way[] = ways.map(({ mode, gauge }) => wayOf(mode, gauge));
const boxKinds: ReadonlySet<UnitKind> = new Set<UnitKind>(['dry', 'reefer']);

export const place = (index: number): FacilityId => `F${index}` as FacilityId;

/** Small networks in which everything that makes freight search hard occurs: storage, cut-offs, gauges, full trains. */
export function smallNetworks(facilities = 4): fc.Arbitrary<Network> {
  const serviceCount = { minLength: 6, maxLength: 10 };
  return fc
    .record({
      storage: fc.array(
        fc.record({ freeDays: fc.integer({ min: 0, max: 2 }), perTeuDay: fc.integer({ min: 0, max: 3000 }) }),
        {
          minLength: facilities,
          maxLength: facilities,
        },
      ),
      services: fc.array(serviceShape(facilities), serviceCount),
      transfers: fc.array(transferShape, { minLength: 12, maxLength: 12 }),
    })
    .map(({ storage, services, transfers }) => networkOf(storage, services, transfers));
}

const transferShape = fc.record({
  present: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  wait: fc.integer({ min: 0, max: 900 }),
  perUnit: fc.integer({ min: 0, max: 5000 }),
});

function serviceShape(facilities: number): fc.Arbitrary<ServiceShape> {
  const call = fc.record({
    facility: fc.integer({ min: 0, max: facilities - 1 }),
    run: fc.integer({ min: 1, max: 1500 }),
    wait: fc.integer({ min: 0, max: 600 }),
    works: fc.constantFrom<'both' | 'load' | 'discharge' | 'pass'>('both', 'both', 'both', 'load', 'discharge', 'pass'),
    rate40: fc.integer({ min: 0, max: 60_000 }),
    km: fc.integer({ min: 1, max: 3000 }),
  });
  return fc.record({
    way: fc.constantFrom<0 | 1 | 2>(0, 0, 0, 1, 2),
    calls: fc.array(call, { minLength: 2, maxLength: 4 }),
    weekdays: fc.constantFrom<readonly number[]>([1, 2, 3, 4, 5, 6, 7], [1, 3, 5, 7], [2, 4, 6]),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 2 }),
    cutOff: fc.constantFrom(0, 0, 300, 900),
    emission: fc.integer({ min: 1, max: 3 }),
    onDemand: fc.boolean(),
    plugs: fc.integer({ min: 0, max: 2 }),
    teu: fc.constantFrom(2, 6, 9),
  });
}

/** What a service of a small network is made from. */
export interface ServiceShape {
  readonly way: 0 | 1 | 2;
  readonly calls: readonly {
    readonly facility: number;
    readonly run: number;
    readonly wait: number;
    readonly works: 'both' | 'load' | 'discharge' | 'pass';
    readonly rate40: number;
    readonly km: number;
  }[];
  readonly weekdays: readonly number[];
  readonly times: readonly number[];
  readonly cutOff: number;
  readonly emission: number;
  readonly onDemand: boolean;
  readonly plugs: number;
  readonly teu: number;
}

/** So many free days, and one price a TEU and day. */
const tariffOf = ({ freeDays, perTeuDay }: { freeDays: number; perTeuDay: number }): DayTariff => ({
  from: 0 as Day,
  bands: [{ fromDay: freeDays + 1, perDay: cents(perTeuDay), mark: 'estimated' }],
});

/** A network of nothing, with usual norms. */
export const bareNetwork = (id: string): Network => ({
  id,
  name: id,
  facilities: new Map(),
  services: new Map(),
  families: new Map(),
  transfers: [],
  borders: [],
  emissions: { perTonneKm: new Map(), perLift: 6_000, reeferPerHour: new Map() },
  norms: {
    currency: 'USD' as Currency,
    timeValuePerYear: 0.2,
    shelfLossShare: 0.4,
    carbonPerTonne: cents(6_000),
    latePerDay: cents(6_000),
    acceptFactor: 3,
    acceptLateDays: 14,
    sellingMargin: 0.08,
  },
  currencies: new Map([['USD' as Currency, 1]]),
  demands: [],
  goods: [],
  seasons: [],
  quoted: [],
  scenarios: [],
  storage: new Map(),
  carriers: new Map(),
  terminals: new Map(),
  corridors: [],
  perishables: [],
  reeferRules: usualReeferRules,
  vessels: new Map(),
  wagons: { types: new Map(), rules: [], segregation: [] },
});

/** A small network of rail and road services between places `F0`, `F1`, ... of which the first is ours. */
export function networkOf(
  storage: readonly { freeDays: number; perTeuDay: number }[],
  shapes: readonly ServiceShape[],
  transferShapes: readonly { present: boolean; wait: number; perUnit: number }[],
): Network {
  const facilities = new Map<FacilityId, Facility>(
    storage.map((_, index) => [
      place(index),
      {
        id: place(index),
        name: place(index),
        country: 'XX',
        kinds: ['rail-terminal'],
        zone: 'UTC' as Zone,
        latitude: 0,
        longitude: index,
        ours: index === 0,
        opening: alwaysOpen,
        reeferPlugs: 0,
        ...(index === 0 ? { emptiesTeu: 100 } : {}),
        mark: 'estimated',
      },
    ]),
  );
  const services = new Map<ServiceId, Service>(
    shapes.map((shape, index) => [
      `S${index}` as ServiceId,
      serviceOf(`S${index}` as ServiceId, index % storage.length, shape),
    ]),
  );
  const pairs: [Way, Way][] = [];
  for (const from of wayNames) for (const to of wayNames) pairs.push([from, to]);
  for (const way of wayNames) pairs.push([gate, way]);
  const shaped = pairs.flatMap(([from, to], index): Transfer[] => {
    const shape = transferShapes[index];
    if (shape === undefined || !shape.present) return [];
    return [
      { from, to, wait: minutes(shape.wait), perUnit: cents(shape.perUnit), lifts: index % 3, mark: 'estimated' },
    ];
  });
  const out = wayNames.map(
    (from, index): Transfer => ({
      from,
      to: gate,
      wait: minutes(index * 60),
      perUnit: cents(index * 700),
      lifts: 1,
      mark: 'estimated',
    }),
  );
  return {
    ...bareNetwork('small'),
    facilities,
    services,
    transfers: [...shaped, ...out],
    emissions: {
      perTonneKm: new Map([1, 2, 3].map((n) => [`E${n}` as EmissionId, n * 11])),
      perLift: 6000,
      reeferPerHour: new Map([
        ['rail', 8000],
        ['yard', 2300],
      ]),
    },
    storage: new Map(storage.map((rule, index) => [place(index), [tariffOf(rule)]])),
    terminals: new Map([0, 1].map((index) => [place(index), smallTerminal])),
  };
}

/** One lane, two trucks an hour. */
const smallGate: Gate = { id: 'G1' as PartId, lanesIn: 1, lanesOut: 2, minutesPerTruck: 30, mark: 'estimated' };

/** So few stacks that they fill up and units are buried. */
const smallTerminal: Terminal = {
  blocks: [blockOf('A', 4, 1, 3)],
  tracks: [],
  gates: [smallGate],
  berths: [],
  machines: (['reach-stacker', 'tractor', 'crew'] as const).map((kind, index) => ({
    id: ['RS', 'TR', 'CR'][index] as PartId,
    kind,
    count: 2,
    movesPerHour: 15,
    maxKg: kind === 'crew' ? 0 : 30_000,
    reaches: ['A' as PartId],
    mark: 'estimated' as const,
  })),
};

/** Every place has a service that begins there. */
function serviceOf(id: ServiceId, from: number, shape: ServiceShape): Service {
  const { mode, gauge } = ways[shape.way] ?? { mode: 'road' as const };
  let clock = 0;
  const calls = shape.calls.map((call, index): CallPattern => {
    const arrives = index === 0 ? 0 : clock;
    const departs = index === 0 ? 0 : clock + call.wait;
    clock = departs + call.run;
    const last = index === shape.calls.length - 1;
    const rate40 = cents(call.rate40);
    const segment = {
      km: call.km,
      rate40,
      rate20: cents(call.rate40 * 0.6),
      reefer: cents(500),
      mark: 'estimated' as const,
    };
    return {
      facility: place(index === 0 ? from : call.facility),
      arrives: { kind: 'elapsed', wait: minutes(arrives) },
      departs: { kind: 'elapsed', wait: minutes(departs) },
      loads: index === 0 || call.works === 'both' || call.works === 'load',
      discharges: last || call.works === 'both' || call.works === 'discharge',
      ...(last ? {} : { next: segment }),
    };
  });
  const cutOff = minutes(shape.cutOff);
  return {
    id,
    name: id,
    mode,
    way: wayOf(mode, gauge),
    family: id,
    calls,
    calendars: [
      { weekdays: new Set(shape.weekdays), except: new Set(), departsAt: shape.times.toSorted((a, b) => a - b) },
    ],
    capacity: { teu: shape.teu, kg: 60_000, plugs: shape.plugs },
    onDemand: shape.onDemand,
    accepts: { kinds: boxKinds, dangerousClasses: new Set(['9']), gross20MaxKg: 24_000, gross40MaxKg: 30_000 },
    cutOffs: { delivery: cutOff, reefer: cutOff, dangerous: cutOff, documents: minutes(0) },
    emission: `E${shape.emission}` as EmissionId,
    mark: 'estimated',
  };
}
