import { instantOf, minuteOf } from '../../base/time.ts';
import { writeZoned } from '../../base/zone.ts';
import type { FacilityId } from '../../model/facility.ts';
import type { Network } from '../../model/network.ts';
import { facilitySheet } from '../facility-sheet.ts';
import type { JobsNow } from '../jobs/sheet.ts';
import { nameOf, zoneOf } from '../leg-sheet.ts';
import { aheadFigures } from './ahead.ts';
import type { KpiFacts } from './facts.ts';
import { measuredFigures } from './measured.ts';

/** What is told of a terminal. `dwell` once for each way by which units come and go. */
export const kpiNames = [
  'dwell',
  'truck-turn',
  'train-stay',
  'barge-stay',
  'lifts',
  'reshuffles',
  'yard-fill',
  'plugs',
] as const;
export type KpiName = (typeof kpiNames)[number];

/** Hours looked back, and ahead. */
export interface KpiHours {
  readonly last: number;
  readonly next: number;
}

/** In what a figure counts; a share is from 0 to 1. */
export const kpiUnits = ['days', 'minutes', 'hours', 'an-hour', 'a-retrieval', 'share', 'plugs'] as const;
export type KpiUnit = (typeof kpiUnits)[number];

/** On what it is measured. */
export const kpiBases = ['units', 'trucks', 'departures', 'lifts', 'retrievals', 'hours'] as const;
export type KpiBase = (typeof kpiBases)[number];

/** Why there is no figure: it is not measured as long as nothing is known to measure it on. */
export const kpiGaps = ['nothing-happened', 'nothing-planned', 'not-told', 'no-blocks', 'no-plugs'] as const;
export type KpiGap = (typeof kpiGaps)[number];

export interface KpiFigure {
  readonly mean: number;
  readonly median?: number;
  /** Nine of ten are no more; of hours, the highest. */
  readonly most?: number;
  readonly count: number;
  readonly of: KpiBase;
  /** How many of them a generator made up. */
  readonly synthetic: number;
  /** When the last of them happened, or is to happen. */
  readonly newest?: number;
}

export type KpiValue = KpiFigure | { readonly missing: KpiGap };

/** Figures by name; dwell by `dwell truck-train`. */
export type Figures = ReadonlyMap<string, KpiValue>;

type Shown = Omit<KpiFigure, 'newest'> & { readonly newest?: string };

export interface KpiRow {
  readonly kpi: KpiName;
  /** How units come and go: `truck-train`. */
  readonly way?: string;
  readonly unit: KpiUnit;
  /** What there is of it: lifts an hour that machines can do, plugs. */
  readonly capacity?: number;
  readonly measured: Shown | { readonly missing: KpiGap };
  readonly preview: Shown | { readonly missing: KpiGap };
}

export interface KpiSheet {
  readonly facility: FacilityId;
  readonly name: string;
  readonly asOf: string;
  /** Measured from here to now; previewed from now to there. */
  readonly from: string;
  readonly until: string;
  readonly rows: readonly KpiRow[];
}

const unitOf: Readonly<Record<KpiName, KpiUnit>> = {
  dwell: 'days',
  'truck-turn': 'minutes',
  'train-stay': 'hours',
  'barge-stay': 'hours',
  lifts: 'an-hour',
  reshuffles: 'a-retrieval',
  'yard-fill': 'share',
  plugs: 'plugs',
};

/** The figures of a terminal side by side: as the ledger has them, and as plan and jobs say they will be. */
export function kpiSheet(
  network: Network,
  at: FacilityId,
  facts: KpiFacts,
  jobs: JobsNow | undefined,
  hours: number,
): KpiSheet {
  const inside = facilitySheet(network, at);
  const size = { slots: inside?.totals.slots ?? 0, plugs: inside?.totals.plugs ?? 0 };
  const measured = measuredFigures(network, facts, size);
  const preview = jobs === undefined ? new Map<string, KpiValue>() : aheadFigures(jobs, size);
  const zone = zoneOf(network, at);
  const write = (instant: number): string => writeZoned(zone, minuteOf(instant as KpiFacts['now']));
  const shown = (value: KpiValue): KpiRow['measured'] => {
    if ('missing' in value) return value;
    const { newest, ...rest } = value;
    return { ...rest, ...(newest === undefined ? {} : { newest: write(newest) }) };
  };
  const capacity: Partial<Record<KpiName, number>> = { lifts: inside?.totals.liftsPerHour ?? 0, plugs: size.plugs };
  const gap: KpiGap = size.slots === 0 ? 'no-blocks' : 'nothing-planned';
  const rowOf = (kpi: KpiName, way?: string): KpiRow => {
    const name = way === undefined ? kpi : `${kpi} ${way}`;
    return {
      kpi,
      ...(way === undefined ? {} : { way }),
      unit: unitOf[kpi],
      ...((capacity[kpi] ?? 0) === 0 ? {} : { capacity: capacity[kpi] as number }),
      measured: shown(measured.get(name) ?? { missing: 'nothing-happened' }),
      preview: shown(preview.get(name) ?? { missing: gap }),
    };
  };
  const ways = [...new Set([...measured.keys(), ...preview.keys()])].filter((name) => name.startsWith('dwell '));
  return {
    facility: at,
    name: nameOf(network, at),
    asOf: write(facts.now),
    from: write(facts.from),
    until: write(instantOf(minuteOf(facts.now)) + hours * 3_600_000),
    rows: [
      ...(ways.length === 0
        ? [rowOf('dwell')]
        : ways.sort().map((name) => rowOf('dwell', name.slice('dwell '.length)))),
      ...kpiNames.filter((name) => name !== 'dwell').map((name) => rowOf(name)),
    ],
  };
}
