import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { useFormat } from '../parts/format.ts';
import { Mode } from '../parts/mode.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { Disruptions } from './disruptions.tsx';
import { type Border, lateMinutes, type Traffic, type UnderWay } from './traffic.ts';
import { lists, useMapView } from './view.ts';
import { words } from './words.ts';

/** All that the map shows, for the keyboard and for who does not see it: departures, borders, disruptions. */
export function Lists({ traffic }: { readonly traffic: Traffic }) {
  const w = useWords(words);
  const format = useFormat();
  const { list, late, shown, change } = useMapView();
  const departures = useMemo(
    () =>
      traffic.departures.filter(({ mode, delayMinutes }) => shown.has(mode) && (!late || delayMinutes > lateMinutes)),
    [traffic, shown, late],
  );
  const borders = useMemo(
    () =>
      traffic.borders.filter(
        ({ unitsWaiting, unitsChanging, mode }) => shown.has(mode) && unitsWaiting + unitsChanging > 0,
      ),
    [traffic, shown],
  );
  const counts = { departures: departures.length, borders: borders.length, disruptions: traffic.disruptions.length };
  return (
    <>
      <div className="map-side-head" role="group" aria-label={w.lists}>
        {lists.map((name) => (
          <button
            key={name}
            type="button"
            className="map-tab"
            aria-pressed={list === name}
            onClick={() => change({ list: name === 'departures' ? undefined : name }, true)}
          >
            {w[name]} {format.number(counts[name])}
          </button>
        ))}
        {list !== 'departures' ? null : (
          <button
            type="button"
            className="map-tab right"
            aria-pressed={late}
            onClick={() => change({ late: late ? undefined : '1' }, true)}
          >
            {w.onlyLate}
          </button>
        )}
      </div>
      {list === 'departures' ? <Departures label={w.departures} rows={departures} empty={w.noDepartures} /> : null}
      {list === 'borders' ? <Borders rows={borders} /> : null}
      {list === 'disruptions' ? <Disruptions rows={traffic.disruptions} /> : null}
    </>
  );
}

interface DepartureRows {
  readonly label: string;
  readonly rows: readonly UnderWay[];
  readonly empty: ReactNode;
}

export function Departures({ label, rows, empty }: DepartureRows) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  const { focus, setFocus } = useFocus();
  const isWide = useMediaQuery('(min-width: 1400px)', true) && focus === undefined; // Else names would be cut: the arrival is one hover away.
  const there: Column<UnderWay> = {
    id: 'there',
    title: w.there,
    width: '124px',
    cell: ({ arrives, asOf }) => <Moment iso={arrives.now} is={arrives.is} asOf={asOf} />,
  };
  const columns: Column<UnderWay>[] = [
    {
      id: 'between',
      title: w.between,
      width: 'minmax(116px, 1fr)',
      cell: ({ departure, mode, from, to, standing, arrives }) => (
        <span
          className="map-between"
          title={`${departure}: ${nameOf(from)} – ${nameOf(to)}, ${format.dateTime(arrives.now)}`}
        >
          <Mode mode={mode} short />
          <span>{standing ? w.standsIn(nameOf(from)) : `${nameOf(from)} – ${nameOf(to)}`}</span>
        </span>
      ),
    },
    ...(isWide ? [there] : []),
    { id: 'delay', title: w.delay, width: '94px', cell: ({ delayMinutes }) => <Delay minutes={delayMinutes} /> },
    { id: 'units', title: w.units, width: '54px', align: 'right', cell: ({ units }) => format.number(units) },
  ];
  return (
    <Table
      label={label}
      columns={columns}
      rows={rows}
      keyOf={({ departure }) => departure}
      open={({ departure }) => setFocus({ kind: 'departure', id: departure })}
      current={focus?.kind === 'departure' ? focus.id : undefined}
      empty={<p className="map-side-text faint">{empty}</p>}
    />
  );
}

function Borders({ rows }: { readonly rows: readonly Border[] }) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  const { change, place } = useMapView();
  const columns: Column<Border>[] = [
    {
      id: 'crossing',
      title: w.crossing,
      width: 'minmax(118px, 1fr)',
      cell: ({ from, to, mode }) => (
        <span className="map-between" title={`${nameOf(from)} – ${nameOf(to)}`}>
          <Mode mode={mode} short />
          <span>
            {nameOf(from)} – {nameOf(to)}
          </span>
        </span>
      ),
    },
    {
      id: 'waiting',
      title: w.waiting,
      width: '62px',
      align: 'right',
      cell: ({ unitsWaiting }) => format.number(unitsWaiting),
    },
    {
      id: 'behind',
      title: <span title={w.behindHint}>{w.behind}</span>,
      width: '66px',
      align: 'right',
      cell: ({ unitsChanging }) => format.number(unitsChanging),
    },
    {
      id: 'takes',
      title: w.takes,
      width: '140px',
      cell: ({ waitMinutes, usualMinutes }) => (
        <span title={`${w.usual} ${format.duration(usualMinutes)}`}>
          {waitMinutes === undefined ? (
            <span className="faint">
              {w.usual} {format.duration(usualMinutes)}
            </span>
          ) : (
            <span className={waitMinutes >= 1.5 * usualMinutes ? 'tone-bad' : undefined}>
              {format.duration(waitMinutes)}
              {waitMinutes >= 1.5 * usualMinutes ? ' ▲' : ''}
            </span>
          )}
        </span>
      ),
    },
  ];
  return (
    <Table
      label={w.borders}
      columns={columns}
      rows={rows}
      keyOf={({ border }) => border}
      open={({ from }) => change({ place: from })}
      current={rows.find(({ from }) => from === place)?.border}
      empty={<p className="map-side-text faint">{w.noBorders}</p>}
    />
  );
}
