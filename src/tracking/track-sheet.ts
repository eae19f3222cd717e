import { type Instant, type Minute, minuteOf, writeUtc } from '../base/time.ts';
import { writeZoned, type Zone } from '../base/zone.ts';
import type { BookingState } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import type { Entry } from '../model/event.ts';
import type { FacilityId } from '../model/facility.ts';
import type { HoldKind } from '../model/hold.ts';
import type { Refusal, Why } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import { placeOf as placeOfUnit, type Unit } from '../model/unit.ts';
import { type EtaSheet, etaSheet } from './eta-sheet.ts';
import { type EventSheet, eventSheet } from './event-sheet.ts';
import { type LegSheet, legSheet, zoneOf } from './leg-sheet.ts';
import { legViews, type Progress, progressOf, type Status } from './progress.ts';
import { type Stage, stageOf } from './stage.ts';

/** Everything about one unit on one page, the same in the terminal, over HTTP and in the browser. */
export interface TrackSheet {
  readonly unit: string;
  readonly number?: string;
  readonly booking: string;
  readonly customer: string;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly origin: string;
  readonly destination: string;
  readonly due: string;
  readonly status: Status;
  /** Where it is: a facility, or a departure. */
  readonly at?: string;
  readonly asOf: { readonly occurred: string; readonly recorded: string; readonly ageMinutes: number };
  readonly next?: { readonly what: string; readonly at?: string; readonly departure?: string; readonly by?: string };
  readonly eta?: EtaSheet;
  /** Minutes beyond due; negative is early. */
  readonly late?: number;
  readonly holds: readonly {
    readonly id: string;
    readonly kind: HoldKind;
    readonly owner: string;
    readonly reason: string;
    readonly since: string;
  }[];
  readonly legs: readonly (LegSheet & {
    readonly done: boolean;
    /** It travels there without space having been kept for it. */
    readonly unbooked?: true;
    /** When the last report about the departure was written down; absent where the timetable is all there is. */
    readonly asOf?: string;
  })[];
  readonly plan?: {
    readonly id: string;
    readonly cost: number;
    readonly currency: string;
    readonly co2eKg: number;
    readonly why: Why;
  };
  readonly refusals: readonly Refusal[];
  readonly events: readonly EventSheet[];
  /** Other journeys of the unit that has this number, the latest first. */
  readonly journeys: readonly JourneySheet[];
  readonly synthetic: boolean;
}

/** A journey in a line. */
export interface JourneySheet {
  readonly unit: string;
  readonly booking: string;
  readonly origin: string;
  readonly destination: string;
  readonly stage: Stage;
  /** Its first and its last move; absent before it came in. */
  readonly from?: string;
  readonly until?: string;
}

/** Derives a unit's page from its state, its booking, its departures and its entries. */
export function trackSheet(
  network: Network,
  state: BookingState,
  unit: Unit,
  departures: ReadonlyMap<DepartureId, DepartureState>,
  entries: readonly Entry[],
  now: Instant,
  others: readonly { readonly state: BookingState; readonly unit: Unit }[] = [],
): TrackSheet {
  const { booking } = state;
  const progress = progressOf(network, booking, unit, departures, now);
  const { plan } = unit;
  const place = placeOf(progress);
  const legs = legViews(network, unit, departures, now).flatMap(({ leg, dated, live, state: known }, index) => {
    const sheet = legSheet(network, dated, leg.from, leg.to, live);
    return sheet === undefined
      ? []
      : [
          {
            ...sheet,
            done: index < progress.legsDone,
            ...(leg.unbooked === true ? { unbooked: true as const } : {}),
            ...(known === undefined || known.version === 0 ? {} : { asOf: writeUtc(known.recordedAt) }),
          },
        ];
  });
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    booking: unit.booking,
    customer: booking.customer,
    sizeType: unit.sizeType,
    grossKg: unit.grossKg,
    origin: booking.origin,
    destination: booking.destination,
    due: writeZoned(zoneOf(network, booking.destination), booking.dueAt),
    status: progress.status,
    ...(place === undefined ? {} : { at: place }),
    asOf: asOfSheet(progress, zoneOf(network, placeOfUnit(unit) ?? booking.origin), now),
    ...nextSheet(network, progress),
    ...(progress.eta === undefined ? {} : { eta: etaSheet(network, booking.destination, progress.eta) }),
    ...(progress.late === undefined ? {} : { late: progress.late }),
    holds: unit.holds.map(({ id, kind, owner, reason, since }) => ({
      id,
      kind,
      owner,
      reason,
      since: writeUtc(since),
    })),
    legs,
    ...(plan === undefined
      ? {}
      : {
          plan: {
            id: plan.plan,
            cost: plan.cost,
            currency: network.norms.currency,
            co2eKg: Math.round(plan.co2Grams / 1000),
            why: plan.why,
          },
        }),
    refusals: unit.refusals ?? [],
    events: entries.map((entry) => eventSheet(network, entry, booking.destination)),
    journeys: others.map((other) => journeySheet(network, other.state, other.unit)),
    synthetic: unit.synthetic,
  };
}

function journeySheet(network: Network, { booking }: BookingState, unit: Unit): JourneySheet {
  const [first, last] = [unit.moves[0], unit.moves.at(-1)];
  const moment = ({ at, when }: { at: FacilityId; when: Instant }): string =>
    writeZoned(zoneOf(network, at), minuteOf(when));
  return {
    unit: unit.key,
    booking: unit.booking,
    origin: booking.origin,
    destination: booking.destination,
    stage: stageOf(unit),
    ...(first === undefined ? {} : { from: moment(first) }),
    ...(last === undefined ? {} : { until: moment(last) }),
  };
}

const placeOf = ({ at, aboard }: Progress): string | undefined => at ?? aboard;

/** On the clock of where it came from last, or will come in. */
function asOfSheet(progress: Progress, zone: Zone, now: Instant): TrackSheet['asOf'] {
  const { occurredAt, recordedAt } = progress.asOf;
  return {
    occurred: writeZoned(zone, minuteOf(occurredAt)),
    recorded: writeUtc(recordedAt),
    ageMinutes: Math.max(0, Math.floor((now - recordedAt) / 60_000)),
  };
}

function nextSheet(network: Network, { next }: Progress): Pick<TrackSheet, 'next'> {
  if (next === undefined) return {};
  const { what, at, departure, by } = next;
  const moment = (time: Minute): string => writeZoned(zoneOf(network, at), time);
  return {
    next: {
      what,
      ...(at === undefined ? {} : { at }),
      ...(departure === undefined ? {} : { departure }),
      ...(by === undefined ? {} : { by: moment(by) }),
    },
  };
}
