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
  await preview.getByText('Checked: no objection').waitFor();
  expect(await page.getByText(/Choose a place, a border, a line/).count()).toBe(0); // The empty form complains of nothing.
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

browserTest('a better plan is offered when it is there, and takes nobody by surprise', async () => {
  await hub.order('/v1/disruptions', {
    id: 'AGAIN',
    name: 'Shut again',
    where: { borders: ['ALM_W'] },
    effect: { capacity: 0 },
    from: new Date().toISOString(),
  });
  const preview = async () => (await hub.order<{ id: string; moved: object[] }>('/v1/replans', {})).body;
  const [first, second] = [await preview(), await preview()];
  const visitor = await Visitor.at(hub.port, '/disruptions');
  const { page } = visitor;
  let better: object = { betterBy: new Date(Date.now() + 60_000).toISOString() };
  await page.route(`**/v1/replans/${first.id}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), ...better } });
  });
  await visitor.go(`/disruptions?preview=${first.id}`);
  await page.getByText('A better one is being looked for').waitFor();
  better = { better: second.id };
  await page.getByText(/A better plan is there: \d+ units go another way/).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  expect(page.url()).toContain(first.id); // What is looked at is not changed under one's hands.
  await page.getByRole('button', { name: 'Show the better plan' }).click();
  await page.waitForURL(new RegExp(`preview=${second.id}`));
  await page.getByRole('button', { name: `Approve all ${second.moved.length}` }).waitFor();
  expect(await page.getByText('A better plan is there').count()).toBe(0);
  await hub.order('/v1/disruptions/AGAIN/withdraw', { reason: 'test' });
  visitor.isUntroubled();
});

browserTest(
  'a dispatcher says from the map that a line is closed to trains, for how long and how bad it is',
  async () => {
    const visitor = await Visitor.at(hub.port, '/disruptions?link=ALM-DUI&mode=rail'); // Where a line of the map leads.
    const { page } = visitor;
    const form = page.getByRole('form', { name: 'Declare a disruption' });
    await form.getByText('ALM-DUI', { exact: false }).waitFor();
    await form.getByText('DUI-ALM', { exact: false }).waitFor();
    await form.getByRole('combobox', { name: 'How bad it is' }).click();
    await page.getByRole('option', { name: 'Low' }).click();
    await form.getByLabel('Lasts').fill('5');
    expect(await visitor.barriers()).toEqual([]);
    await form.getByRole('button', { name: 'Declare and preview' }).click();
    await page.getByRole('heading', { level: 1, name: /1 disruption holds/ }).waitFor();
    const { body } = await hub.call<{ rows: { id: string; where: object; severity: string }[] }>({
      path: '/v1/disruptions',
    });
    const links = [
      { from: 'ALM', to: 'DUI' },
      { from: 'DUI', to: 'ALM' },
    ];
    expect(body.rows).toMatchObject([{ where: { links, modes: ['rail'] }, severity: 'low' }]);
    await page.getByRole('button', { name: /^Withdraw/ }).click();
    await page.getByRole('heading', { level: 1, name: /Nothing is disrupted/ }).waitFor();
    visitor.isUntroubled();
  },
);

browserTest('a click on a line of the map lists who passes there, each with a way to disrupt it', async () => {
  const visitor = await Visitor.at(hub.port, '/');
  const { page } = visitor;
  const map = page.getByRole('region', { name: /Map of the network/ });
  await map.waitFor();
  const side = page.getByRole('complementary', { name: 'What the map shows, as lists' });
  const box = await page.locator('.map-main').boundingBox();
  if (box === null) throw new Error('the map is not there');
  // Lines run from the hub in the east to the west: a walk from top to bottom crosses one.
  const lead = side.getByRole('link', { name: /^Disrupt .* – / }).first();
  for (let y = 30; y < box.height - 30 && (await lead.count()) === 0; y += 4) {
    await page.mouse.move(box.x + box.width / 2, box.y + y);
    await page.waitForTimeout(60);
    if ((await page.locator('.map-hint').count()) > 0) await page.mouse.click(box.x + box.width / 2, box.y + y);
  }
  await lead.waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await lead.click();
  await page.waitForURL(/\/disruptions\?link=\w+-\w+&mode=(rail|road)/);
  visitor.isUntroubled();
});
