import type { SingleMachine } from '../../model/job.ts';
import { Ables } from './able.ts';
import { type Job, minutesFor, reachOf, urgencies } from './question.ts';

/** A job while it is given to somebody. */
export interface Task {
  readonly job: Job;
  /** One machine of each group that can do it. */
  readonly able: readonly SingleMachine[];
  /** Along the line, where a machine begins and ends with it, and between which metres it is busy. */
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** Those that wait for it. */
  readonly next: Task[];
  /** How many it still waits for. */
  open: number;
  /** When the last of these is done. */
  readyAt: number;
  /** The latest moment to begin, for it and all that waits for it to be in time. */
  latestStart: number;
  /** It has a machine, or none will ever come. */
  settled: boolean;
}

/** By how many minutes one urgency goes before the next. */
const urgencyMinutes = 15;

/** Jobs with those that wait for them. What waits for a job that is none waits for ever: `open` never comes to 0. */
export function tasksOf(jobs: readonly Job[], machines: readonly SingleMachine[]): Task[] {
  const ables = new Ables(machines);
  const tasks = new Map<string, Task>();
  for (const job of jobs) {
    const { start, end } = reachOf(job);
    const way = { start, end, low: Math.min(start, end), high: Math.max(start, end) };
    const open = onceEach(job.after).length;
    tasks.set(job.id, { job, able: ables.of(job), ...way, next: [], open, readyAt: 0, latestStart: 0, settled: false });
  }
  for (const task of tasks.values()) for (const id of onceEach(task.job.after)) tasks.get(id)?.next.push(task);
  return [...tasks.values()];
}

const onceEach = (ids: readonly string[]): readonly string[] => (ids.length < 2 ? ids : [...new Set(ids)]);

/** Works the latest start of each job out, from those that nobody waits for backwards. */
export function rankTasks(tasks: readonly Task[]): void {
  const ranked = new Set<Task>();
  const rank = (task: Task): number => {
    if (ranked.has(task)) return task.latestStart;
    ranked.add(task);
    const { job } = task;
    let end = job.due - (urgencies.length - 1 - urgencies.indexOf(job.urgency)) * urgencyMinutes;
    for (const later of task.next) if (!later.settled) end = Math.min(end, rank(later));
    let quickest = Number.POSITIVE_INFINITY;
    for (const machine of task.able) quickest = Math.min(quickest, minutesFor(machine, job));
    task.latestStart = end - quickest;
    return task.latestStart;
  };
  for (const task of tasks) if (!task.settled) rank(task);
}

/** Puts something where it belongs in a list that is sorted by a number, the least first; among equals behind the others. */
export function insertBy<T>(list: T[], item: T, of: (each: T) => number): void {
  const own = of(item);
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && of(other) <= own) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
}

export const latestStartOf = ({ latestStart }: Task): number => latestStart;

/** When a job may begin, as far as that depends on nothing that is still to be done. */
export const momentOf = ({ readyAt, job }: Task): number => Math.max(readyAt, job.notBefore);

/** What is left of a job that was taken before; whoever is overdue is believed to be done in a minute. */
export const leftOf = (machine: SingleMachine, job: Job): number =>
  Math.max(1, minutesFor(machine, job) - (job.held?.minutes ?? 0));
