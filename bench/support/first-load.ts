import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type Row, row } from './report.ts';

/** The map draws itself with libraries of its own, and the data of its ground: they come after the page. */
const isOfMap = (path: string): boolean => /map-canvas|maplibre|countries-/.test(path);

/** What a first visit to the console loads, in KiB as a browser would receive it, before the map's chunk and with it. */
export async function firstLoad(browser: Browser, origin: string): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' }); // It is measured apart.
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname, origin: host } = new URL(response.url());
    if (host !== origin || pathname.startsWith('/v1/')) return;
    sizes.set(
      pathname,
      response.body().then(
        (body) => gzipSync(body).length / 1024,
        () => 0, // Answered from what it has.
      ),
    );
  });
  await page.goto(origin);
  await page.locator('#content canvas').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2_000);
  const all = await Promise.all([...sizes].map(async ([path, size]) => ({ path, size: await size })));
  await context.close();
  const sum = (of: readonly { size: number }[]): number => of.reduce((total, { size }) => total + size, 0);
  const [shell, map] = [all.filter(({ path }) => !isOfMap(path)), all.filter(({ path }) => isOfMap(path))];
  const largest = shell.sort((a, b) => b.size - a.size).slice(0, 3);
  const quality = `${shell.length} files; ${largest.map(({ path, size }) => `${path.split('/').at(-1)} ${size.toFixed(0)}`).join(', ')}`;
  return [
    row('first visit', 'KiB gzip before the map, goal ≤ 500', sum(shell), { quality }),
    row('first visit', 'KiB gzip of the map itself', sum(map), { quality: `${map.length} files` }),
    await keptBesides(origin, sizes),
  ];
}

/** What the browser fetches afterwards, one file after the other, to have the whole console where there is no line. */
async function keptBesides(origin: string, loaded: ReadonlyMap<string, unknown>): Promise<Row> {
  const worker = await (await fetch(`${origin}/service-worker.js`)).text();
  const files = [...worker.matchAll(/'(\/assets\/[^']+)'/g)]
    .map(([, path = '']) => path)
    .filter((path) => !loaded.has(path));
  let size = 0;
  for (const path of files) size += gzipSync(await (await fetch(`${origin}${path}`)).arrayBuffer()).length / 1024;
  return row('first visit', 'KiB gzip kept besides, afterwards', size, { quality: `${files.length} files` });
}
