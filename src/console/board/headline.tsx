import type { ReactNode } from 'react';
import { useFormat } from '../parts/format.ts';
import { useSettings } from '../shell/settings.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { addDays, writeDay } from './days.ts';
import type { Tally } from './rows.ts';
import type { Only, View } from './view.ts';

interface Said {
  readonly all: string;
  readonly one: boolean;
  readonly when: string;
  readonly empty: ReactNode;
  readonly teu: string;
  readonly late: ReactNode;
  readonly past: boolean;
}

const words = inBoth(
  {
    today: 'today',
    on: (day: string) => `on ${day}`,
    span: (from: string, to: string) => `from ${from} to ${to}`,
    departs: ({ empty, all, one, when, teu, late, past }: Said) => (
      <>
        {empty} of {all} {one ? 'departure' : 'departures'} {when} {past ? 'left' : 'leave'} with empty slots, {teu} TEU
        together; {late} {past ? 'left' : 'leave'} late
      </>
    ),
    full: ({ all, one, when, late, past }: Said) => (
      <>
        {one ? 'The one departure' : `All ${all} departures`} {when} {past ? 'left' : one ? 'leaves' : 'leave'} full;{' '}
        {late} late
      </>
    ),
    arrives: ({ late, all, one, when, past }: Said, arrived: string) => (
      <>
        {late} of {all} {one ? 'arrival' : 'arrivals'} {when === '' ? '' : `${when} `}
        {past ? 'came' : 'come'} late; {arrived} {past ? 'have arrived' : 'have arrived so far'}
      </>
    ),
    noDepartures: (when: string) => `No departures ${when}`,
    noArrivals: (when: string) => `No arrivals ${when}`,
    join: '. ',
  },
  {
    today: '今天',
    on: (day) => day,
    span: (from, to) => `${from}至${to}`,
    departs: ({ empty, all, when, teu, late }) => (
      <>
        {when}共 {all} 个出发班次，{empty} 个留有空位，合计 {teu} TEU；{late} 个晚点
      </>
    ),
    full: ({ all, when, late }) => (
      <>
        {when} {all} 个出发班次全部满载；{late} 个晚点
      </>
    ),
    arrives: ({ late, all, when }, arrived) => (
      <>
        {when}共 {all} 个到达班次，{late} 个晚点；{arrived} 个已到达
      </>
    ),
    noDepartures: (when) => `${when}没有出发班次`,
    noArrivals: (when) => `${when}没有到达班次`,
    join: '。',
  },
);

interface HeadlineProps {
  readonly tally: Tally;
  readonly view: View;
  /** The first day that is shown, and the hub's today. */
  readonly day: string;
  readonly today: string;
  readonly choose: (only: Only | undefined) => void;
}

/** The answer in one sentence. Its numbers show their rows. */
export function Headline({ tally, view, day, today, choose }: HeadlineProps) {
  const w = useWords(words);
  const format = useFormat();
  const { language } = useSettings();
  const last = addDays(day, view.days - 1);
  const when =
    view.days > 1
      ? w.span(writeDay(day, language), writeDay(last, language))
      : day === today
        ? w.today
        : w.on(writeDay(day, language));
  const number = (count: number, only: Only): ReactNode =>
    count === 0 ? (
      format.number(count)
    ) : (
      <button
        type="button"
        className="board-number"
        aria-pressed={view.only === only}
        onClick={() => choose(view.only === only ? undefined : only)}
      >
        {format.number(count)}
      </button>
    );
  const said = (all: number, late: number): Said => ({
    all: format.number(all),
    one: all === 1,
    when,
    empty: number(tally.empty, 'empty'),
    teu: format.number(tally.emptyTeu),
    late: number(late, 'late'),
    past: last < today,
  });
  const leaving =
    tally.departures === 0
      ? w.noDepartures(when)
      : tally.empty === 0
        ? w.full(said(tally.departures, tally.lateDepartures))
        : w.departs(said(tally.departures, tally.lateDepartures));
  const coming = view.way === 'both' ? '' : when; // It was said before.
  const arriving =
    tally.arrivals === 0
      ? w.noArrivals(coming)
      : w.arrives({ ...said(tally.arrivals, tally.lateArrivals), when: coming }, format.number(tally.arrived));
  return (
    <h1>
      {view.way === 'arrives' ? null : leaving}
      {view.way === 'both' ? w.join : null}
      {view.way === 'departs' ? null : arriving}
    </h1>
  );
}
