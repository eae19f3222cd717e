import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../api/api.gen.ts';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';

export type GateDay = Schema<'/v1/facilities/{facility}/gate-windows', 'get'>;
export type WindowRow = GateDay['windows'][number];
export type Visit = GateDay['visits'][number];
export type Advice = Schema<'/v1/gate-advice', 'get'>;

/** Trucks come all the time: the gate is looked at again four times a minute. */
const lookMs = 15_000;

export const gateQuery = (facility: string, day: string | undefined) =>
  queryOptions({
    queryKey: ['gate', facility, day],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/facilities/{facility}/gate-windows', {
          params: { path: { facility }, query: day === undefined ? {} : { day } },
          signal,
        }),
      ),
    refetchInterval: lookMs,
  });

export const adviceQuery = (unit: string) =>
  queryOptions({
    queryKey: ['gate', 'advice', unit],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/gate-advice', { params: { query: { unit } }, signal })),
    enabled: unit.length > 2,
    retry: false,
  });

/** Where a unit stands that has just come in. */
export const placeQuery = (unit: string) =>
  queryOptions({
    queryKey: ['gate', 'place', unit],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/units/{unit}/slot', { params: { path: { unit } }, signal })),
    retry: false,
  });

type BodyOf<Path extends '/v1/facilities/{facility}/check-in' | '/v1/facilities/{facility}/check-out'> = NonNullable<
  paths[Path]['post']['requestBody']
>['content']['application/json'];
export type Coming = BodyOf<'/v1/facilities/{facility}/check-in'>;
export type Going = BodyOf<'/v1/facilities/{facility}/check-out'>;

const keyed = () => ({ 'idempotency-key': orderKey() });

export const checkIn = (facility: string, body: Coming) =>
  dataOf(api.POST('/v1/facilities/{facility}/check-in', { params: { path: { facility }, header: keyed() }, body }));

export const checkOut = (facility: string, body: Going) =>
  dataOf(api.POST('/v1/facilities/{facility}/check-out', { params: { path: { facility }, header: keyed() }, body }));

export const bookWindow = (unit: string, window: string, truck: string) =>
  dataOf(
    api.POST('/v1/gate-windows', {
      params: { header: keyed() },
      body: { unit, window, ...(truck === '' ? {} : { truck }) },
    }),
  );
