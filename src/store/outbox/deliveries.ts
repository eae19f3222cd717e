import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { say } from '../../base/sentence.ts';
import type { NoticeSheet } from '../../tracking/notice-sheet.ts';
import type { Attempt, Claimed, Outbox } from '../../tracking/outbox.ts';
import { type Database, inTransaction, type Tx } from '../database.ts';
import { tenant } from '../tables.ts';

/** The database's clock, in milliseconds. */
export const clockMs = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Whoever sends has so long; then another may take it. Longer than any request may last. */
const claimMs = 60_000;
/** Of one webhook under way at a time: one that hangs may not keep all others waiting. */
const perWebhook = 4;

interface Listener {
  readonly id: string;
  readonly customer: string | null;
  readonly kinds: readonly string[] | null;
}

/** The same notice and webhook always make the same message. */
export const deliveryId = (webhook: string, of: string): string =>
  `msg_${createHash('sha256').update(`${webhook} ${of}`).digest('base64url').slice(0, 24)}`;

/** Puts notices into the outbox for each webhook that wants them: in the transaction that makes them. */
export async function postToWebhooks(tx: Tx, notices: readonly NoticeSheet[]): Promise<void> {
  const { rows: listeners } = await sql<Listener>`
    select id, customer, kinds from webhook where tenant = ${tenant}`.execute(tx);
  if (listeners.length === 0) return;
  const held = await heldReplans(tx, notices);
  const told = notices.filter(
    ({ plan = '', booking, units }) =>
      !wasUndone(held.get(plan), booking) &&
      !(units.length > 0 && units.every(({ because }) => because?.code === 'undone')),
  );
  const rows = told.flatMap((notice) =>
    listeners
      .filter(
        ({ customer, kinds }) =>
          (customer ?? notice.customer) === notice.customer && (kinds ?? [notice.kind]).includes(notice.kind),
      )
      .map(({ id: webhook }) => ({
        i: deliveryId(webhook, notice.id),
        w: webhook,
        b: notice.booking,
        p: notice.position,
        n: Number(notice.id.slice(notice.id.indexOf('-') + 1)),
        k: notice.kind,
        a: held.get(notice.plan ?? '')?.undo_until ?? 0,
        t: JSON.stringify({ type: `notice.${notice.kind}`, timestamp: notice.at, data: notice }),
      })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into delivery (tenant, id, webhook, booking, position, n, kind, body, state, made_at, next_at)
    select ${tenant}, i, w, b, p, n, k, t, 'waiting', ${clockMs}, greatest(a, ${clockMs})
    from json_to_recordset(${JSON.stringify(rows)})
      as r(i text, w text, b text, p bigint, n smallint, k text, a bigint, t text) on conflict do nothing`.execute(tx);
}

interface HeldReplan {
  readonly id: string;
  readonly undo_until: number | null;
  readonly undone: boolean;
  /** Bookings that could not go back. */
  readonly kept: readonly string[] | null;
}

const wasUndone = (replan: HeldReplan | undefined, booking: string): boolean =>
  replan?.undone === true && replan.kept?.includes(booking) !== true;

/** Plans around disruptions among those that notices are about: they may still be undone, or were. */
async function heldReplans(tx: Tx, notices: readonly NoticeSheet[]): Promise<Map<string, HeldReplan>> {
  const plans = [...new Set(notices.flatMap(({ plan }) => plan ?? []))];
  if (plans.length === 0) return new Map();
  const { rows } = await sql<HeldReplan>`
    select id, undo_until, undone, body->'undo'->'bookingsKept' as kept from replan
    where tenant = ${tenant} and id = any(${plans})`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

interface ClaimRow {
  readonly id: string;
  readonly webhook: string;
  readonly url: string;
  readonly secret: string;
  readonly old_secret: string | null;
  readonly body: string;
  readonly attempts: number;
}

const claimedOf =
  (claim: string) =>
  (row: ClaimRow): Claimed => ({
    id: row.id,
    webhook: row.webhook,
    url: row.url,
    secrets: [row.secret, ...(row.old_secret === null ? [] : [row.old_secret])],
    body: row.body,
    attempts: row.attempts,
    claim,
  });

const claimColumns = sql`d.id, d.webhook, w.url, w.secret, case when w.old_until > ${clockMs} then w.old_secret end as old_secret, d.body, d.attempts`;

/**
 * The outbox on PostgreSQL. A message may be sent when it is the first that waits of its booking and webhook: one that fails
 * holds back those behind it, and no others. Two processes never claim the same; a claim whose holder died ends by itself.
 */
export function openOutbox(database: Database): Outbox {
  return {
    claim: (limit, busy) =>
      inTransaction(database, async (tx) => {
        const claim = randomUUID();
        const { rows } = await sql<ClaimRow>`
          with clock as materialized (select ${clockMs} as now), head as materialized (
            select h.tenant, h.id from clock c, webhook w cross join lateral (
              select d.tenant, d.id from delivery d
              where d.tenant = w.tenant and d.webhook = w.id and d.state = 'waiting' and d.next_at <= c.now
                and (d.claimed_until is null or d.claimed_until < c.now)
                and not exists (select 1 from delivery o where o.tenant = d.tenant and o.webhook = d.webhook
                  and o.booking = d.booking and o.state = 'waiting' and (o.position, o.n) < (d.position, d.n))
              order by d.next_at, d.position, d.n limit ${perWebhook}) h
            where w.tenant = ${tenant} and not w.paused and not w.id = any(${[...busy]})
          ), free as (
            select d.tenant, d.id from delivery d join head h on h.tenant = d.tenant and h.id = d.id
            where d.state = 'waiting' and d.next_at <= ${clockMs} and (d.claimed_until is null or d.claimed_until < ${clockMs})
            order by d.next_at limit ${limit} for update of d skip locked
          )
          update delivery d set claim = ${claim}, claimed_until = ${clockMs} + ${claimMs}
          from free f, webhook w where d.tenant = f.tenant and d.id = f.id and w.tenant = d.tenant and w.id = d.webhook
          returning ${claimColumns}`.execute(tx);
        return rows.map(claimedOf(claim));
      }),
    claimOne: async (webhook, id) => {
      const claim = randomUUID();
      const { rows } = await sql<ClaimRow>`
        update delivery d set claim = ${claim}, claimed_until = ${clockMs} + ${claimMs}, state = 'waiting',
          attempts = case when d.state = 'waiting' then d.attempts else 0 end
        from webhook w where d.tenant = ${tenant} and d.webhook = ${webhook} and d.id = ${id}
          and w.tenant = d.tenant and w.id = d.webhook and (d.claimed_until is null or d.claimed_until < ${clockMs})
        returning ${claimColumns}`.execute(database);
      return rows.map(claimedOf(claim))[0];
    },
    settle: (claimed, attempt, waitMs) => settle(database, claimed, attempt, waitMs),
  };
}

/** Only who holds the claim may say what came of it: a process that was away too long has been replaced. */
async function settle(
  database: Database,
  { id, webhook, claim }: Claimed,
  attempt: Attempt,
  waitMs: number | undefined,
): Promise<void> {
  const state = attempt.ok ? 'sent' : waitMs === undefined ? 'given-up' : 'waiting';
  const said = attempt.said === undefined ? null : JSON.stringify(attempt.said);
  const next = state === 'waiting' ? sql`${clockMs} + ${waitMs ?? 0}` : sql`null`;
  await sql`
    update delivery set state = ${state}, attempts = attempts + 1, next_at = ${next}, tried_at = ${clockMs}, claim = null,
      claimed_until = null, status = ${attempt.status ?? null}, answer = ${attempt.answer}, answer_said = ${said}, took_ms = ${attempt.tookMs}
    where tenant = ${tenant} and id = ${id} and claim = ${claim}`.execute(database);
  if (attempt.status !== 410) return;
  await sql`
    update webhook set paused = true, paused_because = ${say`it answered 410 Gone`}
    where tenant = ${tenant} and id = ${webhook} and not paused`.execute(database);
}
