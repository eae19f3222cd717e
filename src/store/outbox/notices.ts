import { type RawBuilder, sql } from 'kysely';
import { type NoticeKind, type NoticeSheet, noticeKinds } from '../../tracking/notice-sheet.ts';
import type { NoticeCounts, NoticeFilter, Notices } from '../../tracking/outbox.ts';
import type { Page } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';

/** What was told to customers, on PostgreSQL. */
export function openNotices(database: Database): Notices {
  return {
    list: (filter, limit, after) => list(database, filter, limit, after),
    count: (filter) => count(database, filter),
    find: async (id) => {
      const place = placeOf(id);
      if (place === undefined) return undefined;
      const { rows } = await sql<{ body: NoticeSheet }>`
        select body from notice where tenant = ${tenant} and position = ${place.position} and n = ${place.n}`.execute(
        database,
      );
      return rows[0]?.body;
    },
  };
}

function placeOf(id: string): { position: number; n: number } | undefined {
  const match = /^(\d{1,15})-(\d{1,4})$/.exec(id);
  return match === null ? undefined : { position: Number(match[1]), n: Number(match[2]) };
}

function wanted({ booking, customer, kinds, plan, since, behind, text }: NoticeFilter): RawBuilder<unknown> {
  const part = text === undefined ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const wishes = [
    sql`tenant = ${tenant}`,
    ...(booking === undefined ? [] : [sql`booking = ${booking}`]),
    ...(customer === undefined ? [] : [sql`customer = ${customer}`]),
    ...(kinds === undefined ? [] : [sql`kind = any(${[...kinds]})`]),
    ...(plan === undefined ? [] : [sql`plan = ${plan}`]),
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(behind === undefined ? [] : [sql`position > ${behind}`]),
    ...(text === undefined ? [] : [sql`(booking ilike ${part} or customer ilike ${part})`]),
  ];
  return sql.join(wishes, sql` and `);
}

async function list(
  database: Database,
  filter: NoticeFilter,
  limit: number,
  after: string | undefined,
): Promise<Page<NoticeSheet>> {
  const place = placeOf(after ?? '');
  const behind = place === undefined ? sql`` : sql`and (position, -n) < (${place.position}, ${-place.n})`;
  const { rows } = await sql<{ body: NoticeSheet }>`
    select body from notice where ${wanted(filter)} ${behind} order by position desc, n limit ${limit + 1}`.execute(
    database,
  );
  const kept = rows.slice(0, limit).map(({ body }) => body);
  const last = kept.at(-1);
  return { rows: kept, ...(rows.length > limit && last !== undefined ? { next: last.id } : {}) };
}

async function count(database: Database, filter: NoticeFilter): Promise<NoticeCounts> {
  const [{ rows }, feed] = await Promise.all([
    sql<{ kind: NoticeKind; n: number }>`
      select kind, count(*)::int as n from notice where ${wanted(filter)} group by kind`.execute(database),
    sql<{ position: number }>`select position from notice_feed where tenant = ${tenant}`.execute(database),
  ]);
  const found = new Map(rows.map(({ kind, n }) => [kind, n]));
  const kinds = Object.fromEntries(noticeKinds.map((kind) => [kind, found.get(kind) ?? 0])) as NoticeCounts['kinds'];
  return { kinds, position: feed.rows[0]?.position ?? 0 };
}
