import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataIfChanged, type Schema } from '../api/client.ts';

export type Traffic = Schema<'/v1/traffic', 'get'>;
export type UnderWay = Traffic['departures'][number];
export type Line = Traffic['lines'][number];
export type Border = Traffic['borders'][number];
export type Disruption = Traffic['disruptions'][number];
export type Network = Schema<'/v1/network', 'get'>;

/** Live, it is read again when a departure or a unit moves, and at least so often: time alone brings departures under way. */
const refreshMs = 30_000;

/** What moves at a moment; now where there is none. Only now follows the changes. */
export const trafficQuery = (at: string | undefined) =>
  queryOptions({
    queryKey: at === undefined ? ['traffic'] : ['traffic-at', at],
    queryFn: ({ signal }) =>
      dataIfChanged(`traffic ${at}`, (header) =>
        api.GET('/v1/traffic', { params: { query: at === undefined ? {} : { at }, header }, signal }),
      ),
    refetchInterval: at === undefined ? refreshMs : false,
    placeholderData: keepPreviousData,
  });

/** From here on a departure counts as late. */
export const lateMinutes = 120;

/** The slider's ends, in hours from now. */
export const hoursBack = 14 * 24;
export const hoursAhead = 60 * 24;
