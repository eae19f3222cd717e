import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
await hub.order('/v1/bookings', laptops('EX-1'));

browserTest('a planner gets anywhere without the mouse', async () => {
  const visitor = await Visitor.at(hub.port, '/');
  const { page } = visitor;
  for (const [keys, path] of [
    ['g b', '/board'],
    ['g p', '/plan'],
    ['g k', '/bookings'],
    ['g t', '/track'],
    ['g n', '/notices'],
    ['g s', '/settings'],
    ['g m', '/'],
  ] as const) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname === path);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('EX-1');
  await page.getByRole('option', { name: /EX-1.*Booking/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: /EX-1/ }).waitFor();
  await expect.poll(() => new URL(page.url()).search).toContain('focus=');
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: /EX-1/ }).waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('complementary', { name: /EX-1/ }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await page.getByText('Earlier days').count()).toBe(0);
  await page.keyboard.press('Escape');
  await visitor.go('/board');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Earlier days').waitFor();
  visitor.isUntroubled();
});

browserTest('whoever mistypes an address is told so in the console, and goes on from there', async () => {
  const visitor = await Visitor.at(hub.port, '/kpis');
  await visitor.sees('There is no page at this address.');
  expect(await visitor.barriers()).toEqual([]);
  await visitor.page.getByRole('link', { name: 'Board' }).click();
  await visitor.page.waitForURL((url) => url.pathname === '/board');
  visitor.isUntroubled();
});
