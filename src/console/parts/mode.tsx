import { useWords } from '../shell/words.ts';
import { Icon, isIcon } from './icons.tsx';
import { names } from './names.ts';

/** A mode of transport: its colour, its picture and its word, so that no one of them has to be seen. */
export function Mode({ mode, short = false }: { readonly mode: string; readonly short?: boolean }) {
  const { mode: words } = useWords(names);
  const word = words[mode] ?? mode;
  return (
    <span className={`mode mode-${mode}`} title={short ? word : undefined}>
      {isIcon(mode) ? <Icon name={mode} /> : null}
      {short ? <span className="unseen">{word}</span> : <span>{word}</span>}
    </span>
  );
}
