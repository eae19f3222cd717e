import { groupBy } from '../../base/group.ts';
import { isGantry, type SingleMachine } from '../../model/job.ts';
import { lineOf } from './lines.ts';
import { type Gantry, Runway } from './runway.ts';
import type { Task } from './tasks.ts';

export interface Worker {
  readonly machine: SingleMachine;
  readonly team: Team;
  freeAt: number;
  /** Of a gantry: where it is, and the queue of its team on its line. */
  gantry?: Gantry;
  /** What it looks at first: of a gantry the queue of the line it is on. */
  queue: Queue;
}

/** Jobs that may begin, for the machines of a group; for gantries those on one line. The most urgent first. */
export interface Queue {
  readonly line: string | undefined;
  readonly runway: Runway;
  readonly tasks: Task[];
}

/** Machines that are alike, and the jobs that wait for any of them. */
export interface Team {
  readonly workers: Worker[];
  /** Of yard gantries one a block, in the order of their reach. */
  readonly queues: Queue[];
}

/** The machines of a terminal by group. It guards that gantries on one line, of whatever group, share its runway. */
export class Teams {
  readonly workers: Worker[];
  readonly teams: readonly Team[];
  readonly runways = new Map<string, Runway>();
  private readonly byGroup = new Map<string, Team>();

  constructor(machines: readonly SingleMachine[]) {
    for (const [group, [first]] of groupBy(machines, (machine) => machine.group))
      if (first !== undefined) this.byGroup.set(group, this.teamOf(first));
    this.teams = [...this.byGroup.values()];
    this.workers = machines.flatMap((machine) => {
      const team = this.byGroup.get(machine.group);
      const queue = team?.queues[0];
      if (team === undefined || queue === undefined) return [];
      const worker = { machine, team, freeAt: 0, queue };
      team.workers.push(worker);
      return [worker];
    });
  }

  /** The queue of a team on a line; people may have sent a gantry where its group does not reach. */
  queueOn(team: Team, line: string | undefined): Queue {
    const known = team.queues.find((queue) => queue.line === line);
    if (known !== undefined) return known;
    const queue = this.newQueue(line);
    team.queues.push(queue);
    return queue;
  }

  /** The queues in which a job waits: one of each group that can do it. */
  queuesOf({ job, able }: Task): Queue[] {
    return able.flatMap((machine) => {
      const team = this.byGroup.get(machine.group);
      return team === undefined ? [] : [this.queueOn(team, isGantry(machine.kind) ? lineOf(machine, job) : undefined)];
    });
  }

  private teamOf({ kind, group, reaches }: SingleMachine): Team {
    const lines = kind === 'yard-gantry' && reaches.length > 0 ? reaches : [isGantry(kind) ? group : undefined];
    return { workers: [], queues: lines.map((line) => this.newQueue(line)) };
  }

  private newQueue(line: string | undefined): Queue {
    const runway = (line === undefined ? undefined : this.runways.get(line)) ?? new Runway();
    if (line !== undefined) this.runways.set(line, runway);
    return { line, runway, tasks: [] };
  }
}

/** The first job of a queue that nobody has taken; those before it are taken out. */
export function firstOf({ tasks }: Queue): Task | undefined {
  let done = 0;
  while (tasks[done]?.settled === true) done += 1;
  if (done > 0) tasks.splice(0, done);
  return tasks[0];
}
