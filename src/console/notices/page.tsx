import './notices.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFormat } from '../parts/format.ts';
import { useWords } from '../shell/words.ts';
import { NoticeList } from './list.tsx';
import { type Kind, noticeCountsQuery, routine, urgent, webhooksQuery } from './queries.ts';
import { useNoticeSearch } from './search.ts';
import { markSeen } from './seen.ts';
import { filterOf, Tools } from './tools.tsx';
import { Webhooks } from './webhooks.tsx';
import { kindCounts, words } from './words.ts';

/** What changed, for whom and why; and who is told of it. */
export function NoticesPage() {
  const { search } = useNoticeSearch();
  return (
    <div className="page notices">
      <header className="page-head">
        <FirstLine />
      </header>
      <Tabs />
      {search.tab === 'webhooks' ? (
        <Webhooks />
      ) : (
        <>
          <Tools />
          <div className="page-body">
            <NoticeList />
          </div>
        </>
      )}
    </div>
  );
}

function FirstLine() {
  const w = useWords(words);
  const format = useFormat();
  const said = useWords(kindCounts);
  const { search } = useNoticeSearch();
  const { kind: _, ...wide } = filterOf(search);
  const { data } = useQuery(noticeCountsQuery(wide));
  const position = data?.position;
  useEffect(() => {
    if (position !== undefined) markSeen(position);
  }, [position]);
  if (data === undefined) return <h1>{w.title}</h1>;
  const sum = (kinds: readonly Kind[]): number => kinds.reduce((total, kind) => total + (data.kinds[kind] ?? 0), 0);
  const [total, rest] = [sum(urgent), sum(routine)];
  const period = search.since === '-7d' ? '-7d' : search.since === 'all' ? 'all' : 'today';
  const none = { today: w.noneToday, '-7d': w.noneWeek, all: w.noneAll }[period];
  const narrowed = ['q', 'booking', 'customer', 'plan'].some((name) => search[name as 'q'] !== undefined);
  const shown = (['moved', 'no-plan', 'late', 'held', 'alarm-raised', 'cancelled'] as const).filter(
    (kind) => (data.kinds[kind] ?? 0) > 0,
  );
  return (
    <h1>
      {total === 0 ? (narrowed ? w.noneFound : none) : `${w.notices(total, format.number(total))}${w[`${period}In`]}`}
      {shown.map((kind, index) => (
        <span key={kind}>
          {index === 0 ? w.colon : w.comma}
          <Link to="." search={(before: Record<string, unknown>) => ({ ...before, tab: undefined, kind })}>
            {said[kind](format.number(data.kinds[kind] ?? 0))}
          </Link>
        </span>
      ))}
      {rest === 0 ? null : (
        <Link
          to="."
          className="notices-rest"
          search={(before: Record<string, unknown>) => ({ ...before, tab: undefined, kind: 'all' })}
        >
          {w.routine(format.number(rest))}
        </Link>
      )}
    </h1>
  );
}

function Tabs() {
  const w = useWords(words);
  const format = useFormat();
  const { search } = useNoticeSearch();
  const { data } = useQuery(webhooksQuery);
  const tab = search.tab === 'webhooks' ? 'webhooks' : 'notices';
  const failing = data?.rows.some(({ givenUp, paused }) => givenUp > 0 || paused) === true;
  return (
    <nav className="notices-tabs" aria-label={w.views}>
      <Link
        to="."
        className="notices-tab"
        activeOptions={strictly}
        aria-current={tab === 'notices' ? 'page' : undefined}
        search={onlyFocus(undefined)}
      >
        {w.title}
      </Link>
      <Link
        to="."
        className="notices-tab"
        activeOptions={strictly}
        aria-current={tab === 'webhooks' ? 'page' : undefined}
        search={onlyFocus('webhooks')}
      >
        {w.webhooks}
        {data === undefined ? null : (
          <span className={failing ? 'notices-count is-failing' : 'notices-count'}>
            {format.number(data.rows.length)}
          </span>
        )}
      </Link>
    </nav>
  );
}

/** A tab is the one we are on only when the address says so. */
const strictly = { includeSearch: true, explicitUndefined: true };

/** Another tab begins without what narrowed this one. */
const onlyFocus = (tab: string | undefined) => (before: Record<string, string | undefined>) => ({
  since: before['since'],
  tab,
});
