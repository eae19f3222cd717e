import type { Minute } from '../../base/time.ts';
import type { DepartureId } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { SingleMachine } from '../../model/job.ts';
import type { Network } from '../../model/network.ts';
import type { Standing } from '../../model/standing.ts';
import type { PartId } from '../../model/terminal.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Mode } from '../../model/way.ts';
import type { FirstLift } from '../../terminal/barge/order.ts';
import type { YardNow } from '../yard-sheet.ts';

/** A departure that calls at a facility, as it now looks. */
export interface CallHere {
  readonly id: DepartureId;
  readonly call: number;
  readonly mode: Mode;
  readonly gauge?: number;
  readonly arrives: Minute;
  readonly departs: Minute;
  readonly arrived: boolean;
  readonly departed: boolean;
  readonly loads: boolean;
  readonly goesOn: boolean;
}

/** Where on its train a unit goes: the wagon from 1, its number, the place on it from 1, and how many metres behind the first wagon's front. */
export interface WagonPlace {
  readonly wagon: number;
  readonly number: string;
  readonly place: number;
  readonly metre: number;
}

/** In which cell of its barge a unit goes, as BAPLIE writes it, and how many metres behind its first bay. */
export interface CellPlace {
  readonly cell: string;
  readonly metre: number;
}

export type Place = WagonPlace | CellPlace;

/** Metres of a bay of twenty feet, with what lies between two. */
const cellBayM = 6.5;

/** How far behind the first bay of a barge the middle of a unit lies; a long one lies in two bays. */
export const cellMetre = (bay: number, long: boolean): number => cellBayM * (long ? bay : bay - 0.5);

/** All that the jobs of a facility follow from. */
export interface JobSight {
  readonly network: Network;
  readonly at: FacilityId;
  readonly machines: readonly SingleMachine[];
  readonly now: Minute;
  /** How far jobs are looked for. */
  readonly until: Minute;
  /** A unit that somebody asks for: it goes before all others. */
  readonly first?: UnitKey;
  readonly yard: YardNow;
  readonly calls: readonly CallHere[];
  /** Units on departures that call here. */
  readonly aboard: readonly Unit[];
  /** Places on trains and barges, of those who go or are to be taken off. */
  readonly places: ReadonlyMap<UnitKey, Place>;
  /** Whom the stowage of a barge leaves ashore. */
  readonly ashore?: ReadonlySet<UnitKey>;
  /** The lifts on a barge that come before that of a unit. */
  readonly before?: ReadonlyMap<UnitKey, readonly FirstLift[]>;
  standing(unit: Unit): Standing;
}

/** The track or berth of each departure, as far as there are some. */
export type Stands = ReadonlyMap<DepartureId, PartId>;

/** Loading begins so long before a train leaves, and ends so long before it. */
export const loadingMinutes = 4 * 60;
export const closingMinutes = 30;
/** A train is unloaded so long after it came. */
export const unloadMinutes = 4 * 60;
