/** Figures of one play, as they are counted. */
export interface Tally {
  /** Units lifted out of a slot to leave, and those put elsewhere for it. */
  retrievals: number;
  reshuffles: number;
  /** Units for which no slot was found: they stand beside the stacks. */
  withoutSlot: number;
  /** Units that a departure left behind, for the next one. */
  readonly leftBehind: Set<string>;
  /** Units that came after their departure was loaded. */
  missed: number;
  /** Minutes in the yard, by how a unit came and goes. */
  readonly dwell: Map<string, number[]>;
  readonly truckTurn: number[];
  readonly trainStay: number[];
  readonly bargeStay: number[];
  readonly liftsByHour: Map<number, number>;
  /** Share of slots taken, each hour. */
  readonly fill: number[];
  plugsMax: number;
  unitsMax: number;
  came: number;
  left: number;
  readonly loads: { readonly value: number; readonly bound: number; readonly units: number }[];
}

export const newTally = (): Tally => ({
  retrievals: 0,
  reshuffles: 0,
  withoutSlot: 0,
  leftBehind: new Set(),
  missed: 0,
  dwell: new Map(),
  truckTurn: [],
  trainStay: [],
  bargeStay: [],
  liftsByHour: new Map(),
  fill: [],
  plugsMax: 0,
  unitsMax: 0,
  came: 0,
  left: 0,
  loads: [],
});
