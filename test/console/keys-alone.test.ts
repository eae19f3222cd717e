import { expect } from 'vitest';
import { browserTest } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { Typist } from '../support/typist.ts';

const hub = await Served.start((await tinyHub('goes')).at, '--allow-private-webhooks');
const goods = [{ hs: '847130', description: 'Laptops', value: 150_000_000, currency: 'USD' }];
await hub.order('/v1/bookings', laptops('HASTE-1', { goods }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);

browserTest('a planner without a mouse minds time more, looks at the effect, leaves it, and ends a run', async () => {
  const clerk = await Typist.at(hub.port, '/plan');
  const { page } = clerk.visitor;
  await page.getByRole('button', { name: 'Plan again' }).waitFor();
  await clerk.tabTo(/^Plan again/, 25);
  await clerk.press('Enter');
  await clerk.isAt('Those without a valid plan');
  await clerk.press('Escape');
  await page.getByRole('form', { name: 'Plan again' }).waitFor({ state: 'detached' });
  await clerk.isAt('Plan again');
  await clerk.press('Enter');
  await clerk.isAt('Those without a valid plan');
  await clerk.press('ArrowDown');
  await clerk.isAt('All that can still go another way');
  await clerk.tabTo(/^Time under way/, 2);
  await clerk.press('ArrowRight', 'ArrowRight');
  await clerk.visitor.sees('×4');
  await clerk.tabTo(/^See the effect first/, 5);
  await clerk.press('Enter');
  await clerk.isAt('Planning run'); // It opened in the form's place.
  await page.getByRole('button', { name: /^Take it over/ }).waitFor();
  await clerk.isSomewhere();
  await clerk.tabTo(/^Take it over/, 2);
  await clerk.tabTo(/^Close/, 2);
  await clerk.press('Enter');
  await clerk.isAt('Plan again');
  const { body: unit } = await hub.call<{ legs: { mode: string }[] }>({ path: '/v1/units/HASTE-1.1' });
  expect(unit.legs.map(({ mode }) => mode)).toEqual(['rail']); // It was only looked at.
  await clerk.press('Enter');
  await clerk.tabTo(/^Plan$/, 3);
  await clerk.press('Enter');
  await clerk.isAt('Planning run');
  await clerk.press('Tab'); // Stop, or what follows where the run has ended by itself.
  if ((await clerk.focused()) === 'Stop') await clerk.press('Enter');
  await page.getByRole('button', { name: 'Close' }).waitFor();
  const id = new URL(page.url()).searchParams.get('job');
  const { body: job } = await hub.call<{ state: string }>({ path: `/v1/plans/${id}` });
  const words = job.state === 'stopped' ? /Stopped\. Nothing was changed/ : /there was nothing to do|units planned in/;
  await clerk.visitor.sees(words);
  await clerk.isSomewhere();
  clerk.visitor.isUntroubled();
});

browserTest(
  'a manager without a mouse looks what the plan depends on, plans around a border, and comes back',
  async () => {
    const clerk = await Typist.at(hub.port, '/plan?tab=n-1');
    const { page } = clerk.visitor;
    await page.getByRole('button', { name: 'Look now' }).waitFor();
    await clerk.tabTo(/^Look now/, 35);
    await clerk.press('Enter');
    await page.getByRole('grid', { name: 'What the plan depends on' }).waitFor({ timeout: 60_000 });
    await clerk.isAt('Look now');
    await clerk.tabTo(/^What the plan depends on/, 2);
    await clerk.press('ArrowDown', 'Enter');
    await page.getByRole('region', { name: /^What would follow/ }).waitFor();
    const { search } = new URL(page.url());
    expect(search).toMatch(/element=/);
    await clerk.press('?');
    await clerk.visitor.sees('Into what is open below the table, and back');
    await clerk.press('Escape');
    await clerk.isAt('What the plan depends on');
    await clerk.press('o');
    await clerk.isAt('What would follow');
    await clerk.press('o');
    await clerk.isAt('What the plan depends on');
    await clerk.press('Escape');
    await page.getByRole('region', { name: /^What would follow/ }).waitFor({ state: 'detached' });
    await clerk.press('Enter');
    await page.getByRole('region', { name: /^What would follow/ }).waitFor();
    await clerk.press('Enter');
    await clerk.isAt('What would follow');
    await clerk.tabTo(/^Declare it closed/, 1);
    await clerk.press('Enter');
    await page.waitForURL(/\/disruptions\?preview=/);
    await clerk.isAt(/units go another way/);
    await page.goBack();
    await page.getByRole('region', { name: /^What would follow/ }).waitFor();
    expect(new URL(page.url()).search).toBe(search);
    await clerk.isAt('content');
    clerk.visitor.isUntroubled();
  },
);

browserTest('a planner without a mouse moves the map to another moment, and back to now', async () => {
  const clerk = await Typist.at(hub.port, '/');
  const { page } = clerk.visitor;
  await clerk.tabTo(/^Moment shown/, 40);
  await clerk.press('ArrowRight', 'ArrowRight');
  await page.waitForURL(/at=/);
  await clerk.isAt('Moment shown');
  await clerk.tabTo(/^Now/, 3);
  await clerk.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('at'));
  await clerk.isAt('Now'); // It has nothing more to do, and keeps the focus.
  await page.getByRole('button', { name: 'Now', disabled: true }).waitFor();
  clerk.visitor.isUntroubled();
});

browserTest('a planner without a mouse gives up choosing an area', async () => {
  const clerk = await Typist.at(hub.port, '/disruptions');
  const { page } = clerk.visitor;
  await page.getByRole('button', { name: 'Choose an area' }).waitFor();
  await clerk.tabTo(/^Choose an area/, 30);
  await clerk.press('Enter');
  await clerk.isAt('Click two corners');
  await clerk.press('Escape');
  await clerk.isAt('Choose an area');
  clerk.visitor.isUntroubled();
});

browserTest('somebody without a mouse changes each setting, puts all back, and undoes that', async () => {
  const clerk = await Typist.at(hub.port, '/settings');
  const { page } = clerk.visitor;
  const changed = (n: number) => page.getByRole('heading', { name: `You have changed ${n} of 5 settings` }).waitFor();
  await clerk.tabTo(/^English/, 22);
  await clerk.press('ArrowRight');
  await page.getByRole('heading', { name: /已/ }).waitFor();
  await clerk.press('ArrowLeft');
  await changed(1); // The test's own light theme.
  for (const [first, now] of [
    [/^Dense/, 2],
    [/^Of each place/, 3],
    [/^Tonnes/, 4],
  ] as const) {
    await clerk.tabTo(first, 2);
    await clerk.press('ArrowRight');
    await changed(now);
  }
  await clerk.tabTo(/^Put everything back/, 1);
  await clerk.press('Enter');
  await page.getByRole('heading', { name: /^Everything is as it came/ }).waitFor();
  await clerk.isAt('Put everything back');
  await clerk.press('Enter'); // There is nothing more to put back, and what Undo brings stays.
  await clerk.tabTo(/^Undo/, 1);
  await clerk.press('Enter');
  await changed(4);
  await clerk.isSomewhere();
  clerk.visitor.isUntroubled();
});

browserTest('a clerk without a mouse adds a webhook, takes its secret, changes that, and removes it', async () => {
  const clerk = await Typist.at(hub.port, '/notices?tab=webhooks');
  const { page } = clerk.visitor;
  await page.getByRole('button', { name: 'Add webhook' }).waitFor();
  await clerk.tabTo(/^Add webhook/, 30);
  await clerk.press('Enter');
  await clerk.isAt('Address');
  await clerk.type('http://127.0.0.1:9/');
  await clerk.press('Escape');
  await clerk.type('hooks'); // What was typed is not thrown away by one key.
  expect(await page.getByLabel('Address').inputValue()).toBe('http://127.0.0.1:9/hooks');
  await clerk.press('Control+a', 'Delete', 'Escape'); // From within the field.
  await page.getByRole('heading', { name: 'A new webhook' }).waitFor({ state: 'detached' });
  await clerk.isAt('Add webhook');
  await clerk.press('Enter');
  await clerk.isAt('Address');
  await clerk.type('ftp://nowhere');
  await clerk.press('Enter');
  await clerk.visitor.sees('should begin with https:// or http://');
  await clerk.isAt('Address');
  await clerk.press('Control+a');
  await clerk.type('http://127.0.0.1:9/hooks');
  await clerk.press('Enter');
  await clerk.isAt('The secret of this webhook'); // It is shown only once, and not passed over.
  const first = await page.locator('.hooks-secret code').textContent();
  await clerk.tabTo(/^I have it/, 2);
  await clerk.press('Enter');
  await clerk.isSomewhere();
  await clerk.tabTo(/^New secret/, 8);
  await clerk.press('Enter');
  await clerk.isAt('The secret of this webhook');
  expect(await page.locator('.hooks-secret code').textContent()).not.toBe(first);
  await clerk.tabTo(/^I have it/, 2);
  await clerk.press('Enter');
  await clerk.isAt('New secret');
  await clerk.tabTo(/^Remove…/, 1);
  await clerk.press('Enter');
  await clerk.isAt('Keep'); // Where it was, and not at the first button of the row; who presses twice removes nothing.
  await clerk.press('Enter');
  await clerk.isAt('Remove…');
  await clerk.press('Enter');
  await clerk.isAt('Keep');
  await clerk.press('Shift+Tab', 'Enter');
  await clerk.visitor.sees('No system is told of notices yet');
  await clerk.isAt('Add webhook');
  clerk.visitor.isUntroubled();
});

browserTest(
  'a clerk without a mouse takes in a booking file, its bad lines back, and is at the list again',
  async () => {
    const clerk = await Typist.at(hub.port, '/bookings');
    const { page } = clerk.visitor;
    await page.getByRole('row', { name: /HASTE-1/ }).waitFor(); // Before it is read the list has such a button, too.
    const chooser = page.waitForEvent('filechooser');
    await clerk.tabTo(/^Upload file/, 25);
    await clerk.press('Enter');
    await (await chooser).setFiles({
      name: 'wrong.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('booking,customer\nX,Y\n'),
    });
    await page.getByRole('heading', { name: /0 of 1 lines are booked/ }).waitFor();
    await clerk.isSomewhere();
    await clerk.tabTo(/^Download the lines/, 4);
    const download = page.waitForEvent('download');
    await clerk.press('Enter');
    expect((await download).suggestedFilename()).toBe('wrong.not-booked.csv');
    await clerk.press('Escape');
    await page.getByRole('heading', { name: 'wrong.csv' }).waitFor({ state: 'detached' });
    await clerk.isSomewhere();
    clerk.visitor.isUntroubled();
  },
);

browserTest('a forwarder without a mouse copies the link of a unit and prints its life', async () => {
  const clerk = await Typist.at(hub.port, '/track/HASTE-1.1');
  const { page } = clerk.visitor;
  await page.getByRole('button', { name: 'Copy link' }).waitFor();
  await clerk.tabTo(/^Copy link/, 30);
  await clerk.press('Enter');
  await page
    .getByRole('status')
    .getByText(/\/track\/HASTE-1\.1/)
    .waitFor();
  await clerk.isAt('Copy link');
  await page.evaluate('window.print = () => document.body.setAttribute("data-printed", "")');
  await clerk.tabTo(/^Print/, 3);
  await clerk.press('Enter');
  await page.locator('body[data-printed]').waitFor();
  await clerk.isAt('Print');
  clerk.visitor.isUntroubled();
});
