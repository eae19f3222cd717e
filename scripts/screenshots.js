// Takes pictures of every page of the console into docs/screenshots/: npm run screenshots. It serves the demonstration of a data folder
// (DRYPORT_DATA, else a temporary one, which takes a minute to set up) on a port that is free, and leaves nothing running.
//   npm run screenshots                 all pictures
//   npm run screenshots -- track zh     those whose name holds all of these words

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'screenshots');
const executablePath = process.env.DRYPORT_CHROMIUM ?? '/usr/bin/chromium';
const wanted = process.argv.slice(2);
/** The demonstration is planned anew meanwhile: what is read may wait. */
const patienceMs = 120_000;
/** A picture with more bytes to a pixel than this is said to be too large. */
const bytesPerPixelMost = 0.5;

/** The pages, by what they show. `of` finds the unit, booking or departure a page is about in this very demonstration. */
const pages = [
  { name: 'map', path: '/', settle: 6_000 },
  { name: 'board', path: '/board' },
  { name: 'plan', path: '/plan' },
  { name: 'prices', path: '/plan?tab=prices' },
  { name: 'weights', path: '/plan?tab=full&job=all' },
  { name: 'disruptions', path: '/disruptions' },
  { name: 'gate', path: '/gate', phone: true },
  { name: 'yard', path: '/yard' },
  { name: 'terminal-board', path: '/yard?tab=kpis' },
  { name: 'train', path: '/train' },
  { name: 'barge', path: '/barge' },
  { name: 'jobs', path: '/jobs', phone: true },
  { name: 'reefers', of: (hub) => hub.reefer, path: (unit) => `/reefers?at=CQ_TUA&unit=${unit}`, phone: true },
  { name: 'empties', path: '/empties' },
  { name: 'bookings', path: '/bookings' },
  { name: 'new-booking', path: '/bookings/new', phone: true },
  { name: 'booking', of: (hub) => hub.booking, path: (booking) => `/bookings/${booking}` },
  { name: 'track', of: (hub) => hub.aboard, path: (unit) => `/track/${unit}`, settle: 6_000, phone: true },
  { name: 'track-search', of: (hub) => hub.list, path: (list) => `/track?q=${list}`, phone: true },
  { name: 'notices', path: '/notices' },
  { name: 'settings', path: '/settings' },
  { name: 'about', path: '/about' },
  { name: 'drawer', of: (hub) => hub.departure, path: (id) => `/board?focus=departure:${id}` },
];

const looks = ['light', 'dark'].flatMap((theme) => ['en', 'zh'].map((language) => ({ theme, language })));
const wide = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
];
const phone = { width: 390, height: 844 };

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Serves the demonstration until it is ready. */
async function serve(data) {
  const port = await freePort();
  const args = [join(root, 'bin', 'dryport.js'), 'serve', '--demo', '--port', String(port)];
  const server = spawn(process.execPath, args, { env: { ...process.env, DRYPORT_DATA: data }, stdio: 'inherit' });
  const gone = once(server, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const status = await fetch(`${url}/v1/status`)
      .then((answer) => answer.json())
      .catch(() => undefined);
    if (status?.phase === 'ready') break;
    if (server.exitCode !== null) throw new Error('the server ended by itself');
    await sleep(500);
  }
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      await gone;
    },
  };
}

/** What there is to show in this demonstration. */
async function things(url) {
  const read = async (path) => (await fetch(`${url}${path}`)).json();
  const rows = async (stage, limit) => (await read(`/v1/units?stage=${stage}&limit=${limit}`)).rows;
  const [aboard] = await rows('aboard', 60).then((units) => units.filter(({ at }) => !/\.R-/.test(at ?? '')));
  const some = (
    await Promise.all(['aboard', 'in-yard', 'planned', 'delivered', 'no-plan'].map((stage) => rows(stage, 2)))
  ).flat();
  const list = [...some.map(({ number, unit }) => number ?? unit), 'CSQU3054384'].join(',');
  const { rows: reefers } = await read('/v1/facilities/CQ_TUA/reefers?only=alarms');
  const reefer = reefers.find(({ alarms }) => alarms.some(({ kind }) => kind === 'deviation')) ?? reefers[0];
  return {
    reefer: reefer?.unit,
    aboard: aboard?.number ?? aboard?.unit,
    booking: aboard?.booking,
    departure: aboard?.at,
    list,
  };
}

/** Plans all units once more together: only such a run says what space is worth. */
async function planAll(url) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': `screenshots-${Date.now()}` };
  const asked = { method: 'POST', headers, body: JSON.stringify({ days: 60, all: true }) };
  const { id } = await (await fetch(`${url}/v1/plans`, asked)).json();
  for (;;) {
    const { state } = await (await fetch(`${url}/v1/plans/${id}`)).json();
    if (state !== 'queued' && state !== 'running') return;
    await sleep(500);
  }
}

async function picture(browser, url, page, look, size, hub) {
  const name = `${page.name}-${look.theme}-${look.language}-${size.width}`;
  if (!wanted.every((word) => name.split('-').includes(word) || name.startsWith(word))) return undefined;
  const about = page.of?.(hub);
  if (page.of !== undefined && about === undefined) return { name, problem: 'there is nothing to show' };
  const path = typeof page.path === 'string' ? page.path : page.path(encodeURIComponent(about));
  const context = await browser.newContext({
    viewport: size,
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block', // Nobody looks twice.
  });
  try {
    return await taken(context, { name, url: `${url}${path}`, settle: page.settle ?? 1_200, look, size });
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message.split('\n', 1)[0] : String(error) };
  } finally {
    await context.close();
  }
}

/** Opens the page as somebody with this look has it, and takes its picture once it is at rest. */
async function taken(context, { name, url, settle, look, size }) {
  await context.addInitScript((settings) => localStorage.setItem('dryport-settings', settings), JSON.stringify(look));
  const tab = await context.newPage();
  const troubles = [];
  tab.on('pageerror', ({ message }) => troubles.push(message));
  tab.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await tab.goto(url);
  await tab.locator('#content').waitFor();
  await tab.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: patienceMs });
  await sleep(settle);
  const file = join(folder, `${name}.png`);
  await tab.screenshot({ path: file });
  const { size: bytes } = statSync(file);
  const large =
    bytes > bytesPerPixelMost * size.width * size.height ? [`${Math.round(bytes / 1024)} KiB is large`] : [];
  return {
    name,
    bytes,
    ...(troubles.length + large.length === 0 ? {} : { problem: [...troubles, ...large].join('; ') }),
  };
}

if (!existsSync(executablePath)) {
  console.error(`screenshots: ${executablePath} is absent; name a Chromium in DRYPORT_CHROMIUM`);
  process.exit(2);
}
const given = process.env.DRYPORT_DATA;
const data = given ?? mkdtempSync(join(tmpdir(), 'dryport-screenshots-'));
mkdirSync(folder, { recursive: true });
const server = await serve(data);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--hide-scrollbars'],
});
const problems = [];
let count = 0;
try {
  const hub = await things(server.url);
  if (wanted.length === 0 || wanted.includes('prices')) await planAll(server.url);
  for (const page of pages)
    for (const look of looks)
      for (const size of page.phone === true ? [...wide, phone] : wide) {
        const made = await picture(browser, server.url, page, look, size, hub);
        if (made === undefined) continue;
        count += 1;
        if (made.problem !== undefined) problems.push(`${made.name}: ${made.problem}`);
      }
} finally {
  await browser.close();
  await server.stop();
  if (given === undefined) rmSync(data, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(
  `${count} pictures in docs/screenshots/${problems.length === 0 ? '' : `, ${problems.length} with a problem`}`,
);
process.exit(problems.length === 0 ? 0 : 1);
