import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dryport } from '../support/dryport.ts';

const nowhere = { url: 'postgresql:///none?host=/nowhere&user=nobody' }; // Help needs no store.

/** What a command's help lists under a heading: the first words of its entries. */
function listed(help: string, heading: 'Commands' | 'Options' | 'Arguments'): string[] {
  const [, section = ''] = new RegExp(`^${heading}:\\n((?:  .*\\n)+)`, 'm').exec(help) ?? [];
  return [...section.matchAll(/^ {2}([\w-]\S*)/gm)].map(([, word = '']) => word);
}

/** Asks a command for its help, and all below it. */
async function helpOf(words: readonly string[]): Promise<Map<string, string>> {
  const ran = await dryport(nowhere, ...words, '--help');
  expect([words, ran.code, ran.stderr]).toEqual([words, 0, '']);
  const below = listed(ran.stdout, 'Commands').filter((word) => word !== 'help');
  const found = new Map([[words.join(' '), ran.stdout]]);
  for (let from = 0; from < below.length; from += 3) {
    const helps = await Promise.all(below.slice(from, from + 3).map((word) => helpOf([...words, word])));
    for (const help of helps) for (const [command, text] of help) found.set(command, text);
  }
  return found;
}

const all = await dryport(nowhere, '--help');
const groups = listed(all.stdout, 'Commands').filter((word) => word !== 'help');
const reference = readFileSync('docs/cli.md', 'utf8');
/** What answers nothing a machine could ask for. */
const silent = ['serve', 'sim bookings'];

/** A sentence about the command, and words about each of its options. */
function explains(command: string, help: string): void {
  expect(help.startsWith(`Usage: dryport ${command}`.trimEnd())).toBe(true);
  expect([command, help.split('\n')[2]]).toEqual([command, expect.stringMatching(/^\S.*[^:]$/)]); // A sentence, and no heading.
  for (const option of listed(help, 'Options')) {
    const line = help.split('\n').find((each) => each.startsWith(`  ${option}`));
    expect([command, line]).toEqual([command, expect.stringMatching(/\S {2,}\S/)]);
  }
}

test('without a store there is help, and it lists what there is', () => {
  expect([all.code, all.stderr]).toEqual([0, '']);
  expect(groups.length).toBeGreaterThan(20);
  explains('', all.stdout);
});

test.each(groups)(
  'dryport %s explains itself and all below it, without a store, and so do all options',
  async (group) => {
    for (const [command, help] of await helpOf([group])) {
      explains(command, help);
      const isGroup = listed(help, 'Commands').length > 0;
      // What machines ask for is there wherever something is answered.
      expect([command, isGroup || help.includes('--json')]).toEqual([command, !silent.includes(command)]);
      for (const word of command.split(' ')) expect(reference).toContain(word);
    }
  },
);

test('a group of commands by itself is a wrong call that says what there is', async () => {
  const { code, stdout, stderr } = await dryport(nowhere, 'unit');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('gate-in');
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await dryport(nowhere, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});
