import type { Sentence } from '../../base/sentence.ts';
import type { JobKind, MachineName, SingleMachine } from '../../model/job.ts';
import type { PartId } from '../../model/terminal.ts';
import type { UnitKey } from '../../model/unit.ts';

/** Where a unit is picked up or put down: a block, track or berth and how far along it; a truck stands wherever it is wanted. */
export interface Spot {
  readonly place: PartId | 'truck';
  readonly metre: number;
}

/** What is at stake when a job comes late, the worst first. */
export const urgencies = ['spoils', 'truck', 'departure', 'usual'] as const;
export type Urgency = (typeof urgencies)[number];

/** One job. Moments are minutes from now. */
export interface Job {
  /** Of one unit there is one job a kind. */
  readonly id: string;
  readonly unit: UnitKey;
  readonly kind: JobKind;
  readonly kg: number;
  readonly from: Spot;
  readonly to: Spot;
  /** Jobs that come first: what stands upon it, and the way so far of the same unit. */
  readonly after: readonly string[];
  readonly notBefore: number;
  readonly due: number;
  readonly urgency: Urgency;
  /** Machines that tried, with what they said; they are not sent again. */
  readonly failed: ReadonlyMap<MachineName, string>;
  /** The machine that has taken it, and for how many minutes. */
  readonly held?: { readonly machine: MachineName; readonly minutes: number };
}

/** Which jobs there are, and which machines do them. */
export interface JobQuestion {
  readonly machines: readonly SingleMachine[];
  readonly jobs: readonly Job[];
}

/** A job in a machine's list. Until `startsAt` the machine comes to where the unit is. */
export interface Assigned {
  readonly job: string;
  readonly machine: MachineName;
  readonly leavesAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A job for which there is no machine, with the reason. */
export interface RefusedJob {
  readonly job: string;
  readonly reason: Sentence;
}

/** A gantry on its line, or coming into another one. `from` is absent where it comes from elsewhere. */
export interface Travel {
  readonly machine: MachineName;
  readonly line: string;
  readonly leavesAt: number;
  readonly arrivesAt: number;
  readonly from?: number;
  readonly to: number;
}

export interface Dispatch {
  /** In the order in which they begin. */
  readonly assigned: readonly Assigned[];
  readonly refused: readonly RefusedJob[];
  /** Where each gantry stands at the beginning, and the ways it makes between its jobs. */
  readonly gantries: readonly { readonly machine: MachineName; readonly line: string; readonly metre: number }[];
  readonly travels: readonly Travel[];
}

/** Metres a gantry makes in a minute. */
export const gantryMetresPerMinute = 100;
/** What lies between the middles of two gantries on one line, at least. */
export const gantrySafetyM = 20;
/** A yard gantry that goes over to another block. */
export const changeMinutes = 15;

/** How long a machine works at a job: its usual move, and the way with the unit where that is long. */
export const minutesFor = ({ movesPerHour, kind }: SingleMachine, { from, to }: Pick<Job, 'from' | 'to'>): number =>
  60 / movesPerHour + (kind === 'tractor' ? 0 : wayOf(from, to) / gantryMetresPerMinute);

/** A truck comes to where the machine is: the way is none. */
const wayOf = (from: Spot, to: Spot): number =>
  from.place === 'truck' || to.place === 'truck' ? 0 : Math.abs(from.metre - to.metre);

/** The metres between which a machine is busy with a job. */
export function reachOf({ from, to }: Pick<Job, 'from' | 'to'>): { readonly start: number; readonly end: number } {
  if (from.place === 'truck') return { start: to.metre, end: to.metre };
  if (to.place === 'truck') return { start: from.metre, end: from.metre };
  return { start: from.metre, end: to.metre };
}
