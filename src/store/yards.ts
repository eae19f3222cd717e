import { sql } from 'kysely';
import { limits } from '../base/limits.ts';
import type { Sentence } from '../base/sentence.ts';
import { type Clock, type Instant, minuteOf } from '../base/time.ts';
import type { BookingId } from '../model/booking.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { isNoShow, windowAhead } from '../model/gate.ts';
import { machinesOf, type SingleMachine } from '../model/job.ts';
import { isLeftOut } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import type { Standing } from '../model/standing.ts';
import { nextLeg, type Unit, type UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { Command, Order, OrderAnswer } from '../operations/order.ts';
import { type Dated, dateDeparture } from '../plan/timetable/dated.ts';
import { standingOf } from '../plan/timetable/leaving.ts';
import { byBlock, chooseSlot } from '../terminal/yard/choose.ts';
import { Yard } from '../terminal/yard/yard.ts';
import type { Views } from '../tracking/views.ts';
import type { YardNow } from '../tracking/yard-sheet.ts';
import { readAtWork } from './at-work.ts';
import type { Database } from './database.ts';
import { answeredBefore } from './hub/hub.ts';
import { tenant } from './tables.ts';

const slotsAtOnce = 500;

/** A unit as it was at a version. */
interface Known {
  readonly key: UnitKey;
  readonly version: number;
  readonly state: Unit;
}

type SlotOrder = Extract<Order, { kind: 'slot' }>;

/** Who puts down what comes by truck, in a world that is played. */
export interface Crew {
  /** Whether a unit is still on the truck that brought it: then nobody puts it down yet. */
  isOnTruck(unit: Unit, now: Instant): boolean;
  /** What it does for a unit to get into its slot, with one of the machines that work; nothing where it does not care for that unit. */
  orders(
    unit: Unit | undefined,
    order: SlotOrder,
    machines: readonly SingleMachine[],
    now: Instant,
  ): readonly Order[] | undefined;
}

/** The yards of a hub: who stands where now, and slots for those who have none. */
export class Yards {
  private readonly database: Database;
  private readonly network: Network;
  private readonly clock: Clock;
  private readonly views: Views;
  private readonly hub: Hub;
  private readonly known = new Map<FacilityId, ReadonlyMap<UnitKey, Known>>();

  constructor(database: Database, network: Network, clock: Clock, views: Views, hub: Hub) {
    this.database = database;
    this.network = network;
    this.clock = clock;
    this.views = views;
    this.hub = hub;
  }

  /** The yard of a facility; nothing where it has no blocks. */
  async now(at: FacilityId): Promise<YardNow | undefined> {
    const blocks = this.network.terminals.get(at)?.blocks ?? [];
    if (blocks.length === 0) return undefined;
    const units = await this.unitsAt(at);
    const standings = await this.standings(at, units);
    const yard = new Yard(blocks);
    const byTier = [...units].sort((a, b) => (a.slot?.tier ?? 0) - (b.slot?.tier ?? 0));
    for (const unit of byTier) {
      const standing = standings.get(unit.key);
      if (unit.slot !== undefined && standing !== undefined) yard.lay(standing, unit.slot);
    }
    const elsewhere = [...standings.values()].filter(({ key }) => yard.slotOf(key) === undefined);
    return { at, yard, units: new Map(units.map((unit) => [unit.key, unit])), elsewhere };
  }

  /** Who is in a yard, by key. A state is read again only when its unit has a new version: a yard holds thousands, few of them move. */
  private async unitsAt(at: FacilityId): Promise<Unit[]> {
    const known = this.known.get(at) ?? new Map<UnitKey, Known>();
    const versions = [...known.values()].map(({ version }) => version);
    const { rows } = await sql<{ key: UnitKey; version: number; state: Unit | null }>`
      select u.key, u.version, case when k.version = u.version then null else u.state end as state
      from unit u left join unnest(${[...known.keys()]}::text[], ${versions}::int[]) as k(key, version) on k.key = u.key
      where u.tenant = ${tenant} and u.stage = 'in-yard' and u.place = ${at} order by u.key`.execute(this.database);
    const units = rows.flatMap(({ key, version, state }): Known | readonly [] =>
      state === null ? (known.get(key) ?? []) : { key, version, state },
    );
    this.keep(at, units);
    return units.map(({ state }) => state);
  }

  /** The yards asked for last are kept, as far as there is room for them. */
  private keep(at: FacilityId, units: readonly Known[]): void {
    this.known.delete(at);
    this.known.set(at, new Map(units.map((unit) => [unit.key, unit])));
    let kept = 0;
    for (const [facility, { size }] of [...this.known].reverse()) {
      kept += size;
      if (kept > limits.yardUnitsKept && facility !== at) this.known.delete(facility);
    }
  }

  async standings(at: FacilityId, units: readonly Unit[]): Promise<Map<UnitKey, Standing>> {
    const telling = units.filter((unit) => unit.dangerous || unit.needsPlug).map(({ booking }): BookingId => booking);
    const next = units.flatMap((unit): DepartureId[] => {
      const leg = nextLeg(unit);
      return leg === undefined ? [] : [leg.departure];
    });
    const homes = units.filter((unit) => nextLeg(unit) === undefined).map(({ booking }) => booking);
    const [bookings, states, kept] = await Promise.all([
      this.views.bookingsNamed([...new Set([...telling, ...homes])]),
      this.views.departures([...new Set(next)]),
      this.views.loadings([...new Set(next)]),
    ]);
    const dated = new Map<DepartureId, Dated | undefined>();
    const runs = {
      rules: this.network,
      dated: (id: DepartureId): Dated | undefined => {
        if (!dated.has(id)) dated.set(id, dateDeparture(this.network, id));
        return dated.get(id);
      },
      state: (id: DepartureId) => states.get(id),
      leaves: (unit: Unit) => isLeftOut(kept, unit),
    };
    const minute = minuteOf(this.clock.now());
    return new Map(units.map((unit) => [unit.key, standingOf(unit, bookings.get(unit.booking), at, runs, minute)]));
  }

  /** Facilities with blocks where somebody stands in no slot who can be put down. */
  private async unsettled(isReady: (unit: Unit) => boolean): Promise<FacilityId[]> {
    const places = [...this.network.terminals].filter(([, { blocks }]) => blocks.length > 0).map(([at]) => at);
    if (places.length === 0) return [];
    const { rows } = await sql<{ place: FacilityId; state: Unit }>`
      select u.place, u.state from unit u where u.tenant = ${tenant} and u.stage = 'in-yard' and u.place = any(${places})
        and not exists (select 1 from slot s where s.tenant = ${tenant} and s.unit = u.key)`.execute(this.database);
    return [...new Set(rows.filter(({ state }) => isReady(state)).map(({ place }) => place))].sort();
  }

  /** Puts everybody who stands in no slot into the best one there is, by hand of `crew` where somebody has one. Gives how many orders were done. */
  async settle(by: Pick<Command, 'actor' | 'source'>, name: string, crew?: Crew): Promise<number> {
    let done = 0;
    const now = this.clock.now();
    const isReady = (unit: Unit): boolean => crew?.isOnTruck(unit, now) !== true;
    for (const at of await this.unsettled(isReady)) {
      const { byJobs, off } = await readAtWork(this.database, at);
      const here = byJobs ? undefined : await this.now(at);
      if (here === undefined) continue; // Machines put down who comes in, and say when they did.
      const busy = new Set([...here.units.values()].map(({ job }) => job?.machine));
      const machines = machinesOf(this.network.terminals.get(at) ?? { machines: [] });
      const working = machines.filter((machine) => !off.has(machine.name) && !busy.has(machine.name));
      const ready = here.elsewhere.filter(({ key }) => {
        const unit = here.units.get(key);
        return unit !== undefined && isReady(unit);
      });
      const slots = this.slotOrders(here, ready);
      for (let first = 0; first < slots.length; first += slotsAtOnce) {
        const orders = slots
          .slice(first, first + slotsAtOnce)
          .flatMap((order) => crew?.orders(here.units.get(order.unit), order, working, now) ?? [order]);
        const command = { id: `${name}/${at}/${first}`, ...by, at: now, orders };
        done += (await this.hub.execute(command)).answers.filter((answer) => 'done' in answer).length;
      }
    }
    return done;
  }

  /** Puts one unit that has just come into a slot; nothing where it is in no yard of ours, or there is no room. */
  async putDown(key: UnitKey, command: Omit<Command, 'orders'>): Promise<OrderAnswer | undefined> {
    const asked = { putDown: key };
    const given = await answeredBefore(this.database, { id: command.id, asked });
    if (given !== undefined) return given;
    const unit = await this.views.unit(key);
    const at = unit?.moves.at(-1)?.at;
    if (at !== undefined && (await readAtWork(this.database, at)).byJobs) return undefined;
    const here = unit === undefined || at === undefined || unit.slot !== undefined ? undefined : await this.now(at);
    const standing = here?.elsewhere.find((each) => each.key === key);
    if (here === undefined || standing === undefined) return undefined;
    const orders = this.slotOrders(here, [standing]);
    return orders.length === 0 ? undefined : (await this.hub.execute({ ...command, asked, orders })).answers[0];
  }

  /**
   * Why a yard has no room for a unit that would come in, with all who were promised a window before it put down first; nothing where
   * it has room, or nothing is known of its stacks.
   */
  async noRoomFor(unit: Unit, at: FacilityId): Promise<Sentence | undefined> {
    const here = await this.now(at);
    if (here === undefined) return undefined;
    const { rows } = await sql<{ state: Unit }>`
      select u.state from gate_window w join unit u on u.tenant = ${tenant} and u.key = w.unit
      where w.tenant = ${tenant} and w.facility = ${at} and u.key <> ${unit.key} order by w.from_at, w.unit`.execute(
      this.database,
    );
    const now = this.clock.now();
    const coming = rows
      .map(({ state }) => state)
      .filter((each) => windowAhead(each)?.purpose === 'deliver' && !isNoShow(each, now));
    const standings = await this.standings(at, [...coming, unit]);
    const own = standings.get(unit.key);
    for (const [key, standing] of [...here.elsewhere.map((each) => [each.key, each] as const), ...standings]) {
      if (key === unit.key) continue;
      const choice = chooseSlot(here.yard, standing, this.network.wagons);
      if ('slot' in choice) here.yard.put(standing, choice.slot);
    }
    const choice = own === undefined ? undefined : chooseSlot(here.yard, own, this.network.wagons);
    if (choice === undefined || 'slot' in choice) return undefined;
    return byBlock(choice.refused);
  }

  /** Each gets its slot in turn, as they came: so nobody ever stood upon one who came later. */
  private slotOrders({ at, yard, units }: YardNow, standings: readonly Standing[]): SlotOrder[] {
    const came = ({ key }: Standing): number => units.get(key)?.moves.at(-1)?.when ?? 0;
    const inTurn = [...standings].sort((a, b) => came(a) - came(b) || (a.key < b.key ? -1 : 1));
    return inTurn.flatMap((standing): SlotOrder[] => {
      const choice = chooseSlot(yard, standing, this.network.wagons);
      if (!('slot' in choice) || yard.put(standing, choice.slot) !== undefined) return [];
      return [{ kind: 'slot', unit: standing.key, at, slot: choice.slot }];
    });
  }
}
