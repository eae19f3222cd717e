import { z } from 'zod';
import type { Network } from '../../model/network.ts';
import { summarise } from '../../tracking/network-summary.ts';
import { list, mode, space } from './common.ts';

const short = z
  .object({ en: z.string().optional(), zh: z.string().optional() })
  .optional()
  .describe('for where there is little room');

const nameZh = z.string().optional().describe('in Chinese');

const facility = z.object({
  id: z.string(),
  name: z.string(),
  short,
  country: z.string(),
  kinds: list(z.string()),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  locode: z.string().optional(),
  ours: z.boolean(),
  mark: z.string(),
});

const service = z.object({
  id: z.string(),
  name: z.string(),
  nameZh,
  mode,
  family: z.string(),
  calls: list(z.string()),
  onDemand: z.boolean(),
  capacity: space,
  mark: z.string(),
});

const family = z.object({ id: z.string(), name: z.string(), nameZh });

const perDay = z.object({ mean: z.number(), peak: z.number() });

const summary = z.object({
  facilities: z.number(),
  services: z.number(),
  departuresPerWeek: z.number(),
  hubTrainsPerDay: perDay,
  families: list(
    z.object({
      family: z.string(),
      modes: list(mode),
      services: z.number(),
      departuresPerWeek: z.number(),
      teuPerYear: z.number(),
      perDayMean: z.number(),
      perDayPeak: z.number(),
    }),
  ),
  marks: z.record(z.string(), z.number()).describe('rows of services and segments that are found, derived, estimated'),
});

export const networkView = z.object({
  id: z.string(),
  name: z.string(),
  nameZh,
  short,
  currency: z.string(),
  carriers: list(z.object({ id: z.string(), name: z.string(), short })).describe(
    'whose units there are, by carriers.csv',
  ),
  currencies: list(z.string()).describe("those that values of goods may be in, the hub's own first"),
  facilities: list(facility),
  services: list(service),
  families: list(family).describe('what families of services are called, by families.csv'),
  borders: list(z.object({ id: z.string(), from: z.string(), to: z.string(), mode })).describe('one in each direction'),
  corridors: list(
    z.object({ modes: list(mode), points: list(z.object({ latitude: z.number(), longitude: z.number() })) }),
  ).describe('where maps bend the lines of these modes'),
  names: list(z.object({ name: z.string(), nameZh: z.string() })).describe(
    'goods, wagons, barges and scenarios that have a Chinese name, by the name they are told by',
  ),
  summary,
});

export const viewNetwork = (network: Network): z.infer<typeof networkView> => ({
  id: network.id,
  name: network.name,
  ...(network.nameZh === undefined ? {} : { nameZh: network.nameZh }),
  ...(network.short === undefined ? {} : { short: network.short }),
  currency: network.norms.currency,
  carriers: [...network.carriers.values()].map(({ id, name, short: brief }) => ({
    ...{ id, name },
    ...(brief === undefined ? {} : { short: brief }),
  })),
  currencies: [...new Set([network.norms.currency, ...network.currencies.keys()])],
  facilities: [...network.facilities.values()].map(
    ({ id, name, short, country, kinds, zone, latitude, longitude, locode, ours, mark }) => ({
      ...(short === undefined ? {} : { short }),
      ...{ id, name, country, kinds, zone, latitude, longitude, ours, mark },
      ...(locode === undefined ? {} : { locode }),
    }),
  ),
  services: [...network.services.values()].map(
    ({ id, name, nameZh: zh, mode, family, calls, onDemand, capacity, mark }) => ({
      ...{ id, name, mode, family, onDemand, capacity, mark },
      ...(zh === undefined ? {} : { nameZh: zh }),
      calls: calls.map((call) => call.facility),
    }),
  ),
  families: [...network.families.values()].map(({ id, name, nameZh: zh }) => ({
    ...{ id, name },
    ...(zh === undefined ? {} : { nameZh: zh }),
  })),
  borders: network.borders.map(({ id, from, to, mode: by }) => ({ id, from, to, mode: by })),
  corridors: network.corridors,
  names: chineseNames(network),
  summary: summarise(network),
});

function chineseNames({ goods, wagons, vessels, scenarios }: Network): { name: string; nameZh: string }[] {
  const named = [...goods, ...wagons.types.values(), ...vessels.values(), ...scenarios];
  const names = new Map(named.flatMap(({ name, nameZh: zh }) => (zh === undefined ? [] : [[name, zh] as const])));
  return [...names].map(([name, zh]) => ({ name, nameZh: zh }));
}
