// How do time, gap and memory of planning grow from 10,000 over 100,000 and 300,000 to 1,000,000 units?
// The reference network with its demand of a month, planned over the 60 days and more that the last of it is under way. Demand and
// departures are both multiplied, so that a departure is as tight as before: each service leaves so many times as often, evenly
// spread; where runs on demand share the space of a day, that grows with them. A commodity is at most three units that are ready in the
// same quarter of an hour, so that grouping cannot fake speed: the share of (origin, destination, ready, due, load) that are
// distinct is printed. Each size is planned in a process of its own, as the product plans (best routes on a thread a processor,
// prices of space, units on their routes, the checker), so that its peak of resident memory is its own; one that is not done after an hour
// is stopped. The peer is what the size before took, times the growth in units: a ratio of 1 is linear growth.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { limits } from '../src/base/limits.ts';
import type { Minute } from '../src/base/time.ts';
import { type Day, nextDay } from '../src/base/zone.ts';
import type { Network } from '../src/model/network.ts';
import type { Calendar, Service } from '../src/model/service.ts';
import { type UnitKey, unitKey } from '../src/model/unit.ts';
import { checkAssignment } from '../src/plan/assign/check.ts';
import { type Commodity, commodityOf, loadOf } from '../src/plan/assign/commodity.ts';
import { planUnits } from '../src/plan/assign/plan.ts';
import type { Pace } from '../src/plan/assign/pricing.ts';
import { Router } from '../src/plan/route/router.ts';
import { compileTimetable } from '../src/plan/timetable/compile.ts';
import { runsOn } from '../src/plan/timetable/moments.ts';
import { openTeam } from '../src/server/workers/team.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import { reference } from './support/reference.ts';
import { type Row, report, row } from './support/report.ts';

const sizes = [10_000, 100_000, 300_000, 1_000_000];
const patienceMs = 3_600_000;
/** A million units' routes do not fit into the 4 GiB that Node takes by itself. */
const heapMiB = 12_288;
/** What the demand of the reference network comes to in a month. */
const baseUnits = 90_000;
const [from, days, alike, seed] = [20_780 as Day, 30, 3, 1]; // From 2026-11-23.

/** What one size came to, as its process prints it. */
interface Measured {
  readonly units: number;
  readonly departures: number;
  readonly distinct: number;
  readonly seconds: { readonly timetable: number; readonly plan: number; readonly check: number };
  readonly phases: Readonly<Record<string, number>>;
  readonly cpuSeconds: number;
  readonly gap: number;
  readonly without: number;
  readonly faults: number;
  readonly peakMiB: number;
}

/** Every service so many times as often: the runs of all days in one row, each of them copied, or some of them left out. */
function scaled(network: Network, factor: number, to: Day): Network {
  const services = [...network.services].map(([id, service]): [typeof id, Service] => {
    const { teu, kg, plugs } = service.capacity;
    const more = service.onDemand ? Math.max(1, factor) : 1; // Space of a day, however many runs share it.
    const capacity = { teu: teu * more, kg: kg * more, plugs: Math.floor(plugs * more) };
    return [id, { ...service, capacity, calendars: calendarsOf(service, factor, to) }];
  });
  return { ...network, services: new Map(services) };
}

function calendarsOf(service: Service, factor: number, to: Day): Calendar[] {
  const first = nextDay(from, -1);
  const runs: number[] = []; // Minutes since the first day.
  for (let offset = 0; nextDay(first, offset) < to; offset += 1)
    for (const time of runsOn(service, nextDay(first, offset))) runs.push(offset * 1440 + time);
  const times = new Map<number, Set<number>>();
  for (let copy = 0; copy < Math.floor(runs.length * factor); copy += 1) {
    const place = (copy + 0.5) / factor;
    const run = Math.min(runs.length - 1, Math.floor(place));
    const [here = 0, next = to * 1440] = [runs[run], runs[run + 1]];
    const at = factor <= 1 ? here : Math.floor(here + (place - run) * Math.min(next - here, 7 * 1440));
    const day = Math.floor(at / 1440);
    times.set(day, (times.get(day) ?? new Set()).add(at % 1440));
  }
  return [...times].map(([offset, some]) => ({
    weekdays: new Set([1, 2, 3, 4, 5, 6, 7]),
    except: new Set(),
    from: nextDay(first, offset),
    to: nextDay(first, offset),
    departsAt: [...some].sort((a, b) => a - b),
  }));
}

/** Bookings as questions, the larger ones dealt out over quarters of an hour. */
function commoditiesOf(network: Network, factor: number): Commodity[] {
  return makeBookings(reference, { seed, from, days, scale: factor }).flatMap(({ booking }) => {
    const [unit] = booking.units;
    if (unit === undefined) return [];
    const keys = booking.units.map((_, index) => unitKey(booking.id, index + 1));
    const load = loadOf(unit, booking);
    const parts: Commodity[] = [];
    for (let at = 0; at < keys.length; at += alike) {
      const later = (15 * at) / alike;
      const part = {
        ...booking,
        readyAt: (booking.readyAt + later) as Minute,
        dueAt: (booking.dueAt + later) as Minute,
      };
      const start = { kind: 'gate' as const, at: booking.origin, readyAt: part.readyAt };
      parts.push(commodityOf(network, part, keys.slice(at, at + alike) as UnitKey[], load, start));
    }
    return parts;
  });
}

const keyOf = ({ question, objective }: Commodity): string =>
  [question.start.kind === 'gate' ? question.start.at : '', question.destination, objective.readyAt, objective.dueAt]
    .concat(JSON.stringify(question.load))
    .join(' ');

async function measure(size: number): Promise<Measured> {
  const factor = size / baseUnits;
  const commodities = commoditiesOf(reference, factor);
  const latest = commodities.reduce((last, { question }) => Math.max(last, question.latestAt), 0);
  const to = (Math.floor(latest / 1440) + 2) as Day;
  const network = scaled(reference, factor, to);
  const units = commodities.reduce((sum, each) => sum + each.units.length, 0);
  const distinct = new Set(commodities.map(keyOf)).size / units;
  const phases: Record<string, number> = {};
  let [phase, since] = ['searching', performance.now()];
  const enter = (next: string): void => {
    phases[phase] = (phases[phase] ?? 0) + (performance.now() - since) / 1000;
    [phase, since] = [next, performance.now()];
  };
  const pace: Pace = { progress: enter, next: async () => undefined, waitFor: (work) => work };
  const { user, system } = process.cpuUsage();
  const moments = [performance.now()];
  const timetable = compileTimetable(network, nextDay(from, -1), to);
  const router = new Router(timetable);
  moments.push(performance.now());
  since = performance.now();
  const space = () => ({
    teu: timetable.bucketTeu.slice(),
    kg: timetable.bucketKg.slice(),
    plugs: timetable.bucketPlugs.slice(),
  });
  const team = openTeam();
  const assignment = await planUnits(router, commodities, space(), team.routes, limits.pricingRounds, pace);
  await team.close();
  enter('');
  moments.push(performance.now());
  const faults = checkAssignment(timetable, commodities, space(), assignment);
  moments.push(performance.now());
  const took = (step: number): number => ((moments[step + 1] ?? 0) - (moments[step] ?? 0)) / 1000;
  const cpu = process.cpuUsage();
  return {
    units,
    departures: timetable.departureService.length,
    distinct,
    seconds: { timetable: took(0), plan: took(1), check: took(2) },
    phases,
    cpuSeconds: (cpu.user - user + cpu.system - system) / 1e6,
    gap: assignment.objective / assignment.bound - 1,
    without: assignment.unplanned.reduce((sum, each) => sum + each.units.length, 0),
    faults: faults.length,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
}

/** Nothing where it was not done in time. */
function measureApart(size: number): Measured | undefined {
  const args = [`--max-old-space-size=${heapMiB}`, ...process.execArgv, fileURLToPath(import.meta.url), String(size)];
  const { stdout, status, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: patienceMs,
  });
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
  if (status !== 0) throw new Error(`planning ${size} units ended with ${status}`);
  return JSON.parse(stdout) as Measured;
}

const count = (n: number): string => Math.round(n).toLocaleString('en-US');
const wallOf = ({ seconds: { timetable, plan, check } }: Measured): number => timetable + plan + check;

/** What a figure would be if it grew as units do, and by which power of the number of units it grew. */
function grown(made: Measured, smaller: Measured | undefined, value: (of: Measured) => number) {
  if (smaller === undefined) return { exponent: [] };
  const power = Math.log(value(made) / value(smaller)) / Math.log(made.units / smaller.units);
  return { peer: (value(smaller) * made.units) / smaller.units, exponent: [`grows by the power ${power.toFixed(2)}`] };
}

function rowsOf(made: Measured, smaller: Measured | undefined): Row[] {
  const { units, departures, distinct, seconds, phases, gap, without, faults, peakMiB } = made;
  const name = `${count(units)} units, ${count(departures)} departures`;
  const steps = { timetable: seconds.timetable, ...phases, check: seconds.check };
  const told = Object.entries(steps).map(([step, took]) => `${step} ${took.toFixed(1)}`);
  const onWall = grown(made, smaller, wallOf);
  const onCpu = grown(made, smaller, ({ cpuSeconds }) => cpuSeconds);
  return [
    row(name, 'seconds on the wall', wallOf(made), { ...onWall, quality: [...told, ...onWall.exponent].join(', ') }),
    row(name, 'CPU seconds, all threads', made.cpuSeconds, { ...onCpu, quality: onCpu.exponent.join() }),
    row(name, 'gap to the bound, %', gap * 100, {
      quality: `${count(without)} without plan, ${faults === 0 ? 'checker ok' : `CHECKER: ${faults} faults`}`,
    }),
    row(name, 'peak MiB of the process', peakMiB, { quality: `${(distinct * 100).toFixed(0)} % distinct` }),
  ];
}

const [, , asked] = process.argv;
if (asked === undefined) {
  const rows: Row[] = [];
  let smaller: Measured | undefined;
  for (const size of sizes) {
    const made = measureApart(size);
    const stopped = row(`${count(size)} units`, 'seconds on the wall', patienceMs / 1000, {
      quality: 'not done: stopped',
    });
    rows.push(...(made === undefined ? [stopped] : rowsOf(made, smaller)));
    smaller = made;
  }
  report('scale', rows);
} else console.log(JSON.stringify(await measure(Number(asked))));
