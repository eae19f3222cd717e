import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api, dataOf, Problem } from './client.ts';

/** One client for the whole console: what was read stays until a change touches it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 120_000,
      refetchOnWindowFocus: false,
      networkMode: 'always', // The hub may run on this very machine, without any network.
      retry: (failures, error) => error instanceof Problem && (error.isOffline || error.isStarting) && failures < 2,
      retryDelay: 1_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** How the hub is; asked again while it starts. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/status', { signal })),
  refetchInterval: ({ state: { data, error } }) =>
    error !== null ? 2_000 : data === undefined || data.phase !== 'ready' ? 700 : 60_000,
  retry: false,
});

/** The network in use: hundreds of rows, the same for hours. */
export const networkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/network', { signal })),
  staleTime: 10 * 60_000,
});

export const unitQuery = (unit: string) =>
  queryOptions({
    queryKey: ['unit', unit],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/units/{unit}', { params: { path: { unit } }, signal })),
  });

export const departureQuery = (departure: string) =>
  queryOptions({
    queryKey: ['departure', departure],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/departures/{departure}', { params: { path: { departure } }, signal })),
  });

export const bookingTrackQuery = (booking: string) =>
  queryOptions({
    queryKey: ['booking-track', booking],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/bookings/{booking}/track', { params: { path: { booking } }, signal })),
  });
