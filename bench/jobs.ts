// How quickly does a machine get its next job, and how quickly are all of them put in order anew when a train slips?
// A made-up shift at the hub, CQ_TUA, seeds 1 to 8 (test/support/job-sights.ts): 20 trains a day, half of them leaving, of 50 units each,
// 3,000 other units in the yard, trucks; machines from networks/chongqing, eight hours ahead. Every sequence is passed by the checker,
// which shares no code with the search. Decision: one job given to one machine, the ranking of all jobs before the first among them.
// Again: a train is five hours later; the jobs are worked out anew from the yard and put in order, on this process's own processor time.
// Three seeds before those that count are for the compiler, as a hub is asked for its jobs all day; the first of them is given too.
// Slot: the best one for a unit that is still on its train.
import type { FacilityId } from '../src/model/facility.ts';
import { checkDispatch } from '../src/terminal/jobs/check.ts';
import { decideJobs, dispatch } from '../src/terminal/jobs/dispatch.ts';
import type { Dispatch } from '../src/terminal/jobs/question.ts';
import { chooseSlot } from '../src/terminal/yard/choose.ts';
import { jobsAhead } from '../src/tracking/jobs/ahead.ts';
import { madeSight } from '../test/support/job-sights.ts';
import { reference } from './support/reference.ts';
import { quantile, report, row } from './support/report.ts';

const day = { at: 'CQ_TUA' as FacilityId, trainsPerDay: 20, unitsPerTrain: 50, others: 3_000, hours: 8 };
const seeds = 8;
const forCompiler = [11, 10, 9];

const found = { decisions: [] as number[], slots: [] as number[], derive: [] as number[], again: [] as number[] };
/** What this process has had of processors, in ms. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const total = { jobs: 0, refused: 0, late: 0 };
let cold: number | undefined;

for (const seed of [...forCompiler, ...Array.from({ length: seeds }, (_, index) => index + 1)]) {
  const counts = seed <= seeds;
  const sight = madeSight(reference, { ...day, seed });
  for (const unit of counts ? sight.aboard.slice(0, 200) : []) {
    const standing = sight.standing(unit);
    const before = performance.now();
    chooseSlot(sight.yard.yard, standing, reference.wagons);
    found.slots.push(performance.now() - before);
  }
  const { jobs } = jobsAhead(sight);
  const question = { machines: sight.machines, jobs };
  const decisions = decideJobs(question);
  let made: Dispatch | undefined;
  while (made === undefined) {
    const before = performance.now();
    const next = decisions.next();
    if (counts) found.decisions.push(performance.now() - before);
    if (next.done === true) made = next.value;
  }
  const [fault] = checkDispatch(question, made);
  if (fault !== undefined) throw new Error(`seed ${seed}: ${fault}`);
  const slipped = madeSight(reference, { ...day, seed, slip: 300 });
  const started = processor();
  const later = jobsAhead(slipped);
  const derived = processor();
  dispatch({ machines: slipped.machines, jobs: later.jobs });
  const ended = processor();
  cold ??= ended - started;
  if (!counts) continue;
  found.derive.push(derived - started);
  found.again.push(ended - started);
  const due = new Map(jobs.map((job) => [job.id, job.due]));
  total.jobs += made.assigned.length;
  total.refused += made.refused.length;
  total.late += made.assigned.filter(({ job, endsAt }) => endsAt > (due.get(job) ?? endsAt)).length;
}

const each = `${Math.round(total.jobs / seeds)} jobs a shift`;
const quality = `${each}, ${total.refused} refused, ${total.late} of ${total.jobs} end late; all passed by the checker`;
report('jobs', [
  row('a job for a machine', 'ms, p99, goal ≤ 5', quantile(found.decisions, 0.99), {
    quality: `median ${quantile(found.decisions, 0.5).toFixed(3)} ms, slowest ${Math.max(...found.decisions).toFixed(1)} ms; ${quality}`,
  }),
  row('a slot for a unit', 'ms, p99, goal ≤ 5', quantile(found.slots, 0.99), {
    quality: `median ${quantile(found.slots, 0.5).toFixed(3)} ms, ${found.slots.length} units`,
  }),
  row('all jobs anew, a train slips', 'ms, slowest of 8, goal ≤ 100', Math.max(...found.again), {
    quality: `median ${quantile(found.again, 0.5).toFixed(0)} ms, of which ${quantile(found.derive, 0.5).toFixed(0)} ms work the jobs out; the first in a new process ${cold?.toFixed(0)} ms`,
  }),
]);
