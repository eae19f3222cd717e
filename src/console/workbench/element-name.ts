import { useMemo } from 'react';
import { useFacilityName, useFamilyName, useThingName } from '../parts/network-names.ts';
import { useSettings } from '../shell/settings.ts';
import type { SecurityRow } from './queries.ts';

/** An element by its places: `ALA-DOS`, `CQ_TUA-CQ_GUO/rail`, `DUI`. */
const placesIn = (element: string): readonly string[] => element.replace(/\/.*$/, '').split('-');

/** What an element is called in the chosen language: a country by its name, whatever lies at or between places by theirs. */
export function useElementName(): (row: Pick<SecurityRow, 'kind' | 'name' | 'element'>) => string {
  const { language } = useSettings();
  const nameOf = useFacilityName();
  const familyName = useFamilyName();
  const scenarioName = useThingName();
  return useMemo(() => {
    const countries = new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en-GB'], { type: 'region' });
    return ({ kind, name, element }) => {
      if (kind === 'country') return countries.of(name) ?? name;
      if (kind === 'scenario') return scenarioName(name);
      if (kind === 'family') return familyName(element);
      if (language === 'en') return name;
      return placesIn(element).map(nameOf).join(' - ');
    };
  }, [language, nameOf, familyName, scenarioName]);
}
