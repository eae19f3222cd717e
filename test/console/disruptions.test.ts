import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
await hub.order(
  '/v1/bookings',
  laptops('CALM-1', { units: [1, 2, 3].map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }),
);
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);

const departureOf = async (unit: string): Promise<string | undefined> =>
  (await hub.call<{ legs: { departure: string }[] }>({ path: `/v1/units/${unit}` })).body.legs[0]?.departure;

browserTest('a dispatcher closes a border, sees who moves, approves one, then all, and undoes it', async () => {
  const before = await departureOf('CALM-1.1');
  const visitor = await Visitor.at(hub.port, '/disruptions');
  const { page } = visitor;
  await page.getByRole('heading', { level: 1, name: /Nothing is disrupted/ }).waitFor();
  await page.getByLabel('Borders', { exact: true }).first().click();
  await page.getByRole('option', { name: /ALM_W/ }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Name', { exact: true }).fill('The border is shut');
  await page.getByRole('button', { name: 'Declare and preview' }).click();
  const preview = page.getByRole('region', { name: /3 units go another way, 0 have none/ });
  await preview.waitFor();
  await page.getByRole('heading', { level: 1, name: /1 disruption holds/ }).waitFor();
  await page.screenshot({ path: '/tmp/disrupt.png' });
  await preview.getByText('Checked: no objection').waitFor();
  await preview.getByRole('row', { name: /CALM-1\.1.*The border is shut/ }).waitFor();
  expect(await departureOf('CALM-1.1')).toBe(before); // Looking changes nothing.

  await preview.getByRole('grid').focus(); // By keyboard: the first row is chosen, and approved alone.
  await page.keyboard.press('Enter');
  await preview.getByRole('button', { name: 'Approve 1 chosen' }).click();
  await preview.getByText(/1 unit planned anew/).waitFor();
  await preview.getByRole('button', { name: /Undo/ }).click();
  await preview.getByText(/Undone/).waitFor();
  expect(await departureOf('CALM-1.1')).toBe(before);

  await page.getByRole('button', { name: 'Preview the plan around it' }).click();
  await preview.getByRole('button', { name: 'Approve all 3' }).click();
  await preview.getByText(/3 units planned anew/).waitFor();
  expect(await departureOf('CALM-1.1')).not.toBe(before);
  expect(await visitor.barriers()).toEqual([]);

  await page.getByRole('button', { name: /^Withdraw/ }).click();
  await page.getByRole('heading', { level: 1, name: /Nothing is disrupted/ }).waitFor();
  visitor.isUntroubled();
});
