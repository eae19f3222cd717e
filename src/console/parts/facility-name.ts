import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { networkQuery } from '../api/queries.ts';
import { useSettings } from '../shell/settings.ts';

/** What a facility is called in full: by its name, in Chinese by its Chinese one where it has one. Nothing known: its id. */
export function useFacilityName(): (id: string) => string {
  const { language } = useSettings();
  const { data: network } = useQuery(networkQuery);
  const names = useMemo(
    () =>
      new Map(
        (network?.facilities ?? []).map(({ id, name, short }) => [id, language === 'zh' ? (short?.zh ?? name) : name]),
      ),
    [network, language],
  );
  return useCallback((id) => names.get(id) ?? id, [names]);
}
