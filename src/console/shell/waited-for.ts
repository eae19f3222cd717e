import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from './keys.ts';

/**
 * For a part that somebody waited for: it has the focus when it comes, and Tab goes on to what can be done with it. Whoever types
 * meanwhile goes on typing.
 */
export function useWaitedFor(): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isTyping(document.activeElement)) part.current?.focus();
  }, []);
  return part;
}
