import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { networkQuery } from '../api/queries.ts';

/** What the board wants to know of places. */
export interface Places {
  readonly ours: readonly { readonly id: string; readonly name: string; readonly zone: string }[];
  nameOf(id: string): string;
  isOurs(id: string): boolean;
}

export function usePlaces(): Places {
  const { data: network } = useQuery(networkQuery);
  return useMemo(() => {
    const names = new Map(network?.facilities.map(({ id, name }) => [id, name]));
    const ours = network?.facilities.filter((facility) => facility.ours) ?? [];
    const ids = new Set(ours.map(({ id }) => id));
    return { ours, nameOf: (id) => names.get(id) ?? id, isOurs: (id) => ids.has(id) };
  }, [network]);
}
