import { type Clock, minuteOf } from '../base/time.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { usualVessel, type VesselId } from '../model/vessel.ts';
import { dateDeparture } from '../plan/timetable/dated.ts';
import type { Wagon } from '../terminal/rail/question.ts';
import {
  compositionObjection,
  type LoadPlanSheet,
  type LoadSight,
  loadPlanSheet,
  usualWagons,
} from '../tracking/load-plan-sheet.ts';
import { type StowPlanSheet, stowObjection, stowPlanSheet } from '../tracking/stow-plan-sheet.ts';
import type { Views } from '../tracking/views.ts';
import type { Yards } from './yards.ts';

/** A load plan, or why there can be none. */
export type LoadPlanned = LoadPlanSheet | { readonly problem: string };

/** A stowage plan, or why there can be none. */
export type StowPlanned = StowPlanSheet | { readonly problem: string };

/** Plans the stowage of a barge over all its calls, on a given kind of vessel or on the usual one. */
export async function planStowing(
  network: Network,
  views: Views,
  clock: Clock,
  id: DepartureId,
  { vessel: kind }: { readonly vessel?: VesselId },
): Promise<StowPlanned | undefined> {
  const dated = dateDeparture(network, id);
  if (dated === undefined) return undefined;
  const { vessels } = network;
  const vessel = kind === undefined ? usualVessel(vessels.values(), dated.service.capacity.teu) : vessels.get(kind);
  if (kind !== undefined && vessel === undefined)
    return { problem: `${kind} is no barge of vessels.csv: ${[...vessels.keys()].join(', ')}` };
  const objection = stowObjection(dated, vessel);
  if (objection !== undefined || vessel === undefined) return { problem: objection ?? '' };
  const [states, riders] = await Promise.all([views.departures([id]), views.ridersOf(id)]);
  const bookings = await views.bookingsNamed([...new Set(riders.map(({ booking }) => booking))]);
  const sight = { network, dated, state: states.get(id), riders, bookings, now: minuteOf(clock.now()) };
  return stowPlanSheet(sight, vessel);
}

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
