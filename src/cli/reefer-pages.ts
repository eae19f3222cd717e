import { sizeOf } from '../model/size-type.ts';
import { type ReeferFilter, type ReeferList, reeferFilters, reeferList } from '../tracking/reefer-list.ts';
import { type AlarmSheet, type ReadingSheet, type ReeferSheet, reeferSheet } from '../tracking/reefer-sheet.ts';
import { reefersAt, withEta } from '../tracking/reefer-there.ts';
import { facilityIn } from './facility-in.ts';
import { journeyOf } from './orders.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import { atDesk, type Workplace } from './workplace.ts';

/** How many reefers, and readings of one, are written for people. */
const rowsShown = 40;

/** The reefers of a yard. */
export async function listReefers(
  workplace: Workplace,
  text: string,
  which: string,
  forMachines: boolean,
): Promise<void> {
  const { terminal } = workplace;
  const only: ReeferFilter | undefined = reeferFilters.find((each) => each === which);
  if (only === undefined) {
    terminal.wrongCall(`--only should be one of ${reeferFilters.join(', ')}, not ${which}`);
    return;
  }
  await atDesk(workplace, async (desk) => {
    const at = facilityIn(terminal, desk, text);
    if (at === undefined) return;
    const now = desk.clock.now();
    const there = await reefersAt(desk.network, desk.views, at, now);
    const limit = forMachines ? there.length : rowsShown;
    const sheet = reeferList(desk.network, at, there, now, { only, limit });
    if (forMachines) terminal.json(sheet);
    else printList(terminal, sheet);
  });
}

function printList(terminal: Terminal, { units, open, atRisk, held, withoutCurrent, rows }: ReeferList): void {
  terminal.line(
    `${writeCounted(units, 'reefer')}: ${open} with an open alarm, ${atRisk} at risk, ${held} held, ${withoutCurrent} without current`,
  );
  terminal.table(
    ['unit', 'slot', 'goods', 'set C', 'air C', 'read', 'no current', 'spoils', 'margin d', 'holds', 'alarms'],
    rows.map((row) => [
      ...[row.number ?? row.unit, row.slot ?? '', row.goods.slice(0, 24), row.setPointC ?? '', airText(row.last)],
      ...[row.last === undefined ? 'never' : clock(row.last.at), writeSpan(row.unpluggedMinutes)],
      ...[row.life === undefined ? '' : clock(row.life.spoils), row.marginDays ?? ''],
      ...[row.holds.join(', '), row.alarms.map(alarmText).join(', ')],
    ]),
  );
}

/** One reefer. */
export async function showReefer(workplace: Workplace, word: string, forMachines: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const key = await journeyOf(desk, word);
    const unit = key === undefined ? undefined : await desk.views.unit(key);
    const state = unit === undefined ? undefined : await desk.views.booking(unit.booking);
    if (unit === undefined || state === undefined || sizeOf(unit.sizeType).kind !== 'reefer') {
      terminal.problem(
        unit === undefined ? `no journey of ${word} is known` : `${word} is a ${unit.sizeType}, no reefer`,
      );
      return;
    }
    const now = desk.clock.now();
    const entries = await desk.views.entries(`unit:${unit.key}`);
    const [there] = await withEta(desk.network, desk.views, [{ unit, booking: state }], now);
    const sheet = reeferSheet(desk.network, there ?? { unit, booking: state.booking }, entries, now);
    if (forMachines) terminal.json(sheet);
    else printOne(terminal, sheet);
  });
}

function printOne(terminal: Terminal, sheet: ReeferSheet): void {
  const { setPointC, band, setAnew, life, unpluggedMinutes, unpluggedSince, alarms, readings, withdrawn } = sheet;
  terminal.line(`${sheet.number ?? sheet.unit}  ${sheet.sizeType}, ${sheet.goods}, ${sheet.customer}`);
  if (setPointC !== undefined)
    terminal.line(
      `set-point ${setPointC} C${band === undefined ? '' : `, its goods bear ${band.minC} to ${band.maxC} C`}${setAnew === undefined ? '' : `; set by ${setAnew.by}: ${setAnew.reason}`}`,
    );
  const since = unpluggedSince === undefined ? '' : `, now since ${clock(unpluggedSince)}`;
  terminal.line(`without current ${writeSpan(unpluggedMinutes) || '0 min'} in all${since}`);
  if (life !== undefined)
    terminal.line(
      `its goods keep until ${clock(life.spoils)}: ${life.declaredDays} days as declared, ${life.lostDays} lost; ${marginText(sheet)}${sheet.atRisk ? ', at risk' : ''}`,
    );
  for (const alarm of alarms)
    terminal.line(
      `alarm ${alarmText(alarm)} since ${clock(alarm.since)}${alarm.acknowledged === undefined ? '' : `; ${alarm.acknowledged.by}: ${alarm.acknowledged.done}`}`,
    );
  if (withdrawn.length > 0)
    terminal.line(
      `${writeCounted(withdrawn.length, 'reading')} withdrawn: ${[...new Set(withdrawn.map(taken))].join('; ')}`,
    );
  if (readings.length === 0) return;
  terminal.table(
    ['read', 'supply C', 'return C', 'set C', 'current', 'by'],
    readings
      .slice(-rowsShown)
      .map(({ at, supplyC, returnC, setPointC: seen, power, by, source }) => [
        ...[clock(at), supplyC ?? '', returnC ?? '', seen ?? '', power ?? '', by ?? source],
      ]),
  );
  if (readings.length > rowsShown) terminal.line(`${readings.length - rowsShown} earlier ones (--json lists all)`);
}

const taken = ({ withdrawnBy, reason }: ReeferSheet['withdrawn'][number]): string => `${withdrawnBy}: ${reason}`;

/** By what is known now, and by the plan where that says something else. */
function marginText({ marginDays, plannedMarginDays: planned, eta }: ReeferSheet): string {
  if (marginDays === undefined) return 'no plan';
  const rests =
    eta === undefined
      ? 'as planned'
      : `arrives ${clock(eta.arrival)}, by ${eta.source} as of ${eta.asOf.slice(0, 16)}Z`;
  const other = planned === undefined || planned === marginDays ? '' : `, ${planned} by plan`;
  return `${marginDays} days longer than the journey (${rests}${other})`;
}

const clock = (zoned: string): string => zoned.replace('T', ' ').slice(0, 16);

const airText = (last: ReadingSheet | undefined): string =>
  [last?.supplyC, last?.returnC].map((c) => c ?? '-').join(' / ');

function writeSpan(minutes: number): string {
  if (minutes === 0) return '';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function alarmText({ kind, value, acknowledged }: AlarmSheet): string {
  const much = kind === 'deviation' || kind === 'set-point' ? `${value} K` : writeSpan(value);
  return `${kind} ${much}${acknowledged === undefined ? '' : ' (seen to)'}`;
}
