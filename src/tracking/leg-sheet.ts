import type { Minute } from '../base/time.ts';
import { writeZoned, type Zone } from '../base/zone.ts';
import type { DepartureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Mode } from '../model/way.ts';
import type { Dated } from '../plan/timetable/dated.ts';
import type { Certainty, LiveMoments } from '../plan/timetable/live.ts';

/** One leg of a journey, as people and machines read it: places with names, moments with the place's zone. */
export interface LegSheet {
  readonly departure: DepartureId;
  readonly service: string;
  readonly mode: Mode;
  readonly from: FacilityId;
  readonly fromName: string;
  readonly to: FacilityId;
  readonly toName: string;
  readonly departs: MomentSheet;
  readonly arrives: MomentSheet;
}

/** A moment by plan, and as it looks now with how sure that is. */
export interface MomentSheet {
  readonly planned: string;
  readonly now: string;
  readonly is: Certainty;
}

export function legSheet(
  network: Network,
  dated: Dated,
  from: number,
  to: number,
  live?: LiveMoments,
): LegSheet | undefined {
  const [start, end] = [dated.calls[from], dated.calls[to]];
  if (start === undefined || end === undefined) return undefined;
  const zone = (facility: FacilityId): Zone => zoneOf(network, facility);
  const moment = (
    facility: FacilityId,
    planned: Minute,
    now: Minute | undefined,
    is: Certainty | undefined,
  ): MomentSheet => {
    const text = writeZoned(zone(facility), planned);
    const isAsPlanned = now === undefined || now === planned;
    return { planned: text, now: isAsPlanned ? text : writeZoned(zone(facility), now), is: is ?? 'planned' };
  };
  return {
    departure: dated.id,
    service: dated.service.name,
    mode: dated.service.mode,
    from: start.facility,
    fromName: nameOf(network, start.facility),
    to: end.facility,
    toName: nameOf(network, end.facility),
    departs: moment(start.facility, start.departs, live?.departs[from], live?.departureIs[from]),
    arrives: moment(end.facility, end.arrives, live?.arrives[to], live?.arrivalIs[to]),
  };
}

export const nameOf = (network: Network, facility: FacilityId): string =>
  network.facilities.get(facility)?.name ?? facility;

export const zoneOf = (network: Network, facility: FacilityId | undefined): Zone =>
  (facility === undefined ? undefined : network.facilities.get(facility)?.zone) ?? ('UTC' as Zone);
