import type { GateDay, Visit, WindowRow } from './queries.ts';

/** Which trucks the list shows. */
export const choices = ['coming', 'no-show', 'done', 'all'] as const;
export type Choice = (typeof choices)[number];

const is: Record<Choice, (visit: Visit) => boolean> = {
  coming: ({ state }) => state === 'expected',
  'no-show': ({ state }) => state === 'no-show',
  done: ({ state }) => state === 'done',
  all: () => true,
};

/** As the hub reads plates: without spaces, dots and hyphens, in capitals. */
const plain = (text: string): string => text.replace(/[\s·.-]/g, '').toUpperCase();

const fits = ({ truck = '', unit, number = '', booking }: Visit, text: string): boolean =>
  [truck, unit, number, booking].some((each) => plain(each).includes(plain(text)));

/** Whose truck may be let through: one that comes, or that missed its window and is there now. */
export const mayCome = ({ state }: Visit): boolean => state === 'expected' || state === 'no-show';

/** Of one window, or of the day those that were chosen; whoever is looked for is found in any state, who still comes first. */
export function visitsShown(
  visits: readonly Visit[],
  { text, choice, window }: { readonly text: string; readonly choice: Choice; readonly window: string | undefined },
): readonly Visit[] {
  if (text.trim() === '')
    return window === undefined ? visits.filter(is[choice]) : visits.filter((visit) => visit.window === window);
  const found = visits.filter((visit) => fits(visit, text));
  return [...found.filter(is.coming), ...found.filter((visit) => !is.coming(visit))];
}

export const countOf = (visits: readonly Visit[], choice: Choice): number => visits.filter(is[choice]).length;

/** The window that trucks come in now, with a place left: that of a gate if there are several. */
export const presentWindow = ({ windows }: GateDay, gate?: string): WindowRow | undefined => {
  const free = windows.filter((window) => window.is === 'now' && window.free > 0);
  return free.find((window) => window.gate === gate) ?? free[0];
};

/** Which window must be booked before a truck may pass now: none where it comes in its own, with the plate that was told. */
export function windowNeeded(day: GateDay, visit: Visit, truck: string, now: number): WindowRow | undefined {
  const own = day.windows.find(({ id }) => id === visit.window);
  if (own === undefined) return undefined;
  const grace = day.graceMinutes * 60_000;
  const inTime = Date.parse(own.from) - grace <= now && now <= Date.parse(own.to) + grace;
  if (!inTime || visit.state === 'no-show') return presentWindow(day, own.gate);
  return visit.truck === undefined || plain(visit.truck) === plain(truck) ? undefined : own;
}
