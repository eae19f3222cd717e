import { type Layout, type Lift, out } from './bay.ts';
import { Yardlet } from './kernel.ts';
import { Rollout } from './rollout.ts';
import { Seen, States } from './states.ts';

/** How a beam search looks: how many states it keeps a level, how many of the next it plays to their end, and where it stops. */
export interface BeamWidth {
  readonly width: number;
  readonly looks: number;
  readonly movesMax: number;
}

const scale = 1 << 22;

/**
 * The relocations that empty a bay in order, as a beam finds them: level by level one move more. Of each level the states that look best
 * are played to their end by a `Rollout`, and the best of these are kept. Any top unit may move, also ahead of need. The answer is the best
 * that was played to its end; nothing where that was never possible within `movesMax`.
 */
export function searchBeam(layout: Layout, { width, looks, movesMax }: BeamWidth): readonly Lift[] | undefined {
  const yard = new Yardlet(layout);
  yard.retrieve(undefined);
  if (yard.left === 0) return play(layout, []);
  const { stacks } = yard;
  const branches = stacks * stacks;
  const rollout = new Rollout(yard, movesMax + 1);
  let [now, next] = [new States(yard, width), new States(yard, width)];
  now.add(yard);
  const found = new Float64Array(width * branches);
  const played = new Float64Array(looks);
  const seen = new Seen(width * branches * 4);
  const parents: Int32Array[] = [];
  let best = rollout.run(yard, movesMax);
  let bestMoves: number[] | undefined = best < movesMax ? [...rollout.moves.subarray(0, best)] : undefined;
  for (let level = 0; level + 1 < best && now.size > 0; level += 1) {
    const count = branch(yard, now, found, seen, best - level - 1);
    const looked = Math.min(looks, count);
    const order = found.subarray(0, count).sort();
    for (let k = 0; k < looked; k += 1) {
      const code = (order[k] ?? 0) % scale;
      now.restore(Math.floor(code / branches), yard);
      yard.move(Math.floor(code / stacks) % stacks, code % stacks);
      yard.retrieve(undefined);
      const moves = rollout.run(yard, movesMax);
      if (level + 1 + moves < best) {
        best = level + 1 + moves;
        bestMoves = [...wayTo(parents, code, stacks), ...rollout.moves.subarray(0, moves)];
      }
      played[k] = (moves * 1024 + Math.floor((order[k] ?? 0) / scale)) * scale + code;
    }
    const chosen = played.subarray(0, looked).sort();
    const codes = new Int32Array(Math.min(width, looked));
    next.size = 0;
    for (let k = 0; k < codes.length; k += 1) {
      const code = (chosen[k] ?? 0) % scale;
      codes[k] = code;
      now.restore(Math.floor(code / branches), yard);
      yard.move(Math.floor(code / stacks) % stacks, code % stacks);
      yard.retrieve(undefined);
      next.add(yard);
    }
    parents.push(codes);
    [now, next] = [next, now];
  }
  return bestMoves === undefined
    ? undefined
    : play(
        layout,
        bestMoves.map((code) => ({ from: Math.floor(code / stacks) % stacks, to: code % stacks })),
      );
}

/** All states one move further that may still be better than what is known, each once: how they look, and how they came about. */
function branch(yard: Yardlet, now: States, found: Float64Array, seen: Seen, most: number): number {
  const { stacks } = yard;
  let count = 0;
  for (let n = 0; n < now.size; n += 1) {
    now.restore(n, yard);
    const target = yard.target();
    for (let from = 0; from < stacks; from += 1) {
      const unit = yard.top(from);
      if (unit === 0) continue;
      let empty = false;
      for (let to = 0; to < stacks; to += 1) {
        const height = yard.heights[to] ?? 0;
        if (to === from || height === yard.tiers) continue;
        if (height === 0) {
          if (empty || (yard.heights[from] ?? 0) === 1) continue; // One empty stack is like another.
          empty = true;
        }
        if (from !== target && unit > yard.leastOf(to) && unit > yard.leastOf(from)) continue; // Ahead of need: what blocks must gain by it.
        yard.move(from, to);
        yard.retrieve(undefined);
        if (yard.blocking() < most && seen.add(yard.hashLow, yard.hashHigh)) {
          found[count] = yard.outlook() * scale + (n * stacks + from) * stacks + to;
          count += 1;
        }
        now.restoreHeights(n, yard);
      }
    }
  }
  return count;
}

/** The moves that lead to a state, `from * stacks + to` each. */
function wayTo(parents: readonly Int32Array[], last: number, stacks: number): number[] {
  const branches = stacks * stacks;
  const codes = [last % branches];
  for (let level = parents.length - 1, at = last; level >= 0; level -= 1) {
    at = parents[level]?.[Math.floor(at / branches)] ?? 0;
    codes.push(at % branches);
  }
  return codes.reverse();
}

/** Relocations with the lifts out of the bay between them. */
export function play(layout: Layout, moves: readonly Lift[]): Lift[] {
  const yard = new Yardlet(layout);
  const taken = new Uint8Array(layout.units);
  const done: Lift[] = [];
  const retrieve = (): void => {
    const count = yard.retrieve(taken);
    for (let k = 0; k < count; k += 1) done.push({ from: taken[k] ?? 0, to: out });
  };
  retrieve();
  for (const { from, to } of moves) {
    yard.move(from, to);
    done.push({ from, to });
    retrieve();
  }
  return done;
}
