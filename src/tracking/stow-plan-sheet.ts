import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import { sizeOf } from '../model/size-type.ts';
import { legsOf, nextLeg, type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import { type Vessel, writeCell } from '../model/vessel.ts';
import { type Dated, plannedMoments } from '../plan/timetable/dated.ts';
import { liveMoments } from '../plan/timetable/live.ts';
import { checkStow } from '../terminal/barge/check.ts';
import { planStow } from '../terminal/barge/plan.ts';
import {
  isAboard,
  isLong,
  type LeftAshoreCode,
  type StowPlan,
  type StowQuestion,
  type StowUnit,
} from '../terminal/barge/question.ts';
import { type Moments, momentsBehind, trimOf } from '../terminal/barge/trim.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';
import { worthOf } from './load-plan-sheet.ts';

/** What a stowage plan is made from. */
export interface StowSight {
  readonly network: Network;
  readonly dated: Dated;
  readonly state: DepartureState | undefined;
  /** Everybody who is planned on it, or on it. */
  readonly riders: readonly Unit[];
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
  readonly now: Minute;
}

export interface StowPlanSheet {
  readonly departure: string;
  readonly name: string;
  readonly vessel: Pick<Vessel, 'id' | 'name' | 'bays' | 'rows' | 'tiers' | 'holdTiers' | 'plugs' | 'mark'>;
  /** Each call, and how the barge lies behind it. */
  readonly calls: readonly StowCall[];
  readonly units: readonly StowedSheet[];
  readonly left: readonly AshoreSheet[];
  readonly value: number;
  readonly bound: number;
  readonly totals: { readonly units: number; readonly teu: number; readonly grossKg: number; readonly awaited: number };
}

export interface StowCall {
  readonly call: number;
  readonly facility: FacilityId;
  readonly facilityName: string;
  readonly departs: string;
  readonly loaded: number;
  readonly discharged: number;
  readonly aboard: number;
  readonly grossKg: number;
  readonly plugs: number;
  readonly draughtM: number;
  readonly gmM: number;
  readonly listDegrees: number;
  readonly trimM: number;
}

export interface StowedSheet {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly grossKg: number;
  /** As BAPLIE writes it. */
  readonly cell: string;
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
  readonly long: boolean;
  /** The calls at which it comes on board and is taken off, counted from 0. */
  readonly from: number;
  readonly to: number;
  readonly toName: string;
  readonly needsPlug: boolean;
  readonly dangerous: readonly string[];
  /** In the yard, or on board already. */
  readonly here: boolean;
}

export interface AshoreSheet {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly code: LeftAshoreCode | 'held';
  readonly detail: string;
}

/** Where a unit comes on board of this departure and is taken off; nothing where it has done so, or goes no more. */
function rideOf({ dated }: StowSight, unit: Unit): { from: number; to: number } | undefined {
  if (unit.cancelledAt !== undefined) return undefined;
  const last = dated.calls.length - 1;
  const place = whereabouts(unit);
  const leg = legsOf(unit).find(({ departure }) => departure === dated.id);
  if (place.kind === 'aboard')
    return place.departure === dated.id ? { from: place.call, to: leg?.to ?? last } : undefined;
  return leg !== undefined && nextLeg(unit) === leg ? { from: leg.from, to: leg.to } : undefined;
}

/** Plans the stowage of a barge for all its calls, and says of each unit in which cell it stands, or why it stays ashore. */
export function stowPlanSheet(sight: StowSight, vessel: Vessel): StowPlanSheet {
  const { network, dated } = sight;
  const going = sight.riders.flatMap((unit) => {
    const ride = rideOf(sight, unit);
    return ride === undefined ? [] : [{ unit, ride }];
  });
  const held = going.filter(({ unit }) => unit.holds.length > 0 && whereabouts(unit).kind !== 'aboard');
  const free = going.filter((each) => !held.includes(each));
  const question: StowQuestion = {
    vessel,
    calls: dated.calls.length,
    units: free.map(({ unit, ride }) => stowUnit(sight, unit, ride)),
    unitsMaxKg: dated.service.capacity.kg,
    book: network.wagons,
  };
  const plan = planStow(question);
  const [fault] = checkStow(question, plan);
  if (fault !== undefined) throw new Error(`the stowage plan of ${dated.id} breaks a limit: ${fault}`); // Our own promise.
  const units = new Map(going.map(({ unit }) => [unit.key, unit]));
  const asked = new Map(question.units.map((unit) => [unit.key, unit]));
  const rows = stowedSheets(sight, plan, vessel, asked, units);
  const { id, name, bays, rows: width, tiers, holdTiers, plugs, mark } = vessel;
  return {
    departure: dated.id,
    name: dated.service.name,
    vessel: { id, name, bays, rows: width, tiers, holdTiers, plugs, mark },
    calls: callSheets(sight, question, plan),
    units: rows,
    left: [
      ...held.map(({ unit }) =>
        ashore(unit, 'held', unit.holds.map(({ kind, owner }) => `${kind} (${owner})`).join(', ')),
      ),
      ...plan.left.flatMap(({ unit, code, detail }) => {
        const left = units.get(unit);
        return left === undefined ? [] : [ashore(left, code, detail)];
      }),
    ],
    value: plan.value,
    bound: plan.bound,
    totals: {
      units: rows.length,
      teu: rows.reduce((sum, { sizeType }) => sum + sizeOf(sizeType as Unit['sizeType']).teu, 0),
      grossKg: rows.reduce((sum, { grossKg }) => sum + grossKg, 0),
      awaited: rows.filter(({ here }) => !here).length,
    },
  };
}

function ashore(unit: Unit, code: AshoreSheet['code'], detail: string): AshoreSheet {
  const { key, sizeType, grossKg } = unit;
  return { unit: key, ...(unit.number === undefined ? {} : { number: unit.number }), sizeType, grossKg, code, detail };
}

function stowUnit({ bookings }: StowSight, unit: Unit, ride: { from: number; to: number }): StowUnit {
  const booking = bookings.get(unit.booking)?.booking;
  const { feet } = sizeOf(unit.sizeType);
  const classes = (booking?.goods ?? []).flatMap(({ dangerous }) => dangerous?.class ?? []);
  return {
    key: unit.key,
    feet: feet <= 20 ? 20 : feet <= 40 ? 40 : 45,
    kg: unit.grossKg,
    needsPlug: unit.needsPlug,
    dangerous: [...new Set(classes)].sort(),
    ...ride,
    value: worthOf(unit, booking),
  };
}

function stowedSheets(
  { network, dated }: StowSight,
  plan: StowPlan,
  vessel: Vessel,
  asked: ReadonlyMap<UnitKey, StowUnit>,
  units: ReadonlyMap<UnitKey, Unit>,
): StowedSheet[] {
  const rows = plan.stowed.flatMap(({ unit: key, bay, row, tier }): StowedSheet[] => {
    const [stow, unit] = [asked.get(key), units.get(key)];
    if (stow === undefined || unit === undefined) return [];
    const long = isLong(stow);
    const to = dated.calls[stow.to]?.facility;
    return [
      {
        unit: key,
        ...(unit.number === undefined ? {} : { number: unit.number }),
        ...{ sizeType: unit.sizeType, grossKg: stow.kg, cell: writeCell(vessel, { bay, long, row, tier }) },
        ...{ bay, row, tier, long, from: stow.from, to: stow.to, toName: to === undefined ? '' : nameOf(network, to) },
        ...{ needsPlug: stow.needsPlug, dangerous: stow.dangerous },
        here: ['yard', 'aboard'].includes(whereabouts(unit).kind),
      },
    ];
  });
  return rows.sort((a, b) => a.bay - b.bay || a.row - b.row || a.tier - b.tier || a.from - b.from);
}

function callSheets({ network, dated, state, now }: StowSight, question: StowQuestion, plan: StowPlan): StowCall[] {
  const live = liveMoments(plannedMoments(dated), state, now, 'awaited');
  const stowed = new Set(plan.stowed.map(({ unit }) => unit));
  const going = question.units.filter(({ key }) => stowed.has(key));
  return dated.calls.slice(0, -1).map(({ facility }, call) => {
    const aboard = going.filter((unit) => isAboard(unit, call));
    const cargo: Moments = momentsBehind(question, plan.stowed, call);
    const water = trimOf(question.vessel, cargo);
    return {
      call,
      facility,
      facilityName: nameOf(network, facility),
      departs: writeZoned(zoneOf(network, facility), live.departs[call] ?? now),
      loaded: going.filter(({ from }) => from === call).length,
      discharged: going.filter(({ to }) => to === call).length,
      aboard: aboard.length,
      grossKg: cargo.kg,
      plugs: aboard.filter(({ needsPlug }) => needsPlug).length,
      draughtM: metres(water.draughtMm),
      gmM: metres(water.gmMm),
      listDegrees: Number(water.listDegrees.toFixed(2)),
      trimM: metres(water.trimMm),
    };
  });
}

const metres = (mm: number): number => Number((mm / 1000).toFixed(2));

/** Why this departure is stowed on no barge, or nothing. */
export function stowObjection({ service }: Dated, vessel: Vessel | undefined): string | undefined {
  if (service.mode !== 'barge') return `${service.id} is no barge`;
  return vessel === undefined ? 'vessels.csv of the network has no barges' : undefined;
}
