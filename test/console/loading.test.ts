import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';

/** With a Chinese name of the hub. */
const files = riverFiles();
const places = (files.get('facilities.csv') ?? '').trim().split('\n');
files.set('facilities.csv', places.map((line, row) => `${line},${['short_zh', '枢纽站'][row] ?? ''}`).join('\n'));
const hub = await Served.start((await tinyHub('goes', files)).at);
const box = { sizeType: '45G1', grossKg: 18_000 };
const soon = { ready: '2026-11-30T09:00+08:00' };
await hub.order('/v1/bookings', laptops('T-1', { ...soon, modes: ['rail'], units: [box, box, box] }));
await hub.order('/v1/bookings', laptops('B-1', { ...soon, modes: ['barge'], units: [box, box] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
const departureOf = async (unit: string): Promise<string> =>
  (await hub.call<{ legs: { departure: string }[] }>({ path: `/v1/units/${unit}` })).body.legs[0]?.departure ?? '';
const [train, barge] = [await departureOf('T-1.1'), await departureOf('B-1.1')];

interface Plan {
  readonly kept?: { readonly version: number; readonly byHand: number };
  readonly wagons: readonly {
    readonly position: number;
    readonly units: readonly { readonly unit: string; readonly place: number }[];
  }[];
  readonly units: readonly { readonly unit: string; readonly cell: string }[];
}
const seats = async (): Promise<Record<string, string>> => {
  const { body: plan } = await hub.call<Plan>({ path: `/v1/departures/${train}/load-plan` });
  return Object.fromEntries(
    plan.wagons.flatMap(({ position, units }) => units.map(({ unit, place }) => [unit, `${position}/${place}`])),
  );
};
const cells = async (): Promise<Record<string, string>> => {
  const { body: plan } = await hub.call<Plan>({ path: `/v1/departures/${barge}/stow-plan` });
  return Object.fromEntries(plan.units.map(({ unit, cell }) => [unit, cell]));
};

browserTest(
  'rail staff keep a plan, drag a unit to another wagon, and see at once why it may not go elsewhere',
  async () => {
    const visitor = await Visitor.at(hub.port, `/train?departure=${train}&type=TWIN&count=4`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await visitor.sees('The plan is kept');
    await page.getByLabel('Wagons', { exact: true }).first().selectOption('');
    await visitor.sees(/Kept as version 1.*not released/);
    const before = await seats();
    const taken = new Set(Object.values(before));
    const free = ['4/1', '4/2', '3/2', '3/1', '2/2', '1/1'].find((spot) => !taken.has(spot)) ?? '';
    const boxOf = (wagon: string) => page.locator('.loads-part', { hasText: `Wagon ${wagon},` }).locator('svg');
    const own = before['T-1.1'] ?? '';
    const from = await boxOf(own.split('/')[0] ?? '').boundingBox();
    const to = await boxOf(free.split('/')[0] ?? '').boundingBox();
    if (from === null || to === null) throw new Error('two wagons');
    const at = (frame: typeof from, spot: string) =>
      [frame.x + (spot.endsWith('/1') ? 40 : 240), frame.y + 12] as const;
    await page.mouse.move(...at(from, own));
    await page.mouse.down();
    await page.mouse.move(...(at(from, own).map((value) => value + 12) as [number, number]));
    await expect.poll(() => page.locator('.loads-spot').count()).toBe(8);
    await page.mouse.move(...at(to, free), { steps: 4 });
    await expect.poll(() => page.locator('.loads-ghost').textContent()).toMatch(/T-1\.1.*: free/);
    await page.mouse.up();
    await visitor.sees(/T-1\.1: Wagon \d, place \d/);
    await expect.poll(seats).toMatchObject({ 'T-1.1': free });
    await visitor.sees(/version 2.*1 placed by hand/);
    expect(await visitor.barriers()).toEqual([]);
    visitor.isUntroubled();
  },
);

browserTest('a clerk without a mouse places units, changes two over, takes one off, refills and releases', async () => {
  const visitor = await Visitor.at(hub.port, `/train?departure=${train}`);
  const { page } = visitor;
  const before = await seats();
  await page.getByRole('button', { name: 'Move T-1.2' }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Where does T-1.2 go?' });
  await list.waitFor();
  await page.locator('[role="listbox"]:focus').waitFor();
  const wanted = list.getByRole('option', { name: /T-1\.1 stands there: they change places/ });
  for (let press = 0; press < 12 && (await wanted.getAttribute('aria-selected')) !== 'true'; press += 1)
    await page.keyboard.press('ArrowDown');
  expect(await visitor.barriers()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(seats).toMatchObject({ 'T-1.2': before['T-1.1'], 'T-1.1': before['T-1.2'] });
  await page.getByRole('button', { name: 'Move T-1.3' }).focus();
  await page.keyboard.press('Enter');
  await list.or(page.getByRole('listbox')).waitFor();
  await page.keyboard.press('Delete');
  await page.getByRole('row', { name: /T-1\.3.*A place is free for it/ }).waitFor();
  await page.getByRole('button', { name: 'Refill' }).click();
  await visitor.sees('Free places are filled');
  await expect.poll(async () => (await seats())['T-1.3']).toBeDefined();
  await page.getByRole('button', { name: 'Release', exact: true }).click();
  await visitor.sees(/released .* by local/);
  await hub.order('/v1/units/T-1.2/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
  await visitor.sees('Out of date');
  await visitor.sees(/Held: customs \(Customs\)/);
  visitor.isUntroubled();
});

browserTest(
  'port staff move a unit to another cell, and are told why a cell takes nobody, in Chinese and in the dark',
  async () => {
    const visitor = await Visitor.at(hub.port, `/barge?departure=${barge}`, { language: 'zh', theme: 'dark' });
    const { page } = visitor;
    await page.getByRole('button', { name: '保存方案' }).click();
    await visitor.sees(/已保存，第 1 版，.* 由 本机 更改/);
    const before = await cells();
    await page.getByRole('button', { name: '移动 B-1.1' }).click();
    const list = page.getByRole('listbox', { name: 'B-1.1 放在哪里？' });
    await list.waitFor();
    await page.getByLabel('仅显示可放位置').uncheck();
    await list
      .getByRole('option', { name: /下面没有箱/ })
      .first()
      .click();
    await visitor.sees(/B-1\.1: 下面没有箱/);
    expect(await cells()).toEqual(before);
    expect(await list.getByRole('option', { name: /现位于此/ }).count()).toBe(1);
    await list.getByRole('option', { name: /可放/ }).last().click();
    await expect.poll(async () => (await cells())['B-1.1'] !== before['B-1.1']).toBe(true);
    expect(await visitor.barriers()).toEqual([]);
    await page.getByRole('button', { name: '已离开 枢纽站' }).click();
    await page.getByRole('form', { name: `${barge} 离开 枢纽站` }).waitFor();
  },
);

browserTest('on a barge two change places by keys, and what has left is only looked at, with the reason', async () => {
  const visitor = await Visitor.at(hub.port, `/barge?departure=${barge}`);
  const { page } = visitor;
  const before = await cells();
  await page.getByRole('button', { name: 'Move B-1.2' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[role="listbox"]:focus').waitFor();
  const wanted = page.getByRole('option', { name: /B-1\.1 stands there: they change places/ });
  await wanted.waitFor();
  for (let press = 0; press < 40 && (await wanted.getAttribute('aria-selected')) !== 'true'; press += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(cells).toMatchObject({ 'B-1.2': before['B-1.1'], 'B-1.1': before['B-1.2'] });
  await hub.order(`/v1/departures/${train}/depart`, { at: 'HUB' });
  await page.goto(`http://127.0.0.1:${hub.port}/train?departure=${train}`);
  await visitor.sees(/It left .*: its plan can no longer be changed/);
  for (const name of [/^Move /, 'Release', 'Refill', 'Drop', 'Plan anew'])
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  expect(await visitor.barriers()).toEqual([]);
  visitor.isUntroubled();
});
