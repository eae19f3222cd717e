import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
const unit = { sizeType: '45G1', grossKg: 18_000 };
await hub.order('/v1/bookings', laptops('EX-1', { units: [unit, unit, unit], ready: '2026-11-30T08:00+08:00' }));
await hub.order('/v1/bookings', laptops('EX-2', { modes: ['sea'] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
const number = 'CSQU3054383';
await hub.order('/v1/units/EX-1.1/gate-in', { at: 'HUB', number });

const step = (visitor: Visitor, text: string | RegExp) =>
  visitor.page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').filter({ hasText: text });
const paths = [
  '/track',
  `/track?q=${number},CSQU3054384,EX-1`,
  `/track/${number}`,
  '/track/EX-2.1',
  '/track/CSQU3054384',
];

browserTest('a forwarder pastes a list of numbers and gets a line for each, and why one is wrong', async () => {
  const counted = async () => (await hub.call<{ counts: { units: object } }>({ path: '/v1/status' })).body.counts.units;
  await expect.poll(counted, { timeout: 15_000 }).toMatchObject({ 'in-yard': 1 }); // It counts once in some seconds.
  const visitor = await Visitor.at(hub.port, '/track');
  const { page } = visitor;
  await page.getByRole('heading', { name: 'Where is it? 4 units can be found here' }).waitFor();
  await page.keyboard.type('csqu 305438-4');
  await page
    .getByRole('heading', { name: 'Nothing is known of CSQU3054384: check digit is 4, CSQU305438 needs 3' })
    .waitFor();
  await page.getByRole('link', { name: `Look for ${number}` }).click();
  await page.getByRole('heading', { name: '1 unit: 1 in yard' }).waitFor();
  await page.getByRole('textbox').fill(`${number}\nEX-1.2\nEX-2\nNOTHING`);
  await page.getByRole('heading', { name: /^3 units: .*1 in yard.*1 word is not known/ }).waitFor();
  await page.getByRole('link', { name: new RegExp(`^${number}.*In yard.*The hub.*Duisburg.*load.*early`) }).waitFor();
  await visitor.sees(/Nothing is called NOTHING/);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(`${number}\nEX-1.2\nEX-2\nNOTHING`);
  visitor.isUntroubled();
});

browserTest('a forwarder opens a unit without the mouse, and finds it again among the lately looked at', async () => {
  const visitor = await Visitor.at(hub.port, '/track');
  const { page } = visitor;
  await page.keyboard.type('EX-1.1');
  await page.getByRole('link', { name: new RegExp(number) }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { level: 1, name: new RegExp(`^${number} stands in The hub, leaves by train`) })
    .waitFor();
  await page.goBack();
  await page.getByRole('textbox').fill('');
  await page.getByRole('heading', { name: 'Looked at lately in this browser' }).waitFor();
  await page.getByRole('link', { name: new RegExp(number) }).waitFor();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await page.getByRole('link', { name: new RegExp(number) }).waitFor({ state: 'detached' });
  visitor.isUntroubled();
});

browserTest('a forwarder copies the link of a unit and somebody else sees the same life', async () => {
  const visitor = await Visitor.at(hub.port, `/track/EX-1.1`);
  const { page } = visitor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = `http://127.0.0.1:${hub.port}/track/${number}`;
  await visitor.sees(`Copied: ${link}`);
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link);
  const other = await Visitor.at(hub.port, new URL(link).pathname);
  for (const text of [
    /Booked/,
    /Planned/,
    /Came in by the gate.*The hub/s,
    /Leaves.*The hub/s,
    /Reaches.*Duisburg/s,
    /Delivery/,
  ])
    await step(other, text).first().waitFor();
  await step(other, /Came in by the gate/)
    .getByText('local, api · recorded')
    .waitFor();
  await other.sees(/^It goes by HUB-DUI-2026-12-01-1 and arrives 13 Dec.* that counts/);
  visitor.isUntroubled();
  other.isUntroubled();
});

browserTest(
  'what happens to a unit shows at once and is marked for a moment; what was taken back is struck out',
  async () => {
    const visitor = await Visitor.at(hub.port, '/track/EX-1.2');
    const { page } = visitor;
    await step(visitor, /Comes in by the gate.*cut-off/s).waitFor();
    expect(await hub.order('/v1/units/EX-1.2/gate-in', { at: 'HUB', number: 'MSKU1234565' })).toMatchObject({
      status: 200,
    });
    const came = step(visitor, 'Came in by the gate');
    await came.waitFor();
    await expect.poll(() => came.getAttribute('class'), { timeout: 15_000 }).not.toContain('is-marked');
    await page.getByRole('heading', { level: 1, name: /^MSKU1234565 stands in The hub/ }).waitFor();
    const version = Number((await came.getAttribute('data-step'))?.replace('entry-', ''));
    await hub.order('/v1/units/EX-1.2/correct', { corrects: version, reason: 'another truck' });
    await came.getByText('taken back: another truck').waitFor();
    expect(await came.locator('s').count()).toBe(1);
    await hub.order('/v1/units/EX-1.1/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
    await page.goto(`http://127.0.0.1:${hub.port}/track/${number}`);
    await page.getByRole('heading', { level: 1, name: /held/ }).waitFor();
    visitor.isUntroubled();
  },
);

browserTest('a unit without a plan says why, and one that nobody knows what it may have meant', async () => {
  const visitor = await Visitor.at(hub.port, '/track/EX-2.1');
  await visitor.page.getByRole('heading', { level: 1, name: /^EX-2.1 has no plan from The hub to Duisburg/ }).waitFor();
  await visitor.page.getByRole('heading', { name: 'Why it has no plan' }).waitFor();
  await visitor.go('/track/CSQU3054384');
  await visitor.sees(/CSQU305438 needs 3/);
  visitor.isUntroubled();
});

browserTest('a life goes on one sheet of paper, without the map and the rail', async () => {
  const visitor = await Visitor.at(hub.port, `/track/${number}`, { theme: 'dark' });
  await step(visitor, 'Delivery').waitFor();
  const paper = (await visitor.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await visitor.page.getByRole('navigation').isVisible()).toBe(false);
  expect(await visitor.page.locator('.track-map').isVisible()).toBe(false);
  await visitor.sees(/Printed/);
});

browserTest('at the gate a phone shows all of it without scrolling sideways, in both languages', async () => {
  for (const language of ['en', 'zh'] as const) {
    const visitor = await Visitor.at(hub.port, paths[0] ?? '', { width: 390, height: 844, language });
    for (const path of paths) {
      await visitor.go(path);
      await visitor.page.locator('h1').waitFor();
      const [wide, seen] = await visitor.page.evaluate<[number, number]>(
        "[document.querySelector('#content').scrollWidth, document.querySelector('#content').clientWidth]",
      );
      expect(wide, path).toBeLessThanOrEqual(seen);
    }
    visitor.isUntroubled();
  }
});

browserTest('without WebGL the page is whole', async () => {
  const visitor = await withoutWebGl(`/track/${number}`);
  await step(visitor, 'Delivery').waitFor();
  await visitor.page.getByRole('heading', { name: 'Why this way' }).waitFor();
  visitor.isUntroubled();
});

/** Somebody whose browser has no WebGL. */
async function withoutWebGl(path: string): Promise<Visitor> {
  const visitor = await Visitor.at(hub.port, '/settings');
  await visitor.page.addInitScript(`
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
    };`);
  await visitor.go(path);
  return visitor;
}
