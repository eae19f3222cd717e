import './jobs.css';
import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { networkQuery } from '../api/queries.ts';
import { useFormat } from '../parts/format.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useWords } from '../shell/words.ts';
import { words as yardWords } from '../yard/words.ts';
import { Kept } from './kept.tsx';
import { MachineJobs } from './machine.tsx';
import { keepSending } from './outbox.ts';
import { type Jobs, jobsQuery, type Machine } from './queries.ts';
import { words } from './words.ts';

/** What stands in the address of this page: the facility and the machine. */
function useJobsSearch() {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    at: search['at'],
    machine: search['machine'],
    change: (change: { readonly at?: string; readonly machine?: string | undefined }) =>
      void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, ...change }) }),
  };
}

/** The jobs of a machine, for whoever drives it; without one, what all machines have to do. */
export function JobsPage() {
  const network = useQuery(networkQuery);
  const queries = useQueryClient();
  useEffect(() => keepSending(() => void queries.invalidateQueries({ queryKey: ['jobs'] })), [queries]);
  return (
    <div className="page">
      <Answered query={network}>
        {({ facilities }) => <Facilities facilities={facilities.filter(({ ours }) => ours)} />}
      </Answered>
    </div>
  );
}

function Facilities({
  facilities,
}: {
  readonly facilities: readonly { readonly id: string; readonly name: string }[];
}) {
  const search = useJobsSearch();
  const w = useWords(words);
  const at = facilities.find(({ id }) => id === search.at) ?? facilities[0];
  const query = useQuery({ ...jobsQuery(at?.id ?? '', search.machine), enabled: at !== undefined });
  if (at === undefined) return <Empty title={w.none} />;
  const machines = query.data?.machines ?? [];
  return (
    <>
      <header className="page-head jobs-head">
        <h1>{w.jobs}</h1>
        <NativeSelect
          size="md"
          aria-label={w.facility}
          value={at.id}
          onChange={({ currentTarget: { value } }) => search.change({ at: value, machine: undefined })}
          data={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          size="md"
          aria-label={w.machine}
          value={search.machine ?? ''}
          onChange={({ currentTarget: { value } }) => search.change({ machine: value === '' ? undefined : value })}
          data={[
            { value: '', label: w.all },
            ...(search.machine !== undefined && machines.length === 0
              ? [{ value: search.machine, label: search.machine }]
              : []),
            ...machines.map(({ machine, jobs }) => ({ value: machine, label: `${machine} (${jobs})` })),
          ]}
        />
        <Link to="/yard" search={{ at: at.id }} className="jobs-link">
          {w.yard}
        </Link>
      </header>
      <Kept />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard. */}
      <div className="page-body jobs-body" role="region" aria-label={w.list} tabIndex={0}>
        <Answered query={query}>
          {(jobs) =>
            search.machine === undefined ? (
              <All jobs={jobs} choose={(machine) => search.change({ machine })} />
            ) : (
              <MachineJobs key={search.machine} jobs={jobs} machine={search.machine} />
            )
          }
        </Answered>
      </div>
    </>
  );
}

/** All machines with how much each has to do, and what none of them can. */
function All({ jobs, choose }: { readonly jobs: Jobs; readonly choose: (machine: string) => void }) {
  const w = useWords(words);
  const format = useFormat();
  if (jobs.machines.length === 0)
    return (
      <Empty title={w.none}>
        <p>{w.noMachines}</p>
      </Empty>
    );
  return (
    <>
      <p className="jobs-line">
        {w.headline(format.number(jobs.jobs), format.number(jobs.late), format.time(jobs.until))}
      </p>
      <ul className="jobs-machines" aria-label={w.machines}>
        {jobs.machines.map((machine) => (
          <Tile key={machine.machine} machine={machine} choose={choose} />
        ))}
      </ul>
      <Nobody refused={jobs.refused} />
    </>
  );
}

function Tile({ machine: each, choose }: { readonly machine: Machine; readonly choose: (machine: string) => void }) {
  const w = useWords(words);
  const { kinds } = useWords(yardWords);
  const format = useFormat();
  const { machine, kind, jobs, inHand, off } = each;
  return (
    <li>
      <button type="button" className="jobs-tile" onClick={() => choose(machine)}>
        <strong>{machine}</strong>
        <span className="faint">{kinds[kind] ?? kind}</span>
        <span>{w.count(format.number(jobs))}</span>
        {inHand === undefined ? null : (
          <span>
            {w.inHand}: {inHand}
          </span>
        )}
        {off === undefined ? null : <span className="jobs-bad">{w.standsBecause(off)}</span>}
      </button>
    </li>
  );
}

function Nobody({ refused }: Pick<Jobs, 'refused'>) {
  const w = useWords(words);
  if (refused.length === 0) return null;
  return (
    <section className="jobs-nobody">
      <h2>
        {w.nobody} ({refused.length})
      </h2>
      <ul>
        {refused.slice(0, 50).map(({ unit, number, kind, reason }) => (
          <li key={`${unit} ${kind}`}>
            <strong>{number ?? unit}</strong> · {w.kinds[kind] ?? kind} · {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
