import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type Asked, alikeTogether, findBests, type RouteTeam } from '../../plan/assign/bests.ts';
import { type Removals, type RemovalTeam, type Removed, removeAll } from '../../plan/assign/without.ts';
import { type BestRoute, Router } from '../../plan/route/router.ts';
import type { Timetable } from '../../plan/timetable/timetable.ts';
import type { RemovalTask } from './removals.ts';
import type { RouteTask } from './routes.ts';

/** Threads that share in searching routes. They end when nobody has asked for a while. */
export interface Team {
  readonly routes: RouteTeam;
  readonly removals: RemovalTeam;
  close(): Promise<void>;
}

const [lookMs, idleMs] = [300, 3_000];

/**
 * Opens a team of as many threads as there are processors. Each has destinations of its own, so that what it has worked out
 * for one question serves the next, in this run and in the ones after it on the same timetable. The asking thread only waits: a
 * thread that computes cannot hand out work, since the pool lives on its event loop. With one processor everything is done where
 * it is asked.
 */
export function openTeam(): Team {
  const threads = availableParallelism();
  if (threads < 2) {
    return {
      routes: async (timetable, commodities, _, asking) => findBests(new Router(timetable), commodities, asking),
      removals: async (timetable, ways, removals) =>
        removeAll(new Router(timetable), ways, removals, () => performance.now()),
      close: async () => undefined,
    };
  }
  const filename = new URL('./routes.js', import.meta.url).href;
  const pools = Array.from(
    { length: threads },
    () => new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: idleMs, execArgv: [] }),
  );
  const runs = new WeakMap<Timetable, string>();
  return {
    routes: async (timetable, commodities, progress, asking = {}) => {
      const run = runs.get(timetable) ?? randomUUID();
      runs.set(timetable, run);
      const shares = dealOut(commodities, threads);
      const told = shares.map(() => new Int32Array(new SharedArrayBuffer(4)));
      const tell = (): void => progress(told.reduce((sum, count) => sum + Atomics.load(count, 0), 0));
      const asked = shares.map((share, index) => {
        const mine = share
          .map((at) => commodities[at] as Asked)
          .map(({ question, objective }) => ({ question, objective }));
        const task: RouteTask = { run, timetable, commodities: mine, asking, done: told[index] };
        return pools[index]?.run(task, { name: 'findRoutes' }) as Promise<(BestRoute | undefined)[]>;
      });
      const timer = setInterval(tell, lookMs);
      try {
        const found: (BestRoute | undefined)[] = new Array(commodities.length).fill(undefined);
        for (const [index, routes] of (await Promise.all(asked)).entries())
          for (const [place, at] of (shares[index] ?? []).entries()) found[at] = routes[place];
        return found;
      } finally {
        clearInterval(timer);
      }
    },
    removals: async (timetable, ways, removals, progress) => {
      const next = new Int32Array(new SharedArrayBuffer(4));
      const pool = new Piscina({
        filename: new URL('./removals.js', import.meta.url).href,
        minThreads: 0,
        maxThreads: threads,
        execArgv: [],
      });
      const timer = setInterval(() => progress(Math.min(removals.elements.length, Atomics.load(next, 0))), lookMs);
      try {
        const task: RemovalTask = { timetable, ways, removals, next };
        const asked = Array.from({ length: threads }, () => pool.run(task, { name: 'removeElements' }));
        return inOrder((await Promise.all(asked)) as Map<number, Removed>[], removals);
      } finally {
        clearInterval(timer);
        await pool.destroy();
      }
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

const inOrder = (found: readonly Map<number, Removed>[], { elements }: Removals): Removed[] =>
  elements.flatMap((_, index) => found.find((some) => some.has(index))?.get(index) ?? []);

/** Deals destinations out, those with most questions first, each to the thread that has least: always the same way. */
function dealOut(commodities: readonly Asked[], shares: number): number[][] {
  const dealt: number[][] = Array.from({ length: shares }, () => []);
  for (const group of alikeTogether(commodities)) {
    const least = dealt.reduce((share, other) => (other.length < share.length ? other : share));
    least.push(...group);
  }
  return dealt;
}
