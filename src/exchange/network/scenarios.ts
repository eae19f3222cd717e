import type { Finding } from '../../base/finding.ts';
import { cents } from '../../base/money.ts';
import { told } from '../../base/sentence.ts';
import { days, hours, type Minute } from '../../base/time.ts';
import { type Effect, isHsPrefix, type Link, type Scenario, severities, type Where } from '../../model/disruption.ts';
import { disruptionFaults } from '../../model/disruption-rules.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { type Mode, modes } from '../../model/way.ts';
import { type CellReader, Fields, listOf, missingColumns, numberIn, oneOf } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { facilityId, knownFacility, readMark, serviceId } from './cells.ts';
import { chineseName } from './chinese-name.ts';

/** scenarios.csv: disruptions that once were, or that somebody thinks of, to be declared at a moment of one's choice. */
export function readScenarios(
  table: Table,
  facilities: ReadonlyMap<FacilityId, Facility>,
): { scenarios: (Scenario & { readonly line: number })[]; findings: Finding[] } {
  const scenarios: (Scenario & { line: number })[] = [];
  const findings = missingColumns(table, ['id', 'name', 'severity', 'mark']);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', plainId, 'an id');
    const name = fields.need('name', (text) => text, 'a name');
    const severity = fields.need('severity', oneOf(severities), 'how bad it is');
    const mark = fields.need('mark', readMark, 'a mark');
    const where = readWhere(fields, facilities);
    const hs = fields.maybe('hs', listOf(hsPrefix), 'first digits of HS codes parted by ;');
    const trade = fields.maybe('trade', listOf(country), 'countries parted by ;');
    const effect = readEffect(fields);
    const lasts = fields.maybe('days', numberIn(0.01, 3650), 'days');
    if (fields.failed || id === undefined || name === undefined || severity === undefined || mark === undefined)
      continue;
    const goods = {
      ...(hs === undefined ? {} : { hs }),
      ...(trade === undefined ? {} : { countries: trade }),
    };
    scenarios.push({
      id,
      name,
      ...chineseName(fields),
      where,
      ...(Object.keys(goods).length === 0 ? {} : { goods }),
      effect,
      ...(lasts === undefined ? {} : { lasts: days(lasts) }),
      severity,
      note: fields.text('note'),
      source: fields.text('source'),
      mark,
      line: fields.line,
    });
  }
  return { scenarios, findings: [...findings, ...fields.findings] };
}

/** Scenarios that the network they belong to has places and services for, and findings about the others. */
export function fittingScenarios(
  network: Network,
  read: readonly (Scenario & { readonly line: number })[],
): { scenarios: Scenario[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const scenarios = read.flatMap(({ line, ...scenario }): Scenario[] => {
    const faults = disruptionFaults(network, { ...scenario, from: 0 as Minute });
    for (const { field, value, problem } of faults)
      findings.push({ severity: 'error', file: 'scenarios.csv', line, field, value, ...told(problem) });
    return faults.length > 0 ? [] : [scenario];
  });
  return { scenarios, findings };
}

function readWhere(fields: Fields, facilities: ReadonlyMap<FacilityId, Facility>): Where {
  const where = {
    borders: fields.maybe('borders', listOf(plainId), 'borders parted by ;'),
    facilities: fields.maybe('facilities', listOf(knownFacility(facilities)), 'facilities parted by ;'),
    links: fields.maybe('links', listOf(readLink), 'links parted by ;')?.flat(),
    countries: fields.maybe('countries', listOf(country), 'countries parted by ;'),
    services: fields.maybe('services', listOf(serviceId), 'services parted by ;'),
    families: fields.maybe(
      'families',
      listOf((text) => text),
      'service families parted by ;',
    ),
    modes: fields.maybe('modes', listOf<Mode>(oneOf(modes)), 'modes parted by ;'),
  };
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined)) as Where;
}

function readEffect(fields: Fields): Effect {
  const capacity = fields.maybe('capacity', numberIn(0, 0.999), 'the share of space left, 0 to below 1');
  const delay = fields.maybe('delay_h', numberIn(0.02, 8760), 'hours');
  const percent = fields.maybe('cost_pct', numberIn(0, 9900), 'per cent on top');
  const perUnit = fields.maybe('cost_per_unit', numberIn(0, 1_000_000_000), 'an amount');
  return {
    ...(capacity === undefined ? {} : { capacity }),
    ...(delay === undefined ? {} : { delay: hours(delay) }),
    ...(percent === undefined ? {} : { costFactor: 1 + percent / 100 }),
    ...(perUnit === undefined ? {} : { costPerUnit: cents(perUnit * 100) }),
  };
}

const plainId: CellReader<never> = (text) =>
  /^[A-Za-z0-9][A-Za-z0-9_]{0,19}$/.test(text)
    ? (text as never)
    : { problem: 'an id has letters, digits and _, at most 20 of them' };

const country: CellReader<string> = (text) =>
  /^[A-Z]{2}$/.test(text) ? text : { problem: 'should be the two capitals of a country' };

const hsPrefix: CellReader<string> = (text) =>
  isHsPrefix(text) ? text : { problem: 'should be 2 to 6 digits of an HS code' };

/** `A-B` is both ways, `A:B` from A to B alone. */
const readLink: CellReader<Link[]> = (text) => {
  const [from = '', to = '', more] = text.split(/[-:]/);
  const ends = [facilityId(from), facilityId(to)];
  if (more !== undefined || ends.some((end) => typeof end !== 'string'))
    return { problem: 'should be A-B (both ways) or A:B (one way)' };
  const there = { from: from as FacilityId, to: to as FacilityId };
  return text.includes(':') ? [there] : [there, { from: there.to, to: there.from }];
};
