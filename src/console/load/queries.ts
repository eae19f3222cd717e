import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, orderKey, type Schema } from '../api/client.ts';

export type Kept = NonNullable<Schema<'/v1/departures/{departure}/load-plan', 'get'>['kept']>;
export type Spots = Schema<'/v1/departures/{departure}/loading/places/{unit}', 'get'>;
export type Spot = Spots['spots'][number];

/** Where a unit is to go: a place of a wagon, a cell, or off where neither is said. */
export interface Wish {
  readonly unit: string;
  readonly wagon?: number;
  readonly place?: number;
  readonly cell?: string;
}

/** Of a train: its wagons where they are not those that are kept. Of a barge: its kind. */
export interface KeepBody {
  wagons?: { number: string; type: string }[];
  vessel?: string;
  stay?: 'by-hand' | 'all';
}

/** A spot's name on the page: its wagon and millimetre, or its cell. */
export const spotKey = ({ wagon, startMm, cell }: Spot): string => cell ?? `${wagon}/${startMm}`;

/** A spot as an edit says it. */
export const wishOf = ({ wagon, place, cell }: Spot): Omit<Wish, 'unit'> => ({
  ...(wagon === undefined ? {} : { wagon }),
  ...(place === undefined ? {} : { place }),
  ...(cell === undefined ? {} : { cell }),
});

export const spotsQuery = (departure: string, unit: string, version: number) =>
  queryOptions({
    queryKey: ['departure', departure, 'places', unit, version],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/departures/{departure}/loading/places/{unit}', { params: { path: { departure, unit } }, signal }),
      ),
    retry: false,
  });

/** What is asked of a plan, with the ETag of what was read: nobody overwrites what others have changed. */
export async function withTag<T extends object>(
  asked: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<T & { readonly tag: string }> {
  const data = await dataOf(asked);
  return { ...data, tag: (await asked).response.headers.get('etag') ?? '' };
}

const headersOf = (tag: string) => ({ 'if-match': tag, 'idempotency-key': orderKey() });

export const keepPlan = (departure: string, tag: string, body: KeepBody) =>
  dataOf(
    api.PUT('/v1/departures/{departure}/loading', {
      params: { path: { departure }, header: headersOf(tag) },
      body,
    }),
  );

export const editPlan = (departure: string, tag: string, edits: readonly Wish[]) =>
  dataOf(
    api.POST('/v1/departures/{departure}/loading/edits', {
      params: { path: { departure }, header: headersOf(tag) },
      body: { edits: [...edits] },
    }),
  );

export const releasePlan = (departure: string, tag: string) =>
  dataOf(
    api.POST('/v1/departures/{departure}/loading/release', {
      params: { path: { departure }, header: headersOf(tag) },
      body: {},
    }),
  );

export const dropPlan = (departure: string, tag: string, reason: string) =>
  dataOf(
    api.POST('/v1/departures/{departure}/loading/drop', {
      params: { path: { departure }, header: headersOf(tag) },
      body: { reason },
    }),
  );
