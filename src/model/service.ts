import type { Brand } from '../base/brand.ts';
import type { Cents } from '../base/money.ts';
import type { Minutes } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import type { FacilityId, Mark } from './facility.ts';
import type { UnitKind } from './size-type.ts';
import type { Mode, Way } from './way.ts';

/** Our own id of a repeated offer between terminals: `CQ-DOS`. */
export type ServiceId = Brand<string, 'ServiceId'>;

/** What a family of services is called. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly nameZh?: string;
}

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  /** What it is called in Chinese, where it has such a name. */
  readonly nameZh?: string;
  readonly mode: Mode;
  readonly way: Way;
  /** Services that fail and are sold together: `middle-corridor`. */
  readonly family: string;
  readonly calls: readonly CallPattern[];
  readonly calendars: readonly Calendar[];
  /** Of one departure; of one service day where the service runs on demand. */
  readonly capacity: Capacity;
  /** Trucks and shuttles too frequent to be sold one by one: the capacity is shared by all runs of a day. */
  readonly onDemand: boolean;
  readonly accepts: Acceptance;
  readonly cutOffs: CutOffs;
  readonly emission: EmissionId;
  readonly mark: Mark;
}

export type EmissionId = Brand<string, 'EmissionId'>;

export interface Capacity {
  readonly teu: number;
  /** Gross kilograms. */
  readonly kg: number;
  readonly plugs: number;
}

/** What a service may carry, and the weights its lane allows. */
export interface Acceptance {
  readonly kinds: ReadonlySet<UnitKind>;
  /** Classes of dangerous goods, such as `9` or `2.1`; empty takes none. */
  readonly dangerousClasses: ReadonlySet<string>;
  readonly gross20MaxKg: number;
  readonly gross40MaxKg: number;
}

/** Latest acceptance before departure, by kind (DCSA's list). */
export interface CutOffs {
  readonly delivery: Minutes;
  readonly reefer: Minutes;
  readonly dangerous: Minutes;
  readonly documents: Minutes;
}

/** A stop of the service, before it has a date. */
export interface CallPattern {
  readonly facility: FacilityId;
  readonly arrives: CallTime;
  readonly departs: CallTime;
  /** Whether units may be loaded and discharged here; a train that only passes does neither. */
  readonly loads: boolean;
  readonly discharges: boolean;
  /** What the segment from here to the next call costs and how long it is; absent at the last call. */
  readonly next?: Segment;
}

/** Either time since the first departure, or days after the service day and a wall clock time at the facility. */
export type CallTime =
  | { readonly kind: 'elapsed'; readonly wait: Minutes }
  | { readonly kind: 'civil'; readonly dayOffset: number; readonly minuteOfDay: number };

export interface Segment {
  readonly km: number;
  readonly rate40: Cents;
  readonly rate20: Cents;
  /** On top of the dry rate for a unit that needs current. */
  readonly reefer: Cents;
  readonly mark: Mark;
}

/** On these weekdays between these days the service leaves its first call at these times of the wall clock there. */
export interface Calendar {
  /** 1 is Monday. */
  readonly weekdays: ReadonlySet<number>;
  readonly from?: Day;
  readonly to?: Day;
  readonly except: ReadonlySet<Day>;
  /** Minutes of the day, rising. The n-th run of a service day is counted over all calendars, by time. */
  readonly departsAt: readonly number[];
}

export function readServiceId(text: string): ServiceId | undefined {
  return /^[A-Z0-9][A-Z0-9._]*(?:-[A-Z0-9._]+)*$/.test(text) && text.length <= 30 ? (text as ServiceId) : undefined;
}
