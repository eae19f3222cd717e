import { z } from 'zod';
import { say, told } from '../../base/sentence.ts';
import type { Network } from '../../model/network.ts';
import type { WagonTypeId } from '../../model/wagon.ts';
import { leftBehindCodes, type Wagon } from '../../terminal/rail/question.ts';
import { ProblemError } from '../http/problem.ts';
import { certainty, facilityCode, list, mode, word } from './common.ts';
import { leftUnits } from './left-unit.ts';
import { departedField, keptView, placedFields } from './loading.ts';

export const wagonsField = z
  .array(z.strictObject({ number: word(40).min(1), type: word(16).describe('a type of wagons.csv') }))
  .min(1)
  .max(200);

export const loadPlanBody = z.strictObject({
  at: facilityCode.optional().describe('where it is loaded; its first call where nobody says'),
  wagons: wagonsField.optional().describe('the train’s wagons in order; usual ones where nobody says'),
});

/** The wagons of a request, each of a type of the network. */
export const toWagons = (network: Network, wagons: z.infer<typeof wagonsField>): Wagon[] =>
  wagons.map(({ number, type: name }, index) => {
    const type = network.wagons.types.get(name as WagonTypeId);
    if (type !== undefined) return { number, type };
    const fault = say`is no type of wagons.csv: ${[...network.wagons.types.keys()]}`;
    throw new ProblemError(400, 'Bad request', say`wagon ${number}: ${name} ${fault}`, {
      errors: [{ field: `wagons.${index}.type`, ...told(fault) }],
    });
  });

const kg = z.number().describe('kilograms');

const connectionView = z.object({
  departure: z.string().optional(),
  name: z.string().optional(),
  mode: mode.optional(),
  at: z.string().optional().describe('when it comes to this place, or leaves it'),
  is: certainty.optional(),
  units: z.number(),
  teu: z.number(),
  places: z
    .enum(['kept', 'planned'])
    .optional()
    .describe('whether the places of units on it are kept, or would be planned so now; absent where nobody knows'),
});

export const loadPlanView = z.object({
  departure: z.string(),
  name: z.string(),
  facility: z.string(),
  facilityName: z.string(),
  departs: z.string(),
  departed: departedField,
  kept: keptView,
  wagons: list(
    z.object({
      position: z.number(),
      number: z.string(),
      type: z.string(),
      lengthMm: z.number(),
      tareKg: kg,
      grossKg: kg,
      grossMaxKg: kg,
      axlesKg: list(z.number()).describe('what an axle of each bogie bears, left to right'),
      axleMaxKg: kg,
      units: list(
        z.object({
          place: z.number().describe('the first, second … for its length, from the left end'),
          startMm: z.number().describe('from the left end of the wagon'),
          feet: z.number(),
          unit: z.string(),
          number: z.string().optional(),
          sizeType: z.string(),
          grossKg: kg,
          to: z.string(),
          needsPlug: z.boolean(),
          dangerous: list(z.string()),
          slot: z.string().optional(),
          from: z
            .object({ departure: z.string(), wagon: z.number().optional(), place: z.number().optional() })
            .optional()
            .describe('what brings it, as long as it is there or still to come; where on that train it stands'),
          onward: z.string().optional().describe('the departure on which it goes on'),
          reshuffles: z.number().describe('units upon it that do not go on this train'),
          here: z.boolean().describe('in the yard, or on the train already'),
          ...placedFields,
        }),
      ),
    }),
  ),
  left: leftUnits(leftBehindCodes),
  comes: list(connectionView).describe(
    'by which departures its units come, the earliest first; last who comes through the gate',
  ),
  goes: list(connectionView).describe('by which departures they go on behind it; last whose journey ends there'),
  value: z.number().describe('of all that is loaded: by length, priority and lateness'),
  bound: z.number().describe('no loading is worth more'),
  reshuffles: z.number(),
  totals: z.object({
    units: z.number(),
    teu: z.number(),
    goodsKg: kg,
    grossKg: kg,
    lengthM: z.number(),
    goodsMaxKg: z.number().optional(),
    grossMaxKg: z.number().optional(),
    lengthMaxM: z.number().optional(),
    awaited: z.number().describe('on the train, and not in the yard yet'),
    carriedM: z
      .number()
      .optional()
      .describe(
        'metres along the track from the trains that bring units, heads side by side; of those whose place is known',
      ),
  }),
});

export const wagonTypesView = z.object({
  rows: list(
    z.object({
      id: z.string(),
      name: z.string(),
      gauge: z.number(),
      lengthMm: z.number(),
      payloadKg: kg,
      tareKg: kg,
      axleMaxKg: kg,
      plugs: z.number(),
      mark: z.string(),
    }),
  ),
});
