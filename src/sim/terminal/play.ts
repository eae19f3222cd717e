import type { UnitKey } from '../../model/unit.ts';
import { Calendar } from './calendar.ts';
import type { Flow, FlowUnit } from './flow.ts';
import { Ground, type Site } from './ground.ts';
import { lanes } from './machines.ts';
import type { StackingRule } from './rules.ts';
import { newTally, type Tally } from './tally.ts';
import { Quay } from './visits.ts';

/**
 * Plays a flow through a terminal: trucks pass the gate and drive to the stacks, trains and barges are unloaded and loaded by their load
 * plans, each lift takes a machine. `watch` is told of the ground after each step. The same flow and rule give the same play.
 */
export function playTerminal(
  site: Site,
  flow: Flow,
  rule: StackingRule,
  watch: (ground: Ground) => void = () => {},
): Tally {
  const tally = newTally();
  const calendar = new Calendar();
  const ground = new Ground(site, flow, rule, calendar, tally);
  const quay = new Quay(site, flow, ground, calendar, tally);
  ground.wayOut = (end) => quay.wayOut(end);
  const gate = new Gate(ground, calendar, tally);
  for (const [index, visit] of flow.visits.entries()) calendar.at(visit.arrives, () => quay.arrive(index));
  for (const unit of flow.units) if (unit.comes.by === 'truck') calendar.at(unit.comes.at, () => gate.deliver(unit));
  for (const unit of flow.units) if (unit.goes.by === 'truck') calendar.at(unit.goes.at, () => gate.collect(unit.key));
  const moments = flow.visits.map(({ arrives }) => arrives);
  const first = moments.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  for (let hour = first; hour <= last; hour += 60) calendar.at(hour, () => ground.look());
  while (calendar.step()) watch(ground);
  return tally;
}

/** Trucks: through a lane, to the block, under the machine, and out again. */
class Gate {
  private readonly ground: Ground;
  private readonly calendar: Calendar;
  private readonly tally: Tally;

  constructor(ground: Ground, calendar: Calendar, tally: Tally) {
    this.ground = ground;
    this.calendar = calendar;
    this.tally = tally;
  }

  deliver(unit: FlowUnit): void {
    const came = this.calendar.now;
    this.pass(lanes.in, () => this.ground.takeIn(unit, undefined, () => this.leave(came)));
  }

  /** A truck whose unit is not there yet waits for it inside. */
  collect(key: UnitKey): void {
    const came = this.calendar.now;
    const load = (): void => {
      const here = this.ground.inside.get(key);
      if (here === undefined) this.calendar.after(waits, load);
      else this.ground.fetch(here, undefined, () => this.leave(came));
    };
    this.pass(lanes.in, load);
  }

  private leave(came: number): void {
    this.calendar.after(this.ground.drive, () =>
      this.through(lanes.out, () => {
        this.tally.truckTurn.push(this.calendar.now - came);
      }),
    );
  }

  private pass(lane: string, next: () => void): void {
    this.through(lane, () => this.calendar.after(this.ground.drive, next));
  }

  private through(lane: string, done: () => void): void {
    this.ground.machines.ask({ reaching: [lane], begin: () => 1, done });
  }
}

/** How long a truck waits before it asks again, in minutes. */
const waits = 10;
