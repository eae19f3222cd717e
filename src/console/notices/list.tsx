import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { BookingLink } from '../parts/links.tsx';
import { Delay, Moment } from '../parts/moment.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useFocus } from '../shell/focus.ts';
import { useWords } from '../shell/words.ts';
import { KindTag, Reason } from './parts.tsx';
import { type Notice, type NoticeUnit, noticesQuery } from './queries.ts';
import { useNoticeSearch } from './search.ts';
import { filterOf } from './tools.tsx';
import { kindCounts, words } from './words.ts';

/** A notice, or the head of those that come from one planning run. */
type Row = { readonly notice: Notice } | { readonly run: string; readonly at: string; readonly of: readonly Notice[] };

const keyOf = (row: Row): string => ('run' in row ? `run ${row.run} ${row.of[0]?.id}` : row.notice.id);

/** Neighbours of one planning run stand under its head; a single one needs none. */
function rowsOf(notices: readonly Notice[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < notices.length; ) {
    const first = notices[at];
    if (first === undefined) break;
    let end = at + 1;
    while (first.plan !== undefined && notices[end]?.plan === first.plan) end += 1;
    const of = notices.slice(at, end);
    if (first.plan !== undefined && of.length > 1) rows.push({ run: first.plan, at: first.at, of });
    rows.push(...of.map((notice) => ({ notice })));
    at = end;
  }
  return rows;
}

/** What changed, the latest first. */
export function NoticeList() {
  const w = useWords(words);
  const { search, change } = useNoticeSearch();
  const query = useInfiniteQuery(noticesQuery(filterOf(search)));
  const { focus, setFocus } = useFocus();
  const columns = useColumns();
  const notices = useMemo(() => query.data?.pages.flatMap(({ rows }) => rows) ?? [], [query.data]);
  const rows = useMemo(() => rowsOf(notices), [notices]);
  const marked = useFresh(notices);
  return (
    <Answered query={query} rows={16}>
      {() => (
        <Table
          label={w.title}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          marked={marked}
          current={focus?.kind === 'notice' ? focus.id : undefined}
          open={(row) =>
            'run' in row ? change({ plan: row.run, since: 'all' }) : setFocus({ kind: 'notice', id: row.notice.id })
          }
          {...(query.hasNextPage ? { onEnd: () => void query.fetchNextPage() } : {})}
          empty={
            <Empty title={w.noneFound}>
              <p>{w.emptyHint}</p>
            </Empty>
          }
        />
      )}
    </Answered>
  );
}

/** Those that came while somebody looked: they are marked for a moment. */
function useFresh(notices: readonly Notice[]): ReadonlySet<string> {
  const known = useRef<number | undefined>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const latest = notices[0]?.position;
  useEffect(() => {
    if (latest === undefined) return;
    const before = known.current;
    known.current = Math.max(before ?? 0, latest);
    if (before === undefined || latest <= before) return;
    setFresh(new Set(notices.filter(({ position }) => position > before).map(({ id }) => id)));
    const timer = setTimeout(() => setFresh(new Set()), 2_600);
    return () => clearTimeout(timer);
  }, [latest, notices]);
  return fresh;
}

function useColumns(): readonly Column<Row>[] {
  const w = useWords(words);
  const format = useFormat();
  const said = useWords(kindCounts);
  return useMemo(() => {
    const one = (cell: (notice: Notice, first: NoticeUnit | undefined) => React.ReactNode) => (row: Row) =>
      'run' in row ? null : cell(row.notice, row.notice.units[0]);
    const summary = (of: readonly Notice[]): string =>
      (['moved', 'no-plan'] as const)
        .map((kind) => [kind, of.filter((notice) => notice.kind === kind).length] as const)
        .flatMap(([kind, count]) => (count > 0 ? [said[kind](format.number(count))] : []))
        .join(', ');
    return [
      {
        id: 'at',
        title: w.recorded,
        width: '128px',
        cell: (row) => <Moment iso={'run' in row ? row.at : row.notice.at} />,
      },
      {
        id: 'what',
        title: w.what,
        width: '132px',
        cell: (row) =>
          'run' in row ? <span className="notices-run">{w.run}</span> : <KindTag kind={row.notice.kind} />,
      },
      {
        id: 'booking',
        title: w.booking,
        width: '206px',
        cell: (row) => ('run' in row ? row.run : <BookingLink booking={row.notice.booking} />),
      },
      {
        id: 'customer',
        title: w.customer,
        width: '168px',
        cell: (row) => ('run' in row ? summary(row.of) : row.notice.customer),
      },
      {
        id: 'units',
        title: w.units,
        width: '52px',
        align: 'right',
        cell: one(({ units }) => format.number(units.length)),
      },
      {
        id: 'why',
        title: w.change,
        width: 'minmax(186px, 1fr)',
        cell: one((notice, first) => <Reason notice={notice} unit={first} />),
      },
      { id: 'arrival', title: w.arrival, width: '238px', cell: one((_, first) => <Arrivals unit={first} />) },
      {
        id: 'late',
        title: w.late,
        width: '104px',
        align: 'right',
        cell: one((_, first) => (first?.late === undefined || first.late <= 0 ? null : <Delay minutes={first.late} />)),
      },
    ];
  }, [w, format, said]);
}

function Arrivals({ unit }: { readonly unit: NoticeUnit | undefined }) {
  if (unit === undefined) return null;
  const { from, to, arrival } = unit;
  if (arrival !== undefined) return <Moment iso={arrival} is="estimated" source={unit.source} />;
  return (
    <>
      {from === undefined ? null : to === undefined ? (
        <s className="faint">
          <Moment iso={from.arrival} is="planned" />
        </s>
      ) : (
        <>
          <Moment iso={from.arrival} is="planned" /> →{' '}
        </>
      )}
      {to === undefined ? null : <Moment iso={to.arrival} is="planned" />}
    </>
  );
}
