import { useSentence } from '../sentences/use-sentence.ts';
import './jobs.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useKept } from '../api/kept.ts';
import { networkQuery } from '../api/queries.ts';
import { FacilityPick } from '../parts/facility-pick.tsx';
import { useFormat } from '../parts/format.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { useAddress } from '../shell/address.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { words as yardWords } from '../yard/words.ts';
import { Kept } from './kept.tsx';
import { MachineJobs } from './machine.tsx';
import { keepSending } from './outbox.ts';
import { type Jobs, jobsQuery, type Machine, setMachines } from './queries.ts';
import { words } from './words.ts';

/** The jobs of a machine, for whoever drives it; without one, what all machines have to do. */
export function JobsPage() {
  const { search, change } = useAddress<'at' | 'machine'>();
  const queries = useQueryClient();
  useEffect(() => keepSending(() => void queries.invalidateQueries({ queryKey: ['jobs'] })), [queries]);
  const network = useKept('dryport-network', networkQuery);
  return (
    <>
      {network.isError && network.data === undefined ? <Kept like={undefined} /> : null}
      <FacilityPick asked={search.at} change={(at) => change({ at, machine: undefined })} size="md">
        {(at, pick) => <AtFacility at={at} pick={pick} />}
      </FacilityPick>
    </>
  );
}

function AtFacility({ at, pick }: { readonly at: string; readonly pick: ReactNode }) {
  const { search, change } = useAddress<'machine'>();
  const w = useWords(words);
  const query = useKept('dryport-jobs', jobsQuery(at, search.machine));
  const machines = query.data?.machines ?? [];
  return (
    <>
      <header className="page-head page-head-row">
        <h1>{w.jobs}</h1>
        {pick}
        <NativeSelect
          size="md"
          aria-label={w.machine}
          value={search.machine ?? ''}
          onChange={({ currentTarget: { value } }) => change({ machine: value })}
          data={[
            { value: '', label: w.all },
            ...(search.machine !== undefined && machines.length === 0
              ? [{ value: search.machine, label: search.machine }]
              : []),
            ...machines.map(({ machine, jobs }) => ({ value: machine, label: `${machine} (${jobs})` })),
          ]}
        />
        <Link to="/yard" search={{ at }} className="jobs-link">
          {w.yard}
        </Link>
      </header>
      <Kept like={query.data?.asOf} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard. */}
      <div className="page-body jobs-body" role="region" aria-label={w.list} tabIndex={0}>
        {query.data !== undefined && (query.isError || query.failureReason !== null) ? (
          <Old asOf={query.data.asOf} readAt={query.dataUpdatedAt} />
        ) : null}
        <Answered query={query}>
          {(jobs) =>
            search.machine === undefined ? (
              <All jobs={jobs} choose={(machine) => change({ machine })} />
            ) : (
              <MachineJobs key={search.machine} jobs={jobs} readAt={query.dataUpdatedAt} machine={search.machine} />
            )
          }
        </Answered>
      </div>
    </>
  );
}

/** The list could not be read anew: how old it is. */
function Old({ asOf, readAt }: { readonly asOf: string; readonly readAt: number }) {
  const w = useWords(words);
  const format = useFormat();
  useNow(); // Ages with the clock.
  return <p className="jobs-warn">{w.old(format.time(asOf), format.ago((readAt - Date.now()) / 60_000))}</p>;
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
        {w.headline(jobs.jobs, format.number(jobs.jobs), jobs.late, format.number(jobs.late), format.time(jobs.until))}
      </p>
      {jobs.jobs === 0 ? <p className="faint">{w.nothingHint}</p> : null}
      <ByJobs jobs={jobs} />
      <ul className="jobs-machines" aria-label={w.machines}>
        {jobs.machines.map((machine) => (
          <Tile key={machine.machine} machine={machine} choose={choose} />
        ))}
      </ul>
      <Nobody refused={jobs.refused} />
    </>
  );
}

/** Whether units that come in wait for a machine, or are believed to stand in their slot at once. */
function ByJobs({ jobs: { facility, byJobs } }: { readonly jobs: Jobs }) {
  const w = useWords(words);
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<boolean>(); // Ticked, and not in what was read yet.
  const change = useMutation({
    mutationFn: (on: boolean) => setMachines(facility, { byJobs: on }),
    onError: (error) => toast({ error }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['jobs'] });
      setWanted(undefined);
    },
  });
  return (
    <Checkbox
      mb="sm"
      label={w.byJobs}
      checked={wanted ?? byJobs}
      onChange={({ currentTarget: { checked } }) => {
        setWanted(checked);
        change.mutate(checked);
      }}
    />
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
        <span>{w.count(jobs, format.number(jobs))}</span>
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
  const sentence = useSentence();
  if (refused.length === 0) return null;
  return (
    <section className="jobs-nobody">
      <h2>
        {w.nobody} ({refused.length})
      </h2>
      <ul>
        {refused.slice(0, 50).map(({ unit, number, kind, reason, said }) => (
          <li key={`${unit} ${kind}`}>
            <strong>{number ?? unit}</strong> · {w.kinds[kind] ?? kind} · {sentence(reason, said)}
          </li>
        ))}
      </ul>
    </section>
  );
}
