import type { Command } from 'commander';
import { minuteOf } from '../base/time.ts';
import type { FacilityId } from '../model/facility.ts';
import { readPartId } from '../model/terminal.ts';
import { placeOf } from '../model/unit.ts';
import { findInYard, reshufflesSheet, type YardNow, type YardSheet, yardSheet } from '../tracking/yard-sheet.ts';
import { facilityIn } from './facility-in.ts';
import { journeyOf } from './orders.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted, writeMoney } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Json {
  readonly json?: boolean;
}

interface ShowOptions extends Json {
  readonly block?: string;
  readonly find?: string;
}

/** How many bays are written for people, those with the most reshuffles first. */
const baysShown = 20;

/** `dryport yard`: who stands where, and what is to be moved before others can leave. */
export function addYardCommands(program: Command, workplace: Workplace): void {
  const yard = program.command('yard').description('stacks: who stands where, and the reshuffles to come');
  yard
    .command('show')
    .description('how full each block of a facility is, and who stands in one of them or is looked for')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--block <block>', 'also each unit of this block')
    .option('--find <signs>', 'also each unit whose number, journey, slot or departure holds these')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, options: ShowOptions) => show(workplace, id, options));
  yard
    .command('find')
    .description('where a unit stands, and what stands upon it')
    .argument('<unit>', 'a unit number, or a journey such as EX-1.1')
    .option('--json', 'one JSON document on standard output')
    .action((word: string, options: Json) => find(workplace, word, options));
  yard
    .command('reshuffles')
    .description('what must be moved before those who leave soon can leave, bay by bay')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--next <hours>', 'how far to look: 12h', '12h')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, options: Json & { next: string }) => reshuffles(workplace, id, options));
}

async function yardOf(terminal: Terminal, desk: Desk, text: string): Promise<YardNow | undefined> {
  const at = facilityIn(terminal, desk, text);
  const now = at === undefined ? undefined : await desk.yards.now(at);
  if (at !== undefined && now === undefined) terminal.problem(`${at} has no blocks in blocks.csv`);
  return now;
}

async function show(workplace: Workplace, text: string, options: ShowOptions): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const now = await yardOf(terminal, desk, text);
    if (now === undefined) return;
    const block = options.block === undefined ? undefined : readPartId(options.block);
    if (options.block !== undefined && !now.yard.blocks.some(({ id }) => id === block)) {
      terminal.wrongCall(`${now.at} has no block ${options.block}: ${now.yard.blocks.map(({ id }) => id).join(', ')}`);
      return;
    }
    const { find } = options;
    const asked = { ...(block === undefined ? {} : { block }), ...(find === undefined ? {} : { find }) };
    const sheet = yardSheet(desk.network, now, desk.clock.now(), asked);
    if (options.json === true) terminal.json(sheet);
    else print(terminal, sheet, block !== undefined || find !== undefined);
  });
}

function print(
  terminal: Terminal,
  { units, withoutSlot, blocks, rows, asOf, currency }: YardSheet,
  withRows: boolean,
): void {
  terminal.line(
    `${writeCounted(units, 'unit')} in the yard, ${withoutSlot} of them in no slot (${asOf.replace('T', ' ').slice(0, 16)})`,
  );
  terminal.table(
    ['block', 'units', 'slots taken', 'of', 'plugs taken', 'of', 'reshuffles expected'],
    blocks.map((b) => [b.id, b.units, b.taken, b.slots, b.plugsTaken, b.plugs, b.expected]),
  );
  if (!withRows) return;
  terminal.line('');
  terminal.table(
    [
      'slot',
      'unit',
      'type',
      'kg',
      'leaves',
      'on',
      'margin h',
      'by plan',
      'above',
      'reshuffles',
      `storage ${currency}`,
      'holds',
      '°C (set)',
      'alarms',
    ],
    rows.map((row) => [
      ...[row.slot, row.number ?? row.unit, row.sizeType, row.grossKg, row.leavesTo.replace('T', ' ').slice(5, 16)],
      ...[row.departure ?? '', row.marginHours ?? '', row.plannedMarginHours ?? ''],
      ...[row.above, row.expected, writeMoney(row.storage), row.holds.join(' ')],
      ...[writeKept(row), row.alarms.join(' ')],
    ]),
  );
}

/** What was read last, and what a reefer should be set to. */
const writeKept = ({ readC, setPointC }: YardSheet['rows'][number]): string =>
  setPointC === undefined ? '' : `${readC ?? '?'} (${setPointC})`;

async function find(workplace: Workplace, word: string, { json }: Json): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const key = await journeyOf(desk, word);
    const unit = key === undefined ? undefined : await desk.views.unit(key);
    const at: FacilityId | undefined = unit === undefined ? undefined : placeOf(unit);
    const now = at === undefined ? undefined : await desk.yards.now(at);
    if (unit === undefined || now === undefined || !now.units.has(unit.key)) {
      terminal.problem(`${word} is in no yard of ours; dryport track ${word} says where it is`);
      return;
    }
    const found = findInYard(desk.network, now, unit);
    if (json === true) {
      terminal.json(found);
      return;
    }
    const slot = found.slot === undefined ? 'in no slot' : `in ${found.slot}`;
    terminal.line(`${found.number ?? found.unit} stands at ${found.facility} ${slot}`);
    if (found.stack.length > 1) terminal.line(`its stack from the ground up: ${found.stack.join(', ')}`);
    terminal.line(found.above.length === 0 ? 'nothing stands upon it' : `to be moved first: ${found.above.join(', ')}`);
  });
}

async function reshuffles(workplace: Workplace, text: string, options: Json & { next: string }): Promise<void> {
  const { terminal } = workplace;
  const hours = /^(\d{1,3})h?$/.exec(options.next)?.[1];
  if (hours === undefined || Number(hours) < 1) {
    terminal.wrongCall(`--next should be a number of hours such as 12h, not ${options.next}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const now = await yardOf(terminal, desk, text);
    if (now === undefined) return;
    const until = (minuteOf(desk.clock.now()) + Number(hours) * 60) as ReturnType<typeof minuteOf>;
    const sheet = reshufflesSheet(desk.network, now, until);
    if (options.json === true) {
      terminal.json(sheet);
      return;
    }
    terminal.line(
      `${writeCounted(sheet.leaving, 'unit')} leave within ${hours} hours: ${writeCounted(sheet.moves, 'reshuffle')}, of which no order of lifts can spare ${sheet.bound}`,
    );
    terminal.table(
      ['bay', 'leaving', 'reshuffles', 'at least', 'first', 'by'],
      sheet.bays
        .slice(0, baysShown)
        .map(({ bay, leaving, moves, bound, first, by }) => [
          ...[bay, leaving, moves, bound, first],
          by.replace('T', ' ').slice(5, 16),
        ]),
    );
    if (sheet.bays.length > baysShown)
      terminal.line(`... and ${sheet.bays.length - baysShown} more bays (--json lists all)`);
  });
}
