import { bestFlow, type Pair } from '../../base/best-flow.ts';
import { limits } from '../../base/limits.ts';
import { type Minute, type Minutes, minutes } from '../../base/time.ts';
import type { CarrierId } from '../../model/carrier.ts';
import { emptyTypeOf } from '../../model/empty.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import type { SizeType } from '../../model/size-type.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { UnitId } from '../../model/unit-id.ts';
import { depotsOf, emptyTerms, roadKm } from './terms.ts';

/** A unit that is, or will be, without goods with its consignee. */
export interface EmptyAhead {
  readonly unit: UnitKey;
  /** What stands on it. */
  readonly number?: UnitId;
  readonly sizeType: SizeType;
  /** Whose it is, where that is known. */
  readonly carrier?: CarrierId;
  readonly at: FacilityId;
  /** When it can be fetched without goods; `sure` where somebody has said that it is empty. */
  readonly from: Minute;
  readonly sure: boolean;
}

/** A unit of a booking that has none yet. */
export interface EmptyWanted {
  readonly unit: UnitKey;
  readonly sizeType: SizeType;
  /** Whose unit it must be; absent where anybody's will do. */
  readonly carrier?: CarrierId;
  readonly at: FacilityId;
  /** With goods it is ready then. */
  readonly readyAt: Minute;
}

/** One unit goes from its consignee straight to the next consignor, and not by a depot. */
export interface StreetTurn {
  readonly empty: EmptyAhead;
  readonly wanted: EmptyWanted;
  /** By which depot it would go otherwise: the one on the shortest way. */
  readonly depot: FacilityId;
  readonly km: number;
  readonly savedKm: number;
  /** How long it may be late, before the next goods are. */
  readonly slack: Minutes;
}

/**
 * Which empties go straight to whom, so that trucks save the most kilometres; each goes once, and each wish is met once. Of each type
 * the soonest are looked at (`limits.streetTurnsSide`); the rest come up in turn.
 */
export function streetTurns(
  network: Network,
  empties: readonly EmptyAhead[],
  wanted: readonly EmptyWanted[],
): StreetTurn[] {
  const byType = typed(wanted, ({ readyAt }) => readyAt);
  return [...typed(empties, ({ from }) => from)]
    .flatMap(([type, here]) => turnsOf(network, here, byType.get(type) ?? []))
    .sort((a, b) => b.savedKm - a.savedKm || (a.empty.unit < b.empty.unit ? -1 : 1));
}

/** The soonest of each type. */
function typed<T extends { readonly sizeType: SizeType }>(all: readonly T[], at: (one: T) => number): Map<string, T[]> {
  const types = new Map<string, T[]>();
  for (const one of all.toSorted((a, b) => at(a) - at(b))) {
    const { name } = emptyTypeOf(one.sizeType);
    const group = types.get(name) ?? [];
    if (group.length < limits.streetTurnsSide) group.push(one);
    types.set(name, group);
  }
  return types;
}

function turnsOf(network: Network, empties: readonly EmptyAhead[], wanted: readonly EmptyWanted[]): StreetTurn[] {
  const turns: StreetTurn[] = [];
  const pairs: Pair[] = [];
  for (const [from, empty] of empties.entries()) {
    for (const [to, want] of wanted.entries()) {
      const turn = turnOf(network, empty, want);
      if (turn === undefined) continue;
      turns.push(turn);
      pairs.push({ from, to, gain: turn.savedKm });
    }
  }
  const sent = bestFlow(
    empties.map(() => 1),
    wanted.map(() => 1),
    pairs,
  );
  const chosen = new Set(sent.map(({ from, to }) => `${from} ${to}`));
  return turns.filter((_, index) => chosen.has(`${pairs[index]?.from} ${pairs[index]?.to}`));
}

/** The turn of one empty to one wish of its type; nothing where it does not fit in carrier or time, or is not worth it. */
function turnOf(network: Network, empty: EmptyAhead, wanted: EmptyWanted): StreetTurn | undefined {
  if (wanted.carrier !== undefined && wanted.carrier !== empty.carrier) return undefined;
  const slack = minutes(wanted.readyAt - emptyTerms.stuffing - empty.from);
  if (slack < 0 || slack > emptyTerms.waiting) return undefined;
  const [here, there] = [network.facilities.get(empty.at), network.facilities.get(wanted.at)];
  if (here === undefined || there === undefined) return undefined;
  const km = roadKm(here, there);
  let [depot, byDepot]: [FacilityId | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const each of depotsOf(network)) {
    const [back, out] = [roadKm(here, each), roadKm(each, there)];
    if (back > emptyTerms.reachKm || out > emptyTerms.reachKm || back + out >= byDepot) continue;
    [depot, byDepot] = [each.id, back + out];
  }
  const savedKm = byDepot - km;
  return depot === undefined || savedKm < emptyTerms.savedKmMin
    ? undefined
    : { empty, wanted, depot, km, savedKm, slack };
}
