import { groupBy } from '../../base/group.ts';
import { isLifting, isTending, type JobKind, type SingleMachine } from '../../model/job.ts';
import type { MachineKind } from '../../model/terminal.ts';
import type { Job, Spot } from './question.ts';

/** Who does a job of a kind. */
const fits = (kind: MachineKind, job: JobKind): boolean =>
  isTending(job) ? kind === 'crew' : job === 'drive' ? kind === 'tractor' : isLifting(kind);

const reaches = (machine: SingleMachine, { place }: Spot): boolean =>
  place === 'truck' || machine.reaches.includes(place);

/** A yard gantry lifts within one block; rails of other gantries pass tracks, quays and blocks beside each other. */
const spans = ({ kind }: SingleMachine, { from, to }: Pick<Job, 'from' | 'to'>): boolean =>
  kind !== 'yard-gantry' || from.place === to.place || from.place === 'truck' || to.place === 'truck';

/** Whether a machine gets at both ends of a job, whatever the unit weighs. */
export const getsAt = (machine: SingleMachine, job: Pick<Job, 'kind' | 'from' | 'to'>): boolean =>
  fits(machine.kind, job.kind) && reaches(machine, job.from) && reaches(machine, job.to) && spans(machine, job);

/** Whether a machine may be sent to a job. Who has taken it is not asked whether it can. */
const isAble = (machine: SingleMachine, job: Job): boolean =>
  job.held === undefined
    ? getsAt(machine, job) && (isTending(job.kind) || job.kg <= machine.maxKg) && !job.failed.has(machine.name)
    : job.held.machine === machine.name;

/** Machines by group: those of one are alike but for their names. */
export const groupsOf = (machines: readonly SingleMachine[]): SingleMachine[][] => [
  ...groupBy(machines, ({ group }) => group).values(),
];

/** The first machine of each group that may be sent to a job. */
export const ableOf = (groups: readonly (readonly SingleMachine[])[], job: Job): SingleMachine[] =>
  groups.flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || (job.held === undefined && !getsAt(first, job))) return [];
    return alike.find((machine) => isAble(machine, job)) ?? [];
  });

const wordOf = (place: Spot['place']): string => (place === 'truck' ? 'the truck' : place);

/** Why no machine can do a job, for whoever can change that. */
export function whyNobody(machines: readonly SingleMachine[], job: Job): string {
  if (job.held !== undefined) return `${job.held.machine} has taken it, and there is no such machine`;
  if (!machines.some(({ kind }) => fits(kind, job.kind)))
    return isTending(job.kind)
      ? 'there is no crew; machines.csv says who works here'
      : job.kind === 'drive'
        ? 'there is no tractor; machines.csv says what works here'
        : 'no machine that lifts is in machines.csv';
  const near = machines.filter((machine) => getsAt(machine, job));
  if (near.length === 0) {
    const [from, to] = [wordOf(job.from.place), wordOf(job.to.place)];
    const what = job.kind === 'drive' ? 'tractor' : isTending(job.kind) ? 'crew' : 'machine';
    return from === to ? `no ${what} reaches ${from}` : `no ${what} reaches both ${from} and ${to}`;
  }
  const strong = near.filter(({ maxKg }) => isTending(job.kind) || job.kg <= maxKg);
  if (strong.length === 0)
    return `it weighs ${job.kg} kg, and what reaches it lifts ${Math.max(...near.map(({ maxKg }) => maxKg))} kg`;
  return strong.map(({ name }) => `${name}: ${job.failed.get(name)}`).join('; ');
}
