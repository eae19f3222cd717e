import { limits } from '../base/limits.ts';
import { type Instant, minuteOf } from '../base/time.ts';
import { type Day, writeDay, writeZoned } from '../base/zone.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { FacilityId } from '../model/facility.ts';
import { isNoShow, isVisitOff, sameWindow, takesPlace, type VisitPurpose, windowAhead } from '../model/gate.ts';
import type { HoldKind } from '../model/hold.ts';
import type { Network } from '../model/network.ts';
import type { Unit } from '../model/unit.ts';
import { type OpenWindow, windowsOf, writeWindow } from '../terminal/gate/windows.ts';

/** The time windows of one day at the gates of a facility, and who comes in them. */
export interface GateSheet {
  readonly facility: FacilityId;
  readonly day: string;
  readonly asOf: string;
  /** So long before and after a window its truck may still come. */
  readonly graceMinutes: number;
  readonly windows: readonly WindowRow[];
  readonly visits: readonly VisitRow[];
}

export interface WindowRow {
  readonly id: string;
  readonly gate: string;
  readonly from: string;
  readonly to: string;
  /** Trucks its lanes can take. */
  readonly capacity: number;
  /** Places promised or used; a no-show is not among them. */
  readonly taken: number;
  readonly free: number;
  readonly done: number;
  readonly noShows: number;
  readonly is: 'over' | 'now' | 'ahead';
}

export const visitStates = ['expected', 'done', 'no-show', 'cancelled'] as const;

export interface VisitRow {
  readonly window: string;
  readonly from: string;
  readonly unit: string;
  readonly number?: string;
  readonly booking: string;
  readonly customer?: string;
  readonly sizeType: string;
  readonly purpose: VisitPurpose;
  readonly truck?: string;
  readonly state: (typeof visitStates)[number];
  readonly holds: readonly { readonly kind: HoldKind; readonly owner: string; readonly reason: string }[];
  /** Who may fetch it, where that was said. */
  readonly holder?: string;
}

/** The windows of a day, as the gate sees them now; nothing where the place is not known. */
export function gateSheet(
  network: Network,
  { at, day, units }: { readonly at: FacilityId; readonly day: Day; readonly units: readonly Unit[] },
  bookings: ReadonlyMap<BookingId, BookingState>,
  now: Instant,
): GateSheet | undefined {
  const facility = network.facilities.get(at);
  if (facility === undefined) return undefined;
  const gates = network.terminals.get(at)?.gates ?? [];
  const windows = gates.flatMap((gate) => windowsOf(facility, gate, day)).sort((a, b) => a.from - b.from);
  const minute = minuteOf(now);
  const zoned = (moment: typeof minute): string => writeZoned(facility.zone, moment);
  const rowOf = (window: OpenWindow): WindowRow => {
    const here = units.filter((unit) => unit.window !== undefined && sameWindow(unit.window, window));
    const taken = here.filter((unit) => takesPlace(unit, now)).length;
    return {
      ...{ id: writeWindow(facility, window), gate: window.gate, from: zoned(window.from), to: zoned(window.to) },
      ...{ capacity: window.capacity, taken, free: Math.max(0, window.capacity - taken) },
      done: here.filter((unit) => stateOf(unit, now) === 'done').length,
      noShows: here.filter((unit) => isNoShow(unit, now)).length,
      is: window.to <= minute ? 'over' : window.from <= minute ? 'now' : 'ahead',
    };
  };
  return {
    ...{ facility: at, day: writeDay(day), asOf: zoned(minute), graceMinutes: limits.gateGraceMinutes },
    windows: windows.map(rowOf),
    visits: units.flatMap((unit): VisitRow[] => {
      const { window, right } = unit;
      if (window === undefined) return [];
      const customer = bookings.get(unit.booking)?.booking.customer;
      return [
        {
          ...{ window: writeWindow(facility, window), from: zoned(window.from), unit: unit.key },
          ...(unit.number === undefined ? {} : { number: unit.number }),
          booking: unit.booking,
          ...(customer === undefined ? {} : { customer }),
          ...{ sizeType: unit.sizeType, purpose: window.purpose },
          ...(window.truck === undefined ? {} : { truck: window.truck }),
          state: stateOf(unit, now),
          holds: unit.holds.map(({ kind, owner, reason }) => ({ kind, owner, reason })),
          ...(right === undefined ? {} : { holder: right.holder }),
        },
      ];
    }),
  };
}

function stateOf(unit: Unit, now: Instant): VisitRow['state'] {
  if (isVisitOff(unit)) return 'cancelled';
  if (isNoShow(unit, now)) return 'no-show';
  return windowAhead(unit) === undefined ? 'done' : 'expected';
}
