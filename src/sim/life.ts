import { type Chance, chanceOf, uniform } from '../base/random.ts';
import { say } from '../base/sentence.ts';
import { type Instant, instantOf, minuteOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { GateCheck } from '../model/gate.ts';
import type { Leg } from '../model/itinerary.ts';
import { findTransfer, type Network } from '../model/network.ts';
import { legsDone, legsOf, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import { gate } from '../model/way.ts';
import type { Order } from '../operations/order.ts';
import { nearestDepot } from '../plan/empties/terms.ts';
import { cutOffAt, type Dated, plannedMoments } from '../plan/timetable/dated.ts';
import { gateNumber } from './bookings.ts';
import { withReadings } from './readings.ts';
import { truckOf, type Visit } from './trucks.ts';
import type { TrueMoments } from './world.ts';

/** What a made-up world knows of departures. */
export interface World {
  readonly network: Network;
  readonly seed: number;
  /** The hub's clock: nobody books a window that is over. */
  now(): Instant;
  dated(id: DepartureId): Dated | undefined;
  truth(id: DepartureId): TrueMoments | undefined;
  /** Whether a unit finds no place on a departure, since that has less space than is taken. */
  isLeftBehind(id: DepartureId, unit: UnitKey): boolean;
  /** What people have reported of a departure that they run, since it carries real units; nothing where the world runs it. */
  reports(id: DepartureId): DepartureState | undefined;
}

/** What a unit's people do up to a moment, and when they act next; without a next act the unit waits for the planner. */
export interface Life {
  readonly orders: readonly Order[];
  readonly nextAt?: Instant;
  /** It cannot go on as planned. */
  readonly stuck: boolean;
}

const hourMs = 3_600_000;

/** When the world looks again whether people have reported something. */
export const later = (now: Instant): Instant => (now + hourMs) as Instant;

/** Trucks that come after the cut-off, units that customs holds, units that nobody takes off where they should leave. */
const [lateShare, heldShare, forgottenShare] = [0.012, 0.025, 0.0004];

/** Plays one unit from what is known of it to a moment: gate-in, holds, loadings, discharges, gate-out, delivery. */
export function liveOn(world: World, booking: Booking, unit: Unit, until: Instant): Life {
  const life = new UnitPlayer(world, booking, unit, until).play();
  return unit.needsPlug ? withReadings(world, booking, unit, life, until) : life;
}

/** Follows one unit through its days. It guards that orders come in the order of time and only as far as `until`. */
class UnitPlayer {
  private readonly orders: Order[] = [];
  private readonly world: World;
  private readonly booking: Booking;
  private readonly unit: Unit;
  private readonly until: Instant;
  private readonly legs: readonly Leg[];
  private nextAt: Instant | undefined;
  private stuck = false;

  constructor(world: World, booking: Booking, unit: Unit, until: Instant) {
    this.world = world;
    this.booking = booking;
    this.unit = unit;
    this.until = until;
    this.legs = legsOf(unit);
  }

  play(): Life {
    this.run();
    return { orders: this.orders, stuck: this.stuck, ...(this.nextAt === undefined ? {} : { nextAt: this.nextAt }) };
  }

  private run(): void {
    const { unit } = this;
    const place = whereabouts(unit);
    if (place.kind === 'gone') {
      if (unit.moves.at(-1)?.kind === 'gated-out') this.deliver(place.since);
      else this.beEmptied((unit.emptied ?? unit.moves).at(-1)?.when ?? place.since);
      return;
    }
    if (unit.cancelledAt !== undefined) return;
    let leg = legsDone(unit);
    let since: number | undefined;
    if (place.kind === 'outside') since = this.gateIn();
    else if (place.kind === 'yard') since = this.afterHolds(place.since);
    else {
      since = this.discharge(leg);
      leg += 1;
    }
    while (since !== undefined && leg < this.legs.length) {
      since = this.load(leg, since);
      if (since !== undefined) since = this.discharge(leg);
      leg += 1;
    }
    if (unit.plan === undefined) this.stuck = true;
    else if (since !== undefined) this.gateOut(since);
  }

  /** Does something at a moment, if that has come; otherwise that is what comes next. */
  private act(at: number, order: Order): number | undefined {
    if (at > this.until) {
      this.nextAt = Math.round(at) as Instant;
      return undefined;
    }
    this.orders.push({ ...order, when: Math.round(at) as Instant } as Order);
    return at;
  }

  private chance(what: string, about: string): Chance {
    return chanceOf(this.world.seed, this.unit.key, what, about);
  }

  private gateIn(): number | undefined {
    const { unit, booking } = this;
    const first = this.legs[0];
    const dated = first === undefined ? undefined : this.world.dated(first.departure);
    if (first === undefined || dated === undefined) return undefined;
    const chance = this.chance('gate-in', first.departure);
    const cutOff = instantOf(cutOffAt(dated, plannedMoments(dated), first.from, unit));
    const late = chance.next() < lateShare;
    const ready = instantOf(booking.readyAt);
    const at = late
      ? cutOff + uniform(chance, 0.5, 5) * hourMs
      : Math.max(Math.min(ready, cutOff), cutOff - uniform(chance, 1, 18) * hourMs);
    const visit = { at: booking.origin, purpose: 'deliver' as const, comesAt: at, cutOff: minuteOf(cutOff) };
    const truck = late ? {} : this.comeByTruck(visit, first.departure);
    if (truck === undefined) return undefined;
    const number = unit.number === undefined ? { number: gateNumber(this.world.seed, unit.key) } : {};
    const done = this.act(at, { kind: 'gate-in', unit: unit.key, at: booking.origin, ...number, ...truck });
    if (done === undefined) return undefined;
    if (late) {
      this.stuck = true; // Turned away: it waits for another departure.
      return undefined;
    }
    return chance.next() < heldShare ? this.beHeld(at) : at;
  }

  /** What the gate sees of the truck that comes; nothing while it is too early to book its window. */
  private comeByTruck(visit: Visit, about: string): { readonly check?: GateCheck } | undefined {
    const truck = truckOf(this.world, this.unit, visit, this.until, this.chance('truck', about));
    if ('bookAt' in truck) this.nextAt = truck.bookAt;
    else this.orders.push(...truck.orders);
    return 'seen' in truck ? truck.seen : undefined;
  }

  private beHeld(since: number): undefined {
    const { unit } = this;
    const at = this.act(since + hourMs, {
      kind: 'hold',
      unit: unit.key,
      holdKind: 'customs',
      owner: say`Customs (synthetic)`,
      reason: say`selected for inspection`,
    });
    if (at === undefined) return undefined;
    this.nextAt = (Math.round(at) + 1) as Instant; // Its name is only known when it is written down: look again then.
    return undefined;
  }

  /** In a yard: whatever holds it is released first. */
  private afterHolds(since: Instant): number | undefined {
    let free: number | undefined = since;
    for (const { id, since: heldAt, owner } of this.unit.holds) {
      if (!owner.endsWith('(synthetic)')) return undefined; // Somebody real holds it: that is not ours to release.
      const at: number = Math.max(free, heldAt + uniform(this.chance('release', id), 3, 30) * hourMs);
      free = this.act(at, { kind: 'release', unit: this.unit.key, hold: id, reason: say`inspected, nothing found` });
      if (free === undefined) return undefined;
    }
    return free;
  }

  private load(index: number, since: number): number | undefined {
    const leg = this.legs[index];
    const dated = leg === undefined ? undefined : this.world.dated(leg.departure);
    const truth = leg === undefined ? undefined : this.world.truth(leg.departure);
    const departs = leg === undefined ? undefined : this.departsAt(leg, dated, truth);
    const at = leg === undefined ? undefined : dated?.calls[leg.from]?.facility;
    if (leg === undefined || dated === undefined || departs === undefined || at === undefined)
      return this.giveUp(since);
    const earliest = since + (index === 0 ? 0 : this.handlingMs(this.legs[index - 1], dated));
    if (earliest > departs - 60_000) return this.giveUp(Math.min(earliest, departs));
    if (this.world.isLeftBehind(leg.departure, this.unit.key)) return this.giveUp(departs);
    const lead = uniform(this.chance('load', leg.departure), 0.3, 3) * hourMs;
    return this.act(Math.max(earliest, departs - lead), {
      kind: 'load',
      unit: this.unit.key,
      departure: leg.departure,
      at,
    });
  }

  /** When a departure leaves where a leg begins: as it truly does, or where people run it as they say or plan. */
  private departsAt(leg: Leg, dated: Dated | undefined, truth: TrueMoments | undefined): Instant | undefined {
    const reports = this.world.reports(leg.departure);
    if (reports === undefined) return truth?.departs[leg.from];
    const planned = dated?.calls[leg.from]?.departs;
    return reports.calls[leg.from]?.departedAt ?? (planned === undefined ? undefined : instantOf(planned));
  }

  /** A terminal in a hurry changes a unit over in half the planned time. */
  private handlingMs(before: Leg | undefined, next: Dated): number {
    const previous = before === undefined ? undefined : this.world.dated(before.departure);
    const at = before === undefined ? undefined : previous?.calls[before.to]?.facility;
    const transfer =
      previous === undefined || at === undefined
        ? undefined
        : findTransfer(this.world.network, at, previous.service.way, next.service.way);
    return (transfer?.wait ?? 0) * 30_000;
  }

  private discharge(index: number): number | undefined {
    const leg = this.legs[index];
    const dated = leg === undefined ? undefined : this.world.dated(leg.departure);
    const truth = leg === undefined ? undefined : this.world.truth(leg.departure);
    if (leg === undefined || dated === undefined || truth === undefined) return this.giveUp(this.until);
    const chance = this.chance('discharge', leg.departure);
    const reports = this.world.reports(leg.departure);
    const beyond =
      chance.next() < forgottenShare && reports === undefined
        ? dated.calls.findIndex((call, i) => i > leg.to && call.discharges)
        : -1;
    const call = beyond >= 0 ? beyond : leg.to;
    const at = dated.calls[call]?.facility;
    const arrives = reports === undefined ? truth.arrives[call] : reports.calls[call]?.arrivedAt;
    if (reports !== undefined && arrives === undefined) {
      this.nextAt = later(this.until); // Nobody has said yet that it is there.
      return undefined;
    }
    if (arrives === undefined && index === legsDone(this.unit)) {
      this.nextAt = later(this.until); // It stands where nobody knows when it goes on.
      return undefined;
    }
    if (arrives === undefined || at === undefined) return this.giveUp(this.until);
    const order: Order = {
      kind: 'discharge',
      unit: this.unit.key,
      departure: leg.departure,
      at,
      ...(beyond >= 0 ? { reported: true } : {}),
    };
    const done = this.act(arrives + uniform(chance, 0.2, 2.5) * hourMs, order);
    if (done !== undefined && beyond >= 0) return this.giveUp(done);
    return done;
  }

  private gateOut(since: number): void {
    const { unit, booking, world } = this;
    const last = this.legs.at(-1);
    const way = last === undefined ? gate : (world.dated(last.departure)?.service.way ?? gate);
    const wait = findTransfer(world.network, booking.destination, way, gate)?.wait ?? 0;
    const chance = this.chance('gate-out', last?.departure ?? '');
    const comesAt = since + wait * 60_000 + uniform(chance, 1, 36) * hourMs;
    const visit = { at: booking.destination, purpose: 'collect' as const, comesAt, thereAt: since };
    const truck = this.comeByTruck(visit, last?.departure ?? '');
    if (truck === undefined) return;
    const done = this.act(comesAt, { kind: 'gate-out', unit: unit.key, at: booking.destination, ...truck });
    if (done !== undefined) this.deliver(done);
  }

  private deliver(since: number): void {
    const at = since + uniform(this.chance('deliver', ''), 1, 10) * hourMs;
    const done = this.act(at, { kind: 'deliver', unit: this.unit.key });
    if (done !== undefined) this.beEmptied(done);
  }

  /** Within reach of a depot it comes back, and is fetched for goods of others some days later. */
  private beEmptied(since: number): void {
    const { unit, booking, world } = this;
    const depot = unit.empty === true ? undefined : nearestDepot(world.network, booking.destination);
    if (depot === undefined) return;
    const chance = this.chance('empty', '');
    const steps: readonly [hoursLeast: number, hoursMost: number, order: Order][] = [
      [6, 48, { kind: 'strip', unit: unit.key }],
      [6, 72, { kind: 'return-empty', unit: unit.key, at: depot.id }],
      [24, 240, { kind: 'take-empty', unit: unit.key }],
    ];
    let at: number | undefined = since;
    for (const [index, [least, most, order]] of steps.entries()) {
      const wait = uniform(chance, least, most) * hourMs;
      if (index < (unit.emptied?.length ?? 0)) continue;
      at = this.act(at + wait, order);
      if (at === undefined) return;
    }
  }

  /** Nothing goes on as planned from this moment; before it, nobody knows. */
  private giveUp(at: number): undefined {
    if (at > this.until) this.nextAt = Math.round(at) as Instant;
    else this.stuck = true;
    return undefined;
  }
}
