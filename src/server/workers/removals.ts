import { type Removals, type Removed, removeEach, type StandingWays } from '../../plan/assign/without.ts';
import { Router } from '../../plan/route/router.ts';
import type { Timetable } from '../../plan/timetable/timetable.ts';

/** What a worker thread is asked: it takes the next element that nobody has taken, until none is left. */
export interface RemovalTask {
  readonly timetable: Timetable;
  readonly ways: StandingWays;
  readonly removals: Removals;
  /** The next element to take, for all threads. */
  readonly next: Int32Array;
}

/** Runs in a worker thread. */
export const removeElements = ({ timetable, ways, removals, next }: RemovalTask): Map<number, Removed> =>
  removeEach(
    new Router(timetable),
    ways,
    removals,
    () => Atomics.add(next, 0, 1),
    () => performance.now(),
  );
