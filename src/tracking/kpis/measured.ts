import { groupBy } from '../../base/group.ts';
import type { Network } from '../../model/network.ts';
import type { ServiceId } from '../../model/service.ts';
import { dateDeparture } from '../../plan/timetable/dated.ts';
import { meanAndMost, spreadOf, tidy } from '../terminal-figures.ts';
import { type CallFacts, type Heard, hourOf, type KpiFacts } from './facts.ts';
import type { Figures, KpiBase, KpiValue } from './sheet.ts';

/** What a terminal has: 20-foot slots, and plugs. */
export interface TerminalSize {
  readonly slots: number;
  readonly plugs: number;
}

/** The figures of a terminal as the ledger has them. What nobody wrote down is missing, and no 0. */
export function measuredFigures(network: Network, facts: KpiFacts, size: TerminalSize): Figures {
  const figures = new Map<string, KpiValue>();
  for (const [way, stays] of groupBy(facts.stays, (stay) => wayOf(network, stay.cameBy, stay.leftBy)))
    figures.set(
      `dwell ${way}`,
      spread(
        stays.flatMap(({ minutes }) => minutes),
        1440,
        'units',
        together(stays),
      ),
    );
  const { turns } = facts;
  figures.set(
    'truck-turn',
    turns.minutes.length === 0 ? { missing: 'not-told' } : spread(turns.minutes, 1, 'trucks', turns),
  );
  for (const [name, mode] of [
    ['train-stay', 'rail'],
    ['barge-stay', 'barge'],
  ] as const) {
    const stays = facts.calls.flatMap((call) => stayOf(network, call, mode)).filter(({ until }) => until > facts.from);
    if (stays.length === 0) continue;
    const newest = Math.max(...stays.map(({ until }) => until)) as Heard['newest'] & number;
    const synthetic = stays.filter((stay) => stay.synthetic).length;
    figures.set(
      name,
      spread(
        stays.map(({ minutes }) => minutes),
        60,
        'departures',
        { synthetic, newest },
      ),
    );
  }
  return new Map([...figures, ...hourly(facts, size), ...retrievals(facts)]);
}

/** How a unit came and how it leaves, in the words of a terminal: `truck-train`. */
export const wayOf = (network: Network, came: ServiceId | undefined, left: ServiceId | undefined): string =>
  [came, left].map((service) => carrierOf(network, service)).join('-');

function carrierOf({ services }: Network, id: ServiceId | undefined): string {
  const mode = id === undefined ? 'road' : services.get(id)?.mode;
  return mode === 'rail' ? 'train' : mode === 'road' ? 'truck' : (mode ?? 'other');
}

/**
 * How long a departure was here: from when it came until it left. One that begins here is here from its first loading on, one that ends
 * here until nobody is on it.
 */
function stayOf(
  network: Network,
  { departure, arrivedAt, departedAt, firstLoadedAt, lastDischargedAt, aboard, synthetic }: CallFacts,
  mode: string,
): { readonly minutes: number; readonly until: number; readonly synthetic: boolean }[] {
  const dated = dateDeparture(network, departure);
  if (dated?.service.mode !== mode) return [];
  const since = arrivedAt ?? firstLoadedAt;
  const until = departedAt ?? (aboard || arrivedAt === undefined ? undefined : lastDischargedAt);
  if (since === undefined || until === undefined || until < since) return [];
  return [{ minutes: (until - since) / 60_000, until, synthetic }];
}

/** By hours: lifts, and how full the yard was at the end of each, reckoned back from how it stands now. */
function* hourly(facts: KpiFacts, { slots, plugs }: TerminalSize): Iterable<[string, KpiValue]> {
  const { firstAt, now, from, hours } = facts;
  if (slots === 0) yield ['yard-fill', { missing: 'no-blocks' }];
  if (plugs === 0) yield ['plugs', { missing: 'no-plugs' }];
  if (firstAt === undefined) return;
  const [first, last] = [hourOf(Math.max(from, firstAt)), hourOf(now)];
  const byHour = new Map(hours.map((each) => [each.hour, each]));
  const lifts: number[] = [];
  const [full, plugged]: [number[], number[]] = [[], []];
  let [taken, current] = [facts.taken, facts.plugsTaken];
  for (let hour = last; hour >= first; hour -= 1) {
    const here = byHour.get(hour);
    lifts.push(here?.lifts ?? 0);
    full.push(taken / slots);
    plugged.push(current);
    taken -= here?.slots ?? 0;
    current -= here?.plugs ?? 0;
  }
  const heard = together(hours);
  const count = hours.reduce((sum, each) => sum + each.lifts, 0);
  if (count > 0) yield ['lifts', { ...(meanAndMost(lifts) ?? { mean: 0 }), count, of: 'lifts', ...heard }];
  const overHours = { count: full.length, of: 'hours' as const, synthetic: 0, ...newestOf(heard) };
  if (slots > 0) yield ['yard-fill', { ...(meanAndMost(full) ?? { mean: 0 }), ...overHours }];
  if (plugs > 0) yield ['plugs', { ...(meanAndMost(plugged) ?? { mean: 0 }), ...overHours }];
}

function* retrievals({ stays, hours }: KpiFacts): Iterable<[string, KpiValue]> {
  const count = stays.reduce((sum, { stood }) => sum + stood, 0);
  if (count === 0) return;
  const mean = tidy(hours.reduce((sum, { reshuffles }) => sum + reshuffles, 0) / count);
  const { synthetic, ...heard } = together(stays.filter(({ stood }) => stood > 0));
  yield ['reshuffles', { mean, count, of: 'retrievals', synthetic: Math.min(count, synthetic), ...heard }];
}

function spread(values: readonly number[], per: number, of: KpiBase, heard: Heard): KpiValue {
  const made = spreadOf(values, per);
  return made === undefined
    ? { missing: 'nothing-happened' }
    : { ...made, of, synthetic: heard.synthetic, ...newestOf(heard) };
}

function together(all: readonly Heard[]): Heard {
  const newest = Math.max(...all.map((each) => each.newest ?? 0));
  const synthetic = all.reduce((sum, each) => sum + each.synthetic, 0);
  return { synthetic, ...(newest > 0 ? { newest: newest as Heard['newest'] & number } : {}) };
}

const newestOf = ({ newest }: Heard): { readonly newest?: number } => (newest === undefined ? {} : { newest });
