import { part, type Sentence, say } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import { sellingPrice } from '../../model/network.ts';
import { legsDone, type Unit } from '../../model/unit.ts';
import { bucketKeysOf } from '../../plan/timetable/bucket.ts';
import { crowdingOf } from '../../plan/timetable/space-left.ts';
import type { Order } from '../order.ts';
import { bookingStream, type Decision, draft, refuse, type Sight } from '../sight.ts';
import { unitsOf } from './amend.ts';

type Confirm = Extract<Order, { kind: 'confirm' }>;

/** Promises a customer the arrival that is planned, at the price agreed or, where none was, at cost plus the hub's margin. */
export function decideConfirm(sight: Sight, { booking: id, version }: Confirm): Decision {
  const state = sight.booking(id);
  if (state === undefined) return refuse('unknown', say`there is no booking ${id}`);
  if (state.cancelledAt !== undefined) return refuse('cancelled', say`${id} is cancelled`);
  if (version !== undefined && version !== state.version) {
    return refuse(
      'changed-meanwhile',
      say`${id} is at version ${state.version}, the confirmation was made on ${version}`,
    );
  }
  const units = unitsOf(sight, state);
  const open = units.find((unit) => unit.plan === undefined);
  if (open !== undefined || units.length === 0) return refuse('not-planned', say`${open?.key ?? id} has no plan yet`);
  const crowded = crowdingAhead(sight, units);
  if (crowded !== undefined) return refuse('full', say`${part(crowded)}; plan around it first`);
  const arrivesAt = Math.max(...units.map((unit) => unit.plan?.arrivesAt ?? 0)) as Minute;
  if (state.confirmed?.arrivesAt === arrivesAt)
    return refuse('already-done', say`${id} is already confirmed for this arrival`);
  const cost = units.reduce((sum, unit) => sum + (unit.plan?.cost ?? 0), 0);
  const price = state.confirmed?.price ??
    state.price ?? { cents: sellingPrice(sight.network, cost), currency: sight.network.norms.currency };
  return {
    events: [draft(sight, bookingStream(id), { kind: 'confirmed', price, arrivesAt }, undefined, state.booking.origin)],
  };
}

/** Where a disruption leaves less space than is taken on what units have ahead, in words: who goes with it is not decided yet. */
function crowdingAhead(sight: Sight, units: readonly Unit[]): Sentence | undefined {
  for (const unit of units) {
    for (const leg of unit.plan?.itinerary.legs.slice(legsDone(unit)) ?? []) {
      for (const bucket of bucketKeysOf(sight.network, leg)) {
        const crowding = crowdingOf(sight.takenOn(bucket), sight.leftOn(bucket));
        if (crowding !== undefined) return say`${unit.key} is on ${leg.departure}, where ${part(crowding)}`;
      }
    }
  }
  return undefined;
}
