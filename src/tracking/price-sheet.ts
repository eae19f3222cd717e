import { limits } from '../base/limits.ts';
import { type Sentence, say } from '../base/sentence.ts';
import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import { type FacilityId, readFacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { SpacePrices } from '../model/space-price.ts';
import type { Mode } from '../model/way.ts';
import { readSpacePrices } from '../plan/assign/space-price.ts';
import type { Free, Prices } from '../plan/route/kernel-question.ts';
import type { Load } from '../plan/route/load.ts';
import type { Router } from '../plan/route/router.ts';
import { departureAt, departureIdOf, serviceOf, type Timetable } from '../plan/timetable/timetable.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';

/** Which departures somebody wants the prices of: those that leave within some days, on ways between two places or anywhere. */
export interface PricesAsked {
  readonly days: number;
  readonly between?: { readonly from: FacilityId; readonly to: FacilityId };
}

/** What a bit more space is worth on a departure: whole cents, over the segments where it lies on the way. */
export interface PriceRow {
  readonly departure: string;
  readonly service: string;
  readonly name: string;
  readonly mode: Mode;
  readonly from: FacilityId;
  readonly fromName: string;
  readonly to: FacilityId;
  readonly toName: string;
  readonly leaves: string;
  readonly perTeu: number;
  readonly perTonne: number;
  readonly perPlug: number;
  /** TEU that are free on all these segments. */
  readonly freeTeu: number;
  readonly capacityTeu: number;
}

export interface PriceSheet {
  /** The run that found these prices, and when; absent where none has asked. */
  readonly plan?: string;
  readonly asOf?: string;
  readonly currency: string;
  /** By when they leave. */
  readonly rows: readonly PriceRow[];
}

/** So long a journey may take for its way to count as one between two places. */
const longestDays = 75;
/** A week shows every service that is worth taking; more days show it again. */
const sampledDays = 7;
/** A usual box, for telling which ways there are. */
const usual: Load = {
  feet: 40,
  teu: 2,
  kind: 'dry',
  grossKg: 20_000,
  netKg: 16_000,
  needsPlug: false,
  dangerousClasses: [],
};

/** Two places somebody names, or which of them makes no sense. */
export function readPlaces(
  network: Network,
  from: string,
  to: string,
):
  | { readonly from: FacilityId; readonly to: FacilityId }
  | { readonly field: 'from' | 'to'; readonly problem: Sentence } {
  const [origin, end] = [readFacilityId(from), readFacilityId(to)];
  for (const [field, id, word] of [['from', origin, from] as const, ['to', end, to] as const]) {
    if (word === '') return { field, problem: say`is missing: a way has two ends` };
    if (id === undefined || !network.facilities.has(id))
      return { field, problem: say`${word} is no facility of ${network.name}` };
  }
  if (origin === end) return { field: 'to', problem: say`is where it begins` };
  return { from: origin as FacilityId, to: end as FacilityId };
}

/** The prices of all departures that are asked for; anywhere, only of those where space is worth something. */
export function priceSheet(
  network: Network,
  router: Router,
  known: SpacePrices | undefined,
  free: Free,
  { days, between }: PricesAsked,
  now: Minute,
): PriceSheet {
  const { timetable } = router;
  const prices = readSpacePrices(timetable, known?.rows ?? []);
  const lanes = between === undefined ? undefined : lanesBetween(router, between, days, now);
  const until = now + days * 1440;
  const rows: { at: number; row: PriceRow }[] = [];
  for (let departure = 0; departure < timetable.departureService.length; departure += 1) {
    const stretch = stretchOf(timetable, departure, lanes);
    if (stretch === undefined) continue;
    const at = departureAt(timetable, departure, stretch.from);
    if (at < now || at >= until) continue;
    const row = rowOf(network, timetable, prices, free, departure, stretch);
    if (lanes !== undefined || row.perTeu + row.perTonne + row.perPlug > 0) rows.push({ at, row });
  }
  rows.sort((a, b) => a.at - b.at || (a.row.departure < b.row.departure ? -1 : 1));
  return {
    ...(known === undefined ? {} : { plan: known.plan, asOf: new Date(known.asOf).toISOString() }),
    currency: network.norms.currency,
    rows: rows.map(({ row }) => row),
  };
}

/** The lanes of all itineraries worth choosing between two places on any of these days, with space without end: 1 by lane. */
function lanesBetween(
  router: Router,
  { from, to }: { readonly from: FacilityId; readonly to: FacilityId },
  days: number,
  now: Minute,
): Uint8Array {
  const { timetable } = router;
  const on = new Uint8Array(timetable.lanes.length);
  for (let day = 0; day < Math.min(days, sampledDays); day += 1) {
    const readyAt = (now + day * 1440) as Minute;
    const latestAt = (readyAt + longestDays * 1440) as Minute;
    const start = { kind: 'gate' as const, at: from, readyAt };
    const question = { load: usual, start, destination: to, latestAt, legsMax: limits.legsPerItinerary };
    for (const { legs } of router.pareto(question, router.boundless).routes)
      for (const { departure, from: first, to: last } of legs) {
        const lane = timetable.laneStart[timetable.departureService[departure] ?? 0] ?? 0;
        on.fill(1, lane + first, lane + last);
      }
  }
  return on;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last call of a departure that lies on these lanes. */
function stretchOf(timetable: Timetable, departure: number, lanes: Uint8Array | undefined): Stretch | undefined {
  const service = timetable.departureService[departure] ?? 0;
  const first = timetable.laneStart[service] ?? 0;
  const count = (timetable.services[service]?.calls.length ?? 1) - 1;
  if (lanes === undefined) return { from: 0, to: count };
  const on = Array.from({ length: count }, (_, call) => call).filter((call) => lanes[first + call] === 1);
  const [from, last] = [on[0], on.at(-1)];
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 };
}

function rowOf(
  network: Network,
  timetable: Timetable,
  prices: Prices,
  free: Free,
  departure: number,
  { from, to }: Stretch,
): PriceRow {
  const { calls, id, mode, name, capacity } = serviceOf(timetable, departure);
  const start = timetable.callStart[departure] ?? 0;
  let [perTeu, perTonne, perPlug, freeTeu] = [0, 0, 0, capacity.teu];
  for (let call = from; call < to; call += 1) {
    const bucket = timetable.segmentBucket[timetable.segmentOfCall[start + call] ?? 0] ?? 0;
    perTeu += prices.teu[bucket] ?? 0;
    perTonne += (prices.kg[bucket] ?? 0) * 1000;
    perPlug += prices.plugs[bucket] ?? 0;
    freeTeu = Math.min(freeTeu, free.teu[bucket] ?? 0);
  }
  const [origin, end] = [calls[from]?.facility as FacilityId, calls[to]?.facility as FacilityId];
  return {
    departure: departureIdOf(timetable, departure),
    service: id,
    name,
    mode,
    from: origin,
    fromName: nameOf(network, origin),
    to: end,
    toName: nameOf(network, end),
    leaves: writeZoned(zoneOf(network, origin), departureAt(timetable, departure, from)),
    perTeu: Math.round(perTeu),
    perTonne: Math.round(perTonne),
    perPlug: Math.round(perPlug),
    freeTeu: Math.max(0, freeTeu),
    capacityTeu: capacity.teu,
  };
}
