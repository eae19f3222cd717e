import { expect } from 'vitest';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { Leg } from '../../src/model/itinerary.ts';
import type { Network } from '../../src/model/network.ts';
import { legsDone, type Unit, type UnitKey } from '../../src/model/unit.ts';
import type { Order, OrderRefusal } from '../../src/operations/order.ts';
import { type Dated, dateDeparture } from '../../src/plan/timetable/dated.ts';
import { type TrackSheet, trackSheet } from '../../src/tracking/track-sheet.ts';
import { MemoryHub } from './memory-hub.ts';

/** Tells what happens to units in the order in which it happens, on a clock that only goes forward. */
export class Story {
  readonly hub: MemoryHub;
  now: Instant;
  private commands = 0;

  constructor(network: Network, from: string) {
    this.hub = new MemoryHub(network);
    this.now = Date.parse(from) as Instant;
  }

  /** Something is done, and it is not refused. */
  async does(order: Order): Promise<void> {
    const answer = await this.answerTo(order);
    expect('refused' in answer ? answer.refused.reason : 'done').toBe('done');
  }

  /** Something is refused: the reason is given back. */
  async refuses(order: Order): Promise<OrderRefusal> {
    const answer = await this.answerTo(order);
    if (!('refused' in answer)) throw new Error(`${order.kind} was not refused`);
    return answer.refused;
  }

  private async answerTo(order: Order) {
    this.commands += 1;
    const command = { id: `story/${this.commands}`, actor: 'clerk', source: 'story', at: this.now, orders: [order] };
    const answer = (await this.hub.execute(command)).answers[0];
    if (answer === undefined) throw new Error('no answer');
    return answer;
  }

  /** The clock goes on to a moment; never back. */
  wait(until: Minute | Instant): void {
    const instant = until < 1e9 ? instantOf(until as Minute) : (until as Instant);
    this.now = Math.max(this.now, instant) as Instant;
  }

  plan = (name: string) => this.hub.plan(this.now, name);

  /** What anybody who asks for a unit is shown. */
  track(key: string): TrackSheet {
    const { hub, now } = this;
    const unit = hub.unit(key);
    const booking = hub.bookings.get(unit.booking);
    if (booking === undefined) throw new Error(`${key} has no booking`);
    const entries = hub.entries.filter(({ stream }) => stream === `unit:${key}`);
    return trackSheet(hub.network, booking, unit, hub.departures, entries, now);
  }

  dated(departure: DepartureId): Dated {
    const dated = dateDeparture(this.hub.network, departure);
    if (dated === undefined) throw new Error(`there is no ${departure}`);
    return dated;
  }

  /** The leg a unit takes next. */
  nextLeg(key: string): Leg & { dated: Dated; unit: Unit } {
    const unit = this.hub.unit(key);
    const leg = unit.plan?.itinerary.legs[legsDone(unit)];
    if (leg === undefined) throw new Error(`${key} has no leg to take`);
    return { ...leg, unit, dated: this.dated(leg.departure) };
  }

  async load(key: string): Promise<void> {
    const { departure, from, dated } = this.nextLeg(key);
    const call = dated.calls[from];
    if (call === undefined) throw new Error(`${departure} has no call ${from}`);
    this.wait((call.departs - 30) as Minute);
    await this.does({ kind: 'load', unit: key as UnitKey, departure, at: call.facility });
  }

  /** A departure runs from one call to another as timetabled. */
  async runs(departure: DepartureId, from: number, to: number, lateMinutes = 0): Promise<void> {
    const { calls } = this.dated(departure);
    for (let call = from; call <= to; call += 1) {
      const { facility: at, arrives, departs } = calls[call] ?? { facility: '' as never, arrives: 0, departs: 0 };
      if (call > from) {
        this.wait((arrives + lateMinutes) as Minute);
        await this.does({ kind: 'arrive', departure, at });
      }
      if (call < to) {
        this.wait((departs + lateMinutes) as Minute);
        await this.does({ kind: 'depart', departure, at });
      }
    }
  }

  async discharge(key: string): Promise<void> {
    const { departure, to, dated } = this.nextLeg(key);
    await this.does({
      kind: 'discharge',
      unit: key as UnitKey,
      departure,
      at: dated.calls[to]?.facility ?? ('' as never),
    });
  }

  /** One whole leg as planned. */
  async ride(key: string): Promise<void> {
    const { departure, from, to } = this.nextLeg(key);
    await this.load(key);
    await this.runs(departure, from, to);
    await this.discharge(key);
  }
}
