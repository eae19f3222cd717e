import { chanceOf, uniform } from '../base/random.ts';
import { type Instant, instantOf, type Minute, minuteOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { Network } from '../model/network.ts';
import { bandOf, type Reading } from '../model/reefer.ts';
import { placeOf, type Unit, whereabouts } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';
import type { Life } from './life.ts';

/** A made-up reefer tells how it is every four hours: often enough for its alarms, seldom enough for its ledger. */
const readEvery = 240;
/** Who has put it down plugs it in and reads it within the hour; of so many it takes hours. */
const [slowShare, soonMinutes, slowMinutes] = [0.08, 50, 300];
/** Of so many reefers something goes wrong once, within the first so many days; half of these lose their current for that time. */
const [troubleShare, troubleDays] = [0.3, 10];

/**
 * A made-up life of a reefer with what it tells: while it stands in a yard of ours by its own clock and when it is plugged in there, elsewhere
 * when something is done with it, then of all the time before. So its ledger has an entry an act, and six a day while it stands.
 */
export function withReadings(
  { network, seed }: { readonly network: Network; readonly seed: number },
  booking: Booking,
  unit: Unit,
  life: Life,
  until: Instant,
): Life {
  const acts = life.orders.flatMap((order) =>
    'when' in order && order.when !== undefined ? [{ order, at: order.when }] : [],
  );
  const place = whereabouts(unit);
  const came = unit.moves[0]?.when ?? acts.find(({ order }) => order.kind === 'gate-in')?.at;
  if (came === undefined || place.kind === 'gone') return life;
  const moved = acts.findLast(({ order }) => moves.has(order.kind))?.order;
  const stands = moved === undefined ? place.kind === 'yard' : moved.kind === 'gate-in' || moved.kind === 'discharge';
  const at = moved !== undefined && 'at' in moved ? moved.at : placeOf(unit);
  const watched = stands && at !== undefined && network.terminals.has(at);
  const to = watched ? until : (acts.find(({ order }) => order.kind === 'gate-out')?.at ?? acts.at(-1)?.at);
  if (to === undefined) return life;
  const from = Math.max(minuteOf(came), unit.reefer?.readings?.at(-1)?.at ?? 0) as Minute;
  const put = [
    ...unit.moves.flatMap(({ kind, when }) => (kind === 'gated-in' || kind === 'discharged' ? [when] : [])),
    ...acts.flatMap(({ order, at }) => (order.kind === 'gate-in' || order.kind === 'discharge' ? [at] : [])),
  ].map((when) => pluggedAt(seed, unit, minuteOf(when)));
  const readings = readingsAt(seed, unit, booking, momentsOf(unit, put, from, minuteOf(to)));
  const read: Order = { kind: 'read-reefer', unit: unit.key, readings, by: 'telemetry (synthetic)' };
  const orders = readings.length === 0 ? life.orders : [...life.orders, read];
  if (!watched || unit.plan === undefined) return { ...life, orders };
  const ahead = [nextReading(unit, minuteOf(until)), ...put.filter((moment) => moment > minuteOf(until))];
  const next = Math.min(
    ...ahead.map((moment) => instantOf(moment)),
    life.nextAt ?? Number.POSITIVE_INFINITY,
  ) as Instant;
  return { ...life, orders, nextAt: next };
}

const moves: ReadonlySet<Order['kind']> = new Set(['gate-in', 'load', 'discharge', 'gate-out']);

/** When a reefer that came somewhere has its current there. */
function pluggedAt(seed: number, { key }: Pick<Unit, 'key'>, came: Minute): Minute {
  const chance = chanceOf(seed, key, 'plugged', came);
  const most = chance.next() < slowShare ? slowMinutes : soonMinutes;
  return Math.round(came + uniform(chance, most / 3, most)) as Minute;
}

/** When a made-up reefer is read next after a moment: by its own clock, so that not all are read at once. */
function nextReading({ key }: Pick<Unit, 'key'>, after: Minute): Minute {
  const shift = Math.floor(chanceOf('reading', key).next() * readEvery);
  return ((Math.floor((after - shift) / readEvery) + 1) * readEvery + shift) as Minute;
}

/** When it tells something after one moment, up to and with another. */
function momentsOf(unit: Pick<Unit, 'key'>, put: readonly Minute[], from: Minute, to: Minute): Minute[] {
  const moments = new Set(put.filter((moment) => moment > from && moment <= to));
  for (let at = nextReading(unit, from); at <= to; at = nextReading(unit, at)) moments.add(at);
  return [...moments].sort((a, b) => a - b);
}

/** What it tells at some moments: a function of seed, unit and time, so that it is the same in any pieces. */
export function readingsAt(
  seed: number,
  unit: Pick<Unit, 'key' | 'reefer'>,
  { goods, readyAt }: Pick<Booking, 'goods' | 'readyAt'>,
  moments: readonly Minute[],
): Reading[] {
  const band = bandOf(goods);
  if (band === undefined) return [];
  const setPointC = unit.reefer?.setPoint?.c ?? round((band.minC + band.maxC) / 2);
  const trouble = troubleOf(seed, unit, readyAt);
  return moments.map((at) => {
    const chance = chanceOf(seed, unit.key, 'reading', at);
    const inTrouble = trouble !== undefined && at >= trouble.from && at < trouble.to;
    const warmer = inTrouble
      ? trouble.kelvin * Math.min(1, (2 * (at - trouble.from)) / (trouble.to - trouble.from))
      : 0;
    const supplyC = round(setPointC + uniform(chance, -0.2, 0.2) + warmer);
    const returnC = round(supplyC + uniform(chance, 0.2, 0.6));
    return { at, supplyC, returnC, setPointC, power: inTrouble && trouble.dark ? 'off' : 'on' };
  });
}

function troubleOf(seed: number, { key }: Pick<Unit, 'key'>, readyAt: Minute) {
  const chance = chanceOf(seed, key, 'trouble');
  if (chance.next() >= troubleShare) return undefined;
  const from = readyAt + uniform(chance, 0, troubleDays * 1440);
  return { from, to: from + uniform(chance, 12, 48) * 60, kelvin: uniform(chance, 3, 9), dark: chance.next() < 0.5 };
}

const round = (degrees: number): number => Math.round(degrees * 10) / 10;
