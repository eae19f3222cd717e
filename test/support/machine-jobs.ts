import fc from 'fast-check';
import { type JobKind, type MachineName, machinesOf, type SingleMachine } from '../../src/model/job.ts';
import type { Machine, MachineKind, PartId } from '../../src/model/terminal.ts';
import type { UnitKey } from '../../src/model/unit.ts';
import { getsAt } from '../../src/terminal/jobs/able.ts';
import { type Job, type JobQuestion, type Spot, urgencies } from '../../src/terminal/jobs/question.ts';

// Questions as wild as they come: machines that reach little, jobs that nobody can do, chains, held jobs, gantries in each other's way.

const places = ['A', 'B', 'T1', 'T2'] as unknown as PartId[];
const kinds: readonly MachineKind[] = ['rail-gantry', 'yard-gantry', 'reach-stacker', 'tractor', 'crew'];
const jobKindsTried: readonly JobKind[] = ['load', 'put-down', 'reshuffle', 'drive', 'check', 'discharge'];

const machineGroups = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds, 'rail-gantry' as const, 'yard-gantry' as const),
    count: fc.integer({ min: 1, max: 4 }),
    movesPerHour: fc.constantFrom(8, 15, 20, 25, 60),
    maxKg: fc.constantFrom(20_000, 41_000),
    reaches: fc.subarray(places, { minLength: 1 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const spots: fc.Arbitrary<Spot> = fc.record({
  place: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...places) },
    { weight: 1, arbitrary: fc.constant('truck' as const) },
  ),
  metre: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }) },
    { weight: 1, arbitrary: fc.constant(100) },
  ),
});

const jobShapes = fc.array(
  fc.record({
    kind: fc.constantFrom(...jobKindsTried),
    kg: fc.constantFrom(4_000, 18_000, 30_000, 50_000),
    from: spots,
    to: spots,
    notBefore: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 })),
    due: fc.integer({ min: -30, max: 300 }),
    urgency: fc.constantFrom(...urgencies),
    after: fc.array(fc.nat(60), { maxLength: 2 }),
    failed: fc.array(fc.nat(12), { maxLength: 2 }),
    held: fc.option(fc.nat(40), { freq: 8 }),
    unit: fc.nat(20),
  }),
  { minLength: 1, maxLength: 60 },
);

export const jobQuestions: fc.Arbitrary<JobQuestion> = fc
  .tuple(machineGroups, jobShapes, fc.boolean())
  .map(([groups, shapes, cyclic]) => {
    const machines = machinesOf({
      machines: groups.map(
        (group, index): Machine => ({ id: `M${String.fromCharCode(65 + index)}` as PartId, mark: 'found', ...group }),
      ),
    });
    const holding = new Set<MachineName>();
    const jobs: Job[] = [];
    for (const [index, shape] of shapes.entries())
      jobs.push(jobOf(shape, index, machines, jobs, holding, cyclic ? shapes.length : index));
    return { machines, jobs };
  });

type Shape = typeof jobShapes extends fc.Arbitrary<(infer T)[]> ? T : never;

function jobOf(
  { unit, failed, held, after, ...shape }: Shape,
  index: number,
  machines: readonly SingleMachine[],
  before: readonly Job[],
  holding: Set<MachineName>,
  latest: number,
): Job {
  const own = before.filter((job) => job.unit === unitName(unit)).map(({ id }) => id); // A unit's jobs follow one another.
  const first =
    latest === 0
      ? []
      : after
          .map((other) => other % latest)
          .filter((other) => other !== index)
          .map((other) => `J${other}`);
  const able = machines.filter(
    (machine) => !holding.has(machine.name) && getsAt(machine, shape) && shape.kg <= machine.maxKg,
  );
  const holder =
    held === null || own.length > 0 || first.length > 0 ? undefined : able[held % Math.max(1, able.length)];
  if (holder !== undefined) holding.add(holder.name);
  return {
    ...shape,
    id: `J${index}`,
    unit: unitName(unit),
    after: [...own, ...first],
    failed: new Map(
      failed.flatMap((n) => (machines[n] === undefined ? [] : [[machines[n].name, 'the lock is jammed'] as const])),
    ),
    ...(holder === undefined ? {} : { held: { machine: holder.name, minutes: (held ?? 0) % 7 } }),
  };
}

const unitName = (unit: number): UnitKey => `U.${unit + 1}` as UnitKey;
