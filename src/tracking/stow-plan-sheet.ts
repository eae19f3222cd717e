import { type Said, type Sentence, textOf, toldAs } from '../base/sentence.ts';
import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { BookingId, BookingState } from '../model/booking.ts';
import type { DepartureState } from '../model/departure.ts';
import type { FacilityId } from '../model/facility.ts';
import { isCell, type LoadingState } from '../model/loading.ts';
import type { Network } from '../model/network.ts';
import { sizeOf } from '../model/size-type.ts';
import type { Unit, UnitKey } from '../model/unit.ts';
import { type Vessel, writeCell } from '../model/vessel.ts';
import { type Dated, plannedMoments } from '../plan/timetable/dated.ts';
import { liveMoments } from '../plan/timetable/live.ts';
import { checkStow } from '../terminal/barge/check.ts';
import { appraiseStow } from '../terminal/barge/edit.ts';
import { planStow } from '../terminal/barge/plan.ts';
import {
  isAboard,
  isLong,
  type LeftAshoreCode,
  type Stowed,
  type StowPlan,
  type StowQuestion,
  type StowUnit,
} from '../terminal/barge/question.ts';
import { type Moments, momentsBehind, trimOf } from '../terminal/barge/trim.ts';
import { holdWords, isHere, isStopped, rideOf, stowQuestion, stowUnit } from '../terminal/riders.ts';
import { departedAt, type KeptSheet, keptSheet, type StaleSheet, staleUnits } from './kept-sheet.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';

/** What a stowage plan is made from. */
export interface StowSight {
  readonly network: Network;
  readonly dated: Dated;
  readonly state: DepartureState | undefined;
  /** Everybody who is planned on it, or on it. */
  readonly riders: readonly Unit[];
  readonly bookings: ReadonlyMap<BookingId, BookingState>;
  /** Units of a kept plan that are not among the riders any more. */
  readonly others?: readonly Unit[];
  readonly now: Minute;
}

export interface StowPlanSheet {
  readonly departure: string;
  readonly name: string;
  /** When it left the last call at which it loads: what went by its plan cannot be changed. */
  readonly departed?: string;
  /** Absent where the plan is made for whoever looks, and kept by nobody. */
  readonly kept?: KeptSheet;
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
  /** What holds it, where it has its cell on a kept plan all the same. */
  readonly held?: string;
  readonly said?: Said;
  /** Somebody has put it there. */
  readonly byHand?: true;
}

export interface AshoreSheet {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly grossKg: number;
  readonly code: LeftAshoreCode | 'held';
  readonly detail: string;
  readonly said?: Said;
}

/** A barge to be stowed: of which kind, and what is kept of the answer. */
export interface Barge {
  readonly vessel: Vessel;
  readonly kept?: LoadingState | undefined;
}

const rideOn = ({ dated }: StowSight, unit: Unit) => rideOf(unit, dated.id, dated.calls.length);

/** Who is on board between some calls, as far as nothing holds them; those who have a cell on a kept plan keep it while they are held. */
export function bargeQuestion(sight: StowSight, { vessel, kept }: Barge): StowQuestion {
  const placed = new Set(kept?.placed.map(({ unit }) => unit));
  const units = sight.riders.flatMap((unit) => {
    const ride = isStopped(unit, sight.dated.id) && !placed.has(unit.key) ? undefined : rideOn(sight, unit);
    return ride === undefined ? [] : [stowUnit(sight.network, unit, sight.bookings.get(unit.booking)?.booking, ride)];
  });
  return stowQuestion(sight.network, sight.dated.service, vessel, units);
}

/** In which cells the units of a kept plan stand. */
export const stowedIn = ({ kept }: Pick<Barge, 'kept'>): Stowed[] =>
  (kept?.placed ?? []).flatMap(({ unit, spot }) => (isCell(spot) ? [{ unit, ...spot }] : []));

/**
 * The stowage of a barge over all its calls as it is kept, or planned now where nothing is kept: of each unit in which cell it stands, or why
 * it stays ashore; and what has become wrong with a kept plan.
 */
export function stowPlanSheet(sight: StowSight, barge: Barge): StowPlanSheet {
  const { network, dated } = sight;
  const { vessel, kept } = barge;
  const question = bargeQuestion(sight, barge);
  const asked = new Map(question.units.map((unit) => [unit.key, unit]));
  const plan =
    kept === undefined
      ? planStow(question)
      : appraiseStow(
          question,
          stowedIn(barge).filter(({ unit }) => asked.has(unit)),
        );
  const faults = checkStow(question, plan);
  if (kept === undefined && faults.length > 0)
    throw new Error(`the stowage plan of ${dated.id} breaks a limit: ${faults.map(textOf)[0]}`); // Our own promise.
  const units = new Map(sight.riders.map((unit) => [unit.key, unit]));
  const held = sight.riders.filter((unit) => rideOn(sight, unit) !== undefined && !asked.has(unit.key));
  const rows = stowedSheets(sight, plan, barge, asked, units);
  const { id, name, bays, rows: width, tiers, holdTiers, plugs, mark } = vessel;
  const zone = zoneOf(network, dated.calls[0]?.facility);
  const gone = departedAt(zoneOf(network, dated.calls.at(-2)?.facility), sight.state, dated.calls.length - 2);
  const stale =
    kept === undefined || gone.departed !== undefined ? [] : [...staleIn(sight, kept), ...faults.map(broken)];
  return {
    departure: dated.id,
    name: dated.service.name,
    ...gone,
    ...(kept === undefined ? {} : { kept: keptSheet(kept, zone, stale) }),
    vessel: { id, name, bays, rows: width, tiers, holdTiers, plugs, mark },
    calls: callSheets(sight, question, plan),
    units: rows,
    left: [
      ...held.map((unit) => ashore(unit, 'held', holdWords(unit))),
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

const broken = (fault: Sentence): StaleSheet => ({ code: 'limits', ...toldAs('detail', fault) });

const staleIn = (sight: StowSight, kept: LoadingState): StaleSheet[] =>
  staleUnits(
    kept,
    new Map([...sight.riders, ...(sight.others ?? [])].map((unit) => [unit.key, unit])),
    sight.dated.id,
    (unit) => rideOn(sight, unit) !== undefined,
  );

function ashore(unit: Unit, code: AshoreSheet['code'], detail: Sentence): AshoreSheet {
  const { key, sizeType, grossKg } = unit;
  const named = { unit: key, ...(unit.number === undefined ? {} : { number: unit.number }) };
  return { ...named, sizeType, grossKg, code, ...toldAs('detail', detail) };
}

function stowedSheets(
  { network, dated }: StowSight,
  plan: StowPlan,
  { vessel, kept }: Barge,
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
        here: isHere(unit, dated.id, dated.calls[stow.from]?.facility),
        ...(isStopped(unit, dated.id) ? toldAs('held', holdWords(unit)) : {}),
        ...(kept?.placed.some((each) => each.unit === key && each.byHand === true) === true
          ? { byHand: true as const }
          : {}),
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
