import type { BookingState } from '../model/booking.ts';
import { type Unit, whereabouts } from '../model/unit.ts';

/** Where a unit stands in its journey, from its own events alone; what its departures do is not in it. */
export type Stage = 'booked' | 'planned' | 'no-plan' | 'in-yard' | 'aboard' | 'out' | 'delivered' | 'cancelled';

export function stageOf(unit: Unit): Stage {
  if (unit.cancelledAt !== undefined) return 'cancelled';
  switch (whereabouts(unit).kind) {
    case 'yard':
      return 'in-yard';
    case 'aboard':
      return 'aboard';
    case 'gone':
      return unit.moves.at(-1)?.kind === 'delivered' ? 'delivered' : 'out';
    case 'outside':
      return unit.plan !== undefined ? 'planned' : unit.refusals !== undefined ? 'no-plan' : 'booked';
  }
}

export const bookingStageOf = (state: BookingState): 'booked' | 'confirmed' | 'cancelled' =>
  state.cancelledAt !== undefined ? 'cancelled' : state.confirmed !== undefined ? 'confirmed' : 'booked';
