import { chanceOf, uniform } from '../base/random.ts';
import { type Instant, minuteOf } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import { isLifting, type SingleMachine } from '../model/job.ts';
import type { Unit } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';

const minuteMs = 60_000;
/** From the gate to the block, with what it takes until a machine has an eye for the truck. Estimated: nobody publishes it for Chongqing. */
const wayMinutes = [6, 30] as const;
/** A lift off a truck, against what a machine does on the average of all its moves. */
const liftFactor = [0.8, 1.6] as const;

/**
 * Machines of the made-up world take off what its trucks bring: one lift after the other, each at its own rate. It guards that none of them
 * has two units at once, as long as it lives.
 */
export class PutDowns {
  private readonly seed: number;
  private readonly freeAt = new Map<string, number>();

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Whether a unit still stands on the truck that brought it, as far as its way from the gate says. */
  isOnTruck(unit: Unit, now: Instant): boolean {
    const came = cameByTruck(unit);
    return came !== undefined && this.atBlock(unit, came) > now;
  }

  /** How a unit of the made-up world gets into its slot; no orders while it still waits for a machine, nothing where it is a real one. */
  orders(
    unit: Unit | undefined,
    order: Extract<Order, { kind: 'slot' }>,
    machines: readonly SingleMachine[],
    now: Instant,
  ): readonly Order[] | undefined {
    const last = unit?.moves.at(-1);
    if (unit?.synthetic !== true || last === undefined) return undefined;
    const came = cameByTruck(unit);
    const machine = came === undefined ? undefined : this.freeFirst(unit, order, machines);
    if (came === undefined || machine === undefined) return [{ ...order, when: last.when }];
    const { at, slot } = order;
    const begins = Math.max(this.atBlock(unit, came), this.freeFrom(at, machine));
    const factor = uniform(chanceOf(this.seed, unit.key, 'lift', at), ...liftFactor);
    const ends = Math.round(begins + (factor * 60 * minuteMs) / machine.movesPerHour);
    if (ends > now) return [];
    this.freeAt.set(`${at} ${machine.name}`, ends);
    const by = { unit: unit.key, at, machine: machine.name };
    return [
      { kind: 'take-job', ...by, task: { kind: 'put-down', slot }, when: begins as Instant },
      { kind: 'finish-job', ...by, when: ends as Instant },
    ];
  }

  /** Of the machines that get a unit into its slot the one that has nothing to do first. */
  private freeFirst(
    { grossKg }: Unit,
    { at, slot }: Extract<Order, { kind: 'slot' }>,
    machines: readonly SingleMachine[],
  ): SingleMachine | undefined {
    const able = machines.filter(
      ({ kind, reaches, maxKg }) => isLifting(kind) && reaches.includes(slot.block) && grossKg <= maxKg,
    );
    return able.sort((a, b) => this.freeFrom(at, a) - this.freeFrom(at, b))[0];
  }

  private freeFrom(at: FacilityId, { name }: SingleMachine): number {
    return this.freeAt.get(`${at} ${name}`) ?? 0;
  }

  private atBlock({ key }: Unit, came: Instant): number {
    return came + Math.round(uniform(chanceOf(this.seed, key, 'way', minuteOf(came)), ...wayMinutes) * minuteMs);
  }
}

/** When a made-up unit came on a truck that nobody has unloaded yet. */
function cameByTruck({ synthetic, moves, slot, beside, job }: Unit): Instant | undefined {
  const last = moves.at(-1);
  const stands = slot !== undefined || beside !== undefined || job !== undefined;
  return synthetic && last?.kind === 'gated-in' && !stands ? last.when : undefined;
}
