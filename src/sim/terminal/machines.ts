import type { Machine, MachineKind, PartId, Terminal } from '../../model/terminal.ts';
import type { Calendar } from './calendar.ts';

/** Something that takes a machine, or a lane of a gate, for a while. */
export interface Job {
  /** Parts the machine must reach, all of them. */
  readonly reaching: readonly string[];
  /** Called when a machine takes it: how many lifts it is. */
  readonly begin: () => number;
  readonly done: () => void;
}

interface Pool {
  readonly kind: MachineKind | 'lane';
  readonly reaches: ReadonlySet<string>;
  readonly minutes: number;
  free: number;
}

/** Lanes of all gates, as parts that pools reach; no id of a part is in small letters. */
export const lanes = { in: 'lanes in', out: 'lanes out' } as const;

/** Who works a block where several could: gantries that are made for it first. */
const preferred: readonly Pool['kind'][] = [
  'lane',
  'yard-gantry',
  'empty-handler',
  'reach-stacker',
  'rail-gantry',
  'quay-crane',
];

/** Lifts in pairs of places: the machines of a terminal, by kind, each with its rate; whoever waits longest is served first. */
export class Machines {
  lifts = 0;
  private readonly calendar: Calendar;
  private readonly pools: Pool[];
  private readonly waiting: Job[] = [];
  private readonly onLift: (lifts: number) => void;

  /** Where only some blocks are worked, machines that serve nothing but blocks are there in the same share, at least one. */
  constructor(
    calendar: Calendar,
    terminal: Terminal,
    worked: ReadonlySet<PartId>,
    onLift: (lifts: number) => void = () => {},
  ) {
    this.calendar = calendar;
    this.onLift = onLift;
    const blocks = new Set(terminal.blocks.map(({ id }) => id));
    const lifting = terminal.machines.filter(({ kind }) => kind !== 'tractor');
    this.pools = [
      ...gatePools(terminal),
      ...lifting.map((machine) => ({
        kind: machine.kind,
        reaches: new Set<string>(machine.reaches.filter((part) => !blocks.has(part) || worked.has(part))),
        minutes: 60 / machine.movesPerHour,
        free: countOf(machine, blocks, worked),
      })),
    ].sort((a, b) => preferred.indexOf(a.kind) - preferred.indexOf(b.kind));
  }

  /** Whether one machine reaches all of these parts. */
  reach(parts: readonly string[]): boolean {
    return this.pools.some((pool) => reachesAll(pool, parts));
  }

  ask(job: Job): void {
    if (!this.begin(job)) this.waiting.push(job);
  }

  private begin(job: Job): boolean {
    const pool = this.pools.find((each) => each.free > 0 && reachesAll(each, job.reaching));
    if (pool === undefined) return false;
    const lifts = job.begin();
    pool.free -= 1;
    if (pool.kind !== 'lane') {
      this.lifts += lifts;
      this.onLift(lifts);
    }
    this.calendar.after(lifts * pool.minutes, () => {
      pool.free += 1;
      job.done();
      this.next();
    });
    return true;
  }

  /** A machine is free: whoever waits and can be served is. */
  private next(): void {
    for (let at = 0; at < this.waiting.length; ) {
      const job = this.waiting[at];
      if (job === undefined || !this.begin(job)) at += 1;
      else this.waiting.splice(this.waiting.indexOf(job), 1);
    }
  }
}

const reachesAll = ({ reaches }: Pool, parts: readonly string[]): boolean => parts.every((part) => reaches.has(part));

function countOf({ count, reaches }: Machine, blocks: ReadonlySet<PartId>, worked: ReadonlySet<PartId>): number {
  if (reaches.some((part) => !blocks.has(part))) return count;
  return Math.max(1, Math.ceil((count * reaches.filter((part) => worked.has(part)).length) / reaches.length));
}

function gatePools({ gates }: Terminal): Pool[] {
  const of = (part: string, count: number): Pool => {
    const minutes = gates.reduce((sum, gate) => sum + gate.minutesPerTruck, 0) / Math.max(1, gates.length);
    return { kind: 'lane', reaches: new Set([part]), minutes, free: count };
  };
  return [
    of(
      lanes.in,
      gates.reduce((sum, gate) => sum + gate.lanesIn, 0),
    ),
    of(
      lanes.out,
      gates.reduce((sum, gate) => sum + gate.lanesOut, 0),
    ),
  ];
}
