import type { Instant } from '../base/time.ts';
import type { FacilityId } from './facility.ts';
import { type Size, type SizeType, sizeOf } from './size-type.ts';
import { type Unit, type UnitKey, whereabouts } from './unit.ts';

/** What becomes of a unit when its goods are out: emptied with its consignee, brought back to a depot, taken for the next goods. */
export type EmptyStep =
  | {
      readonly kind: 'stripped' | 'returned-empty';
      readonly at: FacilityId;
      readonly when: Instant;
      readonly version: number;
    }
  | {
      readonly kind: 'taken-empty';
      readonly at: FacilityId;
      readonly when: Instant;
      readonly version: number;
      /** The journey it was taken for, where that is known. */
      readonly by?: UnitKey;
    };

/** Where a unit is without goods, as far as its own journey tells: with its consignee, in a depot, or booked empty and in a yard. */
export interface EmptyPlace {
  readonly at: FacilityId;
  readonly since: Instant;
  readonly is: 'with-consignee' | 'in-depot' | 'in-yard';
}

/** Where a unit can be had without goods; nothing while it has some, is elsewhere, or was taken. */
export function emptyPlaceOf(unit: Unit): EmptyPlace | undefined {
  const place = whereabouts(unit);
  if (place.kind === 'yard')
    return unit.empty === true ? { at: place.at, since: place.since, is: 'in-yard' } : undefined;
  const last = unit.emptied?.at(-1);
  if (place.kind !== 'gone' || last === undefined || last.kind === 'taken-empty') return undefined;
  return { at: last.at, since: last.when, is: last.kind === 'stripped' ? 'with-consignee' : 'in-depot' };
}

/** Units of one such type carry the same goods: length in feet, whether high, and kind. */
export interface EmptyType extends Pick<Size, 'feet' | 'high' | 'kind'> {
  /** `40 high dry`: names it, for maps and for people. */
  readonly name: string;
}

export function emptyTypeOf(sizeType: SizeType): EmptyType {
  const { feet, high, kind } = sizeOf(sizeType);
  return { feet, high, kind, name: `${feet}${high ? ' high' : ''} ${kind}` };
}
