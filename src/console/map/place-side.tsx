import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf, type Schema } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { UnitLink } from '../parts/links.tsx';
import { Mode } from '../parts/mode.tsx';
import { usePlaceName } from '../parts/network-names.ts';
import { Status } from '../parts/status.tsx';
import { Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { Departures } from './lists.tsx';
import type { Traffic } from './traffic.ts';
import { useMapView } from './view.ts';
import { words } from './words.ts';

const unitsShown = 200;

type Unit = Schema<'/v1/units', 'get'>['rows'][number];

/** A place: what waits at its border, what comes and goes, what stands in its yard. */
export function PlaceSide({ id, traffic }: { readonly id: string; readonly traffic: Traffic }) {
  const w = useWords(words);
  const nameOf = usePlaceName();
  const format = useFormat();
  const { at, change } = useMapView();
  const { focus, setFocus } = useFocus();
  const close = (): void => change({ place: undefined });
  useKeys(focus === undefined ? { Escape: close } : {});
  const yard = useQuery({
    queryKey: ['units', 'place', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/units', { params: { query: { place: id, stage: 'in-yard', limit: unitsShown } }, signal })),
    enabled: at === undefined,
  });
  const departures = traffic.departures.filter(({ from, to }) => from === id || to === id);
  const borders = traffic.borders.filter(({ from, to }) => from === id || to === id);
  const count = yard.data?.rows.length ?? 0;
  return (
    <>
      <div className="map-side-head">
        <h2>{nameOf(id)}</h2>
        <span className="faint">{id}</span>
        <Link to="/board" search={{ at: id }} className="right">
          {w.board}
        </Link>
        <Link to="/disruptions" search={{ place: id }}>
          {w.disrupt}
        </Link>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={w.close} title={w.close} onClick={close}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      {borders.length === 0 ? null : (
        <ul className="map-troubles">
          {borders.map(({ border, from, to, mode, unitsWaiting, unitsChanging, waitMinutes, usualMinutes }) => (
            <li key={border}>
              <span className="map-between">
                <Mode mode={mode} short /> {nameOf(from)} – {nameOf(to)}
              </span>
              <span className="faint">
                {w.waiting} {format.number(unitsWaiting)} · {w.behind} {format.number(unitsChanging)} ·{' '}
                {waitMinutes === undefined ? '' : `${w.takes} ${format.duration(waitMinutes)}, `}
                {w.usual} {format.duration(usualMinutes)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="map-side-text">{w.here(format.number(departures.length))}</p>
      <Departures label={w.departures} rows={departures} empty={w.noneHere} />
      <p className="map-side-text">
        {at !== undefined ? (
          <span className="faint">{w.yardNow}</span>
        ) : yard.data?.next === undefined ? (
          w.yard(format.number(count))
        ) : (
          w.yardMore(format.number(count))
        )}
      </p>
      {at !== undefined || count === 0 ? null : (
        <Table<Unit>
          label={w.yard(format.number(count))}
          rows={yard.data?.rows ?? []}
          keyOf={({ unit }) => unit}
          open={({ unit }) => setFocus({ kind: 'unit', id: unit })}
          current={focus?.kind === 'unit' ? focus.id : undefined}
          columns={[
            {
              id: 'unit',
              title: w.units,
              width: 'minmax(120px, 1fr)',
              cell: ({ unit, number }) => <UnitLink unit={unit} number={number} />,
            },
            { id: 'stage', title: '', width: '140px', cell: ({ stage }) => <Status status={stage} /> },
          ]}
        />
      )}
    </>
  );
}
