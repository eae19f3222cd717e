import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { planned } from '../support/planned.ts';
import { Served } from '../support/served.ts';
import { laptops, tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);
const empty = await Served.start((await tinyHub()).at);

/** One whose train is there in time, one that is late however it goes, one to which no ship goes. */
await hub.order('/v1/bookings', laptops('GOOD-1'));
await hub.order('/v1/bookings', laptops('LATE-1', { due: '2026-12-06T18:00+01:00' }));
await hub.order('/v1/bookings', laptops('SEA-1', { modes: ['sea'] }));
const { body } = await hub.order<{ id: string }>('/v1/plans', {});
await planned(hub, body.id);

browserTest('a planner sees at a glance what is at risk and why, and opens each unit', async () => {
  const visitor = await Visitor.at(hub.port, '/plan');
  const { page } = visitor;
  await page.getByRole('heading', { level: 1, name: /1 unit at risk.*1 has no plan/ }).waitFor();
  const risks = page.getByRole('grid', { name: 'At risk' });
  await risks.getByRole('row', { name: /Late.*LATE-1\.1/ }).waitFor();
  await page.getByRole('link', { name: /1 has no plan/ }).click();
  await page
    .getByRole('grid', { name: 'Without plan' })
    .getByRole('row', { name: /SEA-1\.1/ })
    .click();
  await page.getByRole('complementary', { name: /SEA-1\.1/ }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('tab')).toBe('none');
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await risks.waitFor();
  visitor.isUntroubled();
});

browserTest('a planner looks for one customer with the keyboard alone, and sends the view to a colleague', async () => {
  const visitor = await Visitor.at(hub.port, '/plan');
  const { page } = visitor;
  await page.getByRole('grid', { name: 'At risk' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('nobody');
  await visitor.sees('Nothing fits what is looked for');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('nobody');
  const colleague = await Visitor.at(hub.port, '/plan?q=huafu');
  await colleague.page.getByRole('row', { name: /LATE-1\.1/ }).waitFor();
  visitor.isUntroubled();
});

browserTest('who presses the tab he is on leaves no step for Back, unless it was narrowed', async () => {
  const visitor = await Visitor.at(hub.port, '/plan?q=huafu');
  const { page } = visitor;
  const steps = () => page.evaluate('history.length');
  const before = await steps();
  const tab = page.getByRole('link', { name: /^At risk/ });
  await tab.click();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await tab.click();
  await page.getByRole('link', { name: /^Runs/ }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('tab')).toBe('runs');
  expect(await steps()).toBe((before as number) + 2);
  visitor.isUntroubled();
});

browserTest('a planner plans again, sees how far it is, loads the page anew and reads what has changed', async () => {
  await hub.order('/v1/bookings', laptops('NEW-1'));
  const visitor = await Visitor.at(hub.port, '/plan');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Plan again' }).click();
  await page.getByLabel('Ready within').fill('0');
  await visitor.sees('Give a whole number from 1 to 400');
  await page.getByLabel('Ready within').fill('60');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.waitForURL(/job=[0-9a-f-]{36}/);
  await page.reload();
  await visitor.sees(/1 of 3 units planned|units planned in/);
  await page.getByText('1 has a plan now that had none').click();
  await page.getByRole('link', { name: 'NEW-1.1' }).click();
  await page.getByRole('complementary', { name: /NEW-1\.1/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Plan again' }).waitFor();
  visitor.isUntroubled();
});

browserTest('a planner stops a run and is told truthfully that nothing was changed', async () => {
  const { body: run } = await hub.order<{ id: string }>('/v1/plans', { all: true });
  const visitor = await Visitor.at(hub.port, `/plan?job=${run.id}`);
  const stop = visitor.page.getByRole('button', { name: 'Stop' });
  const ended = visitor.page.getByRole('button', { name: 'Close' });
  await stop.or(ended).first().waitFor();
  if (await stop.isVisible()) await stop.click({ timeout: 2_000 }).catch(() => undefined); // It may have ended by itself.
  await ended.waitFor();
  const { body: job } = await hub.call<{ state: string }>({ path: `/v1/plans/${run.id}` });
  await visitor.sees(job.state === 'stopped' ? /Stopped\. Nothing was changed/ : /units planned in/);
  visitor.isUntroubled();
});

browserTest('a manager compares a run with the one before', async () => {
  const visitor = await Visitor.at(hub.port, '/plan?tab=runs');
  const { page } = visitor;
  await page.getByRole('grid', { name: 'Runs' }).waitFor();
  await visitor.sees(/the best possible|No better plan is possible/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('planning-runs.csv');
  visitor.isUntroubled();
});

browserTest('a hub at which nothing is booked says so and what to do', async () => {
  const visitor = await Visitor.at(empty.port, '/plan');
  await visitor.sees('No unit is planned or on its way');
  await visitor.page.getByRole('link', { name: 'Book units' }).waitFor();
  await visitor.page.getByRole('link', { name: 'Full departures' }).click();
  await visitor.sees('Every departure to come has space');
  await visitor.page.getByRole('link', { name: 'Runs' }).click();
  await visitor.sees('No planning run yet');
  visitor.isUntroubled();
});

browserTest('everybody can use the page, in both themes and languages', async () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'zh'] as const) {
      const visitor = await Visitor.at(hub.port, '/plan', { theme, language });
      for (const tab of ['risks', 'none', 'full', 'runs&job=new', `risks&job=${body.id}`]) {
        await visitor.go(`/plan?tab=${tab}`);
        await visitor.page.locator('.plan-tabs').waitFor();
        await visitor.page.locator('[data-table], .state').first().waitFor();
        expect(await visitor.barriers(), `${theme} ${language} ${tab}`).toEqual([]);
      }
      visitor.isUntroubled();
    }
  }
});

browserTest('what the checker objects to, and why a run failed, is told in Chinese', async () => {
  const visitor = await Visitor.at(hub.port, '/plan?job=01234567-89ab-8def-8123-456789abcdef', { language: 'zh' });
  const { page } = visitor;
  const { body: job } = await hub.call<{ report: object }>({ path: `/v1/plans/${body.id}` });
  const fault = { words: '{0}: {1}', values: ['EX-1.1', { words: 'costs {0}, not {1}', values: [5, 4] }] };
  const forgotten = { words: '{0} is forgotten', values: ['EX-2.1'] };
  const checker = [
    { reason: 'EX-1.1: costs 5, not 4', said: fault },
    { reason: 'EX-2.1 is forgotten', said: forgotten },
    { reason: 'the bound is above the plan' },
  ];
  const ended = {
    words: '{0}: {1}',
    values: [
      { words: 'plan', values: [] },
      { words: 'its process has ended', values: [] },
    ],
  };
  for (const [answer, texts] of [
    [{ ...job, report: { ...job.report, checker } }, ['EX-1.1：费用为 5，而非 4', 'EX-2.1 被遗漏', '下界高于计划']],
    [
      { ...job, report: undefined, state: 'failed', problem: 'plan: its process has ended', said: ended },
      ['计划：其进程已结束'],
    ],
  ] as const) {
    await page.unrouteAll();
    await page.route('**/v1/plans/01234567*', (route) => route.fulfill({ json: answer }));
    await page.reload();
    for (const text of texts) await visitor.sees(text);
  }
});
