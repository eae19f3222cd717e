import { minuteOf } from '../../base/time.ts';
import type { Unit } from '../../model/unit.ts';
import { whereabouts } from '../../model/unit.ts';
import type { Order, OrderRefusal } from '../order.ts';
import { type Decision, draft, placeIn, refuse, type Sight, unitStream } from '../sight.ts';

type PassRight = Extract<Order, { kind: 'pass-right' }>;

/** Says who may fetch a unit: the first time freely, later only in the name of who has the right. */
export function decidePassRight(sight: Sight, { unit: key, holder, by, until }: PassRight): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', `there is no unit ${key}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', `${key} is cancelled`);
  if (whereabouts(unit).kind === 'gone') return refuse('already-done', `${key} is already out`);
  if (until !== undefined && until <= minuteOf(sight.now))
    return refuse('wrong-time', 'the right would be over already');
  const { right } = unit;
  if (right !== undefined && right.holder !== by)
    return refuse('no-right', `${right.holder} may fetch ${key}, and only they can pass it on`);
  if (right !== undefined && right.holder === holder && right.until === until)
    return refuse('already-done', `${holder} has the right already`);
  const kind = right === undefined ? 'right-given' : 'right-passed';
  const event = { kind, holder, ...(until === undefined ? {} : { until }) } as const;
  return { events: [draft(sight, unitStream(key), event, undefined, placeIn(sight, unit))] };
}

/** Why somebody may not fetch a unit of which it was said who may. */
export function rightObjection(
  sight: Pick<Sight, 'now'>,
  unit: Unit,
  holder: string | undefined,
): OrderRefusal | undefined {
  const { key, right } = unit;
  if (right === undefined) return undefined;
  if (right.holder !== holder)
    return {
      code: 'no-right',
      reason: `${right.holder} may fetch ${key}${holder === undefined ? '' : `, not ${holder}`}; they must pass the right on first`,
    };
  if (right.until !== undefined && minuteOf(sight.now) >= right.until)
    return { code: 'no-right', reason: `the right of ${holder} to fetch ${key} is over; it must be given again` };
  return undefined;
}
