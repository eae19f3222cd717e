import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserTest, type Look, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';

// Every page, in both themes and both languages, by axe with the rules of WCAG 2.2 AA.

const { at } = await tinyHub('goes', riverFiles());
const hub = await Served.start(at);
await hub.order('/v1/bookings', laptops('EX-1', { ready: '2026-11-30T08:00+08:00', modes: ['rail'] }));
await hub.order('/v1/bookings', laptops('EX-2', { modes: ['sea'] }));
await hub.order('/v1/bookings', laptops('EX-3', { ready: '2026-11-30T09:00+08:00', modes: ['barge'] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);
await hub.order('/v1/units/EX-1.1/gate-in', { at: 'HUB', number: 'CSQU3054383' });
await hub.order('/v1/units/EX-1.1/hold', { kind: 'customs', owner: 'Customs', reason: 'papers' });
const train = 'HUB-DUI-2026-12-01-1';

/** What stands for a part of an address that is a name. */
const examples: Readonly<Record<string, string>> = { $unit: 'CSQU3054383', $booking: 'EX-1' };

/** The pages of the console as its router lists them: a new one is looked at without being added here. */
const routes = [...readFileSync('src/console/shell/router.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map(
  ([, path = '']) => path.replaceAll(/\$\w+/g, (name) => examples[name] ?? name),
);

/** What a page can also show: something in the drawer, something found, something wrong. */
const more = [
  '/track?q=CSQU3054383,CSQU3054384,EX-1',
  '/track/EX-2.1',
  '/track/CSQU3054384',
  '/yard?view=3d',
  '/yard?tab=ahead',
  '/yard?tab=terminal',
  '/yard?tab=kpis',
  '/barge?departure=HUB-DUI.B-2026-12-01-1',
  '/board?focus=unit:EX-1.1',
  `/board?focus=departure:${train}`,
  '/bookings?focus=booking:EX-1',
];

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'zh'] as const).map((language) => ({ theme, language })),
);

test('all pages of the console are looked at', () => {
  expect(routes).toEqual(expect.arrayContaining(['/', '/board', '/track/CSQU3054383', '/bookings/EX-1', '/about']));
  expect(routes.join()).not.toContain('$');
});

/** One visitor for each look, who goes from page to page: a browser that knows the console opens a page sooner. */
const visitors = new Map<Look, Visitor>();

async function goes(look: Look, path: string): Promise<Visitor> {
  const known = visitors.get(look);
  if (known !== undefined) {
    await known.go(path);
    return known;
  }
  const visitor = await Visitor.at(hub.port, path, look);
  visitors.set(look, visitor);
  return visitor;
}

for (const path of [...routes, ...more])
  browserTest(`nobody is kept out of ${path}, light or dark, in English or Chinese`, async () => {
    const found: string[] = []; // All of them: whoever mends one sees the others too.
    for (const look of looks) {
      const visitor = await goes(look, path);
      const { page } = visitor;
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.waitForTimeout(400); // What fades in is there, with all of its colour.
      const where = `${look.theme} ${look.language}`;
      for (const barrier of [...(await visitor.barriers()), ...visitor.troubles.splice(0)])
        found.push(`${where}: ${barrier}`);
    }
    expect(found).toEqual([]);
  });

browserTest('nobody is kept out of the search over everything and of the list of keys', async () => {
  for (const look of looks) {
    const visitor = await Visitor.at(hub.port, '/settings', look);
    const { page } = visitor;
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('EX-1');
    await page.getByRole('option').first().waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(400);
    expect(await visitor.barriers()).toEqual([]);
    visitor.isUntroubled();
    await page.context().close();
  }
});
