import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataIfChanged, dataOf, type Schema } from '../api/client.ts';

export type Notice = Schema<'/v1/notices/{notice}', 'get'>;
export type NoticeUnit = Notice['units'][number];
export type Kind = Notice['kind'];
export type Webhook = Schema<'/v1/webhooks', 'get'>['rows'][number];
export type Delivery = Schema<'/v1/webhooks/{webhook}/deliveries', 'get'>['rows'][number];

export const urgent: readonly Kind[] = ['no-plan', 'moved', 'late', 'held', 'alarm-raised', 'cancelled'];
export const routine: readonly Kind[] = ['reinstated', 'in-time', 'released', 'alarm-cleared', 'planned', 'delivered'];
export const isKind = (text: string): text is Kind => ([...urgent, ...routine] as readonly string[]).includes(text);

export interface NoticeFilter {
  readonly kind?: string;
  readonly since?: string;
  readonly q?: string;
  readonly booking?: string;
  readonly customer?: string;
  readonly plan?: string;
}

const pageRows = 200;

export const noticesQuery = (filter: NoticeFilter) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        api.GET('/v1/notices', {
          params: { query: { ...filter, limit: pageRows, ...(pageParam === '' ? {} : { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

const countsOf = (query: NoticeFilter & { readonly behind?: number }, signal: AbortSignal) =>
  dataIfChanged(`notice-counts ${JSON.stringify(query)}`, (header) =>
    api.GET('/v1/notices/counts', { params: { query, header }, signal }),
  );

export const noticeCountsQuery = (filter: NoticeFilter) =>
  queryOptions({
    queryKey: ['notices', 'counts', filter],
    queryFn: ({ signal }) => countsOf(filter, signal),
  });

/** The urgent ones behind a position. They are counted on every page, and so less often than where they are read. */
export const unseenQuery = (behind: number) =>
  queryOptions({
    queryKey: ['unseen', behind],
    queryFn: ({ signal }) => countsOf({ kind: urgent.join(','), behind }, signal),
  });

export const noticeQuery = (notice: string) =>
  queryOptions({
    queryKey: ['notice', notice],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/notices/{notice}', { params: { path: { notice } }, signal })),
    staleTime: Number.POSITIVE_INFINITY, // What was told stays told.
  });

/** Deliveries go on by themselves: they are looked at every few seconds while somebody looks. */
const lookMs = 3_000;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/webhooks', { signal })),
  refetchInterval: lookMs,
});

export const deliveriesQuery = (webhook: string, state: Delivery['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', webhook, 'deliveries', state ?? ''],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        api.GET('/v1/webhooks/{webhook}/deliveries', {
          params: {
            path: { webhook },
            query: {
              limit: 100,
              ...(state === undefined ? {} : { state }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: lookMs,
  });
