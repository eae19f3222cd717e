import { type Sentence, say } from '../../base/sentence.ts';
import type { CellSpot } from '../../model/loading.ts';
import type { UnitKey } from '../../model/unit.ts';
import { apartOf, type WagonBook } from '../../model/wagon.ts';
import { isAboard, isLong, type LeftAshoreCode, type Stowed, type StowQuestion, type StowUnit } from './question.ts';
import { armsOf, type Moments, type TrimObjection, trimObjection, trimOf } from './trim.ts';

/** A column of cells: one row of a pair of bays. A short unit stands in its first half (0) or its second (1). */
export interface Cell {
  readonly pair: number;
  readonly row: number;
  readonly half: 0 | 1;
  readonly tier: number;
}

export interface Objection {
  readonly code: LeftAshoreCode;
  readonly detail: Sentence;
  /** Who stands there, where that is one and nothing else speaks against it. */
  readonly occupant?: UnitKey;
}

interface Standing {
  readonly unit: StowUnit;
  readonly cell: Cell;
}

/**
 * A barge while it is stowed, for all its calls at once: two units share a cell where one goes before the other comes. It guards that
 * what is stowed keeps all limits but those of trim, which only count once all are on board.
 */
export class Stow {
  value = 0;
  private readonly question: StowQuestion;
  private readonly pairs: number;
  private readonly columns: Standing[][];
  private readonly cells = new Map<StowUnit, Cell>();
  private readonly fixed = new Set<StowUnit>();
  private readonly kilograms: number[];
  private readonly plugged: number[];

  constructor(question: StowQuestion) {
    const { vessel, calls } = question;
    this.question = question;
    this.pairs = Math.ceil(vessel.bays / 2);
    this.columns = Array.from({ length: this.pairs * vessel.rows }, () => []);
    this.kilograms = Array.from({ length: calls }, () => 0);
    this.plugged = Array.from({ length: calls }, () => 0);
  }

  has(unit: StowUnit): boolean {
    return this.cells.has(unit);
  }

  cellOf(unit: StowUnit): Cell | undefined {
    return this.cells.get(unit);
  }

  get columnCount(): number {
    return this.columns.length;
  }

  /** Calls behind which it sails. */
  sections(): number[] {
    return Array.from({ length: this.question.calls - 1 }, (_, call) => call);
  }

  isOnTop(unit: StowUnit): boolean {
    const cell = this.cells.get(unit);
    if (cell === undefined) return false;
    const one = { unit, cell };
    return !this.column(cell).some((each) => each.cell.tier > cell.tier && meets(each, one));
  }

  unitsIn(column: number): StowUnit[] {
    return (this.columns[column] ?? []).map(({ unit }) => unit);
  }

  units(): IterableIterator<StowUnit> {
    return this.cells.keys();
  }

  /** The cells on top of each column that take the unit, or why none does. */
  open(unit: StowUnit): { readonly cells: Cell[]; readonly why: Objection } {
    const general = this.generalObjection(unit);
    const cells: Cell[] = [];
    if (general !== undefined) return { cells, why: general };
    let why: Objection = { code: 'full', detail: say`no cell is free where it stands upon none that leaves before it` };
    for (let pair = 0; pair < this.pairs; pair += 1) {
      for (let row = 1; row <= this.question.vessel.rows; row += 1) {
        for (const half of isLong(unit) ? ([0] as const) : ([0, 1] as const)) {
          const cell = { pair, row, half, tier: this.heightFor(unit, pair, row, half) + 1 };
          const objection = this.cellObjection(unit, cell);
          if (objection === undefined) cells.push(cell);
          else if (objection.code === 'weight-limit' || objection.code === 'segregation') why = objection;
        }
      }
    }
    return { cells, why };
  }

  /** Why a unit may not go there, or nothing. */
  objection(unit: StowUnit, cell: Cell): Objection | undefined {
    return this.generalObjection(unit) ?? this.cellObjection(unit, cell);
  }

  put(unit: StowUnit, cell: Cell): void {
    this.column(cell).push({ unit, cell });
    this.cells.set(unit, cell);
    this.count(unit, 1);
  }

  /** Puts a unit in its cell, and keeps it there. */
  fix(unit: StowUnit, cell: Cell): void {
    this.put(unit, cell);
    this.fixed.add(unit);
  }

  isFixed(unit: StowUnit): boolean {
    return this.fixed.has(unit);
  }

  /** Takes a unit off, and whatever stands upon it. */
  take(unit: StowUnit): { unit: StowUnit; cell: Cell }[] {
    const cell = this.cells.get(unit);
    if (cell === undefined) return [];
    const column = this.column(cell);
    const off = column
      .filter((each) => each.unit === unit || (each.cell.tier > cell.tier && meets(each, { unit, cell })))
      .sort((a, b) => b.cell.tier - a.cell.tier);
    for (const each of off) {
      column.splice(column.indexOf(each), 1);
      this.cells.delete(each.unit);
      this.count(each.unit, -1);
    }
    return off;
  }

  stowed(): Stowed[] {
    return [...this.cells].map(([{ key }, { pair, half, row, tier }]) => ({
      unit: key,
      bay: pair * 2 + half + 1,
      row,
      tier,
    }));
  }

  /** Weights behind a call, and where they lie. */
  moments(call: number): Moments {
    let [kg, up, across, along] = [0, 0, 0, 0];
    for (const [unit, cell] of this.cells) {
      if (!isAboard(unit, call)) continue;
      const arms = this.arms(unit, cell);
      kg += unit.kg;
      up += unit.kg * arms.up;
      across += unit.kg * arms.across;
      along += unit.kg * arms.along;
    }
    return { kg, up, across, along };
  }

  arms(unit: StowUnit, { pair, half, row, tier }: Cell): ReturnType<typeof armsOf> {
    return armsOf(this.question.vessel, unit, { bay: pair * 2 + half + 1, row, tier });
  }

  /** Why it may not sail from some call as it is stowed, or nothing. */
  trimFault(): ({ readonly call: number } & TrimObjection) | undefined {
    for (const call of this.sections()) {
      const objection = trimObjection(this.question.vessel, trimOf(this.question.vessel, this.moments(call)));
      if (objection !== undefined) return { call, ...objection };
    }
    return undefined;
  }

  private column({ pair, row }: Pick<Cell, 'pair' | 'row'>): Standing[] {
    return this.columns[pair * this.question.vessel.rows + row - 1] ?? [];
  }

  private count(unit: StowUnit, sign: 1 | -1): void {
    this.value += sign * unit.value;
    for (let call = unit.from; call < unit.to; call += 1) {
      this.kilograms[call] = (this.kilograms[call] ?? 0) + sign * unit.kg;
      if (unit.needsPlug) this.plugged[call] = (this.plugged[call] ?? 0) + sign;
    }
  }

  private heightFor(unit: StowUnit, pair: number, row: number, half: 0 | 1): number {
    const one = { unit, cell: { pair, row, half, tier: 0 } };
    return this.column({ pair, row }).reduce(
      (most, each) => (meets(each, one) ? Math.max(most, each.cell.tier) : most),
      0,
    );
  }

  private generalObjection(unit: StowUnit): Objection | undefined {
    const { vessel, unitsMaxKg } = this.question;
    const most = Math.min(vessel.deadweightKg, unitsMaxKg);
    for (let call = unit.from; call < unit.to; call += 1) {
      if ((this.kilograms[call] ?? 0) + unit.kg > most)
        return { code: 'weight-limit', detail: say`the barge may carry ${most} kg` };
      if (unit.needsPlug && (this.plugged[call] ?? 0) >= vessel.plugs)
        return { code: 'no-power', detail: say`all ${vessel.plugs} plugs are taken` };
    }
    return undefined;
  }

  private cellObjection(unit: StowUnit, cell: Cell): Objection | undefined {
    const { vessel, book } = this.question;
    const fixed = fixedObjection(this.question, unit, cell);
    if (fixed !== undefined) return fixed;
    const one = { unit, cell };
    const near = this.column(cell).filter((each) => meets(each, one));
    const under = near.filter((each) => each.cell.tier === cell.tier - 1);
    const full = (detail: Sentence): Objection => ({ code: 'full', detail });
    const [there, other] = near.filter((each) => each.cell.tier === cell.tier);
    if (there !== undefined)
      return {
        ...full(say`${there.unit.key} stands there`),
        ...(other === undefined ? { occupant: there.unit.key } : {}),
      };
    if (cell.tier > 1) {
      const halves = under.reduce((sum, each) => sum + (isLong(each.unit) ? 2 : 1), 0);
      if (halves < (isLong(unit) ? 2 : 1)) return full(say`nothing stands under it`);
      if (!isLong(unit) && under.some((each) => isLong(each.unit)))
        return full(say`a short unit does not stand upon a long one`);
      if (!under.every((each) => contains(each.unit, unit))) return full(say`one under it is taken off before it`);
    }
    if (near.some((each) => each.cell.tier > cell.tier && !contains(unit, each.unit)))
      return full(say`it is taken off before one upon it`);
    for (const half of isLong(unit) ? ([0, 1] as const) : [cell.half])
      if (this.stackKg(unit, cell, half) > vessel.stackMaxKg)
        return { code: 'weight-limit', detail: say`a stack bears ${vessel.stackMaxKg} kg` };
    return unit.dangerous.length === 0 ? undefined : this.dangerObjection(book, unit, cell);
  }

  /** The most that stands on one half of a column while the unit is on board, with it. */
  private stackKg(unit: StowUnit, cell: Cell, half: 0 | 1): number {
    let most = 0;
    for (let call = unit.from; call < unit.to; call += 1) {
      let kg = shareOf(unit);
      for (const each of this.column(cell))
        if (isAboard(each.unit, call) && (isLong(each.unit) || each.cell.half === half)) kg += shareOf(each.unit);
      most = Math.max(most, kg);
    }
    return most;
  }

  private dangerObjection(book: Pick<WagonBook, 'segregation'>, unit: StowUnit, cell: Cell): Objection | undefined {
    for (const [other, at] of this.cells) {
      if (other.dangerous.length === 0 || !overlaps(other, unit)) continue;
      const apart = Math.max(Math.abs(at.pair - cell.pair), Math.abs(at.row - cell.row));
      const stacks = stacksBetween(book, unit.dangerous, other.dangerous);
      if (stacks > 0 && apart <= stacks)
        return {
          code: 'segregation',
          detail: say`dangerous goods of ${other.key} are less than ${stacks} stacks away`,
        };
    }
    return undefined;
  }
}

/** The cell of a place that is written by bay, row and tier. */
export const cellAt = ({ bay, row, tier }: CellSpot): Cell => ({
  pair: Math.ceil(bay / 2) - 1,
  row,
  half: bay % 2 === 0 ? 1 : 0,
  tier,
});

/** What a cell forbids a unit whoever else is on board. */
export function fixedObjection({ vessel }: StowQuestion, unit: StowUnit, cell: Cell): Objection | undefined {
  const bays = isLong(unit) ? [cell.pair * 2 + 1, cell.pair * 2 + 2] : [cell.pair * 2 + cell.half + 1];
  if (bays.some((bay) => bay > vessel.bays) || cell.tier > vessel.tiers)
    return { code: 'no-cell', detail: say`the barge ends there` };
  if (unit.feet > 40 && cell.tier <= vessel.holdTiers)
    return { code: 'no-cell', detail: say`${unit.feet} feet do not fit into the hold` };
  const within = (span: typeof vessel.plugBays): boolean =>
    span !== undefined && bays.every((bay) => bay >= span.from && bay <= span.to);
  if (unit.needsPlug && !within(vessel.plugBays)) return { code: 'no-power', detail: say`no plug reaches its bay` };
  if (unit.dangerous.length > 0 && !within(vessel.dangerBays))
    return { code: 'no-danger-bay', detail: say`its bay takes no dangerous goods` };
  return undefined;
}

const shareOf = (unit: StowUnit): number => (isLong(unit) ? unit.kg / 2 : unit.kg);
const overlaps = (a: StowUnit, b: StowUnit): boolean => a.from < b.to && b.from < a.to;

/** Whether one is on board as long as the other and longer: it may stand under it. */
const contains = (under: StowUnit, upper: StowUnit): boolean => under.from <= upper.from && upper.to <= under.to;

/** Whether two in one column have to do with each other: at one time, above the same ground. */
const meets = (a: Standing, b: Standing): boolean =>
  overlaps(a.unit, b.unit) && (isLong(a.unit) || isLong(b.unit) || a.cell.half === b.cell.half);

function stacksBetween(book: Pick<WagonBook, 'segregation'>, a: readonly string[], b: readonly string[]): number {
  const whole = { types: new Map(), rules: [], segregation: book.segregation };
  return Math.max(0, ...a.flatMap((mine) => b.map((theirs) => apartOf(whole, mine, theirs).stacks)));
}
