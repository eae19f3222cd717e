import { type Minute, writeMinute } from '../base/time.ts';
import {
  type Disruption,
  type DisruptionKind,
  type DisruptionState,
  type Effect,
  type GoodsFilter,
  kindOfDisruption,
  type Scenario,
  type Severity,
  type Where,
} from '../model/disruption.ts';

/** A disruption as people and machines read it. Moments are UTC, amounts minor units of the hub's currency. */
export interface DisruptionSheet extends WhatSheet {
  readonly id: string;
  readonly from: string;
  /** Absent where nobody knows. */
  readonly until?: string;
  readonly stands: DisruptionStage;
  readonly scenario?: string;
  readonly version: number;
  readonly recorded: string;
}

/** A scenario: what may be declared. */
export interface ScenarioSheet extends WhatSheet {
  readonly id: string;
  readonly days?: number;
  readonly mark: string;
}

interface WhatSheet {
  readonly name: string;
  readonly kind: DisruptionKind;
  readonly where: Where;
  readonly goods?: GoodsFilter;
  readonly effect: EffectSheet;
  readonly severity: Severity;
  readonly note: string;
  readonly source: string;
}

export interface EffectSheet {
  readonly capacity?: number;
  readonly delayHours?: number;
  /** Per cent on top of the freight. */
  readonly costPct?: number;
  readonly costPerUnit?: number;
}

export const disruptionStages = ['coming', 'now', 'over', 'withdrawn'] as const;

export type DisruptionStage = (typeof disruptionStages)[number];

export function disruptionSheet(state: DisruptionState, now: Minute): DisruptionSheet {
  const { disruption, version, recordedAt } = state;
  const { id, from, until, scenario } = disruption;
  return {
    id,
    ...whatSheet(disruption),
    from: writeMinute(from),
    ...(until === undefined ? {} : { until: writeMinute(until) }),
    stands: stageOfDisruption(state, now),
    ...(scenario === undefined ? {} : { scenario }),
    version,
    recorded: new Date(recordedAt).toISOString(),
  };
}

export const scenarioSheet = (scenario: Scenario): ScenarioSheet => ({
  id: scenario.id,
  ...whatSheet(scenario),
  ...(scenario.lasts === undefined ? {} : { days: scenario.lasts / 1440 }),
  mark: scenario.mark,
});

function stageOfDisruption({ withdrawnAt, disruption }: DisruptionState, now: Minute): DisruptionStage {
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (disruption.until !== undefined && disruption.until <= now) return 'over';
  return disruption.from > now ? 'coming' : 'now';
}

function whatSheet(what: Pick<Disruption, 'name' | 'where' | 'goods' | 'effect' | 'severity' | 'note' | 'source'>) {
  const { name, where, goods, effect, severity, note, source } = what;
  return {
    name,
    kind: kindOfDisruption(what),
    where,
    ...(goods === undefined ? {} : { goods }),
    effect: effectSheet(effect),
    severity,
    note,
    source,
  };
}

const effectSheet = ({ capacity, delay, costFactor, costPerUnit }: Effect): EffectSheet => ({
  ...(capacity === undefined ? {} : { capacity }),
  ...(delay === undefined ? {} : { delayHours: Math.round((delay / 60) * 100) / 100 }),
  ...(costFactor === undefined ? {} : { costPct: Math.round((costFactor - 1) * 10_000) / 100 }),
  ...(costPerUnit === undefined ? {} : { costPerUnit }),
});

/** The places and carriers a disruption is about, in a few words. */
export function whereWords({ where, goods }: Pick<Disruption, 'where' | 'goods'>): string {
  const { links = [], ...lists } = where;
  const words = Object.values(lists).flat() as string[];
  words.push(...links.map(({ from, to }) => `${from}:${to}`));
  if (goods?.hs !== undefined) words.push(`HS ${goods.hs.join(', ')}`);
  if (goods?.countries !== undefined) words.push(`to or from ${goods.countries.join(', ')}`);
  return words.length === 0 ? 'everywhere' : words.join(' ');
}
