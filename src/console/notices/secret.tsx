import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWaitedFor } from '../shell/waited-for.ts';
import { useWords } from '../shell/words.ts';
import { hookWords } from './hook-words.ts';

/** A secret, shown once: it goes with this note. */
export function Secret({ secret, close }: { readonly secret: string; readonly close: () => void }) {
  const w = useWords(hookWords);
  const [copied, setCopied] = useState(false);
  const part = useWaitedFor();
  return (
    <section ref={part} tabIndex={-1} className="note hooks-secret" aria-label={w.secret}>
      <p>{w.secret}</p>
      <p className="hooks-secret-line">
        <code>{secret}</code>
        <Button
          size="xs"
          variant="default"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
        >
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
