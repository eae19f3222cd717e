// All routes of a made-up network by trying every departure: what a search is held against. It shares the dated departures with the
// search, and none of its code; costs come from the network's words.
import type { Free } from '../../src/plan/route/kernel-question.ts';
import type { RouteQuestion } from '../../src/plan/route/load.ts';
import { serviceOf, type Timetable } from '../../src/plan/timetable/timetable.ts';
import type { Handling } from './made-network.ts';

export interface Value {
  readonly arrives: number;
  readonly cost: number;
  readonly co2: number;
  readonly legs: number;
}

interface Run {
  readonly to: string;
  readonly leaves: number;
  readonly arrives: number;
  readonly km: number;
  readonly rate20: number;
  readonly rate40: number;
  readonly freeTeu: number;
}

/** Services of these networks run from one place to one other, so that a departure is one run. */
export class PlainRoutes {
  private readonly runs = new Map<string, Run[]>();
  private readonly handling: Handling;

  constructor(timetable: Timetable, free: Free, handling: Handling) {
    this.handling = handling;
    for (let departure = 0; departure < timetable.departureService.length; departure += 1) {
      const [from, to] = serviceOf(timetable, departure).calls;
      const start = timetable.callStart[departure] ?? 0;
      const bucket = timetable.segmentBucket[timetable.segmentOfCall[start] ?? 0] ?? 0;
      if (from?.next === undefined || to === undefined) throw new Error('a service of one call');
      const known = this.runs.get(from.facility) ?? [];
      this.runs.set(from.facility, known);
      const { km, rate20, rate40 } = from.next;
      const [leaves, arrives] = [timetable.callDeparts[start] ?? 0, timetable.callArrives[start + 1] ?? 0];
      known.push({ to: to.facility, leaves, arrives, km, rate20, rate40, freeTeu: free.teu[bucket] ?? 0 });
    }
    for (const some of this.runs.values()) some.sort((a, b) => a.leaves - b.leaves);
  }

  /** Those that no other beats. */
  pareto(question: RouteQuestion): Value[] {
    const kept: Value[] = [];
    for (const value of this.all(question)) {
      if (kept.some((other) => isAsGood(other, value))) continue;
      for (let at = kept.length - 1; at >= 0; at -= 1) if (isAsGood(value, kept[at] as Value)) kept.splice(at, 1);
      kept.push(value);
    }
    return kept;
  }

  private *all({ load, start, destination, latestAt, legsMax }: RouteQuestion): Generator<Value> {
    if (start.kind !== 'gate') return;
    const { changeMinutes, changeCents, gateMinutes, gateCents, freeDays, perTeuDay } = this.handling;
    const lift = 6_000;
    const stack = [
      {
        at: start.at as string,
        since: start.readyAt as number,
        wait: gateMinutes,
        cost: gateCents,
        co2: lift,
        legs: 0,
      },
    ];
    for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
      for (const { to, leaves, arrives, km, rate20, rate40, freeTeu } of this.runs.get(here.at) ?? []) {
        if (leaves < here.since + here.wait || arrives > latestAt || freeTeu < load.teu) continue;
        const overdue = here.legs === 0 ? 0 : leaves - here.since - freeDays * 1440;
        const stored = overdue <= 0 ? 0 : Math.ceil(overdue / 1440) * perTeuDay * load.teu;
        const cost = here.cost + stored + (load.feet === 20 ? rate20 : rate40);
        const co2 = here.co2 + (20 * km * load.netKg) / 1000;
        const legs = here.legs + 1;
        if (to === destination) {
          if (arrives + gateMinutes <= latestAt)
            yield { arrives: arrives + gateMinutes, cost: cost + gateCents, co2: co2 + lift, legs };
        } else if (legs < legsMax)
          stack.push({ at: to, since: arrives, wait: changeMinutes, cost: cost + changeCents, co2: co2 + lift, legs });
      }
    }
  }
}

const near = 1e-6;
const isAsGood = (a: Value, b: Value): boolean =>
  a.arrives <= b.arrives && a.cost <= b.cost + near && a.co2 <= b.co2 + near && a.legs <= b.legs;

/** Whether two lists hold the same routes; grams may differ by what rounding them once leaves. */
export function areSame(a: readonly Value[], b: readonly Value[]): boolean {
  const inOrder = (values: readonly Value[]): Value[] =>
    values.toSorted((x, y) => x.arrives - y.arrives || x.cost - y.cost || x.legs - y.legs || x.co2 - y.co2);
  const [ours, others] = [inOrder(a), inOrder(b)];
  if (ours.length !== others.length) return false;
  return ours.every((value, at) => {
    const other = others[at] as Value;
    const same = value.arrives === other.arrives && value.legs === other.legs;
    return same && Math.abs(value.cost - other.cost) < 0.5 && Math.abs(value.co2 - other.co2) <= 0.51;
  });
}
