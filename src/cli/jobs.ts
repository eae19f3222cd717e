import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import type { FacilityId } from '../model/facility.ts';
import { type Failure, type MachineName, machinesOf } from '../model/job.ts';
import { readSlot } from '../model/terminal.ts';
import type { UnitKey } from '../model/unit.ts';
import type { Order, OrderAnswer } from '../operations/order.ts';
import { type JobRow, type JobsSheet, jobsSheet } from '../tracking/jobs/sheet.ts';
import { facilityIn } from './facility-in.ts';
import { journeyOf } from './orders.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Json {
  readonly json?: boolean;
}

interface Hand extends Json {
  readonly machine: string;
  readonly unit?: string;
}

/** How many jobs are written for people, the next first. */
const rowsShown = 40;
const json = ['--json', 'one JSON document on standard output'] as const;

/** `dryport jobs`: what machines do next, and what became of it. */
export function addJobsCommands(program: Command, workplace: Workplace): void {
  const jobs = program
    .command('jobs')
    .description('machine jobs: what machines do next, in order, and what became of it');
  jobs
    .command('list', { isDefault: true })
    .description('the next jobs of a facility, or of one machine; `list` may be left out')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--machine <machine>', 'only this one, such as RS03')
    .option('--next <hours>', 'how far to look: 8h', '8h')
    .option(...json)
    .addHelpText('after', examples)
    .action((id: string, options: Json & { machine?: string; next: string }) => show(workplace, id, options));
  const hand = (name: string, what: string, unit: string): Command =>
    jobs
      .command(name)
      .description(what)
      .argument('<facility>', 'its id, such as CQ_TUA')
      .requiredOption('--machine <machine>', 'such as RS03 (needed)')
      .option('--unit <unit>', unit)
      .option(...json);
  hand('take', 'take the next job of a machine: nobody else moves its unit then', 'the job with this unit').action(
    (id: string, options: Hand) => take(workplace, id, options),
  );
  hand('done', 'what the machine has in hand is done: the unit is where the job said', 'the unit, if not what it has')
    .option('--slot <slot>', 'where it was put, if elsewhere: A-07-3-2')
    .option('--note <note>', 'what a crew saw')
    .action((id: string, options: Hand & { slot?: string; note?: string }) => done(workplace, id, options));
  for (const [name, how, what] of [
    ['failed', 'failed', 'it came to nothing: another machine gets it, with the reason'],
    ['cannot-reach', 'cannot-reach', 'the machine does not get at it: another one does'],
    ['give-back', 'given-back', 'give it back undone'],
  ] as const)
    hand(name, what, 'the unit, if not what it has')
      .option('--reason <reason>', how === 'given-back' ? 'why' : 'why (needed)')
      .action((id: string, options: Hand & { reason?: string }) => giveBack(workplace, id, how, options));
  jobs
    .command('off')
    .description('a machine stands still: its jobs go to others')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .requiredOption('--machine <machine>', 'such as RS03 (needed)')
    .requiredOption('--reason <reason>', 'why (needed)')
    .option(...json)
    .action((id: string, options: Hand & { reason: string }) =>
      change(workplace, id, options, (name) => ({ machine: name, off: options.reason })),
    );
  jobs
    .command('on')
    .description('a machine works again')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .requiredOption('--machine <machine>', 'such as RS03 (needed)')
    .option(...json)
    .action((id: string, options: Hand) => change(workplace, id, options, (name) => ({ machine: name })));
  jobs
    .command('arrivals')
    .description('whether units that come in wait for a machine, or are believed to stand in their slot at once')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .requiredOption('--by <way>', 'machine or plan (needed)')
    .option(...json)
    .action((id: string, options: Json & { by: string }) => arrivals(workplace, id, options));
}

const examples = `
Examples:
  dryport jobs CQ_TUA --machine RS03
  dryport jobs take CQ_TUA --machine RS03
  dryport jobs done CQ_TUA --machine RS03
  dryport jobs failed CQ_TUA --machine RS03 --reason "twist lock jammed"`;

/** The machine people mean, or nothing, which was said to them. */
function machineIn(terminal: Terminal, desk: Desk, at: FacilityId, text: string): MachineName | undefined {
  const all = machinesOf(desk.network.terminals.get(at) ?? { machines: [] });
  const found = all.find(({ name }) => name === text.toUpperCase());
  if (found !== undefined) return found.name;
  const groups = new Map(all.map(({ group, name }) => [group, name]));
  const known = [...groups].map(([group, last]) => `${group}01 to ${last}`).join(', ');
  terminal.wrongCall(`${at} has no machine ${text}${known === '' ? '' : `: ${known}`}`);
  return undefined;
}

async function show(
  workplace: Workplace,
  text: string,
  options: Json & { machine?: string; next: string },
): Promise<void> {
  const { terminal } = workplace;
  const hours = Number(/^(\d{1,2})h?$/.exec(options.next)?.[1]);
  if (!(hours >= 1 && hours <= 24)) {
    terminal.wrongCall(`--next should be 1h to 24h, not ${options.next}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    if (at === undefined) return;
    const machine = options.machine === undefined ? undefined : machineIn(terminal, desk, at, options.machine);
    if (options.machine !== undefined && machine === undefined) return;
    const now = await desk.machines.now(at, hours);
    if (now === undefined) return terminal.problem(`${at} has no blocks in blocks.csv`);
    const sheet = jobsSheet(now, machine, limits.jobRows);
    if (options.json === true) terminal.json(sheet);
    else print(terminal, sheet, machine);
  });
}

function print(terminal: Terminal, sheet: JobsSheet, machine: MachineName | undefined): void {
  const { jobs, late, machines, rows, refused } = sheet;
  const off = machines.find((each) => each.machine === machine)?.off;
  if (off !== undefined) terminal.line(`${machine} stands still: ${off}`);
  const whose = machine === undefined ? '' : `, ${rows.length} of them for ${machine}`;
  terminal.line(`${writeCounted(jobs, 'job')} until ${sheet.until.slice(11, 16)}${whose}; ${late} end late`);
  terminal.table(
    ['starts', ...(machine === undefined ? ['machine'] : []), 'job', 'unit', 'type', 'kg', 'from', 'to', 'due', ''],
    rows
      .slice(0, rowsShown)
      .map((row) => [
        ...[
          row.starts.slice(11, 16),
          ...(machine === undefined ? [row.machine] : []),
          row.kind,
          row.number ?? row.unit,
        ],
        ...[row.sizeType, row.grossKg, writePlace(row.from), writePlace(row.to), row.due.slice(11, 16), remarks(row)],
      ]),
  );
  if (rows.length > rowsShown) terminal.line(`... and ${rows.length - rowsShown} more (--json lists them)`);
  if (refused.length === 0) return;
  terminal.line('');
  terminal.line(`${writeCounted(refused.length, 'job')} that nobody can do:`);
  terminal.table(
    ['job', 'unit', 'why'],
    refused.slice(0, rowsShown).map(({ kind, unit, number, reason }) => [kind, number ?? unit, reason]),
  );
}

const writePlace = ({ is, place, wagon, wagonPlace, cell }: JobRow['from']): string =>
  cell !== undefined
    ? `${place} cell ${cell}`
    : is === 'beside'
      ? `beside ${place}`
      : wagon === undefined
        ? place
        : `${place} wagon ${wagon} place ${wagonPlace}`;

const remarks = ({ state, lateMinutes, departure, because, waitsFor, failed, urgency }: JobRow): string =>
  [
    ...(state === 'taken' ? ['in hand'] : []),
    ...(lateMinutes > 0 ? [`${lateMinutes} min late`] : []),
    ...(urgency === 'usual' ? [] : [urgency]),
    ...(departure === undefined ? [] : [departure]),
    ...(because === undefined ? [] : [`frees ${because}`]),
    ...(waitsFor.length === 0 ? [] : [`after ${waitsFor.join(', ')}`]),
    ...failed.map(({ machine, reason }) => `${machine}: ${reason}`),
  ].join('; ');

const commandOf = ({ clock }: Desk, machine: MachineName) => ({
  ...{ id: `cli/${randomUUID()}`, actor: machine, source: 'cli', at: clock.now() },
});

/** Finds facility, machine and unit of a call, and does what it is about with them; what was wrong has been said. */
async function withHand(
  workplace: Workplace,
  text: string,
  options: Hand,
  work: (desk: Desk, hand: { at: FacilityId; machine: MachineName; unit?: UnitKey }) => Promise<OrderAnswer>,
): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    const machine = at === undefined ? undefined : machineIn(terminal, desk, at, options.machine);
    if (at === undefined || machine === undefined) return;
    const unit = options.unit === undefined ? undefined : await journeyOf(desk, options.unit);
    if (options.unit !== undefined && unit === undefined)
      return terminal.problem(`no journey of ${options.unit} is known`);
    const answer = await work(desk, { at, machine, ...(unit === undefined ? {} : { unit }) });
    if (options.json === true) terminal.json(answer);
    else if ('refused' in answer) terminal.line(`refused, ${answer.refused.code}: ${answer.refused.reason}`);
    else for (const { stream, version, kind } of answer.done) terminal.line(`${kind} (${stream}, entry ${version})`);
    terminal.exitCode = 'refused' in answer ? 1 : 0;
  });
}

const take = (workplace: Workplace, text: string, options: Hand): Promise<void> =>
  withHand(workplace, text, options, (desk, hand) =>
    desk.machines.take({ ...hand, hours: 8 }, commandOf(desk, hand.machine)),
  );

/** An order about what a machine has in hand. */
async function order(
  desk: Desk,
  { at, machine, unit }: { at: FacilityId; machine: MachineName; unit?: UnitKey },
  make: (hand: { at: FacilityId; machine: MachineName; unit: UnitKey }) => Order,
): Promise<OrderAnswer> {
  const held = unit ?? (await desk.machines.inHandOf(at, machine));
  if (held === undefined) return { refused: { code: 'no-job', reason: `${machine} has no unit in hand` } };
  const orders = [make({ at, machine, unit: held })];
  const { answers } = await desk.hub.execute({ ...commandOf(desk, machine), orders });
  return answers[0] ?? { done: [] };
}

async function done(
  workplace: Workplace,
  text: string,
  options: Hand & { slot?: string; note?: string },
): Promise<void> {
  const slot = options.slot === undefined ? undefined : readSlot(options.slot);
  if (options.slot !== undefined && slot === undefined) {
    workplace.terminal.wrongCall(`--slot should be a slot such as A-07-3-2, not ${options.slot}`);
    return;
  }
  const more = {
    ...(slot === undefined ? {} : { slot }),
    ...(options.note === undefined ? {} : { note: options.note }),
  };
  await withHand(workplace, text, options, (desk, hand) =>
    order(desk, hand, (held) => ({ kind: 'finish-job', ...held, ...more })),
  );
}

const giveBack = (
  workplace: Workplace,
  text: string,
  how: Failure | 'given-back',
  options: Hand & { reason?: string },
): Promise<void> =>
  withHand(workplace, text, options, (desk, hand) =>
    order(desk, hand, (held) => ({ kind: 'return-job', ...held, how, reason: options.reason ?? '' })),
  );

async function change(
  workplace: Workplace,
  text: string,
  { machine, json: asJson }: Hand,
  make: (name: MachineName) => { machine: MachineName; off?: string },
): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    const name = at === undefined ? undefined : machineIn(terminal, desk, at, machine);
    if (at === undefined || name === undefined) return;
    const made = make(name);
    await desk.machines.changeAtWork(at, made);
    if (asJson === true) terminal.json(made);
    else terminal.line(made.off === undefined ? `${name} works` : `${name} stands still: ${made.off}`);
  });
}

async function arrivals(
  workplace: Workplace,
  text: string,
  { by, json: asJson }: Json & { by: string },
): Promise<void> {
  const { terminal } = workplace;
  if (by !== 'machine' && by !== 'plan') return terminal.wrongCall(`--by should be machine or plan, not ${by}`);
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    if (at === undefined) return;
    const byJobs = by === 'machine';
    await desk.machines.changeAtWork(at, { byJobs });
    if (asJson === true) terminal.json({ byJobs });
    else terminal.line(`units that come to ${at} ${byJobs ? 'wait for a machine' : 'are put down as planned'}`);
  });
}
