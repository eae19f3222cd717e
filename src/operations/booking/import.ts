import type { Finding } from '../../base/finding.ts';
import { told } from '../../base/sentence.ts';
import { type Clock, instantOf } from '../../base/time.ts';
import type { BookingFile } from '../../exchange/csv/bookings.ts';
import type { Booking, BookingId, BookingState } from '../../model/booking.ts';
import type { Hub } from '../hub.ts';
import type { Order } from '../order.ts';

/** Who brings the lines, under which name each batch is done once. */
export interface Bringer {
  readonly id: string;
  readonly actor: string;
  readonly source: string;
  /** Tells how many lines are dealt with. */
  readonly progress?: (done: number) => void;
}

/** What became of a file's lines: every line read is accepted or refused. */
export interface Imported {
  readonly read: number;
  readonly accepted: number;
  /** Of the accepted: stood there already, word for word. */
  readonly known: number;
  readonly refused: number;
  /** The first bookings that stand now, in the order of the file. */
  readonly bookings: readonly BookingId[];
  readonly findings: readonly Finding[];
  readonly refusedLines: BookingFile['refused'];
}

/** Bookings that are named in the answer: enough to look at some. */
const named = 100;

/** Bookings of one transaction. */
const batch = 500;

/**
 * Books all good lines of a file, some hundred in a transaction. Lines that cannot be booked are refused with their reasons and
 * cost only themselves; the same lines again book nothing twice.
 */
export async function importLines(
  hub: Hub,
  clock: Clock,
  file: BookingFile,
  name: string,
  { id, actor, source, progress }: Bringer,
  findBooking: (id: BookingId) => Promise<BookingState | undefined>,
): Promise<Imported> {
  const findings: Finding[] = [...file.findings];
  const refusedLines = [...file.refused];
  const bookings: BookingId[] = [];
  let [accepted, known] = [0, 0];
  for (let from = 0; from < file.lines.length; from += batch) {
    progress?.(from);
    const lines = file.lines.slice(from, from + batch);
    const at = clock.now();
    const orders = lines.map(
      ({ booking, bookedAt }): Order => ({
        kind: 'book',
        booking,
        ...(bookedAt === undefined ? {} : { when: instantOf(bookedAt) }),
      }),
    );
    const { answers, replayed } = await hub.execute({ id: `${id}/${from}`, actor, source, at, orders });
    for (const [index, answer] of answers.entries()) {
      const line = lines[index];
      if (line === undefined) continue;
      const done = 'done' in answer;
      const stands = done ? replayed : await isKnown(line.booking, findBooking);
      if (done || stands) accepted += 1;
      if ((done || stands) && bookings.length < named) bookings.push(line.booking.id);
      if (stands) known += 1;
      if (done || stands) continue;
      refusedLines.push({ line: line.line, raw: line.raw });
      const [field, value] = ['booking', line.booking.id];
      findings.push({
        severity: 'error',
        file: name,
        line: line.line,
        field,
        value,
        ...told(answer.refused.said ?? answer.refused.reason),
      });
    }
  }
  findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  refusedLines.sort((a, b) => a.line - b.line);
  return { read: file.read, accepted, known, refused: refusedLines.length, bookings, findings, refusedLines };
}

/** Whether the same booking stands there already, word for word: then the line says nothing new. */
async function isKnown(
  booking: Booking,
  findBooking: (id: BookingId) => Promise<BookingState | undefined>,
): Promise<boolean> {
  const state = await findBooking(booking.id);
  return state !== undefined && JSON.stringify(state.booking) === JSON.stringify(booking);
}
