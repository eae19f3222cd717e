import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bin, ended, environment } from '../support/dryport.ts';
import { ownFolder, tinyFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';

const { at } = await tinyHub();
const network = tinyFolder(ownFolder());

/** Runs a line of a shell in which `dryport` is ours; the code of the first program of a pipe is said on standard error. */
const shell = (line: string) =>
  ended(
    spawn(
      'bash',
      ['-c', `dryport() { "${process.execPath}" "${bin}" "$@"; }; ${line}; echo "code \${PIPESTATUS[0]}" >&2`],
      {
        env: environment(at),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ),
  );

const endless = `dryport sim bookings --days 300 --network ${network}`; // Far more than a pipe holds.

test.concurrent.each([
  ['head', `${endless} | head -n 1`],
  ['a reader that reads nothing', `${endless} | true`],
  ['head of a document', `dryport network check ${network} --quoted --json | head -c 1`],
  ['head of everything that is said', `dryport boad 2>&1 | head -c 1`],
])('into %s: no word about it, and no failure', async (_, line) => {
  const { stderr } = await shell(line);
  expect(stderr).toMatch(/^code [02]\n$/);
});

test.concurrent('head gets its line whole', async () => {
  const { stdout } = await shell(`${endless} | head -n 2`);
  const [head = '', first = ''] = stdout.split('\n');
  expect(head).toMatch(/^booking,customer,/);
  expect(first.split(',').length).toBeGreaterThanOrEqual(head.split(',').length);
});

test.skipIf(!existsSync('/dev/full'))('onto a full disk: a failure, told once', async () => {
  const { stderr } = await shell(`${endless} > /dev/full`);
  expect(stderr.match(/ENOSPC/g)?.length).toBe(1);
  expect(stderr).toMatch(/code 1\n$/);
});

test.concurrent('the same seed writes the same file, every line of it', async () => {
  const file = async () => (await shell(`${endless} --from 2026-12-01 --seed 7`)).stdout;
  const [one, other] = await Promise.all([file(), file()]);
  expect(one.length).toBeGreaterThan(200_000);
  expect(one === other).toBe(true);
});
