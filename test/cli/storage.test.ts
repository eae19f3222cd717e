import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, ownFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const { at } = await tinyHub('goes', terminalFiles());
const file = fileIn(ownFolder(), 'good.csv', bookingFile(bookingLine('C1', 2)));

test('who asks is told what a unit owes, line by line', async () => {
  for (const command of [
    `import bookings ${file}`,
    'plan --days 40',
    'unit gate-in C1.1 --at HUB --number CSQU3054383 --when 2026-11-25T08:00+08:00',
    'unit gate-in C1.2 --at HUB --number MSKU6011672',
  ])
    expect((await dryport(at, ...command.split(' '))).code, command).toBe(0);
  const shown = await dryport(at, 'storage', 'show', 'CSQU3054383', '--until', '2026-12-05T09:00+08:00');
  expect(shown.code).toBe(0);
  expect(shown.stdout).toMatch(/CSQU3054383 {2}\w{4}, laden: \d+\.\d\d USD to the hub, pro forma/);
  expect(shown.stdout).toMatch(/HUB, since 2026-11-25 08:00: 11 days, free until 2026-11-28 08:00/);
  expect(shown.stdout).toMatch(/^4-10 .* 2026-01-01 +found$/m);
  expect(shown.stdout).toMatch(/A carrier, whose unit it is, asks nothing so far; that is not the hub's/);
  const document = documentOf(await dryport(at, 'storage', 'show', 'C1.1', '--json'));
  expect(document).toMatchObject({ unit: 'C1.1', stays: [{ facility: 'HUB', days: 6 }] });
  const statement = await dryport(
    at,
    'storage',
    'statement',
    'HUB',
    '--month',
    '2026-11',
    '--customer',
    'Huafu Electronics',
  );
  expect(statement.stdout).toMatch(/^HUB 2026-11: \d+\.\d\d USD of 1 customer, pro forma/);
  expect(statement.stdout).toMatch(/^CSQU3054383 +C1 .* there +4-6 /m);
  const csv = await dryport(at, 'storage', 'statement', 'HUB', '--csv');
  expect(csv.stdout).toMatch(
    /^customer,facility,month,unit,.*\n(.*,HUB,2026-11,C1\.1,CSQU3054383,C1,.*,1,3,3,0,0,USD,.*\n)/,
  );
  const list = await dryport(at, 'storage', 'list', 'HUB');
  expect(list.stdout).toMatch(/^1 of 2 units owe \d+\.\d\d USD so far/);
  expect(documentOf(await dryport(at, 'storage', 'list', 'HUB', '--sort', 'free', '--json'))).toMatchObject({
    rows: [{ unit: 'C1.2', amount: 0 }],
  });
});

test.each([
  ['storage statement HUB --month soon', 2, /--month should be a month such as 2026-11, not soon/],
  ['storage statement HUB --customer Nobody', 1, /no customer is called Nobody/],
  ['storage statement HUB --csv --json', 2, /--csv or --json, not both/],
  ['storage show NO-1.1', 1, /no journey of NO-1.1 is known/],
  [
    'storage show C1.1 --until someday',
    2,
    /--until should be a moment such as \+3d or 2026-12-05, at most 366 days ahead/,
  ],
  ['storage show C1.1 --until +400d', 2, /at most 366 days ahead, not \+400d/],
  ['storage list NOWHERE', 2, /is no facility/],
  ['storage list DUI', 1, /DUI has no blocks/],
  ['storage list HUB --sort price', 2, /--sort should be one of cost, free/],
])('dryport %s', async (command, code, words) => {
  const ran = await dryport(at, ...command.split(' '));
  expect([ran.code, words.test(ran.stderr)]).toEqual([code, true]);
});
