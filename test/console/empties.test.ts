import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { depotFiles } from '../support/tiny-depots.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const hub = await Served.start((await tinyHub('goes', depotFiles())).at);
const plain = await Served.start((await tinyHub('goes')).at);
const unit = { sizeType: '45G1', grossKg: 18_000 };
await hub.order('/v1/bookings', laptops('IN-1', { units: [unit, unit] }));
for (const [key, number] of [
  ['IN-1.1', 'CSQU3054383'],
  ['IN-1.2', 'MSKU6011672'],
]) {
  await hub.order(`/v1/units/${key}/gate-in`, { at: 'HUB', number, reported: true, when: '2026-11-25T08:00+08:00' });
  await hub.order(`/v1/units/${key}/gate-out`, { at: 'HUB', reported: true, when: '2026-11-26T08:00+08:00' });
}
await hub.order('/v1/units/IN-1.1/strip', { at: 'EAST' });
await hub.order('/v1/units/IN-1.2/return-empty', { at: 'HUB' });
await hub.order('/v1/bookings', laptops('EX-1', { origin: 'EAST2', ready: '2026-12-02T08:00+08:00', units: [unit] }));
const eastward = { origin: 'DUI', destination: 'HUB', ready: '2026-12-10T08:00+01:00', due: '2027-01-20T08:00+08:00' };
await hub.order('/v1/bookings', laptops('EX-3', { ...eastward, units: [unit] }));

browserTest('a depot sees its empties, agrees on a street turn, and books what is lacking elsewhere', async () => {
  const visitor = await Visitor.at(hub.port, '/empties');
  const { page } = visitor;
  await visitor.sees('1 empty in 2 depots');
  await page
    .getByRole('table', { name: 'The hub' })
    .getByRole('row', { name: /45G1 MSK 1 .*MSKU6011672/ })
    .waitFor();
  await page.getByRole('link', { name: 'Street turns' }).click();
  await visitor.sees(/1 street turn would save \d+ km by truck/);
  const turns = page.getByRole('grid', { name: 'Street turns' });
  await turns.getByRole('row', { name: /CSQU3054383.*East works.*now.*EX-1\.1.*East mill/ }).waitFor();
  await turns.getByRole('button', { name: 'Agree' }).click();
  await visitor.sees('CSQU3054383 goes to EX-1.1, which has its number now.');
  await visitor.sees('No empty fits the next goods nearby');
  await page.getByRole('link', { name: 'Reposition' }).click();
  await page.getByRole('row', { name: /The hub Duisburg 40 ft high dry 1/ }).waitFor();
  await page.getByRole('button', { name: /^Book: / }).click();
  await visitor.sees(/EMPTY-261130-\w+ is booked/);
  await visitor.sees('Nothing has to go anywhere');
  await expect.poll(() => new URL(page.url()).searchParams.get('tab')).toBe('moves');
  visitor.isUntroubled();
});

browserTest('where no facility takes empties the page says so, in Chinese too', async () => {
  const visitor = await Visitor.at(plain.port, '/empties', { language: 'zh' });
  await visitor.sees('没有接收空箱的场站');
  await visitor.page.getByRole('link', { name: '调运' }).click();
  await visitor.sees('无需调运');
  visitor.isUntroubled();
});
