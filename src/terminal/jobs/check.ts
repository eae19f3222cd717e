import { isGantry, type MachineName } from '../../model/job.ts';
import { type Assigned, type Dispatch, gantrySafetyM, type Job, type JobQuestion } from './question.ts';

/** What sums of fractions of a minute may be off. */
const slack = 1e-6;

/**
 * What is wrong with a dispatch, in sentences. It reads the question's own words and shares no code with the search: that each job has one
 * machine or a reason, that machines can do what they are given and do one thing at a time, that nobody holds a unit which another holds,
 * that what comes first is done first, and that gantries on one line never cross or come too near.
 */
export function checkDispatch(question: JobQuestion, made: Dispatch): string[] {
  const faults: string[] = [];
  const jobs = new Map(question.jobs.map((job) => [job.id, job]));
  const given = new Map<string, Assigned>();
  for (const each of made.assigned) {
    if (given.has(each.job)) faults.push(`${each.job} is given twice`);
    if (!jobs.has(each.job)) faults.push(`${each.job} is no job`);
    given.set(each.job, each);
  }
  const refused = new Map(made.refused.map(({ job, reason }) => [job, reason]));
  for (const id of jobs.keys()) {
    if (given.has(id) === refused.has(id)) faults.push(`${id} is neither given nor refused, or both`);
    if (refused.get(id) === '') faults.push(`${id} is refused without a reason`);
  }
  for (const job of question.jobs) {
    const each = given.get(job.id);
    if (each !== undefined) faults.push(...checkJob(question, job, each, given));
  }
  faults.push(
    ...checkOneAtATime(
      made.assigned,
      ({ machine }) => machine,
      ({ leavesAt }) => leavesAt,
    ),
  );
  faults.push(
    ...checkOneAtATime(
      made.assigned,
      ({ job }) => jobs.get(job)?.unit ?? job,
      ({ startsAt }) => startsAt,
    ),
  );
  return [...faults, ...checkLines(question, made, jobs)];
}

function checkJob(
  { machines }: JobQuestion,
  job: Job,
  { machine: name, leavesAt, startsAt, endsAt }: Assigned,
  given: ReadonlyMap<string, Assigned>,
): string[] {
  const faults: string[] = [];
  const machine = machines.find((each) => each.name === name);
  if (machine === undefined) return [`${job.id} is given to ${name}, which there is not`];
  if (startsAt < leavesAt || endsAt <= startsAt) faults.push(`${job.id} ends before it begins`);
  if (job.held !== undefined) return job.held.machine === name ? faults : [`${job.id} is held by ${job.held.machine}`];
  if (startsAt < job.notBefore - slack) faults.push(`${job.id} begins too early`);
  if (endsAt - startsAt < 60 / machine.movesPerHour - slack)
    faults.push(`${name} cannot be as quick as that with ${job.id}`);
  for (const { place } of [job.from, job.to])
    if (place !== 'truck' && !machine.reaches.includes(place))
      faults.push(`${name} does not reach ${place} for ${job.id}`);
  const crew = ['plug-in', 'unplug', 'check', 'inspect'].includes(job.kind);
  if (crew !== (machine.kind === 'crew')) faults.push(`${name} is no machine for ${job.id}`);
  if (!crew && (job.kind === 'drive') !== (machine.kind === 'tractor'))
    faults.push(`${name} is no machine for ${job.id}`);
  if (!crew && job.kg > machine.maxKg) faults.push(`${job.id} is too heavy for ${name}`);
  if (job.failed.has(name)) faults.push(`${name} has tried ${job.id}`);
  for (const before of job.after) {
    const first = given.get(before);
    if (first === undefined || first.endsAt > startsAt + slack)
      faults.push(`${job.id} begins before ${before} is done`);
  }
  return faults;
}

/** Whoever a job keeps busy, machine or unit, has no other at that time. */
function checkOneAtATime(
  assigned: readonly Assigned[],
  whose: (each: Assigned) => string,
  from: (each: Assigned) => number,
): string[] {
  const last = new Map<string, Assigned>();
  const faults: string[] = [];
  for (const each of [...assigned].sort((a, b) => from(a) - from(b))) {
    const before = last.get(whose(each));
    if (before !== undefined && from(each) < before.endsAt - slack)
      faults.push(`${whose(each)} has ${before.job} and ${each.job} at once`);
    last.set(whose(each), each);
  }
  return faults;
}

/** Where a gantry is from a moment on, and then. */
interface Point {
  readonly at: number;
  readonly metre: number;
}

function checkLines(question: JobQuestion, made: Dispatch, jobs: ReadonlyMap<string, Job>): string[] {
  const faults: string[] = [];
  const lines = new Map<string, { machine: MachineName; points: Point[] }[]>();
  const heldUntil = (name: MachineName): number | undefined =>
    made.assigned.find(({ job, machine }) => machine === name && jobs.get(job)?.held !== undefined)?.endsAt;
  for (const { machine, line, metre } of made.gantries) {
    for (const [where, points] of pathOf(made, jobs, machine, line, metre)) {
      const others = lines.get(where) ?? [];
      for (const other of others)
        if (!areApart(points, other.points, bothHeldUntil(heldUntil(machine), heldUntil(other.machine))))
          faults.push(`${machine} and ${other.machine} come too near on ${where}`);
      lines.set(where, [...others, { machine, points }]);
    }
  }
  const standing = new Set(made.gantries.map(({ machine }) => machine));
  for (const { name, kind } of question.machines)
    if (isGantry(kind) && !standing.has(name)) faults.push(`nobody says where ${name} stands`);
  return faults;
}

/** The way of a gantry by line: a line that it leaves for good ends with the moment it sets out. */
function pathOf(
  { assigned, travels }: Dispatch,
  jobs: ReadonlyMap<string, Job>,
  machine: MachineName,
  first: string,
  metre: number,
): [string, Point[]][] {
  const steps = [
    ...travels.filter((each) => each.machine === machine).map((each) => ({ at: each.leavesAt, each, job: undefined })),
    ...assigned
      .filter((each) => each.machine === machine)
      .map((each) => ({ at: each.startsAt, each, job: jobs.get(each.job) })),
  ].sort((a, b) => a.at - b.at || (a.job === undefined ? -1 : 1));
  const paths: [string, Point[]][] = [[first, [{ at: 0, metre }]]];
  for (const { each, job } of steps) {
    let points = paths.at(-1)?.[1] ?? [];
    if ('line' in each) {
      if (each.from === undefined) {
        points.push({ at: each.leavesAt, metre: points.at(-1)?.metre ?? metre });
        points = [];
        paths.push([each.line, points]);
      } else points.push({ at: each.leavesAt, metre: each.from });
      points.push({ at: each.arrivesAt, metre: each.to });
    } else if (job !== undefined) {
      const way = job.from.place === 'truck' || job.to.place === 'truck' ? 0 : job.to.metre - job.from.metre;
      const start = job.from.place === 'truck' ? job.to.metre : job.from.metre;
      const rest = Math.max(0, (each.endsAt - each.startsAt - Math.abs(way) / 100) / 2);
      points.push({ at: each.startsAt, metre: start }, { at: each.startsAt + rest, metre: start });
      points.push({ at: each.endsAt - rest, metre: start + way }, { at: each.endsAt, metre: start + way });
    }
  }
  const last = paths.at(-1)?.[1];
  last?.push({ at: Number.POSITIVE_INFINITY, metre: last.at(-1)?.metre ?? metre });
  return paths;
}

/** Two that hold jobs were sent there by people: until both are done they are where they are, and then they go apart. */
const bothHeldUntil = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? 0 : Math.max(a, b);

/** Whether two ways keep their distance and order from a moment on, or from when they are apart. */
function areApart(a: readonly Point[], b: readonly Point[], since: number): boolean {
  const from = Math.max(since, a[0]?.at ?? 0, b[0]?.at ?? 0);
  const to = Math.min(a.at(-1)?.at ?? 0, b.at(-1)?.at ?? 0);
  const moments = [...a, ...b].map(({ at }) => at).filter((at) => at >= from && at <= to && Number.isFinite(at));
  let side: number | undefined;
  for (const at of [...new Set(moments)].sort((x, y) => x - y)) {
    const apart = metreAt(a, at) - metreAt(b, at);
    const far = Math.abs(apart) >= gantrySafetyM - slack;
    if (side === undefined) side = far ? Math.sign(apart) : undefined;
    else if (!far || Math.sign(apart) !== side) return false;
  }
  return true;
}

function metreAt(points: readonly Point[], at: number): number {
  const behind = points.findIndex((point) => point.at > at);
  const [before, after] = [points[behind < 0 ? points.length - 1 : behind - 1], points[behind]];
  if (before === undefined) return after?.metre ?? 0;
  if (after === undefined || !Number.isFinite(after.at)) return before.metre;
  return before.metre + ((after.metre - before.metre) * (at - before.at)) / (after.at - before.at);
}
