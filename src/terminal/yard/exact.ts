import type { Layout, Lift } from './bay.ts';
import { play } from './beam.ts';
import { Yardlet } from './kernel.ts';
import { States, Tried } from './states.ts';

/** What a search knows for certain: no plan has fewer relocations than `bound`; the best one, where it was found. */
export interface Proof {
  readonly bound: number;
  readonly lifts?: readonly Lift[];
  readonly states: number;
}

/**
 * Looks for a plan with fewer than `most` relocations, first with as few as the bound says, then with one more and so on. Any top unit
 * may go to any stack. It stops after `statesMax` states; then `bound` is what was proven until there.
 */
export function searchExact(layout: Layout, most: number, statesMax: number, tried = new Tried(18)): Proof {
  const search = new Search(layout, most, statesMax, tried);
  let bound = search.least();
  for (; bound < most; bound += 1) {
    const found = search.within(bound);
    if (found === 'stopped') break;
    if (found !== 'none') return { bound, lifts: play(layout, found), states: search.states };
  }
  return { bound, states: search.states };
}

/** One depth-first search, again with a higher limit each time. It owns what it walks through. */
class Search {
  states = 0;
  private readonly layout: Layout;
  private readonly statesMax: number;
  private readonly yard: Yardlet;
  private readonly path: States;
  private readonly moves: Int32Array;
  private readonly tried: Tried;

  constructor(layout: Layout, most: number, statesMax: number, tried: Tried) {
    this.layout = layout;
    this.statesMax = statesMax;
    this.yard = new Yardlet(layout);
    this.path = new States(this.yard, most + 2);
    this.moves = new Int32Array(most + 2);
    this.tried = tried;
    this.yard.retrieve(undefined);
  }

  least(): number {
    return boundOf(this.yard);
  }

  within(limit: number): readonly Lift[] | 'none' | 'stopped' {
    const found = this.descend(0, limit, -1);
    if (found === undefined) return 'stopped';
    const { stacks } = this.layout;
    return found
      ? [...this.moves.subarray(0, limit)].map((code) => ({ from: Math.floor(code / stacks), to: code % stacks }))
      : 'none';
  }

  /** Whether the bay can be emptied with so many moves more; `undefined` when the search was cut off. `last` need not move again. */
  private descend(depth: number, limit: number, last: number): boolean | undefined {
    const { yard, path, moves, tried } = this;
    const left = limit - depth;
    if (yard.left === 0) return left === 0;
    if (boundOf(yard) > left || tried.isInVain(yard.hashLow, yard.hashHigh, left)) return false;
    this.states += 1;
    if (this.states > this.statesMax) return undefined;
    const { stacks } = yard;
    path.put(depth, yard);
    const target = yard.target();
    for (let turn = 0; turn < stacks; turn += 1) {
      const from = (target + turn) % stacks;
      if (from === last || (yard.heights[from] ?? 0) === 0) continue;
      let empty = false;
      for (let to = 0; to < stacks; to += 1) {
        const height = yard.heights[to] ?? 0;
        if (to === from || height === yard.tiers) continue;
        if (height === 0) {
          if (empty || (yard.heights[from] ?? 0) === 1) continue; // One empty stack is like another.
          empty = true;
        }
        yard.move(from, to);
        const taken = yard.retrieve(undefined);
        moves[depth] = from * stacks + to;
        const found = this.descend(depth + 1, limit, taken === 0 ? to : -1);
        if (found !== false) return found;
        path.restore(depth, yard);
      }
    }
    tried.note(yard.hashLow, yard.hashHigh, left);
    return false;
  }
}

/** Blocking units move once; and if one of them fits nowhere, it moves twice, or one that does not block must move for it. */
const boundOf = (yard: Yardlet): number => yard.blocking() + (yard.hasNoGoodPlace() ? 1 : 0);
