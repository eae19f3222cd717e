import { say } from '../../base/sentence.ts';
import type { Order } from '../order.ts';
import { type Decision, draft, refuse, type Sight, unitStream } from '../sight.ts';
import { freeing } from '../yard/slot.ts';

type Correct = Extract<Order, { kind: 'correct' }>;

/**
 * Takes back the last thing that happened to a unit, as recorded by mistake. The entry stays; what is known of the unit is
 * as if it had not been. Earlier mistakes are taken back one after the other, so that the rest never contradicts itself.
 */
export function decideCorrect(sight: Sight, { unit: key, corrects, reason }: Correct): Decision {
  const unit = sight.unit(key);
  if (unit === undefined) return refuse('unknown', say`there is no unit ${key}`);
  const step = unit.emptied?.at(-1);
  const last = step ?? unit.moves.at(-1); // It leaves by the gate before it is emptied.
  if (last === undefined) return refuse('not-possible', say`nothing has happened to ${key} yet`);
  if (last.version !== corrects) {
    return refuse(
      'not-possible',
      say`only the last thing that happened can be taken back: ${last.kind}, entry ${last.version}`,
    );
  }
  const freed = step !== undefined ? { events: [] } : freeing(sight, unit, last.at, sight.now, true);
  if ('refusal' in freed) return freed;
  return {
    events: [
      ...freed.events,
      draft(sight, unitStream(key), { kind: 'corrected', corrects, reason }, undefined, last.at),
    ],
  };
}
