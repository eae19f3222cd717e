import { type Sentence, say } from '../../base/sentence.ts';
import type { Minute } from '../../base/time.ts';
import type { DepartureId, DepartureState } from '../../model/departure.ts';
import { departureId } from '../../model/departure.ts';
import type { Disruption } from '../../model/disruption.ts';
import type { Network } from '../../model/network.ts';
import { readBucketKey } from './bucket.ts';
import { dateDeparture, plannedMoments } from './dated.ts';
import { liveNow } from './live-now.ts';
import { runsOn } from './moments.ts';
import type { Use } from './uses.ts';

/** What a bucket has by its name: the space of the service that runs there. */
export function capacityOf(network: Network, bucket: string): Use {
  const read = readBucketKey(bucket);
  return (read === undefined ? undefined : network.services.get(read.service)?.capacity) ?? { teu: 0, kg: 0, plugs: 0 };
}

/** What is known of departures: as planning knows it, so that both come to the same. */
export interface KnownRuns {
  readonly stateOf: (id: DepartureId) => DepartureState | undefined;
  /** Those on which anybody has space. */
  readonly awaited: ReadonlySet<DepartureId>;
}

/** What disruptions leave of a bucket. */
export interface SpaceLeft {
  readonly left: Use;
  /** Who took the rest; absent where nothing is taken. */
  readonly by?: Disruption;
}

/**
 * The space on a bucket as the disruptions of its network leave it now: the same that planning reckons with, worked out for one. Where
 * runs share a day's space, it is the mean of what each has left.
 */
export function spaceLeft(network: Network, bucket: string, { stateOf, awaited }: KnownRuns, now: Minute): SpaceLeft {
  const capacity = capacityOf(network, bucket);
  const read = readBucketKey(bucket);
  const first = read === undefined ? undefined : dateDeparture(network, read.departure);
  if ((network.disruptions ?? []).length === 0 || read === undefined || first === undefined) return { left: capacity };
  const { service, day } = first;
  const ids = read.shared ? runsOn(service, day).map((_, run) => departureId(service.id, day, run + 1)) : [first.id];
  let [left, of, by]: [number, number, Disruption | undefined] = [0, 0, undefined];
  for (const id of ids) {
    const dated = id === first.id ? first : dateDeparture(network, id);
    if (dated === undefined) continue;
    const presence = awaited.has(id) ? 'awaited' : 'unknown';
    const space = liveNow(network, dated, plannedMoments(dated), stateOf(id), now, presence).space.get(read.call);
    left += space?.share ?? 1;
    of += 1;
    by ??= space?.by;
  }
  if (left === of) return { left: capacity };
  const share = left / of;
  const some = { teu: capacity.teu * share, kg: capacity.kg * share, plugs: Math.floor(capacity.plugs * share) };
  return { left: some, ...(by === undefined ? {} : { by }) };
}

/** What of a space is taken beyond what is left, in words; nothing where all fits. */
export function crowdingOf(used: Use, { left, by }: SpaceLeft): Sentence | undefined {
  const round = (amount: number): number => Math.floor(amount * 100) / 100;
  const taken =
    used.teu > left.teu
      ? say`${used.teu} of ${round(left.teu)} TEU are taken`
      : used.kg > left.kg
        ? say`${used.kg} of ${round(left.kg)} kg are taken`
        : used.plugs > left.plugs
          ? say`${used.plugs} of ${left.plugs} reefer plugs are taken`
          : undefined;
  return taken === undefined || by === undefined ? taken : say`${taken} by ${by.id} (${by.name})`;
}
