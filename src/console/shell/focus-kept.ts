import { useEffect, useRef } from 'react';

/** What had the focus, and what it is called: the same button may come back as another element. */
interface Step {
  readonly element: HTMLElement;
  readonly name: string;
  readonly parent: HTMLElement | null;
  /** How many buttons are behind it there: what leaves or closes is the last of them, and stays so. */
  readonly behind: number;
}

const buttonsIn = (parent: HTMLElement | null): HTMLElement[] => [
  ...(parent?.querySelectorAll<HTMLElement>('button') ?? []),
];

function buttonsBehind(element: HTMLElement): number {
  const all = buttonsIn(element.parentElement);
  return all.length - 1 - all.indexOf(element);
}

const stepsKept = 100;
/** Long enough for what opens instead to take the focus itself. */
const pauseMs = 30;
let trail: Step[] = [];
let held: HTMLElement | undefined;

const isThere = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.checkVisibility() &&
  element.closest('[inert]') === null;

/** A button shows that what was asked is not done yet: it can be pressed again afterwards. */
const isAtWork = (element: HTMLElement): boolean => element.isConnected && element.matches('[data-loading]');

function nameOf(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  const text = element.getAttribute('aria-label') ?? label ?? (element.matches('a, button') ? element.textContent : '');
  return text === null || text.trim() === '' ? '' : `${element.tagName} ${text.trim()}`;
}

/** The element itself, or what has come in its place: the only one of its name, since others of that name do the same to something else. */
function standIn({ element, name }: Step): HTMLElement | undefined {
  if (isThere(element)) return element;
  const alike = name === '' ? [] : document.querySelectorAll<HTMLElement>(element.tagName);
  const [only, ...more] = [...alike].filter((other) => nameOf(other) === name && isThere(other));
  return more.length === 0 ? only : undefined;
}

/** What stands now among the buttons where it was; it may be at work still. */
function beside({ parent, behind }: Step): HTMLElement | undefined {
  const others =
    parent?.matches('#content *') === true
      ? buttonsIn(parent).filter((other) => isThere(other) || isAtWork(other))
      : [];
  return others.at(-1 - behind) ?? others[0];
}

/** Gives the focus to what had it last, outside of `part`; to the content where nothing of that is left. */
export function focusBack(part?: Element | null): void {
  for (const step of [...trail].reverse()) {
    const isLast = step === trail.at(-1) && step.element.matches('button');
    const to =
      part?.contains(step.element) === true ? undefined : (standIn(step) ?? (isLast ? beside(step) : undefined));
    if (to === undefined) continue;
    to.focus({ preventScroll: true });
    if (document.activeElement === to) return;
  }
  document.getElementById('content')?.focus({ preventScroll: true });
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function onFocusIn({ target }: FocusEvent): void {
  const element = target as HTMLElement; // Or one of a drawing, which has the same of it that is asked here.
  held = element;
  trail = [
    ...trail.filter((step) => step.element !== element),
    {
      element,
      name: nameOf(element),
      parent: element.parentElement,
      behind: buttonsBehind(element),
    },
  ].slice(-stepsKept);
}

/** Who leaves an element that is still there wants to be nowhere, and stays so. One that is taken away is told so before it is. */
function onFocusOut({ target, relatedTarget }: FocusEvent): void {
  if (relatedTarget !== null) return;
  queueMicrotask(() => {
    if (target === held && held !== undefined && isThere(held)) held = undefined;
  });
}

let waiting: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  if (held === undefined || !isNowhere() || waiting !== undefined) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    if (held === undefined || !isNowhere()) return;
    const isBusy = held.isConnected && held.matches(':disabled'); // A button that works gets it again when it is done.
    const last = trail.at(-1);
    const comes = last?.element === held && !held.isConnected ? beside(last) : undefined;
    if (!isBusy && !(comes !== undefined && isAtWork(comes))) focusBack();
  }, pauseMs);
}

/**
 * Whoever has only a keyboard is always somewhere. What had the focus may go: a drawer, a form that was sent, a row. Then what
 * had it before has it again; and on another page the content has it, unless the page gives it to something.
 */
export function useFocusKept(page: string): void {
  useEffect(() => {
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'inert', 'open'] });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    const content = document.getElementById('content');
    const isInside = content?.contains(document.activeElement) === true && document.activeElement !== content;
    trail = [];
    if (!isInside) content?.focus({ preventScroll: true });
  }, [page]);
}
