import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { Booking, BookingId, BookingState } from '../model/booking.ts';
import type { DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { sizeOf } from '../model/size-type.ts';
import { writeSlot } from '../model/terminal.ts';
import { nextLeg, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import { ruleOf } from '../model/wagon.ts';
import { type Dated, plannedMoments } from '../plan/timetable/dated.ts';
import { liveMoments } from '../plan/timetable/live.ts';
import { checkLoad } from '../terminal/rail/check.ts';
import { planLoad } from '../terminal/rail/plan.ts';
import type { LeftBehindCode, LoadPlan, LoadQuestion, LoadUnit, Wagon } from '../terminal/rail/question.ts';
import { bogieLoads } from '../terminal/rail/wagon-load.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';
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
  readonly now: Minute;
}

export interface LoadPlanSheet {
  readonly departure: string;
  readonly name: string;
  readonly facility: FacilityId;
  readonly facilityName: string;
  readonly departs: string;
  readonly wagons: readonly WagonSheet[];
  readonly left: readonly LeftSheet[];
  readonly value: number;
  readonly bound: number;
  readonly reshuffles: number;
  readonly totals: {
    readonly units: number;
    readonly teu: number;
    readonly goodsKg: number;
    /** Wagons and units. */
    readonly grossKg: number;
    readonly lengthM: number;
    readonly goodsMaxKg?: number;
    readonly grossMaxKg?: number;
    readonly lengthMaxM?: number;
    /** On the train, and not in the yard yet. */
    readonly awaited: number;
  };
}

export interface WagonSheet {
  readonly position: number;
  readonly number: string;
  readonly type: string;
  readonly lengthMm: number;
  readonly tareKg: number;
  readonly grossKg: number;
  readonly grossMaxKg: number;
  /** What an axle of each bogie bears. */
  readonly axlesKg: readonly number[];
  readonly axleMaxKg: number;
  readonly units: readonly {
    readonly place: number;
    readonly startMm: number;
    readonly feet: number;
    readonly unit: UnitKey;
    readonly number?: string;
    readonly sizeType: string;
    readonly grossKg: number;
    readonly to: string;
    readonly needsPlug: boolean;
    readonly dangerous: readonly string[];
    readonly slot?: string;
    readonly reshuffles: number;
    /** In the yard, or on the train already. */
    readonly here: boolean;
  }[];
}

export interface LeftSheet {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly code: LeftBehindCode | 'held';
  readonly detail: string;
}

/** As many wagons of the first type of this gauge as carry what the service sells, and the lane takes. */
export function usualWagons({ wagons }: Network, { service }: Dated): Wagon[] {
  const type = [...wagons.types.values()].find(({ gauge }) => service.way === `rail-${gauge}`);
  if (type === undefined) return [];
  const teu = Math.max(...type.patterns.map((places) => places.reduce((sum, { feet }) => sum + feet / 20, 0)));
  const most = ((ruleOf(wagons, service.id)?.lengthMaxM ?? Number.POSITIVE_INFINITY) * 1000) / type.lengthMm;
  const count = Math.floor(Math.min(most, Math.ceil(service.capacity.teu / Math.floor(teu))));
  return Array.from({ length: count }, (_, index) => ({ number: String(index + 1), type }));
}

/** Why these wagons are no train of this departure, or nothing. */
export function compositionObjection({ network, dated }: LoadSight, wagons: readonly Wagon[]): string | undefined {
  const { service } = dated;
  if (service.mode !== 'rail') return `${service.id} is no train`;
  if (wagons.length === 0) return `no type of wagon of wagons.csv has the gauge of ${service.id}`;
  const strange = wagons.find(({ type }) => service.way !== `rail-${type.gauge}`);
  if (strange !== undefined)
    return `wagon ${strange.number} has a gauge of ${strange.type.gauge} mm, ${service.id} runs on ${service.way}`;
  const metres = wagons.reduce((sum, { type }) => sum + type.lengthMm, 0) / 1000;
  const most = ruleOf(network.wagons, service.id)?.lengthMaxM;
  return most !== undefined && metres > most
    ? `the wagons are ${metres.toFixed(1)} m long, the lane takes ${most} m`
    : undefined;
}

/** Plans the loading of a train, and says of each unit where it stands on it, or why it stays behind. */
export function loadPlanSheet(sight: LoadSight, wagons: readonly Wagon[]): LoadPlanSheet {
  const { network, dated, call } = sight;
  const going = sight.riders.filter((unit) => goesHere(sight, unit));
  const held = going.filter(({ holds }) => holds.length > 0);
  const question = ask(
    sight,
    wagons,
    going.filter(({ holds }) => holds.length === 0),
  );
  const plan = planLoad(question);
  const [fault] = checkLoad(question, plan);
  if (fault !== undefined) throw new Error(`the load plan of ${dated.id} breaks a limit: ${fault}`); // Our own promise.
  const units = new Map(going.map((unit) => [unit.key, unit]));
  const facility = dated.calls[call]?.facility ?? ('' as FacilityId);
  const live = liveMoments(plannedMoments(dated), sight.state, sight.now, 'awaited');
  return {
    departure: dated.id,
    name: dated.service.name,
    facility,
    facilityName: nameOf(network, facility),
    departs: writeZoned(zoneOf(network, facility), live.departs[call] ?? sight.now),
    wagons: wagons.map((wagon, index) => wagonSheet(sight, question, plan, units, wagon, index)),
    left: [
      ...held.map((unit) =>
        leftSheet(unit, 'held', unit.holds.map(({ kind, owner }) => `${kind} (${owner})`).join(', ')),
      ),
      ...plan.left.flatMap(({ unit, code, detail }) => {
        const left = units.get(unit);
        return left === undefined ? [] : [leftSheet(left, code, detail)];
      }),
    ],
    value: plan.value,
    bound: plan.bound,
    reshuffles: plan.reshuffles,
    totals: totalsOf(question, plan, units),
  };
}

function leftSheet(unit: Unit, code: LeftSheet['code'], detail: string): LeftSheet {
  const { key, sizeType, grossKg } = unit;
  return { unit: key, ...(unit.number === undefined ? {} : { number: unit.number }), sizeType, grossKg, code, detail };
}

/** Whether a unit is to get on at this call: it waits for it, or is on board from here. */
function goesHere({ dated, call }: LoadSight, unit: Unit): boolean {
  if (unit.cancelledAt !== undefined) return false;
  const place = whereabouts(unit);
  if (place.kind === 'aboard') return place.departure === dated.id && place.call === call;
  const leg = nextLeg(unit);
  return leg?.departure === dated.id && leg.from === call;
}

function ask(sight: LoadSight, wagons: readonly Wagon[], going: readonly Unit[]): LoadQuestion {
  const { network, dated } = sight;
  const { service: _, mark: __, ...rule } = ruleOf(network.wagons, dated.service.id) ?? { mark: 'estimated' as const };
  const units = going.map((unit) => loadUnit(sight, unit));
  return { wagons, units, rule, unitsMaxKg: dated.service.capacity.kg, book: network.wagons };
}

/** Worth by length, more for who goes first and for who would be late: a unit that stays waits for the next departure. */
export function worthOf(unit: Unit, booking: Booking | undefined): number {
  const slack = booking === undefined || unit.plan === undefined ? 0 : booking.dueAt - unit.plan.arrivesAt;
  const worth = 100 + (5 - (booking?.priority ?? 3)) * 25 + (slack < 1440 ? 40 : 0);
  return Math.round(worth * sizeOf(unit.sizeType).teu);
}

function loadUnit({ bookings, yard, dated }: LoadSight, unit: Unit): LoadUnit {
  const booking = bookings.get(unit.booking)?.booking;
  const { feet } = sizeOf(unit.sizeType);
  const classes = (booking?.goods ?? []).flatMap(({ dangerous }) => dangerous?.class ?? []);
  const leg = nextLeg(unit);
  return {
    key: unit.key,
    feet: feet <= 20 ? 20 : feet <= 30 ? 30 : feet <= 40 ? 40 : 45,
    kg: unit.grossKg,
    goodsKg: Math.max(0, unit.grossKg - unit.tareKg),
    needsPlug: unit.needsPlug,
    dangerous: [...new Set(classes)].sort(),
    block: leg?.departure === dated.id ? leg.to : dated.calls.length - 1,
    value: worthOf(unit, booking),
    reshuffles: yard?.yard.above(unit.key).filter(({ departure }) => departure !== dated.id).length ?? 0,
  };
}

function wagonSheet(
  { network, dated, yard }: LoadSight,
  question: LoadQuestion,
  plan: LoadPlan,
  units: ReadonlyMap<UnitKey, Unit>,
  wagon: Wagon,
  index: number,
): WagonSheet {
  const here = plan.placements.filter((each) => each.wagon === index);
  const pattern = wagon.type.patterns[here[0]?.pattern ?? 0] ?? [];
  const asked = new Map(question.units.map((unit) => [unit.key, unit]));
  const on = pattern.map((_, place) => {
    const found = here.find((each) => each.place === place);
    return found === undefined ? undefined : asked.get(found.unit);
  });
  const { id, lengthMm, tareKg, payloadKg, axlesPerBogie, axleMaxKg } = wagon.type;
  return {
    position: index + 1,
    number: wagon.number,
    type: id,
    lengthMm,
    tareKg,
    grossKg: tareKg + on.reduce((sum, unit) => sum + (unit?.kg ?? 0), 0),
    grossMaxKg: Math.min(tareKg + payloadKg, question.rule.wagonMaxKg ?? Number.POSITIVE_INFINITY),
    axlesKg: bogieLoads(wagon, pattern, on).map((load) => Math.round(load / axlesPerBogie)),
    axleMaxKg: Math.min(axleMaxKg, question.rule.axleMaxKg ?? Number.POSITIVE_INFINITY),
    units: on.flatMap((asked, place) => {
      const unit = asked === undefined ? undefined : units.get(asked.key);
      if (asked === undefined || unit === undefined) return [];
      const slot = yard?.yard.slotOf(unit.key);
      const to = dated.calls[asked.block]?.facility;
      return [
        {
          place: place + 1,
          startMm: pattern[place]?.startMm ?? 0,
          feet: asked.feet,
          unit: unit.key,
          ...(unit.number === undefined ? {} : { number: unit.number }),
          sizeType: unit.sizeType,
          grossKg: asked.kg,
          to: to === undefined ? '' : nameOf(network, to),
          needsPlug: asked.needsPlug,
          dangerous: asked.dangerous,
          ...(slot === undefined ? {} : { slot: writeSlot(slot) }),
          reshuffles: asked.reshuffles,
          here: isHere(unit),
        },
      ];
    }),
  };
}

const isHere = (unit: Unit): boolean => ['yard', 'aboard'].includes(whereabouts(unit).kind);

function totalsOf(
  { wagons, rule, units: asked }: LoadQuestion,
  plan: LoadPlan,
  units: ReadonlyMap<UnitKey, Unit>,
): LoadPlanSheet['totals'] {
  const loaded = new Set(plan.placements.map(({ unit }) => unit));
  const on = asked.filter(({ key }) => loaded.has(key));
  const sum = (of: (unit: LoadUnit) => number): number => on.reduce((all, unit) => all + of(unit), 0);
  return {
    units: on.length,
    teu: on.reduce((all, { key }) => all + sizeOf(units.get(key)?.sizeType ?? ('' as Unit['sizeType'])).teu, 0),
    goodsKg: sum(({ goodsKg }) => goodsKg),
    grossKg: sum(({ kg }) => kg) + wagons.reduce((all, { type }) => all + type.tareKg, 0),
    lengthM: wagons.reduce((all, { type }) => all + type.lengthMm, 0) / 1000,
    ...(rule.goodsMaxKg === undefined ? {} : { goodsMaxKg: rule.goodsMaxKg }),
    ...(rule.grossMaxKg === undefined ? {} : { grossMaxKg: rule.grossMaxKg }),
    ...(rule.lengthMaxM === undefined ? {} : { lengthMaxM: rule.lengthMaxM }),
    awaited: on.filter(({ key }) => !isHere(units.get(key) as Unit)).length,
  };
}
