import { say } from '../base/sentence.ts';
import { type Clock, type Minute, minuteOf } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import type { BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import { type DisruptionState, standing } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import type { Reservation, ReservationId } from '../model/reservation.ts';
import type { SpacePrices } from '../model/space-price.ts';
import type { Unit } from '../model/unit.ts';
import { type ChosenLeg, chooseItinerary, findLegs } from '../operations/booking/choose.ts';
import type { Order, OrderRefusal } from '../operations/order.ts';
import { askPlanner, spaceOf } from '../operations/planning/questions.ts';
import { refuse } from '../operations/sight.ts';
import { readSpacePrices } from '../plan/assign/space-price.ts';
import type { Free, Prices } from '../plan/route/kernel-question.ts';
import { Router } from '../plan/route/router.ts';
import { awaitedIn, type Knowledge } from '../plan/timetable/compile.ts';
import type { Timetable } from '../plan/timetable/timetable.ts';
import type { Use } from '../plan/timetable/uses.ts';
import type { Asked } from '../tracking/asked.ts';
import { type Offer, type Offers, offersFor } from '../tracking/offers.ts';
import { type PriceSheet, type PricesAsked, priceSheet } from '../tracking/price-sheet.ts';
import { type WhySheet, whySheet } from '../tracking/why-sheet.ts';

/** What quoting is handed: how things stand, and somebody to date the timetable elsewhere. */
export interface QuoteSources {
  readonly network: Network;
  readonly clock: Clock;
  departures(): Promise<ReadonlyMap<DepartureId, DepartureState>>;
  used(): Promise<ReadonlyMap<string, Use>>;
  disruptions(): Promise<readonly DisruptionState[]>;
  /** What the last planning run found space to be worth; nothing where none has asked. */
  prices(): Promise<SpacePrices | undefined>;
  readonly compile: CompileTimetable;
  /** Days that the timetables kept ready reach ahead, the shortest first; a question beyond all of them gets one of its own. */
  readonly daysAhead: readonly number[];
}

/** What a reservation takes, before anybody has it. */
export type ToReserve = Pick<Reservation, 'itinerary' | 'units' | 'each'>;

export type CompileTimetable = (from: Day, to: Day, knowledge: Knowledge) => Promise<Timetable>;

/**
 * How old what a quote rests on may be: delays in the timetable, and space. A timetable is made anew at half its age while the
 * old one still answers. A booking is guarded anyway.
 */
const [timetableAgeMs, spaceAgeMs, pricesAgeMs] = [60_000, 2_000, 10_000];

/** Answers route questions on timetables kept ready, so that a quote costs the search alone. */
export class Quotes {
  private readonly sources: QuoteSources;
  private readonly kept: readonly KeptRouter[];

  constructor(sources: QuoteSources) {
    this.sources = sources;
    this.kept = sources.daysAhead.map((days) => new KeptRouter(sources, days));
  }

  async offers(asked: Asked): Promise<Offers> {
    const { network, clock } = this.sources;
    const now = minuteOf(clock.now());
    const readyAt = Math.max(asked.readyAt, now) as Minute; // Nobody catches yesterday's train.
    const { router, kept } = await this.reaching(asked.latestAt);
    const [free, prices] = await Promise.all([
      kept?.spaceOn(router) ?? readSpace(this.sources, router),
      kept?.pricesOn(router) ?? readPrices(this.sources, router),
    ]);
    return offersFor(network, router, { ...asked, readyAt }, free, prices);
  }

  /** The order that gives all units of a booking the itinerary somebody chose, at today's prices; or why it cannot be. */
  async choose(
    state: BookingState,
    units: readonly Unit[],
    legs: readonly ChosenLeg[],
    reservation?: ReservationId,
  ): Promise<{ readonly order: Order } | { readonly refusal: OrderRefusal }> {
    const { network, clock } = this.sources;
    const latestAt = (state.booking.dueAt + network.norms.acceptLateDays * 1440) as Minute;
    const { router, kept } = await this.reaching(latestAt);
    kept?.forgetSpace(); // Whoever finds it full asks again at once.
    return chooseItinerary(router, state, units, legs, minuteOf(clock.now()), reservation);
  }

  /** What reserving an itinerary takes; or why it cannot be: only what is offered now can be reserved. */
  async reserve(asked: Asked, legs: readonly ChosenLeg[]): Promise<ToReserve | { readonly refusal: OrderRefusal }> {
    const { router, kept } = await this.reaching(asked.latestAt);
    const found = findLegs(router, legs);
    if ('refusal' in found) return found;
    kept?.forgetSpace();
    const same = (offer: Offer): boolean =>
      offer.legs.length === legs.length &&
      offer.legs.every(({ departure, from, to }, index) => {
        const wanted = legs[index];
        return departure === wanted?.departure && from === wanted.from && to === wanted.to;
      });
    const { load, units } = asked;
    const offer = (await this.offers(asked)).itineraries.find(same);
    if (offer === undefined || offer.room < units) {
      return refuse(
        'full',
        offer === undefined
          ? say`this itinerary is not offered for these units now; ask for routes again`
          : say`this itinerary has space for ${offer.room} of ${units}; ask for routes again`,
      );
    }
    const each = { teu: load.teu, kg: load.grossKg, plugs: load.needsPlug ? 1 : 0 };
    return { itinerary: { legs: found.legs }, units, each };
  }

  /** Much has changed: the next question makes its timetable anew. */
  forget(): void {
    for (const kept of this.kept) kept.forget();
  }

  /** Why a unit goes as it is planned, against what else there is now. */
  async explain(state: BookingState, unit: Unit): Promise<WhySheet> {
    const { network, clock, departures, used, prices } = this.sources;
    const now = minuteOf(clock.now());
    const { router } = await this.reaching(
      (Math.max(state.booking.dueAt, now) + network.norms.acceptLateDays * 1440) as Minute,
    );
    const [known, use, priced] = await Promise.all([departures(), used(), prices()]);
    const { timetable } = router;
    const bookings = new Map([[state.booking.id as string, state]]);
    const snapshot = { now, timetable, bookings, units: [unit], departures: known, used: use };
    const { commodities, free } = askPlanner(snapshot, { readyBefore: timetableEnd(timetable), all: true });
    const [commodity] = commodities;
    if (commodity === undefined) return whySheet(network, router, state, unit, now, undefined);
    const worth = priced === undefined ? undefined : readSpacePrices(timetable, priced.rows);
    return whySheet(network, router, state, unit, now, { commodity, free, prices: worth, pricedBy: priced?.plan });
  }

  /** What one more TEU is worth on each departure of some days, between two places or anywhere. */
  async prices(asked: PricesAsked): Promise<PriceSheet> {
    const { network, clock, used, prices } = this.sources;
    const now = minuteOf(clock.now());
    const { router } = await this.reaching((now + asked.days * 1440) as Minute);
    const [use, priced] = await Promise.all([used(), prices()]);
    return priceSheet(network, router, priced, spaceOf(router.timetable, use), asked, now);
  }

  /** A router whose timetable reaches to a moment: one that is kept, where there is one. */
  private async reaching(latestAt: Minute): Promise<{ router: Router; kept: KeptRouter | undefined }> {
    const days = Math.ceil(latestAt / 1440) + 1 - Math.floor(minuteOf(this.sources.clock.now()) / 1440);
    const kept = this.kept.find(({ daysAhead }) => days <= daysAhead);
    return { router: await (kept?.router() ?? makeRouter(this.sources, days)), kept };
  }
}

/** A timetable of one reach with the space on it. It guards that both are young enough, and are made once for many questions. */
class KeptRouter {
  readonly daysAhead: number;
  private readonly sources: QuoteSources;
  private ready: Promise<Router> | undefined;
  private readyAt = 0;
  private renewing = false;
  private space: { free: Free; router: Router; at: number } | undefined;
  private prices: { known: Prices | undefined; router: Router; at: number } | undefined;

  constructor(sources: QuoteSources, daysAhead: number) {
    this.sources = sources;
    this.daysAhead = daysAhead;
  }

  async router(): Promise<Router> {
    const age = performance.now() - this.readyAt;
    if (this.ready === undefined || age > timetableAgeMs) {
      this.readyAt = performance.now();
      this.ready = makeRouter(this.sources, this.daysAhead);
      this.ready.catch(() => {
        this.ready = undefined; // The next question tries again.
      });
    } else if (age > timetableAgeMs / 2 && !this.renewing) void this.renew();
    return this.ready;
  }

  async spaceOn(router: Router): Promise<Free> {
    if (this.space?.router === router && performance.now() - this.space.at < spaceAgeMs) return this.space.free;
    const free = await readSpace(this.sources, router);
    this.space = { free, router, at: performance.now() };
    return free;
  }

  forget(): void {
    this.ready = undefined;
    this.space = undefined;
    this.prices = undefined;
  }

  async pricesOn(router: Router): Promise<Prices | undefined> {
    if (this.prices?.router === router && performance.now() - this.prices.at < pricesAgeMs) return this.prices.known;
    const known = await readPrices(this.sources, router);
    this.prices = { known, router, at: performance.now() };
    return known;
  }

  /** The next question looks anew at what space there is. */
  forgetSpace(): void {
    this.space = undefined;
  }

  private async renew(): Promise<void> {
    this.renewing = true;
    const startedAt = performance.now();
    try {
      this.ready = Promise.resolve(await makeRouter(this.sources, this.daysAhead));
      this.readyAt = startedAt;
    } catch {
      // The old one answers until it is too old; then whoever asks is told.
    } finally {
      this.renewing = false;
    }
  }
}

/** Dates the services from yesterday on, as they now look. */
async function makeRouter(
  { clock, departures, used, disruptions, compile }: QuoteSources,
  daysAhead: number,
): Promise<Router> {
  const now = minuteOf(clock.now());
  const today = Math.floor(now / 1440);
  const [known, use, states] = await Promise.all([departures(), used(), disruptions()]);
  const knowledge = { departures: known, awaited: awaitedIn(use), now, disruptions: standing(states, now) };
  return new Router(await compile((today - 1) as Day, (today + daysAhead) as Day, knowledge));
}

const timetableEnd = ({ to }: Timetable): Minute => (to * 1440) as Minute;

const readSpace = async ({ used }: QuoteSources, { timetable }: Router): Promise<Free> =>
  spaceOf(timetable, await used());

async function readPrices({ prices }: QuoteSources, { timetable }: Router): Promise<Prices | undefined> {
  const known = await prices();
  return known === undefined ? undefined : readSpacePrices(timetable, known.rows);
}
