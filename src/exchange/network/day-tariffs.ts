import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { type Currency, cents, readCurrency } from '../../base/money.ts';
import { readDay, writeDay } from '../../base/zone.ts';
import {
  type Carrier,
  type CarrierCharge,
  type CarrierId,
  carrierCharges,
  type OwnerCode,
  readCarrierId,
  readOwnerCode,
} from '../../model/carrier.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import { type Band, type DayTariff, type StorageFeet, storageFeet, storageKinds } from '../../model/storage.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf, wholeIn } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { knownFacility, readMark } from './cells.ts';
import { shortName } from './facilities.ts';

const bandColumns = ['valid_from', 'from_day', 'per_day', 'mark'];

/** storage.csv: what standing in a yard costs, by facility, kind, length, day of the stay and date. */
export function readStorage(
  table: Table,
  facilities: ReadonlyMap<FacilityId, Facility>,
): { storage: Map<FacilityId, readonly DayTariff[]>; findings: Finding[] } {
  const storage = new Map<FacilityId, readonly DayTariff[]>();
  const findings = missingColumns(table, ['facilities', ...bandColumns]);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const places = fields.need('facilities', listOf(knownFacility(facilities)), 'ids of facilities parted by ;');
    const row = readBandRow(fields);
    for (const place of row === undefined || places === undefined ? [] : places) {
      const more = withBand(fields, storage.get(place) ?? [], row as BandRow, `at ${place}`);
      if (more !== undefined) storage.set(place, more);
    }
  }
  return { storage, findings: [...findings, ...fields.findings] };
}

/** carriers.csv: whose units there are. demurrage.csv: what their carriers ask for, in a terminal and outside. */
export function readCarriers(
  tables: { readonly carriers: Table; readonly demurrage: Table },
  hubCurrency: Currency,
): { carriers: Map<CarrierId, Carrier>; findings: Finding[] } {
  const { carriers, findings } = readOwners(tables.carriers, hubCurrency);
  const missing = missingColumns(tables.demurrage, ['carrier', 'charge', ...bandColumns]);
  const fields = new Fields(tables.demurrage);
  for (const _ of missing.length > 0 ? [] : fields.rows()) {
    const id = fields.need('carrier', knownCarrier(carriers), 'the id of a carrier');
    const charge = fields.need('charge', oneOf<CarrierCharge>(carrierCharges), 'demurrage or detention');
    const row = readBandRow(fields);
    const carrier = id === undefined ? undefined : carriers.get(id);
    if (carrier === undefined || charge === undefined || row === undefined) continue;
    const more = withBand(fields, carrier.charges[charge], row, `in the ${charge} of ${carrier.id}`);
    if (more !== undefined) carriers.set(carrier.id, { ...carrier, charges: { ...carrier.charges, [charge]: more } });
  }
  return { carriers, findings: [...findings, ...missing, ...fields.findings] };
}

function readOwners(table: Table, hubCurrency: Currency): { carriers: Map<CarrierId, Carrier>; findings: Finding[] } {
  const carriers = new Map<CarrierId, Carrier>();
  const findings = missingColumns(table, ['id', 'name', 'owner_codes', 'mark']);
  const fields = new Fields(table);
  const owners = new Map<OwnerCode, CarrierId>();
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', carrierId, 'the id of the carrier');
    const name = fields.need('name', (text) => text, 'a name');
    const short = shortName(fields.text('short'), fields.text('short_zh'));
    const ownerCodes = fields.need('owner_codes', listOf(ownerCode), 'owner codes such as CSQ, parted by ;');
    const currency = fields.maybe('currency', readCurrency, 'a currency of ISO 4217') ?? hubCurrency;
    const mark = fields.need('mark', readMark, 'a mark');
    if (fields.failed || id === undefined || name === undefined || ownerCodes === undefined || mark === undefined)
      continue;
    if (carriers.has(id)) fields.refuse('id', id, 'stands twice');
    for (const code of ownerCodes) {
      const other = owners.get(code);
      if (other !== undefined) fields.refuse('owner_codes', code, `belongs to ${other} already`);
      owners.set(code, id);
    }
    if (fields.failed) continue;
    carriers.set(id, { id, name, ...short, ownerCodes, currency, charges: { demurrage: [], detention: [] }, mark });
  }
  return { carriers, findings: [...findings, ...fields.findings] };
}

/** One band, and the tariff it belongs to. */
interface BandRow {
  readonly tariff: Omit<DayTariff, 'bands'>;
  readonly band: Band;
}

function readBandRow(fields: Fields): BandRow | undefined {
  const kind = fields.maybe('kind', oneOf(storageKinds), `one of ${storageKinds.join(', ')}`);
  const feet = fields.maybe('feet', readFeet, '20, 40 or 45');
  const from = fields.need('valid_from', readDay, 'a day such as 2026-01-01');
  const fromDay = fields.need('from_day', wholeIn(1, limits.storageFreeDays), 'a day of the stay; the first is 1');
  const perDay = fields.need('per_day', numberIn(0, 20_000_000), 'an amount');
  const mark = fields.need('mark', readMark, 'a mark');
  if (fields.failed || from === undefined || fromDay === undefined || perDay === undefined || mark === undefined)
    return undefined;
  const tariff = { ...(kind === undefined ? {} : { kind }), ...(feet === undefined ? {} : { feet }), from };
  return { tariff, band: { fromDay, perDay: cents(perDay * 100), mark } };
}

/** The tariffs with one more band; nothing where that stands twice. */
function withBand(
  fields: Fields,
  tariffs: readonly DayTariff[],
  { tariff, band }: BandRow,
  where: string,
): readonly DayTariff[] | undefined {
  const { kind, feet, from } = tariff;
  const isSame = (other: DayTariff): boolean => other.kind === kind && other.feet === feet && other.from === from;
  const bands = tariffs.find(isSame)?.bands ?? [];
  if (bands.some(({ fromDay }) => fromDay === band.fromDay)) {
    const of = [kind, feet === undefined ? undefined : `${feet} feet`].filter((part) => part !== undefined);
    const what = of.length === 0 ? '' : ` for ${of.join(', ')}`;
    fields.refuse('from_day', String(band.fromDay), `stands twice ${where}${what} from ${writeDay(from)} on`);
    return undefined;
  }
  const sorted = [...bands, band].sort((a, b) => a.fromDay - b.fromDay);
  return [...tariffs.filter((other) => !isSame(other)), { ...tariff, bands: sorted }];
}

const readFeet: CellReader<StorageFeet> = (text) => storageFeet.find((feet) => String(feet) === text);

const carrierId: CellReader<CarrierId> = (text) =>
  readCarrierId(text) ?? { problem: 'an id has letters, digits and _, at most 20 of them' };

const ownerCode: CellReader<OwnerCode> = (text) =>
  readOwnerCode(text) ?? { problem: 'an owner code is three capitals, without the U' };

const knownCarrier =
  (carriers: ReadonlyMap<CarrierId, Carrier>): CellReader<CarrierId> =>
  (text) => {
    const id = readCarrierId(text);
    return id !== undefined && carriers.has(id) ? id : { problem: 'is no carrier of carriers.csv' };
  };
