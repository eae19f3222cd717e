import { type Sentence, say } from '../../base/sentence.ts';
import type { Standing } from '../../model/standing.ts';
import { type Block, type PartId, type Slot, writeSlot } from '../../model/terminal.ts';
import type { UnitKey } from '../../model/unit.ts';

/** Units of one block in flat columns: pairs of bays by halves by rows by tiers. A unit of two bays stands in both halves. */
class Ground {
  readonly block: Block;
  /** Number of a unit in the yard, or -1. */
  readonly units: Int32Array;
  readonly heights: Uint8Array;
  readonly kilograms: Int32Array;
  /** By stack: when the first of it leaves at the latest, and what its lightest weighs. Without end where nothing stands. */
  readonly soonest: Float64Array;
  readonly lightest: Float64Array;
  plugged = 0;
  standing = 0;
  /** Stacks on which anything stands. */
  stacks = 0;

  constructor(block: Block) {
    this.block = block;
    const count = block.bays * block.rows;
    this.units = new Int32Array(count * block.tiers).fill(-1);
    this.heights = new Uint8Array(count);
    this.kilograms = new Int32Array(count);
    this.soonest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.lightest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  }

  /** Works out anew what is known of a stack as a whole. */
  sumUp(stack: number, standings: readonly Standing[]): void {
    const first = stack * this.block.tiers;
    let [soonest, lightest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let at = first; at < first + (this.heights[stack] ?? 0); at += 1) {
      const unit = standings[this.units[at] ?? -1];
      if (unit === undefined) continue;
      soonest = Math.min(soonest, unit.leaves.to);
      lightest = Math.min(lightest, unit.kg);
    }
    this.soonest[stack] = soonest;
    this.lightest[stack] = lightest;
  }

  stack(bay: number, row: number): number {
    return (bay - 1) * this.block.rows + row - 1;
  }
}

/**
 * Who stands where in a terminal's blocks. It guards the laws of stacks: no unit floats or stands in two places, none stands above the
 * highest tier, the ground bears each stack, and upon each other stand units of one length.
 */
export class Yard {
  readonly blocks: readonly Block[];
  readonly standings: Standing[] = [];
  private readonly grounds = new Map<PartId, Ground>();
  private readonly slots = new Map<UnitKey, Slot>();
  private readonly numbers = new Map<UnitKey, number>();

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    for (const block of blocks) this.grounds.set(block.id, new Ground(block));
  }

  get size(): number {
    return this.slots.size;
  }

  slotOf(key: UnitKey): Slot | undefined {
    return this.slots.get(key);
  }

  standing(key: UnitKey): Standing | undefined {
    const number = this.numbers.get(key);
    return number === undefined ? undefined : this.standings[number];
  }

  /** What is known of a unit that stands here has changed: when it leaves, and on what. Its length and weight have not. */
  restate(unit: Standing): void {
    const number = this.numbers.get(unit.key);
    const slot = this.slots.get(unit.key);
    const ground = slot === undefined ? undefined : this.grounds.get(slot.block);
    if (number === undefined || slot === undefined || ground === undefined) return;
    this.standings[number] = unit;
    for (const stack of stacksOf(ground, unit.long, slot.bay, slot.row)) ground.sumUp(stack, this.standings);
  }

  /** Puts a unit down, or says which law forbids it. */
  put(unit: Standing, slot: Slot): Sentence | undefined {
    const objection = this.objection(unit, slot);
    if (objection === undefined) this.lay(unit, slot);
    return objection;
  }

  /** Notes where a unit is said to stand, if need be against the rules of its block: weights and rules change under what stands. */
  lay(unit: Standing, slot: Slot): void {
    const ground = this.grounds.get(slot.block);
    if (ground === undefined || this.physicalObjection(ground, unit, slot) !== undefined) return;
    const known = this.numbers.get(unit.key);
    const number = known ?? this.standings.length;
    this.standings[number] = unit;
    this.numbers.set(unit.key, number);
    for (const stack of stacksOf(ground, unit.long, slot.bay, slot.row)) {
      ground.units[stack * ground.block.tiers + slot.tier - 1] = number;
      if (slot.tier === 1) ground.stacks += 1;
      ground.heights[stack] = slot.tier;
      ground.kilograms[stack] = (ground.kilograms[stack] ?? 0) + unit.kg;
      ground.sumUp(stack, this.standings);
    }
    ground.plugged += unit.needsPlug ? 1 : 0;
    ground.standing += 1;
    this.slots.set(unit.key, slot);
  }

  /** Takes a unit away, or says what stands upon it. */
  take(key: UnitKey): Sentence | undefined {
    const slot = this.slots.get(key);
    const unit = this.standing(key);
    const ground = slot === undefined ? undefined : this.grounds.get(slot.block);
    if (slot === undefined || unit === undefined || ground === undefined) return say`${key} stands in no slot`;
    const above = this.above(key);
    if (above.length > 0) return say`${above.map((other) => other.key)} on top of ${key}`;
    for (const stack of stacksOf(ground, unit.long, slot.bay, slot.row)) {
      ground.units[stack * ground.block.tiers + slot.tier - 1] = -1;
      if (slot.tier === 1) ground.stacks -= 1;
      ground.heights[stack] = slot.tier - 1;
      ground.kilograms[stack] = (ground.kilograms[stack] ?? 0) - unit.kg;
      ground.sumUp(stack, this.standings);
    }
    ground.plugged -= unit.needsPlug ? 1 : 0;
    ground.standing -= 1;
    this.slots.delete(key);
    return undefined;
  }

  /** Why a unit may not be put down here, by the laws of stacks and of the block, or nothing. */
  objection(unit: Standing, slot: Slot): Sentence | undefined {
    const ground = this.grounds.get(slot.block);
    if (ground === undefined) return say`there is no block ${slot.block}`;
    const objection = this.physicalObjection(ground, unit, slot);
    if (objection !== undefined) return objection;
    const stack = ground.stack(slot.bay, slot.row);
    if ((ground.kilograms[stack] ?? 0) + unit.kg > ground.block.stackMaxKg)
      return say`the ground bears ${ground.block.stackMaxKg} kg a stack`;
    return plugObjection(ground.block, ground.plugged, unit, slot.bay) ?? dangerObjection(ground.block, unit);
  }

  /** What no rule can allow: two in one place, beyond the block, in the air, a long unit upon a short one. */
  private physicalObjection(ground: Ground, unit: Standing, slot: Slot): Sentence | undefined {
    if (this.slots.has(unit.key)) return say`${unit.key} stands in ${writeSlot(this.slots.get(unit.key) ?? slot)}`;
    const { bays, rows, tiers } = ground.block;
    if (slot.bay > bays || slot.row > rows) return say`block ${slot.block} has ${bays} bays and ${rows} rows`;
    if (unit.long && (slot.bay % 2 === 0 || slot.bay === bays))
      return say`a unit longer than 20 feet takes two bays, of which the first has an odd number`;
    const [first = 0, second = first] = stacksOf(ground, unit.long, slot.bay, slot.row);
    const height = ground.heights[first] ?? 0;
    if (height !== (ground.heights[second] ?? 0) || (height > 0 && this.topOf(ground, first)?.long !== unit.long))
      return say`upon each other stand units of one length`;
    if (slot.tier > tiers) return say`block ${slot.block} is ${tiers} tiers high`;
    if (slot.tier <= height) return say`${this.topOf(ground, first)?.key} stands there`;
    return slot.tier > height + 1 ? say`tier ${slot.tier} would float: the stack is ${height} high` : undefined;
  }

  /** What stands upon a unit, the highest first. */
  above(key: UnitKey): Standing[] {
    const slot = this.slots.get(key);
    return slot === undefined ? [] : this.stack(slot).slice(slot.tier).reverse();
  }

  /** The units of a stack from the ground up. */
  stack({ block, bay, row }: Pick<Slot, 'block' | 'bay' | 'row'>): Standing[] {
    const ground = this.grounds.get(block);
    if (ground === undefined) return [];
    const stack = ground.stack(bay, row);
    return Array.from({ length: ground.heights[stack] ?? 0 }, (_, tier) => {
      const number = ground.units[stack * ground.block.tiers + tier] ?? -1;
      const unit = this.standings[number];
      if (unit === undefined) throw new Error(`a slot of ${block} holds nobody's number`);
      return unit;
    });
  }

  /** For searches that look at all stacks: the columns themselves. */
  ground(block: PartId): Omit<Ground, 'sumUp' | 'stack' | 'block'> | undefined {
    return this.grounds.get(block);
  }

  /** Everybody with their slot. */
  *everybody(): Generator<readonly [Standing, Slot]> {
    for (const [key, slot] of this.slots) {
      const unit = this.standing(key);
      if (unit !== undefined) yield [unit, slot];
    }
  }

  private topOf(ground: Ground, stack: number): Standing | undefined {
    const height = ground.heights[stack] ?? 0;
    return height === 0 ? undefined : this.standings[ground.units[stack * ground.block.tiers + height - 1] ?? -1];
  }
}

function stacksOf(ground: Ground, long: boolean, bay: number, row: number): readonly number[] {
  const first = ground.stack(bay, row);
  return long ? [first, ground.stack(bay + 1, row)] : [first];
}

/** Why a unit that needs current gets none in a bay of a block, or nothing. */
export function plugObjection(
  { id, plugBays, plugs }: Block,
  plugged: number,
  { needsPlug }: Standing,
  bay: number,
): Sentence | undefined {
  if (!needsPlug) return undefined;
  if (plugBays === undefined || bay < plugBays.from || bay > plugBays.to)
    return say`no plug reaches bay ${bay} of block ${id}`;
  return plugged >= plugs ? say`all ${plugs} plugs of block ${id} are taken` : undefined;
}

/** Why a block takes no unit with such goods, or nothing. */
export function dangerObjection(block: Block, unit: Standing): Sentence | undefined {
  const strange = unit.dangerous.find((danger) => !block.dangerous.has(danger));
  return strange === undefined
    ? undefined
    : say`dangerous goods of class ${strange} may not stand in block ${block.id}`;
}
