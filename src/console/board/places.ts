import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { networkQuery } from '../api/queries.ts';
import { useFacilityName } from '../parts/network-names.ts';

/** What the board wants to know of places. */
export interface Places {
  readonly ours: readonly { readonly id: string; readonly name: string; readonly zone: string }[];
  nameOf(id: string): string;
  /** All names in both languages, for who looks for one of them. */
  namesOf(id: string): string;
  isOurs(id: string): boolean;
}

export function usePlaces(): Places {
  const { data: network } = useQuery(networkQuery);
  const nameOf = useFacilityName();
  return useMemo(() => {
    const facilities = network?.facilities ?? [];
    const names = new Map(
      facilities.map(({ id, name, short }) => [id, [id, name, short?.en, short?.zh].filter(Boolean).join(' ')]),
    );
    const ours = facilities.filter((facility) => facility.ours).map(({ id, zone }) => ({ id, zone, name: nameOf(id) }));
    const ids = new Set(ours.map(({ id }) => id));
    return { ours, nameOf, namesOf: (id) => names.get(id) ?? id, isOurs: (id) => ids.has(id) };
  }, [network, nameOf]);
}
