import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../api/api.gen.ts';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';

export type Disruption = Schema<'/v1/disruptions', 'get'>['rows'][number];
export type Scenario = Schema<'/v1/scenarios', 'get'>['rows'][number];
export type Preview = Schema<'/v1/replans/{replan}', 'get'>;
export type Move = Preview['moved'][number];

export const disruptionsQuery = queryOptions({
  queryKey: ['disruptions'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/disruptions', { signal })),
});

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/scenarios', { signal })),
  staleTime: 10 * 60_000,
});

/** Between two looks at a preview: for a better one that is being looked for, and while it can be undone. */
const [betterMs, undoableMs] = [700, 5_000];

/** A preview as it stands; while it can be undone, time alone changes that. */
export const previewQuery = (replan: string) =>
  queryOptions({
    queryKey: ['replan', replan],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/replans/{replan}', { params: { path: { replan } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data?.betterBy !== undefined ? betterMs : data?.stands === 'undoable' ? undoableMs : false,
  });

const keyed = () => ({ 'idempotency-key': orderKey() });

/** Somebody is about to plan around a disruption. Where it fails, the preview takes longer, and that is all. */
export const rehearse = () => api.POST('/v1/replans/rehearsal').catch(() => undefined);

export const makePreview = () => dataOf(api.POST('/v1/replans', { headers: keyed() }));

export const approve = (replan: string, units: readonly string[] | undefined) =>
  dataOf(
    api.POST('/v1/replans/{replan}/approve', {
      params: { path: { replan } },
      headers: keyed(),
      body: units === undefined ? {} : { units: [...units] },
    }),
  );

export const undo = (replan: string) =>
  dataOf(api.POST('/v1/replans/{replan}/undo', { params: { path: { replan } }, headers: keyed() }));

export type Declared = NonNullable<paths['/v1/disruptions']['post']['requestBody']>['content']['application/json'];

export const declare = (body: Declared) => dataOf(api.POST('/v1/disruptions', { headers: keyed(), body }));

export const end = (disruption: string, reason: string) =>
  dataOf(
    api.POST('/v1/disruptions/{disruption}/end', {
      params: { path: { disruption } },
      headers: keyed(),
      body: { reason },
    }),
  );

export const withdraw = (disruption: string, reason: string) =>
  dataOf(
    api.POST('/v1/disruptions/{disruption}/withdraw', {
      params: { path: { disruption } },
      headers: keyed(),
      body: { reason },
    }),
  );

export const lengthen = (disruption: string, until: string, reason: string) =>
  dataOf(
    api.PATCH('/v1/disruptions/{disruption}', {
      params: { path: { disruption } },
      headers: keyed(),
      body: { until, reason },
    }),
  );
