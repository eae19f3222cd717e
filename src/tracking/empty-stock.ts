import { writeZoned } from '../base/zone.ts';
import { carrierOf, ownerCodeOf } from '../model/carrier.ts';
import type { Network } from '../model/network.ts';
import { sizeOf } from '../model/size-type.ts';
import { depotsOf } from '../plan/empties/terms.ts';
import { daysAgo, type EmptiesNow, type EmptyStanding } from './empties.ts';
import { zoneOf } from './leg-sheet.ts';

/** Empties in depots, by type and owner; each counted from its own history. */
export interface EmptyStock {
  readonly asOf: string;
  readonly units: number;
  readonly depots: readonly DepotStock[];
}

export interface DepotStock {
  readonly facility: string;
  readonly name: string;
  /** Twenty-foot units that stand there, and that have room. */
  readonly teu: number;
  readonly roomTeu: number;
  readonly rows: readonly StockRow[];
}

export interface StockRow {
  readonly sizeType: string;
  /** A carrier of the network, the owner code where none is known by it, or nothing without a number. */
  readonly owner?: string;
  readonly ownerName?: string;
  readonly units: number;
  /** Of these, booked without goods to go elsewhere. */
  readonly goOn: number;
  /** How long the one that stands longest has stood there. */
  readonly longestDays: number;
  /** By journey, those that stand longest first. */
  readonly which: readonly { readonly unit: string; readonly number?: string; readonly days: number }[];
}

export function emptyStock(network: Network, { asOf, stock }: EmptiesNow): EmptyStock {
  const [hub] = [...network.facilities.values()].filter(({ ours }) => ours);
  return {
    asOf: writeZoned(zoneOf(network, hub?.id), asOf),
    units: stock.length,
    depots: depotsOf(network).map(({ id, name, emptiesTeu = 0 }) => {
      const here = stock.filter(({ at }) => at === id);
      const teu = here.reduce((sum, { unit }) => sum + sizeOf(unit.sizeType).teu, 0);
      const groups = new Map<string, EmptyStanding[]>();
      for (const each of here) {
        const group = `${each.unit.sizeType} ${ownerOf(network, each.unit.number).owner ?? ''}`;
        groups.set(group, [...(groups.get(group) ?? []), each]);
      }
      const rows = [...groups.values()].map((group) => rowOf(network, group, asOf));
      return { facility: id, name, teu, roomTeu: emptiesTeu, rows: rows.sort((a, b) => b.units - a.units) };
    }),
  };
}

function rowOf(network: Network, group: readonly EmptyStanding[], asOf: EmptiesNow['asOf']): StockRow {
  const longest = group.toSorted((a, b) => a.since - b.since);
  const first = longest[0]?.unit;
  return {
    sizeType: first?.sizeType ?? '',
    ...ownerOf(network, first?.number),
    units: group.length,
    goOn: group.filter(({ goesOn }) => goesOn).length,
    longestDays: longest[0] === undefined ? 0 : daysAgo(longest[0].since, asOf),
    which: longest.map(({ unit: { key, number }, since }) => ({
      unit: key,
      ...(number === undefined ? {} : { number }),
      days: daysAgo(since, asOf),
    })),
  };
}

function ownerOf(network: Network, number: EmptyStanding['unit']['number']): Pick<StockRow, 'owner' | 'ownerName'> {
  if (number === undefined) return {};
  const carrier = carrierOf(network.carriers, number);
  return carrier === undefined ? { owner: ownerCodeOf(number) } : { owner: carrier.id, ownerName: carrier.name };
}
