import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Said } from '../../base/sentence.ts';
import type { NoticeKind } from '../../tracking/notice-sheet.ts';
import type {
  Delivery,
  DeliveryState,
  Webhook,
  WebhookChange,
  Webhooks,
  WebhookWish,
  WithSecret,
} from '../../tracking/outbox.ts';
import type { Page } from '../../tracking/views.ts';
import type { Database } from '../database.ts';
import { tenant } from '../tables.ts';
import { clockMs, deliveryId } from './deliveries.ts';

/** For so long the secret before signs beside the new one: time to change it at the other end. */
const oldSecretMs = 86_400_000;
const testPosition = 0;

const makeSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64');

interface Row {
  readonly id: string;
  readonly url: string;
  readonly customer: string | null;
  readonly kinds: NoticeKind[] | null;
  readonly secret: string;
  readonly request_hash: string;
  readonly rotated_by: string | null;
  readonly paused: boolean;
  readonly paused_because: string | null;
  readonly made_at: number;
  readonly waiting: number;
  readonly given_up: number;
  readonly sent: number;
}

const webhookOf = (row: Row): Webhook => ({
  id: row.id,
  url: row.url,
  ...(row.customer === null ? {} : { customer: row.customer }),
  ...(row.kinds === null ? {} : { kinds: row.kinds }),
  paused: row.paused,
  ...(row.paused_because === null ? {} : { pausedBecause: row.paused_because }),
  madeAt: row.made_at,
  waiting: row.waiting,
  givenUp: row.given_up,
  sent: row.sent,
});

async function rowsOf(database: Database, id?: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select w.*, coalesce(c.waiting, 0)::int as waiting, coalesce(c.given_up, 0)::int as given_up, coalesce(c.sent, 0)::int as sent
    from webhook w left join lateral (
      select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'given-up') as given_up,
        count(*) filter (where state = 'sent') as sent
      from delivery d where d.tenant = w.tenant and d.webhook = w.id) c on true
    where w.tenant = ${tenant} and (${id ?? null}::text is null or w.id = ${id ?? null}) order by w.made_at, w.id`.execute(
    database,
  );
  return rows;
}

/** Webhooks and their messages, on PostgreSQL. */
export function openWebhooks(database: Database): Webhooks {
  const find = async (id: string): Promise<Webhook | undefined> => (await rowsOf(database, id)).map(webhookOf)[0];
  return {
    list: async () => (await rowsOf(database)).map(webhookOf),
    find,
    add: (wish, key) => add(database, wish, key),
    change: async (id, change) => {
      await changeOne(database, id, change);
      return find(id);
    },
    rotate: (id, key) => rotate(database, id, key),
    remove: async (id) => {
      await sql`delete from delivery where tenant = ${tenant} and webhook = ${id}`.execute(database);
      const { numAffectedRows } = await sql`delete from webhook where tenant = ${tenant} and id = ${id}`.execute(
        database,
      );
      return Number(numAffectedRows) > 0;
    },
    deliveries: (id, state, limit, after) => listDeliveries(database, id, state, limit, after),
    addTest: (id, key) => addTest(database, id, key),
    delivery: async (webhook, id) =>
      (await deliveryRows(database, sql`d.webhook = ${webhook} and d.id = ${id}`, 1)).map(deliveryOf)[0],
  };
}

async function add(database: Database, wish: WebhookWish, key: string): Promise<WithSecret | undefined> {
  const id = `wh_${createHash('sha256').update(key).digest('base64url').slice(0, 16)}`;
  const kinds = wish.kinds === undefined ? null : JSON.stringify(wish.kinds);
  const { numAffectedRows } = await sql`
    insert into webhook (tenant, id, url, customer, kinds, secret, paused, request_hash, made_at)
    values (${tenant}, ${id}, ${wish.url}, ${wish.customer ?? null}, ${kinds}::json, ${makeSecret()}, false, ${hashOf(wish)}, ${clockMs})
    on conflict do nothing`.execute(database);
  const [row] = await rowsOf(database, id);
  if (row === undefined || row.request_hash !== hashOf(wish)) return undefined;
  return { webhook: webhookOf(row), secret: row.secret, replayed: Number(numAffectedRows) === 0 };
}

async function changeOne(
  database: Database,
  id: string,
  { url, customer, kinds, paused }: WebhookChange,
): Promise<void> {
  const changes = [
    ...(url === undefined ? [] : [sql`url = ${url}`]),
    ...(customer === undefined ? [] : [sql`customer = ${customer}`]),
    ...(kinds === undefined ? [] : [sql`kinds = ${kinds === null ? null : JSON.stringify(kinds)}::json`]),
    ...(paused === undefined ? [] : [sql`paused = ${paused}, paused_because = null`]),
  ];
  if (changes.length === 0) return;
  await sql`update webhook set ${sql.join(changes)} where tenant = ${tenant} and id = ${id}`.execute(database);
}

async function rotate(database: Database, id: string, key: string): Promise<WithSecret | undefined> {
  const by = hashOf(key);
  const { numAffectedRows } = await sql`
    update webhook set old_secret = secret, old_until = ${clockMs} + ${oldSecretMs}, secret = ${makeSecret()}, rotated_by = ${by}
    where tenant = ${tenant} and id = ${id} and rotated_by is distinct from ${by}`.execute(database);
  const [row] = await rowsOf(database, id);
  return row === undefined
    ? undefined
    : { webhook: webhookOf(row), secret: row.secret, replayed: Number(numAffectedRows) === 0 };
}

interface DeliveryRow {
  readonly id: string;
  readonly webhook: string;
  readonly kind: string;
  readonly booking: string;
  readonly position: number;
  readonly n: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly made_at: number;
  readonly tried_at: number | null;
  readonly status: number | null;
  readonly answer: string | null;
  readonly answer_said: Said | null;
  readonly took_ms: number | null;
  readonly next_at: number | null;
  readonly behind: string | null;
  readonly body: string;
}

const deliveryOf = (row: DeliveryRow): Delivery => ({
  id: row.id,
  webhook: row.webhook,
  kind: row.kind,
  ...(row.position === testPosition ? {} : { booking: row.booking, notice: `${row.position}-${row.n}` }),
  state: row.state,
  attempts: row.attempts,
  madeAt: row.made_at,
  ...(row.tried_at === null ? {} : { triedAt: row.tried_at }),
  ...(row.status === null ? {} : { status: row.status }),
  ...(row.answer === null ? {} : { answer: row.answer }),
  ...(row.answer_said === null ? {} : { said: row.answer_said }),
  ...(row.took_ms === null ? {} : { tookMs: row.took_ms }),
  ...(row.behind === null ? (row.next_at === null ? {} : { nextAt: row.next_at }) : { behind: row.behind }),
  body: row.body,
});

async function deliveryRows(database: Database, where: ReturnType<typeof sql>, limit: number): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select d.*, case when d.state = 'waiting' then (select o.id from delivery o where o.tenant = d.tenant and o.webhook = d.webhook
      and o.booking = d.booking and o.state = 'waiting' and (o.position, o.n) < (d.position, d.n)
      order by o.position, o.n limit 1) end as behind
    from delivery d where d.tenant = ${tenant} and ${where} order by d.made_at desc, d.id desc limit ${limit}`.execute(
    database,
  );
  return rows;
}

async function listDeliveries(
  database: Database,
  webhook: string,
  state: DeliveryState | undefined,
  limit: number,
  after: string | undefined,
): Promise<Page<Delivery>> {
  const [, at, id] = /^(\d+)~(.+)$/.exec(after ?? '') ?? [];
  const behind = at === undefined || id === undefined ? sql`` : sql`and (d.made_at, d.id) < (${Number(at)}, ${id})`;
  const only = state === undefined ? sql`` : sql`and d.state = ${state}`;
  const rows = await deliveryRows(database, sql`d.webhook = ${webhook} ${only} ${behind}`, limit + 1);
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    rows: kept.map(deliveryOf),
    ...(rows.length > limit && last !== undefined ? { next: `${last.made_at}~${last.id}` } : {}),
  };
}

/** A test belongs to no booking, so it waits for nobody and nobody waits for it. */
async function addTest(database: Database, webhook: string, key: string): Promise<Delivery | undefined> {
  const id = deliveryId(webhook, key);
  const data = { webhook, says: 'This is a test. Nothing has changed.' };
  const body = JSON.stringify({ type: 'test', timestamp: new Date().toISOString(), data });
  await sql`
    insert into delivery (tenant, id, webhook, booking, position, n, kind, body, state, made_at, next_at)
    select ${tenant}, ${id}, w.id, ${`test ${id}`}, ${testPosition}, 0, 'test',
      ${body}, 'waiting', ${clockMs}, ${clockMs}
    from webhook w where w.tenant = ${tenant} and w.id = ${webhook} on conflict do nothing`.execute(database);
  return (await deliveryRows(database, sql`d.webhook = ${webhook} and d.id = ${id}`, 1)).map(deliveryOf)[0];
}
