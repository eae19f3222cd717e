import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Problem, type Schema } from '../api/client.ts';
import { useLive } from '../api/live.ts';
import { statusQuery } from '../api/queries.ts';
import { FocusDrawer } from '../focus/drawer.tsx';
import { Unseen } from '../notices/unseen.tsx';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { useHubName } from '../parts/network-names.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { Toasts } from '../parts/toast.tsx';
import { aside, intoAside } from './aside.ts';
import { useFocusKept } from './focus-kept.ts';
import { useKeys } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { setNow, useNow } from './now.ts';
import { pageNames, pages } from './pages.ts';
import { Palette } from './palette.tsx';
import { rowKeys } from './rows.ts';
import { Starting } from './starting.tsx';
import { inBoth, useWords } from './words.ts';

const words = inBoth(
  {
    search: 'Search',
    live: 'live',
    connecting: 'connecting',
    stale: 'not live',
    away: 'The hub does not answer',
    staleHint: 'The hub does not answer since',
    liveHint: 'Everything on this page follows the hub as it changes',
    synthetic: 'made up',
    syntheticHint: 'All or part of what is shown here was made up by the simulator',
    keys: 'Keys (?)',
    skip: 'To the content',
    places: 'Places of work',
  },
  {
    search: '搜索',
    live: '实时',
    connecting: '连接中',
    stale: '非实时',
    away: '枢纽系统无响应',
    staleHint: '枢纽系统无响应，自',
    liveHint: '本页内容随枢纽实时更新',
    synthetic: '模拟数据',
    syntheticHint: '此处显示的全部或部分内容由模拟器生成',
    keys: '快捷键（?）',
    skip: '跳到内容',
    places: '工作页面',
  },
);

type Status = Schema<'/v1/status', 'get'>;

/** What stays while pages change: the rail, the top line, the drawer, and the keys that work everywhere. */
export function Shell() {
  const { data, error } = useQuery(statusQuery);
  const known = useStatus(data, error instanceof Problem && error.isOffline);
  const status = known === 'away' ? undefined : known;
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const w = useWords(words);
  const names = useWords(pageNames);
  const hubName = useHubName();
  const navigate = useNavigate();
  const rail = useRef<HTMLElement>(null);
  const page = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone not all pages have room in the rail; the one that is shown is in sight.
  useEffect(() => {
    rail.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page]);
  useFocusKept(page);
  useEffect(() => {
    if (status !== undefined) setNow(status.now);
  }, [status]);
  useKeys({
    'mod+k': () => setPalette(true),
    '?': () => setHelp(true),
    '/': () => {
      const field = document.querySelector<HTMLElement>('[data-page-search]');
      if (field === null) setPalette(true);
      else field.focus();
    },
    o: () => (aside() === undefined ? false : intoAside()),
    ...rowKeys,
    ...Object.fromEntries(pages.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })])),
  });
  if (known === undefined) return error === null ? <Loading /> : <Failed error={error} />;
  if (status !== undefined && isBeingSetUp(status)) return <Starting {...status} />;
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {w.skip}
      </a>
      <nav ref={rail} className="rail" aria-label={w.places}>
        {pages.map(({ id, to, icon, key }) => (
          <Tooltip key={id} label={`${names[id]} · g ${key}`} position="right" openDelay={400}>
            <Link to={to} className="rail-item" activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon name={icon} size={18} />
              <span>{names[id]}</span>
              {id === 'notices' ? <Unseen /> : null}
            </Link>
          </Tooltip>
        ))}
      </nav>
      <header className="top">
        <span className="top-hub">{hubName(status?.network)}</span>
        {status?.synthetic === true ? (
          <Tooltip label={w.syntheticHint}>
            <span className="tag tag-made-up">{w.synthetic}</span>
          </Tooltip>
        ) : null}
        <button type="button" className="top-search" onClick={() => setPalette(true)}>
          <Icon name="search" /> {w.search} <kbd>Ctrl K</kbd>
        </button>
        <LiveState />
        {status === undefined ? null : <HubTime now={status.now} />}
        <button type="button" className="top-help" aria-label={w.keys} title={w.keys} onClick={() => setHelp(true)}>
          ?
        </button>
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      <FocusDrawer />
      <Toasts />
      <Palette opened={palette} close={() => setPalette(false)} />
      <KeysHelp opened={help} close={() => setHelp(false)} />
    </div>
  );
}

/** There is nothing to look at yet. */
const isBeingSetUp = ({ phase, network }: Status): boolean =>
  phase === 'setting-up' || (phase !== 'ready' && network === undefined);

/**
 * How the hub is, or that nobody answered when the page came up: then its parts say so themselves, and come when the hub does. One that was
 * there and starts again is as it was: what is on the page stays, with all that was typed, and the top line says that it is not live.
 */
function useStatus(status: Status | undefined, isAway: boolean): Status | 'away' | undefined {
  const [known, setKnown] = useState<Status | 'away'>();
  if (known === undefined && isAway) setKnown('away');
  if (status !== undefined && status !== known && status.phase !== 'starting') setKnown(status);
  return status === undefined || status.phase === 'starting' ? (known ?? status) : status;
}

function LiveState() {
  const { state, heardAt } = useLive();
  const w = useWords(words);
  const format = useFormat();
  useNow(); // Ages with the clock.
  const since = heardAt === undefined ? w.away : `${w.staleHint} ${format.time(new Date(heardAt).toISOString())} UTC`;
  const hint = state === 'stale' ? since : w.liveHint;
  return (
    <Tooltip label={hint} multiline maw={260}>
      <span className={`live live-${state}`} role="status">
        <span className="live-dot" aria-hidden="true" />
        {w[state]}
      </span>
    </Tooltip>
  );
}

/** The hub's time. It comes with the status and goes on by itself. */
function HubTime({ now: asked }: { readonly now: string }) {
  const now = useNow();
  const format = useFormat();
  const shown = Math.abs(now - Date.parse(asked)) > 86_400_000 ? Date.parse(asked) : now;
  const iso = `${new Date(shown + 8 * 3_600_000).toISOString().slice(0, 16)}+08:00`;
  return (
    <time className="top-time" dateTime={iso} title={format.inFull(iso)}>
      {format.dateTime(iso)}
    </time>
  );
}
