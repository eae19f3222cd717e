import type { Minute } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { Moments } from './moments.ts';
import { comes, leaves, runs, type Touch } from './touch.ts';

/** A departure as disruptions leave it. What stands by segment has one entry less than there are calls. */
export interface Laid extends Moments {
  /** The departure goes no further than to where the first of these begins. */
  readonly shut: readonly boolean[];
  /** The share of its space that is left. */
  readonly share: readonly number[];
  readonly costFactor: readonly number[];
  readonly costPerUnit: readonly number[];
  /** Indices of the disruptions that refuse some goods here. */
  readonly bars: readonly (readonly number[])[];
  /** Index of the disruption that made the most difference here: shut it, moved it, or took its space; -1 where none did. */
  readonly cause: readonly number[];
}

/**
 * Lays disruptions over one departure as it looks without them. One that has set out waits before what is closed until it
 * opens, and its later calls move; one that has not, or that would wait for nobody knows how long, goes no further. A delay
 * counts once for each stretch it holds on. Several at once: delays and amounts add up, factors multiply, and the least share
 * of space holds. What happened before `now` stays as it was. `underWay`: it has set out, or sets out whatever lies ahead.
 */
export function layOver(
  touches: readonly Touch[],
  departure: DepartureId,
  moments: Moments,
  now: number,
  underWay = (moments.departs[0] ?? 0) < now,
): Laid {
  const here = touches.filter(({ only }) => only?.has(departure) ?? true);
  const count = Math.max(0, moments.departs.length - 1);
  const [arrives, departs] = [[...moments.arrives], [...moments.departs]];
  const each = <T>(value: T): T[] => Array.from({ length: count }, () => value);
  const shut = each(false);
  const [share, costFactor, costPerUnit, cause] = [each(1), each(1), each(0), each(-1)];
  const bars: number[][] = shut.map(() => []);
  const delayed = new Set<Touch>();
  let [shift, by] = [0, -1];
  for (let segment = 0; segment < count; segment += 1) {
    const [left, come] = [(moments.departs[segment] ?? 0) < now, (moments.arrives[segment + 1] ?? 0) < now];
    const run: Run = {
      leaves: (moments.departs[segment] ?? 0) + shift,
      comes: (moments.arrives[segment + 1] ?? 0) + shift,
    };
    const before = run.comes;
    const stopper = come ? undefined : passOn(here, segment, run, { left, underWay, delayed });
    if (stopper !== undefined) {
      shut.fill(true, segment);
      cause.fill(stopper.index, segment);
      for (let call = segment + 1; call <= count; call += 1) {
        arrives[call] = ((moments.arrives[call] ?? 0) + shift) as Minute; // It would have come so late.
        departs[call] = ((moments.departs[call] ?? 0) + shift) as Minute;
      }
      break;
    }
    if (run.comes !== before) by = run.by ?? by;
    departs[segment] = run.leaves as Minute;
    arrives[segment + 1] = run.comes as Minute;
    shift = run.comes - (moments.arrives[segment + 1] ?? 0);
    departs[segment + 1] = ((moments.departs[segment + 1] ?? 0) + shift) as Minute;
    cause[segment] = shift > 0 ? by : -1;
    for (const touch of here) {
      if (!isDuring(touch, segment, run)) {
        if (touch.how[segment] === 0) delayed.delete(touch); // The stretch is over; the next one delays anew.
        continue;
      }
      const { index, disruption } = touch;
      const { effect, goods } = disruption;
      costFactor[segment] = (costFactor[segment] ?? 1) * (effect.costFactor ?? 1);
      costPerUnit[segment] = (costPerUnit[segment] ?? 0) + (effect.costPerUnit ?? 0);
      if (goods !== undefined) {
        if (!come && holds(touch, segment, run, left ? comes : leaves | comes | runs)) bars[segment]?.push(index);
      } else if (effect.capacity !== undefined && effect.capacity > 0 && effect.capacity < (share[segment] ?? 1)) {
        share[segment] = effect.capacity;
        if (shift === 0) cause[segment] = index;
      }
    }
  }
  return { arrives, departs, shut, share, costFactor, costPerUnit, bars, cause };
}

/** A segment on its way: its moments as they become later, and the disruption that moved them last. */
interface Run {
  leaves: number;
  comes: number;
  by?: number;
}

interface Way {
  /** It has left the call already: what is closed there is behind it. */
  readonly left: boolean;
  readonly underWay: boolean;
  readonly delayed: Set<Touch>;
}

/** Moves a run behind all closures and by all delays that it meets. Gives the one that it does not pass at all. */
function passOn(touches: readonly Touch[], segment: number, run: Run, way: Way): Touch | undefined {
  for (let moved = true; moved; ) {
    moved = false;
    for (const touch of touches) {
      const { effect, goods, until } = touch.disruption;
      if (effect.delay !== undefined && !way.delayed.has(touch) && isDuring(touch, segment, run)) {
        way.delayed.add(touch);
        run.comes += effect.delay;
        run.by = touch.index;
        moved = true;
      }
      if (effect.capacity !== 0 || goods !== undefined) continue;
      const held = !way.left && holds(touch, segment, run, leaves | runs);
      if (!held && !holds(touch, segment, run, comes)) continue;
      if (!way.underWay || until === undefined) return touch;
      const wait = until - (held ? run.leaves : run.comes);
      if (held) run.leaves += wait;
      run.comes += wait;
      run.by = touch.index;
      moved = true;
    }
  }
  return undefined;
}

const isDuring = (touch: Touch, segment: number, run: Run): boolean =>
  holds(touch, segment, run, leaves | comes | runs);

/** Whether a segment meets a disruption in its period, by what of it counts. */
function holds({ how, disruption }: Touch, segment: number, run: Run, counts: number): boolean {
  const bits = (how[segment] ?? 0) & counts;
  const { from, until = Number.POSITIVE_INFINITY } = disruption;
  const within = (moment: number): boolean => moment >= from && moment < until;
  if ((bits & leaves) !== 0 && within(run.leaves)) return true;
  if ((bits & comes) !== 0 && within(run.comes)) return true;
  return (bits & runs) !== 0 && run.leaves < until && run.comes > from;
}
