import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Icon } from '../parts/icons.tsx';
import { Answered, Empty, Failed } from '../parts/states.tsx';
import { Tag } from '../parts/status.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useWords } from '../shell/words.ts';
import { answerIn } from './answer.ts';
import { Deliveries } from './deliveries.tsx';
import { HookForm } from './hook-form.tsx';
import { useHookOrders } from './hook-orders.ts';
import { hookWords } from './hook-words.ts';
import { type Webhook, webhooksQuery } from './queries.ts';
import { useNoticeSearch } from './search.ts';
import { Secret } from './secret.tsx';
import { kindNames } from './words.ts';

/** Who is told of notices, and what became of each message. */
export function Webhooks() {
  const w = useWords(hookWords);
  const query = useQuery(webhooksQuery);
  const { search, change } = useNoticeSearch();
  const [secret, setSecret] = useState<string | undefined>(undefined);
  return (
    <Answered query={query}>
      {({ rows }) => {
        const chosen = rows.find(({ id }) => id === search.webhook) ?? rows[0];
        const edited = search.edit === 'new' ? undefined : rows.find(({ id }) => id === search.edit);
        const done = (id: string, made?: string): void => {
          if (made !== undefined) setSecret(made);
          change({ edit: '', webhook: id });
        };
        if (search.edit !== undefined && (search.edit === 'new' || edited !== undefined))
          return (
            <div className="page-body hooks">
              <HookForm key={search.edit} webhook={edited} done={done} cancel={() => change({ edit: '' })} />
            </div>
          );
        return (
          <div className="page-body hooks">
            {secret === undefined ? null : <Secret key={secret} secret={secret} close={() => setSecret(undefined)} />}
            {chosen === undefined ? (
              <Empty title={w.none}>
                <p>{w.noneHint}</p>
                <AddButton />
              </Empty>
            ) : (
              <>
                <HookList rows={rows} chosen={chosen} />
                <Actions key={chosen.id} webhook={chosen} tell={setSecret} />
                <Deliveries key={`d ${chosen.id}`} webhook={chosen} />
              </>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

function AddButton() {
  const w = useWords(hookWords);
  const { change } = useNoticeSearch();
  return (
    <Button size="xs" leftSection={<Icon name="plus" />} onClick={() => change({ edit: 'new' })}>
      {w.add}
    </Button>
  );
}

function HookList({ rows, chosen }: { readonly rows: readonly Webhook[]; readonly chosen: Webhook }) {
  const w = useWords(hookWords);
  const names = useWords(kindNames);
  const format = useFormat();
  const { change } = useNoticeSearch();
  return (
    <div className="hooks-top">
      <ul className="rows hooks-list" aria-label={w.list}>
        {rows.map(({ id, url, customer, kinds, paused, sent, waiting, givenUp }) => (
          <li key={id} className={id === chosen.id ? 'is-chosen' : undefined}>
            <button
              type="button"
              className="row-button hooks-row"
              aria-current={id === chosen.id ? 'true' : undefined}
              onClick={() => change({ webhook: id, delivery: '' })}
            >
              <span className="hooks-url">{url}</span>
              <span className="hooks-for faint">
                {customer ?? w.everybody} · {kinds?.map((kind) => names[kind] ?? kind).join(', ') ?? w.anything}
              </span>
              <span className="hooks-counts">
                {format.number(sent)} {w.sent}
                {waiting === 0 ? null : (
                  <span className="tone-warn">
                    , {format.number(waiting)} {w.waiting}
                  </span>
                )}
                {givenUp === 0 ? null : (
                  <span className="tone-bad">
                    , {format.number(givenUp)} {w.givenUp}
                  </span>
                )}
              </span>
              {paused ? (
                <Tag tone="warn" icon="stop" text={w.paused} />
              ) : (
                <Tag tone="good" icon="check" text={w.running} />
              )}
            </button>
          </li>
        ))}
      </ul>
      <AddButton />
    </div>
  );
}

function Actions({ webhook, tell }: { readonly webhook: Webhook; readonly tell: (secret: string) => void }) {
  const w = useWords(hookWords);
  const format = useFormat();
  const orders = useHookOrders();
  const sentence = useSentence();
  const { change } = useNoticeSearch();
  const [sure, setSure] = useState(false);
  const { id, paused, pausedBecause, waiting } = webhook;
  const tested = orders.test.data;
  const error = orders.test.error ?? orders.change.error ?? orders.rotate.error ?? orders.remove.error;
  return (
    <div className="hooks-actions">
      <Button size="xs" variant="default" loading={orders.test.isPending} onClick={() => orders.test.mutate(id)}>
        {w.test}
      </Button>
      <Button size="xs" variant="default" onClick={() => orders.change.mutate({ id, paused: !paused })}>
        {paused ? w.resume : w.pause}
      </Button>
      <Button size="xs" variant="default" onClick={() => change({ edit: id })}>
        {w.edit}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => orders.rotate.mutate(id, { onSuccess: ({ secret }) => tell(secret) })}
      >
        {w.rotate}
      </Button>
      {sure ? (
        <>
          <Button size="xs" color="red" onClick={() => orders.remove.mutate(id)}>
            {waiting === 0 ? w.remove : w.removeWith(format.number(waiting))}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setSure(false)}>
            {w.keep}
          </Button>
        </>
      ) : (
        <Button size="xs" variant="subtle" color="red" onClick={() => setSure(true)}>
          {w.remove}…
        </Button>
      )}
      <span role="status" className="hooks-said">
        {pausedBecause === undefined ? null : <span className="tone-warn">{sentence(pausedBecause)}</span>}
        {tested === undefined ? null : (
          <span className={tested.state === 'sent' ? 'tone-good' : 'tone-bad'}>
            {w.tested(
              tested.state === 'sent'
                ? w.worked(String(tested.status ?? ''), format.number(tested.tookMs ?? 0))
                : w.failed(
                    [tested.status, answerIn(tested, sentence)]
                      .filter((part) => part !== undefined && part !== '')
                      .join(' '),
                  ),
            )}
          </span>
        )}
      </span>
      {error === null ? null : <Failed error={error} />}
    </div>
  );
}
