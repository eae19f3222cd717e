import { groupBy } from '../../base/group.ts';
import { instantOf, minuteOf } from '../../base/time.ts';
import { type DepartureId, readDepartureId } from '../../model/departure.ts';
import type { JobKind } from '../../model/job.ts';
import type { ServiceId } from '../../model/service.ts';
import { sizeOf } from '../../model/size-type.ts';
import { nextLeg, type Unit, whereabouts } from '../../model/unit.ts';
import type { JobAhead } from '../jobs/job-ahead.ts';
import type { JobsNow } from '../jobs/sheet.ts';
import { meanAndMost, spreadOf, tidy } from '../terminal-figures.ts';
import { type TerminalSize, wayOf } from './measured.ts';
import type { Figures, KpiBase, KpiValue } from './sheet.ts';

const lifting: ReadonlySet<JobKind> = new Set<JobKind>([
  ...(['put-down', 'reshuffle', 'move', 'lift-out', 'load', 'discharge', 'hand-over'] as const),
]);

/** A job and its unit, from when to when a machine is at it: minutes from now. */
interface Done {
  readonly job: JobAhead;
  readonly unit: Unit;
  readonly starts: number;
  readonly ends: number;
}

/** The figures of the hours to come, as plan and jobs say they will be. */
export function aheadFigures(now: JobsNow, size: TerminalSize): Figures {
  const { sight, dispatch, jobs } = now;
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const aboard = new Map(sight.aboard.map((unit) => [unit.key, unit]));
  const horizon = sight.until - sight.now;
  const done = dispatch.assigned.flatMap(({ job: id, startsAt: starts, endsAt: ends }): Done[] => {
    const job = byId.get(id);
    const unit = job === undefined ? undefined : (sight.yard.units.get(job.unit) ?? aboard.get(job.unit));
    return job === undefined || unit === undefined || ends > horizon ? [] : [{ job, unit, starts, ends }];
  });
  return new Map([...dwells(now), ...turns(now, done), ...stays(now, done), ...hourly(now, done, size)]);
}

/** Units that leave by departure or have a truck's window within the hours, by when they came. */
function* dwells({ sight }: JobsNow): Iterable<[string, KpiValue]> {
  const calls = new Map(sight.calls.map((call) => [call.id, call]));
  const found: { way: string; minutes: number; synthetic: boolean; leaves: number }[] = [];
  for (const unit of sight.yard.units.values()) {
    const place = whereabouts(unit);
    const leg = nextLeg(unit);
    const call = leg === undefined ? undefined : calls.get(leg.departure);
    const { window } = unit;
    const leaves =
      leg === undefined
        ? window?.purpose === 'collect' && window.at === sight.at
          ? window.from
          : undefined
        : call?.call === leg.from && !call.departed
          ? call.departs
          : undefined;
    if (place.kind !== 'yard' || unit.holds.length > 0 || leaves === undefined) continue;
    if (leaves < sight.now || leaves > sight.until) continue;
    const way = wayOf(sight.network, serviceOf(place.by), serviceOf(leg?.departure));
    found.push({ way, minutes: leaves - minuteOf(place.since), synthetic: unit.synthetic, leaves });
  }
  for (const [way, all] of groupBy(found, (each) => each.way))
    yield [
      `dwell ${way}`,
      spread(
        all.map(({ minutes }) => minutes),
        1440,
        'units',
        all,
        Math.max(...all.map(({ leaves }) => leaves)),
      ),
    ];
}

const serviceOf = (id: DepartureId | undefined): ServiceId | undefined =>
  id === undefined ? undefined : readDepartureId(id)?.service;

/** Trucks that stand here with a unit: from when they came in until it is taken off. */
function* turns({ sight }: JobsNow, done: readonly Done[]): Iterable<[string, KpiValue]> {
  const found = done.flatMap(({ job, unit, ends }) => {
    const last = unit.moves.at(-1);
    const onTruck = last?.kind === 'gated-in' && unit.slot === undefined && unit.beside === undefined;
    if (!onTruck || !(job.kind === 'put-down' || job.kind === 'load')) return [];
    const until = sight.now + ends;
    return [{ minutes: until - minuteOf(last.when), until, synthetic: unit.synthetic }];
  });
  if (found.length > 0)
    yield [
      'truck-turn',
      spread(
        found.map(({ minutes }) => minutes),
        1,
        'trucks',
        found,
        Math.max(...found.map(({ until }) => until)),
      ),
    ];
}

/** As it is measured: from when it comes, or its first loading, until it leaves, or the last is off. */
function* stays({ sight, jobs }: JobsNow, done: readonly Done[]): Iterable<[string, KpiValue]> {
  const open = new Set(jobs.map(({ id }) => id));
  for (const { job } of done) open.delete(job.id);
  const waiting = new Set(jobs.filter(({ id }) => open.has(id)).map(({ task }) => task.departure));
  const work = groupBy(
    done.filter(({ job: { task } }) => task.departure !== undefined),
    ({ job: { task } }) => task.departure as DepartureId,
  );
  for (const [name, mode] of [
    ['train-stay', 'rail'],
    ['barge-stay', 'barge'],
  ] as const) {
    const found = sight.calls.flatMap((call) => {
      const own = work.get(call.id) ?? [];
      if (call.mode !== mode || own.length === 0) return [];
      const since = call.call === 0 ? sight.now + Math.min(...own.map(({ starts }) => starts)) : call.arrives;
      const emptied = waiting.has(call.id) ? undefined : sight.now + Math.max(...own.map(({ ends }) => ends));
      const until = call.goesOn ? call.departs : emptied;
      if (until === undefined || until > sight.until || until < sight.now || until < since) return [];
      return [{ minutes: until - since, until, synthetic: own.every(({ unit }) => unit.synthetic) }];
    });
    if (found.length > 0)
      yield [
        name,
        spread(
          found.map(({ minutes }) => minutes),
          60,
          'departures',
          found,
          Math.max(...found.map(({ until }) => until)),
        ),
      ];
  }
}

const widthOf = ({ sizeType }: Unit): number => (sizeOf(sizeType).feet > 20 ? 2 : 1);

/** By hours: lifts, and who is put into a slot and taken out of one. */
function* hourly({ sight }: JobsNow, done: readonly Done[], size: TerminalSize): Iterable<[string, KpiValue]> {
  const lifts = done.filter(({ job: { kind } }) => lifting.has(kind));
  const out = done.filter(({ job: { kind } }) => kind === 'load' || kind === 'hand-over');
  const hours = Math.max(1, Math.ceil((sight.until - sight.now) / 60));
  const [lifted, slots, plugs] = [0, 1, 2].map(() => new Array<number>(hours).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  const inSlot = new Set([...sight.yard.units.values()].filter(({ slot }) => slot !== undefined).map(({ key }) => key));
  for (const { job, unit, ends } of [...lifts].sort((a, b) => a.ends - b.ends)) {
    const hour = Math.min(hours - 1, Math.floor(ends / 60));
    lifted[hour] = (lifted[hour] ?? 0) + 1;
    const change = (job.task.slot === undefined ? 0 : 1) - (inSlot.has(unit.key) ? 1 : 0);
    slots[hour] = (slots[hour] ?? 0) + change * widthOf(unit);
    plugs[hour] = (plugs[hour] ?? 0) + (unit.needsPlug ? change : 0);
    if (job.task.slot === undefined) inSlot.delete(unit.key);
    else inSlot.add(unit.key);
  }
  const standing = [...sight.yard.units.values()].filter(({ slot }) => slot !== undefined);
  const made = lifts.filter(({ unit }) => unit.synthetic).length;
  const newest = instantOf(sight.until);
  if (lifts.length > 0)
    yield [
      'lifts',
      { ...(meanAndMost(lifted) ?? { mean: 0 }), count: lifts.length, of: 'lifts', synthetic: made, newest },
    ];
  const over = { count: hours, of: 'hours' as const, synthetic: 0, newest };
  const taken = running(
    standing.reduce((sum, unit) => sum + widthOf(unit), 0),
    slots,
  );
  const current = running(standing.filter(({ needsPlug }) => needsPlug).length, plugs);
  if (size.slots > 0)
    yield ['yard-fill', { ...(meanAndMost(taken.map((value) => value / size.slots)) ?? { mean: 0 }), ...over }];
  yield ['plugs', size.plugs === 0 ? { missing: 'no-plugs' } : { ...(meanAndMost(current) ?? { mean: 0 }), ...over }];
  if (out.length === 0) return;
  const reshuffles = done.filter(({ job: { kind } }) => kind === 'reshuffle').length;
  const synthetic = out.filter(({ unit }) => unit.synthetic).length;
  yield ['reshuffles', { mean: tidy(reshuffles / out.length), count: out.length, of: 'retrievals', synthetic, newest }];
}

/** How much there is at the end of each hour. */
function running(start: number, changes: readonly number[]): number[] {
  let value = start;
  return changes.map((change) => {
    value += change;
    return value;
  });
}

function spread(
  values: readonly number[],
  per: number,
  of: KpiBase,
  all: readonly { readonly synthetic: boolean }[],
  last: number,
): KpiValue {
  const made = spreadOf(values, per);
  if (made === undefined) return { missing: 'nothing-planned' };
  return { ...made, of, synthetic: all.filter(({ synthetic }) => synthetic).length, newest: last * 60_000 };
}
