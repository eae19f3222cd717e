import { Button, NumberInput, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api, dataOf, orderKey, Problem } from '../api/client.ts';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { ProblemText } from '../parts/problem-text.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { onEscape } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { JobPanel } from './job.tsx';
import type { Outlook, Weights } from './queries.ts';
import { runWords } from './replan-words.ts';
import { usePlanSearch } from './search.ts';
import { weightWords } from './weight-words.ts';
import { isUsual, usualWeights, WeightSliders } from './weights.tsx';

const daysMost = 400;

/** The button that opens the form; while a run is shown there is none. */
export function ReplanButton() {
  const { search, change } = usePlanSearch();
  const w = useWords(runWords);
  if (search.job !== undefined) return null;
  return (
    <Button size="xs" onClick={() => change({ job: 'new' })}>
      {w.again}
    </Button>
  );
}

/** What is to be planned again, or the run that is being made. */
export function Replan({ outlook }: { readonly outlook: Outlook }) {
  const { search } = usePlanSearch();
  if (search.job === undefined) return null;
  return search.job === 'new' || search.job === 'all' ? (
    <Form outlook={outlook} />
  ) : (
    <JobPanel key={search.job} id={search.job} />
  );
}

function Form({ outlook }: { readonly outlook: Outlook }) {
  const { search, change } = usePlanSearch();
  const w = useWords(runWords);
  const words = useWords(weightWords);
  const format = useFormat();
  const [all, setAll] = useState(search.job === 'all');
  const [weights, setWeights] = useState(usualWeights);
  const [days, setDays] = useState<number | string>(60);
  /** The key of what is on the form: sent again after a cut line, it is the same run. */
  const sent = useRef({ body: '', key: '' });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { days: number; all: boolean; weights?: Weights; preview?: boolean }) => {
      if (sent.current.body !== JSON.stringify(body)) sent.current = { body: JSON.stringify(body), key: orderKey() };
      return dataOf(api.POST('/v1/plans', { body, headers: { 'idempotency-key': sent.current.key } }));
    },
    onSuccess: ({ id }) => change({ job: id }, true),
  });
  const sentence = useSentence();
  const count = Number(days);
  const isGood = days !== '' && Number.isInteger(count) && count >= 1 && count <= daysMost;
  const field = error instanceof Problem ? error.fields.find(({ field: name }) => name === 'days') : undefined;
  const needy =
    (outlook.counts['no-plan'] ?? 0) + (outlook.counts['missed'] ?? 0) + (outlook.counts['misdirected'] ?? 0);
  const weighed = all && !isUsual(weights) ? { weights } : {};
  const close = (): void => change({ job: undefined });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isGood) mutate({ days: count, all, ...weighed });
  };
  return (
    <form className="plan-panel" aria-label={w.again} onSubmit={submit} onKeyDown={onEscape(close)}>
      <Radio.Group label={w.which} value={all ? 'all' : 'broken'} onChange={(value) => setAll(value === 'all')}>
        <div className="plan-choices">
          <Radio
            autoFocus={search.job !== 'all'}
            value="broken"
            label={w.broken}
            description={w.brokenHint(format.number(needy))}
          />
          <Radio autoFocus={search.job === 'all'} value="all" label={w.all} description={w.allHint} />
        </div>
      </Radio.Group>
      <NumberInput
        className="plan-days"
        label={w.days}
        suffix={` ${w.daysUnit}`}
        value={days}
        onChange={setDays}
        min={1}
        max={daysMost}
        clampBehavior="none"
        allowDecimal={false}
        error={isGood ? field && sentence(field.reason, field.said) : w.daysWrong(format.number(daysMost))}
      />
      {all ? <WeightSliders weights={weights} change={setWeights} /> : null}
      <div className="plan-panel-buttons">
        <Button type="submit" size="xs" loading={isPending} disabled={!isGood}>
          {w.start}
        </Button>
        {all ? (
          <Button
            size="xs"
            variant="default"
            loading={isPending}
            disabled={!isGood}
            onClick={() => mutate({ days: count, all, ...weighed, preview: true })}
          >
            {words.look}
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={close}>
          {w.cancel}
        </Button>
      </div>
      {error !== null && field === undefined ? (
        <p className="note note-bad plan-panel-note" role="alert">
          <Icon name="warn" /> <ProblemText error={error} />
        </p>
      ) : null}
    </form>
  );
}
