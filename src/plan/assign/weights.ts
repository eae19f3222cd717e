import { cents } from '../../base/money.ts';
import type { Network } from '../../model/network.ts';

/** How many times as much as usual the plan shall mind time under way, CO2e and lateness. Money always counts once. */
export interface Weights {
  readonly time: number;
  readonly carbon: number;
  readonly late: number;
}

/** A weight is at least and at most this. */
export const weightRange = { least: 0.25, most: 4 } as const;

export const weightNames = ['time', 'carbon', 'late'] as const satisfies readonly (keyof Weights)[];

export const isWeight = (value: number): boolean => value >= weightRange.least && value <= weightRange.most;

/** The network as one who minds so: its norms are scaled, so that search, bound and checker all count by the same. */
export function weighted(network: Network, { time, carbon, late }: Weights): Network {
  const { norms } = network;
  return {
    ...network,
    norms: {
      ...norms,
      timeValuePerYear: norms.timeValuePerYear * time,
      shelfLossShare: norms.shelfLossShare * time,
      carbonPerTonne: cents(norms.carbonPerTonne * carbon),
      lateWeight: late,
    },
  };
}
