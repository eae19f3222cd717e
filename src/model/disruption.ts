import type { Brand } from '../base/brand.ts';
import type { Cents } from '../base/money.ts';
import type { Instant, Minute, Minutes } from '../base/time.ts';
import type { Booking } from './booking.ts';
import type { BorderId } from './border.ts';
import type { DepartureId } from './departure.ts';
import type { FacilityId, Mark } from './facility.ts';
import type { Network } from './network.ts';
import type { ServiceId } from './service.ts';
import type { Mode } from './way.ts';

/** Our own id of a disruption: `ALA_W-2026-11-30`. */
export type DisruptionId = Brand<string, 'DisruptionId'>;

/** Something that keeps departures from running as they should: where, for whom, how much, and from when until when. */
export interface Disruption {
  readonly id: DisruptionId;
  readonly name: string;
  readonly where: Where;
  /** Only these goods are concerned: they are refused, all others pass. */
  readonly goods?: GoodsFilter;
  readonly effect: Effect;
  readonly from: Minute;
  /** The first moment at which all is well again; nobody knows where it is absent. */
  readonly until?: Minute;
  readonly severity: Severity;
  readonly note: string;
  /** Who says so: a message, a newspaper, a scenario of the network. */
  readonly source: string;
  /** The scenario it was made from. */
  readonly scenario?: string;
}

/**
 * Where a disruption holds. Places: any of them. Carriers (services, families, modes, departures): any of each that is given.
 * Places and carriers together: these carriers at these places. Nothing at all: everywhere.
 */
export interface Where {
  readonly borders?: readonly BorderId[];
  readonly facilities?: readonly FacilityId[];
  /** From a place on the way to a later one, with all calls between. One direction. */
  readonly links?: readonly Link[];
  /** All places of a country, by its two letters. */
  readonly countries?: readonly string[];
  readonly services?: readonly ServiceId[];
  readonly families?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly departures?: readonly DepartureId[];
}

export interface Link {
  readonly from: FacilityId;
  readonly to: FacilityId;
}

/** Goods by the first digits of their HS codes, and by the countries where their journey begins or ends. All that is given must hold. */
export interface GoodsFilter {
  readonly hs?: readonly string[];
  readonly countries?: readonly string[];
}

/** What a disruption does; at least one of these. */
export interface Effect {
  /** The share of the space that is left, from 0 (closed) up to, not including, 1. */
  readonly capacity?: number;
  /** Each departure takes so much longer there. */
  readonly delay?: Minutes;
  /** Freight there is so many times as dear; never below 1. */
  readonly costFactor?: number;
  /** Each unit pays so much more for passing there. */
  readonly costPerUnit?: Cents;
}

/** A disruption to be declared at a moment of one's choice. Several of one id belong together: they are declared at once. */
export interface Scenario
  extends Pick<Disruption, 'name' | 'where' | 'goods' | 'effect' | 'severity' | 'note' | 'source'> {
  readonly id: string;
  /** In Chinese. */
  readonly nameZh?: string;
  /** How long it lasts; nobody knows where it is absent. */
  readonly lasts?: Minutes;
  readonly mark: Mark;
}

/** The disruptions of a scenario from a moment on. A scenario of several parts numbers their ids. */
export const declaredFrom = (scenarios: readonly Scenario[], from: Minute, id: string): Disruption[] =>
  scenarios.map(({ id: scenario, nameZh: _zh, lasts, mark: _, ...what }, part) => ({
    ...what,
    id: (scenarios.length === 1 ? id : `${id}-${part + 1}`) as DisruptionId,
    from,
    ...(lasts === undefined ? {} : { until: (from + lasts) as Minute }),
    scenario,
  }));

export const severities = ['low', 'medium', 'high'] as const;

export type Severity = (typeof severities)[number];

export type DisruptionKind = 'closed' | 'embargo' | 'reduced' | 'delayed' | 'dearer';

/** What a disruption is in one word: the worst that it does. */
export function kindOfDisruption({ goods, effect }: Pick<Disruption, 'goods' | 'effect'>): DisruptionKind {
  if (effect.capacity === 0) return goods === undefined ? 'closed' : 'embargo';
  if (effect.capacity !== undefined) return 'reduced';
  return effect.delay === undefined ? 'dearer' : 'delayed';
}

/** What is known of a disruption: the fold of its events. */
export interface DisruptionState {
  readonly disruption: Disruption;
  /** Somebody said that it is over. */
  readonly endedAt?: Instant;
  /** It was a mistake: as if it had never been declared. */
  readonly withdrawnAt?: Instant;
  readonly version: number;
  readonly recordedAt: Instant;
}

/** So long after it was over a disruption still counts: what it delayed is still under way. */
const wakeMinutes = 45 * 1440;

/** The same in milliseconds, for whoever looks for those that may count. */
export const countsMs = wakeMinutes * 60_000;

/** Disruptions that count at a moment, by id: those not withdrawn, and not over for long. */
export const standing = (states: Iterable<DisruptionState>, now: Minute): Disruption[] =>
  [...states]
    .filter(({ withdrawnAt, disruption: { until } }) => withdrawnAt === undefined && (until ?? now) > now - wakeMinutes)
    .map(({ disruption }) => disruption)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A network with what is disrupted now laid over it. */
export const disruptedNow = (network: Network, states: Iterable<DisruptionState>, now: Minute): Network => {
  return disruptedBy(network, standing(states, now));
};

export const disruptedBy = (network: Network, disruptions: readonly Disruption[]): Network =>
  disruptions.length === 0 ? network : { ...network, disruptions };

/** Whether goods on their way between two places are among those a disruption is about. */
export function concerns(filter: GoodsFilter, network: Network, booking: Booking): boolean {
  const { hs = [], countries = [] } = filter;
  const ends = [booking.origin, booking.destination].map((place) => network.facilities.get(place)?.country ?? '');
  if (countries.length > 0 && !ends.some((country) => countries.includes(country))) return false;
  return hs.length === 0 || booking.goods.some((line) => hs.some((prefix) => line.hs.startsWith(prefix)));
}

/** The first digits of HS codes: two (a chapter) to six. */
export const isHsPrefix = (text: string): boolean => /^\d{2,6}$/.test(text);
