import { type Instant, type Minutes, minuteOf, writeMinute, writeMinutes } from '../base/time.ts';
import type { BookingSheet } from '../tracking/booking-sheet.ts';
import type { CallMoment, DepartureSheet } from '../tracking/departure-sheet.ts';
import type { EventSheet } from '../tracking/event-sheet.ts';
import type { TrackSheet } from '../tracking/track-sheet.ts';
import type { WordFound } from '../tracking/track-words.ts';
import type { Terminal } from './terminal.ts';
import { writeCount, writeCounted, writeMoney } from './words.ts';

// How pages of units, bookings and departures read in a terminal.

/** A unit's page. */
export function printUnit(terminal: Terminal, sheet: TrackSheet): void {
  const { status, at, next, eta, late, plan } = sheet;
  terminal.line(
    `${sheet.number ?? '(no number yet)'}  ${sheet.unit}  ${sheet.sizeType}  ${writeCount(sheet.grossKg)} kg  ${sheet.customer}${sheet.synthetic ? '  (synthetic)' : ''}`,
  );
  terminal.line(`${sheet.origin} to ${sheet.destination}, due ${clock(sheet.due)}`);
  terminal.line(
    `${status}${at === undefined ? '' : ` at ${at}`}, as of ${clock(sheet.asOf.occurred)} (recorded ${writeMinutes(sheet.asOf.ageMinutes as Minutes)} ago)`,
  );
  if (next !== undefined) {
    const what = [next.what, next.at, next.departure, next.by === undefined ? '' : `by ${clock(next.by)}`].filter(
      (part) => part !== undefined && part !== '',
    );
    terminal.line(`next: ${what.join(' ')}`);
  }
  if (eta !== undefined) {
    terminal.line(
      `${eta.is === 'actual' ? 'arrived' : 'arrives'} ${clock(eta.arrival)} (${eta.is}, by ${eta.source})${lateness(late)}`,
    );
  }
  if (plan !== undefined)
    terminal.line(
      `plan ${plan.id}: cost ${writeMoney(plan.cost)} ${plan.currency}, CO2e ${writeCount(plan.co2eKg)} kg${whyWords(plan.why)}`,
    );
  for (const { code, detail } of sheet.refusals) terminal.line(`without plan: ${code}: ${detail}`);
  for (const { id, kind, owner, reason } of sheet.holds) terminal.line(`HELD ${kind} by ${owner}: ${reason} (${id})`);
  const legs = sheet.legs.map((leg) => [
    leg.done ? 'done' : '',
    leg.mode,
    `${leg.from} ${clock(leg.departs.now)} ${mark(leg.departs.is)}`,
    `${leg.to} ${clock(leg.arrives.now)} ${mark(leg.arrives.is)}`,
    leg.departure,
  ]);
  if (legs.length > 0) terminal.table(['', 'mode', 'from', 'to', 'departure'], legs);
  printEvents(terminal, sheet.events);
}

/** A booking's page. */
export function printBooking(terminal: Terminal, sheet: BookingSheet): void {
  const { booking, customer, stage, origin, destination, due, statuses, arrival, late, units, events } = sheet;
  terminal.line(`${booking}  ${customer}  ${stage}${sheet.synthetic ? '  (synthetic)' : ''}`);
  terminal.line(`${origin} to ${destination}, due ${clock(due)}`);
  const counts = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
  terminal.line(`${writeCounted(units.length, 'unit')}: ${counts.join(', ')}`);
  if (arrival !== undefined) terminal.line(`all there ${clock(arrival)}${lateness(late)}`);
  const rows = units.map((unit) => [
    unit.unit,
    unit.number ?? '',
    unit.status,
    unit.at ?? '',
    unit.next === undefined ? '' : [unit.next.what, unit.next.at].filter((part) => part !== undefined).join(' '),
    unit.eta === undefined ? '' : `${clock(unit.eta.arrival)} ${mark(unit.eta.is)}`.trim(),
  ]);
  terminal.table(['unit', 'number', 'status', 'at', 'next', 'arrives'], rows);
  printEvents(terminal, events);
}

/** Units of several words, a line each. */
export function printFound(terminal: Terminal, found: readonly WordFound[]): void {
  const lines = found.flatMap((each) => each.lines);
  const rows = lines.map((unit) => [
    unit.unit,
    unit.number ?? '',
    unit.holds > 0 ? `${unit.status} HELD` : unit.status,
    unit.at ?? '',
    unit.next === undefined ? '' : [unit.next.what, unit.next.at].filter((part) => part !== undefined).join(' '),
    unit.eta === undefined ? '' : `${clock(unit.eta.arrival)} ${mark(unit.eta.is)}${lateness(unit.late)}`.trim(),
  ]);
  if (rows.length > 0) terminal.table(['unit', 'number', 'status', 'at', 'next', 'arrives'], rows);
  for (const { word, lines: shown, units, problem } of found) {
    if (problem !== undefined) terminal.line(`${word}: ${problem}`);
    else if (units > shown.length) terminal.line(`${word}: ${shown.length} of ${units} or more units are shown`);
  }
}

/** A departure's page. */
export function printDeparture(terminal: Terminal, sheet: DepartureSheet): void {
  const { departure, name, mode, calls, units, asOf } = sheet;
  const known =
    asOf === undefined ? 'by the timetable' : `as known at ${writeMinute(minuteOf(Date.parse(asOf) as Instant))}`;
  terminal.line(`${departure}  ${name}  ${mode}, ${known}${sheet.synthetic ? '  (synthetic)' : ''}`);
  const moment = (at: CallMoment | undefined): string =>
    at === undefined ? '' : `${clock(at.now)} ${mark(at.is)}`.trim();
  const share = (load: number | undefined, of: number | undefined): string =>
    of === undefined ? '' : `${load ?? 0}/${of}`;
  const rows = calls.map(({ call, facility, arrives, departs, load, capacity }) => [
    call,
    facility,
    moment(arrives),
    moment(departs),
    share(load?.teu, capacity?.teu),
    share(tonnes(load?.kg), tonnes(capacity?.kg)),
    share(load?.plugs, capacity?.plugs),
  ]);
  terminal.table(['#', 'call', 'arrives', 'departs', 'TEU', 'tonnes', 'plugs'], rows);
  const riders = units.map(({ unit, number, sizeType, grossKg, from, to, stage, aboard, holds }) => [
    unit,
    number ?? '',
    sizeType,
    grossKg,
    `${from} to ${to ?? '?'}`,
    aboard ? 'on it' : stage,
    holds > 0 ? 'HELD' : '',
  ]);
  terminal.line(writeCounted(units.length, 'unit'));
  if (riders.length > 0) terminal.table(['unit', 'number', 'type', 'kg', 'calls', 'stage', ''], riders);
}

const tonnes = (kg: number | undefined): number | undefined => (kg === undefined ? undefined : Math.round(kg / 1000));

function lateness(late: number | undefined): string {
  if (late === undefined) return '';
  return late > 0 ? `, ${writeMinutes(late as Minutes)} late` : `, ${writeMinutes(-late as Minutes)} early`;
}

function printEvents(terminal: Terminal, events: readonly EventSheet[]): void {
  const rows = events.map((event) => [event.version, clock(event.occurred), event.kind, wordsOf(event), event.source]);
  terminal.table(['#', 'occurred', 'event', 'what', 'source'], rows);
}

const clock = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

const mark = (is: string): string => (is === 'actual' ? '' : is === 'estimated' ? '(est.)' : '(plan)');

const whyWords = (why: { extra: number; full: readonly string[] }): string =>
  why.full.length === 0
    ? '; the best there is'
    : `; ${writeMoney(why.extra)} above the best, which has no space on ${why.full.join(', ')}`;

function wordsOf(event: EventSheet): string {
  const { at, departure, number, hold, reason, departures, arrival, corrects } = event;
  const route = departures === undefined ? undefined : `${departures.join(', ')}, there ${clock(arrival ?? '')}`;
  const undone = corrects === undefined ? undefined : `entry ${corrects}`;
  return [at, departure, number, hold, undone, route, reason].filter((part) => part !== undefined).join(' ');
}
