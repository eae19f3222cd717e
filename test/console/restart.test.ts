import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
let hub = await Served.start(at);
await hub.order('/v1/bookings', laptops('EX-1'));

/** Marks a page, so that one that was read anew is found out. */
const mark = ({ page }: Visitor): Promise<unknown> => page.evaluate('window.isTheSame = true');
const isTheSame = ({ page }: Visitor): Promise<unknown> => page.evaluate('window.isTheSame');

browserTest('a hub that is killed and comes back finds the pages as they were, and they follow it again', async () => {
  const list = await Visitor.at(hub.port, '/bookings');
  const form = await Visitor.at(hub.port, '/bookings/EX-1');
  const both = [list, form];
  const live = (text: string): Promise<unknown> =>
    Promise.all(
      both.map(({ page }) =>
        page
          .getByRole('status')
          .filter({ hasText: new RegExp(`^${text}$`) })
          .waitFor(),
      ),
    );
  await form.page.getByRole('button', { name: 'Change', exact: true }).click();
  const reason = form.page.getByLabel('Reason');
  await reason.fill('The factory is late');
  await list.page.getByRole('row', { name: /EX-1/ }).waitFor();
  await live('live');
  await Promise.all(both.map(mark));

  const { network: _, ...status } = (await hub.call({ path: '/v1/status' })).body;
  await hub.kill();
  await live('not live');
  expect(await list.page.getByRole('row', { name: /EX-1/ }).isVisible()).toBe(true);
  expect(await reason.inputValue()).toBe('The factory is late');
  await reason.fill('The factory is late again');

  const { told } = await tellStarting(form, status);
  hub = await Served.again(hub, at);
  await told;
  await live('live');
  expect(await reason.inputValue()).toBe('The factory is late again');
  await hub.order('/v1/bookings', laptops('EX-2'), { key: 'order-after-the-kill' });
  await list.page.getByRole('row', { name: /EX-2/ }).waitFor();
  expect(await Promise.all(both.map(isTheSame))).toEqual([true, true]);
  for (const visitor of both) visitor.isUntroubled();
});

/** A page that asks while its hub starts is told so, once: whether it asks just then is otherwise a matter of luck. */
async function tellStarting({ page }: Visitor, status: object): Promise<{ readonly told: Promise<void> }> {
  let seen: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    seen = resolve;
  });
  await page.route(
    '**/v1/status',
    async (route) => {
      await route.fulfill({ json: { ...status, phase: 'starting', what: 'opening the database' } });
      seen();
    },
    { times: 1 },
  );
  return { told };
}
