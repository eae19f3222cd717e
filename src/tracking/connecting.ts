import { groupBy } from '../base/group.ts';
import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { Leg } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import { sizeOf } from '../model/size-type.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import type { Mode } from '../model/way.ts';
import { type Dated, plannedMoments } from '../plan/timetable/dated.ts';
import { type Certainty, liveMoments } from '../plan/timetable/live.ts';
import { lineOf, middleMm } from '../terminal/rail/align.ts';
import { startsOn } from '../terminal/rail/edit.ts';
import type { LoadQuestion, Seated } from '../terminal/rail/question.ts';
import { boardsAt, legAfter, legAhead, legBefore } from '../terminal/riders.ts';
import { zoneOf } from './leg-sheet.ts';

// A train that meets another gauge ends there: its units are split over the trains behind, and each of those merges what several bring.

/** A departure that brings units to a train or takes them on, as far as it is known. */
export interface Connecting {
  readonly dated: Dated;
  readonly state: DepartureState | undefined;
  /** Where units stand on it, of a train whose loading is known. */
  readonly seats?: ReadonlyMap<UnitKey, ConnectingSeat>;
  /** Those places are of a plan that is kept, and not of one that would be made now. */
  readonly isKept?: boolean;
}

export interface ConnectingSeat {
  /** From 1. */
  readonly wagon: number;
  /** The first, second … for its length, from the left end of the wagon; from 1. */
  readonly place: number;
  /** Of the unit's middle, from the head of the train. */
  readonly fromHeadMm: number;
}

/** Where a unit is lifted from: a train beside this one, or whatever brings it. */
export interface FromSheet {
  readonly departure: DepartureId;
  readonly wagon?: number;
  readonly place?: number;
}

/** How many units of a train come by a departure, or go on by it; without one they come or go through the gate, or are at their end. */
export interface ConnectionSheet {
  readonly departure?: DepartureId;
  readonly name?: string;
  readonly mode?: Mode;
  /** When it comes to this place or leaves it, by what is known. */
  readonly at?: string;
  readonly is?: Certainty;
  readonly units: number;
  readonly teu: number;
  /** Of a train that brings units: whether their places on it are kept, or would be planned so now; absent where nobody knows. */
  readonly places?: 'kept' | 'planned';
}

interface Sight {
  readonly network: Network;
  readonly dated: Dated;
  readonly call: number;
  readonly riders: readonly Unit[];
  readonly now: Minute;
  readonly connecting?: ReadonlyMap<DepartureId, Connecting>;
}

/** The departures that bring units to a train at its call, or take them on; of those that have yet to bring some, where these board. */
export function connectingDepartures({ dated, call, riders }: Pick<Sight, 'dated' | 'call' | 'riders'>): {
  readonly ids: ReadonlySet<DepartureId>;
  readonly coming: ReadonlyMap<DepartureId, number>;
} {
  const going = riders.filter((unit) => boardsAt(unit, dated.id, call));
  const before = going.flatMap((unit) => legBefore(unit, dated.id) ?? []);
  const after = going.flatMap((unit) => legAfter(unit, dated.id) ?? []);
  const coming = going.flatMap((unit) => legComing(unit, dated.id) ?? []);
  return {
    ids: new Set([...before, ...after].map(({ departure }) => departure)),
    coming: new Map(coming.map(({ departure, from }) => [departure, from])),
  };
}

/** The leg that has yet to bring a unit to a departure. */
function legComing(unit: Unit, departure: DepartureId): Leg | undefined {
  const leg = legBefore(unit, departure);
  return leg !== undefined && legAhead(unit, leg.departure) === leg ? leg : undefined;
}

/** Where the units of a train are seated, from its head. */
export function seatsOf(question: LoadQuestion, seated: readonly Seated[]): Map<UnitKey, ConnectingSeat> {
  const line = lineOf(question.wagons);
  const feetOf = new Map(question.units.map(({ key, feet }) => [key, feet]));
  const seats = new Map<UnitKey, ConnectingSeat>();
  for (const { unit, wagon, startMm } of seated) {
    const feet = feetOf.get(unit);
    if (feet === undefined) continue;
    const place = startsOn(question, wagon, feet).indexOf(startMm) + 1;
    seats.set(unit, { wagon: wagon + 1, place, fromHeadMm: middleMm(line, wagon, startMm, feet) });
  }
  return seats;
}

/** Where a unit stands on the train that brings it, until it is taken off there. */
export function seatBefore({ dated, connecting }: Sight, unit: Unit): ConnectingSeat | undefined {
  const leg = legComing(unit, dated.id);
  return leg === undefined ? undefined : connecting?.get(leg.departure)?.seats?.get(unit.key);
}

export function fromAndOnward(sight: Sight, unit: Unit): { readonly from?: FromSheet; readonly onward?: DepartureId } {
  const { id } = sight.dated;
  const [leg, next] = [legComing(unit, id), legAfter(unit, id)];
  const seat = seatBefore(sight, unit);
  return {
    ...(leg === undefined
      ? {}
      : {
          from: { departure: leg.departure, ...(seat === undefined ? {} : { wagon: seat.wagon, place: seat.place }) },
        }),
    ...(next === undefined ? {} : { onward: next.departure }),
  };
}

/** From which departures the units of a train come, and to which they go on. */
export function connections(sight: Sight): {
  readonly comes: readonly ConnectionSheet[];
  readonly goes: readonly ConnectionSheet[];
} {
  const { dated, call, riders } = sight;
  const going = riders.filter((unit) => boardsAt(unit, dated.id, call));
  return {
    comes: rowsOf(sight, going, (unit) => legBefore(unit, dated.id), 'arrives'),
    goes: rowsOf(sight, going, (unit) => legAfter(unit, dated.id), 'departs'),
  };
}

function rowsOf(
  sight: Sight,
  going: readonly Unit[],
  legOf: (unit: Unit) => Leg | undefined,
  end: 'arrives' | 'departs',
): ConnectionSheet[] {
  const groups = groupBy(going, (unit) => legOf(unit)?.departure);
  const rows = [...groups].map(([departure, units]): { readonly minute: number; readonly row: ConnectionSheet } => {
    const counted = { units: units.length, teu: units.reduce((sum, { sizeType }) => sum + sizeOf(sizeType).teu, 0) };
    const leg = units[0] === undefined ? undefined : legOf(units[0]);
    const other = departure === undefined ? undefined : sight.connecting?.get(departure);
    if (leg === undefined || other === undefined)
      return {
        minute: Number.POSITIVE_INFINITY,
        row: { ...(departure === undefined ? {} : { departure }), ...counted },
      };
    const { minute, ...told } = connectionOf(sight, other, leg, end);
    return { minute, row: { ...told, ...counted } };
  });
  return rows.sort((a, b) => a.minute - b.minute).map(({ row }) => row);
}

function connectionOf(
  { network, now }: Sight,
  { dated, state, seats, isKept }: Connecting,
  leg: Leg,
  end: 'arrives' | 'departs',
) {
  const live = liveMoments(plannedMoments(dated), state, now, 'awaited');
  const call = end === 'arrives' ? leg.to : leg.from;
  const minute = live[end][call] ?? now;
  const is = (end === 'arrives' ? live.arrivalIs : live.departureIs)[call];
  return {
    minute,
    ...{ departure: dated.id, name: dated.service.name, mode: dated.service.mode },
    at: writeZoned(zoneOf(network, dated.calls[call]?.facility), minute),
    ...(is === undefined ? {} : { is }),
    ...(seats === undefined ? {} : { places: isKept === true ? ('kept' as const) : ('planned' as const) }),
  };
}
