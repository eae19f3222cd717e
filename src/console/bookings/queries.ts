import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, dataOf, type Schema } from '../api/client.ts';
import { networkQuery } from '../api/queries.ts';
import { useCarrierName } from '../parts/network-names.ts';
import { askedOf, type Filters, type Sort } from './search.ts';

export type BookingRow = Schema<'/v1/bookings', 'get'>['rows'][number];
export type Booking = Schema<'/v1/bookings/{booking}', 'get'>;
export type Facility = Schema<'/v1/network', 'get'>['facilities'][number];
export type Offer = Schema<'/v1/routes', 'post'>['itineraries'][number];
export type Imported = Schema<'/v1/imports/bookings', 'post'>;

const pageRows = 200;

export const bookingsQuery = (filters: Filters, sort: Sort, zone: string) =>
  infiniteQueryOptions({
    queryKey: ['booking-pages', filters, sort, zone],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/bookings', {
          params: {
            query: {
              ...askedOf(filters, zone),
              sort,
              limit: pageRows,
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData, // What was found stays until the next answer is there.
  });

/** Read again with every change of a booking; the list follows it. */
export const countsQuery = (filters: Filters, zone: string) =>
  queryOptions({
    queryKey: ['bookings', 'counts', filters, zone],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/counts/bookings', { params: { query: askedOf(filters, zone) }, signal })),
    placeholderData: keepPreviousData,
  });

export const customersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', q],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/customers', { params: { query: q === '' ? {} : { q } }, signal })),
    placeholderData: keepPreviousData,
  });

/** One booking with the version that an edit must name. */
export const bookingQuery = (booking: string) =>
  queryOptions({
    queryKey: ['booking', booking],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/bookings/{booking}', { params: { path: { booking } }, signal })),
  });

/** The places of the network by id, the hub's own zone, its currency, and those that goods may be worth something in. */
export function usePlaces(): {
  facilities: readonly Facility[];
  byId: ReadonlyMap<string, Facility>;
  /** All that the hub itself is called. */
  hub: string;
  zone: string;
  currency: string;
  currencies: readonly string[];
  carriers: readonly { readonly id: string; readonly name: string }[];
} {
  const carrierName = useCarrierName();
  const { data } = useQuery(networkQuery);
  return useMemo(() => {
    const facilities = data?.facilities ?? [];
    const zone = facilities.find(({ ours }) => ours)?.zone ?? 'UTC';
    return {
      facilities,
      byId: new Map(facilities.map((facility) => [facility.id, facility])),
      hub: [data?.name, data?.nameZh, data?.short?.en, data?.short?.zh].join(' '),
      zone,
      currency: data?.currency ?? '',
      currencies: data?.currencies ?? [],
      carriers: (data?.carriers ?? []).map(({ id }) => ({ id, name: carrierName(id) })),
    };
  }, [data, carrierName]);
}
