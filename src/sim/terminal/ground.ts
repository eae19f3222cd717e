import type { Minute } from '../../base/time.ts';
import type { PartId, Terminal } from '../../model/terminal.ts';
import { slotsOf } from '../../model/terminal.ts';
import type { UnitKey } from '../../model/unit.ts';
import type { WagonBook } from '../../model/wagon.ts';
import { digOut } from '../../terminal/yard/choose.ts';
import { Yard } from '../../terminal/yard/yard.ts';
import type { Calendar } from './calendar.ts';
import type { Flow, FlowEnd, FlowUnit } from './flow.ts';
import { standingAt } from './knowledge.ts';
import { Machines } from './machines.ts';
import type { StackingRule } from './rules.ts';
import type { Tally } from './tally.ts';

/** A unit inside the fence. */
export interface Inside {
  readonly unit: FlowUnit;
  /** Its way out, which changes when it misses its departure. */
  goes: FlowEnd;
  readonly since: Minute;
  /** Its machine has put it down; before that nobody can fetch it. */
  isDown: boolean;
}

export interface Site {
  readonly terminal: Terminal;
  readonly book: WagonBook;
  /** Blocks that this flow is worked on. */
  readonly blocks: ReadonlySet<PartId>;
}

/** How long a job waits that cannot be done yet, in minutes. */
const again = 10;

/** The stacks and the machines between them: units are put down, fetched and put elsewhere, and each lift takes its time. */
export class Ground {
  readonly yard: Yard;
  readonly machines: Machines;
  readonly inside = new Map<UnitKey, Inside>();
  private readonly slots: number;
  private readonly site: Site;
  private readonly flow: Flow;
  private readonly rule: StackingRule;
  private readonly calendar: Calendar;
  private readonly tally: Tally;
  /** From one place of the terminal to another, in minutes: half of what a tractor needs to go and come back. */
  readonly drive: number;
  /** What a unit that has just come leaves on; whoever runs the departures says so. */
  wayOut: (end: FlowEnd) => FlowEnd = (end) => end;

  constructor(site: Site, flow: Flow, rule: StackingRule, calendar: Calendar, tally: Tally) {
    const { terminal, blocks } = site;
    this.site = site;
    this.flow = flow;
    this.rule = rule;
    this.calendar = calendar;
    this.tally = tally;
    this.yard = new Yard(terminal.blocks.filter(({ id }) => blocks.has(id)));
    this.slots = this.yard.blocks.reduce((sum, block) => sum + slotsOf(block), 0);
    const tractor = terminal.machines.find(({ kind }) => kind === 'tractor');
    this.drive = 30 / (tractor?.movesPerHour ?? 8);
    this.machines = new Machines(calendar, terminal, blocks, (lifts) => {
      const hour = Math.floor(calendar.now / 60);
      tally.liftsByHour.set(hour, (tally.liftsByHour.get(hour) ?? 0) + lifts);
    });
  }

  get now(): Minute {
    return Math.floor(this.calendar.now) as Minute;
  }

  /**
   * Takes a unit in: its slot is chosen now. From a track or berth it is lifted off first, which `lifted` is told; without `from` its
   * truck has driven it to its block.
   */
  takeIn(unit: FlowUnit, from: string | undefined, lifted: () => void): void {
    const goes = this.wayOut(unit.goes);
    if (goes !== unit.goes) this.tally.missed += 1;
    const here: Inside = { unit, goes, since: this.now, isDown: false };
    const standing = standingAt(this.flow, unit, goes, here.since, this.now);
    const choice = this.rule.choose(this.yard, standing, this.site.book);
    this.inside.set(unit.key, here);
    this.tally.came += 1;
    if ('slot' in choice) this.yard.put(standing, choice.slot);
    else this.tally.withoutSlot += 1;
    if (unit.goes.by === 'truck' && unit.goes.at - unit.notice > this.now)
      this.calendar.at(unit.goes.at - unit.notice, () => this.restate(here));
    const block = 'slot' in choice ? choice.slot.block : undefined;
    const down = (): void => {
      here.isDown = true;
    };
    if (from === undefined) {
      this.lift(block === undefined ? [] : [block], one, () => {
        down();
        lifted();
      });
    } else if (block !== undefined && this.machines.reach([from, block])) {
      this.lift([from, block], one, () => {
        down();
        lifted();
      });
    } else {
      this.lift([from], one, () => {
        lifted();
        this.calendar.after(this.drive, () => this.lift(block === undefined ? [] : [block], one, down));
      });
    }
  }

  /** Lifts a unit out of its stack, once it is down, and brings it to a track or berth; without `to` onto its truck. */
  fetch(here: Inside, to: string | undefined, done: () => void): void {
    if (!here.isDown) {
      this.calendar.after(again, () => this.fetch(here, to, done));
      return;
    }
    const { key } = here.unit;
    const block = this.yard.slotOf(key)?.block;
    const isDirect = block !== undefined && to !== undefined && this.machines.reach([block, to]);
    const begin = (): number => {
      const lifts = this.liftOut(key);
      this.release(here);
      return lifts;
    };
    const stacked = block === undefined ? [] : [block];
    if (isDirect || to === undefined) this.lift(to === undefined ? stacked : [...stacked, to], begin, done);
    else this.lift(stacked, begin, () => this.calendar.after(this.drive, () => this.lift([to], one, done)));
  }

  /** What stands nowhere in the stacks needs no machine. */
  private lift(reaching: readonly string[], begin: () => number, done: () => void): void {
    if (reaching.length > 0) {
      this.machines.ask({ reaching, begin, done });
      return;
    }
    begin();
    done();
  }

  /** The relocations it takes, and the lift itself. Where no stack of the block has room, what is in the way goes beside the stacks. */
  private liftOut(key: UnitKey): number {
    if (this.yard.slotOf(key) === undefined) return 1;
    const above = this.yard.above(key);
    const dug = digOut(this.yard, key, this.site.book, { within: 'block', choose: this.rule.choose });
    if (!('moves' in dug)) {
      for (const unit of above) this.yard.take(unit.key);
      this.tally.withoutSlot += above.length;
    }
    this.yard.take(key);
    this.tally.retrievals += 1;
    this.tally.reshuffles += above.length;
    return above.length + 1;
  }

  private release({ unit, since }: Inside): void {
    this.inside.delete(unit.key);
    this.tally.left += 1;
    const way = `${wayWord(this.flow, unit.comes)}-${wayWord(this.flow, unit.goes)}`;
    const dwell = this.tally.dwell.get(way) ?? [];
    dwell.push(this.now - since);
    this.tally.dwell.set(way, dwell);
  }

  /** What is known of a unit is known anew: its window was promised, it goes with another departure, or time has passed. */
  restate(here: Inside): void {
    if (this.inside.has(here.unit.key))
      this.yard.restate(standingAt(this.flow, here.unit, here.goes, here.since, this.now));
  }

  /** Hour by hour: who has no window yet comes no earlier than now; and how full the yard is. */
  look(): void {
    for (const here of this.inside.values()) if (here.goes.by === 'truck') this.restate(here);
    let [taken, plugs] = [0, 0];
    for (const { id } of this.yard.blocks) {
      for (const height of this.yard.ground(id)?.heights ?? []) taken += height;
      plugs += this.yard.ground(id)?.plugged ?? 0;
    }
    this.tally.fill.push(taken / this.slots);
    this.tally.plugsMax = Math.max(this.tally.plugsMax, plugs);
    this.tally.unitsMax = Math.max(this.tally.unitsMax, this.inside.size);
  }
}

const one = (): number => 1;

const wayWord = ({ visits }: Flow, end: FlowEnd): string =>
  end.by === 'truck' ? 'truck' : (visits[end.visit]?.kind ?? 'train');
