import { boundStepTonnes } from './kernel-bounds.ts';
import { larger } from './kernel-labels.ts';
import type { KernelQuestion } from './kernel-question.ts';
import type { PlannedLeg } from './load.ts';
import { type Objective, timeCost } from './objective.ts';
import type { Changes } from './transfers.ts';

/** What no route of a question can be below. */
interface Floor {
  readonly cost: number;
  readonly co2: number;
  readonly legs: number;
}

interface Solution {
  readonly arrives: number;
  readonly cost: number;
  readonly co2: number;
  readonly legs: number;
  readonly last: number;
}

/** Known of those who start at a gate and are not looking for one best route. */
export function floorOf(
  { objective, start, rates: { fromGate }, bounds, carbon }: KernelQuestion,
  changes: Changes,
): Floor | undefined {
  if (objective !== undefined || start.kind !== 'gate') return undefined;
  const step = (carbon.netTonnes - bounds.netTonnes) / boundStepTonnes;
  const floor = { cost: Number.POSITIVE_INFINITY, co2: Number.POSITIVE_INFINITY, legs: Number.POSITIVE_INFINITY };
  for (const dock of changes.docksAt.get(start.at) ?? []) {
    if (changes.inWait[dock]! < 0) continue;
    floor.cost = Math.min(floor.cost, fromGate.cost[dock]! + bounds.cost.board[dock]!);
    floor.co2 = Math.min(floor.co2, fromGate.co2[dock]! + bounds.co2.board[dock]! + step * bounds.co2Step.board[dock]!);
    floor.legs = Math.min(floor.legs, bounds.legs.board[dock]!);
  }
  return floor;
}

/** Grams by which equal CO2e may differ in the last digits, summed up in another order of legs. */
const tie = 1e-6;

/** The routes found so far: one with an objective, else all that no other beats in arrival, cost, CO2e and legs. */
export class Solutions {
  private found: Solution[] = [];
  private legDeparture = new Int32Array(1024);
  private legFrom = new Int32Array(1024);
  private legTo = new Int32Array(1024);
  private legParent = new Int32Array(1024);
  /** The number the next kept leg will have. */
  nextLeg = 0;
  private objective: Objective | undefined;
  /** With an objective: the least one found, or the ceiling. */
  best = Number.POSITIVE_INFINITY;
  /** Without an objective: when the first one arrives that is as good as any can be in all but that. Later ones are no news. */
  bestAt = Number.POSITIVE_INFINITY;
  private floor: Floor | undefined;

  reset(objective: Objective | undefined, floor: Floor | undefined): void {
    this.found = [];
    this.floor = floor;
    this.bestAt = Number.POSITIVE_INFINITY;
    this.nextLeg = 0;
    this.objective = objective;
    this.best = objective?.ceiling ?? Number.POSITIVE_INFINITY;
  }

  get count(): number {
    return this.found.length;
  }

  keepLeg(departure: number, from: number, to: number, parent: number): void {
    if (this.nextLeg === this.legDeparture.length) this.grow();
    this.legDeparture[this.nextLeg] = departure;
    this.legFrom[this.nextLeg] = from;
    this.legTo[this.nextLeg] = to;
    this.legParent[this.nextLeg] = parent;
    this.nextLeg += 1;
  }

  /** Whether a route of these values would be no news. */
  beats(arrives: number, cost: number, co2: number, legs: number): boolean {
    if (this.objective !== undefined) return cost + timeCost(this.objective, arrives) >= this.best;
    for (const other of this.found) {
      if (other.arrives <= arrives && other.cost <= cost && other.co2 <= co2 + tie && other.legs <= legs) return true;
    }
    return false;
  }

  add(
    arrives: number,
    cost: number,
    co2: number,
    legs: number,
    departure: number,
    from: number,
    to: number,
    parent: number,
  ): void {
    if (this.beats(arrives, cost, co2, legs)) return;
    const solution = { arrives, cost, co2, legs, last: this.nextLeg };
    this.keepLeg(departure, from, to, parent);
    if (this.objective !== undefined) {
      this.best = cost + timeCost(this.objective, arrives);
      this.found = [solution];
      return;
    }
    this.found = this.found.filter(
      (other) => !(arrives <= other.arrives && cost <= other.cost && co2 <= other.co2 + tie && legs <= other.legs),
    );
    this.found.push(solution);
    const { floor } = this;
    if (floor !== undefined && cost <= floor.cost && co2 <= floor.co2 + tie && legs <= floor.legs)
      this.bestAt = Math.min(this.bestAt, arrives);
  }

  /** The routes, first arrival first; equal ones by cost. */
  list(): { arrives: number; cost: number; co2: number; legs: PlannedLeg[] }[] {
    return this.found
      .toSorted((a, b) => a.arrives - b.arrives || a.cost - b.cost || a.co2 - b.co2 || a.legs - b.legs)
      .map(({ arrives, cost, co2, last }) => ({ arrives, cost, co2, legs: this.chain(last) }));
  }

  private chain(last: number): PlannedLeg[] {
    const chain: PlannedLeg[] = [];
    for (let at = last; at >= 0; at = this.legParent[at]!) {
      chain.push({ departure: this.legDeparture[at]!, from: this.legFrom[at]!, to: this.legTo[at]! });
    }
    return chain.reverse();
  }

  private grow(): void {
    const size = this.legDeparture.length * 2;
    this.legDeparture = larger(this.legDeparture, new Int32Array(size));
    this.legFrom = larger(this.legFrom, new Int32Array(size));
    this.legTo = larger(this.legTo, new Int32Array(size));
    this.legParent = larger(this.legParent, new Int32Array(size));
  }
}
