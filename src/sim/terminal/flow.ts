import { chanceOf, uniform, wholeBetween } from '../../base/random.ts';
import type { Minute } from '../../base/time.ts';
import type { UnitKey } from '../../model/unit.ts';

/** What comes to a terminal and leaves it, by whom and when, from outside. */
export interface Flow {
  readonly visits: readonly FlowVisit[];
  readonly units: readonly FlowUnit[];
}

export interface FlowVisit {
  readonly kind: 'train' | 'barge';
  readonly arrives: Minute;
  readonly teu: number;
}

export interface FlowUnit {
  readonly key: UnitKey;
  readonly feet: number;
  readonly kg: number;
  readonly empty: boolean;
  readonly needsPlug: boolean;
  readonly dangerous: readonly string[];
  readonly comes: FlowEnd;
  readonly goes: FlowEnd;
  /** How long before its truck comes for it the terminal is told its time window, in minutes. */
  readonly notice: number;
}

/** By a truck at a moment, or by a visit, which is counted from 0 in the list of visits. */
export type FlowEnd = { readonly by: 'truck'; readonly at: Minute } | { readonly by: 'visit'; readonly visit: number };

/** A workload as its files have it. */
export interface FlowSource {
  readonly visits: readonly FlowVisit[];
  readonly units: readonly {
    readonly id: string;
    readonly feet: number;
    readonly kg: number;
    readonly needs: 'standard' | 'empty' | 'reefer' | 'dangerous_goods';
    readonly comes: FlowEnd;
    readonly goes: FlowEnd;
  }[];
}

/** A workload names no class of dangerous goods; this is the one of batteries, the commonest here. */
const unnamedClass = '9';

/**
 * The flow of a workload, so many times over: each further copy is shifted by a while of up to a day, so that its trains come at other
 * hours. Windows of trucks are promised at half to one and a half of the usual notice before they come.
 */
export function flowOf(
  { visits, units }: FlowSource,
  { seed, copies, noticeHours }: { readonly seed: number; readonly copies: number; readonly noticeHours: number },
): Flow {
  const all: { visits: FlowVisit[]; units: FlowUnit[] } = { visits: [], units: [] };
  for (let copy = 0; copy < copies; copy += 1) {
    const shift = copy === 0 ? 0 : wholeBetween(chanceOf(seed, 'copy', copy), 1, 1439);
    const first = all.visits.length;
    const end = (one: FlowEnd): FlowEnd =>
      one.by === 'truck' ? { by: 'truck', at: (one.at + shift) as Minute } : { by: 'visit', visit: first + one.visit };
    for (const visit of visits) all.visits.push({ ...visit, arrives: (visit.arrives + shift) as Minute });
    for (const { id, feet, kg, needs, comes, goes } of units)
      all.units.push({
        key: `${copy + 1}.${id}` as UnitKey,
        feet,
        kg,
        empty: needs === 'empty',
        needsPlug: needs === 'reefer',
        dangerous: needs === 'dangerous_goods' ? [unnamedClass] : [],
        comes: end(comes),
        goes: end(goes),
        notice: Math.round(noticeHours * 60 * uniform(chanceOf(seed, 'notice', copy, id), 0.5, 1.5)),
      });
  }
  return all;
}
