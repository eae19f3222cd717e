import './yard.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { networkQuery } from '../api/queries.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { Ahead } from './ahead.tsx';
import { type Facility, facilityQuery } from './queries.ts';
import { tabs, useYardSearch } from './search.ts';
import { Stacks } from './stacks.tsx';
import { TerminalInside } from './terminal.tsx';
import { words } from './words.ts';

/** The yard of a facility: its stacks from above, what must be moved soon, and what stands and works there. */
export function YardPage() {
  const network = useQuery(networkQuery);
  return (
    <div className="page">
      <Answered query={network}>
        {({ facilities }) => <Yards facilities={facilities.filter(({ ours }) => ours)} />}
      </Answered>
    </div>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function Yards({ facilities }: { readonly facilities: readonly Named[] }) {
  const search = useYardSearch();
  const w = useWords(words);
  const at = facilities.find(({ id }) => id === search.at) ?? facilities[0];
  if (at === undefined) return <Empty title={w.noBlocks} />;
  return (
    <>
      <header className="page-head yard-head">
        <h1>{w.yard}</h1>
        <NativeSelect
          size="xs"
          aria-label={w.facility}
          value={at.id}
          onChange={({ currentTarget: { value } }) => search.change({ at: value, block: undefined, q: undefined })}
          data={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Link to="/jobs" search={{ at: at.id }}>
          {w.jobs}
        </Link>
      </header>
      <nav className="yard-tabs" aria-label={w.views}>
        {tabs.map((tab) => (
          <Link
            key={tab}
            to="."
            className="yard-tab"
            aria-current={search.tab === tab ? 'page' : undefined}
            search={(before: Record<string, string | undefined>) => ({ ...before, tab })}
          >
            {w.tabs[tab]}
          </Link>
        ))}
      </nav>
      <Inside key={at.id} at={at} />
    </>
  );
}

function Inside({ at }: { readonly at: Named }) {
  const query = useQuery(facilityQuery(at.id));
  return (
    <div className="page-body">
      <Answered query={query}>{(facility) => <Tab facility={facility} />}</Answered>
    </div>
  );
}

function Tab({ facility }: { readonly facility: Facility }) {
  const { tab } = useYardSearch();
  const w = useWords(words);
  if (tab === 'terminal') return <TerminalInside facility={facility} />;
  if (facility.blocks.length === 0)
    return (
      <Empty title={w.noBlocks}>
        <p>{w.noBlocksHint}</p>
      </Empty>
    );
  return tab === 'ahead' ? <Ahead facility={facility.id} /> : <Stacks facility={facility} />;
}
