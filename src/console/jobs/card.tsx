import type { ReactNode } from 'react';
import { useFormat } from '../parts/format.ts';
import { useWords } from '../shell/words.ts';
import type { Job } from './queries.ts';
import { words } from './words.ts';

/** Where a job begins or ends, in words. */
function usePlace(): (place: Job['from']) => string {
  const w = useWords(words);
  return ({ is, place, wagon, wagonPlace, cell }) => {
    if (is === 'truck') return w.truck;
    if (is === 'beside') return w.beside(place);
    if (cell !== undefined) return w.cell(place, cell);
    return wagon === undefined ? place : w.wagon(place, wagon, String(wagonPlace ?? ''));
  };
}

function useAbout(job: Job): string {
  const w = useWords(words);
  const format = useFormat();
  const { urgency, departure, because, lateMinutes, waitsFor } = job;
  /** `CSQU3054383 put-down`, as the hub names a job. */
  const named = (text: string): string => text.replace(/ (\S+)$/, (_, kind: string) => ` ${w.kinds[kind] ?? kind}`);
  const urgent = w.urgencies[urgency] ?? '';
  return [
    `${w.due} ${format.time(job.due)}`,
    ...(lateMinutes > 0 ? [w.late(format.duration(lateMinutes))] : []),
    ...(urgent === '' ? [] : [departure === undefined ? urgent : `${urgent} ${departure}`]),
    ...(because === undefined ? [] : [w.frees(because)]),
    ...(waitsFor.length === 0 ? [] : [w.after(waitsFor.map(named).join(w.and))]),
  ].join(' · ');
}

/** A job as one reads it from a driver's seat. */
export function Card({ job, title }: { readonly job: Job; readonly title: string }) {
  const w = useWords(words);
  const format = useFormat();
  const placeOf = usePlace();
  return (
    <>
      <p className="faint">
        {title} · {format.time(job.starts)}–{format.time(job.ends)}
      </p>
      <p className="jobs-big">
        {w.kinds[job.kind] ?? job.kind} <strong>{job.number ?? job.unit}</strong>
      </p>
      <p className="jobs-way">
        {placeOf(job.from)} <span aria-hidden="true">→</span> <strong>{placeOf(job.to)}</strong>
      </p>
      <p>
        {job.sizeType} · {format.weight(job.grossKg)}
        {job.needsPlug ? ` · ${w.reefer}` : ''} · {useAbout(job)}
      </p>
      <Tries job={job} />
    </>
  );
}

function Tries({ job: { failed } }: { readonly job: Job }) {
  return failed.map(({ machine, reason }) => (
    <p key={machine} className="jobs-bad">
      {machine}: {reason}
    </p>
  ));
}

/** A job that comes later. */
export function Line({ job, children }: { readonly job: Job; readonly children: ReactNode }) {
  const w = useWords(words);
  const format = useFormat();
  const placeOf = usePlace();
  return (
    <li className="jobs-row">
      <span className="jobs-time">{format.time(job.starts)}</span>
      <span className="jobs-what">
        {w.kinds[job.kind] ?? job.kind} <strong>{job.number ?? job.unit}</strong> {placeOf(job.from)} →{' '}
        {placeOf(job.to)}
        <span className="faint"> {useAbout(job)}</span>
        <Tries job={job} />
      </span>
      {children}
    </li>
  );
}
