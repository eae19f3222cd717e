import { type Said, toldAs } from '../base/sentence.ts';
import type { Minute } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { Refusal } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import type { FullDeparture } from './full.ts';
import { nameOf, zoneOf } from './leg-sheet.ts';
import { type AtRisk, type Displaced, type NoPlanReason, type Outlook, reasonOf, soonestAt } from './outlook.ts';
import type { Progress } from './progress.ts';
import type { RiskCode } from './risk.ts';

/** How it stands with all units, in numbers. */
export interface OutlookSheet {
  readonly asOf: string;
  readonly units: number;
  /** Units at risk that have a plan, and those without. */
  readonly atRisk: number;
  readonly withoutPlan: number;
  readonly counts: Readonly<Record<RiskCode, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  /** When the first of what can still be averted must be done: a gate-in, or the release of a hold. */
  readonly soonest?: string;
  readonly lateness: readonly { readonly days: number; readonly units: number }[];
  /** Departures to come that are full, and units that found no space on them. */
  readonly full: number;
  readonly displaced: number;
}

/** A unit at risk, as people and machines read it. */
export interface RiskSheet {
  readonly unit: string;
  readonly number?: string;
  readonly booking: string;
  readonly customer: string;
  readonly origin: string;
  readonly destination: string;
  readonly due: string;
  readonly codes: readonly RiskCode[];
  /** Where more is taken than a disruption leaves, in words. */
  readonly crowding?: string;
  readonly said?: Said;
  readonly status: Progress['status'];
  readonly at?: string;
  readonly next?: { readonly what: string; readonly at?: string; readonly departure?: string; readonly by?: string };
  readonly eta?: { readonly arrival: string; readonly is: 'planned' | 'estimated' | 'actual'; readonly source: string };
  readonly late?: number;
  readonly holds: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly synthetic: boolean;
}

export function outlookSheet(outlook: Outlook): OutlookSheet {
  const planned = outlook.risks.filter(({ codes }) => codes[0] !== 'no-plan');
  const soonest = soonestAt(planned);
  const displaced = new Set([...outlook.displaced.values()].flatMap((units) => units.map(({ unit }) => unit)));
  return {
    asOf: new Date(outlook.asOf).toISOString(),
    units: outlook.units,
    atRisk: planned.length,
    withoutPlan: outlook.counts['no-plan'],
    counts: outlook.counts,
    reasons: Object.fromEntries(outlook.reasons),
    lateness: [...outlook.lateness].map(([days, units]) => ({ days, units })).sort((a, b) => a.days - b.days),
    ...(soonest === undefined ? {} : { soonest: writeUtc(soonest) }),
    full: outlook.full.filter(({ segments }) => segments.some(({ out }) => out !== undefined)).length,
    displaced: displaced.size,
  };
}

export interface RiskFilter {
  /** By its worst reason; `at-risk` are all that have a plan. */
  readonly code?: RiskCode | 'at-risk';
  readonly reason?: NoPlanReason;
  /** Any part of a number, journey, booking or customer. */
  readonly text?: string;
}

export function filterRisks(outlook: Outlook, { code, reason, text }: RiskFilter): readonly AtRisk[] {
  const part = text?.toLowerCase();
  return outlook.risks.filter(({ unit, customer, codes: [worst] }) => {
    if (code === 'at-risk' ? worst === 'no-plan' : code !== undefined && worst !== code) return false;
    if (reason !== undefined && (worst !== 'no-plan' || reasonOf(unit) !== reason)) return false;
    return part === undefined || `${unit.number ?? ''} ${unit.key} ${customer}`.toLowerCase().includes(part);
  });
}

export function riskSheet(network: Network, { unit, wish, customer, progress, codes, crowding }: AtRisk): RiskSheet {
  const { next, eta, late, at, aboard } = progress;
  const place = at ?? aboard;
  const there = zoneOf(network, wish.destination);
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    booking: unit.booking,
    customer,
    origin: wish.origin,
    destination: wish.destination,
    due: writeZoned(there, wish.dueAt),
    codes,
    ...(crowding === undefined ? {} : toldAs('crowding', crowding)),
    status: progress.status,
    ...(place === undefined ? {} : { at: place }),
    ...(next === undefined
      ? {}
      : {
          next: {
            what: next.what,
            ...(next.at === undefined ? {} : { at: next.at }),
            ...(next.departure === undefined ? {} : { departure: next.departure }),
            ...(next.by === undefined ? {} : { by: writeZoned(zoneOf(network, next.at), next.by) }),
          },
        }),
    ...(eta === undefined
      ? {}
      : { eta: { arrival: writeZoned(there, eta.arrivesAt), is: eta.is, source: eta.source } }),
    ...(late === undefined ? {} : { late }),
    holds: unit.holds.map(({ kind }) => kind),
    refusals: unit.refusals ?? [],
    synthetic: unit.synthetic,
  };
}

export const fullSheet = (network: Network, full: FullDeparture) => ({
  ...full,
  leavesAt: undefined,
  leaves: writeZoned(zoneOf(network, full.segments[0]?.from), full.leavesAt),
  segments: full.segments.map(({ leavesAt, from, to, ...segment }) => ({
    ...segment,
    from,
    fromName: nameOf(network, from),
    to,
    toName: nameOf(network, to),
    leaves: writeZoned(zoneOf(network, from), leavesAt),
  })),
});

export const displacedSheet = ({ arrivesAt, dueAt, ...displaced }: Displaced) => ({
  ...displaced,
  arrival: writeUtc(arrivesAt),
  late: Math.max(0, arrivesAt - dueAt),
});

const writeUtc = (minute: Minute): string => new Date(minute * 60_000).toISOString();

/** The place of a row in the order of urgency: where a further page begins. */
export const cursorOf = ({ urgentAt, wish, unit }: AtRisk): string => `${urgentAt}~${wish.dueAt}~${unit.key}`;

/** Rows behind such a place, also when its unit is at risk no more. */
export function behind(risks: readonly AtRisk[], cursor: string | undefined): readonly AtRisk[] {
  if (cursor === undefined) return risks;
  const [urgent = '', due = '', ...rest] = cursor.split('~');
  const key = rest.join('~');
  return risks.filter(
    ({ urgentAt, wish, unit }) =>
      urgentAt - Number(urgent) > 0 ||
      (urgentAt === Number(urgent) &&
        (wish.dueAt > Number(due) || (wish.dueAt === Number(due) && (unit.key as string) > key))),
  );
}
