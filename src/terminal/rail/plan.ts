import { align } from './align.ts';
import { loadBound } from './bound.ts';
import { aloneObjection, leftBehind } from './left-behind.ts';
import { Load } from './load.ts';
import type { LeftBehind, LoadPlan, LoadQuestion, LoadUnit, Seated } from './question.ts';

/** How many windows of wagons are emptied and filled anew at most. */
const rounds = 160;

/**
 * Loads a train: the most value, then the fewest reshuffles. Pins are set by the bound's counting; units go on by destination, length and
 * weight; what found no place is put in place of less; windows of wagons are emptied and filled anew as long as that gains; at last the ways
 * from the trains that bring units are shortened.
 * The same question gives the same plan. Who is seated already stays there, and must keep the limits.
 */
export function planLoad(question: LoadQuestion, seated: readonly Seated[] = []): LoadPlan {
  const stay = new Map(seated.map((seat) => [seat.unit, seat]));
  const { able, unable } = sort(question, stay);
  const { value: bound, setting, pricePerKg } = loadBound(question, able);
  const load = new Load(question, setting.patterns);
  for (const unit of able) {
    const seat = stay.get(unit.key);
    if (seat !== undefined) load.fix(unit, seat.wagon, seat.startMm);
  }
  const net = (unit: LoadUnit): number => unit.value - pricePerKg * unit.goodsKg;
  const free = able.filter((unit) => !load.has(unit));
  const byWorth = free.sort((a, b) => net(b) - net(a) || a.reshuffles - b.reshuffles || (a.key < b.key ? -1 : 1));
  const chosen = pick(byWorth, setting.counts);
  for (const unit of [...chosen].sort(inLoadingOrder)) seat(load, unit);
  fill(load, question, byWorth);
  improve(load, byWorth);
  if (load.value < bound) renew(load, question, byWorth, bound);
  improve(load, byWorth);
  align(load, question);
  const left = able.filter((unit) => !load.has(unit)).map((unit) => leftBehind(load, question, unit));
  return {
    placements: load.placements(),
    left: [...unable, ...left],
    value: load.value,
    bound,
    reshuffles: load.reshuffles,
  };
}

/** Units that go, or could go if they were alone, and why the others could not. */
function sort(question: LoadQuestion, stay: ReadonlyMap<string, Seated>): { able: LoadUnit[]; unable: LeftBehind[] } {
  const able: LoadUnit[] = [];
  const unable: LeftBehind[] = [];
  for (const unit of question.units) {
    const why = stay.has(unit.key) ? undefined : aloneObjection(question, unit);
    if (why === undefined) able.push(unit);
    else unable.push({ unit: unit.key, ...why });
  }
  return { able, unable };
}

/** As many of the best of each length as the setting has places for. */
function pick(byWorth: readonly LoadUnit[], counts: readonly number[]): LoadUnit[] {
  const left = new Map([20, 30, 40, 45].map((feet, k) => [feet, counts[k] ?? 0]));
  return byWorth.filter((unit) => {
    const room = left.get(unit.feet) ?? 0;
    left.set(unit.feet, room - 1);
    return room > 0;
  });
}

/** Those that are hard to place first; then by destination, so that wagons of one lie together; then by length and weight. */
function inLoadingOrder(a: LoadUnit, b: LoadUnit): number {
  const hard = (unit: LoadUnit): number => (unit.needsPlug ? 2 : 0) + (unit.dangerous.length > 0 ? 1 : 0);
  return hard(b) - hard(a) || a.block - b.block || b.feet - a.feet || b.kg - a.kg || (a.key < b.key ? -1 : 1);
}

/** Puts a unit on the first place that takes it. A reefer spares no plug for others, so the rest avoids wagons with plugs. */
function seat(load: Load, unit: LoadUnit): boolean {
  for (const [wagon, units] of load.places.entries()) {
    for (let place = 0; place < units.length; place += 1) {
      if (units[place] !== undefined || load.objection(unit, wagon, place) !== undefined) continue;
      load.put(unit, wagon, place);
      return true;
    }
  }
  return false;
}

/** Gives everybody who is not on the train yet a place that is free, setting pins anew where a wagon is empty. */
function fill(load: Load, { wagons }: LoadQuestion, order: readonly LoadUnit[]): void {
  for (const unit of order) if (!load.has(unit)) seat(load, unit);
  for (const w of wagons.keys()) if (load.isOpen(w)) fillWagon(load, w, order);
}

/** Sets the pins of an empty wagon so that most value finds its place there, and seats it. */
function fillWagon(load: Load, w: number, order: readonly LoadUnit[]): void {
  let [best, bestValue] = [load.patterns[w] ?? 0, 0];
  for (const pattern of load.patternsOf(w)) {
    load.setPattern(w, pattern);
    const before = load.value;
    seatOn(load, w, order);
    if (load.value - before > bestValue) [best, bestValue] = [pattern, load.value - before];
    load.clear(w);
  }
  load.setPattern(w, best);
  seatOn(load, w, order);
}

function seatOn(load: Load, wagon: number, order: readonly LoadUnit[]): void {
  const units = load.places[wagon] ?? [];
  for (let place = 0; place < units.length; place += 1) {
    const found = order.find((unit) => !load.has(unit) && load.objection(unit, wagon, place) === undefined);
    if (found !== undefined) load.put(found, wagon, place);
  }
}

/** Puts units in the place of others that are worth less, or as much and harder to reach. */
function improve(load: Load, byWorth: readonly LoadUnit[]): void {
  for (const unit of byWorth) {
    if (load.has(unit)) continue;
    const worse = byWorth
      .filter((other) => load.has(other) && other.feet === unit.feet && isBetter(unit, other))
      .sort((a, b) => a.value - b.value || b.reshuffles - a.reshuffles);
    for (const other of worse) {
      const at = load.take(other);
      if (at === undefined) continue;
      if (load.objection(unit, at.wagon, at.place) === undefined) {
        load.put(unit, at.wagon, at.place);
        break;
      }
      load.put(other, at.wagon, at.place);
    }
  }
}

const isBetter = (a: LoadUnit, b: LoadUnit): boolean =>
  a.value > b.value || (a.value === b.value && a.reshuffles < b.reshuffles);

/** Empties a few wagons and fills them anew, here and there, and keeps what is no worse. */
function renew(load: Load, question: LoadQuestion, byWorth: readonly LoadUnit[], bound: number): void {
  const count = question.wagons.length;
  let seed = 0x2545f491;
  const draw = (below: number): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  for (let round = 0; round < rounds && load.value < bound; round += 1) {
    const emptied = [...new Set(Array.from({ length: Math.min(count, 2 + draw(3)) }, () => draw(count)))];
    const snapshot = load.remember(emptied);
    const [value, reshuffles] = [load.value, load.reshuffles];
    for (const w of emptied) load.clear(w);
    const waiting = byWorth.filter((unit) => !load.has(unit));
    const shift = draw(Math.max(1, Math.min(6, waiting.length)));
    const turned = [...waiting.slice(shift), ...waiting.slice(0, shift)];
    for (const w of emptied) fillWagon(load, w, turned);
    if (load.value < value || (load.value === value && load.reshuffles > reshuffles)) load.restore(emptied, snapshot);
  }
}
