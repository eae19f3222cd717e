import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('stands', terminalFiles())).at);
const unit = { sizeType: '45R1', grossKg: 22_800 };
const fruit = (shelfLifeDays: number) => ({
  ...{ hs: '081060', description: 'Durians', value: 7_500_000, currency: 'USD' },
  ...{ temperature: { minC: 13, maxC: 15 }, shelfLifeDays },
});
const ready = '2026-11-30T05:00+08:00';
await hub.order('/v1/bookings', laptops('R-1', { ready, units: [unit], goods: [fruit(30)] }));
await hub.order('/v1/bookings', laptops('R-2', { ready, units: [unit], goods: [fruit(20)] }));
for (const [key, number] of [
  ['R-1.1', 'MSKU9070323'],
  ['R-2.1', 'CSQU3054383'],
]) {
  await hub.order(`/v1/units/${key}/gate-in`, { at: 'HUB', number, reported: true, when: '2026-11-30T06:30+08:00' });
  const readings = [
    { at: '2026-11-30T07:00+08:00', supplyC: 14, returnC: 14.6, power: 'on' },
    { at: '2026-11-30T07:20+08:00', supplyC: key === 'R-1.1' ? 18.2 : 14.1, returnC: 14.9 },
  ];
  await hub.order(`/v1/units/${key}/readings`, { readings, by: 'Li' });
}
await hub.order('/v1/units/R-2.1/hold', { kind: 'customs', owner: 'CIQ', reason: 'papers' });

browserTest('yard staff see by colour which reefer does not keep its temperature', async () => {
  const visitor = await Visitor.at(hub.port, '/yard?block=R&by=temperature');
  const { page } = visitor;
  await visitor.sees('off its set-point, or without current');
  const stacks = page.getByRole('grid', { name: 'Stacks' });
  await stacks.getByRole('row', { name: /MSKU9070323.*18\.2 \(14\) off its set-point/ }).waitFor();
  await stacks.getByRole('row', { name: /CSQU3054383.*14\.1 \(14\)/ }).waitFor();
  expect(await page.locator('.yard-stack.tone-0').count()).toBe(1);
  expect(await page.locator('.yard-stack.tone-2').count()).toBe(1);
  visitor.isUntroubled();
});

browserTest(
  'a reefer man sees what alarms first, says what he did, and types in what he read with a few keys',
  async () => {
    const visitor = await Visitor.at(hub.port, '/reefers');
    const { page } = visitor;
    await visitor.sees('2 reefers: 1 with an open alarm, 0 at risk, 1 held, 0 without current');
    const list = page.getByRole('grid', { name: 'Reefers of the yard' });
    const rows = list.getByRole('row');
    await rows.nth(1).getByText('off its set-point 4.2 K').waitFor();
    expect(await rows.nth(1).textContent()).toContain('MSKU9070323');
    await page.keyboard.press('a');
    const seen = page.getByRole('form', { name: 'Seen to: off its set-point' });
    await seen.getByLabel('What was done').fill('door was open, shut');
    await seen.getByLabel('Who').fill('Li');
    await page.keyboard.press('Enter');
    await visitor.sees('MSKU9070323: alarm seen to');
    await visitor.sees('Li: door was open, shut');
    expect(new URL(page.url()).searchParams.get('unit')).toBe('R-1.1');
    await list.focus();
    await page.keyboard.press('r');
    await page.keyboard.type('14.2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('14.8');
    await page.keyboard.press('Enter');
    await visitor.sees('MSKU9070323: reading written down');
    await page.getByRole('img', { name: /Temperatures of 3 readings, from 13 to 19 °C/ }).waitFor();
    await visitor.sees('2 reefers: 0 with an open alarm');
    await page.getByText('As a table').click();
    await page.getByRole('button', { name: /Withdraw the reading of 30 Nov, 07:20/ }).click();
    const withdraw = page.getByRole('form', { name: /Withdraw the reading of 30 Nov, 07:20/ });
    await withdraw.getByLabel('Reason').fill('door sensor');
    await page.keyboard.press('Enter');
    await visitor.sees('MSKU9070323: reading withdrawn');
    await page.getByRole('img', { name: /Temperatures of 2 readings/ }).waitFor();
    await page.getByText('door sensor').waitFor();
    await page.getByRole('button', { name: 'Set it anew' }).click();
    await page.getByLabel('Set-point °C').fill('4');
    await page.getByLabel('Reason').fill('asked');
    await page.keyboard.press('Enter');
    await visitor.sees(/booked for 13 to 15 C; amend the booking first/);
    await page.keyboard.press('Escape');
    expect(await visitor.barriers()).toEqual([]);
    visitor.isUntroubled();
  },
);

browserTest(
  'a broker opens the link with the held ones, and sees the same in Chinese on the page of the unit',
  async () => {
    const visitor = await Visitor.at(hub.port, '/reefers?only=held', { theme: 'dark', language: 'zh' });
    const { page } = visitor;
    await page.getByRole('button', { name: '被扣留', pressed: true }).waitFor();
    const list = page.getByRole('grid', { name: '堆场冷藏箱' });
    await list.getByRole('row', { name: /CSQU3054383/ }).waitFor();
    expect(await list.getByRole('row').count()).toBe(2);
    await list.getByRole('row', { name: /CSQU3054383/ }).click();
    await page.getByRole('link', { name: '查看该箱完整过程' }).click();
    await page.waitForURL('**/track/R-2.1');
    await page.getByRole('heading', { level: 1, name: /CSQU3054383/ }).waitFor(); // The address changes before the page does.
    await page
      .getByRole('region', { name: '冷藏情况' })
      .getByRole('img', { name: /2 个读数的温度/ })
      .waitFor();
    expect(await visitor.barriers()).toEqual([]);
    visitor.isUntroubled();
  },
);
