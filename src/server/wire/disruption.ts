import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import { cents } from '../../base/money.ts';
import { say } from '../../base/sentence.ts';
import { hours } from '../../base/time.ts';
import { type Disruption, type DisruptionId, type Effect, isHsPrefix, severities } from '../../model/disruption.ts';
import type { DisruptionChange } from '../../operations/order.ts';
import { disruptionStages } from '../../tracking/disruption-sheet.ts';
import { definedOnly, facilityCode, list, mode, moment, money, plain, toMinute, word } from './common.ts';

const few = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(limits.disruptionTargets);
const code = word(60).min(1);
const country = z.string().regex(/^[A-Z]{2}$/, say`is no country of two capitals`);

const whereBody = z
  .strictObject({
    borders: few(code).optional(),
    facilities: few(facilityCode).optional().describe('nothing calls there or passes'),
    links: few(z.strictObject({ from: facilityCode, to: facilityCode }))
      .optional()
      .describe('from a place on the way to a later one, one direction'),
    countries: few(country).optional().describe('all places of a country'),
    services: few(code).optional(),
    families: few(code).optional(),
    modes: few(mode).optional(),
    departures: few(code).optional(),
  })
  .describe(
    'places: any of them; carriers: any of each that is given; both: these carriers there; nothing: everywhere',
  );

const goodsBody = z
  .strictObject({
    hs: few(z.string().refine(isHsPrefix, say`is no HS prefix of 2 to 6 digits`)).optional(),
    countries: few(country).optional().describe('where the journey begins or ends'),
  })
  .describe('only these goods are refused; the effect is then capacity 0');

const effectBody = z.strictObject({
  capacity: z.number().min(0).lt(1).optional().describe('the share of space that is left: 0 is closed'),
  delayHours: z.number().positive().max(8760).optional(),
  costPct: z.number().min(0).max(9900).optional().describe('per cent on top of the freight'),
  costPerUnit: money.optional(),
});

const about = {
  name: plain(200),
  severity: z.enum(severities),
  note: z.string().max(2000),
  source: z.string().max(200),
};

/** What is declared. */
export const disruptionBody = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, say`is no id`)
    .describe('its id, of your making: ALA_W-2026-11-30'),
  name: about.name,
  where: whereBody.default({}),
  goods: goodsBody.optional(),
  effect: effectBody,
  from: moment,
  until: moment.optional().describe('the first moment at which all is well again; absent where nobody knows'),
  severity: about.severity.default('medium'),
  note: about.note.default(''),
  source: about.source.default('api'),
});

/** What is known better. */
export const disruptionChange = z.strictObject({
  name: about.name.optional(),
  where: whereBody.optional(),
  goods: goodsBody.optional(),
  effect: effectBody.optional(),
  from: moment.optional(),
  until: moment.nullable().optional().describe('null: nobody knows its end any more'),
  severity: about.severity.optional(),
  note: about.note.optional(),
  source: about.source.optional(),
  reason: plain(200),
});

export const disruptionParam = z.object({ disruption: word(80) });

export const whereView = z.object({
  borders: list(z.string()).optional(),
  facilities: list(z.string()).optional(),
  links: list(z.object({ from: z.string(), to: z.string() })).optional(),
  countries: list(z.string()).optional(),
  services: list(z.string()).optional(),
  families: list(z.string()).optional(),
  modes: list(mode).optional(),
  departures: list(z.string()).optional(),
});

const kind = z.enum(['closed', 'embargo', 'reduced', 'delayed', 'dearer']);
const what = {
  id: z.string(),
  name: z.string(),
  kind,
  where: whereView,
  goods: z.object({ hs: list(z.string()).optional(), countries: list(z.string()).optional() }).optional(),
  effect: z.object({
    capacity: z.number().optional(),
    delayHours: z.number().optional(),
    costPct: z.number().optional(),
    costPerUnit: z.number().optional(),
  }),
  severity: z.enum(severities),
  note: z.string(),
  source: z.string(),
};

export const disruptionView = z.object({
  ...what,
  from: z.string(),
  until: z.string().optional(),
  stands: z.enum(disruptionStages),
  scenario: z.string().optional(),
  version: z.number(),
  recorded: z.string(),
});

export const scenarioView = z.object({
  ...what,
  days: z.number().optional().describe('how long it lasts; absent where nobody knows'),
  mark: z.string(),
});

type Effects = z.infer<typeof effectBody>;

const toEffect = ({ capacity, delayHours, costPct, costPerUnit }: Effects): Effect => ({
  ...(capacity === undefined ? {} : { capacity }),
  ...(delayHours === undefined ? {} : { delay: hours(delayHours) }),
  ...(costPct === undefined ? {} : { costFactor: 1 + costPct / 100 }),
  ...(costPerUnit === undefined ? {} : { costPerUnit: cents(costPerUnit) }),
});

/** Names are looked at when the order is decided. */
const toWhere = (where: object): Disruption['where'] => definedOnly(where) as Disruption['where'];

export function toDisruption(body: z.infer<typeof disruptionBody>): Disruption {
  const { id, where, goods, effect, from, until, ...rest } = body;
  return {
    ...rest,
    id: id as DisruptionId,
    where: toWhere(where),
    ...(goods === undefined ? {} : { goods: definedOnly(goods) }),
    effect: toEffect(effect),
    from: toMinute(from),
    ...(until === undefined ? {} : { until: toMinute(until) }),
  };
}

export function toDisruptionChange(body: z.infer<typeof disruptionChange>): DisruptionChange {
  const { reason: _, where, goods, effect, from, until, ...rest } = body;
  return {
    ...definedOnly(rest),
    ...(where === undefined ? {} : { where: toWhere(where) }),
    ...(goods === undefined ? {} : { goods: definedOnly(goods) }),
    ...(effect === undefined ? {} : { effect: toEffect(effect) }),
    ...(from === undefined ? {} : { from: toMinute(from) }),
    ...(until === undefined ? {} : { until: until === null ? null : toMinute(until) }),
  };
}

export const toDisruptionId = ({ disruption }: { disruption: string }): DisruptionId => disruption as DisruptionId;
