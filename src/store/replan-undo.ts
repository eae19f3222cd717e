import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { groupBy } from '../base/group.ts';
import { limits } from '../base/limits.ts';
import { say } from '../base/sentence.ts';
import type { Clock } from '../base/time.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { Order, OrderAnswer, PlanOrder } from '../operations/order.ts';
import type { ReplanRefusal, UndoneReplan } from '../operations/planning/replan-report.ts';
import { type Database, inTransaction } from './database.ts';
import { findReplan, type GivenBy, keepBody, readUnits, refuse } from './replan-approval.ts';
import type { StoredReplan } from './replanning.ts';
import { tenant } from './tables.ts';

/**
 * Takes back what was approved, while no message of it has been sent. A booking goes back with all its units, or stays with all of
 * them where one has moved on by its new plan, was planned otherwise, or no longer finds its space: so its customer is told of all
 * that was approved for it, or of nothing.
 */
export async function undoReplan(
  database: Database,
  hub: Hub,
  clock: Clock,
  id: string,
  { key, actor, source }: GivenBy,
): Promise<UndoneReplan | ReplanRefusal> {
  const row = await findReplan(database, id);
  if (row === undefined) return refuse('unknown', say`there is no preview ${id}`);
  const { body } = row;
  if (row.undone)
    return body.undo?.key === key && body.undo.answer !== undefined
      ? body.undo.answer
      : refuse('undone', say`${id} was undone before`);
  if (row.undo_until === null) return refuse('nothing', say`nothing of ${id} was approved`);
  if (row.undo_until < row.now && body.undo === undefined)
    return refuse(
      'too-late',
      say`messages about ${id} went out ${limits.undoSeconds} seconds after it was approved: plan anew`,
    );
  const approved = body.approvals.flatMap(({ units }) => Object.keys(units) as UnitKey[]);
  const units = await readUnits(database, approved);
  const begun = body.undo ?? { key, units: await asApproved(database, id, body, units) };
  await keepBody(database, id, { ...body, undo: begun });
  const name = createHash('sha256').update(begun.key).digest('hex').slice(0, 16);
  const give = async (more: string, orders: readonly Order[]): Promise<readonly OrderAnswer[]> =>
    (await hub.execute({ id: `${id}/undo/${name}${more}`, actor, source, at: clock.now(), orders })).answers;
  const back = await giveBack(
    give,
    begun.units.map((keys) => keys.flatMap((unit) => orderBack(body, unit))),
  );
  const kept = approved.filter((unit) => !back.has(unit));
  if (back.size === 0) {
    await keepBody(database, id, body); // Asked again, it is looked at anew.
    return refuse(
      'changed-meanwhile',
      say`${kept.length} units have moved on since, or found no way back, such as ${kept[0] ?? ''}: plan anew`,
    );
  }
  const answer: UndoneReplan = {
    id,
    undone: back.size,
    kept: kept.map((unit) => ({ unit, code: 'changed-meanwhile' })),
  };
  const bookingsKept = [...new Set(kept.flatMap((unit) => units.get(unit)?.booking ?? []))];
  await inTransaction(database, async (tx) => {
    await keepBody(tx, id, { ...body, undo: { ...begun, answer, bookingsKept } });
    await sql`update replan set undone = true where tenant = ${tenant} and id = ${id}`.execute(tx);
    await sql`
      delete from delivery d using notice n where d.tenant = ${tenant} and d.state = 'waiting' and n.tenant = d.tenant
        and n.position = d.position and n.n = d.n and n.plan = ${id} and n.booking <> all(${bookingsKept}::text[])`.execute(
      tx,
    );
  });
  return answer;
}

/**
 * The units of each booking that is still as it was approved: neither it nor a plan of its units was changed since. Whether a unit
 * has moved on is looked at when its order is decided.
 */
async function asApproved(
  database: Database,
  id: string,
  { approvals, orders, before }: StoredReplan,
  units: ReadonlyMap<UnitKey, Unit>,
): Promise<UnitKey[][]> {
  const versions = new Map(approvals.flatMap((approval) => Object.entries(approval.units)));
  const lost = new Set(orders.flatMap(({ kind, unit }) => (kind === 'unplan-unit' ? [unit] : [])));
  const bookings = groupBy([...units.values()], ({ booking }) => booking);
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from booking where tenant = ${tenant} and id = any(${[...bookings.keys()]}::text[])`.execute(
    database,
  );
  const current = new Map(rows.map((row) => [row.id, row.version]));
  const stands = ({ key, booking, plan, version }: Unit): boolean =>
    before[key]?.bookingVersion === current.get(booking) &&
    (lost.has(key) ? plan === undefined && version === versions.get(key) : plan?.plan === id);
  return [...bookings.values()].filter((all) => all.every(stands)).map((all) => all.map(({ key }) => key));
}

function orderBack({ before }: StoredReplan, unit: UnitKey): PlanOrder[] {
  const plan = before[unit]?.plan;
  return plan === undefined ? [] : [{ kind: 'plan-unit', unit, ...plan, because: { code: 'undone' } }];
}

/** All bookings at once, since what one gives back another needs; where that does not fit, each by itself. Gives who went back. */
async function giveBack(
  give: (name: string, orders: readonly Order[]) => Promise<readonly OrderAnswer[]>,
  bookings: readonly (readonly PlanOrder[])[],
): Promise<ReadonlySet<string>> {
  if (bookings.length === 0) return new Set();
  const [together] = await give('', [{ kind: 'plan-units', orders: bookings.flat(), whole: 'bookings' }]);
  const answers =
    together !== undefined && 'done' in together
      ? [together]
      : await give(
          '/each',
          bookings.map((orders) => ({ kind: 'plan-units', orders, whole: 'all' })),
        );
  return new Set(
    answers.flatMap((answer) =>
      'done' in answer ? answer.done.map(({ stream }) => stream.slice(stream.indexOf(':') + 1)) : [],
    ),
  );
}
