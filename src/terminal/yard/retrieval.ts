import { type Bay, blockingUnits, type Layout, type Lift, layOut, out } from './bay.ts';
import { searchBeam } from './beam.ts';
import { searchExact } from './exact.ts';
import { Tried } from './states.ts';

/** How long a search for a retrieval may be: `quick` for one that a crane waits for, `thorough` for a load list. */
export interface Effort {
  /** What the beam may look at, in branches; more of a large bay cost more than of a small one. */
  readonly branches: number;
  /** States of the search that proves. */
  readonly states: number;
}

export const quick: Effort = { branches: 35_000, states: 1_500 };
export const thorough: Effort = { branches: 150_000, states: 20_000 };

/** A plan to empty a bay in order: each lift, how many of them are relocations, and how many no plan can do without. */
export interface Retrieval {
  readonly lifts: readonly Lift[];
  readonly moves: number;
  readonly bound: number;
}

/**
 * Plans the retrieval of a bay in order (block relocation, any top unit may move): a beam search, then a search that proves the plan the
 * best, or finds a better one, within its effort. Nothing where no order of lifts was found: the bay is too full to turn it round.
 */
export function planRetrieval(bay: Bay, { branches, states }: Effort = thorough): Retrieval | undefined {
  const layout = layOut(bay);
  const found = searchBeam(layout, { ...widthFor(layout, branches), movesMax: movesMaxOf(layout) });
  if (found === undefined) return turnRound(layout, states);
  const moves = movesOf(found);
  const blocking = blockingUnits(bay);
  if (moves - blocking > hopeless) return { lifts: found, moves, bound: blocking };
  const bits = Math.ceil(Math.log2(states + 1)) + 2;
  const { bound, lifts } = searchExact(layout, moves, states, new Tried(bits));
  return lifts === undefined ? { lifts: found, moves, bound } : { lifts, moves: movesOf(lifts), bound };
}

/** A bay so full that the beam finds no way: there may be one all the same. */
function turnRound(layout: Layout, states: number): Retrieval | undefined {
  const { bound, lifts } = searchExact(layout, movesMaxOf(layout), states, new Tried(16));
  return lifts === undefined ? undefined : { lifts, moves: movesOf(lifts), bound };
}

/** So far above the blocking units no proof comes about within any effort that people wait for. */
const hopeless = 7;

const movesOf = (lifts: readonly Lift[]): number => lifts.filter(({ to }) => to !== out).length;

/** A plan that relocates each unit more often than this is none. */
const movesMaxOf = ({ units, tiers }: Layout): number => Math.min(units * tiers + 1, 1_000);

/** A level has some branches for each stack and kept state, and there are about as many levels as units. */
function widthFor({ units, stacks }: Layout, branches: number): { width: number; looks: number } {
  const width = Math.max(1, Math.min(60, Math.round(branches / (Math.max(1, units) * stacks * stacks))));
  return { width, looks: width * 4 };
}
