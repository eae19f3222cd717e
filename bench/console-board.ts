// Do 1,500 departures scroll without a task of 50 ms?
// The board of a week with trucks and shuttles, as a list and over time, on the demonstration; or on the hub that is up at
// DRYPORT_URL. It is opened, then scrolled from its beginning to its end in 200 steps, one a frame. Tasks of the page's main
// thread, from the browser's own trace: on the wall, which is what a long task is by the web's definition, and of the processor,
// which says the same on a machine that others use too.
import { type Browser, chromium, type Page } from 'playwright-core';
import { withHub } from './support/hub.ts';
import { type Row, report, row } from './support/report.ts';

const longMs = 50;
const views = [
  ['list', '', '[data-table]'],
  ['over time', '&view=gantt', '.gantt-frame'],
] as const;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** On the wall and of the processor, in microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
}

interface Tasks {
  readonly wall: readonly number[];
  readonly processor: readonly number[];
}

/** All tasks of the page's main thread while something is done, in milliseconds, the longest first. */
async function tasksOf(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  const tasks = traceEvents.filter((event) => main.has(threadOf(event)) && event.name.endsWith('RunTask'));
  const sorted = (of: (event: TraceEvent) => number): number[] =>
    tasks.map((event) => of(event) / 1000).sort((a, b) => b - a);
  return { wall: sorted(({ dur = 0 }) => dur), processor: sorted(({ tdur = 0 }) => tdur) };
}

const scrollThrough = (selector: string) => `(async () => {
  const box = document.querySelector('${selector}');
  const end = box.scrollHeight - box.clientHeight;
  for (let step = 0; step <= 200; step += 1) {
    await new Promise(requestAnimationFrame);
    box.scrollTop = (end * step) / 200;
  }
  await new Promise((done) => setTimeout(done, 300));
})()`;

function rowsOf(instance: string, what: string, { wall, processor }: Tasks): Row[] {
  const over = (times: readonly number[]): string => `${times.filter((ms) => ms > longMs).length} over ${longMs} ms`;
  return [
    row(instance, `${what}: longest task, ms of the processor`, processor[0] ?? 0, {
      quality: over(processor),
    }),
    row(instance, `${what}: longest task, ms on the wall, goal ≤ ${longMs}`, wall[0] ?? 0, { quality: over(wall) }),
  ];
}

async function measure(origin: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['DRYPORT_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const found: Row[] = [];
  for (const [view, query, selector] of views) {
    const opened = await tasksOf(browser, page, async () => {
      await page.goto(`${origin}/board?days=7&demand=on&way=both${query}`);
      await page.waitForSelector(selector);
      await page.waitForTimeout(3000);
    });
    const count = (await page.locator('.board-foot .faint').last().textContent()) ?? '';
    const instance = `${view}, ${count}`;
    const scrolled = await tasksOf(browser, page, () => page.evaluate(scrollThrough(selector)));
    found.push(...rowsOf(instance, 'scrolled', scrolled), ...rowsOf(instance, 'opened', opened));
  }
  await browser.close();
  report('console-board', found);
}

const up = process.env['DRYPORT_URL'];
if (up !== undefined) await measure(up);
else
  await withHub(async (hub) => {
    await hub.serve('--demo');
    await hub.until('ready');
    await measure(`http://127.0.0.1:${hub.port}`);
  });
