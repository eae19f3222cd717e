import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemText } from '../parts/problem-text.tsx';
import { toast } from '../parts/toast.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { adviceQuery, bookWindow } from './queries.ts';
import { words } from './words.ts';

/** A unit or booking that no window of the day has: whether its truck may come, and the first window that is free. */
export function Advise({ word }: { readonly word: string }) {
  const w = useWords(words);
  const queries = useQueryClient();
  const [plate, setPlate] = useState('');
  const { data: advice } = useQuery(adviceQuery(word));
  const order = useMutation({
    mutationFn: ({ unit, window }: { unit: string; window: string }) => bookWindow(unit, window, plate.trim()),
    onSuccess: ({ unit }) => toast({ text: w.booked(unit) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['gate'] }),
  });
  const sentence = useSentence();
  if (advice === undefined) return null;
  const { answer, reason, said, unit, window, code } = advice;
  const tone = answer === 'possible' ? 'gate-good' : answer === 'waiting' ? 'gate-warn' : 'gate-bad';
  return (
    <div className="gate-advice">
      <p role="status">
        <strong className={tone}>{w.answers[answer]}</strong> {unit === undefined ? '' : `${unit}: `}
        {sentence(reason, said)}
      </p>
      {unit === undefined || window === undefined || code !== 'free' ? null : (
        <div className="gate-buttons">
          <TextInput
            aria-label={w.plate}
            placeholder={w.plate}
            value={plate}
            onChange={({ currentTarget: { value } }) => setPlate(value)}
          />
          <Button loading={order.isPending} onClick={() => order.mutate({ unit, window })}>
            {w.book(window)}
          </Button>
        </div>
      )}
      {order.error === null ? null : (
        <p role="alert" className="gate-bad">
          <ProblemText error={order.error} />
        </p>
      )}
    </div>
  );
}
