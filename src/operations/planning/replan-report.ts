import { type Cents, cents } from '../../base/money.ts';
import { part, type Said, type Sentence, say, told } from '../../base/sentence.ts';
import type { BookingState } from '../../model/booking.ts';
import { readDepartureId } from '../../model/departure.ts';
import type { Disruption } from '../../model/disruption.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Because, Leg } from '../../model/itinerary.ts';
import type { Network } from '../../model/network.ts';
import type { Unit, UnitKey, UnitPlan } from '../../model/unit.ts';
import type { PlanOrder } from '../order.ts';
import type { Replan } from './replan.ts';
import { type Checked, checkedOf, gapOf } from './report.ts';

/** A plan around disruptions as somebody may approve it. Amounts are minor units of `currency`; more is dearer, later, dirtier. */
export interface ReplanReport {
  readonly id: string;
  readonly made: string;
  readonly expires: string;
  readonly disruptions: readonly { readonly id: string; readonly name: string; readonly version: number }[];
  /** Units that disruptions touch, those included that are best left as they are. */
  readonly affected: number;
  readonly moved: readonly MovedUnit[];
  readonly lost: readonly LostUnit[];
  /** What all moves cost more together. */
  readonly cost: Cents;
  readonly currency: string;
  readonly co2eKg: number;
  /** Of all units planned anew. */
  readonly objective: Cents;
  /** What that would be if nobody else were on the way: no plan can be below it. */
  readonly bound: Cents;
  readonly gap: number;
  /** Until there was a plan that could be used, and until this one. */
  readonly usableSeconds: number;
  readonly seconds: number;
  /** Where the time went. */
  readonly spent: Readonly<Record<string, number>>;
  readonly checker: Checked;
}

export interface MovedUnit {
  readonly unit: UnitKey;
  readonly booking: string;
  readonly customer: string;
  /** Departures ahead, before and after. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Places on the way ahead, before and after. */
  readonly fromPlaces: readonly FacilityId[];
  readonly toPlaces: readonly FacilityId[];
  readonly delayHours: number;
  readonly extraCost: Cents;
  readonly co2eKg: number;
  /** It arrives after it is due. */
  readonly late: boolean;
  readonly reason: string;
  readonly said?: Said;
}

export interface LostUnit {
  readonly unit: UnitKey;
  readonly booking: string;
  readonly customer: string;
  readonly reason: string;
  readonly said?: Said;
}

/** Compares the orders of a plan with what units have now. */
export function movesOf(
  network: Network,
  orders: readonly PlanOrder[],
  units: ReadonlyMap<UnitKey, Unit>,
  bookings: ReadonlyMap<string, BookingState>,
  disruptions: readonly Disruption[],
): { moved: MovedUnit[]; lost: LostUnit[] } {
  const [moved, lost]: [MovedUnit[], LostUnit[]] = [[], []];
  for (const order of orders) {
    const unit = units.get(order.unit);
    if (unit?.plan === undefined) continue;
    const customer = bookings.get(unit.booking)?.booking.customer ?? '';
    const reason = reasonOf(order.because, disruptions);
    const head = { unit: order.unit, booking: unit.booking, customer };
    if (order.kind === 'unplan-unit') {
      const why = order.refusals.map(
        ({ code, detail, said }) => say`${part(code.replaceAll('-', ' '))}: ${said ?? part(detail)}`,
      );
      lost.push({ ...head, ...told(reason === '' ? say`${why}` : say`${part(reason)} - ${why}`) });
    } else
      moved.push({
        ...head,
        ...moveOf(network, unit.plan, order),
        late: order.arrivesAt > (bookings.get(unit.booking)?.booking.dueAt ?? Number.POSITIVE_INFINITY),
        ...told(reason),
      });
  }
  moved.sort((a, b) => b.delayHours - a.delayHours || (a.unit < b.unit ? -1 : 1));
  return { moved, lost };
}

function moveOf(network: Network, before: UnitPlan, after: Extract<PlanOrder, { kind: 'plan-unit' }>) {
  const [old, fresh] = [before.itinerary.legs, after.itinerary.legs];
  let same = 0;
  while (same < old.length && same < fresh.length && JSON.stringify(old[same]) === JSON.stringify(fresh[same]))
    same += 1;
  return {
    from: old.slice(same).map(({ departure }) => departure),
    to: fresh.slice(same).map(({ departure }) => departure),
    fromPlaces: placesOf(network, old.slice(same)),
    toPlaces: placesOf(network, fresh.slice(same)),
    delayHours: Math.round((after.arrivesAt - before.arrivesAt) / 6) / 10,
    extraCost: cents(after.cost - before.cost),
    co2eKg: Math.round((after.co2Grams - before.co2Grams) / 1000),
  };
}

/** Every place that legs come by, passages included, so that a map can draw the way. */
function placesOf(network: Network, legs: readonly Leg[]): FacilityId[] {
  const places: FacilityId[] = [];
  for (const { departure, from, to } of legs) {
    const read = readDepartureId(departure);
    const calls = read === undefined ? [] : (network.services.get(read.service)?.calls ?? []);
    for (const { facility } of calls.slice(from, to + 1)) if (places.at(-1) !== facility) places.push(facility);
  }
  return places;
}

/** Why a unit goes another way, in words that name the disruption. */
function reasonOf(because: Because | undefined, disruptions: readonly Disruption[]): Sentence {
  if (because === undefined) return '';
  const { code, departure = '', missed = '', disruption: id } = because;
  const disruption = disruptions.find((each) => each.id === id);
  const by = disruption === undefined ? (id ?? '') : say`${disruption.id} (${disruption.name})`;
  switch (code) {
    case 'disrupted':
      return say`${departure} is disrupted: ${by}`;
    case 'reopened':
      return say`what it went around is no longer as it was: ${by}`;
    case 'connection':
      return by === ''
        ? say`${departure} comes too late for ${missed}`
        : say`${departure} comes too late for ${missed}: ${by}`;
    case 'full':
      return say`${departure} is full`;
    case 'replanned':
      return say`gives way to units that are worse off`;
    default:
      return say`${part(code)} ${[departure, by].filter((text) => text !== '')}`;
  }
}

export const sumsOf = ({ assignment, faults }: Replan, moved: readonly MovedUnit[]) => {
  const { objective, bound } = assignment;
  return {
    cost: cents(moved.reduce((sum, { extraCost }) => sum + extraCost, 0)),
    co2eKg: moved.reduce((sum, { co2eKg }) => sum + co2eKg, 0),
    objective: cents(objective),
    bound: cents(bound),
    gap: gapOf(objective, bound),
    checker: checkedOf(faults),
  };
};

/** Which of a preview's moves are approved: all, these units, or those that cost no more each, in whole currency. */
export interface ReplanChoice {
  readonly units?: readonly UnitKey[];
  readonly maxExtraCost?: number;
}

export interface ApprovedReplan {
  readonly id: string;
  readonly approved: number;
  readonly refused: readonly { readonly unit: UnitKey; readonly code: string }[];
  /** Until then nothing is sent to webhooks, and it can be undone. */
  readonly undoUntil: string;
}

export type ReplanRefusal = {
  readonly refused: { readonly code: ReplanRefusalCode; readonly reason: string; readonly said?: Said };
};

export type ReplanRefusalCode =
  | 'unknown'
  | 'expired'
  | 'not-checked'
  | 'nothing'
  | 'undone'
  | 'too-late'
  | 'changed-meanwhile';

export interface UndoneReplan {
  readonly id: string;
  readonly undone: number;
  /** Units that stay as they were approved: they, or others of their booking, have moved on, or found no way back. */
  readonly kept: readonly { readonly unit: UnitKey; readonly code: string }[];
}

/** A preview as it stands: `open` may be approved, `undoable` was and may be undone, `sent` is done for good. */
export interface ReplanSheet extends ReplanReport {
  /** A better plan is being looked for, and may be there until then; absent: nobody looks any more. */
  readonly betterBy?: string;
  /** The better one that was found, a preview of its own. */
  readonly better?: string;
  readonly approved: readonly UnitKey[];
  /** Those that stayed as approved when it was undone. */
  readonly kept?: readonly UnitKey[];
  readonly undoUntil?: string;
  readonly stands: 'open' | 'expired' | 'undoable' | 'sent' | 'undone';
}
