import { z } from 'zod';
import { list, said } from './common.ts';

/** Units that a plan of loading leaves behind, each with a code of its kind of plan, or `held`. */
export const leftUnits = <Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  list(
    z.object({
      unit: z.string(),
      number: z.string().optional(),
      sizeType: z.string(),
      grossKg: z.number().describe('kilograms'),
      code: z.enum([...codes, 'held']),
      detail: z.string(),
      said,
    }),
  ).describe('who stays behind, and why');
