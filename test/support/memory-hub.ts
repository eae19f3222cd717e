import { textOf } from '../../src/base/sentence.ts';
import { minuteOf } from '../../src/base/time.ts';
import type { BookingId, BookingState } from '../../src/model/booking.ts';
import type { DepartureId, DepartureState } from '../../src/model/departure.ts';
import { type Disruption, type DisruptionId, type DisruptionState, standing } from '../../src/model/disruption.ts';
import type { Entry, Stream } from '../../src/model/event.ts';
import type { LoadingId, LoadingState } from '../../src/model/loading.ts';
import type { Network } from '../../src/model/network.ts';
import { isReserved, type ReservationId, type ReservationState } from '../../src/model/reservation.ts';
import type { Unit, UnitKey } from '../../src/model/unit.ts';
import type { UnitId } from '../../src/model/unit-id.ts';
import { carryOut, isOnItsWay, type Outcome } from '../../src/operations/carry-out.ts';
import { type CommandAnswer, CommandMismatch, type Hub } from '../../src/operations/hub.ts';
import type { Command, OrderAnswer, PlanOrder } from '../../src/operations/order.ts';
import { ordersOf } from '../../src/operations/planning/answers.ts';
import { askPlanner, horizonOf, type Scope, type Snapshot } from '../../src/operations/planning/questions.ts';
import type { Assignment } from '../../src/plan/assign/assign.ts';
import { findBests, type RouteTeam } from '../../src/plan/assign/bests.ts';
import { checkAssignment } from '../../src/plan/assign/check.ts';
import { planUnits } from '../../src/plan/assign/plan.ts';
import type { Pace } from '../../src/plan/assign/pricing.ts';
import { Router } from '../../src/plan/route/router.ts';
import { awaitedIn, compileTimetable, type Knowledge } from '../../src/plan/timetable/compile.ts';
import { add, reservedOf, type Use } from '../../src/plan/timetable/uses.ts';

/** A hub that keeps everything in maps: for tests of what operations do, not of how they are stored. */
export class MemoryHub implements Hub {
  readonly network: Network;
  readonly entries: Entry[] = [];
  readonly bookings = new Map<BookingId, BookingState>();
  readonly units = new Map<UnitKey, Unit>();
  readonly departures = new Map<DepartureId, DepartureState>();
  readonly disruptions = new Map<DisruptionId, DisruptionState>();
  readonly reservations = new Map<ReservationId, ReservationState>();
  readonly loadings = new Map<LoadingId, LoadingState>();
  readonly used = new Map<string, Use>();
  /** What a planning run believes to be disrupted beside what was declared. */
  disrupted: readonly Disruption[] = [];
  /** The latest moment of a command: clocks jump back, and what was over then may have been sold. */
  lastAt = 0 as Command['at'];
  /** Units for which the last plan was refused. */
  readonly refused = new Set<UnitKey>();
  private readonly versions = new Map<Stream, number>();
  private readonly commands = new Map<string, { orders: string; answers: readonly OrderAnswer[] }>();

  constructor(network: Network) {
    this.network = network;
  }

  execute(command: Command): Promise<CommandAnswer> {
    const before = this.commands.get(command.id);
    const orders = JSON.stringify(command.asked ?? command.orders);
    if (before !== undefined && before.orders !== orders)
      return Promise.reject(new CommandMismatch(`command ${command.id} was given before with other orders`));
    if (before !== undefined) return Promise.resolve({ answers: before.answers, replayed: true });
    const { network, bookings, units, departures, disruptions, versions, numbers } = this;
    const { reservations, loadings } = this;
    const known = { network, bookings, units, departures, disruptions, reservations, loadings, versions, numbers };
    const disrupted = { standing: [...standing(disruptions.values(), minuteOf(command.at)), ...this.disrupted] };
    const used = this.takenAt(command.at);
    const outcome = carryOut({ ...known, ...disrupted, used, awaited: awaitedIn(used) }, command);
    this.keep(outcome);
    this.lastAt = Math.max(this.lastAt, command.at) as Command['at'];
    this.commands.set(command.id, { orders, answers: outcome.answers });
    return Promise.resolve({ answers: outcome.answers, replayed: false });
  }

  private keep(outcome: Outcome): void {
    this.entries.push(...outcome.entries);
    for (const { stream, version } of outcome.entries) this.versions.set(stream, version);
    for (const [id, state] of outcome.bookings) this.bookings.set(id, state);
    for (const [key, unit] of outcome.units) this.units.set(key, unit);
    for (const [id, state] of outcome.departures) this.departures.set(id, state);
    for (const [id, state] of outcome.disruptions) this.disruptions.set(id, state);
    for (const [id, state] of outcome.reservations) this.reservations.set(id, state);
    for (const [id, state] of outcome.loadings) this.loadings.set(id, state);
    for (const [bucket, use] of outcome.use) this.used.set(bucket, add(this.used.get(bucket), use));
  }

  /** Space used by units and reserved at a moment. */
  takenAt(now: Command['at']): Map<string, Use> {
    const taken = new Map(this.used);
    for (const [bucket, use] of this.reservedAt(now)) taken.set(bucket, add(taken.get(bucket), use));
    return taken;
  }

  reservedAt(now: Command['at']): Map<string, Use> {
    const reserved = new Map<string, Use>();
    for (const state of this.reservations.values()) {
      if (!isReserved(state, now)) continue;
      for (const [bucket, use] of reservedOf(this.network, state.reservation))
        reserved.set(bucket, add(reserved.get(bucket), use));
    }
    return reserved;
  }

  private get numbers(): Map<UnitId, UnitKey> {
    const going = [...this.units.values()].filter(isOnItsWay);
    return new Map(going.flatMap(({ key, number }) => (number === undefined ? [] : [[number, key]])));
  }

  unit(key: string): Unit {
    const unit = this.units.get(key as UnitKey);
    if (unit === undefined) throw new Error(`there is no unit ${key}`);
    return unit;
  }

  /** What a planning run looks at and asks, without a store. */
  ask(at: Command['at'], days = 60, all = false) {
    const now = minuteOf(at);
    const scope: Scope = { readyBefore: (now + days * 1440) as Scope['readyBefore'], all };
    const until = horizonOf({ bookings: this.bookings, now }, scope, this.network.norms.acceptLateDays);
    const [from, to] = [Math.floor(now / 1440) - 30, Math.floor(until / 1440) + 2] as never[];
    const { bookings, departures, used } = this;
    const knowledge: Knowledge = {
      departures: new Map(departures),
      awaited: awaitedIn(used),
      now,
      disruptions: [...standing(this.disruptions.values(), now), ...this.disrupted],
    };
    const timetable = compileTimetable(this.network, from as never, to as never, knowledge);
    const units = [...this.units.values()].filter(isOnItsWay);
    const snapshot: Snapshot = { now, timetable, bookings, units, departures, used };
    const { commodities, free } = askPlanner(snapshot, scope);
    return { snapshot, knowledge, commodities, free, router: new Router(timetable) };
  }

  /** What a planning run does, without a store: ask, assign, check, order. */
  async plan(at: Command['at'], plan: string, days = 60, all = false): Promise<Assignment> {
    const { snapshot, commodities, free, router } = this.ask(at, days, all);
    const before = { teu: free.teu.slice(), kg: free.kg.slice(), plugs: free.plugs.slice() };
    const team: RouteTeam = async (_, asked, __, asking) => findBests(router, asked, asking);
    const pace: Pace = { progress: () => undefined, next: async () => undefined, waitFor: (work) => work };
    const assignment = await planUnits(router, commodities, free, team, 4, pace);
    const faults = checkAssignment(router.timetable, commodities, before, assignment);
    if (faults.length > 0) throw new Error(faults.map(textOf).join('; '));
    const orders = ordersOf(router, snapshot, plan, assignment);
    await this.give({ id: `${plan}/0`, actor: 'planner', source: 'test', at, orders });
    return assignment;
  }

  /** As on the store: all together, and where that does not fit each by itself. */
  private async give(command: Omit<Command, 'orders'> & { readonly orders: readonly PlanOrder[] }): Promise<void> {
    this.refused.clear();
    const [whole] = (await this.execute({ ...command, orders: [{ kind: 'plan-units', orders: command.orders }] }))
      .answers;
    if (whole === undefined || 'done' in whole) return;
    const { answers } = await this.execute({ ...command, id: `${command.id}/each` });
    for (const [index, answer] of answers.entries()) {
      const unit = command.orders[index]?.unit;
      if (unit !== undefined && 'refused' in answer) this.refused.add(unit);
    }
  }
}
