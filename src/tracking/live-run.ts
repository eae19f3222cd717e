import type { Minute } from '../base/time.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Mode } from '../model/way.ts';
import type { Certainty, LiveMoments } from '../plan/timetable/live.ts';
import type { Use } from '../plan/timetable/uses.ts';
import type { MomentSheet } from './leg-sheet.ts';
import type { Run } from './traffic-runs.ts';

/** A run with what is known of it. */
export interface LiveRun extends Run {
  readonly live: LiveMoments;
  readonly state?: DepartureState;
  readonly laden: boolean;
}

/** Whether it has come to a call by then. What is overdue is expected now: at this very minute it has not happened yet. */
export const hasCome = ({ live: { arrives, arrivalIs } }: LiveRun, call: number, at: Minute): boolean =>
  (arrives[call] ?? at) < at || (arrives[call] === at && arrivalIs[call] !== 'estimated');

/** Whether it has left a call by then. */
export const hasLeft = ({ live: { departs, departureIs } }: LiveRun, call: number, at: Minute): boolean =>
  (departs[call] ?? at) < at || (departs[call] === at && departureIs[call] !== 'estimated');

/** How many units travel together between two calls of a departure. */
export interface Riding {
  readonly departure: DepartureId;
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

/** How many units come with one departure and go on with another. */
export interface Changing {
  readonly departure: DepartureId;
  readonly to: number;
  readonly next: DepartureId;
  readonly from: number;
  readonly units: number;
}

/** Units by departure and call: how many until the next one. */
export type UnitsByCall = ReadonlyMap<DepartureId, readonly number[]>;

/** A departure between its first call and its last. */
export interface UnderWay {
  readonly departure: DepartureId;
  readonly service: string;
  readonly mode: Mode;
  readonly family: string;
  /** Where it begins and ends. */
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  /** The calls it is between; it stands at the first of them until it departs. */
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly call: number;
  readonly standing: boolean;
  readonly departs: MomentSheet;
  readonly arrives: MomentSheet;
  /** How sure it is that it is under way at this moment. */
  readonly is: Certainty;
  /** Beyond plan, at its next call, in minutes. */
  readonly delayMinutes: number;
  /** Until its next call. What runs on demand shares its space with the other runs of the day, and shows none of its own. */
  readonly load?: Use;
  readonly capacity: Use;
  /** Units planned on it, or on it, until its next call. */
  readonly units: number;
  /** When what is known of it was written down; absent when nothing is known beyond the timetable. */
  readonly asOf?: string;
}
