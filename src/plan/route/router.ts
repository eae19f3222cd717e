import { remember } from '../../base/memo.ts';
import { type Cents, cents } from '../../base/money.ts';
import type { Minute } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import { departureAt, type Timetable } from '../timetable/timetable.ts';
import {
  type Bounds,
  boundStepTonnes,
  boundsTo,
  type Carbon,
  compileHops,
  type Hop,
  type Reach,
  reachFrom,
} from './bounds.ts';
import { Fits } from './fitted.ts';
import { RouteSearch } from './kernel.ts';
import { type Earliest, EarliestSearch } from './kernel-earliest.ts';
import type { Free, KernelQuestion, Prices } from './kernel-question.ts';
import { kindOf, type Load, type PlannedLeg, type Route, type RouteQuestion } from './load.ts';
import { carbonCost, type Objective } from './objective.ts';
import { latestBy, type Passage, passageOf } from './passage.ts';
import { bestAlong, isSamePattern, type Pattern, type Patterns, patternOf } from './pattern.ts';
import { priceOfRoute } from './prices.ts';
import { compileRates, type Rates, weightLimitsOf } from './rates.ts';
import { type Changes, compileChanges } from './transfers.ts';

const ratesKept = 512;
const boundsKept = 4096;
const patternsKept = 16;
/** Cents by which equal values may differ in the last digits. */
const tie = 1e-6;
/** Each holds a moment a segment: of a long timetable fewer are kept, so that all of them stay below 64 MiB. */
const [earliestKept, earliestMoments] = [800, 16_000_000];

/** The best route of a question, and its objective: cost, carbon and time together, in cents. */
export interface BestRoute extends Route {
  readonly value: number;
}

/** What questions of a kind have in common. */
type Prepared = Pick<KernelQuestion, 'rates' | 'bounds' | 'earliest' | 'carbon'>;
type Worth = Pick<KernelQuestion, 'laneLatest' | 'leastCost'>;

/** Answers route questions on one timetable, and keeps what questions have in common. */
export class Router {
  readonly timetable: Timetable;
  readonly changes: Changes;
  readonly fits = new Fits();
  /** A free capacity that never ends. */
  readonly boundless: Free;
  readonly hops: readonly Hop[];
  private readonly search: RouteSearch;
  private readonly arrivals: EarliestSearch;
  private readonly rates = new Map<string, Rates>();
  private readonly same = new Map<string, Rates>();
  private readonly bounds = new Map<string, Bounds>();
  private readonly earliest = new Map<string, Earliest>();
  private readonly reaches = new Map<string, Reach>();
  private learned = new Map<string, readonly Pattern[]>();
  private readonly passages = new Map<string, Passage>();
  private readonly laneLatest: Float64Array;
  private readonly weightLimits: readonly number[];
  private readonly earliestKept: number;

  constructor(timetable: Timetable) {
    this.timetable = timetable;
    this.changes = compileChanges(timetable);
    this.hops = compileHops(timetable);
    this.search = new RouteSearch(timetable, this.changes);
    this.arrivals = new EarliestSearch(timetable, this.changes);
    this.laneLatest = new Float64Array(timetable.lanes.length);
    this.weightLimits = weightLimitsOf(timetable);
    const moments = Math.max(1, timetable.segmentDeparts.length);
    this.earliestKept = Math.max(1, Math.min(earliestKept, Math.floor(earliestMoments / moments)));
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

  /** All routes that no other beats in arrival, cost, CO2e and number of legs. `complete` is false when it ran out of memory. */
  pareto(question: RouteQuestion, free: Free): { routes: Route[]; complete: boolean } {
    const prepared = this.prepare(question, 0);
    const all = this.all(prepared, question.latestAt);
    const complete = this.search.run({ ...this.plain(question, free), ...prepared, ...all });
    return { routes: this.search.solutions.list().map((found) => this.routeOf(question, found, found.cost)), complete };
  }

  /** Routes there would be if every service took everything and had endless space: for telling why there is none. */
  connections(question: RouteQuestion): Route[] {
    const known = this.ratesOf(question.load);
    const rates = { ...known, allowed: new Uint8Array(known.allowed.length).fill(1) };
    const carbon = { netTonnes: 0, perGram: 0 };
    const bounds = boundsTo(this, rates, carbon, question.destination);
    const earliest = this.arrivals.to(rates, bounds.useful, bounds.isEnd);
    const all = this.all({ bounds }, question.latestAt);
    this.search.run({ ...this.plain(question, this.boundless), rates, bounds, earliest, carbon, ...all });
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
    const prepared = this.prepare(question, perGram);
    const priceOf = ({ legs }: Pick<Route, 'legs'>): number =>
      prices === undefined ? 0 : priceOfRoute(this.timetable, prices, question, legs);
    const guess = this.known(question, objective, free, prices);
    if (guess !== undefined && guess.value <= enough) return guess;
    // A little above the guess: the search finds it again, and its answer does not depend on what was asked before.
    const ceiling = Math.min(
      objective.ceiling,
      guess === undefined ? Number.POSITIVE_INFINITY : guess.value + priceOf(guess) + tie,
    );
    const tight = { ...objective, ceiling };
    this.search.run({
      ...this.plain(question, free),
      ...prepared,
      objective: tight,
      ...this.worth(question, tight, prepared),
      ...(prices === undefined ? {} : { prices }),
    });
    const found = this.search.solutions.list()[0];
    if (found === undefined) return guess;
    const price = priceOf(found);
    const route = this.routeOf(question, found, found.cost - perGram * found.co2 - price);
    this.learn(question, route);
    return { ...route, value: this.search.solutions.best - price };
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
    return this.ratesIn(kindOf(load), load.grossKg, load);
  }

  private ratesIn(kind: string, grossKg: number, load: Load): Rates {
    const weightClass = this.weightLimits.findIndex((limit) => grossKg <= limit);
    return remember(this.rates, `${kind} ${weightClass}`, ratesKept, () => {
      const made = compileRates(this.timetable, this.changes, { ...load, grossKg });
      // Where weight makes no difference, all weights share what is worked out from these.
      return remember(this.same, `${load.teu} ${load.feet} ${load.needsPlug} ${made.shape}`, ratesKept, () => made);
    });
  }

  boundsOf(destination: FacilityId, rates: Rates, netTonnes: number, perGram: number): Bounds {
    const cargo = floorCargo(netTonnes);
    const key = `${destination} ${this.numberOf(rates)} ${cargo} ${perGram}`;
    return remember(this.bounds, key, boundsKept, () =>
      boundsTo(this, rates, { netTonnes: cargo, perGram }, destination),
    );
  }

  /**
   * As a bound it may be of a lighter unit, which more services take: so all weights above the lightest limit share one, and of a
   * long timetable none is worked out twice.
   */
  private earliestOf(kind: string, load: Load, destination: FacilityId): Earliest {
    const lightest = this.weightLimits[0] ?? 0;
    const rates = this.ratesIn(kind, Math.min(load.grossKg, lightest + 1), load);
    return remember(this.earliest, `${destination} ${rates.shape}`, this.earliestKept, () => {
      const bounds = this.boundsOf(destination, rates, 0, 0);
      return this.arrivals.to(rates, bounds.useful, bounds.isEnd);
    });
  }

  private readonly numbers = new WeakMap<Rates, number>();
  private nextNumber = 0;

  private numberOf(rates: Rates): number {
    const known = this.numbers.get(rates);
    if (known !== undefined) return known;
    this.nextNumber += 1;
    this.numbers.set(rates, this.nextNumber);
    return this.nextNumber;
  }

  /** What the search may leave out, by what it costs at least to run over a lane; only who starts at a gate can say. */
  private worth(question: RouteQuestion, objective: Objective, prepared: Prepared): Worth {
    const { start } = question;
    if (start.kind !== 'gate') return this.all(prepared, question.latestAt);
    const passage = this.passageOf(start.at, question, prepared);
    latestBy(passage, objective, question.latestAt, this.laneLatest);
    return { laneLatest: this.laneLatest, leastCost: passage.least };
  }

  /** Every lane that leads there. */
  private all({ bounds }: Pick<Prepared, 'bounds'>, latestAt: number): Worth {
    for (let lane = 0; lane < this.laneLatest.length; lane += 1)
      this.laneLatest[lane] = bounds.useful[lane] === 1 ? latestAt : -1;
    return { laneLatest: this.laneLatest, leastCost: 0 };
  }

  private passageOf(origin: FacilityId, { destination }: RouteQuestion, { rates, bounds, carbon }: Prepared): Passage {
    const cargo = { ...carbon, netTonnes: floorCargo(carbon.netTonnes) };
    const key = `${origin} ${destination} ${this.numberOf(rates)} ${cargo.netTonnes} ${cargo.perGram}`;
    return remember(this.passages, key, boundsKept, () =>
      passageOf(this.timetable, rates, cargo, this.reachOf(origin, rates, cargo), bounds),
    );
  }

  private reachOf(origin: FacilityId, rates: Rates, cargo: Carbon): Reach {
    return remember(
      this.reaches,
      `${origin} ${this.numberOf(rates)} ${cargo.netTonnes} ${cargo.perGram}`,
      ratesKept,
      () => reachFrom(this, rates, cargo, origin),
    );
  }

  /** The best route on services that were best between these places before. */
  known(question: RouteQuestion, objective: Objective, free: Free, prices?: Prices): BestRoute | undefined {
    const rates = this.ratesOf(question.load);
    let best: BestRoute | undefined;
    let ceiling = objective.ceiling;
    for (const pattern of this.learned.get(patternKey(question)) ?? []) {
      const route = bestAlong(this, { question, objective: { ...objective, ceiling }, free, rates, prices }, pattern);
      if (route === undefined) continue;
      best = route;
      ceiling = route.value + (prices === undefined ? 0 : priceOfRoute(this.timetable, prices, question, route.legs));
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

  private prepare({ load, destination }: RouteQuestion, perGram: number): Prepared {
    const kind = kindOf(load);
    const rates = this.ratesIn(kind, load.grossKg, load);
    const netTonnes = load.netKg / 1000;
    const bounds = this.boundsOf(destination, rates, netTonnes, perGram);
    return { rates, bounds, earliest: this.earliestOf(kind, load, destination), carbon: { netTonnes, perGram } };
  }

  private plain({ load, start, latestAt, documentsAt, legsMax }: RouteQuestion, free: Free) {
    return { free, grossKg: load.grossKg, start, latestAt, documentsAt: documentsAt ?? -1, legsMax };
  }

  private routeOf(
    { start }: RouteQuestion,
    found: { arrives: number; co2: number; legs: readonly PlannedLeg[] },
    cost: number,
  ): Route {
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

/** Cargo is rounded down for bounds, so that many questions share them; a lower bound stays one. */
const floorCargo = (netTonnes: number): number => Math.floor(netTonnes / boundStepTonnes) * boundStepTonnes;

const patternKey = ({ start, destination }: Pick<RouteQuestion, 'start' | 'destination'>): string =>
  `${start.kind === 'gate' ? start.at : ''} ${destination}`;
