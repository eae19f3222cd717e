import { focusBack } from './focus-kept.ts';

let isWanted = false;

/** What is open beside the page, or else below its table. */
export const aside = (): HTMLElement | undefined =>
  document.querySelector<HTMLElement>('.drawer') ?? document.querySelector<HTMLElement>('[data-under]') ?? undefined;

/** Into that, and from there back to where somebody was. */
export function intoAside(): void {
  const part = aside();
  if (part?.contains(document.activeElement) === true) focusBack(part);
  else (part?.querySelector<HTMLElement>('.drawer-body') ?? part)?.focus();
}

/** What opens next beside the page was asked for by name: it gets the focus. */
export function wantAside(): void {
  isWanted = true;
}

/** Whether what opens now was asked for by name; said once. */
export function isAsideWanted(): boolean {
  const was = isWanted;
  isWanted = false;
  return was;
}
