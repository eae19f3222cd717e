import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type Ref, useState } from 'react';
import { ProblemText } from '../parts/problem-text.tsx';
import { toast } from '../parts/toast.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { presentWindow } from './arriving.ts';
import { adviceQuery, bookWindow, type GateDay } from './queries.ts';
import { words } from './words.ts';

interface AdviseProps {
  readonly day: GateDay;
  readonly word: string;
  /** Where the plate is typed: Enter in the search comes here. */
  readonly ref: Ref<HTMLInputElement>;
  readonly booked: () => void;
}

/** A unit or booking that no window of the day has: whether its truck may come, now where a place is free, or in the first free window. */
export function Advise({ day, word, ref, booked }: AdviseProps) {
  const w = useWords(words);
  const queries = useQueryClient();
  const [plate, setPlate] = useState('');
  const { data: advice } = useQuery(adviceQuery(word));
  const order = useMutation({
    mutationFn: ({ unit, window }: { unit: string; window: string }) => bookWindow(unit, window, plate.trim()),
    onSuccess: ({ unit }) => {
      toast({ text: w.booked(unit) });
      booked();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['gate'] }),
  });
  const sentence = useSentence();
  if (advice === undefined) return null;
  const { answer, reason, said, unit, window, code, at } = advice;
  const tone = answer === 'possible' ? 'gate-good' : answer === 'waiting' ? 'gate-warn' : 'gate-bad';
  const now = at === day.facility ? presentWindow(day) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const first = now?.id ?? window;
    if (unit !== undefined && first !== undefined) order.mutate({ unit, window: first });
  };
  return (
    <form className="gate-advice" aria-label={w.advice} onSubmit={submit}>
      <p role="status">
        <strong className={tone}>{w.answers[answer]}</strong> {unit === undefined ? '' : `${unit}: `}
        {sentence(reason, said)}
      </p>
      {unit === undefined || window === undefined || code !== 'free' ? null : (
        <div className="gate-buttons">
          <TextInput
            ref={ref}
            aria-label={w.plate}
            placeholder={w.plate}
            value={plate}
            onChange={({ currentTarget: { value } }) => setPlate(value)}
          />
          {now === undefined ? null : (
            <Button type="submit" loading={order.isPending}>
              {w.bookNow(`${now.from.slice(11, 16)}–${now.to.slice(11, 16)}`)}
            </Button>
          )}
          {window === now?.id ? null : (
            <Button
              type={now === undefined ? 'submit' : 'button'}
              variant={now === undefined ? 'filled' : 'default'}
              loading={order.isPending}
              onClick={now === undefined ? undefined : () => order.mutate({ unit, window })}
            >
              {w.book(window)}
            </Button>
          )}
        </div>
      )}
      {order.error === null ? null : (
        <p role="alert" className="gate-bad">
          <ProblemText error={order.error} />
        </p>
      )}
    </form>
  );
}
