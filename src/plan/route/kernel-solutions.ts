import { larger } from './kernel-labels.ts';
import { isNoWorse, type Rival } from './kernel-through.ts';
import type { PlannedLeg } from './load.ts';
import { type Objective, timeCost } from './objective.ts';

/** A route that was found, in the kernel's own numbers. */
export interface Found extends Omit<Rival, 'legs'> {
  readonly legs: readonly PlannedLeg[];
}

interface Solution extends Rival {
  readonly last: number;
}

/** The routes found so far: one with an objective, else all that no other beats in arrival, cost, CO2e and legs. */
export class Solutions {
  private found: Solution[] = [];
  private rival: Rival | undefined;
  private legDeparture = new Int32Array(1024);
  private legFrom = new Int32Array(1024);
  private legTo = new Int32Array(1024);
  private legParent = new Int32Array(1024);
  /** The number the next kept leg will have. */
  nextLeg = 0;
  private objective: Objective | undefined;
  /** With an objective: the least one found, or the ceiling. */
  best = Number.POSITIVE_INFINITY;

  /** Begins anew; without an objective, beside what some route is known to be better than. */
  reset(objective: Objective | undefined, rival?: Rival): void {
    this.found = [];
    this.rival = rival;
    this.nextLeg = 0;
    this.objective = objective;
    this.best = objective?.ceiling ?? Number.POSITIVE_INFINITY;
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
    const { rival } = this;
    if (rival !== undefined && rival.arrives <= arrives && isNoWorse(rival, cost, co2, legs)) return true;
    for (const other of this.found) if (other.arrives <= arrives && isNoWorse(other, cost, co2, legs)) return true;
    return false;
  }

  /** Whether it is news. */
  add(
    arrives: number,
    cost: number,
    co2: number,
    legs: number,
    departure: number,
    from: number,
    to: number,
    parent: number,
  ): boolean {
    if (this.beats(arrives, cost, co2, legs)) return false;
    const solution = { arrives, cost, co2, legs, last: this.nextLeg };
    this.keepLeg(departure, from, to, parent);
    if (this.objective !== undefined) {
      this.best = cost + timeCost(this.objective, arrives);
      this.found = [solution];
      return true;
    }
    const newcomer = { cost, co2, legs };
    this.found = this.found.filter(
      (other) => !(arrives <= other.arrives && isNoWorse(newcomer, other.cost, other.co2, other.legs)),
    );
    this.found.push(solution);
    return true;
  }

  /** The routes, first arrival first; equal ones by cost. */
  list(): Found[] {
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
