import { sql } from 'kysely';
import { part, type Sentence, say } from '../base/sentence.ts';
import { type Clock, type Minute, minuteOf } from '../base/time.ts';
import { civilOf, type Day, momentOf, nextDay } from '../base/zone.ts';
import { readBookingId } from '../model/booking.ts';
import { untouched } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { sameWindow, type VisitPurpose, windowAhead } from '../model/gate.ts';
import type { Network } from '../model/network.ts';
import { readUnitKey, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import { readUnitId } from '../model/unit-id.ts';
import { type Advice, adviseVisit, freeWindow, placeOfVisit, purposeOf } from '../operations/gate/advice.ts';
import type { GateDay, GateDesk, PassAsked, Prepared, VisitAsked, WindowAsked } from '../operations/gate/desk.ts';
import type { GateSight } from '../operations/gate/window.ts';
import type { OrderRefusal } from '../operations/order.ts';
import { refuse, type Sight } from '../operations/sight.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import { findWindow } from '../terminal/gate/windows.ts';
import type { Views } from '../tracking/views.ts';
import type { Database } from './database.ts';
import { tenant } from './tables.ts';
import type { Yards } from './yards.ts';

/** How far ahead windows are looked at when one is looked for. */
const daysAhead = 8;

/** The gates of a hub: which windows are taken, whether a truck may come, and which unit a truck at the gate is about. */
export class Gates implements GateDesk {
  private readonly database: Database;
  private readonly network: Network;
  private readonly clock: Clock;
  private readonly views: Views;
  private readonly yards: Yards;

  constructor(database: Database, network: Network, clock: Clock, views: Views, yards: Yards) {
    this.database = database;
    this.network = network;
    this.clock = clock;
    this.views = views;
    this.yards = yards;
  }

  async day(at: FacilityId, day: Day): Promise<GateDay> {
    const zone = this.network.facilities.get(at)?.zone;
    if (zone === undefined) return { at, day, units: [] };
    return { at, day, units: await this.promised(at, momentOf(zone, day, 0), momentOf(zone, nextDay(day), 0)) };
  }

  /** Units with a window at a place that begins in a span. */
  private async promised(at: FacilityId, from: Minute, to: Minute): Promise<Unit[]> {
    const { rows } = await sql<{ state: Unit }>`
      select u.state from gate_window w join unit u on u.tenant = ${tenant} and u.key = w.unit
      where w.tenant = ${tenant} and w.facility = ${at} and w.from_at >= ${from} and w.from_at < ${to}
      order by w.from_at, w.unit`.execute(this.database);
    return rows.map(({ state }) => state);
  }

  async advise(asked: VisitAsked): Promise<Advice> {
    const visit = await this.visit(asked);
    if ('refusal' in visit) return { answer: 'not-possible', ...visit.refusal };
    const { unit, at, purpose } = visit;
    return adviseVisit(await this.sight(unit, at), unit, { at, purpose }, await this.noRoom(unit, at, purpose));
  }

  async bookWindow(asked: WindowAsked): Promise<Prepared<'book-window'>> {
    const visit = await this.visit(asked, asked.truck);
    if ('refusal' in visit) return visit;
    const { unit, at, purpose } = visit;
    const facility = this.network.facilities.get(at);
    if (facility === undefined) return refuse('unknown-name', say`${at} is no facility`);
    const gates = this.network.terminals.get(at)?.gates ?? [];
    const had = windowAhead(unit);
    const sight = await this.sight(unit, at);
    const named = asked.window === undefined ? undefined : findWindow(facility, gates, asked.window);
    if (named !== undefined && 'problem' in named) return refuse('window-closed', named.problem);
    const kept = had?.at === at && had.purpose === purpose && had.to > minuteOf(this.clock.now()) ? had : undefined;
    const window = named ?? kept ?? freeWindow(sight, unit, { at, purpose });
    if (window === undefined) {
      const { code, reason, said } = adviseVisit(sight, unit, { at, purpose }, undefined);
      return code === 'window' || code === 'free'
        ? refuse('no-window', say`no window of ${at} is free`)
        : refuse(code, said ?? reason);
    }
    const again = had !== undefined && sameWindow(had, window);
    const noRoom = again ? undefined : await this.noRoom(unit, at, purpose);
    if (noRoom !== undefined)
      return refuse('full', say`the yard of ${at} has no room for ${unit.key}: ${part(noRoom)}; ask again later`);
    const truck = asked.truck === undefined ? {} : { truck: asked.truck };
    const { gate, from, to } = window;
    return { order: { kind: 'book-window', unit: unit.key, window: { at, gate, from, to, purpose, ...truck } } };
  }

  async gateIn(at: FacilityId, asked: PassAsked): Promise<Prepared<'gate-in'>> {
    const found = await this.atGate(at, 'deliver', asked);
    if ('refusal' in found) return found;
    const noRoom = await this.noRoom(found.unit, at, 'deliver');
    if (noRoom !== undefined)
      return refuse(
        'full',
        say`the yard of ${at} has no room for ${found.unit.key}: ${part(noRoom)}; let the truck wait, or send it to another yard`,
      );
    const number = asked.number === undefined ? {} : { number: asked.number };
    return { order: { kind: 'gate-in', unit: found.unit.key, at, ...number, check: asked.check } };
  }

  async gateOut(at: FacilityId, asked: PassAsked): Promise<Prepared<'gate-out'>> {
    const found = await this.atGate(at, 'collect', asked);
    if ('refusal' in found) return found;
    const { number } = found.unit;
    if (asked.number !== undefined && number !== asked.number)
      return refuse(
        'wrong-unit',
        say`${found.unit.key} is ${number ?? part(say`without number`)}, on the truck is ${asked.number}; put it back, and load the right one`,
      );
    const holder = asked.holder === undefined ? {} : { holder: asked.holder };
    return { order: { kind: 'gate-out', unit: found.unit.key, at, check: asked.check, ...holder } };
  }

  /** The unit a truck at the gate is about: that of its plate, or of the unit or booking it names. */
  private async atGate(
    at: FacilityId,
    purpose: VisitPurpose,
    { check, word, window }: PassAsked,
  ): Promise<{ readonly unit: Unit } | { readonly refusal: OrderRefusal }> {
    const facility = this.network.facilities.get(at);
    const gates = this.network.terminals.get(at)?.gates ?? [];
    if (facility === undefined || gates.length === 0) return refuse('unknown-name', say`${at} has no gate of ours`);
    const asked = window === undefined ? undefined : findWindow(facility, gates, window);
    if (asked !== undefined && 'problem' in asked) return refuse('window-closed', asked.problem);
    const today = civilOf(facility.zone, minuteOf(this.clock.now())).day;
    const candidates =
      word === undefined
        ? await this.promised(
            at,
            momentOf(facility.zone, nextDay(today, -1), 0),
            momentOf(facility.zone, nextDay(today, daysAhead), 0),
          )
        : await this.named(word);
    const fits = candidates.filter(
      (unit) =>
        (word !== undefined || (unit.window?.truck === check.truck && unit.window.purpose === purpose)) &&
        (asked === undefined || (unit.window !== undefined && sameWindow(unit.window, asked))),
    );
    const open = fits.filter((unit) => windowAhead(unit)?.purpose === purpose);
    const own = open.filter(({ window: has }) => has?.truck === check.truck);
    const [unit, ...others] = own.length > 0 ? own : open.length > 0 ? open : fits;
    if (unit === undefined) {
      const [what, key] =
        word === undefined
          ? [say`no window of ${check.truck}`, 'no-window' as const]
          : [
              asked === undefined ? say`no unit of ${word}` : say`no unit of ${word} in that window`,
              'unknown' as const,
            ];
      return refuse(
        key,
        say`${what} to ${part(purpose)} at ${at} is known; give the unit or booking, or book a window first`,
      );
    }
    if (word === undefined && others.length > 0) {
      const first = Math.min(...[unit, ...others].map((each) => each.window?.from ?? 0));
      const nearest = [unit, ...others].filter((each) => each.window?.from === first);
      if (nearest.length > 1)
        return refuse(
          'wrong-unit',
          say`${check.truck} has more than one unit: ${nearest.map(({ key }) => key)}; say which`,
        );
      return { unit: nearest[0] ?? unit };
    }
    return { unit };
  }

  /** The unit that a word means, with where its truck would come to, and what for. */
  private async visit(
    { word, at, purpose }: VisitAsked,
    truck?: string,
  ): Promise<
    | { readonly unit: Unit; readonly at: FacilityId; readonly purpose: VisitPurpose }
    | { readonly refusal: OrderRefusal }
  > {
    const units = await this.named(word);
    const [first] = units;
    if (first === undefined)
      return refuse('unknown', say`there is no booking, journey or unit ${word}; check it with who sent the truck`);
    const suits = (unit: Unit): boolean => purpose === undefined || purposeOf(unit) === purpose;
    const unit =
      units.find((each) => truck !== undefined && windowAhead(each)?.truck === truck) ??
      units.find((each) => suits(each) && whereabouts(each).kind !== 'gone' && windowAhead(each) === undefined) ??
      units.find(suits) ??
      first;
    const what = purpose ?? purposeOf(unit);
    const state = await this.views.booking(unit.booking);
    const place = at ?? placeOfVisit({ booking: () => state }, unit, what);
    return place === undefined
      ? refuse('wrong-place', say`${unit.key} has no place to come to`)
      : { unit, at: place, purpose: what };
  }

  private async named(word: string): Promise<readonly Unit[]> {
    if (readUnitKey(word) !== undefined) return [await this.views.unit(word as UnitKey)].flatMap((unit) => unit ?? []);
    const number = readUnitId(word);
    if (typeof number === 'string') return (await this.views.journeys(number)).slice(0, 1);
    const booking = readBookingId(word);
    return booking === undefined ? [] : this.views.unitsOf(booking);
  }

  private noRoom(unit: Unit, at: FacilityId, purpose: VisitPurpose): Promise<Sentence | undefined> {
    if (purpose === 'collect' || whereabouts(unit).kind !== 'outside') return Promise.resolve(undefined);
    return this.yards.noRoomFor(unit, at);
  }

  /** What is needed of the hub to judge one unit's visit, read once. */
  private async sight(unit: Unit, at: FacilityId): Promise<GateSight & Pick<Sight, 'inWindow'>> {
    const now = this.clock.now();
    const leg = unit.plan?.itinerary.legs[0];
    const minute = minuteOf(now);
    const [booking, states, taken] = await Promise.all([
      this.views.booking(unit.booking),
      this.views.departures(leg === undefined ? [] : [leg.departure]),
      this.promised(at, (minute - 1440) as Minute, (minute + daysAhead * 1440) as Minute),
    ]);
    return {
      network: this.network,
      now,
      unit: () => unit,
      booking: () => booking,
      dated: (id) => dateDeparture(this.network, id),
      departure: (id) => states.get(id) ?? untouched(id),
      inWindow: (window) => taken.filter((each) => each.window !== undefined && sameWindow(each.window, window)),
    };
  }
}
