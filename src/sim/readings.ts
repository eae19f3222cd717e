import { chanceOf, uniform } from '../base/random.ts';
import { type Instant, instantOf, type Minute, minuteOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { Network } from '../model/network.ts';
import { bandOf, type Reading } from '../model/reefer.ts';
import { placeOf, type Unit, whereabouts } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';

/** A made-up reefer tells how it is every four hours: often enough for its alarms, seldom enough for its ledger. */
const readEvery = 240;
/** Of so many reefers something goes wrong once on their way; half of these lose their current for that time. */
const troubleShare = 0.12;
/** Within the first so many days. */
const troubleDays = 8;

/** Something that is done with a unit now, and when. */
export interface Act {
  readonly order: Order;
  readonly at: Instant;
}

/**
 * What a made-up reefer tells, and when it tells something next: while it stands in a yard of ours by its own clock, elsewhere when something
 * is done with it, then of all the time before. So its ledger has an entry an act, and six a day while it stands.
 */
export function readOff(
  { network, seed }: { readonly network: Network; readonly seed: number },
  unit: Unit,
  booking: Booking,
  acts: readonly Act[],
  until: Instant,
): { readonly order?: Order; readonly nextAt?: Instant } {
  const place = whereabouts(unit);
  const came = unit.moves[0]?.when ?? acts[0]?.at; // Nothing is done with it before it comes in.
  if (came === undefined || place.kind === 'gone') return {};
  const moved = acts.findLast(({ order }) => 'at' in order)?.order;
  const stands = moved === undefined ? place.kind === 'yard' : moved.kind === 'gate-in' || moved.kind === 'discharge';
  const at = moved !== undefined && 'at' in moved ? moved.at : placeOf(unit);
  const watched = stands && at !== undefined && network.terminals.has(at);
  const out = acts.find(({ order }) => order.kind === 'gate-out')?.at;
  const to = watched ? until : (out ?? acts.at(-1)?.at);
  if (to === undefined) return {};
  const from = Math.max(minuteOf(came), unit.reefer?.readings?.at(-1)?.at ?? 0) as Minute;
  const readings = readingsBetween(seed, unit, booking, from, minuteOf(to));
  const by = 'telemetry (synthetic)';
  return {
    ...(readings.length === 0 ? {} : { order: { kind: 'read-reefer', unit: unit.key, readings, by } }),
    ...(watched && unit.plan !== undefined ? { nextAt: instantOf(nextReading(unit, minuteOf(until))) } : {}),
  };
}

/** When a made-up reefer is read next after a moment: by its own clock, so that not all are read at once. */
function nextReading({ key }: Pick<Unit, 'key'>, after: Minute): Minute {
  const shift = Math.floor(chanceOf('reading', key).next() * readEvery);
  return ((Math.floor((after - shift) / readEvery) + 1) * readEvery + shift) as Minute;
}

/** What a made-up reefer tells after one moment, up to and with another: a function of seed, unit and time, so that it is the same in any pieces. */
export function readingsBetween(
  seed: number,
  unit: Pick<Unit, 'key' | 'reefer'>,
  { goods, readyAt }: Pick<Booking, 'goods' | 'readyAt'>,
  from: Minute,
  to: Minute,
): Reading[] {
  const band = bandOf(goods);
  if (band === undefined) return [];
  const setPointC = unit.reefer?.setPoint?.c ?? round((band.minC + band.maxC) / 2);
  const trouble = troubleOf(seed, unit, readyAt);
  const readings: Reading[] = [];
  for (let at = nextReading(unit, from); at <= to; at = (at + readEvery) as Minute) {
    const chance = chanceOf(seed, unit.key, 'reading', String(at));
    const inTrouble = trouble !== undefined && at >= trouble.from && at < trouble.to;
    const warmer = inTrouble ? (trouble.kelvin * (at - trouble.from + readEvery)) / (trouble.to - trouble.from) : 0;
    const supplyC = round(setPointC + uniform(chance, -0.3, 0.3) + warmer);
    const returnC = round(supplyC + uniform(chance, 0.3, 0.9));
    readings.push({ at, supplyC, returnC, setPointC, power: inTrouble && trouble.dark ? 'off' : 'on' });
  }
  return readings;
}

function troubleOf(seed: number, { key }: Pick<Unit, 'key'>, readyAt: Minute) {
  const chance = chanceOf(seed, key, 'trouble');
  if (chance.next() >= troubleShare) return undefined;
  const from = readyAt + uniform(chance, 0, troubleDays * 1440);
  return { from, to: from + uniform(chance, 6, 24) * 60, kelvin: uniform(chance, 3, 10), dark: chance.next() < 0.5 };
}

const round = (degrees: number): number => Math.round(degrees * 10) / 10;
