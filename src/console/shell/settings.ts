import { useSyncExternalStore } from 'react';
import { store, stored } from './stored.ts';

/** How one person wants the console. Kept in this browser only. */
export interface Settings {
  readonly language: 'en' | 'zh';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly density: 'dense' | 'comfortable';
  /** On whose clock moments are shown: that of the place, UTC, or this computer's. */
  readonly clock: 'place' | 'utc' | 'mine';
  readonly weight: 't' | 'kg';
}

const key = 'dryport-settings';
/** English where nobody browses: in tests of pure functions. */
const browserLanguage = (): Settings['language'] =>
  globalThis.navigator?.language.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';

const choices = {
  language: ['en', 'zh'],
  theme: ['auto', 'light', 'dark'],
  density: ['dense', 'comfortable'],
  clock: ['place', 'utc', 'mine'],
  weight: ['t', 'kg'],
} as const satisfies { [Name in keyof Settings]: readonly Settings[Name][] };

/** How the console comes: in the browser's language, on the places' clocks. */
export const defaultSettings = (): Settings => ({
  language: browserLanguage(),
  theme: 'auto',
  density: 'dense',
  clock: 'place',
  weight: 't',
});

/** What is stored, as far as it makes sense. */
function read(): Settings {
  const settings = defaultSettings();
  const kept = (stored(key) ?? {}) as Record<string, string>;
  for (const [name, allowed] of Object.entries(choices)) {
    const value = kept[name];
    if (value !== undefined && (allowed as readonly string[]).includes(value))
      Object.assign(settings, { [name]: value });
  }
  return settings;
}

let settings = read();
const listeners = new Set<() => void>();

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  store(key, settings);
  for (const listener of listeners) listener();
}

export const useSettings = (): Settings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );
