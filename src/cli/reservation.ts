import { randomBytes, randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { limits } from '../base/limits.ts';
import type { BookingId } from '../model/booking.ts';
import type { ReservationId } from '../model/reservation.ts';
import { chosenLegsOf } from '../operations/booking/choose.ts';
import type { Order, OrderAnswer, OrderRefusal } from '../operations/order.ts';
import type { Asked } from '../tracking/asked.ts';
import type { Offer } from '../tracking/offers.ts';
import { type ReservationSheet, reservationSheet } from '../tracking/reservation-sheet.ts';
import type { Terminal } from './terminal.ts';
import { writeCounted } from './words.ts';
import { atDesk, type Desk, type Workplace } from './workplace.ts';

interface Given {
  readonly customer?: string;
  readonly reason?: string;
  readonly booking?: string;
  readonly json?: boolean;
}

/** `dryport reservation`: space that is kept for quotes. */
export function addReservationCommands(program: Command, workplace: Workplace): void {
  const parent = program.command('reservation').description('space that is kept for quotes (made by route --reserve)');
  parent
    .command('list')
    .description('reservations that keep space now, the first to end first')
    .option('--customer <customer>', 'only those of one customer')
    .option('--json', 'one JSON document on standard output')
    .action((given: Given) => list(workplace, given));
  parent
    .command('release')
    .description('let the space go before the time is over')
    .argument('<reservation>')
    .requiredOption('--reason <reason>', 'why (needed)')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, { reason = '', json }: Given) =>
      give(workplace, json, async () => ({
        order: { kind: 'release-reservation', reservation: id as ReservationId, reason },
      })),
    );
  parent
    .command('book')
    .description('give all units of a booking the space of a reservation')
    .argument('<reservation>')
    .requiredOption('--booking <booking>', 'a booking of the same customer (needed)')
    .option('--json', 'one JSON document on standard output')
    .action((id: string, { booking = '', json }: Given) =>
      give(workplace, json, (desk) => bookOrder(desk, id as ReservationId, booking as BookingId)),
    );
}

type Made = { readonly order: Order } | { readonly refusal: OrderRefusal };

async function bookOrder(desk: Desk, id: ReservationId, booking: BookingId): Promise<Made> {
  const [reserved, state] = [await desk.views.reservation(id), await desk.views.booking(booking)];
  const reason = reserved === undefined ? `there is no reservation ${id}` : `there is no booking ${booking}`;
  if (reserved === undefined || state === undefined) return { refusal: { code: 'unknown', reason } };
  const legs = chosenLegsOf(desk.network, reserved.reservation.itinerary);
  return desk.choose(state, await desk.views.unitsOf(booking), legs, id);
}

async function give(
  workplace: Workplace,
  json: boolean | undefined,
  make: (desk: Desk) => Promise<Made>,
): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async (desk) => {
    const made = await make(desk);
    const answer = 'refusal' in made ? { refused: made.refusal } : await carryOut(desk, made.order);
    if (json === true) terminal.json(answer);
    else if ('refused' in answer) terminal.line(`refused, ${answer.refused.code}: ${answer.refused.reason}`);
    else for (const { stream, version, kind } of answer.done) terminal.line(`${kind} (${stream}, entry ${version})`);
    terminal.exitCode = 'done' in answer ? 0 : 1;
  });
}

async function carryOut({ hub, clock }: Desk, order: Order): Promise<OrderAnswer> {
  const command = { id: `cli/${randomUUID()}`, actor: 'local', source: 'cli', at: clock.now(), orders: [order] };
  const [answer] = (await hub.execute(command)).answers;
  if (answer === undefined) throw new Error('a command without an answer');
  return answer;
}

async function list(workplace: Workplace, { customer, json }: Given): Promise<void> {
  const { terminal } = workplace;
  await atDesk(workplace, async ({ network, views, clock }) => {
    const now = clock.now();
    const rows = (await views.reservations(now, customer)).map((state) => reservationSheet(network, state, now));
    if (json === true) terminal.json({ rows });
    else if (rows.length === 0) terminal.line('no space is reserved');
    else
      terminal.table(
        ['reservation', 'customer', 'units', 'TEU', 'from', 'to', 'first departure', 'until'],
        rows.map(({ reservation, legs, units, teu, until, ...row }) => [
          ...[reservation, row.customer, String(units), String(teu)],
          ...[legs[0]?.from ?? '', legs.at(-1)?.to ?? '', legs[0]?.departure ?? ''],
          `${until.slice(0, 16).replace('T', ' ')}Z`,
        ]),
      );
  });
}

/** What `route --reserve` wants: for whom, how long, and which of the itineraries. */
export interface ReserveWish {
  readonly customer: string;
  readonly minutes: number;
  /** From 1, as they are printed. */
  readonly which: number;
}

/** `30m`, `2h`, `45`: how long space is to be reserved, in minutes. */
export function readReserve(
  text: string,
  customer: string | undefined,
  take: string,
): ReserveWish | { readonly problem: string } {
  const match = /^(\d{1,4})(m|h)?$/.exec(text.trim());
  const minutes = Number(match?.[1] ?? 0) * (match?.[2] === 'h' ? 60 : 1);
  if (!(minutes >= 1 && minutes <= limits.reservationMinutesMax))
    return { problem: `--reserve should be from 1m to ${limits.reservationMinutesMax / 60}h, not ${text}` };
  if (customer === undefined || customer.trim() === '')
    return { problem: '--reserve needs --customer: for whom the space is kept' };
  if (!/^[1-9]\d{0,3}$/.test(take)) return { problem: `--take should be the number of an itinerary, not ${take}` };
  return { customer: customer.trim(), minutes, which: Number(take) };
}

/** Reserves an itinerary that was just offered. */
export async function reserveOffer(
  desk: Desk,
  asked: Asked,
  offer: Offer,
  { customer, minutes }: ReserveWish,
): Promise<ReservationSheet | { readonly refused: OrderRefusal }> {
  const chosen = await desk.reserve(asked, offer.legs);
  if ('refusal' in chosen) return { refused: chosen.refusal };
  const reservation = `R-${randomBytes(6).toString('hex')}` as ReservationId;
  const answer = await carryOut(desk, { kind: 'reserve', reservation, customer, minutes, ...chosen });
  const state = await desk.views.reservation(reservation);
  if ('refused' in answer) return answer;
  if (state === undefined) throw new Error(`the reservation ${reservation} is gone`);
  return reservationSheet(desk.network, state, desk.clock.now());
}

export function printReserved(
  terminal: Terminal,
  made: Awaited<ReturnType<typeof reserveOffer>>,
  { which }: ReserveWish,
): void {
  terminal.line('');
  if ('refused' in made) terminal.line(`refused, ${made.refused.code}: ${made.refused.reason}`);
  else
    terminal.line(
      `${made.reservation}: itinerary ${which} is reserved for ${made.customer}, ${writeCounted(made.units, 'unit')}, until ${made.until.slice(0, 16).replace('T', ' ')}Z`,
    );
}
