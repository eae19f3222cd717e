import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { isError, writeFinding } from '../base/finding.ts';
import { type Minute, writeMinute } from '../base/time.ts';
import { civilOf, writeDay, type Zone } from '../base/zone.ts';
import { readWorkload, type Workload, workloadFiles } from '../exchange/csv/workload.ts';
import type { Facility, FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { PartId, Terminal as Plant } from '../model/terminal.ts';
import { readSeed, seedMax } from '../sim/bookings.ts';
import { figuresOf, type PlayFigures } from '../sim/terminal/figures.ts';
import { flowOf } from '../sim/terminal/flow.ts';
import { playTerminal } from '../sim/terminal/play.ts';
import { type RuleName, ruleNames, ruleOf } from '../sim/terminal/rules.ts';
import { networkInUse, readNetworkFolder } from './network-folder.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly workload: string;
  readonly facility: string;
  readonly network?: string;
  readonly blocks?: string;
  readonly seed: string;
  readonly times: string;
  readonly notice: string;
  readonly json?: boolean;
}

const [timesMost, noticeMost, findingsShown] = [20, 720, 20];

/** Below such a fill stacks are hardly ever more than one high, and no rule has anything to decide. */
const fillWorthLooking = 0.3;

const ruleWords: Record<RuleName, string> = {
  dryport: "Dryport's",
  category: 'a stack per departure',
  nearest: 'nearest slot',
  random: 'random',
};

export function addSimTerminalCommand(sim: Command, workplace: Workplace): void {
  sim
    .command('terminal')
    .description('a flow of units from outside through a terminal, by its own yard and load plans and by other rules')
    .requiredOption('--workload <folder>', 'visits.csv and units.csv as ConFlowGen writes them')
    .requiredOption('--facility <facility>', 'whose terminal it passes: CQ_TUA')
    .option('--blocks <ids>', 'only these blocks: A,R,X (default: all)')
    .option('--seed <n>', 'the same seed plays the same world', '1')
    .option('--times <n>', 'the flow so many times over, each at other hours', '1')
    .option('--notice <hours>', 'how long before a truck fetches a unit its window is promised', '24')
    .option('--network <folder>', 'a network folder (default: the one in use)')
    .option('--json', 'one JSON document on standard output')
    .action((options: Options) => simTerminal(workplace, options));
}

/** What is to be played, as asked for. */
interface Asked {
  readonly network: Network;
  readonly facility: Facility;
  readonly plant: Plant;
  readonly blocks: ReadonlySet<PartId>;
  readonly workload: Workload;
  readonly seed: number;
  readonly times: number;
  readonly notice: number;
}

async function simTerminal(workplace: Workplace, options: Options): Promise<void> {
  const { terminal } = workplace;
  const [seed, times, notice] = [readSeed(options.seed), Number(options.times), Number(options.notice)];
  if (seed === undefined) terminal.wrongCall(`--seed should be a whole number up to ${seedMax}`);
  else if (!(Number.isInteger(times) && times >= 1 && times <= timesMost))
    terminal.wrongCall(`--times should be a whole number from 1 to ${timesMost}`);
  else if (!(notice >= 0 && notice <= noticeMost))
    terminal.wrongCall(`--notice should be hours from 0 to ${noticeMost}`);
  else {
    const network = options.network === undefined ? await networkInUse(workplace) : readNetworkFolder(options.network);
    if (typeof network === 'string') {
      terminal.wrongCall(network);
      return;
    }
    const site = siteOf(network, options);
    if ('problem' in site) {
      terminal.wrongCall(site.problem);
      return;
    }
    const workload = readFiles(terminal, options.workload, site.facility.zone);
    if (workload !== undefined) play(terminal, { network, ...site, workload, seed, times, notice }, options);
  }
}

function siteOf(
  network: Network,
  { facility: text, blocks: list }: Options,
): Pick<Asked, 'facility' | 'plant' | 'blocks'> | { readonly problem: string } {
  const facility = network.facilities.get(text.toUpperCase() as FacilityId);
  const plant = facility === undefined ? undefined : network.terminals.get(facility.id);
  if (facility === undefined) return { problem: `there is no facility ${text}` };
  const known = new Set(plant?.blocks.map(({ id }) => id));
  if (plant === undefined || known.size === 0) return { problem: `${facility.id} has no blocks in blocks.csv` };
  if (plant.tracks.length === 0) return { problem: `${facility.id} has no tracks in tracks.csv` };
  const blocks = new Set((list?.toUpperCase().split(',') ?? [...known]) as PartId[]);
  const strange = [...blocks].find((block) => !known.has(block));
  return strange === undefined
    ? { facility, plant, blocks }
    : { problem: `${facility.id} has no block ${strange}: ${[...known].join(', ')}` };
}

/** Findings are told, and cost their line; with nothing left to play there is no play. */
function readFiles(terminal: Terminal, folder: string, zone: Zone): Workload | undefined {
  const [visits, units] = [workloadFiles.visits, workloadFiles.units].map((file) => join(folder, file));
  const missing = [visits, units].find((path) => path === undefined || !existsSync(path));
  if (visits === undefined || units === undefined || missing !== undefined) {
    terminal.wrongCall(`there is no file ${missing}`);
    return undefined;
  }
  const read = readWorkload({ visits: readFileSync(visits, 'utf8'), units: readFileSync(units, 'utf8') }, zone);
  for (const finding of read.findings.slice(0, findingsShown))
    terminal.note(`${finding.severity} ${writeFinding(finding)}`);
  if (read.findings.length > findingsShown)
    terminal.note(`... and ${read.findings.length - findingsShown} more findings`);
  if (read.findings.some(isError)) terminal.exitCode = 1;
  if (read.visits.length > 0 && read.units.length > 0) return read;
  terminal.problem(`nothing of ${folder} can be played`);
  return undefined;
}

function play(terminal: Terminal, asked: Asked, { workload: folder, json }: Options): void {
  const { network, facility, plant, blocks, workload, seed, times, notice } = asked;
  const flow = flowOf(workload, { seed, copies: times, noticeHours: notice });
  const site = { terminal: plant, book: network.wagons, blocks };
  const played = ruleNames.map((rule) => {
    const began = performance.now();
    const tally = playTerminal(site, flow, ruleOf(rule, seed));
    const hours = hoursOf(tally.liftsByHour);
    return {
      rule,
      hours,
      hoursPerSecond: Math.round((hours * 1000) / (performance.now() - began)),
      ...figuresOf(tally, flow),
    };
  });
  const moments = [...flow.visits.map(({ arrives }) => arrives)].sort((a, b) => a - b);
  const [first, last] = [moments[0] ?? (0 as Minute), moments.at(-1) ?? (0 as Minute)];
  if (json === true) {
    const asKeyed = { workload: folder, facility: facility.id, blocks: [...blocks], seed, times, noticeHours: notice };
    const span = { visitsFrom: writeMinute(first), visitsTo: writeMinute(last) };
    terminal.json({ simulated: true, ...asKeyed, ...span, rules: played });
    return;
  }
  const day = (at: Minute): string => writeDay(civilOf(facility.zone, at).day);
  const trains = flow.visits.filter(({ kind }) => kind === 'train').length;
  terminal.line(
    `${facility.name}, ${[...blocks].join(' ')}: ${writeCounted(flow.units.length, 'unit')}, ${writeCounted(trains, 'train')}, ${writeCounted(flow.visits.length - trains, 'barge')}, ${day(first)} to ${day(last)}. All of it is simulated`,
  );
  if (plant.berths.length === 0 && trains < flow.visits.length)
    terminal.note(`${facility.id} has no berth: a shuttle on its tracks brings what barges carry`);
  print(terminal, played);
}

const hoursOf = (byHour: ReadonlyMap<number, number>): number => {
  const hours = [...byHour.keys()];
  return hours.length === 0 ? 0 : Math.max(...hours) - Math.min(...hours) + 1;
};

type Played = PlayFigures & { readonly rule: RuleName; readonly hours: number; readonly hoursPerSecond: number };

const fixed = (value: number | undefined, digits: number): string =>
  value === undefined ? '-' : value.toFixed(digits);
const percent = (share: number | undefined): string => (share === undefined ? '-' : `${Math.round(share * 100)} %`);

function print(terminal: Terminal, played: readonly Played[]): void {
  terminal.table(
    [
      'stacked by',
      'reshuffles a retrieval',
      'reshuffles',
      'retrievals',
      'truck turn min',
      '9 of 10',
      'train stay h',
      '9 of 10',
    ],
    played.map(
      ({ rule, reshufflesPerRetrieval, reshuffles, retrievals, truckTurnMinutes: turn, trainStayHours: stay }) => [
        ...[ruleWords[rule], fixed(reshufflesPerRetrieval, 3), reshuffles, retrievals],
        ...[fixed(turn?.median, 1), fixed(turn?.most, 1), fixed(stay?.median, 2), fixed(stay?.most, 2)],
      ],
    ),
  );
  const [own] = played;
  if (own === undefined) return;
  terminal.line('');
  terminal.table(
    ["by Dryport's rule: who comes and goes by", 'units', 'days in the yard', 'median', '9 of 10'],
    own.dwellDays.map(({ way, count, mean, median, most }) => [
      ...[way.replace('-', ', then '), count],
      ...[mean, median, most].map((value) => fixed(value, 1)),
    ]),
  );
  terminal.line('');
  const { yardFill, liftsPerHour, loading } = own;
  terminal.line(
    `yard        ${percent(yardFill?.mean)} full, ${percent(yardFill?.most)} at most; ${writeCounted(own.unitsMost, 'unit')}, ${writeCounted(own.plugsMost ?? 0, 'plug')} at most`,
  );
  terminal.line(`lifts       ${fixed(liftsPerHour?.mean, 1)} an hour, ${fixed(liftsPerHour?.most, 0)} in the busiest`);
  terminal.line(
    `trains      ${loading.trains} loaded: worth ${loading.value}; no loading is worth more than ${loading.bound}`,
  );
  terminal.line(
    `left over   ${own.leftBehind} found no place on their departure, ${own.missed} came too late for it, ${own.withoutSlot} found no slot`,
  );
  terminal.line(`in and out  ${own.came} came, ${own.left} left`);
  terminal.line(`speed       ${own.hours} hours, ${own.hoursPerSecond} a second`);
  if ((yardFill?.most ?? 1) < fillWorthLooking)
    terminal.note('so much ground is free that nothing need be stacked: --blocks gives the flow less of it');
}
