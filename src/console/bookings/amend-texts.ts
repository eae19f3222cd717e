import { centsOf, goodsOf } from './body.ts';
import { isMoney } from './check.ts';
import type { GoodsDraft } from './draft.ts';
import type { FormWords } from './form-words.ts';
import type { Change } from './orders.ts';
import type { Booking } from './queries.ts';
import { allModes } from './terms-fields.tsx';
import { civilOf, withOffset } from './zone.ts';

/** What may be changed of a booking, as text; moments on the clocks of their places, modes parted by spaces, goods as JSON. */
export const fields = [
  'destination',
  'ready',
  'due',
  'consignor',
  'consignee',
  'incoterm',
  'carrier',
  'priority',
  'latePerDay',
  'documents',
  'modes',
  'goods',
] as const;
export type Field = (typeof fields)[number];
export type Texts = Readonly<Record<Field, string>>;

export const modesIn = (text: string): string[] => text.split(' ').filter((mode) => mode !== '');

export const textOfGoods = (goods: readonly GoodsDraft[]): string => (goods.length === 0 ? '' : JSON.stringify(goods));
export const goodsIn = (text: string): GoodsDraft[] => (text === '' ? [] : JSON.parse(text));

/** Goods in few words: which, and what they are worth. */
export const goodsInWords = (text: string): string =>
  goodsIn(text)
    .map(({ hs, value, currency }) => (value === '' ? hs : `${hs} ${value} ${currency}`))
    .join(', ');

function draftOf(line: Booking['goods'][number]): GoodsDraft {
  const { hs, description, value, currency, netKg, temperature, shelfLifeDays, dangerous } = line;
  return {
    hs,
    description,
    value: value === 0 ? '' : String(value / 100),
    currency,
    minC: String(temperature?.minC ?? ''),
    maxC: String(temperature?.maxC ?? ''),
    shelfLife: String(shelfLifeDays ?? ''),
    un: dangerous?.un ?? '',
    dangerClass: dangerous?.class ?? '',
    packingGroup: dangerous?.packingGroup ?? '',
    netKg,
  };
}

export const textsOf = (booking: Booking): Texts => ({
  destination: booking.destination,
  ready: civilOf(booking.ready),
  due: civilOf(booking.due),
  consignor: booking.consignor ?? '',
  consignee: booking.consignee ?? '',
  incoterm: booking.incoterm ?? '',
  carrier: booking.carrier ?? '',
  priority: String(booking.priority),
  latePerDay: booking.latePerDay === undefined ? '' : String(booking.latePerDay / 100),
  documents: booking.documents === undefined ? '' : civilOf(booking.documents),
  modes: booking.modes?.join(' ') ?? '',
  goods: textOfGoods(booking.goods.map(draftOf)),
});

/** What is wrong with what was typed. Once an incoterm, a carrier or a moment for the papers is there, it can change but not go. */
export function textFaults(texts: Texts, before: Texts, w: FormWords): [Field, string][] {
  const faults: [Field, string][] = [];
  for (const field of ['ready', 'due'] as const) if (texts[field] === '') faults.push([field, w.missing[field]]);
  for (const field of ['incoterm', 'carrier', 'documents'] as const)
    if (texts[field] === '' && before[field] !== '') faults.push([field, w.stays]);
  if (texts.latePerDay.trim() !== '' && !isMoney(texts.latePerDay)) faults.push(['latePerDay', w.badLatePerDay]);
  return faults;
}

/** The fields that were changed, as the hub wants them. */
export function changeOfTexts(
  to: Texts,
  which: readonly Field[],
  reason: string,
  origin: string,
  zoneOf: (facility: string) => string,
): Change {
  const change: Record<string, unknown> = { reason };
  for (const field of which) {
    if (field === 'priority') change[field] = Number(to.priority);
    else if (field === 'ready' || field === 'documents')
      change[field] = withOffset(to[field], zoneOf(origin)) ?? to[field];
    else if (field === 'due') change[field] = withOffset(to.due, zoneOf(to.destination)) ?? to.due;
    else if (field === 'latePerDay') change[field] = to.latePerDay.trim() === '' ? 0 : centsOf(to.latePerDay);
    else if (field === 'modes')
      change[field] = to.modes === '' ? allModes : modesIn(to.modes); // None chosen: all of them.
    else if (field === 'goods') change[field] = goodsOf(goodsIn(to.goods));
    else change[field] = to[field].trim();
  }
  // On another place's clock the same wall time is another moment.
  if (which.includes('destination') && !which.includes('due'))
    change['due'] = withOffset(to.due, zoneOf(to.destination)) ?? to.due;
  return change as Change;
}
