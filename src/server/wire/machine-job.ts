import { z } from 'zod';
import { say } from '../../base/sentence.ts';
import type { FacilityId } from '../../model/facility.ts';
import { failures, jobKinds, type MachineName, machinesOf } from '../../model/job.ts';
import { machineKinds } from '../../model/terminal.ts';
import { urgencies } from '../../terminal/jobs/question.ts';
import type { JobsNow } from '../../tracking/jobs/sheet.ts';
import { deskOf } from '../http/command.ts';
import { ProblemError } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { list, said } from './common.ts';
import { unitWord } from './unit.ts';

/** How far jobs are looked for where nobody says: a shift. */
export const hoursField = z.coerce.number().int().min(1).max(24).default(8).describe('how far to look');

export const machineField = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,5}\d{2,4}$/, say`should be a machine such as RS03`)
  .describe('group and number of a machine: RS03');

const toMachine = (text: string): MachineName => text as MachineName; // The schema has looked at it.

export const endHow = z.enum([...failures, 'given-back']).describe('failed and cannot-reach: another machine gets it');

/** A machine and the unit it has in hand. */
export const handBody = { machine: machineField, unit: unitWord };

const place = z.object({
  is: z.enum(['slot', 'beside', 'departure', 'truck']),
  place: z.string().describe('slot, block, track or berth'),
  wagon: z.string().optional().describe('which wagon from the front, and its number where it has one'),
  wagonPlace: z.number().optional(),
  cell: z.string().optional().describe('on a barge: bay, row and tier as BAPLIE writes them'),
});

const jobView = z.object({
  id: z.string(),
  machine: z.string(),
  kind: z.enum(jobKinds),
  state: z.enum(['taken', 'ready', 'later']).describe('a machine has it, it can begin now, or something comes first'),
  unit: z.string(),
  number: z.string().optional(),
  sizeType: z.string(),
  grossKg: z.number(),
  needsPlug: z.boolean(),
  from: place,
  to: place,
  starts: z.string(),
  ends: z.string(),
  due: z.string(),
  lateMinutes: z.number(),
  urgency: z.enum(urgencies).describe('what is at stake when it is late'),
  departure: z.string().optional(),
  because: z.string().optional().describe('the unit that is freed by it'),
  waitsFor: list(z.string()).describe('what must be done before'),
  failed: list(z.object({ machine: z.string(), reason: z.string() })).describe('who tried it, and what came of that'),
});

export const jobsView = z.object({
  facility: z.string(),
  asOf: z.string(),
  until: z.string(),
  byJobs: z.boolean().describe('units that come in wait for a machine'),
  jobs: z.number(),
  late: z.number().describe('jobs that end after they are due'),
  machines: list(
    z.object({
      machine: z.string(),
      kind: z.enum(machineKinds),
      jobs: z.number(),
      inHand: z.string().optional().describe('the unit that it has'),
      until: z.string().optional(),
      off: z.string().optional().describe('why it stands still'),
    }),
  ),
  rows: list(jobView),
  refused: list(
    z.object({ unit: z.string(), number: z.string().optional(), kind: z.enum(jobKinds), reason: z.string(), said }),
  ).describe('what no machine can do, and why'),
});

/** The jobs of a facility, or 404 where it has no yard. */
export async function jobsAt(ports: Ports, at: FacilityId, hours: number): Promise<JobsNow> {
  const desk = deskOf(ports);
  if (!desk.network.facilities.has(at))
    throw new ProblemError(404, 'Not found', say`${at} is no facility of ${desk.network.name}`);
  const now = await desk.machines.now(at, hours);
  if (now === undefined) throw new ProblemError(404, 'Not found', say`${at} has no blocks: it is no yard of ours`);
  return now;
}

/** A machine of a facility by its name, or 404. */
export function machineAt(ports: Ports, at: FacilityId, text: string): MachineName {
  const terminal = deskOf(ports).network.terminals.get(at) ?? { machines: [] };
  if (machinesOf(terminal).some(({ name }) => name === text)) return toMachine(text);
  throw new ProblemError(404, 'Not found', say`${at} has no machine ${text}; machines.csv says what works there`);
}
