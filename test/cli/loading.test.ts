import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, ownFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

// A train is planned, kept and changed at the terminal of a machine.

const { at } = await tinyHub('goes', terminalFiles());
const file = fileIn(ownFolder(), 'good.csv', bookingFile(bookingLine('C1', 2)));
await dryport(at, 'import', 'bookings', file);
await dryport(at, 'plan', '--days', '40');
const track = documentOf(await dryport(at, 'track', 'C1.1', '--json')) as { legs: { departure: string }[] };
const train = track.legs[0]?.departure ?? '';
const refused = (code: string) => ({ refused: { code, reason: expect.stringMatching(/./) } });
const done = (kind: string) => ({ done: [expect.objectContaining({ kind })] });

test.each<[command: string, code: number, contains: object]>([
  ['rail release TRAIN', 1, refused('unknown')],
  ['rail place TRAIN C1.1 --wagon 1 --place 1', 1, refused('unknown')],
  ['rail load-plan TRAIN --keep', 0, { kept: { version: 1, byHand: 0, stale: [] } }],
  ['rail places TRAIN C1.1', 0, { kind: 'train', unit: 'C1.1' }],
  ['rail place TRAIN C1.1 --wagon 3 --place 1', 0, done('loading-edited')],
  ['rail place TRAIN C1.1 --wagon 3 --place 1', 1, refused('already-done')],
  ['rail place TRAIN C1.2 --wagon 99 --place 1', 1, { problem: expect.stringMatching(/the train has \d+ wagons/) }],
  ['rail take-off TRAIN C1.2', 0, done('loading-edited')],
  ['rail refill TRAIN', 0, done('loading-kept')],
  ['rail release TRAIN', 0, done('loading-released')],
  ['rail load-plan TRAIN', 0, { kept: { version: 5, byHand: 1, released: { isCurrent: true } } }],
  ['rail drop TRAIN --reason other-wagons', 0, done('loading-dropped')],
  ['barge stow TRAIN --keep', 1, { problem: expect.stringMatching(/is a train: see dryport rail/) }],
  ['barge take-off TRAIN C1.2', 1, { problem: expect.stringMatching(/is a train: see dryport rail/) }],
])('dryport %s', async (command, code, contains) => {
  const ran = await dryport(at, ...command.replace('TRAIN', train).split(' '), '--json');
  expect([ran.code, ran.stderr.match(/Error.*/)?.[0]]).toEqual([code, undefined]);
  expect(documentOf(ran)).toMatchObject(contains);
});

test.each([
  ['rail place TRAIN C1.1 --wagon 0 --place 1', /--wagon should be 1 or more/],
  ['barge place TRAIN C1.1 --cell 12', /--cell should be six digits/],
  ['rail release train-1', /is no departure/],
])('dryport %s is a wrong call', async (command, words) => {
  const ran = await dryport(at, ...command.replace('TRAIN', train).split(' '));
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(words)]);
});

test('a kept plan says so to people, and what is out of date on it', async () => {
  await dryport(at, 'rail', 'load-plan', train, '--keep');
  await dryport(at, 'unit', 'hold', 'C1.1', '--kind', 'customs', '--owner', 'Customs', '--reason', 'papers');
  const { stdout } = await dryport(at, 'rail', 'load-plan', train);
  expect(stdout).toMatch(/kept as version 7, changed .* by local; not released; 0 units placed by hand/);
  expect(stdout).toMatch(/out of date:\n.*\n.*\nC1\.1 +held +customs \(Customs\)/);
});
