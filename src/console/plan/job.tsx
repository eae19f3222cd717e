import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, dataOf, orderKey } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { Answered } from '../parts/states.tsx';
import { useWaitedFor } from '../shell/waited-for.ts';
import { useWords } from '../shell/words.ts';
import { JobReport } from './job-report.tsx';
import type { Job } from './queries.ts';
import { runWords } from './replan-words.ts';
import { usePlanSearch } from './search.ts';

const askMs = 500;
const isUnderWay = (job: Job | undefined): boolean => job?.state === 'queued' || job?.state === 'running';

const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['planning-run', id],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/plans/{plan}', { params: { path: { plan: id } }, signal })),
    staleTime: 0,
    refetchInterval: ({ state: { data, error } }) =>
      data === undefined ? (error === null ? askMs : false) : isUnderWay(data) ? askMs : false,
  });

/** One planning run from its start to its report. It stands in the address: a page that is loaded again shows the same. */
export function JobPanel({ id }: { readonly id: string }) {
  const query = useQuery(jobQuery(id));
  const queries = useQueryClient();
  const { change } = usePlanSearch();
  const w = useWords(runWords);
  const underWay = isUnderWay(query.data);
  const was = useRef(underWay);
  useEffect(() => {
    // What it changed is seen at once, and not with the next look.
    if (was.current && !underWay)
      void queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'planning-run' });
    was.current = underWay;
  }, [underWay, queries]);
  const panel = useWaitedFor();
  return (
    <section ref={panel} tabIndex={-1} className="plan-panel" aria-label={w.run}>
      <Answered query={query} rows={2}>
        {(job) => (underWay ? <UnderWay job={job} /> : <JobReport job={job} />)}
      </Answered>
      {underWay ? null : (
        <div className="plan-panel-buttons plan-end">
          <Button size="xs" variant="default" onClick={() => change({ job: undefined })}>
            {w.close}
          </Button>
        </div>
      )}
    </section>
  );
}

const phases = ['searching', 'pricing', 'assigning', 'checking', 'writing'] as const;

/** How much of a run each of its phases takes, measured at a month of a large hub. */
const weights = { searching: 0.2, pricing: 0.5, assigning: 0.15, checking: 0.05, writing: 0.1 } as const;

/** How far a run is as a share of one, by its phase and how far that is. */
function shareOf({ progress }: Job): number {
  const at = (phases as readonly string[]).indexOf(progress?.what ?? '');
  const phase = phases[at];
  if (progress === undefined || phase === undefined) return 0;
  const before = phases.slice(0, at).reduce((sum, name) => sum + weights[name], 0);
  return before + weights[phase] * (progress.of === 0 ? 1 : Math.min(1, progress.done / progress.of));
}

function UnderWay({ job }: { readonly job: Job }) {
  const queries = useQueryClient();
  const w = useWords(runWords);
  const format = useFormat();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/plans/{plan}/stop', {
          params: { path: { plan: job.id } },
          headers: { 'idempotency-key': orderKey() },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['planning-run', job.id] }),
  });
  const share = shareOf(job);
  const elapsed = job.started === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(job.started)) / 1000);
  const left = share > 0.04 ? Math.ceil((elapsed * (1 - share)) / share) : undefined;
  const { progress } = job;
  const isStopping = isPending || job.stopping === true;
  const phase = w.phase[job.state === 'queued' ? 'queued' : (progress?.what ?? '')] ?? w.reading;
  return (
    <>
      <div className="plan-progress">
        <p className="plan-progress-head">
          <strong role="status">{isStopping ? w.stopping : phase}</strong>
          <span>
            {job.state === 'queued'
              ? w.queued
              : progress === undefined || progress.of <= 1
                ? null
                : w.of(format.number(progress.done), format.number(progress.of))}
          </span>
          <span className="faint right">
            {left === undefined || isStopping ? null : w.left(timeOf(left, w, format))}
          </span>
        </p>
        <ProgressBar label={w.run} share={share} />
        <ol className="plan-phases">
          {phases.map((name) => (
            <li key={name} aria-current={progress?.what === name ? 'step' : undefined}>
              {w.phase[name]}
            </li>
          ))}
        </ol>
        {error === null ? null : (
          <p className="note note-bad" role="alert">
            <Icon name="warn" /> <ProblemText error={error} />
          </p>
        )}
      </div>
      <div className="plan-panel-buttons plan-stop">
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="stop" size={12} />}
          disabled={isStopping}
          onClick={() => mutate()}
        >
          {isStopping ? w.stopping : w.stop}
        </Button>
        <span className="faint">{progress?.what === 'writing' ? w.stopWritingHint : w.stopHint}</span>
      </div>
    </>
  );
}

const timeOf = (
  seconds: number,
  w: { seconds(text: string): string },
  format: { number(value: number): string; duration(minutes: number): string },
): string => (seconds < 100 ? w.seconds(format.number(seconds)) : format.duration(seconds / 60));
