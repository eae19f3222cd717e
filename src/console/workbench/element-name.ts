import { useMemo } from 'react';
import { useSettings } from '../shell/settings.ts';
import type { SecurityRow } from './queries.ts';

/** What an element is called; a country by its name in the chosen language. */
export function useElementName(): (row: Pick<SecurityRow, 'kind' | 'name'>) => string {
  const { language } = useSettings();
  return useMemo(() => {
    const countries = new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en-GB'], { type: 'region' });
    return ({ kind, name }) => (kind === 'country' ? (countries.of(name) ?? name) : name);
  }, [language]);
}
