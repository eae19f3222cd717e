import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('goes', terminalFiles())).at);
const plain = await Served.start((await tinyHub('goes')).at);

await hub.order('/v1/bookings', laptops('Y-1', { units: [1, 2].map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);
const early = '2026-11-25T08:00+08:00'; // Five days before: three of them are free.
await hub.order('/v1/units/Y-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383', when: early });
await hub.order('/v1/units/Y-1.2/gate-in', { at: 'HUB', number: 'MSKU6011672' });
await hub.order('/v1/units/Y-1.2/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });

browserTest('yard staff see the stacks from above, find a unit by typing, and open it', async () => {
  const visitor = await Visitor.at(hub.port, '/yard');
  const { page } = visitor;
  await visitor.sees(/2 units in The hub/);
  await page.getByRole('img', { name: /Block A from above: 2 units/ }).waitFor();
  const stacks = page.getByRole('grid', { name: 'Stacks' });
  await stacks.getByRole('row', { name: /MSKU6011672.*Customs/ }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('csqu');
  await stacks.getByRole('row', { name: /MSKU6011672/ }).waitFor({ state: 'detached' });
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('csqu');
  await stacks.getByRole('row', { name: /CSQU3054383/ }).click({ position: { x: 20, y: 10 } }); // Not on the link to its train.
  await page.getByRole('complementary', { name: /CSQU3054383|Y-1\.1/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('colours say who is held, and the address keeps what is chosen', async () => {
  const visitor = await Visitor.at(hub.port, '/yard');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Holds' }).click();
  await visitor.sees('a held one in the stack');
  await page.locator('.yard-stack.tone-0, .yard-stack.tone-1').first().waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('by')).toBe('holds');
  await page.getByRole('button', { name: '3-D' }).click();
  await page.getByRole('img', { name: /Block A as boxes: 2 units/ }).waitFor();
  await page.getByRole('button', { name: /^R\b/ }).click();
  await visitor.sees('Nobody stands here');
  visitor.isUntroubled();
});

browserTest('colours and a column say how long a unit has until its departure leaves, in both languages', async () => {
  const visitor = await Visitor.at(hub.port, '/yard');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Margin' }).click();
  await visitor.sees('under 6 h (held: a day)');
  await expect.poll(() => new URL(page.url()).searchParams.get('by')).toBe('margin');
  const { body } = await hub.call<{ rows: { marginHours: number; plannedMarginHours: number; holds: string[] }[] }>({
    path: '/v1/facilities/HUB/yard?block=A',
  });
  const [first] = body.rows;
  expect(body.rows.map(({ marginHours, plannedMarginHours }) => marginHours - plannedMarginHours)).toEqual([0, 0]);
  await page
    .getByRole('grid', { name: 'Stacks' })
    .getByText(`${first?.marginHours.toLocaleString('en')} h`, { exact: true })
    .first()
    .waitFor();
  const held = (hours: number): number => (hours < 24 ? 0 : hours < 72 ? 1 : 2);
  await page
    .locator(`.yard-stack.tone-${held(first?.marginHours ?? 0)}`)
    .first()
    .waitFor();
  visitor.isUntroubled();
  const chinese = await Visitor.at(hub.port, '/yard?by=margin', { language: 'zh' });
  await chinese.sees('不足 6 小时（扣留：1 天）');
  await chinese.page.getByRole('button', { name: '剩余时间' }).waitFor();
  chinese.isUntroubled();
});

browserTest('the reshuffles ahead and the inside of the terminal are one click away, in Chinese too', async () => {
  const visitor = await Visitor.at(hub.port, '/yard', { language: 'zh' });
  const { page } = visitor;
  await page.getByRole('link', { name: '即将翻箱' }).click();
  await page.getByRole('button', { name: '48 小时' }).click();
  await visitor.sees(/箱离场/);
  await page.getByRole('link', { name: '场站设施' }).click();
  await visitor.sees('正面吊');
  await visitor.sees('危险品 8 9');
  visitor.isUntroubled();
});

browserTest(
  'the yard tells who owes most and whose free days end next; the unit tells why, and what it would owe later',
  async () => {
    const visitor = await Visitor.at(hub.port, '/yard');
    const { page } = visitor;
    await page.getByRole('link', { name: 'Storage', exact: true }).click();
    await visitor.sees(/1 of 2 units owe \S*34 so far; the free days of 0 end within 24 hours/);
    const most = page.getByRole('grid', { name: 'Who owes most' });
    await most.getByRole('row', { name: /CSQU3054383.*laden.*6.*33\.60/ }).waitFor();
    await page.getByRole('button', { name: 'Whose free days end next' }).click();
    await page
      .getByRole('grid', { name: 'Whose free days end next' })
      .getByRole('row', { name: /MSKU6011672/ })
      .waitFor();
    await page.getByRole('button', { name: 'Statement', exact: true }).click();
    await visitor.sees(/\S*33\.60 of 1 customers?\b/);
    await page.getByRole('button', { name: 'Huafu Electronics' }).click();
    await page.getByRole('row', { name: /CSQU3054383.*1–3.*free/ }).waitFor();
    await page.getByRole('row', { name: /CSQU3054383.*4–6.*33\.60/ }).waitFor();
    await page.getByRole('button', { name: 'All customers' }).click();
    const file = page.getByRole('link', { name: 'As CSV, all customers' });
    expect(await file.getAttribute('href')).toMatch(/statement\.csv\?month=\d{4}-\d{2}$/);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.go('/track/CSQU3054383');
    const storage = page.getByRole('region', { name: 'Storage' });
    await storage.getByText(/33\.60 to the hub/).waitFor();
    await storage.getByRole('row', { name: /1–3 free .*1 Jan/ }).waitFor();
    await storage.getByRole('row', { name: /4–6 \S*11\.20 \S*33\.60 .*found/ }).waitFor();
    await storage.getByText('The unit is that of Carrier').waitFor();
    await storage.getByLabel('If it leaves at').fill('2026-12-05T09:00');
    await storage.getByRole('row', { name: /^11 \S*16\.80/ }).waitFor();
    visitor.isUntroubled();
  },
);

browserTest('a facility of which nothing is known inside says so', async () => {
  const visitor = await Visitor.at(plain.port, '/yard');
  await visitor.sees('Nothing is known of the stacks here');
  visitor.isUntroubled();
});

browserTest('the terminal board says what is measured and on how many, and what is not measured yet', async () => {
  const visitor = await Visitor.at(hub.port, '/yard');
  const { page } = visitor;
  await page.getByRole('link', { name: 'Terminal board' }).click();
  const card = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await card('Yard fill').getByText('2.8%').first().waitFor(); // 4 of 144 slots: one unit of 40 feet upon another.
  await card('Lifts an hour')
    .getByText(/on 2 lifts · last/)
    .waitFor();
  await card('Truck turn').getByText('Not measured: no machine has said').waitFor();
  await card('Train stay').getByText('Not measured yet: nothing happened in this time').waitFor();
  await page.getByRole('button', { name: '7 days' }).click();
  await card('Yard fill').getByText('2.8%').first().waitFor();
  expect(await visitor.barriers()).toEqual([]);
  visitor.isUntroubled();
});

const slotOf = async (unit: string): Promise<string | undefined> =>
  (await hub.call<{ slot?: string }>({ path: `/v1/units/${unit}/slot` })).body.slot;

browserTest('yard staff drag a unit to another stack, and are told why it may not go to one', async () => {
  await hub.order('/v1/units/Y-1.1/slot', { at: 'HUB', slot: 'A-03-1-1' });
  await hub.order('/v1/units/Y-1.2/slot', { at: 'HUB', slot: 'A-05-1-1' });
  const visitor = await Visitor.at(hub.port, '/yard');
  const { page } = visitor;
  const stack = page.locator('.yard-stack').first();
  await stack.waitFor();
  const from = await stack.boundingBox();
  if (from === null) throw new Error('a stack');
  await page.mouse.move(from.x + 12, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20);
  const free = page.locator('[data-spot="A-01-3-1"]');
  await free.waitFor();
  const to = await free.boundingBox();
  if (to === null) throw new Error('a place');
  await page.mouse.move(to.x + 10, to.y + 6, { steps: 3 });
  await expect.poll(() => page.locator('.loads-ghost').textContent()).toMatch(/CSQU3054383.*A-01-3-1: free/);
  await page.mouse.up();
  await expect.poll(() => slotOf('Y-1.1')).toBe('A-01-3-1');
  visitor.isUntroubled();
});

browserTest('a unit is found in whatever block it stands, stands out there, and is dragged in 3-D', async () => {
  await hub.order('/v1/units/Y-1.1/slot', { at: 'HUB', slot: 'A-03-1-1' });
  await hub.order('/v1/units/Y-1.2/slot', { at: 'HUB', slot: 'A-05-1-1' });
  const visitor = await Visitor.at(hub.port, '/yard?block=R');
  const { page } = visitor;
  await visitor.sees('Nobody stands here');
  await page.keyboard.press('/');
  await page.keyboard.type('csqu');
  await page.getByRole('button', { name: /^A 1 found/ }).waitFor();
  await page.getByRole('img', { name: /Block A from above/ }).waitFor();
  await expect.poll(() => page.locator('.yard-stack.is-found').count()).toBe(1);
  await expect.poll(() => page.locator('.yard-stack.is-other').count()).toBe(1);
  await page.getByRole('button', { name: '3-D' }).click();
  const box = await page.locator('.yard-box.is-found').boundingBox();
  if (box === null) throw new Error('a box');
  await page.mouse.move(box.x + 6, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 20, { steps: 3 });
  const free = page.locator('[data-spot="A-01-3-1"]');
  await free.waitFor();
  const to = await free.boundingBox();
  if (to === null) throw new Error('a place');
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => slotOf('Y-1.1')).toBe('A-01-3-1');
  expect(await page.evaluate('document.body.className')).not.toContain('is-dragging');
  visitor.isUntroubled();
});

browserTest('a clerk without a mouse puts a unit upon another, whose place is then said to be taken', async () => {
  await hub.order('/v1/units/Y-1.1/slot', { at: 'HUB', slot: 'A-03-1-1' });
  const visitor = await Visitor.at(hub.port, '/yard?q=CSQU');
  const { page } = visitor;
  const isFound = async (number: string): Promise<void> => {
    await page.getByRole('row', { name: number }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2); // Its row and the names of columns: before it is found, the whole block is there.
  };
  await isFound('CSQU3054383');
  await page.keyboard.press('m');
  const list = page.getByRole('listbox', { name: 'Where does CSQU3054383 go?' });
  await list.waitFor();
  expect(await visitor.barriers()).toEqual([]);
  const wanted = list.getByRole('option', { name: /Slot A-05-1-2/ });
  await page.keyboard.press('ArrowDown');
  expect(await wanted.getAttribute('aria-selected')).toBe('false');
  await page.keyboard.type('05-1');
  await visitor.sees('05-1: 1 place; Backspace takes back');
  expect(await wanted.getAttribute('aria-selected')).toBe('true');
  await page.evaluate("document.querySelector('[role=listbox]').dataset.same = 'yes'");
  const looked = page.waitForResponse(/yard\/slots\//, { timeout: 60_000 });
  await hub.order('/v1/units/Y-1.2/hold', { kind: 'damaged', owner: 'The hub', reason: 'a dent' });
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))"); // Back from another tab.
  await looked; // What may be where is looked up anew, and the list stays under who types.
  expect(await list.getAttribute('data-same')).toBe('yes');
  await visitor.sees('05-1: 1 place; Backspace takes back');
  await page.keyboard.press('Enter');
  await expect.poll(() => slotOf('Y-1.1')).toBe('A-05-1-2');
  await page.goto(`http://127.0.0.1:${hub.port}/yard?q=MSKU`);
  await isFound('MSKU6011672');
  await page.keyboard.press('m');
  await visitor.sees(/It may go nowhere: CSQU3054383 on top of MSKU6011672/);
  visitor.isUntroubled();
});
