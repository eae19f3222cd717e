import { expect, test } from 'vitest';
import { documentOf, dryport } from '../support/dryport.ts';
import { fileIn, ownFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';
import { terminalFiles } from '../support/tiny-terminal.ts';

const { at } = await tinyHub('stands', terminalFiles());
const folder = ownFolder();
const file = fileIn(
  folder,
  'fruit.csv',
  `booking,customer,origin,destination,ready,due,units,size_type,gross_kg,hs,value,currency,temp_min_c,temp_max_c,shelf_life_d
F1,Fruit Ltd,HUB,DUI,2026-11-30 08:00,2026-12-30 18:00,1,45R1,22800,081060,75000,USD,13,15,30
`,
);
const log = fileIn(folder, 'log.csv', `unit,at,supply_c\nF1.1,2026-11-30T07:30+08:00,14.2\nF1.1,never,14\n`);

test('who looks after reefers reads them, sees what alarms, and says what was done', async () => {
  for (const command of [
    `import bookings ${file}`,
    'unit gate-in F1.1 --at HUB --number MSKU9070323 --reported --when 2026-11-30T06:00+08:00',
    'reefer read F1.1 --supply 18.6 --return 19 --power on --when 2026-11-30T07:00+08:00 --by Li',
    'reefer set MSKU9070323 --set-point 13 --reason asked --by Li',
  ])
    expect((await dryport(at, ...command.split(' '))).stderr, command).toBe('');
  const list = await dryport(at, 'reefer', 'list', 'HUB');
  expect(list.stdout).toMatch(/^1 reefer: 1 with an open alarm, 0 at risk, 0 held, 0 without current/);
  expect(list.stdout).toMatch(/MSKU9070323 .* 13 +18\.6 \/ 19 .* 1 h 0 min .*deviation 5\.6 K/);
  const done = ['--alarm', 'deviation', '--done', 'door shut', '--by', 'Li'];
  expect((await dryport(at, 'reefer', 'acknowledge', 'F1.1', ...done)).stdout).toMatch(/^alarm-acknowledged/);
  expect((await dryport(at, 'reefer', 'alarms', 'HUB')).stdout).toMatch(/^1 reefer: 0 with an open alarm/);
  const shown = await dryport(at, 'reefer', 'show', 'F1.1');
  expect(shown.stdout).toMatch(/set-point 13 C, its goods bear 13 to 15 C; set by Li: asked/);
  expect(shown.stdout).toMatch(/alarm deviation 5\.6 K \(seen to\) since 2026-11-30 07:00; Li: door shut/);
  expect(documentOf(await dryport(at, 'reefer', 'show', 'F1.1', '--json'))).toMatchObject({ readings: [{ by: 'Li' }] });
});

test('a file of readings is taken in line by line, and the same file again changes nothing', async () => {
  const taken = await dryport(at, 'reefer', 'read', '--file', log, '--by', 'REFCON');
  expect(taken.code).toBe(1);
  expect(`${taken.stdout}${taken.stderr}`).toMatch(/log\.csv:3 at .*should be a moment with its zone/);
  expect(taken.stdout).toMatch(/2 lines read, 1 accepted for 1 reefer, 1 refused/);
  const document = documentOf(await dryport(at, 'reefer', 'read', '--file', log, '--by', 'REFCON', '--json'));
  expect(document).toMatchObject({ accepted: 1, refused: 1 });
  const { readings } = documentOf(await dryport(at, 'reefer', 'show', 'F1.1', '--json')) as { readings: object[] };
  expect(readings).toHaveLength(2);
});

test('a reading of the wrong unit is withdrawn, with what followed from it', async () => {
  const wrong = ['--supply', '30', '--when', '2026-11-30T05:00+08:00'];
  expect((await dryport(at, 'reefer', 'read', 'F1.1', ...wrong)).code).toBe(0);
  const why = ['--reason', 'of another unit', '--by', 'Li'];
  const done = await dryport(at, 'reefer', 'withdraw', 'F1.1', '--at', '2026-11-30T05:00+08:00', ...why);
  expect(done.stdout).toMatch(/^readings-withdrawn/);
  const { stdout } = await dryport(at, 'reefer', 'show', 'F1.1');
  expect(stdout).toMatch(/1 reading withdrawn: Li: of another unit/);
  expect(stdout).not.toMatch(/05:00 +30 /);
});

test.each([
  ['reefer read', 2, /name a unit, or --file/],
  ['reefer read F1.1', 2, /say what was read/],
  ['reefer read F1.1 --supply warm', 2, /--supply should be degrees Celsius from -70 to 70, not warm/],
  ['reefer read F1.1 --power maybe', 2, /--power should be on or off/],
  ['reefer read F1.1 --supply 14 --when someday', 2, /--when should be a moment/],
  [`reefer read F1.1 --file ${log}`, 2, /--file tells everything but --by/],
  ['reefer read NO-1.1 --supply 14', 1, /no unit NO-1\.1/],
  ['reefer set F1.1 --set-point 40 --reason r --by b', 1, /booked for 13 to 15 C/],
  ['reefer acknowledge F1.1 --alarm warm --done d --by b', 2, /--alarm should be one of deviation/],
  ['reefer list DUI', 0, /0 reefers/],
  ['reefer list NONE', 2, /NONE is no facility/],
  ['reefer withdraw F1.1 --at someday --reason r --by b', 2, /--at should be a moment/],
  ['reefer withdraw F1.1 --at 2026-11-30T03:00+08:00 --reason r --by b', 1, /F1\.1 has no reading of 2026-11-29T19:00/],
  ['reefer list HUB --only warm', 2, /--only should be one of all, alarms, at-risk, held/],
  ['reefer show NO-1.1', 1, /no journey of NO-1\.1/],
])('%s is refused with the reason', async (command, code, words) => {
  const ran = await dryport(at, ...command.split(' '));
  expect([ran.code, `${ran.stdout}${ran.stderr}`]).toEqual([code, expect.stringMatching(words)]);
});
