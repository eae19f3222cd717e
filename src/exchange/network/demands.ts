import type { Finding } from '../../base/finding.ts';
import { cents } from '../../base/money.ts';
import type { Demand, DemandGoods, Season } from '../../model/demand.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import { readHsCode } from '../../model/hs-code.ts';
import type { QuotedProduct } from '../../model/network.ts';
import { readSizeType, type SizeType } from '../../model/size-type.ts';
import { type Mode, modes } from '../../model/way.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf } from '../csv/fields.ts';
import { readDangerous, readTemperature } from '../csv/goods-cells.ts';
import type { Table } from '../csv/table.ts';
import { knownFacility, readMark } from './cells.ts';
import { chineseName } from './chinese-name.ts';

type Facilities = ReadonlyMap<FacilityId, Facility>;

/** demand.csv: how much goes from where to where in a year. */
export function readDemands(table: Table, facilities: Facilities): { demands: Demand[]; findings: Finding[] } {
  const demands: Demand[] = [];
  const findings = missingColumns(table, [
    'id',
    'flow',
    'group',
    'origin',
    'destination',
    'teu_per_year',
    'due_days',
    'mark',
  ]);
  const fields = new Fields(table);
  const seen = new Set<string>();
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', (text) => text, 'an id');
    const flow = fields.need('flow', (text) => text, 'the direction it counts under');
    const group = fields.need('group', (text) => text, 'a group of goods.csv');
    const origin = fields.need('origin', knownFacility(facilities), 'the id of a facility');
    const destination = fields.need('destination', knownFacility(facilities), 'the id of a facility');
    const teuPerYear = fields.need('teu_per_year', numberIn(0, 100_000_000), 'twenty-foot units a year');
    const dueDays = fields.need('due_days', numberIn(0.1, 365), 'days from ready to due');
    const mark = fields.need('mark', readMark, 'a mark');
    if (fields.failed || id === undefined || flow === undefined || group === undefined || origin === undefined)
      continue;
    if (destination === undefined || teuPerYear === undefined || dueDays === undefined || mark === undefined) continue;
    if (seen.has(id)) fields.refuse('id', id, 'stands twice');
    if (origin === destination) fields.refuse('destination', destination, 'is the origin');
    seen.add(id);
    if (!fields.failed) demands.push({ id, flow, group, origin, destination, teuPerYear, dueDays, mark });
  }
  return { demands, findings: [...findings, ...fields.findings] };
}

/** goods.csv: what is inside, by group; the shares of a group need not add up to one. */
export function readDemandGoods(table: Table): { goods: DemandGoods[]; findings: Finding[] } {
  const goods: DemandGoods[] = [];
  const findings = missingColumns(table, [
    'group',
    'hs',
    'name',
    'share',
    'size_types',
    'value_per_teu',
    'tonnes_per_teu',
    'mark',
  ]);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const group = fields.need('group', (text) => text, 'the name of the group');
    const hs = fields.need('hs', readHsCode, 'an HS code');
    const name = fields.need('name', (text) => text, 'a name');
    const share = fields.need('share', numberIn(0, 1), 'the share of the group');
    const sizeTypes = fields.need('size_types', listOf(readSizeShare), 'size-types with shares: 45G1:0.8;22G1:0.2');
    const valuePerTeu = fields.need('value_per_teu', numberIn(0, 100_000_000_000), 'an amount');
    const tonnesPerTeu = fields.need('tonnes_per_teu', numberIn(0.1, 30), 'tonnes of goods in a twenty-foot unit');
    const temperature = readTemperature(fields);
    const shelfLifeDays = fields.maybe('shelf_life_d', numberIn(0.5, 3650), 'days');
    const dangerous = readDangerous(fields);
    const allowed = fields.maybe('modes', listOf<Mode>(oneOf(modes)), 'modes parted by ;');
    const season = fields.maybe('season', (text) => text, 'an id of seasons.csv');
    const mark = fields.need('mark', readMark, 'a mark');
    if (fields.failed || group === undefined || hs === undefined || name === undefined || share === undefined) continue;
    if (sizeTypes === undefined || valuePerTeu === undefined || tonnesPerTeu === undefined || mark === undefined)
      continue;
    const what = { group, hs, name, share, sizeTypes, valuePerTeu: cents(valuePerTeu * 100), tonnesPerTeu, mark };
    goods.push({
      ...what,
      ...chineseName(fields),
      ...(temperature === undefined ? {} : { temperature }),
      ...(shelfLifeDays === undefined ? {} : { shelfLifeDays }),
      ...(dangerous === undefined ? {} : { dangerous }),
      ...(allowed === undefined ? {} : { modes: allowed }),
      ...(season === undefined ? {} : { season }),
    });
  }
  return { goods, findings: [...findings, ...fields.findings] };
}

const readSizeShare: CellReader<{ sizeType: SizeType; share: number }> = (text) => {
  const [code = '', part = '1'] = text.split(':');
  const sizeType = readSizeType(code);
  if (typeof sizeType !== 'string') return sizeType;
  const share = numberIn(0, 1)(part);
  return typeof share === 'number' ? { sizeType, share } : { problem: `share "${part}" should be from 0 to 1` };
};

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** seasons.csv: twelve factors a row, around 1. */
export function readSeasons(table: Table): { seasons: Season[]; findings: Finding[] } {
  const seasons: Season[] = [];
  const findings = missingColumns(table, ['id', ...monthNames]);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', (text) => text, 'an id');
    const months = monthNames.map((month) => fields.need(month, numberIn(0, 100), 'a factor around 1') ?? 1);
    if (seasons.some((season) => season.id === id)) fields.refuse('id', id, 'stands twice');
    if (!fields.failed && id !== undefined) seasons.push({ id, months });
  }
  return { seasons, findings: [...findings, ...fields.findings] };
}

/** quoted.csv: products somebody sells, to hold the timetable against. */
export function readQuoted(table: Table, facilities: Facilities): { quoted: QuotedProduct[]; findings: Finding[] } {
  const quoted: QuotedProduct[] = [];
  const findings = missingColumns(table, ['id', 'name', 'origin', 'destination', 'via', 'low_days', 'high_days']);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', (text) => text, 'an id');
    const name = fields.need('name', (text) => text, 'a name');
    const origin = fields.need('origin', knownFacility(facilities), 'the id of a facility');
    const destination = fields.need('destination', knownFacility(facilities), 'the id of a facility');
    const via = fields.maybe('via', listOf(knownFacility(facilities)), 'facilities parted by ;') ?? [];
    const lowDays = fields.need('low_days', numberIn(0, 365), 'days');
    const highDays = fields.need('high_days', numberIn(0, 365), 'days');
    if (fields.failed || id === undefined || name === undefined || origin === undefined) continue;
    if (destination === undefined || lowDays === undefined || highDays === undefined) continue;
    if (quoted.some((product) => product.id === id)) fields.refuse('id', id, 'stands twice');
    if (highDays < lowDays) fields.refuse('high_days', fields.text('high_days'), 'is below low_days');
    if (!fields.failed)
      quoted.push({ id, name, origin, destination, via, lowDays, highDays, note: fields.text('note') });
  }
  return { quoted, findings: [...findings, ...fields.findings] };
}
