import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { readClock, readZone } from '../../base/zone.ts';
import type { Facility, FacilityId, FacilityKind, Opening, ShortName } from '../../model/facility.ts';
import { facilityKinds } from '../../model/facility.ts';
import { readLocode } from '../../model/locode.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf, wholeIn, yesOrNo } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { facilityId, readMark } from './cells.ts';

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** facilities.csv: the places. */
export function readFacilities(table: Table): { facilities: Map<FacilityId, Facility>; findings: Finding[] } {
  const facilities = new Map<FacilityId, Facility>();
  const findings = missingColumns(table, ['id', 'name', 'country', 'zone', 'lat', 'lon', 'kinds', 'mark']);
  if (findings.length > 0) return { facilities, findings };
  const moved = ['free_days', 'storage_per_teu_day'].filter((name) => table.columns.has(name));
  if (moved.length > 0)
    findings.push({
      severity: 'warning',
      ...{ file: table.file, line: table.headerLine },
      reason: `${moved.join(', ')}: not read, storage.csv says what storage costs`,
    });
  const fields = new Fields(table);
  for (const _ of fields.rows()) {
    const facility = readFacility(fields);
    if (facility === undefined) continue;
    if (facilities.has(facility.id)) fields.refuse('id', facility.id, 'stands twice');
    else if (facilities.size >= limits.facilities)
      fields.refuse('id', facility.id, `more than ${limits.facilities} facilities`);
    else facilities.set(facility.id, facility);
  }
  return { facilities, findings: [...findings, ...fields.findings] };
}

function readFacility(fields: Fields): Facility | undefined {
  const id = fields.need('id', facilityId, 'the id of the facility');
  const name = fields.need('name', (text) => text, 'a name');
  const short = shortName(fields.text('short'), fields.text('short_zh'));
  const country = fields.need('country', countryCode, 'a country of ISO 3166, two letters');
  const zone = fields.need('zone', readZone, 'a time zone such as Asia/Shanghai');
  const latitude = fields.need('lat', numberIn(-90, 90), 'degrees north');
  const longitude = fields.need('lon', numberIn(-180, 180), 'degrees east');
  const kinds = fields.need('kinds', listOf<FacilityKind>(oneOf(facilityKinds)), 'kinds parted by ;');
  const locode = fields.maybe('unlocode', readLocode, 'a UN/LOCODE such as CNCHQ');
  const ours = fields.maybe('ours', yesOrNo, 'yes or no') ?? false;
  const opening = fields.maybe('opening', readOpening, 'opening hours') ?? alwaysOpen;
  const reeferPlugs = fields.maybe('plugs', wholeIn(0, 1_000_000), 'the number of reefer plugs') ?? 0;
  const emptiesTeu = fields.maybe('empties_teu', wholeIn(1, 1_000_000), 'room for empties, in twenty-foot units');
  const mark = fields.need('mark', readMark, 'a mark');
  if (fields.failed || id === undefined || name === undefined || country === undefined || zone === undefined) return;
  if (latitude === undefined || longitude === undefined || kinds === undefined || mark === undefined) return;
  const place = {
    id,
    name,
    ...short,
    country,
    kinds,
    zone,
    latitude,
    longitude,
    ...(locode === undefined ? {} : { locode }),
  };
  return { ...place, ours, opening, reeferPlugs, ...(emptiesTeu === undefined ? {} : { emptiesTeu }), mark };
}

/** A name for where there is little room, where there is one. */
export const shortName = (en: string, zh: string): { short?: ShortName } =>
  en === '' && zh === '' ? {} : { short: { ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) } };

export const alwaysOpen: Opening = weekdays.map(() => ({ from: 0, to: 1440 }));

const countryCode: CellReader<string> = (text) => (/^[A-Z]{2}$/.test(text) ? text : undefined);

/** `24/7`, or `Mo-Fr 06:00-22:00;Sa 08:00-14:00`. A weekday that is not named is shut. */
export const readOpening: CellReader<Opening> = (text) => {
  if (text === '24/7') return alwaysOpen;
  const opening: ({ from: number; to: number } | undefined)[] = weekdays.map(() => undefined);
  for (const part of text.split(';')) {
    const match = /^([a-z]{2})(?:-([a-z]{2}))? (\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/i.exec(part.trim());
    const first = weekdays.indexOf((match?.[1] ?? '').toLowerCase());
    const last = weekdays.indexOf((match?.[2] ?? match?.[1] ?? '').toLowerCase());
    const [from, to] = [readClock(match?.[3] ?? ''), readClock(match?.[4] ?? '')];
    if (first < 0 || last < first || from === undefined || to === undefined || to <= from) {
      return { problem: `"${part.trim()}" should read like Mo-Fr 06:00-22:00` };
    }
    for (let day = first; day <= last; day += 1) opening[day] = { from, to };
  }
  return opening;
};
