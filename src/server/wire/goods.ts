import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import type { Cents, Currency } from '../../base/money.ts';
import { part, type Sentence, say } from '../../base/sentence.ts';
import type { BookedUnit } from '../../model/booking.ts';
import { dangerousClasses, type GoodsLine } from '../../model/goods.ts';
import { readHsCode } from '../../model/hs-code.ts';
import type { Network } from '../../model/network.ts';
import { readWith } from '../http/issues.ts';
import { money, plain, readBy } from './common.ts';

const goodsBody = z.strictObject({
  hs: readBy(readHsCode).describe('HS 2022, six digits or more'),
  description: plain(200).optional(),
  value: money.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, say`should be a currency of three capitals, such as EUR`)
    .optional(),
  netKg: z.number().int().min(0).optional(),
  temperature: z
    .strictObject({ minC: z.number().min(-70).max(60), maxC: z.number().min(-70).max(60) })
    .refine(({ minC, maxC }) => minC <= maxC, say`maxC is below minC`)
    .optional(),
  shelfLifeDays: z.number().min(0.5).max(3650).optional(),
  dangerous: z
    .strictObject({
      un: z.string().regex(/^\d{4}$/, say`a UN number has four digits`),
      class: z.enum(dangerousClasses as [string, ...string[]]),
      packingGroup: z.enum(['I', 'II', 'III']).optional(),
    })
    .optional(),
});

const pricedGoods = goodsBody.refine(({ value, currency }) => value === undefined || currency !== undefined, {
  path: ['currency'],
  message: say`is missing: a value needs its currency`,
});

export const goodsBodies = z.array(pricedGoods).max(limits.goodsLinesPerBooking);

/** Lines of goods; where nobody says what they weigh, they fill the units in equal parts. */
export function toGoods(
  network: Network,
  lines: readonly z.infer<typeof goodsBody>[],
  units: readonly BookedUnit[],
): GoodsLine[] {
  const netKg = Math.floor(netOf(units) / Math.max(1, lines.length));
  return lines.map((line) => toGoodsLine(network, line, netKg));
}

function toGoodsLine(network: Network, line: z.infer<typeof goodsBody>, netKg: number): GoodsLine {
  const { hs, description, value, currency, temperature, shelfLifeDays, dangerous } = line;
  return {
    hs: readHsCode(hs) as GoodsLine['hs'],
    description: description ?? '',
    value: (value ?? 0) as Cents,
    currency: (currency ?? network.norms.currency) as Currency,
    netKg: line.netKg ?? netKg,
    ...(temperature === undefined ? {} : { temperature }),
    ...(shelfLifeDays === undefined ? {} : { shelfLifeDays }),
    ...(dangerous === undefined ? {} : { dangerous: dangerous as NonNullable<GoodsLine['dangerous']> }),
  };
}

/** What is wrong with goods in these units, and in which field. */
export function tooHeavy(
  goods: readonly GoodsLine[],
  units: readonly BookedUnit[],
): { field: string; reason: Sentence }[] {
  const [inside, net] = [goods.reduce((sum, { netKg }) => sum + netKg, 0), netOf(units)];
  return inside > net ? [{ field: 'goods.netKg', reason: say`is ${inside} kg in all, the units carry ${net} kg` }] : [];
}

const netOf = (units: readonly BookedUnit[]): number =>
  units.reduce((sum, { grossKg, tareKg }) => sum + Math.max(0, grossKg - tareKg), 0);

/** Lines of goods as a JSON document, or what is wrong with it and where. */
export function readGoods(
  network: Network,
  text: string,
  units: readonly BookedUnit[],
): readonly GoodsLine[] | { readonly problem: Sentence } {
  const json = parsed(text);
  if (json === undefined) return { problem: say`no JSON document` };
  const read = readWith(goodsBodies, json.value);
  if ('faults' in read)
    return {
      problem: say`${read.faults.map(({ field, reason, said }) => say`${field === '' ? 'all' : field}: ${part(said ?? reason)}`)}`,
    };
  const goods = toGoods(network, read.value, units);
  const [fault] = tooHeavy(goods, units);
  return fault === undefined ? goods : { problem: say`${fault.field}: ${part(fault.reason)}` };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
