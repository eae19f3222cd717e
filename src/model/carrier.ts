import type { Brand } from '../base/brand.ts';
import type { Currency } from '../base/money.ts';
import type { Mark, ShortName } from './facility.ts';
import type { DayTariff } from './storage.ts';
import type { UnitId } from './unit-id.ts';

export type CarrierId = Brand<string, 'CarrierId'>;

/** Three letters before the category sign of a unit number: `CSQ` of `CSQU3054383` (ISO 6346). */
export type OwnerCode = Brand<string, 'OwnerCode'>;

/** The carrier's own charges: in a terminal longer than its free days, and outside with its unit longer than they are. */
export const carrierCharges = ['demurrage', 'detention'] as const;

export type CarrierCharge = (typeof carrierCharges)[number];

/** Who owns units, and lets others have them for some free days. */
export interface Carrier {
  readonly id: CarrierId;
  readonly name: string;
  readonly short?: ShortName;
  readonly ownerCodes: readonly OwnerCode[];
  /** What its charges are in. They are its own, and are never added to the hub's. */
  readonly currency: Currency;
  readonly charges: Readonly<Record<CarrierCharge, readonly DayTariff[]>>;
  readonly mark: Mark;
}

export const ownerCodeOf = (number: UnitId): OwnerCode => number.slice(0, 3) as OwnerCode;

export const readOwnerCode = (text: string): OwnerCode | undefined =>
  /^[A-Z]{3}$/.test(text) ? (text as OwnerCode) : undefined;

export const readCarrierId = (text: string): CarrierId | undefined =>
  /^[A-Za-z0-9][A-Za-z0-9_]{0,19}$/.test(text) ? (text as CarrierId) : undefined;

/** The carrier whose unit this is, where the network knows. */
export function carrierOf(carriers: ReadonlyMap<CarrierId, Carrier>, number: UnitId | undefined): Carrier | undefined {
  if (number === undefined) return undefined;
  const code = ownerCodeOf(number);
  for (const carrier of carriers.values()) if (carrier.ownerCodes.includes(code)) return carrier;
  return undefined;
}

/**
 * Whose unit this is, where it is known to be another carrier's than the one it must be of. A code that the network does not know says
 * nothing: carriers lease units of others.
 */
export function otherCarrierOf(
  carriers: ReadonlyMap<CarrierId, Carrier>,
  wanted: CarrierId | undefined,
  number: UnitId | undefined,
): Carrier | undefined {
  const owner = wanted === undefined ? undefined : carrierOf(carriers, number);
  return owner === undefined || owner.id === wanted ? undefined : owner;
}
