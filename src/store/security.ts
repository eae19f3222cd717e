import { sql } from 'kysely';
import { type Clock, type Minute, minuteOf } from '../base/time.ts';
import type { Network } from '../model/network.ts';
import { standingPlan } from '../operations/planning/going.ts';
import { type SecurityReport, securityRows } from '../operations/planning/security-report.ts';
import type { Watch } from '../plan/assign/assign.ts';
import { type RemovalTeam, removeAll } from '../plan/assign/without.ts';
import { Router } from '../plan/route/router.ts';
import { type Element, elementsOf } from '../plan/timetable/element.ts';
import type { Database } from './database.ts';
import { loadSnapshot } from './planning.ts';
import { readStoredPrices } from './space-prices.ts';
import { tenant } from './tables.ts';
import { Turns } from './turns.ts';

export interface SecurityRequest {
  /** Elements are gone from now on for so many days. */
  readonly days: number;
  /** Scenarios of the network that hold together, as one more element; then nothing else is removed. */
  readonly scenarios?: readonly string[];
}

/** Removes everything the plan depends on, once each, and keeps what it comes to. Nothing else is written. */
export async function runSecurity(
  database: Database,
  network: Network,
  clock: Clock,
  { days, scenarios }: SecurityRequest,
  watch: Watch,
  team?: RemovalTeam,
): Promise<SecurityReport> {
  const started = performance.now();
  const turns = new Turns(watch);
  await turns.hear('searching');
  const now = minuteOf(clock.now());
  const scope = { readyBefore: (now + days * 1440) as Minute, all: true };
  const snapshot = await loadSnapshot(database, network, now, scope);
  const router = new Router(snapshot.timetable);
  const { going, free, units, late, cost } = standingPlan(snapshot, router);
  const elements = scenarios === undefined ? elementsOf(network) : [together(network, scenarios)];
  const removals = { elements, from: now, until: now + days * 1440 };
  const remove: RemovalTeam =
    team ?? (async () => removeAll(router, { going, free }, removals, () => performance.now()));
  const progress = (done: number): void => watch.progress('searching', done, elements.length);
  const removed = await turns.waitFor(remove(snapshot.timetable, { going, free }, removals, progress), 'searching');
  const plan = (await readStoredPrices(database))?.plan;
  const report: SecurityReport = {
    asOf: new Date(clock.now()).toISOString(),
    ...(plan === undefined ? {} : { plan }),
    days,
    currency: network.norms.currency,
    base: { units, late, cost },
    rows: securityRows(elements, removed, days, closedDaysAYear(network, days)),
    seconds: Math.round((performance.now() - started) / 10) / 100,
  };
  if (scenarios === undefined) await keepReport(database, report);
  return report;
}

/** All closed targets of some scenarios as one element. */
function together(network: Network, ids: readonly string[]): Element {
  const parts = network.scenarios.filter(({ id }) => ids.includes(id));
  const names = [...new Set(parts.map(({ name }) => name))];
  return { id: ids.join('+'), kind: 'scenario', name: names.join('; '), where: parts.map(({ where }) => where) };
}

/** Days a year that each element was closed, by the scenarios that close it; nothing where nobody knows over which years they reach. */
function closedDaysAYear(network: Network, days: number): ReadonlyMap<string, number> {
  const years = network.norms.scenarioYears;
  const closed = new Map<string, number>();
  const pairs = new Map(network.borders.map(({ id, from, to }) => [id as string, [from, to].sort().join('-')]));
  for (const { where, effect, goods, lasts } of network.scenarios) {
    if (years === undefined || effect.capacity !== 0 || goods !== undefined) continue;
    const borders = (where.borders ?? []).map((border) => pairs.get(border) ?? '');
    const { facilities = [], countries = [], families = [] } = where;
    const lasted = lasts === undefined ? days : lasts / 1440;
    for (const element of new Set([...borders, ...facilities, ...countries, ...families]))
      closed.set(element, (closed.get(element) ?? 0) + lasted / years);
  }
  return closed;
}

async function keepReport(database: Database, report: SecurityReport): Promise<void> {
  await sql`
    insert into security_run (tenant, body) values (${tenant}, ${JSON.stringify(report)}::json)
    on conflict (tenant) do update set body = excluded.body`.execute(database);
}

/** The last time everything was removed once; nothing where nobody has asked. */
export async function lastSecurity(database: Database): Promise<SecurityReport | undefined> {
  const { rows } = await sql<{ body: SecurityReport }>`
    select body from security_run where tenant = ${tenant}`.execute(database);
  return rows[0]?.body;
}
