import type { BookingState } from '../../model/booking.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { PlanOrder } from '../order.ts';

/** Some of the units that something is true of, and how many there are. */
export interface Those {
  readonly count: number;
  readonly units: readonly UnitKey[];
}

/** What a run made different: each of them is a change that somebody may want to know of. */
export interface PlanChanges {
  /** Had no plan and have one now. */
  readonly planned: Those;
  /** Had a plan and have another one now. */
  readonly moved: Those;
  /** Arrive after their due moment by their new plan, and did not by the one before, if there was one. */
  readonly late: Those;
  /** Had a plan and have none any more. */
  readonly lost: Those;
}

/** Units that are named one by one; of the rest there is the number. */
const named = 100;

const none: Those = { count: 0, units: [] };

export const noChanges: PlanChanges = { planned: none, moved: none, late: none, lost: none };

/** Compares the plans that were taken over with those before. */
export function changesOf(
  orders: readonly PlanOrder[],
  units: readonly Unit[],
  bookings: ReadonlyMap<string, BookingState>,
  isTaken: (unit: UnitKey) => boolean,
): PlanChanges {
  const before = new Map(units.map((unit) => [unit.key, unit]));
  const found = { planned: [], moved: [], late: [], lost: [] } as Record<keyof PlanChanges, UnitKey[]>;
  for (const order of orders) {
    const unit = before.get(order.unit);
    if (unit === undefined || !isTaken(order.unit)) continue;
    if (order.kind === 'unplan-unit') {
      if (unit.plan !== undefined) found.lost.push(order.unit);
      continue;
    }
    found[unit.plan === undefined ? 'planned' : 'moved'].push(order.unit);
    const due = bookings.get(unit.booking)?.booking.dueAt ?? Number.POSITIVE_INFINITY;
    if (order.arrivesAt > due && !(unit.plan !== undefined && unit.plan.arrivesAt > due)) found.late.push(order.unit);
  }
  const those = (keys: readonly UnitKey[]): Those => ({ count: keys.length, units: keys.slice(0, named) });
  return {
    planned: those(found.planned),
    moved: those(found.moved),
    late: those(found.late),
    lost: those(found.lost),
  };
}
