import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, ownFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

// A reach stacker's morning in the terminal of a machine.

const { at } = await tinyHub('goes', terminalFiles());
const file = fileIn(ownFolder(), 'good.csv', bookingFile(bookingLine('C1', 2)));
const refused = (code: string) => ({ refused: { code, reason: expect.stringMatching(/./) } });
const done = (...kinds: string[]) => ({ done: kinds.map((kind) => expect.objectContaining({ kind })) });

test.each<[command: string, code: number, contains: object | undefined]>([
  [`import bookings ${file}`, 0, undefined],
  ['plan --days 40', 0, undefined],
  ['jobs arrivals HUB --by machine', 0, undefined],
  ['unit gate-in C1.1 --at HUB --number CSQU3054383', 0, undefined],
  ['jobs HUB --machine RS01 --json', 0, { byJobs: true, rows: [{ kind: 'put-down', unit: 'C1.1', state: 'ready' }] }],
  ['jobs done HUB --machine RS01 --json', 1, refused('no-job')],
  ['jobs take HUB --machine rs01 --json', 0, done('job-taken')],
  ['jobs take HUB --machine RS01 --json', 1, refused('machine-busy')],
  ['jobs failed HUB --machine RS01 --json', 1, refused('not-possible')],
  ['jobs failed HUB --machine RS01 --reason jammed --json', 0, done('job-returned')],
  ['jobs HUB --json', 0, { rows: [{ machine: 'RS02', failed: [{ machine: 'RS01', reason: 'jammed' }] }] }],
  ['jobs off HUB --machine RS02 --reason tyre', 0, undefined],
  ['jobs HUB --json', 0, { rows: [], refused: [{ unit: 'C1.1', reason: 'RS01: jammed' }] }],
  ['jobs on HUB --machine RS02', 0, undefined],
  ['jobs take HUB --machine RS02 --unit CSQU3054383 --json', 0, done('job-taken')],
  ['jobs cannot-reach HUB --machine RS02 --reason blocked --json', 0, done('job-returned')],
  ['jobs take HUB --machine RS02 --unit C1.1 --json', 0, done('job-taken')],
  ['jobs give-back HUB --machine RS02 --json', 0, done('job-returned')],
  ['jobs take HUB --machine RS01 --unit C1.1 --json', 0, done('job-taken')],
  ['jobs done HUB --machine RS01 --slot A-05-1-1 --json', 0, done('slotted')],
])('dryport %s', async (command, code, contains) => {
  const ran = await dryport(at, ...command.split(' '));
  expect([ran.code, ran.stderr.match(/Error.*/)?.[0]]).toEqual([code, undefined]);
  if (contains !== undefined) expect(documentOf(ran)).toMatchObject(contains);
});

test.each([
  ['jobs NOWHERE', /is no facility/],
  ['jobs HUB --machine RS09', /HUB has no machine RS09: RS01 to RS02/],
  ['jobs HUB --next 99h', /--next should be 1h to 24h/],
  ['jobs done HUB --machine RS01 --slot here', /--slot should be a slot/],
  ['jobs arrivals HUB --by magic', /--by should be machine or plan/],
])('dryport %s is a wrong call', async (command, words) => {
  const ran = await dryport(at, ...command.split(' '));
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(words);
});
