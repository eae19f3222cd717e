import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { paths } from '../api/api.gen.ts';
import { api, dataOf, type Schema } from '../api/client.ts';

export type Jobs = Schema<'/v1/facilities/{facility}/jobs', 'get'>;
export type Job = Jobs['rows'][number];
export type Machine = Jobs['machines'][number];

/** Others work beside: the list is looked at again four times a minute. */
const lookMs = 15_000;

export const jobsQuery = (facility: string, machine: string | undefined) =>
  queryOptions({
    queryKey: ['jobs', facility, machine],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/facilities/{facility}/jobs', {
          params: { path: { facility }, query: machine === undefined ? {} : { machine } },
          signal,
        }),
      ),
    refetchInterval: lookMs,
    placeholderData: keepPreviousData,
    networkMode: 'always', // A look that fails is said; what was seen last stays.
  });

type Body<Path extends '/v1/facilities/{facility}/jobs/return' | '/v1/facilities/{facility}/machines'> =
  paths[Path] extends { post: { requestBody?: infer B } } | { put: { requestBody?: infer B } }
    ? NonNullable<B> extends { content: { 'application/json': infer J } }
      ? J
      : never
    : never;
export type How = Body<'/v1/facilities/{facility}/jobs/return'>['how'];

export const setMachines = (facility: string, body: Body<'/v1/facilities/{facility}/machines'>) =>
  dataOf(api.PUT('/v1/facilities/{facility}/machines', { params: { path: { facility } }, body }));
