import { z } from 'zod';
import { limits } from '../../base/limits.ts';
import type { Cents } from '../../base/money.ts';
import { say, told } from '../../base/sentence.ts';
import { writeZoned } from '../../base/zone.ts';
import {
  type BookedUnit,
  type Booking,
  type BookingId,
  type BookingState,
  incoterms,
  type Priority,
} from '../../model/booking.ts';
import { type BookingFault, bookingFaults } from '../../model/booking-rules.ts';
import type { CarrierId } from '../../model/carrier.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { isoGrossMaxKg, readSizeType, type SizeType, usualTareKg } from '../../model/size-type.ts';
import { readUnitId, type UnitId } from '../../model/unit-id.ts';
import { modes } from '../../model/way.ts';
import type { BookingChange } from '../../operations/order.ts';
import { zoneOf } from '../../tracking/leg-sheet.ts';
import { bookingStageOf } from '../../tracking/stage.ts';
import { ProblemError } from '../http/problem.ts';
import { facilityCode, list, moment, money, plain, readBy, toMinute, word } from './common.ts';
import { goodsBodies, toGoods, tooHeavy } from './goods.ts';
import { eventView, trackView } from './unit.ts';

export const bookingParam = z.object({ booking: word(35).describe('its reference') });

export const toBookingId = ({ booking }: z.infer<typeof bookingParam>): BookingId => booking as BookingId;

const unitBody = z.strictObject({
  number: readBy(readUnitId).optional().describe('ISO 6346 number, if it is known already'),
  sizeType: readBy(readSizeType).describe('ISO 6346 size-type, such as 45G1'),
  grossKg: z.number().int().min(1).max(isoGrossMaxKg).describe('with goods'),
  tareKg: z.number().int().min(1).max(isoGrossMaxKg).optional().describe('empty; the usual one where nobody says'),
});

const terms = {
  consignor: plain(70).optional(),
  consignee: plain(70).optional(),
  incoterm: z.enum(incoterms).optional(),
  carrier: word(20)
    .optional()
    .describe("whose units the goods go in, one of carriers.csv; anybody's where nobody says"),
  priority: z.number().int().min(1).max(5).optional().describe('1 goes first, 5 last; 3 where nobody says'),
  latePerDay: money.optional().describe("what a day of lateness of one unit costs, in the hub's currency"),
  modes: z
    .array(z.enum(modes as [string, ...string[]]))
    .min(1)
    .optional()
    .describe('modes the owner allows'),
  documents: moment.optional().describe('when all papers will be there'),
};

export const bookingBody = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,34}$/, say`letters, digits, - and _, at most 35`)
    .describe('your reference, unique in the hub'),
  customer: plain(70),
  origin: facilityCode,
  destination: facilityCode,
  ready: moment,
  due: moment,
  units: z.array(unitBody).min(1).max(limits.unitsPerBooking),
  goods: goodsBodies.default([]),
  laden: z.boolean().default(true),
  ...terms,
});

export const bookingChange = z
  .strictObject({
    destination: facilityCode.optional(),
    ready: moment.optional(),
    due: moment.optional(),
    goods: goodsBodies.optional().describe('all lines, as they are to be'),
    ...terms,
    reason: plain(200),
  })
  .describe('what to change, and why');

/** A booking as a customer sends it to one of ours; everything that is wrong between its fields at once. */
export function toBooking(network: Network, body: z.infer<typeof bookingBody>): Booking {
  const { id, customer, origin, destination, laden } = body;
  const units = body.units.map(({ number, sizeType, grossKg, tareKg }): BookedUnit => {
    const size = sizeType.toUpperCase() as SizeType;
    const known = number === undefined ? {} : { number: readUnitId(number) as UnitId };
    return { ...known, sizeType: size, grossKg, tareKg: tareKg ?? usualTareKg(size) };
  });
  const goods = toGoods(network, body.goods, units);
  const booking: Booking = {
    id: id as BookingId,
    customer,
    ...toTerms(body),
    origin: origin as FacilityId,
    destination: destination as FacilityId,
    readyAt: toMinute(body.ready),
    dueAt: toMinute(body.due),
    units,
    goods,
    priority: (body.priority ?? 3) as Priority,
    laden,
    synthetic: false,
  };
  const faults: Fault[] = bookingFaults(booking).map((fault) => ({ field: pathOf(fault), reason: fault.reason }));
  faults.push(...tooHeavy(goods, units));
  for (const field of ['origin', 'destination'] as const) {
    if (!network.facilities.has(booking[field]))
      faults.push({ field, reason: say`${booking[field]} is no facility of ${network.name}` });
  }
  refuseFaults(faults);
  return booking;
}

type Fault = Pick<BookingFault, 'field' | 'reason'>;

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const errors = faults.map(({ field, reason }) => ({ field, ...told(reason) }));
  const all = errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  throw new ProblemError(422, 'Booking refused', all, { code: 'booking-faults', errors });
}

/** What the columns of a booking file are called here: in which list, and there. */
const places: Readonly<Record<string, readonly [string, string]>> = {
  unit_numbers: ['units', 'number'],
  size_type: ['units', 'sizeType'],
  gross_kg: ['units', 'grossKg'],
  hs: ['goods', 'hs'],
  shelf_life_d: ['goods', 'shelfLifeDays'],
};

/** Where in the body a fault lies: `units.0.grossKg`. */
function pathOf({ field, row = 0 }: BookingFault): string {
  const place = places[field];
  return place === undefined ? field : `${place[0]}.${row}.${place[1]}`;
}

type Terms = Partial<
  Pick<
    z.infer<typeof bookingBody>,
    'consignor' | 'consignee' | 'incoterm' | 'carrier' | 'latePerDay' | 'modes' | 'documents'
  >
>;

function toTerms({ consignor, consignee, incoterm, carrier, latePerDay, modes: allowed, documents }: Terms) {
  return {
    ...(consignor === undefined ? {} : { consignor }),
    ...(consignee === undefined ? {} : { consignee }),
    ...(incoterm === undefined ? {} : { incoterm }),
    ...(carrier === undefined ? {} : { carrier: carrier as CarrierId }),
    ...(latePerDay === undefined ? {} : { latePerDay: latePerDay as Cents }),
    ...(allowed === undefined ? {} : { modes: allowed as NonNullable<Booking['modes']> }),
    ...(documents === undefined ? {} : { documentsAt: toMinute(documents) }),
  };
}

/** A change as it was sent, of a booking with these units. */
export function toChange(
  network: Network,
  body: z.infer<typeof bookingChange>,
  units: readonly BookedUnit[],
): BookingChange {
  const { destination, ready, due, priority } = body;
  const goods = body.goods && toGoods(network, body.goods, units);
  refuseFaults(tooHeavy(goods ?? [], units));
  return {
    ...(goods === undefined ? {} : { goods }),
    ...toTerms(body),
    ...(destination === undefined ? {} : { destination: destination as FacilityId }),
    ...(ready === undefined ? {} : { readyAt: toMinute(ready) }),
    ...(due === undefined ? {} : { dueAt: toMinute(due) }),
    ...(priority === undefined ? {} : { priority: priority as Priority }),
  };
}

const party = z.string().optional();
const amount = z.object({ cents: z.number(), currency: z.string() });

export const bookingView = z.object({
  id: z.string(),
  version: z.number(),
  stage: z.enum(['booked', 'confirmed', 'cancelled']),
  customer: z.string(),
  consignor: party,
  consignee: party,
  origin: z.string(),
  destination: z.string(),
  ready: z.string(),
  due: z.string(),
  documents: z.string().optional(),
  units: list(
    z.object({ number: z.string().optional(), sizeType: z.string(), grossKg: z.number(), tareKg: z.number() }),
  ),
  goods: list(
    z.object({
      hs: z.string(),
      description: z.string(),
      value: z.number(),
      currency: z.string(),
      netKg: z.number(),
      temperature: z.object({ minC: z.number(), maxC: z.number() }).optional(),
      shelfLifeDays: z.number().optional(),
      dangerous: z.object({ un: z.string(), class: z.string(), packingGroup: z.string().optional() }).optional(),
    }),
  ),
  incoterm: z.string().optional(),
  carrier: z.string().optional(),
  priority: z.number(),
  latePerDay: z.number().optional(),
  modes: list(z.string()).optional(),
  laden: z.boolean(),
  price: amount.optional(),
  confirmed: z.object({ price: amount, arrival: z.string() }).optional(),
  recorded: z.string(),
  synthetic: z.boolean(),
});

export function viewBooking(network: Network, state: BookingState): z.infer<typeof bookingView> {
  const { booking, confirmed, price } = state;
  const { readyAt, dueAt, documentsAt, id, origin, destination, ...rest } = booking;
  const [here, there] = [zoneOf(network, origin), zoneOf(network, destination)];
  return {
    ...rest,
    id,
    origin,
    destination,
    version: state.version,
    stage: bookingStageOf(state),
    ready: writeZoned(here, readyAt),
    due: writeZoned(there, dueAt),
    ...(documentsAt === undefined ? {} : { documents: writeZoned(here, documentsAt) }),
    ...(price === undefined ? {} : { price }),
    ...(confirmed === undefined
      ? {}
      : { confirmed: { price: confirmed.price, arrival: writeZoned(there, confirmed.arrivesAt) } }),
    recorded: new Date(state.recordedAt).toISOString(),
  };
}

/** How a booking is getting on, as `tracking/booking-sheet.ts` makes it. */
export const bookingTrackView = z.object({
  booking: z.string(),
  customer: z.string(),
  stage: z.enum(['booked', 'confirmed', 'cancelled']),
  origin: z.string(),
  destination: z.string(),
  due: z.string(),
  statuses: z.record(z.string(), z.number()).describe('how many units stand how'),
  units: list(
    trackView.pick({ unit: true, number: true, status: true, at: true, next: true, eta: true, late: true, asOf: true }),
  ),
  arrival: z.string().optional().describe('of the last unit, once every one that still goes has an answer'),
  late: z.number().optional().describe('minutes beyond due of the latest unit; negative is early'),
  events: list(eventView),
  synthetic: z.boolean(),
});
