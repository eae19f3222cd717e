import { type Command, Option } from 'commander';
import type { FullDeparture } from '../tracking/full.ts';
import { displacedSheet, filterRisks, fullSheet, outlookSheet, riskSheet } from '../tracking/outlook-sheet.ts';
import { type RiskCode, riskCodes } from '../tracking/risk.ts';
import { writeCount, writeCounted, writeMoney } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface RisksOptions {
  readonly code?: RiskCode | 'at-risk';
  readonly limit: string;
  readonly json?: boolean;
}

/** `dryport risks`: units that may not arrive in time, or have no plan. */
export function addRisksCommand(program: Command, workplace: Workplace): void {
  program
    .command('risks')
    .description('units that are late, misdirected, have missed a connection or a cut-off ahead, or have no plan')
    .addOption(new Option('--code <code>', 'only those at risk for this reason').choices(['at-risk', ...riskCodes]))
    .option('--limit <n>', 'rows to show, the most urgent first', '50')
    .option('--json', 'one JSON document on standard output')
    .action((options: RisksOptions) => risks(workplace, options));
}

async function risks(workplace: Workplace, { code, limit, json }: RisksOptions): Promise<void> {
  const { terminal } = workplace;
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1) {
    terminal.wrongCall('--limit should be a whole number from 1');
    return;
  }
  await atDesk(workplace, async (desk) => {
    const outlook = await desk.outlook();
    const found = filterRisks(outlook, code === undefined ? {} : { code });
    const rows = found.slice(0, count).map((row) => riskSheet(desk.network, row));
    const sheet = outlookSheet(outlook);
    if (json === true) {
      terminal.json({ outlook: sheet, total: found.length, rows });
      return;
    }
    const { units, atRisk, withoutPlan } = sheet;
    if (units === 0) terminal.line('no unit is planned or on its way');
    else if (atRisk + withoutPlan === 0) terminal.line(`all ${writeCounted(units, 'unit')} arrive in time`);
    else
      terminal.line(
        `${writeCount(atRisk)} of ${writeCounted(units, 'unit')} at risk, ${writeCount(withoutPlan)} without plan`,
      );
    if (rows.length === 0) return;
    terminal.table(
      ['why', 'unit', 'customer', 'where', 'next', 'by', 'late'],
      rows.map(({ codes, number, unit, customer, at, next, late = 0 }) => [
        codes.join(', '),
        number ?? unit,
        customer,
        at ?? '',
        next === undefined ? '' : [next.what, next.departure ?? ''].join(' ').trim(),
        next?.by?.replace('T', ' ').slice(5, 16) ?? '',
        late > 0 ? `${(late / 1440).toFixed(1)} d` : '',
      ]),
    );
    if (found.length > rows.length) terminal.line(`and ${writeCount(found.length - rows.length)} more (--limit)`);
  });
}

interface FullOptions {
  readonly departure?: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** `dryport full`: departures without space, and who would have liked to be on them. */
export function addFullCommand(program: Command, workplace: Workplace): void {
  program
    .command('full')
    .description('departures to come that are full, and what that costs the units displaced from them')
    .option('--departure <departure>', 'who was displaced from this one')
    .option('--limit <n>', 'rows to show', '50')
    .option('--json', 'one JSON document on standard output')
    .action((options: FullOptions) => full(workplace, options));
}

async function full(workplace: Workplace, options: FullOptions): Promise<void> {
  const { terminal } = workplace;
  const count = Number(options.limit);
  if (!Number.isInteger(count) || count < 1) {
    terminal.wrongCall('--limit should be a whole number from 1');
    return;
  }
  await atDesk(workplace, async (desk) => {
    const outlook = await desk.outlook();
    const { currency } = desk.network.norms;
    if (options.departure === undefined) {
      const rows = outlook.full.map((row) => fullSheet(desk.network, row));
      if (options.json === true) terminal.json({ currency, rows });
      else printFull(workplace, desk, outlook.full.slice(0, count), outlook.full.length);
      return;
    }
    const row = outlook.full.find(({ run, departure }) => run === options.departure || departure === options.departure);
    if (row === undefined) {
      terminal.problem(`${options.departure} is no full departure that has yet to leave`);
      return;
    }
    const units = [...(outlook.displaced.get(row.run) ?? [])].sort((a, b) => b.extra - a.extra).map(displacedSheet);
    if (options.json === true) {
      terminal.json({ run: row.run, currency, rows: units });
      return;
    }
    terminal.line(`${writeCounted(units.length, 'unit')} displaced from ${row.run}`);
    terminal.table(
      ['unit', 'customer', `worse by ${currency}`, 'late'],
      units
        .slice(0, count)
        .map(({ unit, number, customer, extra, late }) => [
          number ?? unit,
          customer,
          writeMoney(extra),
          late > 0 ? `${(late / 1440).toFixed(1)} d` : '',
        ]),
    );
  });
}

function printFull({ terminal }: Workplace, desk: Desk, rows: readonly FullDeparture[], total: number): void {
  if (total === 0) {
    terminal.line('every departure to come has space');
    return;
  }
  terminal.line(`${writeCounted(total, 'departure')} full on some segment, or lacked when others were planned`);
  terminal.table(
    ['leaves', 'departure', 'from', 'to', 'TEU', 'tonnes', 'displaced', `worse by ${desk.network.norms.currency}`],
    rows.map((row) => {
      const { leaves, segments } = fullSheet(desk.network, row);
      const [first, last] = [segments[0], segments.at(-1)];
      return [
        leaves.replace('T', ' ').slice(5, 16),
        row.run,
        first?.from ?? '',
        last?.to ?? '',
        `${first?.load.teu ?? 0}/${first?.capacity.teu ?? 0}`,
        `${Math.round((first?.load.kg ?? 0) / 1000)}/${Math.round((first?.capacity.kg ?? 0) / 1000)}`,
        row.displaced,
        writeMoney(row.extra),
      ];
    }),
  );
  if (total > rows.length) terminal.line(`and ${writeCount(total - rows.length)} more (--limit)`);
}
