import { lengthMmOf } from '../../model/wagon.ts';
import type { Load, Seat } from './load.ts';
import type { LoadQuestion, LoadUnit, Placement, Wagon } from './question.ts';

/** How often all pairs are gone through at most: one round mends nearly all, a few what that made possible. */
const rounds = 12;

/**
 * Shortens the ways on which units are carried from the trains that bring them, which stand beside this one, heads side by side: units of
 * one length change places, whole wagons' loads do, or a unit goes to a free place, as long as the sum of the ways falls. Who is on the
 * train does not change, and all limits are kept. Where only lengths count, such exchanges end in the least sum: that of sorted points.
 */
export function align(load: Load, { wagons, units }: LoadQuestion): void {
  if (units.every(({ comesFromMm }) => comesFromMm === undefined)) return;
  const line = lineOf(wagons);
  for (let round = 0; round < rounds; round += 1) {
    const moved = exchangeUnits(load, line, units) + exchangeWagons(load, line) + moveNearer(load, line, units);
    if (moved === 0) return;
  }
}

/** Metres in all that units are carried along the track from the trains that bring them; of those whose place there is known. */
export function carriedM({ wagons, units }: LoadQuestion, placements: readonly Placement[]): number {
  const line = lineOf(wagons);
  const asked = new Map(units.map((unit) => [unit.key, unit]));
  const mm = placements.reduce((sum, { unit: key, wagon, pattern, place }) => {
    const unit = asked.get(key);
    const start = wagons[wagon]?.type.patterns[pattern]?.[place]?.startMm;
    return unit === undefined || start === undefined ? sum : sum + wayMm(unit, middleMm(line, wagon, start, unit.feet));
  }, 0);
  return mm / 1000;
}

/** Where each wagon of a train begins, in millimetres from its head. */
export function lineOf(wagons: readonly Wagon[]): number[] {
  let at = 0;
  return wagons.map(({ type }) => {
    at += type.lengthMm;
    return at - type.lengthMm;
  });
}

/** Where the middle of a unit stands on a train, in millimetres from its head. */
export const middleMm = (line: readonly number[], wagon: number, startMm: number, feet: number): number =>
  (line[wagon] ?? 0) + startMm + lengthMmOf(feet) / 2;

const wayMm = ({ comesFromMm }: LoadUnit, atMm: number): number =>
  comesFromMm === undefined ? 0 : Math.abs(atMm - comesFromMm);

function exchangeUnits(load: Load, line: readonly number[], units: readonly LoadUnit[]): number {
  const on = units.filter((unit) => load.has(unit) && !load.isFixed(unit));
  let moved = 0;
  for (const [index, a] of on.entries())
    for (const b of on.slice(index + 1)) {
      if (a.feet !== b.feet) continue;
      const [atA, atB] = [pointOf(load, line, a), pointOf(load, line, b)];
      const gain = wayMm(a, atA) + wayMm(b, atB) - wayMm(a, atB) - wayMm(b, atA);
      if (gain > 0 && exchange(load, a, b)) moved += 1;
    }
  return moved;
}

/** Two units change places, if both may. */
function exchange(load: Load, a: LoadUnit, b: LoadUnit): boolean {
  const [from, to] = [load.take(a), load.take(b)];
  if (from === undefined || to === undefined) return false;
  if (putIf(load, a, to)) {
    if (putIf(load, b, from)) return true;
    load.take(a);
  }
  load.put(a, from.wagon, from.place);
  load.put(b, to.wagon, to.place);
  return false;
}

function putIf(load: Load, unit: LoadUnit, { wagon, place }: Seat): boolean {
  const may = load.objection(unit, wagon, place) === undefined;
  if (may) load.put(unit, wagon, place);
  return may;
}

/** Wagons of one type change what they carry: short units that stand in pairs, and those of two destinations, cannot do so one by one. */
function exchangeWagons(load: Load, line: readonly number[]): number {
  let moved = 0;
  for (const w of line.keys())
    for (let v = w + 1; v < line.length; v += 1) if (exchangeLoads(load, line, w, v)) moved += 1;
  return moved;
}

function exchangeLoads(load: Load, line: readonly number[], w: number, v: number): boolean {
  if (!load.areAlike(w, v)) return false;
  const [there, here] = [load.places[w] ?? [], load.places[v] ?? []].map((units) =>
    units.filter((unit) => unit !== undefined),
  );
  if (there === undefined || here === undefined || [...there, ...here].some((unit) => load.isFixed(unit))) return false;
  const shift = (line[v] ?? 0) - (line[w] ?? 0);
  const gainOf = (units: readonly LoadUnit[], by: number): number =>
    units.reduce((sum, unit) => {
      const at = pointOf(load, line, unit);
      return sum + wayMm(unit, at) - wayMm(unit, at + by);
    }, 0);
  if (gainOf(there, shift) + gainOf(here, -shift) <= 0) return false;
  const before = load.remember([w, v]);
  const [patterns, places] = [[...before.patterns].reverse(), [...before.places].reverse()];
  for (const wagon of [w, v]) load.clear(wagon);
  for (const [index, wagon] of [w, v].entries()) {
    load.setPattern(wagon, patterns[index] ?? 0);
    for (const [place, unit] of (places[index] ?? []).entries())
      if (unit !== undefined && !putIf(load, unit, { wagon, place })) {
        load.restore([w, v], before);
        return false;
      }
  }
  return true;
}

function moveNearer(load: Load, line: readonly number[], units: readonly LoadUnit[]): number {
  let moved = 0;
  for (const unit of units) {
    if (unit.comesFromMm === undefined || !load.has(unit) || load.isFixed(unit)) continue;
    const now = wayMm(unit, pointOf(load, line, unit));
    const nearer = load
      .freePlaces(unit.feet)
      .map((seat) => ({ seat, way: wayMm(unit, middleMm(line, seat.wagon, seat.startMm, unit.feet)) }))
      .filter(({ way }) => way < now)
      .sort((a, b) => a.way - b.way);
    const from = nearer.length === 0 ? undefined : load.take(unit);
    if (from === undefined) continue;
    if (nearer.some(({ seat }) => putIf(load, unit, seat))) moved += 1;
    else load.put(unit, from.wagon, from.place);
  }
  return moved;
}

function pointOf(load: Load, line: readonly number[], unit: LoadUnit): number {
  const seat = load.seatOf(unit);
  const start = seat === undefined ? 0 : (load.patternOf(seat.wagon)?.[seat.place]?.startMm ?? 0);
  return middleMm(line, seat?.wagon ?? 0, start, unit.feet);
}
