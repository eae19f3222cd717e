import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
await hub.order('/v1/bookings', laptops('EX-1'));
const monday = '2026-11-30';

const board = (visitor: Visitor) => visitor.page.getByRole('grid', { name: 'Board' });
const row = (visitor: Visitor, text: string | RegExp) => board(visitor).getByRole('row').filter({ hasText: text });

browserTest('a dispatcher sees in one sentence how the day stands, and its numbers open their rows', async () => {
  const visitor = await Visitor.at(hub.port, '/board');
  await visitor.page
    .getByRole('heading', { name: /^2 of 2 departures today leave with empty slots, 220 TEU/ })
    .waitFor();
  await visitor.page.getByRole('heading').getByRole('button', { name: '2' }).click();
  await expect.poll(() => new URL(visitor.page.url()).search).toBe('?only=empty');
  await row(visitor, 'HUB-DUI-2026-11-30-1').waitFor();
  await visitor.page.goBack();
  await expect.poll(() => new URL(visitor.page.url()).search).toBe('');
  visitor.isUntroubled();
});

browserTest('a dispatcher goes to another day, place, span and direction with a view that can be sent', async () => {
  const visitor = await Visitor.at(hub.port, '/board');
  const { page } = visitor;
  await row(visitor, 'HUB-DUI-2026-11-30-2').waitFor();
  await page.keyboard.press(']');
  await row(visitor, 'HUB-DUI-2026-12-01-1').waitFor();
  await page.keyboard.press(']');
  await row(visitor, 'HUB-DUI-2026-12-02-1').waitFor();
  await page.keyboard.press('[');
  await page.getByRole('button', { name: '7 days' }).click();
  await page.getByRole('button', { name: 'Both' }).click();
  await page.getByRole('button', { name: 'On demand' }).click();
  await page.getByLabel('Place', { exact: true }).selectOption('HUB');
  await row(visitor, /comes from.*DUI-HUB\.R/s)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Road' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('r-2026-12-02');
  await expect.poll(() => row(visitor, 'HUB-DUI').count()).toBe(2);
  const sent = new URL(page.url());
  expect(Object.fromEntries(sent.searchParams)).toEqual({
    ...{ day: '2026-12-01', days: '7', way: 'both', demand: 'on', at: 'HUB', mode: 'road', q: 'r-2026-12-02' },
  });
  const other = await Visitor.at(hub.port, `${sent.pathname}${sent.search}`);
  await row(other, 'HUB-DUI.R-2026-12-02-1').waitFor();
  expect(await row(other, 'HUB-DUI').count()).toBe(2);
  await other.page.keyboard.press('t');
  await expect.poll(() => new URL(other.page.url()).searchParams.get('day')).toBe(null);
  visitor.isUntroubled();
});

browserTest('a dispatcher opens a load list with the keyboard, and hears who says how it stands', async () => {
  const visitor = await Visitor.at(hub.port, `/board?day=${monday}`);
  const { page } = visitor;
  await row(visitor, 'HUB-DUI-2026-11-30-2').waitFor();
  await board(visitor).focus();
  await page.keyboard.press('End');
  await page
    .getByRole('status')
    .filter({ hasText: /HUB-DUI-2026-11-30-2.*by the timetable/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: /HUB-DUI-2026-11-30-2/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('a dispatcher goes through the departures over time with the keyboard, and opens one', async () => {
  const visitor = await Visitor.at(hub.port, `/board?day=${monday}&days=3&view=gantt`);
  const { page } = visitor;
  const chart = page.getByRole('application', { name: /^6 departures over time/ });
  const zoom = (): number => Number(new URL(page.url()).searchParams.get('zoom'));
  await chart.focus();
  for (const key of ['ArrowDown', 'End', 'ArrowUp']) await page.keyboard.press(key);
  await page
    .getByRole('status')
    .filter({ hasText: /HUB-DUI-2026-12-02-1/ })
    .waitFor();
  await page.keyboard.press('+');
  await expect.poll(zoom).toBeGreaterThan(1);
  const before = zoom();
  await page.keyboard.press('+');
  await expect.poll(zoom).toBeCloseTo(before * 1.5, 1);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: /HUB-DUI-2026-12-02-1/ }).waitFor();
  await page.getByRole('button', { name: 'Board', exact: true }).click();
  await row(visitor, 'HUB-DUI-2026-12-02-1').waitFor();
  visitor.isUntroubled();
});

browserTest('a dispatcher prints the board, with all of its rows', async () => {
  const visitor = await Visitor.at(hub.port, `/board?day=${monday}&days=7&demand=on&way=both`);
  const { page } = visitor;
  await row(visitor, 'HUB-DUI-2026-11-30-2').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  const { body } = await hub.call<{ rows: unknown[] }>({ path: `/v1/board?day=${monday}&days=7&onDemand=true` });
  expect(body.rows.length).toBeGreaterThan(30);
  expect(await page.locator('.board-paper tbody tr:visible').count()).toBe(body.rows.length);
  expect(await page.getByRole('grid').isVisible()).toBe(false);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await expect.poll(() => page.locator('.board-paper').count()).toBe(0);
  visitor.isUntroubled();
});

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'zh'] as const)
    browserTest(
      `nobody is kept out of the board: ${theme}, ${language}, as list, over time, and with nothing`,
      async () => {
        const visitor = await Visitor.at(hub.port, `/board?day=${monday}&way=both&demand=on`, { theme, language });
        await visitor.sees('HUB-DUI-2026-11-30-1');
        expect(await visitor.barriers()).toEqual([]);
        await visitor.go(`/board?day=${monday}&view=gantt`);
        await visitor.page.getByRole('application').waitFor();
        expect(await visitor.barriers()).toEqual([]);
        await visitor.go('/board?day=2020-01-01&at=ALM&q=nothing');
        await visitor.sees(/No row is like that|没有符合条件的行/);
        expect(await visitor.barriers()).toEqual([]);
        visitor.isUntroubled();
      },
    );
