import { api, dataOf, orderKey, type Schema } from '../api/client.ts';
import type { Said } from '../sentences/said.ts';

export type Kept = NonNullable<Schema<'/v1/departures/{departure}/load-plan', 'get'>['kept']>;
/** A place where a unit might go: on a wagon, in a cell of a barge, or in a slot of a yard. */
export interface Spot {
  readonly wagon?: number;
  readonly place?: number;
  readonly startMm?: number;
  readonly cell?: string;
  readonly slot?: string;
  readonly bay?: number;
  readonly row?: number;
  readonly tier?: number;
  /** It stands there itself. */
  readonly own?: boolean;
  /** Why it may not go there. */
  readonly objection?: string;
  readonly said?: Said;
  /** Who stands there. */
  readonly occupant?: string;
}

export interface Spots {
  readonly unit: string;
  readonly feet: number;
  /** Why it may go nowhere. */
  readonly objection?: string;
  readonly said?: Said;
  readonly spots: readonly Spot[];
}

/** Where a unit is to go: a place of a wagon, a cell, or off where neither is said. */
export interface Wish {
  readonly unit: string;
  readonly wagon?: number;
  readonly place?: number;
  readonly cell?: string;
}

/** Whose loading it is: of a departure, at the call where that is said. A barge is stowed over all its calls. */
export interface Loaded {
  readonly departure: string;
  readonly at?: string;
}

const atOf = ({ at }: Loaded): { at?: string } => (at === undefined ? {} : { at });

/** Of a train: its wagons where they are not those that are kept. Of a barge: its kind. */
export interface KeepBody {
  wagons?: { number: string; type: string }[];
  vessel?: string;
  stay?: 'by-hand' | 'all';
}

/** A spot's name on the page: its slot, its cell, or its wagon and millimetre. */
export const spotKey = ({ wagon, startMm, cell, slot }: Spot): string => slot ?? cell ?? `${wagon}/${startMm}`;

/** A spot as an edit says it. */
export const wishOf = ({ wagon, place, cell }: Spot): Omit<Wish, 'unit'> => ({
  ...(wagon === undefined ? {} : { wagon }),
  ...(place === undefined ? {} : { place }),
  ...(cell === undefined ? {} : { cell }),
});

export const spotsQuery = (of: Loaded, unit: string, version: number) => ({
  queryKey: ['departure', of.departure, 'places', of.at, unit, version],
  queryFn: (): Promise<Spots> =>
    dataOf(
      api.GET('/v1/departures/{departure}/loading/places/{unit}', {
        params: { path: { departure: of.departure, unit }, query: atOf(of) },
      }),
    ),
});

/** What is asked of a plan, with the ETag of what was read: nobody overwrites what others have changed. */
export async function withTag<T extends object>(
  asked: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<T & { readonly tag: string }> {
  const data = await dataOf(asked);
  return { ...data, tag: (await asked).response.headers.get('etag') ?? '' };
}

const headersOf = (tag: string) => ({ 'if-match': tag, 'idempotency-key': orderKey() });

export const keepPlan = (of: Loaded, tag: string, body: KeepBody) =>
  dataOf(
    api.PUT('/v1/departures/{departure}/loading', {
      params: { path: { departure: of.departure }, header: headersOf(tag) },
      body: { ...atOf(of), ...body },
    }),
  );

export const editPlan = (of: Loaded, tag: string, edits: readonly Wish[]) =>
  dataOf(
    api.POST('/v1/departures/{departure}/loading/edits', {
      params: { path: { departure: of.departure }, header: headersOf(tag) },
      body: { ...atOf(of), edits: [...edits] },
    }),
  );

export const releasePlan = (of: Loaded, tag: string) =>
  dataOf(
    api.POST('/v1/departures/{departure}/loading/release', {
      params: { path: { departure: of.departure }, header: headersOf(tag) },
      body: atOf(of),
    }),
  );

export const dropPlan = (of: Loaded, tag: string, reason: string) =>
  dataOf(
    api.POST('/v1/departures/{departure}/loading/drop', {
      params: { path: { departure: of.departure }, header: headersOf(tag) },
      body: { ...atOf(of), reason },
    }),
  );
