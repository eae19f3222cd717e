import { bestFlow, type Pair } from '../../base/best-flow.ts';
import type { Minute } from '../../base/time.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { depotsOf, roadKm } from './terms.ts';

/** What a depot has and needs of one type of empties, up to a moment. */
export interface Balance {
  readonly depot: FacilityId;
  /** `40 high dry`. */
  readonly type: string;
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

/** Empties of one type that should go from where there are too many to where some are lacking. */
export interface Move {
  readonly from: FacilityId;
  readonly to: FacilityId;
  readonly type: string;
  readonly count: number;
  readonly km: number;
  readonly firstAt?: Minute;
}

/** What is too many, or lacking (below 0), when all has come and gone. */
export const surplusOf = ({ stock, leaving, coming, returning, wanted }: Balance): number =>
  stock - leaving + coming + returning - wanted;

/** Longer than any way on earth: whatever is lacking is worth fetching, over the shortest ways in sum. */
const worthKm = 50_000;

/** Moves that meet what is lacking from what is too many and there now, over the fewest kilometres. What nobody has stays lacking. */
export function repositioning(network: Network, balances: readonly Balance[]): Move[] {
  const places = new Map(depotsOf(network).map((depot) => [depot.id, depot]));
  return [...new Set(balances.map(({ type }) => type))].sort().flatMap((type): Move[] => {
    const here = balances.filter((each) => each.type === type && places.has(each.depot));
    const has = here.map((each) => Math.max(0, Math.min(each.stock - each.leaving, surplusOf(each))));
    const wants = here.map((each) => Math.max(0, -surplusOf(each)));
    const pairs = here.flatMap((source, from): Pair[] =>
      here.flatMap((sink, to): Pair[] => {
        const [a, b] = [places.get(source.depot), places.get(sink.depot)];
        const idle = (has[from] ?? 0) === 0 || (wants[to] ?? 0) === 0;
        return a === undefined || b === undefined || idle ? [] : [{ from, to, gain: worthKm - roadKm(a, b) }];
      }),
    );
    return bestFlow(has, wants, pairs).flatMap(({ from, to, count }): Move[] => {
      const [source, sink] = [here[from], here[to]];
      const [a, b] = [places.get(source?.depot as FacilityId), places.get(sink?.depot as FacilityId)];
      if (source === undefined || sink === undefined || a === undefined || b === undefined) return [];
      const first = sink.firstAt === undefined ? {} : { firstAt: sink.firstAt };
      return [{ from: source.depot, to: sink.depot, type, count, km: roadKm(a, b), ...first }];
    });
  });
}
