import type { UnitKey } from '../../model/unit.ts';
import type { Prices } from '../route/kernel-question.ts';
import type { Commodity } from './commodity.ts';
import type { Pool } from './pool.ts';

/** The order in which commodities are given their ways: by their places among `pool.commodities`. */
export function turnsOf(pool: Pool, prices: Prices | undefined): number[] {
  const { commodities } = pool;
  const order = [...commodities.keys()];
  const turn = (a: number, b: number): number => compareTurns(commodities[a] as Commodity, commodities[b] as Commodity);
  if (prices === undefined) return order.sort(turn);
  const regrets = order.map((index) => {
    const values = pool.of(index).map((candidate) => pool.priced(index, candidate, prices));
    values.sort((a, b) => a - b);
    const { load } = (commodities[index] as Commodity).question;
    return ((values[1] ?? pool.penalty(index)) - (values[0] ?? 0)) / load.teu;
  });
  const priority = (index: number): number => commodities[index]?.priority ?? 0;
  return order.sort((a, b) => priority(a) - priority(b) || (regrets[b] ?? 0) - (regrets[a] ?? 0) || turn(a, b));
}

/** By priority, then by readiness, then by name so that it is always the same. */
export const compareTurns = (a: Commodity, b: Commodity): number =>
  a.priority - b.priority || a.objective.readyAt - b.objective.readyAt || compareKeys(a.units[0], b.units[0]);

const compareKeys = (a: UnitKey | undefined, b: UnitKey | undefined): number => ((a ?? '') < (b ?? '') ? -1 : 1);
