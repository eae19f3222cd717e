import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { UnitKey } from '../model/unit.ts';
import type { ReplanChoice, ReplanReport } from '../operations/planning/replan-report.ts';
import { progressBar } from './progress-bar.ts';
import { planName, writeCount, writeCounted, writeMoney } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface ReplanOptions {
  readonly preview?: boolean;
  readonly approve?: readonly string[];
  readonly maxExtraCost?: string;
  readonly of?: string;
  readonly undo?: string;
  readonly json?: boolean;
}

/** `dryport replan`: who has to go another way, and doing it. */
export function addReplanCommand(program: Command, workplace: Workplace): void {
  program
    .command('replan')
    .description('plan around what is disrupted: show it, do it in whole or in part, or undo it before it is told')
    .option('--preview', 'who moves from where to where, and who is lost; nothing is changed')
    .option('--approve <units...>', 'do it: all, or these units')
    .option('--max-extra-cost <amount>', 'only moves that cost no more each')
    .option('--of <preview>', 'the preview that is approved; a new one where nobody says')
    .option('--undo <preview>', 'take back what was approved, before anything is sent')
    .option('--json', 'one JSON document on standard output')
    .action((options: ReplanOptions) => replan(workplace, options));
}

async function replan(workplace: Workplace, options: ReplanOptions): Promise<void> {
  const { terminal } = workplace;
  const { approve, maxExtraCost, undo, of } = options;
  const most = maxExtraCost === undefined ? undefined : Number(maxExtraCost);
  if (most !== undefined && !(most >= 0))
    return terminal.wrongCall(`--max-extra-cost should be an amount, not ${maxExtraCost}`);
  const asked = [options.preview === true, approve !== undefined || most !== undefined, undo !== undefined];
  if (asked.filter((each) => each).length !== 1) return terminal.wrongCall('say one of --preview, --approve or --undo');
  await atDesk(workplace, async (desk) => {
    if (undo !== undefined) return undoOf(workplace, desk, undo, options);
    const id = of ?? (await preview(workplace, desk, options)).id;
    if (options.preview === true) return;
    const units = approve === undefined || approve.includes('all') ? {} : { units: approve as UnitKey[] };
    await approveOf(workplace, desk, id, { ...units, ...(most === undefined ? {} : { maxExtraCost: most }) }, options);
  });
}

async function preview(workplace: Workplace, desk: Desk, options: ReplanOptions): Promise<ReplanReport> {
  const { terminal } = workplace;
  const bar = progressBar(process.stderr, () => terminal.clock.now());
  const id = planName('R', desk.clock.now());
  const report = await desk.previewReplan(id, { progress: bar.show, shouldStop: () => false });
  bar.end();
  if (options.preview !== true) return report;
  if (options.json === true) terminal.json(report);
  else print(workplace, report);
  terminal.exitCode = report.checker !== 'ok' || report.lost.length > 0 ? 1 : 0;
  return report;
}

const rowsShown = 30;

function print({ terminal }: Workplace, report: ReplanReport): void {
  const { moved, lost, checker, currency } = report;
  if (checker !== 'ok') {
    terminal.line(
      `the checker refuses this plan: ${checker
        .slice(0, 5)
        .map(({ reason }) => reason)
        .join('; ')}`,
    );
    return;
  }
  terminal.line(
    `${writeCounted(report.affected, 'unit')} touched: ${writeCount(moved.length)} go another way, ${writeCount(lost.length)} have none (preview ${report.id})`,
  );
  const rows = moved
    .slice(0, rowsShown)
    .map((move) => [
      move.unit,
      `${move.fromPlaces.join('-')} > ${move.toPlaces.join('-')}`,
      `${move.delayHours >= 0 ? '+' : ''}${move.delayHours} h`,
      writeMoney(move.extraCost),
      move.reason,
    ]);
  if (rows.length > 0) terminal.table(['unit', 'way', 'later', `dearer ${currency}`, 'because'], rows);
  if (moved.length > rowsShown)
    terminal.line(`... and ${writeCount(moved.length - rowsShown)} more (--json lists all)`);
  for (const { unit, reason } of lost.slice(0, rowsShown)) terminal.line(`lost: ${unit}, ${reason}`);
  terminal.line(
    `together ${writeMoney(report.cost)} ${currency} dearer; at most ${(report.gap * 100).toFixed(2)} % above what it would be if nobody else were on the way; ${report.seconds.toFixed(1)} s, usable after ${report.usableSeconds.toFixed(1)} s`,
  );
  if (moved.length + lost.length > 0) terminal.line(`dryport replan --approve all --of ${report.id} does it`);
}

async function approveOf(
  workplace: Workplace,
  desk: Desk,
  id: string,
  choice: ReplanChoice,
  options: ReplanOptions,
): Promise<void> {
  const { terminal } = workplace;
  const done = await desk.approveReplan(id, choice, { key: randomUUID(), actor: 'local', source: 'cli' });
  terminal.exitCode = 'id' in done && done.refused.length === 0 ? 0 : 1;
  if (options.json === true) return terminal.json(done);
  if (!('id' in done)) return terminal.line(`refused, ${done.refused.code}: ${done.refused.reason}`);
  terminal.line(`${writeCounted(done.approved, 'unit')} planned anew; nothing is sent before ${done.undoUntil}`);
  if (done.refused.length > 0)
    terminal.line(
      `${writeCounted(done.refused.length, 'unit')} had changed or found no space: the next preview has them`,
    );
  terminal.line(`dryport replan --undo ${done.id} takes it back until then`);
}

async function undoOf(workplace: Workplace, desk: Desk, id: string, options: ReplanOptions): Promise<void> {
  const { terminal } = workplace;
  const done = await desk.undoReplan(id, { key: randomUUID(), actor: 'local', source: 'cli' });
  terminal.exitCode = 'id' in done && done.kept.length === 0 ? 0 : 1;
  if (options.json === true) return terminal.json(done);
  if ('id' in done) {
    terminal.line(`${writeCounted(done.undone, 'unit')} go as they did before`);
    if (done.kept.length > 0)
      terminal.line(`${writeCounted(done.kept.length, 'unit')} stay as approved: their bookings have moved on since`);
  } else terminal.line(`refused, ${done.refused.code}: ${done.refused.reason}`);
}
