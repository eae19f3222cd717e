import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { UnitLink } from '../parts/links.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { Previewed } from './previewed.tsx';
import type { Job, Report } from './queries.ts';
import { runWords } from './replan-words.ts';
import { gapSentence } from './runs.tsx';
import { words } from './words.ts';

/** What a run came to, said truthfully also where it was stopped, failed or refused by the checker. */
export function JobReport({ job }: { readonly job: Job }) {
  const w = useWords(runWords);
  const format = useFormat();
  const sentence = useSentence();
  const { report } = job;
  if (job.state === 'failed')
    return (
      <Said tone="bad" text={w.failed}>
        <p>{sentence(job.problem ?? '', job.said)}</p>
      </Said>
    );
  if (job.state === 'stopped' && (report?.stopped === undefined || report.stopped.taken === 0))
    return <Said tone="warn" text={w.stoppedClean} />;
  if (report === undefined) return null;
  if (report.checker !== 'ok')
    return (
      <Said tone="bad" text={w.faults(format.number(report.checker.length))}>
        <ul>
          {report.checker.slice(0, 5).map(({ reason, said }) => (
            <li key={reason}>{sentence(reason, said)}</li>
          ))}
        </ul>
      </Said>
    );
  if (report.stopped !== undefined) {
    const { taken } = report.stopped;
    const left = report.reasons['stopped'] ?? 0;
    return (
      <Said tone="warn" text={w.stoppedDirty(taken, format.number(taken), format.number(left))}>
        <Changes report={report} />
      </Said>
    );
  }
  if (report.preview !== undefined) return <Previewed job={job} report={report} compared={report.preview} />;
  if (report.units === 0) return <Said tone="good" text={w.nothing} />;
  return <Done report={report} />;
}

function Said({
  tone,
  text,
  children,
}: {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="plan-said" role="status">
      <h2>
        <span className={`tone-${tone}`}>
          <Icon name={tone === 'good' ? 'check' : tone === 'warn' ? 'stop' : 'warn'} />
        </span>{' '}
        {text}
      </h2>
      {children}
    </div>
  );
}

function Done({ report }: { readonly report: Report }) {
  const w = useWords(runWords);
  const page = useWords(words);
  const format = useFormat();
  const { planned, units, seconds, gap } = report;
  const done = w.done(format.number(planned), format.number(units), format.number(seconds, 1));
  return (
    <Said tone="good" text={done}>
      <p>
        <Link
          to="."
          search={(before: Record<string, string | undefined>) => ({
            job: before['job'],
            tab: 'runs',
            plan: report.plan,
          })}
        >
          {gapSentence(gap, page, format)}
        </Link>
      </p>
      <Changes report={report} />
    </Said>
  );
}

/** Who has another plan than before: each number opens its units. */
function Changes({ report: { changes, unplanned, refused, stopped } }: { readonly report: Report }) {
  const w = useWords(runWords);
  const format = useFormat();
  const kinds = (['planned', 'moved', 'late', 'lost'] as const).filter((kind) => changes[kind].count > 0);
  const moved = refused > 0 && stopped === undefined;
  return (
    <ul className="plan-changes">
      {kinds.length === 0 ? <li>{w.unchanged}</li> : null}
      {kinds.map((kind) => (
        <li key={kind}>
          <details>
            <summary>{w[kind](changes[kind].count, format.number(changes[kind].count))}</summary>
            <p className="plan-units">
              {changes[kind].units.map((unit) => (
                <UnitLink key={unit} unit={unit} />
              ))}
              {changes[kind].count > changes[kind].units.length ? (
                <span className="faint">{w.more(format.number(changes[kind].count - changes[kind].units.length))}</span>
              ) : null}
            </p>
          </details>
        </li>
      ))}
      {unplanned > 0 ? (
        <li>
          <Link to="." search={(before: Record<string, string | undefined>) => ({ job: before['job'], tab: 'none' })}>
            {w.without(unplanned, format.number(unplanned))}
          </Link>
        </li>
      ) : null}
      {moved ? <li>{w.refused(format.number(refused))}</li> : null}
    </ul>
  );
}
