import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import type { Compared } from '../operations/planning/compared.ts';
import { emptyReport, type PlanReport } from '../operations/planning/report.ts';
import { isWeight, type Weights, weightNames, weightRange } from '../plan/assign/weights.ts';
import { explain } from './explain.ts';
import { progressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { planName, writeCount, writeMoney } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

const words: Readonly<Record<string, string>> = {
  'no-route': 'no services lead there',
  'goods-not-accepted': 'no service takes the goods',
  'mode-not-allowed': 'the modes that are allowed lead nowhere',
  'too-heavy': 'too heavy for every lane',
  'arrives-too-late': 'none arrives in time',
  spoils: 'would spoil on the way',
  full: 'everything in time is full',
  'too-dear': 'what has space costs too much',
  amended: 'changed by their customer',
  'changed-meanwhile': 'moved on meanwhile',
  stopped: 'not taken over, since the run was stopped',
};

/** `dryport plan`: an itinerary for every unit that needs one. */
export function addPlanCommand(program: Command, workplace: Workplace): void {
  program
    .command('plan')
    .description('find an itinerary for every unit that has none, or whose itinerary can no longer be kept')
    .option('--days <n>', 'units that are ready within so many days', '60')
    .option(
      '--rounds <n>',
      `rounds in which space is given its price; 0 goes unit by unit (default: ${limits.pricingRounds}, with --time or --work as many as help)`,
    )
    .option('--time <duration>', 'begin nothing more to make the plan better after so long, such as 10s or 2m')
    .option('--work <n>', 'the same after so much work: the `work` of an earlier run gives the same plan again')
    .option('--all', 'plan also those whose itinerary stands')
    .option(
      '--weights <list>',
      `how many times as much as usual the plan minds each: time=2,carbon=1,late=0.5, from ${weightRange.least} to ${weightRange.most}`,
    )
    .option('--preview', 'write nothing: tell what the plan would come to beside the one that stands')
    .option('--explain <unit>', 'plan nothing: tell why a unit goes as it does, and what the next best costs')
    .option('--json', 'one JSON document on standard output')
    .action((options: PlanOptions) =>
      options.explain === undefined
        ? plan(workplace, options)
        : explain(workplace, options.explain, options.json === true),
    );
}

interface PlanOptions {
  readonly days: string;
  readonly rounds?: string;
  readonly time?: string;
  readonly work?: string;
  readonly all?: boolean;
  readonly weights?: string;
  readonly preview?: boolean;
  readonly explain?: string;
  readonly json?: boolean;
}

async function plan(workplace: Workplace, options: PlanOptions): Promise<void> {
  const { terminal } = workplace;
  const days = Number(options.days);
  if (!(days > 0 && days <= limits.planDays)) {
    terminal.wrongCall(`--days should be from 1 to ${limits.planDays}`);
    return;
  }
  const effort = readEffort(options);
  if ('problem' in effort) {
    terminal.wrongCall(effort.problem);
    return;
  }
  const weights = options.weights === undefined ? undefined : readWeights(options.weights);
  if (weights !== undefined && 'problem' in weights) {
    terminal.wrongCall(weights.problem);
    return;
  }
  const wish = {
    ...(weights === undefined ? {} : { weights }),
    ...(options.preview === true ? { preview: true } : {}),
  };
  await atDesk(workplace, async (desk) => {
    const counts = await desk.views.counts();
    if (counts.bookings === 0) {
      const hint =
        'there is nothing to plan: no bookings yet. Fill the store with\n  npx dryport import bookings FILE\n(npx dryport sim bookings makes one)';
      if (options.json === true) terminal.json(emptyReport('', desk.network.norms.currency, 0));
      else terminal.line(hint);
      return;
    }
    const bar = progressBar(process.stderr, () => terminal.clock.now());
    const watch = { progress: bar.show, shouldStop: () => false };
    const id = planName('P', desk.clock.now());
    const request = { days, ...effort, ...wish, all: options.all === true, plan: id, actor: 'local', source: 'cli' };
    const report = await desk.plan(request, watch);
    bar.end();
    if (options.json === true) terminal.json(report);
    else print(terminal, report);
    terminal.exitCode = report.checker !== 'ok' || report.unplanned + report.refused > 0 ? 1 : 0;
  });
}

interface PlanEffort {
  readonly rounds?: number;
  readonly seconds?: number;
  readonly work?: number;
}

function readEffort({ rounds, time, work }: PlanOptions): PlanEffort | { readonly problem: string } {
  const [count, limit] = [Number(rounds ?? 0), Number(work ?? 0)];
  if (!(Number.isInteger(count) && count >= 0 && count <= limits.pricingRoundsMax))
    return { problem: `--rounds should be from 0 to ${limits.pricingRoundsMax}` };
  if (!(Number.isInteger(limit) && limit >= 0)) return { problem: '--work should be a whole number' };
  const duration = time === undefined ? undefined : /^(\d+(?:\.\d+)?)(s|m)$/.exec(time);
  if (duration === null) return { problem: `--time should read like 10s or 2m, not ${time}` };
  return {
    ...(rounds === undefined ? {} : { rounds: count }),
    ...(work === undefined ? {} : { work: limit }),
    ...(duration === undefined ? {} : { seconds: Number(duration[1]) * (duration[2] === 'm' ? 60 : 1) }),
  };
}

/** `time=2,carbon=1`; what is not named counts as usual. */
function readWeights(text: string): Weights | { readonly problem: string } {
  const weights = { time: 1, carbon: 1, late: 1 };
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=');
    const known = weightNames.find((each) => each === name.trim());
    const size = Number(value);
    if (known === undefined || value.trim() === '' || !isWeight(size))
      return {
        problem: `--weights should read like time=2,carbon=1,late=0.5, each from ${weightRange.least} to ${weightRange.most}, not ${part}`,
      };
    weights[known] = size;
  }
  return weights;
}

/** The plan as it stands and the one that was made, side by side. */
function printPreview(terminal: Terminal, { changes, currency }: PlanReport, { before, after }: Compared): void {
  const row = (name: string, write: (sums: Compared['before']) => string): string[] => [
    name,
    write(before),
    write(after),
  ];
  terminal.table(
    ['', 'as it stands', 'would be'],
    [
      row('units with a way', ({ units }) => writeCount(units)),
      row(`cost, ${currency}`, ({ cost }) => writeMoney(cost)),
      row('CO2e, t', ({ co2eKg }) => writeCount(co2eKg / 1000)),
      row('days under way, mean', ({ meanDays }) => meanDays.toFixed(2)),
      row('late', ({ late }) => writeCount(late)),
    ],
  );
  terminal.line(
    `${writeCount(changes.moved.count)} units would go another way, ${writeCount(changes.lost.count)} would lose their plan; nothing was written`,
  );
}

function print(terminal: Terminal, report: PlanReport): void {
  const { plan: id, units, planned, late, unplanned, refused, seconds, checker, currency } = report;
  if (checker !== 'ok') {
    terminal.line(
      `the checker refuses this plan, nothing was changed: ${checker
        .slice(0, 5)
        .map(({ reason }) => reason)
        .join('; ')}`,
    );
    return;
  }
  if (units === 0) {
    terminal.line('every unit has an itinerary that can be kept');
    return;
  }
  if (report.preview !== undefined) {
    printPreview(terminal, report, report.preview);
    return;
  }
  terminal.line(
    `${writeCount(planned)} of ${writeCount(units)} units planned, ${writeCount(late)} of them late, in ${seconds.toFixed(1)} s (plan ${id})`,
  );
  const { moved, late: newlyLate, lost } = report.changes;
  if (moved.count + lost.count > 0)
    terminal.line(
      `${writeCount(moved.count)} go another way than before, ${writeCount(newlyLate.count)} are late that were not, ${writeCount(lost.count)} have lost their plan`,
    );
  if (unplanned + refused > 0) terminal.line(`${writeCount(unplanned + refused)} without plan:`);
  for (const [code, count] of Object.entries(report.reasons))
    terminal.line(`  ${writeCount(count ?? 0)} ${words[code] ?? code}`);
  if (refused > 0) terminal.line('units that moved on or lost their space meanwhile are planned by the next run');
  terminal.line(`cost ${writeMoney(report.cost)} ${currency}, CO2e ${writeCount(report.co2eKg / 1000)} t`);
  const gap = unplanned > 0 ? ', units without plan counted at their penalty' : '';
  terminal.line(
    `objective ${writeMoney(report.objective)}, bound ${writeMoney(report.bound)}: at most ${(report.gap * 100).toFixed(2)} % above the best possible${gap}`,
  );
}
