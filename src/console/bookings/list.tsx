import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { Place } from '../parts/place.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { Status, Tag } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { listWords } from './list-words.ts';
import { type BookingRow, bookingsQuery, countsQuery, usePlaces } from './queries.ts';
import { type Sort, useBookingSearch } from './search.ts';

/** How far somebody may have scrolled for the whole list to be read again with each change. */
const pagesFollowed = 2;

/** Bookings, as many as there are: the next ones are read as the end comes into view. */
export function BookingList({ upload }: { readonly upload: () => void }) {
  const w = useWords(listWords);
  const { filters, sort, clear } = useBookingSearch();
  const { zone } = usePlaces();
  const query = useInfiniteQuery(bookingsQuery(filters, sort, zone));
  const { focus, setFocus } = useFocus();
  const columns = useColumns();
  const { data: counts } = useFollowedCounts(query.data?.pages.length ?? 0);
  const found = useDeferredValue(query.data); // Drawn between keys: who goes on typing does not wait for what was found before.
  const rows = useMemo(() => found?.pages.flatMap(({ rows }) => rows) ?? [], [found]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const filtered = Object.keys(filters).length > 0;
  const empty = filtered ? (
    <Empty title={w.nothing}>
      <p>{w.nothingHint}</p>
      <Button size="xs" variant="default" onClick={clear}>
        {w.clear}
      </Button>
    </Empty>
  ) : (
    <Empty title={w.none}>
      <p>{w.noneHint}</p>
      <div className="bookings-buttons">
        <Button size="xs" renderRoot={(props) => <Link to="/bookings/new" {...props} />}>
          {w.book}
        </Button>
        <Button size="xs" variant="default" onClick={upload}>
          {w.upload}
        </Button>
      </div>
    </Empty>
  );
  return (
    <Answered query={query} rows={20}>
      {() => (
        <Table
          label={w.label}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          open={({ id }) => setFocus({ kind: 'booking', id })}
          current={focus?.kind === 'booking' ? focus.id : undefined}
          {...(counts === undefined ? {} : { total: counts.bookings })}
          onEnd={onEnd}
          empty={empty}
        />
      )}
    </Answered>
  );
}

/** The counts follow every change; the list is read again with them while that is cheap. */
function useFollowedCounts(pages: number) {
  const { filters } = useBookingSearch();
  const { zone } = usePlaces();
  const query = useQuery(countsQuery(filters, zone));
  const queries = useQueryClient();
  const { dataUpdatedAt } = query;
  const seen = useRef(dataUpdatedAt);
  useEffect(() => {
    if (seen.current !== dataUpdatedAt && seen.current !== 0 && pages <= pagesFollowed)
      void queries.invalidateQueries({ queryKey: ['booking-pages'] });
    seen.current = dataUpdatedAt;
  }, [dataUpdatedAt, pages, queries]);
  return query;
}

function useColumns(): Column<BookingRow>[] {
  const w = useWords(listWords);
  const format = useFormat();
  return useMemo(() => {
    return [
      {
        id: 'reference',
        title: <SortBy sort="reference" name={w.reference} />,
        width: 'minmax(190px, 1fr)',
        cell: ({ id }) => <span className="bookings-id">{id}</span>,
      },
      { id: 'customer', title: w.customer, width: 'minmax(150px, 1.2fr)', cell: ({ customer }) => customer },
      {
        id: 'from-to',
        title: w.fromTo,
        width: 'minmax(150px, 1.2fr)',
        cell: ({ origin, destination }) => (
          <>
            <Place id={origin} /> <span className="faint">→</span> <Place id={destination} />
          </>
        ),
      },
      {
        id: 'ready',
        title: <SortBy sort="ready" name={w.ready} />,
        width: '122px',
        cell: ({ ready }) => <Moment iso={ready} />,
      },
      { id: 'due', title: w.due2, width: '122px', cell: ({ due }) => <Moment iso={due} /> },
      {
        id: 'units',
        title: w.units2,
        width: '58px',
        align: 'right',
        cell: ({ units }) => format.number(units.length),
      },
      { id: 'stage', title: w.stage2, width: '104px', cell: ({ stage }) => <Status status={stage} /> },
      { id: 'lateness', title: w.lateness, width: '168px', cell: (row) => <Lateness row={row} /> },
    ];
  }, [w, format]);
}

/** How the plan of a booking stands to its due moment. */
function Lateness({ row: { stage, late, unitsOpen, units } }: { readonly row: BookingRow }) {
  const w = useWords(listWords);
  const format = useFormat();
  if (stage === 'cancelled') return null;
  return (
    <>
      {late === undefined ? null : late > 0 ? (
        <span className="tone-bad">{w.late(format.duration(late))}</span>
      ) : (
        <span className="faint">{w.early(format.duration(late))}</span>
      )}{' '}
      {unitsOpen === 0 ? null : <Tag tone="warn" icon="warn" text={w.open(unitsOpen, units.length)} />}
    </>
  );
}

function SortBy({ sort, name }: { readonly sort: Sort; readonly name: string }) {
  const w = useWords(listWords);
  const seen = useBookingSearch();
  const current = seen.sort === sort;
  return (
    <button
      type="button"
      className="bookings-sort"
      aria-pressed={current}
      title={w.sortBy(name)}
      onClick={() => seen.change({ sort })}
    >
      {name}
      {current ? <span aria-hidden="true"> ↓</span> : null}
    </button>
  );
}
