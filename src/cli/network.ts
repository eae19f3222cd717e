import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { isError } from '../base/finding.ts';
import { minuteOf } from '../base/time.ts';
import type { Day } from '../base/zone.ts';
import { readNetwork } from '../exchange/network/network.ts';
import type { Network } from '../model/network.ts';
import { summarise } from '../tracking/network-summary.ts';
import { compareQuoted } from '../tracking/quoted.ts';
import type { Terminal } from './terminal.ts';
import type { Workplace } from './workplace.ts';

/** `dryport network`: a hub as a folder of CSV files. */
export function addNetworkCommands(program: Command, workplace: Workplace): void {
  const network = program.command('network').description('read, check and load a hub and its services');
  network
    .command('check')
    .description('read a network folder and say everything that is wrong with it')
    .argument('<folder>', 'the folder, such as networks/chongqing')
    .option('--quoted', 'compare travel times with the products of quoted.csv')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: { quoted?: boolean; json?: boolean }) =>
      check(workplace.terminal, folder, options),
    );
  network
    .command('load')
    .description('make a network the one to plan on')
    .argument('<folder>', 'the folder, such as networks/chongqing')
    .option('--json', 'one JSON document on standard output')
    .action((folder: string, options: { json?: boolean }) => load(workplace, folder, options.json === true));
}

/** Texts of a folder's CSV files by name, or why there are none. */
export function readFolder(folder: string): ReadonlyMap<string, string> | { problem: string } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { problem: `${folder} is no folder` };
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (names.length === 0)
    return { problem: `${folder} holds no CSV files; docs/network-format.md says which it needs` };
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function check(terminal: Terminal, folder: string, options: { quoted?: boolean; json?: boolean }): void {
  const files = readFolder(folder);
  if ('problem' in files) {
    terminal.wrongCall(files.problem);
    return;
  }
  const { network, findings } = readNetwork(files);
  const today = Math.floor(minuteOf(terminal.clock.now()) / 1440) as Day;
  const products = options.quoted === true && network !== undefined ? compareQuoted(network, today) : undefined;
  if (options.json === true) {
    const summary = network === undefined ? {} : { summary: summarise(network) };
    terminal.json({ findings, ...summary, ...(products === undefined ? {} : { products }) });
  } else {
    terminal.findings(findings);
    if (network !== undefined) printSummary(terminal, network);
    if (products !== undefined) printQuoted(terminal, products);
  }
  terminal.exitCode = network === undefined || findings.some(isError) ? 1 : 0;
}

async function load({ terminal, open }: Workplace, folder: string, json: boolean): Promise<void> {
  const files = readFolder(folder);
  if ('problem' in files) {
    terminal.wrongCall(files.problem);
    return;
  }
  const { network, findings } = readNetwork(files);
  const bad = network === undefined || findings.some(isError);
  if (!bad) {
    const office = await open();
    try {
      await office.keepNetwork(files, network);
    } finally {
      await office.close();
    }
  }
  if (json) terminal.json({ loaded: !bad, network: network?.id, findings });
  else {
    terminal.findings(findings);
    if (!bad)
      terminal.line(
        `planning on ${network.name} from now on: ${network.facilities.size} facilities, ${network.services.size} services`,
      );
    else terminal.line('not loaded: mend the errors first');
  }
  terminal.exitCode = bad ? 1 : 0;
}

function printSummary(terminal: Terminal, network: Network): void {
  const summary = summarise(network);
  const { facilities, services, departuresPerWeek } = summary;
  terminal.line(
    `${network.name}: ${facilities} facilities, ${services} services, ${departuresPerWeek} departures a week`,
  );
  const rows = summary.families.map((family) => [
    family.family,
    family.modes.join(' '),
    family.services,
    family.departuresPerWeek,
    family.teuPerYear,
    `${family.perDayMean.toFixed(1)} / ${family.perDayPeak}`,
  ]);
  terminal.table(['family', 'modes', 'services', 'departures/week', 'TEU/year', 'a day, mean / peak'], rows);
  const { mean, peak } = summary.hubTrainsPerDay;
  const marks = Object.entries(summary.marks).map(([mark, count]) => `${count} ${mark}`);
  terminal.line(
    `trains at the hub a day: mean ${mean.toFixed(1)}, peak ${peak}; services and segments: ${marks.join(', ')}`,
  );
}

function printQuoted(terminal: Terminal, products: ReturnType<typeof compareQuoted>): void {
  const rows = products.map((product) => [
    product.id,
    product.name,
    `${product.lowDays}-${product.highDays}`,
    product.days === undefined ? 'no path' : product.days.toFixed(1),
    product.within ? 'within' : 'outside',
    product.path.join(', '),
  ]);
  terminal.table(['id', 'product', 'quoted days', 'ours', '', 'path'], rows);
  for (const { id, within, note } of products) if (!within && note !== '') terminal.line(`${id} is outside: ${note}`);
  terminal.line(
    `${products.filter(({ within }) => within).length} of ${products.length} quoted products within their range`,
  );
}
