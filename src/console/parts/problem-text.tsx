import { useSettings } from '../shell/settings.ts';
import { useNameInSentence } from './network-names.ts';
import { problemText } from './problem.ts';

/** What went wrong, where it stands in a page. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const { language } = useSettings();
  return problemText(error, language, useNameInSentence());
}
