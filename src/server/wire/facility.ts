import { z } from 'zod';
import { readFacilityId } from '../../model/facility.ts';
import { facilityCode, list } from './common.ts';

export const facilityParam = z.object({ facility: facilityCode });

const mark = z.enum(['found', 'derived', 'estimated']).describe('how sure it is');
const kg = z.number().describe('kilograms');

const openingDays = list(
  z.object({ weekday: z.number().describe('1 is Monday'), from: z.string(), to: z.string() }),
).describe('on the clock of the place; a weekday that is not there is shut');

export const facilityView = z.object({
  id: z.string(),
  name: z.string(),
  kinds: list(z.string()),
  zone: z.string(),
  ours: z.boolean(),
  mark,
  opening: openingDays,
  blocks: list(
    z.object({
      id: z.string(),
      bays: z.number().describe('each as long as a 20-foot unit'),
      rows: z.number(),
      tiers: z.number(),
      slots: z.number().describe('20-foot units it holds'),
      plugs: z.number(),
      plugBays: z.string().optional().describe('bays that reach a plug: 1-12'),
      dangerous: list(z.string()).describe('classes of dangerous goods that may stand here'),
      customs: z.boolean(),
      stackMaxKg: kg,
      mark,
    }),
  ),
  tracks: list(z.object({ id: z.string(), gauge: z.number(), usableM: z.number(), mark })),
  gates: list(
    z.object({
      id: z.string(),
      lanesIn: z.number(),
      lanesOut: z.number(),
      minutesPerTruck: z.number(),
      opening: openingDays,
      mark,
    }),
  ),
  berths: list(z.object({ id: z.string(), lengthM: z.number(), draughtM: z.number(), mark })),
  machines: list(
    z.object({
      id: z.string(),
      kind: z.string(),
      count: z.number(),
      movesPerHour: z.number().describe('of one of them'),
      maxKg: kg,
      reaches: list(z.string()).describe('blocks, tracks and berths'),
      mark,
    }),
  ),
  totals: z.object({
    slots: z.number(),
    plugs: z.number(),
    tracks: z.number(),
    liftsPerHour: z.number(),
    trucksPerHour: z.number(),
  }),
});

export const toFacility = ({ facility }: z.infer<typeof facilityParam>) => {
  const id = readFacilityId(facility);
  if (id === undefined) throw new Error('the schema has looked at it');
  return id;
};
