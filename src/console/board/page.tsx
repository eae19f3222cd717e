import './board.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Answered, Empty } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { hubNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { useChanged } from './changed.ts';
import { choose } from './chosen.ts';
import { useColumns } from './columns.tsx';
import { dayAt } from './days.ts';
import { Foot } from './foot.tsx';
import { Gantt } from './gantt.tsx';
import { Headline } from './headline.tsx';
import { type Places, usePlaces } from './places.ts';
import { Printed } from './printed.tsx';
import { boardQuery } from './query.ts';
import { firstAhead, foundOf, isOver, keyOf, type Row, rowsOf, tallyOf } from './rows.ts';
import { Tools } from './tools.tsx';
import { useView, type View } from './view.ts';
import { words } from './words.ts';

const none: readonly Row[] = [];

/** What leaves and what comes: the hub's station board, and the same over time. */
export function BoardPage() {
  const { view, show } = useView();
  const w = useWords(words);
  const query = useQuery(boardQuery(view));
  const places = usePlaces();
  const all = query.data?.rows;
  const rows = useMemo(() => rowsOf(all ?? none, view), [all, view]);
  const found = useMemo(() => foundOf(rows, view, places.namesOf), [rows, view, places]);
  useEffect(() => () => choose(undefined), []);
  const zone = (places.ours.find(({ id }) => id === view.at) ?? places.ours[0])?.zone ?? 'UTC';
  const today = dayAt(zone, hubNow());
  const day = view.day ?? query.data?.day ?? today;
  const modes = [...new Set([...(all ?? none).map(({ mode }) => mode), ...view.modes])].sort();
  return (
    <div className="page board">
      <header className="page-head">
        {query.data === undefined ? (
          <h1>{w.board}</h1>
        ) : (
          <Headline {...{ tally: tallyOf(rows), view, day: query.data.day, today }} choose={(only) => show({ only })} />
        )}
      </header>
      <Tools {...{ day, today, modes }} places={places.ours} />
      <div className={query.isPlaceholderData ? 'page-body is-old' : 'page-body'}>
        <Answered query={query} rows={16}>
          {(board) => (
            <>
              {view.gantt && found.length > 0 ? (
                <Gantt
                  key={`${board.day} ${board.days} ${view.at}`}
                  {...{ view, day: board.day, places }}
                  rows={found}
                />
              ) : (
                <Listing key={`${board.day} ${board.days} ${view.at}`} {...{ view, found, places }} />
              )}
              <Foot
                shown={found.length}
                all={rows.length}
                hint={view.gantt ? w.chartHint : w.footHint}
                places={places}
              />
            </>
          )}
        </Answered>
      </div>
      <Printed {...{ view, places }} rows={found} />
    </div>
  );
}

interface ListingProps {
  readonly view: View;
  readonly found: readonly Row[];
  readonly places: Places;
}

function Listing({ view, found, places }: ListingProps) {
  const w = useWords(words);
  const { focus, setFocus } = useFocus();
  const columns = useColumns(view, places);
  const open = focus?.kind === 'departure' ? found.find(({ departure }) => departure === focus.id) : undefined;
  return (
    <Table
      label={w.board}
      columns={columns}
      rows={found}
      keyOf={keyOf}
      open={({ departure }) => setFocus({ kind: 'departure', id: departure })}
      current={open === undefined ? undefined : keyOf(open)}
      marked={useChanged(found)}
      start={firstAhead(found)}
      isQuiet={isOver}
      onActive={choose}
      empty={<Nothing view={view} />}
    />
  );
}

/** Why there is nothing, and what would help. */
function Nothing({ view }: { readonly view: View }) {
  const w = useWords(words);
  const { show } = useView();
  const filtered = view.only !== undefined || view.text !== '' || view.modes.length > 0;
  return (
    <Empty title={filtered ? w.noneFound : w.none}>
      {filtered ? (
        <Button size="xs" variant="default" onClick={() => show({ only: undefined, q: undefined, mode: undefined })}>
          {w.clear}
        </Button>
      ) : (
        <p className="faint">{w.noneHint}</p>
      )}
    </Empty>
  );
}
