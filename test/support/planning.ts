import { sql } from 'kysely';
import type { Clock, Instant } from '../../src/base/time.ts';
import type { Network } from '../../src/model/network.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Hub } from '../../src/operations/hub.ts';
import type { Order, OrderAnswer } from '../../src/operations/order.ts';
import type { Watch } from '../../src/plan/assign/assign.ts';
import type { Database } from '../../src/store/database.ts';
import { openHub } from '../../src/store/hub/hub.ts';
import { type PlanRequest, runPlanning } from '../../src/store/planning.ts';
import { morning } from './line.ts';

/** A clock that goes when it is told to. */
export class TestClock implements Clock {
  private at: Instant;

  constructor(at: Instant) {
    this.at = at;
  }

  now(): Instant {
    return this.at;
  }

  wait(minutes: number): void {
    this.at = (this.at + minutes * 60_000) as Instant;
  }
}

/** A hub on a store, and what planning on it leaves behind. */
export class PlannedHub {
  readonly hub: Hub;
  readonly clock: TestClock;
  private readonly database: Database;
  private commands = 0;

  constructor(database: Database, network: Network, { at = morning, hash }: { at?: Instant; hash?: string } = {}) {
    this.database = database;
    this.clock = new TestClock(at);
    this.hub = openHub(database, network, hash);
  }

  async give(...orders: readonly Order[]): Promise<readonly OrderAnswer[]> {
    this.commands += 1;
    const id = `test/${this.commands}`;
    return (await this.hub.execute({ id, actor: 'a', source: 's', at: this.clock.now(), orders })).answers;
  }

  /** Gives orders none of which may be refused. */
  async does(...orders: readonly Order[]): Promise<void> {
    for (const answer of await this.give(...orders)) if ('refused' in answer) throw new Error(answer.refused.reason);
  }

  plan(
    plan: string,
    { hub = this.hub, watch = quiet, ...change }: Partial<PlanRequest> & { hub?: Hub; watch?: Watch } = {},
    team?: Parameters<typeof runPlanning>[5],
  ) {
    const request = { days: 30, all: false, plan, actor: 'planner', source: 'test', ...change };
    return runPlanning(this.database, hub, this.clock, request, watch, team);
  }

  /** States of all units, as they are written. */
  async units(): Promise<Map<string, Unit>> {
    const { rows } = await sql<{ key: string; state: Unit }>`select key, state from unit order by key`.execute(
      this.database,
    );
    return new Map(rows.map(({ key, state }) => [key, state]));
  }

  async events(): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from event`.execute(this.database);
    return rows[0]?.n ?? 0;
  }
}

const quiet = { progress: () => undefined, shouldStop: () => false };
