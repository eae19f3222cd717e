import { writeZoned } from '../base/zone.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { Network } from '../model/network.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { zoneOf } from './leg-sheet.ts';
import { headOf, type NoticeHead, type NoticePart } from './notice-head.ts';
import type { NoticeSheet, NoticeUnit } from './notice-sheet.ts';
import { progressOf } from './progress.ts';

/** What was told last of a unit's lateness, and on which plan: with another plan it says nothing any more. */
export interface LateTold {
  readonly plan: string;
  readonly late: number;
}

/** Units whose departures were heard of, as they now stand, with what their customers were told. */
export interface LateSeen extends NoticeHead {
  readonly units: readonly Unit[];
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  readonly told: ReadonlyMap<UnitKey, LateTold>;
}

/** Late from an hour beyond due on, in time again at due: a train that swings around the moment does not ring each time. */
const lateFrom = 60;
/** Who was told of two hours and learns of two days is told again. */
const muchLater = 1440;

/**
 * Who is now late and does not know, or is in time again. What somebody knows is what they were told last; without that it is
 * what their plan said. `first` is the number of the first notice.
 */
export function latenessOf(
  network: Network,
  seen: LateSeen,
  first: number,
): { notices: NoticeSheet[]; told: Map<UnitKey, LateTold> } {
  const parts = new Map<string, NoticePart>();
  const told = new Map<UnitKey, LateTold>();
  for (const unit of seen.units) {
    const booking = seen.bookings.get(unit.booking)?.booking;
    if (booking === undefined || unit.plan === undefined || unit.cancelledAt !== undefined) continue;
    const { eta, late } = progressOf(network, booking, unit, seen.departures, seen.recordedAt);
    if (eta === undefined || late === undefined || eta.is === 'actual') continue; // It is there: nothing is expected any more.
    const known = toldOf(unit, unit.plan.arrivesAt - booking.dueAt, seen.told);
    const kind = changeOf(known, late);
    if (kind === undefined) continue;
    told.set(unit.key, { plan: unit.plan.plan, late });
    const line: NoticeUnit = {
      unit: unit.key,
      ...(unit.number === undefined ? {} : { number: unit.number }),
      arrival: writeZoned(zoneOf(network, booking.destination), eta.arrivesAt),
      source: eta.source,
      late,
    };
    const key = `${booking.id} ${kind}`;
    const units = [...(parts.get(key)?.units ?? []), line];
    parts.set(key, { kind, booking: booking.id, units });
  }
  const notices = [...parts.values()].flatMap((part, n) => headOf(network, seen, seen.bookings, part, first + n) ?? []);
  return { notices, told };
}

function toldOf({ key, plan }: Unit, planned: number, told: ReadonlyMap<UnitKey, LateTold>): number {
  const known = told.get(key);
  return known !== undefined && known.plan === plan?.plan ? known.late : planned;
}

function changeOf(known: number, late: number): 'late' | 'in-time' | undefined {
  if (late >= lateFrom) return known < lateFrom || late >= known + muchLater ? 'late' : undefined;
  return late <= 0 && known >= lateFrom ? 'in-time' : undefined;
}
