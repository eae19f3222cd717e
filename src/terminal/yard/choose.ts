import { part, type Sentence, say } from '../../base/sentence.ts';
import type { Leaving, Standing } from '../../model/standing.ts';
import { type Block, pairOf, type Slot } from '../../model/terminal.ts';
import type { UnitKey } from '../../model/unit.ts';
import { apartOf, type WagonBook } from '../../model/wagon.ts';
import { dangerObjection, plugObjection, type Yard } from './yard.ts';

/** A slot for a unit with what it is expected to cost, or why each block has none. */
export type Choice = Found | { readonly refused: ReadonlyMap<string, Sentence> };

interface Found {
  readonly slot: Slot;
  readonly reshuffles: number;
  readonly score: number;
}

/** Where a search may look; everywhere where nobody says. */
export interface Where {
  /** Blocks that will do, in the order of the yard's own. */
  readonly blocks?: readonly Block[];
  /** One pair of bays, by the odd one: what a machine reaches without moving. */
  readonly pair?: number;
  /** The bay beside which a unit comes to a block; where nobody says, one of its own: a truck drives to any, and machines work side by side. */
  readonly near?: (block: Slot['block']) => number;
  /** A stack to leave alone: the one that is being dug up. */
  readonly without?: Pick<Slot, 'block' | 'bay' | 'row'>;
}

// What things are worth, in expected reshuffles.
const price = {
  /** A tonne more upon a lighter unit. */
  inversionPerTonne: 0.002,
  plugSpent: 0.6,
  specialGround: 0.8,
  outsideCustoms: 0.3,
  /** The last free ground of a block; as long as there is much of it, it is worth little. */
  freshStack: 0.12,
  /** Between a unit and the first to leave under it, a day: who leave together stand together, and what leaves late bears much. */
  gapPerDay: 0.05,
  gapMax: 0.4,
  /** From one end of a block to the other. */
  travel: 0.05,
  /** A full block: its machines queue. */
  crowd: 0.1,
};

/**
 * The stack where a unit costs least: the chance that one under it leaves first (each such is a reshuffle), what stands there already by
 * weight and length, plugs and areas kept for those that need them, and the way of the machine.
 */
export function chooseSlot(yard: Yard, unit: Standing, book: WagonBook, where: Where = {}): Choice {
  const refused = new Map<string, Sentence>();
  let best: Found | undefined;
  for (const block of where.blocks ?? yard.blocks) {
    const found = bestIn(yard, block, unit, book, where, best?.score ?? Number.POSITIVE_INFINITY);
    if (found === undefined) continue;
    if ('why' in found) refused.set(block.id, found.why);
    else best = found;
  }
  return best ?? { refused };
}

/** Why no block takes a unit: each with its own reason. */
export const byBlock = (refused: ReadonlyMap<string, Sentence>): Sentence =>
  say`${[...refused].map(([block, why]) => say`${block}: ${part(why)}`)}`;

/**
 * The best stack of a block below a score; nothing where another block has a better one; why, where none takes the unit. Bays are looked
 * at from the nearest outwards: behind the first whose way alone costs more than what was found, there is nothing better.
 */
function bestIn(
  yard: Yard,
  block: Block,
  unit: Standing,
  book: WagonBook,
  where: Where,
  below: number,
): Found | { why: Sentence } | undefined {
  const ground = yard.ground(block.id);
  if (ground === undefined) return undefined;
  const forbidden = dangerObjection(block, unit) ?? unplugged(block, ground.plugged, unit);
  if (forbidden !== undefined) return { why: forbidden };
  const flat = groundPrice(block, unit) + price.crowd * (ground.standing / (block.bays * block.rows * block.tiers));
  if (flat >= below) return undefined;
  const keep = apartStacks(yard, block, unit, book);
  const fresh = price.freshStack * (ground.stacks / (block.bays * block.rows)) ** 2;
  const near = where.near?.(block.id) ?? (spreadOf(unit.key) % block.bays) + 1;
  const [step, from, to] = [unit.long ? 2 : 1, where.pair ?? 1, where.pair === undefined ? block.bays : where.pair + 1];
  const last = to - ((to - from) % step);
  let upper = from + step * Math.max(0, Math.min((last - from) / step + 1, Math.ceil((near - from) / step)));
  let lower = upper - step;
  let best: Found | undefined;
  let why: Sentence = say`it is full`;
  let least = below;
  let room = Number.isFinite(below); // Who has a slot elsewhere is told of no refusal: no stack that is worse is looked at closely.
  while (lower >= from || upper <= last) {
    const down = upper > last || (lower >= from && near - lower <= upper - near);
    const bay = down ? lower : upper;
    if (down) lower -= step;
    else upper += step;
    const way = flat + (price.travel * Math.abs(bay - near)) / block.bays;
    if (way >= least && room) break;
    const there = way + (unit.needsPlug || !isPlugBay(block, bay) ? 0 : price.plugSpent);
    if (there >= least && room) continue;
    for (let row = 1; row <= block.rows; row += 1) {
      const stack = (bay - 1) * block.rows + row - 1;
      const soonest = ground.soonest[stack] ?? Number.POSITIVE_INFINITY;
      const empty = soonest === Number.POSITIVE_INFINITY;
      const base = there + (empty ? fresh : 0);
      const gap = empty ? 0 : gapOf(soonest, unit.leaves.to);
      if (base + gap >= least && room) continue;
      const height = ground.heights[stack] ?? 0;
      if (height === block.tiers || isWithout(where, block, bay, row)) continue;
      const rest = empty ? 0 : gap + inversion(ground.lightest[stack] ?? 0, unit.kg);
      if (base + rest >= least && room) continue;
      const bearable = room ? least - base - rest : Number.POSITIVE_INFINITY;
      const reshuffles = chanceOfReshuffle(yard, ground.units, stack * block.tiers, height, unit, bearable);
      const score = base + reshuffles + rest;
      if (score >= least && room) continue; // Whether the stack takes the unit costs more to find out.
      const slot = { block: block.id, bay, row, tier: height + 1 };
      const objection = yard.objection(unit, slot) ?? keep(bay, row);
      if (objection !== undefined) {
        why = objection;
        continue;
      }
      room = true;
      if (score < least) [least, best] = [score, { slot, reshuffles, score }];
    }
  }
  return best ?? (room ? undefined : { why });
}

/** A whole number, the same for a unit each time one looks, and different for those next to one another. */
function spreadOf(key: UnitKey): number {
  let spread = 7;
  for (let at = 0; at < key.length; at += 1) spread = (spread * 31 + key.charCodeAt(at)) % 65_521;
  return spread;
}

const isPlugBay = ({ plugBays }: Block, bay: number): boolean =>
  plugBays !== undefined && bay >= plugBays.from && bay <= plugBays.to;

/** Why no bay of a block has current for a unit, or nothing. */
const unplugged = (block: Block, plugged: number, unit: Standing): Sentence | undefined =>
  block.plugBays === undefined || plugged >= block.plugs
    ? plugObjection(block, plugged, unit, block.plugBays?.to ?? 1)
    : undefined;

/** Ground that others need: kept for them as long as there is other ground. */
function groundPrice(block: Block, unit: Standing): number {
  const dangers = block.dangerous.size > 0 && unit.dangerous.length === 0 ? price.specialGround : 0;
  const customs = block.customs === unit.customs ? 0 : block.customs ? price.specialGround / 2 : price.outsideCustoms;
  return dangers + customs;
}

const isWithout = ({ without }: Where, { id }: Block, bay: number, row: number): boolean =>
  without?.block === id && without.row === row && pairOf(without.bay) === pairOf(bay);

/** How ill a unit fits upon a stack by when the first of it leaves: who leaves together stands together. */
const gapOf = (soonest: number, leaves: number): number =>
  Math.min(price.gapMax, (Math.abs(soonest - leaves) / 1440) * price.gapPerDay);

/** And by weight: the light one on top. */
const inversion = (lightest: number, kg: number): number =>
  (Math.max(0, kg - lightest) / 1000) * price.inversionPerTonne;

/** The chance that a unit upon a stack will be in the way of one below; where it is more than is bearable, at least so much. */
function chanceOfReshuffle(
  yard: Yard,
  units: Int32Array,
  first: number,
  height: number,
  unit: Standing,
  bearable: number,
): number {
  let stays = 1;
  for (let at = first; at < first + height && stays > 0 && 1 - stays <= bearable; at += 1) {
    const under = yard.standings[units[at] ?? -1];
    if (under !== undefined) stays *= 1 - chanceBefore(under, unit);
  }
  return 1 - stays;
}

/** The chance that one unit leaves before another. Units of one departure are loaded in the order in which they stand. */
export function chanceBefore(a: Standing, b: Standing): number {
  if (a.departure !== undefined && a.departure === b.departure) return 0;
  return chanceEarlier(a.leaves, b.leaves);
}

/** The chance that a moment drawn from one span comes before one drawn from another, each of them as likely. */
function chanceEarlier(a: Leaving, b: Leaving): number {
  if (a.to <= b.from) return 1;
  if (b.to <= a.from) return 0;
  const [wide, far] = [Math.max(1, a.to - a.from), Math.max(1, b.to - b.from)];
  // P(A < B) over B: 0 before A begins, rising while A may happen, 1 behind it.
  const [low, high] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  const during = ((high - low) * ((low + high) / 2 - a.from)) / wide;
  const behind = Math.max(0, b.to - Math.max(a.to, b.from));
  return Math.min(1, (during + behind) / far);
}

/** Says of a stack whether dangerous goods near it forbid the unit. Looked up once for a block: few units are dangerous. */
function apartStacks(
  yard: Yard,
  block: Block,
  unit: Standing,
  book: WagonBook,
): (bay: number, row: number) => Sentence | undefined {
  if (unit.dangerous.length === 0 || book.segregation.length === 0) return () => undefined;
  const near: { bay: number; row: number; stacks: number; key: UnitKey }[] = [];
  for (const [cell, number] of (yard.ground(block.id)?.units ?? []).entries()) {
    const other = number < 0 ? undefined : yard.standings[number];
    if (other === undefined || other.dangerous.length === 0) continue;
    const stacks = Math.max(
      0,
      ...unit.dangerous.flatMap((mine) => other.dangerous.map((theirs) => apartOf(book, mine, theirs).stacks)),
    );
    const stack = Math.floor(cell / block.tiers);
    const [bay, row] = [pairOf(Math.floor(stack / block.rows) + 1), (stack % block.rows) + 1];
    if (stacks > 0) near.push({ bay, row, stacks, key: other.key });
  }
  return (bay, row) => {
    const found = near.find(
      (other) => Math.max(Math.abs(other.bay - pairOf(bay)) / 2, Math.abs(other.row - row)) <= other.stacks,
    );
    return found === undefined
      ? undefined
      : say`dangerous goods of ${found.key} are less than ${found.stacks} stacks away`;
  };
}

/** One unit put elsewhere to free another. */
export interface Reshuffle {
  readonly unit: UnitKey;
  readonly from: Slot;
  readonly to: Slot;
}

/** How a unit is put elsewhere. */
export interface Reach {
  /** A machine serves the same pair of bays without moving, and the whole block if it must. */
  readonly within: 'pair' | 'block';
  readonly choose: typeof chooseSlot;
}

/**
 * Moves what stands upon a unit, the highest first, each to its best stack of the same pair of bays; of the block where the pair has
 * none and a machine may move. The yard is left as it is then; the unit itself stays.
 */
export function digOut(
  yard: Yard,
  key: UnitKey,
  book: WagonBook,
  { within, choose }: Reach = { within: 'pair', choose: chooseSlot },
): { readonly moves: Reshuffle[] } | { readonly objection: Sentence } {
  const slot = yard.slotOf(key);
  if (slot === undefined) return { moves: [] };
  const moves: Reshuffle[] = [];
  for (const unit of yard.above(key)) {
    const from = yard.slotOf(unit.key);
    if (from === undefined) continue;
    yard.take(unit.key);
    const inBlock = { blocks: yard.blocks.filter(({ id }) => id === slot.block), without: slot };
    let choice = choose(yard, unit, book, { ...inBlock, pair: pairOf(slot.bay) });
    if ('refused' in choice && within === 'block') choice = choose(yard, unit, book, inBlock);
    if ('refused' in choice) {
      yard.lay(unit, from); // The lowest of those that were lifted: the others stand upon it.
      for (const { unit: back, from: there } of moves.reverse()) {
        const moved = yard.standing(back);
        yard.take(back);
        if (moved !== undefined) yard.lay(moved, there);
      }
      return { objection: say`${unit.key} stands upon ${key}, and no other stack beside it takes it` };
    }
    yard.put(unit, choice.slot);
    moves.push({ unit: unit.key, from, to: choice.slot });
  }
  return { moves };
}
