import { part, type Said, type Sentence, say, told } from '../../base/sentence.ts';
import { type Minute, minuteOf } from '../../base/time.ts';
import { civilOf, nextDay } from '../../base/zone.ts';
import type { FacilityId } from '../../model/facility.ts';
import { isNoShow, takesPlace, type VisitPurpose, windowAhead } from '../../model/gate.ts';
import { type Unit, type UnitKey, whereabouts } from '../../model/unit.ts';
import { type OpenWindow, windowsOf, writeWindow } from '../../terminal/gate/windows.ts';
import type { OrderRefusalCode } from '../order.ts';
import type { Sight } from '../sight.ts';
import { cutOffOf, type GateSight, visitObjection } from './window.ts';

export const adviceAnswers = ['not-possible', 'waiting', 'possible'] as const;

/** Whether a truck may set out for a unit: not as things are, not yet, or yes, and why. */
export interface Advice {
  readonly answer: (typeof adviceAnswers)[number];
  readonly code: OrderRefusalCode | 'window' | 'free';
  /** In English. */
  readonly reason: string;
  /** What the reason was made of, where it has values. */
  readonly said?: Said;
  readonly unit?: UnitKey;
  readonly at?: FacilityId;
  readonly purpose?: VisitPurpose;
  /** The window it has, or the first one that is free for it. */
  readonly window?: string;
}

/** How far ahead a window is looked for. */
const daysAhead = 7;

/** What passes by itself or by a call: the truck waits, nothing is to be booked anew. */
const waiting: ReadonlySet<OrderRefusalCode> = new Set(['held', 'not-in-yard', 'not-planned', 'full', 'no-window']);

/** What a truck would come for as things stand: a unit that is outside is delivered, one that came is fetched. */
export const purposeOf = (unit: Unit): VisitPurpose => (whereabouts(unit).kind === 'outside' ? 'deliver' : 'collect');

/** Where a truck would come to for a unit. */
export function placeOfVisit(sight: Pick<Sight, 'booking'>, unit: Unit, purpose: VisitPurpose): FacilityId | undefined {
  const place = whereabouts(unit);
  if (purpose === 'collect' && unit.cancelledAt !== undefined && place.kind === 'yard') return place.at;
  const booking = sight.booking(unit.booking)?.booking;
  return purpose === 'deliver' ? booking?.origin : booking?.destination;
}

/** The answer to a pre-advice. `noRoom` is why the yard has no room for the unit; nothing where it has. */
export function adviseVisit(
  sight: GateSight & Pick<Sight, 'inWindow'>,
  unit: Unit,
  asked: { readonly at: FacilityId; readonly purpose: VisitPurpose },
  noRoom: Sentence | undefined,
): Advice {
  const of = { unit: unit.key, ...asked };
  const no = (code: OrderRefusalCode, reason: Sentence): Advice => ({
    answer: waiting.has(code) ? 'waiting' : 'not-possible',
    code,
    ...told(reason),
    ...of,
  });
  const facility = sight.network.facilities.get(asked.at);
  if (facility === undefined) return no('unknown-name', say`${asked.at} is no facility`);
  const objection = visitObjection(sight, unit, { ...asked, when: sight.now });
  if (objection !== undefined) return no(objection.code, objection.said ?? objection.reason);
  if (noRoom !== undefined)
    return no('full', say`the yard of ${asked.at} has no room for ${unit.key}: ${part(noRoom)}; ask again later`);
  const has = windowAhead(unit);
  if (has !== undefined && has.at === asked.at && has.purpose === asked.purpose && !isNoShow(unit, sight.now)) {
    const window = writeWindow(facility, has);
    return { answer: 'possible', code: 'window', ...told(say`come in the window ${window}`), ...of, window };
  }
  const free = freeWindow(sight, unit, asked);
  if (free === undefined)
    return no(
      'no-window',
      say`no place is free in a window of ${asked.at} in time; ask again, or plan ${unit.key} for a later departure`,
    );
  const window = writeWindow(facility, free);
  return {
    answer: 'possible',
    code: 'free',
    ...told(say`book the window ${window}: it is the first with a place`),
    ...of,
    window,
  };
}

/** The first window with a place left that ends before the cut-off. */
export function freeWindow(
  sight: GateSight & Pick<Sight, 'inWindow'>,
  unit: Unit,
  { at, purpose }: { readonly at: FacilityId; readonly purpose: VisitPurpose },
): OpenWindow | undefined {
  const facility = sight.network.facilities.get(at);
  const gates = sight.network.terminals.get(at)?.gates ?? [];
  if (facility === undefined) return undefined;
  const now = minuteOf(sight.now);
  const cutOff = purpose === 'deliver' ? cutOffOf(sight, unit) : undefined;
  const today = civilOf(facility.zone, now).day;
  const fits = ({ to, from }: { from: Minute; to: Minute }): boolean =>
    from >= now && (cutOff === undefined || to <= cutOff);
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const free = gates
      .flatMap((gate) => windowsOf(facility, gate, nextDay(today, ahead)))
      .filter(fits)
      .sort((a, b) => a.from - b.from)
      .find(
        (window) => sight.inWindow(window).filter((other) => takesPlace(other, sight.now)).length < window.capacity,
      );
    if (free !== undefined) return free;
  }
  return undefined;
}
