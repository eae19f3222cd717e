import { focusBack } from './focus-kept.ts';

let isWanted = false;

/** What is open beside the page. */
export const aside = (): HTMLElement | undefined => document.querySelector<HTMLElement>('.drawer') ?? undefined;

/** Into what is open beside the page, and from there back to where somebody was. */
export function intoAside(): void {
  const part = aside();
  if (part?.contains(document.activeElement) === true) focusBack(part);
  else part?.querySelector<HTMLElement>('.drawer-body')?.focus();
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
