import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { networkQuery } from '../api/queries.ts';
import { useSettings } from '../shell/settings.ts';

/** What a place, or the hub itself by the id of its network, is called on the map: short where there is a short name. */
export function usePlaceName(): (id: string) => string {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  const names = useMemo(
    () =>
      new Map(
        (network === undefined ? [] : [network, ...network.facilities]).map(({ id, name, short }) => [
          id,
          short?.[language] ?? short?.en ?? name,
        ]),
      ),
    [network, language],
  );
  return useCallback((id) => names.get(id) ?? id, [names]);
}
