import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, ownFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

// A morning at the gate in the terminal of a machine, Monday from 08:30 on.

const { at } = await tinyHub('goes', terminalFiles());
const file = fileIn(ownFolder(), 'good.csv', bookingFile(bookingLine('C1', 2)));
const window = 'HUB/G1/2026-11-30T08:00';
const refused = (code: string) => ({ refused: { code, reason: expect.stringMatching(/./) } });
const done = (...kinds: string[]) => ({ done: kinds.map((kind) => expect.objectContaining({ kind })) });

test.each<[command: string, code: number, contains: object]>([
  [`import bookings ${file}`, 0, {}],
  ['plan --days 40', 0, {}],
  ['gate advise C1', 0, { answer: 'possible', code: 'free', unit: 'C1.1', purpose: 'deliver' }],
  ['gate advise C9', 1, { answer: 'not-possible', code: 'unknown' }],
  ['gate advise C1.1 --for collect', 1, { answer: 'waiting', code: 'not-in-yard' }],
  [`gate book C1 --truck 渝A·12345 --window ${window}`, 0, done('window-booked')],
  [`gate book C1.1 --truck 渝A12345 --window ${window}`, 1, refused('already-done')],
  ['gate book C1.1 --window HUB/G1/2026-11-29T08:00', 1, refused('window-closed')],
  ['gate windows HUB --day 2026-11-30', 0, { day: '2026-11-30', visits: [{ unit: 'C1.1', truck: '渝A12345' }] }],
  ['gate in --truck 渝B1111 --at HUB', 1, refused('no-window')],
  [`gate in --truck 渝A12345 --window ${window} --type 22G1 --number CSQU3054383`, 1, refused('wrong-unit')],
  [
    `gate in --truck 渝A12345 --window ${window} --number CSQU3054383 --seal S1 --condition sound`,
    0,
    done('declared', 'gated-in', 'slotted'),
  ],
  ['gate book C1.2', 0, done('window-booked')],
  ['gate cancel C1.2 --reason late', 0, done('window-cancelled')],
  ['gate right C1.1 --to Huafu', 0, done('right-given')],
  ['gate right C1.1 --to Mallory', 1, refused('no-right')],
  ['gate right C1.1 --to Li --by Huafu --until +2d', 0, done('right-passed')],
  ['gate out --truck 渝A12345 --at HUB', 1, refused('no-window')],
])('dryport %s', async (command, code, contains) => {
  const ran = await dryport(at, ...command.split(' '), '--json');
  expect([ran.code, ran.stderr.match(/Error.*/)?.[0]]).toEqual([code, undefined]);
  expect(documentOf(ran)).toMatchObject(contains);
});

test.each([
  ['gate windows HUB --day never', /--day should be/],
  ['gate windows NOWHERE', /is no facility/],
  ['gate advise C1 --for fun', /--for should be deliver or collect/],
  ['gate book C1 --truck x', /--truck should be a plate/],
  ['gate in --truck 渝A12345', /give --window, or --at/],
  ['gate in --truck 渝A12345 --at HUB --condition good', /--condition should be sound or damaged/],
  ['gate in --truck 渝A12345 --at HUB --gross heavy', /--gross should be kilograms/],
  ['gate right C1.1 --to Li --until never', /--until should be a moment/],
])('dryport %s is a wrong call', async (command, words) => {
  const ran = await dryport(at, ...command.split(' '));
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(words);
});

test('the windows of a day are a table for people', async () => {
  const { stdout } = await dryport(at, 'gate', 'windows', 'HUB', '--day', '2026-11-30');
  expect(stdout).toMatch(/HUB\/G1\/2026-11-30T08:00 +09:00 +24 +1 +23 +1 +0/);
  expect(stdout).toMatch(/08:00 +CSQU3054383 +C1 +deliver +渝A12345 +done/);
});

test('people are told in which slot the unit stands: the driver asks', async () => {
  const booked = await dryport(at, 'gate', 'book', 'C1.2', '--truck', '渝A22222', '--window', window);
  expect(booked.code).toBe(0);
  const through = await dryport(at, 'gate', 'in', '--truck', '渝A22222', '--at', 'HUB', '--number', 'MSKU6011672');
  expect(through.stdout).toMatch(/^MSKU6011672 stands in [A-Z]-\d\d-\d-\d$/m);
});
