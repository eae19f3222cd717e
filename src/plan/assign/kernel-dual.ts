import type { Free, Prices } from '../route/kernel-question.ts';
import { polish } from './kernel-polish.ts';
import { Relaxation } from './kernel-relaxation.ts';
import type { Pool } from './pool.ts';

/** So many passes without a better bound, and steps get smaller. */
const patience = 8;

/** How long prices are looked for: passes over all routes, and sweeps over all prices. */
export interface Search {
  readonly passes: number;
  readonly sweeps: number;
}

/**
 * Looks for the prices of space under which units of their own accord want no more of it than there is: first all of them at once in
 * so many passes, then one after the other (`kernel-polish.ts`). They start from `start` where somebody has some.
 */
export function relax(pool: Pool, free: Free, start: Prices | undefined, { passes, sweeps }: Search): Prices {
  const relaxation = new Relaxation(pool, free, start);
  climb(relaxation, passes);
  polish(relaxation, sweeps);
  return relaxation.bestPrices();
}

/** Deflected subgradient steps (Held, Wolfe and Crowder 1974; Camerini, Fratta and Maffioli 1975). */
function climb(relaxation: Relaxation, passes: number): void {
  const { price, space } = relaxation;
  const rows = price.length;
  const use = new Float64Array(rows);
  const direction = new Float64Array(rows);
  let room = 0;
  let since = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const known = relaxation.bestBound;
    const bound = relaxation.look(use);
    if (pass === 0) room = Math.max(1, Math.abs(bound) * 0.01);
    if (bound > known + room * 0.02) since = 0;
    else if (bound <= known) since += 1;
    if (since >= patience) {
      room /= 2;
      since = 0;
      price.set(relaxation.best);
      direction.fill(0);
      continue;
    }
    let size = 0;
    for (let row = 0; row < rows; row += 1) {
      const over = (use[row] ?? 0) - (space[row] ?? 0);
      const step = over < 0 && price[row] === 0 && (direction[row] ?? 0) <= 0 ? 0 : over;
      direction[row] = step + 0.6 * (direction[row] ?? 0);
      size += (direction[row] ?? 0) ** 2;
    }
    if (size === 0) return;
    const step = (relaxation.bestBound + room - bound) / size;
    for (let row = 0; row < rows; row += 1) price[row] = Math.max(0, (price[row] ?? 0) + step * (direction[row] ?? 0));
  }
}
