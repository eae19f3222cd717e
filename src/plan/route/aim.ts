import type { FacilityId } from '../../model/facility.ts';
import { type Bounds, boundsTo, type Rest, restTo, ridesOn, type Tolls } from './kernel-bounds.ts';
import { type Passage, type Passages, passageOf, waysOver } from './kernel-passage.ts';
import type { Timed } from './kernel-question.ts';
import type { Carbon, Terms } from './kernel-rides.ts';
import type { Through } from './kernel-through.ts';
import { placeOf, type Start } from './load.ts';
import type { Rates } from './rates.ts';
import type { Shared } from './shared.ts';

/** Cents a day for which bounds with time are made: none, this many, and each time twice as many. */
const [leastPerDay, doublings] = [256, 16];

/** Between two prices of time for which bounds are made, by their place, and how far from the first to the second. */
interface Between {
  readonly step: number;
  readonly share: number;
}

/** A destination for one kind of unit: what journeys to it cost at least, whatever the dates. */
export class Aim {
  readonly bounds: Bounds;
  private readonly shared: Shared;
  private readonly rates: Rates;
  private readonly carbon: Carbon;
  private readonly tolls: Tolls;
  /** By the place of the price of time. */
  private readonly rests: (Rest | undefined)[];
  private readonly passages = new Map<string, (Passage | undefined)[]>();

  constructor(shared: Shared, destination: FacilityId, rates: Rates, carbon: Carbon) {
    this.shared = shared;
    this.rates = rates;
    this.carbon = carbon;
    this.tolls = shared.tollsOf(rates, carbon);
    this.bounds = boundsTo(shared, this.tolls, rates, carbon.netTonnes, destination);
    this.rests = [this.bounds.cost];
  }

  /**
   * What the rest costs at least with time at its price: between two prices bounds are made for, it lies no lower than the straight
   * line, since of several straight lines the least bends downward.
   */
  timed(perDay: number): Timed {
    const { step, share } = between(perDay);
    return { perMinute: perDay / 1440, low: this.restAt(step), high: this.restAt(step + 1), share };
  }

  /** What a journey from where a unit is over each lane costs at least. */
  passagesFrom(start: Start, perDay: number): Passages {
    const place = placeOf(this.shared.timetable, start);
    const known = this.passages.get(place) ?? [];
    this.passages.set(place, known);
    const at = (step: number): Passage => {
      known[step] ??= this.passageFrom(start, step);
      return known[step];
    };
    const { step, share } = between(perDay);
    return { share, free: at(0), low: at(step), high: at(step + 1) };
  }

  /** What ways from where a unit is over each lane take at least, each criterion by itself. */
  throughFrom(start: Start): Through {
    return this.shared.throughOf(start, this.tolls, this.bounds);
  }

  private passageFrom(start: Start, step: number): Passage {
    const { shared, rates } = this;
    const terms = this.termsAt(step);
    const toll = shared.tollOf(rates, terms);
    const reach = shared.reachOf(start, toll);
    return passageOf(waysOver(shared.rides, toll, reach, ridesOn(shared, toll, start), this.restAt(step).land));
  }

  private restAt(step: number): Rest {
    this.rests[step] ??= restTo(this.shared, this.shared.tollOf(this.rates, this.termsAt(step)), this.bounds.isEnd);
    return this.rests[step];
  }

  private termsAt(step: number): Terms {
    return { ...this.carbon, perMinute: (step === 0 ? 0 : leastPerDay * 2 ** (step - 1)) / 1440 };
  }
}

function between(perDay: number): Between {
  if (perDay < leastPerDay) return { step: 0, share: Math.max(0, perDay) / leastPerDay };
  const doubled = Math.min(doublings, Math.floor(Math.log2(perDay / leastPerDay)));
  return { step: doubled + 1, share: Math.min(1, perDay / (leastPerDay * 2 ** doubled) - 1) };
}
