import type { Minute } from '../base/time.ts';
import type { DepartureId } from './departure.ts';
import type { AlarmKind } from './reefer.ts';
import type { UnitKey } from './unit.ts';

/** What matters of a unit for where it stands. */
export interface Standing {
  readonly key: UnitKey;
  /** Longer than 20 feet: it takes two bays. */
  readonly long: boolean;
  readonly kg: number;
  readonly needsPlug: boolean;
  /** Classes of its dangerous goods. */
  readonly dangerous: readonly string[];
  /** Under a customs or inspection hold. */
  readonly customs: boolean;
  readonly held: boolean;
  readonly leaves: Leaving;
  /** When its goods spoil, where they do. */
  readonly spoilsAt?: Minute;
  /** Of a reefer with goods to keep. */
  readonly kept?: Kept;
  /** What it leaves on, where it has a plan. */
  readonly departure?: DepartureId;
  /** When that leaves here, where it does; nothing more is loaded then. */
  readonly departs?: { readonly planned: Minute; readonly estimated: Minute };
}

/** What a reefer should be set to and what was read last, in degrees Celsius, and what alarms. */
export interface Kept {
  readonly setPointC?: number;
  readonly readC?: number;
  readonly alarms: readonly AlarmKind[];
}

/** When a unit leaves a yard, as far as that is known: somewhere between two moments, all of them as likely. */
export interface Leaving {
  readonly from: Minute;
  readonly to: Minute;
}
