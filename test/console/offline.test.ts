import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { serveConsole } from '../../src/server/http/console.ts';
import { afterwards } from '../support/afterwards.ts';
import { browserTest, Visitor } from '../support/browser.ts';
import { ownFolder } from '../support/folder.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const { at } = await tinyHub('goes', terminalFiles());
let hub = await Served.start(at);
const numbers = ['CSQU3054383', 'MSKU6011672', 'TGHU7599330'];
await hub.order('/v1/bookings', laptops('W-1', { units: numbers.map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);
const machines = (change: object) => hub.call({ method: 'PUT', path: '/v1/facilities/HUB/machines', body: change });
await machines({ byJobs: true });
await machines({ machine: 'RS02', off: 'in the workshop' }); // One driver alone has all of the jobs.
for (const [n, number] of numbers.entries()) await hub.order(`/v1/units/W-1.${n + 1}/gate-in`, { at: 'HUB', number });

/** How much of what was said has no answer yet. */
const unanswered = ({ page }: Visitor): Promise<number> =>
  page.evaluate(
    `JSON.parse(localStorage.getItem('dryport-jobs-outbox')).filter(({ answeredAt }) => answeredAt === undefined).length`,
  );

const liveness = ({ page }: Visitor, is: 'live' | 'not live'): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${is}$`) })
    .waitFor();

browserTest(
  'a driver reads the page anew without a line, has the list as old as it is and what was said, goes on, and all is sent once',
  async () => {
    const visitor = await Visitor.at(hub.port, '/jobs?machine=RS01', { keeps: true, width: 1024, height: 768 });
    const { page } = visitor;
    const [inHand, next] = ['In hand', 'Next'].map((name) =>
      page.getByRole('region', { name }).getByRole('strong').first(),
    );
    const first = await next?.textContent();
    await liveness(visitor, 'live');
    await page.route('**/v1/facilities/HUB/jobs?*', (route) => route.abort()); // The list is not read again after what the hub has answered.
    await page.keyboard.press('s');
    await inHand?.filter({ hasText: String(first) }).waitFor();
    await expect.poll(() => unanswered(visitor)).toBe(0);
    await hub.kill();
    await page.keyboard.press('d');
    await visitor.sees(/1 not sent yet/);

    await page.unrouteAll();
    await page.reload();
    await visitor.sees(/No line to the hub · 1 not sent yet/);
    await visitor.sees(/^List as of \d\d:\d\d, .+: nothing newer could be read$/);
    await liveness(visitor, 'not live');
    const second = await next?.textContent();
    expect(numbers).toContain(second);
    expect(second).not.toBe(first);
    expect(await visitor.barriers()).toEqual([]);
    await page.keyboard.press('s');
    await inHand?.filter({ hasText: String(second) }).waitFor();
    await page.keyboard.press('d');
    await visitor.sees(/3 not sent yet/);
    await page.reload();
    await visitor.sees(/3 not sent yet/);

    hub = await Served.again(hub, at);
    await expect.poll(() => unanswered(visitor)).toBe(0);
    await page.getByText(/No line to the hub/).waitFor({ state: 'detached' });
    await page.getByText(/^List as of/).waitFor({ state: 'detached' });
    await liveness(visitor, 'live');
    expect(await page.locator('.jobs-kept').textContent()).toBe(''); // Nothing was refused, for its moment or else.
    for (const number of [first, second]) {
      const { body: track } = await hub.call<{ events: { kind: string }[] }>({ path: `/v1/units/${number}` });
      expect(track.events.filter(({ kind }) => kind === 'slotted')).toHaveLength(1);
    }
    visitor.isUntroubled();
  },
);

browserTest('what is said on two pages of one browser without a line is all kept, and all sent once', async () => {
  const visitor = await Visitor.at(hub.port, '/jobs?machine=RS01', { width: 1024, height: 768 });
  const { page } = visitor;
  const other = await page.context().newPage();
  await other.goto(page.url());
  const hands = [page, other].map((each) => each.getByRole('region', { name: 'In hand' }).getByRole('strong').first());
  const unit = await other.getByRole('region', { name: 'Next' }).getByRole('strong').first().textContent();
  await page.context().setOffline(true);
  await page.keyboard.press('s');
  for (const hand of hands) await hand.filter({ hasText: String(unit) }).waitFor();
  await other.keyboard.press('d');
  await visitor.sees(/2 not sent yet/);
  expect(await unanswered(visitor)).toBe(2);
  await other.close();
  await page.context().setOffline(false);
  await expect.poll(() => unanswered(visitor)).toBe(0);
  const { body: track } = await hub.call<{ events: { kind: string }[] }>({ path: `/v1/units/${unit}` });
  expect(track.events.filter(({ kind }) => kind === 'slotted')).toHaveLength(1);
});

browserTest('a page that comes up without a line says so in its own words, and comes when the hub does', async () => {
  const visitor = await Visitor.at(hub.port, '/jobs', { keeps: true });
  await hub.kill();
  await visitor.go('/bookings');
  await visitor.page.getByRole('alert').getByText('The hub does not answer').waitFor();
  await liveness(visitor, 'not live');
  await visitor.page.evaluate('window.isTheSame = true');
  hub = await Served.again(hub, at);
  await visitor.page.getByRole('row', { name: /W-1/ }).waitFor();
  await liveness(visitor, 'live');
  await visitor.page.locator('.top-time').waitFor();
  expect(await visitor.page.evaluate('window.isTheSame')).toBe(true);
  visitor.isUntroubled();
});

browserTest('who has a line gets the newest console, and it alone is kept', async () => {
  const { page } = await Visitor.at(hub.port, '/settings', { keeps: true });
  const [before] = await page.evaluate<string[]>('caches.keys()');
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  await hub.kill();
  const tomorrow = await deployed(hub.port, String(before));
  await page.reload();
  expect(await page.title()).toBe('Dryport of tomorrow');
  // A browser looks for another worker at each visit and from time to time; one whose files did not all come is tried again then.
  const look = 'navigator.serviceWorker.getRegistration().then((it) => it.update())';
  const keptNow = () => page.evaluate(`${look}.catch(() => undefined).then(() => caches.keys())`);
  await expect.poll(keptNow, { interval: 500 }).toEqual(['tomorrow']);
  await tomorrow.close();
  await page.reload();
  expect(await page.title()).toBe('Dryport of tomorrow');
  await gateway(hub.port);
  await page.reload();
  expect(await page.title()).toBe('Dryport of tomorrow');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
});

/** Another build of the console, on the port of a hub that is gone. */
async function deployed(port: number, before: string): Promise<FastifyInstance> {
  const folder = ownFolder();
  cpSync('dist/console', folder, { recursive: true });
  const change = (name: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  };
  change('index.html', '<title>Dryport<', '<title>Dryport of tomorrow<');
  change('service-worker.js', before, 'tomorrow');
  return listening(port, (app) => serveConsole(app, folder));
}

/** What stands before a hub that is gone says so by itself. */
const gateway = (port: number): Promise<FastifyInstance> =>
  listening(port, (app) => {
    app.setNotFoundHandler((_request, reply) => reply.code(502).type('text/html').send('<h1>Bad gateway</h1>'));
  });

async function listening(port: number, serve: (app: FastifyInstance) => unknown): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true });
  afterwards(() => app.close());
  await serve(app);
  await app.listen({ port });
  return app;
}
