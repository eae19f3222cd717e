import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import type { Network } from '../model/network.ts';
import type { SecurityReport } from '../operations/planning/security-report.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { writeCount, writeCounted, writeMoney } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

interface RiskOptions {
  readonly days: string;
  readonly scenario?: string;
  readonly last?: boolean;
  readonly limit: string;
  readonly json?: boolean;
}

/** `dryport risk n-1`: what the plan would lose by each thing it depends on. */
export function addRiskCommands(program: Command, workplace: Workplace): void {
  program
    .command('risk')
    .description('what the plan depends on')
    .command('n-1')
    .description(
      'remove every border, line, river section, port, lock, terminal, family of services and country once: who is lost, late, at what cost',
    )
    .option('--days <n>', 'each is gone from now on for so many days', '60')
    .option('--scenario <ids>', 'these scenarios of the network together instead, such as D01,D03')
    .option('--last', 'what was found last, without looking again')
    .option('--limit <n>', 'rows to show, the worst first', '30')
    .option('--json', 'one JSON document on standard output')
    .action((options: RiskOptions) => secure(workplace, options));
}

async function secure(workplace: Workplace, options: RiskOptions): Promise<void> {
  const { terminal } = workplace;
  const [days, count] = [Number(options.days), Number(options.limit)];
  if (!(days >= 1 && days <= limits.planDays))
    return terminal.wrongCall(`--days should be from 1 to ${limits.planDays}`);
  if (!(Number.isInteger(count) && count >= 1)) return terminal.wrongCall('--limit should be a whole number from 1');
  await atDesk(workplace, async (desk) => {
    const scenarios = options.scenario?.split(/[,;+]/).map((id) => id.trim());
    const problem = scenarios === undefined ? undefined : unknownIn(desk.network, scenarios);
    if (problem !== undefined) return terminal.wrongCall(problem);
    const bar = progressBar(process.stderr, () => terminal.clock.now());
    const report =
      options.last === true
        ? await desk.lastSecurity()
        : await desk.secure(
            { days, ...(scenarios === undefined ? {} : { scenarios }) },
            { progress: bar.show, shouldStop: () => false },
          );
    bar.end();
    if (options.json === true) terminal.json(report ?? {});
    else if (report === undefined) terminal.line('nobody has looked yet:\n  npx dryport risk n-1');
    else print(terminal, report, count);
    terminal.exitCode = report === undefined ? 1 : 0;
  });
}

function unknownIn({ scenarios }: Network, ids: readonly string[]): string | undefined {
  const unknown = ids.find((id) => !scenarios.some((scenario) => scenario.id === id));
  return unknown === undefined
    ? undefined
    : `--scenario: ${unknown} is no scenario of this network (dryport disrupt scenarios lists them)`;
}

function print(terminal: Terminal, { asOf, base, currency, days, rows, seconds }: SecurityReport, count: number): void {
  terminal.line(
    `${writeCounted(rows.length, 'element')} removed once each for ${days} days, as of ${asOf.slice(0, 16)}Z, in ${seconds.toFixed(1)} s; the plan has ${writeCounted(base.units, 'unit')}, ${writeCount(base.late)} late, cost ${writeMoney(base.cost)} ${currency}`,
  );
  terminal.table(
    ['element', 'kind', 'name', 'units on it', 'lost', 'late', `extra cost ${currency}`, 'recovery', 'expected a year'],
    rows
      .slice(0, count)
      .map((row) => [
        row.element,
        row.kind,
        row.name,
        writeCount(row.affected),
        writeCount(row.lostUnits),
        writeCount(row.lateUnits),
        writeMoney(row.extraCost),
        `${row.recoveryDays.toFixed(1)} d`,
        row.expectedPerYear === undefined ? '' : writeMoney(row.expectedPerYear),
      ]),
  );
  if (rows.length > count) terminal.line(`and ${writeCount(rows.length - count)} more (--limit)`);
}
