import { remember } from '../../base/memo.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Timetable } from '../timetable/timetable.ts';
import { Aim } from './aim.ts';
import { type Bounds, boundStepTonnes, reachFrom, type Tolls, tollsOf } from './kernel-bounds.ts';
import { type Earliest, EarliestSearch } from './kernel-earliest.ts';
import type { KernelQuestion } from './kernel-question.ts';
import { type Carbon, compileRides, costToll, type Rides, type Terms, type Toll } from './kernel-rides.ts';
import { type Through, throughOf } from './kernel-through.ts';
import { kindOf, type Load, placeOf, type RouteQuestion, type Start } from './load.ts';
import { compileRates, type Rates, weightLimitsOf } from './rates.ts';
import { type Changes, compileChanges } from './transfers.ts';

const [ratesKept, aimsKept, reachesKept] = [512, 2048, 4096];
/** Each holds a moment a segment: of a long timetable fewer are kept, so that all of them stay below 64 MiB. */
const [earliestKept, earliestMoments] = [800, 16_000_000];

/** What is known by lane of so many lanes in all: 32 MiB. */
const lanesKept = 1_000_000;

/** What questions of a kind have in common. */
export interface Prepared extends Pick<KernelQuestion, 'rates' | 'bounds' | 'earliest' | 'carbon'> {
  readonly aim: Aim;
}

/** What questions to one timetable have in common, worked out once and kept. */
export class Shared {
  readonly timetable: Timetable;
  readonly changes: Changes;
  readonly rides: Rides;
  readonly arrivals: EarliestSearch;
  private readonly rates = new Map<string, Rates>();
  private readonly same = new Map<string, Rates>();
  private readonly criteria = new Map<string, Tolls>();
  private readonly tolls = new Map<string, Toll>();
  private readonly aims = new Map<string, Aim>();
  private readonly earliest = new Map<string, Earliest>();
  private readonly reaches = new Map<string, Float64Array>();
  private readonly throughs = new Map<string, Through>();
  private readonly weightLimits: readonly number[];
  private readonly earliestKept: number;

  constructor(timetable: Timetable) {
    this.timetable = timetable;
    this.changes = compileChanges(timetable);
    this.rides = compileRides(timetable);
    this.arrivals = new EarliestSearch(timetable, this.changes);
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
    const carbon = { netTonnes, perGram };
    const aim = this.aimAt(destination, rates, carbon);
    return { rates, aim, bounds: aim.bounds, earliest: this.earliestOf(kind, load, destination), carbon };
  }

  aimAt(destination: FacilityId, rates: Rates, { netTonnes, perGram }: Carbon): Aim {
    const carbon = { netTonnes: floorCargo(netTonnes), perGram };
    const key = `${destination} ${this.numberOf(rates)} ${carbon.netTonnes} ${perGram}`;
    return remember(this.aims, key, aimsKept, () => new Aim(this, destination, rates, carbon));
  }

  /** What a kind of unit takes everywhere, each criterion by itself. */
  tollsOf(rates: Rates, carbon: Carbon): Tolls {
    return remember(this.criteria, this.keyOf(rates, { ...carbon, perMinute: 0 }), ratesKept, () =>
      tollsOf(this, rates, carbon),
    );
  }

  /** What everything takes of it at these terms. */
  tollOf(rates: Rates, terms: Terms): Toll {
    return remember(this.tolls, this.keyOf(rates, terms), ratesKept, () =>
      costToll(this.rides, this.changes, rates, terms),
    );
  }

  /** What it takes at least from where a unit is until boarding at each dock. */
  reachOf(start: Start, toll: Toll): Float64Array {
    return remember(this.reaches, `${placeOf(this.timetable, start)} ${this.numberOf(toll)}`, reachesKept, () =>
      reachFrom(this, toll, start),
    );
  }

  /** What ways from where a unit is to a destination take at least over each lane, each criterion by itself. */
  throughOf(start: Start, tolls: Tolls, bounds: Bounds): Through {
    const kept = Math.max(1, Math.floor(lanesKept / Math.max(1, this.timetable.lanes.length)));
    return remember(this.throughs, `${placeOf(this.timetable, start)} ${this.numberOf(bounds)}`, kept, () =>
      throughOf(this, tolls, bounds, start, (toll) => this.reachOf(start, toll)),
    );
  }

  private keyOf(rates: Rates, { netTonnes, perGram, perMinute }: Terms): string {
    return `${this.numberOf(rates)} ${netTonnes} ${perGram} ${perMinute}`;
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
      const { bounds } = this.aimAt(destination, rates, { netTonnes: 0, perGram: 0 });
      return this.arrivals.to(rates, bounds.useful, bounds.isEnd);
    });
  }

  private readonly numbers = new WeakMap<Rates | Toll | Bounds, number>();
  private nextNumber = 0;

  private numberOf(made: Rates | Toll | Bounds): number {
    const known = this.numbers.get(made);
    if (known !== undefined) return known;
    this.nextNumber += 1;
    this.numbers.set(made, this.nextNumber);
    return this.nextNumber;
  }
}

/** Cargo is rounded down for bounds, so that many questions share them; a lower bound stays one. */
const floorCargo = (netTonnes: number): number => Math.floor(netTonnes / boundStepTonnes) * boundStepTonnes;
