import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { hours } from '../../base/time.ts';
import type { Acceptance, CallPattern, EmissionId, Service, ServiceId } from '../../model/service.ts';
import type { UnitKind } from '../../model/size-type.ts';
import { isGauge, type Mode, modes, wayOf } from '../../model/way.ts';
import { Fields, listOf, missingColumns, numberIn, oneOf, wholeIn, yesOrNo } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import type { CalendarsByService } from './calendars.ts';
import type { CallsByService } from './calls.ts';
import { readMark, serviceId } from './cells.ts';
import { chineseName } from './chinese-name.ts';

const unitKinds: readonly UnitKind[] = [
  'dry',
  'reefer',
  'insulated',
  'tank',
  'open-top',
  'flat',
  'bulk',
  'ventilated',
  'named',
  'air',
];

/**
 * services.csv: what is offered. Its calls and calendars were read before and are put in here. A service is `spoiled` when
 * one of their rows was refused: that row has said so, and what it lacks now need not be said again.
 */
export function readServices(
  table: Table,
  calls: CallsByService,
  calendars: CalendarsByService,
  spoiled: ReadonlySet<string>,
): { services: Map<ServiceId, Service>; findings: Finding[] } {
  const services = new Map<ServiceId, Service>();
  const wanted = ['id', 'name', 'mode', 'capacity_teu', 'capacity_t', 'emission', 'mark'];
  const findings = missingColumns(table, wanted);
  if (findings.length > 0) return { services, findings };
  const fields = new Fields(table);
  for (const _ of fields.rows()) {
    const service = readService(fields, calls, calendars, spoiled);
    if (service === undefined) continue;
    if (services.has(service.id)) fields.refuse('id', service.id, 'stands twice');
    else if (services.size >= limits.services) fields.refuse('id', service.id, `more than ${limits.services} services`);
    else services.set(service.id, service);
  }
  return { services, findings: [...findings, ...fields.findings] };
}

function readService(
  fields: Fields,
  calls: CallsByService,
  calendars: CalendarsByService,
  spoiled: ReadonlySet<string>,
): Service | undefined {
  const id = fields.need('id', serviceId, 'the id of the service');
  const name = fields.need('name', (text) => text, 'a name');
  const mode = fields.need('mode', oneOf<Mode>(modes), 'a mode');
  const gauge = fields.maybe(
    'gauge',
    (text) => (isGauge(Number(text)) ? Number(text) : undefined),
    'a gauge in millimetres',
  );
  if (mode === 'rail' && gauge === undefined && !fields.failed)
    fields.refuse('gauge', undefined, 'a rail service needs its gauge');
  const teu = fields.need('capacity_teu', numberIn(0, 1_000_000), 'twenty-foot units');
  const tonnes = fields.need('capacity_t', numberIn(0, 10_000_000), 'gross tonnes');
  const plugs = fields.maybe('plugs', wholeIn(0, 100_000), 'the number of reefer plugs') ?? 0;
  const onDemand = fields.maybe('on_demand', yesOrNo, 'yes or no') ?? false;
  const accepts = readAcceptance(fields);
  const cutOffs = readCutOffs(fields);
  const emission = fields.need('emission', (text) => text as EmissionId, 'an id of emissions.csv');
  const mark = fields.need('mark', readMark, 'a mark');
  if (fields.failed || id === undefined || name === undefined || mode === undefined || mark === undefined) return;
  if (teu === undefined || tonnes === undefined || emission === undefined) return;
  const own = { calls: calls.get(id) ?? [], calendars: calendars.get(id) ?? [] };
  const lacks = lacksOf(own.calls, own.calendars.length);
  if (!spoiled.has(id)) for (const lack of lacks) fields.refuse('id', id, lack);
  if (lacks.length > 0) return;
  const family = fields.has('family') ? fields.text('family') : id;
  const capacity = { teu, kg: Math.round(tonnes * 1000), plugs };
  const nature = { id, name, ...chineseName(fields), mode, way: wayOf(mode, gauge), family, onDemand };
  return { ...nature, ...own, capacity, accepts, cutOffs, emission, mark };
}

function readAcceptance(fields: Fields): Acceptance {
  const kinds = fields.maybe('kinds', listOf<UnitKind>(oneOf(unitKinds)), 'kinds of units parted by ;');
  const classes = fields.maybe(
    'dg',
    listOf<string>((text) =>
      /^[1-9](\.[1-6])?$/.test(text) ? text : { problem: 'is no class of dangerous goods, such as 9 or 2.1' },
    ),
    'classes parted by ;',
  );
  return {
    kinds: new Set(kinds ?? unitKinds.filter((kind) => kind !== 'air')),
    dangerousClasses: new Set(classes ?? []),
    gross20MaxKg: fields.maybe('max20_kg', wholeIn(1, 100_000), 'kilograms') ?? 36_000,
    gross40MaxKg: fields.maybe('max40_kg', wholeIn(1, 100_000), 'kilograms') ?? 36_000,
  };
}

function readCutOffs(fields: Fields): Service['cutOffs'] {
  const delivery = fields.maybe('cutoff_h', numberIn(0, 720), 'hours before departure') ?? 0;
  return {
    delivery: hours(delivery),
    reefer: hours(fields.maybe('cutoff_reefer_h', numberIn(0, 720), 'hours before departure') ?? delivery),
    dangerous: hours(fields.maybe('cutoff_dg_h', numberIn(0, 720), 'hours before departure') ?? delivery),
    documents: hours(fields.maybe('cutoff_docs_h', numberIn(0, 720), 'hours before departure') ?? delivery),
  };
}

function lacksOf(calls: readonly CallPattern[], calendars: number): string[] {
  const lacks: string[] = [];
  if (calls.length < 2) lacks.push('has fewer than two good calls in calls.csv');
  if (calls.length > limits.callsPerService) lacks.push(`has more than ${limits.callsPerService} calls`);
  if (calendars === 0) lacks.push('has no good row in calendars.csv');
  const bare = calls.slice(0, -1).findIndex((call) => call.next === undefined);
  if (bare >= 0) lacks.push(`has no row in tariffs.csv for the segment from position ${bare + 1}`);
  return lacks;
}
