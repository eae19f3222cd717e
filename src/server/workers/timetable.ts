import type { Day } from '../../base/zone.ts';
import { type BookingFile, readBookings } from '../../exchange/csv/bookings.ts';
import type { Network } from '../../model/network.ts';
import { compileTimetable, type Knowledge } from '../../plan/timetable/compile.ts';
import type { Timetable } from '../../plan/timetable/timetable.ts';

/** Runs in a worker thread: dates the timetable; its columns come back as shared memory. */
export const compile = ({
  network,
  from,
  to,
  knowledge,
}: {
  network: Network;
  from: Day;
  to: Day;
  knowledge: Knowledge;
}): Timetable => compileTimetable(network, from, to, knowledge);

/** Runs in a worker thread: reads a booking file. */
export const bookings = ({ text, file, network }: { text: string; file: string; network: Network }): BookingFile =>
  readBookings(text, file, network);
