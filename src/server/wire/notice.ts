import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { say } from '../../base/sentence.ts';
import { type Instant, readInstant } from '../../base/time.ts';
import { holdKinds } from '../../model/hold.ts';
import { becauseCodes, refusalCodes } from '../../model/itinerary.ts';
import { alarmKinds } from '../../model/reefer.ts';
import { type NoticeKind, noticeKinds } from '../../tracking/notice-sheet.ts';
import { type Delivery, deliveryStates, type NoticeFilter, type Webhook } from '../../tracking/outbox.ts';
import { definedOnly, issueOf, list, pageQuery, said, word } from './common.ts';

const because = z.object({
  code: z.enum(becauseCodes),
  disruption: z.string().optional().describe('the disruption that is behind it'),
  departure: z.string().optional(),
  missed: z.string().optional().describe('the departure that can no longer be reached'),
});

const noticePlan = z.object({ departures: list(z.string()), arrival: z.string() });

const noticeUnit = z.object({
  unit: z.string(),
  number: z.string().optional(),
  from: noticePlan.optional(),
  to: noticePlan.optional(),
  costDifference: z.number().optional().describe('after minus before, minor units'),
  co2eKgDifference: z.number().optional(),
  late: z.number().optional().describe('minutes beyond due; negative is early'),
  arrival: z.string().optional(),
  source: z.string().optional(),
  because: because.optional(),
  refusals: list(z.object({ code: z.enum(refusalCodes), detail: z.string(), said })).optional(),
  alarms: list(
    z.object({
      kind: z.enum(alarmKinds),
      since: z.string(),
      value: z.number().optional().describe('kelvin for deviation and set-point, minutes for the others'),
      limit: z.number().optional(),
    }),
  )
    .optional()
    .describe('of a reefer: those that were raised, or cleared'),
  hold: z
    .object({ id: z.string(), kind: z.enum(holdKinds).optional(), owner: z.string().optional(), reason: z.string() })
    .optional(),
});

/** A notice as it is stored, answered and sent. */
export const notice = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.enum(noticeKinds),
  booking: z.string(),
  customer: z.string(),
  origin: z.string(),
  destination: z.string(),
  due: z.string(),
  at: z.string(),
  actor: z.string(),
  source: z.string(),
  plan: z.string().optional(),
  reason: z.string().optional(),
  units: list(noticeUnit),
  currency: z.string(),
  synthetic: z.boolean(),
});

const kindList = z
  .string()
  .superRefine((text, context) => {
    const isKnown = text.split(',').every((kind) => (noticeKinds as readonly string[]).includes(kind));
    if (!isKnown) context.addIssue(issueOf(say`should be of ${noticeKinds}, with commas between`));
  })
  .describe('kinds, with commas between');

const sincePattern = /^(?:today|-\d{1,4}[dh])$/;

export const noticeQuery = z.strictObject({
  booking: word(35).optional(),
  customer: word(70).optional(),
  kind: kindList.optional(),
  plan: word(80).optional().describe('a planning run'),
  since: z
    .string()
    .refine(
      (text) => sincePattern.test(text) || readInstant(text) !== undefined,
      say`should be today, -7d, -36h, or a moment with its zone`,
    )
    .optional()
    .describe("today on the hub's clock, so many days or hours back, or a moment"),
  behind: z.coerce.number().int().min(0).optional().describe('a position: only what came behind it'),
  q: word(70).optional().describe("any part of the booking's reference or the customer"),
});

export const noticePageQuery = pageQuery.extend(noticeQuery.shape);

/** The filter that a query means. `dayStart` is when the hub's day began. */
export function toNoticeFilter(query: z.infer<typeof noticeQuery>, now: Instant, dayStart: Instant): NoticeFilter {
  const { booking, customer, kind, plan, since, behind, q: text } = query;
  const kinds = kind?.split(',') as NoticeKind[] | undefined;
  return definedOnly({ booking, customer, kinds, plan, since: sinceOf(since, now, dayStart), behind, text });
}

function sinceOf(text: string | undefined, now: Instant, dayStart: Instant): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'today') return dayStart;
  const back = /^-(\d+)([dh])$/.exec(text);
  if (back !== null) return now - Number(back[1]) * (back[2] === 'd' ? 86_400_000 : 3_600_000);
  return readInstant(text) ?? 0;
}

export const webhookView = z.object({
  id: z.string(),
  url: z.string(),
  customer: z.string().optional().describe('absent: all customers'),
  kinds: list(z.enum(noticeKinds)).optional().describe('absent: all kinds'),
  paused: z.boolean(),
  pausedBecause: z.string().optional(),
  made: z.string(),
  waiting: z.number(),
  givenUp: z.number(),
  sent: z.number(),
});

export const webhookWithSecret = webhookView.extend({
  secret: z.string().describe('whsec_…: keep it now, it is not shown again'),
});

export const webhookId = z.string().regex(/^wh_[\w-]{16}$/, say`is no webhook id`);
export const deliveryIdParam = z.string().regex(/^msg_[\w-]{24}$/, say`is no delivery id`);

const iso = (at: number): string => new Date(at).toISOString();

export const viewWebhook = ({ madeAt, ...rest }: Webhook) => ({ ...rest, made: iso(madeAt) });

export const deliveryView = z.object({
  id: z.string().describe('sent as webhook-id, the same each time'),
  kind: z.string(),
  booking: z.string().optional(),
  notice: z.string().optional(),
  state: z.enum(deliveryStates),
  attempts: z.number(),
  made: z.string(),
  tried: z.string().optional(),
  status: z.number().optional().describe('of the last answer; absent when there was none'),
  answer: z.string().optional().describe('the beginning of the last answer, or why there was none'),
  said,
  tookMs: z.number().optional(),
  next: z.string().optional().describe('when it is tried next'),
  behind: z.string().optional().describe('the delivery of the same booking that has to go first'),
  body: z.string().describe('what is sent, to the byte'),
});

export const viewDelivery = ({ webhook: _, madeAt, triedAt, nextAt, ...rest }: Delivery) => ({
  ...rest,
  made: iso(madeAt),
  ...(triedAt === undefined ? {} : { tried: iso(triedAt) }),
  ...(nextAt === undefined ? {} : { next: iso(nextAt) }),
});

export const deliveryQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(limits.pageRows).default(50),
  state: z.enum(deliveryStates).optional(),
});

export const kinds = z.array(z.enum(noticeKinds)).min(1).max(noticeKinds.length);
