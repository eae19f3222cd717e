import { type Said, say, toldAs } from '../base/sentence.ts';
import { minuteOf } from '../base/time.ts';
import { writeZoned, type Zone } from '../base/zone.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { LoadingState } from '../model/loading.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { holdWords, isStopped } from '../terminal/riders.ts';

export const staleCodes = ['held', 'cancelled', 'moved-away', 'no-place', 'limits'] as const;

/** What is wrong with a kept plan by now: a unit on it that may not go, or a limit that is broken since. */
export interface StaleSheet {
  readonly unit?: UnitKey;
  readonly number?: string;
  readonly code: (typeof staleCodes)[number];
  readonly detail: string;
  readonly said?: Said;
}

/** That a plan is kept: since when, by whom, and whether it may be worked by as it stands. */
export interface KeptSheet {
  readonly version: number;
  readonly changed: string;
  readonly changedBy: string;
  /** Who released it last, and whether it has been changed since. */
  readonly released?: { readonly at: string; readonly by: string; readonly isCurrent: boolean };
  /** Units in their places, and those of them that were put there by hand. */
  readonly byHand: number;
  readonly stale: readonly StaleSheet[];
}

/** When a departure left a call, where somebody has said so. */
export function departedAt(
  zone: Zone,
  state: DepartureState | undefined,
  call: number,
): { readonly departed?: string } {
  const at = state?.calls[call]?.departedAt;
  return at === undefined ? {} : { departed: writeZoned(zone, minuteOf(at)) };
}

/** Who is on a kept plan and may not go: `units` are those that are placed, as they are now. */
export function staleUnits(
  { placed }: Pick<LoadingState, 'placed'>,
  units: ReadonlyMap<UnitKey, Unit>,
  departure: DepartureId,
  isGoing: (unit: Unit) => boolean,
): StaleSheet[] {
  return placed.flatMap(({ unit: key }): StaleSheet[] => {
    const unit = units.get(key);
    const named = { unit: key, ...(unit?.number === undefined ? {} : { number: unit.number }) };
    if (unit?.cancelledAt !== undefined)
      return [{ ...named, code: 'cancelled', detail: say`its booking is cancelled` }];
    if (unit === undefined || !isGoing(unit))
      return [{ ...named, code: 'moved-away', detail: say`it does not go on this departure any more` }];
    return isStopped(unit, departure) ? [{ ...named, code: 'held', ...toldAs('detail', holdWords(unit)) }] : [];
  });
}

export function keptSheet(state: LoadingState, zone: Zone, stale: readonly StaleSheet[]): KeptSheet {
  const { version, changed, released, placed } = state;
  return {
    version,
    changed: writeZoned(zone, minuteOf(changed.at)),
    changedBy: changed.by,
    ...(released === undefined
      ? {}
      : {
          released: {
            at: writeZoned(zone, minuteOf(released.at)),
            by: released.by,
            isCurrent: released.version === version,
          },
        }),
    byHand: placed.filter(({ byHand }) => byHand === true).length,
    stale,
  };
}
