import { remember } from '../../base/memo.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Timetable } from '../timetable/timetable.ts';
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
import { type Earliest, EarliestSearch } from './kernel-earliest.ts';
import type { KernelQuestion } from './kernel-question.ts';
import type { RestSearch } from './kernel-rest.ts';
import { kindOf, type Load, type RouteQuestion } from './load.ts';
import type { Objective } from './objective.ts';
import { type Passage, passageOf } from './passage.ts';
import { compileRates, type Rates, weightLimitsOf } from './rates.ts';
import type { Changes } from './transfers.ts';

const ratesKept = 512;
const boundsKept = 4096;
/** Each holds a moment a segment: of a long timetable fewer are kept, so that all of them stay below 64 MiB. */
const [earliestKept, earliestMoments] = [800, 16_000_000];
/** Questions share bounds where a day is worth no more than two to this power as much to one as to another. */
const timeSpread = 4;

/** What is asked for one unit. */
export interface Asked {
  readonly question: RouteQuestion;
  readonly objective: Objective;
}

/** What questions of a kind have in common. */
export type Prepared = Pick<KernelQuestion, 'rates' | 'bounds' | 'earliest' | 'carbon'>;

/** What questions to one timetable have in common, worked out once and kept. */
export class Shared {
  readonly timetable: Timetable;
  readonly changes: Changes;
  readonly hops: readonly Hop[];
  readonly arrivals: EarliestSearch;
  private readonly rates = new Map<string, Rates>();
  private readonly same = new Map<string, Rates>();
  private readonly bounds = new Map<string, Bounds>();
  private readonly earliest = new Map<string, Earliest>();
  private readonly reaches = new Map<string, Reach>();
  private readonly passages = new Map<string, Passage>();
  private readonly weightLimits: readonly number[];
  private readonly earliestKept: number;

  constructor(timetable: Timetable, changes: Changes) {
    this.timetable = timetable;
    this.changes = changes;
    this.hops = compileHops(timetable);
    this.arrivals = new EarliestSearch(timetable, changes);
    this.weightLimits = weightLimitsOf(timetable);
    const moments = Math.max(1, timetable.segmentDeparts.length);
    this.earliestKept = Math.max(1, Math.min(earliestKept, Math.floor(earliestMoments / moments)));
  }

  ratesOf(load: Load): Rates {
    return this.ratesIn(kindOf(load), load.grossKg, load);
  }

  /** What a question's search needs beside the question. */
  prepare({ load, destination }: RouteQuestion, perGram: number): Prepared {
    const kind = kindOf(load);
    const rates = this.ratesIn(kind, load.grossKg, load);
    const netTonnes = load.netKg / 1000;
    const bounds = this.boundsOf(destination, rates, netTonnes, perGram);
    return { rates, bounds, earliest: this.earliestOf(kind, load, destination), carbon: { netTonnes, perGram } };
  }

  passageOf(origin: FacilityId, { destination }: RouteQuestion, { rates, bounds, carbon }: Prepared): Passage {
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

  boundsOf(destination: FacilityId, rates: Rates, netTonnes: number, perGram: number): Bounds {
    const cargo = floorCargo(netTonnes);
    const key = `${destination} ${this.numberOf(rates)} ${cargo} ${perGram}`;
    return remember(this.bounds, key, boundsKept, () =>
      boundsTo(this, rates, { netTonnes: cargo, perGram }, destination),
    );
  }

  /** What no route of a question is below, by what the rest costs at least from the docks at its origin. */
  leastOf({ start }: RouteQuestion, { carbon, earliest, rates }: Prepared, rest: RestSearch): number {
    let least = Number.POSITIVE_INFINITY;
    if (start.kind !== 'gate') return least;
    for (const dock of this.changes.docksAt.get(start.at) ?? []) {
      const wait = this.changes.inWait[dock] ?? -1;
      if (wait < 0) continue;
      const ready = start.readyAt + wait;
      const place = rest.placeOf(dock, ready, start.readyAt);
      if (place < 0) continue;
      const atGate = (rates.fromGate.cost[dock] ?? 0) + carbon.perGram * (rates.fromGate.co2[dock] ?? 0);
      least = Math.min(least, atGate + rest.from(place, earliest.from(dock, ready)));
    }
    return least;
  }

  /** By what questions may share what the rest of a journey costs at least; nothing for whoever is under way. */
  sharedBy({ question: { load, start, destination }, objective: { timePerDay } }: Asked): string | undefined {
    if (start.kind !== 'gate') return undefined;
    const worth = Math.ceil(Math.log2(Math.max(1, timePerDay)) / timeSpread);
    return `${destination} ${this.numberOf(this.ratesOf(load))} ${worth}`;
  }

  private ratesIn(kind: string, grossKg: number, load: Load): Rates {
    const weightClass = this.weightLimits.findIndex((limit) => grossKg <= limit);
    return remember(this.rates, `${kind} ${weightClass}`, ratesKept, () => {
      const made = compileRates(this.timetable, this.changes, { ...load, grossKg });
      // Where weight makes no difference, all weights share what is worked out from these.
      return remember(this.same, `${load.teu} ${load.feet} ${load.needsPlug} ${made.shape}`, ratesKept, () => made);
    });
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
}

/** Cargo is rounded down for bounds, so that many questions share them; a lower bound stays one. */
const floorCargo = (netTonnes: number): number => Math.floor(netTonnes / boundStepTonnes) * boundStepTonnes;
