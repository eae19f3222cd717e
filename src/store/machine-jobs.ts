import { sql } from 'kysely';
import { part, type Sentence, say } from '../base/sentence.ts';
import { type Clock, type Instant, type Minute, minuteOf } from '../base/time.ts';
import { civilOf, nextDay } from '../base/zone.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { type MachineName, machinesOf } from '../model/job.ts';
import type { Network } from '../model/network.ts';
import { nextLeg, type Unit, type UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { Command, OrderAnswer, OrderRefusalCode } from '../operations/order.ts';
import { no } from '../operations/sight.ts';
import { liveNow } from '../plan/timetable/live-now.ts';
import { getsAt, whyNobody } from '../terminal/jobs/able.ts';
import { dispatch } from '../terminal/jobs/dispatch.ts';
import { type BoardCall, boardCalls } from '../tracking/board.ts';
import { jobsAhead } from '../tracking/jobs/ahead.ts';
import type { JobAhead } from '../tracking/jobs/job-ahead.ts';
import { type JobsNow, stateOf } from '../tracking/jobs/sheet.ts';
import { type CallHere, type JobSight, loadingMinutes } from '../tracking/jobs/sight.ts';
import type { Views } from '../tracking/views.ts';
import type { YardNow } from '../tracking/yard-sheet.ts';
import { PlacesAboard } from './aboard.ts';
import { type AtWorkChange, changeAtWork, readAtWork } from './at-work.ts';
import type { Database } from './database.ts';
import { answeredBefore } from './hub/hub.ts';
import type { Loadings } from './loadings.ts';
import { tenant } from './tables.ts';
import type { Yards } from './yards.ts';

interface TakeAsked {
  readonly at: FacilityId;
  readonly machine: MachineName;
  readonly unit?: UnitKey;
  readonly hours: number;
  readonly when?: Instant;
}

/** The machine jobs of a hub: worked out each time one looks, and taken one by one. */
export class MachineJobs {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly views: Views;
  private readonly hub: Hub;
  private readonly yards: Yards;
  private readonly seen: () => Promise<Network>;
  private readonly places: PlacesAboard;

  constructor(
    database: Database,
    clock: Clock,
    {
      views,
      hub,
      yards,
      loadings,
      seen,
    }: { views: Views; hub: Hub; yards: Yards; loadings: Loadings; seen: () => Promise<Network> },
  ) {
    this.database = database;
    this.clock = clock;
    this.views = views;
    this.hub = hub;
    this.yards = yards;
    this.places = new PlacesAboard(views, loadings);
    this.seen = seen;
  }

  /** The jobs of a facility for some hours, those of one unit before all others; nothing where it has no blocks. */
  async now(at: FacilityId, hours: number, first?: UnitKey): Promise<JobsNow | undefined> {
    const [yard, work, coming] = await Promise.all([
      this.yards.now(at),
      readAtWork(this.database, at),
      this.comingTo(at, hours),
    ]);
    if (yard === undefined) return undefined;
    const seen = await this.sight(yard, coming);
    const sight = first === undefined ? seen : { ...seen, first };
    const working = sight.machines.filter(({ name }) => !work.off.has(name) || isHolding(sight, name));
    const ahead = jobsAhead(sight);
    return { ...ahead, sight, dispatch: dispatch({ machines: working, jobs: ahead.jobs }), ...work };
  }

  /** Gives a machine a unit, or what it should do next where nobody says. */
  async take({ at, machine, unit, hours, when }: TakeAsked, command: Omit<Command, 'orders'>): Promise<OrderAnswer> {
    const asked = { take: { at, machine, unit, hours, when } };
    const given = await answeredBefore(this.database, { id: command.id, asked });
    if (given !== undefined) return given;
    const now = await this.now(at, hours, unit);
    if (now === undefined) return refused('unknown-name', say`${at} has no blocks: it is no yard of ours`);
    const job = unit === undefined ? nextFor(now, machine) : jobWith(now, machine, unit);
    if ('refused' in job) return job;
    const order = {
      kind: 'take-job' as const,
      unit: job.unit,
      at,
      machine,
      task: job.task,
      ...(when === undefined ? {} : { when }),
    };
    const { answers } = await this.hub.execute({ ...command, asked, orders: [order] });
    return answers[0] ?? { done: [] };
  }

  /** The unit that a machine has taken. */
  async inHandOf(at: FacilityId, machine: MachineName): Promise<UnitKey | undefined> {
    const row = await this.database
      .selectFrom('machine_job')
      .select('unit')
      .where('tenant', '=', tenant)
      .where('facility', '=', at)
      .where('machine', '=', machine)
      .executeTakeFirst();
    return row?.unit as UnitKey | undefined;
  }

  changeAtWork(at: FacilityId, change: AtWorkChange): Promise<void> {
    return changeAtWork(this.database, at, change);
  }

  /** Who calls at a facility, and who is on board of those that come within some hours. */
  private async comingTo(at: FacilityId, hours: number) {
    const network = await this.seen();
    const now = minuteOf(this.clock.now());
    const until = (now + hours * 60) as Minute;
    const calls = await this.callsAt(network, at, now);
    const near = calls.filter(({ departed, arrives }) => !departed && arrives <= until).map(({ id }) => id);
    return { network, now, until, calls, aboard: await this.aboard(near) };
  }

  private async sight(
    yard: YardNow,
    { network, now, until, calls, aboard }: Awaited<ReturnType<MachineJobs['comingTo']>>,
  ): Promise<JobSight> {
    const { at } = yard;
    const [{ places, left: ashore, before }, standings] = await Promise.all([
      this.places.at(at, this.worked(yard, calls, aboard, until)),
      this.yards.standings(at, aboard),
    ]);
    const machines = machinesOf(network.terminals.get(at) ?? { machines: [] });
    return {
      ...{ network, at, machines, now, until, yard, calls, aboard, places, ashore, before },
      standing: (unit) => {
        const standing =
          standings.get(unit.key) ?? yard.elsewhere.find(({ key }) => key === unit.key) ?? yard.yard.standing(unit.key);
        if (standing === undefined) throw new Error(`nobody knows how ${unit.key} stands`);
        return standing;
      },
    };
  }

  /** Who calls from the day before yesterday to tomorrow, as it now looks. */
  private async callsAt(network: Network, at: FacilityId, now: Minute): Promise<CallHere[]> {
    const zone = network.facilities.get(at)?.zone;
    if (zone === undefined) return [];
    const day = nextDay(civilOf(zone, now).day, -2);
    const found = boardCalls(network, new Set([at]), { day, days: 4, onDemand: true });
    const [states, used] = await Promise.all([
      this.views.departures([...new Set(found.map(({ id }) => id))]),
      this.views.used([...new Set(found.map(({ bucket }) => bucket))]),
    ]);
    const awaited = (row: BoardCall): boolean => (used.get(row.bucket)?.teu ?? 0) > 0;
    const calls = new Map<string, CallHere>();
    for (const row of found) {
      const { id, service, call, moments } = row;
      const known = calls.get(`${id} ${call}`);
      if (known !== undefined && !awaited(row)) continue; // It comes and goes: the side on which somebody waits for it counts.
      const state = states.get(id);
      const live = liveNow(network, row, moments, state, now, awaited(row) ? 'awaited' : 'unknown');
      const [arrives, departs] = [live.arrives[call] ?? row.planned, live.departs[call] ?? row.planned];
      const last = call === service.calls.length - 1;
      const gauge = /^rail-(\d+)$/.exec(service.way)?.[1];
      calls.set(`${id} ${call}`, {
        id,
        call,
        mode: service.mode,
        arrives,
        departs,
        ...(gauge === undefined ? {} : { gauge: Number(gauge) }),
        arrived: call === 0 || state?.calls[call]?.arrivedAt !== undefined,
        departed: state?.calls[call]?.departedAt !== undefined || (!last && departs < now),
        loads: !last && service.calls[call]?.loads === true,
        goesOn: !last,
      });
    }
    return [...calls.values()];
  }

  private async aboard(departures: readonly DepartureId[]): Promise<Unit[]> {
    if (departures.length === 0) return [];
    const { rows } = await sql<{ state: Unit }>`
      select u.state from unit u where u.tenant = ${tenant} and u.departure = any(${departures}) order by u.key`.execute(
      this.database,
    );
    return rows.map(({ state }) => state);
  }

  /** Trains and barges that are loaded until a moment, and barges that are unloaded: places there count. */
  private worked({ units }: YardNow, calls: readonly CallHere[], aboard: readonly Unit[], until: Minute): CallHere[] {
    const waited = new Set([...units.values()].map((unit) => nextLeg(unit)?.departure));
    const comingOff = new Set(aboard.map((unit) => nextLeg(unit)?.departure));
    return calls.filter(
      ({ id, mode, loads, departed, departs }) =>
        !departed &&
        ((['rail', 'barge'].includes(mode) && loads && waited.has(id) && departs - loadingMinutes <= until) ||
          (mode === 'barge' && comingOff.has(id))),
    );
  }
}

const isHolding = ({ yard, aboard, at }: JobSight, machine: MachineName): boolean =>
  [...yard.units.values(), ...aboard].some(({ job }) => job?.machine === machine && job.at === at);

/** The first of a machine's jobs that it can begin now. */
function nextFor(
  { dispatch: made, jobs, sight, off }: JobsNow,
  machine: MachineName,
): JobAhead | Extract<OrderAnswer, { refused: unknown }> {
  if (!sight.machines.some(({ name }) => name === machine))
    return refused('unknown-name', say`${sight.at} has no machine ${machine}`);
  const stands = off.get(machine);
  if (stands !== undefined) return refused('not-possible', say`${machine} stands still: ${stands}`);
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const own = made.assigned.filter((each) => each.machine === machine).flatMap(({ job }) => byId.get(job) ?? []);
  const held = own.find((job) => job.held !== undefined);
  if (held !== undefined) return refused('machine-busy', say`${machine} has ${held.unit}; end that first`);
  const next = own.find((job) => stateOf(job) === 'ready');
  if (next !== undefined) return next;
  return refused(
    'no-job',
    own.length === 0 ? say`there is nothing for ${machine} to do` : say`nothing of ${machine} can begin yet`,
  );
}

/** The job that can begin now with a unit, for a machine that gets at it; that it failed before does not count. */
function jobWith(
  { jobs, sight, impossible }: JobsNow,
  machine: MachineName,
  unit: UnitKey,
): JobAhead | Extract<OrderAnswer, { refused: unknown }> {
  const single = sight.machines.find(({ name }) => name === machine);
  if (single === undefined) return refused('unknown-name', say`${sight.at} has no machine ${machine}`);
  const own = jobs.filter((job) => job.unit === unit);
  const ready = own.filter((job) => stateOf(job) === 'ready');
  const able = ready.find((job) => getsAt(single, job));
  if (able !== undefined) return able;
  const [first] = ready;
  if (first !== undefined)
    return refused('not-possible', say`${part(first.kind)} of ${unit}: ${part(whyNobody([single], first))}`);
  const taken = own.find(({ held }) => held !== undefined)?.held;
  if (taken !== undefined) return refused('job-taken', say`${taken.machine} has ${unit}`);
  const [later] = own;
  if (later !== undefined)
    return refused(
      'no-job',
      later.after.length === 0 ? say`it is too early for ${unit}` : say`${[...later.after]} comes first`,
    );
  const why = impossible.find((each) => each.unit === unit)?.reason;
  return refused('no-job', why === undefined ? say`nothing is to be done with ${unit}` : say`${unit}: ${part(why)}`);
}

const refused = (code: OrderRefusalCode, reason: Sentence): Extract<OrderAnswer, { refused: unknown }> => ({
  refused: no(code, reason),
});
