import { type Instant, type Minute, type Minutes, minuteOf } from '../base/time.ts';
import { civilOf, type Day, momentOf, nextDay, writeZoned } from '../base/zone.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import { departureId } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { Service } from '../model/service.ts';
import type { Mode } from '../model/way.ts';
import { bucketKey } from '../plan/timetable/bucket.ts';
import type { LiveMoments } from '../plan/timetable/live.ts';
import { type LiveNow, liveNow } from '../plan/timetable/live-now.ts';
import { momentsOf, runsOn } from '../plan/timetable/moments.ts';
import type { Use } from '../plan/timetable/uses.ts';
import { reservedAt } from './departure-sheet.ts';
import { type MomentSheet, nameOf, zoneOf } from './leg-sheet.ts';

/** One line of the station board: a departure that leaves or reaches a facility on a day. */
export interface BoardRow {
  readonly departure: DepartureId;
  readonly service: string;
  readonly mode: Mode;
  readonly family: string;
  readonly direction: 'departs' | 'arrives';
  readonly at: FacilityId;
  /** Where it goes, or where it comes from. */
  readonly other: FacilityId;
  readonly otherName: string;
  /** Where it calls on the way there, or on the way from there. */
  readonly via: readonly FacilityId[];
  readonly planned: string;
  readonly now: string;
  readonly is: 'planned' | 'estimated' | 'actual';
  readonly delayMinutes: number;
  /** Where it stands, as seen from the facility. */
  readonly stage: BoardStage;
  /** Units on it now, wherever they got on. */
  readonly aboard: number;
  /** When what is known of it was written down; absent when nothing is known beyond the timetable. */
  readonly asOf?: string;
  /** Who or what said the latest of that. */
  readonly source?: string;
  /** The disruption that moves it, or keeps it from coming here at all. */
  readonly disruption?: { readonly id: string; readonly name: string; readonly stops: boolean };
  /** On the segment that leaves from, or comes to, the facility. */
  readonly load: { readonly teu: number; readonly kg: number; readonly plugs: number };
  readonly capacity: { readonly teu: number; readonly kg: number; readonly plugs: number };
  /** Kept for quotes there, beside the load. */
  readonly reserved?: { readonly teu: number; readonly kg: number; readonly plugs: number };
  /** Latest acceptance by kind; departures only. */
  readonly cutOffs?: {
    readonly delivery: string;
    readonly reefer: string;
    readonly dangerous: string;
    readonly documents: string;
  };
  /** All calls of the departure, where they are asked for. */
  readonly calls?: readonly BoardCallSheet[];
}

export interface BoardCallSheet {
  readonly facility: FacilityId;
  /** Absent at the first call. */
  readonly arrives?: MomentSheet;
  /** Absent at the last call. */
  readonly departs?: MomentSheet;
}

/** `loading` has units on it or stands at the facility, `gone` and `arrived` are over as far as the facility goes. */
export type BoardStage = 'planned' | 'loading' | 'gone' | 'under-way' | 'arrived';

/** The board of a day, or of some days from that one. */
export interface Board {
  readonly day: string;
  readonly days: number;
  readonly rows: readonly BoardRow[];
  /** Whether any load on it is made up. */
  readonly synthetic: boolean;
}

/** Whose board, and of which day; all of the hub, and today on its clock, where nobody says. */
export interface BoardAsked {
  readonly at?: FacilityId;
  readonly day?: Day;
  /** How many days from that one; one where nobody says. */
  readonly days?: number;
  /** Also what runs on demand: trucks and shuttles. */
  readonly onDemand: boolean;
  /** Each row with all calls of its departure. */
  readonly calls?: boolean;
}

/** What is known of the departures on a board. */
export interface BoardKnown {
  readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  readonly sources: ReadonlyMap<DepartureId, string>;
  readonly aboard: ReadonlyMap<DepartureId, number>;
  readonly used: ReadonlyMap<string, Use>;
  readonly reserved: ReadonlyMap<string, Use>;
}

/** The facilities and the day a question for a board means. */
export function boardOf(
  network: Network,
  { at, day }: BoardAsked,
  now: Instant,
): { places: Set<FacilityId>; day: Day } {
  const ours = [...network.facilities.values()].filter((facility) => facility.ours).map(({ id }) => id);
  const places = new Set(at === undefined ? ours : [at]);
  return { places, day: day ?? civilOf(zoneOf(network, [...places][0]), minuteOf(now)).day };
}

/** A run that calls at a facility on a day, before anything is known of its load. */
export interface BoardCall {
  readonly id: DepartureId;
  readonly service: Service;
  readonly call: number;
  readonly direction: 'departs' | 'arrives';
  readonly bucket: string;
  readonly planned: Minute;
  readonly moments: ReturnType<typeof momentsOf>;
}

/** The longest run the board looks back for, in days. */
const longestRunDays = 60;

/** All runs that leave or reach the facilities on days of their own clocks, by the timetable. */
export function boardCalls(
  network: Network,
  facilities: ReadonlySet<FacilityId>,
  { day, days = 1, onDemand }: { readonly day: Day; readonly days?: number; readonly onDemand: boolean },
): BoardCall[] {
  const calls: BoardCall[] = [];
  for (const service of network.services.values()) {
    if (service.onDemand && !onDemand) continue;
    const here = service.calls.flatMap((call, index) =>
      facilities.has(call.facility) && (call.loads || call.discharges) ? [index] : [],
    );
    if (here.length === 0) continue;
    const span = Math.min(longestRunDays, here.at(-1) === 0 ? 1 : runDaysOf(network, service, day) + 2);
    for (let serviceDay = nextDay(day, -span); serviceDay <= day + days; serviceDay = nextDay(serviceDay)) {
      for (const [run, departsAt] of runsOn(service, serviceDay).entries()) {
        const moments = momentsOf(network, service, serviceDay, departsAt);
        const id = departureId(service.id, serviceDay, run + 1);
        for (const call of here) calls.push(...callsAt(network, service, id, serviceDay, call, moments, { day, days }));
      }
    }
  }
  return calls.sort((a, b) => a.planned - b.planned || (a.id < b.id ? -1 : 1));
}

function callsAt(
  network: Network,
  service: Service,
  id: DepartureId,
  serviceDay: Day,
  call: number,
  moments: BoardCall['moments'],
  { day, days }: { readonly day: Day; readonly days: number },
): BoardCall[] {
  const pattern = service.calls[call];
  const zone = zoneOf(network, pattern?.facility);
  const [from, to] = [momentOf(zone, day, 0), momentOf(zone, nextDay(day, days), 0)];
  const within = (at: Minute | undefined): at is Minute => at !== undefined && from <= at && at < to;
  const bucket = (after: number): string => bucketKey(service, serviceDay, id, after);
  const found: BoardCall[] = [];
  const [arrives, departs] = [moments.arrives[call], moments.departs[call]];
  if (call < service.calls.length - 1 && pattern?.loads === true && within(departs)) {
    found.push({ id, service, call, direction: 'departs', bucket: bucket(call), planned: departs, moments });
  }
  if (call > 0 && pattern?.discharges === true && within(arrives)) {
    found.push({ id, service, call, direction: 'arrives', bucket: bucket(call - 1), planned: arrives, moments });
  }
  return found;
}

function runDaysOf(network: Network, service: Service, day: Day): number {
  const { arrives, departs } = momentsOf(network, service, day, service.calendars[0]?.departsAt[0] ?? 0);
  return Math.ceil(((arrives.at(-1) ?? 0) - (departs[0] ?? 0)) / 1440);
}

/** The board's lines, with loads and delays. */
export function boardRows(
  network: Network,
  calls: readonly BoardCall[],
  known: BoardKnown,
  now: Instant,
  withCalls = false,
): BoardRow[] {
  return calls.map((call) => boardRow(network, call, known, minuteOf(now), withCalls));
}

function boardRow(network: Network, row: BoardCall, known: BoardKnown, now: Minute, withCalls: boolean): BoardRow {
  const { id, service, call, direction, planned, moments } = row;
  const [state, use] = [known.departures.get(id), known.used.get(row.bucket)];
  const live = liveNow(network, row, moments, state, now, (use?.teu ?? 0) > 0 ? 'awaited' : 'unknown');
  const leaves = direction === 'departs';
  const expected = (leaves ? live.departs : live.arrives)[call] ?? planned;
  const at = service.calls[call]?.facility ?? ('' as FacilityId);
  const other = (leaves ? service.calls.at(-1) : service.calls[0])?.facility ?? at;
  const between = leaves ? service.calls.slice(call + 1, -1) : service.calls.slice(1, call);
  const [aboard, source] = [known.aboard.get(id) ?? 0, known.sources.get(id)];
  const write = (moment: number): string => writeZoned(zoneOf(network, at), moment as Minute);
  const { delivery, reefer, dangerous, documents } = service.cutOffs;
  const cutOff = (wait: Minutes): string => write(expected - wait);
  return {
    departure: id,
    service: service.name,
    mode: service.mode,
    family: service.family,
    direction,
    at,
    other,
    otherName: nameOf(network, other),
    via: between.map(({ facility }) => facility),
    planned: write(planned),
    now: write(expected),
    is: (leaves ? live.departureIs : live.arrivalIs)[call] ?? 'planned',
    delayMinutes: expected - planned,
    stage: leaves ? leavingStage(live, call, aboard, now) : comingStage(live, call, now),
    aboard,
    ...(state === undefined ? {} : { asOf: new Date(state.recordedAt).toISOString() }),
    ...(source === undefined ? {} : { source }),
    ...disruptionAt(live, call, leaves),
    load: { teu: use?.teu ?? 0, kg: use?.kg ?? 0, plugs: use?.plugs ?? 0 },
    capacity: service.capacity,
    ...reservedAt(known.reserved, row.bucket),
    ...(leaves
      ? {
          cutOffs: {
            delivery: cutOff(delivery),
            reefer: cutOff(reefer),
            dangerous: cutOff(dangerous),
            documents: cutOff(documents),
          },
        }
      : {}),
    ...(withCalls ? { calls: callSheets(network, service, moments, live) } : {}),
  };
}

/** What nobody watches is taken to run by its timetable; what is watched and overdue is expected now, and so not over. */
const isOver = (at: Minute | undefined, is: string | undefined, now: Minute): boolean =>
  is === 'actual' || (at !== undefined && at < now);

function leavingStage(live: LiveMoments, call: number, aboard: number, now: Minute): BoardStage {
  if (isOver(live.departs[call], live.departureIs[call], now)) return 'gone';
  const stands = call === 0 ? aboard > 0 : isOver(live.arrives[call], live.arrivalIs[call], now);
  return stands ? 'loading' : 'planned';
}

function comingStage(live: LiveMoments, call: number, now: Minute): BoardStage {
  if (isOver(live.arrives[call], live.arrivalIs[call], now)) return 'arrived';
  return isOver(live.departs[0], live.departureIs[0], now) ? 'under-way' : 'planned';
}

function callSheets(network: Network, { calls }: Service, planned: BoardCall['moments'], live: LiveMoments) {
  return calls.map(({ facility }, call): BoardCallSheet => {
    const moment = (plan: Minute | undefined, now: Minute | undefined, is: MomentSheet['is'] | undefined) => ({
      planned: writeZoned(zoneOf(network, facility), plan ?? (0 as Minute)),
      now: writeZoned(zoneOf(network, facility), now ?? plan ?? (0 as Minute)),
      is: is ?? 'planned',
    });
    return {
      facility,
      ...(call === 0 ? {} : { arrives: moment(planned.arrives[call], live.arrives[call], live.arrivalIs[call]) }),
      ...(call === calls.length - 1
        ? {}
        : { departs: moment(planned.departs[call], live.departs[call], live.departureIs[call]) }),
    };
  });
}

/** What of a disruption a call feels: it is moved, or the departure does not get there, or no further. */
function disruptionAt({ stopped, movedBy }: LiveNow, call: number, leaves: boolean): Pick<BoardRow, 'disruption'> {
  const stops = stopped !== undefined && (leaves ? stopped.call <= call : stopped.call < call);
  const by = stops ? stopped.by : (movedBy.get(call) ?? (leaves ? stopped?.by : undefined));
  return by === undefined ? {} : { disruption: { id: by.id, name: by.name, stops } };
}
