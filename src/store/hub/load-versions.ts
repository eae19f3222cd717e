import { sql } from 'kysely';
import type { Stream } from '../../model/event.ts';
import type { Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/** Versions of the streams of plans, with the hashes that new entries are chained to. */
export async function loadVersions(
  tx: Tx,
  streams: ReadonlySet<Stream>,
  heads: Map<string, Buffer>,
): Promise<Map<Stream, number>> {
  if (streams.size === 0) return new Map();
  const ids = [...streams].map((stream) => stream.slice('plan:'.length));
  const rows = await tx
    .selectFrom('plan')
    .select(['id', 'version', 'head'])
    .where('tenant', '=', tenant)
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();
  for (const { id, head } of rows) heads.set(`plan:${id}`, head);
  return new Map(rows.map(({ id, version }) => [`plan:${id}` as Stream, version]));
}
