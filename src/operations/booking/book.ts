import { part, say } from '../../base/sentence.ts';
import type { Booking } from '../../model/booking.ts';
import { bookingFaults } from '../../model/booking-rules.ts';
import type { GoodsLine } from '../../model/goods.ts';
import type { SizeType } from '../../model/size-type.ts';
import { unitKey } from '../../model/unit.ts';
import { needsPlug } from '../../plan/assign/commodity.ts';
import type { Order } from '../order.ts';
import { bookingStream, type Decision, type Draft, draft, isAhead, refuse, type Sight, unitStream } from '../sight.ts';
import { carrierObjection } from './carrier.ts';

type Book = Extract<Order, { kind: 'book' }>;

/**
 * Takes a booking in: the booking itself, and one journey for each of its units. A moment that still lies ahead counts as now: a
 * file may say so, and means the same today as tomorrow.
 */
export function decideBook(sight: Sight, { booking, price, when: said }: Book): Decision {
  if (sight.booking(booking.id) !== undefined)
    return refuse('exists', say`${booking.id} is already booked; amend it to change it`);
  for (const place of [booking.origin, booking.destination]) {
    const facility = sight.network.facilities.get(place);
    if (facility === undefined) return refuse('unknown-name', say`${place} is no facility of ${sight.network.name}`);
  }
  const [fault] = bookingFaults(booking);
  if (fault !== undefined) return refuse('not-possible', say`${fault.field}: ${part(fault.reason)}`);
  const unpriced = withoutRate(sight, booking);
  if (unpriced !== undefined) return unpriced;
  const strange = carrierObjection(sight, booking, booking.units);
  if (strange !== undefined) return strange;
  const taken = takenNumber(sight, booking);
  if (taken !== undefined) return taken;
  const place = booking.origin;
  const when = isAhead(sight, said) ? undefined : said;
  const units = booking.units.map((unit, index): Draft => {
    const { number, sizeType, grossKg, tareKg } = unit;
    const known = number === undefined ? {} : { number };
    const empty = booking.laden ? {} : { empty: true as const };
    const nature = { ...natureOf(sizeType, booking.goods), ...empty, synthetic: booking.synthetic };
    const event = { kind: 'unit-booked' as const, sizeType, ...known, grossKg, tareKg, ...nature };
    return draft(sight, unitStream(unitKey(booking.id, index + 1)), event, when, place);
  });
  const booked = { kind: 'booked' as const, booking, ...(price === undefined ? {} : { price }) };
  return { events: [draft(sight, bookingStream(booking.id), booked, when, place), ...units] };
}

/** What its goods make of a unit. */
export const natureOf = (sizeType: SizeType, goods: readonly GoodsLine[]) => ({
  needsPlug: needsPlug(sizeType, goods),
  dangerous: goods.some((line) => line.dangerous !== undefined),
});

/** Goods have their value in money that the hub can change. */
export function withoutRate({ network }: Sight, { goods }: Booking): Decision | undefined {
  const unknown = goods.find(({ currency }) => !network.currencies.has(currency));
  return unknown && refuse('unknown-name', say`there is no rate for ${unknown.currency} in currencies.csv`);
}

/** A unit can be on one journey at a time. */
function takenNumber(sight: Sight, { units }: Booking): Decision | undefined {
  for (const { number } of units) {
    const journey = number === undefined ? undefined : sight.unitWithNumber(number);
    if (journey !== undefined) return refuse('wrong-number', say`${number} is on its way as ${journey}`);
  }
  return undefined;
}
