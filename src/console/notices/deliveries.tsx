import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormat } from '../parts/format.ts';
import { BookingLink } from '../parts/links.tsx';
import { Moment } from '../parts/moment.tsx';
import { Answered, Empty, Failed } from '../parts/states.tsx';
import { Tag } from '../parts/status.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { useSentence } from '../sentences/use-sentence.ts';
import { useNow } from '../shell/now.ts';
import { useWords } from '../shell/words.ts';
import { answerIn } from './answer.ts';
import { DeliveryDetails } from './delivery.tsx';
import { useHookOrders } from './hook-orders.ts';
import { hookWords } from './hook-words.ts';
import { KindTag } from './parts.tsx';
import { type Delivery, deliveriesQuery, type Webhook } from './queries.ts';
import { useNoticeSearch } from './search.ts';

const states = ['waiting', 'sent', 'given-up'] as const;
const isState = (text: string | undefined): text is Delivery['state'] => states.some((state) => state === text);

/** What was sent to one webhook and what waits, with the last answer of each. */
export function Deliveries({ webhook }: { readonly webhook: Webhook }) {
  const w = useWords(hookWords);
  const { search, change } = useNoticeSearch();
  const state = isState(search.state) ? search.state : undefined;
  const query = useInfiniteQuery(deliveriesQuery(webhook.id, state));
  const orders = useHookOrders();
  const { mutate } = orders.send;
  const sending = orders.send.isPending ? orders.send.variables?.delivery : undefined;
  const columns = useColumns(sending, (delivery) => mutate({ webhook: webhook.id, delivery }));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const chosen = rows.find(({ id }) => id === search.delivery);
  return (
    <>
      <div className="hooks-states">
        <h2>{w.deliveries}</h2>
        <SegmentedControl
          size="xs"
          aria-label={w.state}
          value={state ?? ''}
          onChange={(value) => change({ state: value, delivery: '' })}
          data={[{ value: '', label: w.all }, ...states.map((value) => ({ value, label: w.states[value] ?? value }))]}
        />
        {orders.send.error === null ? null : <Failed error={orders.send.error} />}
      </div>
      <div className="hooks-deliveries">
        <Answered query={query}>
          {() => (
            <Table
              label={w.deliveries}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              current={search.delivery}
              open={({ id }) => change({ delivery: id })}
              {...(query.hasNextPage ? { onEnd: () => void query.fetchNextPage() } : {})}
              empty={
                <Empty title={w.nothingSent}>
                  <p>{w.nothingSentHint}</p>
                </Empty>
              }
            />
          )}
        </Answered>
        {chosen === undefined ? null : <DeliveryDetails delivery={chosen} close={() => change({ delivery: '' })} />}
      </div>
    </>
  );
}

const looks = { waiting: ['warn', 'clock'], sent: ['good', 'check'], 'given-up': ['bad', 'warn'] } as const;

export function DeliveryState({ state }: { readonly state: Delivery['state'] }) {
  const w = useWords(hookWords);
  const [tone, icon] = looks[state];
  return <Tag tone={tone} icon={icon} text={w.states[state] ?? state} />;
}

function useColumns(sending: string | undefined, send: (delivery: string) => void): readonly Column<Delivery>[] {
  const w = useWords(hookWords);
  const format = useFormat();
  const sentence = useSentence();
  return [
    { id: 'made', title: w.made, width: '116px', cell: ({ made }) => <Moment iso={made} /> },
    { id: 'what', title: w.what, width: '122px', cell: ({ kind }) => <KindTag kind={kind} /> },
    {
      id: 'booking',
      title: w.booking,
      width: '206px',
      cell: ({ booking }) => (booking === undefined ? null : <BookingLink booking={booking} />),
    },
    { id: 'state', title: w.state, width: '108px', cell: ({ state }) => <DeliveryState state={state} /> },
    { id: 'tries', title: w.tries, width: '52px', align: 'right', cell: ({ attempts }) => format.number(attempts) },
    {
      id: 'answer',
      title: w.answer,
      width: 'minmax(220px, 1fr)',
      cell: (delivery) =>
        delivery.attempts === 0 ? null : (
          <>
            {delivery.status ?? w.noAnswer} <span className="faint">{answerIn(delivery, sentence)}</span>
          </>
        ),
    },
    { id: 'next', title: w.next, width: '150px', cell: (row) => <NextTry {...row} /> },
    {
      id: 'send',
      title: <span className="unseen">{w.again}</span>,
      width: '110px',
      cell: ({ id, state }) => (
        <Button
          size="compact-xs"
          variant="default"
          loading={sending === id}
          onClick={(event) => {
            event.stopPropagation();
            send(id);
          }}
        >
          {state === 'waiting' ? w.now : w.again}
        </Button>
      ),
    },
  ];
}

function NextTry({ next, behind }: Delivery) {
  const w = useWords(hookWords);
  const format = useFormat();
  useNow(); // Ages with the clock; deliveries go by the real one, also where the hub's runs ahead.
  if (behind !== undefined)
    return (
      <span className="faint" title={behind}>
        {w.behind} {behind.slice(0, 10)}…
      </span>
    );
  if (next === undefined) return null;
  const seconds = (Date.parse(next) - Date.now()) / 1000;
  return <span title={format.inFull(next)}>{format.ago(Math.max(0, seconds / 60))}</span>;
}
