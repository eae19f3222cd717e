import { chanceOf } from '../../base/random.ts';
import { type Sentence, say } from '../../base/sentence.ts';
import type { Standing } from '../../model/standing.ts';
import type { Block, Slot } from '../../model/terminal.ts';
import { pairOf } from '../../model/terminal.ts';
import { type Choice, chooseSlot, type Where } from '../../terminal/yard/choose.ts';
import type { Yard } from '../../terminal/yard/yard.ts';

/** How a terminal chooses where a unit stands: Dryport's own rule, and those that others stack by. */
export const ruleNames = ['dryport', 'category', 'nearest', 'random'] as const;
export type RuleName = (typeof ruleNames)[number];

export interface StackingRule {
  readonly name: RuleName;
  readonly choose: typeof chooseSlot;
}

export function ruleOf(name: RuleName, seed: number): StackingRule {
  if (name === 'dryport') return { name, choose: chooseSlot };
  const chance = chanceOf(seed, 'random stacking');
  const costs = { category: categoryCost, nearest: nearestCost, random: () => chance.next() };
  return { name, choose: (yard, unit, _book, where = {}) => cheapest(yard, unit, where, costs[name]) };
}

/** What a stack costs by a rule: `height` units stand there, the topmost is `top`. */
interface Stack {
  readonly bay: number;
  readonly height: number;
  readonly top: Standing | undefined;
}

type Cost = (unit: Standing, stack: Stack, block: Block) => number;

/** From the end of the block where trucks and trains are, whatever stands there. */
const nearestCost: Cost = (_, { bay }) => bay;

/**
 * Units of one departure upon each other, the highest stack first, so that ground stays free; else on the ground; else where least is
 * stacked. Units that trucks fetch are one category, and levelled, since nobody knows which of them goes first.
 */
const categoryCost: Cost = (unit, { bay, height, top }, { tiers, bays }) => {
  const near = bay / bays / 2;
  if (height === 0) return tiers + near;
  const same = top?.departure === unit.departure;
  if (same && unit.departure !== undefined) return tiers - height + near;
  return (same ? 2 : 4) * tiers + height + near;
};

/** The cheapest stack of ordinary ground that takes the unit; ground that others need only where there is no other. */
function cheapest(yard: Yard, unit: Standing, where: Where, cost: Cost): Choice {
  const refused = new Map<string, Sentence>();
  for (const special of [false, true]) {
    let [best, least]: [Slot | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const block of where.blocks ?? yard.blocks) {
      if (where.blocks === undefined && isSpecial(block, unit) !== special) continue;
      let why: Sentence | undefined = say`it is full`;
      for (const stack of stacksOf(yard, block, unit, where)) {
        const { bay, row, height } = stack;
        const price = cost(unit, stack, block);
        if (price >= least) continue;
        const slot = { block: block.id, bay, row, tier: height + 1 };
        const objection = yard.objection(unit, slot);
        if (objection === undefined) [best, least, why] = [slot, price, undefined];
        else why ??= objection;
      }
      if (why !== undefined) refused.set(block.id, why);
    }
    if (best !== undefined) return { slot: best, reshuffles: 0, score: least };
  }
  return { refused };
}

/** Whether a block is kept for units of another kind. */
const isSpecial = (block: Block, unit: Standing): boolean =>
  (block.dangerous.size > 0 && unit.dangerous.length === 0) ||
  (block.plugs > 0 && !unit.needsPlug) ||
  (block.customs && !unit.customs);

function* stacksOf(
  yard: Yard,
  block: Block,
  unit: Standing,
  where: Where,
): Generator<Stack & { readonly row: number }> {
  const ground = yard.ground(block.id);
  if (ground === undefined) return;
  const [step, from] = [unit.long ? 2 : 1, where.pair ?? 1];
  const to = where.pair === undefined ? block.bays : Math.min(block.bays, where.pair + 1);
  for (let bay = from; bay <= to; bay += step) {
    for (let row = 1; row <= block.rows; row += 1) {
      const { without } = where;
      if (without?.block === block.id && without.row === row && pairOf(without.bay) === pairOf(bay)) continue;
      const stack = (bay - 1) * block.rows + row - 1;
      const height = ground.heights[stack] ?? 0;
      if (height === block.tiers) continue;
      const top = height === 0 ? undefined : yard.standings[ground.units[stack * block.tiers + height - 1] ?? -1];
      yield { bay, row, height, top };
    }
  }
}
