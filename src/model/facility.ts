import type { Brand } from '../base/brand.ts';
import type { Zone } from '../base/zone.ts';
import type { Locode } from './locode.ts';

/** Our own id of a place where units change hands or pass: `CQ_TUA`. */
export type FacilityId = Brand<string, 'FacilityId'>;

export const facilityKinds = [
  'rail-terminal',
  'road-terminal',
  'river-port',
  'sea-port',
  'airport',
  'dry-port',
  'border',
  'transhipment',
  'bonded-zone',
  'yard',
  'lock',
  'loading-place',
] as const;

export type FacilityKind = (typeof facilityKinds)[number];

/** How sure a value of the network is: found in a source, derived from found values, or estimated. */
export type Mark = 'found' | 'derived' | 'estimated';

/** What something is called where there is little room, by language. */
export interface ShortName {
  readonly en?: string;
  readonly zh?: string;
}

export interface Facility {
  readonly id: FacilityId;
  readonly name: string;
  readonly short?: ShortName;
  readonly country: string;
  readonly kinds: readonly FacilityKind[];
  readonly zone: Zone;
  readonly latitude: number;
  readonly longitude: number;
  readonly locode?: Locode;
  /** Belongs to the hub itself: its gate, yard and rail are ours to run. */
  readonly ours: boolean;
  /** When trucks may come and go, by weekday (Monday first): minutes of the day, or nothing where it is shut. */
  readonly opening: Opening;
  readonly reeferPlugs: number;
  /** Twenty-foot units without goods that it has room for; absent where nobody brings them back here. */
  readonly emptiesTeu?: number;
  readonly mark: Mark;
}

/** One span a weekday, Monday first; `undefined` is shut all day. */
export type Opening = readonly ({ readonly from: number; readonly to: number } | undefined)[];

export function readFacilityId(text: string): FacilityId | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_]{0,19}$/.test(text) ? (text as FacilityId) : undefined;
}
