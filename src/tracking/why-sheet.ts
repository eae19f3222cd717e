import { limits } from '../base/limits.ts';
import { type Minute, writeMinute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { BookingState } from '../model/booking.ts';
import type { Leg, Refusal } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import { legsDone, type Unit } from '../model/unit.ts';
import type { Commodity } from '../plan/assign/commodity.ts';
import { isSameWay } from '../plan/assign/pool.ts';
import { fullBuckets } from '../plan/assign/space.ts';
import type { Free, Prices } from '../plan/route/kernel-question.ts';
import type { PlannedLeg, Route } from '../plan/route/load.ts';
import { carbonCost, latenessCost, timeCost } from '../plan/route/objective.ts';
import { bookedLegs, bucketsOf, priceOfRoute, priceOn } from '../plan/route/prices.ts';
import type { BestRoute, Router } from '../plan/route/router.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import { departureAt, departureIdOf, findDeparture, serviceOf } from '../plan/timetable/timetable.ts';
import { type LegSheet, legSheet, nameOf, zoneOf } from './leg-sheet.ts';
import { whyWords } from './why-words.ts';

/** One way from where the unit is, by what the plan counts. Whole cents of the network's currency; they add up to `objective`. */
export interface WaySheet {
  readonly legs: readonly LegSheet[];
  readonly arrival: string;
  /** Freight, handling and storage from here on. */
  readonly cost: number;
  readonly carbon: number;
  /** What the time of its goods is worth, and what arriving after it is due costs. */
  readonly time: number;
  readonly late: number;
  readonly objective: number;
  readonly co2eKg: number;
  /** What the space on it is worth to others; nothing where no run has given space a price. */
  readonly space?: number;
}

/** Another way, and what it would change against the one that is planned. */
export interface OtherWay extends WaySheet {
  readonly is: readonly Criterion[];
  readonly more: {
    readonly hours: number;
    readonly cost: number;
    readonly co2eKg: number;
    readonly objective: number;
  };
  /** Space on it that others have: the unit cannot go this way now. */
  readonly full: readonly FullSpace[];
}

/** `alone`: the best if nobody else were there. `next`: the next best there is space for. */
export type Criterion = 'alone' | 'next' | 'earliest' | 'cheapest' | 'least-co2e';

export interface FullSpace {
  readonly departure: string;
  readonly service: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly leaves: string;
  /** What one more unit like this would be worth there. */
  readonly price?: number;
}

/** Why a unit goes the way it is planned, against what else there is now. */
export interface WhySheet {
  readonly unit: string;
  readonly booking: string;
  readonly due: string;
  readonly currency: string;
  readonly asOf: string;
  /** The run whose prices of space are told. */
  readonly pricedBy?: string;
  /** Absent where the unit has no plan. */
  readonly planned?: WaySheet;
  readonly others: readonly OtherWay[];
  /** Why it has no plan. */
  readonly refusals: readonly Refusal[];
  /** Nothing is left to decide: it has arrived, or its departure takes no more changes. */
  readonly settled: boolean;
  /** The same in words. */
  readonly words: readonly string[];
}

/** A unit's question as the planner would ask it now, with the space that is free once its own is given back. */
export interface WhyQuestion {
  readonly commodity: Commodity;
  readonly free: Free;
  readonly prices: Prices | undefined;
  readonly pricedBy: string | undefined;
}

/** Compares the itinerary a unit has with all that no other beats in arrival, cost, CO2e and legs. */
export function whySheet(
  network: Network,
  router: Router,
  { booking }: BookingState,
  unit: Unit,
  now: Minute,
  asked: WhyQuestion | undefined,
): WhySheet {
  const head = {
    unit: unit.key,
    booking: booking.id,
    due: writeZoned(zoneOf(network, booking.destination), booking.dueAt),
    currency: network.norms.currency,
    asOf: writeMinute(now),
    refusals: unit.refusals ?? [],
    ...(asked?.pricedBy === undefined ? {} : { pricedBy: asked.pricedBy }),
  };
  if (asked === undefined)
    return { ...head, others: [], settled: true, words: ['nothing is left to decide for this unit'] };
  const compared = new Comparison(network, router, asked);
  const planned = compared.routeAlong(aheadOf(router, unit));
  const others = compared.others(planned);
  const sheet = planned === undefined ? {} : { planned: compared.way(planned) };
  return {
    ...head,
    ...sheet,
    others,
    settled: false,
    words: whyWords(network, sheet.planned, others, head.refusals, unit.plan !== undefined),
  };
}

/** The legs that are planned from here on, in the timetable's numbers; none where it no longer has one of them. */
function aheadOf({ timetable }: Router, unit: Unit): readonly PlannedLeg[] {
  const legs: readonly Leg[] = unit.plan?.itinerary.legs.slice(legsDone(unit)) ?? [];
  const found = legs.flatMap(({ departure, from, to }) => {
    const number = findDeparture(timetable, departure);
    return number === undefined ? [] : [{ departure: number, from, to }];
  });
  return found.length === legs.length ? found : [];
}

/** Routes of one unit on one timetable. */
class Comparison {
  private readonly network: Network;
  private readonly router: Router;
  private readonly asked: WhyQuestion;

  constructor(network: Network, router: Router, asked: WhyQuestion) {
    this.network = network;
    this.router = router;
    this.asked = asked;
  }

  /** The route that takes space on these legs only, as the search sees it from where the unit is. */
  routeAlong(legs: readonly PlannedLeg[]): BestRoute | undefined {
    const { commodity } = this.asked;
    const { timetable, boundless } = this.router;
    if (legs.length === 0) return undefined;
    const count = timetable.bucketTeu.length;
    const only: Free = { teu: new Float64Array(count), kg: boundless.kg, plugs: boundless.plugs };
    for (const bucket of bucketsOf(timetable, legs)) only.teu[bucket] = Number.POSITIVE_INFINITY;
    return this.router.best(commodity.question, commodity.objective, only);
  }

  others(planned: BestRoute | undefined): OtherWay[] {
    const { commodity, free } = this.asked;
    const { question, objective } = commodity;
    const all = { ...question, legsMax: limits.legsPerItinerary };
    const found = this.router.pareto(all, free).routes.filter((route) => !isSame(route, planned));
    const first = (by: (route: Route) => number): Route | undefined =>
      found.reduce(
        (best: Route | undefined, route) => (best === undefined || by(route) < by(best) ? route : best),
        undefined,
      );
    const alone = this.router.best(question, objective, this.router.boundless);
    const best: [Criterion, Route | undefined][] = [
      ['alone', isSame(alone, planned) ? undefined : alone],
      ['next', first((route) => this.valueOf(route))],
      ['earliest', first(({ arrivesAt }) => arrivesAt)],
      ['cheapest', first(({ cost }) => cost)],
      ['least-co2e', first(({ co2Grams }) => co2Grams)],
    ];
    const ways: { route: Route; is: Criterion[] }[] = [];
    for (const [criterion, route] of best) {
      if (route === undefined) continue;
      const known = ways.find((way) => isSame(way.route, route));
      if (known === undefined) ways.push({ route, is: [criterion] });
      else known.is.push(criterion);
    }
    return ways.map(({ route, is }) => this.other(route, is, planned));
  }

  way(route: Route): WaySheet {
    const { network, router, asked } = this;
    const { question, objective } = asked.commodity;
    const late = Math.round(latenessCost(objective, route.arrivesAt));
    const time = Math.round(timeCost(objective, route.arrivesAt)) - late;
    const carbon = Math.round(carbonCost(network.norms, route.co2Grams));
    const legs = route.legs.flatMap((leg) => {
      const dated = dateDeparture(network, departureIdOf(router.timetable, leg.departure));
      const sheet = dated === undefined ? undefined : legSheet(network, dated, leg.from, leg.to);
      return sheet === undefined ? [] : [sheet];
    });
    return {
      legs,
      arrival: writeZoned(zoneOf(network, question.destination), route.arrivesAt),
      cost: route.cost,
      carbon,
      time,
      late,
      objective: route.cost + carbon + time + late,
      co2eKg: Math.round(route.co2Grams / 1000),
      ...(asked.prices === undefined
        ? {}
        : { space: Math.round(priceOfRoute(router.timetable, asked.prices, question, route.legs)) }),
    };
  }

  private other(route: Route, is: readonly Criterion[], planned: Route | undefined): OtherWay {
    const [way, base] = [this.way(route), planned === undefined ? undefined : this.way(planned)];
    const { question } = this.asked.commodity;
    const buckets = bucketsOf(this.router.timetable, bookedLegs(question, route.legs));
    return {
      ...way,
      is,
      more: {
        hours: planned === undefined ? 0 : Math.round((route.arrivesAt - planned.arrivesAt) / 6) / 10,
        cost: way.cost - (base?.cost ?? 0),
        co2eKg: way.co2eKg - (base?.co2eKg ?? 0),
        objective: way.objective - (base?.objective ?? 0),
      },
      full: fullBuckets(this.asked.free, buckets, question.load).map((bucket) => this.space(bucket)),
    };
  }

  private space(bucket: number): FullSpace {
    const { network, asked } = this;
    const { timetable } = this.router;
    const segment = timetable.bucketSegment[bucket] ?? 0;
    const departure = timetable.segmentDeparture[segment] ?? 0;
    const call = timetable.segmentPosition[segment] ?? 0;
    const { calls, name } = serviceOf(timetable, departure);
    const [from, to] = [calls[call]?.facility, calls[call + 1]?.facility];
    const price = asked.prices === undefined ? undefined : priceOn(asked.prices, bucket, asked.commodity.question.load);
    return {
      departure: departureIdOf(timetable, departure),
      service: name,
      from: from ?? '',
      fromName: from === undefined ? '' : nameOf(network, from),
      to: to ?? '',
      toName: to === undefined ? '' : nameOf(network, to),
      leaves: writeZoned(zoneOf(network, from), departureAt(timetable, departure, call)),
      ...(price === undefined ? {} : { price: Math.round(price) }),
    };
  }

  private valueOf(route: Route): number {
    return (
      route.cost +
      carbonCost(this.network.norms, route.co2Grams) +
      timeCost(this.asked.commodity.objective, route.arrivesAt)
    );
  }
}

const isSame = (a: Route | undefined, b: Route | undefined): boolean =>
  a !== undefined && b !== undefined && isSameWay(a, b);
