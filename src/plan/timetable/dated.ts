import type { Minute, Minutes } from '../../base/time.ts';
import type { Day } from '../../base/zone.ts';
import { type DepartureId, readDepartureId } from '../../model/departure.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { CallPattern, Service } from '../../model/service.ts';
import { type Moments, momentsOf, runsOn } from './moments.ts';

/** One departure with its planned moments, worked out alone: for whoever needs one and not a whole timetable. */
export interface Dated {
  readonly id: DepartureId;
  readonly service: Service;
  readonly day: Day;
  readonly calls: readonly DatedCall[];
}

export interface DatedCall extends Pick<CallPattern, 'facility' | 'loads' | 'discharges'> {
  readonly arrives: Minute;
  readonly departs: Minute;
}

/** Dates a departure by its id, or `undefined` where the network has no such run. */
export function dateDeparture(network: Network, id: DepartureId): Dated | undefined {
  const read = readDepartureId(id);
  const service = read === undefined ? undefined : network.services.get(read.service);
  if (read === undefined || service === undefined) return undefined;
  const departsAt = runsOn(service, read.day)[read.run - 1];
  if (departsAt === undefined) return undefined;
  const moments = momentsOf(network, service, read.day, departsAt);
  const calls = service.calls.map(({ facility, loads, discharges }, index) => ({
    facility,
    loads,
    discharges,
    arrives: moments.arrives[index] ?? (0 as Minute),
    departs: moments.departs[index] ?? (0 as Minute),
  }));
  return { id, service, day: read.day, calls };
}

/** What a cut-off depends on. */
export interface CutOffKind {
  readonly needsPlug: boolean;
  readonly dangerous: boolean;
}

/** Minutes before departure after which a service takes no more units of this kind. */
export const cutOffWait = ({ cutOffs }: Service, { needsPlug, dangerous }: CutOffKind): Minutes =>
  Math.max(needsPlug ? cutOffs.reefer : cutOffs.delivery, dangerous ? cutOffs.dangerous : 0) as Minutes;

/**
 * Latest delivery at a call for a unit of this kind: before the departure as it now looks, so that a late train still takes
 * what comes late.
 */
export const cutOffAt = ({ service }: Dated, live: Moments, call: number, unit: CutOffKind): Minute =>
  ((live.departs[call] ?? 0) - cutOffWait(service, unit)) as Minute;

/** The timetable's moments of a departure. */
export const plannedMoments = ({ calls }: Dated): Moments => ({
  arrives: calls.map(({ arrives }) => arrives),
  departs: calls.map(({ departs }) => departs),
});

export const callAt = ({ calls }: Dated, facility: FacilityId, from = 0): number =>
  calls.findIndex((call, index) => index >= from && call.facility === facility);
