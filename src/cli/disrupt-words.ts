import { cents } from '../base/money.ts';
import { type Instant, type Minute, minutes } from '../base/time.ts';
import type { Zone } from '../base/zone.ts';
import type { Disruption, DisruptionId, Effect, GoodsFilter, Severity, Where } from '../model/disruption.ts';
import { severities } from '../model/disruption.ts';
import { readWhen } from './words.ts';

/** The options a disruption is described by. */
export interface DisruptGiven {
  readonly scenario?: string;
  readonly border?: string;
  readonly facility?: string;
  readonly link?: string;
  readonly service?: string;
  readonly family?: string;
  readonly mode?: string;
  readonly departure?: string;
  readonly country?: string;
  readonly hs?: string;
  readonly capacity?: string;
  readonly delay?: string;
  readonly cost?: string;
  readonly embargo?: boolean;
  readonly from?: string;
  readonly days?: string;
  readonly until?: string;
  readonly severity?: string;
  readonly name?: string;
  readonly note?: string;
  readonly source?: string;
  readonly id?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

export type Problem = { readonly problem: string };

/** What the options describe, but for its id: or what is wrong with them. */
export function readDisruption(given: DisruptGiven, now: Instant, zone: Zone): Omit<Disruption, 'id'> | Problem {
  const period = readPeriod(given, now, zone);
  if ('problem' in period) return period;
  const effect = readEffect(given);
  if ('problem' in effect) return effect;
  const { where, goods } = readWhere(given);
  const severity = readSeverity(given, effect);
  if (typeof severity === 'object') return severity;
  const what = Object.values(where)
    .flat()
    .map((part) => (typeof part === 'string' ? part : `${part.from}:${part.to}`));
  return {
    name: given.name ?? `${[...what, ...(goods?.hs ?? []), ...(goods?.countries ?? [])].join(' ')} disrupted`.trim(),
    where,
    ...(goods === undefined ? {} : { goods }),
    effect,
    ...period,
    severity,
    note: given.note ?? '',
    source: given.source ?? 'local',
  };
}

/** From when until when. Without `--days` and `--until` nobody knows the end. */
export function readPeriod(
  { from = 'now', days, until }: { from?: string | undefined; days?: string | undefined; until?: string | undefined },
  now: Instant,
  zone: Zone,
): { from: Minute; until?: Minute } | Problem {
  const begins = readWhen(from, now, zone);
  if (begins === undefined) return { problem: `--from should be a moment such as now, +5d or 2026-12-01, not ${from}` };
  if (days !== undefined && until !== undefined) return { problem: '--days and --until say the same: give one' };
  if (days !== undefined) {
    if (!(Number(days) > 0 && Number(days) <= 3650))
      return { problem: `--days should be a number of days, not ${days}` };
    return { from: begins, until: (begins + Math.round(Number(days) * 1440)) as Minute };
  }
  if (until === undefined) return { from: begins };
  const ends = readWhen(until, now, zone);
  if (ends === undefined) return { problem: `--until should be a moment such as +18d or 2026-12-19, not ${until}` };
  return { from: begins, until: ends };
}

/** `--delay 48h`, `--cost +20%` or `--cost 300` for each unit, `--capacity 0.4`. */
export function readEffect({ capacity, delay, cost, embargo, hs }: DisruptGiven): Effect | Problem {
  const refuses = embargo === true || (hs !== undefined && capacity === undefined);
  const left = refuses ? 0 : capacity === undefined ? undefined : Number(capacity);
  if (left !== undefined && !(left >= 0 && left < 1))
    return { problem: `--capacity should be the share that is left, from 0 (closed) to below 1, not ${capacity}` };
  const wait = /^\+?(\d+(?:\.\d+)?)(d|h|m)$/.exec(delay ?? '');
  if (delay !== undefined && wait === null) return { problem: `--delay should be a wait such as 48h, not ${delay}` };
  const dear = /^\+?(\d+(?:\.\d+)?)(%?)$/.exec(cost ?? '');
  if (cost !== undefined && dear === null) return { problem: `--cost should be such as +20% or 300, not ${cost}` };
  const long = Number(wait?.[1] ?? 0);
  const size = Math.round(long * { d: 1440, h: 60, m: 1 }[(wait?.[2] ?? 'h') as 'd' | 'h' | 'm']);
  const more = Number(dear?.[1] ?? 0);
  const effect: Effect = {
    ...(left === undefined ? {} : { capacity: left }),
    ...(wait === null ? {} : { delay: minutes(size) }),
    ...(dear === null ? {} : dear[2] === '%' ? { costFactor: 1 + more / 100 } : { costPerUnit: cents(more * 100) }),
  };
  return Object.keys(effect).length === 0
    ? {
        problem:
          'say what it does: --capacity 0 closes it, --capacity 0.5 leaves half the space, --delay 12h, --cost +20%, or --embargo',
      }
    : effect;
}

function readWhere(given: DisruptGiven): { where: Where; goods?: GoodsFilter } {
  const list = (text: string | undefined): string[] | undefined => text?.split(',').map((part) => part.trim());
  const links = list(given.link)?.flatMap((text) => {
    const [from = '', to = ''] = text.split(/[-:]/);
    return text.includes(':')
      ? [{ from, to }]
      : [
          { from, to },
          { from: to, to: from },
        ];
  });
  const refuses = given.embargo === true || given.hs !== undefined;
  const where = {
    borders: list(given.border),
    facilities: list(given.facility),
    links,
    countries: refuses ? undefined : list(given.country),
    services: list(given.service),
    families: list(given.family),
    modes: list(given.mode),
    departures: list(given.departure),
  };
  const goods = { hs: list(given.hs), countries: refuses ? list(given.country) : undefined };
  const definite = (values: object) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { where: definite(where), ...(refuses ? { goods: definite(goods) } : {}) };
}

function readSeverity({ severity }: DisruptGiven, { capacity, delay }: Effect): Severity | Problem {
  if (severity !== undefined)
    return severities.find((each) => each === severity) ?? { problem: `--severity should be ${severities.join(', ')}` };
  if (capacity === 0) return 'high';
  return (capacity ?? 1) <= 0.5 || (delay ?? 0) >= 2880 ? 'medium' : 'low';
}

/** An id that tells what it is about and from when: `ALA_W-2026-11-30`. */
export function idFor({ where, goods, from }: Omit<Disruption, 'id'>, taken: (id: string) => boolean): DisruptionId {
  const [first = goods?.hs?.[0] ?? goods?.countries?.[0] ?? 'all'] = Object.values(where).flat();
  const about = typeof first === 'string' ? first : `${first.from}.${first.to}`;
  return freeId(`${about}-${dayOf(from)}`, taken);
}

export const dayOf = (at: Minute): string => new Date(at * 60_000).toISOString().slice(0, 10);

export function freeId(wanted: string, taken: (id: string) => boolean): DisruptionId {
  let id = wanted;
  for (let again = 2; taken(id) || taken(`${id}-1`); again += 1) id = `${wanted}.${again}`;
  return id as DisruptionId;
}
