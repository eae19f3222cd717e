import type { Minute } from '../base/time.ts';
import type { BorderId } from '../model/border.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Mode } from '../model/way.ts';
import { type Changing, hasCome, hasLeft, type LiveRun, type UnitsByCall } from './live-run.ts';

/** What stands before a border or a lock, in one direction. */
export interface BorderQueue {
  readonly border: BorderId;
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly mode: Mode;
  /** Departures that wait to pass, with their units. */
  readonly waiting: readonly DepartureId[];
  readonly unitsWaiting: number;
  /** Units that have passed and wait for the departure that takes them on: at a gauge break all do. */
  readonly unitsChanging: number;
  /** From arrival to departure, of those that wait now; absent where none does. */
  readonly waitMinutes?: number;
  /** What the border takes in its normal state. */
  readonly usualMinutes: number;
}

/** The queues at all borders, longest first. */
export function borderQueues(
  network: Network,
  runs: readonly LiveRun[],
  units: UnitsByCall,
  changing: readonly Changing[],
  at: Minute,
): BorderQueue[] {
  const standing = new Map<string, { run: LiveRun; call: number }[]>();
  const byId = new Map<DepartureId, LiveRun>();
  for (const run of runs) {
    byId.set(run.id, run);
    if (!run.laden) continue;
    const { calls, mode } = run.service;
    const call = calls.findIndex((_, index) => index > 0 && hasCome(run, index, at) && !hasLeft(run, index, at));
    const [from, to] = [calls[call]?.facility, calls[call + 1]?.facility];
    if (call < 0 || to === undefined) continue;
    const key = `${from} ${to} ${mode}`;
    standing.set(key, [...(standing.get(key) ?? []), { run, call }]);
  }
  const between = unitsBetween(byId, changing, at);
  const queues = network.borders.map(({ id, from, to, mode, states }): BorderQueue => {
    const waiting = standing.get(`${from} ${to} ${mode}`) ?? [];
    const waits = waiting.map(({ run, call }) => (run.live.departs[call] ?? 0) - (run.live.arrives[call] ?? 0));
    return {
      border: id,
      from,
      to,
      mode,
      waiting: waiting.map(({ run }) => run.id).sort(),
      unitsWaiting: waiting.reduce((sum, { run, call }) => sum + (units.get(run.id)?.[call] ?? 0), 0),
      unitsChanging: between.get(`${from} ${to} ${mode}`) ?? 0,
      ...(waits.length === 0 ? {} : { waitMinutes: Math.round(waits.reduce((a, b) => a + b, 0) / waits.length) }),
      usualMinutes: Math.round((states[0]?.meanHours ?? 0) * 60),
    };
  });
  return queues.sort((a, b) => unitsOf(b) - unitsOf(a) || (a.border < b.border ? -1 : 1));
}

const unitsOf = ({ unitsWaiting, unitsChanging }: BorderQueue): number => unitsWaiting + unitsChanging;

/** Units between two departures at a moment, by the line on which the first one brought them. */
function unitsBetween(
  runs: ReadonlyMap<DepartureId, LiveRun>,
  changing: readonly Changing[],
  at: Minute,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { departure, to, next, from, units } of changing) {
    const [came, goes] = [runs.get(departure), runs.get(next)];
    if (came === undefined || !hasCome(came, to, at)) continue;
    // What is to go on with a departure that is not looked for yet has not left.
    if (goes !== undefined && hasLeft(goes, from, at)) continue;
    const { calls, mode } = came.service;
    const key = `${calls[to - 1]?.facility} ${calls[to]?.facility} ${mode}`;
    counts.set(key, (counts.get(key) ?? 0) + units);
  }
  return counts;
}
