import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { plainTextFault } from '../../base/plain-text.ts';
import { type Sentence, say, told } from '../../base/sentence.ts';
import { type Instant, type Minute, minuteOf, readInstant } from '../../base/time.ts';

// What requests and answers have in common. Descriptions end up in /openapi.json.

export const moment = z
  .string()
  .refine(
    (text) => readInstant(text) !== undefined,
    say`should be a moment with its zone, such as 2026-12-01T08:00+08:00`,
  )
  .describe('ISO 8601 with its zone: 2026-12-01T08:00+08:00');

export const toInstant = (text: string): Instant => readInstant(text) ?? (0 as Instant); // The schema has looked at it.
export const toMinute = (text: string): Minute => minuteOf(toInstant(text));

/** A sentence as what is wrong with a field of a request. */
export const issueOf = (problem: Sentence) => {
  const { reason, ...said } = told(problem);
  return { code: 'custom' as const, message: reason, params: said };
};

const readable = z.string().superRefine((text, context) => {
  const fault = plainTextFault(text);
  if (fault !== undefined) context.addIssue(issueOf(fault));
});

/** Text for people. */
export const plain = (max: number) => readable.trim().min(1).max(max).describe('text in one line');

/** A word of a filter or a path: anything may be looked for, but not what no text can hold. */
export const word = (max: number) => readable.max(max);

export const facilityCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_]{0,19}$/, say`is no facility id`)
  .describe('facility id, such as CQ_TUA');

export const money = z.number().int().min(0).max(1e12).describe('whole minor units of the currency beside it');

/** Answers hold lists that nobody changes. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(limits.pageRows).default(100),
  after: word(100).optional().describe('the `next` of the page before'),
});

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: list(row), next: z.string().optional().describe('where the next page begins; absent at the end') });

/** What a sentence was made of. It holds others like itself, so that it is described only down to its values. */
export const said = z
  .object({
    words: z.string().describe('the sentence with gaps: {0} for its first value'),
    values: list(z.unknown()).describe('texts, numbers, sentences in their turn, or lists of these'),
  })
  .meta({ id: 'Said', description: 'for other languages than English; absent where a sentence has no values' })
  .optional();

/** What the checker of plans found. */
export const checker = z
  .union([z.literal('ok'), list(z.object({ reason: z.string(), said }))])
  .describe('`ok`, or what the independent checker found wrong: then nothing of it is taken over');

/** What is wrong with a file, and where. */
export const finding = z.object({
  severity: z.enum(['error', 'warning']),
  file: z.string().optional(),
  line: z.number().optional(),
  field: z.string().optional(),
  value: z.string().optional(),
  reason: z.string(),
  said,
});

export const space = z.object({ teu: z.number(), kg: z.number(), plugs: z.number() });

export const certainty = z.enum(['planned', 'estimated', 'actual']);

/** An estimated arrival, what it rests on, and as of when. */
export const etaView = z.object({ arrival: z.string(), is: certainty, source: z.string(), asOf: z.string() });

/** A moment by the timetable and as it now looks, on the clock of its place. */
export const callMoment = z.object({ planned: z.string(), now: z.string(), is: certainty });

export const mode = z.enum(['sea', 'rail', 'road', 'air', 'barge']);

export const eventsDone = z
  .object({ events: list(z.object({ stream: z.string(), version: z.number(), kind: z.string() })) })
  .describe('what was written to the ledger');

const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    said,
    errors: z.array(z.object({ field: z.string(), reason: z.string(), said })).optional(),
  })
  .meta({ id: 'Problem' });

const problem = {
  description: 'RFC 9457 problem',
  content: { 'application/problem+json': { schema: problemBody } },
} as const;

/** What any endpoint may answer beside its own. */
export const problems = { 400: problem, 403: problem, 503: problem };

/** What an endpoint about one thing may answer. */
export const oneProblems = { ...problems, 404: problem };

/** What a command may answer: refused as things stand, its key used before, or what it names does not exist. */
export const commandProblems = { ...oneProblems, 409: problem, 422: problem };

/** What an edit of something that has a version may answer. */
export const editProblems = { ...commandProblems, 412: problem, 428: problem };

export const keyHeader = z
  .object({
    'idempotency-key': z.string().optional().describe('new for each command, the same for each repeat; needed'),
  })
  .loose();

export const matchHeader = keyHeader.extend({
  'if-match': z.string().optional().describe('the ETag that was read'),
});

/** Without the keys that nobody gave: an absent filter is no filter. */
export function definedOnly<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The schema of a command about one thing of a path. */
export const commandSchema = <P extends z.ZodType, B extends z.ZodType>(
  tag: string,
  operationId: string,
  summary: string,
  params: P,
  body: B,
) => ({
  tags: [tag],
  operationId,
  summary,
  params,
  headers: keyHeader,
  body,
  response: { 200: eventsDone, ...commandProblems },
});

/** Text that a reader of the model takes, or says why not. */
export const readBy = (reader: (text: string) => string | { problem: Sentence }) =>
  z.string().superRefine((text, context) => {
    const value = reader(text);
    if (typeof value !== 'string') context.addIssue(issueOf(value.problem));
  });
