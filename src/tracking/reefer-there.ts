import { type Instant, minuteOf } from '../base/time.ts';
import type { Booking } from '../model/booking.ts';
import { disruptedNow } from '../model/disruption.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { legsOf, type Unit } from '../model/unit.ts';
import { type Eta, progressOf, type Seen } from './progress.ts';
import type { BookedUnitState, Views } from './views.ts';

/** A reefer with its booking, and when it will be there as it now looks; nothing where nobody can say. */
export interface ReeferThere {
  readonly unit: Unit;
  readonly booking: Booking;
  readonly eta?: Eta;
}

/** Reefers with goods to keep in a yard, whether it has blocks or not. */
export async function reefersAt(network: Network, views: Views, at: FacilityId, now: Instant): Promise<ReeferThere[]> {
  return withEta(network, views, await views.reefersAt(at), now);
}

/** Each with its estimated arrival, by its departures and disruptions as they are known now. */
export async function withEta(
  network: Network,
  views: Pick<Views, 'departures' | 'disruptions'>,
  found: readonly BookedUnitState[],
  now: Instant,
): Promise<ReeferThere[]> {
  const legs = found.flatMap(({ unit }) => legsOf(unit).map(({ departure }) => departure));
  const [departures, disruptions] = await Promise.all([views.departures([...new Set(legs)]), views.disruptions()]);
  const disrupted = disruptedNow(network, disruptions, minuteOf(now));
  const seen: Seen = new Map();
  return found.map(({ unit, booking: { booking } }) => {
    const { eta } = progressOf(disrupted, booking, unit, departures, now, seen);
    return { unit, booking, ...(eta === undefined ? {} : { eta }) };
  });
}
