import { chanceOf, lognormal, normal, uniform } from '../base/random.ts';
import { type Instant, instantOf } from '../base/time.ts';
import type { Border } from '../model/border.ts';
import type { Network } from '../model/network.ts';
import {
  borderBetween,
  borderLeastHours,
  hardlyHours,
  lateStart,
  quickestShare,
  scatter,
  stopSavedShare,
  waitAt,
} from '../model/punctuality.ts';
import type { Dated } from '../plan/timetable/dated.ts';

/** When a departure really calls, in this seed's world. */
export interface TrueMoments {
  readonly arrives: readonly Instant[];
  readonly departs: readonly Instant[];
}

const hourMs = 3_600_000;

/**
 * What a departure does in the world of a seed. It depends on the seed and the departure alone, so that any part of the world
 * can be asked at any time and always says the same. Border waits are drawn from the border's normal state.
 */
export function trueMoments(network: Network, dated: Dated, seed: number): TrueMoments {
  const chance = chanceOf(seed, 'departure', dated.id);
  const { mode } = dated.service;
  const [arrives, departs]: [Instant[], Instant[]] = [[], []];
  const { share, meanHours } = lateStart[mode];
  const late = chance.next() < share ? -meanHours * Math.log(1 - chance.next()) : uniform(chance, 0, hardlyHours);
  let now = instantOf(dated.calls[0]?.departs ?? (0 as never)) + late * hourMs;
  for (const [index, call] of dated.calls.entries()) {
    const before = dated.calls[index - 1];
    if (before === undefined) {
      arrives.push(instantOf(call.arrives));
      departs.push(Math.round(now) as Instant);
      continue;
    }
    const planned = (call.arrives - before.departs) * 60_000;
    now += Math.max(planned * (1 - quickestShare), planned * (1 + scatter[mode] * normal(chance)));
    arrives.push(Math.round(now) as Instant);
    const border = borderBetween(network, mode, call.facility, dated.calls[index + 1]?.facility);
    const wait = (call.departs - call.arrives) * 60_000;
    if (border === undefined)
      now = Math.max(now + wait * (1 - stopSavedShare), Math.min(now + wait, instantOf(call.departs))); // Late trains stop shorter.
    else
      now += Math.max(
        borderLeastHours * hourMs,
        wait + (dwellHours(border, chance) - (border.states[0]?.meanHours ?? 0)) * hourMs,
      );
    departs.push(Math.round(now) as Instant);
  }
  return { arrives, departs };
}

/** One draw of a border's wait in its normal state. */
function dwellHours(border: Border, chance: Parameters<typeof lognormal>[0]): number {
  const wait = waitAt(border);
  return wait === undefined ? 0 : Math.min(wait.mostHours, lognormal(chance, wait.mu, wait.sigma));
}
