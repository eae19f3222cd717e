import { plainNumber } from './check.ts';
import type { Draft, GoodsDraft } from './draft.ts';
import type { Facility } from './queries.ts';
import { numbersIn, teuOf } from './sizes.ts';
import { withOffset } from './zone.ts';

type Places = ReadonlyMap<string, Facility>;

const zoneOf = (places: Places, id: string): string => places.get(id)?.zone ?? 'UTC';
const some = <K extends string>(name: K, text: string): { [P in K]?: string } =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { [P in K]?: string };

/** The booking as the hub wants it. */
export function bodyOf(draft: Draft, places: Places) {
  const { id, customer, origin, destination, laden, consignor, consignee, incoterm, carrier, priority, modes } = draft;
  return {
    id: id.trim(),
    customer: customer.trim(),
    origin,
    destination,
    ready: withOffset(draft.ready, zoneOf(places, origin)) ?? draft.ready,
    due: withOffset(draft.due, zoneOf(places, destination)) ?? draft.due,
    laden,
    units: draft.units.flatMap(({ count, sizeType, grossKg, numbers }) => {
      const given = numbersIn(numbers);
      return Array.from({ length: Number(count) }, (_, index) => ({
        sizeType: sizeType.trim().toUpperCase(),
        grossKg: Number(plainNumber(grossKg)),
        ...some('number', given[index] ?? ''),
      }));
    }),
    goods: laden ? goodsOf(draft.goods) : [],
    ...some('consignor', consignor),
    ...some('consignee', consignee),
    ...(incoterm === '' ? {} : { incoterm: incoterm as 'FCA' }),
    ...some('carrier', carrier),
    priority: Number(priority),
    ...(modes.length === 0 ? {} : { modes: [...modes] }),
    ...some('documents', withOffset(draft.documents, zoneOf(places, origin)) ?? draft.documents),
    ...(draft.latePerDay.trim() === '' ? {} : { latePerDay: centsOf(draft.latePerDay) }),
  };
}

/** Money as it was typed, in cents. */
export const centsOf = (text: string): number => Math.round(Number(plainNumber(text)) * 100);

/** Lines of goods as the hub wants them. */
export const goodsOf = (lines: readonly GoodsDraft[]) => lines.map(goodsLineOf);

function goodsLineOf(line: GoodsDraft) {
  const { hs, description, value, currency, minC, maxC, shelfLife, un, dangerClass, packingGroup, netKg } = line;
  const degrees = (text: string): number => Number(text.trim().replace('−', '-'));
  return {
    hs: hs.replaceAll(/[\s.]/g, ''),
    ...some('description', description),
    ...(netKg === undefined ? {} : { netKg }),
    ...(value.trim() === '' ? {} : { value: centsOf(value), currency }),
    ...(minC.trim() === '' ? {} : { temperature: { minC: degrees(minC), maxC: degrees(maxC) } }),
    ...(shelfLife.trim() === '' ? {} : { shelfLifeDays: Number(plainNumber(shelfLife)) }),
    ...(un.trim() === ''
      ? {}
      : { dangerous: { un: un.replaceAll(/\D/g, ''), class: dangerClass, ...group(packingGroup) } }),
  };
}

const group = (text: string): { packingGroup?: 'I' | 'II' | 'III' } =>
  text === '' ? {} : { packingGroup: text as 'I' | 'II' | 'III' };

/** The question for routes: for all units together, as if all were like those that need most space. */
export function questionOf(draft: Draft, places: Places) {
  const body = bodyOf(draft, places);
  const largest = body.units.reduce((most, unit) => (teuOf(unit.sizeType) > teuOf(most.sizeType) ? unit : most));
  const classes = new Set(
    draft.laden ? draft.goods.flatMap(({ dangerClass }) => (dangerClass === '' ? [] : [dangerClass])) : [],
  );
  const reefer = body.units.some(({ sizeType }) => sizeType[2] === 'R');
  return {
    from: body.origin,
    to: body.destination,
    ready: body.ready,
    due: body.due,
    units: body.units.length,
    sizeType: largest.sizeType,
    grossKg: Math.max(...body.units.map(({ grossKg }) => grossKg)),
    cold: reefer && body.goods.some((line) => 'temperature' in line),
    dangerousClasses: [...classes],
    ...(body.modes === undefined ? {} : { modes: body.modes as ('rail' | 'road' | 'sea' | 'air' | 'barge')[] }),
  };
}
