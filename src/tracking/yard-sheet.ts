import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { FacilityId } from '../model/facility.ts';
import type { Network } from '../model/network.ts';
import type { AlarmKind } from '../model/reefer.ts';
import type { Standing } from '../model/standing.ts';
import { chargeOf, paidDays, storedOf } from '../model/storage.ts';
import { type PartId, type Slot, slotsOf, writeSlot } from '../model/terminal.ts';
import { type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import { bayName, expectedReshuffles, reshufflesAhead } from '../terminal/yard/ahead.ts';
import type { Yard } from '../terminal/yard/yard.ts';
import { zoneOf } from './leg-sheet.ts';

/** Who is in the yard of a facility, and where. */
export interface YardNow {
  readonly at: FacilityId;
  readonly yard: Yard;
  readonly units: ReadonlyMap<UnitKey, Unit>;
  /** In the yard, and in no slot. */
  readonly elsewhere: readonly Standing[];
}

export interface YardSheet {
  readonly facility: FacilityId;
  /** As of when, on the clock there. */
  readonly asOf: string;
  readonly currency: string;
  readonly units: number;
  /** In the yard and in no slot: just come, or there is no room. */
  readonly withoutSlot: number;
  readonly blocks: readonly BlockFill[];
  /** Units of the block that was asked for, or whom the words that were looked for fit. */
  readonly rows: readonly YardRow[];
}

export interface BlockFill {
  readonly id: PartId;
  readonly bays: number;
  readonly rows: number;
  readonly tiers: number;
  readonly units: number;
  /** Twenty-foot slots taken, of how many. */
  readonly taken: number;
  readonly slots: number;
  readonly plugsTaken: number;
  readonly plugs: number;
  /** Reshuffles to come, as expected from when all are likely to leave. */
  readonly expected: number;
}

export interface YardRow {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly sizeType: string;
  readonly slot: string;
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
  readonly long: boolean;
  readonly grossKg: number;
  readonly needsPlug: boolean;
  readonly dangerous: readonly string[];
  readonly holds: readonly string[];
  /** Of a reefer: what it should be set to, what was read last, and what alarms. */
  readonly setPointC?: number;
  readonly readC?: number;
  readonly alarms: readonly AlarmKind[];
  readonly departure?: string;
  readonly leavesFrom: string;
  readonly leavesTo: string;
  /** Until its departure leaves: as that now looks, and by its timetable. Absent where none takes it from here. */
  readonly marginHours?: number;
  readonly plannedMarginHours?: number;
  readonly dwellHours: number;
  /** Started days that cost something, and what they cost so far, in minor units of the currency of the sheet. */
  readonly storageDays: number;
  readonly storage: number;
  readonly above: number;
  readonly expected: number;
}

/** Whose rows a sheet has: of a block, or of all whose number, journey, slot or departure holds some signs; of nobody where neither is said. */
export interface YardAsked {
  readonly block?: PartId;
  readonly find?: string;
}

/** The yard of a facility: how full each block is, and who stands in one of them or is looked for. */
export function yardSheet(network: Network, now: YardNow, instant: Instant, asked: YardAsked = {}): YardSheet {
  const zone = zoneOf(network, now.at);
  const everybody = [...now.yard.everybody()];
  const blocks = now.yard.blocks.map(({ id }) => id);
  const order = (block: PartId): number => blocks.indexOf(block);
  return {
    facility: now.at,
    asOf: writeZoned(zone, minuteOf(instant)),
    currency: network.norms.currency,
    units: everybody.length + now.elsewhere.length,
    withoutSlot: now.elsewhere.length,
    blocks: now.yard.blocks.map((each) => {
      const here = everybody.filter(([, slot]) => slot.block === each.id);
      return {
        id: each.id,
        ...{ bays: each.bays, rows: each.rows, tiers: each.tiers, slots: slotsOf(each), plugs: each.plugs },
        units: here.length,
        taken: here.reduce((sum, [unit]) => sum + (unit.long ? 2 : 1), 0),
        plugsTaken: here.filter(([unit]) => unit.needsPlug).length,
        expected: round(here.reduce((sum, [unit, slot]) => sum + expectedReshuffles(now.yard, unit, slot), 0)),
      };
    }),
    rows: everybody
      .filter(([standing, slot]) => isAsked(now, asked, standing, slot))
      .sort(([, a], [, b]) => order(a.block) - order(b.block) || a.bay - b.bay || a.row - b.row || a.tier - b.tier)
      .flatMap(([standing, slot]) => rowOf(network, now, instant, standing, slot)),
  };
}

function isAsked(now: YardNow, { block, find }: YardAsked, { key, departure }: Standing, slot: Slot): boolean {
  if (block !== undefined && slot.block !== block) return false;
  if (find === undefined) return block !== undefined;
  const number = now.units.get(key)?.number ?? '';
  return [key, number, writeSlot(slot), departure ?? ''].some((each) =>
    each.toUpperCase().includes(find.toUpperCase()),
  );
}

function rowOf(network: Network, now: YardNow, at: Instant, standing: Standing, slot: Slot): YardRow[] {
  const zone = zoneOf(network, now.at);
  const unit = now.units.get(standing.key);
  const place = unit === undefined ? undefined : whereabouts(unit);
  if (unit === undefined || place?.kind !== 'yard') return [];
  const stay = { zone, since: minuteOf(place.since), until: minuteOf(at) };
  const charge = chargeOf(network.storage.get(now.at) ?? [], storedOf(unit), stay);
  const { key, long, kg, needsPlug, dangerous, departure, departs, kept, leaves } = standing;
  const margin = (until: Minute): number => Math.round((until - minuteOf(at)) / 6) / 10;
  return [
    {
      unit: key,
      ...(unit.number === undefined ? {} : { number: unit.number }),
      sizeType: unit.sizeType,
      slot: writeSlot(slot),
      ...{ bay: slot.bay, row: slot.row, tier: slot.tier, long, grossKg: kg, needsPlug, dangerous },
      holds: unit.holds.map(({ kind }) => kind),
      ...{ alarms: [], ...kept },
      ...(departure === undefined ? {} : { departure }),
      leavesFrom: writeZoned(zone, leaves.from),
      leavesTo: writeZoned(zone, leaves.to),
      ...(departs === undefined
        ? {}
        : { marginHours: margin(departs.estimated), plannedMarginHours: margin(departs.planned) }),
      dwellHours: Math.round((at - place.since) / 3_600_000),
      storageDays: paidDays(charge),
      storage: charge.amount,
      above: now.yard.above(key).length,
      expected: round(expectedReshuffles(now.yard, standing, slot)),
    },
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Where one unit stands, what stands upon it, and what stands in the same stack. */
export interface FoundUnit {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly facility: FacilityId;
  readonly slot?: string;
  /** What must be moved to reach it, the highest first. */
  readonly above: readonly string[];
  /** From the ground up. */
  readonly stack: readonly string[];
  readonly leavesFrom?: string;
  readonly leavesTo?: string;
}

export function findInYard(network: Network, now: YardNow, unit: Unit): FoundUnit {
  const slot = now.yard.slotOf(unit.key);
  const standing = now.yard.standing(unit.key) ?? now.elsewhere.find(({ key }) => key === unit.key);
  const zone = zoneOf(network, now.at);
  const nameOf = ({ key }: Standing): string => now.units.get(key)?.number ?? key;
  const leaves = standing?.leaves;
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    facility: now.at,
    ...(slot === undefined ? {} : { slot: writeSlot(slot) }),
    above: now.yard.above(unit.key).map(nameOf),
    stack: slot === undefined ? [] : now.yard.stack(slot).map(nameOf),
    ...(leaves === undefined
      ? {}
      : { leavesFrom: writeZoned(zone, leaves.from), leavesTo: writeZoned(zone, leaves.to) }),
  };
}

/** The reshuffles of the next hours, bay by bay. */
export interface ReshufflesSheet {
  readonly facility: FacilityId;
  readonly until: string;
  readonly leaving: number;
  readonly moves: number;
  /** No order of lifts needs fewer. */
  readonly bound: number;
  readonly bays: readonly {
    readonly bay: string;
    readonly leaving: number;
    readonly moves: number;
    readonly bound: number;
    readonly first: string;
    readonly by: string;
  }[];
}

export function reshufflesSheet(network: Network, now: YardNow, until: Minute): ReshufflesSheet {
  const zone = zoneOf(network, now.at);
  const ahead = reshufflesAhead(now.yard, until);
  const sum = (of: (each: (typeof ahead)[number]) => number): number => ahead.reduce((all, each) => all + of(each), 0);
  return {
    facility: now.at,
    until: writeZoned(zone, until),
    leaving: sum(({ leaving }) => leaving.length),
    moves: sum(({ moves }) => moves),
    bound: sum(({ bound }) => bound),
    bays: ahead
      .map(({ block, pair, leaving, moves, bound }) => {
        const [first] = leaving;
        return {
          bay: bayName(block, pair),
          leaving: leaving.length,
          moves,
          bound,
          first: first === undefined ? '' : (now.units.get(first.key)?.number ?? first.key),
          by: first === undefined ? '' : writeZoned(zone, first.leaves.to),
        };
      })
      .sort((a, b) => b.moves - a.moves || (a.by < b.by ? -1 : 1)),
  };
}
