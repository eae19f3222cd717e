import { memo } from '../../base/memo.ts';
import type { Minute } from '../../base/time.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import type { Disruption } from '../../model/disruption.ts';
import type { Network } from '../../model/network.ts';
import type { Service } from '../../model/service.ts';
import { layOver } from './lay.ts';
import { type LiveMoments, liveMoments, type Presence } from './live.ts';
import type { Moments } from './moments.ts';
import { type Touch, touchesOf } from './touch.ts';

/** A departure as it now looks, with what disruptions do to it. */
export interface LiveNow extends LiveMoments {
  /** The call it goes no further than, and why; absent where it runs to its end. */
  readonly stopped?: { readonly call: number; readonly by: Disruption };
  /** By call: the disruption that moved the arrival there. */
  readonly movedBy: ReadonlyMap<number, Disruption>;
  /** By segment: the share of the space that is left, and who took the rest. Segments with all their space are left out. */
  readonly space: ReadonlyMap<number, { readonly share: number; readonly by?: Disruption }>;
}

const none = new Map<number, never>();

/** What is known of a departure and what is known of disruptions, laid over its timetable. */
export function liveNow(
  network: Network,
  { id, service }: { readonly id: DepartureId; readonly service: Service },
  planned: Moments,
  state: DepartureState | undefined,
  now: Minute,
  presence: Presence = 'unknown',
): LiveNow {
  const live = liveMoments(planned, state, now, presence);
  const touches = touchesIn(network)(service);
  if (touches.length === 0 || network.disruptions === undefined) return { ...live, movedBy: none, space: none };
  const laid = layOver(touches, id, live, now);
  const call = laid.shut.indexOf(true);
  const by = network.disruptions[laid.cause[call] ?? -1];
  const movedBy = new Map<number, Disruption>();
  const space = new Map<number, { share: number; by?: Disruption }>();
  for (const [segment, cause] of laid.cause.entries()) {
    const disruption = network.disruptions[cause];
    const share = laid.shut[segment] === true ? 0 : (laid.share[segment] ?? 1);
    if (share < 1) space.set(segment, { share, ...(disruption === undefined ? {} : { by: disruption }) });
    const moved = laid.arrives[segment + 1] !== live.arrives[segment + 1];
    if (disruption !== undefined && moved) movedBy.set(segment + 1, disruption);
  }
  const sure = (is: LiveMoments['arrivalIs'], before: readonly Minute[], after: readonly Minute[]) =>
    is.map((each, at) => (before[at] === after[at] ? each : ('estimated' as const)));
  return {
    arrives: laid.arrives,
    departs: laid.departs,
    arrivalIs: sure(live.arrivalIs, live.arrives, laid.arrives),
    departureIs: sure(live.departureIs, live.departs, laid.departs),
    movedBy,
    space,
    ...(by === undefined ? {} : { stopped: { call, by } }),
  };
}

const touches = new WeakMap<Network, (service: Service) => Touch[]>();

/** Most departures of a network ask the same of the same services. */
function touchesIn(network: Network): (service: Service) => Touch[] {
  const known = touches.get(network);
  if (known !== undefined) return known;
  const made = memo(2_000, (service: Service) => touchesOf(network, service, network.disruptions ?? []));
  touches.set(network, made);
  return made;
}
