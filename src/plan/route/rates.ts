import { hashOf } from '../../base/random.ts';
import { part, type Sentence, say, toldAs } from '../../base/sentence.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Refusal } from '../../model/itinerary.ts';
import type { Acceptance, Segment, Service } from '../../model/service.ts';
import { plannedCharge, storageKindOf } from '../../model/storage.ts';
import { cutOffWait } from '../timetable/dated.ts';
import { shutTo } from '../timetable/disrupt.ts';
import type { Timetable } from '../timetable/timetable.ts';
import type { Load } from './load.ts';
import type { Changes } from './transfers.ts';

/**
 * What a timetable asks of one kind of unit, in flat arrays: cents by lane, by change, and by dock for the lift from and to
 * the customer's gate; grams of CO2e beside them. Weight comes in with the question, so that many units share one of these.
 */
export interface Rates {
  readonly teu: number;
  readonly plugs: number;
  readonly laneCost: Float64Array;
  /** Grams of CO2e by lane: for each tonne of cargo, and for cooling whatever it weighs. */
  readonly laneCo2PerTonne: Float64Array;
  readonly laneCo2: Float64Array;
  readonly change: Prices;
  readonly fromGate: Prices;
  readonly toGate: Prices;
  /** Storage at a dock's facility: free minutes, and cents for each started day beyond them. */
  readonly freeMinutes: Int32Array;
  readonly storagePerDay: Float64Array;
  /** 1 where the lane's service takes such a unit. */
  readonly allowed: Uint8Array;
  /** Minutes before departure at which the unit must be at the terminal, by service. */
  readonly cutOff: Int32Array;
  /** The longest of these among the services that load at a dock. */
  readonly latestCutOff: Int32Array;
  /** 1 by segment where such a unit does not pass; absent where all are open. */
  readonly shut?: Int32Array;
  /** The same for all loads that the same services take with the same cut-offs. */
  readonly shape: string;
}

export interface Prices {
  readonly cost: Float64Array;
  readonly co2: Float64Array;
}

/** Prices every lane and change of a timetable for a load. */
export function compileRates(timetable: Timetable, changes: Changes, load: Load): Rates {
  const { lanes, services, network } = timetable;
  const { perTonneKm, reeferPerHour } = network.emissions;
  const [laneCost, laneCo2PerTonne, laneCo2] = [column(lanes.length), column(lanes.length), column(lanes.length)];
  const allowed = new Uint8Array(lanes.length);
  const objections = services.map((service) => objectionTo(service, load));
  for (const [index, { service: number, position, minutes }] of lanes.entries()) {
    const service = services[number];
    const segment = service?.calls[position]?.next;
    if (service === undefined || segment === undefined) continue;
    laneCost[index] = rateOf(segment, load);
    laneCo2PerTonne[index] = (perTonneKm.get(service.emission) ?? 0) * segment.km;
    laneCo2[index] = load.needsPlug ? ((reeferPerHour.get(service.mode) ?? 0) * minutes) / 60 : 0;
    allowed[index] = objections[number] === undefined ? 1 : 0;
  }
  const kind = { needsPlug: load.needsPlug, dangerous: load.dangerousClasses.length > 0 };
  const cutOff = Int32Array.from(services, (service) => cutOffWait(service, kind));
  const latestCutOff = new Int32Array(timetable.docks.length);
  for (const { service, fromDock } of lanes)
    latestCutOff[fromDock] = Math.max(latestCutOff[fromDock] ?? 0, cutOff[service] ?? 0);
  const shut = shutTo(timetable, load.barred);
  const storage = timetable.docks.map(({ facility }) => storageAt(timetable, load, facility));
  const cooling = load.needsPlug ? (reeferPerHour.get('yard') ?? 0) / 60 : 0;
  const priced = (waits: Int32Array, costs: Int32Array, co2: Int32Array): Prices => ({
    cost: Float64Array.from(costs),
    co2: Float64Array.from(co2, (grams, i) => grams + cooling * Math.max(0, waits[i] ?? 0)),
  });
  return {
    teu: load.teu,
    plugs: load.needsPlug ? 1 : 0,
    laneCost,
    laneCo2PerTonne,
    laneCo2,
    change: priced(changes.wait, changes.cost, changes.co2),
    fromGate: priced(changes.inWait, changes.inCost, changes.inCo2),
    toGate: priced(changes.outWait, changes.outCost, changes.outCo2),
    freeMinutes: Int32Array.from(storage, ({ freeMinutes }) => freeMinutes),
    storagePerDay: Float64Array.from(storage, ({ perDay }) => perDay),
    allowed,
    cutOff,
    latestCutOff,
    ...(shut === undefined ? {} : { shut }),
    shape: `${hashOf(allowed.join(''))} ${hashOf(cutOff.join())} ${load.barred?.join() ?? ''}`,
  };
}

/** What waiting at a facility costs such a unit, by the tariffs in force on the timetable's first day. */
function storageAt({ network, from }: Timetable, load: Load, facility: FacilityId) {
  const kind = storageKindOf({ ...load, dangerous: load.dangerousClasses.length > 0 });
  return plannedCharge(network.storage.get(facility) ?? [], { ...load, kind }, from);
}

const column = (length: number): Float64Array => new Float64Array(length);

/** A 20-foot unit pays its own rate, up to 40 feet the 40-foot one, beyond that by length. */
function rateOf(segment: Segment, load: Load): number {
  const dry = load.feet <= 20 ? segment.rate20 : Math.round((segment.rate40 * Math.max(40, load.feet)) / 40);
  return dry + (load.needsPlug ? segment.reefer : 0);
}

/** Why a service does not take such a unit, or `undefined` where it does. */
export function objectionTo(service: Service, load: Load): Refusal | undefined {
  const { accepts, capacity, id, mode } = service;
  if (load.modes !== undefined && !load.modes.includes(mode))
    return { code: 'mode-not-allowed', ...toldAs('detail', say`the booking allows no ${part(mode)}`) };
  const objection = goodsObjection(service, load);
  if (objection !== undefined) return { code: 'goods-not-accepted', ...toldAs('detail', objection) };
  const grossMaxKg = grossMaxOf(accepts, load);
  if (load.grossKg > grossMaxKg)
    return {
      code: 'too-heavy',
      ...toldAs('detail', say`${id} takes at most ${grossMaxKg} kg, the unit has ${load.grossKg}`),
    };
  if (load.teu > capacity.teu || load.grossKg > capacity.kg)
    return { code: 'goods-not-accepted', ...toldAs('detail', say`${id} is too small for the unit`) };
  return undefined;
}

function goodsObjection({ accepts, capacity, id }: Service, load: Load): Sentence | undefined {
  if (!accepts.kinds.has(load.kind)) return say`${id} takes no ${part(load.kind)} units`;
  const refused = load.dangerousClasses.find((dangerousClass) => !accepts.dangerousClasses.has(dangerousClass));
  if (refused !== undefined) return say`${id} takes no dangerous goods of class ${refused}`;
  return load.needsPlug && capacity.plugs === 0 ? say`${id} has no current for reefers` : undefined;
}

const grossMaxOf = (accepts: Acceptance, load: Load): number =>
  load.feet <= 20 ? accepts.gross20MaxKg : accepts.gross40MaxKg;

/** Weights beyond which some service takes no unit, rising: two units between the same two of them are taken alike. */
export const weightLimitsOf = ({ services }: Timetable): number[] => {
  const limits = services.flatMap(({ accepts, capacity }) => [accepts.gross20MaxKg, accepts.gross40MaxKg, capacity.kg]);
  return [...new Set(limits)].sort((a, b) => a - b);
};
