import type { Command } from 'commander';
import { type Minute, minuteOf } from '../base/time.ts';
import { type AlarmKind, alarmKinds, type Power, powers, readableC } from '../model/reefer.ts';
import { placeOf, type UnitKey } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import { reeferFilters } from '../tracking/reefer-list.ts';
import { carryOut, journeyOf } from './orders.ts';
import { readReadingFile } from './reefer-file.ts';
import { listReefers, showReefer } from './reefer-pages.ts';
import { readWhen } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Json {
  readonly json?: boolean;
}

interface ReadGiven extends Json {
  readonly supply?: string;
  readonly return?: string;
  readonly setPoint?: string;
  readonly power?: string;
  readonly when?: string;
  readonly by?: string;
  readonly file?: string;
}

const json = ['--json', 'one JSON document on standard output'] as const;
const unitWords = 'a unit number, or a journey such as EX-1.1';

interface WithdrawGiven extends Json {
  readonly at: string;
  readonly to?: string;
  readonly by: string;
  readonly reason: string;
}

/** `dryport reefer`: units that keep goods cold, and how long these keep. */
export function addReeferCommands(program: Command, workplace: Workplace): void {
  const reefer = program
    .command('reefer')
    .description('reefers: set-points, readings, alarms, and how long goods keep');
  reefer
    .command('list')
    .description('the reefers of a yard: open alarms first, then whose goods spoil first')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--only <which>', `${reeferFilters.join(', ')}; held ones by whose goods keep least`, 'all')
    .option(...json)
    .action((id: string, given: Json & { only: string }) =>
      listReefers(workplace, id, given.only, given.json === true),
    );
  reefer
    .command('alarms')
    .description('the reefers of a yard with an alarm that nobody has seen to')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option(...json)
    .action((id: string, given: Json) => listReefers(workplace, id, 'alarms', given.json === true));
  reefer
    .command('show')
    .description('one reefer: set-point, readings, alarms, time without current, and how long its goods keep')
    .argument('<unit>', unitWords)
    .option(...json)
    .action((word: string, given: Json) => showReefer(workplace, word, given.json === true));
  reefer
    .command('read')
    .description('write down what was read off a reefer; or a whole file of readings')
    .argument('[unit]', unitWords)
    .option('--supply <C>', 'air as it is blown in')
    .option('--return <C>', 'air as it comes back from the goods')
    .option('--set-point <C>', 'the set-point its display shows')
    .option('--power <on|off>', 'whether it has current')
    .option('--when <when>', 'when it was read: now, -2h, 2026-12-01 08:00')
    .option('--by <name>', 'who or what read it')
    .option('--file <file>', 'CSV with unit, at, supply_c, return_c, set_point_c, power')
    .option(...json)
    .addHelpText(
      'after',
      '\nExamples:\n  npx dryport reefer read MSKU9070323 --supply 13.8 --return 14.6 --power on\n  npx dryport reefer read --file readings.csv --by REFCON',
    )
    .action((word: string | undefined, given: ReadGiven) => read(workplace, word, given));
  reefer
    .command('set')
    .description('set a reefer anew, within what its goods are booked for')
    .argument('<unit>', unitWords)
    .requiredOption('--set-point <C>', 'degrees Celsius (needed)')
    .requiredOption('--reason <reason>', 'why (needed)')
    .requiredOption('--by <name>', 'who wants it (needed)')
    .option(...json)
    .action((word: string, { setPoint, reason, by, json }: Json & { setPoint: string; reason: string; by: string }) =>
      give(workplace, word, json === true, (unit) => {
        const setPointC = degreesOf(setPoint);
        return setPointC === undefined
          ? { problem: notDegrees('set-point', setPoint) }
          : { kind: 'change-set-point', unit, setPointC, by, reason };
      }),
    );
  reefer
    .command('withdraw')
    .description('take back readings of the wrong unit or time: they count no more, and stay in the ledger')
    .argument('<unit>', unitWords)
    .requiredOption('--at <when>', 'when it was read, such as 2026-12-01 08:00; the first of them with --to (needed)')
    .option('--to <when>', 'the last of them')
    .requiredOption('--reason <reason>', 'why they do not belong there (needed)')
    .requiredOption('--by <name>', 'who says so (needed)')
    .option(...json)
    .action((word: string, given: WithdrawGiven) =>
      give(workplace, word, given.json === true, (unit, desk) => withdrawal(unit, desk, given)),
    );
  reefer
    .command('acknowledge')
    .description('say that somebody has seen to an alarm, and what was done')
    .argument('<unit>', unitWords)
    .requiredOption('--alarm <kind>', `${alarmKinds.join(', ')} (needed)`)
    .requiredOption('--done <text>', 'what was done (needed)')
    .requiredOption('--by <name>', 'who has seen to it (needed)')
    .option(...json)
    .action((word: string, { alarm, done, by, json }: Json & { alarm: string; done: string; by: string }) =>
      give(workplace, word, json === true, (unit) =>
        alarmKinds.some((kind) => kind === alarm)
          ? { kind: 'acknowledge-alarm', unit, alarm: alarm as AlarmKind, by, done }
          : { problem: `--alarm should be one of ${alarmKinds.join(', ')}, not ${alarm}` },
      ),
    );
}

const notDegrees = (option: string, text: string): string =>
  `--${option} should be degrees Celsius from ${readableC.least} to ${readableC.most}, not ${text}`;

function degreesOf(text: string): number | undefined {
  const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return value >= readableC.least && value <= readableC.most ? value : undefined;
}

async function read(workplace: Workplace, word: string | undefined, given: ReadGiven): Promise<void> {
  const { terminal } = workplace;
  if (given.file !== undefined) {
    const others = [word, given.supply, given.return, given.setPoint, given.power, given.when];
    if (others.some((each) => each !== undefined))
      terminal.wrongCall('--file tells everything but --by: leave the unit and the other options out');
    else await readReadingFile(workplace, given.file, given.by, given.json === true);
    return;
  }
  if (word === undefined) {
    terminal.wrongCall('name a unit, or --file');
    return;
  }
  await give(workplace, word, given.json === true, (unit, desk) => readingOrder(unit, desk, given));
}

type Made = Order | { readonly problem: string };

async function readingOrder(unit: UnitKey, desk: Desk, given: ReadGiven): Promise<Made> {
  const degrees: Record<string, number> = {};
  for (const [option, field, text] of [
    ['supply', 'supplyC', given.supply],
    ['return', 'returnC', given.return],
    ['set-point', 'setPointC', given.setPoint],
  ] as const) {
    const value = text === undefined ? undefined : degreesOf(text);
    if (text !== undefined && value === undefined) return { problem: notDegrees(option, text) };
    if (value !== undefined) degrees[field] = value;
  }
  const power = powers.find((each) => each === given.power);
  if (given.power !== undefined && power === undefined)
    return { problem: `--power should be on or off, not ${given.power}` };
  if (Object.keys(degrees).length === 0 && power === undefined)
    return { problem: 'say what was read: --supply, --return, --set-point or --power' };
  const at = given.when === undefined ? minuteOf(desk.clock.now()) : await momentOf(unit, desk, given.when);
  if (at === undefined) return { problem: notMoment('when', given.when ?? '') };
  const reading = { at, ...degrees, ...(power === undefined ? {} : { power: power satisfies Power }) };
  return { kind: 'read-reefer', unit, readings: [reading], ...(given.by === undefined ? {} : { by: given.by }) };
}

async function withdrawal(unit: UnitKey, desk: Desk, { at, to = at, by, reason }: WithdrawGiven): Promise<Made> {
  const [first, last] = await Promise.all([at, to].map((text) => momentOf(unit, desk, text)));
  if (first === undefined) return { problem: notMoment('at', at) };
  return last === undefined
    ? { problem: notMoment('to', to) }
    : { kind: 'withdraw-readings', unit, from: first, to: last, by, reason };
}

const notMoment = (option: string, text: string): string =>
  `--${option} should be a moment such as -2h or 2026-12-01 08:00, not ${text}`;

/** A moment as people write it, on the clock of where the unit is. */
async function momentOf(unit: UnitKey, { views, network, clock }: Desk, text: string): Promise<Minute | undefined> {
  const known = await views.unit(unit);
  return readWhen(text, clock.now(), zoneOf(network, known === undefined ? undefined : placeOf(known)));
}

/** Gives one order about a reefer, and says what was written or why nothing was. */
async function give(
  workplace: Workplace,
  word: string,
  forMachines: boolean,
  make: (unit: UnitKey, desk: Desk) => Made | Promise<Made>,
): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const unit = await journeyOf(desk, word);
    if (unit === undefined) {
      terminal.problem(`no journey of ${word} is known`);
      return;
    }
    const made = await make(unit, desk);
    if ('problem' in made) {
      terminal.wrongCall(made.problem);
      return;
    }
    const answer = await carryOut(desk, made);
    if (forMachines) terminal.json(answer);
    else if (answer !== undefined && 'done' in answer)
      for (const { stream, version, kind } of answer.done) terminal.line(`${kind} (${stream}, entry ${version})`);
    else if (answer !== undefined) terminal.line(`refused, ${answer.refused.code}: ${answer.refused.reason}`);
    if (answer === undefined || 'refused' in answer) terminal.exitCode = 1;
  });
}
