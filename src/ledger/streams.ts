import type {
  BookingEvent,
  DepartureEvent,
  DisruptionEvent,
  Entry,
  HubEvent,
  LoadingEvent,
  ReservationEvent,
  Stream,
  UnitEvent,
} from '../model/event.ts';

/** What a stream is about: the part before its colon. */
export type StreamKind = 'booking' | 'unit' | 'departure' | 'disruption' | 'reservation' | 'loading' | 'plan';

export const kindOf = (stream: Stream): StreamKind => stream.slice(0, stream.indexOf(':')) as StreamKind;

/** The id behind the colon. */
export const idOf = (stream: Stream): string => stream.slice(stream.indexOf(':') + 1);

// Which events a stream holds follows from its kind: an entry is only ever written by the decision about its thing.

export const isUnitEntry = (entry: Entry<HubEvent>): entry is Entry<UnitEvent> => kindOf(entry.stream) === 'unit';
export const isBookingEntry = (entry: Entry<HubEvent>): entry is Entry<BookingEvent> =>
  kindOf(entry.stream) === 'booking';
export const isDepartureEntry = (entry: Entry<HubEvent>): entry is Entry<DepartureEvent> =>
  kindOf(entry.stream) === 'departure';
export const isDisruptionEntry = (entry: Entry<HubEvent>): entry is Entry<DisruptionEvent> =>
  kindOf(entry.stream) === 'disruption';
export const isReservationEntry = (entry: Entry<HubEvent>): entry is Entry<ReservationEvent> =>
  kindOf(entry.stream) === 'reservation';
export const isLoadingEntry = (entry: Entry<HubEvent>): entry is Entry<LoadingEvent> =>
  kindOf(entry.stream) === 'loading';
