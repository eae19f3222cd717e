import type { Finding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { type Day, readClock, readDay } from '../../base/zone.ts';
import type { Calendar, ServiceId } from '../../model/service.ts';
import { type CellReader, Fields, listOf, missingColumns } from '../csv/fields.ts';
import type { Table } from '../csv/table.ts';
import { serviceId } from './cells.ts';

export type CalendarsByService = ReadonlyMap<ServiceId, readonly Calendar[]>;

/** calendars.csv: on which days and at which local times each service leaves its first call. */
export function readCalendars(table: Table): { calendars: CalendarsByService; findings: Finding[] } {
  const calendars = new Map<ServiceId, Calendar[]>();
  const findings = missingColumns(table, ['service', 'weekdays', 'times']);
  if (findings.length > 0) return { calendars, findings };
  const fields = new Fields(table);
  for (const _ of fields.rows()) {
    const service = fields.need('service', serviceId, 'the id of a service');
    const weekdays = fields.need('weekdays', readWeekdays, 'weekdays such as 1-5 or 137, Monday is 1');
    const departsAt = fields.need('times', listOf(time), 'times of the day parted by ;');
    const from = fields.maybe('from', readDay, 'a day such as 2026-12-01');
    const to = fields.maybe('to', readDay, 'a day such as 2026-12-31');
    const except = fields.maybe('except', listOf(date), 'days parted by ;') ?? [];
    if (fields.failed || service === undefined || weekdays === undefined || departsAt === undefined) continue;
    if (departsAt.length > limits.runsPerDay)
      fields.refuse('times', undefined, `more than ${limits.runsPerDay} runs a day`);
    if (new Set(departsAt).size < departsAt.length)
      fields.refuse('times', fields.text('times'), 'names one time twice');
    if (from !== undefined && to !== undefined && to < from) fields.refuse('to', fields.text('to'), 'is before "from"');
    if (fields.failed) continue;
    const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const calendar = { weekdays, ...span, except: new Set<Day>(except), departsAt: departsAt.sort((a, b) => a - b) };
    calendars.set(service, [...(calendars.get(service) ?? []), calendar]);
  }
  return { calendars, findings: [...findings, ...fields.findings] };
}

const time: CellReader<number> = (text) => readClock(text) ?? { problem: 'is no time of day, such as 08:00' };
const date: CellReader<Day> = (text) => readDay(text) ?? { problem: 'is no day, such as 2026-12-25' };

/** `1-7`, `135`, `1-5;7`. */
const readWeekdays: CellReader<ReadonlySet<number>> = (text) => {
  const weekdays = new Set<number>();
  for (const part of text.split(';')) {
    const span = /^([1-7])-([1-7])$/.exec(part.trim());
    if (span !== null) for (let day = Number(span[1]); day <= Number(span[2]); day += 1) weekdays.add(day);
    else if (/^[1-7]+$/.test(part.trim())) for (const day of part.trim()) weekdays.add(Number(day));
    else return undefined;
  }
  return weekdays.size === 0 ? undefined : weekdays;
};
