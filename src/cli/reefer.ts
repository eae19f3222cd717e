import type { Command } from 'commander';
import { minuteOf } from '../base/time.ts';
import { type AlarmKind, alarmKinds, type Power, powers, readableC } from '../model/reefer.ts';
import { sizeOf } from '../model/size-type.ts';
import { placeOf, type UnitKey } from '../model/unit.ts';
import type { Order } from '../operations/order.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import { type ReeferFilter, type ReeferList, reeferFilters, reeferList, reefersIn } from '../tracking/reefer-list.ts';
import { type AlarmSheet, type ReadingSheet, type ReeferSheet, reeferSheet } from '../tracking/reefer-sheet.ts';
import { facilityIn } from './facility-in.ts';
import { carryOut, journeyOf } from './orders.ts';
import { readReadingFile } from './reefer-file.ts';
import type { Terminal } from './terminal.ts';
import { readWhen, writeCounted } from './words.ts';
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

/** How many reefers, and readings of one, are written for people. */
const rowsShown = 40;
const json = ['--json', 'one JSON document on standard output'] as const;
const unitWords = 'a unit number, or a journey such as EX-1.1';

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
    .action((id: string, given: Json & { only: string }) => list(workplace, id, given.only, given.json === true));
  reefer
    .command('alarms')
    .description('the reefers of a yard with an alarm that nobody has seen to')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option(...json)
    .action((id: string, given: Json) => list(workplace, id, 'alarms', given.json === true));
  reefer
    .command('show')
    .description('one reefer: set-point, readings, alarms, time without current, and how long its goods keep')
    .argument('<unit>', unitWords)
    .option(...json)
    .action((word: string, given: Json) => show(workplace, word, given.json === true));
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

async function readingOrder(unit: UnitKey, { views, network, clock }: Desk, given: ReadGiven): Promise<Made> {
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
  const known = await views.unit(unit);
  const zone = zoneOf(network, known === undefined ? undefined : placeOf(known));
  const at = given.when === undefined ? minuteOf(clock.now()) : readWhen(given.when, clock.now(), zone);
  if (at === undefined)
    return { problem: `--when should be a moment such as -2h or 2026-12-01 08:00, not ${given.when}` };
  const reading = { at, ...degrees, ...(power === undefined ? {} : { power: power satisfies Power }) };
  return { kind: 'read-reefer', unit, readings: [reading], ...(given.by === undefined ? {} : { by: given.by }) };
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

async function list(workplace: Workplace, text: string, which: string, forMachines: boolean): Promise<void> {
  const { terminal } = workplace;
  const only: ReeferFilter | undefined = reeferFilters.find((each) => each === which);
  if (only === undefined) {
    terminal.wrongCall(`--only should be one of ${reeferFilters.join(', ')}, not ${which}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    const yard = at === undefined ? undefined : await desk.yards.now(at);
    if (at !== undefined && yard === undefined) terminal.problem(`${at} has no blocks in blocks.csv`);
    if (yard === undefined) return;
    const there = await reefersIn(desk.views, yard);
    const limit = forMachines ? there.length : rowsShown;
    const sheet = reeferList(desk.network, yard, there, desk.clock.now(), { only, limit });
    if (forMachines) terminal.json(sheet);
    else printList(terminal, sheet);
  });
}

function printList(terminal: Terminal, { units, open, atRisk, held, withoutCurrent, rows }: ReeferList): void {
  terminal.line(
    `${writeCounted(units, 'reefer')}: ${open} with an open alarm, ${atRisk} at risk, ${held} held, ${withoutCurrent} without current`,
  );
  terminal.table(
    ['unit', 'slot', 'goods', 'set C', 'air C', 'read', 'no current', 'spoils', 'margin d', 'holds', 'alarms'],
    rows.map((row) => [
      ...[row.number ?? row.unit, row.slot ?? '', row.goods.slice(0, 24), row.setPointC ?? '', airText(row.last)],
      ...[row.last === undefined ? 'never' : clock(row.last.at), writeSpan(row.unpluggedMinutes)],
      ...[row.life === undefined ? '' : clock(row.life.spoils), row.marginDays ?? ''],
      ...[row.holds.join(', '), row.alarms.map(alarmText).join(', ')],
    ]),
  );
}

async function show(workplace: Workplace, word: string, forMachines: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const key = await journeyOf(desk, word);
    const unit = key === undefined ? undefined : await desk.views.unit(key);
    const state = unit === undefined ? undefined : await desk.views.booking(unit.booking);
    if (unit === undefined || state === undefined || sizeOf(unit.sizeType).kind !== 'reefer') {
      terminal.problem(
        unit === undefined ? `no journey of ${word} is known` : `${word} is a ${unit.sizeType}, no reefer`,
      );
      return;
    }
    const entries = await desk.views.entries(`unit:${unit.key}`);
    const sheet = reeferSheet(desk.network, state.booking, unit, entries, desk.clock.now());
    if (forMachines) terminal.json(sheet);
    else printOne(terminal, sheet);
  });
}

function printOne(terminal: Terminal, sheet: ReeferSheet): void {
  const { setPointC, band, setAnew, life, marginDays, unpluggedMinutes, unpluggedSince, alarms, readings } = sheet;
  terminal.line(`${sheet.number ?? sheet.unit}  ${sheet.sizeType}, ${sheet.goods}, ${sheet.customer}`);
  if (setPointC !== undefined)
    terminal.line(
      `set-point ${setPointC} C${band === undefined ? '' : `, its goods bear ${band.minC} to ${band.maxC} C`}${setAnew === undefined ? '' : `; set by ${setAnew.by}: ${setAnew.reason}`}`,
    );
  const since = unpluggedSince === undefined ? '' : `, now since ${clock(unpluggedSince)}`;
  terminal.line(`without current ${writeSpan(unpluggedMinutes) || '0 min'} in all${since}`);
  if (life !== undefined)
    terminal.line(
      `its goods keep until ${clock(life.spoils)}: ${life.declaredDays} days as declared, ${life.lostDays} lost; ${marginDays === undefined ? 'no plan' : `${marginDays} days longer than the journey`}${sheet.atRisk ? ', at risk' : ''}`,
    );
  for (const alarm of alarms)
    terminal.line(
      `alarm ${alarmText(alarm)} since ${clock(alarm.since)}${alarm.acknowledged === undefined ? '' : `; ${alarm.acknowledged.by}: ${alarm.acknowledged.done}`}`,
    );
  if (readings.length === 0) return;
  terminal.table(
    ['read', 'supply C', 'return C', 'set C', 'current', 'by'],
    readings
      .slice(-rowsShown)
      .map(({ at, supplyC, returnC, setPointC: seen, power, by, source }) => [
        ...[clock(at), supplyC ?? '', returnC ?? '', seen ?? '', power ?? '', by ?? source],
      ]),
  );
  if (readings.length > rowsShown) terminal.line(`${readings.length - rowsShown} earlier ones (--json lists all)`);
}

const clock = (zoned: string): string => zoned.replace('T', ' ').slice(0, 16);

const airText = (last: ReadingSheet | undefined): string =>
  [last?.supplyC, last?.returnC].map((c) => c ?? '-').join(' / ');

function writeSpan(minutes: number): string {
  if (minutes === 0) return '';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function alarmText({ kind, value, acknowledged }: AlarmSheet): string {
  const much = kind === 'deviation' || kind === 'set-point' ? `${value} K` : writeSpan(value);
  return `${kind} ${much}${acknowledged === undefined ? '' : ' (seen to)'}`;
}
