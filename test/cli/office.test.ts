import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office } from '../../src/cli/office.ts';
import { Workers } from '../../src/cli/workers.ts';

// A process that is told by the run it is asked for how to behave; it writes down what it hears.

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryport-office-'));
  program = join(folder, 'worker.cjs');
  writeFileSync(
    program,
    `const { appendFileSync, existsSync, writeFileSync } = require('node:fs');
    const { connection } = JSON.parse(process.argv[2]);
    const first = !existsSync(connection);
    appendFileSync(connection, 'begun\\n');
    process.on('disconnect', () => process.exit());
    process.on('message', (message) => {
      if (message === 'stop') return process.disconnect();
      if (typeof message === 'string') return appendFileSync(connection, message + '\\n');
      const { id, question: { run } } = message;
      if (run === 'deadly' || (run === 'first-dies' && first)) process.exit(3);
      if (run === 'silent') return;
      process.send(run === 'refused' ? { type: 'no-answer', id, reason: 'no luck' } : { type: 'answer', id, answer: { run } });
    });`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let offices = 0;

function openOffice() {
  offices += 1;
  const log = join(folder, `log-${offices}`);
  const [workers, stop] = [new Workers(program), new AbortController()];
  const office = new Office(
    (task, talk) => workers.start(task, () => undefined, undefined, talk),
    { kind: 'office', connection: log, allowPrivateWebhooks: false },
    stop.signal,
    { firstMs: 10, longestMs: 40 },
  );
  const heard = (): string[] => readFileSync(log, 'utf8').trim().split('\n');
  const close = async (): Promise<void> => {
    stop.abort();
    await workers.stop(1_000);
  };
  return { ask: (run: string) => office.prospects.displaced(run), office, heard, close };
}

test('who asks is answered, also before the process is there, and several at once each get their own', async () => {
  const { ask, heard, close } = openOffice();
  expect(await Promise.all(['A', 'B', 'C'].map(ask))).toEqual([{ run: 'A' }, { run: 'B' }, { run: 'C' }]);
  await expect(ask('refused')).rejects.toThrow('no luck');
  expect(heard()).toEqual(['begun']);
  await close();
});

test('when it dies, the next one answers, and goes on with the notices', async () => {
  const { office, ask, heard, close } = openOffice();
  office.tell();
  expect(await ask('first-dies')).toEqual({ run: 'first-dies' });
  expect(heard()).toEqual(['begun', 'tell', 'begun', 'tell']);
  await close();
});

test('a question that nobody survives is given up, and others are answered', async () => {
  const { ask, heard, close } = openOffice();
  const deadly = expect(ask('deadly')).rejects.toThrow('ask again');
  await deadly;
  expect(heard()).toHaveLength(3);
  expect(await ask('A')).toEqual({ run: 'A' });
  await close();
});

test('nobody is kept waiting by a server that stops', async () => {
  const { office, ask, close } = openOffice();
  office.tell();
  await ask('A');
  const silent = expect(ask('silent')).rejects.toThrow('ask again');
  await close();
  await silent;
});
