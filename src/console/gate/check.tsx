import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { names } from '../parts/names.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { toast } from '../parts/toast.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { checkIn, checkOut, type Visit } from './queries.ts';
import { words } from './words.ts';

interface CheckProps {
  readonly facility: string;
  readonly visit: Visit;
  readonly close: () => void;
}

/** What the clerk sees of one truck; where all is known already, Enter alone lets it through. */
export function Check({ facility, visit, close }: CheckProps) {
  const w = useWords(words);
  const n = useWords(names);
  const sentence = useSentence();
  const queries = useQueryClient();
  const [truck, setTruck] = useState(visit.truck ?? '');
  const [number, setNumber] = useState('');
  const [seal, setSeal] = useState('');
  const [gross, setGross] = useState('');
  const [driver, setDriver] = useState('');
  const [holder, setHolder] = useState('');
  const [damaged, setDamaged] = useState(false);
  const coming = visit.purpose === 'deliver';
  const name = visit.number ?? visit.unit;
  const given = (field: string, value: string): object => (value.trim() === '' ? {} : { [field]: value.trim() });
  const seen = {
    truck,
    unit: visit.unit,
    ...given('number', number),
    ...given('seal', seal),
    ...given('driver', driver),
  };
  const order = useMutation({
    mutationFn: () =>
      coming
        ? checkIn(facility, {
            ...seen,
            condition: damaged ? 'damaged' : 'sound',
            ...(gross.trim() === '' ? {} : { grossKg: Number(gross) }),
          })
        : checkOut(facility, { ...seen, ...given('holder', holder) }),
    onSuccess: () => {
      const seenAs = number.trim() === '' ? name : number.trim().toUpperCase();
      toast({ text: coming ? w.isIn(seenAs) : w.isOut(seenAs) });
      close();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['gate'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    order.mutate();
  };
  const title = coming ? w.checkIn(name) : w.checkOut(name);
  const needsNumber = coming && visit.number === undefined;
  return (
    <form
      className="gate-check"
      aria-label={title}
      onSubmit={submit}
      onKeyDown={({ key }) => (key === 'Escape' ? close() : undefined)}
    >
      <h2>{title}</h2>
      {visit.holds.map(({ kind, owner, reason }) => (
        <p key={`${kind} ${owner} ${reason}`} className="gate-bad">
          {w.owner(n.hold[kind] ?? kind, sentence(owner))} · {sentence(reason)}
        </p>
      ))}
      <div className="gate-fields">
        <TextInput
          label={w.truck}
          value={truck}
          required
          onChange={({ currentTarget: { value } }) => setTruck(value)}
        />
        <TextInput
          label={w.number}
          value={number}
          required={needsNumber}
          data-autofocus={needsNumber}
          autoFocus={needsNumber}
          onChange={({ currentTarget: { value } }) => setNumber(value)}
        />
        <TextInput label={w.seal} value={seal} onChange={({ currentTarget: { value } }) => setSeal(value)} />
        <TextInput label={w.driver} value={driver} onChange={({ currentTarget: { value } }) => setDriver(value)} />
        {coming ? (
          <>
            <TextInput
              label={w.gross}
              value={gross}
              inputMode="numeric"
              pattern="\d{3,6}"
              onChange={({ currentTarget: { value } }) => setGross(value)}
            />
            <Checkbox
              label={w.damaged}
              checked={damaged}
              onChange={({ currentTarget: { checked } }) => setDamaged(checked)}
            />
          </>
        ) : (
          <TextInput label={w.holder} value={holder} onChange={({ currentTarget: { value } }) => setHolder(value)} />
        )}
      </div>
      {order.error === null ? null : (
        <p role="alert" className="gate-bad">
          <ProblemText error={order.error} />
        </p>
      )}
      <div className="gate-buttons">
        <Button type="submit" loading={order.isPending} autoFocus={!needsNumber}>
          {coming ? w.letIn : w.letOut}
        </Button>
        <Button variant="default" onClick={close}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
