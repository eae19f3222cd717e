import { meanAndMost, spreadOf, type TerminalFigures, tidy } from '../../tracking/terminal-figures.ts';
import type { Flow } from './flow.ts';
import type { Tally } from './tally.ts';

/** What a play of a terminal comes to. */
export interface PlayFigures extends TerminalFigures {
  readonly came: number;
  readonly left: number;
  readonly unitsMost: number;
  /** Units for which the stacks had no room. */
  readonly withoutSlot: number;
  /** Units that a departure had no place for, and that came too late for theirs. */
  readonly leftBehind: number;
  readonly missed: number;
  /** Of all trains: what their load plans are worth, and what none can exceed. */
  readonly loading: { readonly trains: number; readonly value: number; readonly bound: number };
}

/** Lifts an hour count from the first visit to the last: before and after only stragglers come. */
export function figuresOf(tally: Tally, { visits }: Flow): PlayFigures {
  const { retrievals, reshuffles, came, left, withoutSlot, missed, loads } = tally;
  const moments = visits.map(({ arrives }) => Math.floor(arrives / 60));
  const [first, last] = [moments.reduce((a, b) => Math.min(a, b)), moments.reduce((a, b) => Math.max(a, b))];
  const lifts = Array.from({ length: last - first + 1 }, (_, index) => tally.liftsByHour.get(first + index) ?? 0);
  return {
    ...{ came, left, retrievals, reshuffles },
    reshufflesPerRetrieval: retrievals === 0 ? undefined : tidy(reshuffles / retrievals),
    dwellDays: [...tally.dwell]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([way, waits]) => {
        const spread = spreadOf(waits, 1440);
        return spread === undefined ? [] : [{ way, ...spread }];
      }),
    truckTurnMinutes: spreadOf(tally.truckTurn, 1),
    trainStayHours: spreadOf(tally.trainStay, 60),
    bargeStayHours: spreadOf(tally.bargeStay, 60),
    liftsPerHour: meanAndMost(lifts),
    yardFill: meanAndMost(tally.fill),
    plugsMost: tally.plugsMax,
    unitsMost: tally.unitsMax,
    ...{ withoutSlot, missed, leftBehind: tally.leftBehind.size },
    loading: {
      trains: loads.length,
      value: loads.reduce((all, { value }) => all + value, 0),
      bound: loads.reduce((all, { bound }) => all + bound, 0),
    },
  };
}
