import { chanceOf } from '../../src/base/random.ts';
import { textOf } from '../../src/base/sentence.ts';
import { type Instant, instantOf, type Minute } from '../../src/base/time.ts';
import type { BookingId } from '../../src/model/booking.ts';
import type { DepartureId } from '../../src/model/departure.ts';
import type { FacilityId } from '../../src/model/facility.ts';
import { machinesOf } from '../../src/model/job.ts';
import type { Network } from '../../src/model/network.ts';
import type { SizeType } from '../../src/model/size-type.ts';
import type { Standing } from '../../src/model/standing.ts';
import { type Terminal, writeSlot } from '../../src/model/terminal.ts';
import { type Unit, type UnitKey, unitKey } from '../../src/model/unit.ts';
import { chooseSlot } from '../../src/terminal/yard/choose.ts';
import { Yard } from '../../src/terminal/yard/yard.ts';
import type { CallHere, JobSight, WagonPlace } from '../../src/tracking/jobs/sight.ts';

/** What a made-up day at a terminal has: trains evenly over 24 hours, half of them leaving, and whoever else stands in the yard. */
export interface MadeDay {
  readonly seed: number;
  readonly at: FacilityId;
  readonly trainsPerDay: number;
  readonly unitsPerTrain: number;
  /** Units that stay: they are in the way. */
  readonly others: number;
  readonly hours: number;
  /** Minutes by which the first train that leaves is late. */
  readonly slip?: number;
}

const madeNow = 30_000_000 as Minute;

/** The units of a made-up day, where each stands, and what is known of the trains: everything that the jobs follow from. */
export function madeSight(network: Network, day: MadeDay): JobSight {
  return new MadeYard(network, day).sight();
}

class MadeYard {
  private readonly network: Network;
  private readonly day: MadeDay;
  private readonly terminal: Terminal;
  private readonly next: () => number;
  private readonly yard: Yard;
  private readonly units = new Map<UnitKey, Unit>();
  private readonly standings = new Map<UnitKey, Standing>();
  private readonly aboard: Unit[] = [];
  private readonly calls: CallHere[] = [];
  private readonly places = new Map<UnitKey, WagonPlace>();
  private made = 0;

  constructor(network: Network, day: MadeDay) {
    this.network = network;
    this.day = day;
    const terminal = network.terminals.get(day.at);
    if (terminal === undefined) throw new Error(`${day.at} has no terminal`);
    this.terminal = terminal;
    const chance = chanceOf('jobs', day.seed);
    this.next = () => chance.next();
    this.yard = new Yard(terminal.blocks);
  }

  sight(): JobSight {
    const { network, day, yard, units, aboard, calls, places, standings } = this;
    for (let other = 0; other < day.others; other += 1) this.stand(madeNow + 1440 + this.next() * 9000);
    for (let train = 0; train < day.trainsPerDay; train += 1) this.train(train);
    for (let truck = 0; truck < day.unitsPerTrain / 2; truck += 1) this.truck(truck);
    return {
      ...{ network, at: day.at, machines: machinesOf(this.terminal), now: madeNow, calls, aboard, places },
      until: (madeNow + day.hours * 60) as Minute,
      yard: { at: day.at, yard, units, elsewhere: [] },
      standing: (unit) => standings.get(unit.key) as Standing,
    };
  }

  private unit(leaves: number, change: Partial<Unit>): Unit {
    this.made += 1;
    const [kind, booking] = [this.next(), `M${this.made}` as BookingId];
    const key = unitKey(booking, 1);
    const sizeType = (kind < 0.05 ? '45R1' : kind < 0.25 ? '22G1' : '45G1') as SizeType;
    const unit: Unit = {
      key,
      booking,
      sizeType,
      grossKg: Math.round(6_000 + this.next() * 24_000),
      tareKg: 3_900,
      needsPlug: kind < 0.05,
      dangerous: false,
      synthetic: true,
      holds: [],
      version: 2,
      recordedAt: 0 as Instant,
      moves: [{ kind: 'gated-in', at: this.day.at, when: instantOf((madeNow - 2000) as Minute), version: 2 }],
      ...change,
    };
    const standing: Standing = {
      key,
      long: sizeType !== '22G1',
      kg: unit.grossKg,
      needsPlug: unit.needsPlug,
      dangerous: [],
      customs: false,
      held: unit.holds.length > 0,
      leaves: { from: (leaves - 240) as Minute, to: leaves as Minute },
    };
    this.standings.set(key, standing);
    return unit;
  }

  /** A unit in a slot: the best one, or somewhere, so that some are buried. */
  private stand(leaves: number, change: Partial<Unit> = {}): Unit | undefined {
    const unit = this.unit(leaves, change);
    const standing = this.standings.get(unit.key) as Standing;
    const anyhow = { ...standing, leaves: { from: madeNow, to: (madeNow + this.next() * 9000) as Minute } };
    const choice = chooseSlot(this.yard, this.next() < 0.4 ? anyhow : standing, this.network.wagons);
    if (!('slot' in choice) || this.yard.put(standing, choice.slot) !== undefined) return undefined;
    const placed = { slot: choice.slot, ...unit, ...(unit.needsPlug && this.next() < 0.8 ? plugged(this.next()) : {}) };
    this.units.set(unit.key, placed);
    return placed;
  }

  private train(index: number): void {
    const { trainsPerDay, unitsPerTrain, slip = 0 } = this.day;
    const id = `TR-${index}-2027-01-15-1` as DepartureId;
    const minute = madeNow - 180 + (index * 1440) / trainsPerDay;
    const leaves = index % 2 === 0;
    const late = index === 4 ? slip : 0;
    const call: CallHere = {
      id,
      call: leaves ? 0 : 1,
      mode: 'rail',
      gauge: 1435,
      loads: leaves,
      goesOn: leaves,
      arrives: (minute + late) as Minute,
      departs: (minute + late + (leaves ? 0 : 240)) as Minute,
      arrived: leaves || minute <= madeNow,
      departed: leaves && minute + late < madeNow,
    };
    this.calls.push(call);
    for (let place = 0; place < unitsPerTrain; place += 1) {
      const plan = planOn(id, leaves ? 0 : 0, 1);
      const unit = leaves ? this.stand(minute, { plan }) : this.ride(id, plan);
      if (unit === undefined || !leaves) continue;
      this.places.set(unit.key, { wagon: place + 1, number: String(place + 1), place: 1, metre: place * 14 });
    }
  }

  private ride(departure: DepartureId, plan: Unit['plan']): Unit {
    const when = instantOf((madeNow - 9000) as Minute);
    const moves: Unit['moves'] = [{ kind: 'loaded', at: 'FAR' as FacilityId, departure, call: 0, when, version: 2 }];
    const unit = this.unit(madeNow + 1440 + this.next() * 5000, { moves, ...(plan === undefined ? {} : { plan }) });
    this.aboard.push(unit);
    return unit;
  }

  /** Trucks: every second has just brought a unit, the others fetch one within the hours. */
  private truck(index: number): void {
    const from = (madeNow + Math.floor(this.next() * 8) * 60) as Minute;
    const window = {
      at: this.day.at,
      gate: 'G1' as never,
      from,
      to: (from + 60) as Minute,
      purpose: 'collect' as const,
    };
    if (index % 2 === 0) this.stand(from, { window });
    else {
      const unit = this.unit(madeNow + 5000, {
        moves: [{ kind: 'gated-in', at: this.day.at, when: instantOf((madeNow - 10) as Minute), version: 2 }],
      });
      this.units.set(unit.key, unit);
    }
  }
}

/** Plugged in long ago, and looked at some time within the last shift: nobody has let a check slip before the day begins. */
const plugged = (share: number) => ({
  tended: {
    pluggedAt: instantOf((madeNow - 900) as Minute),
    checkedAt: instantOf((madeNow - Math.round(share * 475)) as Minute),
  },
});

const planOn = (departure: DepartureId, from: number, to: number): NonNullable<Unit['plan']> => ({
  ...{ plan: 'P', itinerary: { legs: [{ departure, from, to }] }, departsAt: madeNow, arrivesAt: madeNow },
  ...{ cost: 0 as never, co2Grams: 0, why: { bestCost: 0 as never, extra: 0 as never, full: [] } },
});

/** Plays lifts in the order of their times on the yard as it stood: what no crane can do, in sentences. */
export function playJobs(
  before: JobSight,
  jobs: readonly {
    readonly id: string;
    readonly unit: UnitKey;
    readonly kind: string;
    readonly task: { readonly slot?: Unit['slot'] };
  }[],
  assigned: readonly { readonly job: string; readonly startsAt: number; readonly endsAt: number }[],
): string[] {
  const { yard } = before.yard;
  const faults: string[] = [];
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const steps = assigned.flatMap(({ job: id, startsAt, endsAt }) => {
    const job = byId.get(id);
    if (job === undefined || ['plug-in', 'unplug', 'check', 'inspect'].includes(job.kind)) return [];
    return [
      { at: startsAt, down: false, job },
      { at: endsAt, down: true, job },
    ];
  });
  const standings = new Map([...yard.everybody()].map(([standing]) => [standing.key, standing]));
  for (const { down, job } of steps.sort((a, b) => a.at - b.at || Number(b.down) - Number(a.down))) {
    if (!down && yard.slotOf(job.unit) !== undefined) {
      const objection = yard.take(job.unit);
      if (objection !== undefined) faults.push(`${job.id}: ${textOf(objection)}`);
    }
    if (!down || job.task.slot === undefined) continue;
    const unit = before.yard.units.get(job.unit) ?? before.aboard.find(({ key }) => key === job.unit);
    const standing = standings.get(job.unit) ?? (unit === undefined ? undefined : before.standing(unit));
    if (standing === undefined) faults.push(`${job.id}: nobody knows ${job.unit}`);
    else {
      const objection = yard.objection(standing, job.task.slot);
      if (objection === undefined) yard.lay(standing, job.task.slot);
      else faults.push(`${job.id} into ${writeSlot(job.task.slot)}: ${textOf(objection)}`);
    }
  }
  return faults;
}
