import { useCallback } from 'react';
import { useNameInSentence } from '../parts/network-names.ts';
import { useSettings } from '../shell/settings.ts';
import type { Said } from './said.ts';
import { sentenceIn } from './sentence.ts';

/** What the hub said, in the language of who reads: the English text, and what it was made of where it has values. */
export function useSentence(): (text: string, said?: Said) => string {
  const { language } = useSettings();
  const nameOf = useNameInSentence();
  return useCallback((text, said) => sentenceIn(language, text, said, nameOf), [language, nameOf]);
}
