import { useMemo } from 'react';
import { type Format, useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { LoadBar } from '../parts/load-bar.tsx';
import { Mode } from '../parts/mode.tsx';
import { Delay } from '../parts/moment.tsx';
import { useServiceName } from '../parts/network-names.ts';
import { Tag } from '../parts/status.tsx';
import type { Column } from '../parts/table.tsx';
import { useNow } from '../shell/now.ts';
import { useSettings } from '../shell/settings.ts';
import { useWords } from '../shell/words.ts';
import { writeDay } from './days.ts';
import type { Places } from './places.ts';
import { isLate, isOver, nextCutOff, type Row } from './rows.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** Below this a countdown is told in colour too. */
const soonMinutes = 60;

const tones = { planned: 'muted', loading: 'calm', gone: 'good', 'under-way': 'calm', arrived: 'good' } as const;
const stageIcons = { planned: 'clock', loading: 'box', gone: 'check', 'under-way': 'right', arrived: 'check' } as const;

type Words = (typeof words)['en'];

/** One line of the station board, from the time at the left to where it stands at the right. */
export function useColumns({ way, days, at }: View, places: Places): Column<Row>[] {
  const w = useWords(words);
  const format = useFormat();
  const { language } = useSettings();
  return useMemo(
    () => columnsOf({ way, days, at }, { places, w, format, language }),
    [way, days, at, places, w, format, language],
  );
}

interface Sayings {
  readonly places: Places;
  readonly w: Words;
  readonly format: Format;
  readonly language: 'en' | 'zh';
}

function columnsOf(view: Pick<View, 'way' | 'days' | 'at'>, { places, w, format, language }: Sayings): Column<Row>[] {
  const day: Column<Row> = {
    id: 'day',
    title: w.day,
    width: '120px',
    cell: ({ planned }) => writeDay(planned.slice(0, 10), language),
  };
  const place: Column<Row> = {
    id: 'at',
    title: w.at,
    width: 'minmax(64px, 0.9fr)',
    cell: ({ at }) => <span title={places.nameOf(at)}>{places.nameOf(at)}</span>,
  };
  const share = (
    id: string,
    title: string,
    width: string,
    unit: string,
    of: (row: Row) => [number, number, number?],
  ) => ({
    id,
    title,
    width,
    cell: (row: Row) => {
      const [used, all, reserved = 0] = of(row);
      return all === 0 ? <None word={w.noPlugs} /> : <LoadBar used={used} of={all} reserved={reserved} unit={unit} />;
    },
  });
  return [
    ...(view.days > 1 ? [day] : []),
    { id: 'time', title: w.time, width: '116px', cell: (row) => <Times row={row} format={format} /> },
    {
      id: 'delay',
      title: w.delay,
      width: '104px',
      cell: (row) =>
        isOver(row) && row.is === 'actual' && row.delayMinutes === 0 ? (
          <span className="tone-good">{w.onTime}</span>
        ) : (
          <Delay minutes={row.delayMinutes} />
        ),
    },
    {
      id: 'to',
      title: { departs: w.to, arrives: w.from, both: w.toFrom }[view.way],
      width: 'minmax(142px, 2fr)',
      cell: (row) => <Way row={row} arrow={view.way === 'both'} places={places} w={w} />,
    },
    { id: 'mode', title: w.mode, width: '48px', cell: ({ mode }) => <Mode mode={mode} short /> },
    {
      id: 'departure',
      title: w.departure,
      width: 'minmax(136px, 0.3fr)',
      cell: (row) => <Departure row={row} />,
    },
    ...(view.at === undefined ? [place] : []),
    share('teu', 'TEU', '104px', 'TEU', ({ load, capacity, reserved }) => [load.teu, capacity.teu, reserved?.teu ?? 0]),
    share('t', 't', '132px', 't', ({ load, capacity, reserved }) => [
      load.kg / 1000,
      capacity.kg / 1000,
      (reserved?.kg ?? 0) / 1000,
    ]),
    share('plugs', w.plugsTitle, '86px', w.plugs, ({ load, capacity, reserved }) => [
      load.plugs,
      capacity.plugs,
      reserved?.plugs ?? 0,
    ]),
    ...(view.way === 'arrives'
      ? []
      : [
          {
            id: 'cut-off',
            title: w.cutOff,
            width: 'minmax(184px, 0.5fr)',
            cell: (row: Row) => <CutOff row={row} format={format} w={w} />,
          },
        ]),
    {
      id: 'stage',
      title: w.status,
      width: '94px',
      cell: ({ stage }) => <Tag tone={tones[stage]} icon={stageIcons[stage]} text={w.stages[stage]} />,
    },
  ];
}

const None = ({ word }: { readonly word: string }) => (
  <span className="faint">
    <span aria-hidden="true">–</span>
    <span className="unseen">{word}</span>
  </span>
);

/** As planned, and beside it as it now looks where that differs. A row that is over is quiet. */
function Times({ row, format }: { readonly row: Row; readonly format: Format }) {
  const { planned, now, is } = row;
  const moved = planned !== now;
  return (
    <span className="board-times">
      <time dateTime={planned} className={moved ? 'board-was' : is === 'planned' ? 'moment-planned' : 'moment-actual'}>
        {format.time(planned)}
      </time>
      {moved ? (
        <time dateTime={now} className={`moment-${is} ${isLate(row) ? 'tone-bad' : ''}`}>
          {format.time(now)}
          {planned.slice(0, 10) === now.slice(0, 10) ? null : (
            <sup>{`${now > planned ? '+' : '−'}${daysBetween(planned, now)}`}</sup>
          )}
        </time>
      ) : null}
    </span>
  );
}

/** The year and the whole name say nothing new in each line: they are one hover away, and read out. */
function Departure({ row: { departure, service } }: { readonly row: Row }) {
  const serviceName = useServiceName();
  const [, code, day, run] = /^(.+)-\d{4}-(\d\d-\d\d)-(\d+)$/.exec(departure) ?? [];
  return (
    <span className="board-id" title={`${departure} · ${serviceName(service)}`}>
      <span aria-hidden="true">
        {code ?? departure}{' '}
        <span className="faint">{day === undefined ? '' : run === '1' ? day : `${day}·${run}`}</span>
      </span>
      <span className="unseen">{departure}</span>
    </span>
  );
}

const daysBetween = (a: string, b: string): number =>
  Math.abs(Math.round((Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000));

interface WayProps {
  readonly row: Row;
  /** Where both are in one list, an arrow tells which is which. */
  readonly arrow: boolean;
  readonly places: Places;
  readonly w: Words;
}

/** Our own places that pass a departure on are no news to anybody here. */
function Way({ row, arrow, places, w }: WayProps) {
  const { direction, other, via } = row;
  const name = places.nameOf(other);
  const by = via
    .filter((place) => !places.isOurs(place))
    .map(places.nameOf)
    .join(' – ');
  return (
    <span className={`board-way board-${direction}`} title={by === '' ? name : `${name} ${w.via} ${by}`}>
      {arrow ? <Icon name={direction === 'departs' ? 'right' : 'left'} size={12} /> : null}
      <span className="unseen">{direction === 'departs' ? w.departs : w.arrives} </span>
      <strong>{name}</strong>
      {by === '' ? null : (
        <span className="faint">
          {' '}
          {w.via} {by}
        </span>
      )}
    </span>
  );
}

/** Until when something is still taken: it counts down with the hub's clock. */
function CutOff({ row, format, w }: { readonly row: Row; readonly format: Format; readonly w: Words }) {
  const now = useNow();
  const next = nextCutOff(row, now);
  if (next === undefined) return null;
  if (next === 'closed') return <span className="faint">{w.closed}</span>;
  const minutes = (Date.parse(next.iso) - now) / 60_000;
  const [first, ...others] = next.kinds.map((kind) => w.cutOffs[kind]);
  const kinds = others.length === 0 ? (first ?? '') : `${first} +${others.length}`;
  const all = Object.entries(row.cutOffs ?? {})
    .map(([kind, iso]) => `${w.cutOffs[kind as keyof Words['cutOffs']]}: ${format.dateTime(iso)}`)
    .join('\n');
  return (
    <span className={minutes < soonMinutes ? 'tone-warn' : undefined} title={all}>
      {w.cutOffIn(kinds, format.duration(minutes))}
    </span>
  );
}
