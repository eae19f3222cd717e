import type { Entry, HubEvent } from '../model/event.ts';
import { applyBooking } from './fold-booking.ts';
import { applyDeparture } from './fold-departure.ts';
import { applyDisruption } from './fold-disruption.ts';
import { applyLoading } from './fold-loading.ts';
import { applyReservation } from './fold-reservation.ts';
import { applyUnit } from './fold-unit.ts';
import {
  isBookingEntry,
  isDepartureEntry,
  isDisruptionEntry,
  isLoadingEntry,
  isReservationEntry,
  isUnitEntry,
} from './streams.ts';

/** The state of whatever a stream is about after one more entry; of a plan only its version is known. */
export function applyEntry(state: unknown, entry: Entry<HubEvent>): { readonly version: number } {
  if (isUnitEntry(entry)) return applyUnit(state as Parameters<typeof applyUnit>[0], entry);
  if (isBookingEntry(entry)) return applyBooking(state as Parameters<typeof applyBooking>[0], entry);
  if (isDepartureEntry(entry)) return applyDeparture(state as Parameters<typeof applyDeparture>[0], entry);
  if (isDisruptionEntry(entry)) return applyDisruption(state as Parameters<typeof applyDisruption>[0], entry);
  if (isReservationEntry(entry)) return applyReservation(state as Parameters<typeof applyReservation>[0], entry);
  if (isLoadingEntry(entry)) return applyLoading(state as Parameters<typeof applyLoading>[0], entry);
  return { version: entry.version };
}
