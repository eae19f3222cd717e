import { groupBy } from '../../base/group.ts';
import { part, type Said, type Sentence, say } from '../../base/sentence.ts';
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

/** Whether a machine that gets at a job may be sent to it. Who has taken it is not asked whether it can. */
const isAble = (machine: SingleMachine, job: Job): boolean =>
  job.held === undefined
    ? (isTending(job.kind) || job.kg <= machine.maxKg) && !job.failed.has(machine.name)
    : job.held.machine === machine.name;

/** The first machine of each group that may be sent to a job. Which groups get at two places is asked once: those of one are alike but for names. */
export class Ables {
  private readonly groups: readonly (readonly SingleMachine[])[];
  private readonly gettingAt = new Map<string, readonly (readonly SingleMachine[])[]>();

  constructor(machines: readonly SingleMachine[]) {
    this.groups = [...groupBy(machines, ({ group }) => group).values()];
  }

  of(job: Job): SingleMachine[] {
    const near = job.held === undefined ? this.near(job) : this.groups;
    return near.flatMap((alike) => alike.find((machine) => isAble(machine, job)) ?? []);
  }

  private near(job: Job): readonly (readonly SingleMachine[])[] {
    const name = `${job.kind} ${job.from.place} ${job.to.place}`;
    const known = this.gettingAt.get(name);
    if (known !== undefined) return known;
    const found = this.groups.filter(([first]) => first !== undefined && getsAt(first, job));
    this.gettingAt.set(name, found);
    return found;
  }
}

const wordOf = (place: Spot['place']): string | Said => (place === 'truck' ? part(say`the truck`) : place);

/** Why no machine can do a job, for whoever can change that. */
export function whyNobody(machines: readonly SingleMachine[], job: Job): Sentence {
  if (job.held !== undefined) return say`${job.held.machine} has taken it, and there is no such machine`;
  if (!machines.some(({ kind }) => fits(kind, job.kind)))
    return isTending(job.kind)
      ? say`there is no crew; machines.csv says who works here`
      : job.kind === 'drive'
        ? say`there is no tractor; machines.csv says what works here`
        : say`no machine that lifts is in machines.csv`;
  const near = machines.filter((machine) => getsAt(machine, job));
  if (near.length === 0) {
    const [from, to] = [wordOf(job.from.place), wordOf(job.to.place)];
    const what = part(job.kind === 'drive' ? say`tractor` : isTending(job.kind) ? say`crew` : say`machine`);
    return from === to ? say`no ${what} reaches ${from}` : say`no ${what} reaches both ${from} and ${to}`;
  }
  const strong = near.filter(({ maxKg }) => isTending(job.kind) || job.kg <= maxKg);
  if (strong.length === 0)
    return say`it weighs ${job.kg} kg, and what reaches it lifts ${Math.max(...near.map(({ maxKg }) => maxKg))} kg`;
  return say`${strong.map(({ name }) => say`${name}: ${job.failed.get(name)}`)}`;
}
