import type { Finding } from '../../base/finding.ts';
import { isError } from '../../base/finding.ts';
import type { Minute } from '../../base/time.ts';
import { momentOf, readDay, type Zone } from '../../base/zone.ts';
import { Fields, missingColumns, numberIn, oneOf, wholeIn } from './fields.ts';
import { readTable } from './table.ts';

/**
 * A month of container flow of a terminal, as an outside generator made it (ConFlowGen): trains and barges that call, and units with
 * how they come and how they go.
 */
export interface Workload {
  readonly visits: readonly WorkloadVisit[];
  readonly units: readonly WorkloadUnit[];
}

export interface WorkloadVisit {
  readonly kind: 'train' | 'barge';
  /** Which round of its service it is: with kind and moment it names the visit. */
  readonly name: string;
  readonly service: string;
  readonly arrives: Minute;
  readonly teu: number;
}

/** What a unit needs where it stands. */
const workloadNeeds = ['standard', 'empty', 'reefer', 'dangerous_goods'] as const;

export interface WorkloadUnit {
  readonly id: string;
  readonly feet: number;
  readonly kg: number;
  readonly needs: (typeof workloadNeeds)[number];
  readonly comes: Carried;
  readonly goes: Carried;
}

/** By a truck at a moment, or by a visit, which is counted from 0 in the list of visits. */
export type Carried = { readonly by: 'truck'; readonly at: Minute } | { readonly by: 'visit'; readonly visit: number };

export const workloadFiles = { visits: 'visits.csv', units: 'units.csv' } as const;

/** Units of no standard length: they stand and ride as 40-foot units do. */
const otherLength = -1;

/** Reads a workload; its moments are on the wall clock of the terminal's zone. A bad line costs that unit or visit alone. */
export function readWorkload(
  texts: { readonly visits: string; readonly units: string },
  zone: Zone,
): Workload & { readonly findings: readonly Finding[] } {
  const momentIn = (text: string): Minute | undefined => readLocal(zone, text);
  const { visits, numbers, findings } = readVisits(texts.visits, momentIn);
  const { units, findings: others } = readUnits(texts.units, momentIn, visits, numbers);
  return { visits, units, findings: [...findings, ...others] };
}

const visitName = (kind: string, name: string, at: Minute): string => `${kind} ${name} ${at}`;

function readVisits(text: string, momentIn: (text: string) => Minute | undefined) {
  const table = readTable(text, workloadFiles.visits);
  const visits: WorkloadVisit[] = [];
  const numbers = new Map<string, number>();
  const columns = ['vehicle_name', 'vehicle_type', 'scheduled_arrival', 'capacity_in_teu', 'service_name'];
  const findings = [...table.findings, ...missingColumns(table, columns)];
  const fields = new Fields(table);
  for (const _ of findings.some(isError) ? [] : fields.rows()) {
    const kind = fields.need('vehicle_type', oneOf(['train', 'barge'] as const), 'train or barge');
    const name = fields.need('vehicle_name', (cell) => cell, 'the number of the visit');
    const arrives = fields.need('scheduled_arrival', momentIn, momentWords);
    const teu = fields.need('capacity_in_teu', numberIn(1, 30_000), 'what it carries in TEU');
    if (kind === undefined || name === undefined || arrives === undefined || teu === undefined) continue;
    const known = visitName(kind, name, arrives);
    if (numbers.has(known)) fields.refuse('vehicle_name', name, `stands twice as a ${kind} of that moment`);
    if (fields.failed) continue;
    numbers.set(known, visits.length);
    visits.push({ kind, name, service: fields.text('service_name'), arrives, teu });
  }
  return { visits, numbers, findings: [...findings, ...fields.findings] };
}

function readUnits(
  text: string,
  momentIn: (text: string) => Minute | undefined,
  visits: readonly WorkloadVisit[],
  numbers: ReadonlyMap<string, number>,
) {
  const table = readTable(text, workloadFiles.units);
  const units: WorkloadUnit[] = [];
  const sides = ['delivered', 'picked_up'].flatMap((side) => [
    `${side}_by`,
    `${side}_by_vehicle`,
    `${side}_scheduled_arrival`,
  ]);
  const columns = ['id', 'gross_tonnes', 'length_ft', 'storage_requirement', ...sides];
  const findings = [
    ...table.findings,
    ...missingColumns(table, [...columns, 'truck_delivery_time', 'truck_pickup_time']),
  ];
  const fields = new Fields(table);
  const seen = new Set<string>();
  const ways = { momentIn, numbers };
  for (const _ of findings.some(isError) ? [] : fields.rows()) {
    const id = fields.need('id', (cell) => cell, 'the number of the unit');
    const tonnes = fields.need('gross_tonnes', numberIn(0, 100), 'tonnes with goods');
    const length = fields.need('length_ft', wholeIn(otherLength, 53), 'its length in feet');
    const needs = fields.need('storage_requirement', oneOf(workloadNeeds), `one of ${workloadNeeds.join(', ')}`);
    const comes = carriedBy(fields, ways, 'delivered', 'truck_delivery_time');
    const goes = carriedBy(fields, ways, 'picked_up', 'truck_pickup_time');
    if (length !== undefined && length !== otherLength && ![20, 30, 40, 45].includes(length))
      fields.refuse('length_ft', String(length), 'should be 20, 30, 40, 45, or -1 for any other');
    if (id !== undefined && seen.has(id)) fields.refuse('id', id, 'stands twice');
    if (comes !== undefined && goes !== undefined && momentOn(visits, goes) < momentOn(visits, comes))
      fields.refuse('', undefined, 'it leaves before it comes');
    if (fields.failed || id === undefined || tonnes === undefined || length === undefined || needs === undefined)
      continue;
    if (comes === undefined || goes === undefined) continue;
    if (length === otherLength) fields.warn('length_ft', String(length), 'no standard length: it counts as 40 feet');
    seen.add(id);
    const feet = length === otherLength ? 40 : length;
    units.push({ id, feet, kg: Math.round(tonnes * 1000), needs, comes, goes });
  }
  return { units, findings: [...findings, ...fields.findings] };
}

/** One end of a unit's stay: `delivered_by` and `picked_up_by` with their columns. */
function carriedBy(
  fields: Fields,
  ways: { readonly momentIn: (text: string) => Minute | undefined; readonly numbers: ReadonlyMap<string, number> },
  side: 'delivered' | 'picked_up',
  truckField: string,
): Carried | undefined {
  const { momentIn, numbers } = ways;
  const by = fields.need(`${side}_by`, oneOf(['truck', 'train', 'barge']), 'truck, train or barge');
  if (by === undefined) return undefined;
  if (by === 'truck') {
    const at = fields.need(truckField, momentIn, momentWords);
    return at === undefined ? undefined : { by, at };
  }
  const name = fields.need(`${side}_by_vehicle`, (cell) => cell, `the number of a ${by}`);
  const at = fields.need(`${side}_scheduled_arrival`, momentIn, momentWords);
  if (name === undefined || at === undefined) return undefined;
  const visit = numbers.get(visitName(by, name, at));
  if (visit === undefined) fields.refuse(`${side}_by_vehicle`, name, `no ${by} of visits.csv comes at that moment`);
  return visit === undefined ? undefined : { by: 'visit', visit };
}

/** When a truck comes, or a visit. */
export const momentOn = (visits: readonly WorkloadVisit[], carried: Carried): Minute =>
  carried.by === 'truck' ? carried.at : (visits[carried.visit]?.arrives ?? (0 as Minute));

const momentWords = 'a moment such as 2021-07-04 06:00:00';

/** `2021-07-04 06:00:00`, seconds and their fractions cut off. */
function readLocal(zone: Zone, text: string): Minute | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text);
  const day = readDay(match?.[1] ?? '');
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])];
  return day === undefined || hour > 23 || minute > 59 ? undefined : momentOf(zone, day, hour * 60 + minute);
}
