import { z } from 'zod';
import { kpiBases, kpiGaps, kpiNames, kpiUnits } from '../../tracking/kpis/sheet.ts';
import { list } from './common.ts';

const value = z
  .union([
    z.object({
      mean: z.number(),
      median: z.number().optional(),
      most: z.number().optional().describe('nine of ten are no more; of hours, the highest'),
      count: z.number().describe('on how many it is measured'),
      of: z.enum(kpiBases),
      synthetic: z.number().describe('how many of them a generator made up'),
      newest: z.string().optional().describe('when the last of them happened, or is to happen'),
    }),
    z.object({ missing: z.enum(kpiGaps) }),
  ])
  .describe('a figure, or why there is none');

export const kpiView = z.object({
  facility: z.string(),
  name: z.string(),
  asOf: z.string(),
  from: z.string().describe('measured from here to now'),
  until: z.string().describe('previewed from now to there'),
  rows: list(
    z.object({
      kpi: z.enum(kpiNames),
      way: z.string().optional().describe('how units come and go: truck-train'),
      unit: z.enum(kpiUnits).describe('in what it counts; a share is from 0 to 1'),
      capacity: z.number().optional().describe('lifts an hour that machines can do; plugs there are'),
      measured: value,
      preview: value,
    }),
  ),
});
