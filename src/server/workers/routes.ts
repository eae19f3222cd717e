import { type Asked, type Asking, findBests } from '../../plan/assign/bests.ts';
import { type BestRoute, Router } from '../../plan/route/router.ts';
import type { Timetable } from '../../plan/timetable/timetable.ts';

/** What a worker thread is asked: its columns are shared memory, the rest is small. */
export interface RouteTask {
  /** The same for the same timetable, so that what was worked out on it is kept. */
  readonly run: string;
  readonly timetable: Timetable;
  readonly commodities: readonly Asked[];
  readonly asking: Asking;
  /** Counts up as questions are answered, for whoever watches. */
  readonly done: Int32Array | undefined;
}

/** Questions that are answered between two looks at how far it has come. */
const step = 32;
let kept: { readonly run: string; readonly router: Router } | undefined;

/** Runs in a worker thread. */
export function findRoutes({ run, timetable, commodities, asking, done }: RouteTask): (BestRoute | undefined)[] {
  if (kept?.run !== run) kept = { run, router: new Router(timetable) };
  const found: (BestRoute | undefined)[] = [];
  for (let at = 0; at < commodities.length; at += step) {
    found.push(...findBests(kept.router, commodities.slice(at, at + step), asking));
    if (done !== undefined) Atomics.store(done, 0, found.length);
  }
  return found;
}
