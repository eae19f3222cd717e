import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';

const hub = await Served.start((await tinyHub('goes', riverFiles())).at);
const afloat = (id: string, change: object) =>
  laptops(id, { modes: ['barge'], ready: '2026-11-30T09:00+08:00', ...change });
await hub.order('/v1/bookings', afloat('B-1', { units: [1, 2, 3].map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }));
await hub.order('/v1/bookings', afloat('B-2', { destination: 'ALM', units: [{ sizeType: '22G1', grossKg: 9_000 }] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
await hub.order('/v1/units/B-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' });
await hub.order('/v1/units/B-1.2/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
const track = await hub.call<{ legs: { departure: string }[] }>({ path: '/v1/units/B-1.1' });
const barge = track.body.legs[0]?.departure ?? '';

browserTest('port staff see the barge bay by bay, behind each call, how it lies, and who is held', async () => {
  const visitor = await Visitor.at(hub.port, `/barge?departure=${barge}`);
  const { page } = visitor;
  await visitor.sees(/3 units, 5 TEU on Big barge/);
  await visitor.sees(/2 not there yet/);
  await page.getByRole('row', { name: /B-1\.2.*Held.*customs \(Customs\)/ }).waitFor();
  await page.getByRole('row', { name: /\d{6} CSQU3054383/ }).waitFor();
  expect(await page.getByRole('list', { name: 'Bays' }).getByRole('listitem').count()).toBe(4);
  expect(await page.locator('.barge-box').count()).toBe(3);
  await page.locator('.loads-part g.loads-open').first().click();
  await page.getByRole('complementary', { name: /CSQU3054383|B-1\.\d/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('After which call').selectOption('2');
  await expect.poll(() => page.locator('.barge-box').count()).toBe(2);
  await expect.poll(() => new URL(page.url()).searchParams.get('call')).toBe('2');
  await page.getByLabel('Kind of barge').selectOption('TUB');
  await visitor.sees(/on Tub/);
  visitor.isUntroubled();
});

browserTest('a train is refused as a barge in words', async () => {
  const visitor = await Visitor.at(hub.port, '/barge?departure=HUB-DUI-2026-12-01-1', { language: 'zh' });
  await visitor.sees(/HUB-DUI 不是驳船/);
});
