import { sql } from 'kysely';
import { limits } from '../base/limits.ts';
import { cents } from '../base/money.ts';
import { type Sentence, say, told } from '../base/sentence.ts';
import type { Clock } from '../base/time.ts';
import type { PlanEvent } from '../model/event.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { PlanOrder } from '../operations/order.ts';
import type {
  ApprovedReplan,
  ReplanChoice,
  ReplanRefusal,
  ReplanRefusalCode,
  ReplanSheet,
} from '../operations/planning/replan-report.ts';
import type { Database, Tx } from './database.ts';
import { OrderGiver } from './order-giver.ts';
import { clockMs } from './outbox/deliveries.ts';
import type { StoredReplan } from './replanning.ts';
import { tenant } from './tables.ts';

export const refuse = (code: ReplanRefusalCode, reason: Sentence): ReplanRefusal => ({
  refused: { code, ...told(reason) },
});

/** Who gives the order, and the key by which it is known when it comes again. */
export interface GivenBy {
  readonly key: string;
  readonly actor: string;
  readonly source: string;
}

export interface ReplanRow {
  readonly body: StoredReplan;
  readonly expires_at: number;
  readonly undo_until: number | null;
  readonly undone: boolean;
  readonly better_by: number | null;
  readonly better: string | null;
  readonly now: number;
}

export async function findReplan(database: Database, id: string): Promise<ReplanRow | undefined> {
  const { rows } = await sql<ReplanRow>`
    select body, expires_at, undo_until, undone, better_by, better, ${clockMs} as now from replan where tenant = ${tenant} and id = ${id}`.execute(
    database,
  );
  return rows[0];
}

/**
 * Does what a preview showed, for all units or some. Units that have changed since are left out, and so is who no longer finds
 * space; the next preview has them. Messages to webhooks wait until it can no longer be undone.
 */
export async function approveReplan(
  database: Database,
  hub: Hub,
  clock: Clock,
  id: string,
  choice: ReplanChoice,
  { key, ...actor }: GivenBy,
): Promise<ApprovedReplan | ReplanRefusal> {
  const row = await findReplan(database, id);
  if (row === undefined) return refuse('unknown', say`there is no preview ${id}`);
  const { body } = row;
  const again = body.approvals.find((approval) => approval.key === key);
  if (again !== undefined) return again.answer;
  if (row.undone) return refuse('undone', say`${id} was undone: make a new preview`);
  if (body.report.checker !== 'ok') return refuse('not-checked', say`${id} failed the checker and is never applied`);
  if (row.expires_at < row.now)
    return refuse('expired', say`${id} is older than ${limits.previewMinutes} minutes: make a new one`);
  const done = new Set(body.approvals.flatMap(({ units }) => Object.keys(units)));
  const wanted = chosen(body, choice).filter(({ unit }) => !done.has(unit));
  if (wanted.length === 0) return refuse('nothing', say`no move of the preview is chosen that was not approved before`);
  const now = await readUnits(
    database,
    wanted.map(({ unit }) => unit),
  );
  const fresh = wanted.filter(({ unit }) => now.get(unit)?.version === body.before[unit]?.version);
  const stale = wanted.filter((order) => !fresh.includes(order));
  const undoUntil = row.now + limits.undoSeconds * 1000;
  await sql`update replan set undo_until = ${undoUntil} where tenant = ${tenant} and id = ${id}`.execute(database); // Before anything is published.
  const given = { plan: `${id}/${body.approvals.length + 1}`, ...actor };
  const watch = { progress: () => undefined, shouldStop: () => false };
  const giver = new OrderGiver(hub, clock, given, watch, fresh.length);
  const refused = await giver.give(
    fresh,
    fresh.flatMap(({ unit }) => now.get(unit) ?? []),
  );
  const after = await readUnits(
    database,
    fresh.map(({ unit }) => unit),
  );
  const units = Object.fromEntries(
    fresh.flatMap(({ unit }) => (refused.has(unit) ? [] : [[unit, after.get(unit)?.version ?? 0]])),
  );
  const answer: ApprovedReplan = {
    id,
    approved: Object.keys(units).length,
    refused: [
      ...stale.map(({ unit }) => ({ unit, code: 'changed-meanwhile' })),
      ...[...refused].map(([unit, code]) => ({ unit, code })),
    ],
    undoUntil: new Date(undoUntil).toISOString(),
  };
  const approval = { at: new Date(clock.now()).toISOString(), key, answer, units };
  await keepBody(database, id, { ...body, approvals: [...body.approvals, approval] });
  if (answer.approved > 0)
    await giver.command('record', [{ kind: 'record-plan', plan: id, event: recordOf(body, fresh, refused) }]);
  return answer;
}

export const replanSheet = ({
  body,
  expires_at,
  undo_until,
  undone,
  better_by,
  better,
  now,
}: ReplanRow): ReplanSheet => ({
  ...body.report,
  ...(better_by === null || better_by < now ? {} : { betterBy: new Date(better_by).toISOString() }),
  ...(better === null ? {} : { better }),
  approved: body.approvals.flatMap(({ units }) => Object.keys(units) as UnitKey[]),
  ...(body.undo?.answer === undefined ? {} : { kept: body.undo.answer.kept.map(({ unit }) => unit) }),
  ...(undo_until === null ? {} : { undoUntil: new Date(undo_until).toISOString() }),
  stands: undone
    ? 'undone'
    : undo_until !== null
      ? undo_until > now
        ? 'undoable'
        : 'sent'
      : expires_at < now
        ? 'expired'
        : 'open',
});

function chosen({ orders, report }: StoredReplan, { units, maxExtraCost }: ReplanChoice): PlanOrder[] {
  const named = units === undefined ? undefined : new Set(units);
  const costs = new Map(report.moved.map(({ unit, extraCost }) => [unit, extraCost]));
  const most = maxExtraCost === undefined ? Number.POSITIVE_INFINITY : maxExtraCost * 100;
  return orders.filter(({ unit }) => named?.has(unit) !== false && (costs.get(unit) ?? 0) <= most);
}

export async function readUnits(database: Database, keys: readonly UnitKey[]): Promise<Map<UnitKey, Unit>> {
  const { rows } = await sql<{ state: Unit }>`
    select u.state from unnest(${[...keys]}::text[]) as k join unit u on u.tenant = ${tenant} and u.key = k`.execute(
    database,
  );
  return new Map(rows.map(({ state }) => [state.key, state]));
}

export const keepBody = (database: Database | Tx, id: string, body: StoredReplan) =>
  sql`update replan set body = ${JSON.stringify(body)}::json where tenant = ${tenant} and id = ${id}`.execute(database);

function recordOf(
  { report }: StoredReplan,
  orders: readonly PlanOrder[],
  refused: ReadonlyMap<UnitKey, string>,
): PlanEvent {
  const stand = orders.filter(({ unit }) => !refused.has(unit));
  const planned = stand.flatMap((order) => (order.kind === 'plan-unit' ? [order] : []));
  const sum = (of: (order: (typeof planned)[number]) => number): number =>
    planned.reduce((total, order) => total + of(order), 0);
  return {
    kind: 'plan-made',
    units: orders.length,
    planned: planned.length,
    late: report.moved.filter(({ unit, late }) => late && planned.some((order) => order.unit === unit)).length,
    unplanned: stand.length - planned.length,
    refused: refused.size,
    cost: cents(sum(({ cost }) => cost)),
    co2eKg: Math.round(sum(({ co2Grams }) => co2Grams) / 1000),
    bound: report.bound,
    objective: report.objective,
    work: 0,
    seconds: report.seconds,
  };
}
