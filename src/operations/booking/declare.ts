import { say } from '../../base/sentence.ts';
import { isoGrossMaxKg } from '../../model/size-type.ts';
import { whereabouts } from '../../model/unit.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, placeIn, refuse, type Sight, unitStream } from '../sight.ts';
import { strangeUnit } from './carrier.ts';

type Declare = Extract<Order, { kind: 'declare' }>;

/** Gives a unit its number, or its weights as verified. A heavier unit needs room for its weight on every segment it has. */
export function decideDeclare(sight: Sight, { unit: key, number, grossKg, tareKg }: Declare): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', say`${key} is cancelled`);
  if (number === undefined && grossKg === undefined && tareKg === undefined)
    return refuse('not-possible', say`nothing is declared`);
  if (number !== undefined) {
    const inside = whereabouts(unit).kind !== 'outside';
    if (inside && unit.number !== undefined && unit.number !== number) {
      return refuse('wrong-number', say`${key} came in as ${unit.number}; correct its gate-in instead`);
    }
    const journey = sight.unitWithNumber(number);
    if (journey !== undefined && journey !== key)
      return refuse('wrong-number', say`${number} is on its way as ${journey}`);
    const strange = strangeUnit(sight, unit, number);
    if (strange !== undefined) return strange;
  }
  const gross = grossKg ?? unit.grossKg;
  if (gross > isoGrossMaxKg)
    return refuse('not-possible', say`${gross} kg is more than any unit may weigh (${isoGrossMaxKg})`);
  if (gross < (tareKg ?? unit.tareKg)) return refuse('not-possible', say`the gross weight is below the tare`);
  const event = {
    kind: 'declared' as const,
    ...(number === undefined ? {} : { number }),
    ...(grossKg === undefined ? {} : { grossKg }),
    ...(tareKg === undefined ? {} : { tareKg }),
  };
  return { events: [draft(sight, unitStream(key), event, undefined, placeIn(sight, unit))] };
}
