import type { Brand } from '../base/brand.ts';
import type { Mark, Opening } from './facility.ts';

/** What stands at a facility and works there: the ground units stand on, the tracks, lanes and quays they pass, and the machines. */
export interface Terminal {
  readonly blocks: readonly Block[];
  readonly tracks: readonly Track[];
  readonly gates: readonly Gate[];
  readonly berths: readonly Berth[];
  readonly machines: readonly Machine[];
}

/** Id of a part of a terminal, within its facility: `A`, `T1`, `RS`. */
export type PartId = Brand<string, 'PartId'>;

/**
 * A field of stacks. A bay is as long as a 20-foot unit; a longer unit takes two, of which the first has an odd number. Rows lie
 * side by side, tiers one upon the other.
 */
export interface Block {
  readonly id: PartId;
  readonly bays: number;
  readonly rows: number;
  readonly tiers: number;
  /** Sockets, and the bays that reach them, both included. */
  readonly plugs: number;
  readonly plugBays?: Span;
  /** Classes of dangerous goods that may stand here; empty takes none. */
  readonly dangerous: ReadonlySet<string>;
  /** Under customs supervision: units with a customs or inspection hold stand here first. */
  readonly customs: boolean;
  /** What the ground under one stack bears, in kilograms. */
  readonly stackMaxKg: number;
  readonly mark: Mark;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A track beside which trains are loaded. */
export interface Track {
  readonly id: PartId;
  readonly gauge: number;
  /** What a train may measure to be worked as a whole, in metres. */
  readonly usableM: number;
  readonly mark: Mark;
}

export interface Gate {
  readonly id: PartId;
  readonly lanesIn: number;
  readonly lanesOut: number;
  /** What one truck takes in a lane. */
  readonly minutesPerTruck: number;
  /** Where it differs from that of the facility. */
  readonly opening?: Opening;
  readonly mark: Mark;
}

export interface Berth {
  readonly id: PartId;
  readonly lengthM: number;
  readonly draughtM: number;
  readonly mark: Mark;
}

export const machineKinds = [
  'rail-gantry',
  'yard-gantry',
  'quay-crane',
  'reach-stacker',
  'empty-handler',
  'tractor',
  'crew',
] as const;
export type MachineKind = (typeof machineKinds)[number];

/** Machines of one kind that work the same places; or people who plug reefers in, look after them and inspect. */
export interface Machine {
  readonly id: PartId;
  readonly kind: MachineKind;
  readonly count: number;
  /** Of one machine: lifts, drives of a tractor, or units that a crew looks after. */
  readonly movesPerHour: number;
  /** What it lifts or pulls, in kilograms; of a crew 0. */
  readonly maxKg: number;
  /** Ids of blocks, tracks and berths it reaches. */
  readonly reaches: readonly PartId[];
  readonly mark: Mark;
}

/** Where a unit stands: block, bay, row and tier, each from 1. A unit longer than 20 feet is named by the first of its two bays. */
export interface Slot {
  readonly block: PartId;
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
}

export function readPartId(text: string): PartId | undefined {
  return /^[A-Z][A-Z0-9]{0,5}$/.test(text) ? (text as PartId) : undefined;
}

/** `A-07-3-2`: block, bay, row, tier. */
export const writeSlot = ({ block, bay, row, tier }: Slot): string =>
  `${block}-${String(bay).padStart(2, '0')}-${row}-${tier}`;

export function readSlot(text: string): Slot | undefined {
  const match = /^([A-Z][A-Z0-9]{0,5})-(\d{1,3})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [bay, row, tier] = [Number(match[2]), Number(match[3]), Number(match[4])];
  return bay < 1 || row < 1 || tier < 1 ? undefined : { block: match[1] as PartId, bay, row, tier };
}

/** The odd bay of the two that a bay belongs to: a unit longer than 20 feet stands in both. */
export const pairOf = (bay: number): number => bay - 1 + (bay % 2);

/** Twenty-foot units a block holds when it is full to the top. */
export const slotsOf = ({ bays, rows, tiers }: Block): number => bays * rows * tiers;
