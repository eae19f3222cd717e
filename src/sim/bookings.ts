import { type Chance, chanceOf, hashOf, pick, uniform, wholeBetween } from '../base/random.ts';
import { days as daysOf, type Minute } from '../base/time.ts';
import { type Day, momentOf, nextDay, writeDay, type Zone } from '../base/zone.ts';
import type { BookedUnit, Booking, BookingId, Incoterm, Priority } from '../model/booking.ts';
import type { Demand, DemandGoods } from '../model/demand.ts';
import type { Network } from '../model/network.ts';
import { type SizeType, sizeOf, usualTareKg } from '../model/size-type.ts';
import type { UnitKey } from '../model/unit.ts';
import { checkDigitOf, type UnitId } from '../model/unit-id.ts';

/** A made-up booking, with the day its customer would have made it. */
export interface SyntheticBooking {
  readonly booking: Booking;
  readonly bookedAt: Minute;
}

export interface BookingWish {
  readonly seed: number;
  /** First day on which units are ready, and for how many days. */
  readonly from: Day;
  readonly days: number;
  /** Multiplies all demand; 1 is the base case. */
  readonly scale?: number;
}

export const seedMax = 999_999;

/** Reads `17`. A seed stands in the reference of every booking, so that it has to be short. */
export const readSeed = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

/** How many units a booking has, and how often: single boxes are the rule, half a train happens. */
const bookingSizes = [
  { low: 1, high: 1, weight: 34 },
  { low: 2, high: 2, weight: 24 },
  { low: 3, high: 5, weight: 24 },
  { low: 6, high: 12, weight: 14 },
  { low: 15, high: 30, weight: 4 },
];

/** What a twenty-foot and a longer unit may weigh on the strictest lane that carries them everywhere. */
const grossMaxKg = 30_400;

const incotermsUsed: readonly { term: Incoterm; weight: number }[] = [
  { term: 'FCA', weight: 40 },
  { term: 'DAP', weight: 25 },
  { term: 'FOB', weight: 15 },
  { term: 'CIP', weight: 10 },
  { term: 'EXW', weight: 10 },
];

/**
 * Makes bookings out of a network's demand, seeded: relation by relation and goods by goods, in step with the yearly volumes,
 * so that even a month carries what its share of the year should. All are marked synthetic. They come in the order in which
 * they would have been made.
 */
export function makeBookings(network: Network, wish: BookingWish): SyntheticBooking[] {
  const seasons = new Map(network.seasons.map(({ id, months }) => [id, months]));
  const made: SyntheticBooking[] = [];
  for (const demand of network.demands) {
    const group = network.goods.filter((goods) => goods.group === demand.group);
    const shares = group.reduce((sum, goods) => sum + goods.share, 0);
    for (const goods of group) {
      const season = goods.season === undefined ? undefined : seasons.get(goods.season);
      const perDay = (demand.teuPerYear * (goods.share / shares) * (wish.scale ?? 1)) / 365;
      if (perDay > 0) made.push(...makeStream(network, wish, demand, goods, (day) => perDay * seasonOf(season, day)));
    }
  }
  made.sort(
    (a, b) =>
      a.bookedAt - b.bookedAt || a.booking.readyAt - b.booking.readyAt || (a.booking.id < b.booking.id ? -1 : 1),
  );
  return numberAll(made, wish);
}

const seasonOf = (months: readonly number[] | undefined, day: Day): number =>
  months?.[Number(writeDay(day).slice(5, 7)) - 1] ?? 1;

/** One relation and one kind of goods: volume gathers day by day, and leaves as a booking whenever there is enough. */
function* makeStream(
  network: Network,
  wish: BookingWish,
  demand: Demand,
  goods: DemandGoods,
  teuOn: (day: Day) => number,
): Generator<SyntheticBooking> {
  const chance = chanceOf(wish.seed, demand.id, goods.hs, goods.name);
  let next = draw(chance, demand, goods);
  let gathered = chance.next() * next.teu; // Somewhere between two bookings when the period begins.
  for (let offset = 0; offset < wish.days; offset += 1) {
    const day = nextDay(wish.from, offset);
    gathered += teuOn(day);
    for (; gathered >= next.teu; next = draw(chance, demand, goods)) {
      gathered -= next.teu;
      yield bookingOf(network, demand, goods, next, day, chance);
    }
  }
}

interface Draw {
  readonly count: number;
  readonly sizeType: SizeType;
  readonly teu: number;
}

function draw(chance: Chance, demand: Demand, goods: DemandGoods): Draw {
  const { sizeType } = pick(chance, goods.sizeTypes, ({ share }) => share);
  const { low, high } = pick(chance, bookingSizes, ({ weight }) => weight);
  const { teu } = sizeOf(sizeType);
  const weekly = Math.max(1, Math.ceil((demand.teuPerYear * goods.share) / 52 / teu)); // Nobody books more than a week's trade at once.
  const count = Math.min(wholeBetween(chance, low, high), weekly);
  return { count, sizeType, teu: teu * count };
}

function bookingOf(
  network: Network,
  demand: Demand,
  goods: DemandGoods,
  { count, sizeType }: Draw,
  day: Day,
  chance: Chance,
): SyntheticBooking {
  const zone = network.facilities.get(demand.origin)?.zone ?? ('UTC' as Zone);
  const readyAt = momentOf(zone, day, 360 + 15 * wholeBetween(chance, 0, 55)); // Between six and eight in the evening.
  const dueAt = (readyAt + Math.round((daysOf(demand.dueDays) * uniform(chance, 0.9, 1.4)) / 60) * 60) as Minute;
  const leadDays = Math.min(30, Math.exp(uniform(chance, 0.7, 2.8))); // Two days to two weeks before they are ready.
  const { teu, kind } = sizeOf(sizeType);
  const tareKg = usualTareKg(sizeType);
  const netKg = Math.round((goods.tonnesPerTeu * teu * 1000 * uniform(chance, 0.85, 1)) / 10) * 10;
  const grossKg = Math.min(grossMaxKg, tareKg + netKg);
  const unit: BookedUnit = { sizeType, grossKg, tareKg };
  const value = Math.round(goods.valuePerTeu * teu * count * uniform(chance, 0.8, 1.2));
  const precious = goods.valuePerTeu > 20_000_000;
  const priority = goods.shelfLifeDays !== undefined ? 1 : precious ? 2 : chance.next() < 0.8 ? 3 : 4;
  const cold = kind === 'reefer' || kind === 'insulated' ? goods.temperature : undefined;
  const customer = wholeBetween(chance, 1, 48);
  const booking: Booking = {
    id: '' as BookingId, // Given when all are in order.
    customer: `Synthetic forwarder ${String(customer).padStart(2, '0')}`,
    consignor: `Synthetic shipper ${wholeBetween(chance, 1, 400)}`,
    consignee: `Synthetic consignee ${wholeBetween(chance, 1, 400)}`,
    origin: demand.origin,
    destination: demand.destination,
    readyAt,
    dueAt,
    units: Array.from({ length: count }, () => unit),
    goods: [
      {
        hs: goods.hs,
        description: goods.name,
        value: value as Booking['goods'][number]['value'],
        currency: network.norms.currency,
        netKg: (grossKg - tareKg) * count,
        ...(cold === undefined ? {} : { temperature: cold }),
        ...(goods.shelfLifeDays === undefined ? {} : { shelfLifeDays: goods.shelfLifeDays }),
        ...(goods.dangerous === undefined ? {} : { dangerous: goods.dangerous }),
      },
    ],
    incoterm: pick(chance, incotermsUsed, ({ weight }) => weight).term,
    priority: priority as Priority,
    ...(goods.modes === undefined ? {} : { modes: goods.modes }),
    laden: true,
    synthetic: true,
  };
  return { booking, bookedAt: (readyAt - Math.round(leadDays * 1440)) as Minute };
}

/** Gives bookings their references and most units their numbers, in the order of booking: other ones in another period. */
function numberAll(made: readonly SyntheticBooking[], wish: BookingWish): SyntheticBooking[] {
  const chance = chanceOf(wish.seed, 'numbers');
  const { seed, from, days, scale = 1 } = wish;
  const scaled = scale === 1 ? '' : `x${Math.round(scale * 100)}`;
  const prefix = `SYN${seed}-${writeDay(from).replaceAll('-', '').slice(2)}-${days}${scaled}`;
  let serial = from * numbersPerDay + hashOf(seed, days, scale);
  return made.map(({ booking, bookedAt }, index) => {
    const late = chance.next() < 0.08; // Some units are only assigned when they come to the gate.
    const units = booking.units.map((unit) => {
      if (late) return unit;
      serial += 1;
      return { ...unit, number: bookedNumber(serial) };
    });
    return {
      booking: { ...booking, id: `${prefix}-${String(index + 1).padStart(6, '0')}` as BookingId, units },
      bookedAt,
    };
  });
}

/** Owners that do not exist, SYAU to SYTU for numbers in bookings, SYUU to SYZU for those painted on at the gate. */
const [bookedOwners, gateOwners] = ['ABCDEFGHIJKLMNOPQRST', 'UVWXYZ'];
const numbersPerOwner = 1_000_000;

/**
 * Each first day has numbers of its own, enough for a month of the reference network; they come round again after 200 days,
 * when units of then have long arrived.
 */
const numbersPerDay = 100_000;

const bookedNumber = (serial: number): UnitId => numberOf(bookedOwners, serial);

/** The number of a unit whose customer has named none: its driver tells it at the gate. */
export const gateNumber = (seed: number, unit: UnitKey): UnitId => numberOf(gateOwners, hashOf(seed, unit));

/** A number with a right check digit. */
function numberOf(owners: string, serial: number): UnitId {
  const all = owners.length * numbersPerOwner;
  const place = ((serial % all) + all) % all; // Days before 1970 are negative.
  const owner = owners[Math.floor(place / numbersPerOwner)] ?? '';
  const ten = `SY${owner}U${String(place % numbersPerOwner).padStart(6, '0')}`;
  return `${ten}${checkDigitOf(ten)}` as UnitId;
}
