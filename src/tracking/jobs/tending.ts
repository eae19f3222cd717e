import { minuteOf } from '../../base/time.ts';
import type { JobTask } from '../../model/job.ts';
import type { Unit } from '../../model/unit.ts';
import type { Job, Spot } from '../../terminal/jobs/question.ts';
import { failedOf, type JobAhead } from './job-ahead.ts';
import type { JobSight } from './sight.ts';
import { crewedBlocks, inspectionOf, keepsFor, sooner } from './wants.ts';

// Of the work with reefers (reference, ops_norms), in minutes: without current it spoils within the hour.
const [unpluggedMinutes, aheadMinutes, inspectMinutes] = [60, 60, 24 * 60];

/**
 * What crews do, where there are some: reefers get current, are looked at, and are unplugged before they are lifted; units whose hold asks
 * for it are inspected. Lifts that wait for that are given to know it.
 */
export function tendingOf(sight: JobSight, jobs: JobAhead[], spotOf: (unit: Unit) => Spot): JobAhead[] {
  const crewed = new Set(crewedBlocks(sight).map(({ id }) => id));
  const first = new Map<string, number>();
  for (const [index, { unit }] of jobs.entries()) if (!first.has(unit)) first.set(unit, index);
  const made: JobAhead[] = [];
  for (const unit of sight.yard.units.values()) {
    if (unit.slot === undefined || unit.job !== undefined || !crewed.has(unit.slot.block)) continue;
    const index = first.get(unit.key);
    const lift = index === undefined ? undefined : jobs[index];
    const wanted = [
      lift === undefined ? undefined : unplugging(sight, unit, lift),
      cooling(sight, unit, lift),
      inspecting(sight, unit),
    ];
    for (const each of wanted) {
      if (each === undefined) continue;
      const { kind } = each.task;
      const id = `${unit.key}/${kind}`;
      const spot = slotOf(unit, spotOf, lift);
      const where = { from: spot, to: spot, after: [], why: {} };
      made.push({ id, unit: unit.key, kind, kg: unit.grossKg, failed: failedOf(unit, kind), ...where, ...each });
      if (kind === 'unplug' && lift !== undefined && index !== undefined)
        jobs[index] = { ...lift, after: [...lift.after, id] };
    }
  }
  return made;
}

/** Where it stands now; the book has lifted it already where it leaves. */
const slotOf = (unit: Unit, spotOf: (unit: Unit) => Spot, lift: JobAhead | undefined): Spot =>
  lift?.from ?? spotOf(unit);

type Wanted = Pick<Job, 'notBefore' | 'due' | 'urgency'> & { readonly task: JobTask };

const unplugging = (_: JobSight, { tended }: Unit, lift: JobAhead): Wanted | undefined =>
  tended?.pluggedAt === undefined
    ? undefined
    : { task: { kind: 'unplug' }, notBefore: lift.notBefore, due: lift.due, urgency: lift.urgency };

/** Current for who has none, unless it leaves within the hour; a look at who has had none for a shift. */
function cooling(sight: JobSight, unit: Unit, lift: JobAhead | undefined): Wanted | undefined {
  const { needsPlug, tended } = unit;
  if (!needsPlug) return undefined;
  const within = (minutes: number): number => sooner(minutes, keepsFor(sight, unit));
  if (tended?.pluggedAt === undefined)
    return lift !== undefined && lift.notBefore < unpluggedMinutes
      ? undefined
      : { task: { kind: 'plug-in' }, notBefore: 0, due: within(unpluggedMinutes), urgency: 'spoils' };
  const { checkMinutes } = sight.network.reeferRules;
  const due = minuteOf(tended.checkedAt ?? tended.pluggedAt) + within(checkMinutes) - sight.now;
  return lift !== undefined || due > checkMinutes
    ? undefined
    : { task: { kind: 'check' }, notBefore: Math.max(0, due - aheadMinutes), due, urgency: 'spoils' };
}

function inspecting(sight: JobSight, unit: Unit): Wanted | undefined {
  const hold = inspectionOf(unit);
  if (hold === undefined) return undefined;
  return {
    task: { kind: 'inspect', hold: hold.id },
    notBefore: 0,
    due: sooner(inspectMinutes, keepsFor(sight, unit)),
    urgency: 'usual',
  };
}
