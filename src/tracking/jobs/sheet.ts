import { type Said, type Sentence, told } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import { writeZoned } from '../../base/zone.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { JobKind, MachineName } from '../../model/job.ts';
import { type MachineKind, writeSlot } from '../../model/terminal.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Dispatch, Spot, Urgency } from '../../terminal/jobs/question.ts';
import { zoneOf } from '../leg-sheet.ts';
import type { JobAhead, JobsAhead } from './job-ahead.ts';
import type { JobSight } from './sight.ts';

/** The jobs of a facility as they were worked out at one moment. */
export interface JobsNow extends JobsAhead {
  readonly sight: JobSight;
  readonly dispatch: Dispatch;
  /** Machines that do not work now, and why. */
  readonly off: ReadonlyMap<MachineName, string>;
  /** Units that come in are put down by machines; else they are believed to stand in their slot at once. */
  readonly byJobs: boolean;
}

export interface JobsSheet {
  readonly facility: FacilityId;
  readonly asOf: string;
  readonly until: string;
  readonly byJobs: boolean;
  readonly jobs: number;
  /** Of them, those that end after they are due. */
  readonly late: number;
  readonly machines: readonly MachineSheet[];
  /** The next of the machine that was asked for, or of all, in the order in which they begin. */
  readonly rows: readonly JobRow[];
  readonly refused: readonly RefusedRow[];
}

interface MachineSheet {
  readonly machine: MachineName;
  readonly kind: MachineKind;
  readonly jobs: number;
  readonly inHand?: string;
  /** When its last job ends. */
  readonly until?: string;
  readonly off?: string;
}

/** Where a job begins or ends: a slot, beside a block or track, on a departure or a truck. */
interface JobPlace {
  readonly is: 'slot' | 'beside' | 'departure' | 'truck';
  readonly place: string;
  /** Of a train: which wagon, and which place on it. */
  readonly wagon?: string;
  readonly wagonPlace?: number;
  /** On a barge, as BAPLIE writes it. */
  readonly cell?: string;
}

export interface JobRow {
  readonly id: string;
  readonly machine: MachineName;
  readonly kind: JobKind;
  /** A machine has it, it could begin now, or something comes first. */
  readonly state: 'taken' | 'ready' | 'later';
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly needsPlug: boolean;
  readonly from: JobPlace;
  readonly to: JobPlace;
  readonly starts: string;
  readonly ends: string;
  readonly due: string;
  readonly lateMinutes: number;
  readonly urgency: Urgency;
  readonly departure?: string;
  /** The unit that is freed by it. */
  readonly because?: string;
  /** What must be done before. */
  readonly waitsFor: readonly string[];
  /** Who tried it and what came of that. */
  readonly failed: readonly { readonly machine: string; readonly reason: string }[];
}

interface RefusedRow {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly kind: JobKind;
  readonly reason: string;
  readonly said?: Said;
}

/** What the machines of a facility do next; of one machine where one is asked for. */
export function jobsSheet(now: JobsNow, machine: MachineName | undefined, rowsMax: number): JobsSheet {
  const { sight, dispatch, jobs, impossible } = now;
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const zone = zoneOf(sight.network, sight.at);
  const write = (minute: number): string => writeZoned(zone, Math.round(sight.now + minute) as Minute);
  const aboard = new Map(sight.aboard.map((unit) => [unit.key, unit]));
  const unitOf = (key: UnitKey): Unit | undefined => sight.yard.units.get(key) ?? aboard.get(key);
  const nameOf = (key: UnitKey): string => unitOf(key)?.number ?? key;
  const given = dispatch.assigned.filter((each) => machine === undefined || each.machine === machine);
  const rows = given.slice(0, rowsMax).flatMap((each): JobRow[] => {
    const job = byId.get(each.job);
    const unit = job === undefined ? undefined : unitOf(job.unit);
    if (job === undefined || unit === undefined) return [];
    const { number, sizeType, grossKg, needsPlug } = unit;
    const waitsFor = job.after.flatMap((id) => byId.get(id) ?? []);
    return [
      {
        id: job.id,
        machine: each.machine,
        kind: job.kind,
        state: stateOf(job),
        unit: unit.key,
        ...(number === undefined ? {} : { number }),
        ...{ sizeType, grossKg, needsPlug },
        from: fromOf(job, unit, sight),
        to: toOf(job, unit, sight),
        starts: write(each.startsAt),
        ends: write(each.endsAt),
        due: write(job.due),
        lateMinutes: Math.max(0, Math.round(each.endsAt - job.due)),
        urgency: job.urgency,
        ...(job.why.departure === undefined ? {} : { departure: job.why.departure }),
        ...(job.why.unit === undefined ? {} : { because: nameOf(job.why.unit) }),
        waitsFor: waitsFor.map(({ unit: other, kind }) => `${nameOf(other)} ${kind}`),
        failed: [...job.failed].map(([name, reason]) => ({ machine: name, reason })),
      },
    ];
  });
  return {
    facility: sight.at,
    asOf: write(0),
    until: write(sight.until - sight.now),
    byJobs: now.byJobs,
    jobs: dispatch.assigned.length,
    late: dispatch.assigned.filter(({ job, endsAt }) => endsAt > (byId.get(job)?.due ?? endsAt)).length,
    machines: machinesIn(now, nameOf, write),
    rows,
    refused: [
      ...impossible.map(({ unit, kind, reason }) => refusedRow(unit, unitOf(unit), kind, reason)),
      ...dispatch.refused.flatMap(({ job: id, reason }) => {
        const job = byId.get(id);
        return job === undefined ? [] : [refusedRow(job.unit, unitOf(job.unit), job.kind, reason)];
      }),
    ],
  };
}

export const stateOf = (job: JobAhead): JobRow['state'] =>
  job.held !== undefined ? 'taken' : job.after.length === 0 && job.notBefore <= 0 ? 'ready' : 'later';

const refusedRow = (key: UnitKey, unit: Unit | undefined, kind: JobKind, reason: Sentence): RefusedRow => ({
  unit: key,
  ...(unit?.number === undefined ? {} : { number: unit.number }),
  kind,
  ...told(reason),
});

function machinesIn(
  { sight, dispatch, jobs, off }: JobsNow,
  nameOf: (key: UnitKey) => string,
  write: (minute: number) => string,
): MachineSheet[] {
  const held = new Map(jobs.flatMap(({ held: by, unit }) => (by === undefined ? [] : [[by.machine, unit]])));
  const work = new Map<MachineName, { jobs: number; ends: number }>();
  for (const { machine, endsAt } of dispatch.assigned) {
    const before = work.get(machine) ?? { jobs: 0, ends: 0 };
    work.set(machine, { jobs: before.jobs + 1, ends: Math.max(before.ends, endsAt) });
  }
  return sight.machines.map(({ name, kind }) => {
    const [hand, own, reason] = [held.get(name), work.get(name), off.get(name)];
    return {
      machine: name,
      kind,
      jobs: own?.jobs ?? 0,
      ...(hand === undefined ? {} : { inHand: nameOf(hand) }),
      ...(own === undefined ? {} : { until: write(own.ends) }),
      ...(reason === undefined ? {} : { off: reason }),
    };
  });
}

const besidePlace = ({ place }: Spot): JobPlace =>
  place === 'truck' ? { is: 'truck', place: 'truck' } : { is: 'beside', place };

/** Where the unit is when the job begins: in its slot, unless another job comes first that sets it down. */
function fromOf({ from, after, kind, unit: key }: JobAhead, unit: Unit, sight: JobSight): JobPlace {
  const moved = after.some((id) => id.startsWith(`${key}/`) && id !== `${key}/unplug`);
  if (!moved && unit.slot !== undefined) return { is: 'slot', place: writeSlot(unit.slot) };
  if (kind === 'discharge' && from.place !== 'truck')
    return { is: 'departure', place: from.place, ...placeOn(unit, sight) };
  return besidePlace(from);
}

function toOf({ task, to, kind }: JobAhead, unit: Unit, sight: JobSight): JobPlace {
  if (task.slot !== undefined) return { is: 'slot', place: writeSlot(task.slot) };
  if (kind === 'load' && to.place !== 'truck') return { is: 'departure', place: to.place, ...placeOn(unit, sight) };
  if (kind === 'load' || to.place === 'truck') return { is: 'truck', place: 'truck' };
  return unit.slot !== undefined && task.beside === undefined
    ? { is: 'slot', place: writeSlot(unit.slot) }
    : besidePlace(to);
}

function placeOn({ key }: Unit, { places }: JobSight): Pick<JobPlace, 'wagon' | 'wagonPlace' | 'cell'> {
  const seat = places.get(key);
  if (seat === undefined) return {};
  if ('cell' in seat) return { cell: seat.cell };
  return {
    wagon: seat.number === String(seat.wagon) ? seat.number : `${seat.wagon} (${seat.number})`,
    wagonPlace: seat.place,
  };
}
