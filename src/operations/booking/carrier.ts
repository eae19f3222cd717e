import { say } from '../../base/sentence.ts';
import type { Booking } from '../../model/booking.ts';
import { type CarrierId, otherCarrierOf } from '../../model/carrier.ts';
import type { Unit } from '../../model/unit.ts';
import type { UnitId } from '../../model/unit-id.ts';
import { type Decision, refuse, type Sight } from '../sight.ts';

/** Why a booking cannot ask for the units of its carrier: nobody knows it, or one of its numbers is another's. */
export function carrierObjection(
  { network }: Sight,
  { carrier }: Booking,
  units: readonly Pick<Unit, 'number'>[],
): Decision | undefined {
  if (carrier === undefined) return undefined;
  if (!network.carriers.has(carrier)) {
    const known = [...network.carriers.keys()];
    return refuse(
      'unknown-name',
      known.length === 0
        ? say`${carrier} is no carrier of carriers.csv, which has none`
        : say`${carrier} is no carrier of carriers.csv: ${known}`,
    );
  }
  for (const { number } of units) {
    const objection = ownerObjection(network, carrier, number);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

/** Why a unit with this number cannot go on a journey, by whose it is; nothing where its booking takes anybody's. */
export const strangeUnit = (sight: Sight, unit: Unit, number: UnitId | undefined): Decision | undefined =>
  ownerObjection(sight.network, sight.booking(unit.booking)?.booking.carrier, number);

function ownerObjection(
  { carriers }: Sight['network'],
  carrier: CarrierId | undefined,
  number: UnitId | undefined,
): Decision | undefined {
  const other = otherCarrierOf(carriers, carrier, number);
  return other && refuse('wrong-unit', say`${number} is a unit of ${other.id}, the booking wants one of ${carrier}`);
}
