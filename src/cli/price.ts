import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import { textOf } from '../base/sentence.ts';
import type { Network } from '../model/network.ts';
import { type PriceSheet, type PricesAsked, readPlaces } from '../tracking/price-sheet.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted, writeMoney } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

interface PriceOptions {
  readonly from?: string;
  readonly to?: string;
  readonly days: string;
  readonly json?: boolean;
}

/** `dryport price`: what a bit more space is worth. */
export function addPriceCommand(program: Command, workplace: Workplace): void {
  program
    .command('price')
    .description('what one more TEU, tonne or plug is worth on each departure, by the last planning run')
    .option('--from <facility>', 'only departures on ways from here, such as CQ_TUA')
    .option('--to <facility>', 'to here, such as MAL')
    .option('--days <n>', 'departures that leave within so many days', '14')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', '\nExample:\n  npx dryport price --from CQ_TUA --to MAL --days 14')
    .action((options: PriceOptions) => price(workplace, options));
}

async function price(workplace: Workplace, options: PriceOptions): Promise<void> {
  const { terminal } = workplace;
  const days = Number(options.days);
  if (!(days > 0 && days <= limits.planDays)) {
    terminal.wrongCall(`--days should be from 1 to ${limits.planDays}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const asked = askedOf(desk.network, days, options);
    if ('problem' in asked) {
      terminal.wrongCall(asked.problem);
      return;
    }
    const sheet = await desk.prices(asked);
    if (options.json === true) terminal.json(sheet);
    else print(terminal, sheet);
    terminal.exitCode = sheet.plan === undefined ? 1 : 0;
  });
}

function askedOf(network: Network, days: number, { from, to }: PriceOptions): PricesAsked | { problem: string } {
  if (from === undefined && to === undefined) return { days };
  const between = readPlaces(network, from ?? '', to ?? '');
  if ('problem' in between)
    return { problem: `${between.field === 'from' ? '--from' : '--to'}: ${textOf(between.problem)}` };
  return { days, between };
}

function print(terminal: Terminal, { plan, asOf, currency, rows }: PriceSheet): void {
  if (plan === undefined) {
    terminal.line('no planning run has given space a price yet:\n  npx dryport plan --all');
    return;
  }
  const paying = rows.filter(({ perTeu, perTonne, perPlug }) => perTeu + perTonne + perPlug > 0);
  terminal.line(
    `${writeCounted(rows.length, 'departure')}, space has a price on ${paying.length}; ${currency}, by plan ${plan} of ${asOf?.slice(0, 16)}Z`,
  );
  if (rows.length === 0) return;
  terminal.table(
    ['leaves', 'departure', 'from', 'to', 'free TEU', 'per TEU', 'per tonne', 'per plug'],
    rows.map((row) => [
      row.leaves.slice(5, 16).replace('T', ' '),
      row.departure,
      row.from,
      row.to,
      `${Math.floor(row.freeTeu)}/${row.capacityTeu}`,
      amount(row.perTeu),
      amount(row.perTonne),
      amount(row.perPlug),
    ]),
  );
}

const amount = (cents: number): string => (cents === 0 ? '-' : writeMoney(cents));
