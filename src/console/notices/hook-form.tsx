import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../api/client.ts';
import { Failed } from '../parts/states.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useLeaving } from '../shell/keys.ts';
import { useWords } from '../shell/words.ts';
import { useHookOrders } from './hook-orders.ts';
import { hookWords } from './hook-words.ts';
import { type Kind, routine, urgent, type Webhook } from './queries.ts';
import { kindNames } from './words.ts';

interface HookFormProps {
  /** Absent: a new one. */
  readonly webhook: Webhook | undefined;
  readonly done: (id: string, secret?: string) => void;
  readonly cancel: () => void;
}

/** Where to tell, and of what. What is wrong stands beside its field, and what was typed stays. */
export function HookForm({ webhook, done, cancel }: HookFormProps) {
  const w = useWords(hookWords);
  const names = useWords(kindNames);
  const orders = useHookOrders();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [customer, setCustomer] = useState(webhook?.customer ?? '');
  const [kinds, setKinds] = useState<readonly Kind[]>(webhook?.kinds ?? []);
  const isTouched =
    url !== (webhook?.url ?? '') ||
    customer !== (webhook?.customer ?? '') ||
    [...kinds].sort().join() !== [...(webhook?.kinds ?? [])].sort().join();
  const onKeyDown = useLeaving(cancel, isTouched);
  const { error, isPending } = webhook === undefined ? orders.add : orders.change;
  const sentence = useSentence();
  const wrong = (field: string): string | undefined => {
    const found = error instanceof Problem && error.fields.find((each) => each.field.split('.')[0] === field);
    return found ? sentence(found.reason, found.said) : undefined;
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const name = customer.trim();
    if (webhook === undefined) {
      const wish = {
        url,
        ...(name === '' ? {} : { customer: name }),
        ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
      };
      orders.add.mutate(wish, { onSuccess: ({ id, secret }) => done(id, secret) });
    } else {
      const change = { url, customer: name === '' ? null : name, kinds: kinds.length === 0 ? null : [...kinds] };
      orders.change.mutate({ id: webhook.id, ...change }, { onSuccess: ({ id }) => done(id) });
    }
  };
  const unplaced = error !== null && ['url', 'customer', 'kinds'].every((field) => wrong(field) === undefined);
  return (
    <form className="hooks-form" onSubmit={save} onKeyDown={onKeyDown} noValidate>
      <h2>{webhook === undefined ? w.newTitle : w.editTitle}</h2>
      <TextInput
        autoFocus
        type="url"
        label={w.url}
        placeholder={w.urlHint}
        value={url}
        error={wrong('url')}
        onChange={({ currentTarget }) => setUrl(currentTarget.value)}
      />
      <TextInput
        label={w.customer}
        value={customer}
        error={wrong('customer')}
        onChange={({ currentTarget }) => setCustomer(currentTarget.value)}
      />
      <Checkbox.Group
        label={w.kinds}
        value={[...kinds]}
        onChange={(value) => setKinds(value as Kind[])}
        error={wrong('kinds')}
      >
        <div className="hooks-kinds">
          {[...urgent, ...routine].map((kind) => (
            <Checkbox key={kind} size="xs" value={kind} label={names[kind] ?? kind} />
          ))}
        </div>
      </Checkbox.Group>
      {unplaced ? <Failed error={error} /> : null}
      <div className="hooks-buttons">
        <Button size="xs" type="submit" loading={isPending}>
          {webhook === undefined ? w.add : w.save}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
