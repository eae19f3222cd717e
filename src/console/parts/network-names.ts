import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { networkQuery } from '../api/queries.ts';
import { useSettings } from '../shell/settings.ts';

/**
 * What a facility is called in full, by its id or the name it is told by: by its name, in Chinese by its Chinese one where it has one.
 * Nothing known: what was given.
 */
export function useFacilityName(): (id: string) => string {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  const names = useMemo(
    () =>
      new Map(
        (network?.facilities ?? []).flatMap(({ id, name, short }) => {
          const shown = language === 'zh' ? (short?.zh ?? name) : name;
          return [[id, shown] as const, [name, shown] as const];
        }),
      ),
    [network, language],
  );
  return useCallback((id) => names.get(id) ?? id, [names]);
}

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

/** Whose units there are, by id: in Chinese by the Chinese name where there is one. */
export function useCarrierName(): (id: string) => string {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  const names = useMemo(
    () =>
      new Map(
        (network?.carriers ?? []).map(({ id, name, short }) => [id, language === 'zh' ? (short?.zh ?? name) : name]),
      ),
    [network, language],
  );
  return useCallback((id) => names.get(id) ?? id, [names]);
}

/** What the hub is called, by the name it tells: in Chinese by its Chinese one where it has one. */
export function useHubName(): (name: string | undefined) => string | undefined {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  return (name) => (language === 'zh' ? (network?.nameZh ?? name) : name);
}

/** What a service is called, by the name it is told by: in Chinese its Chinese one where it has one. */
export function useServiceName(): (name: string) => string {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  const names = useMemo(
    () =>
      new Map(
        language === 'zh' ? (network?.services ?? []).map(({ name, nameZh }) => [name, nameZh ?? name] as const) : [],
      ),
    [network, language],
  );
  return useCallback((name) => names.get(name) ?? name, [names]);
}
