import { ProblemText } from '../parts/problem-text.tsx';
import './order-form.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { orderKey, Problem } from '../api/client.ts';
import { toast } from '../parts/toast.tsx';
import { onEscape } from '../shell/keys.ts';
import { inBoth, useWords } from '../shell/words.ts';

const words = inBoth({ cancel: 'Cancel' }, { cancel: '取消' });

interface OrderFormProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly what: string;
  /** What is said once it is done. */
  readonly said: string;
  readonly close: () => void;
  readonly send: (key: string) => Promise<unknown>;
  readonly children: ReactNode;
}

/** A form for one order: repeated after a failed line it keeps its key, and a refusal stands in it in the hub's words. */
export function OrderForm({ title, hint, what, said, close, send, children }: OrderFormProps) {
  const w = useWords(words);
  const queries = useQueryClient();
  const [key, setKey] = useState(orderKey);
  const order = useMutation({
    mutationFn: () => send(key),
    onSuccess: () => {
      toast({ text: said });
      close();
    },
    onError: (error) => {
      if (!(error instanceof Problem && error.isOffline)) setKey(orderKey()); // It was answered: what is sent next is another order.
    },
    onSettled: () => queries.invalidateQueries(), // It shows on most pages: in the yard, on trains, among jobs.
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    order.mutate();
  };
  return (
    <form className="orders-form no-print" aria-label={title} onSubmit={submit} onKeyDown={onEscape(close)}>
      <strong>{title}</strong>
      {hint === undefined ? null : <p className="faint">{hint}</p>}
      {children}
      {order.error === null ? null : (
        <p role="alert" className="tone-bad">
          <ProblemText error={order.error} />
        </p>
      )}
      <div className="orders-buttons">
        <Button size="xs" type="submit" loading={order.isPending}>
          {what}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}

interface OrderTextProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly inputMode?: 'decimal';
  /** The form was opened to be typed into here. */
  readonly first?: boolean;
  readonly error?: string | undefined;
}

/** A line of text in such a form. */
export function OrderText({ change, first = false, required = true, error, ...rest }: OrderTextProps) {
  return (
    <TextInput
      size="xs"
      autoFocus={first}
      required={required}
      error={error}
      onChange={({ currentTarget: { value } }) => change(value)}
      {...rest}
    />
  );
}
