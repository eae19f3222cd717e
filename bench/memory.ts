// How much memory does a served hub take, with a month of bookings and a year of timetable?
// The demonstration hub (bin/dryport.js serve --demo) is set up, then asked by four at a time: every kind of page, routes
// with due dates up to a year ahead (beyond what is usual a longer timetable is dated), and at last a booking file of 20,000
// lines. MiB are resident memory as Linux counts it, of the server's process with all its threads; the goal is for
// that, at its peak before the file. Its workers and PostgreSQL are others' rows; what several processes share counts once.
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../src/base/random.ts';
import type { Day } from '../src/base/zone.ts';
import { writeBookings } from '../src/exchange/csv/bookings-write.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import { bodyOf, call } from './support/http.ts';
import { type BenchHub, withHub } from './support/hub.ts';
import { drawMix } from './support/mix.ts';
import type { Kind } from './support/open-loop.ts';
import { residentMiB, sharedOutMiB } from './support/processes.ts';
import { reference } from './support/reference.ts';
import { type Row, report, row } from './support/report.ts';

const [seed, pages, farRoutes, importLines, askers] = [1, 8_000, 60, 20_000, 4];
const otherPages = [
  '/v1/network',
  '/v1/plans',
  '/openapi.json',
  '/docs',
  '/v1/units?limit=500',
  '/v1/bookings?limit=500',
];

/** The most that all processes of the server took together, looked at ten times a second. */
class TreeWatch {
  private most = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(hub: BenchHub) {
    this.timer = setInterval(() => {
      this.most = Math.max(this.most, sharedOutMiB(hub.serverPids));
    }, 100);
  }

  /** The most since the last call. */
  take(): number {
    const { most } = this;
    this.most = 0;
    return most;
  }

  end(): void {
    clearInterval(this.timer);
  }
}

interface Asked {
  readonly name: string;
  readonly call: Parameters<typeof call>[0];
  readonly heard?: Kind['heard'];
}

/** Asks by several at a time; gives what was refused: which kind, with what code, how often. Refusals of the trade (409) are answers. */
async function ask(make: () => Asked | undefined): Promise<string> {
  const refused = new Map<string, number>();
  const asker = async (): Promise<void> => {
    for (let next = make(); next !== undefined; next = make()) {
      const answer = await call(next.call);
      next.heard?.(answer);
      if (answer.status < 400) continue;
      const key = `${next.name} ${answer.status} ${bodyOf<{ code?: string }>(answer).code ?? ''}`.trim();
      refused.set(key, (refused.get(key) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  await sleep(1_000); // What it keeps, not what it was just about to give back.
  const all = [...refused].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${count} × ${key}`);
  return all.length === 0 ? 'none refused' : `refused: ${all.join(', ')}`;
}

function stateOf(hub: BenchHub, watch: TreeWatch, when: string, quality: string, goal = ''): Row[] {
  const [server = 0, ...workers] = hub.serverPids;
  const { now, peak } = residentMiB(server);
  return [
    row(when, `MiB, server, peak until then${goal}`, peak, { quality }),
    row(when, 'MiB, server, now', now),
    row(when, 'MiB, its workers, now', sharedOutMiB(workers)),
    row(when, 'MiB, server and workers together, peak since the row before', watch.take()),
    row(when, 'MiB, PostgreSQL, now', sharedOutMiB(hub.postgresPids)),
  ];
}

async function measure(hub: BenchHub): Promise<Row[]> {
  const watch = new TreeWatch(hub);
  await hub.serve('--demo');
  await hub.until('ready');
  await sleep(5_000);
  const rows = stateOf(hub, watch, 'demo month set up and live', 'nothing asked yet');
  const draw = await drawMix(hub.port, chanceOf(seed, 'memory'));
  let asked = 0;
  const kinds = new Set<string>();
  const pageFaults = await ask(() => {
    asked += 1;
    const other = otherPages[asked % 100];
    if (other !== undefined) return { name: other, call: { port: hub.port, method: 'GET', path: other } };
    const kind: Kind = draw();
    kinds.add(kind.name);
    return asked > pages ? undefined : { ...kind, call: { port: hub.port, ...kind.make() } };
  });
  const asking = `${pages} requests of ${kinds.size + otherPages.length} kinds, ${pageFaults}`;
  rows.push(...stateOf(hub, watch, 'all kinds of pages read', asking));
  let far = 0;
  const routeFaults = await ask(() => {
    far += 1;
    const [ready, due] = [1 + (far % 5), 180 + ((far * 7) % 185)].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString(),
    );
    const body = { from: far % 2 === 0 ? 'CQ_TUA' : 'DUI', to: far % 2 === 0 ? 'DUI' : 'CQ_TUA', ready, due };
    return far > farRoutes
      ? undefined
      : { name: 'route', call: { port: hub.port, method: 'POST', path: '/v1/routes', body } };
  });
  const year = `${farRoutes} routes due in 180 to 364 days, ${routeFaults}`;
  rows.push(...stateOf(hub, watch, 'a year of timetable asked for', year, ', goal ≤ 400'));
  const made = makeBookings(reference, { seed: seed + 1, from: Math.ceil(Date.now() / 86_400_000) as Day, days: 30 });
  const body = writeBookings(reference, made.slice(0, importLines));
  const { status } = await call({
    port: hub.port,
    method: 'POST',
    path: '/v1/imports/bookings',
    key: `bench-file-${process.pid}`,
    body,
    patienceMs: 120_000,
  });
  rows.push(...stateOf(hub, watch, `a file of ${importLines} bookings taken in`, `HTTP ${status}`));
  watch.end();
  return rows;
}

report('memory', await withHub(measure));
