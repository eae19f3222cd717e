import type { Finding } from '../../base/finding.ts';
import { cents } from '../../base/money.ts';
import { minutes } from '../../base/time.ts';
import { readClock } from '../../base/zone.ts';
import type { Facility, FacilityId } from '../../model/facility.ts';
import type { CallPattern, CallTime, Segment, ServiceId } from '../../model/service.ts';
import { type CellReader, Fields, missingColumns, numberIn, oneOf, wholeIn } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { knownFacility, readMark, serviceId } from './cells.ts';

export type CallsByService = ReadonlyMap<ServiceId, readonly CallPattern[]>;
export type SegmentsByCall = ReadonlyMap<string, Segment>;

/** calls.csv: where each service stops, in order of its positions from 1 on. */
export function readCalls(
  table: Table,
  facilities: ReadonlyMap<FacilityId, Facility>,
  segments: SegmentsByCall,
): { calls: CallsByService; findings: Finding[] } {
  const calls = new Map<ServiceId, CallPattern[]>();
  const findings = missingColumns(table, ['service', 'position', 'facility', 'arrives', 'departs']);
  if (findings.length > 0) return { calls, findings };
  const fields = new Fields(table);
  const order = new Map<ServiceId, { next: number; broken: boolean }>();
  for (const _ of fields.rows()) {
    const service = fields.need('service', serviceId, 'the id of a service');
    const position = fields.need('position', wholeIn(1, 1000), 'the place in the order of calls, from 1 on');
    const facility = fields.need('facility', knownFacility(facilities), 'the id of a facility');
    const works = fields.maybe('works', oneOf(['both', 'load', 'discharge', 'pass']), 'what is done here') ?? 'both';
    const earlier = calls.get(service ?? ('' as ServiceId)) ?? [];
    const arrives = readArrival(fields, position);
    const departs = fields.has('departs') ? fields.maybe('departs', readCallTime, timeForm) : arrives;
    if (service === undefined) continue;
    const { next: wanted, broken } = order.get(service) ?? { next: 1, broken: false };
    if (position !== undefined && position !== wanted)
      fields.refuse('position', String(position), `the calls of ${service} should go on with ${wanted}`);
    order.set(service, { next: Math.max(position ?? 0, wanted) + 1, broken: broken || fields.failed });
    if (broken || fields.failed || position === undefined || facility === undefined) continue; // Behind a gap nothing fits.
    if (arrives === undefined || departs === undefined) continue;
    const before = earlier.at(-1)?.departs;
    if (runsBack(before, arrives))
      fields.refuse('arrives', fields.text('arrives'), 'is before the departure from the call before');
    if (runsBack(arrives, departs)) fields.refuse('departs', fields.text('departs'), 'is before the arrival');
    const next = segments.get(segmentKey(service, position));
    const loads = works === 'both' || works === 'load';
    const discharges = works === 'both' || works === 'discharge';
    calls.set(service, [
      ...earlier,
      { facility, arrives, departs, loads, discharges, ...(next === undefined ? {} : { next }) },
    ]);
  }
  return { calls, findings: [...findings, ...fields.findings] };
}

/** tariffs.csv: what each segment costs, by service and the position it starts from. `twentyShare` is the 20-foot rule. */
export function readTariffs(table: Table, twentyShare: number): { segments: SegmentsByCall; findings: Finding[] } {
  const segments = new Map<string, Segment>();
  const findings = missingColumns(table, ['service', 'position', 'km', 'rate40', 'mark']);
  if (findings.length > 0) return { segments, findings };
  const fields = new Fields(table);
  for (const _ of fields.rows()) {
    const service = fields.need('service', serviceId, 'the id of a service');
    const position = fields.need('position', wholeIn(1, 1000), 'the position of the call the segment starts from');
    const km = fields.need('km', numberIn(0, 50_000), 'kilometres');
    const rate40 = fields.need('rate40', numberIn(0, 1_000_000_000), 'an amount for a 40-foot unit');
    const rate20 = fields.maybe('rate20', numberIn(0, 1_000_000_000), 'an amount for a 20-foot unit');
    const reefer = fields.maybe('reefer', numberIn(0, 1_000_000_000), 'an amount on top for a reefer') ?? 0;
    const mark = fields.need('mark', readMark, 'a mark');
    if (fields.failed || service === undefined || position === undefined || mark === undefined) continue;
    if (km === undefined || rate40 === undefined) continue;
    const key = segmentKey(service, position);
    if (segments.has(key)) fields.refuse('position', String(position), `${service} has this segment twice`);
    if (fields.failed) continue;
    const rates = { rate40: cents(rate40 * 100), rate20: cents((rate20 ?? rate40 * twentyShare) * 100) };
    segments.set(key, { km, ...rates, reefer: cents(reefer * 100), mark });
  }
  return { segments, findings: [...findings, ...fields.findings] };
}

const segmentKey = (service: ServiceId, position: number): string => `${service}/${position}`;

const timeForm = 'hours after the first departure (+78:30), or a day and a clock (d3 14:30)';

/** The first call has no arrival: loading starts when it starts. */
function readArrival(fields: Fields, position: number | undefined): CallTime | undefined {
  if (fields.has('arrives')) return fields.maybe('arrives', readCallTime, timeForm);
  if (position === 1) return { kind: 'elapsed', wait: minutes(0) };
  return fields.need('arrives', readCallTime, timeForm);
}

const readCallTime: CellReader<CallTime> = (text) => {
  const elapsed = /^\+(\d{1,4}):(\d{2})$/.exec(text);
  if (elapsed !== null) {
    const rest = Number(elapsed[2]);
    return rest > 59 ? undefined : { kind: 'elapsed', wait: minutes(Number(elapsed[1]) * 60 + rest) };
  }
  const civil = /^d(\d{1,3}) (\d{1,2}:\d{2})$/.exec(text);
  const minuteOfDay = readClock(civil?.[2] ?? '');
  if (civil === null || minuteOfDay === undefined) {
    return /^[+d]?-/.test(text) ? { problem: 'a time of travel cannot be negative' } : undefined;
  }
  return { kind: 'civil', dayOffset: Number(civil[1]), minuteOfDay };
};

/** Only times of one kind can be compared before they have a date; the timetable looks at the rest. */
function runsBack(from: CallTime | undefined, to: CallTime): boolean {
  if (from?.kind === 'elapsed' && to.kind === 'elapsed') return to.wait < from.wait;
  if (from?.kind === 'civil' && to.kind === 'civil') {
    return (to.dayOffset - from.dayOffset) * 1440 + to.minuteOfDay - from.minuteOfDay < -14 * 60; // Zones lie between.
  }
  return false;
}
