import { part, type Sentence, say } from '../base/sentence.ts';
import { type Instant, type Minute, minuteOf } from '../base/time.ts';
import type { BookingId } from '../model/booking.ts';
import type { DepartureId, DepartureState } from '../model/departure.ts';
import { refusalCodes } from '../model/itinerary.ts';
import type { Network } from '../model/network.ts';
import { type Unit, type UnitKey, whereabouts } from '../model/unit.ts';
import { bucketKeysOf } from '../plan/timetable/bucket.ts';
import { awaitedIn } from '../plan/timetable/compile.ts';
import { crowdingOf, spaceLeft } from '../plan/timetable/space-left.ts';
import type { Use } from '../plan/timetable/uses.ts';
import { type FullDeparture, fullDepartures, runOf } from './full.ts';
import { type Progress, progressOf, type Seen, type Wish } from './progress.ts';
import { type RiskCode, riskCodes, risksOf, urgentAt } from './risk.ts';

/** A unit at risk, and all that is needed to say why. */
export interface AtRisk {
  readonly unit: Unit;
  readonly wish: Wish;
  readonly customer: string;
  readonly progress: Progress;
  /** The worst first. */
  readonly codes: readonly RiskCode[];
  readonly urgentAt: Minute;
  /** Where more is taken than a disruption leaves, in words. */
  readonly crowding?: Sentence;
}

/** A unit that would have gone by a departure, had that had space. */
export interface Displaced {
  readonly unit: UnitKey;
  readonly number?: string;
  readonly booking: BookingId;
  readonly customer: string;
  /** What its itinerary costs above the best one: money, time, lateness and carbon together. */
  readonly extra: number;
  /** And the money in that. */
  readonly moreCost: number;
  readonly arrivesAt: Minute;
  readonly dueAt: Minute;
}

/** Days told apart: who is earlier or later is so many. */
const latenessDays = 14;

/** Why a unit has no plan: the first reason of the last run, or that none has looked at it. */
export const noPlanReasons = [...refusalCodes, 'not-yet-planned'] as const;

export type NoPlanReason = (typeof noPlanReasons)[number];

/** What may go wrong at the hub, at one moment. */
export interface Outlook {
  readonly asOf: Instant;
  /** Units that are planned or on their way. */
  readonly units: number;
  /** The most urgent first. */
  readonly risks: readonly AtRisk[];
  /** By the worst reason of each unit. */
  readonly counts: Readonly<Record<RiskCode, number>>;
  /** Units without plan by their first reason. */
  readonly reasons: ReadonlyMap<NoPlanReason, number>;
  /** Units that have yet to arrive by whole days beyond due, negative is early; the outermost hold all beyond. */
  readonly lateness: ReadonlyMap<number, number>;
  readonly full: readonly FullDeparture[];
  /** Who found no space, by the departure or, where runs of a day share theirs, the day. */
  readonly displaced: ReadonlyMap<string, readonly Displaced[]>;
}

/** Whoever looks at all units at one moment: each is shown once, then comes the outlook. */
export class Lookout {
  private readonly network: Network;
  private readonly departures: ReadonlyMap<DepartureId, DepartureState>;
  private readonly used: ReadonlyMap<string, Use>;
  private readonly now: Instant;
  private awaited: ReadonlySet<DepartureId> | undefined;
  /** By bucket: how much more is taken than disruptions leave, in words. */
  private readonly crowding = new Map<string, Sentence | undefined>();
  private readonly seen: Seen = new Map();
  private readonly risks: AtRisk[] = [];
  private readonly displaced = new Map<string, Displaced[]>();
  private readonly lacking = new Map<string, number>();
  private readonly lateness = new Map<number, number>();
  private units = 0;

  constructor(
    network: Network,
    departures: ReadonlyMap<DepartureId, DepartureState>,
    used: ReadonlyMap<string, Use>,
    now: Instant,
  ) {
    this.network = network;
    this.departures = departures;
    this.used = used;
    this.now = now;
  }

  see(unit: Unit, wish: Wish, customer: string): void {
    this.units += 1;
    const progress = progressOf(this.network, wish, unit, this.departures, this.now, this.seen);
    const crowding = this.crowdingAhead(unit, progress);
    const codes = risksOf(unit, progress, this.now, crowding !== undefined);
    const [worst] = codes;
    if (worst !== undefined)
      this.risks.push({
        ...{ unit, wish, customer, progress, codes, urgentAt: urgentAt(worst, progress) },
        ...(crowding === undefined ? {} : { crowding }),
      });
    this.seeLateness(progress);
    this.seeDisplaced(unit, wish, customer);
  }

  /** Where a disruption leaves less space than is taken on what a unit has yet to board; most of the time nothing is disrupted. */
  private crowdingAhead(unit: Unit, { status, legsDone }: Progress): Sentence | undefined {
    if ((this.network.disruptions ?? []).length === 0 || status === 'cancelled') return undefined;
    const boarded = whereabouts(unit).kind === 'aboard' ? legsDone + 1 : legsDone;
    for (const leg of unit.plan?.itinerary.legs.slice(boarded) ?? []) {
      for (const bucket of bucketKeysOf(this.network, leg)) {
        const crowding = this.crowdingOn(bucket);
        if (crowding !== undefined) return say`${leg.departure}: ${part(crowding)}`;
      }
    }
    return undefined;
  }

  private crowdingOn(bucket: string): Sentence | undefined {
    if (!this.crowding.has(bucket)) {
      this.awaited ??= awaitedIn(this.used);
      const runs = { stateOf: (id: DepartureId) => this.departures.get(id), awaited: this.awaited };
      const left = spaceLeft(this.network, bucket, runs, minuteOf(this.now));
      this.crowding.set(bucket, crowdingOf(this.used.get(bucket) ?? { teu: 0, kg: 0, plugs: 0 }, left));
    }
    return this.crowding.get(bucket);
  }

  private seeLateness({ late, eta }: Progress): void {
    if (late === undefined || eta?.is === 'actual') return;
    const days = Math.max(-latenessDays, Math.min(latenessDays, Math.floor(late / 1440)));
    this.lateness.set(days, (this.lateness.get(days) ?? 0) + 1);
  }

  private seeDisplaced({ key, number, booking, plan }: Unit, { dueAt }: Wish, customer: string): void {
    if (plan === undefined || plan.why.full.length === 0) return;
    const { bestCost, extra, full } = plan.why;
    const displaced: Displaced = {
      unit: key,
      ...(number === undefined ? {} : { number }),
      booking,
      customer,
      extra,
      moreCost: plan.cost - bestCost,
      arrivesAt: plan.arrivesAt,
      dueAt,
    };
    for (const bucket of full) this.lacking.set(bucket, (this.lacking.get(bucket) ?? 0) + 1);
    for (const run of new Set(full.map(runOf))) {
      const known = this.displaced.get(run);
      if (known === undefined) this.displaced.set(run, [displaced]);
      else known.push(displaced);
    }
  }

  outlook(): Outlook {
    const { used } = this;
    const counts = Object.fromEntries(riskCodes.map((code) => [code, 0])) as Record<RiskCode, number>;
    const reasons = new Map<NoPlanReason, number>();
    for (const { unit, codes } of this.risks) {
      if (codes[0] !== undefined) counts[codes[0]] += 1;
      if (codes[0] === 'no-plan') reasons.set(reasonOf(unit), (reasons.get(reasonOf(unit)) ?? 0) + 1);
    }
    const full = fullDepartures(this.network, used, this.lacking, this.displaced, this.departures, this.now);
    const shown = new Set(full.map(({ run }) => run)); // Of what has left nobody asks who would have liked to be on it.
    return {
      asOf: this.now,
      units: this.units,
      risks: this.risks.sort(compareUrgency),
      counts,
      reasons,
      lateness: this.lateness,
      full,
      displaced: new Map([...this.displaced].filter(([run]) => shown.has(run))),
    };
  }
}

export const reasonOf = (unit: Unit): NoPlanReason => unit.refusals?.[0]?.code ?? 'not-yet-planned';

/** What went wrong already by its due moment, the rest by when it must be done; then by key, so that no two are alike. */
function compareUrgency(a: AtRisk, b: AtRisk): number {
  return a.urgentAt - b.urgentAt || a.wish.dueAt - b.wish.dueAt || (a.unit.key < b.unit.key ? -1 : 1);
}

/** When the first of what can still be averted must be done; nothing where there is no such. */
export const soonestAt = (risks: readonly AtRisk[]): Minute | undefined =>
  risks.find(({ codes: [worst] }) => worst === 'held' || worst === 'cut-off')?.urgentAt;
