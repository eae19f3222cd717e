import { type Cents, cents } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import { departureAt, type Timetable } from '../timetable/timetable.ts';
import { Fits } from './fitted.ts';
import { RouteSearch } from './kernel.ts';
import { boundsTo, tollsOf } from './kernel-bounds.ts';
import { latestBy, leastOf } from './kernel-passage.ts';
import type { Free, KernelQuestion, Prices } from './kernel-question.ts';
import type { Found } from './kernel-solutions.ts';
import { type Rival, throughOf } from './kernel-through.ts';
import type { Load, Route, RouteQuestion } from './load.ts';
import { carbonCost, type Objective, timeCost } from './objective.ts';
import { type Asked, bestAlong, isSamePattern, type Pattern, type Patterns, patternOf } from './pattern.ts';
import { priceOfRoute } from './prices.ts';
import type { Rates } from './rates.ts';
import { type Prepared, Shared } from './shared.ts';
import type { Changes } from './transfers.ts';

const patternsKept = 16;
/** A search looks first no further above what any route costs at least than this share of it. */
const shareAbove = 0.3;
/** On a shorter timetable a route known beforehand costs more than it spares. */
const manySegments = 10_000;
/** Cents a day that time is worth where nobody says: any price gives a route that others can be held against. */
const usualPerDay = 10_000;
/** Cents by which equal values may differ in the last digits. */
const tie = 1e-6;

/** The best route of a question, and its objective: cost, carbon and time together, in cents. */
export interface BestRoute extends Route {
  readonly value: number;
}

/** What of all routes a search is for: the one of the least objective, or `through` and `rival` for all that no other beats. */
type Wanted = Pick<KernelQuestion, 'leastCost'> &
  Partial<Pick<KernelQuestion, 'objective' | 'timed' | 'prices' | 'through' | 'rival'>>;

/** Answers route questions on one timetable, and keeps what questions have in common. */
export class Router {
  readonly timetable: Timetable;
  readonly changes: Changes;
  readonly fits = new Fits();
  /** A free capacity that never ends. */
  readonly boundless: Free;
  private readonly search: RouteSearch;
  readonly shared: Shared;
  private learned = new Map<string, readonly Pattern[]>();
  private readonly laneLatest: Float64Array;
  private readonly isLong: boolean;

  /** `long` is from how many segments on a timetable counts as a long one. */
  constructor(timetable: Timetable, long = manySegments) {
    this.timetable = timetable;
    this.isLong = timetable.segmentDeparts.length >= long;
    this.shared = new Shared(timetable);
    this.changes = this.shared.changes;
    this.search = new RouteSearch(timetable, this.changes);
    this.laneLatest = new Float64Array(timetable.lanes.length);
    const buckets = timetable.bucketTeu.length;
    this.boundless = {
      teu: new Float64Array(buckets).fill(Number.POSITIVE_INFINITY),
      kg: new Float64Array(buckets).fill(Number.POSITIVE_INFINITY),
      plugs: new Int32Array(buckets).fill(2 ** 31 - 1),
    };
  }

  /** Segments looked at so far: a measure of work that does not depend on the machine. */
  get work(): number {
    return this.search.work;
  }

  /**
   * All routes that no other beats in arrival, cost, CO2e and number of legs. `complete` is false when it ran out of memory. On a
   * long timetable they are held against one that is known beforehand: it spares most of what is too slow and too dear.
   */
  pareto(question: RouteQuestion, free: Free): { routes: Route[]; complete: boolean } {
    const prepared = this.shared.prepare(question, 0);
    const rival = this.isLong ? this.rivalOf(question, free, prepared) : undefined;
    const through = prepared.aim.throughFrom(question.start);
    const complete = this.run(question, free, prepared, { leastCost: 0, through, rival });
    const routes = this.search.solutions.list().map((found) => this.routeOf(question, found, found.cost));
    if (this.isLong) this.learnUsual(question, routes);
    return { routes, complete };
  }

  /**
   * A little worse than the best route with time at a usual price: along services that were best before, or else by an exact
   * search. All routes are found again beside it, so that they do not depend on what was asked before.
   */
  private rivalOf(question: RouteQuestion, free: Free, prepared: Prepared): Rival | undefined {
    const objective = usualObjective(question);
    const known = this.known(question, objective, free);
    if (known !== undefined) return rival(known.arrivesAt, known.cost, known.co2Grams, known.legs.length);
    const found = this.leastBelow(question, objective, Number.POSITIVE_INFINITY, free, prepared);
    return found && rival(found.arrives, found.cost, found.co2, found.legs.length);
  }

  private learnUsual(question: RouteQuestion, routes: readonly Route[]): void {
    const objective = usualObjective(question);
    const worth = ({ cost, arrivesAt }: Route): number => cost + timeCost(objective, arrivesAt);
    const [first, ...others] = routes;
    if (first !== undefined)
      this.learn(
        question,
        others.reduce((best, each) => (worth(each) < worth(best) ? each : best), first),
      );
  }

  /** Routes there would be if every service took everything and had endless space: for telling why there is none. */
  connections(question: RouteQuestion): Route[] {
    const known = this.ratesOf(question.load);
    const rates = { ...known, allowed: new Uint8Array(known.allowed.length).fill(1) };
    const carbon = { netTonnes: 0, perGram: 0 };
    const tolls = tollsOf(this.shared, rates, carbon);
    const bounds = boundsTo(this.shared, tolls, rates, carbon.netTonnes, question.destination);
    const earliest = this.shared.arrivals.to(rates, bounds.useful, bounds.isEnd);
    const through = throughOf(this.shared, tolls, bounds, question.start);
    this.run(question, this.boundless, { rates, bounds, earliest, carbon }, { leastCost: 0, through });
    return this.search.solutions.list().map((found) => this.routeOf(question, found, found.cost));
  }

  /**
   * The route of the least objective, below the objective's ceiling, or nothing. It first tries the services that were best
   * for the last questions of this kind: what they come to is a ceiling that spares most of the search. Where that is no more
   * than `enough`, it is the answer.
   */
  best(
    question: RouteQuestion,
    objective: Objective,
    free: Free,
    { enough = 0, prices }: { readonly enough?: number; readonly prices?: Prices } = {},
  ): BestRoute | undefined {
    const perGram = carbonCost(this.timetable.network.norms, 1);
    const prepared = this.shared.prepare(question, perGram);
    const priceOf = ({ legs }: Pick<Route, 'legs'>): number =>
      prices === undefined ? 0 : priceOfRoute(this.timetable, prices, question, legs);
    const guess = this.known(question, objective, free, { prices });
    if (guess !== undefined && guess.value <= enough) return guess;
    // A little above the guess: the search finds it again, and its answer does not depend on what was asked before.
    const ceiling = Math.min(
      objective.ceiling,
      guess === undefined ? Number.POSITIVE_INFINITY : guess.value + priceOf(guess) + tie,
    );
    const found = this.leastBelow(question, objective, ceiling, free, prepared, prices);
    if (found === undefined) return guess;
    const price = priceOf(found);
    const route = this.routeOf(question, found, found.cost - perGram * found.co2 - price);
    this.learn(question, route);
    return { ...route, value: this.search.solutions.best - price };
  }

  /** The route of the least objective below a ceiling, in the kernel's own numbers: under a low ceiling first, which spares most of the search. */
  private leastBelow(
    question: RouteQuestion,
    objective: Objective,
    top: number,
    free: Free,
    prepared: Prepared,
    prices?: Prices,
  ): Found | undefined {
    const { start, latestAt } = question;
    const { laneLatest } = this;
    const timed = prepared.aim.timed(objective.timePerDay);
    const passages = prepared.aim.passagesFrom(start, objective.timePerDay);
    for (const ceiling of ceilingsUpTo(top, leastOf(passages, objective, start.readyAt))) {
      const tight = { ...objective, ceiling };
      latestBy(passages, tight, start.readyAt, latestAt, laneLatest);
      this.run(question, free, prepared, { leastCost: passages.free.least, objective: tight, timed, prices });
      const [found] = this.search.solutions.list();
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Forgets which services were best before: a search without memory answers the same, only slower. */
  forgetPatterns(): void {
    this.learned.clear();
  }

  /** Services that were best between two places, by relation. */
  get patterns(): Patterns {
    return this.learned;
  }

  /** Goes by what somebody else has learned. */
  goBy(patterns: Patterns): void {
    if (patterns !== this.learned) this.learned = new Map(patterns);
  }

  ratesOf(load: Load): Rates {
    return this.shared.ratesOf(load);
  }

  /** The best route on services that were best between these places before. */
  known(
    question: RouteQuestion,
    objective: Objective,
    free: Free,
    { prices, patience }: Pick<Asked, 'prices' | 'patience'> = {},
  ): BestRoute | undefined {
    let asked: Asked = { question, objective, free, rates: this.ratesOf(question.load), prices, patience };
    let best: BestRoute | undefined;
    for (const pattern of this.learned.get(patternKey(question)) ?? []) {
      const route = bestAlong(this, asked, pattern);
      if (route === undefined) continue;
      best = route;
      const price = prices === undefined ? 0 : priceOfRoute(this.timetable, prices, question, route.legs);
      asked = { ...asked, objective: { ...objective, ceiling: route.value + price } };
    }
    return best;
  }

  /** Keeps the services of an answer, the last ones first, to try them for the next questions of this kind. */
  learn(question: Pick<RouteQuestion, 'start' | 'destination'>, route: Pick<Route, 'legs'>): void {
    if (question.start.kind !== 'gate') return;
    const pattern = patternOf(this.timetable, route);
    const known = this.learned.get(patternKey(question)) ?? [];
    const same = known.find((other) => isSamePattern(other, pattern));
    const others = known.filter((other) => other !== same);
    this.learned.set(patternKey(question), [same ?? pattern, ...others].slice(0, patternsKept));
  }

  private run(
    { load, start, latestAt, documentsAt, legsMax, together = 1 }: RouteQuestion,
    free: Free,
    { rates, bounds, earliest, carbon }: Omit<Prepared, 'aim'>,
    { leastCost, objective, timed, prices, through, rival }: Wanted,
  ): boolean {
    return this.search.run({
      rates,
      bounds,
      earliest,
      carbon,
      free,
      grossKg: load.grossKg,
      together,
      start,
      latestAt,
      documentsAt: documentsAt ?? -1,
      legsMax,
      laneLatest: this.laneLatest,
      leastCost,
      objective,
      timed,
      prices,
      through,
      rival,
    });
  }

  private routeOf({ start }: RouteQuestion, found: Found, cost: number): Route {
    const first = found.legs[0];
    const departsAt = first === undefined ? found.arrives : departureAt(this.timetable, first.departure, first.from);
    return {
      legs: found.legs,
      departsAt: (start.kind === 'aboard'
        ? departureAt(this.timetable, start.departure, start.call)
        : departsAt) as Minute,
      arrivesAt: found.arrives as Minute,
      cost: cents(cost) as Cents,
      co2Grams: Math.round(found.co2),
    };
  }
}

/** Worse by a cent and a gram: more than what is known may be rounded by. */
const rival = (arrives: number, cost: number, co2: number, legs: number): Rival => ({
  arrives,
  cost: cost + 1,
  co2: co2 + 1,
  legs,
});

const usualObjective = ({ start, latestAt }: RouteQuestion): Objective => ({
  readyAt: start.readyAt,
  dueAt: latestAt,
  timePerDay: usualPerDay,
  latePerDay: 0,
  ceiling: Number.POSITIVE_INFINITY,
});

/** Ceilings to look below, one after the other: first a little above the least there can be, where that is far below the last. */
function ceilingsUpTo(top: number, least: number): number[] {
  const above = Math.abs(least) * shareAbove;
  return above < (top - least) / 2 ? [least + above, top] : [top];
}

const patternKey = ({ start, destination }: Pick<RouteQuestion, 'start' | 'destination'>): string =>
  `${start.kind === 'gate' ? start.at : ''} ${destination}`;
