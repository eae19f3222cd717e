import type { Sentence } from '../../base/sentence.ts';
import { isLong, type StowUnit } from './question.ts';
import type { Cell, Stow } from './stow.ts';
import type { TrimObjection } from './trim.ts';

/** Exchanges are tried so often before a unit is left ashore. */
const tries = 200;

/**
 * Exchanges units until the barge lies level from each call to the next: a heavy one of the low side for a light one of the other. Where
 * none helps, one on top that presses much for what it is worth is taken off. Gives those that were, with what was wrong.
 */
export function level(stow: Stow): Map<StowUnit, Sentence> {
  const off = new Map<StowUnit, Sentence>();
  for (let turn = 0; ; turn += 1) {
    const fault = stow.trimFault();
    if (fault === undefined) return off;
    if (turn < tries && exchange(stow)) continue;
    const left = leaveOne(stow, fault);
    if (left.length === 0) return off; // The barge does not lie level by itself.
    for (const unit of left) off.set(unit, fault.detail);
  }
}

/** Puts those that were left where the barge stays level with them, wherever a cell is open. */
export function refill(stow: Stow, waiting: readonly StowUnit[]): void {
  for (const unit of waiting) {
    for (const cell of stow.open(unit).cells) {
      stow.put(unit, cell);
      if (stow.trimFault() === undefined) break;
      stow.take(unit);
    }
  }
}

/** How far the barge is from lying level: what presses to a side counts more than what presses to an end. */
const skewOf = (across: number, along: number): number => Math.abs(across) * 4 + Math.abs(along) / 4;

/** The exchange of two units alike that levels the barge most over all calls behind which they are on board. */
function exchange(stow: Stow): boolean {
  const calls = stow.sections().map((call) => stow.moments(call));
  const units = [...stow.units()].filter((unit) => !stow.isFixed(unit));
  let [found, most]: [readonly [StowUnit, StowUnit] | undefined, number] = [undefined, 1];
  for (const [index, a] of units.entries()) {
    const at = stow.cellOf(a);
    if (at === undefined) continue;
    const here = stow.arms(a, at);
    for (const b of units.slice(index + 1)) {
      const there = stow.cellOf(b);
      if (there === undefined || a.kg === b.kg || !isAlike(a, b)) continue;
      const other = stow.arms(b, there);
      const [side, end] = [(a.kg - b.kg) * (other.across - here.across), (a.kg - b.kg) * (other.along - here.along)];
      let gain = 0;
      for (const { across, along } of calls.slice(a.from, a.to))
        gain += skewOf(across, along) - skewOf(across + side, along + end);
      if (gain > most) [found, most] = [[a, b], gain];
    }
  }
  return found !== undefined && swap(stow, ...found);
}

/** They may stand in each other's cell whatever is above and under them, apart from weight. */
const isAlike = (a: StowUnit, b: StowUnit): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  isLong(a) === isLong(b) &&
  a.feet > 40 === b.feet > 40 &&
  a.needsPlug === b.needsPlug &&
  a.dangerous.length === 0 &&
  b.dangerous.length === 0;

function swap(stow: Stow, a: StowUnit, b: StowUnit): boolean {
  const off = [...stow.take(a), ...stow.take(b)];
  const cellOf = new Map(off.map(({ unit, cell }) => [unit, cell]));
  const [at, there] = [cellOf.get(a), cellOf.get(b)];
  const changed = off.map(({ unit, cell }) => ({ unit, cell: (unit === a ? there : unit === b ? at : cell) ?? cell }));
  const lowFirst = [...changed].sort((x, y) => x.cell.tier - y.cell.tier);
  for (const [index, { unit, cell }] of lowFirst.entries()) {
    if (stow.objection(unit, cell) === undefined) {
      stow.put(unit, cell);
      continue;
    }
    for (const { unit: back } of lowFirst.slice(0, index)) stow.take(back);
    putBack(stow, off);
    return false;
  }
  return true;
}

function putBack(stow: Stow, all: readonly { readonly unit: StowUnit; readonly cell: Cell }[]): void {
  const missing = all.filter(({ unit }) => !stow.has(unit));
  for (const { unit, cell } of missing.sort((a, b) => a.cell.tier - b.cell.tier)) stow.put(unit, cell);
}

/** Of the units on top, the one that levels most for what it is worth. */
function leaveOne(stow: Stow, { call, is }: { readonly call: number; readonly is: TrimObjection['is'] }): StowUnit[] {
  const { across, along } = stow.moments(call);
  let [found, most]: [StowUnit | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const unit of stow.units()) {
    const cell = stow.cellOf(unit);
    if (cell === undefined || unit.from > call || call >= unit.to || !stow.isOnTop(unit) || stow.isFixed(unit))
      continue;
    const arms = stow.arms(unit, cell);
    const without = skewOf(across - unit.kg * arms.across, along - unit.kg * arms.along);
    const gain = (is === 'high' ? arms.up * unit.kg : skewOf(across, along) - without) / Math.max(1, unit.value);
    if (gain > most) [found, most] = [unit, gain];
  }
  return found === undefined ? [] : stow.take(found).map(({ unit }) => unit);
}
