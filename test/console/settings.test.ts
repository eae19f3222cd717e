import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { browserTest, Visitor } from '../support/browser.ts';
import { Served } from '../support/served.ts';
import { tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub('goes');
const hub = await Served.start(at);

browserTest(
  'somebody sets language, colours, rows, clock and weights, sees each at once, and finds them again',
  async () => {
    const visitor = await Visitor.at(hub.port, '/settings');
    const { page } = visitor;
    await visitor.sees('a 40-foot unit with its goods weighs 26.5 t');
    await page.getByRole('radio', { name: 'Kilograms' }).check();
    await visitor.sees('weighs 26 480 kg');
    await visitor.sees(/14:30 UTC\+5/);
    await page.getByRole('radio', { name: 'UTC', exact: true }).check();
    await visitor.sees(/09:30 UTC/);
    await page.getByRole('radio', { name: 'Comfortable' }).check();
    expect(await page.evaluate('document.documentElement.dataset.density')).toBe('comfortable');
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await page.evaluate('document.documentElement.dataset.mantineColorScheme')).toBe('dark');
    await page.getByRole('radio', { name: '中文' }).check();
    await page.getByRole('heading', { level: 1, name: '5 项设置中有 5 项已更改；仅保存在此浏览器中' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /5 项设置中有 5 项/ }).waitFor();
    await page.getByRole('button', { name: '全部恢复初始设置' }).click();
    await page.getByRole('heading', { level: 1, name: /^Everything is as it came/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name: /5 项设置中有 5 项/ }).waitFor();
    visitor.isUntroubled();
  },
);

browserTest('somebody reads what Dryport stands on: every package that was bundled, with its licence', async () => {
  const visitor = await Visitor.at(hub.port, '/settings');
  const { page } = visitor;
  await page.getByRole('link', { name: /^About Dryport/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Dryport [\d.]+ stands on \d+ packages/ }).waitFor();
  await visitor.sees(/PostgreSQL \d+.*run by (Dryport itself|somebody else)/);
  await visitor.sees(/values were found in a source/);
  await page.keyboard.press('/');
  await page.keyboard.type('maplibre-gl');
  await page.getByText('BSD-3-Clause').first().click();
  await visitor.sees(/MapLibre contributors/);
  visitor.isUntroubled();
});

browserTest('no package is left out: each that the maps of the built scripts name is in the list', async () => {
  const folder = new URL('../../dist/console/assets/', import.meta.url);
  const { console: listed } = JSON.parse(readFileSync(new URL('licences.json', folder), 'utf8')) as {
    console: { name: string; licence: string; version: string }[];
  };
  const names = new Set(listed.map(({ name }) => name));
  const missing = readdirSync(folder)
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { sources: string[] }).sources)
    .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])
    .filter((name) => !names.has(name));
  expect([...new Set(missing)]).toEqual([]);
  expect(listed.filter(({ licence, version }) => licence === 'see its text' || version === undefined)).toEqual([]);
});
