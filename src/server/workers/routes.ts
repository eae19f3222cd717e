import { type Asked, type Asking, findingBests } from '../../plan/assign/bests.ts';
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

let kept: { readonly run: string; readonly router: Router } | undefined;

/** Runs in a worker thread. */
export function findRoutes({ run, timetable, commodities, asking, done }: RouteTask): (BestRoute | undefined)[] {
  if (kept?.run !== run) kept = { run, router: new Router(timetable) };
  const work = findingBests(kept.router, commodities, asking);
  for (;;) {
    const { done: isDone, value } = work.next();
    if (done !== undefined) Atomics.store(done, 0, isDone === true ? commodities.length : value);
    if (isDone === true) return value;
  }
}
