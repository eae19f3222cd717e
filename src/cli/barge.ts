import type { Command } from 'commander';
import { textOf } from '../base/sentence.ts';
import { readVesselId } from '../model/vessel.ts';
import type { StowPlanSheet } from '../tracking/stow-plan-sheet.ts';
import { addLoadingCommands, atDeparture, orderQuietly, printKept } from './loading.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly vessel?: string;
  readonly keep?: boolean;
  readonly anew?: boolean;
  readonly json?: boolean;
}

/** `dryport barge`: which unit stands in which cell. */
export function addBargeCommands(program: Command, workplace: Workplace): void {
  const barge = program.command('barge').description('barges: which unit stands in which cell');
  barge
    .command('stow')
    .description('bay, row and tier of each unit over all calls, how the barge lies, and why others stay ashore')
    .argument('<departure>', 'such as GUO-SHA-2026-12-01-1')
    .option(
      '--vessel <kind>',
      'a barge of vessels.csv (default: the one kept, else the smallest that carries what the service sells)',
    )
    .option('--keep', 'plan now and keep it; who was placed by hand stays in place')
    .option('--anew', 'as it would be planned now, whatever is kept')
    .option('--json', 'one JSON document on standard output')
    .action((departure: string, options: Options) => stow(workplace, departure, options));
  addLoadingCommands(barge, workplace, 'barge');
}

async function stow(workplace: Workplace, text: string, options: Options): Promise<void> {
  const { terminal } = workplace;
  const vessel = options.vessel === undefined ? undefined : readVesselId(options.vessel);
  if (options.vessel !== undefined && vessel === undefined) {
    terminal.wrongCall(`--vessel should be a barge of vessels.csv, not ${options.vessel}`);
    return;
  }
  const own = vessel === undefined ? {} : { vessel };
  if (options.keep === true) {
    const keep = { ...own, stay: 'by-hand' as const, of: 'barge' as const };
    const answer = await orderQuietly(workplace, 'barge', text, options, (desk, id) => desk.loadings.keep(id, keep));
    if (answer !== undefined && 'refused' in answer && options.json === true) terminal.json(answer);
    if (answer === undefined || 'refused' in answer) return;
  }
  await atDeparture(workplace, 'barge', text, undefined, async (desk, id) => {
    const asked = options.keep === true ? {} : own;
    const plan = await desk.loadings.barge(id, { ...asked, ...(options.anew === true ? { anew: true } : {}) });
    if (plan === undefined) terminal.problem(`there is no departure ${id}`);
    else if ('problem' in plan) terminal.problem(textOf(plan.problem));
    else if (options.json === true) terminal.json(plan);
    else print(terminal, plan);
  });
}

const tonnes = (kg: number): string => (kg / 1000).toFixed(1);

function print(terminal: Terminal, plan: StowPlanSheet): void {
  const { vessel, totals } = plan;
  terminal.line(`${plan.departure}  ${plan.name}, on ${vessel.id} ${vessel.name} (${vessel.mark})`);
  terminal.line(
    `${writeCounted(totals.units, 'unit')}, ${totals.teu} TEU, ${tonnes(totals.grossKg)} t; worth ${plan.value}; no stowage is worth more than ${plan.bound}. ${totals.awaited} of the units are not there yet`,
  );
  printKept(terminal, plan.kept);
  terminal.line('');
  terminal.table(
    ['call', 'at', 'leaves', 'off', 'on', 'aboard', 't', 'plugs', 'draught m', 'GM m', 'list °', 'trim m'],
    plan.calls.map((call) => [
      ...[call.call + 1, call.facilityName, call.departs.replace('T', ' ').slice(0, 16), call.discharged, call.loaded],
      ...[call.aboard, tonnes(call.grossKg), call.plugs],
      ...[call.draughtM, call.gmM, call.listDegrees, call.trimM].map((value) => value.toFixed(2)),
    ]),
  );
  terminal.line('');
  terminal.table(
    ['cell', 'unit', 'type', 'kg', 'on at', 'off at', ''],
    plan.units.map((unit) => [
      ...[unit.cell, unit.number ?? unit.unit, unit.sizeType, unit.grossKg],
      ...[plan.calls[unit.from]?.facilityName ?? '', unit.toName],
      [
        ...(unit.needsPlug ? ['reefer'] : []),
        ...unit.dangerous.map((danger) => `class ${danger}`),
        ...(unit.here ? [] : ['not here yet']),
        ...(unit.held === undefined ? [] : [`held: ${unit.held}`]),
        ...(unit.byHand === true ? ['by hand'] : []),
      ].join(', '),
    ]),
  );
  if (plan.left.length === 0) return;
  terminal.line('');
  terminal.line(`${writeCounted(plan.left.length, 'unit')} stay ashore:`);
  terminal.table(
    ['unit', 'type', 'kg', 'why', ''],
    plan.left.map(({ unit, number, sizeType, grossKg, code, detail }) => [
      ...[number ?? unit, sizeType, grossKg, code, detail],
    ]),
  );
}
