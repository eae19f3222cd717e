import { expect } from 'vitest';
import { browserTest } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';
import { Typist } from '../support/typist.ts';

const hub = await Served.start((await tinyHub('goes', riverFiles())).at);
const box = { sizeType: '45G1', grossKg: 18_000 };
await hub.order(
  '/v1/bookings',
  laptops('T-1', { ready: '2026-11-30T09:00+08:00', modes: ['rail'], units: [box, box] }),
);
await hub.order('/v1/bookings', laptops('CALM-1', { modes: ['rail'], units: [box, box, box] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
const departureOf = async (unit: string): Promise<string> =>
  (await hub.call<{ legs: { departure: string }[] }>({ path: `/v1/units/${unit}` })).body.legs[0]?.departure ?? '';
const train = await departureOf('T-1.1');

browserTest('a forwarder without a mouse books two 45-foot boxes, reserves first, and takes it back', async () => {
  const clerk = await Typist.at(hub.port, '/bookings');
  const { page } = clerk.visitor;
  await clerk.press('n');
  await page.getByRole('heading', { name: 'Book units' }).waitFor();
  await clerk.isAt('Reference'); // The first field, and not the skip link before all pages of the rail.
  await clerk.type('KEYS-1'); // In place of the one that was made up.
  expect(await page.getByLabel('Reference').inputValue()).toBe('KEYS-1');
  await clerk.tabTo(/^Customer/, 1);
  await clerk.type('Keys only');
  await clerk.tabTo(/^From/, 1);
  await clerk.type('tiny');
  await page.getByRole('option', { name: /The hub/ }).waitFor(); // Ours, by the name of the hub; the first is chosen.
  await clerk.press('Enter', 'Tab');
  await clerk.type('duis');
  await page.getByRole('option', { name: /Duisburg/ }).waitFor();
  await clerk.press('Enter', 'Tab');
  for (const [day, hour] of [
    ['12012026', '0800AM'],
    ['12302026', '0600PM'],
  ] as const) {
    await clerk.type(day);
    await clerk.press('Tab');
    await clerk.type(hour);
    await clerk.press('Tab', 'Tab');
  }
  await clerk.isAt('How many');
  await clerk.type('2');
  await clerk.press('Tab');
  await clerk.type('45');
  await clerk.press('Enter'); // 45 feet before 45G1, which has 40.
  expect(await page.getByRole('combobox', { name: 'Size and type' }).inputValue()).toBe('45-foot high cube (L5G1)');
  await clerk.press('Tab');
  await clerk.type('18000');
  await clerk.tabTo(/^HS code/, 4);
  await clerk.type('847130');
  await clerk.press('Enter');
  await page.locator('.offer').first().waitFor();
  await clerk.isAt('Routes to choose from');
  const [list, section] = [page.locator('.offers'), page.getByRole('region', { name: 'Routes to choose from' })];
  const [inside, outside] = [await list.boundingBox(), await section.boundingBox()];
  expect(inside?.width).toBeCloseTo(outside?.width ?? 0, 0); // Side by side over the whole width.
  await clerk.tabTo(/^Reserve for 30 minutes/, 8);
  await clerk.press('Enter');
  await clerk.visitor.sees('The space is reserved for Keys only');
  await clerk.isAt('Routes to choose from');
  await clerk.tabTo(/^Book with it/, 6);
  await clerk.press('Enter');
  await page.waitForURL(/\/bookings\/KEYS-1/);
  await clerk.isAt('content');
  await page.getByRole('heading', { name: /2 units, arrives/ }).waitFor();
  await clerk.press('Control+z');
  await page.getByRole('heading', { name: /is cancelled/ }).waitFor();
  clerk.visitor.isUntroubled();
});

browserTest('a clerk without a mouse changes a booking, cancels it, and is never nowhere', async () => {
  await hub.order('/v1/bookings', laptops('CHANGED-1'));
  const clerk = await Typist.at(hub.port, '/bookings/CHANGED-1');
  const { page } = clerk.visitor;
  await page.getByRole('button', { name: 'Change', exact: true }).waitFor();
  await clerk.tabTo(/^Change$/, 25);
  await clerk.press('Enter');
  await clerk.tabTo(/^To$/, 1); // The form has it: its first field is next.
  await clerk.press('ArrowDown', 'Escape'); // That closes the list of places,
  await clerk.isAt('To');
  await clerk.press('Escape'); // and this the form, from within the field.
  await clerk.isAt('Change');
  await clerk.press('Enter');
  await clerk.tabTo(/^Consignor/, 30);
  await clerk.type('Somebody');
  await clerk.press('Escape'); // Nothing that was typed is thrown away by one key.
  await clerk.isAt('Consignor');
  await clerk.tabTo(/^Leave it as it is/, 45);
  await clerk.press('Enter');
  await clerk.isAt('Change');
  await clerk.tabTo(/^Cancel booking/, 2);
  await clerk.press('Enter');
  await clerk.isAt('Why is it cancelled');
  await clerk.press('Escape');
  await clerk.isAt('Cancel booking');
  await clerk.press('Enter');
  await clerk.isAt('Why is it cancelled');
  await clerk.type('no goods');
  await clerk.press('Enter');
  await page.getByRole('heading', { name: /is cancelled/ }).waitFor();
  await clerk.isAt('Take the cancellation back');
  await clerk.press('Control+z');
  await clerk.visitor.sees(/the cancellation of CHANGED-1 is taken back|CHANGED-1 stands again/i);
  await clerk.isAt(/^(Change|Confirm)/);
  clerk.visitor.isUntroubled();
});

browserTest(
  'a clerk without a mouse goes from a list into what is open beside it, and back to where she was',
  async () => {
    const clerk = await Typist.at(hub.port, '/bookings');
    const { page } = clerk.visitor;
    await page.getByRole('row', { name: /CALM-1/ }).waitFor();
    await clerk.press('/');
    await clerk.type('calm');
    await page.getByRole('heading', { name: /1 booking matches/ }).waitFor();
    await clerk.press('Enter');
    await clerk.isAt('Bookings');
    await clerk.press('Enter');
    await page.getByRole('complementary', { name: 'Booking CALM-1' }).waitFor();
    await clerk.isAt('Bookings');
    await clerk.press('o');
    await clerk.isAt('CALM-1');
    await clerk.press('o');
    await clerk.isAt('Bookings');
    await clerk.press('Enter'); // It is open: Enter goes in.
    await clerk.isAt('CALM-1');
    await clerk.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await clerk.isAt('Bookings');
    await clerk.press('Control+k');
    await clerk.type('T-1.1');
    await page.getByRole('option', { name: /T-1\.1/ }).waitFor();
    await clerk.press('Enter');
    await clerk.isAt('T-1.1'); // Asked for by name.
    await clerk.press('Escape');
    await clerk.isAt('Bookings');
    await clerk.press('g', 'b');
    await page.getByRole('heading', { name: /departures today/ }).waitFor();
    await clerk.isAt('content');
    await clerk.press('Tab');
    await clerk.isAt(/^\d/); // Into the page, not through the rail.
    clerk.visitor.isUntroubled();
  },
);

browserTest('rail staff without a mouse keep a plan, move a unit to another wagon and release it', async () => {
  const clerk = await Typist.at(hub.port, `/train?departure=${train}`);
  const { page } = clerk.visitor;
  await page.getByRole('button', { name: 'Keep this plan' }).waitFor();
  await clerk.tabTo(/^Keep this plan/, 26);
  await clerk.press('Enter');
  await clerk.visitor.sees(/Kept as version 1/);
  await clerk.isAt('Release');
  await clerk.tabTo(/^T-1\.1$/, 6);
  await clerk.press('ArrowDown');
  await clerk.isAt('T-1.2');
  await clerk.press('m');
  await clerk.isAt(/Where does T-1\.2 go/);
  await clerk.press('ArrowDown', 'Enter');
  await clerk.visitor.sees(/T-1\.2: Wagon \d/);
  await clerk.visitor.sees(/1 placed by hand/);
  await clerk.isAt('T-1.2');
  for (let press = 0; press < 12 && !(await clerk.focused()).startsWith('Release'); press += 1)
    await clerk.press('Shift+Tab');
  await clerk.press('Enter');
  await clerk.visitor.sees(/released .* by local/);
  await clerk.isSomewhere();
  clerk.visitor.isUntroubled();
});

browserTest('a dispatcher without a mouse closes a border, approves one move, and undoes it', async () => {
  const before = await departureOf('CALM-1.1');
  const clerk = await Typist.at(hub.port, '/disruptions');
  const { page } = clerk.visitor;
  // A preview is read again while a better one is looked for, and may say that it is approved before that is answered.
  await page.route(/\/v1\/replans\/[^/]+$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), betterBy: new Date().toISOString() } });
  });
  await page.getByLabel('Borders', { exact: true }).first().waitFor();
  await clerk.tabTo(/^Borders/, 30);
  await clerk.type('alm_w');
  await page.getByRole('option', { name: /ALM_W/ }).waitFor();
  await clerk.press('ArrowDown', 'Enter', 'Escape');
  await clerk.tabTo(/^Declare and preview/, 20);
  await clerk.press('Enter');
  await page.getByRole('region', { name: /units go another way/ }).waitFor();
  await clerk.isAt(/units go another way/);
  await clerk.tabTo(/^From, then to/, 4); // Past what approves all, into the rows.
  await clerk.press('Enter');
  for (let press = 0; press < 4 && !(await clerk.focused()).startsWith('Approve 1'); press += 1)
    await clerk.press('Shift+Tab');
  await page.route('**/approve', async (route) => {
    const response = await route.fetch();
    await clerk.visitor.sees(/1 unit planned anew/);
    await page.waitForTimeout(200);
    await route.fulfill({ response });
  });
  await clerk.press('Enter');
  await clerk.visitor.sees(/1 unit planned anew/);
  await clerk.isAt('Undo');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await clerk.press('Enter');
  await clerk.visitor.sees(/Undone/);
  expect(await departureOf('CALM-1.1')).toBe(before);
  await clerk.isSomewhere();
  expect(await clerk.visitor.barriers()).toEqual([]);
  clerk.visitor.isUntroubled();
});
