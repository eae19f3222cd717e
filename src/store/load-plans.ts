import { type Clock, minuteOf } from '../base/time.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import type { Wagon } from '../terminal/rail/question.ts';
import {
  compositionObjection,
  type LoadPlanSheet,
  type LoadSight,
  loadPlanSheet,
  usualWagons,
} from '../tracking/load-plan-sheet.ts';
import type { Views } from '../tracking/views.ts';
import type { Yards } from './yards.ts';

/** A load plan, or why there can be none. */
export type LoadPlanned = LoadPlanSheet | { readonly problem: string };

/** Plans the loading of a departure at one of its calls (the first where nobody says), on given wagons or on usual ones. */
export async function planLoading(
  network: Network,
  views: Views,
  yards: Yards,
  clock: Clock,
  id: DepartureId,
  { at, wagons }: { readonly at?: FacilityId; readonly wagons?: readonly Wagon[] },
): Promise<LoadPlanned | undefined> {
  const dated = dateDeparture(network, id);
  if (dated === undefined) return undefined;
  const call = dated.calls.findIndex(
    ({ facility, loads }, index) => index < dated.calls.length - 1 && loads && (at === undefined || facility === at),
  );
  const facility = dated.calls[call]?.facility;
  if (facility === undefined) return { problem: `${id} does not load at ${at ?? 'any of its calls'}` };
  const [states, riders, yard] = await Promise.all([views.departures([id]), views.ridersOf(id), yards.now(facility)]);
  const bookings = await views.bookingsNamed([...new Set(riders.map(({ booking }) => booking))]);
  const now = minuteOf(clock.now());
  const sight: LoadSight = { network, dated, state: states.get(id), call, riders, bookings, yard, now };
  const train = wagons ?? usualWagons(network, dated);
  const objection = compositionObjection(sight, train);
  return objection === undefined ? loadPlanSheet(sight, train) : { problem: objection };
}
