import { Button } from '@mantine/core';
import { ByHand, useCopy } from '../parts/copy.tsx';
import { useWaitedFor } from '../shell/waited-for.ts';
import { useWords } from '../shell/words.ts';
import { hookWords } from './hook-words.ts';

/** A secret, shown once: it goes with this note. */
export function Secret({ secret, close }: { readonly secret: string; readonly close: () => void }) {
  const w = useWords(hookWords);
  const { copied, copy } = useCopy(secret);
  const part = useWaitedFor();
  return (
    <section ref={part} tabIndex={-1} className="note hooks-secret" aria-label={w.secret}>
      <p>{w.secret}</p>
      <p className="hooks-secret-line">
        {copied === false ? <ByHand text={secret} /> : <code>{secret}</code>}
        <Button size="xs" variant="default" onClick={copy}>
          {copied ? w.copied : w.copy}
        </Button>
        <Button size="xs" onClick={close}>
          {w.done}
        </Button>
      </p>
      <p className="faint">{w.how}</p>
    </section>
  );
}
