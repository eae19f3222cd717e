// How long do people wait for the API at 300 requests a second?
// A served demonstration hub (bin/dryport.js serve --demo, a month of bookings, its world playing on) is asked by this
// process over kept-open connections. Open loop: requests are due at moments drawn beforehand (Poisson, seed 1), are sent
// whether or not earlier ones were answered, and their time counts from when they were due. First the hub is left alone
// until the notices of the demonstration's past are written; 20 s to warm up, then three windows of 60 s; of each figure the median
// of the windows. A command is answered once it is on disk. Refusals of the trade (409) are answers; any other 4xx, 5xx or silence
// is an error. support/mix.ts says what is asked, and how often.
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../src/base/random.ts';
import { type BenchHub, withHub } from './support/hub.ts';
import { drawMix } from './support/mix.ts';
import { momentsOf, openLoop, type Timed } from './support/open-loop.ts';
import { cpuSecondsOf, machineCpuSeconds } from './support/processes.ts';
import { median, quantile, type Row, report, row, spread } from './support/report.ts';

const [seed, perSecond, windows, warmUpSeconds, windowSeconds] = [1, 300, 3, 20, 60];
const goals: Readonly<Record<string, string>> = { reads: ', goal ≤ 20', commands: ', goal ≤ 60' };
const instance = `${perSecond}/s open loop, ${windows} × ${windowSeconds} s, seed ${seed}`;

interface Window {
  readonly timed: readonly Timed[];
  /** Shares of one processor, in percent. */
  readonly cpu: Readonly<Record<string, number>>;
}

/** Who has used how many processor seconds until now. */
function cpuSeconds(hub: BenchHub): Record<string, number> {
  const [server = 0, ...workers] = hub.serverPids;
  const { user, system } = process.cpuUsage();
  const known = {
    'this generator': (user + system) / 1e6,
    server: cpuSecondsOf([server]),
    'the world that plays': cpuSecondsOf(workers),
    PostgreSQL: cpuSecondsOf(hub.postgresPids),
  };
  const together = Object.values(known).reduce((sum, seconds) => sum + seconds, 0);
  return { ...known, 'everybody else': machineCpuSeconds() - together };
}

/** Waits until the processes beside the server have next to nothing to do. */
async function untilWorkersRest(hub: BenchHub): Promise<void> {
  const [lookSeconds, looksMost] = [3, 40];
  for (let looks = 0; looks < looksMost; looks += 1) {
    const before = cpuSecondsOf(hub.serverPids.slice(1));
    await sleep(lookSeconds * 1000);
    if (cpuSecondsOf(hub.serverPids.slice(1)) - before < 0.1 * lookSeconds) return;
  }
  throw new Error(`the workers did not come to rest in ${lookSeconds * looksMost} s`);
}

async function load(hub: BenchHub): Promise<Window[]> {
  await hub.serve('--demo');
  await hub.until('ready');
  await untilWorkersRest(hub);
  const chance = chanceOf(seed, 'api');
  const draw = await drawMix(hub.port, chance);
  await openLoop(hub.port, momentsOf(chance, perSecond, warmUpSeconds), draw);
  const found: Window[] = [];
  while (found.length < windows) {
    await sleep(1_000);
    const [before, started] = [cpuSeconds(hub), performance.now()];
    const timed = await openLoop(hub.port, momentsOf(chance, perSecond, windowSeconds), draw);
    const [after, seconds] = [cpuSeconds(hub), (performance.now() - started) / 1000];
    const cpu = Object.entries(after).map(([who, used]) => [who, ((used - (before[who] ?? 0)) / seconds) * 100]);
    found.push({ timed, cpu: Object.fromEntries(cpu) as Window['cpu'] });
  }
  return found;
}

const isError = ({ status }: Timed): boolean => (status < 200 || status > 299) && status !== 409;

/** A share of the answers of some requests came within so many milliseconds: the median of all windows, and how far they lie apart. */
function latency(
  found: readonly Window[],
  share: number,
  belongs: (timed: Timed) => boolean,
  metric: string,
  name: string,
): Row {
  const all = found.flatMap(({ timed }) => timed.filter(belongs));
  const each = found.map(({ timed }) =>
    quantile(
      timed.filter(belongs).map(({ ms }) => ms),
      share,
    ),
  );
  const [errors, refused] = [all.filter(isError).length, all.filter(({ status }) => status === 409).length];
  const trouble = `${errors} errors${refused === 0 ? '' : `, ${refused} refused`}`;
  return row(name, metric, median(each), { quality: `${all.length} asked, ${trouble}; ${spread(each)}` });
}

function rowsOf(found: readonly Window[]): Row[] {
  const rows: Row[] = [];
  for (const group of ['reads', 'commands', 'routes']) {
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const) {
      const metric = `${name} ms${name === 'p95' ? (goals[group] ?? '') : ''}`;
      rows.push(latency(found, share, ({ kind }) => kind.group === group, metric, `${group}, ${instance}`));
    }
  }
  const names = new Set(found.flatMap(({ timed }) => timed.map(({ kind }) => kind.name)));
  for (const name of names)
    rows.push(latency(found, 0.95, ({ kind }) => kind.name === name, 'p95 ms', `of these: ${name}`));
  const lags = found.map(({ timed }) =>
    quantile(
      timed.map(({ lagMs }) => lagMs),
      0.99,
    ),
  );
  rows.push(row('this generator', 'p99 ms sent later than due', median(lags), { quality: spread(lags) }));
  for (const who of Object.keys(found[0]?.cpu ?? {})) {
    const shares = found.map(({ cpu }) => cpu[who] ?? 0);
    const metric = `% of one processor of ${availableParallelism()}`;
    rows.push(row(who, metric, median(shares), { quality: spread(shares) }));
  }
  return rows;
}

report('api', rowsOf(await withHub(load)));
