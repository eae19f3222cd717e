import { sql } from 'kysely';
import type { LoadingId, LoadingState } from '../../model/loading.ts';
import type { Views } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';

export const loadingViews = (database: Database): Pick<Views, 'loading' | 'loadings'> => ({
  loading: async (id) => {
    const row = await database
      .selectFrom('loading')
      .select('state')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.state as LoadingState | undefined;
  },
  loadings: async (departures) => {
    if (departures.length === 0) return new Map();
    const rows = await database
      .selectFrom('loading')
      .select(['id', 'state'])
      .where('tenant', '=', tenant)
      .where('departure', '=', sql<string>`any(${[...departures]})`)
      .where('dropped', '=', false)
      .execute();
    return new Map(rows.map(({ id, state }) => [id as LoadingId, state as LoadingState]));
  },
});
