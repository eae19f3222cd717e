import { chanceOf } from '../../base/random.ts';
import type { Refusal } from '../../model/itinerary.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { Free, Prices } from '../route/kernel-question.ts';
import type { Load, Route } from '../route/load.ts';
import type { BestRoute, Router } from '../route/router.ts';
import { bucketKeyOf } from '../timetable/timetable.ts';
import type { Commodity } from './commodity.ts';
import { Effort } from './effort.ts';
import { Exchange } from './kernel-exchange.ts';
import type { Mover } from './kernel-standing.ts';
import type { KnownWays } from './known-ways.ts';
import { type Candidate, Pool } from './pool.ts';
import type { Guide } from './pricing.ts';
import { explainNone, nothingKnown } from './reasons.ts';
import { fullBuckets, roomFor, take } from './space.ts';
import { turnsOf } from './turns.ts';

/** Units of one commodity that go one way. */
export interface Planned {
  readonly units: readonly UnitKey[];
  readonly route: Route;
  /** Objective of one unit: cost, carbon, time and lateness, in cents. */
  readonly value: number;
  readonly late: boolean;
  /** What the route costs above the best one if nobody else were there, and the space that one needed and others have. */
  readonly bestCost: number;
  readonly extra: number;
  readonly full: readonly string[];
}

export interface Unplanned {
  readonly units: readonly UnitKey[];
  readonly refusals: readonly Refusal[];
  /** What each of them costs the plan; nothing where no plan could have carried it. */
  readonly penalty: number;
}

export interface Assignment {
  readonly planned: readonly Planned[];
  readonly unplanned: readonly Unplanned[];
  /** Sum over all units: objective of the planned, penalty of the others. */
  readonly objective: number;
  /** No plan can be below this. */
  readonly bound: number;
  /** Route questions answered and units tried for a better way: the effort, the same on every machine. */
  readonly work: number;
  /** What space is worth, where the run asked. */
  readonly prices?: Prices;
}

/** Hears how far a planning run has come, and may stop it: then it takes nothing over that it has not written yet. */
export interface Watch {
  progress(what: PlanPhase, done: number, of: number): void;
  shouldStop(): boolean;
}

export type PlanPhase = 'searching' | 'pricing' | 'assigning' | 'checking' | 'writing';

/** Units of one commodity on one of its routes, while the plan is being made. */
interface Group {
  readonly index: number;
  readonly units: readonly UnitKey[];
  candidate: Candidate;
}

/**
 * Finds an itinerary for every unit within free capacity, or the reason why there is none. Units go one commodity after
 * the other, by priority, each on the best route that still has space. Without a guide that is by readiness: what a careful
 * dispatcher does. With one, space has its price: those go first that would lose most by their second choice, nobody takes
 * space that others need more, and afterwards whoever can goes a better way in the space that is left.
 *
 * A unit takes no route that costs more than `acceptFactor` times its best one; that ceiling is also its penalty when it
 * stays without plan, so that planning it is always better. `free` is what is left when all others keep what they have; it is
 * changed to what is left afterwards. `bests` are the commodities' best routes as if nobody else were there, in their order.
 * With `ways` only services are looked at that are known to join two places, and nobody is told why there is none.
 */
export function assignUnits(...question: Parameters<typeof assigning>): Assignment {
  const work = assigning(...question);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same bit by bit, for whoever must hear others in between: each step is a few commodities. */
export function* assigning(
  router: Router,
  commodities: readonly Commodity[],
  free: Free,
  bests: readonly (BestRoute | undefined)[],
  progress?: (done: number, of: number) => void,
  guide?: Guide,
  effort = new Effort(),
  ways?: KnownWays,
): Generator<void, Assignment> {
  const pool = guide?.pool ?? new Pool(router.timetable, commodities, bests);
  if (guide === undefined && ways === undefined) router.forgetPatterns(); // So that the plan does not depend on what was asked of this router before.
  const run = new Run(router, pool, free, guide?.prices, ways);
  const order = turnsOf(pool, guide?.prices);
  for (const [turn, index] of order.entries()) {
    if (turn % stepCommodities === 0) {
      progress?.(turn, order.length);
      yield;
    }
    run.place(index, pool.commodities[index]?.units ?? []);
  }
  for (let pass = 0; guide !== undefined && pass < passesMax && !effort.isSpent; pass += 1) {
    const moved = run.improve();
    effort.add(run.size);
    if (!moved) break;
    yield;
  }
  if (guide !== undefined && !effort.isSpent) yield* run.exchange(effort);
  progress?.(order.length, order.length);
  return {
    ...run.assignment(order),
    bound: guide?.bound ?? pool.leastObjective(order),
    work: effort.work,
  };
}

/** One plan in the making. It guards that `free` is what all groups leave. */
class Run {
  private readonly groups: Group[] = [];
  /** Units without plan, by commodity. */
  private readonly left = new Map<number, readonly UnitKey[]>();
  private readonly router: Router;
  private readonly pool: Pool;
  private readonly free: Free;
  private readonly prices: Prices | undefined;
  private readonly ways: KnownWays | undefined;

  constructor(router: Router, pool: Pool, free: Free, prices?: Prices, ways?: KnownWays) {
    this.router = router;
    this.pool = pool;
    this.free = free;
    this.prices = prices;
    this.ways = ways;
  }

  get size(): number {
    return this.groups.length;
  }

  /** Finds a way for units of a commodity, as many at a time as there is room for. */
  place(index: number, units: readonly UnitKey[]): void {
    const load = this.pool.commodities[index]?.question.load;
    let rest = units;
    while (load !== undefined && rest.length > 0) {
      const candidate = this.next(index, load);
      const room = candidate === undefined ? 0 : roomFor(this.free, candidate.buckets, load, rest.length);
      if (candidate === undefined || room === 0) break;
      take(this.free, candidate.buckets, load, room);
      this.groups.push({ index, candidate, units: rest.slice(0, room) });
      rest = rest.slice(room);
    }
    if (rest.length > 0) this.left.set(index, rest);
    else this.left.delete(index);
  }

  /** The cheapest way known that has room for one unit, space included; where none has, the best of all that have. */
  private next(index: number, load: Load): Candidate | undefined {
    const { router, pool, free, prices } = this;
    const commodity = pool.commodities[index];
    const best = pool.bests[index];
    if (commodity === undefined || best === undefined) return undefined;
    const { question, objective } = commodity;
    const ceiling = pool.penalty(index);
    let [chosen, least]: [Candidate | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const candidate of pool.of(index)) {
      if (candidate.route.value >= ceiling && candidate.route !== best) continue;
      const value = prices === undefined ? candidate.route.value : pool.priced(index, candidate, prices);
      if (value >= least || roomFor(free, candidate.buckets, load, 1) === 0) continue;
      [chosen, least] = [candidate, value];
    }
    if (chosen !== undefined && (prices !== undefined || chosen.route.value <= best.value * nearEnough)) return chosen;
    const wanted = { ...objective, ceiling };
    const route =
      this.ways === undefined
        ? router.best(question, wanted, free, { enough: best.value * nearEnough })
        : this.ways.find(question, wanted, free);
    return route === undefined ? chosen : pool.add(index, route);
  }

  /** Whoever can goes a better way in the space that is left; who has no plan yet tries once more. False when nobody could. */
  improve(): boolean {
    let moved = 0;
    for (const group of this.groups) if (this.move(group)) moved += 1;
    for (const [index, units] of [...this.left]) this.place(index, units);
    return moved > 0;
  }

  /** Whoever goes a worse way may take the place of others who lose less by it: until that gains little, or enough was tried. */
  *exchange(effort: Effort): Generator<void> {
    const movers: Mover[] = this.groups.map(({ index, candidate, units }) => ({
      index,
      candidate,
      units: units.length,
    }));
    for (const [index, units] of this.left) movers.push({ index, candidate: undefined, units: units.length });
    const exchange = new Exchange(this.pool, this.free, movers);
    const chance = chanceOf('exchange', movers.length);
    const tries = movers.length;
    for (let round = 0; round < exchangesMost && !effort.isSpent; round += 1) {
      const before = exchange.gained;
      if (!exchange.settle(chance, tries)) break;
      effort.add(tries);
      if (exchange.gained - before < worthwhile * (round === 0 ? 0 : exchange.gained / round)) break;
      yield;
    }
    for (let each = roamFirst; effort.isGiven && !effort.isSpent && each <= roamMost; each *= 2)
      yield* exchange.roam(chance, each, effort);
    const ways = exchange.ways();
    const standing = this.groups.splice(0);
    const load = (index: number) => (this.pool.commodities[index] as Commodity).question.load;
    for (const { index, candidate, units } of standing) take(this.free, candidate.buckets, load(index), -units.length);
    const movedUnits = [...standing.map(({ units }) => units), ...this.left.values()];
    const indices = [...standing.map(({ index }) => index), ...this.left.keys()];
    this.left.clear();
    for (const [mover, candidate] of ways.entries()) {
      const [index, units] = [indices[mover] ?? 0, movedUnits[mover] ?? []];
      if (candidate === undefined) this.left.set(index, [...(this.left.get(index) ?? []), ...units]);
      else {
        take(this.free, candidate.buckets, load(index), units.length);
        this.groups.push({ index, candidate, units });
      }
    }
  }

  private move(group: Group): boolean {
    const { index, candidate, units } = group;
    const load = this.pool.commodities[index]?.question.load;
    if (load === undefined || candidate.route === this.pool.bests[index]) return false;
    take(this.free, candidate.buckets, load, -units.length);
    for (const other of this.pool.of(index)) {
      if (other.route.value >= group.candidate.route.value) continue;
      if (roomFor(this.free, other.buckets, load, units.length) === units.length) group.candidate = other;
    }
    take(this.free, group.candidate.buckets, load, units.length);
    return group.candidate !== candidate;
  }

  assignment(order: readonly number[]): Pick<Assignment, 'planned' | 'unplanned' | 'objective'> {
    const planned = this.groups.map((group) => this.plannedOf(group));
    const unplanned = order.flatMap((index): Unplanned[] => {
      const units = this.left.get(index) ?? [];
      const commodity = this.pool.commodities[index];
      if (units.length === 0 || commodity === undefined) return [];
      const best = this.pool.bests[index];
      const refusals =
        this.ways === undefined
          ? explainNone(this.router, commodity, best, this.free)
          : [nothingKnown(this.router, commodity, best, this.free)];
      return [{ units, refusals, penalty: this.pool.penalty(index) }];
    });
    let objective = 0;
    for (const { units, value } of planned) objective += units.length * value;
    for (const { units, penalty } of unplanned) objective += units.length * penalty;
    return { planned, unplanned, objective };
  }

  private plannedOf({ index, candidate, units }: Group): Planned {
    const { question, objective } = this.pool.commodities[index] as Commodity;
    const [best] = this.pool.of(index);
    const { route } = candidate;
    take(this.free, candidate.buckets, question.load, -1); // Its own space does not keep it from a better way.
    const full = best === undefined || best === candidate ? [] : fullBuckets(this.free, best.buckets, question.load);
    take(this.free, candidate.buckets, question.load, 1);
    return {
      units,
      route,
      value: route.value,
      late: route.arrivesAt > objective.dueAt,
      bestCost: best?.route.cost ?? route.cost,
      extra: route.value - (best?.route.value ?? route.value),
      full: full.map((bucket) => bucketKeyOf(this.router.timetable, bucket)),
    };
  }
}

/** A route on services known to be good there, this little above the best there could be, is not worth a search for a better one. */
const nearEnough = 1.01;
const passesMax = 6;
/** Rounds of exchanges at most, each with a try for every group of units; one that gains less than this share of the others' mean is the last. */
const [exchangesMost, worthwhile] = [30, 0.05];

/** Tries for each group of units that may also lose: at first, and at most; each time twice as many as before. */
const [roamFirst, roamMost] = [32, 4096];

/** Commodities of one step: some milliseconds. */
const stepCommodities = 32;
