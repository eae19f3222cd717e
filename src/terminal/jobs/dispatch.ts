import { part, type Sentence, say } from '../../base/sentence.ts';
import { isGantry, type MachineName } from '../../model/job.ts';
import { whyNobody } from './able.ts';
import { firstLineOf, lineOf } from './lines.ts';
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
import { type Gantry, giveWay, type Yield } from './runway.ts';
import { insertBy, latestStartOf, leftOf, momentOf, rankTasks, type Task, tasksOf } from './tasks.ts';
import { firstOf, type Queue, Teams, type Worker } from './teams.ts';

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

/** What a machine could do next: the way there, and who makes room. */
interface Choice {
  readonly task: Task;
  readonly queue: Queue;
  readonly travel: number;
  readonly yields: readonly Yield[];
}

/** Machines at work. It guards that none has two jobs at once, and that no job begins before those that come first. */
class Shift {
  private readonly tasks: Task[];
  private readonly teams: Teams;
  private readonly owners = new Map<Gantry, Worker>();
  /** Jobs that wait for nothing but their moment, and those under way with their ends: the first to come first. */
  private readonly waiting: Task[] = [];
  private readonly ends: { task: Task; at: number }[] = [];
  private readonly assigned: Assigned[] = [];
  private readonly refused: RefusedJob[] = [];
  private readonly travels: Travel[] = [];

  constructor({ machines, jobs }: JobQuestion) {
    this.tasks = tasksOf(jobs, machines);
    this.teams = new Teams(machines);
    for (const task of this.tasks)
      if (!task.settled && task.able.length === 0) this.refuse(task, whyNobody(machines, task.job));
    rankTasks(this.tasks);
    this.standGantries(jobs);
  }

  *play(): Generator<Assigned, Dispatch> {
    const gantries = this.teams.workers.flatMap(({ machine, queue: { line }, gantry }) =>
      line === undefined || gantry === undefined ? [] : [{ machine: machine.name, line, metre: gantry.metre }],
    );
    this.begin();
    yield* this.assigned;
    for (let now: number | undefined = 0; now !== undefined; now = this.nextMoment(now)) {
      this.release(now);
      for (const { workers, queues } of this.teams.teams) {
        const open = queues.filter(firstOf);
        if (open.length === 0) continue;
        for (const worker of workers) {
          const choice = freeAtOf(worker) > now ? undefined : this.choose(worker, open, now);
          if (choice !== undefined) yield this.take(worker, choice, now);
        }
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
    const held = new Map<MachineName, Job>();
    let length = 0;
    for (const job of jobs) {
      if (job.held !== undefined) held.set(job.held.machine, job);
      length = Math.max(length, job.from.metre, job.to.metre);
    }
    const gantries = this.teams.workers.filter(({ machine }) => isGantry(machine.kind));
    const [holding, others] = [true, false].map((has) =>
      gantries.filter(({ machine }) => held.has(machine.name) === has),
    );
    for (const worker of [...(holding ?? []), ...(others ?? [])]) {
      const { machine, team } = worker;
      const job = held.get(machine.name);
      worker.queue = this.teams.queueOn(team, job === undefined ? firstLineOf(machine) : lineOf(machine, job));
      const { runway } = worker.queue;
      const { start, end } = job === undefined ? { start: 0, end: 0 } : reachOf(job);
      worker.gantry =
        job === undefined
          ? runway.stand((length * (machine.number - 0.5)) / team.workers.length)
          : runway.hold(start, end);
      this.owners.set(worker.gantry, worker);
    }
  }

  /** What was taken before goes on; what waits for nothing else may begin in its time. */
  private begin(): void {
    for (const task of this.tasks) {
      const { held } = task.job;
      if (task.settled || held === undefined) continue;
      const worker = this.teams.workers.find(({ machine }) => machine.name === held.machine);
      if (worker === undefined || worker.freeAt > 0) this.refuse(task, say`${held.machine} has another job`);
      else this.note(worker, task, { leavesAt: 0, startsAt: 0, endsAt: leftOf(worker.machine, task.job) });
    }
    for (const runway of this.teams.runways.values()) runway.sort();
    for (const task of this.tasks) if (!task.settled && task.open === 0) insertBy(this.waiting, task, momentOf);
  }

  private note(worker: Worker, task: Task, times: Omit<Assigned, 'job' | 'machine'>): Assigned {
    task.settled = true;
    worker.freeAt = times.endsAt;
    const { gantry } = worker;
    if (gantry !== undefined) {
      [gantry.metre, gantry.low, gantry.high] = [task.end, task.low, task.high];
      gantry.freeAt = times.endsAt;
    }
    const given = { job: task.job.id, machine: worker.machine.name, ...times };
    this.assigned.push(given);
    insertBy(this.ends, { task, at: times.endsAt }, ({ at }) => at);
    return given;
  }

  /** Lets jobs begin whose moment has come, and those that come first are done. */
  private release(now: number): void {
    for (let first = this.ends[0]; first !== undefined && first.at <= now; first = this.ends[0]) {
      this.ends.shift();
      for (const later of first.task.next) {
        later.open -= 1;
        later.readyAt = Math.max(later.readyAt, first.at);
        if (later.open === 0 && !later.settled) insertBy(this.waiting, later, momentOf);
      }
    }
    for (let first = this.waiting[0]; first !== undefined && momentOf(first) <= now; first = this.waiting[0]) {
      this.waiting.shift();
      for (const { tasks } of this.teams.queuesOf(first)) insertBy(tasks, first, latestStartOf);
    }
  }

  private nextMoment(now: number): number | undefined {
    let next = Number.POSITIVE_INFINITY;
    const [end, begin] = [this.ends[0], this.waiting[0]];
    if (end !== undefined) next = Math.min(next, end.at);
    if (begin !== undefined) next = Math.min(next, momentOf(begin));
    for (const gantry of this.owners.keys()) if (gantry.freeAt > now) next = Math.min(next, gantry.freeAt); // It was sent aside.
    return Number.isFinite(next) ? next : undefined;
  }

  /** What a machine does next, of the queues of its team in which something waits. */
  private choose(worker: Worker, open: readonly Queue[], now: number): Choice | undefined {
    const here = this.bestOf(worker, worker.queue, now);
    if (here !== undefined || worker.machine.kind !== 'yard-gantry') return here;
    for (const queue of open) {
      const there =
        queue !== worker.queue && this.isShort(worker, queue, now) ? this.bestOf(worker, queue, now) : undefined;
      if (there !== undefined) return there;
    }
    return undefined;
  }

  /** Whether a gantry should come from another block: there is none of its group, it has failed, or it comes too late. */
  private isShort({ team }: Worker, queue: Queue, now: number): boolean {
    const first = firstOf(queue);
    if (first === undefined) return false;
    if (first.latestStart < now + changeMinutes || first.job.failed.size > 0) return true;
    return !queue.runway.gantries.some((gantry) => this.owners.get(gantry)?.team === team);
  }

  /** The best of the first jobs of a queue that a machine could begin. */
  private bestOf({ machine, gantry, queue: own }: Worker, queue: Queue, now: number): Choice | undefined {
    const { tasks, runway } = queue;
    const room = gantry !== undefined && queue === own ? runway.roomOf(gantry, now) : undefined;
    let best: Task | undefined;
    let least = Number.POSITIVE_INFINITY;
    let [found, way] = [0, 0];
    for (let at = 0, seen = 0; at < tasks.length && (found === 0 || seen < looked) && found < compared; at += 1) {
      const task = tasks[at];
      if (task === undefined || task.settled) {
        tasks.splice(at, 1);
        at -= 1;
        continue;
      }
      if (task.latestStart >= least) break;
      seen += 1;
      if (task.job.failed.size > 0 && task.job.failed.has(machine.name)) continue;
      let travel = 0;
      if (room !== undefined && gantry !== undefined) {
        if (task.low < room.low || task.high > room.high) continue;
        travel = Math.abs(task.start - gantry.metre) / gantryMetresPerMinute;
      } else if (gantry !== undefined) {
        if (runway.roomToEnter(task.low, task.high, now) === undefined) continue;
        travel = changeMinutes;
      }
      found += 1;
      const cost = task.latestStart + wayWeight * travel;
      if (cost >= least) continue;
      best = task;
      least = cost;
      way = travel;
    }
    if (best === undefined) return undefined;
    if (gantry === undefined) return { task: best, queue, travel: way, yields: [] };
    const { low, high } = best;
    const yields = queue === own ? runway.roomFor(gantry, low, high, now) : runway.roomToEnter(low, high, now);
    return yields === undefined ? undefined : { task: best, queue, travel: way, yields };
  }

  private take(worker: Worker, { task, queue, travel, yields }: Choice, now: number): Assigned {
    const { machine, gantry } = worker;
    const { line, runway } = queue;
    for (const each of yields) {
      const other = this.owners.get(each.gantry)?.machine.name;
      const arrivesAt = giveWay(each, now);
      if (other !== undefined && line !== undefined) this.goes(other, line, now, arrivesAt, each.from, each.to);
    }
    const startsAt = now + travel;
    const times = { leavesAt: now, startsAt, endsAt: startsAt + minutesFor(machine, task.job) };
    if (gantry === undefined || line === undefined) return this.note(worker, task, times);
    const stays = queue === worker.queue;
    if (travel > 0) this.goes(machine.name, line, now, startsAt, stays ? gantry.metre : undefined, task.start);
    if (!stays) worker.queue.runway.leave(gantry);
    const given = this.note(worker, task, times);
    if (!stays) runway.insert(gantry);
    worker.queue = queue;
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
