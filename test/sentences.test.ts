import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { visitPurposes } from '../src/model/gate.ts';
import { holdKinds } from '../src/model/hold.ts';
import { jobKinds } from '../src/model/job.ts';
import { machineKinds } from '../src/model/terminal.ts';
import { gate, gauges, modes, wayOf } from '../src/model/way.ts';

/** The console's words, which are built for browsers: their types are none of this program. */
const folder: string = '../src/console/sentences';
const { inChinese } = (await import(`${folder}/chinese.ts`)) as { inChinese: ReadonlyMap<string, string> };
const { termsInChinese } = (await import(`${folder}/terms.ts`)) as { termsInChinese: Readonly<Record<string, string>> };

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** The words of every sentence that is made in the sources of the server. */
function* wordsSaid(): Generator<string> {
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || /^(console|sim\/terminal)\b/.test(name)) continue;
    const file = ts.createSourceFile(name, readFileSync(source + name, 'utf8'), ts.ScriptTarget.Latest, true);
    const tagged: ts.TaggedTemplateExpression[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') tagged.push(node);
      ts.forEachChild(node, look);
    };
    look(file);
    for (const { template } of tagged)
      yield ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : template.templateSpans.reduce(
            (text, { literal }, index) => `${text}{${index}}${literal.text}`,
            template.head.text,
          );
  }
}

const said = new Set([...wordsSaid()].filter((words) => words !== '{0}'));
const gapsOf = (words: string): string[] => [...words.matchAll(/\{\d+\}/g)].map(([gap]) => gap).sort();

test('every sentence of the hub has Chinese words', () => {
  expect(said.size).toBeGreaterThan(400);
  expect([...said].filter((words) => !inChinese.has(words))).toEqual([]);
});

test('Chinese words have a gap for each value, apart from what only a command line can do', () => {
  const dropped = new Set(['{0} has no window to {1} at {2}; book one: dryport gate book {3}']);
  const differ = [...said].filter(
    (words) => !dropped.has(words) && gapsOf(words).join() !== gapsOf(inChinese.get(words) ?? '').join(),
  );
  expect(differ).toEqual([]);
});

test('no Chinese words are left of a sentence that nobody says any more', () => {
  expect([...inChinese.keys()].filter((words) => !said.has(words) && termsInChinese[words] === undefined)).toEqual([]);
});

test('kinds that sentences name have Chinese words', () => {
  const machines = machineKinds.map((kind) => kind.replace('-', ' '));
  const ways = [gate, ...[...gauges].map((gauge) => wayOf('rail', gauge))];
  const kinds = [...holdKinds, ...modes, ...ways, ...jobKinds, ...machines, ...visitPurposes];
  expect(kinds.filter((kind) => termsInChinese[kind] === undefined)).toEqual([]);
});
