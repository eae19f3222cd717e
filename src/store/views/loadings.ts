import type { LoadingState } from '../../model/loading.ts';
import type { Views } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';

export const loadingViews = (database: Database): Pick<Views, 'loading'> => ({
  loading: async (id) => {
    const row = await database
      .selectFrom('loading')
      .select('state')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.state as LoadingState | undefined;
  },
});
