import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, dryport, type Ran } from '../support/dryport.ts';
import { bookingFile, bookingLine, fileIn, ownFolder, tinyFolder } from '../support/folder.ts';
import { tinyHub } from '../support/tiny-hub.ts';

// The life of a hub in the terminal of a machine: every command in the order in which somebody would give them. The clock
// goes on from a Monday morning.

const { at } = await tinyHub('goes');
const folder = ownFolder();
const network = tinyFolder(folder);
const broken = tinyFolder(join(folder, 'broken'), (name, text) =>
  name === 'calls.csv' ? text.replace(',DUI,', ',NOWHERE,') : text,
);
const file = fileIn(folder, 'good.csv', bookingFile(bookingLine('C1', 2), bookingLine('C2')));
const faulty = fileIn(
  folder,
  'faulty.csv',
  bookingFile(bookingLine('C3'), bookingLine('C4').replace('DUI', 'NOWHERE')),
);
const train = 'HUB-DUI-2026-12-02-1';
const [first, second] = ['CSQU3054383', 'TEMU6079348'];
const early = '2026-11-30T07:00';

type Row = [command: string, code: number, contains: object];

/** Standard output is one document on one line and nothing else; what people should know goes elsewhere. */
function expectOneDocument(ran: Ran): object {
  expect(ran.stdout).toMatch(/^\{.*\}\n$/);
  return documentOf(ran);
}

const refused = (code: string) => ({ refused: { code, reason: expect.stringMatching(/./) } });
const done = (stream: string, kind: string) => ({ done: [{ stream, version: expect.any(Number), kind }] });

test.each<Row>([
  [
    `network check ${network} --quoted`,
    0,
    { findings: [], summary: { facilities: 3, services: 4 }, products: [{ id: 'Q1' }] },
  ],
  [
    `network check ${broken}`,
    1,
    { findings: expect.arrayContaining([expect.objectContaining({ file: 'calls.csv' })]) },
  ],
  [`network load ${network}`, 0, { loaded: true, network: 'tiny', findings: [] }],
  [`network load ${broken}`, 1, { loaded: false }],
  ['plan', 0, { units: 0, planned: 0, checker: 'ok' }],
  [`import bookings ${file} --dry-run`, 0, { read: 2, accepted: 2, known: 0, refused: 0, findings: [] }],
  [`import bookings ${file}`, 0, { read: 2, accepted: 2, known: 0, refused: 0 }],
  [`import bookings ${file}`, 0, { read: 2, accepted: 2, known: 2, refused: 0 }],
  [
    `import bookings ${faulty}`,
    1,
    { read: 2, accepted: 1, refused: 1, refusedFile: join(folder, 'faulty.refused.csv') },
  ],
  ['route HUB DUI --ready +1d --units 2x45G1', 0, { units: 2, currency: 'USD', complete: true }],
  ['route HUB DUI --ready +1d --due +2d', 1, { itineraries: [] }],
  [
    'route HUB DUI --ready +1d --units 2x45G1 --reserve 2h --customer Nobody --take 2',
    0,
    { reservation: { customer: 'Nobody', teu: 4, stands: 'kept' } },
  ],
  ['reservation list', 0, { rows: [{ customer: 'Nobody', units: 2 }] }],
  ['reservation list --customer Somebody', 0, { rows: [] }],
  ['reservation release R-none --reason late', 1, refused('unknown')],
  ['reservation book R-none --booking C1', 1, refused('unknown')],
  ['plan --days 30', 0, { units: 4, planned: 4, late: 0, unplanned: 0, refused: 0, currency: 'USD', checker: 'ok' }],
  ['plan', 0, { units: 0 }],
  ['board --day 2026-12-02', 0, { day: '2026-12-02', synthetic: false }],
  ['track C1.1', 0, { unit: 'C1.1', status: 'planned', synthetic: false }],
  ['track C1', 0, { booking: 'C1', stage: 'booked' }],
  [`track ${train}`, 0, { departure: train, mode: 'rail' }],
  [`track ${second}`, 1, { unit: second, problem: expect.stringContaining(second) }],
  ['booking confirm C1', 0, done('booking:C1', 'confirmed')],
  ['booking confirm C1', 1, refused('already-done')],
  ['booking amend C2 --priority 1 --reason asked', 0, done('booking:C2', 'amended')],
  [
    'booking cancel C3 --reason asked',
    0,
    { done: expect.arrayContaining([expect.objectContaining({ stream: 'booking:C3' })]) },
  ],
  ['booking cancel C3 --reason asked', 1, refused('already-done')],
  [`unit declare C1.1 --number ${first}`, 0, done('unit:C1.1', 'declared')],
  [`unit gate-in ${first} --at HUB --when ${early}`, 0, done('unit:C1.1', 'gated-in')],
  [`unit gate-in ${first} --at HUB`, 1, refused('already-done')],
  [`unit gate-in ${second} --at HUB`, 1, refused('unknown')],
  [`track ${first}`, 0, { unit: 'C1.1', number: first, status: 'in-yard', at: 'HUB' }],
  ['unit hold C1.1 --kind customs --owner customs --reason papers', 0, done('unit:C1.1', 'held')],
  ['unit release C1.1 --hold nothing --reason done', 1, refused('unknown-name')],
  ['unit gate-out C1.1 --at HUB', 1, refused('held')],
  ['unit correct C1.1 --entry 99 --reason mistake', 1, refused('not-possible')],
  [`unit load C1.2 --at HUB --departure ${train}`, 1, refused('not-in-yard')],
  [`unit discharge C1.1 --at DUI --departure ${train}`, 1, refused('not-aboard')],
  ['unit deliver C1.1', 1, refused('not-possible')],
  [`departure depart ${train} --at HUB`, 0, done(`departure:${train}`, 'departed')],
  [`departure depart ${train} --at HUB`, 1, refused('wrong-place')],
  [`departure arrive ${train} --at DUI`, 1, refused('wrong-time')],
  [`departure estimate ${train} --at DUI --arrival +400h`, 0, done(`departure:${train}`, 'estimated')],
  ['ledger show unit:C1.1', 0, { stream: 'unit:C1.1' }],
  ['ledger show unit:NONE.1', 1, { entries: [] }],
  ['sim clock', 0, { speed: 1 }],
  ['sim live --for 0.5 --speed 3600', 0, { orders: 0, refused: 0, seed: 1, speed: 3600 }],
  ['ledger verify', 0, { ok: true, faults: [] }],
])('%s ends with %i', async (command, code, contains) => {
  const ran = await dryport(at, ...command.split(' '), '--json');
  expect([ran.code, ran.stderr.includes('something went wrong')]).toEqual([code, false]);
  expect(expectOneDocument(ran)).toMatchObject(contains);
});
