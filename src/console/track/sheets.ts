import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../api/client.ts';

/** A unit's page as the hub tells it. */
export type Sheet = Schema<'/v1/units/{unit}', 'get'>;
export type Leg = Sheet['legs'][number];
export type UnitEvent = Sheet['events'][number];
export type Found = Schema<'/v1/track', 'get'>['found'][number];
export type Line = Found['lines'][number];
export type Network = Schema<'/v1/network', 'get'>;

/** What is known under some words. */
export const wordsQuery = (words: string) =>
  queryOptions({
    queryKey: ['units', 'words', words],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/track', { params: { query: { words } }, signal })),
    enabled: words.trim() !== '',
  });
