import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { isError } from '../base/finding.ts';
import { textOf } from '../base/sentence.ts';
import { readComposition } from '../exchange/csv/composition.ts';
import type { Wagon } from '../terminal/rail/question.ts';
import type { LoadPlanSheet } from '../tracking/load-plan-sheet.ts';
import { addLoadingCommands, atDeparture, orderQuietly, printKept } from './loading.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import type { Desk, Workplace } from './workplace.ts';

interface Options {
  readonly wagons?: string;
  readonly at?: string;
  readonly keep?: boolean;
  readonly anew?: boolean;
  readonly json?: boolean;
}

/** `dryport rail`: which unit stands on which wagon. */
export function addRailCommands(program: Command, workplace: Workplace): void {
  const rail = program.command('rail').description('trains: which unit stands on which wagon');
  rail
    .command('load-plan')
    .description('positions, weights and axle loads of a train, and why others stay behind; a load list to print')
    .argument('<departure>', 'such as CQ-DOS-2026-12-01-1')
    .option(
      '--wagons <file>',
      'its wagons in order, as CSV with the columns wagon and type (default: those kept, else usual ones)',
    )
    .option('--at <facility>', 'where it is loaded (default: its first call)')
    .option('--keep', 'plan now and keep it; who was placed by hand stays in place')
    .option('--anew', 'as it would be planned now, whatever is kept')
    .option('--json', 'one JSON document on standard output')
    .action((departure: string, options: Options) => loadPlan(workplace, departure, options));
  addLoadingCommands(rail, workplace, 'train');
}

async function loadPlan(workplace: Workplace, text: string, options: Options): Promise<void> {
  const { terminal } = workplace;
  const file = options.wagons;
  if (file !== undefined && !existsSync(file)) {
    terminal.wrongCall(`there is no file ${file}`);
    return;
  }
  if (options.keep === true) {
    const answer = await orderQuietly(workplace, 'train', text, options, async (desk, id, at) => {
      const wagons = file === undefined ? undefined : readWagons(terminal, desk, file);
      if (wagons === 'wrong') return { problem: 'nothing was kept' };
      return desk.loadings.keep(id, {
        ...at,
        ...(wagons === undefined ? {} : { wagons }),
        stay: 'by-hand',
        of: 'train',
      });
    });
    if (answer !== undefined && 'refused' in answer && options.json === true) terminal.json(answer);
    if (answer === undefined || 'refused' in answer) return;
  }
  await atDeparture(workplace, 'train', text, options.at, async (desk, id, at) => {
    const wagons = file === undefined || options.keep === true ? undefined : readWagons(terminal, desk, file);
    if (wagons === 'wrong') return;
    const own = wagons === undefined ? {} : { wagons };
    const plan = await desk.loadings.train(id, { ...at, ...own, ...(options.anew === true ? { anew: true } : {}) });
    if (plan === undefined) terminal.problem(`there is no departure ${id}`);
    else if ('problem' in plan) terminal.problem(textOf(plan.problem));
    else if (options.json === true) terminal.json(plan);
    else print(terminal, plan);
  });
}

function readWagons(terminal: Terminal, desk: Desk, file: string): readonly Wagon[] | 'wrong' {
  const { wagons, findings } = readComposition(readFileSync(file, 'utf8'), file, desk.network.wagons.types);
  if (!findings.some(isError)) return wagons;
  terminal.findings(findings);
  terminal.wrongCall(`${file} is no composition; nothing was planned`);
  return 'wrong';
}

const tonnes = (kg: number): string => (kg / 1000).toFixed(1);

function print(terminal: Terminal, plan: LoadPlanSheet): void {
  const { totals } = plan;
  terminal.line(
    `${plan.departure}  ${plan.name}, from ${plan.facilityName}, ${plan.departs.replace('T', ' ').slice(0, 16)}`,
  );
  const limit = (kg: number | undefined): string => (kg === undefined ? '' : ` of ${tonnes(kg)}`);
  terminal.line(
    `${writeCounted(totals.units, 'unit')}, ${totals.teu} TEU on ${writeCounted(plan.wagons.length, 'wagon')}; goods ${tonnes(totals.goodsKg)}${limit(totals.goodsMaxKg)} t, train ${tonnes(totals.grossKg)}${limit(totals.grossMaxKg)} t, ${totals.lengthM.toFixed(0)}${totals.lengthMaxM === undefined ? '' : ` of ${totals.lengthMaxM}`} m`,
  );
  terminal.line(
    `worth ${plan.value}; no loading is worth more than ${plan.bound}. ${writeCounted(plan.reshuffles, 'reshuffle')} in the yard; ${totals.awaited} of the units are not there yet`,
  );
  if (totals.carriedM !== undefined)
    terminal.line(`${totals.carriedM.toFixed(0)} m carried along the track from trains beside it`);
  printKept(terminal, plan.kept);
  printConnections(terminal, 'comes by', plan.comes);
  printConnections(terminal, 'goes on by', plan.goes);
  terminal.line('');
  terminal.table(
    ['no', 'wagon', 'type', 'place', 'unit', 'type', 'kg', 'to', 'lifted from', 'wagon t', 'axles t', ''],
    plan.wagons.flatMap((wagon) => wagonRows(wagon)),
  );
  if (plan.left.length === 0) return;
  terminal.line('');
  terminal.line(`${writeCounted(plan.left.length, 'unit')} stay behind:`);
  terminal.table(
    ['unit', 'type', 'kg', 'why', ''],
    plan.left.map(({ unit, number, sizeType, grossKg, code, detail }) => [
      number ?? unit,
      sizeType,
      grossKg,
      code,
      detail,
    ]),
  );
}

/** Which trains bring units and take them on; nothing is said where all come and go by the gate. */
function printConnections(terminal: Terminal, head: string, rows: LoadPlanSheet['comes']): void {
  if (rows.every(({ departure }) => departure === undefined)) return;
  terminal.line('');
  terminal.table(
    [head, 'name', 'at', '', 'units', 'TEU', 'places'],
    rows.map(({ departure = 'the gate', name = '', at, is = '', units, teu, places = '' }) => [
      ...[departure, name, at?.replace('T', ' ').slice(0, 16) ?? '', is, units, teu, places],
    ]),
  );
}

const liftedFrom = ({ from }: LoadPlanSheet['wagons'][number]['units'][number]): string =>
  from === undefined ? '' : `${from.departure}${from.wagon === undefined ? '' : ` ${from.wagon}/${from.place}`}`;

function wagonRows(wagon: LoadPlanSheet['wagons'][number]): (string | number)[][] {
  const { position, number, type, grossKg, axlesKg, units } = wagon;
  const head = [position, number, type];
  const weights = [tonnes(grossKg), axlesKg.map(tonnes).join(' ')];
  if (units.length === 0) return [[...head, '', 'empty', '', '', '', '', ...weights, '']];
  return units.map((unit, index) => [
    ...(index === 0 ? head : ['', '', '']),
    ...[unit.place, unit.number ?? unit.unit, unit.sizeType, unit.grossKg, unit.to, unit.slot ?? liftedFrom(unit)],
    ...(index === 0 ? weights : ['', '']),
    [
      ...(unit.needsPlug ? ['reefer'] : []),
      ...unit.dangerous.map((danger) => `class ${danger}`),
      ...(unit.here ? [] : ['not here yet']),
      ...(unit.held === undefined ? [] : [`held: ${unit.held}`]),
      ...(unit.byHand === true ? ['by hand'] : []),
      ...(unit.onward === undefined ? [] : [`then ${unit.onward}`]),
      ...(unit.reshuffles > 0 ? [`${unit.reshuffles} upon it`] : []),
    ].join(', '),
  ]);
}
