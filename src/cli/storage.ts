import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import { instantOf, minuteOf } from '../base/time.ts';
import { civilOf, writeDay } from '../base/zone.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import { writeStatement } from '../tracking/statement-csv.ts';
import { storageList, storageSorts } from '../tracking/storage-list.ts';
import { type ChargeSheet, type StorageSheet, storageSheet } from '../tracking/storage-sheet.ts';
import { monthOf, type StorageStatement, storageStatement } from '../tracking/storage-statement.ts';
import { facilityIn } from './facility-in.ts';
import { journeyOf } from './orders.ts';
import type { Terminal } from './terminal.ts';
import { readWhen, writeCounted, writeMoney } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface StatementOptions extends Json {
  readonly month?: string;
  readonly customer?: string;
  readonly csv?: boolean;
}

interface Json {
  readonly json?: boolean;
}

/** How many units are written for people. */
const rowsShown = 40;
/** Customers that are named to whoever named none. */
const customersNamed = 10;

/** `dryport storage`: what standing in a yard costs. */
export function addStorageCommands(program: Command, workplace: Workplace): void {
  const storage = program.command('storage').description('what standing in a yard costs, pro forma');
  storage
    .command('show')
    .description('what a unit owes, line by line, and what its carrier asks')
    .argument('<unit>', 'a unit number, or a journey such as EX-1.1')
    .option('--until <when>', 'as if it left then: +3d, 2026-12-05, or a moment; now where nobody says')
    .option('--json', 'one JSON document on standard output')
    .action((word: string, options: Json & { until?: string }) => show(workplace, word, options));
  storage
    .command('list')
    .description('the units of a yard: who owes most, or whose free days end next')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--sort <by>', 'cost or free', 'cost')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, options: Json & { sort: string }) => list(workplace, id, options));
  storage
    .command('statement')
    .description('what customers owe for days that began in a month: pro forma, no invoice')
    .argument('<facility>', 'its id, such as CQ_TUA')
    .option('--month <month>', 'such as 2026-11; this month where nobody says')
    .option('--customer <name>', 'of one customer, stay by stay')
    .option('--csv', 'a file on standard output, a line for all days of a stay at one price')
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nExample:\n  npx dryport storage statement CQ_TUA --month 2026-11 --customer "Huafu Electronics" --csv > november.csv',
    )
    .action((id: string, options: StatementOptions) => statement(workplace, id, options));
}

async function statement(workplace: Workplace, id: string, options: StatementOptions): Promise<void> {
  const { terminal } = workplace;
  if (options.csv === true && options.json === true) {
    terminal.wrongCall('--csv or --json, not both');
    return;
  }
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, id);
    if (at === undefined) return;
    const now = desk.clock.now();
    const zone = zoneOf(desk.network, at);
    const text = options.month ?? writeDay(civilOf(zone, minuteOf(now)).day).slice(0, 7);
    const month = monthOf(zone, text);
    if (month === undefined) {
      terminal.wrongCall(`--month should be a month such as 2026-11, not ${text}`);
      return;
    }
    const { customer } = options;
    if (customer !== undefined && !(await isCustomer(terminal, desk, customer))) return;
    const stood = await desk.views.stoodAt(at, instantOf(month.from), customer);
    const made = storageStatement(desk.network, at, { text, ...month }, stood, now);
    if (options.json === true) terminal.json(made);
    else if (options.csv === true) for (const line of writeStatement(made).trimEnd().split('\n')) terminal.line(line);
    else printStatement(terminal, made, customer !== undefined);
  });
}

/** A name that nobody has would give an empty statement, as if nothing were owed. */
async function isCustomer(terminal: Terminal, { views }: Desk, name: string): Promise<boolean> {
  const alike = await views.customers(name, customersNamed);
  if (alike.some(({ customer }) => customer === name)) return true;
  const others = alike.map(({ customer }) => customer).join(', ');
  terminal.problem(`no customer is called ${name}${others === '' ? '' : `; there are ${others}`}`);
  return false;
}

function printStatement(terminal: Terminal, { customers, ...made }: StorageStatement, each: boolean): void {
  terminal.line(
    `${made.facility} ${made.month}: ${writeMoney(made.amount)} ${made.currency} of ${writeCounted(customers.length, 'customer')}, pro forma, as of ${made.asOf.replace('T', ' ').slice(0, 16)}`,
  );
  terminal.table(
    ['customer', 'stays', 'days', 'free days', `amount ${made.currency}`],
    customers
      .slice(0, rowsShown)
      .map(({ customer, stays, days, freeDays, amount }) => [customer, stays, days, freeDays, writeMoney(amount)]),
  );
  if (customers.length > rowsShown)
    terminal.line(`... and ${customers.length - rowsShown} more (--csv and --json list all)`);
  for (const { rows } of each ? customers : []) {
    terminal.line('');
    terminal.table(
      ['unit', 'booking', 'type', 'kind', 'since', 'until', 'days', 'a day', 'amount', 'tariff from'],
      rows.flatMap(({ unit, number, booking, sizeType, kind, since, until, lines }) =>
        lines.map(({ fromDay, toDay, perDay, amount, tariffFrom }) => [
          ...[number ?? unit, booking, sizeType, kind, since.slice(0, 16).replace('T', ' ')],
          ...[until?.slice(0, 16).replace('T', ' ') ?? 'there', `${fromDay}-${toDay}`],
          ...[writeMoney(perDay), writeMoney(amount), tariffFrom ?? ''],
        ]),
      ),
    );
  }
}

async function show(workplace: Workplace, word: string, { until, json }: Json & { until?: string }): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const key = await journeyOf(desk, word);
    const unit = key === undefined ? undefined : await desk.views.unit(key);
    const state = unit === undefined ? undefined : await desk.views.booking(unit.booking);
    if (unit === undefined || state === undefined) {
      terminal.problem(`no journey of ${word} is known`);
      return;
    }
    const now = desk.clock.now();
    const zone = desk.network.facilities.get(state.booking.destination)?.zone;
    const asked = until === undefined || zone === undefined ? undefined : readWhen(until, now, zone);
    if (until !== undefined && (asked === undefined || instantOf(asked) > now + limits.storageDaysAhead * 86_400_000)) {
      terminal.wrongCall(
        `--until should be a moment such as +3d or 2026-12-05, at most ${limits.storageDaysAhead} days ahead, not ${until}`,
      );
      return;
    }
    const sheet = storageSheet(desk.network, state.booking, unit, asked === undefined ? now : instantOf(asked));
    if (json === true) terminal.json(sheet);
    else print(terminal, sheet);
  });
}

function print(terminal: Terminal, { unit, number, sizeType, kind, asOf, currency, ...sheet }: StorageSheet): void {
  terminal.line(`${number ?? unit}  ${sizeType}, ${kind}: ${writeMoney(sheet.owed)} ${currency} to the hub, pro forma`);
  terminal.line(`as of ${asOf.replace('T', ' ').slice(0, 16)} UTC`);
  if (sheet.stays.length === 0) terminal.line('it has stood in no yard yet');
  for (const stay of sheet.stays)
    printCharge(terminal, `${stay.facility}${stay.ours ? '' : ' (not ours)'}`, stay, currency);
  const { carrier } = sheet;
  if (carrier === undefined) return;
  terminal.line('');
  const asks = carrier.demurrage === undefined ? 'asks nothing so far' : `asks by its own tariff (${carrier.mark})`;
  terminal.line(`${carrier.name}, whose unit it is, ${asks}; that is not the hub's`);
  if (carrier.demurrage !== undefined)
    printCharge(terminal, `demurrage at ${carrier.demurrage.facility}`, carrier.demurrage, carrier.currency);
  if (carrier.detention !== undefined) printCharge(terminal, 'detention', carrier.detention, carrier.currency);
}

function printCharge(terminal: Terminal, where: string, charge: ChargeSheet, currency: string): void {
  const { from, until, days, freeUntil, lines, amount } = charge;
  const span = until === undefined ? `since ${clock(from)}` : `${clock(from)} to ${clock(until)}`;
  const free = freeUntil === undefined ? 'free' : `free until ${clock(freeUntil)}`;
  terminal.line('');
  terminal.line(`${where}, ${span}: ${writeCounted(days, 'day')}, ${free}, ${writeMoney(amount)} ${currency}`);
  if (lines.length === 0) return;
  terminal.table(
    ['days', `${currency} a day`, currency, 'tariff from', 'mark'],
    lines.map(({ fromDay, toDay, perDay, amount: part, tariffFrom, mark }) => [
      fromDay === toDay ? String(fromDay) : `${fromDay}-${toDay}`,
      ...[perDay === 0 ? 'free' : writeMoney(perDay), writeMoney(part), tariffFrom ?? 'no tariff', mark ?? ''],
    ]),
  );
}

const clock = (zoned: string): string => zoned.replace('T', ' ').slice(0, 16);

async function list(workplace: Workplace, text: string, { sort: by, json }: Json & { sort: string }): Promise<void> {
  const { terminal } = workplace;
  const sort = storageSorts.find((name) => name === by);
  if (sort === undefined) {
    terminal.wrongCall(`--sort should be one of ${storageSorts.join(', ')}, not ${by}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    const now = at === undefined ? undefined : await desk.yards.now(at);
    if (at !== undefined && now === undefined) terminal.problem(`${at} has no blocks in blocks.csv`);
    if (now === undefined) return;
    const limit = json === true ? now.units.size : rowsShown;
    const sheet = storageList(desk.network, now, desk.clock.now(), { sort, limit });
    if (json === true) {
      terminal.json(sheet);
      return;
    }
    terminal.line(
      `${sheet.paying} of ${writeCounted(sheet.units, 'unit')} owe ${writeMoney(sheet.amount)} ${sheet.currency} so far; the free days of ${sheet.endingSoon} more end within 24 hours`,
    );
    terminal.table(
      ['unit', 'slot', 'type', 'kind', 'days', 'free until', 'a day', sheet.currency, 'leaves', 'then', 'holds'],
      sheet.rows.map((row) => [
        ...[row.number ?? row.unit, row.slot ?? '', row.sizeType, row.kind, row.days],
        ...[row.freeUntil === undefined ? '' : clock(row.freeUntil).slice(5), writeMoney(row.perDay)],
        ...[writeMoney(row.amount), row.leaves === undefined ? '' : clock(row.leaves).slice(5)],
        ...[row.atLeaving === undefined ? '' : writeMoney(row.atLeaving), row.holds.join(' ')],
      ]),
    );
  });
}
