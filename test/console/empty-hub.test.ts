import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const hub = await Served.start((await tinyHub('goes', terminalFiles())).at);

const pages: readonly (readonly [path: string, says: RegExp, next: RegExp])[] = [
  ['/gate', /No truck has a window on this day/, /books a window for it/],
  ['/yard', /Nobody stands here/, /come in by the gate/],
  ['/yard?tab=ahead', /Nobody leaves within these hours/, /Choose more hours/],
  ['/yard?tab=storage', /Nobody owes anything here/, /once its free days are over/],
  ['/train', /No unit is planned on this departure/, /Choose another one above/],
  ['/jobs', /0 jobs/, /becomes a job here by itself/],
  ['/plan', /There is nothing to plan yet/, /Book units/],
  ['/track', /There is no unit in this hub yet/, /Book units/],
];

browserTest('where nothing is booked yet, every page says what is empty and what to do next', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings');
  for (const [path, says, next] of pages) {
    await visitor.go(path);
    await visitor.sees(says);
    await visitor.sees(next);
    expect(await visitor.page.locator('#content').textContent()).not.toMatch(/NaN|undefined|Infinity/);
  }
  await visitor.go('/gate');
  await visitor.page.getByLabel('Plate, unit or booking').fill('X');
  await visitor.sees('Nobody has a window that fits'); // Something is looked for.
  expect(await visitor.barriers()).toEqual([]);
  visitor.isUntroubled();
});
