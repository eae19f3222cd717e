import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Imports go down this list, never up and never sideways. This is the architecture. */
const rows = [
  ['base'],
  ['model'],
  ['exchange', 'plan', 'ledger', 'terminal'],
  ['operations', 'tracking'],
  ['store', 'server', 'sim'],
  ['cli', 'console', 'main.ts'],
];
const rowOf = (folder: string): number => rows.findIndex((row) => row.includes(folder));
/** No disk, socket, clock or chance below this row. */
const pureRows = 4;
const linesMax = 300;
/** Pure libraries that rows 1-4 may use. Each is a decision. */
const pureLibraries: readonly string[] = [];
/** Words that other trades use for our things; GLOSSARY.md says ours. */
const foreignWords = /\b(equipment|shipment|trip|haulage order)s?\b/i;
const worldReads =
  /\bDate\.now\b|new Date\(\)|Math\.random|\bprocess\.|\bconsole\.|\bsetTimeout\b|\bsetInterval\b|randomUUID/;

const imports = /^(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'/gm;

interface Source {
  readonly path: string;
  readonly text: string;
}

/** What is untidy about one file, in sentences. */
function untidinessOf({ path, text }: Source): string[] {
  const [folder = ''] = path.split('/');
  const row = rowOf(folder);
  if (row < 0) return [`${path}: ${folder} is not in the list of folders`];
  const found: string[] = [];
  const pure = row < pureRows;
  const isTest = /\.test\.tsx?$/.test(path);
  const generated = path.endsWith('.gen.ts');
  for (const [, named, bare, lazy] of text.matchAll(imports)) {
    const target = named ?? bare ?? lazy ?? '';
    if (!target.startsWith('.')) {
      if (pure && !isTest && !pureLibraries.includes(target))
        found.push(`${path}: ${folder} is pure, it may not use ${target}`);
      continue;
    }
    const used = new URL(target, `file:///${path}`).pathname.split('/')[1] ?? '';
    if (folder === 'console' && used !== 'console' && !target.endsWith('.gen.ts')) {
      found.push(`${path}: the console imports nothing of the server but generated types, not ${used}`);
    }
    if (used !== folder && rowOf(used) >= row && !(folder === 'main.ts'))
      found.push(`${path}: ${folder} may not import ${used}`);
  }
  if (pure && !isTest && worldReads.test(text)) found.push(`${path}: reads the world behind our back`);
  if (pure && !generated && foreignWords.test(text))
    found.push(`${path}: says "${foreignWords.exec(text)?.[0]}", see GLOSSARY.md`);
  if (/\bexport default\b/.test(text)) found.push(`${path}: export by name`);
  if (!generated && text.split('\n').length > linesMax) found.push(`${path}: longer than ${linesMax} lines`);
  if (path.split('/').length > 3) found.push(`${path}: nested too deep`);
  return found;
}

test('the source is tidy', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(untidinessOf)).toEqual([]);
});

test('no installed packages are committed, not even as a link: checking it out would replace those that are there', () => {
  const { stdout } = spawnSync('git', ['ls-files', 'node_modules'], { encoding: 'utf8' });
  expect(stdout ?? '').toBe('');
});

test.each([
  ['an upward import', 'base/a.ts', "import { x } from '../model/unit.ts';"],
  ['a sideways import', 'plan/a.ts', "import { x } from '../ledger/fold.ts';"],
  ['a hidden clock', 'model/a.ts', 'export const now = Date.now();'],
  ['a disk in a pure folder', 'exchange/csv/a.ts', "import { readFileSync } from 'node:fs';"],
  ['a default export', 'server/a.ts', 'export default 1;'],
  ['an unlisted folder', 'helpers/a.ts', 'export const a = 1;'],
  ['a file too deep', 'plan/a/b/c.ts', 'export const a = 1;'],
  ['a file too long', 'plan/a.ts', '\n'.repeat(linesMax + 1)],
  ['a foreign word', 'model/a.ts', 'export interface Shipment {}'],
  ['a console that reaches into the server', 'console/a.tsx', "import { x } from '../server/a.ts';"],
])('the tidy test catches %s', (_, path, text) => {
  expect(untidinessOf({ path, text })).not.toEqual([]);
});
