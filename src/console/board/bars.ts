import type { Row } from './rows.ts';

/** A departure as it is drawn over time, in milliseconds. */
export interface Bar {
  readonly row: Row;
  readonly planned: Span;
  readonly live: Span;
  /** It is known to have happened so far; before it began, its beginning. */
  readonly actualUntil: number;
  /** What lies ahead follows from what happened, or from what somebody said; else it is the timetable's. */
  readonly estimated: boolean;
  /** Calls on the way, as they now look. */
  readonly ticks: readonly number[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

type Moment = NonNullable<NonNullable<Row['calls']>[number]['departs']>;

/** One bar a departure, however many of its calls are on the board. Rows that came without their calls have none. */
export function barsOf(rows: readonly Row[], byService: boolean): Bar[] {
  const seen = new Set<string>();
  const bars: Bar[] = [];
  for (const row of rows) {
    if (seen.has(row.departure)) continue;
    seen.add(row.departure);
    const bar = barOf(row);
    if (bar !== undefined) bars.push(bar);
  }
  if (!byService) return bars;
  return bars.sort((a, b) => compare(a.row.service, b.row.service) || a.planned.from - b.planned.from);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function barOf(row: Row): Bar | undefined {
  const moments = (row.calls ?? [])
    .flatMap(({ arrives, departs }) => [arrives, departs])
    .filter((moment): moment is Moment => moment !== undefined);
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const nows = moments.map(({ now }) => Date.parse(now));
  const [from = 0, to = 0] = [nows[0], nows.at(-1)];
  const happened = moments.findLastIndex(({ is }) => is === 'actual');
  return {
    row,
    planned: { from: Date.parse(first.planned), to: Date.parse(last.planned) },
    live: { from, to },
    actualUntil: nows[happened] ?? from,
    estimated: moments.some(({ is }, index) => index > happened && is === 'estimated'),
    ticks: nows.slice(1, -1),
  };
}

/** From the first beginning to the last end, planned or as it now looks, with `about` in it. */
export function spanOf(bars: readonly Bar[], about: Span): Span {
  let { from, to } = about;
  for (const { planned, live } of bars) {
    from = Math.min(from, planned.from, live.from);
    to = Math.max(to, planned.to, live.to);
  }
  return { from, to };
}

/** Lengths in hours at which the axis is divided. */
const steps = [1, 3, 6, 12, 24, 48, 96, 168, 336] as const;

/** Hours between two marks of the axis, so that they do not touch. */
export const stepHours = (pixelsAnHour: number, least: number): number =>
  steps.find((hours) => hours * pixelsAnHour >= least) ?? 720;
