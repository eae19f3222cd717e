import { type KeyboardEvent as Pressed, useEffect, useRef } from 'react';
import type { ShownKeys } from './page-keys.ts';

/** Keys as people read them: `g b` one after the other, `mod+k` together, `/` as it is. What answers `false` was not meant. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

const chordMs = 1_200;
const bindings = new Set<{ current: Keys }>();
const shown = new Set<ShownKeys>();
let begun = '';
let begunAt = 0;

/** Whether somebody is typing: then letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT';
}

const nameOf = ({ key, metaKey, ctrlKey }: KeyboardEvent): string =>
  metaKey || ctrlKey ? `mod+${key.toLowerCase()}` : key;

function find(name: string): Keys[string] | undefined {
  for (const { current } of [...bindings].reverse()) {
    const action = current[name];
    if (action !== undefined) return action;
  }
  return undefined;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const name = nameOf(event);
  if (!name.startsWith('mod+') && isTyping(event.target)) return;
  if (event.target instanceof Element && event.target.closest('[aria-modal="true"]') !== null) return; // It is none of what lies behind.
  const chord = begun !== '' && performance.now() - begunAt < chordMs ? `${begun} ${name}` : undefined;
  const action = (chord === undefined ? undefined : find(chord)) ?? find(name);
  begun = action === undefined && name.length === 1 ? name : '';
  begunAt = performance.now();
  if (action !== undefined && action(event) !== false) event.preventDefault();
}

/**
 * For a form: Escape leaves it from within its fields, too, and closes nothing behind it. It is not meant where it closes the list of a
 * field, or belongs to an input method.
 */
export const onEscape =
  (close: () => void) =>
  (event: Pressed): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    close();
  };

/** Keys of the parts that are on the page now, for the list of keys. */
export const keysShown = (): ShownKeys => [...shown].flat();

/** Binds keys while a part is on the page; what was bound last goes first. `list` are those that the list of keys tells of. */
export function useKeys(keys: Keys, list?: ShownKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (bindings.size === 0) document.addEventListener('keydown', onKey);
    bindings.add(latest);
    if (list !== undefined) shown.add(list);
    return () => {
      bindings.delete(latest);
      if (list !== undefined) shown.delete(list);
      if (bindings.size === 0) document.removeEventListener('keydown', onKey);
    };
  }, [list]);
}

/** For a form that stands in the page: Escape leaves it, also from within its fields, as long as nothing was typed that would be thrown away by it. */
export function useLeaving(leave: () => void, isTouched = false): ((event: Pressed) => void) | undefined {
  useKeys(isTouched ? {} : { Escape: leave });
  return isTouched ? undefined : onEscape(leave);
}
