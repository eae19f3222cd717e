import { type Finding, isError } from '../../base/finding.ts';
import type { Network } from '../../model/network.ts';
import type { Service } from '../../model/service.ts';
import { readTable, type Table } from '../csv/table.ts';
import { readCalendars } from './calendars.ts';
import { readCalls, readTariffs } from './calls.ts';
import { noFacility } from './cells.ts';
import { checkNetwork } from './check.ts';
import { readCorridors } from './corridors.ts';
import { readCarriers, readStorage } from './day-tariffs.ts';
import { readDemandGoods, readDemands, readQuoted, readSeasons } from './demands.ts';
import { readFacilities } from './facilities.ts';
import { readFamilies } from './families.ts';
import { readPerishables, readReeferRules } from './perishables.ts';
import { readBorders, readCurrencies, readEmissions, readHub, readTransfers } from './rules.ts';
import { fittingScenarios, readScenarios } from './scenarios.ts';
import { readServices } from './services.ts';
import { readTerminals } from './terminals.ts';
import { readVessels } from './vessels.ts';
import { readWagonBook } from './wagons.ts';

/** Files a network cannot do without, and those it may leave out. docs/network-format.md describes each column. */
const neededFiles = [
  'hub.csv',
  'facilities.csv',
  'services.csv',
  'calls.csv',
  'calendars.csv',
  'tariffs.csv',
  'transfers.csv',
  'emissions.csv',
] as const;
const optionalFiles = [
  'borders.csv',
  'currencies.csv',
  'demand.csv',
  'goods.csv',
  'seasons.csv',
  'quoted.csv',
  'scenarios.csv',
  'storage.csv',
  'carriers.csv',
  'demurrage.csv',
  'blocks.csv',
  'tracks.csv',
  'gates.csv',
  'berths.csv',
  'machines.csv',
  'wagons.csv',
  'trains.csv',
  'segregation.csv',
  'vessels.csv',
  'perishables.csv',
  'reefers.csv',
  'waypoints.csv',
  'corridors.csv',
  'families.csv',
] as const;

/**
 * Reads a network folder, given as its files' texts by name. Whatever can be read is read: a bad row costs that row.
 * `network` is absent only when an error leaves nothing to plan on; findings name file and line.
 */
export function readNetwork(files: ReadonlyMap<string, string>): { network?: Network; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  for (const file of neededFiles) {
    if (!files.has(file)) findings.push({ severity: 'error', file, reason: 'the file is missing' });
  }
  const known: readonly string[] = [...neededFiles, ...optionalFiles];
  for (const file of files.keys()) {
    if (file.endsWith('.csv') && !known.includes(file))
      findings.push({ severity: 'warning', file, reason: 'is not a file of a network' });
  }
  const tables = new Map<string, Table>();
  const table = (file: string): Table => {
    const text = files.get(file);
    const read = readTable(text ?? '', file);
    if (text !== undefined) findings.push(...read.findings);
    tables.set(file, read);
    return read;
  };
  const keep = <T extends { findings: readonly Finding[] }>(read: T): T => {
    findings.push(...read.findings);
    return read;
  };
  const have = (file: string): boolean => files.has(file);

  const hub = keep(readHub(table('hub.csv')));
  const { facilities } = keep(readFacilities(table('facilities.csv')));
  if (facilities.size === 0) return { findings: orNothing(findings, 'facilities.csv', 'facility') };
  const { segments } = keep(readTariffs(table('tariffs.csv'), hub.twentyShare));
  const { calls } = keep(readCalls(table('calls.csv'), facilities, segments));
  const { calendars } = keep(readCalendars(table('calendars.csv')));
  const spoiled = spoiledServices(tables, findings);
  const lacking = [segments, calls, calendars].some(({ size }) => size === 0); // Each service would say so of itself.
  const { services } = lacking
    ? { services: new Map() }
    : keep(readServices(table('services.csv'), calls, calendars, spoiled));
  const { families } = keep(readFamilies(table('families.csv'), familiesOf(services, tables.get('services.csv'))));
  const { transfers } = keep(readTransfers(table('transfers.csv'), facilities));
  const { borders } = have('borders.csv') ? keep(readBorders(table('borders.csv'), facilities)) : { borders: [] };
  const { emissions } = keep(readEmissions(table('emissions.csv')));
  const { currencies } = have('currencies.csv')
    ? keep(readCurrencies(table('currencies.csv')))
    : { currencies: new Map() };
  const { demands } = have('demand.csv') ? keep(readDemands(table('demand.csv'), facilities)) : { demands: [] };
  const { goods } = have('goods.csv') ? keep(readDemandGoods(table('goods.csv'))) : { goods: [] };
  const { seasons } = have('seasons.csv') ? keep(readSeasons(table('seasons.csv'))) : { seasons: [] };
  const { quoted } = have('quoted.csv') ? keep(readQuoted(table('quoted.csv'), facilities)) : { quoted: [] };
  const { storage } = keep(readStorage(table('storage.csv'), facilities));
  const owned = { carriers: table('carriers.csv'), demurrage: table('demurrage.csv') };
  const { carriers } = keep(readCarriers(owned, hub.norms.currency));
  const inside = {
    blocks: table('blocks.csv'),
    tracks: table('tracks.csv'),
    gates: table('gates.csv'),
    berths: table('berths.csv'),
    machines: table('machines.csv'),
  };
  const { terminals } = keep(readTerminals(inside, facilities));
  const book = { wagons: table('wagons.csv'), trains: table('trains.csv'), segregation: table('segregation.csv') };
  const { wagons } = keep(readWagonBook(book, services));
  const { vessels } = keep(readVessels(table('vessels.csv')));
  const { perishables } = keep(readPerishables(table('perishables.csv')));
  const { reeferRules } = keep(readReeferRules(table('reefers.csv')));

  const { scenarios: read } = have('scenarios.csv')
    ? keep(readScenarios(table('scenarios.csv'), facilities))
    : { scenarios: [] };
  const { corridors } = keep(readCorridors(table('waypoints.csv'), table('corridors.csv')));

  const offer = { facilities, services, families, transfers, borders };
  const withoutScenarios: Network = {
    id: hub.id,
    name: hub.name,
    ...(hub.nameZh === undefined ? {} : { nameZh: hub.nameZh }),
    ...(hub.short === undefined ? {} : { short: hub.short }),
    ...offer,
    emissions,
    norms: hub.norms,
    currencies: new Map([...currencies, [hub.norms.currency, 1]]),
    demands,
    goods,
    seasons,
    quoted,
    scenarios: [],
    storage,
    carriers,
    terminals,
    wagons,
    vessels,
    perishables,
    reeferRules,
    corridors,
  };
  const { scenarios } = keep(fittingScenarios(withoutScenarios, services.size === 0 ? [] : read));
  const network: Network = { ...withoutScenarios, scenarios };
  if (services.size === 0)
    return { findings: orNothing(withoutEchoes(tables, facilities, findings), 'services.csv', 'service') };
  if (transfers.length > 0 && emissions.perTonneKm.size > 0)
    findings.push(...checkNetwork(network, (file, field) => linesOf(tables.get(file), field)));
  const usable = !findings.some((finding) => isError(finding) && finding.file === 'hub.csv');
  const clear = withoutEchoes(tables, facilities, findings);
  return usable ? { network, findings: clear } : { findings: clear };
}

/** All findings but those about a facility whose own row was refused: that row has said so once and for all. */
function withoutEchoes(
  tables: ReadonlyMap<string, Table>,
  facilities: ReadonlyMap<string, unknown>,
  findings: readonly Finding[],
): readonly Finding[] {
  const refused = [...linesOf(tables.get('facilities.csv'), 'id').keys()].filter((id) => !facilities.has(id));
  return findings.filter(
    ({ reason, value = '' }) =>
      !(reason.endsWith(noFacility) && value.split(';').some((part) => refused.includes(part.trim()))),
  );
}

/** Files without a single row have nothing wrong with them, and are still no network. */
const orNothing = (findings: readonly Finding[], file: string, what: string): readonly Finding[] =>
  findings.some(isError) ? findings : [...findings, { severity: 'error', file, reason: `there is no ${what} in it` }];

/** Families that services are of, those included whose row was refused: it has said so. */
const familiesOf = (services: ReadonlyMap<string, Service>, table: Table | undefined): ReadonlySet<string> =>
  new Set([...[...services.values()].map(({ family }) => family), ...linesOf(table, 'family').keys()]);

/** The line on which each value of a column first stands. */
function linesOf(table: Table | undefined, field: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const index = table?.columns.get(field);
  for (const { cells, line } of table?.rows ?? []) {
    const value = index === undefined ? undefined : cells[index];
    if (value !== undefined && !lines.has(value)) lines.set(value, line);
  }
  return lines;
}

/** Services of which calls.csv, calendars.csv or tariffs.csv has a refused row. */
function spoiledServices(tables: ReadonlyMap<string, Table>, findings: readonly Finding[]): ReadonlySet<string> {
  const refused = new Set(findings.filter(isError).map(({ file, line }) => `${file}:${line}`));
  const spoiled = new Set<string>();
  for (const file of ['calls.csv', 'calendars.csv', 'tariffs.csv']) {
    const { columns, rows } = tables.get(file) ?? { columns: new Map<string, number>(), rows: [] };
    const index = columns.get('service') ?? -1;
    for (const { line, cells } of rows) if (refused.has(`${file}:${line}`)) spoiled.add(cells[index] ?? '');
  }
  return spoiled;
}
