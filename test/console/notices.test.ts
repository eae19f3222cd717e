import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Receiver } from '../support/receiver.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { until } from '../support/until.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at, '--allow-private-webhooks');

async function plan(key: string): Promise<void> {
  const { headers } = await hub.call({ method: 'POST', path: '/v1/plans', key, body: { days: 60 } });
  await until(async () => {
    const { body } = await hub.call<{ state: string }>({ path: headers['location'] ?? '' });
    return body.state === 'done' ? true : undefined;
  });
}

const told = (booking: string, kind: string) =>
  until(async () => {
    const { body } = await hub.call<{ rows: { id: string }[] }>({
      path: `/v1/notices?booking=${booking}&kind=${kind}`,
    });
    return body.rows[0];
  });

browserTest('before anything has happened the page says so', async () => {
  const visitor = await Visitor.at(hub.port, '/notices');
  await visitor.sees('Nothing has changed for anybody today');
  await visitor.page.getByRole('link', { name: /Webhooks/ }).click();
  await visitor.sees('No system is told of notices yet');
  visitor.isUntroubled();
});

browserTest('a forwarder is told that their box moved and why, and their system gets it signed', async () => {
  const receiver = await Receiver.start();
  const visitor = await Visitor.at(hub.port, '/notices?tab=webhooks');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Add webhook' }).click();
  await page.getByLabel('Address').fill('ftp://nowhere');
  await page.getByRole('button', { name: 'Add webhook' }).click();
  await visitor.sees('should begin with https:// or http://');
  await page.getByLabel('Address').fill(receiver.url);
  await page.getByLabel(/Customer/).fill('Huafu Electronics');
  await page.getByLabel('Moved').check();
  await page.getByRole('button', { name: 'Add webhook' }).click();
  const secret = (await page.locator('.hooks-secret code').textContent()) ?? '';
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'I have it' }).click();
  await visitor.sees('Nothing has been sent yet');
  expect(await page.content()).not.toContain('whsec_');

  const ready = { ready: '2026-11-30T08:40+08:00' };
  await hub.order('/v1/bookings', laptops('EX-1', ready));
  await plan('plan-key-1');
  const { body } = await hub.call<{ legs: { departure: string }[] }>({ path: '/v1/units/EX-1.1' });
  const departure = body.legs[0]?.departure ?? '';
  await hub.order('/v1/units/EX-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' });
  await hub.order(`/v1/departures/${departure}/depart`, { at: 'HUB' });
  await plan('plan-key-2');
  await told('EX-1', 'moved');

  const [message] = await until(() => (receiver.got.length > 0 ? receiver.got : undefined));
  expect([message?.type, message?.isGenuine(secret)]).toEqual(['notice.moved', true]);
  await page.getByRole('link', { name: 'Notices', exact: true }).last().click();
  await page.getByRole('heading', { level: 1, name: /1 notice today: 1 moved/ }).waitFor();
  await page.getByRole('row', { name: /Huafu/ }).click();
  const drawer = page.getByRole('complementary', { name: /Notice/ });
  await drawer.getByText('it was left behind by').waitFor();
  expect(await drawer.getByRole('link', { name: departure }).count()).toBeGreaterThan(1);
  await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toMatch(/^notice:\d+-1$/);
  await drawer.getByText('CSQU3054383').click();
  await page.getByRole('complementary', { name: /Unit EX-1.1/ }).waitFor();
  await page.goBack();
  await drawer.waitFor();
  visitor.isUntroubled();
});

browserTest('where the browser gives pages no clipboard, a secret and a link are copied all the same', async () => {
  const visitor = await Visitor.at(hub.port, '/notices?tab=webhooks&edit=new');
  const { page } = visitor;
  // As on plain http, away from the machine the hub runs on.
  await page.addInitScript({ content: "Object.defineProperty(navigator, 'clipboard', { value: undefined })" });
  await visitor.go('/notices?tab=webhooks&edit=new');
  await page.getByLabel('Address').fill('http://127.0.0.1:9/copied');
  await page.getByRole('button', { name: 'Add webhook' }).click();
  const secret = page.locator('.hooks-secret code');
  const words = (await secret.textContent()) ?? '';
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
  const other = await page.context().newPage(); // It has a clipboard.
  await page.context().grantPermissions(['clipboard-read']);
  await other.goto(`http://127.0.0.1:${hub.port}/settings`);
  expect(await other.evaluate('navigator.clipboard.readText()')).toBe(words);
  await page.bringToFront();

  await page.evaluate('document.execCommand = () => false'); // Nor what is selected.
  await page.getByRole('button', { name: 'New secret' }).click();
  await expect.poll(() => secret.textContent()).not.toBe(words);
  const fresh = (await secret.textContent()) ?? '';
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await visitor.sees('This browser copies nothing for pages here: press Ctrl C');
  const selected =
    'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';
  expect(await page.evaluate(selected)).toBe(fresh);
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await hub.order('/v1/bookings', laptops('EX-COPY'));
  await visitor.go('/track/EX-COPY.1');
  await page.evaluate('document.execCommand = () => false');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('textbox', { name: /press Ctrl C/ }).waitFor();
  expect(await page.evaluate(selected)).toBe(`http://127.0.0.1:${hub.port}/track/EX-COPY.1`);
  visitor.isUntroubled();
});

browserTest('a clerk sees why a webhook failed and sends it again', async () => {
  const receiver = await Receiver.start();
  receiver.answer = { status: 500, text: 'out of paper' };
  const { body: made } = await hub.order<{ id: string }>('/v1/webhooks', { url: receiver.url, kinds: ['held'] });
  await hub.order('/v1/bookings', laptops('EX-2'));
  await hub.order('/v1/units/EX-2.1/hold', { kind: 'unpaid', owner: 'Accounts', reason: 'invoice 17' });
  await told('EX-2', 'held');
  const visitor = await Visitor.at(hub.port, `/notices?tab=webhooks&webhook=${made.id}`);
  const { page } = visitor;
  const row = page.getByRole('row', { name: /EX-2/ });
  await row.getByText('out of paper').waitFor();
  await row.getByText('500').waitFor();
  await row.getByText('Waiting').waitFor();
  await row.click();
  await page
    .getByRole('complementary', { name: /Delivery msg_/ })
    .getByText('"reason": "invoice 17"')
    .waitFor();
  receiver.answer = { status: 204 };
  await row.getByRole('button', { name: 'Send now' }).click();
  await row.getByText('Sent').waitFor();
  await row.getByRole('button', { name: 'Send again' }).waitFor();
  expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await visitor.sees('Paused');
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'Send test' }).click();
  await visitor.sees(/Test: it answered 204/);
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText(receiver.url).waitFor({ state: 'detached' });
  visitor.isUntroubled();
});

browserTest('a planner filters notices, sends the view to a colleague, and the rail counts what is new', async () => {
  await hub.order('/v1/bookings', laptops('EX-3', { customer: 'Lanzhou Foods' }));
  await hub.order('/v1/units/EX-3.1/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
  await told('EX-3', 'held');
  const visitor = await Visitor.at(hub.port, '/notices');
  const { page } = visitor;
  await page.keyboard.press('/');
  await page.keyboard.type('lanzhou');
  await page.waitForURL((url) => url.searchParams.get('q') === 'lanzhou');
  await page.getByRole('row', { name: /EX-3/ }).waitFor();
  await page.getByRole('button', { name: /^Held/ }).click();
  await page.waitForURL((url) => url.searchParams.get('kind') === 'held');
  const other = await Visitor.at(hub.port, new URL(page.url()).pathname + new URL(page.url()).search);
  await other.page.getByRole('row', { name: /EX-3/ }).waitFor();
  expect(await other.page.getByRole('row').count()).toBe(2);
  await page.goto(`http://127.0.0.1:${hub.port}/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hub.order('/v1/bookings/EX-3/cancel', { reason: 'sold elsewhere' });
  await page.getByRole('link', { name: /Notices.*1 new notices/ }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByText('sold elsewhere').waitFor();
  await page.getByRole('link', { name: /new notices/ }).waitFor({ state: 'detached' });
  visitor.isUntroubled();
});

browserTest('everybody can read and work the page, in both themes and languages', async () => {
  const { body: made } = await hub.order<{ id: string }>('/v1/webhooks', { url: 'http://127.0.0.1:9/hooks' });
  await hub.order('/v1/bookings', laptops('EX-4'));
  await hub.order('/v1/units/EX-4.1/hold', { kind: 'unpaid', owner: 'Customs (synthetic)', reason: 'invoice 4' });
  const { id } = await told('EX-4', 'held');
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'zh'] as const) {
      const visitor = await Visitor.at(hub.port, `/notices?kind=all&focus=notice:${id}`, { theme, language });
      await visitor.sees('invoice 4');
      await visitor.sees(language === 'zh' ? '扣留方 海关（模拟）' : 'by Customs (synthetic)');
      expect(await visitor.barriers()).toEqual([]);
      for (const path of [`/notices?tab=webhooks&webhook=${made.id}`, '/notices?tab=webhooks&edit=new']) {
        await visitor.go(path);
        await visitor.page.locator('.hooks-list, .hooks-form').first().waitFor();
        expect([path, await visitor.barriers()]).toEqual([path, []]);
        if (language === 'zh' && !path.endsWith('new')) await visitor.sees('该地址没有服务在监听');
      }
      visitor.isUntroubled();
    }
  }
});
