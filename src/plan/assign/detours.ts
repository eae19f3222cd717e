import type { Free } from '../route/kernel-question.ts';
import type { Objective } from '../route/objective.ts';
import { type Pattern, type Patterns, patternOf } from '../route/pattern.ts';
import type { BestRoute, Router } from '../route/router.ts';
import type { Timetable } from '../timetable/timetable.ts';
import { KnownWays, kindOf } from './known-ways.ts';
import type { Going } from './without.ts';

/** How often all services are searched between two places without an element: each search takes milliseconds. */
const searchesMost = 2;

/**
 * Other ways between two places. For each leg of the way that most take it looks once for the best one without it; where those
 * are full or closed, all services are searched, twice at most. What it knows does not depend on what was closed
 * before: each element stands for itself.
 */
export class Detours {
  readonly router: Router;
  readonly going: readonly Going[];
  private readonly known: Patterns;
  private readonly near = new Map<string, readonly Pattern[]>();
  /** The first unit of all that goes between two places stands for the others. */
  private readonly firsts = new Map<string, Going>();
  private readonly bucketsOfLane: readonly number[][];
  private readonly teu: Float64Array;
  private open = new Map<string, readonly Pattern[]>();
  private readonly ways: KnownWays;

  constructor(router: Router, going: readonly Going[]) {
    this.router = router;
    this.going = going;
    this.ways = new KnownWays(router, searchesMost);
    for (const group of going) {
      router.learn(group.question, { legs: group.legs });
      const kind = kindOf(group.question);
      if (group.question.start.kind === 'gate' && !this.firsts.has(kind)) this.firsts.set(kind, group);
    }
    this.known = new Map(router.patterns);
    const { lanes, segmentLane, segmentBucket } = router.timetable;
    this.bucketsOfLane = lanes.map(() => []);
    for (const [segment, lane] of segmentLane.entries()) this.bucketsOfLane[lane]?.push(segmentBucket[segment] ?? 0);
    this.teu = router.boundless.teu.slice();
  }

  /** From now on some lanes are closed, and these look for another way. */
  avoid(affected: readonly Going[], lanes: Uint8Array): void {
    this.open = new Map();
    this.ways.forget();
    for (const kind of new Set(affected.map(({ question }) => kindOf(question)))) {
      const group = this.firsts.get(kind);
      if (group === undefined) continue;
      const patterns = [...(this.known.get(kind) ?? []), ...this.nearOf(kind, group)];
      this.open.set(
        kind,
        patterns.filter((pattern) => !isClosed(this.router.timetable, pattern, lanes)),
      );
    }
    this.router.goBy(this.open);
  }

  find(group: Going, objective: Objective, space: Free): BestRoute | undefined {
    return this.ways.find(group.question, objective, space);
  }

  /** Ways around each leg of the first way that is known. */
  private nearOf(kind: string, group: Going): readonly Pattern[] {
    const known = this.near.get(kind);
    if (known !== undefined) return known;
    const [first = []] = this.known.get(kind) ?? [];
    const found = first.flatMap((leg) => this.around(leg, group));
    this.near.set(kind, found);
    return found;
  }

  /** The best way of a unit that does not ride one leg, as if nobody else were there. */
  private around({ service, from, to }: Pattern[number], { question, objective, value }: Going): Pattern[] {
    const { router, teu } = this;
    const { timetable, boundless } = router;
    const lane = timetable.laneStart[service] ?? 0;
    const closed = this.bucketsOfLane.slice(lane + from, lane + to).flat();
    for (const bucket of closed) teu[bucket] = 0;
    router.goBy(new Map());
    const ceiling = value + Math.abs(value) * (timetable.network.norms.acceptFactor - 1);
    const route = router.best(question, { ...objective, ceiling }, { ...boundless, teu });
    for (const bucket of closed) teu[bucket] = Number.POSITIVE_INFINITY;
    return route === undefined ? [] : [patternOf(timetable, route)];
  }
}

const isClosed = ({ laneStart }: Timetable, pattern: Pattern, lanes: Uint8Array): boolean =>
  pattern.some(({ service, from, to }) => {
    const first = laneStart[service] ?? 0;
    return lanes.subarray(first + from, first + to).includes(1);
  });
