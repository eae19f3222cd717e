import type { Keys } from './keys.ts';

/** Into the first list of the page, where it has one. */
function intoRows(): boolean {
  const rows = document.querySelector<HTMLElement>('#content :is([data-table], [data-rows])');
  rows?.focus();
  return rows !== null;
}

/** Whether nothing in the content has the focus: keys may take it into a list. */
export const isInNothing = (): boolean =>
  document.activeElement === document.body || document.activeElement === document.getElementById('content');

/** From a field that searches into what it found, and out of it where it is empty. */
export function leaveSearch(event: {
  readonly key: string;
  readonly nativeEvent: { readonly isComposing: boolean };
  readonly currentTarget: HTMLInputElement;
  preventDefault(): void;
}): void {
  if (event.nativeEvent.isComposing) return; // Signs are being put together: the keys are the input method's.
  const isLeft = event.key === 'Escape' && event.currentTarget.value === '';
  if ((isLeft || event.key === 'ArrowDown' || event.key === 'Enter') && intoRows()) event.preventDefault();
}

const begin = (): boolean => isInNothing() && intoRows();
/** From where nothing is chosen, into the first list of the page. */
export const rowKeys: Keys = { j: begin, ArrowDown: begin };
