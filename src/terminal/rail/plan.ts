import { loadBound } from './bound.ts';
import { Load, type Objection } from './load.ts';
import type { LeftBehind, LoadPlan, LoadQuestion, LoadUnit, Wagon } from './question.ts';
import { wagonObjection } from './wagon-load.ts';

/** How many windows of wagons are emptied and filled anew at most. */
const rounds = 160;

/**
 * Loads a train: the most value, then the fewest reshuffles. Pins are set by the bound's counting; units go on by destination, length and
 * weight; what found no place is put in place of less; then windows of wagons are emptied and filled anew as long as that gains.
 * The same question gives the same plan.
 */
export function planLoad(question: LoadQuestion): LoadPlan {
  const { able, unable } = sort(question);
  const { value: bound, setting, pricePerKg } = loadBound(question, able);
  const load = new Load(question, setting.patterns);
  const net = (unit: LoadUnit): number => unit.value - pricePerKg * unit.goodsKg;
  const byWorth = [...able].sort((a, b) => net(b) - net(a) || a.reshuffles - b.reshuffles || (a.key < b.key ? -1 : 1));
  const chosen = pick(byWorth, setting.counts);
  for (const unit of [...chosen].sort(inLoadingOrder)) seat(load, unit);
  fill(load, question, byWorth);
  improve(load, byWorth);
  if (load.value < bound) renew(load, question, byWorth, bound);
  improve(load, byWorth);
  const left = able.filter((unit) => !load.has(unit)).map((unit) => leftBehind(load, question, unit));
  return {
    placements: load.placements(),
    left: [...unable, ...left],
    value: load.value,
    bound,
    reshuffles: load.reshuffles,
  };
}

/** Units that could go if they were alone, and why the others could not. */
function sort(question: LoadQuestion): { able: LoadUnit[]; unable: LeftBehind[] } {
  const able: LoadUnit[] = [];
  const unable: LeftBehind[] = [];
  for (const unit of question.units) {
    const why = aloneObjection(question, unit);
    if (why === undefined) able.push(unit);
    else unable.push({ unit: unit.key, ...why });
  }
  return { able, unable };
}

function aloneObjection(question: LoadQuestion, unit: LoadUnit): Omit<LeftBehind, 'unit'> | undefined {
  let why: Omit<LeftBehind, 'unit'> = { code: 'no-pins', detail: `no wagon has a place of ${unit.feet} feet` };
  const seen = new Set<Wagon['type']>();
  for (const wagon of question.wagons) {
    if (seen.has(wagon.type)) continue;
    seen.add(wagon.type);
    for (const pattern of wagon.type.patterns) {
      for (const [index, place] of pattern.entries()) {
        if (place.feet !== unit.feet) continue;
        const units = pattern.map((_, other) => (other === index ? unit : undefined));
        const objection = wagonObjection(question, wagon, pattern, units);
        if (objection === undefined) return undefined;
        why =
          objection.code === 'no-power'
            ? { code: 'no-power', detail: 'no wagon of this train feeds reefers' }
            : { code: 'too-heavy', detail: `with ${unit.kg} kg on every wagon: ${objection.detail}` };
      }
    }
  }
  return why;
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
  for (const [w, { type }] of wagons.entries()) {
    if ((load.places[w] ?? []).some((unit) => unit !== undefined)) continue;
    let [best, bestValue] = [load.patterns[w] ?? 0, 0];
    for (let pattern = 0; pattern < type.patterns.length; pattern += 1) {
      load.setPattern(w, pattern);
      const before = load.value;
      seatOn(load, w, order);
      if (load.value - before > bestValue) [best, bestValue] = [pattern, load.value - before];
      for (const unit of load.places[w] ?? []) if (unit !== undefined) load.take(unit);
    }
    load.setPattern(w, best);
    seatOn(load, w, order);
  }
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
    for (const w of emptied) for (const unit of load.places[w] ?? []) if (unit !== undefined) load.take(unit);
    const waiting = byWorth.filter((unit) => !load.has(unit));
    const shift = draw(Math.max(1, Math.min(6, waiting.length)));
    fillWagons(load, question, emptied, [...waiting.slice(shift), ...waiting.slice(0, shift)]);
    if (load.value < value || (load.value === value && load.reshuffles > reshuffles)) load.restore(emptied, snapshot);
  }
}

function fillWagons(load: Load, { wagons }: LoadQuestion, which: readonly number[], order: readonly LoadUnit[]): void {
  for (const w of which) {
    const patterns = wagons[w]?.type.patterns ?? [];
    let [best, bestValue] = [load.patterns[w] ?? 0, -1];
    for (let pattern = 0; pattern < patterns.length; pattern += 1) {
      load.setPattern(w, pattern);
      const before = load.value;
      seatOn(load, w, order);
      if (load.value - before > bestValue) [best, bestValue] = [pattern, load.value - before];
      for (const unit of load.places[w] ?? []) if (unit !== undefined) load.take(unit);
    }
    load.setPattern(w, best);
    seatOn(load, w, order);
  }
}

/** Why a unit that could go alone did not: what stops it on the free places, or that others are worth more. */
function leftBehind(load: Load, { wagons }: LoadQuestion, unit: LoadUnit): LeftBehind {
  let found: Objection | undefined;
  for (const [wagon, { type }] of wagons.entries()) {
    const kept = load.patterns[wagon] ?? 0;
    const isEmpty = (load.places[wagon] ?? []).every((other) => other === undefined);
    for (const pattern of isEmpty ? type.patterns.keys() : [kept]) {
      if (isEmpty) load.setPattern(wagon, pattern); // Its pins could be set for this unit.
      for (const [place, other] of (load.places[wagon] ?? []).entries()) {
        const objection = other === undefined ? load.objection(unit, wagon, place) : undefined;
        if (objection === undefined || objection.code === 'no-pins') continue;
        if (found === undefined || found.code === 'wagon-limits') found = objection;
      }
    }
    if (isEmpty) load.setPattern(wagon, kept);
  }
  if (found !== undefined) return { unit: unit.key, code: found.code, detail: found.detail };
  const detail = `all places of ${unit.feet} feet carry units that are worth as much or more`;
  return { unit: unit.key, code: 'train-full', detail };
}
