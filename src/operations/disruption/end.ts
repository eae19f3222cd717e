import { say } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import type { Order } from '../order.ts';
import { type Decision, disruptionStream, draft, refuse, type Sight } from '../sight.ts';
import { seen } from './declare.ts';

type End = Extract<Order, { kind: 'end-disruption' }>;
type Withdraw = Extract<Order, { kind: 'withdraw-disruption' }>;

/** It is over, now or from a moment that is known: what comes behind it runs as ever. */
export function decideEndDisruption(sight: Sight, order: End): Decision {
  const { disruption: id, reason, until = minuteOf(sight.now) } = order;
  const state = seen(sight, order);
  if ('refusal' in state) return state;
  const { from, until: known } = state.disruption;
  if (known !== undefined && known <= until && known <= minuteOf(sight.now))
    return refuse('already-done', say`${id} is over already`);
  if (until <= from) return refuse('wrong-time', say`${id} would end before it begins: withdraw it`);
  return { events: [draft(sight, disruptionStream(id), { kind: 'disruption-ended', until, reason })] };
}

/** It was a false alarm: from now on it is as if it had never been declared. */
export function decideWithdrawDisruption(sight: Sight, order: Withdraw): Decision {
  const { disruption: id, reason } = order;
  const state = seen(sight, order);
  if ('refusal' in state) return state;
  return { events: [draft(sight, disruptionStream(id), { kind: 'disruption-withdrawn', reason })] };
}
