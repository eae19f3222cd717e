import type { Finding } from '../../base/finding.ts';
import { dangerousClasses } from '../../model/goods.ts';
import type { ServiceId } from '../../model/service.ts';
import {
  lengthMmOf,
  type Pattern,
  type Place,
  readWagonTypeId,
  type Segregation,
  type TrainRule,
  type WagonBook,
  type WagonType,
  type WagonTypeId,
} from '../../model/wagon.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf, wholeIn } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { readMark, serviceId } from './cells.ts';
import { chineseName } from './chinese-name.ts';
import { readGauge } from './terminals.ts';

/** wagons.csv, trains.csv and segregation.csv; an absent table is empty. */
export function readWagonBook(
  tables: { readonly wagons: Table; readonly trains: Table; readonly segregation: Table },
  services: ReadonlyMap<ServiceId, unknown>,
): { wagons: WagonBook; findings: Finding[] } {
  const types = readWagonTypes(tables.wagons);
  const rules = readTrainRules(tables.trains, services);
  const segregation = readSegregation(tables.segregation);
  return {
    wagons: { types: types.types, rules: rules.rules, segregation: segregation.rows },
    findings: [...types.findings, ...rules.findings, ...segregation.findings],
  };
}

function readWagonTypes(table: Table): { types: Map<WagonTypeId, WagonType>; findings: Finding[] } {
  const types = new Map<WagonTypeId, WagonType>();
  const findings = missingColumns(table, [
    'id',
    'name',
    'gauge',
    'length_mm',
    'payload_kg',
    'tare_kg',
    'bogies_mm',
    'axle_max_kg',
    'patterns',
    'mark',
  ]);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const type = readWagonType(fields);
    if (type === undefined) continue;
    if (types.has(type.id)) fields.refuse('id', type.id, 'stands twice');
    else types.set(type.id, type);
  }
  return { types, findings: [...findings, ...fields.findings] };
}

const wagonTypeId: CellReader<WagonTypeId> = (text) =>
  readWagonTypeId(text) ?? { problem: 'an id has capitals, digits, . _ and -, at most 16 of them' };

function readWagonType(fields: Fields): WagonType | undefined {
  const id = fields.need('id', wagonTypeId, 'the id of the type of wagon');
  const name = fields.need('name', (text) => text, 'a name');
  const gauge = fields.need('gauge', readGauge, 'a gauge in millimetres');
  const lengthMm = fields.need('length_mm', wholeIn(1_000, 100_000), 'millimetres');
  const payloadKg = fields.need('payload_kg', wholeIn(1_000, 500_000), 'kilograms');
  const tareKg = fields.need('tare_kg', wholeIn(1_000, 200_000), 'kilograms');
  const bogiesMm = fields.need('bogies_mm', listOf(wholeIn(0, 100_000)), 'two places or more, in millimetres');
  const axlesPerBogie = fields.maybe('axles_per_bogie', wholeIn(1, 4), '1 to 4') ?? 2;
  const axleMaxKg = fields.need('axle_max_kg', wholeIn(1_000, 50_000), 'kilograms');
  const plugs = fields.maybe('plugs', wholeIn(0, 20), 'how many reefers it feeds') ?? 0;
  const patterns = fields.need('patterns', listOf(pattern), 'patterns such as 20@500+20@6700;40@500');
  const mark = fields.need('mark', readMark, 'a mark');
  if (fields.failed || id === undefined || name === undefined || gauge === undefined || lengthMm === undefined) return;
  if (payloadKg === undefined || tareKg === undefined || bogiesMm === undefined || axleMaxKg === undefined) return;
  if (patterns === undefined || mark === undefined) return;
  const beyond = patterns.flat().find(({ feet, startMm }) => startMm + lengthMmOf(feet) > lengthMm);
  if (bogiesMm.length < 2 || bogiesMm.some((at, index) => at > lengthMm || at <= (bogiesMm[index - 1] ?? -1)))
    fields.refuse('bogies_mm', fields.text('bogies_mm'), 'should rise, two of them or more, within the wagon');
  if (beyond !== undefined)
    fields.refuse('patterns', fields.text('patterns'), `${beyond.feet}@${beyond.startMm} reaches beyond the wagon`);
  if (fields.failed) return;
  const frame = { gauge, lengthMm, payloadKg, tareKg, bogiesMm, axlesPerBogie, axleMaxKg };
  return { id, name, ...chineseName(fields), ...frame, plugs, patterns, mark };
}

/** `20@500+20@6700`: places left to right, each a length in feet and where it begins. */
const pattern: CellReader<Pattern> = (text) => {
  const places: Place[] = [];
  for (const part of text.split('+')) {
    const match = /^(20|30|40|45)@(\d{1,6})$/.exec(part.trim());
    if (match === null) return { problem: `"${part.trim()}" should read like 40@500: feet and where it begins` };
    const before = places.at(-1);
    const place = { feet: Number(match[1]), startMm: Number(match[2]) };
    if (before !== undefined && before.startMm + lengthMmOf(before.feet) > place.startMm)
      return { problem: `"${part.trim()}" begins before the unit on its left ends` };
    places.push(place);
  }
  return places;
};

function readTrainRules(
  table: Table,
  services: ReadonlyMap<ServiceId, unknown>,
): { rules: TrainRule[]; findings: Finding[] } {
  const rules: TrainRule[] = [];
  const findings = missingColumns(table, ['service', 'mark']);
  const known: CellReader<ServiceId> = (text) => {
    const id = serviceId(text);
    return typeof id !== 'string' || services.has(id) ? id : { problem: 'is no service of services.csv' };
  };
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const service = fields.maybe('service', known, 'the id of a service');
    const lengthMaxM = fields.maybe('length_max_m', numberIn(10, 5_000), 'metres');
    const grossMaxKg = fields.maybe('gross_max_kg', wholeIn(1_000, 50_000_000), 'kilograms');
    const goodsMaxKg = fields.maybe('goods_max_kg', wholeIn(1_000, 50_000_000), 'kilograms');
    const axleMaxKg = fields.maybe('axle_max_kg', wholeIn(1_000, 50_000), 'kilograms');
    const wagonMaxKg = fields.maybe('wagon_max_kg', wholeIn(1_000, 500_000), 'kilograms');
    const pairMaxDifferenceKg = fields.maybe('pair_difference_kg', wholeIn(0, 50_000), 'kilograms');
    const mark = fields.need('mark', readMark, 'a mark');
    if (!fields.failed && rules.some((rule) => rule.service === service))
      fields.refuse('service', service, service === undefined ? 'a second row for all trains' : 'stands twice');
    if (fields.failed || mark === undefined) continue;
    const found = { service, lengthMaxM, grossMaxKg, goodsMaxKg, axleMaxKg, wagonMaxKg, pairMaxDifferenceKg };
    rules.push({ ...withoutGaps(found), mark });
  }
  return { rules, findings: [...findings, ...fields.findings] };
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const withoutGaps = <T extends object>(row: T): Filled<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Filled<T>;

function readSegregation(table: Table): { rows: Segregation[]; findings: Finding[] } {
  const rows: Segregation[] = [];
  const findings = missingColumns(table, ['first', 'second', 'mark']);
  const dangerClass = oneOf(dangerousClasses);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const first = fields.need('first', dangerClass, 'a class of dangerous goods');
    const second = fields.need('second', dangerClass, 'a class of dangerous goods');
    const wagons = fields.maybe('wagons', wholeIn(0, 100), 'how many wagons between them') ?? 0;
    const stacks = fields.maybe('stacks', wholeIn(0, 20), 'how many stacks between them') ?? 0;
    const mark = fields.need('mark', readMark, 'a mark');
    if (fields.failed || first === undefined || second === undefined || mark === undefined) continue;
    rows.push({ first, second, wagons, stacks, mark });
  }
  return { rows, findings: [...findings, ...fields.findings] };
}
