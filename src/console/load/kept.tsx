import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormat } from '../parts/format.ts';
import { UnitLink } from '../parts/links.tsx';
import { names } from '../parts/names.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { saidBy } from '../parts/said.ts';
import { toast } from '../parts/toast.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { dropPlan, type KeepBody, type Kept, keepPlan, type Loaded, releasePlan } from './queries.ts';
import { loadWords } from './words.ts';

interface KeptBarProps {
  readonly of: Loaded;
  readonly kept: Kept | undefined;
  readonly tag: string;
  /** When it left: nothing can be changed since. */
  readonly departed: string | undefined;
  /** What is kept where nothing is yet. */
  readonly body: KeepBody;
}

type Step = 'keep' | 'anew' | 'all' | 'release' | 'drop';

/** Whether a plan is kept, what is out of date on it, and what can be done with it. */
export function KeptBar({ of, kept, tag, departed, body }: KeptBarProps) {
  const w = useWords(loadWords);
  const { said } = useWords(names);
  const sentence = useSentence();
  const format = useFormat();
  const queries = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (step: Step) => {
      if (step === 'release') return releasePlan(of, tag);
      if (step === 'drop') return dropPlan(of, tag, w.dropped);
      return keepPlan(of, tag, step === 'keep' ? body : { stay: step === 'all' ? 'all' : 'by-hand' });
    },
    onSuccess: (_, step) => toast({ text: w.said[step === 'anew' ? 'keep' : step] }),
    onSettled: async (_, failed, step) => {
      await queries.invalidateQueries({ queryKey: ['departure', of.departure] });
      if (failed !== null || (step !== 'keep' && step !== 'drop')) return;
      // Other buttons are there by now; what was pressed is not.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.loads-buttons button')?.focus());
    },
  });
  const button = (step: Step, text: string, main: boolean, hint?: string) => (
    <Button
      size="xs"
      variant={main ? 'filled' : 'default'}
      title={hint}
      loading={isPending && variables === step}
      disabled={isPending}
      onClick={() => mutate(step)}
    >
      {text}
    </Button>
  );
  const when = (iso: string): string => format.dateTime(iso);
  const isStale = kept !== undefined && kept.stale.length > 0;
  return (
    <div className="loads-kept">
      {departed === undefined ? null : <p className="note loads-line">{w.departed(when(departed))}</p>}
      {kept === undefined ? (
        <p className="loads-line no-print">{departed === undefined ? w.notKept : w.neverKept}</p>
      ) : (
        <p className="loads-line">
          {w.kept(format.number(kept.version), when(kept.changed), saidBy(said, kept.changedBy))}
          {' · '}
          {kept.released === undefined
            ? w.notReleased
            : (kept.released.isCurrent ? w.released : w.changedSince)(
                when(kept.released.at),
                saidBy(said, kept.released.by),
              )}
          {kept.byHand > 0 ? ` · ${w.byHand(format.number(kept.byHand))}` : ''}
        </p>
      )}
      {isStale ? (
        <div className="note note-bad" role="status">
          <strong>{w.stale}</strong>
          <ul className="loads-stale">
            {kept.stale.map(({ unit, number, code, detail, said }) => (
              <li key={`${unit ?? ''} ${code} ${detail}`}>
                {unit === undefined ? null : <UnitLink unit={unit} number={number} />} {w.codes[code] ?? code}:{' '}
                {sentence(detail, said)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="loads-buttons no-print">
        {departed !== undefined ? null : kept === undefined ? (
          button('keep', w.keep, true)
        ) : (
          <>
            {button('release', w.release, !isStale && kept.released?.isCurrent !== true)}
            {button('all', w.refill, isStale, w.refillHint)}
            {button('anew', w.anew, false, w.anewHint)}
            {button('drop', w.drop, false)}
            <span className="faint">{w.pick}</span>
          </>
        )}
      </div>
      {error === null ? null : (
        <p className="tone-bad no-print" role="alert">
          <ProblemText error={error} />
        </p>
      )}
    </div>
  );
}
