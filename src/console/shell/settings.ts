import { useSyncExternalStore } from 'react';

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
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
    for (const [name, allowed] of Object.entries(choices)) {
      const value = stored[name];
      if (value !== undefined && (allowed as readonly string[]).includes(value))
        Object.assign(settings, { [name]: value });
    }
  } catch {
    // Nothing is stored, or nobody may read it: then it is as it comes.
  }
  return settings;
}

let settings = read();
const listeners = new Set<() => void>();

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // It holds until the page is closed.
  }
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
