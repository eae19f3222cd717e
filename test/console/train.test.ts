import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('goes', terminalFiles())).at);
await hub.order(
  '/v1/bookings',
  laptops('T-1', {
    ready: '2026-11-30T09:00+08:00',
    units: [1, 2, 3].map(() => ({ sizeType: '45G1', grossKg: 18_000 })),
  }),
);
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
await hub.order('/v1/units/T-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' });
await hub.order('/v1/units/T-1.2/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
const track = await hub.call<{ legs: { departure: string }[] }>({ path: '/v1/units/T-1.1' });
const train = track.body.legs[0]?.departure ?? '';

browserTest('rail staff see the train wagon by wagon, who is held, and who is still to come', async () => {
  const visitor = await Visitor.at(hub.port, `/train?departure=${train}`);
  const { page } = visitor;
  await visitor.sees(/2 units, 4 TEU on \d+ wagons/);
  await visitor.sees(/1 not in the yard yet/);
  await page.getByRole('list', { name: 'Wagons' }).getByRole('link', { name: 'CSQU3054383' }).waitFor();
  await page.getByRole('row', { name: /T-1\.2.*Held.*customs \(Customs\)/ }).waitFor();
  await page.getByLabel('Wagons', { exact: true }).first().selectOption('TWIN');
  await page.getByLabel('How many').fill('1');
  await visitor.sees(/2 units, 4 TEU on 1 wagon/);
  await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('TWIN');
  visitor.isUntroubled();
});

browserTest(
  'a train is chosen by when and where it leaves; kept, it is gone through with arrows, and printed as a list',
  async () => {
    const visitor = await Visitor.at(hub.port, '/train');
    const { page } = visitor;
    await page.getByRole('button', { name: 'Keep this plan' }).waitFor();
    const choice = page.getByLabel('Departure', { exact: true });
    expect(await choice.locator('option:checked').textContent()).toMatch(/^\d+ \w+, \d\d:\d\d · The hub – .+ · HUB-/);
    await visitor.go(`/train?departure=${train}`);
    await visitor.sees('1 stays behind');
    await page.getByRole('button', { name: 'Keep this plan' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.loads-kept :focus').getByText('Release').waitFor();
    for (const key of ['ArrowDown', 'm']) await page.keyboard.press(key);
    await page.getByRole('listbox', { name: /^Where does/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Move T-1.3' }).click();
    await page.getByRole('option', { name: /CSQU3054383 stands there: they change places/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.loads-part g.loads-box').first().click();
    await page.getByRole('complementary', { name: /CSQU3054383|T-1\.[13]/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Release', 'Refill', 'Drop'])
      await page.getByText(name, { exact: true }).waitFor({ state: 'hidden' });
    await visitor.sees(/Kept as version 1/);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('button', { name: 'Keep this plan' }).waitFor();
    visitor.isUntroubled();
  },
);

browserTest('a train that is too long is refused in words', async () => {
  const visitor = await Visitor.at(hub.port, `/train?departure=${train}&type=TWIN&count=60`, { language: 'zh' });
  await visitor.sees(/线路允许 560 米/);
});
