// How light, quick and quiet is the console on the demonstration month?
// Opened in Debian's Chromium on a hub of its own (bin/dryport.js serve --demo), or on the hub that is up at DRYPORT_URL:
// what a first visit loads before the map's own chunk (gzip); how long a page takes from a click or key to the next frame, by the
// browser's own event timing; what an idle page costs, by the processor time of its process; how much memory and how many nodes
// a page that is left open for ten minutes gathers; and the same clicks in a list that was filled up to 100,000 bookings.
// There is no graphics card: what draws the map is a library on the processor (SwiftShader), and its frames take what a card
// would not; the other pages are drawn without one. So the time of the page's own scripts stands beside, as what is ours of it.
// BENCH_MINUTES, BENCH_IDLE_SECONDS and BENCH_BOOKINGS make it shorter, for trying it out.
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Day } from '../src/base/zone.ts';
import { writeBookings } from '../src/exchange/csv/bookings-write.ts';
import { makeBookings } from '../src/sim/bookings.ts';
import { firstLoad } from './support/first-load.ts';
import { bodyOf, call } from './support/http.ts';
import { withHub } from './support/hub.ts';
import { cpuSecondsOf } from './support/processes.ts';
import { reference } from './support/reference.ts';
import { median, quantile, type Row, report, row } from './support/report.ts';

const setting = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const openMinutes = setting('BENCH_MINUTES', 10);
const idleSeconds = setting('BENCH_IDLE_SECONDS', 20);
const bookingsWanted = setting('BENCH_BOOKINGS', 100_000);

/** What somebody does on each page, in words and as clicks and keys. */
const pages: readonly { readonly name: string; readonly path: string; act(page: Page): Promise<void> }[] = [
  {
    name: 'map',
    path: '/',
    act: async (page) => {
      for (const key of ['Tab', 'Tab', 'Tab', 'ArrowRight', 'ArrowLeft']) await press(page, key);
      for (const tool of (await page.locator('#content button').all()).slice(0, 3)) await click(page, tool);
    },
  },
  {
    name: 'board',
    path: '/board?days=7&demand=on&way=both',
    act: async (page) => {
      await keysIn(page, '[data-table]', ['ArrowDown', 'ArrowDown', 'PageDown', 'End', 'Home']);
      await typed(page, 'dui');
      await press(page, 'Enter');
    },
  },
  {
    name: 'plan',
    path: '/plan',
    act: async (page) => {
      for (const tab of await page.locator('.plan-tab').all()) await click(page, tab);
      await click(page, page.locator('.plan-tab').first());
      await keysIn(page, '[data-table]', ['ArrowDown', 'PageDown', 'End', 'Home']);
    },
  },
  {
    name: 'bookings',
    path: '/bookings',
    act: async (page) => {
      await typed(page, 'HUA');
      for (let n = 0; n < 3; n += 1) await press(page, 'Backspace');
      await keysIn(page, '[data-table]', ['ArrowDown', 'PageDown', 'Home']);
    },
  },
  { name: 'booking form', path: '/bookings/new', act: (page) => typedIn(page, '#id', 'EX-42') },
  { name: 'track', path: '/track', act: (page) => typed(page, 'CSQU') },
  {
    name: 'notices',
    path: '/notices',
    act: (page) => keysIn(page, '[data-table]', ['ArrowDown', 'ArrowDown', 'PageDown', 'Home']),
  },
  { name: 'settings', path: '/settings', act: (page) => press(page, 'Tab') },
];

/** Time for what a page does after an event before the next one comes: people do not type faster. */
const beatMs = 150;
const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.waitForTimeout(beatMs);
};
const click = async (page: Page, target: ReturnType<Page['locator']>): Promise<void> => {
  if (!(await target.isVisible())) return;
  await target.click({ timeout: 5_000 });
  await page.waitForTimeout(2 * beatMs);
};

async function keysIn(page: Page, selector: string, keys: readonly string[]): Promise<void> {
  const table = page.locator(selector).first();
  await table.waitFor({ timeout: 20_000 });
  await table.focus();
  for (const key of keys) await press(page, key);
}

const typed = (page: Page, text: string): Promise<void> => typedIn(page, '[data-page-search]', text);

async function typedIn(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).first().focus();
  for (const sign of text) await press(page, sign);
}

/** Gathers the browser's own measures of events: from the event until the frame that shows what came of it, in 8 ms steps. */
const watchEvents = `window.benchEvents = [];
new PerformanceObserver((list) => {
  for (const { name, duration, startTime, processingEnd, interactionId } of list.getEntries())
    if (interactionId > 0) window.benchEvents.push({ name, duration, script: processingEnd - startTime });
}).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

interface Timed {
  readonly name: string;
  /** Until the next frame, and until the page's own scripts were done with it. */
  readonly duration: number;
  readonly script: number;
}

const quick: Timed = { name: 'all', duration: 16, script: 0 };

/** What one page's interactions took; those below 16 ms are not told by the browser and count as 16. */
async function interactionsOf(
  page: Page,
  origin: string,
  { path, act }: (typeof pages)[number],
): Promise<readonly Timed[]> {
  await page.goto(`${origin}${path}`);
  await page.locator('#content').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(2_000);
  await page.evaluate('window.benchEvents.length = 0');
  await act(page);
  await page.waitForTimeout(500);
  const events = await page.evaluate<Timed[]>('window.benchEvents');
  return events.length === 0 ? [quick] : events;
}

interface Held {
  readonly heapMiB: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page holds once all that can be thrown away is. */
async function heldBy(session: CDPSession): Promise<Held> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { heapMiB: usedSize / 2 ** 20, nodes, listeners };
}

/** The processes that draw pages: all of them, since only one page is open. */
async function drawersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

async function idleShare(browser: Browser, page: Page, seconds: number): Promise<number> {
  const drawers = await drawersOf(browser);
  const before = cpuSecondsOf(drawers);
  await page.waitForTimeout(seconds * 1000);
  return ((cpuSecondsOf(drawers) - before) / seconds) * 100;
}

async function opened(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(`${origin}${path}`);
  await page.locator('#content').waitFor();
  await page.waitForTimeout(8_000); // What it reads and draws at first is not idleness.
}

/** Left open for a while, with the world going on: what it has gathered from a fifth of the time on, and what that cost. */
async function leftOpen(browser: Browser, page: Page, origin: string): Promise<Row[]> {
  await opened(page, origin, '/');
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const first = openMinutes / 5;
  await page.waitForTimeout(first * 60_000);
  const before = await heldBy(session);
  const share = await idleShare(browser, page, (openMinutes - first) * 60);
  const after = await heldBy(session);
  await session.detach();
  const instance = `the map, ${openMinutes} minutes open`;
  const grown = (field: keyof Held): { quality: string } => ({
    quality: `from ${before[field].toFixed(1)} to ${after[field].toFixed(1)} in ${(openMinutes - first).toFixed(1)} minutes`,
  });
  return [
    row(instance, 'MiB of heap gathered', after.heapMiB - before.heapMiB, grown('heapMiB')),
    row(instance, 'nodes gathered', after.nodes - before.nodes, grown('nodes')),
    row(instance, 'listeners gathered', after.listeners - before.listeners, grown('listeners')),
    row(instance, '% of one processor, the page', share),
  ];
}

async function idlePages(browser: Browser, page: Page, origin: string, those: typeof pages): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, path } of those) {
    await opened(page, origin, path);
    const share = await idleShare(browser, page, idleSeconds);
    rows.push(row(`idle: ${name}`, '% of one processor, the page, goal ≤ 1', share, { quality: `${idleSeconds} s` }));
  }
  return rows;
}

function interactionRow(instance: string, metric: string, events: readonly Timed[]): Row {
  const times = events.map(({ duration }) => duration);
  const script = Math.max(...events.map((event) => event.script));
  const quality = `median ${median(times)}, p98 ${quantile(times, 0.98)} of ${times.length} events; scripts at most ${script.toFixed(0)}`;
  console.log(`${instance}: ${quality}`); // It takes a while: somebody waits.
  return row(instance, metric, Math.max(...times), { quality });
}

/** A page in a browser of its own, as a user has one; without a graphics card the map needs a library that draws. */
async function openBrowser(draws: boolean): Promise<{ browser: Browser; page: Page }> {
  const graphics = draws ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu'];
  const browser = await chromium.launch({
    executablePath: process.env['DRYPORT_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...graphics],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ content: watchEvents });
  return { browser, page };
}

/** Takes bookings in until there are so many. */
async function fillUp(port: number): Promise<number> {
  const count = async (): Promise<number> =>
    bodyOf<{ bookings: number }>(await call({ port, method: 'GET', path: '/v1/counts/bookings' })).bookings;
  const perFile = 20_000;
  for (let seed = 2; (await count()) < bookingsWanted && seed < 40; seed += 1) {
    const made = makeBookings(reference, { seed, from: Math.ceil(Date.now() / 86_400_000) as Day, days: 30 });
    const missing = bookingsWanted - (await count());
    for (let at = 0; at < Math.min(made.length, missing); at += perFile) {
      const body = writeBookings(reference, made.slice(at, Math.min(at + perFile, missing)));
      const key = `bench-fill-${process.pid}-${seed}-${at}`;
      await call({ port, method: 'POST', path: '/v1/imports/bookings', key, body, patienceMs: 300_000 });
    }
  }
  return count();
}

async function measure(port: number): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const rows: Row[] = [];
  for (const draws of [true, false]) {
    const { browser, page } = await openBrowser(draws);
    if (draws) rows.push(...(await firstLoad(browser, origin)));
    const those = pages.filter(({ path }) => (path === '/') === draws);
    for (const each of those)
      rows.push(
        interactionRow(
          each.name,
          'ms to the next frame, slowest, goal ≤ 100',
          await interactionsOf(page, origin, each),
        ),
      );
    rows.push(...(await idlePages(browser, page, origin, those)));
    if (draws) rows.push(...(await leftOpen(browser, page, origin)));
    await browser.close();
  }
  const total = await fillUp(port);
  const { browser, page } = await openBrowser(false);
  for (const each of pages.filter(({ name }) => name === 'bookings')) {
    const events = await interactionsOf(page, origin, each);
    const instance = `list of ${total.toLocaleString('en')} bookings`;
    rows.push(interactionRow(instance, 'ms from a key to the next frame, slowest, goal ≤ 50', events));
  }
  await browser.close();
  report('console', rows);
}

const up = process.env['DRYPORT_URL'];
if (up !== undefined) await measure(Number(new URL(up).port));
else
  await withHub(async (hub) => {
    await hub.serve('--demo');
    await hub.until('ready');
    await measure(hub.port);
  });
