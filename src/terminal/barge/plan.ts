import { type Sentence, say } from '../../base/sentence.ts';
import { stowBound } from './bound.ts';
import { level, refill } from './level.ts';
import { isLong, type LeftAshore, type Stowed, type StowPlan, type StowQuestion, type StowUnit } from './question.ts';
import { type Cell, cellAt, fixedObjection, type Objection, Stow } from './stow.ts';

/** How often some columns are emptied and filled anew at most. */
const rounds = 120;

/**
 * Stows a barge over all its calls: the most value, no unit upon one that leaves before it, heavy ones low, the weight about the middle.
 * Those that are worth most for their length go first; they are laid layer by layer, who stays longest at the bottom; then columns are
 * emptied and filled anew as long as that gains. What still lists or trims too much is moved, and at last left ashore. Who is stowed
 * already stays there with who stands under it, and must keep the limits; where that alone does not lie level, neither does the plan.
 */
export function planStow(question: StowQuestion, stowed: readonly Stowed[] = []): StowPlan {
  const stay = new Map(stowed.map((at) => [at.unit, at]));
  const { able, unable } = sort(question, stay);
  const bound = stowBound(question, able);
  const stow = new Stow(question);
  for (const unit of able.filter(({ key }) => stay.has(key)).sort(byTier(stay))) {
    const at = stay.get(unit.key);
    if (at !== undefined && stow.objection(unit, cellAt(at)) === undefined) stow.fix(unit, cellAt(at));
  }
  const free = able.filter((unit) => !stow.has(unit));
  const byWorth = free.sort((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1));
  fill(stow, chosen(question, byWorth));
  fill(stow, byWorth);
  renew(stow, byWorth, bound);
  const off = level(stow);
  if (off.size > 0)
    refill(
      stow,
      byWorth.filter((unit) => !stow.has(unit)),
    );
  const left = able.filter((unit) => !stow.has(unit)).map((unit) => leftAshore(stow, unit, off.get(unit)));
  return { stowed: stow.stowed(), left: [...unable, ...left], value: stow.value, bound };
}

const byTier =
  (stay: ReadonlyMap<string, Stowed>) =>
  (a: StowUnit, b: StowUnit): number =>
    (stay.get(a.key)?.tier ?? 0) - (stay.get(b.key)?.tier ?? 0);

const worth = (unit: StowUnit): number => unit.value / (isLong(unit) ? 2 : 1);

/** Units that go, or could go if they were alone, and why the others could not. */
function sort(question: StowQuestion, stay: ReadonlyMap<string, Stowed>): { able: StowUnit[]; unable: LeftAshore[] } {
  const [able, unable]: [StowUnit[], LeftAshore[]] = [[], []];
  for (const unit of question.units) {
    const why = stay.has(unit.key) ? undefined : aloneObjection(question, unit);
    if (why === undefined) able.push(unit);
    else unable.push({ unit: unit.key, ...why });
  }
  return { able, unable };
}

/** A unit that stands in no cell even when there is enough under it; the highest cells take most. */
export function aloneObjection(question: StowQuestion, unit: StowUnit): Objection | undefined {
  const { vessel, unitsMaxKg } = question;
  if (unit.kg > Math.min(vessel.stackMaxKg * (isLong(unit) ? 2 : 1), vessel.deadweightKg, unitsMaxKg))
    return { code: 'too-heavy', detail: say`with ${unit.kg} kg on any stack` };
  if (unit.needsPlug && vessel.plugs === 0) return { code: 'no-power', detail: say`the barge feeds no reefers` };
  let why: Objection = { code: 'no-cell', detail: say`no cell takes ${unit.feet} feet` };
  for (let pair = 0; pair * 2 < vessel.bays; pair += 1) {
    for (const half of isLong(unit) ? ([0] as const) : ([0, 1] as const)) {
      const objection = fixedObjection(question, unit, { pair, row: 1, half, tier: vessel.tiers });
      if (objection === undefined) return undefined;
      if (objection.code !== 'no-cell') why = objection;
    }
  }
  return why;
}

/** The best for their length, as many as there are cells for on each section. */
function chosen({ vessel, calls }: StowQuestion, byWorth: readonly StowUnit[]): StowUnit[] {
  const free = Array.from({ length: calls }, () => vessel.bays * vessel.rows * vessel.tiers);
  return byWorth.filter((unit) => {
    const takes = isLong(unit) ? 2 : 1;
    for (let call = unit.from; call < unit.to; call += 1) if ((free[call] ?? 0) < takes) return false;
    for (let call = unit.from; call < unit.to; call += 1) free[call] = (free[call] ?? 0) - takes;
    return true;
  });
}

/** Who comes first and stays longest at the bottom; those that few cells take before others; short before long, heavy before light. */
function inStowingOrder(a: StowUnit, b: StowUnit): number {
  const hard = (unit: StowUnit): number => (unit.needsPlug ? 2 : 0) + (unit.dangerous.length > 0 ? 1 : 0);
  const high = (unit: StowUnit): number => (unit.feet > 40 ? 1 : 0);
  return (
    a.from - b.from ||
    b.to - a.to ||
    high(a) - high(b) ||
    hard(b) - hard(a) ||
    Number(isLong(a)) - Number(isLong(b)) ||
    b.kg - a.kg ||
    (a.key < b.key ? -1 : 1)
  );
}

function fill(stow: Stow, units: readonly StowUnit[]): void {
  for (const unit of units.filter((each) => !stow.has(each)).sort(inStowingOrder)) {
    const cell = best(stow, unit, stow.open(unit).cells);
    if (cell !== undefined) stow.put(unit, cell);
  }
}

/** The lowest tier; there the cell that keeps the weight about the middle. */
function best(stow: Stow, unit: StowUnit, cells: readonly Cell[]): Cell | undefined {
  if (cells.length === 0) return undefined;
  const { across, along } = stow.moments(unit.from);
  let [found, least]: [Cell | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const cell of cells) {
    const arms = stow.arms(unit, cell);
    const off = Math.abs(across + unit.kg * arms.across) * 4 + Math.abs(along + unit.kg * arms.along) / 4;
    const cost = cell.tier + off / (off + 1e9);
    if (cost < least) [found, least] = [cell, cost];
  }
  return found;
}

/** Empties some columns, and fills them with those that wait and those that stood there, in another order; keeps what is no worse. */
function renew(stow: Stow, byWorth: readonly StowUnit[], bound: number): void {
  let seed = 0x2545f491;
  const draw = (below: number): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % Math.max(1, below);
  };
  for (let round = 0; round < rounds && stow.value < bound; round += 1) {
    const waiting = byWorth.filter((unit) => !stow.has(unit));
    if (waiting.length === 0) return;
    const before = { value: stow.value, cells: new Map([...stow.units()].map((unit) => [unit, stow.cellOf(unit)])) };
    const emptied: StowUnit[] = [];
    for (let count = 1 + draw(4); count > 0; count -= 1)
      for (const unit of stow.unitsIn(draw(stow.columnCount)).filter((each) => !stow.isFixed(each)))
        emptied.push(...stow.take(unit).map(({ unit: off }) => off));
    const shift = draw(Math.min(6, waiting.length));
    const some = [...waiting.slice(shift, shift + emptied.length + 4), ...emptied];
    const dropped = draw(3) === 0 ? some[draw(some.length)] : undefined;
    const tried = some.filter((unit) => unit !== dropped);
    if (draw(2) === 0) fill(stow, tried);
    else for (const unit of tried.sort((a, b) => worth(b) - worth(a))) fill(stow, [unit]);
    fill(stow, byWorth);
    if (stow.value < before.value) restore(stow, before.cells);
  }
}

function restore(stow: Stow, cells: ReadonlyMap<StowUnit, Cell | undefined>): void {
  for (const unit of [...stow.units()]) if (stow.cellOf(unit) !== cells.get(unit)) stow.take(unit);
  const missing = [...cells].filter(([unit]) => !stow.has(unit));
  for (const [unit, cell] of missing.sort(([, a], [, b]) => (a?.tier ?? 0) - (b?.tier ?? 0)))
    if (cell !== undefined) stow.put(unit, cell);
}

export function leftAshore(stow: Stow, unit: StowUnit, unstable: Sentence | undefined): LeftAshore {
  if (unstable !== undefined) return { unit: unit.key, code: 'stability', detail: unstable };
  const { cells, why } = stow.open(unit);
  if (cells.length > 0)
    return { unit: unit.key, code: 'stability', detail: say`with it the barge would not lie level` };
  return { unit: unit.key, code: why.code, detail: why.detail };
}
