import { limits } from '../base/limits.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import type { Unit } from '../model/unit.ts';
import type { Progress } from './progress.ts';

/** What may go wrong with a unit, the worst first. */
export const riskCodes = ['no-plan', 'misdirected', 'missed', 'crowded', 'held', 'cut-off', 'late'] as const;

/**
 * - `no-plan`: it has no itinerary;
 * - `misdirected`: it is where its next leg does not begin, or on a departure it is not planned on;
 * - `missed`: its next departure has left or takes no more units, or a late one makes it miss a later one;
 * - `crowded`: a departure ahead of it has less space than is taken, since something is disrupted: who goes with it is not decided;
 * - `held`: it may not be loaded, and its departure leaves within a day;
 * - `cut-off`: it has not come in, and its cut-off is within six hours;
 * - `late`: as things stand it is there after its due moment.
 */
export type RiskCode = (typeof riskCodes)[number];

/**
 * Why a unit is at risk, the worst reason first; none when all is well. What has arrived is at risk no more: that it came late is
 * a fact.
 */
export function risksOf(unit: Unit, progress: Progress, now: Instant, crowded = false): RiskCode[] {
  const { status, next, late = 0 } = progress;
  if (status === 'cancelled' || status === 'out' || status === 'delivered' || status === 'arrived') return [];
  if (unit.plan === undefined) return ['no-plan'];
  const left = (next?.by ?? Number.POSITIVE_INFINITY) - minuteOf(now);
  const boards = next?.what === 'gate-in' || next?.what === 'load';
  return riskCodes.filter((code) => {
    if (code === 'misdirected' || code === 'missed') return status === code;
    if (code === 'crowded') return crowded;
    if (code === 'held') return boards && unit.holds.length > 0 && left <= limits.holdNoticeMinutes;
    if (code === 'cut-off') return next?.what === 'gate-in' && left <= limits.cutOffNoticeMinutes;
    return code === 'late' && late > 0;
  });
}

/** Until when something can be done about it: nobody waits with what already went wrong. */
export const urgentAt = (code: RiskCode, { next }: Progress): Minute =>
  code === 'no-plan' || code === 'misdirected' || code === 'missed' || code === 'crowded'
    ? (0 as Minute)
    : (next?.by ?? (0 as Minute));
