import './plan.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { memo, useDeferredValue } from 'react';
import { useFormat } from '../parts/format.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { SpacePrices } from '../workbench/prices.tsx';
import { Security } from '../workbench/security.tsx';
import { FullDepartures } from './full.tsx';
import { type Outlook, outlookQuery } from './queries.ts';
import { Replan, ReplanButton } from './replan.tsx';
import { AtRisk } from './risks.tsx';
import { Runs } from './runs.tsx';
import { firstTab, type PlanTab, usePlanSearch } from './search.ts';
import { WithoutPlan } from './without.tsx';
import { words } from './words.ts';

/** What is going wrong, what has no way, what is full, and what the last planning runs came to. */
export function PlanPage() {
  const query = useQuery(outlookQuery);
  return (
    <div className="page">
      <Answered query={query}>{(outlook) => <Plan outlook={outlook} />}</Answered>
    </div>
  );
}

function Plan({ outlook }: { readonly outlook: Outlook }) {
  const { search } = usePlanSearch();
  const tab = useDeferredValue(search.tab); // The tab answers the click at once, what is in it follows.
  const w = useWords(words);
  return (
    <>
      <header className="page-head plan-head">
        <div>
          <h1>
            <Sentence outlook={outlook} />
          </h1>
          <Age outlook={outlook} />
        </div>
        <ReplanButton />
      </header>
      <Replan outlook={outlook} />
      <nav className="plan-tabs" aria-label={w.views}>
        <Tab tab="risks" count={outlook.atRisk} />
        <Tab tab="none" count={outlook.withoutPlan} />
        <Tab tab="full" count={outlook.full} />
        <Tab tab="prices" />
        <Tab tab="n-1" />
        <Tab tab="runs" />
      </nav>
      <div className="page-body" aria-busy={tab !== search.tab}>
        <InTab tab={tab} outlook={outlook} />
      </div>
    </>
  );
}

const InTab = memo(({ tab, outlook }: { readonly tab: PlanTab; readonly outlook: Outlook }) => {
  switch (tab) {
    case 'risks':
      return outlook.units === 0 ? <NothingYet /> : <AtRisk outlook={outlook} />;
    case 'none':
      return <WithoutPlan outlook={outlook} />;
    case 'full':
      return <FullDepartures />;
    case 'prices':
      return <SpacePrices />;
    case 'n-1':
      return <Security />;
    case 'runs':
      return <Runs />;
  }
});

/** The page's answer in one sentence; each number in it opens its rows. */
function Sentence({ outlook: { units, atRisk, withoutPlan, soonest } }: { readonly outlook: Outlook }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  if (units === 0) return w.allDone;
  if (atRisk + withoutPlan === 0) return w.allWell(units, format.number(units));
  const left = soonest === undefined ? undefined : (Date.parse(soonest) - now) / 60_000;
  const parts = [
    ...(atRisk > 0
      ? [
          <TabLink key="risks" tab="risks">
            {w.atRisk(atRisk, format.number(atRisk))}
          </TabLink>,
        ]
      : []),
    ...(left === undefined ? [] : [w.soonest(left < 1 ? w.now : format.ago(left))]),
    ...(withoutPlan > 0
      ? [
          <TabLink key="none" tab="none">
            {(atRisk > 0 ? w.withoutPlan : w.onlyWithout)(withoutPlan, format.number(withoutPlan))}
          </TabLink>,
        ]
      : []),
    ...(atRisk > 0 ? [] : [w.restWell]),
  ];
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence.
    <span key={index}>
      {index > 0 ? ' · ' : ''}
      {part}
    </span>
  ));
}

function Age({ outlook: { units, asOf } }: { readonly outlook: Outlook }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  if (units === 0) return null;
  const age = (now - Date.parse(asOf)) / 60_000;
  return <p className="faint">{w.ofAll(format.number(units), age < 1 ? w.justNow : format.ago(-age))}</p>;
}

/** Another view begins without what narrowed this one; the drawer and a run under way stay. */
const toTab =
  (tab: PlanTab) =>
  (before: Record<string, string | undefined>): Record<string, string | undefined> => ({
    focus: before['focus'],
    job: before['job'],
    tab: tab === firstTab ? undefined : tab,
  });

const TabLink = ({ tab, children }: { readonly tab: PlanTab; readonly children: React.ReactNode }) => (
  <Link to="." search={toTab(tab)}>
    {children}
  </Link>
);

function Tab({ tab, count }: { readonly tab: PlanTab; readonly count?: number }) {
  const { search } = usePlanSearch();
  const router = useRouter();
  const w = useWords(words);
  const format = useFormat();
  /** Nothing narrows it: it is all there, and Back needs no step. */
  const isThere = (): boolean =>
    router.buildLocation({ to: '.', search: toTab(tab) }).searchStr === router.state.location.searchStr;
  return (
    <Link
      to="."
      className="plan-tab"
      activeOptions={{ exact: true }} // Or the first tab, which asks for nothing more, would count as there on all others.
      aria-current={search.tab === tab ? 'page' : undefined}
      search={toTab(tab)}
      onClick={(event) => {
        if (isThere()) event.preventDefault();
      }}
    >
      {w.tabs[tab]}
      {count === undefined ? null : <span className="plan-count">{format.number(count)}</span>}
    </Link>
  );
}

/** Nothing is booked, or all of it has arrived. */
function NothingYet() {
  const w = useWords(words);
  return (
    <Empty title={w.empty}>
      <p>{w.emptyHint}</p>
      <Link to="/bookings/new">{w.book}</Link>
    </Empty>
  );
}
