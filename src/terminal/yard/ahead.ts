import type { Minute } from '../../base/time.ts';
import type { Standing } from '../../model/standing.ts';
import { type Block, type PartId, pairOf, type Slot } from '../../model/terminal.ts';
import { chanceBefore } from './choose.ts';
import { type Effort, planRetrieval } from './retrieval.ts';
import type { Yard } from './yard.ts';

/** What a pair of bays has before it until a moment: who leaves, in order, and the relocations that takes. */
export interface BayAhead {
  readonly block: PartId;
  /** The odd bay of the two. */
  readonly pair: number;
  readonly leaving: readonly Standing[];
  readonly moves: number;
  /** No order of lifts needs fewer. */
  readonly bound: number;
}

/** Hundreds of bays are looked at together: each gets little. */
const glance: Effort = { branches: 4_000, states: 300 };

/**
 * The reshuffles to come: for each pair of bays from which somebody leaves until a moment, a retrieval in the order in which they leave.
 * Those of one departure leave in any order; the rest stays and is in nobody's way but theirs.
 */
export function reshufflesAhead(yard: Yard, until: Minute): BayAhead[] {
  return yard.blocks.flatMap((block) => {
    const found: BayAhead[] = [];
    for (let pair = 1; pair <= block.bays; pair += 2) {
      const ahead = aheadIn(yard, block, pair, until);
      if (ahead !== undefined) found.push(ahead);
    }
    return found;
  });
}

function aheadIn(yard: Yard, block: Block, pair: number, until: Minute): BayAhead | undefined {
  const stacks = stacksIn(yard, block, pair);
  const goes = (unit: Standing): boolean => unit.leaves.to <= until && !unit.held;
  const leaving = stacks
    .flat()
    .filter(goes)
    .sort((a, b) => a.leaves.to - b.leaves.to);
  if (leaving.length === 0) return undefined;
  const ranks = new Map<Standing, number>();
  let [rank, before]: [number, Standing | undefined] = [0, undefined];
  for (const unit of leaving) {
    if (before === undefined || before.departure === undefined || before.departure !== unit.departure) rank += 1;
    ranks.set(unit, rank);
    before = unit;
  }
  const priorities = stacks.map((stack) => stack.map((unit) => ranks.get(unit) ?? rank + 1));
  const plan = planRetrieval({ stacks: priorities, tiers: block.tiers }, glance);
  const { moves, bound } = plan ?? { moves: blocked(stacks, goes), bound: 0 };
  return { block: block.id, pair, leaving, moves, bound };
}

/** Where a bay is too full to be turned round in place: each unit upon one that leaves must go elsewhere. */
const blocked = (stacks: readonly (readonly Standing[])[], goes: (unit: Standing) => boolean): number =>
  stacks.reduce((sum, stack) => {
    const lowest = stack.findIndex(goes);
    return sum + (lowest < 0 ? 0 : stack.slice(lowest).filter((unit) => !goes(unit)).length);
  }, 0);

/** Stacks of the pair that take the same units: the long ones, or where there are none the short ones of both bays; with all free ground. */
function stacksIn(yard: Yard, block: Block, pair: number): Standing[][] {
  const of = (bay: number, row: number): Standing[] => yard.stack({ block: block.id, bay, row });
  const rows = Array.from({ length: block.rows }, (_, index) => index + 1);
  const first = rows.map((row) => of(pair, row));
  if (first.some(([ground]) => ground?.long === true)) return first.filter(([ground]) => ground?.long !== false);
  return [...first, ...(pair + 1 > block.bays ? [] : rows.map((row) => of(pair + 1, row)))];
}

/** How many times a unit is expected to be moved before it leaves: the chance that one under it goes first. */
export function expectedReshuffles(yard: Yard, unit: Standing, slot: Slot): number {
  let stays = 1;
  for (const under of yard.stack(slot).slice(0, slot.tier - 1)) stays *= 1 - chanceBefore(under, unit);
  return 1 - stays;
}

export const bayName = (block: string, bay: number): string => `${block}-${String(pairOf(bay)).padStart(2, '0')}`;
