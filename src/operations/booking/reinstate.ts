import { part, say } from '../../base/sentence.ts';
import { bookingFaults } from '../../model/booking-rules.ts';
import { whereabouts } from '../../model/unit.ts';
import type { Order } from '../order.ts';
import { bookingStream, type Decision, draft, refuse, type Sight, unitStream } from '../sight.ts';
import { unitsOf } from './amend.ts';

type Reinstate = Extract<Order, { kind: 'reinstate' }>;

/**
 * Takes a cancellation back. The space was free for others meanwhile, so the units come back without plan, and what was promised
 * is promised no more. Refused where the world has gone on: a unit has left the yard, or its number is on another journey.
 */
export function decideReinstate(sight: Sight, { booking: id, reason, version }: Reinstate): Decision {
  const state = sight.booking(id);
  if (state === undefined) return refuse('unknown', say`there is no booking ${id}`);
  if (state.cancelledAt === undefined) return refuse('already-done', say`${id} is not cancelled`);
  if (version !== undefined && version !== state.version) {
    return refuse('changed-meanwhile', say`${id} is at version ${state.version}, you saw version ${version}`);
  }
  const { booking } = state;
  for (const place of [booking.origin, booking.destination])
    if (!sight.network.facilities.has(place)) return refuse('unknown-name', say`${place} is no facility any more`);
  const [fault] = bookingFaults(booking);
  if (fault !== undefined) return refuse('not-possible', say`${fault.field}: ${part(fault.reason)}`);
  const units = unitsOf(sight, state).filter(({ cancelledAt }) => cancelledAt !== undefined);
  for (const { key, number, ...unit } of units) {
    if (whereabouts({ key, ...unit }).kind === 'gone')
      return refuse('not-possible', say`${key} has left the yard meanwhile; book it anew`);
    const journey = number === undefined ? undefined : sight.unitWithNumber(number);
    if (journey !== undefined) return refuse('wrong-number', say`${number} is on its way as ${journey}`);
  }
  const { origin } = booking;
  const back = units.map(({ key }) =>
    draft(sight, unitStream(key), { kind: 'unit-reinstated', reason }, undefined, origin),
  );
  return {
    events: [draft(sight, bookingStream(id), { kind: 'booking-reinstated', reason }, undefined, origin), ...back],
  };
}
