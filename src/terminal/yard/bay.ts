/**
 * A bay to be retrieved in order. Stacks hold priorities from the ground up; the lowest leaves first, equal ones in any order. Nothing
 * stands higher than `tiers`.
 */
export interface Bay {
  readonly stacks: readonly (readonly number[])[];
  readonly tiers: number;
}

/** One lift: the top of one stack to another, or out of the bay (`to` is -1). Stacks are counted from 0. */
export interface Lift {
  readonly from: number;
  readonly to: number;
}

export const out = -1;

/** A bay as a search sees it: priorities by rank in flat columns, `cells[stack * tiers + tier]`, from 1 on. */
export interface Layout {
  readonly stacks: number;
  readonly tiers: number;
  readonly units: number;
  readonly cells: Uint16Array;
  readonly heights: Uint8Array;
}

/** Lays a bay out. Throws where a stack is higher than the bay: whoever asks has looked at that. */
export function layOut({ stacks, tiers }: Bay): Layout {
  const ranks = new Map([...new Set(stacks.flat())].sort((a, b) => a - b).map((value, index) => [value, index + 1]));
  const cells = new Uint16Array(stacks.length * tiers);
  const heights = new Uint8Array(stacks.length);
  for (const [s, stack] of stacks.entries()) {
    if (stack.length > tiers) throw new Error(`stack ${s} has ${stack.length} units in ${tiers} tiers`);
    heights[s] = stack.length;
    for (const [t, value] of stack.entries()) cells[s * tiers + t] = ranks.get(value) ?? 0;
  }
  return { stacks: stacks.length, tiers, units: stacks.flat().length, cells, heights };
}

/** Relocations no plan can do without: each unit upon one that leaves before it is moved at least once. */
export function blockingUnits({ stacks }: Bay): number {
  let count = 0;
  for (const stack of stacks) {
    let least = Number.POSITIVE_INFINITY;
    for (const priority of stack) {
      if (priority > least) count += 1;
      else least = priority;
    }
  }
  return count;
}

/** Plays lifts on a bay: how many relocations they are, or what is wrong with them. It shares no code with the search. */
export function checkLifts(bay: Bay, lifts: readonly Lift[]): { readonly moves: number } | { readonly fault: string } {
  const stacks = bay.stacks.map((stack) => [...stack]);
  let moves = 0;
  for (const [index, { from, to }] of lifts.entries()) {
    const unit = stacks[from]?.pop();
    if (unit === undefined) return { fault: `lift ${index + 1}: there is nothing on stack ${from}` };
    if (to === out) {
      const least = Math.min(...stacks.flat());
      if (least < unit) return { fault: `lift ${index + 1}: ${unit} leaves before ${least}` };
      continue;
    }
    const target = stacks[to];
    if (target === undefined || to === from) return { fault: `lift ${index + 1}: ${to} is no other stack` };
    if (target.length >= bay.tiers) return { fault: `lift ${index + 1}: stack ${to} is full` };
    target.push(unit);
    moves += 1;
  }
  const left = stacks.flat().length;
  return left === 0 ? { moves } : { fault: `${left} units are still there` };
}
