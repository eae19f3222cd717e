import type { YardRow } from './queries.ts';
import type { Lens } from './search.ts';

/** How urgent what the colours say is: 0 is worst, 2 is fine. */
export type Tone = 0 | 1 | 2;

/** Hours until its departure leaves, under which a unit is urgent, and under which it is near; one that is held must be released first. */
const [margin, heldMargin] = [
  [6, 24],
  [24, 72],
] as const;

/** Alarms that say that nobody has looked, and not that anything is wrong. */
const unseen: ReadonlySet<string> = new Set(['no-reading', 'check-overdue']);

/** What a unit's colour is by each lens; `now` in milliseconds. */
export function toneOf(row: YardRow, by: Lens, now: number): Tone {
  switch (by) {
    case 'leaves': {
      const hours = (Date.parse(row.leavesTo) - now) / 3_600_000;
      return hours <= 12 ? 0 : hours <= 48 ? 1 : 2;
    }
    case 'margin': {
      const { marginHours: hours = Number.POSITIVE_INFINITY, holds } = row;
      const [short, near] = holds.length > 0 ? heldMargin : margin;
      return hours < short ? 0 : hours < near ? 1 : 2;
    }
    case 'reshuffles':
      return row.expected >= 0.5 ? 0 : row.expected >= 0.1 ? 1 : 2;
    case 'holds':
      return row.holds.length > 0 ? 0 : 2;
    case 'dwell':
      return row.dwellHours > 7 * 24 ? 0 : row.dwellHours > 3 * 24 ? 1 : 2;
    case 'temperature':
      return row.alarms.length === 0 ? 2 : row.alarms.every((alarm) => unseen.has(alarm)) ? 1 : 0;
  }
}

/** One stack as a picture from above shows it. */
export interface StackSeen {
  readonly bay: number;
  readonly row: number;
  readonly long: boolean;
  readonly height: number;
  readonly tone: Tone;
  readonly names: string;
  readonly units: readonly string[];
}

/** The stacks of a block: how high each is, and the worst colour in it; a held one under others tints its stack. */
export function stacksSeen(rows: readonly YardRow[], by: Lens, now: number): StackSeen[] {
  const stacks = new Map<string, YardRow[]>();
  for (const row of rows) {
    const key = `${row.bay} ${row.row}`;
    const stack = stacks.get(key);
    if (stack === undefined) stacks.set(key, [row]);
    else stack.push(row);
  }
  return [...stacks.values()].flatMap((stack): StackSeen[] => {
    const [first] = stack;
    const top = stack.reduce((high, row) => (row.tier > high.tier ? row : high), first as YardRow);
    if (first === undefined) return [];
    const worst = Math.min(...stack.map((row) => toneOf(row, by, now))) as Tone;
    const tone = by === 'holds' && worst === 0 && toneOf(top, by, now) > 0 ? 1 : worst;
    const names = stack.map(({ number, unit }) => number ?? unit).join(', ');
    const units = stack.map(({ unit }) => unit);
    return [{ bay: first.bay, row: first.row, long: first.long, height: stack.length, tone, names, units }];
  });
}
