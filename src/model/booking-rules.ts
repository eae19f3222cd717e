import { type Sentence, say, textOf } from '../base/sentence.ts';
import type { Booking } from './booking.ts';
import { isoGrossMaxKg, sizeOf } from './size-type.ts';

/** What is wrong with a booking as a whole, whichever door it came through: the field, and why. */
export interface BookingFault {
  readonly field: string;
  /** Which of the units, or of the goods, counted from 0; the first of those that are wrong alike. */
  readonly row?: number;
  readonly value?: string;
  readonly reason: Sentence;
}

const longestDays = 366;

/** Rules between the fields of a booking. Each field by itself was read before. */
export function bookingFaults(booking: Booking): BookingFault[] {
  return [...timeFaults(booking), ...unitFaults(booking), ...goodsFaults(booking)];
}

function timeFaults({ origin, destination, readyAt, dueAt, documentsAt }: Booking): BookingFault[] {
  const faults: BookingFault[] = [];
  if (origin === destination) faults.push({ field: 'destination', value: destination, reason: say`is the origin` });
  if (dueAt <= readyAt) faults.push({ field: 'due', reason: say`is not after ready` });
  if (dueAt - readyAt > longestDays * 1440)
    faults.push({ field: 'due', reason: say`is more than ${longestDays} days after ready` });
  if (documentsAt !== undefined && documentsAt >= dueAt)
    faults.push({ field: 'documents', reason: say`come only when the units are due` });
  return faults;
}

function unitFaults({ units, laden }: Booking): BookingFault[] {
  const faults: BookingFault[] = [];
  const seen = new Set<string>();
  for (const [row, { number, grossKg, tareKg }] of units.entries()) {
    if (number !== undefined && seen.has(number))
      faults.push({ field: 'unit_numbers', row, value: number, reason: say`stands twice in this booking` });
    if (number !== undefined) seen.add(number);
    if (grossKg > isoGrossMaxKg) {
      faults.push({
        field: 'gross_kg',
        row,
        value: String(grossKg),
        reason: say`is more than a unit may weigh (${isoGrossMaxKg} kg)`,
      });
    } else if (grossKg < tareKg) {
      faults.push({
        field: 'gross_kg',
        row,
        value: String(grossKg),
        reason: say`is less than the empty unit weighs (${tareKg} kg)`,
      });
    } else if (laden && grossKg === tareKg) {
      faults.push({
        field: 'gross_kg',
        row,
        value: String(grossKg),
        reason: say`is that of an empty unit, and the unit is laden`,
      });
    }
  }
  return firstOfEach(faults);
}

function goodsFaults({ goods, units, laden, readyAt, dueAt }: Booking): BookingFault[] {
  const faults: BookingFault[] = [];
  if (laden && goods.length === 0) faults.push({ field: 'hs', reason: say`is missing: a laden unit has goods` });
  if (!laden && goods.length > 0) faults.push({ field: 'laden', value: 'no', reason: say`an empty unit has no goods` });
  for (const [line, { temperature, shelfLifeDays }] of goods.entries()) {
    const cold = temperature !== undefined && (temperature.maxC < 0 || temperature.minC < 0);
    for (const [row, { sizeType }] of temperature === undefined ? [] : units.entries()) {
      const { kind } = sizeOf(sizeType);
      if (kind === 'reefer' || (kind === 'insulated' && !cold)) continue;
      faults.push({
        field: 'size_type',
        row,
        value: sizeType,
        reason: cold
          ? say`keeps no temperature: these goods need a reefer`
          : say`keeps no temperature: these goods need a reefer or an insulated unit`,
      });
    }
    if (shelfLifeDays !== undefined && shelfLifeDays * 1440 < (dueAt - readyAt) / 4) {
      faults.push({
        field: 'shelf_life_d',
        row: line,
        value: String(shelfLifeDays),
        reason: say`is over long before the goods are due`,
      });
    }
  }
  return firstOfEach(faults);
}

/** One fault a field, value and reason: a hundred units alike are wrong alike. */
function firstOfEach(faults: readonly BookingFault[]): BookingFault[] {
  const kept = new Map<string, BookingFault>();
  for (const fault of faults) {
    const same = `${fault.field} ${fault.value} ${textOf(fault.reason)}`;
    if (!kept.has(same)) kept.set(same, fault);
  }
  return [...kept.values()];
}
