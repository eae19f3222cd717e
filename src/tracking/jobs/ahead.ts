import { part, type Sentence, say } from '../../base/sentence.ts';
import { minuteOf } from '../../base/time.ts';
import { type Beside, isTending, type JobTask } from '../../model/job.ts';
import { pairOf } from '../../model/terminal.ts';
import type { Unit, UnitKey } from '../../model/unit.ts';
import type { Job, Spot } from '../../terminal/jobs/question.ts';
import { Ways } from '../../terminal/jobs/ways.ts';
import { isOn } from '../../terminal/riders.ts';
import { byBlock, type Choice, chooseSlot } from '../../terminal/yard/choose.ts';
import type { Yard } from '../../terminal/yard/yard.ts';
import { failedOf, type Impossible, type JobAhead, type JobsAhead, type Terms, termsOf, whyOf } from './job-ahead.ts';
import type { JobSight, Stands } from './sight.ts';
import { bayBeside, beginningsOf, slotSpot, spreadMetre, stacksOf } from './spots.ts';
import { standsOf } from './stands.ts';
import { tendingOf } from './tending.ts';
import { type Want, wantsOf } from './wants.ts';

/**
 * The jobs of a facility, from what is wanted of its units: their ways in steps that machines can do, and what must be moved before. It
 * changes the yard it was given into what stands there when all is done.
 */
export function jobsAhead(sight: JobSight): JobsAhead {
  const book = new JobBook(sight);
  const wants = wantsOf(sight);
  for (const unit of [...sight.yard.units.values(), ...sight.aboard]) if (unit.job !== undefined) book.goOn(unit);
  book.note(wants);
  for (const want of wants) book.fulfil(want);
  for (const job of tendingOf(sight, book.jobs, (unit) => book.spotOf(unit))) book.jobs.push(job);
  return { jobs: book.jobs, impossible: book.impossible };
}

/** The jobs as they come up. It guards that whoever follows their order finds each unit on top of its stack, and each slot as it should be. */
class JobBook {
  readonly jobs: JobAhead[] = [];
  readonly impossible: Impossible[] = [];
  private readonly sight: JobSight;
  private readonly yard: Yard;
  private readonly ways: Ways;
  private readonly stands: Stands;
  private readonly beginnings: ReturnType<typeof beginningsOf>;
  private readonly wants = new Map<UnitKey, Want>();
  private readonly begun = new Set<UnitKey>();
  /** Units for which jobs are being made: others may be moved before theirs are complete. */
  private readonly open = new Set<UnitKey>();
  /** The job that last changed each stack, and the last of each unit. */
  private readonly lastAt = new Map<string, string>();
  private readonly lastOf = new Map<UnitKey, string>();
  private readonly ids = new Set<string>();

  constructor(sight: JobSight) {
    this.sight = sight;
    this.yard = sight.yard.yard;
    this.ways = new Ways(sight.machines);
    const terminal = sight.network.terminals.get(sight.at);
    this.stands = terminal === undefined ? new Map() : standsOf(terminal, sight.calls);
    this.beginnings = terminal === undefined ? new Map() : beginningsOf(terminal);
  }

  note(wants: readonly Want[]): void {
    for (const want of wants) this.wants.set(want.unit.key, want);
  }

  /** A job that somebody has taken goes on as it was taken; what follows it is seen when it is done. */
  goOn(unit: Unit): void {
    const { job } = unit;
    if (job === undefined || job.at !== this.sight.at) return;
    this.begun.add(unit.key);
    const from = this.spotOf(unit);
    const stacks = isTending(job.kind) ? [] : stacksOf(unit, this.yard.slotOf(unit.key));
    const { at: _, machine, since, ...task } = job;
    if (!isTending(job.kind)) this.lift(unit);
    if (job.slot !== undefined) this.yard.put(this.standingOf(unit), job.slot);
    const to = this.targetOf(unit, task, from);
    const minutes = Math.max(0, this.sight.now - minuteOf(since));
    const terms = { notBefore: 0, due: 0, urgency: 'departure' as const, why: whyOf(task) };
    this.add(unit, task, from, to, terms, { stacks: [...stacks, ...stacksOf(unit, job.slot)] }, { machine, minutes });
  }

  /** Makes all jobs that bring a unit where it is wanted; nothing where that was done on the way to another. */
  fulfil(want: Want): void {
    const { unit } = want;
    if (this.begun.has(unit.key)) return;
    this.begun.add(unit.key);
    const before = this.liftsBefore(want);
    if (before === 'later') this.begun.delete(unit.key);
    else if ('reason' in before) this.give(want, before.reason);
    else {
      this.open.add(unit.key);
      this.bring(want, before.ids);
      this.open.delete(unit.key);
    }
  }

  private bring(want: Want, before: readonly string[]): void {
    const { unit } = want;
    const from = this.spotOf(unit);
    const slot = this.yard.slotOf(unit.key);
    const terms = termsOf(want, this.sight.now);
    const buried = slot === undefined ? undefined : this.free(unit.key, terms);
    if (buried !== undefined) {
      this.give(want, buried);
      return;
    }
    this.lift(unit);
    const end = this.endOf(want, from, slot === undefined && want.kind !== 'discharge');
    if ('reason' in end) {
      if (slot !== undefined) this.yard.lay(this.standingOf(unit), slot);
      this.give(want, end.reason);
      return;
    }
    let [at, stacks] = [from, stacksOf(unit, slot)];
    for (const [index, { by, to }] of end.steps.entries()) {
      const last = index === end.steps.length - 1;
      // A tractor drives to where the unit is lifted next.
      const next = last ? end.spot : { place: to, metre: by === 'drive' ? end.spot.metre : at.metre };
      const task = last ? end.task : this.stepTask(want, by, to as Beside, index);
      if (last && end.task.slot !== undefined) stacks = [...stacks, ...stacksOf(unit, end.task.slot)];
      const waits = index === (want.kind === 'load' ? end.steps.length - 1 : 0) ? before : [];
      this.add(unit, task, at, next, terms, { stacks, waits });
      [at, stacks] = [next, []];
    }
  }

  /**
   * Jobs on its barge that come first: off it whoever stands upon a unit or where it goes, onto it whoever stands below. Later, where one of
   * these is being freed of this very unit.
   */
  private liftsBefore({
    unit,
    call,
  }: Want): { readonly ids: readonly string[] } | { readonly reason: Sentence } | 'later' {
    const ids: string[] = [];
    for (const { unit: key, does } of this.sight.before?.get(unit.key) ?? []) {
      if (this.open.has(key)) return 'later';
      const other = this.wants.get(key);
      if (other?.kind === does) this.fulfil(other);
      const id = `${key}/${does}`;
      const isAboard = this.sight.aboard.some((each) => each.key === key && call !== undefined && isOn(each, call.id));
      if (this.ids.has(id)) ids.push(id);
      else if (does === 'load' && !isAboard)
        return { reason: say`${key} goes below it on the barge, and cannot be loaded yet` };
      else if (does === 'discharge' && isAboard)
        return { reason: say`${key} comes off the barge before it, and cannot yet` };
    }
    return { ids };
  }

  private give({ unit, kind }: Want, reason: Sentence): void {
    this.impossible.push({ unit: unit.key, kind, reason });
  }

  /** Out of the way of a unit below: those who leave soon themselves do so, others are put aside. Says who cannot be. */
  private free(key: UnitKey, terms: Terms): Sentence | undefined {
    for (let [top] = this.yard.above(key); top !== undefined; [top] = this.yard.above(key)) {
      const unit = this.sight.yard.units.get(top.key);
      if (unit === undefined) return say`${top.key} stands upon it`;
      const want = this.wants.get(top.key);
      if (want !== undefined && !this.begun.has(top.key)) this.fulfil(want);
      if (this.yard.above(key)[0]?.key !== top.key) continue;
      const reason = this.putAside(unit, key, terms);
      if (reason !== undefined) return reason;
    }
    return undefined;
  }

  private putAside(unit: Unit, below: UnitKey, terms: Terms): Sentence | undefined {
    const slot = this.yard.slotOf(unit.key);
    const standing = this.standingOf(unit);
    if (slot === undefined || this.yard.take(unit.key) !== undefined) return say`${unit.key} stands upon it`;
    const inBlock = { blocks: this.yard.blocks.filter(({ id }) => id === slot.block), without: slot };
    const beside = { ...inBlock, pair: pairOf(slot.bay) };
    let choice: Choice = chooseSlot(this.yard, standing, this.sight.network.wagons, beside);
    if ('refused' in choice) choice = chooseSlot(this.yard, standing, this.sight.network.wagons, inBlock);
    if ('refused' in choice) {
      this.yard.lay(standing, slot);
      return say`${unit.key} stands upon it, and block ${slot.block} has no other stack for that`;
    }
    this.yard.put(standing, choice.slot);
    const [from, to] = [slotSpot(unit, slot, this.beginnings), slotSpot(unit, choice.slot, this.beginnings)];
    const task = { kind: 'reshuffle' as const, slot: choice.slot, because: below };
    const stacks = [...stacksOf(unit, slot), ...stacksOf(unit, choice.slot)];
    this.add(unit, task, from, to, { ...terms, notBefore: 0, why: { ...terms.why, unit: below } }, { stacks });
    return undefined;
  }

  private lift(unit: Unit): void {
    if (this.yard.slotOf(unit.key) !== undefined) this.yard.take(unit.key);
  }

  private standingOf(unit: Unit) {
    return this.yard.standing(unit.key) ?? this.sight.standing(unit);
  }

  /** The last job of a want: where it ends, and the steps there. */
  private endOf(
    want: Want,
    from: Spot,
    down: boolean,
  ): { task: JobTask; spot: Spot; steps: NonNullable<ReturnType<Ways['find']>> } | { reason: Sentence } {
    const { unit, kind, call } = want;
    if (kind === 'put-down' || kind === 'move' || kind === 'discharge') return this.slotFor(want, from, down);
    const metre = this.sight.places.get(unit.key)?.metre ?? from.metre;
    const stand =
      call === undefined || !['rail', 'barge', 'sea'].includes(call.mode) ? 'truck' : this.stands.get(call.id);
    if (stand === undefined) return { reason: say`no track or berth here is known for ${call?.id}` };
    const steps = this.ways.find(from.place, down, stand, unit.grossKg);
    if (steps === undefined) return { reason: say`no machines bring it from ${part(from.place)} to ${part(stand)}` };
    const task = call === undefined ? { kind, beside: 'truck' as const } : { kind, departure: call.id };
    return { task, spot: { place: stand, metre: stand === 'truck' ? from.metre : metre }, steps };
  }

  /** The best slot to which machines can bring the unit. */
  private slotFor(want: Want, from: Spot, down: boolean): ReturnType<JobBook['endOf']> {
    const { unit, kind, call, hold } = want;
    const standing = this.standingOf(unit);
    const reached = this.yard.blocks.filter(
      ({ id }) => this.ways.find(from.place, down, id, unit.grossKg) !== undefined,
    );
    const allowed = reached.filter(({ id }) => want.blocks?.includes(id) !== false);
    if (allowed.length === 0) return { reason: say`no machines bring it from ${part(from.place)} to any block` };
    const near = from.place === 'truck' ? {} : { near: bayBeside(from.metre, this.beginnings) };
    const choice = chooseSlot(this.yard, standing, this.sight.network.wagons, { ...near, blocks: allowed });
    if ('refused' in choice) return { reason: byBlock(choice.refused) };
    const { slot } = choice;
    const steps = this.ways.find(from.place, down, slot.block, unit.grossKg);
    if (steps === undefined) return { reason: say`no machines bring it from ${part(from.place)} to ${slot.block}` };
    this.yard.put(standing, slot);
    const single = kind === 'discharge' && steps.length > 1 ? 'put-down' : kind;
    const more = {
      ...(hold === undefined ? {} : { hold }),
      ...(single === 'discharge' && call !== undefined ? { departure: call.id } : {}),
    };
    return { task: { kind: single, slot, ...more }, spot: slotSpot(unit, slot, this.beginnings), steps };
  }

  private stepTask({ kind, call }: Want, by: 'lift' | 'drive', beside: Beside, index: number): JobTask {
    if (by === 'drive') return { kind: 'drive', beside };
    if (kind === 'discharge' && index === 0 && call !== undefined)
      return { kind: 'discharge', departure: call.id, beside };
    return { kind: 'lift-out', beside };
  }

  private add(
    unit: Unit,
    task: JobTask,
    from: Spot,
    to: Spot,
    terms: Terms,
    { stacks, waits = [] }: { readonly stacks: readonly string[]; readonly waits?: readonly string[] },
    held?: Job['held'],
  ): void {
    const name = `${unit.key}/${task.kind}`;
    const id = this.ids.has(name) ? `${name}/${this.jobs.length}` : name; // Put aside once more.
    const after: string[] = [];
    if (held === undefined) {
      for (const first of waits) note(after, first);
      note(after, this.lastOf.get(unit.key));
      for (const stack of stacks) note(after, this.lastAt.get(stack));
    }
    for (const stack of stacks) this.lastAt.set(stack, id);
    this.lastOf.set(unit.key, id);
    this.ids.add(id);
    const failed = failedOf(unit, task.kind);
    const job = { id, unit: unit.key, kind: task.kind, kg: unit.grossKg, from, to, task, after, failed, ...terms };
    this.jobs.push(held === undefined ? job : { held, ...job });
  }

  /** Where a unit is: in its slot, beside something, on its train, or on the truck that brought it. */
  spotOf(unit: Unit): Spot {
    const slot = this.yard.slotOf(unit.key);
    if (slot !== undefined) return slotSpot(unit, slot, this.beginnings);
    if (unit.beside !== undefined) return { place: unit.beside, metre: 0 };
    const last = unit.moves.at(-1);
    const departure = last !== undefined && 'departure' in last ? last.departure : undefined;
    const stand = departure === undefined ? undefined : this.stands.get(departure);
    if (stand === undefined) return { place: 'truck', metre: 0 };
    return { place: stand, metre: this.sight.places.get(unit.key)?.metre ?? spreadMetre(unit.key) };
  }

  private targetOf(unit: Unit, task: JobTask, from: Spot): Spot {
    if (task.slot !== undefined) return slotSpot(unit, task.slot, this.beginnings);
    if (task.beside !== undefined) return { place: task.beside, metre: from.metre };
    const stand = task.departure === undefined ? undefined : this.stands.get(task.departure);
    if (task.kind !== 'load') return from;
    return { place: stand ?? 'truck', metre: this.sight.places.get(unit.key)?.metre ?? from.metre };
  }
}

/** Adds a job that comes first, once. */
function note(after: string[], id: string | undefined): void {
  if (id !== undefined && !after.includes(id)) after.push(id);
}
