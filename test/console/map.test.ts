import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
await hub.order('/v1/bookings', laptops('EX-1', { ready: '2026-11-30T09:00+08:00' }));
const legs = [{ departure: 'HUB-DUI-2026-12-01-2', from: 'HUB', to: 'DUI' }];
if ((await hub.order('/v1/bookings/EX-1/plan', { legs })).status !== 200) throw new Error('the laptops have a plan');

/** A day after the train with the laptops has left, by its timetable. */
const under = '2026-12-02T08:00Z';

browserTest('a planner sees what will be under way, and opens a departure without the mouse', async () => {
  const visitor = await Visitor.at(hub.port, `/?at=${under}`);
  const { page } = visitor;
  await page.getByRole('heading', { name: '1 departure will be under way' }).waitFor();
  await page.getByRole('grid', { name: 'Departures' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: /HUB-DUI-2026-12-01-2/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: /HUB-DUI-2026-12-01-2/ }).waitFor({ state: 'detached' });
  visitor.isUntroubled();
});

browserTest('the map is drawn by this computer alone, and has the keyboard', async () => {
  const visitor = await Visitor.at(hub.port, `/?at=${under}`);
  const canvas = visitor.page.getByRole('region', { name: /Map of the network/ });
  await canvas.waitFor();
  await canvas.focus();
  await visitor.page.keyboard.press('ArrowRight');
  await visitor.page.waitForTimeout(1_000);
  visitor.isUntroubled();
});

browserTest('a planner goes through time: the address says when, Now brings back', async () => {
  const visitor = await Visitor.at(hub.port, '/');
  const { page } = visitor;
  await page.getByRole('heading', { name: /No departure carries a unit/ }).waitFor();
  for (const _ of [1, 2]) await page.keyboard.press('>');
  await page.getByRole('heading', { name: '1 departure will be under way' }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toMatch(/^2026-12-02T/);
  expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('as it is planned');
  await page.getByRole('button', { name: 'Now' }).click();
  await page.getByRole('heading', { name: /No departure carries a unit/ }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeNull();
  visitor.isUntroubled();
});

browserTest('a mode is hidden and shown by its line in the legend, in list and address alike', async () => {
  const visitor = await Visitor.at(hub.port, `/?at=${under}`);
  const { page } = visitor;
  const rail = page.getByRole('button', { name: /Rail/ });
  await page.getByText('Departures 1').waitFor();
  await rail.focus();
  await page.keyboard.press('Space');
  await page.getByText('Departures 0').waitFor();
  expect(await rail.getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => new URL(page.url()).searchParams.get('modes')).not.toContain('rail');
  await page.keyboard.press('Space');
  await page.getByText('Departures 1').waitFor();
  visitor.isUntroubled();
});

browserTest('a place lists what comes and goes there; Back leads to the lists', async () => {
  const visitor = await Visitor.at(hub.port, `/?at=${under}`);
  const { page } = visitor;
  await page.getByText('Departures 1').waitFor();
  await visitor.go(`/?at=${under}&place=ALM`);
  await page.getByRole('heading', { name: 'Almaty' }).waitFor();
  await page.getByText('Departures: 1').waitFor();
  await page.goBack({ waitUntil: 'commit' }); // What is waited for is what it shows.
  await page.getByText('Departures 1').waitFor();
  visitor.isUntroubled();
});

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh'] as const) {
    browserTest(`the map is for everybody (${theme}, ${language})`, async () => {
      const visitor = await Visitor.at(hub.port, `/?at=${under}`, { theme, language });
      await visitor.page.getByRole('slider').waitFor();
      await visitor.page.locator('.maplibregl-canvas').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      visitor.isUntroubled();
    });
  }
}
