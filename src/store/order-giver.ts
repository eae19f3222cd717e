import { limits } from '../base/limits.ts';
import type { Clock } from '../base/time.ts';
import { legsOf, type Unit, type UnitKey } from '../model/unit.ts';
import type { Hub } from '../operations/hub.ts';
import type { Order, OrderAnswer, PlanOrder } from '../operations/order.ts';
import type { NotTaken } from '../operations/planning/report.ts';
import type { Watch } from '../plan/assign/assign.ts';

/** Some batches are under way at a time: while one is written, the next is decided. */
const batchesAtOnce = 4;

/** In whose name orders are given. */
interface GivenBy {
  readonly plan: string;
  readonly actor: string;
  readonly source: string;
}

/** Gives a plan's orders to the hub, in commands that are named by the plan: cut off and begun again, each is done once. */
export class OrderGiver {
  private readonly hub: Hub;
  private readonly clock: Clock;
  private readonly request: GivenBy;
  private readonly watch: Watch;
  private readonly of: number;
  private readonly refused = new Map<UnitKey, NotTaken>();
  private given = 0;
  /** Orders that were carried out. */
  taken = 0;
  /** Somebody asked to stop while there were orders left. */
  isStopped = false;

  constructor(hub: Hub, clock: Clock, request: GivenBy, watch: Watch, of: number) {
    this.hub = hub;
    this.clock = clock;
    this.request = request;
    this.watch = watch;
    this.of = of;
  }

  /**
   * First together those that give space back, since others may need it; then the rest in batches. Where somebody else has
   * taken some of the space meanwhile, each is tried by itself. Gives the units that were refused, and why. Stopped, it ends what
   * is under way, which is whole or not at all, and leaves the rest.
   */
  async give(orders: readonly PlanOrder[], units: readonly Unit[]): Promise<ReadonlyMap<UnitKey, NotTaken>> {
    const holders = new Set(units.filter((unit) => legsOf(unit).length > 0).map(({ key }) => key));
    const moving = orders.filter(({ unit }) => holders.has(unit));
    const fresh = orders.filter(({ unit }) => !holders.has(unit));
    this.watch.progress('writing', 0, this.of);
    const left = moving.length > 0 && !(await this.giveTogether(moving)) ? [...moving, ...fresh] : fresh;
    let next = 0;
    const giver = async (): Promise<void> => {
      while (next < left.length) {
        const from = next;
        next += limits.ordersPerBatch;
        const batch = left.slice(from, from + limits.ordersPerBatch);
        if (this.watch.shouldStop()) this.leave(batch);
        else await this.giveEach(String(from), batch);
      }
    };
    await Promise.all(Array.from({ length: batchesAtOnce }, giver));
    return this.refused;
  }

  private leave(orders: readonly PlanOrder[]): void {
    this.isStopped = true;
    for (const { unit } of orders) this.refused.set(unit, 'stopped');
  }

  private async giveTogether(orders: readonly PlanOrder[]): Promise<boolean> {
    const [answer] = await this.command('together', [{ kind: 'plan-units', orders }]);
    if (answer === undefined || 'refused' in answer) return false;
    const done = new Set(answer.done.map(({ stream }) => stream));
    this.taken += done.size;
    for (const { kind, unit } of orders) {
      if (kind === 'plan-unit' && !done.has(`unit:${unit}`)) this.refused.set(unit, 'changed-meanwhile');
    }
    this.tell(orders.length);
    return true;
  }

  private async giveEach(name: string, orders: readonly PlanOrder[]): Promise<void> {
    for (const [index, answer] of (await this.command(name, orders)).entries()) {
      const unit = orders[index]?.unit;
      if (unit !== undefined && 'refused' in answer) this.refused.set(unit, answer.refused.code);
      else this.taken += 1;
    }
    this.tell(orders.length);
  }

  async command(name: string, orders: readonly Order[]): Promise<readonly OrderAnswer[]> {
    const { plan, actor, source } = this.request;
    const command = { id: `${plan}/${name}`, actor, source, at: this.clock.now(), orders };
    return (await this.hub.execute(command)).answers;
  }

  private tell(more: number): void {
    this.given += more;
    this.watch.progress('writing', this.given, this.of);
  }
}
