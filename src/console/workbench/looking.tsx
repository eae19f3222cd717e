import { Button, NumberInput } from '@mantine/core';
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { useWords } from '../shell/words.ts';
import { removeEach, securityQuery } from './queries.ts';
import { securityWords } from './security-words.ts';

const daysMost = 400;
const usualDays = 60;
const mutationKey = ['n-1'];

interface Look {
  readonly days: number;
  readonly began: number;
}

/** The form that looks now, and how far that is. It goes on while somebody looks at other pages. `took` are the seconds of the last time. */
export function LookNow({
  took,
  days: before,
}: {
  readonly took: number | undefined;
  readonly days: number | undefined;
}) {
  const queries = useQueryClient();
  const w = useWords(securityWords);
  const format = useFormat();
  const [days, setDays] = useState<number | string>(before ?? usualDays);
  const { mutate, error } = useMutation({
    mutationKey,
    mutationFn: ({ days: gone }: Look) => removeEach(gone),
    onSuccess: (found) => queries.setQueryData(securityQuery.queryKey, found),
  });
  const [running] = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Look,
  });
  const count = Number(days);
  const isGood = days !== '' && Number.isInteger(count) && count >= 1 && count <= daysMost;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isGood && running === undefined) mutate({ days: count, began: Date.now() });
  };
  return (
    <>
      <form className="look-now" aria-label={w.run} onSubmit={submit}>
        <NumberInput
          size="xs"
          className="look-days"
          aria-label={w.days}
          prefix={`${w.days} `}
          suffix={` ${w.daysUnit}`}
          value={days}
          onChange={setDays}
          min={1}
          max={daysMost}
          clampBehavior="none"
          allowDecimal={false}
          error={isGood ? undefined : w.daysWrong(format.number(daysMost))}
        />
        <Button type="submit" size="xs" loading={running !== undefined} disabled={!isGood}>
          {w.run}
        </Button>
      </form>
      {running === undefined ? null : <Running look={running} took={took} />}
      {error === null || running !== undefined ? null : (
        <p className="note note-bad look-wide" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      )}
    </>
  );
}

/** How long it may still take, by the last time; without one, how long it has taken. */
function Running({ look: { began }, took }: { readonly look: Look; readonly took: number | undefined }) {
  const w = useWords(securityWords);
  const format = useFormat();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const elapsed = Math.max(0, (now - began) / 1000);
  const share = took === undefined || took === 0 ? undefined : Math.min(0.97, elapsed / took);
  return (
    <div className="look-wide">
      <p>
        <strong role="status">{w.running}</strong>{' '}
        <span className="faint">
          {share === undefined || took === undefined || elapsed >= took
            ? w.soFar(format.number(elapsed))
            : w.left(format.number(Math.ceil(took - elapsed)))}
        </span>
      </p>
      <ProgressBar label={w.running} share={share} />
    </div>
  );
}
