import { type Instant, minuteOf } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { legsOf, readUnitKey, type Unit, whereabouts } from '../model/unit.ts';
import type { Mode } from '../model/way.ts';
import { bucketKey } from '../plan/timetable/bucket.ts';
import { type Dated, plannedMoments } from '../plan/timetable/dated.ts';
import type { Certainty } from '../plan/timetable/live.ts';
import { liveNow } from '../plan/timetable/live-now.ts';
import type { Use } from '../plan/timetable/uses.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';
import { type Stage, stageOf } from './stage.ts';

/** A moment by the timetable and as it now looks, on the clock of its place. */
export interface CallMoment {
  readonly planned: string;
  readonly now: string;
  readonly is: Certainty;
}

/** Everything about one departure on one page: where it is, how full it is, and who is on it. */
export interface DepartureSheet {
  readonly departure: DepartureId;
  readonly service: string;
  readonly name: string;
  readonly mode: Mode;
  readonly calls: readonly {
    readonly call: number;
    readonly facility: FacilityId;
    readonly name: string;
    readonly arrives?: CallMoment;
    readonly departs?: CallMoment;
    /** Space taken until the next call, and what there is; absent at the last call. */
    readonly load?: Use;
    readonly capacity?: Use;
    /** Kept for quotes, beside what is taken. */
    readonly reserved?: Use;
  }[];
  readonly units: readonly {
    readonly unit: string;
    readonly number?: string;
    readonly sizeType: string;
    readonly grossKg: number;
    /** Calls where it gets on and off; without a plan for this departure, where it got on. */
    readonly from: number;
    readonly to?: number;
    readonly stage: Stage;
    readonly aboard: boolean;
    readonly holds: number;
  }[];
  /** When what is known of it was written down; absent when nothing is known beyond the timetable. */
  readonly asOf?: string;
  /** It goes no further than to this call, or comes later to some: because of these disruptions. */
  readonly stoppedAt?: number;
  readonly disruptions: readonly { readonly id: string; readonly name: string }[];
  readonly synthetic: boolean;
}

export function departureSheet(
  network: Network,
  dated: Dated,
  state: DepartureState | undefined,
  units: readonly Unit[],
  { used, reserved }: { readonly used: ReadonlyMap<string, Use>; readonly reserved: ReadonlyMap<string, Use> },
  now: Instant,
): DepartureSheet {
  const { id, service, day } = dated;
  const riders = units.map((unit) => riderOf(id, unit)).sort(compareRiders);
  const presence = riders.some(({ aboard }) => aboard) ? 'aboard' : riders.length > 0 ? 'awaited' : 'unknown';
  const live = liveNow(network, dated, plannedMoments(dated), state, minuteOf(now), presence);
  const last = dated.calls.length - 1;
  return {
    departure: id,
    service: service.id,
    name: service.name,
    mode: service.mode,
    calls: dated.calls.map(({ facility, arrives, departs }, call) => {
      const zone = zoneOf(network, facility);
      const moment = (planned: typeof arrives, at: typeof arrives | undefined, is: Certainty | undefined) => ({
        planned: writeZoned(zone, planned),
        now: writeZoned(zone, at ?? planned),
        is: is ?? 'planned',
      });
      return {
        call,
        facility,
        name: nameOf(network, facility),
        ...(call === 0 ? {} : { arrives: moment(arrives, live.arrives[call], live.arrivalIs[call]) }),
        ...(call === last
          ? {}
          : {
              departs: moment(departs, live.departs[call], live.departureIs[call]),
              load: used.get(bucketKey(service, day, id, call)) ?? { teu: 0, kg: 0, plugs: 0 },
              capacity: service.capacity,
              ...reservedAt(reserved, bucketKey(service, day, id, call)),
            }),
      };
    }),
    units: riders,
    ...(state === undefined || state.version === 0 ? {} : { asOf: new Date(state.recordedAt).toISOString() }),
    ...(live.stopped === undefined ? {} : { stoppedAt: live.stopped.call }),
    disruptions: [...new Set([...live.movedBy.values(), ...(live.stopped === undefined ? [] : [live.stopped.by])])].map(
      ({ id: disruption, name }) => ({ id: disruption, name }),
    ),
    synthetic: units.some(({ synthetic }) => synthetic),
  };
}

/** What reservations keep on a bucket, where they keep any. */
export function reservedAt(reserved: ReadonlyMap<string, Use>, bucket: string): { readonly reserved?: Use } {
  const use = reserved.get(bucket);
  return use === undefined ? {} : { reserved: use };
}

type Rider = DepartureSheet['units'][number];

/** As they get on and off, then by booking and number: the tenth unit of a booking follows the ninth. */
function compareRiders(a: Rider, b: Rider): number {
  const [x, y] = [readUnitKey(a.unit), readUnitKey(b.unit)];
  const [one, other] = [x?.booking ?? '', y?.booking ?? ''];
  const byBooking = one < other ? -1 : one > other ? 1 : 0;
  return a.from - b.from || (a.to ?? 0) - (b.to ?? 0) || byBooking || (x?.index ?? 0) - (y?.index ?? 0);
}

function riderOf(id: DepartureId, unit: Unit): Rider {
  const leg = legsOf(unit).find(({ departure }) => departure === id);
  const place = whereabouts(unit);
  const aboard = place.kind === 'aboard' && place.departure === id;
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    sizeType: unit.sizeType,
    grossKg: unit.grossKg,
    from: leg?.from ?? (aboard ? place.call : 0),
    ...(leg === undefined ? {} : { to: leg.to }),
    stage: stageOf(unit),
    aboard,
    holds: unit.holds.length,
  };
}
