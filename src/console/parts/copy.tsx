import { useEffect, useRef, useState } from 'react';
import { inBoth, useWords } from '../shell/words.ts';

const words = inBoth(
  { byHand: 'This browser copies nothing for pages here: press Ctrl C or ⌘ C' },
  { byHand: '浏览器不允许此页面复制：请按 Ctrl C 或 ⌘ C' },
);

/** Copies a text when asked, and whether that went. */
export function useCopy(text: string): { readonly copied: boolean | undefined; readonly copy: () => void } {
  const [copied, setCopied] = useState<boolean>();
  return { copied, copy: () => void copyText(text).then(setCopied) };
}

/** A text that nobody but who reads can copy: it is selected, and beside it stands what to press. */
export function ByHand({ text }: { readonly text: string }) {
  const w = useWords(words);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <span className="by-hand">
      <input
        ref={field}
        readOnly
        value={text}
        aria-label={w.byHand}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />{' '}
      {w.byHand}
    </span>
  );
}

/** Browsers hand their clipboard to pages of https and of this machine only. On other pages what is selected can be copied. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed'; // So that nothing scrolls to it.
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
