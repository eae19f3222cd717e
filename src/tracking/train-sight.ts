import type { Minute } from '../base/time.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import { isCell, type LoadingState } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import type { Unit } from '../model/unit.ts';
import type { Dated } from '../plan/timetable/dated.ts';
import type { LoadQuestion, Seated, Wagon } from '../terminal/rail/question.ts';
import { boardsAt, isStopped, legAhead, loadQuestion, loadUnit } from '../terminal/riders.ts';
import { type Connecting, seatBefore } from './connecting.ts';
import type { YardNow } from './yard-sheet.ts';

/** What a load plan is made from. */
export interface LoadSight {
  readonly network: Network;
  readonly dated: Dated;
  readonly state: DepartureState | undefined;
  /** The call at which it is loaded. */
  readonly call: number;
  /** Everybody who is planned on it, or on it. */
  readonly riders: readonly Unit[];
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
  readonly yard: YardNow | undefined;
  /** Units of a kept plan that are not among the riders any more. */
  readonly others?: readonly Unit[];
  /** The departures that bring its units and take them on. */
  readonly connecting?: ReadonlyMap<DepartureId, Connecting>;
  readonly now: Minute;
}

/** A train to be loaded: the question, and what is kept of the answer. */
export interface Train {
  readonly wagons: readonly Wagon[];
  readonly kept?: LoadingState | undefined;
}

/** Who gets on a train at its call, as far as nothing holds them; those who have a place on a kept plan keep it while they are held. */
export function trainQuestion(sight: LoadSight, { wagons, kept }: Train): LoadQuestion {
  const { network, dated, call } = sight;
  const placed = new Set(kept?.placed.map(({ unit }) => unit));
  const going = sight.riders.filter(
    (unit) => boardsAt(unit, dated.id, call) && (!isStopped(unit, dated.id) || placed.has(unit.key)),
  );
  const units = going.map((unit) => {
    const block = legAhead(unit, dated.id)?.to ?? dated.calls.length - 1;
    const comesFromMm = seatBefore(sight, unit)?.fromHeadMm;
    const above = sight.yard?.yard.above(unit.key) ?? [];
    const reshuffles = above.filter(({ departure }) => departure !== dated.id).length;
    return loadUnit(network, unit, sight.bookings.get(unit.booking)?.booking, {
      block,
      reshuffles,
      ...(comesFromMm === undefined ? {} : { comesFromMm }),
    });
  });
  return loadQuestion(network, dated.service, wagons, units);
}

/** Where the units of a kept plan are seated. */
export const seatedIn = ({ kept }: Pick<Train, 'kept'>): Seated[] =>
  (kept?.placed ?? []).flatMap(({ unit, spot }) => (isCell(spot) ? [] : [{ unit, ...spot }]));
