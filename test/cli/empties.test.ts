import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, ownFolder } from '../support/folder.ts';
import { depotFiles } from '../support/tiny-depots.ts';
import { tinyHub } from '../support/tiny-hub.ts';

// One unit's empty life, as a depot's clerk tells it.

const { at } = await tinyHub('goes', depotFiles());
const file = fileIn(ownFolder(), 'good.csv', bookingFile(bookingLine('C1', 2)));
const refused = (code: string) => ({ refused: { code, reason: expect.stringMatching(/./) } });
const done = (...kinds: string[]) => ({ done: kinds.map((kind) => expect.objectContaining({ kind })) });
const ago = '--when 2026-11-26T08:00+08:00';

test.each<[command: string, code: number, contains: object | undefined]>([
  [`import bookings ${file}`, 0, undefined],
  ['empties stock --json', 0, { units: 0, depots: [{ facility: 'HUB', roomTeu: 500 }, { facility: 'DUI' }] }],
  [`unit gate-in C1.1 --at HUB --number CSQU3054383 --reported ${ago}`, 0, undefined],
  ['unit strip C1.1 --json', 1, refused('not-possible')],
  [`unit gate-out C1.1 --at HUB --reported ${ago}`, 0, undefined],
  ['unit strip C1.1 --at WEST --json', 0, done('stripped')],
  ['unit return-empty C1.1 --at WEST --json', 1, refused('wrong-place')],
  ['unit return-empty CSQU3054383 --at HUB --json', 0, done('returned-empty')],
  ['empties stock --json', 0, { units: 1, depots: [{ rows: [{ owner: 'CSQ_LINES', units: 1 }] }, {}] }],
  ['empties street-turns --json', 0, { turns: [], savedKm: 0 }],
  [
    'empties reposition --json',
    0,
    {
      moves: [],
      balances: [
        { depot: 'HUB', wanted: 1, shared: 1 },
        { carrier: 'CSQ_LINES', stock: 1, shared: -1 },
      ],
    },
  ],
  ['empties reposition --book --json', 0, { booked: [] }],
  ['unit take-empty C1.1 --for C1.2 --json', 0, done('taken-empty', 'declared')],
  ['empties stock --json', 0, { units: 0 }],
])('dryport %s', async (command, code, contains) => {
  const ran = await dryport(at, ...command.split(' '));
  expect([ran.code, ran.stderr.match(/Error.*/)?.[0]]).toEqual([code, undefined]);
  if (contains !== undefined) expect(documentOf(ran)).toMatchObject(contains);
});

test('people read tables', async () => {
  expect((await dryport(at, 'empties', 'stock')).stdout).toMatch(/HUB {2}The hub: 0 of 500 TEU/);
  expect((await dryport(at, 'empties', 'street-turns')).stdout).toMatch(/^0 street turns would save 0 km by truck/);
  expect((await dryport(at, 'empties', 'reposition')).stdout).toMatch(/0 moves would even it out; 0 units/);
});

test.each([
  ['empties street-turns --days 99', /--days should be 1 to 60, not 99/],
  ['empties reposition --days soon', /--days should be 1 to 60, not soon/],
  ['unit take-empty C1.1 --for somebody', /--for should be a journey such as EX-1\.1, not somebody/],
])('dryport %s is a wrong call', async (command, words) => {
  const ran = await dryport(at, ...command.split(' '));
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(words);
});
