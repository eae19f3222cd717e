import type { Instant } from '../base/time.ts';
import type { DepartureId } from './departure.ts';
import type { FacilityId } from './facility.ts';
import { type Machine, type MachineKind, type PartId, type Slot, type Terminal, writeSlot } from './terminal.ts';
import type { UnitKey } from './unit.ts';

/**
 * What a machine, or a crew, does with one unit. A `lift-out` sets it down beside its block, from where a tractor takes it; a
 * `hand-over` puts it on the truck that fetches it.
 */
export const jobKinds = [
  'put-down',
  'reshuffle',
  'move',
  'lift-out',
  'drive',
  'load',
  'discharge',
  'hand-over',
  'plug-in',
  'unplug',
  'check',
  'inspect',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** Jobs after which the unit stands where it stood: what a crew does. */
export const tendingKinds = ['plug-in', 'unplug', 'check', 'inspect'] as const satisfies readonly JobKind[];
export type TendingKind = (typeof tendingKinds)[number];

export const isTending = (kind: JobKind): kind is TendingKind => (tendingKinds as readonly JobKind[]).includes(kind);

/** Where a unit waits that stands in no slot: beside a block, track or berth, or on the truck that brought or fetches it. */
export type Beside = PartId | 'truck';

/** What is to be done with a unit, and where it goes. */
export interface JobTask {
  readonly kind: JobKind;
  /** The slot it is put into. */
  readonly slot?: Slot;
  /** Where it is set down, if in no slot. */
  readonly beside?: Beside;
  /** What it is loaded on, or taken off. */
  readonly departure?: DepartureId;
  /** The unit for which it is put out of the way. */
  readonly because?: UnitKey;
  /** The hold that asks for an inspection. */
  readonly hold?: string;
}

/** One machine of a terminal: the group it belongs to and its number there, `RS03`. */
export type MachineName = `${string}${number}`;

/** A job that a machine has taken: until it is over nobody else may touch the unit. */
export interface HeldJob extends JobTask {
  readonly at: FacilityId;
  readonly machine: MachineName;
  readonly since: Instant;
}

export const failures = ['failed', 'cannot-reach'] as const;
export type Failure = (typeof failures)[number];

/** A job that was tried on a unit where it stands, and why that came to nothing. */
export interface FailedJob {
  readonly kind: JobKind;
  readonly machine: MachineName;
  readonly how: Failure;
  readonly reason: string;
  readonly when: Instant;
}

/** What a crew did with a unit in the yard it is in. */
export interface Tended {
  /** It has current since then; absent where it has none. */
  readonly pluggedAt?: Instant;
  readonly checkedAt?: Instant;
  /** Holds for which it was inspected. */
  readonly inspected?: readonly string[];
}

/** One of a group of machines. */
export interface SingleMachine extends Omit<Machine, 'id' | 'count' | 'mark'> {
  readonly name: MachineName;
  readonly group: PartId;
  /** From 1. */
  readonly number: number;
}

/** Each machine of a terminal by itself. */
export const machinesOf = ({ machines }: Pick<Terminal, 'machines'>): SingleMachine[] =>
  machines.flatMap(({ id, count, mark: _, ...rest }) =>
    Array.from({ length: count }, (__, index) => ({
      name: `${id}${String(index + 1).padStart(2, '0')}` as MachineName,
      group: id,
      number: index + 1,
      ...rest,
    })),
  );

export const isLifting = (kind: MachineKind): boolean => kind !== 'tractor' && kind !== 'crew';

/** Machines on rails or a fixed way of their own: they cannot pass each other. */
export const isGantry = (kind: MachineKind): boolean =>
  kind === 'rail-gantry' || kind === 'yard-gantry' || kind === 'quay-crane';

/** Where a task ends, in one word. */
export const writeTarget = ({ slot, departure, beside, kind }: JobTask): string =>
  slot !== undefined
    ? writeSlot(slot)
    : kind === 'load' && departure !== undefined
      ? departure
      : beside === undefined
        ? ''
        : beside === 'truck'
          ? 'truck'
          : `beside ${beside}`;
