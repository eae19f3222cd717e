import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { type Cents, type Currency, readAmount, readCurrency } from '../../base/money.ts';
import { plainTextFault } from '../../base/plain-text.ts';
import { part, type Sentence, say } from '../../base/sentence.ts';
import { type Minute, minuteOf, readInstant } from '../../base/time.ts';
import { momentOf, readClock, readDay, type Zone } from '../../base/zone.ts';
import {
  type BookedUnit,
  type Booking,
  type Incoterm,
  incoterms,
  type Priority,
  readBookingId,
} from '../../model/booking.ts';
import { bookingFaults } from '../../model/booking-rules.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { GoodsLine } from '../../model/goods.ts';
import { readHsCode } from '../../model/hs-code.ts';
import { readLocode } from '../../model/locode.ts';
import type { Network } from '../../model/network.ts';
import { readSizeType, usualTareKg } from '../../model/size-type.ts';
import { readUnitId, type UnitId } from '../../model/unit-id.ts';
import { type Mode, modes } from '../../model/way.ts';
import { bookingColumns } from './bookings-write.ts';
import { Fields, listOf, missingColumns, numberIn, oneOf, wholeIn, yesOrNo } from './fields.ts';
import { readDangerous, readTemperature } from './goods-cells.ts';
import { type Row, readTable, type Table } from './table.ts';

/** What a refused line is given back with, and what people note beside a line, is not read. */
const knownColumns: ReadonlySet<string> = new Set([...bookingColumns, 'refused_because', 'note']);

const neededColumns = [
  'booking',
  'customer',
  'origin',
  'destination',
  'ready',
  'due',
  'units',
  'size_type',
  'gross_kg',
];

/** A booking with the line it came from. */
export interface BookingLine {
  readonly line: number;
  readonly raw: string;
  readonly booking: Booking;
  /** When the customer booked, where the file says. */
  readonly bookedAt?: Minute;
}

export interface BookingFile {
  readonly lines: readonly BookingLine[];
  readonly findings: readonly Finding[];
  /** Lines that were refused, as they stood, with their numbers. */
  readonly refused: readonly { readonly line: number; readonly raw: string }[];
  readonly header: string;
  readonly separator: string;
  /** Lines read, good and bad. */
  readonly read: number;
}

/** Reads a booking file: one booking a line. A bad line costs that line and is given back as it stood. */
export function readBookings(text: string, file: string, network: Network): BookingFile {
  const table = readTable(text, file, true);
  const missing = missingColumns(table, neededColumns);
  const rest = { header: table.header, separator: table.separator, read: table.rows.length };
  const fields = new Fields(table, neededColumns);
  const lines: BookingLine[] = [];
  const seen = { ids: new Map<string, number>(), numbers: new Map<string, number>() };
  for (const row of missing.length > 0 ? [] : fields.rows()) {
    const booking = readBooking(fields, network, seen, row);
    if (booking !== undefined) lines.push({ line: row.line, raw: row.raw, ...booking });
  }
  const accepted = new Set(lines.map(({ line }) => line));
  const refused = table.rows.filter(({ line }) => !accepted.has(line)).map(({ line, raw }) => ({ line, raw }));
  const findings = [...table.findings, ...missing, ...unknownColumns(table), ...fields.findings];
  return { lines, findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), refused, ...rest };
}

const unknownColumns = ({ columns, file, headerLine }: Table): Finding[] =>
  [...columns.keys()]
    .filter((name) => !knownColumns.has(name))
    .map((field) => ({
      severity: 'warning',
      file,
      line: headerLine,
      field,
      reason: say`is not a column of a booking file and is not read`,
    }));

interface Seen {
  readonly ids: Map<string, number>;
  readonly numbers: Map<string, number>;
}

function readBooking(
  fields: Fields,
  network: Network,
  seen: Seen,
  row: Row,
): Omit<BookingLine, 'line' | 'raw'> | undefined {
  const id = fields.need('booking', readBookingId, say`your reference: letters, digits, - and _, at most 35`);
  const customer = fields.need('customer', plainText(70), say`the name of the customer`);
  const consignor = fields.maybe('consignor', plainText(70), say`a name`);
  const consignee = fields.maybe('consignee', plainText(70), say`a name`);
  const origin = fields.need('origin', facilityOf(network), say`the id of a facility`);
  const destination = fields.need('destination', facilityOf(network), say`the id of a facility`);
  const readyAt = fields.need('ready', momentAt(network, origin), momentForm);
  const dueAt = fields.need('due', momentAt(network, destination), momentForm);
  const documentsAt = fields.maybe('documents', momentAt(network, origin), momentForm);
  const bookedAt = fields.maybe('booked', momentAt(network, origin), momentForm);
  const units = readUnits(fields);
  const laden = fields.maybe('laden', yesOrNo, say`yes or no`) ?? true;
  const goods = readGoods(fields, network, units ?? []);
  const terms = readTerms(fields, network);
  const synthetic = fields.maybe('synthetic', yesOrNo, say`yes or no`) ?? false;
  if (fields.failed || id === undefined || customer === undefined || origin === undefined || destination === undefined)
    return;
  if (readyAt === undefined || dueAt === undefined || units === undefined) return;
  const booking: Booking = {
    id,
    customer,
    ...(consignor === undefined ? {} : { consignor }),
    ...(consignee === undefined ? {} : { consignee }),
    origin,
    destination,
    readyAt,
    dueAt,
    ...(documentsAt === undefined ? {} : { documentsAt }),
    units,
    goods,
    ...terms,
    laden,
    synthetic,
  };
  for (const { field, value, reason } of bookingFaults(booking))
    fields.refuse(field, value ?? (fields.has(field) ? fields.text(field) : undefined), reason);
  if (!fields.failed) refuseRepeats(fields, booking, seen, row.line);
  return fields.failed ? undefined : { booking, ...(bookedAt === undefined ? {} : { bookedAt }) };
}

function readUnits(fields: Fields): BookedUnit[] | undefined {
  const count = fields.need('units', wholeIn(1, limits.unitsPerBooking), say`the number of units`);
  const sizeType = fields.need('size_type', readSizeType, say`an ISO 6346 size-type such as 45G1`);
  const numbers = fields.maybe('unit_numbers', unitNumbers, say`unit numbers parted by spaces`);
  const grossKg = fields.need('gross_kg', wholeIn(1, 1_000_000), say`kilograms of one unit with its goods`);
  const tareKg = fields.maybe('tare_kg', wholeIn(1, 100_000), say`kilograms of one empty unit`);
  if (count === undefined || sizeType === undefined || grossKg === undefined) return;
  if (numbers !== undefined && numbers.length !== count) {
    fields.refuse(
      'unit_numbers',
      fields.text('unit_numbers'),
      say`names ${numbers.length} units, the line has ${count}`,
    );
  }
  return Array.from({ length: count }, (_, index) => {
    const number = numbers?.[index];
    return { ...(number === undefined ? {} : { number }), sizeType, grossKg, tareKg: tareKg ?? usualTareKg(sizeType) };
  });
}

function unitNumbers(text: string): UnitId[] | { problem: Sentence } {
  const numbers: UnitId[] = [];
  const parts = text.split(/[\s;]+/);
  for (const each of parts) {
    const number = readUnitId(each);
    if (typeof number !== 'string')
      return { problem: parts.length === 1 ? number.problem : say`"${each}": ${part(number.problem)}` };
    numbers.push(number);
  }
  return numbers;
}

function readGoods(fields: Fields, network: Network, units: readonly BookedUnit[]): GoodsLine[] {
  const hs = fields.maybe('hs', readHsCode, say`an HS code`);
  const description = fields.maybe('goods', plainText(200), say`what the goods are`) ?? '';
  const value = fields.maybe('value', readAmount, say`an amount such as 120000.00`);
  const currency = fields.maybe('currency', knownCurrency(network), say`a currency of ISO 4217`);
  const temperature = readTemperature(fields);
  const shelfLifeDays = fields.maybe('shelf_life_d', numberIn(0.5, 3650), say`days`);
  const dangerous = readDangerous(fields);
  if (value !== undefined && !fields.has('currency'))
    fields.refuse('currency', undefined, say`is missing: a value needs its currency`);
  const needy = ['temp_min_c', 'temp_max_c', 'shelf_life_d', 'un'].some((field) => fields.has(field));
  if (needy && !fields.has('hs'))
    fields.refuse('hs', undefined, say`is missing: goods with needs of their own have one`);
  if (hs === undefined) return [];
  const netKg = units.reduce((sum, unit) => sum + Math.max(0, unit.grossKg - unit.tareKg), 0);
  const worth = { value: value ?? (0 as Cents), currency: currency ?? network.norms.currency };
  return [
    {
      hs,
      description,
      ...worth,
      netKg,
      ...(temperature === undefined ? {} : { temperature }),
      ...(shelfLifeDays === undefined ? {} : { shelfLifeDays }),
      ...(dangerous === undefined ? {} : { dangerous }),
    },
  ];
}

function readTerms(
  fields: Fields,
  { carriers }: Network,
): Pick<Booking, 'incoterm' | 'carrier' | 'priority' | 'latePerDay' | 'modes'> {
  const incoterm = fields.maybe(
    'incoterm',
    (text) => incoterms.find((term): term is Incoterm => term === text.toUpperCase()),
    say`a term of Incoterms 2020: ${[...incoterms]}`,
  );
  const carrier = fields.maybe(
    'carrier',
    (text) => [...carriers.keys()].find((id) => id === text),
    carriers.size === 0
      ? say`a carrier of carriers.csv, which has none`
      : say`a carrier of carriers.csv: ${[...carriers.keys()]}`,
  );
  const priority = (fields.maybe('priority', wholeIn(1, 5), say`from 1 (first) to 5`) ?? 3) as Priority;
  const latePerDay = fields.maybe('late_per_day', readAmount, say`an amount in the hub's currency, such as 60.00`);
  const allowed = fields.maybe('modes', listOf<Mode>(oneOf(modes)), say`modes parted by ;`);
  return {
    ...(incoterm === undefined ? {} : { incoterm }),
    ...(carrier === undefined ? {} : { carrier }),
    priority,
    ...(latePerDay === undefined ? {} : { latePerDay }),
    ...(allowed === undefined ? {} : { modes: allowed }),
  };
}

/** What stands in a line that was accepted may not come again. A refused line takes nothing away from a later one. */
function refuseRepeats(fields: Fields, booking: Booking, seen: Seen, line: number): void {
  const first = seen.ids.get(booking.id);
  if (first !== undefined) {
    fields.refuse('booking', booking.id, say`stands in line ${first} already`);
    return;
  }
  const numbers = booking.units.flatMap(({ number }) => (number === undefined ? [] : [number]));
  for (const number of numbers) {
    const other = seen.numbers.get(number);
    if (other !== undefined) fields.refuse('unit_numbers', number, say`stands in line ${other} already`);
  }
  if (fields.failed) return;
  seen.ids.set(booking.id, line);
  for (const number of numbers) seen.numbers.set(number, line);
}

const facilityOf =
  ({ facilities }: Network) =>
  (text: string): FacilityId | { problem: Sentence } => {
    if (facilities.has(text as FacilityId)) return text as FacilityId;
    const code = readLocode(text);
    const there = [...facilities.values()].filter(({ locode }) => locode !== undefined && locode === code);
    if (there.length === 0) return { problem: say`is no facility of this network` };
    return { problem: say`is a UN/LOCODE; facilities there: ${there.map(({ id }) => id)}` };
  };

const knownCurrency =
  (network: Network) =>
  (text: string): Currency | { problem: Sentence } => {
    const currency = readCurrency(text);
    if (currency === undefined) return { problem: say`should be a currency of ISO 4217` };
    return network.currencies.has(currency)
      ? currency
      : { problem: say`has no rate here; known are ${[...network.currencies.keys()].sort()}` };
  };

const momentForm = say`a moment: 2026-12-01T08:00+08:00, or 2026-12-01 08:00 on the clock of the place`;

/** A moment with its zone, or a day and a time on the clock of the facility; a day alone is its beginning. */
const momentAt =
  (network: Network, facility: FacilityId | undefined) =>
  (text: string): Minute | undefined => {
    const exact = readInstant(text);
    if (exact !== undefined) return minuteOf(exact);
    const [date = '', clock = '00:00', ...rest] = text.split(/[ T]/);
    const [day, minuteOfDay] = [readDay(date), readClock(clock)];
    if (day === undefined || minuteOfDay === undefined || rest.length > 0) return undefined;
    const zone: Zone | undefined = facility === undefined ? undefined : network.facilities.get(facility)?.zone;
    return momentOf(zone ?? ('UTC' as Zone), day, minuteOfDay);
  };

/** Text for people: one line, no control signs, and not too long. */
const plainText =
  (max: number) =>
  (text: string): string | { problem: Sentence } => {
    const problem = plainTextFault(text);
    if (problem !== undefined) return { problem };
    return text.length > max ? { problem: say`is longer than ${max} signs` } : text;
  };
