import { writeAmount } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import { civilOf, momentOf, writeLocal, writeZoned, type Zone } from '../../base/zone.ts';
import type { Booking } from '../../model/booking.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { writeRecord } from './table.ts';

/** Columns of a booking file, in the order in which they are written. docs/bookings-format.md describes each. */
export const bookingColumns = [
  'booking',
  'customer',
  'consignor',
  'consignee',
  'origin',
  'destination',
  'booked',
  'ready',
  'due',
  'documents',
  'units',
  'size_type',
  'unit_numbers',
  'gross_kg',
  'tare_kg',
  'hs',
  'goods',
  'value',
  'currency',
  'temp_min_c',
  'temp_max_c',
  'shelf_life_d',
  'un',
  'dg_class',
  'packing_group',
  'incoterm',
  'carrier',
  'priority',
  'late_per_day',
  'modes',
  'laden',
  'synthetic',
] as const;

/** Writes bookings as a file that reads back to the same ones. Each booking must be one kind of unit with one line of goods. */
export function writeBookings(network: Network, lines: Iterable<{ booking: Booking; bookedAt?: Minute }>): string {
  const records = [bookingColumns.join(',')];
  for (const { booking, bookedAt } of lines) records.push(writeRecord(cellsOf(network, booking, bookedAt)));
  return `${records.join('\n')}\n`;
}

function cellsOf(network: Network, booking: Booking, bookedAt: Minute | undefined): (string | number | undefined)[] {
  const [unit, line] = [booking.units[0], booking.goods[0]];
  const clock = (facility: FacilityId, at: Minute | undefined): string | undefined =>
    at === undefined ? undefined : writeMoment(network.facilities.get(facility)?.zone ?? ('UTC' as Zone), at);
  const numbers = booking.units.flatMap(({ number }) => (number === undefined ? [] : [number]));
  return [
    booking.id,
    booking.customer,
    booking.consignor,
    booking.consignee,
    booking.origin,
    booking.destination,
    clock(booking.origin, bookedAt),
    clock(booking.origin, booking.readyAt),
    clock(booking.destination, booking.dueAt),
    clock(booking.origin, booking.documentsAt),
    booking.units.length,
    unit?.sizeType,
    numbers.length === 0 ? undefined : numbers.join(' '),
    unit?.grossKg,
    unit?.tareKg,
    line?.hs,
    line?.description,
    line === undefined ? undefined : writeAmount(line.value),
    line?.currency,
    line?.temperature?.minC,
    line?.temperature?.maxC,
    line?.shelfLifeDays,
    line?.dangerous?.un,
    line?.dangerous?.class,
    line?.dangerous?.packingGroup,
    booking.incoterm,
    booking.carrier,
    booking.priority,
    booking.latePerDay === undefined ? undefined : writeAmount(booking.latePerDay),
    booking.modes?.join(';'),
    booking.laden ? 'yes' : 'no',
    booking.synthetic ? 'yes' : 'no',
  ];
}

/** On the clock of the place; with its offset where that clock shows the time twice and the second one is meant. */
function writeMoment(zone: Zone, at: Minute): string {
  const { day, minuteOfDay } = civilOf(zone, at);
  return momentOf(zone, day, minuteOfDay) === at ? writeLocal(zone, at) : writeZoned(zone, at);
}
