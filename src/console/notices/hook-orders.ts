import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, orderKey } from '../api/client.ts';
import type { Delivery, Kind, Webhook } from './queries.ts';

export interface Wish {
  readonly url: string;
  readonly customer?: string;
  readonly kinds?: Kind[];
}

const keyed = () => ({ 'idempotency-key': orderKey() });

const add = (body: Wish) => dataOf(api.POST('/v1/webhooks', { params: { header: keyed() }, body }));

const change = (
  webhook: string,
  body: { url?: string; customer?: string | null; kinds?: Kind[] | null; paused?: boolean },
) => dataOf(api.PATCH('/v1/webhooks/{webhook}', { params: { path: { webhook }, header: keyed() }, body }));

const remove = (webhook: string) => dataOf(api.DELETE('/v1/webhooks/{webhook}', { params: { path: { webhook } } }));

const rotate = (webhook: string) =>
  dataOf(api.POST('/v1/webhooks/{webhook}/rotate', { params: { path: { webhook }, header: keyed() } }));

const test = (webhook: string): Promise<Delivery> =>
  dataOf(api.POST('/v1/webhooks/{webhook}/test', { params: { path: { webhook }, header: keyed() } }));

const send = (webhook: string, delivery: string): Promise<Delivery> =>
  dataOf(
    api.POST('/v1/webhooks/{webhook}/deliveries/{delivery}/send', {
      params: { path: { webhook, delivery }, header: keyed() },
    }),
  );

/** Everything that can be done to webhooks; what it changes is read again. */
export function useHookOrders() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['webhooks'] });
  return {
    add: useMutation({ mutationFn: add, onSettled }),
    change: useMutation({
      mutationFn: ({ id, ...body }: Pick<Webhook, 'id'> & Parameters<typeof change>[1]) => change(id, body),
      onSettled,
    }),
    remove: useMutation({ mutationFn: remove, onSettled }),
    rotate: useMutation({ mutationFn: rotate, onSettled }),
    test: useMutation({ mutationFn: test, onSettled }),
    send: useMutation({
      mutationFn: ({ webhook, delivery }: { webhook: string; delivery: string }) => send(webhook, delivery),
      onSettled,
    }),
  };
}
