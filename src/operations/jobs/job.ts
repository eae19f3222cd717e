import { never } from '../../base/never.ts';
import { part, say, told } from '../../base/sentence.ts';
import type { Instant } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import {
  type HeldJob,
  isLifting,
  isTending,
  type JobTask,
  machinesOf,
  type SingleMachine,
  writeTarget,
} from '../../model/job.ts';
import type { Slot } from '../../model/terminal.ts';
import { type Unit, whereabouts } from '../../model/unit.ts';
import { heldWords } from '../gate/window.ts';
import { decideDischarge, decideLoad } from '../moving/unit.ts';
import type { Order, OrderRefusal } from '../order.ts';
import {
  type Decision,
  type Draft,
  draft,
  isAhead,
  momentAfter,
  no,
  refuse,
  type Sight,
  unitStream,
} from '../sight.ts';
import { placeUnit, slotObjection, upon } from '../yard/slot.ts';

type TakeJob = Extract<Order, { kind: 'take-job' }>;
type FinishJob = Extract<Order, { kind: 'finish-job' }>;
type ReturnJob = Extract<Order, { kind: 'return-job' }>;

/** Clocks of tablets differ: who ended a job a little before it began ended it then. */
const clockMs = 5 * 60_000;

/** Gives a machine a job with a unit: nobody else has it, the machine has no other, gets at it and lifts it, and nothing stands upon it. */
export function decideTakeJob(sight: Sight, { unit: key, at, machine: name, task, when }: TakeJob): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const machine = machinesOf(sight.network.terminals.get(at) ?? { machines: [] }).find((each) => each.name === name);
  if (machine === undefined)
    return refuse('unknown-name', say`${at} has no machine ${name}; machines.csv says what works there`);
  if (isAhead(sight, when)) return refuse('wrong-time', say`a job cannot be taken in the future`);
  if (unit.job?.machine === name) return refuse('already-done', say`${name} has ${key} already`);
  if (unit.job !== undefined)
    return refuse('job-taken', say`${unit.job.machine} has ${key}; it must give it back first`);
  const other = sight.inHandOf(at, name);
  if (other !== undefined) return refuse('machine-busy', say`${name} has ${other.key}; end that first`);
  const objection = placeObjection(sight, unit, at, task) ?? machineObjection(machine, unit, task);
  if (objection !== undefined) return { refusal: objection };
  const place = whereabouts(unit);
  const since = 'since' in place ? place.since : 0;
  const moment = Math.max(momentAfter(sight, when, undefined), since) as Instant;
  return { events: [draft(sight, unitStream(key), { kind: 'job-taken', at, machine: name, task }, moment, at)] };
}

/** The unit is not where the job begins, cannot be got at, or may not go where the job ends. */
function placeObjection(sight: Sight, unit: Unit, at: FacilityId, task: JobTask): OrderRefusal | undefined {
  const { key } = unit;
  const place = whereabouts(unit);
  if (task.kind === 'discharge') {
    if (place.kind !== 'aboard' || place.departure !== task.departure)
      return no(
        'not-aboard',
        task.departure === undefined ? say`${key} is not on any departure` : say`${key} is not on ${task.departure}`,
      );
    const calls = sight.dated(place.departure)?.calls ?? [];
    const here = calls.findIndex(({ facility }, call) => call > place.call && facility === at);
    if (sight.departure(place.departure).calls[here]?.arrivedAt === undefined)
      return no('wrong-time', say`${place.departure} has not arrived at ${at}`);
  } else if (place.kind !== 'yard' || place.at !== at)
    return no('not-in-yard', say`${key} is not in the yard of ${at}`);
  if ((task.kind === 'load' || task.kind === 'hand-over') && unit.holds.length > 0) return no('held', heldWords(unit));
  if (isTending(task.kind)) return undefined;
  const [top] = upon(sight, unit, at);
  if (top !== undefined) return no('buried', say`${top} stands upon ${key}; it goes first`);
  const objection = task.slot === undefined ? undefined : slotObjection(sight, unit, at, task.slot);
  return objection === undefined ? undefined : no('wrong-slot', objection);
}

/** The machine is none for this job. Which tracks and trucks it reaches is known to whoever plans the jobs. */
function machineObjection(machine: SingleMachine, unit: Unit, { kind, slot }: JobTask): OrderRefusal | undefined {
  const { name, reaches, maxKg } = machine;
  const right = isTending(kind)
    ? machine.kind === 'crew'
    : kind === 'drive'
      ? machine.kind === 'tractor'
      : isLifting(machine.kind);
  if (!right)
    return no(
      'not-possible',
      say`${name} is a ${part(machine.kind.replace('-', ' '))}: ${part(kind)} is no job for it`,
    );
  const far = [unit.slot?.block, slot?.block].find((block) => block !== undefined && !reaches.includes(block));
  if (far !== undefined) return no('not-possible', say`${name} does not reach block ${far}`);
  if (!isTending(kind) && unit.grossKg > maxKg)
    return no('not-possible', say`${unit.key} weighs ${unit.grossKg} kg, ${name} takes ${maxKg} kg`);
  return undefined;
}

/** The job of a machine with a unit, or why it has none. */
function jobOf(
  sight: Sight,
  { unit: key, at, machine, when }: FinishJob | ReturnJob,
): { unit: Unit; job: HeldJob } | OrderRefusal {
  const unit = sight.unit(key);
  if (unit === undefined) return no('unknown', say`there is no unit ${key}`);
  if (isAhead(sight, when)) return no('wrong-time', say`a job cannot end in the future`);
  const { job } = unit;
  if (job === undefined || job.at !== at) return no('no-job', say`${machine} has no job with ${key}`);
  if (job.machine !== machine) return no('job-taken', say`${job.machine} has ${key}, not ${machine}`);
  if (when !== undefined && when < job.since - clockMs) return no('wrong-time', say`${machine} took ${key} only later`);
  return { unit, job };
}

/** A job is done: it is decided as the move that it is, and written as that. What a crew did is written as such. */
export function decideFinishJob(sight: Sight, order: FinishJob): Decision {
  const found = jobOf(sight, order);
  if ('code' in found) return { refusal: found };
  const { unit, job } = found;
  const { at, machine, note } = order;
  const moment = Math.max(momentAfter(sight, order.when, job.since), job.since) as Instant;
  const { kind, departure } = job;
  const slot = order.slot ?? job.slot;
  switch (kind) {
    case 'put-down':
    case 'reshuffle':
    case 'move':
      if (slot === undefined) return refuse('not-possible', say`give the slot that it stands in`);
      return placeUnit(sight, unit, at, slot, moment, job.because);
    case 'load':
      if (departure === undefined) return refuse('not-possible', say`the job names no departure`);
      return decideLoad(sight, { kind, unit: unit.key, departure, at, when: moment });
    case 'discharge':
      if (departure === undefined) return refuse('not-possible', say`the job names no departure`);
      return takenOff(sight, unit, { ...job, departure }, slot, moment);
    case 'lift-out':
    case 'drive':
    case 'hand-over':
      return setDown(sight, unit, job, moment);
    case 'plug-in':
    case 'unplug':
    case 'check':
    case 'inspect': {
      const more = { ...(job.hold === undefined ? {} : { hold: job.hold }), ...(note === undefined ? {} : { note }) };
      const event = { kind: 'job-done' as const, at, machine, job: kind, ...more };
      return { events: [draft(sight, unitStream(unit.key), event, moment, at)] };
    }
    default:
      return never(kind);
  }
}

/** Off its departure, and in the same move into a slot or beside the track. */
function takenOff(
  sight: Sight,
  unit: Unit,
  { at, machine, departure, beside }: HeldJob & { readonly departure: NonNullable<HeldJob['departure']> },
  slot: Slot | undefined,
  when: Instant,
): Decision {
  const off = decideDischarge(sight, { kind: 'discharge', unit: unit.key, departure, at, when });
  if ('refusal' in off) return off;
  const moment = off.events.at(-1)?.occurredAt ?? when;
  const one = (event: Draft['event']): Draft => draft(sight, unitStream(unit.key), event, moment, at);
  if (slot === undefined) {
    const why = told(say`taken off by ${machine}`);
    return {
      events: [...off.events, one({ kind: 'unslotted', at, ...why, ...(beside === undefined ? {} : { beside }) })],
    };
  }
  const objection = slotObjection(sight, unit, at, slot);
  if (objection !== undefined) return refuse('wrong-slot', objection);
  return { events: [...off.events, one({ kind: 'slotted', at, slot })] };
}

/** Out of its slot, or from where it waits, to where it waits for the next machine or leaves on a truck. */
function setDown(sight: Sight, unit: Unit, job: HeldJob, moment: Instant): Decision {
  const { at, machine, beside, kind } = job;
  if (kind === 'hand-over' && unit.holds.length > 0) return refuse('held', heldWords(unit));
  const [top] = upon(sight, unit, at);
  if (top !== undefined) return refuse('buried', say`${top} stands upon ${unit.key}; it goes first`);
  const where = beside === undefined || beside === 'truck' ? part(writeTarget(job)) : say`beside ${beside}`;
  const why = told(say`${where}, by ${machine}`);
  const event = { kind: 'unslotted' as const, at, ...why, ...(beside === undefined ? {} : { beside }) };
  return { events: [draft(sight, unitStream(unit.key), event, moment, at)] };
}

/** A job came to nothing, or is given back: others may have it. */
export function decideReturnJob(sight: Sight, order: ReturnJob): Decision {
  const found = jobOf(sight, order);
  if ('code' in found) return { refusal: found };
  const { unit, job } = found;
  const { at, machine, how, reason } = order;
  if (how !== 'given-back' && reason.trim() === '') return refuse('not-possible', say`say why, for whoever comes next`);
  const moment = Math.max(momentAfter(sight, order.when, job.since), job.since) as Instant;
  const event = { kind: 'job-returned' as const, at, machine, job: job.kind, how, reason };
  return { events: [draft(sight, unitStream(unit.key), event, moment, at)] };
}
