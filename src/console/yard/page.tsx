import './yard.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TerminalBoard } from '../kpis/board.tsx';
import { FacilityPick } from '../parts/facility-pick.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useWords } from '../shell/words.ts';
import { YardStorage } from '../storage/list.tsx';
import { Ahead } from './ahead.tsx';
import { type Facility, facilityQuery } from './queries.ts';
import { tabs, useYardSearch } from './search.ts';
import { Stacks } from './stacks.tsx';
import { TerminalInside } from './terminal.tsx';
import { words } from './words.ts';

/** The yard of a facility: its stacks from above, what must be moved soon, and what stands and works there. */
export function YardPage() {
  const { at: asked, change } = useYardSearch();
  return (
    <FacilityPick asked={asked} change={(at) => change({ at, block: undefined, q: undefined })}>
      {(at, pick) => <AtFacility at={at} pick={pick} />}
    </FacilityPick>
  );
}

function AtFacility({ at, pick }: { readonly at: string; readonly pick: ReactNode }) {
  const search = useYardSearch();
  const w = useWords(words);
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.yard}</h1>
        {pick}
        <Link to="/jobs" search={{ at }}>
          {w.jobs}
        </Link>
      </header>
      <Tabs label={w.views} tabs={tabs} shown={search.tab} names={w.tabs} />
      <Inside key={at} at={at} />
    </>
  );
}

function Inside({ at }: { readonly at: string }) {
  const query = useQuery(facilityQuery(at));
  return (
    <div className="page-body">
      <Answered query={query}>{(facility) => <Tab facility={facility} />}</Answered>
    </div>
  );
}

function Tab({ facility }: { readonly facility: Facility }) {
  const { tab } = useYardSearch();
  const w = useWords(words);
  if (tab === 'kpis') return <TerminalBoard facility={facility.id} />;
  if (tab === 'terminal') return <TerminalInside facility={facility} />;
  if (facility.blocks.length === 0)
    return (
      <Empty title={w.noBlocks}>
        <p>{w.noBlocksHint}</p>
      </Empty>
    );
  if (tab === 'storage') return <YardStorage facility={facility.id} />;
  return tab === 'ahead' ? <Ahead facility={facility.id} /> : <Stacks facility={facility} />;
}
