import { type Minute, minuteOf } from '../../base/time.ts';
import type { DepartureState } from '../../model/departure.ts';
import type { Moments } from './moments.ts';

/** The moments of a departure as they now look, and how far each call is known. */
export interface LiveMoments extends Moments {
  /** `actual` happened, `estimated` follows from what happened, `planned` is the timetable. */
  readonly arrivalIs: readonly Certainty[];
  readonly departureIs: readonly Certainty[];
}

export type Certainty = 'planned' | 'estimated' | 'actual';

/**
 * What is known of a departure's presence where nobody has reported a call: `aboard` when a unit stands on it, `awaited` when
 * units are booked on it, else `unknown`.
 */
export type Presence = 'unknown' | 'awaited' | 'aboard';

/** A departure that units wait for, of which nobody says anything for so long, is taken to have run by its timetable. */
const silenceMinutes = 24 * 60;

/**
 * Lays what is known of a departure over its timetable. A delay is carried to all later calls; it shrinks only where
 * somebody says so, and nothing leaves before its time. What should have happened by now and has not is expected now at the
 * earliest; that is known of a departure with any report, or which units wait for or stand on.
 */
export function liveMoments(
  planned: Moments,
  state: DepartureState | undefined,
  now: Minute,
  presence: Presence = 'unknown',
): LiveMoments {
  const count = planned.arrives.length;
  const arrives: Minute[] = [];
  const departs: Minute[] = [];
  const arrivalIs: Certainty[] = [];
  const departureIs: Certainty[] = [];
  const reported = state !== undefined && state.version > 0;
  const silent = now - (planned.departs[0] ?? 0);
  const watched = reported || presence === 'aboard' || (presence === 'awaited' && silent <= silenceMinutes);
  const seen = planned.arrives.findLastIndex((_, call) => {
    const { arrivedAt, departedAt } = state?.calls[call] ?? {};
    return arrivedAt !== undefined || departedAt !== undefined;
  });
  let shift = 0;
  for (let call = 0; call < count; call += 1) {
    const known = state?.calls[call];
    const passed = known?.departedAt !== undefined || call < seen; // A partner may forget to report a call.
    const place = (
      plan: number,
      happened: Minute | undefined,
      estimate: Minute | undefined,
      overdue: boolean,
    ): [Minute, Certainty] => {
      if (happened !== undefined) {
        shift = happened - plan;
        return [happened, 'actual'];
      }
      if (estimate !== undefined) shift = estimate - plan;
      if (overdue && plan + shift < now) shift = now - plan;
      return [(plan + shift) as Minute, shift === 0 && estimate === undefined ? 'planned' : 'estimated'];
    };
    const arrivedAt = known?.arrivedAt === undefined ? undefined : minuteOf(known.arrivedAt);
    const departedAt = known?.departedAt === undefined ? undefined : minuteOf(known.departedAt);
    const waiting = watched && !passed;
    const [arrival, arrivalSure] = place(
      planned.arrives[call] ?? 0,
      arrivedAt,
      known?.estimate?.arrivesAt,
      waiting && call > 0, // Where it begins nobody reports that it has come.
    );
    shift = departedAt === undefined ? Math.max(0, shift) : shift;
    const [departure, departureSure] = place(planned.departs[call] ?? 0, departedAt, undefined, waiting);
    arrives.push(
      call === 0
        ? (Math.min(arrival, departure) as Minute)
        : (Math.max(arrival, (departs[call - 1] ?? 0) + 1) as Minute),
    );
    departs.push(Math.max(departure, arrives[call] ?? 0) as Minute);
    arrivalIs.push(arrivalSure);
    departureIs.push(departureSure);
  }
  return { arrives, departs, arrivalIs, departureIs };
}
