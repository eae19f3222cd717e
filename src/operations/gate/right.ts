import { say } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import type { Unit } from '../../model/unit.ts';
import { whereabouts } from '../../model/unit.ts';
import type { Order, OrderRefusal } from '../order.ts';
import { type Decision, draft, no, placeIn, refuse, type Sight, unitStream } from '../sight.ts';

type PassRight = Extract<Order, { kind: 'pass-right' }>;

/** Says who may fetch a unit: the first time freely, later only in the name of who has the right. */
export function decidePassRight(sight: Sight, { unit: key, holder, by, until }: PassRight): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  if (unit.cancelledAt !== undefined) return refuse('cancelled', say`${key} is cancelled`);
  if (whereabouts(unit).kind === 'gone') return refuse('already-done', say`${key} is already out`);
  if (until !== undefined && until <= minuteOf(sight.now))
    return refuse('wrong-time', say`the right would be over already`);
  const { right } = unit;
  if (right !== undefined && right.holder !== by)
    return refuse('no-right', say`${right.holder} may fetch ${key}, and only they can pass it on`);
  if (right !== undefined && right.holder === holder && right.until === until)
    return refuse('already-done', say`${holder} has the right already`);
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
    return no(
      'no-right',
      holder === undefined
        ? say`${right.holder} may fetch ${key}; they must pass the right on first`
        : say`${right.holder} may fetch ${key}, not ${holder}; they must pass the right on first`,
    );
  if (right.until !== undefined && minuteOf(sight.now) >= right.until)
    return no('no-right', say`the right of ${holder} to fetch ${key} is over; it must be given again`);
  return undefined;
}
