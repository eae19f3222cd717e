import type { Brand } from '../base/brand.ts';
import type { Cents, Money } from '../base/money.ts';
import type { Instant, Minute } from '../base/time.ts';
import type { CarrierId } from './carrier.ts';
import type { FacilityId } from './facility.ts';
import type { GoodsLine } from './goods.ts';
import type { SizeType } from './size-type.ts';
import type { UnitId } from './unit-id.ts';
import type { Mode } from './way.ts';

/** The customer's reference of a booking, unique in the hub. */
export type BookingId = Brand<string, 'BookingId'>;

/** A request, then an agreement, to carry units between two places by a time. */
export interface Booking {
  readonly id: BookingId;
  readonly customer: string;
  readonly consignor?: string;
  readonly consignee?: string;
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  /** The units can be collected at the origin from here on. */
  readonly readyAt: Minute;
  readonly dueAt: Minute;
  /** When all papers will be there; absent: with the units. */
  readonly documentsAt?: Minute;
  readonly units: readonly BookedUnit[];
  readonly goods: readonly GoodsLine[];
  readonly incoterm?: Incoterm;
  /** Whose units the goods go in; absent: anybody's. */
  readonly carrier?: CarrierId;
  /** 1 goes first, 5 last. */
  readonly priority: Priority;
  /** What a day of lateness costs for one unit, in the hub's currency; absent: the hub's own norm. */
  readonly latePerDay?: Cents;
  /** Modes the owner of the goods allows; absent allows all. */
  readonly modes?: readonly Mode[];
  readonly laden: boolean;
  /** Made by a generator: shown as such everywhere. */
  readonly synthetic: boolean;
}

export interface BookedUnit {
  /** Absent until a unit is assigned: at the latest when it gates in. */
  readonly number?: UnitId;
  readonly sizeType: SizeType;
  /** With goods. */
  readonly grossKg: number;
  readonly tareKg: number;
}

export type Priority = 1 | 2 | 3 | 4 | 5;

/** Incoterms 2020. */
export const incoterms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;

export type Incoterm = (typeof incoterms)[number];

export function readBookingId(text: string): BookingId | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,34}$/.test(text) ? (text as BookingId) : undefined;
}

/** What is known of a booking: the fold of its events. */
export interface BookingState {
  readonly booking: Booking;
  /** What the customer was told it would cost. Our cost is another thing and stands with the plan. */
  readonly price?: Money;
  readonly confirmed?: { readonly price: Money; readonly arrivesAt: Minute; readonly at: Instant };
  readonly cancelledAt?: Instant;
  readonly version: number;
  readonly recordedAt: Instant;
}
