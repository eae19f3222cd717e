import { beforeAll, expect, test } from 'vitest';
import { dryport } from '../support/dryport.ts';
import { bookingHeader, bookingLine, fileIn, ownFolder } from '../support/folder.ts';
import { golden } from '../support/golden.ts';
import { tinyHub } from '../support/tiny-hub.ts';

// What people read, on a hub whose clock stands still: with the same bookings it is the same on every day and machine.

const { at } = await tinyHub();
const number = 'CSQU3054383';
/** A planning run's name ends in signs drawn by lot. */
const signs = /\bP(\d{8}T\d{6})-[0-9a-f]{6}\b/g;

beforeAll(async () => {
  const lines = [
    `${bookingLine('EX-1', 2)},`,
    `${bookingLine('EX-2', 12)},rail`,
    `${bookingLine('EX-3').replace('45G1', '22G1')},`,
    `${bookingLine('EX-4')},sea`, // No ship goes there.
  ];
  const file = fileIn(ownFolder(), 'bookings.csv', `${bookingHeader},modes\n${lines.join('\n')}\n`);
  await dryport(at, 'import', 'bookings', file);
  await dryport(at, 'plan');
  const given = [
    `unit gate-in EX-1.1 --at HUB --number ${number} --when 2026-11-30T07:15`,
    'unit hold EX-1.1 --kind customs --owner Customs --reason papers',
    'departure estimate HUB-DUI-2026-12-02-1 --at DUI --arrival 2026-12-16T03:00',
    'booking confirm EX-1',
  ];
  for (const command of given) expect(await dryport(at, ...command.split(' '))).toMatchObject({ code: 0, stderr: '' });
});

test.each<[name: string, command: string, code: number]>([
  ['route', 'route HUB DUI --ready +1d --units 2x45G1', 0],
  ['route-none', 'route HUB DUI --due +2d', 1],
  ['board', 'board --day 2026-12-02 --on-demand', 0],
  ['track-unit', `track ${number}`, 0],
  ['track-no-plan', 'track EX-4.1', 0],
  ['track-booking', 'track EX-1', 0],
  ['track-departure', 'track HUB-DUI-2026-12-02-1', 0],
  ['track-unknown', 'track CSQU3054384', 1],
])('%s reads as it was reviewed', async (name, command, code) => {
  const ran = await dryport(at, ...command.split(' '));
  expect([ran.code, ran.stderr]).toEqual([code, '']);
  golden(`test/golden/${name}.txt`, `$ dryport ${command}\n${ran.stdout.replaceAll(signs, 'P$1-......')}`);
});
