import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { minuteOf, readInstant } from '../base/time.ts';
import type { Booking, BookingId } from '../model/booking.ts';
import type { CarrierId } from '../model/carrier.ts';
import type { FacilityId } from '../model/facility.ts';
import type { SizeType } from '../model/size-type.ts';
import { readEmpties } from '../tracking/empties.ts';
import { type EmptyBooking, repositionSheet, streetTurnSheet } from '../tracking/empty-moves.ts';
import { emptyStock } from '../tracking/empty-stock.ts';
import type { Terminal } from './terminal.ts';
import { writeCount, writeCounted } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Options {
  readonly days: string;
  readonly book?: boolean;
  readonly json?: boolean;
}

/** How many lines are written for people. */
const rowsShown = 40;
const json = ['--json', 'one JSON document on standard output'] as const;
const ahead = ['--days <days>', 'how far to look, 1 to 60', '14'] as const;

/** `dryport empties`: units without goods. */
export function addEmptiesCommands(program: Command, workplace: Workplace): void {
  const empties = program
    .command('empties')
    .description('units without goods: where they are, and where they should go');
  empties
    .command('stock')
    .description('empties in depots, by type and owner')
    .option(...json)
    .action((options: { json?: boolean }) => stock(workplace, options.json === true));
  empties
    .command('street-turns')
    .description('empties that could go from their consignee straight to the next goods')
    .option(...ahead)
    .option(...json)
    .action((options: Options) => turns(workplace, options));
  empties
    .command('reposition')
    .description('which depots will have too many and which too few, and what should go where')
    .option(...ahead)
    .option('--book', 'book the moves: the planner carries them as any other booking')
    .option(...json)
    .action((options: Options) => reposition(workplace, options));
}

function daysOf(terminal: Terminal, { days }: Options): number | undefined {
  const read = /^\d{1,2}$/.test(days) ? Number(days) : 0;
  if (read >= 1 && read <= 60) return read;
  terminal.wrongCall(`--days should be 1 to 60, not ${days}`);
  return undefined;
}

async function stock(workplace: Workplace, forMachines: boolean): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async ({ network, views, clock }) => {
    const sheet = emptyStock(network, await readEmpties(network, views, clock.now(), 0));
    if (forMachines) {
      terminal.json(sheet);
      return;
    }
    terminal.line(`${writeCounted(sheet.units, 'empty', 'empties')} in ${writeCounted(sheet.depots.length, 'depot')}`);
    if (sheet.depots.length === 0) terminal.line('no facility has empties_teu in facilities.csv: none takes empties');
    for (const { facility, name, teu, roomTeu, rows } of sheet.depots) {
      terminal.line('');
      terminal.line(`${facility}  ${name}: ${writeCount(teu)} of ${writeCount(roomTeu)} TEU`);
      if (rows.length === 0) continue;
      terminal.table(
        ['type', 'owner', 'units', 'go on', 'longest, days', 'such as'],
        rows.map((row) => [
          ...[row.sizeType, row.ownerName ?? row.owner ?? '(no number)', row.units, row.goOn, row.longestDays],
          row.which[0]?.number ?? row.which[0]?.unit ?? '',
        ]),
      );
    }
  });
}

async function turns(workplace: Workplace, options: Options): Promise<void> {
  const { terminal } = workplace;
  const days = daysOf(terminal, options);
  if (days === undefined) return;
  await atDesk(workplace, async ({ network, views, clock }) => {
    const sheet = streetTurnSheet(network, await readEmpties(network, views, clock.now(), days));
    if (options.json === true) {
      terminal.json(sheet);
      return;
    }
    terminal.line(
      `${writeCounted(sheet.turns.length, 'street turn')} would save ${writeCount(sheet.savedKm)} km by truck`,
    );
    terminal.table(
      ['unit', 'type', 'from', 'empty', 'for', 'to', 'needed', 'slack h', 'km', 'saved km'],
      sheet.turns
        .slice(0, rowsShown)
        .map((turn) => [
          ...[
            turn.number ?? turn.unit,
            turn.sizeType,
            turn.from,
            turn.sure ? 'now' : clockText(turn.available),
            turn.for,
          ],
          ...[turn.to, clockText(turn.needed), turn.slackHours, turn.km, turn.savedKm],
        ]),
    );
    if (sheet.turns.length > rowsShown)
      terminal.line(`... and ${sheet.turns.length - rowsShown} more (--json lists all)`);
    terminal.line('to do one: dryport unit take-empty UNIT --for JOURNEY');
  });
}

async function reposition(workplace: Workplace, options: Options): Promise<void> {
  const { terminal } = workplace;
  const days = daysOf(terminal, options);
  if (days === undefined) return;
  await atDesk(workplace, async (desk) => {
    const { network, views, clock } = desk;
    const sheet = repositionSheet(network, await readEmpties(network, views, clock.now(), days));
    const booked = options.book === true ? await book(desk, sheet.moves) : undefined;
    if (booked?.some(({ refused }) => refused !== undefined) === true) terminal.exitCode = 1;
    if (options.json === true) {
      terminal.json({ ...sheet, ...(booked === undefined ? {} : { booked }) });
      return;
    }
    terminal.table(
      ['depot', 'type', 'carrier', 'there', 'leave', 'come', 'come back', 'wanted', 'shared', 'surplus'],
      sheet.balances.map((each) => [
        ...[each.depot, each.type, each.carrier ?? '', each.stock, each.leaving, each.coming, each.returning],
        ...[each.wanted, each.shared === 0 ? '' : each.shared, each.surplus],
      ]),
    );
    terminal.line('');
    terminal.line(
      `${writeCounted(sheet.moves.length, 'move')} would even it out; ${writeCounted(sheet.lacking, 'unit')} would still be lacking`,
    );
    terminal.table(
      ['from', 'to', 'type', 'carrier', 'units', 'km', 'booking'],
      sheet.moves.map(({ from, to, type, carrier = '', count, km, booking }) => [
        ...[from, to, type, carrier, count, km, booking.id],
      ]),
    );
    for (const { booking, refused } of booked ?? [])
      terminal.line(refused === undefined ? `booked ${booking}` : `not booked ${booking}, ${refused}`);
  });
}

/** Books moves, one after the other; the next planning run gives them departures. */
async function book(
  { hub, clock }: Desk,
  moves: readonly { readonly booking: EmptyBooking }[],
): Promise<{ readonly booking: string; readonly refused?: string }[]> {
  const booked: { booking: string; refused?: string }[] = [];
  for (const { booking } of moves) {
    const order = { kind: 'book' as const, booking: toBooking(booking) };
    const command = { id: `cli/${randomUUID()}`, actor: 'local', source: 'cli', at: clock.now(), orders: [order] };
    const [answer] = (await hub.execute(command)).answers;
    const refused = answer !== undefined && 'refused' in answer ? { refused: answer.refused.reason } : {};
    booked.push({ booking: booking.id, ...refused });
  }
  return booked;
}

const toBooking = ({ id, customer, origin, destination, carrier, ready, due, units }: EmptyBooking): Booking => ({
  id: id as BookingId,
  customer,
  origin: origin as FacilityId,
  destination: destination as FacilityId,
  readyAt: minuteOf(readInstant(ready) ?? (0 as never)),
  dueAt: minuteOf(readInstant(due) ?? (0 as never)),
  units: units.map((unit) => ({ ...unit, sizeType: unit.sizeType as SizeType })),
  goods: [],
  ...(carrier === undefined ? {} : { carrier: carrier as CarrierId }),
  priority: 3,
  laden: false,
  synthetic: false,
});

const clockText = (zoned: string): string => zoned.replace('T', ' ').slice(5, 16);
