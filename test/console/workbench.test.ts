import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { tinyFiles } from '../support/tiny-network.ts';

/** The tiny hub with a train that takes two units, so that space on it is worth something. */
const files = tinyFiles();
const services = files.get('services.csv') ?? '';
files.set('services.csv', services.replace('HUB-DUI,West,rail,1435,110,1500', 'HUB-DUI,West,rail,1435,4,1500'));
const hub = await Served.start((await tinyHub('goes', files)).at);
const empty = await Served.start((await tinyHub()).at);
const swift = await Served.start((await tinyHub('goes')).at);
const risky = await Served.start((await tinyHub('goes')).at);

const units = Array.from({ length: 4 }, () => ({ sizeType: '45G1', grossKg: 18_000 }));
for (const id of ['WEST-1', 'WEST-2', 'WEST-3'])
  await hub.order('/v1/bookings', laptops(id, { units, due: '2026-12-18T18:00+01:00' }));
const { body: run } = await hub.order<{ id: string }>('/v1/plans', { all: true });
await planned(hub, run.id);
await risky.order('/v1/bookings', laptops('RISK-1'));
const { body: other } = await risky.order<{ id: string }>('/v1/plans', {});
await planned(risky, other.id);
const { body: prices } = await hub.call<{
  plan: string;
  rows: { departure: string; perTeu: number; leaves: string; name: string }[];
}>({ path: '/v1/prices?days=14' });
const dearest = [...prices.rows].sort((a, b) => b.perTeu - a.perTeu || Date.parse(a.leaves) - Date.parse(b.leaves))[0];
if (dearest === undefined || dearest.perTeu === 0) throw new Error('space is worth nothing: these tests show nothing');

const grid = 'Value of one more TEU by service and day of departure';

browserTest('a planner sees where space is scarce, and goes through the cells to the departure', async () => {
  const visitor = await Visitor.at(hub.port, '/plan?tab=prices');
  const { page } = visitor;
  const heat = page.getByRole('grid', { name: grid });
  const worth = String(Math.round(dearest.perTeu / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const spoken = new RegExp(`West: one more TEU is worth \\$${worth} `);
  await heat.getByRole('gridcell', { name: spoken }).first().waitFor();
  await visitor.sees(/Prices of run/);
  await page.getByRole('link', { name: prices.plan }).waitFor();
  // The first cell takes the focus; from there the arrows lead to the dearest.
  await heat.locator('[tabindex="0"]').focus();
  const cell = heat.getByRole('gridcell', { name: spoken }).first();
  const place = await cell.getAttribute('data-at');
  const focused = () => page.evaluate<string | null>("document.activeElement.getAttribute('data-at')");
  for (let step = 0; step < 14 && (await focused()) !== place; step += 1) await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(place);
  expect(await page.locator('.heat-readout').textContent()).toMatch(spoken);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: new RegExp(dearest.departure) }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toBe(`departure:${dearest.departure}`);
  visitor.isUntroubled();
});

browserTest(
  'a planner narrows the prices to one way, orders them as a table, and sends that to a colleague',
  async () => {
    const visitor = await Visitor.at(hub.port, '/plan?tab=prices&from=HUB&to=DUI&days=7');
    const { page } = visitor;
    await page
      .getByRole('grid', { name: grid })
      .getByRole('rowheader', { name: /West by truck/ })
      .waitFor();
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    const table = page.getByRole('grid', { name: grid });
    await table.getByRole('button', { name: 'A TEU' }).waitFor();
    expect(await table.getByRole('columnheader', { name: /A TEU/ }).getAttribute('aria-sort')).toBe('descending');
    await table.getByRole('button', { name: 'Leaves' }).click();
    await table.getByRole('button', { name: 'Leaves' }).click();
    await expect.poll(() => new URL(page.url()).search).toMatch(/from=HUB&to=DUI&days=7&view=table&sort=leaves/);
    const { body } = await hub.call<{ rows: { departure: string }[] }>({ path: '/v1/prices?from=HUB&to=DUI&days=7' });
    await table
      .getByRole('row')
      .nth(1)
      .getByText(body.rows[0]?.departure ?? '')
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('space-prices.csv');
    await visitor.go('/plan?tab=prices&from=HUB');
    await visitor.sees('Choose both ends to see one way');
    visitor.isUntroubled();
  },
);

browserTest('a hub whose space has no price says how to get one', async () => {
  const visitor = await Visitor.at(empty.port, '/plan?tab=prices');
  const { page } = visitor;
  await visitor.sees('No run has given space a price yet');
  await page.getByRole('button', { name: 'Plan all units again' }).click();
  await page.getByRole('form', { name: 'Plan again' }).waitFor();
  expect(await page.locator('input[value="all"]').isChecked()).toBe(true);
  visitor.isUntroubled();
});

interface Why {
  readonly unit: string;
  readonly planned: { readonly cost: number; readonly carbon: number; readonly time: number; readonly late: number };
  readonly others: readonly {
    readonly is: readonly string[];
    readonly full: readonly { readonly departure: string }[];
  }[];
}
const displaced = async (): Promise<Why> => {
  for (const booking of ['WEST-1', 'WEST-2', 'WEST-3'])
    for (let unit = 1; unit <= units.length; unit += 1) {
      const { body } = await hub.call<Why>({ path: `/v1/units/${booking}.${unit}/why` });
      if (body.others.some(({ full }) => full.length > 0)) return body;
    }
  throw new Error('nobody was displaced: these tests show nothing');
};

browserTest('a forwarder is told in the drawer why a unit goes as it does, with parts that add up', async () => {
  const why = await displaced();
  const visitor = await Visitor.at(hub.port, `/plan?tab=full&focus=unit:${why.unit}`);
  const { page } = visitor;
  const drawer = page.getByRole('complementary', { name: new RegExp(why.unit) });
  await drawer.getByText(/^It goes by .* that counts \$/).waitFor();
  await drawer.getByText(/best way if nobody else were there.*but is full/).waitFor();
  const full = why.others.flatMap((way) => way.full)[0]?.departure ?? '';
  await drawer.getByRole('heading', { name: 'Full', exact: true }).waitFor();
  await drawer.getByText('What it counts, part by part').click();
  const table = drawer.getByRole('region', { name: 'What it counts, part by part' });
  const cents = async (row: RegExp): Promise<number> =>
    Math.round(
      Number(
        ((await table.getByRole('row', { name: row }).getByRole('cell').first().textContent()) ?? '').replaceAll(
          /[^\d.]/g,
          '',
        ),
      ) * 100,
    );
  const parts = [await cents(/^Cost/), await cents(/^CO2e/), await cents(/^Time/), await cents(/^Lateness/)];
  expect(parts).toEqual([why.planned.cost, why.planned.carbon, why.planned.time, why.planned.late]);
  expect(await cents(/^Counts/)).toBe(parts.reduce((sum, part) => sum + part, 0));
  await drawer.getByRole('link', { name: full }).first().click();
  await page.getByRole('complementary', { name: new RegExp(full) }).waitFor();
  visitor.isUntroubled();
});

browserTest('the same stands on the page of the unit, in Chinese too', async () => {
  const why = await displaced();
  const visitor = await Visitor.at(hub.port, `/track/${why.unit}`, { language: 'zh' });
  await visitor.sees(/^经 .* 到达；计 \$/);
  await visitor.sees(/没有其他箱时的最佳路线.*但已满/);
  await visitor.page
    .getByRole('region', { name: '与其他路线比较' })
    .getByRole('rowheader', { name: '当前计划' })
    .waitFor();
  visitor.isUntroubled();
});

browserTest('a manager looks at what the plan depends on, and plans around the loss of a border', async () => {
  const visitor = await Visitor.at(risky.port, '/plan?tab=n-1');
  const { page } = visitor;
  await visitor.sees('Nobody has looked yet at what the plan depends on');
  const days = page.getByLabel('Each is gone for');
  await days.fill('0');
  await visitor.sees('Give a whole number from 1 to 400');
  await days.fill('30');
  await page.getByRole('button', { name: 'Look now' }).click();
  const table = page.getByRole('grid', { name: 'What the plan depends on' });
  await table.waitFor({ timeout: 30_000 }); // A process of its own looks; on a busy machine it takes a while to start.
  const { body } = await risky.call<{ report: { days: number; rows: { name: string; kind: string }[] } }>({
    path: '/v1/n-1',
  });
  expect(body.report.days).toBe(30);
  await table
    .getByRole('row')
    .nth(1)
    .getByText(body.report.rows[0]?.name ?? '')
    .first()
    .waitFor();
  await visitor.sees(/^Without .* for 30 days the plan would lose most/);
  await table.getByRole('button', { name: 'Units on it' }).click();
  expect(await table.getByRole('columnheader', { name: /Units on it/ }).getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('link', { name: /^Borders/ }).click();
  await table.getByRole('row', { name: /Almaty - Duisburg.*Border/ }).click();
  await expect.poll(() => new URL(page.url()).search).toMatch(/tab=n-1&sort=-affected&code=border&element=ALM-DUI/);
  const follow = page.getByRole('region', { name: 'What would follow' });
  await follow.getByRole('link', { name: 'Show it on the map' }).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await follow.getByRole('button', { name: 'Declare it closed for 30 days and see the new plan' }).click();
  await page.waitForURL(/\/disruptions\?preview=/);
  const { body: declared } = await risky.call<{ rows: { name: string; where: object; source: string }[] }>({
    path: '/v1/disruptions',
  });
  expect(declared.rows).toMatchObject([
    { name: 'Almaty - Duisburg closed', where: { borders: ['ALM_W'] }, source: 'N-1', effect: { capacity: 0 } },
  ]);
  await page.getByText('RISK-1.1').first().waitFor();
  visitor.isUntroubled();
});

browserTest('a planner minds time more, sees the effect before anything is written, and takes it over', async () => {
  const goods = [{ hs: '847130', description: 'Laptops', value: 150_000_000, currency: 'USD' }];
  await swift.order('/v1/bookings', laptops('HASTE-1', { goods }));
  const { body: usual } = await swift.order<{ id: string }>('/v1/plans', {});
  await planned(swift, usual.id);
  const modes = async (): Promise<string[]> => {
    const { body } = await swift.call<{ legs: { mode: string }[] }>({ path: '/v1/units/HASTE-1.1' });
    return body.legs.map(({ mode }) => mode);
  };
  expect(await modes()).toEqual(['rail']);
  const visitor = await Visitor.at(swift.port, '/plan?job=all');
  const { page } = visitor;
  const slider = page.getByRole('slider', { name: 'Time under way' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await visitor.sees('×4');
  expect(await visitor.barriers()).toEqual([]);
  await page.getByRole('button', { name: 'See the effect first' }).click();
  await visitor.sees(/This plan was made and checked in .* Nothing was written/);
  await page.getByRole('row', { name: /^Mean days.*−/ }).waitFor();
  await page.getByRole('row', { name: /^Cost.*\+\$/ }).waitFor();
  expect(await modes()).toEqual(['rail']);
  expect(await visitor.barriers()).toEqual([]);
  await page.getByRole('button', { name: 'Take it over: 1 unit moves' }).click();
  await visitor.sees(/1 of 1 units planned in/);
  expect(await modes()).toContain('road');
  visitor.isUntroubled();
});

for (const theme of ['light', 'dark'] as const)
  browserTest(`everybody can use the workbench in the ${theme} theme, in both languages`, async () => {
    const why = await displaced();
    for (const language of ['en', 'zh'] as const) {
      const visitor = await Visitor.at(hub.port, '/plan?tab=prices', { theme, language });
      for (const [path, there] of [
        ['/plan?tab=prices', '.heat'],
        ['/plan?tab=prices&by=family&from=HUB&to=DUI', '.heat'],
        ['/plan?tab=prices&view=table', '[data-table]'],
        [`/plan?tab=none&focus=unit:${why.unit}`, '.why-table'],
        [`/track/${why.unit}`, '.why-table'],
      ] as const) {
        await visitor.go(path);
        await visitor.page.locator(there).first().waitFor();
        for (const summary of await visitor.page.locator('.why summary').all()) await summary.click();
        expect(await visitor.barriers(), `${theme} ${language} ${path}`).toEqual([]);
      }
      visitor.isUntroubled();
      const manager = await Visitor.at(risky.port, '/plan?tab=n-1&element=ALM-DUI', { theme, language });
      await manager.page.locator('.n1-follow').waitFor();
      expect(await manager.barriers(), `${theme} ${language} N-1`).toEqual([]);
      manager.isUntroubled();
    }
  });
