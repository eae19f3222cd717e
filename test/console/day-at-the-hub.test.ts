import { expect } from 'vitest';
import { writeSetting } from '../../src/store/settings.ts';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';
import { riverFiles } from '../support/tiny-river.ts';

/** The tiny hub, where a train takes units until four hours before it leaves, and a barge comes up the river. */
function dayFiles(): Map<string, string> {
  const files = riverFiles();
  const services = files.get('services.csv')?.replace(',24,12,main\nDUI-HUB,', ',4,2,main\nDUI-HUB,');
  const upRiver: Record<string, string> = {
    'services.csv': 'ALM-HUB.B,Up river,barge,,90,1500,rail,estimated,4,,dry;reefer,8;9,30000,30480,1,,river\n',
    'calls.csv': 'ALM-HUB.B,1,ALM,,+0:00,load\nALM-HUB.B,2,HUB,+14:00,,discharge\n',
    'calendars.csv': 'ALM-HUB.B,1-7,07:00,,,\n',
    'tariffs.csv': 'ALM-HUB.B,1,3700,100,estimated,60,50\n',
  };
  files.set('services.csv', services ?? '');
  for (const [name, text] of Object.entries(upRiver)) files.set(name, `${files.get(name) ?? ''}${text}`);
  return files;
}

const store = await tinyHub('goes', dayFiles());
const hub = await Served.start(store.at);

/** What the wall clock at the hub says; the hub's clock only goes forward. */
async function clockTo(time: string): Promise<void> {
  const moment = Date.parse(`2026-11-30T${time}:00+08:00`);
  await writeSetting(store.database, 'clock', { real: Date.now(), hub: moment, speed: 1 });
  const now = async () => Date.parse((await hub.call<{ now: string }>({ path: '/v1/status' })).body.now);
  await expect.poll(now, { timeout: 20_000 }).toBeGreaterThanOrEqual(moment);
}

const boxes = [
  { unit: 'X-1.1', number: 'CSQU3054383', truck: '渝A11111' },
  { unit: 'X-1.2', number: 'MSKU6011672', truck: '渝A22222' },
  { unit: 'X-1.3', number: 'TGHU7599330', truck: '渝A33333' },
] as const;
const [first] = boxes;
const [train, barge] = ['HUB-DUI-2026-11-30-2', 'ALM-HUB.B-2026-11-30-1'];
const ashore = 'HLXU1234561';

const units = boxes.map(() => ({ sizeType: '45G1', grossKg: 18_000 }));
await hub.order('/v1/bookings', laptops('X-1', { modes: ['rail'], ready: '2026-11-30T09:00+08:00', units }));
await hub.order(
  '/v1/bookings',
  laptops('M-1', {
    ...{ origin: 'ALM', destination: 'HUB', ready: '2026-11-30T05:40+05:00', due: '2026-12-20T18:00+08:00' },
    ...{ modes: ['barge'], units: [{ sizeType: '45G1', grossKg: 18_000, number: ashore }] },
  }),
);
const { body } = await hub.order<{ id: string }>('/v1/plans', { days: 40 });
await planned(hub, body.id);

const trackOf = async (unit: string) =>
  (
    await hub.call<{ status: string; at?: string; legs: { departure: string }[]; events: { kind: string }[] }>({
      path: `/v1/units/${unit}`,
    })
  ).body;

/** Starts what the machine has next and ends it, as its driver does, with keys. */
async function work({ page }: Visitor, what: RegExp): Promise<string> {
  const card = page.getByRole('region', { name: 'Next' });
  await card.getByText(what).waitFor();
  const number = (await card.getByRole('strong').first().textContent()) ?? '';
  await page.keyboard.press('s');
  await page.getByRole('region', { name: 'In hand' }).getByText(number).waitFor();
  await expect.poll(async () => (await trackOf(number)).events.at(-1)?.kind).toBe('job-taken');
  await page.keyboard.press('d');
  await expect.poll(async () => (await trackOf(number)).events.at(-1)?.kind).not.toBe('job-taken');
  await page.getByRole('region', { name: 'In hand' }).waitFor({ state: 'detached' });
  return number;
}

const jobsPage = '/jobs?at=HUB&machine=RS01';

browserTest('a day at the hub: gate, yard, train with a hold and who goes instead, and a barge', async () => {
  expect((await trackOf(first.unit)).legs[0]?.departure).toBe(train);
  const visitor = await Visitor.at(hub.port, '/jobs');
  const { page } = visitor;

  // The shift begins: machines say when they have put something down, and one of the two is in the workshop.
  await page.getByLabel('Units that come in wait for a machine').check();
  await page.getByRole('button', { name: /^RS02/ }).click();
  await page.getByRole('button', { name: 'Stands still' }).click();
  await page.getByLabel('Why?').fill('In the workshop');
  await page.getByRole('button', { name: 'Send' }).click();
  await visitor.sees('Stands still: In the workshop');

  // Each truck is promised a time window before it sets out.
  for (const { unit, truck } of boxes) {
    await visitor.go('/gate');
    await page.getByLabel('Plate, unit or booking').fill(unit);
    await page.getByRole('status').getByText('Possible').waitFor();
    await page.getByLabel('Plate of the truck').fill(truck);
    await page.getByRole('button', { name: 'Book HUB/G1/2026-11-30T09:00' }).click();
    await page.getByRole('row', { name: new RegExp(`${truck}.*${unit}.*expected`) }).waitFor();
  }

  // They come, and the clerk finds each by a few signs of its plate.
  await clockTo('09:10');
  for (const { unit, number, truck } of boxes) {
    await visitor.go('/gate');
    await page.getByLabel('Plate, unit or booking').fill(truck.slice(2));
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: `Check in ${unit}` });
    await form.getByLabel('Unit number as seen').fill(number);
    await form.getByLabel('Seal').fill('S-77');
    await form.getByRole('button', { name: 'Let in' }).click();
    await visitor.sees(`${number} is in`);
    await page.getByRole('button', { name: /^Done \d/ }).click();
    await page.getByRole('row', { name: new RegExp(`${truck}.*${number}.*done`) }).waitFor();
  }

  // The reach stacker takes each off its truck and puts it where the plan says.
  await visitor.go(jobsPage);
  const putDown: string[] = [];
  for (const _ of boxes) putDown.push(await work(visitor, /Put down/));
  expect(putDown.sort()).toEqual(boxes.map(({ number }) => number).sort());
  await visitor.go('/yard');
  await visitor.sees(/3 units in The hub/);
  const stacks = page.getByRole('grid', { name: 'Stacks' });
  for (const { number } of boxes) await stacks.getByRole('row', { name: new RegExp(`${number}.*${train}`) }).waitFor();

  // Two wagons come and not what was hoped for: one unit finds no place.
  await visitor.go(`/train?departure=${train}`);
  await page.getByLabel('Wagons', { exact: true }).first().selectOption('FLAT');
  await page.getByLabel('How many').fill('2');
  await visitor.sees(/2 units, 4 TEU on 2 wagons/);
  const wagons = page.getByRole('list', { name: 'Wagons' });
  await page.getByRole('row', { name: /Train full/ }).waitFor();
  const on = await wagons.getByRole('link').allTextContents();
  expect(on).toHaveLength(2);
  const [stopped = ''] = on;
  const refill = boxes.map(({ number }) => number as string).find((number) => !on.includes(number)) ?? '';

  // Customs stops one that had a place: the one that had none goes instead.
  await wagons.getByRole('link', { name: stopped }).click();
  const panel = page.getByRole('complementary', { name: /^Unit/ });
  await panel.getByRole('button', { name: 'Hold' }).click();
  await panel.getByLabel('Who holds it').fill('Yuzhou Customs');
  await panel.getByLabel('Reason').fill('invoice is missing');
  await panel.getByRole('button', { name: 'Hold it' }).click();
  await panel.getByText(/Customs, Yuzhou Customs: invoice is missing/).waitFor();
  await page.getByRole('row', { name: new RegExp(`${stopped}.*Held.*customs \\(Yuzhou Customs\\)`) }).waitFor();
  await wagons.getByRole('link', { name: refill }).waitFor();
  await visitor.sees(/2 units, 4 TEU on 2 wagons/);
  await wagons.getByRole('link', { name: stopped }).waitFor({ state: 'detached' });

  // Four hours before it leaves it is loaded: the held unit is no job for anybody.
  await clockTo('17:10');
  await visitor.go(jobsPage);
  const loaded = [await work(visitor, /Load/), await work(visitor, /Load/)];
  expect(loaded.sort()).toEqual(
    boxes
      .map(({ number }) => number as string)
      .filter((number) => number !== stopped)
      .sort(),
  );
  expect((await trackOf(refill)).status).toBe('aboard');
  await page.getByText('Nothing to do').waitFor();

  // The train leaves, and whoever writes that down sees who stays.
  await clockTo('21:03');
  await visitor.go(`/train?departure=${train}&type=FLAT&count=2`);
  await page.getByRole('button', { name: 'Has left The hub' }).click();
  const leaving = page.getByRole('form', { name: `${train} leaves The hub` });
  await leaving.getByText(new RegExp(`2 units are on it. 1 stays behind though planned on it: ${stopped}`)).waitFor();
  await leaving.getByRole('button', { name: 'Write down' }).click();
  await visitor.sees(`${train}: Has left The hub`);
  await page.getByRole('button', { name: 'Has come to Almaty' }).waitFor();
  await visitor.go('/board?day=2026-11-30');
  const gone = page.getByRole('grid', { name: 'Board' }).getByRole('row').filter({ hasText: '21:00' });
  await gone.getByText('Gone').waitFor();
  await visitor.go(`/track/${refill}`);
  await visitor.sees(/Under way/);
  await visitor.go(`/track/${stopped}`);
  await visitor.sees(/Customs, Yuzhou Customs: invoice is missing/);
  await visitor.sees(/Connection missed/);

  // A barge comes up the river. Its crew has told who is on it.
  await hub.order('/v1/units/M-1.1/gate-in', {
    at: 'ALM',
    when: '2026-11-30T05:50+05:00',
    number: ashore,
    reported: true,
  });
  const aboard = { at: 'ALM', departure: barge, when: '2026-11-30T06:30+05:00', reported: true };
  await hub.order('/v1/units/M-1.1/load', aboard);
  await hub.order(`/v1/departures/${barge}/depart`, { at: 'ALM', when: '2026-11-30T07:00+05:00' });
  await clockTo('23:58');
  await visitor.go(`/barge?departure=${barge}`);
  await visitor.sees(/1 unit, 2 TEU on/);
  await page.getByRole('button', { name: 'Has come to The hub' }).click();
  await page
    .getByRole('form', { name: `${barge} comes to The hub` })
    .getByText('1 unit gets off here.')
    .waitFor();
  await page.getByRole('button', { name: 'Write down' }).click();
  await visitor.sees(`${barge}: Has come to The hub`);

  // It is taken off with the next job, and stands in the yard.
  await visitor.go(jobsPage);
  expect(await work(visitor, /Take off/)).toBe(ashore);
  await visitor.go('/yard');
  await stacks.getByRole('row', { name: new RegExp(ashore) }).waitFor();
  await stacks.getByRole('row', { name: new RegExp(`${stopped}.*Customs`) }).waitFor();
  await visitor.go(`/track/${ashore}`);
  await visitor.sees(/In yard|Arrived/);
  visitor.isUntroubled();
});
