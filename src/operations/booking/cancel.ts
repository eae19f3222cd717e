import { say } from '../../base/sentence.ts';
import { whereabouts } from '../../model/unit.ts';
import type { Order } from '../order.ts';
import { bookingStream, type Decision, draft, refuse, type Sight, unitStream } from '../sight.ts';
import { unitsOf } from './amend.ts';

type Cancel = Extract<Order, { kind: 'cancel' }>;

/** Takes a booking back. Its units give back all space they have not used; one that is under way must be amended instead. */
export function decideCancel(sight: Sight, { booking: id, reason, version }: Cancel): Decision {
  const state = sight.booking(id);
  if (state === undefined) return refuse('unknown', say`there is no booking ${id}`);
  if (state.cancelledAt !== undefined) return refuse('already-done', say`${id} is already cancelled`);
  if (version !== undefined && version !== state.version) {
    return refuse(
      'changed-meanwhile',
      say`${id} is at version ${state.version}, the cancellation was made on ${version}`,
    );
  }
  const units = unitsOf(sight, state).filter((unit) => unit.cancelledAt === undefined);
  const moving = units.find(
    (unit) => unit.moves.some(({ kind }) => kind === 'loaded') && whereabouts(unit).kind !== 'outside',
  );
  if (moving !== undefined) {
    return refuse('under-way', say`${moving.key} has left; change the booking's destination to turn it back`);
  }
  const { origin } = state.booking;
  const cancelled = units.map(({ key }) =>
    draft(sight, unitStream(key), { kind: 'unit-cancelled', reason }, undefined, origin),
  );
  return {
    events: [draft(sight, bookingStream(id), { kind: 'booking-cancelled', reason }, undefined, origin), ...cancelled],
  };
}
