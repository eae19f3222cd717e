import { useEffect, useState, useSyncExternalStore } from 'react';
import { isTyping, useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { Icon } from './icons.tsx';
import { ProblemText } from './problem-text.tsx';

const words = inBoth(
  { undo: 'Undo', close: 'Close', undoing: 'Undoing' },
  { undo: '撤销', close: '关闭', undoing: '正在撤销' },
);

/** What was just done, and how to take it back; or why it was not. */
export type Toast =
  | {
      readonly text: string;
      /** Takes it back; what that came to is the next toast's text. Without it there is nothing to take back. */
      readonly undo?: () => Promise<string>;
      readonly bad?: boolean;
    }
  | { readonly error: unknown };

const undoKeys: ShownKeys = [['Ctrl Z / ⌘ Z', 'undo']];
const shownMs = 12_000;
let shown: (Toast & { readonly at: number }) | undefined;
const listeners = new Set<() => void>();

function set(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says what was done, at the foot of the page, whichever page that is by then. */
export const toast = (said: Toast): void => set({ ...said, at: Date.now() });

/** The last thing that was done. It stays while somebody points at it or has the focus in it. */
export function Toasts() {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <output className="toasts" aria-live="polite">
      {current === undefined ? null : <Shown key={current.at} said={current} />}
    </output>
  );
}

function Shown({ said }: { readonly said: Toast }) {
  const undo = 'error' in said ? undefined : said.undo;
  const bad = 'error' in said || said.bad === true;
  const w = useWords(words);
  const [held, setHeld] = useState(false);
  const [undoing, setUndoing] = useState(false);
  useKeys(
    undo === undefined
      ? {}
      : { 'mod+z': ({ target, repeat, shiftKey }) => !isTyping(target) && !repeat && !shiftKey && void takeBack() },
    undo === undefined ? undefined : undoKeys,
  );
  useEffect(() => {
    if (held || undoing) return;
    const timer = setTimeout(() => set(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [held, undoing]);
  const takeBack = async (): Promise<void> => {
    if (undoing) return;
    setUndoing(true);
    try {
      toast({ text: (await undo?.()) ?? '' });
    } catch (error) {
      toast({ error });
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on the page.
    <div
      className={bad ? 'toast toast-bad' : 'toast'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={bad ? 'warn' : 'check'} />{' '}
      <span>{'error' in said ? <ProblemText error={said.error} /> : said.text}</span>
      {undo === undefined ? null : (
        <button type="button" className="toast-undo" disabled={undoing} onClick={() => void takeBack()}>
          {undoing ? w.undoing : w.undo}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={w.close} onClick={() => set(undefined)}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
