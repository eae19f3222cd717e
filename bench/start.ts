// How long after the start does a hub answer, and when is it live?
// `npm start` with a free port, as a user gives it, three times on an empty data folder, each then stopped by Ctrl-C and
// started once more. From the start of npm to the first 200 of /v1/status, and until that says ready: the base case is then
// booked, planned and played to now. Medians, seconds on the wall; the files of the programs are warm in the disk's cache.
import { type BenchHub, withHub } from './support/hub.ts';
import { median, report, row, spread } from './support/report.ts';

const runs = 3;

interface Started {
  readonly answers: number;
  readonly ready: number;
}

interface Run {
  readonly first: Started;
  readonly later: Started;
  readonly stop: number;
  readonly verified: { readonly events: number; readonly ok: boolean };
}

async function start(hub: BenchHub): Promise<Started> {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  await hub.npmStart();
  await hub.until('answers');
  const answers = since();
  await hub.until('ready');
  return { answers, ready: since() };
}

async function run(hub: BenchHub): Promise<Run> {
  const first = await start(hub);
  const stopping = performance.now();
  await hub.stop();
  const stop = (performance.now() - stopping) / 1000;
  const later = await start(hub);
  await hub.stop();
  const { output } = await hub.run('ledger', 'verify', '--json');
  return { first, later, stop, verified: JSON.parse(output) as Run['verified'] };
}

const found: Run[] = [];
while (found.length < runs) found.push(await withHub(run));
const line = (instance: string, metric: string, of: (run: Run) => number) =>
  row(instance, metric, median(found.map(of)), { quality: spread(found.map(of)) });
const agreed = found.filter(({ verified }) => verified.ok).length;
report('start', [
  line('empty data folder', 'seconds until HTTP answers, goal ≤ 5', ({ first }) => first.answers),
  line('empty data folder', 'seconds until planned and live, goal ≤ 45, moonshot 20', ({ first }) => first.ready),
  line('later start', 'seconds until HTTP answers', ({ later }) => later.answers),
  line('later start', 'seconds until ready, goal ≤ 3', ({ later }) => later.ready),
  line('Ctrl-C on a live hub', 'seconds until all has ended', ({ stop }) => stop),
  row('afterwards', 'ledgers that verify', agreed, {
    quality: `${found[0]?.verified.events ?? 0} events in the first`,
  }),
]);
