import type { paths } from '../api/api.gen.ts';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';

export type Change = paths['/v1/bookings/{booking}']['patch']['requestBody']['content']['application/json'];

const header = (version?: number) => ({
  'idempotency-key': orderKey(),
  ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
});

type Done = Schema<'/v1/bookings/{booking}/cancel', 'post'>;

export const cancelBooking = (booking: string, reason: string, version?: number): Promise<Done> =>
  dataOf(
    api.POST('/v1/bookings/{booking}/cancel', {
      params: { path: { booking }, header: header(version) },
      body: { reason },
    }),
  );

export const reinstateBooking = (booking: string, reason: string): Promise<Done> =>
  dataOf(
    api.POST('/v1/bookings/{booking}/reinstate', { params: { path: { booking }, header: header() }, body: { reason } }),
  );

export const confirmBooking = (booking: string, version: number): Promise<Done> =>
  dataOf(api.POST('/v1/bookings/{booking}/confirm', { params: { path: { booking }, header: header(version) } }));

/** Changes a booking that was read at a version; whoever was quicker is not overwritten. */
export const amendBooking = (booking: string, body: Change, version: number): Promise<Done> =>
  dataOf(
    api.PATCH('/v1/bookings/{booking}', {
      params: { path: { booking }, header: { ...header(), 'if-match': `"v${version}"` } },
      body,
    }),
  );
