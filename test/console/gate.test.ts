import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('goes', terminalFiles())).at);
const numbers = ['CSQU3054383', 'MSKU6011672'];
const units = numbers.map((number) => ({ sizeType: '45G1', grossKg: 18_000, number }));
await hub.order('/v1/bookings', laptops('K-1', { units: [...units, { sizeType: '45G1', grossKg: 18_000 }] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);
const window = 'HUB/G1/2026-11-30T08:00';
await hub.order('/v1/gate-windows', { unit: 'K-1.1', window, truck: '渝A12345' });
await hub.order('/v1/gate-windows', { unit: 'K-1.2', window, truck: '渝B99999' });
await hub.order('/v1/units/K-1.2/hold', { kind: 'customs', owner: 'Yuzhou Customs', reason: 'papers' });

browserTest('a truck is let in with three keys, and a hold is shown in red with its owner', async () => {
  const visitor = await Visitor.at(hub.port, '/', { width: 1024, height: 768 });
  const { page } = visitor;
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await page.getByRole('heading', { name: 'Gate' }).waitFor();
  await visitor.sees('Customs: Yuzhou Customs');
  await page.getByLabel('Windows of the day').getByText('2').first().waitFor();
  for (const key of ['5', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('form', { name: 'Check in CSQU3054383' }).waitFor();
  await page.keyboard.press('Enter');
  await visitor.sees(/^CSQU3054383 is in · 渝A12345 drives to [A-Z]-\d\d-/);
  const { body: track } = await hub.call<{ status: string }>({ path: '/v1/units/K-1.1' });
  expect(track.status).toBe('in-yard');
  visitor.isUntroubled();
});

browserTest('a held unit is refused with who to call, on a tablet, in Chinese and in the dark', async () => {
  const visitor = await Visitor.at(hub.port, '/gate', { language: 'zh', theme: 'dark', width: 768, height: 1024 });
  const { page } = visitor;
  await page.getByRole('button', { name: '渝B99999' }).click();
  await page.getByRole('button', { name: '放行进闸' }).click();
  await page
    .getByRole('alert')
    .getByText(/请联系 Yuzhou Customs 放行/)
    .waitFor();
  expect(await visitor.barriers()).toEqual([]);
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  expect(wide).toBe(false);
});

browserTest('who holds a unit is named at the gate, and releases it there by keyboard', async () => {
  const visitor = await Visitor.at(hub.port, '/gate');
  const { page } = visitor;
  await page.getByRole('button', { name: '渝B99999' }).waitFor();
  for (const key of ['B', '9', 'Enter']) await page.keyboard.press(key);
  await page.getByText('Customs, Yuzhou Customs: papers').waitFor();
  await page.getByRole('button', { name: 'Release' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('papers seen');
  await page.keyboard.press('Enter');
  await page.getByText('Customs, Yuzhou Customs: papers').waitFor({ state: 'detached' });
  expect(await visitor.barriers()).toEqual([]);
  visitor.isUntroubled();
});

browserTest('another truck than was told is let in with the window changed to it, and is then done', async () => {
  const visitor = await Visitor.at(hub.port, '/gate');
  const { page } = visitor;
  await page.getByRole('button', { name: '渝B99999' }).waitFor();
  for (const key of ['B', '9', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: 'Truck' }).fill('渝D 44-444');
  await visitor.sees('渝B99999 was told. Its window is changed to this truck.');
  await page.keyboard.press('Enter');
  await visitor.sees(/^MSKU6011672 is in/);
  await page.getByRole('button', { name: 'Done 2' }).click();
  await page.getByRole('row', { name: /渝D44444.*MSKU6011672.*done/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('a booking without window is answered, and a window is booked for it', async () => {
  const visitor = await Visitor.at(hub.port, '/gate');
  const { page } = visitor;
  await page.getByLabel('Plate, unit or booking').fill('K-1.3');
  await page.getByRole('status').getByText('Possible').waitFor();
  await page.getByLabel('Plate of the truck').fill('渝C 777-77');
  await page.getByRole('button', { name: 'Book HUB/G1/2026-11-30T09:00' }).click();
  await page.getByRole('row', { name: /渝C77777.*K-1\.3.*expected/ }).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  visitor.isUntroubled();
});
