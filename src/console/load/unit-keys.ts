import { type Keys, useKeys } from '../shell/keys.ts';
import type { ShownKeys } from '../shell/page-keys.ts';
import { isInNothing } from '../shell/rows.ts';

const unitKeys: ShownKeys = [
  ['↑ ↓', 'units'],
  ['m', 'moveLoad'],
];

const units = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#content .loads-unit')];
const indexOf = (all: readonly HTMLElement[]): number => all.findIndex((unit) => unit.contains(document.activeElement));

/** To the unit before or behind the one that has the focus, or to the first; keys that something else has are left to it. */
function go(by: number): boolean {
  const all = units();
  const at = indexOf(all);
  if (at < 0 && !isInNothing() && document.activeElement?.closest('.loads-kept') == null) return false;
  const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
  next?.querySelector<HTMLElement>(document.activeElement?.tagName === 'BUTTON' ? 'button' : 'a')?.focus();
  return next !== undefined;
}

function pick(): boolean {
  const all = units();
  const button = all[indexOf(all)]?.querySelector<HTMLElement>('.loads-move');
  button?.click();
  return button !== null && button !== undefined;
}

const keys: Keys = { ['ArrowDown']: () => go(1), ['ArrowUp']: () => go(-1), m: pick };

/** From unit to unit of a load plan, and one picked up: Tab would pass through all of them. */
export function useUnitKeys(): void {
  useKeys(keys, unitKeys);
}
