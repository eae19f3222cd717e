import { cellsOf } from '../../model/vessel.ts';
import { isAboard, type StowQuestion, type StowUnit } from './question.ts';

/**
 * No plan is worth more: on each section between two calls the barge has so many cells, bears so much and feeds so many reefers. The
 * best units by what they take of one of these count, the last one in part; those that are not on board there count in full.
 */
export function stowBound({ vessel, calls, unitsMaxKg }: StowQuestion, units: readonly StowUnit[]): number {
  const all = units.reduce((sum, { value }) => sum + value, 0);
  const high = vessel.rows * Math.ceil(vessel.bays / 2) * (vessel.tiers - vessel.holdTiers);
  let bound = all;
  for (let call = 0; call < calls - 1; call += 1) {
    const aboard = units.filter((unit) => isAboard(unit, call));
    const rest = all - aboard.reduce((sum, { value }) => sum + value, 0);
    const within = (takes: (unit: StowUnit) => number, most: number): number => rest + filled(aboard, takes, most);
    bound = Math.min(
      bound,
      within(({ feet }) => (feet > 20 ? 2 : 1), cellsOf(vessel)),
      within(({ kg }) => kg, Math.min(vessel.deadweightKg, unitsMaxKg)),
      within(({ needsPlug }) => (needsPlug ? 1 : 0), vessel.plugs),
      within(({ feet }) => (feet > 40 ? 1 : 0), high),
    );
  }
  return Math.floor(bound + 1e-6);
}

/** The most value within a limit, where a unit may be taken in part. */
function filled(units: readonly StowUnit[], takes: (unit: StowUnit) => number, most: number): number {
  let [value, left] = [0, most];
  const worth = (unit: StowUnit): number => (takes(unit) === 0 ? Number.POSITIVE_INFINITY : unit.value / takes(unit));
  for (const unit of [...units].sort((a, b) => worth(b) - worth(a) || 0)) {
    const share = takes(unit) === 0 ? 1 : Math.min(1, left / takes(unit));
    value += unit.value * share;
    left -= takes(unit) * share;
  }
  return value;
}
