import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { minuteOf } from '../base/time.ts';
import { type Disruption, type DisruptionId, declaredFrom } from '../model/disruption.ts';
import type { DisruptionChange, Order } from '../operations/order.ts';
import { type DisruptionSheet, disruptionSheet, scenarioSheet, whereWords } from '../tracking/disruption-sheet.ts';
import { zoneOf } from '../tracking/leg-sheet.ts';
import {
  type DisruptGiven,
  dayOf,
  freeId,
  idFor,
  type Problem,
  readDisruption,
  readEffect,
  readPeriod,
} from './disrupt-words.ts';
import { readWhen } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

/** `dryport disrupt`: what is closed, slow, short of space, dear or refused, from when until when. */
export function addDisruptCommands(program: Command, workplace: Workplace): void {
  const parent = program.command('disrupt').description('what is closed, slow, short of space, dear or refused');
  const json = '--json';
  const jsonText = 'one JSON document on standard output';
  const effects = (command: Command): Command =>
    command
      .option('--capacity <share>', 'the share of the space that is left: 0 is closed')
      .option('--delay <wait>', 'each departure takes so much longer there: 48h, 3d')
      .option('--cost <more>', 'freight is dearer: +20%, or 300 for each unit')
      .option('--days <n>', 'how long it lasts; nobody knows where neither this nor --until is given')
      .option('--until <when>', 'when it is over: +18d, 2026-12-19')
      .option('--severity <word>', 'low, medium or high')
      .option('--name <text>', 'what people call it')
      .option('--note <text>', 'what else is known')
      .option('--source <text>', 'who says so');
  effects(
    parent
      .command('add')
      .description('declare a disruption, or all of a scenario of the network')
      .option('--scenario <id>', 'a scenario of the network, such as D01 (disrupt scenarios lists them)')
      .option('--border <ids>', 'borders, with commas between')
      .option('--facility <ids>', 'facilities: nothing calls there or passes')
      .option('--link <links>', 'between two places: A-B both ways, A:B one way')
      .option('--country <codes>', 'all places of a country; with --embargo or --hs goods to or from it')
      .option('--service <ids>', 'only these services')
      .option('--family <names>', 'only services of these families')
      .option('--mode <modes>', 'only these modes')
      .option('--departure <ids>', 'only these departures')
      .option('--hs <prefixes>', 'only these goods, which are refused: first digits of HS codes')
      .option('--embargo', 'goods are refused: those of --hs, or to and from --country')
      .option('--from <when>', 'when it begins: now, +5d, 2026-12-01', 'now')
      .option('--id <id>', 'its id, where it should not be made up'),
  )
    .option(json, jsonText)
    .action((given: DisruptGiven) => atDesk(workplace, (desk) => add(workplace, desk, given)));
  parent
    .command('list')
    .description('all disruptions that are to come or hold')
    .option('--all', 'also those that are over or withdrawn')
    .option(json, jsonText)
    .action((given: { all?: boolean; json?: boolean }) => atDesk(workplace, (desk) => list(workplace, desk, given)));
  parent
    .command('scenarios')
    .description('the scenarios of the network')
    .option(json, jsonText)
    .action((given: { json?: boolean }) => atDesk(workplace, async (desk) => scenarios(workplace, desk, given)));
  parent
    .command('show')
    .description('one disruption')
    .argument('<disruption>')
    .option(json, jsonText)
    .action((id: string, given: { json?: boolean }) => atDesk(workplace, (desk) => show(workplace, desk, id, given)));
  effects(parent.command('revise').description('say better what is known of it').argument('<disruption>'))
    .option('--from <when>', 'when it begins')
    .option('--open-end', 'nobody knows its end any more')
    .requiredOption('--reason <text>', 'why (needed)')
    .option(json, jsonText)
    .action((id: string, given: DisruptGiven & { openEnd?: boolean }) =>
      atDesk(workplace, (desk) => revise(workplace, desk, id, given)),
    );
  parent
    .command('end')
    .description('it is over')
    .argument('<disruption>')
    .option('--when <when>', 'from when on it is over', 'now')
    .requiredOption('--reason <text>', 'why (needed)')
    .option(json, jsonText)
    .action((id: string, given: { when: string; reason: string; json?: boolean }) =>
      atDesk(workplace, async (desk) => {
        const until = readWhen(given.when, desk.clock.now(), hubZone(desk));
        if (until === undefined) return workplace.terminal.wrongCall(`--when should be a moment, not ${given.when}`);
        const order = { kind: 'end-disruption' as const, disruption: id as DisruptionId, until, reason: given.reason };
        await give(workplace, desk, [order], given);
      }),
    );
  parent
    .command('withdraw')
    .description('it never was: a false alarm')
    .argument('<disruption>')
    .requiredOption('--reason <text>', 'why (needed)')
    .option(json, jsonText)
    .action((id: string, given: { reason: string; json?: boolean }) =>
      atDesk(workplace, (desk) => {
        const order = { kind: 'withdraw-disruption' as const, disruption: id as DisruptionId, reason: given.reason };
        return give(workplace, desk, [order], given);
      }),
    );
}

const hubZone = ({ network }: Desk) => zoneOf(network, [...network.facilities.values()].find(({ ours }) => ours)?.id);

async function add(workplace: Workplace, desk: Desk, given: DisruptGiven): Promise<void> {
  const known = new Set((await desk.views.disruptions()).map(({ disruption }) => disruption.id as string));
  const taken = (id: string): boolean => known.has(id);
  const made = given.scenario === undefined ? oneOf(desk, given, taken) : ofScenario(desk, given, taken);
  if ('problem' in made) return workplace.terminal.wrongCall(made.problem);
  const orders = made.map((declared) => ({ kind: 'declare-disruption' as const, declared }));
  await give(workplace, desk, orders, given);
}

function oneOf(desk: Desk, given: DisruptGiven, taken: (id: string) => boolean): Disruption[] | Problem {
  const read = readDisruption(given, desk.clock.now(), hubZone(desk));
  if ('problem' in read) return read;
  return [{ ...read, id: (given.id ?? idFor(read, taken)) as DisruptionId }];
}

function ofScenario(desk: Desk, given: DisruptGiven, taken: (id: string) => boolean): Disruption[] | Problem {
  const parts = desk.network.scenarios.filter(({ id }) => id === given.scenario);
  if (parts.length === 0) return { problem: `there is no scenario ${given.scenario} (disrupt scenarios lists them)` };
  const period = readPeriod(given, desk.clock.now(), hubZone(desk));
  if ('problem' in period) return period;
  const lasts = period.until === undefined ? {} : { until: period.until };
  const id = given.id ?? freeId(`${given.scenario}-${dayOf(period.from)}`, taken);
  return declaredFrom(parts, period.from, id).map((each) => ({ ...each, ...lasts }));
}

async function revise(
  workplace: Workplace,
  desk: Desk,
  id: string,
  given: DisruptGiven & { openEnd?: boolean },
): Promise<void> {
  const { terminal } = workplace;
  const state = (await desk.views.disruptions()).find(({ disruption }) => disruption.id === id);
  const { capacity, delay, cost, from, days, until, openEnd, severity, name, note, source, reason = '' } = given;
  const effect = [capacity, delay, cost].some((each) => each !== undefined) ? readEffect(given) : undefined;
  if (effect !== undefined && 'problem' in effect) return terminal.wrongCall(effect.problem);
  const begins = from ?? (state === undefined ? 'now' : new Date(state.disruption.from * 60_000).toISOString());
  const period = readPeriod({ from: begins, days, until }, desk.clock.now(), hubZone(desk));
  if ('problem' in period) return terminal.wrongCall(period.problem);
  const change = definite({
    effect: effect === undefined ? undefined : { ...state?.disruption.effect, ...effect },
    from: from === undefined ? undefined : period.from,
    until: openEnd === true ? null : period.until,
    severity,
    name,
    note,
    source,
  }) as DisruptionChange;
  const order = { kind: 'revise-disruption' as const, disruption: id as DisruptionId, change, reason };
  await give(workplace, desk, [order], given);
}

const definite = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

async function give(
  workplace: Workplace,
  desk: Desk,
  orders: readonly Order[],
  given: { json?: boolean },
): Promise<void> {
  const { terminal } = workplace;
  const at = desk.clock.now();
  const command = { id: `cli/${randomUUID()}`, actor: 'local', source: 'cli', at, orders };
  const { answers } = await desk.hub.execute(command);
  const ids = answers.flatMap((answer) => ('done' in answer ? answer.done.map(({ stream }) => stream) : []));
  const states = (await desk.views.disruptions()).filter(({ disruption }) =>
    ids.includes(`disruption:${disruption.id}`),
  );
  const sheets = states.map((state) => disruptionSheet(state, minuteOf(at)));
  const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
  if (given.json === true) terminal.json({ disruptions: sheets, refused });
  else {
    table(workplace, sheets);
    for (const { code, reason } of refused) terminal.line(`refused, ${code}: ${reason}`);
    if (sheets.length > 0) terminal.line('dryport replan --preview shows who has to go another way');
  }
  terminal.exitCode = refused.length > 0 ? 1 : 0;
}

async function list(workplace: Workplace, desk: Desk, given: { all?: boolean; json?: boolean }): Promise<void> {
  const now = minuteOf(desk.clock.now());
  const sheets = (await desk.views.disruptions())
    .map((state) => disruptionSheet(state, now))
    .filter(({ stands }) => given.all === true || stands === 'now' || stands === 'coming');
  if (given.json === true) return workplace.terminal.json({ disruptions: sheets });
  if (sheets.length === 0) workplace.terminal.line('nothing is disrupted, as far as anybody has said');
  else table(workplace, sheets);
}

function table({ terminal }: Workplace, sheets: readonly DisruptionSheet[]): void {
  if (sheets.length === 0) return;
  const rows = sheets.map((sheet) => [
    sheet.id,
    sheet.stands,
    effectWords(sheet),
    sheet.from,
    sheet.until ?? 'open',
    whereWords(sheet),
    sheet.name,
  ]);
  terminal.table(['disruption', 'stands', 'what', 'from', 'until', 'where', 'name'], rows);
}

function effectWords({ kind, effect }: Pick<DisruptionSheet, 'kind' | 'effect'>): string {
  const { capacity, delayHours, costPct, costPerUnit } = effect;
  const words = [
    kind === 'closed' || kind === 'embargo' ? kind : '',
    capacity === undefined || capacity === 0 ? '' : `${Math.round(capacity * 100)} % of space`,
    delayHours === undefined ? '' : `+${delayHours} h`,
    costPct === undefined ? '' : `+${costPct} %`,
    costPerUnit === undefined ? '' : `+${costPerUnit / 100} a unit`,
  ];
  return words.filter((word) => word !== '').join(', ');
}

function scenarios({ terminal }: Workplace, { network }: Desk, given: { json?: boolean }): void {
  const sheets = network.scenarios.map(scenarioSheet);
  if (given.json === true) {
    terminal.json({ scenarios: sheets });
    return;
  }
  const rows = sheets.map((sheet) => [
    sheet.id,
    effectWords(sheet),
    sheet.days === undefined ? 'open' : `${sheet.days} d`,
    whereWords(sheet),
    sheet.name,
  ]);
  terminal.table(['scenario', 'what', 'lasts', 'where', 'name'], rows);
}

async function show({ terminal }: Workplace, desk: Desk, id: string, given: { json?: boolean }): Promise<void> {
  const state = (await desk.views.disruptions()).find(({ disruption }) => disruption.id === id);
  if (state === undefined) return terminal.problem(`there is no disruption ${id}`);
  const sheet = disruptionSheet(state, minuteOf(desk.clock.now()));
  if (given.json === true) return terminal.json(sheet);
  terminal.line(`${sheet.id}: ${sheet.name} (${sheet.severity}, ${sheet.stands})`);
  terminal.line(`${effectWords(sheet)} from ${sheet.from} until ${sheet.until ?? 'nobody knows when'}`);
  terminal.line(`where: ${whereWords(sheet)}`);
  if (sheet.note !== '') terminal.line(sheet.note);
  terminal.line(`source: ${sheet.source}; version ${sheet.version}, recorded ${sheet.recorded}`);
}
