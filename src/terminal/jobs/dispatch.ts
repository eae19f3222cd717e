import { part, type Sentence, say } from '../../base/sentence.ts';
import { isGantry, type MachineName, type SingleMachine } from '../../model/job.ts';
import { whyNobody } from './able.ts';
import { firstLineOf, lineOf, queueName } from './lines.ts';
import {
  type Assigned,
  changeMinutes,
  type Dispatch,
  gantryMetresPerMinute,
  type Job,
  type JobQuestion,
  minutesFor,
  type RefusedJob,
  reachOf,
  type Travel,
} from './question.ts';
import { type Gantry, giveWay, Runway, type Yield } from './runway.ts';
import { insertBy, latestStartOf, leftOf, momentOf, rankTasks, type Task, tasksOf } from './tasks.ts';

/**
 * How many jobs that it could begin a machine compares, and how many it looks at for that, the most urgent first; more only until it
 * finds one: behind busy gantries the most urgent ones may all be out of reach.
 */
const [compared, looked] = [12, 60];
/** A minute of way counts as much as so many minutes nearer to being late. */
const wayWeight = 2;

/**
 * Gives each job to a machine, or says why there is none for it. The hours to come are played: whenever a machine is free it takes, of the
 * most urgent jobs that it can begin, the one that costs the least way. A job is as urgent as the latest moment at which it can begin so
 * that it, and all that waits for it, is in time.
 */
export function dispatch(question: JobQuestion): Dispatch {
  const decisions = decideJobs(question);
  for (let next = decisions.next(); ; next = decisions.next()) if (next.done === true) return next.value;
}

/** As `dispatch`, decision after decision: each job as soon as it has a machine, in the end all of them. */
export const decideJobs = (question: JobQuestion): Generator<Assigned, Dispatch> => new Shift(question).play();

interface Worker {
  readonly machine: SingleMachine;
  freeAt: number;
  /** Of a gantry: the line it is on, and where. */
  line?: string;
  gantry?: Gantry;
  queue?: { readonly line: string | undefined; readonly tasks: Task[] };
}

/** What a machine could do next: the way there, and who makes room. */
interface Choice {
  readonly task: Task;
  readonly travel: number;
  readonly yields: readonly Yield[];
}

/** Machines at work. It guards that none has two jobs at once, and that no job begins before those that come first. */
class Shift {
  private readonly tasks: Task[];
  private readonly workers: Worker[];
  private readonly owners = new Map<Gantry, Worker>();
  private readonly runways = new Map<string, Runway>();
  /** Jobs that may begin, by the queue of the machines that can do them, the most urgent first. */
  private readonly queues = new Map<string, Task[]>();
  /** Jobs that wait for nothing but their moment, and those under way with their ends: the first to come first. */
  private readonly waiting: Task[] = [];
  private readonly ends: { task: Task; at: number }[] = [];
  private readonly assigned: Assigned[] = [];
  private readonly refused: RefusedJob[] = [];
  private readonly travels: Travel[] = [];

  constructor({ machines, jobs }: JobQuestion) {
    this.tasks = tasksOf(jobs, machines);
    this.workers = machines.map((machine) => ({ machine, freeAt: 0 }));
    for (const task of this.tasks)
      if (!task.settled && task.able.length === 0) this.refuse(task, whyNobody(machines, task.job));
    rankTasks(this.tasks);
    this.standGantries(jobs);
  }

  *play(): Generator<Assigned, Dispatch> {
    const gantries = this.workers.flatMap(({ machine, line, gantry }) =>
      line === undefined || gantry === undefined ? [] : [{ machine: machine.name, line, metre: gantry.metre }],
    );
    this.begin();
    yield* this.assigned;
    for (let now: number | undefined = 0; now !== undefined; now = this.nextMoment(now)) {
      this.release(now);
      for (const worker of this.workers) {
        const choice = freeAtOf(worker) > now ? undefined : this.choose(worker, now);
        if (choice !== undefined) yield this.take(worker, choice, now);
      }
    }
    for (const task of this.tasks)
      if (!task.settled) this.refuse(task, say`it waits for ${[...task.job.after]}, and that never ends`);
    this.assigned.sort((a, b) => a.startsAt - b.startsAt || (a.job < b.job ? -1 : 1));
    return { assigned: this.assigned, refused: this.refused, gantries, travels: this.travels };
  }

  private refuse(task: Task, reason: Sentence): void {
    task.settled = true;
    this.refused.push({ job: task.job.id, reason });
    for (const later of task.next)
      if (!later.settled) this.refuse(later, say`it waits for ${task.job.id}: ${part(reason)}`);
  }

  /** Gantries begin where they hold a job, the others spread over their line: nobody says where they stand. */
  private standGantries(jobs: readonly Job[]): void {
    const held = new Map(jobs.flatMap((job) => (job.held === undefined ? [] : [[job.held.machine, job]])));
    const length = jobs.reduce((most, { from, to }) => Math.max(most, from.metre, to.metre), 0);
    const gantries = this.workers.filter(({ machine }) => isGantry(machine.kind));
    const [holding, others] = [true, false].map((has) =>
      gantries.filter(({ machine }) => held.has(machine.name) === has),
    );
    for (const worker of [...(holding ?? []), ...(others ?? [])]) {
      const { machine } = worker;
      const job = held.get(machine.name);
      const alike = gantries.filter((other) => other.machine.group === machine.group).length;
      worker.line = job === undefined ? firstLineOf(machine) : lineOf(machine, job);
      const runway = this.runway(worker.line);
      const { start, end } = job === undefined ? { start: 0, end: 0 } : reachOf(job);
      worker.gantry =
        job === undefined ? runway.stand((length * (machine.number - 0.5)) / alike) : runway.hold(start, end);
      this.owners.set(worker.gantry, worker);
    }
  }

  private runway(line: string): Runway {
    const known = this.runways.get(line) ?? new Runway();
    this.runways.set(line, known);
    return known;
  }

  /** What was taken before goes on; what waits for nothing else may begin in its time. */
  private begin(): void {
    for (const task of this.tasks) {
      const { held } = task.job;
      if (task.settled || held === undefined) continue;
      const worker = this.workers.find(({ machine }) => machine.name === held.machine);
      if (worker === undefined || worker.freeAt > 0) this.refuse(task, say`${held.machine} has another job`);
      else this.note(worker, task, { leavesAt: 0, startsAt: 0, endsAt: leftOf(worker.machine, task.job) });
    }
    for (const runway of this.runways.values()) runway.sort();
    for (const task of this.tasks) if (!task.settled && task.open === 0) insertBy(this.waiting, task, momentOf);
  }

  private note(worker: Worker, task: Task, times: Omit<Assigned, 'job' | 'machine'>): Assigned {
    const { start, end } = reachOf(task.job);
    task.settled = true;
    worker.freeAt = times.endsAt;
    if (worker.gantry !== undefined)
      Object.assign(worker.gantry, {
        metre: end,
        low: Math.min(start, end),
        high: Math.max(start, end),
        freeAt: times.endsAt,
      });
    const given = { job: task.job.id, machine: worker.machine.name, ...times };
    this.assigned.push(given);
    insertBy(this.ends, { task, at: times.endsAt }, ({ at }) => at);
    return given;
  }

  /** Lets jobs begin whose moment has come, and those that come first are done. */
  private release(now: number): void {
    for (let [first] = this.ends; first !== undefined && first.at <= now; [first] = this.ends) {
      this.ends.shift();
      for (const later of first.task.next) {
        later.open -= 1;
        later.readyAt = Math.max(later.readyAt, first.at);
        if (later.open === 0 && !later.settled) insertBy(this.waiting, later, momentOf);
      }
    }
    for (let [first] = this.waiting; first !== undefined && momentOf(first) <= now; [first] = this.waiting) {
      this.waiting.shift();
      for (const name of queuesOf(first)) insertBy(this.queue(name), first, latestStartOf);
    }
  }

  private queue(name: string): Task[] {
    const known = this.queues.get(name) ?? [];
    this.queues.set(name, known);
    return known;
  }

  /** The queue of a machine's group on a line; the one asked for last is kept, since it is asked for at each moment. */
  private queueOf(worker: Worker, line: string | undefined): Task[] {
    const known = worker.queue?.line === line ? worker.queue : undefined;
    worker.queue = known ?? { line, tasks: this.queue(queueName(worker.machine.group, line)) };
    return worker.queue.tasks;
  }

  private nextMoment(now: number): number | undefined {
    let next = Number.POSITIVE_INFINITY;
    const [end, begin] = [this.ends[0], this.waiting[0]];
    if (end !== undefined) next = Math.min(next, end.at);
    if (begin !== undefined) next = Math.min(next, momentOf(begin));
    for (const { gantry } of this.workers)
      if (gantry !== undefined && gantry.freeAt > now) next = Math.min(next, gantry.freeAt); // It was sent aside.
    return Number.isFinite(next) ? next : undefined;
  }

  private choose(worker: Worker, now: number): Choice | undefined {
    const { machine, line } = worker;
    const here = this.bestOf(worker, line, now);
    if (here !== undefined || machine.kind !== 'yard-gantry') return here;
    for (const block of machine.reaches) {
      const there =
        block !== line && this.isShort(machine.group, block, now) ? this.bestOf(worker, block, now) : undefined;
      if (there !== undefined) return there;
    }
    return undefined;
  }

  /** Whether a gantry should come from another block: there is none of its group, it has failed, or it comes too late. */
  private isShort(group: string, block: string, now: number): boolean {
    const first = this.queue(queueName(group, block)).find(({ settled }) => !settled);
    if (first === undefined) return false;
    if (first.latestStart < now + changeMinutes || first.job.failed.size > 0) return true;
    return !this.runway(block).gantries.some((gantry) => this.owners.get(gantry)?.machine.group === group);
  }

  /** The best of the first jobs of a queue that a machine could begin. */
  private bestOf(worker: Worker, line: string | undefined, now: number): Choice | undefined {
    const queue = this.queueOf(worker, line);
    let best: Choice | undefined;
    let [least, found] = [Number.POSITIVE_INFINITY, 0];
    for (let at = 0, seen = 0; at < queue.length && (found === 0 || seen < looked) && found < compared; at += 1) {
      const task = queue[at];
      if (task === undefined || task.settled) {
        queue.splice(at, 1);
        at -= 1;
        continue;
      }
      if (task.latestStart >= least) break;
      seen += 1;
      const choice = task.job.failed.has(worker.machine.name) ? undefined : this.choiceOf(worker, task, line, now);
      if (choice === undefined) continue;
      found += 1;
      const cost = task.latestStart + wayWeight * choice.travel;
      if (cost < least) [best, least] = [choice, cost];
    }
    return best;
  }

  private choiceOf(worker: Worker, task: Task, line: string | undefined, now: number): Choice | undefined {
    const { gantry } = worker;
    if (gantry === undefined || line === undefined) return { task, travel: 0, yields: [] };
    const { start, end } = reachOf(task.job);
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    if (line === worker.line) {
      const yields = this.runway(line).roomFor(gantry, low, high, now);
      if (yields === undefined) return undefined;
      return { task, travel: Math.abs(start - gantry.metre) / gantryMetresPerMinute, yields };
    }
    const yields = this.runway(line).roomToEnter(low, high, now);
    return yields === undefined ? undefined : { task, travel: changeMinutes, yields };
  }

  private take(worker: Worker, { task, travel, yields }: Choice, now: number): Assigned {
    const { machine, gantry } = worker;
    const line = gantry === undefined ? undefined : lineOf(machine, task.job);
    for (const each of yields) {
      const other = this.owners.get(each.gantry)?.machine.name;
      const arrivesAt = giveWay(each, now);
      if (other !== undefined && line !== undefined) this.goes(other, line, now, arrivesAt, each.from, each.to);
    }
    const startsAt = now + travel;
    const times = { leavesAt: now, startsAt, endsAt: startsAt + minutesFor(machine, task.job) };
    if (gantry === undefined || line === undefined) return this.note(worker, task, times);
    const stays = line === worker.line;
    if (travel > 0)
      this.goes(machine.name, line, now, startsAt, stays ? gantry.metre : undefined, reachOf(task.job).start);
    if (!stays) this.runway(worker.line ?? '').leave(gantry);
    const given = this.note(worker, task, times);
    if (!stays) this.runway(line).insert(gantry);
    worker.line = line;
    return given;
  }

  private goes(
    machine: MachineName,
    line: string,
    leavesAt: number,
    arrivesAt: number,
    from: number | undefined,
    to: number,
  ): void {
    this.travels.push({ machine, line, leavesAt, arrivesAt, ...(from === undefined ? {} : { from }), to });
  }
}

const freeAtOf = ({ freeAt, gantry }: Worker): number => Math.max(freeAt, gantry?.freeAt ?? 0);

/** The queues in which a job waits: one of each group that can do it, of gantries one of each line. */
const queuesOf = ({ job, able }: Task): string[] =>
  able.map((machine) => queueName(machine.group, isGantry(machine.kind) ? lineOf(machine, job) : undefined));
