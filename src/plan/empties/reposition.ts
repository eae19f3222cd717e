import { bestFlow, type Pair } from '../../base/best-flow.ts';
import type { Minute } from '../../base/time.ts';
import type { CarrierId } from '../../model/carrier.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { depotsOf, roadKm } from './terms.ts';

/** What a depot has and needs of one type of one carrier's empties, up to a moment. */
export interface Balance {
  readonly depot: FacilityId;
  /** `40 high dry`. */
  readonly type: string;
  /** Whose they are, and whose are wanted; absent: of nobody known, and wanted of anybody. */
  readonly carrier?: CarrierId;
  /** There now, and what of it is booked to go elsewhere. */
  readonly stock: number;
  readonly leaving: number;
  /** Booked to come without goods, and to come back from consignees. */
  readonly coming: number;
  readonly returning: number;
  readonly wanted: number;
  /** When the first is wanted. */
  readonly firstAt?: Minute;
}

/** Empties of one type and carrier that should go from where there are too many to where some are lacking. */
export interface Move {
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly type: string;
  readonly carrier?: CarrierId;
  readonly count: number;
  readonly km: number;
  readonly firstAt?: Minute;
}

/** What goes where, and who helps out whom inside a depot. */
export interface Evened {
  readonly moves: readonly Move[];
  /** For each balance: what it gets of other carriers' there for wishes that anybody meets; below 0 what it gives so. */
  readonly shared: readonly number[];
}

/** What is too many, or lacking (below 0), when all has come and gone. */
export const surplusOf = ({ stock, leaving, coming, returning, wanted }: Balance): number =>
  stock - leaving + coming + returning - wanted;

const worthKm = 50_000;

/** Some of what is too many of a balance: what is there now may go elsewhere, what only comes later helps only there. */
interface Source {
  readonly index: number;
  readonly count: number;
  readonly isThere: boolean;
}

/**
 * Meets what is lacking from what is too many, over the fewest kilometres: a carrier's wishes by its own, wishes of anybody by all.
 * What nobody has stays lacking.
 */
export function repositioning(network: Network, balances: readonly Balance[]): Evened {
  const shared = balances.map(() => 0);
  const moves = new Map<string, Move>();
  for (const type of [...new Set(balances.map((each) => each.type))].sort()) {
    for (const { source, sink, count, km } of evened(network, balances, type)) {
      const [from, to] = [balances[source], balances[sink]];
      if (from === undefined || to === undefined) continue;
      if (from.depot === to.depot) {
        shared[source] = (shared[source] ?? 0) - count;
        shared[sink] = (shared[sink] ?? 0) + count;
        continue;
      }
      const key = `${from.depot} ${to.depot} ${type} ${from.carrier ?? ''}`;
      const known = moves.get(key);
      const firsts = [known?.firstAt, to.firstAt].filter((at) => at !== undefined);
      moves.set(key, {
        ...{ from: from.depot, to: to.depot, type, km, count: count + (known?.count ?? 0) },
        ...(from.carrier === undefined ? {} : { carrier: from.carrier }),
        ...(firsts.length === 0 ? {} : { firstAt: Math.min(...firsts) as Minute }),
      });
    }
  }
  return { moves: [...moves.values()], shared };
}

/** How many of which balance meet what another of the type lacks. */
function evened(network: Network, balances: readonly Balance[], type: string) {
  const places = new Map(depotsOf(network).map((depot) => [depot.id, depot]));
  const here = balances.flatMap((each, index) => (each.type === type && places.has(each.depot) ? [index] : []));
  const surplus = (index: number): number => surplusOf(balances[index] as Balance);
  const sources = here.flatMap((index): Source[] => {
    const { stock = 0, leaving = 0 } = balances[index] ?? {};
    const there = Math.max(0, Math.min(stock - leaving, surplus(index)));
    const later = Math.max(0, surplus(index)) - there;
    const both = [
      { index, count: there, isThere: true },
      { index, count: later, isThere: false },
    ];
    return both.filter(({ count }) => count > 0);
  });
  const sinks = here.filter((index) => surplus(index) < 0);
  const kms = new Map<string, number>();
  const pairs = sources.flatMap(({ index, isThere }, from): Pair[] =>
    sinks.flatMap((sink, to): Pair[] => {
      const [source, wish] = [balances[index], balances[sink]];
      const [a, b] = [places.get(source?.depot as FacilityId), places.get(wish?.depot as FacilityId)];
      if (a === undefined || b === undefined || (a.id !== b.id && !isThere)) return [];
      if (wish?.carrier !== undefined && wish.carrier !== source?.carrier) return [];
      const km = a.id === b.id ? 0 : roadKm(a, b);
      kms.set(`${index} ${sink}`, km);
      return [{ from, to, gain: worthKm - km }];
    }),
  );
  const sent = bestFlow(
    sources.map(({ count }) => count),
    sinks.map((index) => -surplus(index)),
    pairs,
  );
  return sent.flatMap(({ from, to, count }) => {
    const [source, sink] = [sources[from]?.index, sinks[to]];
    return source === undefined || sink === undefined
      ? []
      : [{ source, sink, count, km: kms.get(`${source} ${sink}`) ?? 0 }];
  });
}
