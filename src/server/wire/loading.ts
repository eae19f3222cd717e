import { z } from 'zod';
import { type Sentence, say } from '../../base/sentence.ts';
import type { LoadingId } from '../../model/loading.ts';
import { staleCodes } from '../../tracking/kept-sheet.ts';
import { type Done, etagOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import { facilityCode, list, plain, said, word } from './common.ts';

export const atField = facilityCode.optional().describe('where a train is loaded; its first call where nobody says');

/** That a plan is kept, as `tracking/kept-sheet.ts` makes it. */
export const keptView = z
  .object({
    version: z.number(),
    changed: z.string(),
    changedBy: z.string(),
    released: z
      .object({ at: z.string(), by: z.string(), isCurrent: z.boolean().describe('nobody has changed it since') })
      .optional(),
    byHand: z.number().describe('units that were placed by hand'),
    stale: list(
      z.object({
        unit: z.string().optional(),
        number: z.string().optional(),
        code: z.enum(staleCodes),
        detail: z.string(),
        said,
      }),
    ).describe('units on it that may not go by now, and limits that are broken since'),
  })
  .optional()
  .describe('absent where the plan is made for whoever looks, and kept by nobody');

export const departedField = z
  .string()
  .optional()
  .describe('when it left the last call at which it is loaded; its plan cannot be changed since');

/** Of a unit in its place. */
export const placedFields = {
  held: z.string().optional().describe('what holds it, where it has its place on a kept plan all the same'),
  said,
  byHand: z.literal(true).optional(),
};

export const releaseBody = z.strictObject({ at: atField });

export const dropBody = z.strictObject({ at: atField, reason: plain(200) });

const edit = z.strictObject({
  unit: word(40).min(1).describe('its journey or its number'),
  wagon: z.number().int().min(1).max(200).optional().describe('from 1'),
  place: z.number().int().min(1).max(20).optional().describe('the first, second … for its length, from the left end'),
  cell: z
    .string()
    .regex(/^\d{6}$/, say`should be six digits: bay, row and tier`)
    .optional()
    .describe('on a barge: bay, row and tier as BAPLIE writes them'),
});

export const editsBody = z.strictObject({
  at: atField,
  edits: z
    .array(edit)
    .min(1)
    .max(40)
    .describe('all done or none; a unit without place is taken off; two that change places are named together'),
});

const objection = z.string().optional().describe('why it may not go there; absent where it may');

export const spotsView = z.object({
  kind: z.enum(['train', 'barge']),
  departure: z.string(),
  unit: z.string(),
  feet: z.number().describe('the length of place it takes'),
  objection: z.string().optional().describe('why it may go nowhere; absent where it is a question of the place'),
  said,
  spots: list(
    z.object({
      wagon: z.number().optional(),
      number: z.string().optional(),
      place: z.number().optional(),
      startMm: z.number().optional(),
      cell: z.string().optional(),
      bay: z.number().optional(),
      row: z.number().optional(),
      tier: z.number().optional(),
      objection,
      occupant: z
        .string()
        .optional()
        .describe('who stands there, where that is one: two change places where both are named in one edit'),
    }),
  ).describe('each place of a train by wagon and place, each cell of a barge by cell'),
});

/** What was found, or why there is nothing: no such departure, or no plan of it. */
export function foundOr<T extends object>(departure: string, found: T | { readonly problem: Sentence } | undefined): T {
  if (found === undefined) throw new ProblemError(404, 'Not found', say`there is no departure ${departure}`);
  if ('problem' in found) throw new ProblemError(422, 'Not possible', found.problem, { code: 'not-possible' });
  return found;
}

export function foundName(departure: string, found: LoadingId | { readonly problem: Sentence } | undefined): LoadingId {
  return typeof found === 'string' ? found : foundOr<never>(departure, found);
}

/** The ETag a kept plan has after a command, for the next edit. */
export function etagOfLoading({ events }: { events: Done }): { etag?: string } {
  const last = events.findLast(({ stream }) => stream.startsWith('loading:'));
  return last === undefined ? {} : { etag: etagOf(last.version) };
}
