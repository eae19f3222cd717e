import type { Timetable } from '../timetable/timetable.ts';
import { leastCutOffs } from './kernel-earliest.ts';
import type { Prices } from './kernel-question.ts';
import type { Load } from './load.ts';
import type { Objective } from './objective.ts';
import type { Rates } from './rates.ts';
import type { Changes } from './transfers.ts';

/** Cents that equal sums may differ by, added up in another order. */
const tie = 1e-7;
/** More than any rest: where it does not lead there. A number, so that a share of it is one, too. */
const endless = 1e15;
/**
 * Of each, the lightest and the heaviest load: the least and the most that a day is worth, and that with a day's lateness. A corner's
 * number is twice that of its time, and one more for the heaviest.
 */
const corners = 6;

/** What questions of a kind ask between: the least and the most of each. */
export interface Spread {
  /** Cargo in tonnes, and gross weight in kilograms. */
  readonly netTonnes: readonly [number, number];
  readonly grossKg: readonly [number, number];
  /** Cents. */
  readonly timePerDay: readonly [number, number];
  readonly latePerDay: readonly [number, number];
}

/** What is asked of a pass: rates, carbon's price, prices of space, and between what the questions lie. */
export interface RestQuestion {
  readonly rates: Rates;
  readonly perGram: number;
  readonly prices: Prices | undefined;
  readonly spread: Spread;
}

/**
 * What the rest of a journey to one destination costs at least from every segment and dock, with its dates: freight, handling,
 * carbon, the price of space, and what time is worth until the arrival. One pass backward over the timetable, as for earliest arrivals
 * (`kernel-earliest.ts`), serves all questions of a kind, and each of them then looks at few segments only. It is worked out for the
 * lightest and the heaviest load and for the least and the most a day is worth: what lies between is no lower than the straight line,
 * since the least of several straight lines bends downward. Storage and lateness are left out and space is without end, so that it
 * stays below what anybody pays.
 *
 * It guards its memory, which is used again: what it says stands until the next pass, and is of the question it was last asked for.
 */
export class RestSearch {
  private readonly timetable: Timetable;
  private readonly changes: Changes;
  private readonly laneFrom: Int32Array;
  private readonly laneTo: Int32Array;
  private readonly loads: Uint8Array;
  private readonly discharges: Uint8Array;
  private readonly onRoad: Uint8Array;
  /** So many numbers each, one a corner: by segment for whoever rides it, by departure, and by lane what riding it costs. */
  private readonly bySegment: Float64Array;
  private readonly aboard: Float64Array;
  private readonly overLane: Float64Array;
  /** By dock, departures from `start` on, last first, each with the least rest from it or a later one. */
  private readonly start: Int32Array;
  private readonly length: Int32Array;
  private readonly departs: Int32Array;
  private readonly segments: Int32Array;
  private readonly rest: Float64Array;
  /** By lane, where its changes begin in `next`; by lane and change, how many departures there leave in time. */
  private readonly nextStart: Int32Array;
  private readonly next: Int32Array;
  private readonly best = new Float64Array(corners);
  private readonly epoch: number;
  private leastCutOff: Int32Array = new Int32Array(0);
  private spread: Spread = { netTonnes: [0, 0], grossKg: [0, 0], timePerDay: [0, 0], latePerDay: [0, 0] };
  private readonly days = new Float64Array(corners / 2);
  /** How much of each corner is in the question asked for: where it counts no lateness, and where it counts it from the due moment on. */
  private readonly onTime = new Float64Array(corners);
  private readonly late = new Float64Array(corners);
  private objective: Objective | undefined;
  private besideOnTime = 0;
  private besideLate = 0;

  constructor(timetable: Timetable, changes: Changes) {
    const { docks, lanes, segmentLane } = timetable;
    this.timetable = timetable;
    this.changes = changes;
    this.epoch = timetable.from * 1440;
    this.bySegment = new Float64Array(segmentLane.length * corners);
    this.aboard = new Float64Array(timetable.departureService.length * corners);
    this.overLane = new Float64Array(lanes.length * corners);
    this.onRoad = Uint8Array.from(docks, ({ way }) => (way === 'road' ? 1 : 0));
    this.laneFrom = Int32Array.from(lanes, (lane) => lane.fromDock);
    this.laneTo = Int32Array.from(lanes, (lane) => lane.toDock);
    this.loads = Uint8Array.from(lanes, (lane) => (lane.loads ? 1 : 0));
    this.discharges = Uint8Array.from(lanes, (lane) => (lane.discharges ? 1 : 0));
    this.start = new Int32Array(docks.length + 1);
    for (const lane of segmentLane) if (this.loads[lane] === 1) this.start[this.laneFrom[lane]! + 1]! += 1;
    for (let dock = 0; dock < docks.length; dock += 1) this.start[dock + 1]! += this.start[dock]!;
    this.length = new Int32Array(docks.length);
    this.departs = new Int32Array(this.start[docks.length]!);
    this.segments = new Int32Array(this.start[docks.length]!);
    this.rest = new Float64Array(this.start[docks.length]! * corners);
    this.nextStart = new Int32Array(lanes.length + 1);
    for (let lane = 0; lane < lanes.length; lane += 1) {
      const dock = this.laneTo[lane]!;
      this.nextStart[lane + 1] = this.nextStart[lane]! + changes.start[dock + 1]! - changes.start[dock]!;
    }
    this.next = new Int32Array(this.nextStart[lanes.length]!);
  }

  /** Works out the rest to the docks marked in `isEnd`, over lanes that `useful` marks. */
  to({ rates, perGram, prices, spread }: RestQuestion, useful: Uint8Array, isEnd: Uint8Array): void {
    const { segmentDeparts, segmentArrives, segmentLane, segmentDeparture, segmentBucket, disrupted } = this.timetable;
    const { aboard, best, bySegment, changes, discharges, laneFrom, laneTo, loads, overLane } = this;
    const { laneCost, laneCo2, laneCo2PerTonne, shut, teu, plugs, toGate } = rates;
    const [light, heavy] = spread.grossKg;
    const days = this.worthsOf(spread);
    for (let lane = 0; lane < laneTo.length; lane += 1) {
      for (let corner = 0; corner < corners; corner += 1) {
        const grams = laneCo2PerTonne[lane]! * spread.netTonnes[corner & 1]! + laneCo2[lane]!;
        overLane[lane * corners + corner] = laneCost[lane]! + perGram * grams;
      }
    }
    this.leastCutOff = leastCutOffs(this.timetable, rates);
    aboard.fill(endless);
    this.length.fill(0);
    this.next.fill(0);
    for (let i = segmentDeparts.length - 1; i >= 0; i -= 1) {
      const lane = segmentLane[i]!;
      const [on, at] = [segmentDeparture[i]! * corners, i * corners];
      if (useful[lane] === 0 || (shut !== undefined && shut[i] === 1)) {
        for (let corner = 0; corner < corners; corner += 1) aboard[on + corner] = bySegment[at + corner] = endless;
        continue;
      }
      for (let corner = 0; corner < corners; corner += 1) best[corner] = aboard[on + corner]!;
      if (discharges[lane] === 1) {
        const dock = laneTo[lane]!;
        if (isEnd[dock] === 1) {
          const fixed = toGate.cost[dock]! + perGram * toGate.co2[dock]!;
          const took = (segmentArrives[i]! + changes.outWait[dock]! - this.epoch) / 1440;
          for (let corner = 0; corner < corners; corner += 1)
            best[corner] = Math.min(best[corner]!, fixed + days[corner >> 1]! * took);
        } else this.change(lane, dock, segmentArrives[i]!, rates, perGram);
      }
      let [over, overHeavy] = [0, 0];
      if (disrupted !== undefined)
        over = Math.round(laneCost[lane]! * (disrupted.costFactor[i]! - 1) + disrupted.costPerUnit[i]!);
      overHeavy = over;
      if (prices !== undefined) {
        const bucket = segmentBucket[i]!;
        const space = prices.teu[bucket]! * teu + prices.plugs[bucket]! * plugs;
        over += space + prices.kg[bucket]! * light;
        overHeavy += space + prices.kg[bucket]! * heavy;
      }
      const ride = lane * corners;
      for (let corner = 0; corner < corners; corner += 1)
        aboard[on + corner] = bySegment[at + corner] =
          best[corner]! + overLane[ride + corner]! + ((corner & 1) === 0 ? over : overHeavy);
      if (loads[lane] === 1 && best[0]! < endless) this.push(laneFrom[lane]!, segmentDeparts[i]!, i);
    }
  }

  /** What a day is worth at the corners: so that each question lies between two of them, on time and late. */
  private worthsOf(spread: Spread): Float64Array {
    const [slow, fast] = spread.timePerDay;
    this.spread = spread;
    this.days.set([slow, fast, fast + spread.latePerDay[1]]);
    return this.days;
  }

  /** Of whom the answers are from now on: of one within the spread of the last pass. */
  ask({ grossKg, netKg }: Pick<Load, 'grossKg' | 'netKg'>, objective: Objective): void {
    const { spread } = this;
    const { readyAt, dueAt, timePerDay, latePerDay } = objective;
    const heavy = Math.min(shareOf(spread.netTonnes, netKg / 1000), shareOf(spread.grossKg, grossKg));
    this.mix(this.onTime, timePerDay, heavy);
    this.mix(this.late, timePerDay + latePerDay, heavy);
    this.objective = objective;
    this.besideOnTime = (-timePerDay * (readyAt - this.epoch)) / 1440 - tie;
    this.besideLate = this.besideOnTime - (latePerDay * (dueAt - this.epoch)) / 1440;
  }

  /** How much of each corner is in a question to which a day is worth so much. */
  private mix(share: Float64Array, perDay: number, heavy: number): void {
    const { days } = this;
    const time = perDay > days[1]! ? 1 : 0;
    const fast = shareOf([days[time]!, days[time + 1]!], perDay);
    share.fill(0);
    share[time * 2] = (1 - heavy) * (1 - fast);
    share[time * 2 + 1] = heavy * (1 - fast);
    share[time * 2 + 2] = (1 - heavy) * fast;
    share[time * 2 + 3] = heavy * fast;
  }

  /** What riding a segment and all after it costs at least whoever arrives at this moment at the earliest. */
  over(segment: number, arrives: number): number {
    return this.mixed(this.bySegment, segment * corners, arrives);
  }

  /**
   * The place of the first departure from a dock that leaves at this moment or later, or -1; cut-offs count from `at`. Later ones
   * have lower places, down to the dock's `firstPlace`.
   */
  placeOf(dock: number, ready: number, at: number): number {
    const from = this.start[dock]!;
    const leaves = Math.max(ready, at + this.leastCutOff[dock]!);
    let [low, high] = [from, from + this.length[dock]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.departs[middle]! >= leaves) low = middle + 1;
      else high = middle;
    }
    return low === from ? -1 : low - 1;
  }

  firstPlace(dock: number): number {
    return this.start[dock]!;
  }

  segmentAt(place: number): number {
    return this.segments[place]!;
  }

  /** The least for whoever takes the departure at a place or any later one, and arrives at this moment at the earliest. */
  from(place: number, arrives: number): number {
    return this.mixed(this.rest, place * corners, arrives);
  }

  /**
   * Lateness is no less than nothing, and no less than its price from when a unit is due on, though that is below nothing before: so
   * there are two bounds, and the higher one holds.
   */
  private mixed(values: Float64Array, at: number, arrives: number): number {
    const { late, objective, onTime } = this;
    const [perDay, dueAt] = [objective!.latePerDay, objective!.dueAt];
    let [lower, higher] = [this.besideOnTime, this.besideLate];
    if (arrives > dueAt) lower += (perDay * (arrives - dueAt)) / 1440;
    for (let corner = 0; corner < corners; corner += 1) {
      const value = values[at + corner]!;
      lower += value * onTime[corner]!;
      higher += value * late[corner]!;
    }
    return Math.max(lower, higher);
  }

  /** Into `best` the least for whoever leaves a departure of a lane at a moment, and goes on by any other. */
  private change(lane: number, dock: number, at: number, { change }: Rates, perGram: number): void {
    const { best, changes, departs, leastCutOff, length, next, rest, start } = this;
    const isRoad = this.onRoad[dock] === 1;
    const [from, until] = [changes.start[dock]!, changes.start[dock + 1]!];
    for (let c = from, place = this.nextStart[lane]!; c < until; c += 1, place += 1) {
      const to = changes.to[c]!;
      const ready = at + (isRoad ? Math.max(changes.wait[c]!, leastCutOff[to]!) : changes.wait[c]!);
      const [first, count] = [start[to]!, length[to]!];
      let steps = next[place]!;
      while (steps < count && departs[first + steps]! >= ready) steps += 1;
      while (steps > 0 && departs[first + steps - 1]! < ready) steps -= 1; // A late one may come behind its successor.
      next[place] = steps;
      if (steps === 0) continue;
      const more = change.cost[c]! + perGram * change.co2[c]!;
      const entry = (first + steps - 1) * corners;
      for (let corner = 0; corner < corners; corner += 1) {
        const all = rest[entry + corner]! + more;
        if (all < best[corner]!) best[corner] = all;
      }
    }
  }

  private push(dock: number, departs: number, segment: number): void {
    const { bySegment, rest } = this;
    const at = segment * corners;
    const count = this.length[dock]!;
    const place = this.start[dock]! + count;
    const entry = place * corners;
    this.departs[place] = departs;
    this.segments[place] = segment;
    for (let corner = 0; corner < corners; corner += 1) {
      const value = bySegment[at + corner]!;
      const later = count > 0 ? rest[entry + corner - corners]! : endless;
      rest[entry + corner] = Math.min(value, later);
    }
    this.length[dock] = count + 1;
  }
}

/** Between what some questions lie. */
export function spreadOf(
  asked: readonly { readonly question: { readonly load: Load }; readonly objective: Objective }[],
): Spread {
  const between = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];
  return {
    netTonnes: between(asked.map(({ question }) => question.load.netKg / 1000)),
    grossKg: between(asked.map(({ question }) => question.load.grossKg)),
    timePerDay: between(asked.map(({ objective }) => objective.timePerDay)),
    latePerDay: between(asked.map(({ objective }) => objective.latePerDay)),
  };
}

/** How far a value lies from the least to the most. */
const shareOf = ([least, most]: readonly [number, number], value: number): number =>
  most > least ? Math.min(1, Math.max(0, (value - least) / (most - least))) : 0;
