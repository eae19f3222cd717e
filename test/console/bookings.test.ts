import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
for (const id of ['EX-1', 'EX-2', 'OTHER-3']) await hub.order('/v1/bookings', laptops(id));

/** Fills the form with units to Duisburg that a train can take. */
async function fill({ page }: Visitor, id: string): Promise<void> {
  const choose = async (label: string, text: string): Promise<void> => {
    await page.getByRole('combobox', { name: label, exact: true }).fill(text);
    await page.getByRole('option', { name: text }).click();
  };
  await page.getByLabel('Reference').fill(id);
  await page.getByRole('combobox', { name: 'Customer' }).fill('Huafu Electronics');
  await page.keyboard.press('Escape');
  await choose('From', 'The hub');
  await choose('To', 'Duisburg');
  await page.getByLabel('Ready').fill('2026-12-01T08:00');
  await page.getByLabel('Due').fill('2026-12-30T18:00');
  await page.getByLabel('How many').fill('2');
  await page.getByRole('combobox', { name: 'Size and type' }).fill('45-foot');
  await page.getByRole('option', { name: '45-foot high cube (L5G1)' }).click();
  await page.getByLabel('Gross weight of one, in kg').fill('18000');
  await page.getByLabel('HS code').fill('847130');
}

browserTest('goods may be worth something in the currencies of the network, first in its own', async () => {
  const { page } = await Visitor.at(hub.port, '/bookings/new');
  const currency = page.getByRole('combobox', { name: 'Currency' });
  await expect.poll(() => currency.inputValue()).toBe('USD');
  await currency.click();
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['USD', 'EUR', 'CNY']);
});

const findRoutes = ({ page }: Visitor): Promise<void> => page.getByRole('button', { name: 'Find routes' }).click();

browserTest('a forwarder books two 45-foot boxes to Duisburg and follows them, and undoes it', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings/new');
  const { page } = visitor;
  await fill(visitor, 'NEW-1');
  await findRoutes(visitor);
  const cheapest = page.locator('.offer', { hasText: /cheapest/i });
  await cheapest.getByText('%').waitFor();
  await cheapest.getByText('for all 2').waitFor();
  await cheapest.getByRole('button', { name: 'Book this route' }).click();
  await page.waitForURL(/\/bookings\/NEW-1/);
  await page.getByRole('heading', { name: /NEW-1: 2 units, arrives .* early/ }).waitFor();
  await page.getByRole('link', { name: 'NEW-1.2' }).click();
  await page
    .getByRole('complementary', { name: 'Unit NEW-1.2' })
    .getByText('HUB-DUI-', { exact: false })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await visitor.sees('NEW-1 is cancelled, its space is free again');
  await page.getByRole('heading', { name: /is cancelled/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('a forwarder is told what is wrong beside each field, and a reload loses nothing', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings/new');
  const { page } = visitor;
  await page.getByRole('combobox', { name: 'Customer' }).fill('Kept over a reload');
  await page.getByLabel('Numbers, where they are known').fill('CSQU3054384');
  await findRoutes(visitor);
  const summary = page.getByRole('alert');
  await summary.getByText('Numbers: the last digit of CSQU3054384 should be 3').waitFor();
  await summary.getByRole('link', { name: 'Gross weight: say what one unit weighs' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('units.0.grossKg');
  await page.keyboard.type('4000000');
  await visitor.go('/bookings/new');
  expect(await page.getByRole('combobox', { name: 'Customer' }).inputValue()).toBe('Kept over a reload');
  expect(await page.getByLabel('Gross weight of one, in kg').inputValue()).toBe('4000000');
  await fill(visitor, 'EX-1'); // The hub knows more: this reference is taken.
  await page.getByLabel('Numbers, where they are known').fill('');
  await findRoutes(visitor);
  await page.getByRole('button', { name: 'Book this route' }).first().click();
  await summary.getByText('Reference: it is booked already; take another one').waitFor();
  expect(await page.getByLabel('Reference').inputValue()).toBe('EX-1');
  visitor.isUntroubled();
});

browserTest('whose space is taken meanwhile is told so, and chooses again', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings/new');
  const { page } = visitor;
  await fill(visitor, 'LATE-1');
  await findRoutes(visitor);
  const cheapest = page.locator('.offer', { hasText: /cheapest/i });
  // biome-ignore lint/performance/useDomNodeTextContent: what people see, without what only screen readers hear.
  const train = await cheapest.getByRole('link').first().innerText();
  const units = Array.from({ length: 54 }, () => ({ sizeType: '45G1', grossKg: 18_000 }));
  await hub.order('/v1/bookings', laptops('MANY-1', { units }));
  const legs = [{ departure: train, from: 'HUB', to: 'DUI' }];
  expect((await hub.order('/v1/bookings/MANY-1/plan', { legs })).status).toBe(200);
  await cheapest.getByRole('button', { name: 'Book this route' }).click();
  await page
    .getByRole('alert')
    .getByText(/The space was taken meanwhile. LATE-1 is booked/)
    .waitFor();
  await expect.poll(() => cheapest.getByRole('link', { name: train }).count(), { timeout: 15_000 }).toBe(0); // Asked again: it is no choice any more.
  await page
    .locator('.offer', { hasText: /cheapest/i })
    .getByRole('button', { name: 'Book this route' })
    .click();
  await page.waitForURL(/\/bookings\/LATE-1/);
  await page.getByRole('heading', { name: /LATE-1: 2 units, arrives/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('a clerk finds a booking as she types, and sends the view to a colleague', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings');
  const { page } = visitor;
  await page.getByRole('row', { name: /OTHER-3/ }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('other');
  await page.getByRole('heading', { name: /1 booking matches, 1 unit/ }).waitFor();
  await page.getByRole('row', { name: /EX-1/ }).waitFor({ state: 'detached' });
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('other');
  await page.getByRole('grid', { name: 'Bookings' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Booking OTHER-3' }).waitFor();
  const colleague = await Visitor.at(hub.port, new URL(page.url()).pathname + new URL(page.url()).search);
  await colleague.page.getByRole('complementary', { name: 'Booking OTHER-3' }).waitFor();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByRole('button', { name: 'Ready', exact: true }).click();
  await page.getByRole('row', { name: /EX-1/ }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('ready');
  visitor.isUntroubled();
});

browserTest('a clerk drops a booking file and takes the bad lines back with their reasons', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings');
  const { page } = visitor;
  const lines = readFileSync('test/golden/bookings-with-mistakes.csv', 'utf8').replaceAll('CQ_TUA', 'HUB');
  await page.evaluate(`{
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(lines)}], 'mistakes.csv', { type: 'text/csv' }));
    const at = document.querySelector('.bookings');
    for (const kind of ['dragover', 'drop']) at.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }));
  }`);
  await page.getByRole('heading', { name: /mistakes.csv: \d+ of 126 lines are booked/ }).waitFor();
  await page
    .getByRole('row', { name: /booking.*is missing; it should be your reference/ })
    .first()
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Download the lines/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mistakes.not-booked.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toMatch(/^\ufeffbooking,.*,note,refused_because$/);
  expect(text).toContain('"booking: is missing; it should be your reference');
  const before = (await hub.call<{ bookings: number }>({ path: '/v1/counts/bookings' })).body.bookings;
  await page.getByRole('link', { name: 'F26-001' }).click();
  await page.getByRole('complementary', { name: 'Booking F26-001' }).waitFor();
  await page.setInputFiles('input[type=file]', { name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) });
  await visitor.sees('stood there already, word for word');
  expect((await hub.call<{ bookings: number }>({ path: '/v1/counts/bookings' })).body.bookings).toBe(before);
  visitor.isUntroubled();
});

browserTest('a forwarder changes a booking that somebody else changed meanwhile, and takes it back', async () => {
  await hub.order('/v1/bookings', laptops('AMEND-1'));
  const visitor = await Visitor.at(hub.port, '/bookings/AMEND-1');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Due').fill('2026-12-29T12:00');
  await page.getByLabel('Reason').fill('the customer asks');
  const version = { 'if-match': '"v1"' };
  await hub.order('/v1/bookings/AMEND-1', { priority: 1, reason: 'urgent' }, { method: 'PATCH', headers: version });
  await page.getByRole('button', { name: 'Save the change' }).click();
  await visitor.sees('Somebody changed this booking meanwhile');
  await visitor.sees(/Priority: was 3, is now 1/);
  expect(await page.getByLabel('Due').inputValue()).toBe('2026-12-29T12:00');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await visitor.sees('AMEND-1 is changed');
  const read = async () => (await hub.call<{ due: string; priority: number }>({ path: '/v1/bookings/AMEND-1' })).body;
  expect(await read()).toMatchObject({ due: '2026-12-29T12:00+01:00', priority: 1 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await visitor.sees('AMEND-1 is as it was before');
  expect(await read()).toMatchObject({ due: '2026-12-30T18:00+01:00', priority: 1 });
  visitor.isUntroubled();
});

browserTest('a forwarder learns that paint is inside, not laptops: says so, and takes it back', async () => {
  await hub.order('/v1/bookings', laptops('GOODS-1'));
  const visitor = await Visitor.at(hub.port, '/bookings/GOODS-1');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('HS code').fill('3208');
  await page.getByText('Dangerous goods', { exact: false }).first().click();
  await page.getByLabel('UN number').fill('1263');
  await page.getByLabel('Reason').fill('the shipper mixed them up');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await visitor.sees('There are problems with 2 answers');
  await page.getByLabel('HS code').fill('320810');
  await page.getByRole('combobox', { name: 'Class' }).click();
  await page.getByRole('option', { name: '3', exact: true }).click();
  await page.getByRole('button', { name: 'Save the change' }).click();
  await visitor.sees('GOODS-1 is changed');
  const read = async () => (await hub.call<{ goods: object[] }>({ path: '/v1/bookings/GOODS-1' })).body.goods;
  expect(await read()).toMatchObject([{ hs: '320810', dangerous: { un: '1263', class: '3' } }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await visitor.sees('GOODS-1 is as it was before');
  expect(await read()).toMatchObject([{ hs: '847130' }]);
  expect((await read())[0]).not.toHaveProperty('dangerous');
  visitor.isUntroubled();
});

browserTest('a forwarder has a quote keep its space, sees how long, lets one go and books with another', async () => {
  const visitor = await Visitor.at(hub.port, '/bookings/new');
  const { page } = visitor;
  await fill(visitor, 'KEPT-1');
  await findRoutes(visitor);
  const cheapest = page.locator('.offer', { hasText: /cheapest/i });
  const reserved = page.getByRole('region', { name: /Space reserved for/ });
  for (const kept of [1, 2]) {
    await cheapest.getByRole('button', { name: 'Reserve for 30 minutes' }).click();
    await expect.poll(() => reserved.getByRole('timer').count()).toBe(kept);
  }
  expect(await reserved.getByRole('timer').first().textContent()).toMatch(/^(29:\d\d|30:00)$/);
  expect(await visitor.barriers()).toEqual([]);
  await reserved.getByRole('button', { name: 'Let go' }).first().click();
  await visitor.sees('The space is free again');
  await expect.poll(() => reserved.getByRole('timer').count()).toBe(1);
  await page.reload(); // What was reserved is the hub's to know, not the page's.
  await findRoutes(visitor);
  await reserved.getByRole('button', { name: 'Book with it' }).click();
  await page.waitForURL(/\/bookings\/KEPT-1/);
  await page.getByRole('heading', { name: /KEPT-1: 2 units, arrives .* early/ }).waitFor();
  const { body } = await hub.call<{ rows: object[] }>({ path: '/v1/reservations' });
  expect(body.rows).toEqual([]);
  visitor.isUntroubled();
});

browserTest('a forwarder cancels a booking with its reason, takes that back, and chooses a route', async () => {
  await hub.order('/v1/bookings', laptops('CANCEL-1'));
  const visitor = await Visitor.at(hub.port, '/bookings/CANCEL-1');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await visitor.sees('Say why');
  await page.getByLabel('Why is it cancelled?').fill('sold elsewhere');
  await page.keyboard.press('Enter');
  await visitor.sees('sold elsewhere');
  await page.getByRole('button', { name: 'Undo' }).click();
  await visitor.sees('Cancellation taken back');
  await page.getByRole('button', { name: 'Choose a route' }).click();
  await page.getByRole('button', { name: 'Book this route' }).first().click();
  await page.getByRole('heading', { name: /CANCEL-1: one unit, arrives/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('everybody can use the pages of bookings: both themes, both languages, and a phone', async () => {
  for (const look of [
    { theme: 'light', language: 'en' },
    { theme: 'dark', language: 'en', width: 390, height: 844 },
    { theme: 'light', language: 'zh', width: 390, height: 844 },
    { theme: 'dark', language: 'zh' },
  ] as const) {
    const visitor = await Visitor.at(hub.port, '/bookings', look);
    const { page } = visitor;
    await page.getByRole('row', { name: /EX-1/ }).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await visitor.go('/bookings/EX-1');
    await page.getByRole('row', { name: /EX-1\.1/ }).waitFor();
    await page.locator('.booking-actions button').first().click();
    await page.locator('.booking-choose button').click();
    await page.locator('.offer').first().waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await visitor.go('/bookings/new');
    await page.locator('button[type=submit]').click();
    await page.locator('.form-faults').waitFor();
    expect(await visitor.barriers()).toEqual([]);
    const wide = await page.evaluate(
      'document.querySelector("#content").scrollWidth > document.documentElement.clientWidth',
    );
    expect(wide).toBe(false);
    visitor.isUntroubled();
  }
});

browserTest('a hub without bookings says what to do first', async () => {
  const { at: empty } = await tinyHub('goes');
  const fresh = await Served.start(empty);
  const visitor = await Visitor.at(fresh.port, '/bookings');
  await visitor.page.getByRole('heading', { name: 'No bookings yet' }).waitFor();
  await visitor.page.getByRole('grid').getByRole('link', { name: 'Book units' }).click();
  await visitor.page.waitForURL(/\/bookings\/new/);
  visitor.isUntroubled();
});
