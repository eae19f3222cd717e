import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('goes', terminalFiles())).at);
const numbers = ['CSQU3054383', 'MSKU6011672', 'TGHU7599330'];
await hub.order('/v1/bookings', laptops('W-1', { units: numbers.map(() => ({ sizeType: '45G1', grossKg: 18_000 })) }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);
await hub.call({ method: 'PUT', path: '/v1/facilities/HUB/machines', body: { byJobs: true } });
for (const [n, number] of numbers.entries()) await hub.order(`/v1/units/W-1.${n + 1}/gate-in`, { at: 'HUB', number });

browserTest(
  'a driver starts a job and ends it by keys; what is said without a line is kept, and sent once when it is back',
  async () => {
    await rest('in the workshop'); // One driver alone: whom the next unit waits for, he has moved himself.
    const visitor = await Visitor.at(hub.port, '/yard', { width: 1024, height: 768 });
    const { page } = visitor;
    await page.getByRole('link', { name: 'Jobs of the machines' }).click();
    await page.getByRole('button', { name: /^RS01/ }).click();
    const card = page.getByRole('region', { name: 'Next' });
    await card.getByText(/Put down/).waitFor();
    const number = (await card.getByRole('strong').first().textContent()) ?? '';
    expect(numbers).toContain(number);
    await page.keyboard.press('s');
    await page.getByRole('region', { name: 'In hand' }).getByText(number).waitFor();
    await expect.poll(async () => (await inHand('RS01'))?.inHand).toBe(number);
    expect(await visitor.barriers()).toEqual([]);
    await page.context().setOffline(true);
    await page.keyboard.press('d');
    await visitor.sees(/No line to the hub · 1 not sent yet/);
    const { body: list } = await hub.call<{ asOf: string }>({ path: '/v1/facilities/HUB/jobs' });
    expect(await page.locator('.jobs-kept li .faint').textContent()).toBe(list.asOf.slice(11, 16)); // On the clock of the place.
    await page.getByRole('region', { name: 'Next' }).waitFor(); // It goes on all the same.
    await page.keyboard.press('s');
    await visitor.sees(/2 not sent yet/);
    expect((await inHand('RS01'))?.inHand).toBe(number);
    await page.context().setOffline(false);
    await page.getByText(/No line to the hub/).waitFor({ state: 'detached' });
    await expect.poll(async () => (await inHand('RS01'))?.inHand).not.toBe(number);
    const { body: track } = await hub.call<{ events: { kind: string }[] }>({ path: `/v1/units/${number}` });
    expect(track.events.filter(({ kind }) => kind === 'slotted')).toHaveLength(1);
    await rest();
    visitor.isUntroubled();
  },
);

browserTest('a job that fails is told why with one touch, on a telephone, in Chinese and in the dark', async () => {
  const visitor = await Visitor.at(hub.port, '/jobs?machine=RS01', {
    language: 'zh',
    theme: 'dark',
    width: 390,
    height: 844,
  });
  const { page } = visitor;
  await page.getByRole('region', { name: '进行中' }).waitFor();
  await page.getByRole('button', { name: '失败' }).click();
  await page.getByRole('button', { name: '旋锁卡住' }).click();
  await page.getByRole('region', { name: '下一项' }).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  expect(wide).toBe(false);
  await page.getByLabel('机械', { exact: true }).selectOption('RS02');
  await visitor.sees(/RS01: 旋锁卡住/);
  visitor.isUntroubled();
});

/** The second stacker stands still, or works again. */
const rest = (off?: string) =>
  hub.call({
    method: 'PUT',
    path: '/v1/facilities/HUB/machines',
    body: { machine: 'RS02', ...(off === undefined ? {} : { off }) },
  });

async function inHand(machine: string) {
  const path = '/v1/facilities/HUB/jobs';
  const { body: now } = await hub.call<{ machines: { machine: string; inHand?: string }[] }>({ path });
  return now.machines.find((each) => each.machine === machine);
}
