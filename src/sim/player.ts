import { type Instant, instantOf, type Minute, minuteOf } from '../base/time.ts';
import type { BookingState } from '../model/booking.ts';
import { type DepartureId, type DepartureState, untouched } from '../model/departure.ts';
import type { Disruption } from '../model/disruption.ts';
import type { Network } from '../model/network.ts';
import { legsOf, type Unit, type UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { Order } from '../operations/order.ts';
import type { Dated } from '../plan/timetable/dated.ts';
import { later, liveOn, type World } from './life.ts';
import { Truths } from './truths.ts';
import type { TrueMoments } from './world.ts';

/** When the made-up world does something next about a unit or a departure. Kept in the store, so that it can go on tomorrow. */
export interface Agenda {
  /** Ids of what is due by a moment, the first one first. A unit that waits to be planned again is a `replan` as well. */
  due(kind: 'unit' | 'departure' | 'replan', until: Instant, limit: number): Promise<readonly string[]>;
  /** Sets when something is due next; without a moment nothing more comes of it. */
  put(rows: readonly { readonly thing: string; readonly at: Instant | undefined }[]): Promise<void>;
  /** Puts the made-up ones of these units on the agenda for when they are ready: before that, nothing comes of a unit. */
  wake(keys: readonly UnitKey[]): Promise<void>;
  /** Departures that any of these units is planned on. */
  departuresOf(keys: readonly UnitKey[]): Promise<readonly DepartureId[]>;
  /** Adds departures that are not on the agenda yet. */
  addDepartures(rows: readonly { readonly thing: string; readonly at: Instant }[]): Promise<void>;
  /** Units whose plan has changed behind the position noted last, and the position that they reach to. */
  changedUnits(limit: number): Promise<{ readonly units: readonly UnitKey[]; readonly position: number }>;
  /** All up to here is on the agenda: said only afterwards, so that who is cut off in between misses nothing. */
  noted(position: number): Promise<void>;
  /** How many bookings are real: they, their units and the departures that carry these are not ours to play. */
  realBookings(): Promise<number>;
  /** Of these units the made-up ones. */
  units(keys: readonly UnitKey[]): Promise<readonly { readonly unit: Unit; readonly booking: BookingState }[]>;
  /** Of these departures those that carry at least one real unit. */
  withRealUnits(ids: readonly DepartureId[]): Promise<ReadonlySet<DepartureId>>;
  departures(ids: readonly DepartureId[]): Promise<ReadonlyMap<DepartureId, DepartureState>>;
  /** What is disrupted, as of a moment. */
  disruptions(now: Instant): Promise<readonly Disruption[]>;
  /** Units that are planned on these departures, or on them. */
  ridersOf(ids: readonly DepartureId[]): Promise<ReadonlyMap<DepartureId, readonly Unit[]>>;
  /** Has all that is due within some weeks looked at again by a moment. */
  wakeAll(at: Instant): Promise<void>;
}

export interface Played {
  readonly orders: number;
  readonly refused: number;
  /** Units that could not go on as planned. */
  readonly stuck: readonly UnitKey[];
}

const [dueAtOnce, unitsAtOnce, departuresAtOnce, commandsAtOnce] = [20_000, 400, 500, 4];

/** So long after its time a departure that was not let run is given up. */
const notRunMs = 24 * 3_600_000;

const nobody: ReadonlySet<DepartureId> = new Set();

/** Plays a made-up world through the real operations, from where it was left to a moment. */
export class Player implements World {
  readonly network: Network;
  readonly seed: number;
  private readonly hub: Hub;
  private readonly agenda: Agenda;
  readonly now: () => Instant;
  private readonly isStopped: () => boolean;
  private readonly truths: Truths;
  /** Departures that carry real units, as people have reported them. */
  private readonly reported = new Map<DepartureId, DepartureState>();
  private anyReal = false;
  private commands = 0;

  constructor(hub: Hub, agenda: Agenda, seed: number, now: () => Instant, isStopped: () => boolean = () => false) {
    this.network = hub.network;
    this.hub = hub;
    this.agenda = agenda;
    this.seed = seed;
    this.truths = new Truths(hub.network, seed);
    this.now = now;
    this.isStopped = isStopped;
  }

  dated(id: DepartureId): Dated | undefined {
    return this.truths.dated(id);
  }

  truth(id: DepartureId): TrueMoments | undefined {
    return this.truths.of(id);
  }

  isLeftBehind(id: DepartureId, unit: UnitKey): boolean {
    return this.truths.isLeftBehind(id, unit);
  }

  reports(id: DepartureId): DepartureState | undefined {
    return this.reported.get(id);
  }

  /** Everything that happens up to a moment: departures first, then what people do with units. */
  async playUntil(until: Instant): Promise<Played> {
    const total = { orders: 0, refused: 0, stuck: [] as UnitKey[] };
    const add = ({ orders, refused, stuck }: Played): void => {
      total.orders += orders;
      total.refused += refused;
      total.stuck.push(...stuck);
    };
    this.anyReal = (await this.agenda.realBookings()) > 0;
    // Where something is disrupted, or is no longer, what was foreseen is looked at again.
    if (this.truths.hear(await this.agenda.disruptions(until))) await this.agenda.wakeAll(until);
    for (let more = true; more; ) {
      const { units, position } = await this.agenda.changedUnits(20_000);
      more = units.length > 0;
      if (more) await this.note(units);
      await this.agenda.noted(position);
    }
    await this.playAll('departure', until, departuresAtOnce, (ids) =>
      this.playDepartures(ids as readonly DepartureId[], until).then(add),
    );
    await this.playAll('unit', until, unitsAtOnce, (keys) =>
      this.playUnits(keys as readonly UnitKey[], until).then(add),
    );
    return total;
  }

  /** Looks up which of these departures have left, and who rides with those that have less space. */
  private async readStates(ids: readonly DepartureId[]): Promise<void> {
    if (!this.truths.isDisrupted) return;
    this.truths.note(await this.agenda.departures([...new Set(ids)]));
    const reduced = this.truths.reducedOf(ids);
    if (reduced.length > 0) this.truths.noteRiders(await this.agenda.ridersOf(reduced));
  }

  /** Units that could not go on as planned, whoever played them, and have not been planned again. */
  async waiting(): Promise<readonly UnitKey[]> {
    return (await this.agenda.due('replan', Number.MAX_SAFE_INTEGER as Instant, dueAtOnce)) as readonly UnitKey[];
  }

  /** These have been planned again: said only afterwards, so that who is cut off in between forgets none. */
  planned(keys: readonly UnitKey[]): Promise<void> {
    return this.agenda.put(keys.map((key) => ({ thing: `replan:${key}`, at: undefined })));
  }

  /** Plays all that is due of a kind, again until nothing more is: several commands on their way at once, no thing in two. */
  private async playAll(
    kind: 'unit' | 'departure',
    until: Instant,
    atOnce: number,
    play: (ids: readonly string[]) => Promise<void>,
  ): Promise<void> {
    while (!this.isStopped()) {
      const due = await this.agenda.due(kind, until, dueAtOnce);
      if (due.length === 0) return;
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < due.length && !this.isStopped()) {
          const first = next;
          next += atOnce;
          await play(due.slice(first, first + atOnce));
        }
      };
      await Promise.all(Array.from({ length: commandsAtOnce }, lane));
    }
  }

  /** Puts units with a new plan, and the departures they take, on the agenda. */
  private async note(keys: readonly UnitKey[]): Promise<void> {
    await this.agenda.wake(keys);
    const rows = (await this.agenda.departuresOf(keys)).flatMap((id) => {
      const dated = this.dated(id);
      const at = this.truth(id)?.departs[0] ?? instantOf(dated?.calls[0]?.departs ?? (0 as Minute));
      return dated === undefined ? [] : [{ thing: `departure:${id}`, at }]; // One that does not run may yet.
    });
    await this.agenda.addDepartures(rows);
  }

  private async playDepartures(ids: readonly DepartureId[], until: Instant): Promise<Played> {
    await this.readStates(ids);
    const states = await this.agenda.departures(ids);
    const real = await this.withRealUnits(ids);
    const orders: Order[] = [];
    const rows = ids.map((id) => {
      const own: Order[] = [];
      const next = this.departureOrders(id, states.get(id), until, own);
      if (!real.has(id)) orders.push(...own);
      const waits = real.has(id) && own.length > 0; // Until people report it, or its real units go another way.
      return { thing: `departure:${id}`, at: waits ? later(until) : next };
    });
    const { orders: given, refused } = await this.give(orders.sort((a, b) => whenOf(a) - whenOf(b)));
    await this.agenda.put(rows);
    return { orders: given, refused, stuck: [] };
  }

  /** Adds what a departure does up to a moment, and says when it does something next. */
  private departureOrders(
    id: DepartureId,
    state: DepartureState | undefined,
    until: Instant,
    orders: Order[],
  ): Instant | undefined {
    const [dated, truth] = [this.dated(id), this.truth(id)];
    if (dated === undefined || truth === undefined) return undefined;
    const last = dated.calls.length - 1;
    const planned = instantOf(dated.calls[0]?.departs ?? (0 as Minute));
    if (truth.departs.length === 0 && until > planned + notRunMs) return undefined; // It does not run any more.
    for (const [call, { facility }] of dated.calls.entries()) {
      const known = state?.calls[call];
      const [arrives, departs] = [truth.arrives[call], truth.departs[call]];
      if (call > 0 && known?.arrivedAt === undefined) {
        if (arrives === undefined) return later(until); // Nobody knows when it opens.
        if (arrives > until) return arrives;
        orders.push({ kind: 'arrive', departure: id, at: facility, when: arrives });
      }
      if (call < last && known?.departedAt === undefined) {
        if (departs === undefined) return later(until);
        if (departs > until) return departs;
        orders.push({ kind: 'depart', departure: id, at: facility, when: departs });
      }
    }
    return undefined;
  }

  private async playUnits(keys: readonly UnitKey[], until: Instant): Promise<Played> {
    const found = await this.agenda.units(keys);
    const taken = found.flatMap(({ unit }) => legsOf(unit).map(({ departure }) => departure));
    await this.readReports(taken);
    await this.readStates(taken);
    const orders: Order[] = [];
    const stuck: UnitKey[] = [];
    const rows = new Map<string, Instant | undefined>(keys.map((key) => [`unit:${key}`, undefined]));
    for (const { unit, booking } of found) {
      const life = liveOn(this, booking.booking, unit, until);
      orders.push(...life.orders);
      rows.set(`unit:${unit.key}`, life.nextAt);
      if (life.stuck) stuck.push(unit.key);
    }
    const { orders: given, refused, refusedOf } = await this.give(orders);
    for (const key of refusedOf) {
      rows.set(`unit:${key}`, later(until)); // The hub knows better: now it would only refuse the same again.
      if (!stuck.includes(key)) stuck.push(key);
    }
    for (const key of stuck) rows.set(`replan:${key}`, until);
    await this.agenda.put([...rows].map(([thing, at]) => ({ thing, at })));
    return { orders: given, refused, stuck };
  }

  /** Looks up which of these departures people run, and what they have reported. */
  private async readReports(ids: readonly DepartureId[]): Promise<void> {
    if (!this.anyReal) {
      this.reported.clear();
      return;
    }
    const real = await this.withRealUnits(ids);
    const states = await this.agenda.departures([...real]);
    for (const id of ids) {
      if (real.has(id)) this.reported.set(id, states.get(id) ?? untouched(id));
      else this.reported.delete(id);
    }
  }

  private async withRealUnits(ids: readonly DepartureId[]): Promise<ReadonlySet<DepartureId>> {
    return this.anyReal ? this.agenda.withRealUnits(ids) : nobody;
  }

  /** Gives orders, and says how many were refused, and of which units. */
  private async give(
    orders: readonly Order[],
  ): Promise<{ orders: number; refused: number; refusedOf: ReadonlySet<UnitKey> }> {
    if (orders.length === 0) return { orders: 0, refused: 0, refusedOf: new Set() };
    this.commands += 1;
    const at = this.now();
    const id = `sim/${this.seed}/${minuteOf(at)}/${process.pid}/${at}/${this.commands}`;
    const { answers } = await this.hub.execute({ id, actor: 'simulator', source: 'synthetic', at, orders });
    const refused = orders.filter((_, index) => 'refused' in (answers[index] ?? {}));
    const refusedOf = new Set(
      refused.flatMap((order) => ('unit' in order && order.kind !== 'book-window' ? [order.unit] : [])),
    ); // Without a window a truck comes all the same.
    return { orders: orders.length, refused: refused.length, refusedOf };
  }
}

const whenOf = (order: Order): number => ('when' in order ? (order.when ?? 0) : 0);
