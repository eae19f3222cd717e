import { part, type Sentence, say, textOf } from '../../base/sentence.ts';
import type { CellSpot } from '../../model/loading.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Edited } from '../rail/edit.ts';
import { stowBound } from './bound.ts';
import { checkStow } from './check.ts';
import { aloneObjection, leftAshore } from './plan.ts';
import { isLong, type LeftAshore, type Stowed, type StowPlan, type StowQuestion, type StowUnit } from './question.ts';
import { type Cell, cellAt, type Objection, Stow } from './stow.ts';

/** A unit is put into a cell, or taken off. */
export interface StowEdit {
  readonly unit: UnitKey;
  readonly to?: CellSpot;
}

/**
 * Changes a stowage by hand, all edits at once: units that are named are lifted first, so that two may change places. Nobody is put where a
 * limit would break, and nobody is left in the air; a limit that is broken already may stay so, and no other may come to it.
 */
export function editStow(
  question: StowQuestion,
  stowed: readonly Stowed[],
  edits: readonly StowEdit[],
): Edited<Stowed> {
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const moving = new Set(edits.map(({ unit }) => unit));
  const placed = stowed.filter(({ unit }) => !moving.has(unit));
  const stow = stowOf(question, placed);
  for (const { unit: key, to } of [...edits].sort((a, b) => (a.to?.tier ?? 0) - (b.to?.tier ?? 0))) {
    const unit = units.get(key);
    if (to === undefined) continue;
    const detail =
      unit === undefined ? say`it does not go on this barge` : cellObjection(stow, question, unit, to)?.detail;
    if (unit === undefined || detail !== undefined) return { refused: { unit: key, detail: detail ?? '' } };
    stow.put(unit, cellAt(to));
    placed.push({ unit: key, bay: to.bay, row: to.row, tier: to.tier });
  }
  for (const was of stowed) {
    const upon = moving.has(was.unit) ? hangingOver(units, placed, was) : undefined;
    if (upon !== undefined) return { refused: { unit: was.unit, detail: say`${upon} stands upon it` } };
  }
  const known = new Set(stowFaults(question, stowed).map(plain));
  const fault = stowFaults(question, placed).find((each) => !known.has(plain(each)));
  return fault === undefined ? { placed } : { refused: { unit: edits[0]?.unit ?? ('' as UnitKey), detail: fault } };
}

/** A cell for a unit, and why it may not go there, or nothing. */
export interface StowSpot extends CellSpot {
  readonly objection?: Sentence;
  /** Who stands there, where that is one. */
  readonly occupant?: UnitKey;
}

/** Every cell a unit might stand in, with what speaks against it as the others stand. */
export function stowSpots(question: StowQuestion, stowed: readonly Stowed[], key: UnitKey): StowSpot[] {
  const unit = question.units.find((each) => each.key === key);
  if (unit === undefined) return [];
  const { bays, rows, tiers } = question.vessel;
  const others = stowed.filter((each) => each.unit !== key);
  const stow = stowOf(question, others);
  const isLevel = stow.trimFault() === undefined;
  const was = stowed.find((each) => each.unit === key);
  const units = new Map(question.units.map((each) => [each.key, each]));
  const upon = was === undefined ? undefined : hangingOver(units, others, was);
  const spots: StowSpot[] = [];
  for (let bay = 1; bay <= bays; bay += isLong(unit) ? 2 : 1)
    for (let row = 1; row <= rows; row += 1)
      for (let tier = 1; tier <= tiers; tier += 1) {
        const spot = { bay, row, tier };
        const { detail, occupant } = cellObjection(stow, question, unit, spot) ?? {};
        const stays = was !== undefined && was.bay === bay && was.row === row && was.tier === tier;
        const leaves = upon === undefined || stays ? undefined : say`${upon} stands upon it`;
        const objection = detail ?? leaves ?? (isLevel ? trimWith(stow, unit, cellAt(spot)) : undefined);
        spots.push({
          ...spot,
          ...(objection === undefined ? {} : { objection }),
          ...(occupant === undefined ? {} : { occupant }),
        });
      }
  return spots;
}

/** A stowage as it stands, as a plan: what it is worth and who is left ashore. */
export function appraiseStow(question: StowQuestion, stowed: readonly Stowed[]): StowPlan {
  const stow = stowOf(question, stowed);
  const able = question.units.filter((unit) => stow.has(unit) || aloneObjection(question, unit) === undefined);
  const left = question.units.filter((unit) => !stow.has(unit));
  return {
    stowed: stow.stowed(),
    left: left.map((unit) => {
      const alone = aloneObjection(question, unit);
      return alone === undefined ? waiting(stow, unit) : { unit: unit.key, ...alone };
    }),
    value: stow.value,
    bound: stowBound(question, able),
  };
}

/** Those that are to stay, with everybody under them: nobody who stays is left in the air. */
export function withSupports(question: StowQuestion, stowed: readonly Stowed[], stay: ReadonlySet<UnitKey>): Stowed[] {
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const fixed = stowed.filter(({ unit }) => stay.has(unit));
  const under = stowed.filter(
    (low) => !stay.has(low.unit) && fixed.some((high) => high.tier > low.tier && isOver(units, high, low)),
  );
  return [...fixed, ...under];
}

/** Who stands upon a place that nobody has taken since. */
function hangingOver(
  units: ReadonlyMap<UnitKey, StowUnit>,
  placed: readonly Stowed[],
  was: Stowed,
): UnitKey | undefined {
  if (placed.some(({ bay, row, tier }) => bay === was.bay && row === was.row && tier === was.tier)) return undefined;
  return placed.find((high) => high.tier === was.tier + 1 && isOver(units, high, was))?.unit;
}

function isOver(units: ReadonlyMap<UnitKey, StowUnit>, high: Stowed, low: Stowed): boolean {
  const [a, b] = [units.get(high.unit), units.get(low.unit)];
  if (a === undefined || b === undefined || high.row !== low.row) return false;
  const baysOf = (unit: StowUnit, { bay }: Stowed): number[] => (isLong(unit) ? [bay, bay + 1] : [bay]);
  const shares = baysOf(a, high).some((bay) => baysOf(b, low).includes(bay));
  return shares && a.from < b.to && b.from < a.to;
}

/** What breaks a limit as units are stowed, in the checker's words. */
export function stowFaults(question: StowQuestion, stowed: readonly Stowed[]): Sentence[] {
  const on = new Set(stowed.map(({ unit }) => unit));
  const left = question.units.flatMap(({ key }): LeftAshore[] =>
    on.has(key) ? [] : [{ unit: key, code: 'not-placed', detail: '' }],
  );
  const value = question.units.reduce((sum, unit) => sum + (on.has(unit.key) ? unit.value : 0), 0);
  return checkStow(question, { stowed, left, value, bound: value });
}

/** A fault without its figures: what lists already may list a little more or less. */
const plain = (fault: Sentence): string => textOf(fault).replace(/-?\d+\.\d+/g, '');

function waiting(stow: Stow, unit: StowUnit): LeftAshore {
  const open = stow.trimFault() === undefined ? stow.open(unit).cells : [];
  const free = open.find((cell) => trimWith(stow, unit, cell) === undefined);
  return free === undefined
    ? leftAshore(stow, unit, undefined)
    : { unit: unit.key, code: 'not-placed', detail: say`a cell is free for it` };
}

function stowOf(question: StowQuestion, stowed: readonly Stowed[]): Stow {
  const units = new Map(question.units.map((unit) => [unit.key, unit]));
  const stow = new Stow(question);
  for (const at of [...stowed].sort((a, b) => a.tier - b.tier)) {
    const unit = units.get(at.unit);
    if (unit !== undefined) stow.put(unit, cellAt(at));
  }
  return stow;
}

/** Why a unit may not go into a cell beside those that stay where they are, or nothing. */
function cellObjection(
  stow: Stow,
  { vessel }: StowQuestion,
  unit: StowUnit,
  spot: CellSpot,
): Pick<Objection, 'detail' | 'occupant'> | undefined {
  if (spot.bay < 1 || spot.row < 1 || spot.row > vessel.rows || spot.tier < 1)
    return { detail: say`the barge ends there` };
  if (isLong(unit) && spot.bay % 2 === 0) return { detail: say`a long unit begins in an odd bay` };
  return stow.objection(unit, cellAt(spot));
}

/** Why the barge would not lie level with a unit in a cell, or nothing. */
function trimWith(stow: Stow, unit: StowUnit, cell: Cell): Sentence | undefined {
  stow.put(unit, cell);
  const fault = stow.trimFault();
  for (const each of stow.take(unit)) if (each.unit !== unit) stow.put(each.unit, each.cell); // It had hung in the air.
  return fault === undefined ? undefined : say`after call ${fault.call + 1} ${part(fault.detail)}`;
}
