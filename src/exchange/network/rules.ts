import type { Finding } from '../../base/finding.ts';
import { type Currency, cents, readCurrency } from '../../base/money.ts';
import { hours } from '../../base/time.ts';
import type { Border, BorderId, BorderState } from '../../model/border.ts';
import type { Facility, FacilityId, ShortName } from '../../model/facility.ts';
import type { Emissions, Norms } from '../../model/network.ts';
import type { EmissionId } from '../../model/service.ts';
import type { Transfer } from '../../model/transfer.ts';
import { isMode, type Mode, modes, readWay } from '../../model/way.ts';
import { Fields, missingColumns, numberIn, oneOf, wholeIn } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { knownFacility, readMark } from './cells.ts';
import { shortName } from './facilities.ts';

/** hub.csv: names the hub and its norms, a key a line. */
export function readHub(table: Table): {
  id: string;
  name: string;
  nameZh?: string;
  short?: ShortName;
  norms: Norms;
  twentyShare: number;
  findings: Finding[];
} {
  const findings = missingColumns(table, ['key', 'value']);
  const fields = new Fields(table);
  const seen = new Set<string>();
  const texts = new Map<string, string>();
  const numbers = new Map<string, number>();
  let currency: Currency | undefined;
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const key = fields.text('key');
    if (seen.has(key)) fields.refuse('key', key, 'stands twice');
    seen.add(key);
    if (key === 'currency') currency = fields.need('value', readCurrency, 'a currency of ISO 4217');
    else if (textKeys.has(key) || otherNames.has(key))
      texts.set(key, fields.need('value', (text) => text, `the ${key} of the hub`) ?? '');
    else if (Object.hasOwn(normBounds, key)) {
      const [low = 0, high = 0] = normBounds[key] ?? [];
      const value = fields.need('value', numberIn(low, high), `${key}, a number from ${low} to ${high}`);
      if (value !== undefined) numbers.set(key, value);
    } else
      fields.warn(
        'key',
        key,
        `is not known; known are ${[...textKeys, ...otherNames, ...Object.keys(normBounds)].join(', ')}`,
      );
  }
  const missing = [...textKeys, ...Object.keys(normBounds)].filter((key) => !seen.has(key) && !optionalNorms.has(key));
  if (missing.length > 0 && findings.length === 0 && table.columns.size > 0)
    findings.push({ severity: 'error', file: table.file, reason: `keys are missing: ${missing.join(', ')}` });
  const get = (key: string): number => numbers.get(key) ?? 0;
  const norms: Norms = {
    currency: currency ?? ('USD' as Currency),
    timeValuePerYear: get('time_value_pct_per_year') / 100,
    shelfLossShare: get('shelf_loss_pct') / 100,
    carbonPerTonne: cents(get('carbon_per_tonne') * 100),
    latePerDay: cents(get('late_per_unit_day') * 100),
    acceptFactor: get('accept_factor'),
    acceptLateDays: get('accept_late_days'),
    sellingMargin: get('selling_margin_pct') / 100,
    ...(numbers.has('scenario_years') ? { scenarioYears: get('scenario_years') } : {}),
  };
  const short = shortName(texts.get('short') ?? '', texts.get('short_zh') ?? '');
  const nameZh = texts.get('name_zh') ?? '';
  const named = {
    ...{ id: texts.get('id') ?? '', name: texts.get('name') ?? '', ...short },
    ...(nameZh === '' ? {} : { nameZh }),
  };
  return { ...named, norms, twentyShare: get('rate20_pct') / 100, findings: [...findings, ...fields.findings] };
}

const textKeys = new Set(['id', 'name', 'currency']);
/** These may be left out. */
const otherNames = new Set(['name_zh', 'short', 'short_zh']);

/** These may be left out, too. */
const optionalNorms = new Set(['scenario_years']);

const normBounds: Readonly<Record<string, readonly [number, number]>> = {
  time_value_pct_per_year: [0, 1000],
  shelf_loss_pct: [0, 100],
  carbon_per_tonne: [0, 100_000_000],
  late_per_unit_day: [0, 1_000_000_000],
  accept_factor: [1, 100],
  accept_late_days: [0, 365],
  selling_margin_pct: [0, 1000],
  rate20_pct: [1, 100],
  scenario_years: [0.1, 1000],
};

/** transfers.csv: what changing from one way to another takes, at one facility or (empty) at all. */
export function readTransfers(
  table: Table,
  facilities: ReadonlyMap<FacilityId, Facility>,
): { transfers: Transfer[]; findings: Finding[] } {
  const transfers: Transfer[] = [];
  const findings = missingColumns(table, ['from', 'to', 'hours', 'per_unit', 'mark']);
  if (findings.length > 0) return { transfers, findings };
  const fields = new Fields(table);
  const seen = new Set<string>();
  for (const _ of fields.rows()) {
    const facility = fields.maybe('facility', knownFacility(facilities), 'the id of a facility');
    const from = fields.need('from', readWay, wayForm);
    const to = fields.need('to', readWay, wayForm);
    const wait = fields.need('hours', numberIn(0, 1000), 'hours');
    const perUnit = fields.need('per_unit', numberIn(0, 20_000_000), 'an amount');
    const lifts = fields.maybe('lifts', wholeIn(0, 10), 'the number of lifts') ?? 1;
    const mark = fields.need('mark', readMark, 'a mark');
    if (fields.failed || from === undefined || to === undefined || wait === undefined) continue;
    if (perUnit === undefined || mark === undefined) continue;
    const key = `${facility ?? '*'} ${from} ${to}`;
    if (seen.has(key)) fields.refuse('from', from, `the transfer from ${from} to ${to} stands twice`);
    seen.add(key);
    if (fields.failed) continue;
    const place = facility === undefined ? {} : { facility };
    transfers.push({ ...place, from, to, wait: hours(wait), perUnit: cents(perUnit * 100), lifts, mark });
  }
  return { transfers, findings: [...findings, ...fields.findings] };
}

const wayForm = 'a way: rail-1435, rail-1520, road, barge, sea, air, or gate for the customer';

/** borders.csv: how long each border or lock holds a departure, one row a state; the first row of an id is the normal one. */
export function readBorders(
  table: Table,
  facilities: ReadonlyMap<FacilityId, Facility>,
): { borders: Border[]; findings: Finding[] } {
  const borders = new Map<string, Border>();
  const findings = missingColumns(table, ['id', 'from', 'to', 'mode', 'state', 'mean_h', 'p50_h', 'p90_h', 'mark']);
  if (findings.length > 0) return { borders: [], findings };
  const fields = new Fields(table);
  for (const _ of fields.rows()) {
    const id = fields.need('id', (text) => text as BorderId, 'the id of the border');
    const from = fields.need('from', knownFacility(facilities), 'the id of a facility');
    const to = fields.need('to', knownFacility(facilities), 'the id of a facility');
    const mode = fields.need('mode', oneOf<Mode>(modes), 'a mode');
    const state = readBorderState(fields);
    const capacity = fields.maybe('capacity_per_day', numberIn(0, 100_000), 'departures a day');
    const background = fields.maybe('background_per_day', numberIn(0, 100_000), 'departures a day') ?? 0;
    if (fields.failed || id === undefined || from === undefined || to === undefined) continue;
    if (mode === undefined || state === undefined) continue;
    const known = borders.get(id);
    if (known === undefined) {
      const load = { ...(capacity === undefined ? {} : { capacityPerDay: capacity }), backgroundPerDay: background };
      borders.set(id, { id, from, to, mode, states: [state], ...load });
    } else if (known.from !== from || known.to !== to || known.mode !== mode) {
      fields.refuse('id', id, 'has another from, to or mode in an earlier row');
    } else borders.set(id, { ...known, states: [...known.states, state] });
  }
  return { borders: [...borders.values()], findings: [...findings, ...fields.findings] };
}

function readBorderState(fields: Fields): BorderState | undefined {
  const name = fields.need('state', (text) => text, 'the name of the state');
  const meanHours = fields.need('mean_h', numberIn(0, 10_000), 'hours');
  const medianHours = fields.need('p50_h', numberIn(0, 10_000), 'hours');
  const p90Hours = fields.need('p90_h', numberIn(0, 10_000), 'hours');
  const mark = fields.need('mark', readMark, 'a mark');
  if (name === undefined || meanHours === undefined || medianHours === undefined) return;
  if (p90Hours === undefined || mark === undefined) return;
  if (p90Hours < medianHours) fields.refuse('p90_h', fields.text('p90_h'), 'is below the median');
  return { name, meanHours, medianHours, p90Hours, mark };
}

/** emissions.csv: grams of CO2e per tonne-kilometre by id, per lift, and per hour of a unit that needs current. */
export function readEmissions(table: Table): { emissions: Emissions; findings: Finding[] } {
  const perTonneKm = new Map<EmissionId, number>();
  const reeferPerHour = new Map<Mode | 'yard', number>();
  let perLift = 0;
  const findings = missingColumns(table, ['id', 'per', 'grams', 'mark']);
  const fields = new Fields(table);
  const seen = new Set<string>();
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const id = fields.need('id', (text) => text, 'the id of the factor');
    const per = fields.need('per', oneOf(['tonne-km', 'lift', 'reefer-hour']), 'what it is per');
    const grams = fields.need('grams', numberIn(0, 10_000_000), 'grams of CO2e');
    fields.need('mark', readMark, 'a mark');
    if (fields.failed || id === undefined || grams === undefined) continue;
    const factor = per === 'lift' ? per : `${id} per ${per}`;
    if (seen.has(factor)) fields.refuse('id', id, 'stands twice');
    seen.add(factor);
    if (fields.failed) continue;
    if (per === 'lift') perLift = grams;
    else if (per === 'tonne-km') perTonneKm.set(id as EmissionId, grams);
    else if (id === 'yard' || isMode(id)) reeferPerHour.set(id, grams);
    else fields.refuse('id', id, `a reefer-hour belongs to a mode or to yard: ${modes.join(', ')}, yard`);
  }
  return { emissions: { perTonneKm, perLift, reeferPerHour }, findings: [...findings, ...fields.findings] };
}

/** currencies.csv: what one unit of each currency is worth in the hub's own. */
export function readCurrencies(table: Table): { currencies: Map<Currency, number>; findings: Finding[] } {
  const currencies = new Map<Currency, number>();
  const findings = missingColumns(table, ['currency', 'worth', 'mark']);
  const fields = new Fields(table);
  for (const _ of findings.length > 0 ? [] : fields.rows()) {
    const currency = fields.need('currency', readCurrency, 'a currency of ISO 4217');
    const worth = fields.need('worth', numberIn(0.000001, 1_000_000), "its worth in the hub's currency");
    fields.need('mark', readMark, 'a mark');
    if (currency !== undefined && currencies.has(currency)) fields.refuse('currency', currency, 'stands twice');
    if (!fields.failed && currency !== undefined && worth !== undefined) currencies.set(currency, worth);
  }
  return { currencies, findings: [...findings, ...fields.findings] };
}
