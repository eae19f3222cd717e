import { type Instant, type Minute, minuteOf, writeUtc } from '../base/time.ts';
import { writeZoned } from '../base/zone.ts';
import type { Entry } from '../model/event.ts';
import type { Temperature } from '../model/goods.ts';
import type { Network } from '../model/network.ts';
import { marginOf, shelfLifeOf } from '../model/perishable.ts';
import {
  type AlarmKind,
  bandOf,
  type KeptReading,
  type Power,
  type Reading,
  readsSame,
  setPointOf,
  unpluggedOf,
} from '../model/reefer.ts';
import { type Alarm, alarmsOf } from '../model/reefer-alarms.ts';
import { placeOf } from '../model/unit.ts';
import { type EtaSheet, etaSheet } from './eta-sheet.ts';
import { zoneOf } from './leg-sheet.ts';
import type { ReeferThere } from './reefer-there.ts';

/** One reefer as those see it who look after it. Moments are on the clock of where it is, or was last. */
export interface ReeferRow {
  readonly unit: string;
  readonly number?: string;
  readonly sizeType: string;
  readonly booking: string;
  readonly customer: string;
  readonly goods: string;
  readonly at?: string;
  /** What it should be set to, and what its goods bear. */
  readonly setPointC?: number;
  readonly band?: Temperature;
  /** Somebody has set it anew, and why. */
  readonly setAnew?: { readonly reason: string; readonly by: string; readonly since: string };
  readonly last?: ReadingSheet;
  readonly unpluggedMinutes: number;
  readonly unpluggedSince?: string;
  /** Where its goods have a shelf life. */
  readonly life?: {
    readonly declaredDays: number;
    readonly lostDays: number;
    readonly spoils: string;
    readonly leftDays: number;
  };
  /** As it is planned. */
  readonly arrival?: string;
  /** As it now looks, what that rests on, and as of when (UTC). */
  readonly eta?: EtaSheet;
  /** Days that its goods keep longer than the journey as it now looks, or is planned where nobody can say; at risk where that is little. */
  readonly marginDays?: number;
  /** The same by the plan alone. */
  readonly plannedMarginDays?: number;
  readonly atRisk: boolean;
  readonly holds: readonly string[];
  readonly alarms: readonly AlarmSheet[];
  readonly synthetic: boolean;
}

export interface ReadingSheet {
  readonly at: string;
  readonly supplyC?: number;
  readonly returnC?: number;
  readonly setPointC?: number;
  readonly power?: Power;
}

export interface AlarmSheet {
  readonly kind: AlarmKind;
  readonly since: string;
  /** Kelvin for deviation and set-point, minutes for the others. */
  readonly value: number;
  readonly limit: number;
  readonly readings: readonly ReadingSheet[];
  readonly acknowledged?: { readonly by: string; readonly done: string; readonly when: string };
}

/** What is known of one reefer now. */
export function reeferRow(network: Network, { unit, booking, eta }: ReeferThere, now: Instant): ReeferRow {
  const minute = minuteOf(now);
  const zone = zoneOf(network, placeOf(unit) ?? booking.origin);
  const write = (at: Minute): string => writeZoned(zone, at);
  const { setPoint, readings = [] } = unit.reefer ?? {};
  const [band, setPointC] = [bandOf(booking.goods), setPointOf(unit, booking.goods)];
  const last = readings.at(-1);
  const unplugged = unpluggedOf(unit, minute);
  const life = shelfLifeOf(network, booking, unit, minute);
  const margin = (arrivesAt: Minute | undefined): number | undefined =>
    life === undefined || arrivesAt === undefined ? undefined : marginOf(arrivesAt, life.spoilsAt, minute);
  const planned = margin(unit.plan?.arrivesAt);
  const marginDays = margin(eta?.arrivesAt) ?? planned;
  const at = placeOf(unit);
  return {
    unit: unit.key,
    ...(unit.number === undefined ? {} : { number: unit.number }),
    sizeType: unit.sizeType,
    booking: unit.booking,
    customer: booking.customer,
    goods: booking.goods.map(({ description }) => description).join(', '),
    ...(at === undefined ? {} : { at }),
    ...(setPointC === undefined ? {} : { setPointC }),
    ...(band === undefined ? {} : { band }),
    ...(setPoint === undefined
      ? {}
      : { setAnew: { reason: setPoint.reason, by: setPoint.by, since: write(minuteOf(setPoint.since)) } }),
    ...(last === undefined ? {} : { last: readingSheet(last, write) }),
    unpluggedMinutes: unplugged.minutes,
    ...(unplugged.since === undefined ? {} : { unpluggedSince: write(unplugged.since) }),
    ...(life === undefined
      ? {}
      : {
          life: {
            declaredDays: life.declaredDays,
            lostDays: life.lostDays,
            spoils: write(life.spoilsAt),
            leftDays: Math.round((life.spoilsAt - minute) / 14.4) / 100,
          },
        }),
    ...(unit.plan === undefined
      ? {}
      : { arrival: writeZoned(zoneOf(network, booking.destination), unit.plan.arrivesAt) }),
    ...(eta === undefined ? {} : { eta: etaSheet(network, booking.destination, eta) }),
    ...(marginDays === undefined ? {} : { marginDays }),
    ...(planned === undefined ? {} : { plannedMarginDays: planned }),
    atRisk: marginDays !== undefined && marginDays <= network.reeferRules.marginDays,
    holds: unit.holds.map(({ kind }) => kind),
    alarms: alarmsOf(network, unit, booking.goods, minute).map((alarm) => alarmSheet(alarm, write)),
    synthetic: unit.synthetic,
  };
}

const readingSheet = ({ at, replaced: _, ...rest }: KeptReading, write: (at: Minute) => string): ReadingSheet => ({
  at: write(at),
  ...rest,
});

const alarmSheet = (
  { kind, since, value, limit, readings, acknowledged }: Alarm,
  write: (at: Minute) => string,
): AlarmSheet => ({
  kind,
  since: write(since),
  value,
  limit,
  readings: readings.map((reading) => readingSheet(reading, write)),
  ...(acknowledged === undefined
    ? {}
    : {
        acknowledged: {
          by: acknowledged.by,
          done: acknowledged.done,
          when: write(minuteOf(acknowledged.when)),
        },
      }),
});

/** A reefer with its history. */
export interface ReeferSheet extends ReeferRow {
  /** As of when, UTC. */
  readonly asOf: string;
  /** By time, all that the ledger has and nobody withdrew; of one minute the one that was written last. `by`: who or what read it. */
  readonly readings: readonly ReadSheet[];
  /** Those that were taken back, by whom and why, in the order in which that was done. */
  readonly withdrawn: readonly (ReadSheet & { readonly withdrawnBy: string; readonly reason: string })[];
}

/** A reading, and who or what read it. */
interface ReadSheet extends ReadingSheet {
  readonly by?: string;
  readonly source: string;
}

interface Read {
  readonly reading: Reading;
  readonly by?: string;
  readonly source: string;
}

export function reeferSheet(
  network: Network,
  there: ReeferThere,
  entries: readonly Entry[],
  now: Instant,
): ReeferSheet {
  const zone = zoneOf(network, placeOf(there.unit) ?? there.booking.origin);
  const known = new Map<Minute, Read[]>(); // Of each minute the one that stands last, upon those it took the place of.
  const withdrawn: ReeferSheet['withdrawn'][number][] = [];
  const sheetOf = ({ reading, ...read }: Read): ReadSheet => ({
    ...readingSheet(reading, (at) => writeZoned(zone, at)),
    ...read,
  });
  for (const { event, source } of entries) {
    if (event.kind === 'readings-withdrawn') {
      const { from, to, by: withdrawnBy, reason } = event;
      for (const [at, reads] of [...known].sort(([a], [b]) => a - b)) {
        const read = at < from || at > to ? undefined : reads.pop();
        if (read !== undefined) withdrawn.push({ ...sheetOf(read), withdrawnBy, reason });
      }
    }
    if (event.kind !== 'reefer-read') continue;
    for (const reading of event.readings) {
      const before = known.get(reading.at) ?? [];
      const last = before.at(-1)?.reading;
      if (last !== undefined && readsSame(last, reading)) continue;
      const read = { reading, ...(event.by === undefined ? {} : { by: event.by }), source };
      known.set(reading.at, [...before, read]);
    }
  }
  const readings = [...known].sort(([a], [b]) => a - b).flatMap(([, reads]) => reads.slice(-1).map(sheetOf));
  return { ...reeferRow(network, there, now), asOf: writeUtc(now), readings, withdrawn };
}
